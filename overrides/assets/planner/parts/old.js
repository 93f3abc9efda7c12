/**
 * What is older than the page: a plan that today's rules would make otherwise, notes on tasks and posts that it no longer
 * has, answers that no question takes any more. Nothing of it is lost or changed in silence.
 */

import { byId, make } from "../dom.js";
import { answersOf, controlsOf } from "../form.js";
import { Figures } from "../words.js";

/** @typedef {import("../types.js").Page} Page */
/** @typedef {import("../types.js").TaskMark & import("../types.js").PostMark} Mark */

/** @param {Page} page */
export function attach(page) {
  outdated(page);
  gone(page);
  dropped(page);
  page.campaigns.addEventListener("opened", () => dropped(page));
}

/** What today's rules would say otherwise, beside the plan that was kept. @param {Page} page */
function outdated({ engine, planning }) {
  const box = byId("plan-outdated");
  const list = byId("plan-outdated-list");
  planning.addEventListener("outdated", async (event) => {
    const found = /** @type {CustomEvent<typeof planning.outdated>} */ (event).detail;
    box.hidden = !found;
    if (!found) return;
    const { answers, changes } = await engine.compare(found.kept, found.today).catch(() => ({ answers: [], changes: [] }));
    if (planning.outdated?.today !== found.today) return;
    byId("plan-outdated-answers").hidden = !answers.length;
    list.replaceChildren(...changes.map(({ text, why }) => make("item", { text: [text, why].filter(Boolean).join(" ") })));
    byId("plan-outdated-all").hidden = !changes.length;
  });
  box.querySelector("[data-action=take]")?.addEventListener("click", () => planning.takeOver());
  box.querySelector("[data-action=leave]")?.addEventListener("click", () => {
    box.hidden = true;
    byId("plan-title").focus({ preventScroll: true });
  });
}

/** What was noted on tasks and posts that the plan no longer has. @param {Page} page */
function gone(page) {
  const { campaigns, planning, words } = page;
  /** Titles of whatever was in a plan since the page was opened. @type {Map<string, string>} */
  const titles = new Map();
  const show = () => {
    const made = planning.made?.plan;
    if (!made) return;
    const here = new Set([...made.tasks, ...made.calendar].map(({ id, title }) => (titles.set(id, title), id)));
    const marks = /** @type {[string, Mark, string][]} */ ([
      ...Object.entries(campaigns.current.tasks).map(([id, mark]) => [id, mark, "old.task"]),
      ...Object.entries(campaigns.current.posts).map(([id, mark]) => [id, mark, "old.post"]),
    ]);
    const left = marks.filter(([id]) => !here.has(id));
    byId("plan-gone").hidden = !left.length;
    byId("plan-gone-list").replaceChildren(
      ...left.map(([id, mark, kind]) => make("gone", { title: titles.get(id) ?? words.say(kind), text: told(mark, page).join(words.say("separator")), note: mark.note })),
    );
  };
  planning.addEventListener("plan", show);
  campaigns.addEventListener("marks", show);
}

/** A mark in words, its note apart. @param {Mark} mark @param {Page} page */
function told(mark, { planning, language, words }) {
  const figures = new Figures(language, planning.made?.plan.brief.country ?? "ZZ");
  const moved = mark.due ?? mark.date;
  return [
    mark.done && words.say("old.done", { day: figures.fullDay(mark.done) }),
    mark.have && words.say("old.have"),
    moved && words.say("old.moved", { day: figures.fullDay(moved) }),
    mark.owner && words.say("old.owner", { name: mark.owner }),
  ].filter((part) => typeof part === "string");
}

/** Answers that were kept and that no control takes: the next key in the form would drop them without a word. @param {Page} page */
function dropped({ campaigns, form, words }) {
  const taken = answersOf(form);
  const names = new Set(controlsOf(form).map(({ name }) => name));
  const lost = Object.entries(campaigns.current.answers).flatMap(([name, values]) =>
    values.filter((value) => value.trim() && (!names.has(name) || !(taken[name] ?? []).includes(lined(value)))).map((value) => words.say("old.answer", { name, value })),
  );
  byId("form-dropped").hidden = !lost.length;
  byId("form-dropped-list").replaceChildren(...lost.map((text) => make("item", { text })));
}

/** As a control gives it back. @param {string} value */
const lined = (value) => value.replace(/\r\n?/g, "\n");
