/** The parts of a plan in the order in which they are read, and what of plan and campaign each of them shows. */

import { calendar } from "./views/calendar.js";
import { channels, content } from "./views/channels.js";
import { decision, warnings } from "./views/decision.js";
import { assumed, budget, experiments, gates, kpis, sensitivity, sources } from "./views/measures.js";
import { tasks } from "./views/tasks.js";

/** @typedef {import("./types.js").Plan} Plan */
/** @typedef {import("./types.js").Page} Page */

/**
 * @typedef {object} Section
 * @property {string} name its words are `section.NAME` and `intro.NAME`, its place `#plan-NAME`
 * @property {(plan: Plan, page: Page) => unknown} of what it is made from: it is made anew when that changed
 * @property {(reader: import("./views/reader.js").Reader, page: Page) => HTMLElement[]} make nothing: it is left out
 */

/** @type {Section[]} */
export const SECTIONS = [
  { name: "decision", of: (plan) => [plan.brief, plan.coverage, plan.channels, plan.message, plan.tasks, plan.budget.total], make: (reader) => [decision(reader)] },
  { name: "warnings", of: (plan) => plan.warnings, make: warnings },
  { name: "tasks", of: (plan) => plan.tasks, make: tasks },
  { name: "channels", of: (plan) => plan.channels, make: channels },
  { name: "content", of: (plan) => plan.content, make: content },
  { name: "calendar", of: (plan) => [plan.calendar, plan.brief.period.start, plan.content], make: calendar },
  { name: "budget", of: (plan) => plan.budget, make: budget },
  { name: "kpis", of: (plan) => plan.kpis, make: kpis },
  { name: "experiments", of: (plan) => plan.experiments, make: experiments },
  { name: "gates", of: (plan) => plan.gates, make: gates },
  { name: "sensitivity", of: (plan, { planning }) => [plan.sensitivity, planning.weighed], make: sensitivity },
  { name: "assumed", of: (plan) => plan.assumed, make: assumed },
  { name: "sources", of: (plan) => plan.sources, make: sources },
];
