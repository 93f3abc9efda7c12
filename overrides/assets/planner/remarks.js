/** Small remarks beside the questions: answers in a folded group, units that follow an answer, a start in the past. */

import { write } from "./dom.js";
import { isAnswered, questionsOf } from "./form.js";

/** @param {HTMLFormElement} form */
export function remark(form) {
  for (const group of form.querySelectorAll("details.pl-group")) {
    const answered = questionsOf(group).filter(isAnswered).length;
    const note = /** @type {HTMLElement} */ (group.querySelector("[data-answered]"));
    note.hidden = answered === 0;
    const number = note.querySelector("bdi");
    if (number) write(number, String(answered));
  }
  for (const units of form.querySelectorAll("[data-units]")) {
    // The first of these questions that is answered decides.
    const asked = (/** @type {HTMLElement} */ (units).dataset["units"] ?? "").split(" ");
    const chosen = asked.map((name) => valueOf(form, name)).find(Boolean);
    for (const unit of /** @type {HTMLCollectionOf<HTMLElement>} */ (units.children)) {
      unit.hidden = !(unit.dataset["of"] ?? "").split(" ").includes(String(chosen));
    }
  }
  const past = /** @type {HTMLElement | null} */ (form.querySelector("[data-remark=past]"));
  const start = /** @type {HTMLInputElement | null} */ (form.querySelector("[name='period.start']"));
  if (past && start) past.hidden = !start.value || start.value >= today();
}

/** The answer of a select, a field or one of several radios. @param {HTMLFormElement} form @param {string} name */
function valueOf(form, name) {
  const control = form.elements.namedItem(name);
  return control && "value" in control ? control.value : null;
}

/** The visitor's own day, `YYYY-MM-DD`. */
export function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
