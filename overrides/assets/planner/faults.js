/** Faults of a brief: a summary that takes the focus, and each one beside its control. */

import { byId, make, slot } from "./dom.js";
import { controlsOf, goTo, questionsOf } from "./form.js";

/** @typedef {import("./types.js").Fault} Fault */

/**
 * The question that a fault belongs to: of that very path, of the nearest path above it
 * (`offer.competitors.2`), or the first one of a group (`audience`).
 * @param {HTMLElement[]} questions
 * @param {string} path
 * @returns {HTMLElement | undefined}
 */
export function questionAt(questions, path) {
  /** @param {string} wanted */
  const exact = (wanted) => questions.find((question) => question.dataset["question"] === wanted);
  for (let keys = path.split("."); keys.length; keys.pop()) {
    const found = exact(keys.join("."));
    if (found) return found;
  }
  return questions.find((question) => question.dataset["question"]?.startsWith(`${path}.`));
}

/**
 * The control that a link leads to: the one of that name, the chosen radio, or the first.
 * @param {HTMLElement} question
 * @param {string} path
 */
export function controlAt(question, path) {
  const controls = controlsOf(question);
  const named = controls.filter((control) => control.name === path || path.startsWith(`${control.name}.`));
  const group = named.length ? named : controls;
  return group.find((control) => control.matches("input[type=radio]:checked")) ?? group[0];
}

/**
 * Shows all faults and gives the focus to their summary.
 * @param {HTMLFormElement} form
 * @param {Fault[]} faults
 */
export function showFaults(form, faults) {
  clearFaults(form);
  const questions = questionsOf(form);
  const placed = faults.map((fault) => ({ fault, question: questionAt(questions, fault.path) }));
  /** @param {HTMLElement | undefined} question */
  const place = (question) => (question ? questions.indexOf(question) : questions.length);
  placed.sort((one, other) => place(one.question) - place(other.question));
  const items = placed.map(({ fault, question }) => {
    const control = question && controlAt(question, fault.path);
    if (!question || !control) {
      const item = make("fault-plain", { text: `${fault.path}: ${fault.text}` });
      item.dataset["fault"] = fault.path;
      return item;
    }
    noteFault(question, fault);
    return linkTo(question, control, fault);
  });
  const summary = byId("faults");
  summary.querySelector("ul")?.replaceChildren(...items);
  summary.hidden = false;
  summary.focus({ preventScroll: true });
  summary.scrollIntoView({ block: "start" });
}

/**
 * @param {HTMLElement} question
 * @param {Element} control
 * @param {Fault} fault
 */
function linkTo(question, control, fault) {
  const item = make("fault-link", { label: labelOf(question), text: fault.text });
  const link = /** @type {HTMLAnchorElement} */ (slot(item, "link"));
  link.href = `#${control.id}`;
  item.dataset["of"] = question.dataset["question"];
  link.addEventListener("click", (event) => {
    event.preventDefault();
    goTo(/** @type {HTMLElement} */ (control));
  });
  return item;
}

/**
 * A question's words, as the form shows them.
 * @param {HTMLElement} question
 */
export function labelOf(question) {
  return question.querySelector(".pl-label")?.textContent?.trim() ?? "";
}

/**
 * Writes a fault above the controls of its question, which name it as their description.
 * @param {HTMLElement} question
 * @param {Fault} fault
 */
export function noteFault(question, fault) {
  const note = make("fault", { text: fault.text });
  note.dataset["fault"] = fault.path;
  note.id = `fault-${fault.path.replace(/[^\w-]/g, "-")}`;
  question.querySelector(".pl-control")?.before(note);
  for (let box = question.closest("details"); box; box = box.parentElement?.closest("details") ?? null) box.open = true;
  const named = controlsOf(question).filter((control) => control.name === fault.path);
  const wrong = named.length ? named : controlsOf(question);
  const described = question.querySelector("fieldset:not(:has([inputmode], [type=date]))") ? [question.querySelector("fieldset")] : wrong;
  for (const control of wrong) control.setAttribute("aria-invalid", "true");
  for (const element of described) {
    const ids = (element?.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean);
    element?.setAttribute("aria-describedby", [note.id, ...ids].join(" "));
  }
}

/**
 * Takes the faults of one question away, as soon as its answer is touched.
 * @param {HTMLElement} question
 */
export function clearFaultsOf(question) {
  const notes = question.querySelectorAll("[data-fault]");
  if (!notes.length) return;
  const ids = new Set([...notes].map((note) => note.id));
  for (const note of notes) note.remove();
  for (const element of question.querySelectorAll("[aria-invalid]")) element.removeAttribute("aria-invalid");
  for (const element of question.querySelectorAll("[aria-describedby]")) {
    const left = (element.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => !ids.has(id));
    if (left.length) element.setAttribute("aria-describedby", left.join(" "));
    else element.removeAttribute("aria-describedby");
  }
  const summary = byId("faults");
  for (const item of summary.querySelectorAll("li")) {
    if (item.dataset["of"] === question.dataset["question"]) item.remove();
  }
  if (!summary.querySelector("li")) summary.hidden = true;
}

/** @param {HTMLFormElement} form */
export function clearFaults(form) {
  for (const question of questionsOf(form)) clearFaultsOf(question);
  const summary = byId("faults");
  summary.querySelector("ul")?.replaceChildren();
  summary.hidden = true;
}
