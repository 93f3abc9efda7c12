/** The checklist, by the article's four steps; what the visitor has already stands apart. */

import { turns } from "../days.js";
import { make, slot } from "../dom.js";
import { today } from "../remarks.js";
import { later } from "./later.js";
import { markFields, remarked } from "./marks.js";
import { progress, showProgress } from "./progress.js";

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
  const said = make("nothing", { text: "" });
  said.id = "tasks-said";
  said.setAttribute("role", "status");
  const section = [...progress(page), ...remarked("tasks", reader, page), said, ...steps, ...had(reader, page)];
  showProgress(page, section);
  return section;
}

/** @param {Reader} reader @param {Task} task @param {Page} page */
function taskItem(reader, task, page) {
  const { plan, words, figures } = reader;
  const { campaigns } = page;
  const next = task.repeat && task.due < today() ? turns(task, plan.brief.period).find((day) => day >= today()) : null;
  const item = make("task", {
    title: task.title,
    due: words.say("due", { day: figures.day(task.due) }),
    minutes: figures.span(task.minutes, "minute"),
    repeat: task.repeat && words.say(`repeat.${task.repeat}`),
    next: next ? words.say("marks.next", { day: figures.day(next) }) : null,
    about: words.say("colon") + task.title,
  });
  item.dataset["taskId"] = task.id;
  item.id = `task-${task.id}`;
  slot(item, "title").id = `task-${task.id}-title`;
  const box = /** @type {HTMLInputElement} */ (item.querySelector("input[type=checkbox]"));
  box.id = `task-${task.id}-done`;
  box.addEventListener("change", () => campaigns.mark("tasks", task.id, { done: box.checked ? today() : null }));
  const details = /** @type {HTMLElement} */ (item.querySelector("details"));
  later(details, () => details.append(taskMore(reader, task)));
  markFields(item, "tasks", task.id, reader, page);
  return item;
}

/** What a task opens to. @param {Reader} reader @param {Task} task */
function taskMore(reader, task) {
  const more = make("task-more", {
    detail: task.detail,
    why: task.why,
    judged: task.judged ? reader.words.say("task.judged") : null,
    done_when: task.done_when,
    because: reader.answers(task.because),
    learn: task.learn && reader.learn(task.learn),
    sources: task.sources.flatMap((id) => reader.source(id)),
    about: reader.words.say("colon") + task.title,
  });
  // A comment names the task, and nothing of the answers.
  const wrong = /** @type {HTMLAnchorElement | null} */ (more.querySelector("a[data-suggest]"));
  if (wrong) wrong.href += encodeURIComponent(task.id);
  return more;
}

/** The tasks that need not be done, each with a way back. @param {Reader} reader @param {Page} page @returns {HTMLElement[]} */
function had({ words, figures }, { campaigns, planning }) {
  const list = (planning.made?.plan.tasks ?? []).filter((task) => campaigns.current.tasks[task.id]?.have);
  if (!list.length) return [];
  const items = list.map((task) => {
    const item = make("had-task", { title: task.title, about: words.say("colon") + task.title });
    item.querySelector("button")?.addEventListener("click", () => campaigns.mark("tasks", task.id, { have: null }));
    return item;
  });
  return [make("had", { title: words.say("tasks.had", { n: figures.number(list.length) }), items })];
}
