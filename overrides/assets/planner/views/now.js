/** The campaign under way: what is late, what today and this week hold, what comes before the start and after the end. */

import { dayNumber, lastDay, later, PREPARATION, turnOf, weekOf, weekStart } from "../days.js";
import { isolated, make, slot } from "../dom.js";
import { today } from "../remarks.js";
import { later as fillLater } from "./later.js";

/** @typedef {import("./reader.js").Reader} Reader */
/** @typedef {import("../types.js").Page} Page */
/** @typedef {import("../types.js").Plan} Plan */
/** @typedef {{kind: "tasks" | "posts", id: string, title: string, day: string, time: string, done: boolean, ticked: string | undefined}} Item */

/** So many items of a kind show at once, the others are folded. */
const SHOWN = 5;

/**
 * Whether there is something to do or to look back on: the page then opens there.
 * @param {Plan} plan
 */
export const isUnderWay = ({ brief: { period } }) => today() >= later(period.start, -PREPARATION);

/** @param {Reader} reader @param {Page} page @returns {HTMLElement[]} */
export function now(reader, page) {
  const { plan, words, figures } = reader;
  const { period } = plan.brief;
  const day = today();
  const week = weekOf(day, period);
  if (week > period.weeks) return [after(reader, page)];
  const first = weekStart(week, period);
  const last = later(first, 6);
  // What is looked ahead to: all that prepares the campaign until it begins, then this week.
  const until = week < 1 ? later(period.start, -1) : last;
  const items = itemsOf(reader, page, until);
  const late = items.filter((item) => item.day < day && isOpen(item, day));
  const ahead = items.filter((item) => !late.includes(item) && item.day >= (week < 1 ? "" : first) && item.day <= until);
  const tasks = ahead.filter(({ kind, day: due }) => kind === "tasks" && (week < 1 || due !== day));
  const opening = week < 1 ? itemsOf(reader, page, later(period.start, 6)).filter(({ kind, day: date }) => kind === "posts" && date >= period.start) : [];
  const parts = /** @type {[string, Item[]][]} */ ([
    ["now.late", late],
    ["now.on_day", week < 1 ? [] : ahead.filter(({ day: due }) => due === day)],
    [week < 1 ? "now.to_prepare" : "now.tasks", tasks],
    [week < 1 ? "now.first_posts" : "now.posts", week < 1 ? opening : ahead.filter(({ kind, day: date }) => kind === "posts" && date !== day)],
  ]);
  const counted = items.filter((item) => item.day >= (week < 1 ? "" : first));
  const done = words.say("now.progress", { done: figures.number(counted.filter((item) => item.done).length), all: figures.number(counted.length) });
  return [
    make("now", {
      title: titleOf(reader, week, day),
      text: counted.length ? words.say(week < 1 ? "now.prepared" : "now.this_week", { progress: done }) : null,
      parts: parts.filter(([, list]) => list.length).map(([key, list]) => part(reader, page, key, list)),
      review: week >= 2 ? words.say("now.figures") : null,
    }),
  ];
}

/** @param {Reader} reader @param {number} week @param {string} day */
function titleOf({ plan, words, figures }, week, day) {
  const { period } = plan.brief;
  if (week >= 1) {
    const short = /** @type {const} */ ({ day: "numeric", month: "short" });
    const range = words.say("week.range", { low: figures.day(weekStart(week, period), short), high: figures.day(later(weekStart(week, period), 6), short) });
    return words.say("now.week", { n: figures.number(week), all: figures.number(period.weeks), range });
  }
  const days = dayNumber(period.start) - dayNumber(day);
  if (days > PREPARATION) return words.say("now.before", { day: figures.fullDay(period.start), first: figures.fullDay(later(period.start, -PREPARATION)) });
  return words.say("now.prepare", { days: words.count("now.days", days, figures.number(days)), day: figures.fullDay(period.start) });
}

/** The end: what was left open, and the way to the review. @param {Reader} reader @param {Page} page */
function after(reader, page) {
  const { plan, words, figures } = reader;
  const items = itemsOf(reader, page, today());
  const open = items.filter((item) => isOpen(item, today()));
  return make("now", {
    title: words.say("now.after", { day: figures.fullDay(lastDay(plan.brief.period)) }),
    text: words.say("now.over", { done: figures.number(items.filter((item) => item.done).length), all: figures.number(items.length) }),
    parts: open.length ? [part(reader, page, "now.open", open)] : [],
    review: words.say("now.review"),
  });
}

/** What is open, or was ticked today: a slip of the finger can be taken back. @param {Item} item @param {string} day */
const isOpen = ({ done, ticked }, day) => !done || ticked === day;

/**
 * Tasks with the turn that counts, and posts, to a day, by their days.
 * @param {Reader} reader @param {Page} page @param {string} until
 * @returns {Item[]}
 */
function itemsOf(reader, { campaigns }, until) {
  const { plan } = reader;
  const { tasks, posts } = campaigns.current;
  const items = [
    ...plan.tasks.map((task) => {
      const ticked = tasks[task.id]?.done;
      return { kind: /** @type {const} */ ("tasks"), id: task.id, title: task.title, time: "", ticked, ...turnOf(task, ticked, until, plan.brief.period) };
    }),
    ...plan.calendar.map((post) => {
      const ticked = posts[post.id]?.done;
      const title = `${reader.channel(post.channel)}${reader.words.say("colon")}${post.title}`;
      return { kind: /** @type {const} */ ("posts"), id: post.id, title, day: post.date, time: post.time, ticked, done: Boolean(ticked) };
    }),
  ];
  return items.filter(({ day }) => day <= until).sort((one, other) => (one.day + one.time).localeCompare(other.day + other.time));
}

/** @param {Reader} reader @param {Page} page @param {string} key @param {Item[]} items */
function part(reader, page, key, items) {
  const lines = (/** @type {Item[]} */ some) => some.map((item) => line(reader, page, item));
  const root = make("now-part", { title: reader.words.say(key), items: lines(items.slice(0, SHOWN)) });
  root.dataset["key"] = key;
  const more = items.slice(SHOWN);
  if (!more.length) return root;
  const box = make("now-more", { title: reader.words.say("now.more", { n: reader.figures.number(more.length) }), about: reader.words.say("colon") + reader.words.say(key) });
  fillLater(box, () => slot(box, "items").replaceChildren(...lines(more)));
  root.append(box);
  return root;
}

/** @param {Reader} reader @param {Page} page @param {Item} item */
function line({ words, figures }, { campaigns }, { kind, id, title, day, time, done }) {
  const when = [day === today() ? words.say("now.today") : figures.day(day, { weekday: "long", day: "numeric", month: "short" }), " ", isolated(time)];
  const place = document.createElement("span");
  place.append(...when);
  const root = make("now-line", { title, day: place, done: words.say(kind === "tasks" ? "now.done" : "marks.published"), about: words.say("colon") + title });
  slot(root, "title").setAttribute("href", `#${kind === "tasks" ? "task" : "post"}-${id}`);
  const button = /** @type {HTMLElement} */ (root.querySelector("button"));
  button.id = `now-${kind}-${id}`;
  button.setAttribute("aria-pressed", String(done));
  button.addEventListener("click", () => campaigns.mark(kind, id, { done: done ? null : today() }));
  return root;
}
