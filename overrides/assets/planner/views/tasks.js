/** The checklist, by the article's four steps. */

import { byId, make, slot } from "../dom.js";

const STEPS = /** @type {const} */ (["target", "content", "innovate", "measure"]);

/**
 * @param {import("./reader.js").Reader} reader
 * @param {import("../store.js").Ticks} ticks
 * @returns {HTMLElement[]}
 */
export function tasks(reader, ticks) {
  const { plan, words, figures } = reader;
  const update = () => showProgress(reader, ticks);
  const steps = STEPS.map((step) => {
    const own = plan.tasks.filter((task) => task.step === step).sort((one, other) => one.due.localeCompare(other.due));
    return make("tasks", {
      title: words.say(`step.${step}`),
      count: words.count("tasks", own.length, figures.number(own.length)),
      items: own.map((task) => taskItem(reader, task, ticks, update)),
    });
  });
  return [make("progress", { text: " " }), ...steps];
}

/**
 * How many tasks are done; to be called once the list stands in the page.
 * @param {import("./reader.js").Reader} reader
 * @param {import("../store.js").Ticks} ticks
 */
export function showProgress({ plan, words, figures }, ticks) {
  const done = plan.tasks.filter((task) => ticks.has(task.id)).length;
  const bar = /** @type {HTMLProgressElement} */ (/** @type {unknown} */ (byId("plan-progress")));
  bar.max = plan.tasks.length;
  bar.value = done;
  byId("plan-progress-text").textContent = words.say("progress", { done: figures.number(done), all: figures.number(plan.tasks.length) });
}

/**
 * @param {import("./reader.js").Reader} reader
 * @param {import("../types.js").Task} task
 * @param {import("../store.js").Ticks} ticks
 * @param {() => void} changed
 */
function taskItem(reader, task, ticks, changed) {
  const { words, figures } = reader;
  const item = make("task", {
    title: task.title,
    due: words.say("due", { day: figures.day(task.due) }),
    minutes: figures.span(task.minutes, "minute"),
    repeat: task.repeat && words.say(`repeat.${task.repeat}`),
    about: words.say("colon") + task.title,
    detail: task.detail,
    why: task.why,
    done_when: task.done_when,
    because: reader.answers(task.because),
    learn: task.learn && reader.learn(task.learn),
    sources: task.sources.flatMap((id) => reader.source(id)),
  });
  item.dataset["taskId"] = task.id;
  item.id = `task-${task.id}`;
  const box = /** @type {HTMLInputElement} */ (item.querySelector("input[type=checkbox]"));
  box.checked = ticks.has(task.id);
  box.addEventListener("change", () => {
    ticks.set(task.id, box.checked);
    changed();
  });
  // A comment names the task, and nothing of the answers.
  const wrong = /** @type {HTMLAnchorElement | null} */ (item.querySelector("a[data-suggest]"));
  if (wrong) wrong.href += encodeURIComponent(task.id);
  slot(item, "title").id = `task-${task.id}-title`;
  return item;
}
