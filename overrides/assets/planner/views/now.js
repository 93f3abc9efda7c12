/** The campaign under way: what is late, what today and this week hold, what comes before the start and after the end. */

import { dayNumber, lastDay, later, PREPARATION, putOff, turnOf, weekOf, weekStart } from "../days.js";
import { isolated, make, slot } from "../dom.js";
import { today } from "../remarks.js";
import { acts, undoing } from "./late.js";
import { later as fillLater } from "./later.js";

/** @typedef {import("./reader.js").Reader} Reader */
/** @typedef {import("../types.js").Page} Page */
/** @typedef {import("../types.js").Plan} Plan */
/** @typedef {{kind: "tasks" | "posts", id: string, title: string, day: string, time: string, done: boolean, ticked: string | undefined, repeats: boolean}} Item */

/** So many items of a kind show at once, the others are folded. */
const SHOWN = 5;
/** Of what is late fewer: a long list of it says nothing. */
const SHOWN_LATE = 3;
/** The parts whose items have passed or are due today: they can be put off, or all done with at once. */
const LATE = ["now.late", "now.open"];

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
    ["now.on_day", week < 1 ? [] : ahead.filter(({ day: due }) => due === day)],
    ["now.late", late],
    [week < 1 ? "now.to_prepare" : "now.tasks", tasks],
    [week < 1 ? "now.first_posts" : "now.posts", week < 1 ? opening : ahead.filter(({ kind, day: date }) => kind === "posts" && date !== day)],
  ]);
  const counted = items.filter((item) => item.day >= (week < 1 ? "" : first));
  const done = words.say("now.progress", { done: figures.number(counted.filter((item) => item.done).length), all: figures.number(counted.length) });
  return [
    make("now", {
      title: titleOf(reader, week, day),
      text: counted.length ? words.say(week < 1 ? "now.prepared" : "now.this_week", { progress: done }) : null,
      verdict: verdict(reader, page),
      undo: undoing(reader, page),
      parts: parts.filter(([, list]) => list.length).map(([key, list]) => part(reader, page, key, list)),
      ...figuresOf(week - 1, reader, page),
    }),
  ];
}

/** What the engine says first of the figures. @param {Reader} reader @param {Page} page */
function verdict({ plan, words }, { campaigns, planning }) {
  const first = planning.reviewed?.campaign === campaigns.current.id ? planning.reviewed.first : null;
  const named = plan.kpis.find(({ id }) => id === first?.step.id);
  if (!first || !named) return null;
  const root = make("now-verdict", {
    verdict: words.say(`verdict.${first.verdict}`),
    text: first.text,
    behind: first.behind,
    label: words.say("now.step", { name: named.name }),
    step: first.step.text,
  });
  root.dataset["verdict"] = first.verdict;
  return root;
}

/** The way to the figures, which are asked for until those of the last week are there. @param {number} week @param {Reader} reader @param {Page} page */
function figuresOf(week, { words, figures }, { campaigns }) {
  const entered = campaigns.current.measured.some((one) => one.week === week);
  if (week < 1) return { review: null };
  return { review: words.say(entered ? "now.review" : "now.figures"), entered: entered ? words.say("now.entered", { n: figures.number(week) }) : null };
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
    verdict: verdict(reader, page),
    undo: undoing(reader, page),
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
      return { kind: /** @type {const} */ ("tasks"), id: task.id, title: task.title, time: "", ticked, repeats: Boolean(task.repeat), ...turnOf(task, ticked, until, plan.brief.period) };
    }),
    ...plan.calendar.filter(({ id }) => !posts[id]?.aside || posts[id]?.done).map((post) => {
      const ticked = posts[post.id]?.done;
      const title = `${reader.channel(post.channel)}${reader.words.say("colon")}${post.title}`;
      return { kind: /** @type {const} */ ("posts"), id: post.id, title, day: post.date, time: post.time, ticked, repeats: false, done: Boolean(ticked) };
    }),
  ];
  return items.filter(({ day }) => day <= until).sort((one, other) => (one.day + one.time).localeCompare(other.day + other.time));
}

/** @param {Reader} reader @param {Page} page @param {string} key @param {Item[]} items */
function part(reader, page, key, items) {
  const late = LATE.includes(key);
  const shown = late ? SHOWN_LATE : SHOWN;
  const lines = (/** @type {Item[]} */ some) => some.map((item) => line(reader, page, item, late || key === "now.on_day"));
  const root = make("now-part", { title: reader.words.say(key), acts: late ? acts(reader, page, items) : null, items: lines(items.slice(0, shown)) });
  root.dataset["key"] = key;
  const more = items.slice(shown);
  if (!more.length) return root;
  const box = make("now-more", { title: reader.words.say("now.more", { n: reader.figures.number(more.length) }), about: reader.words.say("colon") + reader.words.say(key) });
  fillLater(box, () => slot(box, "items").replaceChildren(...lines(more)));
  root.append(box);
  return root;
}

/** @param {Reader} reader @param {Page} page @param {Item} item @param {boolean} passed whether it can be put off from here */
function line({ plan, words, figures }, { campaigns }, { kind, id, title, day, time, done, repeats }, passed) {
  const when = [day === today() ? words.say("now.today") : figures.day(day, { weekday: "long", day: "numeric", month: "short" }), " ", isolated(time)];
  const place = document.createElement("span");
  place.append(...when);
  const { period } = plan.brief;
  const open = passed && !done && !repeats && today() < lastDay(period);
  const choices = /** @type {[string, number][]} */ (open ? [["now.tomorrow", 1], ["now.in_a_week", 7]] : []);
  const puttingOff = choices.map(([key, days]) => {
    const button = make("now-later", { text: words.say(key), about: words.say("colon") + title });
    button.addEventListener("click", () => campaigns.mark(kind, id, { [kind === "tasks" ? "due" : "date"]: putOff(day, days, today(), period) }));
    return button;
  });
  const root = make("now-line", { title, later: puttingOff, day: place, done: words.say(kind === "tasks" ? "now.done" : "marks.published"), about: words.say("colon") + title });
  slot(root, "title").setAttribute("href", `#${kind === "tasks" ? "task" : "post"}-${id}`);
  const button = /** @type {HTMLElement} */ (root.querySelector("button"));
  button.id = `now-${kind}-${id}`;
  button.setAttribute("aria-pressed", String(done));
  button.addEventListener("click", () => campaigns.mark(kind, id, { done: done ? null : today() }));
  return root;
}
