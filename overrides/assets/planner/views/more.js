/** Parts of a plan for who looks closer: occasions, addresses that are counted, the look at competitors. */

import { make } from "../dom.js";

/** @typedef {import("./reader.js").Reader} Reader */

/** @param {Reader} reader @returns {HTMLElement[]} */
export function events(reader) {
  const { plan, words, figures } = reader;
  if (!plan.events.length) return [];
  const items = plan.events.map((event) => {
    const range = event.first === event.last ? figures.day(event.first) : words.say("range", { low: figures.day(event.first, { day: "numeric", month: "long" }), high: figures.day(event.last, { day: "numeric", month: "long" }) });
    return make("occasion", { title: event.title, when: event.expected ? `${range} ${words.say("event.expected")}` : range, tone: event.tone, hours: event.hours, budget: event.budget, cites: reader.cites(event.sources) });
  });
  return [make("cards", { items })];
}

/** @param {Reader} reader @returns {HTMLElement[]} */
export function links(reader) {
  const items = reader.plan.links.map((one) => make("address", { channel: reader.channel(one.channel), text: one.text, utm: one.utm && broken(one.utm) }));
  return items.length ? [make("list", { items })] : [];
}

/** An address that may break before each of its parts. @param {string} address */
const broken = (address) => address.split(/(?=&)/).flatMap((part) => [document.createElement("wbr"), document.createTextNode(part)]);

/** @param {Reader} reader @returns {HTMLElement[]} */
export function audit(reader) {
  const { audit: found } = reader.plan;
  if (!found) return [];
  const questions = found.columns.map(({ label, question }) => make("audit-question", { label, question }));
  const rows = found.rows.map(({ competitor }) => {
    const row = make("audit-row", { name: competitor });
    row.append(...found.columns.map(() => document.createElement("td")));
    return row;
  });
  const root = make("audit", { text: found.text, questions, rows, cites: reader.cites(found.sources) });
  root.querySelector("thead tr")?.append(...found.columns.map(({ label }) => make("audit-head", { label })));
  return [root];
}

/** How to speak: the message behind all posts. @param {Reader} reader @returns {HTMLElement[]} */
export function message(reader) {
  const { plan, words } = reader;
  const sides = /** @type {const} */ ([["do", plan.message.do], ["dont", plan.message.dont]]);
  const voice = sides.filter(([, lines]) => lines.length).map(([key, lines]) => make("voice", { title: words.say(`voice.${key}`), items: lines.map((text) => make("item", { text })) }));
  return [make("message", { positioning: plan.message.positioning, voice, explain: reader.explain(plan.message.explain, words.say("section.message")) })];
}
