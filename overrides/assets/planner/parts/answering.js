/** Answering: how far the visitor is, the way to the next open question, and groups that stay open. */

import { make, slot, write } from "../dom.js";
import { controlAt, questionAt } from "../faults.js";
import { goTo, isAnswered, isRequired, questionsOf } from "../form.js";
import { toPlan } from "../landing.js";
import * as amount from "./amount.js";
import * as currency from "./currency.js";
import * as suggest from "./suggest.js";
import * as typed from "./typed.js";
import * as unsure from "./unsure.js";

/** @typedef {import("../types.js").Page} Page */

/** Kept for this tab alone: over a reload and in the other language. */
const OPEN = "smo-planner:open";

/** @param {Page} page */
export function attach(page) {
  for (const part of [amount, currency, suggest, typed, unsure]) part.attach(page);
  keepOpen(page.form);
  const { campaigns, form, planning, words } = page;
  const questions = questionsOf(form).filter((question) => "counted" in question.dataset);
  const required = questions.filter(isRequired);
  const bar = make("answering");
  const [count, next, ready, plan] = [slot(bar, "count"), slot(bar, "next"), slot(bar, "make"), slot(bar, "plan")];
  // Beside the form, whose beginning is below the first screen of a phone: inside it the bar would be cut off there.
  form.after(bar);
  // Not `:has` in the style: each change of the page would ask it of the whole.
  document.documentElement.dataset["answering"] = "";
  /** Those that the visitor was led to: next comes another. @type {Set<HTMLElement>} */
  const led = new Set();
  const isDone = (/** @type {HTMLElement} */ question) => isAnswered(question) || campaigns.current.unsure.includes(question.dataset["question"] ?? "");

  /** The open questions, in the order in which an answer helps. */
  const open = () => {
    const missing = required.filter((question) => !isAnswered(question));
    if (missing.length) return missing;
    const weighed = (planning.plan?.sensitivity ?? []).flatMap(({ field }) => questionAt(questions, field) ?? []);
    return [...new Set([...weighed, ...questions])].filter((question) => !isDone(question));
  };
  const show = () => {
    const missing = required.some((question) => !isAnswered(question));
    const { standing } = campaigns.current;
    const asked = missing ? required : questions;
    const enough = !missing && !standing;
    // What is not known yet is gone through, and not answered: the plan counts in the same way.
    write(count, enough ? words.say("answering.enough") : words.say("answering.count", { n: asked.filter(isAnswered).length, all: asked.length }));
    bar.toggleAttribute("data-standing", standing);
    ready.hidden = !enough;
    plan.hidden = !standing;
    next.hidden = enough || open().length === 0;
  };
  next.addEventListener("click", (event) => {
    event.preventDefault();
    const left = open();
    if (left.every((question) => led.has(question))) led.clear();
    const question = left.find((one) => !led.has(one));
    if (!question) return;
    led.add(question);
    goTo(/** @type {HTMLElement} */ (controlAt(question, question.dataset["question"] ?? "")));
  });
  ready.addEventListener("click", () => form.requestSubmit());
  plan.addEventListener("click", (event) => {
    event.preventDefault();
    toPlan(page, { whole: true });
  });
  for (const event of ["answers", "list", "opened"]) campaigns.addEventListener(event, show);
  for (const event of ["plan", "weighed"]) planning.addEventListener(event, show);
  show();
}

/** @param {HTMLFormElement} form */
function keepOpen(form) {
  const groups = /** @type {HTMLDetailsElement[]} */ ([...form.querySelectorAll("details.pl-group")]);
  try {
    const open = (sessionStorage.getItem(OPEN) ?? "").split(" ");
    for (const group of groups) group.open ||= open.includes(group.id);
  } catch {
    return;
  }
  for (const group of groups) {
    group.addEventListener("toggle", () => {
      const open = groups.filter((one) => one.open).map(({ id }) => id);
      try {
        sessionStorage.setItem(OPEN, open.join(" "));
      } catch {
        // Then they are folded after a reload.
      }
    });
  }
}
