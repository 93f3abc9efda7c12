/** Measured figures: a form for one week, rows from a spreadsheet, and what the engine makes of them. */

import { make, slot } from "../dom.js";
import { numberOf } from "../numbers.js";
import { readRows } from "../pasted.js";
import { today } from "../remarks.js";
import { courseFigure } from "./course.js";
import { weekOf } from "./now.js";

/** @typedef {import("./reader.js").Reader} Reader */
/** @typedef {import("../types.js").Page} Page */
/** @typedef {import("../types.js").Measured} Measured */

const WAIT = 300;

/** @param {Reader} reader @param {Page} page @returns {HTMLElement[]} */
export function review(reader, page) {
  const { plan, words, figures } = reader;
  const kpis = plan.kpis.filter((kpi) => kpi.target !== null);
  const root = make("review", {});
  const select = /** @type {HTMLSelectElement} */ (slot(root, "week"));
  const { weeks } = plan.brief.period;
  select.replaceChildren(...Array.from({ length: weeks }, (_, index) => new Option(words.say("week.number", { n: figures.number(index + 1) }), String(index + 1))));
  // The last week that is over: its figures can be read now.
  const week = today() < plan.brief.period.start ? 0 : (weekOf(plan, today()) ?? weeks);
  select.value = String(Math.max(1, week));
  const show = () => slot(root, "fields").replaceChildren(...kpis.map((kpi) => field(kpi, Number(select.value), page)));
  select.addEventListener("change", show);
  show();
  pasting(root, kpis, reader, page, show);
  const results = slot(root, "results");
  const update = () => judge(results, reader, page);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const changed = () => {
    // Another plan stands, and this form with it is gone.
    if (!root.isConnected) return page.campaigns.removeEventListener("measured", changed);
    clearTimeout(timer);
    timer = setTimeout(update, WAIT);
  };
  page.campaigns.addEventListener("measured", changed);
  if (page.campaigns.current.measured.length) update();
  return [root];
}

/** @param {import("../types.js").Kpi} kpi @param {number} week @param {Page} page */
function field(kpi, week, { campaigns }) {
  const item = make("review-field", { name: kpi.name, unit: kpi.unit });
  const [value, of] = /** @type {HTMLInputElement[]} */ ([...item.querySelectorAll("input")]);
  if (!value || !of) throw new Error("template pl-review-field lacks its inputs");
  const rate = kpi.id.endsWith("-rate");
  /** @type {HTMLElement} */ (of.closest("label")).hidden = !rate;
  const known = campaigns.current.measured.find((one) => one.week === week && one.kpi === kpi.id);
  value.value = known ? String(known.value) : "";
  of.value = known?.of !== undefined ? String(known.of) : "";
  item.dataset["measure"] = kpi.id;
  item.addEventListener("input", () => {
    const others = campaigns.current.measured.filter((one) => one.week !== week || one.kpi !== kpi.id);
    const [figure, whole] = [numberOf(value.value), numberOf(of.value)];
    value.setAttribute("aria-invalid", String(value.value.trim() !== "" && (figure === null || figure < 0)));
    of.setAttribute("aria-invalid", String(of.value.trim() !== "" && (whole === null || whole <= 0)));
    if (figure === null || figure < 0) campaigns.measure(others);
    else campaigns.measure([...others, { week, kpi: kpi.id, value: figure, ...(rate && whole ? { of: whole } : {}) }]);
  });
  return item;
}

/**
 * Rows from a spreadsheet, shown before they are taken over.
 * @param {HTMLElement} root @param {import("../types.js").Kpi[]} kpis @param {Reader} reader @param {Page} page @param {() => void} show
 */
function pasting(root, kpis, { words, figures }, { campaigns }, show) {
  const text = /** @type {HTMLTextAreaElement} */ (slot(root, "pasted"));
  const said = slot(root, "found");
  const button = /** @type {HTMLButtonElement} */ (root.querySelector("[data-action=take-over]"));
  slot(root, "order").textContent = kpis.map(({ name }) => name).join(words.say("separator"));
  /** @type {Measured[]} */
  let found = [];
  text.addEventListener("input", () => {
    const read = readRows(text.value, kpis);
    found = read.rows;
    button.disabled = !found.length;
    const names = new Map(kpis.map(({ id, name }) => [id, name]));
    const lines = found.slice(0, 12).map((one) => make("item", { text: words.say("review.row", { week: figures.number(one.week), name: names.get(one.kpi) ?? one.kpi, value: figures.number(one.value, 3) }) }));
    slot(root, "preview").replaceChildren(...lines);
    said.textContent = text.value.trim() ? words.say("review.found", { n: figures.number(found.length), bad: figures.number(read.unread) }) : "";
  });
  button.addEventListener("click", () => {
    const key = (/** @type {Measured} */ { week, kpi }) => `${week} ${kpi}`;
    const fresh = new Set(found.map(key));
    campaigns.measure([...campaigns.current.measured.filter((one) => !fresh.has(key(one))), ...found]);
    text.value = "";
    text.dispatchEvent(new Event("input"));
    said.textContent = words.say("review.taken");
    show();
  });
}

/** @param {HTMLElement} place @param {Reader} reader @param {Page} page */
async function judge(place, reader, { campaigns, engine, language, planning }) {
  const { words } = reader;
  const { made } = planning;
  if (!made) return;
  const { measured } = campaigns.current;
  if (!measured.length) return place.replaceChildren();
  try {
    const answer = await engine.review(made.brief, measured, language);
    if ("faults" in answer) return place.replaceChildren(...answer.faults.map(({ path, text }) => make("nothing", { text: `${nameAt(path, measured, reader)}${words.say("colon")}${text}` })));
    place.replaceChildren(...answer.review.kpis.map((one) => verdict(one, reader)));
  } catch (error) {
    console.warn(error);
    place.replaceChildren(make("nothing", { text: words.say("review.failed") }));
  }
}

/** The measure that a fault is about. @param {string} path @param {Measured[]} measured @param {Reader} reader */
function nameAt(path, measured, { plan }) {
  const kpi = measured[Number(path.split(".")[1])]?.kpi;
  return plan.kpis.find(({ id }) => id === kpi)?.name ?? path;
}

/** @param {import("../types.js").Verdict & import("../types.js").Course} one @param {Reader} reader */
function verdict(one, reader) {
  const name = reader.plan.kpis.find(({ id }) => id === one.id)?.name ?? one.id;
  const item = make("verdict", {
    name,
    verdict: reader.words.say(`verdict.${one.verdict}`),
    text: one.text,
    course: courseFigure(one, name, reader),
    next: one.next.map((text) => make("item", { text })),
    explain: reader.explain(one.explain),
  });
  item.dataset["verdict"] = one.verdict;
  item.dataset["kpi"] = one.id;
  return item;
}
