/** Printing: all of the plan, or one page for the one who decides. The browser's own command prints all of it. */

import { byId, make } from "../dom.js";
import { layAll } from "../laying.js";
import { fillAll } from "../views/later.js";
import { Reader } from "../views/reader.js";

/** @typedef {import("../types.js").Page} Page */

const FIRST_TASKS = 5;
const TARGETS = 5;

/** @param {Page} page */
export function attach(page) {
  /** Parts that were folded before printing. @type {HTMLDetailsElement[]} */
  let folded = [];
  addEventListener("beforeprint", () => {
    layAll();
    fillAll();
    // Not all browsers print what is folded, whatever the style says.
    const closed = [...byId("plan").querySelectorAll("details")].filter((details) => !details.open);
    for (const details of closed) details.open = true;
    folded.push(...closed);
  });
  addEventListener("afterprint", () => {
    for (const details of folded) details.open = false;
    folded = [];
    delete document.documentElement.dataset["print"];
  });
  byId("plan").addEventListener("click", (event) => {
    const button = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest('[data-export="print"], [data-action="print-short"]'));
    if (!button) return;
    const short = button.dataset["action"] === "print-short";
    if (short) byId("plan-short").replaceChildren(...sheet(page));
    document.documentElement.dataset["print"] = short ? "short" : "long";
    window.print();
  });
}

/**
 * The plan on one page.
 * @param {Page} page
 * @returns {HTMLElement[]}
 */
function sheet(page) {
  const { plan } = page.planning;
  if (!plan) return [];
  const reader = new Reader(plan, page);
  const { words, figures } = reader;
  const used = plan.channels.filter((channel) => channel.posts_per_week > 0);
  const unused = plan.channels.filter((channel) => channel.posts_per_week === 0);
  const line = (/** @type {string} */ term, /** @type {string} */ text) => make("short-line", { term, text });
  const tasks = [...plan.tasks].sort((one, other) => one.due.localeCompare(other.due)).slice(0, FIRST_TASKS);
  const targets = plan.kpis.filter((kpi) => kpi.target !== null && kpi.low !== null && kpi.high !== null).slice(-TARGETS);
  const parts = /** @type {[string, HTMLElement[]][]} */ ([
    ["print.channels", used.map((one) => line(one.name, words.say("print.channel", { decision: words.say(`decision.value.${one.decision}`), posts: words.count("posts", one.posts_per_week, figures.number(one.posts_per_week)), hours: figures.span(one.hours_per_week, "hour") })))],
    ["print.leave", unused.map((one) => line(one.name, one.reasons[0]?.text ?? ""))],
    ["print.money", plan.budget.lines.map((one) => line(one.label, [one.channel && reader.channel(one.channel), one.phase && words.say(`phase.${one.phase}`), reader.money(one.amount)].filter(Boolean).join(words.say("separator"))))],
    ["print.targets", targets.map((kpi) => line(kpi.name, kpi.text ?? words.say("print.target", { target: figures.estimate(kpi.target ?? 0), low: figures.estimate(kpi.low ?? 0), high: figures.estimate(kpi.high ?? 0), unit: kpi.unit ?? "" })))],
    ["print.first", tasks.map((task) => line(figures.day(task.due), task.title))],
    ["print.gates", plan.gates.slice(0, 3).map((gate) => line(figures.day(gate.date), gate.text))],
  ]);
  const shown = parts.filter(([, items]) => items.length).map(([title, items]) => make("short-part", { title: words.say(title), items }));
  const name = page.campaigns.current.title || plan.brief.name;
  const share = reader.range(figures.percent(plan.coverage.percent.low), figures.percent(plan.coverage.percent.high));
  const root = make("short", {
    title: name ? words.say("print.named", { name }) : words.say("print.title"),
    period: words.say("period", { weeks: figures.span(plan.brief.period.weeks, "week"), start: figures.fullDay(plan.brief.period.start) }),
    positioning: plan.message.positioning,
    coverage: words.say("print.coverage", { share }),
    money: plan.budget.total ? reader.money(plan.budget.total) : words.say("nothing.money"),
    parts: shown,
    made: words.say("made", { version: plan.engine }),
  });
  return [root];
}
