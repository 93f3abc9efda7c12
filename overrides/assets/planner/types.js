/**
 * Shapes of what crosses between form, worker and page. The plan is described in full by
 * `smo-planner --schema plan`; here stands what the page reads.
 *
 * @typedef {Record<string, string[]>} Answers What was typed: name of a control -> its values, as typed.
 * @typedef {Record<string, unknown>} Brief
 * @typedef {{path: string, text: string}} Fault
 * @typedef {{text: string, sources: string[], learn?: string | null}} Sourced A sentence and the ids of what backs it.
 * @typedef {{low: number, central: number, high: number}} Range
 *
 * @typedef {{field: string, text: string}} Change Another answer and what it would change.
 * @typedef {{channel: string, field: string | null, text: string, sources: string[]}} Way What would bring a channel that is left out into the plan.
 *
 * @typedef {{done?: string, have?: true, due?: string, owner?: string, note?: string}} TaskMark What the visitor noted on a
 *   task: the day it was done, that they have it already, the day it was postponed to, whose it is, a note.
 * @typedef {{done?: string, aside?: true, date?: string, time?: string, note?: string}} PostMark The same of a post, that it was
 *   set aside, and where it was moved to.
 * @typedef {{week: number, kpi: string, value: number, of?: number}} Measured A figure of one week.
 *
 * @typedef {object} Campaign See campaign.js.
 * @property {number} format
 * @property {string} id
 * @property {string} title the visitor's own name for it
 * @property {string} made
 * @property {string} changed
 * @property {string | null} copied when a copy was last taken along
 * @property {Answers} answers
 * @property {"whole" | "month"} per what the amount of money was typed for: the whole campaign, or each month of it
 * @property {string[]} unsure questions that were answered with "I don't know yet"
 * @property {boolean} standing whether a plan was made
 * @property {Record<string, TaskMark>} tasks
 * @property {Record<string, PostMark>} posts
 * @property {Measured[]} measured
 *
 * @typedef {{plan: Plan, brief: Brief}} Kept A plan as it was made, and the answers it was made from.
 * @typedef {{part: string, text: string, why?: string | null}} Difference
 * @typedef {{answers: {field: string, label: string, before: string, after: string}[], changes: Difference[]}} Comparison
 * @typedef {{kind: "task" | "post", id: string, about: "hours" | "close" | "period" | "weekend" | "event", text: string}} Remark
 * @typedef {{done?: string, owner?: string, note?: string}} Marked What an adjusted plan has on a task or post beside the plan's own.
 * @typedef {Omit<Plan, "tasks" | "calendar"> & {tasks: (Task & Marked)[], calendar: (Post & Marked)[]}} MarkedPlan
 * @typedef {{kind: "task" | "post" | null, id: string | null, field: string | null}} Unread A mark that can't be read.
 * @typedef {{plan: MarkedPlan, remarks: Remark[], gone: {kind: "task" | "post", id: string}[], ignored: Unread[]}} Adjusted
 *
 * @typedef {{brief: Brief, converted: string[], open: Fault[]} | {faults: Fault[]}} Upgraded `converted`: what was left out;
 *   `open`: what has to be answered before there is a plan; `faults`: why it can't be opened, and is to be kept as it is.
 *
 * @typedef {object} Course
 * @property {boolean} cumulative whether the figures are sums so far, else each week's own
 * @property {{week: number, low: number | null, central: number | null, high: number | null, measured: number | null, bridged?: true}[]} course
 *   `bridged`: a week before has no figure and is taken to have gone as the others did
 *
 * @typedef {object} Verdict
 * @property {string} id
 * @property {"ahead" | "on_course" | "behind" | "too_early"} verdict
 * @property {number} measured
 * @property {number | null} expected
 * @property {Range | null} end
 * @property {string} [reason]
 * @property {string} text
 * @property {string[]} next
 * @property {Sourced[]} explain
 *
 * @typedef {object} First How things stand by the measure that counts most, and the step to begin with.
 * @property {string} id
 * @property {Verdict["verdict"]} verdict
 * @property {string} text
 * @property {string | null} behind how many measures are behind
 * @property {{id: string, text: string}} step
 *
 * @typedef {object} Review
 * @property {string} language
 * @property {string} direction
 * @property {First | null} first
 * @property {(Verdict & Course)[]} kpis
 * @property {({id: string} & Course)[]} unmeasured measures without a figure yet
 *
 * @typedef {object} Page What every part of the page is given.
 * @property {string} language
 * @property {string} home address of the guide's first page in the language
 * @property {HTMLFormElement} form
 * @property {import("./words.js").Words} words
 * @property {import("./campaigns.js").Campaigns} campaigns
 * @property {import("./engine.js").Engine} engine
 * @property {import("./planning.js").Planning} planning
 *
 * @typedef {object} Plan
 * @property {string} engine
 * @property {string} language
 * @property {"rtl" | "ltr"} direction
 * @property {{name: string, country: string, budget: {amount: number, currency: string}, period: {start: string, weeks: number}, resources: {hours_per_week: number}, objective?: {primary: string}}} brief
 * @property {string[]} assumed
 * @property {string[]} [weekend] days on which the country rests, `mon` to `sun`; plans of earlier versions lack it
 * @property {{level: string, text: string, explain: Sourced[]}} [roughness]
 * @property {{percent: Range, people: Range | null, people_covered: Range | null, reason?: string | null, base?: unknown, explain: Sourced[]}} coverage
 * @property {{positioning: string, do: string[], dont: string[], explain?: Sourced[]}} message
 * @property {{text: string, columns: {id: string, label: string, question: string}[], rows: {competitor: string}[], sources: string[]} | null} audit
 * @property {{id: string, title: string, first: string, last: string, expected: boolean, tone: string, hours: string | null, budget: string | null, sources: string[]}[]} events
 * @property {{channel: string, kind: string, utm: string | null, text: string}[]} links
 * @property {Warning[]} warnings
 * @property {Channel[]} channels
 * @property {Content[]} content
 * @property {Post[]} calendar
 * @property {{currency: string, total: number, lines: BudgetLine[], minimum?: {amount: number, explain: Sourced[]} | null, explain?: Sourced[]}} budget
 * @property {Kpi[]} kpis
 * @property {Experiment[]} experiments
 * @property {Gate[]} gates
 * @property {Change[]} sensitivity
 * @property {Way[]} [brings]
 * @property {Task[]} tasks
 * @property {Source[]} sources
 *
 * @typedef {{id: string, field: string | null, severity: "info" | "warning" | "critical", text: string, sources: string[], learn: string | null, items?: string[]}} Warning
 *
 * @typedef {object} Channel
 * @property {string} id
 * @property {string} name
 * @property {number} rank
 * @property {"lead" | "support" | "later" | "skip"} decision
 * @property {number | null} reach_percent
 * @property {number | null} reach_low
 * @property {number | null} reach_high
 * @property {number | null} reach_year
 * @property {string | null} reach_geography
 * @property {number} covered_percent
 * @property {number} score
 * @property {number} hours_per_week
 * @property {number} posts_per_week
 * @property {Sourced[]} reasons
 * @property {Sourced[]} explain
 *
 * @typedef {{id: string, label: string, share: number}} Share
 * @typedef {{channel: string, pillars: Share[], formats: Share[], ideas: string[]}} Content
 *
 * @typedef {object} Post
 * @property {string} id
 * @property {string} date
 * @property {string} time
 * @property {string} channel
 * @property {string} format
 * @property {string} pillar
 * @property {string} title
 * @property {string} phase
 * @property {number} minutes
 * @property {{id: string, title: string, expected: boolean, sources: string[]} | null} event
 *
 * @typedef {object} BudgetLine
 * @property {string} id
 * @property {string} label
 * @property {string | null} channel
 * @property {string | null} phase
 * @property {number} amount
 * @property {Sourced[]} [explain]
 *
 * @typedef {object} Kpi
 * @property {string} id
 * @property {string | null} [text] the estimate in words, with its unit; plans of earlier versions lack it
 * @property {boolean} [objective] whether it counts what the objective is about; plans of earlier versions lack it
 * @property {"count" | "people" | "rate" | "cost" | "hours"} [kind] how figures of several weeks go together; plans of earlier versions lack it
 * @property {string} name
 * @property {string} formula
 * @property {string | null} unit
 * @property {number | null} low
 * @property {number | null} target
 * @property {number | null} high
 * @property {string | null} [reason]
 * @property {string} how_to_measure
 * @property {{channel: string, text: string}[]} [by_channel]
 * @property {string[]} sources
 * @property {Sourced[]} explain
 *
 * @typedef {object} Experiment
 * @property {string} id
 * @property {string} hypothesis
 * @property {string} measure
 * @property {number | null} sample
 * @property {string | null} [reason]
 * @property {boolean} feasible
 * @property {string} text
 * @property {string[]} sources
 * @property {Sourced[]} explain
 *
 * @typedef {{id: string, channel: string | null, date: string, measure: string, go: string, stop: string, text: string, sources: string[]}} Gate
 *
 * @typedef {object} Task
 * @property {string} id
 * @property {"target" | "content" | "innovate" | "measure"} step
 * @property {string} title
 * @property {string} detail
 * @property {string} why
 * @property {boolean} [judged] whether no source but our judgement backs it
 * @property {string[]} because
 * @property {string[]} sources
 * @property {string} learn
 * @property {string} due
 * @property {"weekly" | "monthly" | null} repeat
 * @property {number} minutes
 * @property {string} done_when
 *
 * @typedef {{id: string, title: string, publisher: string, year: number | null, url: string, geography: string, grade: "A" | "B" | "C"}} Source
 */
export {};
