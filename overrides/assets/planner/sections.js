/** The parts of a plan in the order in which they are read, and what of plan and campaign each of them shows. */

import { take } from "./parts/take.js";
import { whatif } from "./parts/whatif.js";
import { today } from "./remarks.js";
import { calendar } from "./views/calendar.js";
import { channels, content } from "./views/channels.js";
import { decision, warnings } from "./views/decision.js";
import { assumed, budget, experiments, gates, kpis, sensitivity, sources } from "./views/measures.js";
import { unmarked } from "./views/marks.js";
import { audit, events, links, message } from "./views/more.js";
import { now } from "./views/now.js";
import { review } from "./views/review.js";
import { tasks } from "./views/tasks.js";

/** @typedef {import("./types.js").Plan} Plan */
/** @typedef {import("./types.js").Page} Page */

/**
 * @typedef {object} Section
 * @property {string} name its words are `section.NAME` and `intro.NAME`, its place `#plan-NAME`
 * @property {(plan: Plan, page: Page) => unknown} of what it is made from: it is made anew when that changed
 * @property {(reader: import("./views/reader.js").Reader, page: Page) => HTMLElement[]} make nothing: it is left out
 * @property {true} [folded] it is for who looks closer: title and intro stand there, the rest opens
 * @property {true} [listens] it follows something while it stands in the page, so it is made when it is put there
 */

/** @param {"task" | "post"} kind @param {Page} page */
const remarksOn = (kind, { planning }) => planning.remarks.filter((remark) => remark.kind === kind);
/** @param {Record<string, {done?: string, aside?: true}>} marks */
const done = (marks) => Object.entries(marks).map(([id, mark]) => [id, mark.done, mark.aside]);
/** @param {Page} page */
const had = ({ campaigns }) => Object.keys(campaigns.current.tasks).filter((id) => campaigns.current.tasks[id]?.have).sort();
/** What the figures say of this week, and what can be taken back. @param {Page} page */
const figuresNow = ({ campaigns, planning }) => [campaigns.current.id, campaigns.current.measured.filter(({ kpi }) => kpi === "posts"), [...new Set(campaigns.current.measured.map(({ week }) => week))], planning.reviewed, campaigns.undoable?.what, campaigns.undoable?.n];

/** @type {Section[]} */
export const SECTIONS = [
  {
    name: "decision",
    of: (plan, { planning }) => [plan.brief, plan.coverage, plan.roughness, plan.channels, unmarked(plan.tasks), plan.budget.total, plan.kpis.find((kpi) => kpi.objective), planning.weighed && plan.sensitivity[0]],
    make: (reader, page) => [decision(reader, page)],
  },
  // Its sliders stay where the visitor left them until another campaign is in hand.
  { name: "whatif", of: (plan, { campaigns }) => [campaigns.current.id, plan.budget.currency], make: whatif, listens: true },
  { name: "now", of: (plan, page) => [today(), unmarked(plan.tasks), unmarked(plan.calendar), done(page.campaigns.current.tasks), done(page.campaigns.current.posts), figuresNow(page)], make: now },
  { name: "take", of: () => null, make: take },
  { name: "warnings", of: (plan) => plan.warnings, make: warnings },
  { name: "tasks", of: (plan, page) => [today(), unmarked(plan.tasks), had(page), remarksOn("task", page)], make: tasks },
  { name: "channels", of: (plan, { planning }) => [plan.channels, planning.weighed && plan.brings], make: channels },
  { name: "message", of: (plan) => plan.message, make: message },
  { name: "content", of: (plan) => plan.content, make: content },
  { name: "calendar", of: (plan, page) => [today(), unmarked(plan.calendar), plan.events, plan.weekend, plan.brief.period.start, plan.content, remarksOn("post", page)], make: calendar },
  { name: "events", folded: true, of: (plan) => plan.events, make: events },
  { name: "budget", of: (plan) => plan.budget, make: budget },
  { name: "kpis", of: (plan) => plan.kpis, make: kpis },
  { name: "review", of: (plan, { campaigns }) => [campaigns.current.id, plan.kpis, plan.brief], make: review, listens: true },
  { name: "experiments", folded: true, of: (plan) => plan.experiments, make: experiments },
  { name: "gates", folded: true, of: (plan) => plan.gates, make: gates },
  { name: "links", folded: true, of: (plan) => plan.links, make: links },
  { name: "audit", folded: true, of: (plan) => plan.audit, make: audit },
  { name: "sensitivity", of: (plan, { planning }) => [plan.sensitivity, planning.weighed], make: sensitivity },
  { name: "assumed", folded: true, of: (plan) => plan.assumed, make: assumed },
  { name: "sources", of: (plan) => plan.sources, make: sources },
];
