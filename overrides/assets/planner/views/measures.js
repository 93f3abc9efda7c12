/** Money, measures, experiments, rules agreed beforehand, and what would change the plan. */

import { make, slot } from "../dom.js";
import { later } from "./later.js";
import { moneyPictures, range as drawn } from "./pictures.js";

/** @typedef {import("./reader.js").Reader} Reader */

/** @param {Reader} reader @returns {HTMLElement[]} */
export function budget(reader) {
  const { plan, words } = reader;
  if (!plan.budget.lines.length) return [make("nothing", { text: words.say("nothing.money") }), ...explained(reader, plan.budget.explain)];
  const lines = plan.budget.lines.map((line) => {
    const meta = [line.channel && reader.channel(line.channel), line.phase && words.say(`phase.${line.phase}`)];
    return make("budget-line", { label: line.label, meta: meta.filter(Boolean).join(words.say("separator")), amount: reader.money(line.amount) });
  });
  // Several lines are often explained by the same sentence, which is said once.
  const sentences = new Map([...(plan.budget.explain ?? []), ...(plan.budget.minimum?.explain ?? []), ...plan.budget.lines.flatMap((line) => line.explain ?? [])].map((one) => [one.text, one]));
  return [moneyPictures(reader), make("budget", { lines, total: reader.money(plan.budget.total) }), ...explained(reader, [...sentences.values()])];
}

/** @param {Reader} reader @param {import("../types.js").Sourced[] | undefined} sentences @returns {HTMLElement[]} */
function explained(reader, sentences) {
  const part = reader.explain(sentences, reader.words.say("section.budget"));
  return part ? [part] : [];
}

/** @param {Reader} reader @returns {HTMLElement[]} */
export function kpis(reader) {
  const { words, figures } = reader;
  const items = reader.plan.kpis.map((kpi) => {
    const known = kpi.low !== null && kpi.target !== null && kpi.high !== null;
    const range = reader.range(figures.estimate(kpi.low ?? 0), figures.estimate(kpi.high ?? 0));
    const item = make("kpi", {
      name: kpi.name,
      about: words.say("colon") + kpi.name,
      target: known ? figures.estimate(kpi.target ?? 0) : null,
      range: !known ? null : kpi.unit ? words.say("kpi.range", { range, unit: kpi.unit }) : range,
      reason: known ? null : kpi.reason,
    });
    const details = /** @type {HTMLElement} */ (item.querySelector("details"));
    later(details, () => details.append(kpiMore(reader, kpi)));
    item.dataset["kpi"] = kpi.id;
    const end = kpi.high ?? 0;
    if (!known || !end) item.querySelector("[data-slot=bar]")?.remove();
    else drawn(item, (100 * (kpi.low ?? 0)) / end, (100 * (kpi.target ?? 0)) / end, 100);
    return item;
  });
  return items.length ? [make("nothing", { text: words.say("pictures.targets") }), make("cards", { items })] : [];
}

/** @param {Reader} reader @param {import("../types.js").Kpi} kpi */
function kpiMore(reader, kpi) {
  return make("kpi-more", {
    formula: kpi.formula,
    how: kpi.how_to_measure,
    channels: reader.readings(kpi),
    explain: reader.sourced(kpi.explain),
    cites: reader.cites(kpi.sources),
  });
}

/** @param {Reader} reader @returns {HTMLElement[]} */
export function experiments(reader) {
  const { plan, words, figures } = reader;
  if (!plan.experiments.length) return [make("nothing", { text: words.say("nothing.experiments") })];
  const items = plan.experiments.map((experiment) => {
    const item = make("experiment", {
      hypothesis: experiment.hypothesis,
      feasible: words.say(experiment.feasible ? "feasible.yes" : "feasible.no"),
      text: experiment.text,
      cites: reader.cites(experiment.sources),
      measure: experiment.measure,
      sample: experiment.sample === null ? experiment.reason : figures.number(experiment.sample, 0),
      explain: reader.explain(experiment.explain, experiment.hypothesis),
    });
    item.dataset["feasible"] = String(experiment.feasible);
    return item;
  });
  return [make("cards", { items })];
}

/** @param {Reader} reader @returns {HTMLElement[]} */
export function gates(reader) {
  const { plan, words, figures } = reader;
  if (!plan.gates.length) return [make("nothing", { text: words.say("nothing.gates") })];
  const items = plan.gates.map((gate) =>
    make("gate", {
      date: figures.day(gate.date),
      channel: gate.channel && reader.channel(gate.channel),
      text: gate.text,
      cites: reader.cites(gate.sources),
      measure: gate.measure,
      go: gate.go,
      stop: gate.stop,
    }),
  );
  return [make("cards", { items })];
}

/** @param {Reader} reader @param {import("../types.js").Page} page @returns {HTMLElement[]} */
export function sensitivity(reader, { planning }) {
  const { plan, words } = reader;
  if (planning.weighed && !plan.sensitivity.length) return [];
  // It comes after the plan; its place stands from the start, so that nothing moves then.
  if (!planning.weighed) return [make("nothing", { text: words.say("sensitivity.working") })];
  const label = words.say("link.question");
  const items = plan.sensitivity.map(({ field, text }) => make("move", { text, link: reader.answer(field, label) }));
  return [make("list", { items })];
}

/** The questions that were left open, each a way back to it. @param {Reader} reader @returns {HTMLElement[]} */
export function assumed(reader) {
  const items = reader.answers(reader.plan.assumed);
  return items.length ? [make("list", { items })] : [];
}

/** @param {Reader} reader @returns {HTMLElement[]} */
export function sources(reader) {
  const { plan, words } = reader;
  if (!plan.sources.length) return [];
  const box = make("sources", { title: words.say("sources.all") });
  const fill = () => {
    const items = plan.sources.flatMap(({ id }) => reader.source(id).map((item) => Object.assign(item, { id: `source-${id}` })));
    slot(box, "items").replaceChildren(...items);
  };
  later(box, fill);
  return [box];
}
