/** What is late: all of it at once moved, ticked or set aside, in one change that can be taken back. */

import { lastDay, weekOf } from "../days.js";
import { make, slot } from "../dom.js";
import { today } from "../remarks.js";

/** @typedef {import("./reader.js").Reader} Reader */
/** @typedef {import("../types.js").Page} Page */
/** @typedef {import("./now.js").Item} Item */
/** @typedef {import("../campaigns.js").Change} Change */

/** The measure that counts what the calendar has. */
const POSTS = "posts";

/**
 * Buttons for all that is late; none where it is little enough for a tap each.
 * @param {Reader} reader @param {Page} page @param {Item[]} late
 * @returns {HTMLElement[]}
 */
export function acts(reader, page, late) {
  const { words, figures, plan } = reader;
  const { campaigns, engine } = page;
  const { period } = plan.brief;
  const day = today();
  const open = late.filter(({ done }) => !done);
  // What repeats comes again by itself.
  const tasks = open.filter(({ kind, repeats }) => kind === "tasks" && !repeats);
  const posts = open.filter(({ kind, day: date }) => kind === "posts" && date < day);
  const told = posts.filter(toldBy(reader, page, posts));
  const choices = /** @type {[string, Item[], Record<string, unknown> | null][]} */ ([
    ["moved", day > lastDay(period) ? [] : tasks, null],
    ["told", told.length < posts.length ? told : [], { done: day }],
    ["published", posts, { done: day }],
    ["aside", posts, { aside: true }],
  ]);
  return choices.flatMap(([what, items, change]) => {
    if (items.length < 2) return [];
    const button = make("now-act", { text: words.say(`now.all.${what}`, { n: figures.number(items.length) }) });
    button.id = `now-act-${what}`;
    button.addEventListener("click", async () => {
      // Which week's hours hold a task is the engine's to say.
      const days = change ? {} : await engine.spread(plan, items.map(({ id }) => id), day);
      const changes = items.flatMap(({ kind, id }) => (change ? { kind, id, change } : days[id] ? { kind, id, change: { due: days[id] } } : []));
      campaigns.markAll(changes, what, items.length - changes.length);
      document.getElementById("now-undo")?.focus({ preventScroll: true });
    });
    return [button];
  });
}

/**
 * Of each week as many posts, from its first, as the figures say were published beyond those that are ticked.
 * @param {Reader} reader @param {Page} page @param {Item[]} posts
 * @returns {(item: Item) => boolean}
 */
function toldBy({ plan }, { campaigns }, posts) {
  const { measured, posts: marks } = campaigns.current;
  const { period } = plan.brief;
  const ids = measured.filter(({ kpi }) => kpi === POSTS).flatMap(({ week, value }) => {
    const ticked = plan.calendar.filter(({ id, date }) => weekOf(date, period) === week && marks[id]?.done).length;
    return posts.filter(({ day }) => weekOf(day, period) === week).slice(0, Math.max(0, value - ticked)).map(({ id }) => id);
  });
  return ({ id }) => ids.includes(id);
}

/** What was done to many at once, and the way back. @param {Reader} reader @param {Page} page @returns {HTMLElement | null} */
export function undoing({ words, figures }, { campaigns }) {
  const { undoable } = campaigns;
  if (!undoable) return null;
  const root = make("now-undo", {
    text: words.say(`now.all.${undoable.what}.said`, { n: figures.number(undoable.n) }),
    left: undoable.left ? words.say("now.all.left", { n: figures.number(undoable.left) }) : null,
  });
  const button = /** @type {HTMLElement} */ (slot(root, "button"));
  button.addEventListener("click", () => {
    campaigns.undo();
    document.getElementById(`now-act-${undoable.what}`)?.focus({ preventScroll: true });
  });
  return root;
}
