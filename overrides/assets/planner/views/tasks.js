/** The checklist, by the article's four steps. */

import { make, slot } from "../dom.js";
import { today } from "../remarks.js";

const STEPS = /** @type {const} */ (["target", "content", "innovate", "measure"]);

/**
 * @param {import("./reader.js").Reader} reader
 * @param {import("../types.js").Page} page
 * @returns {HTMLElement[]}
 */
export function tasks(reader, { campaigns }) {
  const { plan, words, figures } = reader;
  const progress = make("progress", { text: " " });
  const update = () => showProgress(progress, reader, campaigns);
  const steps = STEPS.map((step) => {
    const own = plan.tasks.filter((task) => task.step === step).sort((one, other) => one.due.localeCompare(other.due));
    return make("tasks", {
      title: words.say(`step.${step}`),
      count: words.count("tasks", own.length, figures.number(own.length)),
      items: own.map((task) => taskItem(reader, task, campaigns, update)),
    });
  });
  update();
  return [progress, ...steps];
}

/**
 * How many tasks are done.
 * @param {HTMLElement} progress
 * @param {import("./reader.js").Reader} reader
 * @param {import("../campaigns.js").Campaigns} campaigns
 */
function showProgress(progress, { plan, words, figures }, campaigns) {
  const done = plan.tasks.filter((task) => campaigns.current.tasks[task.id]?.done).length;
  const bar = /** @type {HTMLProgressElement} */ (progress.querySelector("progress"));
  bar.max = plan.tasks.length;
  bar.value = done;
  slot(progress, "text").textContent = words.say("progress", { done: figures.number(done), all: figures.number(plan.tasks.length) });
}

/**
 * @param {import("./reader.js").Reader} reader
 * @param {import("../types.js").Task} task
 * @param {import("../campaigns.js").Campaigns} campaigns
 * @param {() => void} changed
 */
function taskItem(reader, task, campaigns, changed) {
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
  box.checked = Boolean(campaigns.current.tasks[task.id]?.done);
  box.addEventListener("change", () => {
    campaigns.mark("tasks", task.id, { done: box.checked ? today() : null });
    changed();
  });
  // A comment names the task, and nothing of the answers.
  const wrong = /** @type {HTMLAnchorElement | null} */ (item.querySelector("a[data-suggest]"));
  if (wrong) wrong.href += encodeURIComponent(task.id);
  slot(item, "title").id = `task-${task.id}-title`;
  return item;
}
