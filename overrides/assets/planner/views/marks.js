/** What the visitor can note on a task or a post: whose it is, a note, another day; and what the engine remarks on that. */

import { lastDay, later, PREPARATION, putOff } from "../days.js";
import { isolated, make, slot } from "../dom.js";
import { today } from "../remarks.js";
import { onSettled } from "../settled.js";

/** @typedef {import("./reader.js").Reader} Reader */
/** @typedef {import("../types.js").Page} Page */
/** @typedef {import("../words.js").Figures} Figures */
/** @typedef {"tasks" | "posts"} Kind the part of a campaign that holds the marks */
/** @typedef {{day: string, time?: string}} When */

/**
 * Tasks or posts without what only stands beside them and is shown in place.
 * @param {object[]} items
 */
export const unmarked = (items) => items.map((item) => ({ ...item, done: undefined, owner: undefined, note: undefined }));

/**
 * Shows what is noted, and gives the fields for it once the item is opened: a year has a thousand posts.
 * @param {HTMLElement} item @param {Kind} kind @param {string} id @param {Reader} reader @param {Page} page
 */
export function markFields(item, kind, id, reader, page) {
  showMark(item, kind, id, page, reader.figures);
  const of = kind === "tasks" ? "task" : "post";
  const remarks = page.planning.remarks.filter((remark) => remark.kind === of && remark.id === id);
  if (remarks.length) slot(item, "noted").after(make("remarks", { items: remarks.map(({ text }) => make("item", { text })) }));
  const details = /** @type {HTMLDetailsElement} */ (item.querySelector("details"));
  slot(details, "summary").id = `${of}-${id}-open`;
  // What one does with it stands before why it is to be done.
  const fill = () => slot(details, "summary").after(fields(kind, id, reader, page));
  details.addEventListener("toggle", () => details.open && !details.querySelector(".pl-marks") && fill());
}

/**
 * Writes into an item what is marked on it, in place, so that nothing moves while one types.
 * @param {HTMLElement} item @param {Kind} kind @param {string} id @param {Page} page @param {Figures} figures
 */
export function showMark(item, kind, id, page, figures) {
  const { campaigns, words } = page;
  const mark = /** @type {import("../types.js").TaskMark & import("../types.js").PostMark} */ (campaigns.current[kind][id] ?? {});
  const own = plannedFor(page, kind, id);
  const moved = (mark.due ?? mark.date ?? own.day) !== own.day || (mark.time ?? own.time) !== own.time;
  const place = slot(item, "noted");
  const aside = mark.aside && !mark.done ? words.say("marks.set_aside") : null;
  place.hidden = !(moved || aside || mark.owner || mark.note);
  place.replaceChildren(make("noted", { aside, moved: moved ? within(words.say("marks.moved"), whenOf(figures, own)) : null, owner: mark.owner, note: mark.note }));
  const box = /** @type {HTMLInputElement | null} */ (item.querySelector("input[type=checkbox]"));
  if (box) box.checked = Boolean(mark.done);
  item.querySelector("[data-action=done]")?.setAttribute("aria-pressed", String(Boolean(mark.done)));
  item.querySelector("[data-action=aside]")?.setAttribute("aria-pressed", String(Boolean(mark.aside)));
}

/**
 * The day, and of a post the time, that the plan itself has.
 * @param {Page} page @param {Kind} kind @param {string} id
 * @returns {When}
 */
function plannedFor({ planning }, kind, id) {
  const plan = planning.made?.plan;
  if (kind === "tasks") return { day: plan?.tasks.find((one) => one.id === id)?.due ?? "" };
  const post = plan?.calendar.find((one) => one.id === id);
  return { day: post?.date ?? "", time: post?.time ?? "" };
}

/** @param {Figures} figures @param {When} when @returns {Node[]} */
function whenOf(figures, { day, time }) {
  return time ? [document.createTextNode(`${figures.day(day)} `), isolated(time)] : [document.createTextNode(figures.day(day))];
}

/** A text whose `{when}` is more than text. @param {string} text @param {Node[]} when @returns {Node[]} */
function within(text, when) {
  const [before, after] = text.split("{when}");
  return [document.createTextNode(before ?? ""), ...when, document.createTextNode(after ?? "")];
}

