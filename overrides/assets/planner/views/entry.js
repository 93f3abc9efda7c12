/** The table into which measured figures are written: a row a measure, a column a week; on a phone one week at a time. */

import { weekOf, weekStart } from "../days.js";
import { make, slot } from "../dom.js";
import { numberOf } from "../numbers.js";
import { isShare } from "../pasted.js";
import { today } from "../remarks.js";
import { later } from "./later.js";

/** @typedef {import("./reader.js").Reader} Reader */
/** @typedef {import("../types.js").Page} Page */
/** @typedef {import("../types.js").Kpi} Kpi */

/** @param {Reader} reader @param {Page} page @returns {HTMLElement} */
export function entry(reader, page) {
  const { plan, words, figures } = reader;
  const { period } = plan.brief;
  const root = make("entry");
  const select = /** @type {HTMLSelectElement} */ (slot(root, "week"));
  const week = Math.min(Math.max(weekOf(today(), period), 1), period.weeks);
  // The last week that is over: its figures can be read now.
  const over = weekOf(today(), period) > period.weeks ? period.weeks : Math.max(1, week - 1);
  const button = /** @type {HTMLElement} */ (slot(root, "all"));
  /** @param {number} weeks */
  const draw = (weeks) => {
    const numbers = Array.from({ length: weeks }, (_, index) => index + 1);
    select.replaceChildren(...numbers.map((number) => new Option(weekName(reader, number), String(number))));
    select.value = String(over);
    slot(root, "weeks").replaceChildren(make("entry-corner"), ...numbers.map((number) => head(reader, number)));
    slot(root, "rows").replaceChildren(...plan.kpis.map((kpi) => row(kpi, numbers, reader)));
    fill(root, page);
    choose(root, select.value);
    button.hidden = weeks >= period.weeks;
  };
  const last = Math.max(week, ...page.campaigns.current.measured.map((one) => one.week));
  draw(Math.min(last, period.weeks));
  button.addEventListener("click", () => {
    draw(period.weeks);
    select.focus();
  });
  button.textContent = words.say("review.all", { n: figures.number(period.weeks) });
  select.addEventListener("change", () => choose(root, select.value));
  root.addEventListener("input", (event) => {
    const cell = /** @type {HTMLElement} */ (event.target).closest("td");
    if (!cell) return;
    keep(cell, page);
    slot(root, "kept").textContent = page.campaigns.unkept ? "" : words.say("review.saved");
  });
  return root;
}

/** @param {Reader} reader @param {number} week */
export function weekName({ plan, words, figures }, week) {
  const day = figures.day(weekStart(week, plan.brief.period), { day: "numeric", month: "short" });
  return words.say("week", { n: figures.number(week), range: day });
}

/** @param {Reader} reader @param {number} week */
function head(reader, week) {
  const cell = make("entry-week", { week: weekName(reader, week) });
  cell.dataset["week"] = String(week);
  return cell;
}

/** @param {Kpi} kpi @param {number[]} weeks @param {Reader} reader */
function row(kpi, weeks, reader) {
  const { words } = reader;
  const line = make("entry-row", { name: kpi.name, unit: kpi.unit, how: isShare(kpi) ? words.say(`review.how.${kpi.kind}`) : null, about: words.say("colon") + kpi.name });
  const where = /** @type {HTMLElement} */ (line.querySelector("details"));
  later(where, () => slot(where, "where").replaceChildren(whereTo(kpi, reader)));
  line.dataset["measure"] = kpi.id;
  for (const week of weeks) {
    const cell = make("entry-cell");
    cell.dataset["week"] = String(week);
    const [value, of] = inputs(cell);
    const name = `${kpi.name}${words.say("separator")}${weekName(reader, week)}`;
    value.setAttribute("aria-label", name);
    value.id = `figure-${kpi.id}-${week}`;
    of.setAttribute("aria-label", `${name}${words.say("separator")}${words.say("review.of")}`);
    of.id = `figure-${kpi.id}-${week}-of`;
    if (!isShare(kpi)) of.remove();
    else of.placeholder = words.say(kpi.kind === "cost" ? "review.for" : "review.of");
    line.append(cell);
  }
  return line;
}

