/** Puts a plan into the page: sections in a fixed order, a way to each of them, and the hash of what stands there. */

import { byId, make, slot } from "./dom.js";
import { calendar } from "./views/calendar.js";
import { channels, content } from "./views/channels.js";
import { decision, warnings } from "./views/decision.js";
import { assumed, budget, experiments, gates, kpis, sensitivity, sources } from "./views/measures.js";
import { Reader } from "./views/reader.js";
import { showProgress, tasks } from "./views/tasks.js";

/** @typedef {import("./types.js").Plan} Plan */

/** @typedef {{words: import("./words.js").Words, ticks: import("./store.js").Ticks, form: HTMLFormElement, home: string}} Page */

/**
 * What other answers would change comes later (`showSensitivity`); its section stands from the start, so that nothing
 * moves when it comes.
 * @param {Plan} plan
 * @param {Page} page
 */
export function showPlan(plan, { words, ticks, form, home }) {
  const reader = new Reader(plan, words, form, home);
  /** @type {[string, HTMLElement[]][]} A section without anything in it is left out. */
  const parts = [
    ["decision", [decision(reader)]],
    ["warnings", plan.warnings.length ? [make("list", { items: warnings(reader) })] : []],
    ["tasks", tasks(reader, ticks)],
    ["channels", channels(reader)],
    ["content", plan.content.length ? content(reader) : []],
    ["calendar", calendar(reader)],
    ["budget", budget(reader)],
    ["kpis", plan.kpis.length ? kpis(reader) : []],
    ["experiments", experiments(reader)],
    ["gates", gates(reader)],
    ["sensitivity", [make("nothing", { text: words.say("sensitivity.working") })]],
    ["assumed", plan.assumed.length ? assumed(reader) : []],
    ["sources", plan.sources.length ? sources(reader) : []],
  ];
  const shown = parts.filter(([, body]) => body.length);
  const sections = shown.map(([name, body]) => {
    const section = make("section", { title: words.say(`section.${name}`), intro: words.has(`intro.${name}`) ? words.say(`intro.${name}`) : null, body });
    section.id = `plan-${name}`;
    slot(section, "title").id = `plan-${name}-title`;
    section.setAttribute("aria-labelledby", `plan-${name}-title`);
    return section;
  });
  const nav = shown.slice(1).map(([name]) => {
    const item = make("nav", { link: words.say(`section.${name}`) });
    slot(item, "link").setAttribute("href", `#plan-${name}`);
    return item;
  });
  const made = words.say("made", { version: plan.engine });
  byId("plan-body").replaceChildren(make("plan", { nav, sections, made }));
  showProgress(reader, ticks);
  byId("plan").dataset["brief"] = hashOf(plan);
}

/**
 * Fills the section of what other answers would change, or takes it away where there is nothing to tell.
 * @param {Plan} plan
 * @param {Page} page
 */
export function showSensitivity(plan, { words, form, home }) {
  const section = byId("plan-sensitivity");
  if (plan.sensitivity.length) {
    slot(section, "body").replaceChildren(...sensitivity(new Reader(plan, words, form, home)));
    section.dataset["state"] = "ready";
    return;
  }
  section.remove();
  byId("plan").querySelector('a[href="#plan-sensitivity"]')?.closest("li")?.remove();
}

/**
 * A short name for what stands in the page: the same answers in the same language give the same one.
 * (cyrb53 of the normalised brief; nothing secret depends on it, and it needs no secure context.)
 * @param {Plan} plan
 */
export function hashOf(plan) {
  const text = JSON.stringify([plan.engine, plan.language, sorted(plan.brief)]);
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, "0");
}

/**
 * @param {unknown} value
 * @returns {unknown}
 */
function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (!value || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, one]) => [key, sorted(one)]));
}
