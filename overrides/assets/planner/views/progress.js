/** How much of the campaign is done: all in all, by step, by week. */

import { make, slot } from "../dom.js";
import { weekOf, weekStart } from "../days.js";
import { Figures } from "../words.js";

/** @typedef {import("../types.js").Page} Page */

/** @param {Page} page @returns {HTMLElement[]} */
export function progress(page) {
  const weeks = /** @type {HTMLDetailsElement} */ (make("weeks"));
  weeks.addEventListener("toggle", () => showProgress(page));
  return [make("progress", { text: " " }), weeks];
}

/**
 * Writes what is done into its places.
 * @param {Page} page @param {Element[]} [parts] the parts of the checklist, before they stand in the page
 */
export function showProgress(page, parts = [...document.querySelectorAll("#plan-tasks .pl-progress, #plan-tasks .pl-step, #tasks-weeks")]) {
  const { campaigns, planning, words } = page;
  const { plan } = planning;
  if (!plan) return;
  const figures = new Figures(plan.language, plan.brief.country);
  const isDone = (/** @type {{id: string}} */ task) => Boolean(campaigns.current.tasks[task.id]?.done);
  for (const part of /** @type {HTMLElement[]} */ (parts)) {
    const { step } = part.dataset;
    const own = step ? plan.tasks.filter((task) => task.step === step) : plan.tasks;
    const done = own.filter(isDone).length;
    const text = words.say("progress", { done: figures.number(done), all: figures.number(own.length) });
    const bar = part.querySelector("progress");
    if (bar) {
      Object.assign(bar, { max: own.length, value: done });
      slot(part, "text").textContent = text;
    } else if (step) slot(part, "count").textContent = text;
    else if (part.id === "tasks-weeks" && /** @type {HTMLDetailsElement} */ (part).open) slot(part, "rows").replaceChildren(...rows(page, figures));
  }
}

/**
 * A row a week: what falls due in it and what of that is done.
 * @param {Page} page @param {Figures} figures
 * @returns {HTMLElement[]}
 */
function rows({ campaigns, planning, words }, figures) {
  const { plan } = planning;
  if (!plan) return [];
  const { period } = plan.brief;
  /** @type {Map<number, Record<"tasks" | "posts", {done: number, all: number}>>} */
  const weeks = new Map();
  const count = (/** @type {"tasks" | "posts"} */ kind, /** @type {string} */ day, /** @type {boolean} */ done) => {
    // Before and after the campaign are one row each.
    const week = Math.min(Math.max(weekOf(day, period), 0), period.weeks + 1);
    const row = weeks.get(week) ?? { tasks: { done: 0, all: 0 }, posts: { done: 0, all: 0 } };
    row[kind].all += 1;
    row[kind].done += Number(done);
    weeks.set(week, row);
  };
  for (const task of plan.tasks) count("tasks", task.due, Boolean(campaigns.current.tasks[task.id]?.done));
  for (const post of plan.calendar) count("posts", post.date, Boolean(campaigns.current.posts[post.id]?.done));
  const said = (/** @type {{done: number, all: number}} */ { done, all }) => (all ? words.say("marks.of", { done: figures.number(done), all: figures.number(all) }) : words.say("marks.none"));
  return [...weeks].sort(([one], [other]) => one - other).map(([week, row]) => make("weeks-row", { week: nameOf(week, period, words, figures), tasks: said(row.tasks), posts: said(row.posts) }));
}

/**
 * @param {number} week @param {import("../days.js").Period} period @param {import("../words.js").Words} words @param {Figures} figures
 */
function nameOf(week, period, words, figures) {
  if (week < 1) return words.say("marks.weeks.before");
  if (week > period.weeks) return words.say("marks.weeks.after");
  return words.say("week", { n: figures.number(week), range: figures.day(weekStart(week, period), { day: "numeric", month: "short" }) });
}
