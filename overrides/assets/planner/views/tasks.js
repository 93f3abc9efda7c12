/** The checklist, by the article's four steps; what the visitor has already stands apart. */

import { make, slot } from "../dom.js";
import { today } from "../remarks.js";
import { markFields } from "./marks.js";

/** @typedef {import("./reader.js").Reader} Reader */
/** @typedef {import("../types.js").Task} Task */
/** @typedef {import("../types.js").Page} Page */

const STEPS = /** @type {const} */ (["target", "content", "innovate", "measure"]);

/** @param {Reader} reader @param {Page} page @returns {HTMLElement[]} */
export function tasks(reader, page) {
  const { plan, words } = reader;
  const steps = STEPS.map((step) => {
    const own = plan.tasks.filter((task) => task.step === step).sort((one, other) => one.due.localeCompare(other.due));
    const part = make("tasks", { title: words.say(`step.${step}`), count: " ", items: own.map((task) => taskItem(reader, task, page)) });
    part.dataset["step"] = step;
    return part;
  });
  const section = [make("progress", { text: " " }), ...steps, ...had(reader, page)];
  showProgress(section, reader, page);
  return section;
}

/**
 * What is done, in the boxes and in the counts.
 * @param {HTMLElement[]} parts @param {Reader} reader @param {Page} page
 */
export function showProgress(parts, { plan, words, figures }, { campaigns }) {
  /** @param {Task[]} list */
  const done = (list) => list.filter((task) => campaigns.current.tasks[task.id]?.done).length;
  for (const part of parts) {
    const { step } = part.dataset;
    const own = step ? plan.tasks.filter((task) => task.step === step) : plan.tasks;
    const text = words.say("progress", { done: figures.number(done(own)), all: figures.number(own.length) });
    const bar = /** @type {HTMLProgressElement | null} */ (part.querySelector("progress"));
    if (bar) {
      bar.max = own.length;
      bar.value = done(own);
      slot(part, "text").textContent = text;
    } else if (step) slot(part, "count").textContent = text;
    for (const item of part.querySelectorAll("[data-task-id]")) {
      const box = /** @type {HTMLInputElement} */ (item.querySelector("input[type=checkbox]"));
      box.checked = Boolean(campaigns.current.tasks[/** @type {HTMLElement} */ (item).dataset["taskId"] ?? ""]?.done);
    }
  }
}

/** @param {Reader} reader @param {Task} task @param {Page} page */
function taskItem(reader, task, page) {
  const { words, figures } = reader;
  const { campaigns, planning } = page;
  const item = make("task", {
    title: task.title,
    due: words.say("due", { day: figures.day(task.due) }),
    minutes: figures.span(task.minutes, "minute"),
    repeat: task.repeat && words.say(`repeat.${task.repeat}`),
    about: words.say("colon") + task.title,
    detail: task.detail,
    why: task.why,
    judged: task.judged ? words.say("task.judged") : null,
    done_when: task.done_when,
    because: reader.answers(task.because),
    learn: task.learn && reader.learn(task.learn),
    sources: task.sources.flatMap((id) => reader.source(id)),
  });
  item.dataset["taskId"] = task.id;
  item.id = `task-${task.id}`;
  slot(item, "title").id = `task-${task.id}-title`;
  const box = /** @type {HTMLInputElement} */ (item.querySelector("input[type=checkbox]"));
  box.addEventListener("change", () => campaigns.mark("tasks", task.id, { done: box.checked ? today() : null }));
  // A comment names the task, and nothing of the answers.
  const wrong = /** @type {HTMLAnchorElement | null} */ (item.querySelector("a[data-suggest]"));
  if (wrong) wrong.href += encodeURIComponent(task.id);
  markFields(item, { kind: "tasks", id: task.id, planned: planning.made?.plan.tasks.find(({ id }) => id === task.id)?.due ?? task.due }, reader, page);
  return item;
}

/** The tasks that need not be done, each with a way back. @param {Reader} reader @param {Page} page @returns {HTMLElement[]} */
function had({ words, figures }, { campaigns, planning }) {
  const list = (planning.made?.plan.tasks ?? []).filter((task) => campaigns.current.tasks[task.id]?.have);
  if (!list.length) return [];
  const items = list.map((task) => {
    const item = make("had", { title: task.title });
    item.querySelector("button")?.addEventListener("click", () => campaigns.mark("tasks", task.id, { have: null }));
    return item;
  });
  return [make("aside", { title: words.say("tasks.had", { n: figures.number(list.length) }), items })];
}
