/** The course of a measure: what was expected with its range, what was measured, where it is likely to end; and its table. */

import { make, slot } from "../dom.js";

/** @typedef {import("../types.js").Course} Course */

const SVG = "http://www.w3.org/2000/svg";
/** The picture, and what is left free in it: for the scale, the end and the weeks. */
const [WIDTH, HEIGHT, START, END, TOP, BOTTOM] = [320, 170, 60, 30, 10, 24];

/**
 * @param {Course & {id: string}} course @param {string} name @param {import("./reader.js").Reader} reader
 * @param {import("../types.js").Range | null} end the likely end, if there is one
 * @returns {HTMLElement | null} null where nothing was expected and nothing measured
 */
export function courseFigure({ id, course, cumulative }, name, { words, figures, plan }, end) {
  const known = course.filter((week) => week.central !== null);
  const measured = course.filter((week) => week.measured !== null);
  if (!known.length && !measured.length) return null;
  // Of people the end is that of the whole period, which has no place beside single weeks.
  const apart = plan.kpis.find((kpi) => kpi.id === id)?.kind === "people";
  const drawn = apart ? null : end;
  const most = roundUp(Math.max(...course.flatMap(({ high, measured: value }) => [high ?? 0, value ?? 0]), drawn?.high ?? 0) || 1);
  const mirrored = plan.direction === "rtl";
  const turned = (/** @type {number} */ x) => (mirrored ? WIDTH - x : x);
  const across = (/** @type {number} */ week) => turned(START + (course.length > 1 ? (week - 1) / (course.length - 1) : 0.5) * (WIDTH - START - END));
  const up = (/** @type {number | null} */ value) => HEIGHT - BOTTOM - ((value ?? 0) / most) * (HEIGHT - TOP - BOTTOM);
  const at = (/** @type {number} */ week, /** @type {number | null} */ value) => `${across(week).toFixed(1)},${up(value).toFixed(1)}`;
  const picture = draw("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": words.say("course.label", { name }) });
  const scale = String(turned(START - 10));
  const anchor = mirrored ? "start" : "end";
  for (const value of [0, most / 2, most]) {
    const y = up(value).toFixed(1);
    picture.append(draw("line", { class: "pl-course__grid", x1: turned(START).toFixed(1), x2: turned(WIDTH).toFixed(1), y1: y, y2: y }));
    picture.append(text(figures.short(value), scale, (up(value) + 4).toFixed(1), anchor));
  }
  for (const week of marked(course.length)) picture.append(text(figures.number(week), across(week).toFixed(1), String(HEIGHT - 6), "middle"));
  picture.append(
    draw("polygon", { class: "pl-course__range", points: [...known.map((one) => at(one.week, one.high)), ...[...known].reverse().map((one) => at(one.week, one.low))].join(" ") }),
    draw("polyline", { class: "pl-course__line", points: known.map((one) => at(one.week, one.central)).join(" ") }),
    draw("polyline", { class: "pl-course__path", points: measured.map((one) => at(one.week, one.measured)).join(" ") }),
    ...measured.map((one) => draw("circle", { class: `pl-course__dot${one.bridged ? " pl-course__dot--bridged" : ""}`, r: "4", cx: across(one.week).toFixed(1), cy: up(one.measured).toFixed(1) })),
  );
  if (drawn) {
    const x = turned(WIDTH - 12).toFixed(1);
    picture.append(
      draw("line", { class: "pl-course__end", x1: x, x2: x, y1: up(drawn.low).toFixed(1), y2: up(drawn.high).toFixed(1) }),
      draw("circle", { class: "pl-course__end", r: "4", cx: x, cy: up(drawn.central).toFixed(1) }),
    );
  }
  const range = (/** @type {number | null} */ low, /** @type {number | null} */ high) => words.say("range", { low: figures.estimate(low ?? 0), high: figures.estimate(high ?? 0) });
  const rows = course.map((one) =>
    make("course-row", {
      week: figures.number(one.week),
      expected: one.central === null ? words.say("course.none") : words.say("course.central", { central: figures.estimate(one.central), range: range(one.low, one.high) }),
      measured: one.measured === null ? words.say("course.none") : figures.estimate(one.measured) + (one.bridged ? " *" : ""),
    }),
  );
  const root = make("course", {
    picture: /** @type {Node} */ (picture),
    kind: words.say(cumulative ? "course.sums" : "course.levels"),
    known: known.length || null,
    dots: measured.length || null,
    end: end ? words.say(apart ? "course.end.whole" : "course.end", { central: figures.estimate(end.central), range: range(end.low, end.high) }) : null,
    key: drawn ? " " : null,
    bridged: measured.some((one) => one.bridged) ? words.say("course.bridged") : null,
    rows,
    about: words.say("colon") + name,
  });
  slot(root, "caption").textContent = name;
  return root;
}

/** The weeks whose number stands below: all where there is room. @param {number} weeks */
function marked(weeks) {
  const step = [1, 2, 4, 8, 13].find((one) => weeks / one <= 8) ?? 13;
  return Array.from({ length: weeks }, (_, index) => index + 1).filter((week) => week === 1 || week % step === 0);
}

/** The next number whose half is easy to read. @param {number} value */
function roundUp(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([1, 1.2, 1.6, 2, 3, 4, 5, 6, 8].find((one) => one * power >= value) ?? 10);
}

/** @param {string} words @param {string} x @param {string} y @param {string} anchor */
function text(words, x, y, anchor) {
  const element = draw("text", { x, y, "text-anchor": anchor, direction: "ltr" });
  element.textContent = words;
  return element;
}

/** @param {string} name @param {Record<string, string>} attributes */
function draw(name, attributes) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
