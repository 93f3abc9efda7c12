/** The plan on one sheet of paper: what is wanted, what it takes, what to do first, and when to stop. */

import { turns, weekOf } from "../days.js";
import { make } from "../dom.js";
import { chosen } from "../names.js";
import { today } from "../remarks.js";
import { Reader } from "./reader.js";

/** @typedef {import("../types.js").Page} Page */
/** @typedef {import("../types.js").Kpi} Kpi */

const [TASKS, POSTS, GATES, LINES] = [6, 7, 3, 6];
/** What a sheet of A4 holds between its margins, in pixels of CSS, with a little to spare. */
const HEIGHT = (258 / 25.4) * 96;
/** What grows shorter where the sheet is full. */
const SPARED = ["print.posts", "print.posts.first", "print.first", "print.leave"];

/**
 * @param {Page} page
 * @returns {HTMLElement[]}
 */
export function sheet(page) {
  const { plan } = page.planning;
  if (!plan) return [];
  const reader = new Reader(plan, page);
  const { words, figures } = reader;
  const line = (/** @type {string} */ term, /** @type {string} */ text) => make("short-line", { term, text });
  const used = plan.channels.filter((channel) => channel.posts_per_week > 0);
  const unused = plan.channels.filter((channel) => channel.posts_per_week === 0);
  const goal = plan.kpis.find((kpi) => kpi.objective);
  const parts = /** @type {[string, HTMLElement[]][]} */ ([
    ["print.targets", targets(reader, goal).map((kpi) => line(kpi.name, expected(kpi, reader)))],
    ["print.first", openTasks(reader, page).map((task) => line(figures.day(task.due), task.title))],
    [postsTitle(reader), firstPosts(reader).map((post) => line(figures.day(post.date, { weekday: "short", day: "numeric", month: "short" }), `${reader.channel(post.channel)}${words.say("colon")}${post.title}`))],
    ["print.money", money(reader).map(([label, amount]) => line(label, amount))],
    ["print.gates", plan.gates.slice(0, GATES).flatMap((gate) => [line(figures.day(gate.date), gate.measure), line(words.say("print.go"), gate.go), line(words.say("print.stop"), gate.stop)])],
    ["print.channels", used.map((one) => line(one.name, words.say("print.channel", { decision: words.say(`decision.value.${one.decision}`), posts: words.count("posts", one.posts_per_week, figures.number(one.posts_per_week)), hours: figures.span(one.hours_per_week, "hour") })))],
    ["print.leave", unused.map((one) => line(one.name, one.reasons[0]?.text ?? ""))],
  ]);
  const { percent, people, people_covered: covered } = plan.coverage;
  const share = reader.range(figures.percent(percent.low), figures.percent(percent.high));
  const root = make("short", {
    title: words.say("print.named", { name: page.campaigns.current.title || plan.brief.name || words.say("print.unnamed") }),
    body: page.campaigns.current.title && plan.brief.name !== page.campaigns.current.title ? plan.brief.name : null,
    objective: objective(page),
    period: words.say("period", { weeks: figures.span(plan.brief.period.weeks, "week"), start: figures.fullDay(plan.brief.period.start) }),
    positioning: plan.message.positioning,
    coverage: people && covered ? words.say("print.people", { share, covered: figures.rough(covered.central) }) : words.say("print.coverage", { share }),
    money: plan.budget.total ? reader.money(plan.budget.total) : words.say("nothing.money"),
    parts: parts.filter(([, items]) => items.length).map(([title, items]) => part(title, items, reader)),
    made: words.say("made", { version: plan.engine }),
  });
  return [root];
}

/** @param {string} key @param {HTMLElement[]} items @param {Reader} reader */
function part(key, items, { words }) {
  const root = make("short-part", { title: words.say(key), items });
  root.dataset["key"] = key;
  return root;
}

