/** "I don't know yet" for questions that have no such choice of their own: kept, counted as gone through, never sent. */

import { make, slot } from "../dom.js";
import { labelOf } from "../faults.js";
import { answersOf, controlsOf, isAnswered, isChoice, isRequired, putBack, questionsOf } from "../form.js";

/** @typedef {import("../types.js").Page} Page */

/** @param {HTMLElement} question */
const pathOf = (question) => question.dataset["question"] ?? "";
/** Whether "I don't know yet" is among its own choices. @param {HTMLElement} question */
const offersIt = (question) => question.querySelector('[type=radio][value=""], option[value=""]') !== null;

/** @param {Page} page */
export function attach(page) {
  const { campaigns, form } = page;
  const optional = questionsOf(form).filter((question) => !isRequired(question));
  const buttons = optional.filter((question) => !offersIt(question)).map((question) => button(question, page));
  for (const question of optional.filter(offersIt)) {
    // A click on the choice that is made already is an answer too, and tells no "input".
    question.addEventListener("click", ({ target }) => {
      if (target instanceof HTMLInputElement && target.value === "") note(page, question, true);
    });
  }
  form.addEventListener("input", ({ target }) => {
    const question = /** @type {HTMLElement | null} */ (/** @type {Element} */ (target).closest("[data-question]"));
    if (!question || isRequired(question)) return;
    if (isAnswered(question)) note(page, question, false);
    else if (offersIt(question)) note(page, question, true);
  });
  const show = () => {
    for (const one of buttons) one.setAttribute("aria-pressed", String(campaigns.current.unsure.includes(one.dataset["of"] ?? "")));
  };
  for (const event of ["answers", "opened"]) campaigns.addEventListener(event, show);
  show();
}

/** @param {HTMLElement} question @param {Page} page */
function button(question, page) {
  const { campaigns, form, words } = page;
  const path = pathOf(question);
  const made = make("unsure", { of: labelOf(question) });
  made.dataset["of"] = path;
  // One's own name is known, and only not written yet.
  if (path === "name") slot(made, "text").textContent = words.say("unsure.later");
  question.querySelector(".pl-control")?.after(made);
  /** What was cleared, in case it was a slip. @type {import("../types.js").Answers} */
  let before = {};
  made.addEventListener("click", () => {
    const unsure = !campaigns.current.unsure.includes(path);
    if (unsure) {
      before = answersOf(form);
      for (const control of controlsOf(question)) {
        if (isChoice(control)) /** @type {HTMLInputElement} */ (control).checked = false;
        else control.value = "";
      }
    } else {
      const names = new Set(controlsOf(question).map(({ name }) => name));
      putBack(form, Object.fromEntries(Object.entries(before).filter(([name]) => names.has(name))));
    }
    note(page, question, unsure);
    question.dispatchEvent(new Event("input", { bubbles: true }));
  });
  return made;
}

/** @param {Page} page @param {HTMLElement} question @param {boolean} unsure */
function note({ campaigns, form }, question, unsure) {
  const path = pathOf(question);
  const { current } = campaigns;
  if (current.unsure.includes(path) === unsure) return;
  campaigns.answer(answersOf(form), unsure ? [...current.unsure, path] : current.unsure.filter((one) => one !== path));
}
