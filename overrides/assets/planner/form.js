/** Between the form's controls, the answers as typed, and the brief that the engine reads. */

import { AMOUNT, perOf, wholeSum } from "./amount.js";
import { westernDigits } from "./numbers.js";
import { numberOrText } from "./units.js";

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Control */

/**
 * Of a question only its own: the currency stands inside the amount.
 * @param {ParentNode} root
 * @returns {Control[]}
 */
export function controlsOf(root) {
  const all = /** @type {Control[]} */ ([...root.querySelectorAll("input[name], select[name], textarea[name]")]);
  return root instanceof HTMLElement && root.dataset["question"] ? all.filter((control) => control.closest("[data-question]") === root) : all;
}

/** @param {HTMLElement} question */
export const isRequired = (question) => "required" in question.dataset;

/** @param {Control} control */
export const isChoice = (control) => control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio");

/**
 * The answers as typed. Names without an answer are left out; of two dates of one name both places are kept.
 * @param {HTMLFormElement} form
 * @returns {import("./types.js").Answers}
 */
export function answersOf(form) {
  /** @type {import("./types.js").Answers} */
  const answers = {};
  for (const control of controlsOf(form)) {
    if (isChoice(control) && !(/** @type {HTMLInputElement} */ (control).checked)) continue;
    (answers[control.name] ??= []).push(control.value);
  }
  return Object.fromEntries(Object.entries(answers).filter(([, values]) => values.some((value) => value !== "")));
}

/**
 * Puts answers back where they were typed. Controls without one are left as the page serves them.
 * @param {HTMLFormElement} form
 * @param {import("./types.js").Answers} answers
 */
export function putBack(form, answers) {
  /** @type {Record<string, number>} */
  const seen = {};
  for (const control of controlsOf(form)) {
    const values = answers[control.name];
    if (!values) continue;
    if (isChoice(control)) {
      /** @type {HTMLInputElement} */ (control).checked = values.includes(control.value);
    } else {
      const place = (seen[control.name] = (seen[control.name] ?? -1) + 1);
      control.value = values[place] ?? "";
    }
  }
}

/**
 * Takes every answer out of the form.
 * @param {HTMLFormElement} form
 */
export function clear(form) {
  for (const control of controlsOf(form)) {
    if (isChoice(control)) /** @type {HTMLInputElement} */ (control).checked = control.value === "";
    else control.value = "";
  }
}

/**
 * The brief: what is empty is not in it, numbers are numbers where only one reading is possible.
 * @param {HTMLFormElement} form
 * @returns {import("./types.js").Brief}
 */
export function briefOf(form) {
  /** @type {import("./types.js").Brief} */
  const brief = { version: 1 };
  for (const question of questionsOf(form)) {
    for (const [path, value] of answersTo(question)) put(brief, path, value);
  }
  return brief;
}

/**
 * @param {ParentNode} form
 * @returns {HTMLElement[]}
 */
export function questionsOf(form) {
  return /** @type {HTMLElement[]} */ ([...form.querySelectorAll("[data-question]")]);
}

/**
 * Whether a question is answered at all; what is no number answers none that asks for one.
 * @param {HTMLElement} question
 */
export function isAnswered(question) {
  const numeric = ["number", "integer", "counts"].includes(question.dataset["kind"] ?? "");
  return answersTo(question).some(([, value]) => !numeric || typeof value === "number");
}

/**
 * @param {HTMLElement} question
 * @returns {[string, unknown][]} path and value
 */
function answersTo(question) {
  const path = question.dataset["question"] ?? "";
  const kind = question.dataset["kind"];
  const controls = controlsOf(question);
  const chosen = controls
    .filter((control) => !isChoice(control) || /** @type {HTMLInputElement} */ (control).checked)
    .filter((control) => control.value.trim() !== "" || isHalfTyped(control));
  if (!chosen.length) return [];
  const first = /** @type {Control} */ (chosen[0]);
  if (kind === "set") return [[path, chosen.map((control) => control.value)]];
  if (kind === "lines") {
    const lines = first.value.split(/\r?\n/).filter((line) => line.trim());
    return [[path, lines]];
  }
  if (kind === "counts") return chosen.map((control) => [control.name, valueOf(control, "integer")]);
  if (kind === "dates") {
    /** @type {Map<string, unknown[]>} */
    const days = new Map();
    for (const control of chosen) days.set(control.name, [...(days.get(control.name) ?? []), valueOf(control, "date")]);
    return [...days];
  }
  const sum = path === AMOUNT && first.form && perOf(first.form)?.value === "month" ? wholeSum(first.form) : null;
  return [[path, sum ?? valueOf(first, kind)]];
}

/**
 * A date of which only a part was typed: its value is empty, yet it is no empty answer.
 * @param {Control} control
 */
const isHalfTyped = (control) => control instanceof HTMLInputElement && control.type === "date" && control.validity.badInput;

/**
 * @param {Control} control
 * @param {string | undefined} kind
 * @returns {unknown}
 */
function valueOf(control, kind) {
  if (kind === "number" || kind === "integer") return numberOrText(/** @type {HTMLInputElement} */ (control));
  if (kind === "date") return isHalfTyped(control) ? "?" : westernDigits(control.value).trim();
  if (kind === "currency") return control.value.trim().toUpperCase();
  return control.value;
}

/**
 * @param {Record<string, unknown>} target
 * @param {string} path
 * @param {unknown} value
 */
function put(target, path, value) {
  const keys = path.split(".");
  const last = /** @type {string} */ (keys.pop());
  let place = target;
  for (const key of keys) place = /** @type {Record<string, unknown>} */ (place[key] ??= {});
  place[last] = value;
}

/**
 * Opens whatever hides an element and moves the focus to it.
 * @param {HTMLElement} element
 */
export function goTo(element) {
  for (let box = element.closest("details"); box; box = box.parentElement?.closest("details") ?? null) box.open = true;
  element.focus({ preventScroll: true });
  (element.closest("[data-question]") ?? element).scrollIntoView({ block: "start" });
}
