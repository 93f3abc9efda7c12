/** What if: hours, money and skills beside the plan. They are the form's own answers, so that both always say the same. */

import { make, slot } from "../dom.js";
import { putWhole, wholeSum } from "../amount.js";
import { numberOf } from "../numbers.js";

/** @typedef {import("../types.js").Page} Page */

const HOURS = [1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 20, 25, 30, 40, 60, 80];
/** Of the money that was there when the plan was made, else of the least that makes sense. */
const SHARES = [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4];

/**
 * @param {import("../views/reader.js").Reader} reader @param {Page} page
 * @returns {HTMLElement[]}
 */
export function whatif(reader, page) {
  const { form, planning } = page;
  const { plan, words, figures } = reader;
  const root = make("whatif");
  /** @param {string} name */
  const control = (name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
  const [hours, money] = [control("resources.hours_per_week"), control("budget.amount")];
  const sum = () => wholeSum(form);
  const base = plan.brief.budget.amount || (plan.budget.minimum?.amount ?? 100);
  const amounts = SHARES.map((share) => Number((share * base).toPrecision(2)));
  const inHours = { read: () => numberOf(hours.value), write: (/** @type {number} */ value) => (hours.value = String(value)) };
  const inMoney = { read: sum, write: (/** @type {number} */ value) => putWhole(form, String(value)) };
  slider(slot(root, "hours"), hours, inHours, stops(HOURS, plan.brief.resources.hours_per_week), (value) => figures.span(value, "hour"));
  slider(slot(root, "money"), money, inMoney, stops(amounts, plan.brief.budget.amount), (value) => (value ? reader.money(value) : words.say("nothing.money")));
  const skills = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll('[name="resources.skills"]')]);
  slot(root, "skills").replaceChildren(...skills.map((box) => twin(box, root)));
  const standing = () => ({ hours: hours.value, whole: sum(), had: skills.map((box) => box.checked) });
  let before = standing();
  root.querySelector("[data-action=back]")?.addEventListener("click", () => {
    hours.value = before.hours;
    // What was typed by the month is as good as its sum.
    if (sum() !== before.whole) putWhole(form, String(before.whole ?? ""));
    skills.forEach((box, index) => (box.checked = before.had[index] ?? false));
    tell(hours);
  });
  // A plan that was asked for is the one to come back to.
  const remember = (/** @type {Event} */ event) => {
    if (!root.isConnected) return planning.removeEventListener("plan", remember);
    if (/** @type {CustomEvent} */ (event).detail.cause === "asked") before = standing();
  };
  planning.addEventListener("plan", remember);
  // Whatever changes the form shows here too.
  const mirror = () => {
    if (!root.isConnected) return form.removeEventListener("input", mirror);
    root.dispatchEvent(new Event("mirror"));
  };
  form.addEventListener("input", mirror);
  return [root];
}

/** Steps with the value that stands among them. @param {number[]} steps @param {number} value */
const stops = (steps, value) => [...new Set([...steps, value])].sort((one, other) => one - other);

/** @param {HTMLElement} control */
const tell = (control) => control.dispatchEvent(new Event("input", { bubbles: true }));

/**
 * @param {HTMLElement} place @param {HTMLInputElement} control
 * @param {{read: () => number | null, write: (value: number) => void}} answer @param {number[]} steps @param {(value: number) => string} say
 */
function slider(place, control, answer, steps, say) {
  const range = /** @type {HTMLInputElement} */ (place.querySelector("input"));
  const output = /** @type {HTMLElement} */ (place.querySelector("output"));
  range.max = String(steps.length - 1);
  const show = (/** @type {number} */ value) => {
    output.textContent = say(value);
    range.setAttribute("aria-valuetext", say(value));
  };
  const mirror = () => {
    const value = answer.read() ?? steps[0] ?? 0;
    range.value = String(steps.reduce((best, one, index) => (Math.abs(one - value) < Math.abs((steps[best] ?? 0) - value) ? index : best), 0));
    show(value);
  };
  range.addEventListener("input", () => {
    const value = steps[Number(range.value)] ?? 0;
    answer.write(value);
    show(value);
    tell(control);
  });
  place.closest(".pl-whatif")?.addEventListener("mirror", mirror);
  mirror();
}

/** A box that stands for one of the form's. @param {HTMLInputElement} box @param {HTMLElement} root */
function twin(box, root) {
  const item = make("whatif-skill", { label: box.labels?.[0]?.textContent?.trim() });
  const own = /** @type {HTMLInputElement} */ (item.querySelector("input"));
  const mirror = () => (own.checked = box.checked);
  own.addEventListener("change", () => {
    box.checked = own.checked;
    tell(box);
  });
  mirror();
  root.addEventListener("mirror", mirror);
  return item;
}