/** @param {Kind} kind @param {string} id @param {Reader} reader @param {Page} page */
function fields(kind, id, { plan, words, figures }, page) {
  const { campaigns, planning } = page;
  const mark = /** @type {Record<string, string>} */ (campaigns.current[kind][id] ?? {});
  const own = plannedFor(page, kind, id);
  const shown = kind === "tasks" ? planning.plan?.tasks.find((one) => one.id === id) : planning.plan?.calendar.find((one) => one.id === id);
  const root = make(kind === "tasks" ? "task-marks" : "post-marks");
  root.setAttribute("aria-label", `${words.say("marks.label")}${words.say("colon")}${shown?.title ?? ""}`);
  const key = `${kind}-${id}`;
  for (const control of /** @type {NodeListOf<HTMLInputElement>} */ (root.querySelectorAll("[data-mark]"))) {
    const field = control.dataset["mark"] ?? "";
    const planned = field === "due" || field === "date" ? own.day : field === "time" ? (own.time ?? "") : "";
    control.id = `${key}-${field}`;
    control.value = mark[field] ?? planned;
    if (control.type === "date") [control.min, control.max] = [kind === "posts" ? plan.brief.period.start : later(plan.brief.period.start, -PREPARATION), lastDay(plan.brief.period)];
    const keep = () => campaigns.mark(kind, id, { [field]: control.value.trim() && control.value !== planned ? control.value : null });
    if (control.type === "date" || control.type === "time") onSettled(control, keep);
    else control.addEventListener("input", keep);
  }
  const due = mark["due"] ?? own.day;
  const passed = due <= today();
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-later]"))) {
    const days = Number(button.dataset["later"]);
    button.id = `${key}-later-${days}`;
    button.textContent = words.say(days === 1 ? (passed ? "marks.tomorrow" : "marks.day") : passed ? "marks.next_week" : "marks.week");
    const day = putOff(due, days, today(), plan.brief.period);
    button.addEventListener("click", () => campaigns.mark(kind, id, { due: day === own.day ? null : day }));
  }
  const aside = root.querySelector("[data-action=aside]");
  aside?.setAttribute("aria-pressed", String("aside" in mark));
  aside?.addEventListener("click", () => campaigns.mark(kind, id, { aside: "aside" in (campaigns.current[kind][id] ?? {}) ? null : true }));
  root.querySelector("[data-action=have]")?.addEventListener("click", () => campaigns.mark(kind, id, { have: true }));
  const back = /** @type {HTMLElement | null} */ (root.querySelector("[data-action=back]"));
  if (back) {
    back.hidden = !mark["due"] && !mark["date"] && !mark["time"];
    back.replaceChildren(...within(words.say("marks.back"), whenOf(figures, own)));
    back.addEventListener("click", () => {
      // The button goes away with the move.
      /** @type {HTMLElement | null} */ (root.querySelector("[data-mark=due], [data-mark=date]"))?.focus();
      campaigns.mark(kind, id, kind === "tasks" ? { due: null } : { date: null, time: null });
    });
  }
  owners(root, page);
  return root;
}

/** Names that were given before, in any campaign. @param {HTMLElement} root @param {Page} page */
function owners(root, { campaigns }) {
  const list = root.querySelector("datalist");
  const field = root.querySelector("[data-mark=owner]");
  if (!list || !field) return;
  list.id = `${field.id}-list`;
  field.setAttribute("list", list.id);
  field.addEventListener("focus", () => {
    const names = new Set(campaigns.list().flatMap(({ tasks }) => Object.values(tasks).flatMap(({ owner }) => owner ?? [])));
    list.replaceChildren(...[...names].sort().map((name) => new Option(name, name)));
  });
}

/**
 * All remarks on what was moved, each a way to its item; nothing where there are none.
 * @param {Kind} kind @param {Reader} reader @param {Page} page
 * @returns {HTMLElement[]}
 */
export function remarked(kind, { plan, words }, { planning }) {
  const of = kind === "tasks" ? "task" : "post";
  const titles = new Map((kind === "tasks" ? plan.tasks : plan.calendar).map(({ id, title }) => [id, title]));
  const items = planning.remarks
    .filter((remark) => remark.kind === of && titles.has(remark.id))
    .map(({ id, text }) => {
      const item = make("remark-link", { link: words.say("marks.quoted", { title: titles.get(id) ?? "" }), text });
      slot(item, "link").setAttribute("href", `#${of}-${id}`);
      return item;
    });
  return items.length ? [make("remarked", { items })] : [];
}
