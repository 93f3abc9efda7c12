/** Measured figures: their table, rows from a spreadsheet, and what the engine makes of them. */

import { make, slot } from "../dom.js";
import { courseFigure } from "./course.js";
import { entry, faultAt, fill, mend, weekName } from "./entry.js";
import { pasting } from "./pasting.js";

/** @typedef {import("./reader.js").Reader} Reader */
/** @typedef {import("../types.js").Page} Page */
/** @typedef {import("../types.js").Measured} Measured */

const WAIT = 300;

/** @param {Reader} reader @param {Page} page @returns {HTMLElement[]} */
export function review(reader, page) {
  const root = make("review");
  const table = entry(reader, page);
  slot(root, "entry").append(table, pasting(reader, page, () => fill(table, page)));
  const update = () => judge(root, table, reader, page);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const changed = () => {
    // Another plan stands, and this table with it is gone.
    if (!root.isConnected) return page.campaigns.removeEventListener("measured", changed);
    clearTimeout(timer);
    timer = setTimeout(update, WAIT);
  };
  page.campaigns.addEventListener("measured", changed);
  const open = /** @type {HTMLDetailsElement} */ (slot(root, "open"));
  open.addEventListener("toggle", () => open.open && update());
  if (page.campaigns.current.measured.length) update();
  return [root];
}

/**
 * What the engine makes of the figures; those at fault are shown where they stand, the others are reviewed without them.
 * @param {HTMLElement} root @param {HTMLElement} table @param {Reader} reader @param {Page} page
 */
async function judge(root, table, reader, { campaigns, engine, language, planning }) {
  const { plan, words, figures } = reader;
  const { made } = planning;
  if (!made) return;
  const { measured } = campaigns.current;
  const fitting = measured.filter(({ kpi, week }) => week <= plan.brief.period.weeks && plan.kpis.some(({ id }) => id === kpi));
  const others = measured.length - fitting.length;
  const said = slot(root, "said");
  said.textContent = others ? words.say("review.others", { n: figures.number(others) }) : "";
  try {
    const first = await engine.review(made.brief, fitting, language);
    const answer = "faults" in first ? await engine.review(made.brief, sound(fitting, first.faults), language) : first;
    // Meanwhile something else may have been typed; then its own review follows.
    if (measured !== campaigns.current.measured) return;
    mend(table);
    if ("faults" in first) {
      for (const { path, text } of first.faults) {
        const [, place, field] = path.split(".");
        const one = fitting[Number(place)];
        if (!one || !faultAt(table, one, field ?? "", text)) said.textContent = one ? `${weekName(reader, one.week)}${words.say("separator")}${nameOf(one.kpi, reader)}${words.say("colon")}${text}` : text;
      }
    }
    planning.review("faults" in answer ? null : (answer.review.first ?? null));
    if ("faults" in answer) return slot(root, "results").replaceChildren();
    slot(root, "results").replaceChildren(...answer.review.kpis.map((one) => verdict(one, reader)));
    courses(root, answer.review.unmeasured, reader);
  } catch (error) {
    console.warn(error);
    said.textContent = words.say("review.failed");
  }
}

/** @param {Measured[]} entries @param {import("../types.js").Fault[]} faults */
function sound(entries, faults) {
  const wrong = new Set(faults.map(({ path }) => Number(path.split(".")[1])));
  return entries.filter((_, index) => !wrong.has(index));
}

/** @param {string} kpi @param {Reader} reader */
const nameOf = (kpi, { plan }) => plan.kpis.find(({ id }) => id === kpi)?.name ?? kpi;

/** @param {import("../types.js").Verdict & import("../types.js").Course} one @param {Reader} reader */
function verdict(one, reader) {
  const name = nameOf(one.id, reader);
  const item = make("verdict", {
    name,
    verdict: reader.words.say(`verdict.${one.verdict}`),
    text: one.text,
    course: courseFigure(one, name, reader, one.end),
    next: one.next.map((text) => make("item", { text })),
    explain: reader.explain(one.explain, name),
  });
  item.dataset["verdict"] = one.verdict;
  item.dataset["kpi"] = one.id;
  return item;
}

/**
 * What is expected of measures that have no figure yet, drawn once it is asked for.
 * @param {HTMLElement} root @param {import("../types.js").Review["unmeasured"]} list @param {Reader} reader
 */
function courses(root, list, reader) {
  const place = /** @type {HTMLDetailsElement} */ (slot(root, "open"));
  place.hidden = !list.length;
  if (!place.open) return;
  const cards = list.flatMap((one) => {
    const name = nameOf(one.id, reader);
    const course = courseFigure(one, name, reader, null);
    return course ? [make("expected", { name, course })] : [];
  });
  slot(root, "courses").replaceChildren(...cards);
}
