/** The campaign under way: what is late, what this week holds, what comes before the start and after the end. */

import { make, slot } from "../dom.js";
import { today } from "../remarks.js";

/** @typedef {import("./reader.js").Reader} Reader */
/** @typedef {import("../types.js").Page} Page */
/** @typedef {import("../types.js").Task} Task */

/** So many items of a kind show at once, the others are folded. */
const SHOWN = 5;
const DAY = 86_400_000;
const EVERY = { weekly: 7, monthly: 28 };

/** @param {string} iso */
const number = (iso) => Date.parse(`${iso}T00:00:00Z`) / DAY;
/** @param {number} day */
const iso = (day) => new Date(day * DAY).toISOString().slice(0, 10);

/**
 * The week that a day is in, the first of the campaign being 0; null before the fortnight of preparation and after the end.
 * @param {import("../types.js").Plan} plan @param {string} day
 */
export function weekOf({ brief: { period } }, day) {
  const week = Math.floor((number(day) - number(period.start)) / 7);
  return week < -2 || week >= period.weeks ? null : week;
}

/** @param {Reader} reader @param {Page} page @returns {HTMLElement[]} */
export function now(reader, page) {
  const { plan, words, figures } = reader;
  const day = today();
  const { start, weeks } = plan.brief.period;
  const week = weekOf(plan, day);
  if (week === null) {
    const before = day < start;
    const text = before ? words.say("now.before", { day: figures.fullDay(start), first: figures.fullDay(iso(number(start) - 14)) }) : words.say("now.after");
    return [make("now", { text, link: before ? null : words.say("now.review"), parts: [] })];
  }
  const first = number(start) + 7 * week;
  const [from, to] = [iso(first), iso(first + 6)];
  const done = page.campaigns.current;
  const isDone = (/** @type {Task} */ task) => Boolean(done.tasks[task.id]?.done);
  const late = plan.tasks.filter((task) => task.due < from && !task.repeat && !isDone(task));
  const own = plan.tasks.flatMap((task) => {
    const due = dueIn(task, from, to, iso(number(start) + 7 * weeks - 1));
    return due ? [{ task, due }] : [];
  });
  const posts = plan.calendar.filter((post) => post.date >= from && post.date <= to);
  const ticked = own.filter(({ task }) => isDone(task)).length + posts.filter((post) => done.posts[post.id]?.done).length;
  const title = week < 0 ? words.say("now.prepare", { day: figures.fullDay(start) }) : words.say("now.week", { n: figures.number(week + 1), all: figures.number(weeks) });
  const parts = /** @type {[string, HTMLElement[]][]} */ ([
    ["now.late", late.map((task) => line(reader, page, "tasks", task.id, task.title, task.due))],
    ["now.tasks", own.sort((one, other) => one.due.localeCompare(other.due)).map(({ task, due }) => line(reader, page, "tasks", task.id, task.title, due))],
    ["now.posts", posts.map((post) => line(reader, page, "posts", post.id, `${reader.channel(post.channel)}${words.say("colon")}${post.title}`, post.date, post.time))],
  ]);
  const shown = parts.filter(([, items]) => items.length).map(([key, items]) => part(words, key, items, figures));
  const text = `${title} ${words.say("now.progress", { done: figures.number(ticked), all: figures.number(own.length + posts.length) })}`;
  return [make("now", { text, link: week >= 1 ? words.say("now.figures") : null, parts: shown })];
}

/**
 * @param {import("../words.js").Words} words @param {string} key @param {HTMLElement[]} items
 * @param {import("../words.js").Figures} figures
 */
function part(words, key, items, figures) {
  const root = make("now-part", { title: words.say(key), items: items.slice(0, SHOWN) });
  const more = items.slice(SHOWN);
  if (more.length) root.append(make("now-more", { title: words.say("now.more", { n: figures.number(more.length) }), items: more }));
  return root;
}

/**
 * The day in a week on which a task is due, if any.
 * @param {Task} task @param {string} from @param {string} to @param {string} end the last day of the campaign
 */
function dueIn(task, from, to, end) {
  if (!task.repeat) return task.due >= from && task.due <= to ? task.due : null;
  const step = EVERY[task.repeat];
  const next = number(task.due) + Math.max(0, Math.ceil((number(from) - number(task.due)) / step)) * step;
  return iso(next) <= to && iso(next) <= end ? iso(next) : null;
}

/**
 * @param {Reader} reader @param {Page} page @param {"tasks" | "posts"} kind @param {string} id @param {string} title
 * @param {string} day @param {string} [time]
 */
function line({ words, figures }, { campaigns }, kind, id, title, day, time) {
  const when = [day === today() ? words.say("now.today") : figures.day(day, { weekday: "long", day: "numeric", month: "short" }), time].filter(Boolean);
  const item = make("now-line", { title, day: when.join(" "), about: words.say("colon") + title });
  slot(item, "title").setAttribute("href", `#${kind === "tasks" ? "task" : "post"}-${id}`);
  const button = /** @type {HTMLElement} */ (item.querySelector("button"));
  button.id = `now-${kind}-${id}`;
  button.setAttribute("aria-pressed", String(Boolean(campaigns.current[kind][id]?.done)));
  button.addEventListener("click", () => {
    campaigns.mark(kind, id, { done: campaigns.current[kind][id]?.done ? null : today() });
  });
  return item;
}
