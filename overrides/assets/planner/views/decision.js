/** The top of the plan: what to do first, what to leave alone, and what it costs. */

import { joined, make, slot } from "../dom.js";

const FIRST_TASKS = 3;

/** @param {import("./reader.js").Reader} reader @param {import("../types.js").Page} page */
export function decision(reader, { planning }) {
  const { plan, words, figures } = reader;
  /** @param {string[]} decisions */
  const named = (...decisions) => plan.channels.filter((channel) => decisions.includes(channel.decision)).map((channel) => channel.name);
  const leads = plan.channels.filter((channel) => channel.decision === "lead");
  const posts = leads.reduce((sum, channel) => sum + channel.posts_per_week, 0);
  const { percent, people, people_covered: covered } = plan.coverage;
  const share = reader.range(figures.percent(percent.low), figures.percent(percent.high));
  const coverage = people && covered
    ? words.say("people", { share, covered: figures.rough(covered.central), all: figures.rough(people.central) })
    : words.say("coverage", { share });
  // The one that most people use, which a visitor misses first, comes first.
  const left = plan.channels.filter((channel) => ["later", "skip"].includes(channel.decision)).sort((one, other) => (other.reach_percent ?? 0) - (one.reach_percent ?? 0));
  const [improve] = planning.weighed ? plan.sensitivity : [];
  return make("decision", {
    lead: reader.names(named("lead")),
    cadence: words.say("cadence", { posts: words.count("posts", posts, figures.number(posts)) }),
    ...goal(reader),
    support: reader.names(named("support")),
    leave: left.map((channel) => make("left", { name: channel.name, reason: channel.reasons[0]?.text })),
    hours: figures.span(plan.brief.resources.hours_per_week, "hour"),
    money: plan.budget.total ? reader.money(plan.budget.total) : words.say("nothing.money"),
    coverage,
    period: words.say("period", { weeks: figures.span(plan.brief.period.weeks, "week"), start: figures.fullDay(plan.brief.period.start) }),
    rough: plan.roughness?.text,
    improve: improve ? joined([document.createTextNode(improve.text), reader.answer(improve.field, words.say("link.question")) ?? ""], " ") : null,
    explain: reader.explain([...(plan.roughness?.explain ?? []), ...plan.coverage.explain], words.say("section.decision")),
    first: firstTasks(reader),
  });
}

/** What the objective itself counts, as far as it can be told. @param {import("./reader.js").Reader} reader */
function goal(reader) {
  const { plan, words, figures } = reader;
  const kpi = plan.kpis.find((one) => one.objective);
  if (!kpi) return {};
  const known = kpi.low !== null && kpi.target !== null && kpi.high !== null;
  const range = reader.range(figures.rough(kpi.low ?? 0), figures.rough(kpi.high ?? 0));
  return {
    goal_name: words.say("decision.goal", { name: kpi.name }),
    goal: known ? words.say("decision.about", { n: figures.rough(kpi.target ?? 0) }) : words.say("decision.unknown"),
    goal_range: known ? words.say("decision.range", { range }) : kpi.reason,
  };
}

/** @param {import("./reader.js").Reader} reader */
function firstTasks({ plan, words, figures }) {
  const tasks = [...plan.tasks].sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0));
  return tasks.slice(0, FIRST_TASKS).map((task) => {
    const meta = [words.say("due", { day: figures.day(task.due) }), figures.span(task.minutes, "minute")].map((part) => document.createTextNode(part));
    const item = make("first-task", { link: task.title, meta: joined(meta, words.say("separator")) });
    slot(item, "link").setAttribute("href", `#task-${task.id}`);
    return item;
  });
}

/** @param {import("./reader.js").Reader} reader */
export function warnings(reader) {
  const { plan, words } = reader;
  const items = plan.warnings.map((warning) => {
    const question = reader.answer(warning.field);
    question?.prepend(words.say("link.answer"));
    const links = [question, warning.learn ? reader.learn(warning.learn) : null].filter((link) => link !== null);
    const item = make("warning", {
      severity: words.say(`severity.${warning.severity}`),
      text: warning.text,
      cites: reader.cites(warning.sources),
      items: warning.items?.map((text) => make("item", { text })) ?? null,
      links,
    });
    item.dataset["severity"] = warning.severity;
    item.dataset["warningId"] = warning.id;
    return item;
  });
  return items.length ? [make("list", { items })] : [];
}