/** Where a figure is found, channel by channel. @param {Kpi} kpi @param {Reader} reader */
function whereTo(kpi, reader) {
  return make("entry-where", { text: kpi.how_to_measure, channels: reader.readings(kpi) });
}

/** @param {Element} cell @returns {[HTMLInputElement, HTMLInputElement]} */
const inputs = (cell) => /** @type {[HTMLInputElement, HTMLInputElement]} */ ([...cell.querySelectorAll("input")]);

/**
 * Writes what is kept into the cells.
 * @param {HTMLElement} root @param {Page} page
 */
export function fill(root, { campaigns }) {
  for (const { week, kpi, value, of } of campaigns.current.measured) {
    const cell = cellOf(root, kpi, week);
    if (!cell) continue;
    const [first, second] = inputs(cell);
    first.value = String(value);
    if (second) second.value = of === undefined ? "" : String(of);
  }
}

/** @param {HTMLElement} root @param {string} week The week that a phone shows. */
export function choose(root, week) {
  for (const cell of root.querySelectorAll("[data-week]")) cell.toggleAttribute("data-chosen", /** @type {HTMLElement} */ (cell).dataset["week"] === week);
}

/** @param {HTMLElement} root @param {string} kpi @param {number} week */
function cellOf(root, kpi, week) {
  return /** @type {HTMLElement | null} */ (root.querySelector(`[data-measure="${CSS.escape(kpi)}"] [data-week="${week}"]`));
}

/** Keeps what stands in a cell, as far as it is a number. @param {HTMLElement} cell @param {Page} page */
function keep(cell, { campaigns, words }) {
  const kpi = /** @type {HTMLElement} */ (cell.closest("tr")).dataset["measure"] ?? "";
  const week = Number(cell.dataset["week"]);
  const [first, second] = inputs(cell);
  const value = numberOf(first.value);
  const of = second ? numberOf(second.value) : null;
  remove([...cell.querySelectorAll(".pl-fault")]);
  if (first.value.trim() && (value === null || value < 0)) fault(cell, first, words.say("review.number"), true);
  if (second?.value.trim() && (of === null || of <= 0)) fault(cell, second, words.say("review.number"), true);
  const others = campaigns.current.measured.filter((one) => one.week !== week || one.kpi !== kpi);
  if (value === null || value < 0) campaigns.measure(others);
  else campaigns.measure([...others, { week, kpi, value, ...(of !== null && of > 0 ? { of } : {}) }]);
}

/**
 * Shows a fault of the engine at its cell.
 * @param {HTMLElement} root @param {import("../types.js").Measured} entry @param {string} field @param {string} text
 * @returns {boolean} whether it can be seen there
 */
export function faultAt(root, { kpi, week }, field, text) {
  const cell = cellOf(root, kpi, week);
  if (!cell) return false;
  const [first, second] = inputs(cell);
  fault(cell, field === "of" && second ? second : first, text);
  // On a phone the cell may be of a week that is not shown.
  return cell.offsetParent !== null;
}

/**
 * @param {HTMLElement} cell @param {HTMLInputElement} input @param {string} text
 * @param {boolean} [unread] whether it is no number, which only typing mends
 */
function fault(cell, input, text, unread = false) {
  const note = make("fault", { text });
  note.id = `${input.id}-fault`;
  note.dataset["of"] = input.id;
  note.toggleAttribute("data-unread", unread);
  cell.querySelector(`#${CSS.escape(note.id)}`)?.remove();
  cell.append(note);
  input.setAttribute("aria-invalid", "true");
  input.setAttribute("aria-describedby", note.id);
}

/** Takes the faults that the engine found away. @param {Element} root */
export function mend(root) {
  remove([...root.querySelectorAll(".pl-fault:not([data-unread])")]);
}

/** @param {Element[]} notes */
function remove(notes) {
  for (const note of notes) {
    const input = document.getElementById(/** @type {HTMLElement} */ (note).dataset["of"] ?? "");
    input?.removeAttribute("aria-invalid");
    input?.removeAttribute("aria-describedby");
    note.remove();
  }
}
