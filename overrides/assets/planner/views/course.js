/** The course of a measure: what was expected with its range, and what was measured, week by week; a picture and its table. */

import { make, slot } from "../dom.js";

/** @typedef {import("../types.js").Course} Course */

const SVG = "http://www.w3.org/2000/svg";
const [WIDTH, HEIGHT, EDGE] = [320, 130, 6];

/**
 * @param {Course} course @param {string} name @param {import("./reader.js").Reader} reader
 * @returns {HTMLElement | null} null where nothing was expected
 */
export function courseFigure({ course }, name, { words, figures, plan }) {
  const known = course.filter((week) => week.central !== null);
  if (!known.length) return null;
  const most = Math.max(...course.flatMap(({ high, measured }) => [high ?? 0, measured ?? 0])) || 1;
  const mirrored = plan.direction === "rtl";
  const across = (/** @type {number} */ week) => {
    const share = course.length > 1 ? (week - 1) / (course.length - 1) : 0.5;
    return EDGE + (mirrored ? 1 - share : share) * (WIDTH - 2 * EDGE);
  };
  const up = (/** @type {number} */ value) => HEIGHT - EDGE - (value / most) * (HEIGHT - 2 * EDGE);
  const point = (/** @type {number} */ week, /** @type {number | null} */ value) => `${across(week).toFixed(1)},${up(value ?? 0).toFixed(1)}`;
  const picture = draw("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": words.say("course.label", { name }) });
  const back = [...known].reverse();
  picture.append(
    draw("polygon", { class: "pl-course__range", points: [...known.map((one) => point(one.week, one.high)), ...back.map((one) => point(one.week, one.low))].join(" ") }),
    draw("polyline", { class: "pl-course__line", points: known.map((one) => point(one.week, one.central)).join(" ") }),
    ...course.filter((one) => one.measured !== null).map((one) => draw("circle", { class: "pl-course__dot", r: "4", cx: across(one.week).toFixed(1), cy: up(one.measured ?? 0).toFixed(1) })),
  );
  const rows = course.map((one) => make("course-row", { week: figures.number(one.week), expected: one.central === null ? "–" : words.say("range", { low: figures.estimate(one.low ?? 0), high: figures.estimate(one.high ?? 0) }), measured: one.measured === null ? "–" : figures.estimate(one.measured) }));
  const root = make("course", { picture: /** @type {Node} */ (picture), first: words.say("course.week", { n: figures.number(1) }), last: words.say("course.week", { n: figures.number(course.length) }), rows });
  slot(root, "caption").textContent = name;
  return root;
}

/** @param {string} name @param {Record<string, string>} attributes */
function draw(name, attributes) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
