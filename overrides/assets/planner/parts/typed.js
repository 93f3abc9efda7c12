/** A number that can't be read is asked about on leaving its field, not only once the plan is wanted. */

import { noteFault } from "../faults.js";
import { numberIn } from "../units.js";

/** So long nothing moves under a finger or pointer that goes to a button, in milliseconds. */
const WAIT = 300;

/** @param {import("../types.js").Page} page */
export function attach({ form, words }) {
  let pressed = false;
  for (const event of ["pointerdown", "pointerup", "pointercancel"]) addEventListener(event, () => (pressed = event === "pointerdown"), { capture: true, passive: true });
  /** @param {HTMLInputElement} field */
  const ask = (field) => {
    if (pressed) return void setTimeout(ask, WAIT, field);
    const question = /** @type {HTMLElement | null} */ (field.closest("[data-question]"));
    if (!question || !field.value.trim() || numberIn(field) !== null || question.querySelector(`[data-fault="${field.name}"]`)) return;
    noteFault(question, { path: field.name, text: words.say("typed.number", { value: field.value.trim() }) });
  };
  form.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement && target.inputMode && target.name) setTimeout(ask, WAIT, target);
  });
}