/** Takes the last of the longest lists away until all of it is one page. @param {HTMLElement} sheet as it stands in the page */
export function fit(sheet) {
  sheet.dataset["measured"] = "";
  const lists = [...sheet.querySelectorAll("section")].filter((section) => SPARED.includes(section.dataset["key"] ?? "")).map((section) => section.querySelectorAll("dl > div"));
  const lines = lists.flatMap((list) => [...list].slice(2).map((line, index) => ({ line, index }))).sort((one, other) => other.index - one.index);
  for (const { line } of lines) {
    if (sheet.getBoundingClientRect().height <= HEIGHT) break;
    line.remove();
  }
  delete sheet.dataset["measured"];
}

/** The objective in the words of its question. @param {Page} page */
function objective({ form, planning }) {
  return chosen(form, "objective.primary", planning.plan?.brief.objective?.primary);
}

/** The objective's measure and what it costs, then those that lead to it, the nearest first. @param {Reader} reader @param {Kpi | undefined} goal */
function targets({ plan }, goal) {
  const rank = (/** @type {Kpi} */ kpi) => (kpi.id === goal?.id ? 0 : kpi.kind === "cost" || kpi.kind === "people" ? 1 : 2);
  const known = plan.kpis.filter((kpi) => kpi.id === goal?.id || (kpi.target !== null && kpi.kind !== "rate" && kpi.kind !== "hours" && kpi.id !== "posts"));
  return known.reverse().sort((one, other) => rank(one) - rank(other)).slice(0, LINES);
}

/** @param {Kpi} kpi @param {Reader} reader */
function expected(kpi, { words, figures }) {
  if (kpi.low === null || kpi.target === null || kpi.high === null) return kpi.reason ?? words.say("decision.unknown");
  // Plans of earlier versions have no words for it.
  return kpi.text ?? words.say("print.target", { target: figures.rough(kpi.target), low: figures.rough(kpi.low), high: figures.rough(kpi.high), unit: kpi.unit ?? "" });
}

/** What is still to be done, by its day. @param {Reader} reader @param {Page} page */
function openTasks({ plan }, { campaigns }) {
  const open = plan.tasks
    .filter(({ id }) => !campaigns.current.tasks[id]?.done)
    .map((task) => ({ ...task, due: (task.repeat && turns(task, plan.brief.period).find((day) => day >= today())) || task.due }));
  return open.sort((one, other) => one.due.localeCompare(other.due)).slice(0, TASKS);
}

/** The week whose posts are shown: the one that runs, else the first. @param {Reader} reader */
function weekShown({ plan }) {
  const week = weekOf(today(), plan.brief.period);
  return week < 1 || week > plan.brief.period.weeks ? 1 : week;
}

/** @param {Reader} reader */
const postsTitle = (reader) => (weekShown(reader) === 1 ? "print.posts.first" : "print.posts");

/** @param {Reader} reader */
function firstPosts(reader) {
  const { plan } = reader;
  const posts = plan.calendar.filter(({ date }) => weekOf(date, plan.brief.period) === weekShown(reader));
  return posts.sort((one, other) => (one.date + one.time).localeCompare(other.date + other.time)).slice(0, POSTS);
}

/** What the money is for, lines of one name together, and the sum. @param {Reader} reader @returns {[string, string][]} */
function money(reader) {
  const { plan, words } = reader;
  /** @type {Map<string, number>} */
  const sums = new Map();
  for (const { label, channel, amount } of plan.budget.lines) {
    const place = channel ? reader.channel(channel) : "";
    const name = label.includes(place) ? label : `${label}${words.say("separator")}${place}`;
    sums.set(name, (sums.get(name) ?? 0) + amount);
  }
  // Whole units: a page for reading, not for the books.
  const whole = (/** @type {number} */ amount) => reader.money(amount >= 10 ? Math.round(amount) : amount);
  const lines = [...sums].map(([name, amount]) => /** @type {[string, string]} */ ([name, whole(amount)]));
  return lines.length ? [...lines, [words.say("print.total"), reader.money(plan.budget.total)]] : [];
}
