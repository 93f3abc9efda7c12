/** What if: hours, money and skills beside the plan. They are the form's own answers, so that both always say the same. */

import { AMOUNT, asTyped, perOf, putAmount } from "../amount.js";
import { make, slot } from "../dom.js";
import { numberIn } from "../units.js";
import { deliberate } from "./thumb.js";

/** @typedef {import("../types.js").Page} Page */

const HOURS = [1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 20, 25, 30, 40, 60, 80];
/** Times the least that makes sense, and times the money that was there when the plan was made. */
const OF_LEAST = [0, 0.5, 1, 2, 4, 8, 16, 32];
const OF_OWN = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4];
/** What stands for the least where the plan knows none: dollars of no country. */
const SOME = 100;

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
  const [hours, money] = [control("resources.hours_per_week"), control(AMOUNT)];
  const unit = () => perOf(form)?.value ?? "whole";
  const said = (/** @type {number} */ value) => (value ? words.say(`whatif.money.${unit()}`, { money: reader.money(value) }) : words.say("nothing.money"));
  // In the visitor's own unit, by the month or for all of it.
  const amounts = () => {
    const least = plan.budget.minimum?.amount || SOME;
    const all = [...OF_LEAST.map((times) => times * least), ...OF_OWN.map((times) => times * plan.brief.budget.amount)].map((whole) => Number(asTyped(form, whole).toPrecision(2)));
    return stops(all, numberIn(money) ?? 0);
  };
  const write = (/** @type {HTMLInputElement} */ field) => (/** @type {number} */ value) => (field.value = String(value));
  slider(slot(root, "hours"), hours, write(hours), () => stops(HOURS, plan.brief.resources.hours_per_week), (value) => figures.span(value, "hour"));
  slider(slot(root, "money"), money, write(money), amounts, said);
  more(slot(root, "more"), money, root);
  const skills = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll('[name="resources.skills"]')]);
  slot(root, "skills").replaceChildren(...skills.map((box) => twin(box, root)));

  const standing = () => ({ hours: hours.value, money: money.value, unit: unit(), had: skills.map((box) => box.checked) });
  const told = () => {
    const [number, hoursNow] = [numberIn(money), numberIn(hours)];
    return { hours: hoursNow === null ? hours.value : figures.span(hoursNow, "hour"), money: number === null ? money.value : said(number) };
  };
  let before = standing();
  let named = told();
  const trial = slot(root, "trial");
  const state = slot(root, "state");
  const show = () => {
    const tried = JSON.stringify(standing()) !== JSON.stringify(before);
    trial.hidden = !tried;
    slot(root, "before").textContent = tried ? words.say("whatif.trial", named) : "";
    if (tried) state.textContent = "";
  };
  /** @param {string} key */
  const settle = (key) => {
    if (trial.contains(document.activeElement)) root.querySelector("input")?.focus({ preventScroll: true });
    before = standing();
    named = told();
    show();
    state.textContent = words.say(key, named);
  };
  root.querySelector("[data-action=keep]")?.addEventListener("click", () => planning.dispatchEvent(new Event("kept")));
  root.querySelector("[data-action=back]")?.addEventListener("click", () => {
    planning.dispatchEvent(new Event("round"));
    hours.value = before.hours;
    putAmount(form, before.money, before.unit);
    skills.forEach((box, index) => (box.checked = before.had[index] ?? false));
    tell(hours);
    settle("whatif.returned");
  });
  const kept = () => {
    if (!root.isConnected) return planning.removeEventListener("kept", kept);
    if (!trial.hidden) settle("whatif.kept");
  };
  planning.addEventListener("kept", kept);
  // A plan that was asked for is the one to come back to.
  const remember = (/** @type {Event} */ event) => {
    if (!root.isConnected) return planning.removeEventListener("plan", remember);
    if (/** @type {CustomEvent} */ (event).detail.cause !== "asked") return;
    before = standing();
    named = told();
    show();
    state.textContent = "";
  };
  planning.addEventListener("plan", remember);
  // Whatever changes the form shows here too.
  const mirror = () => {
    if (!root.isConnected) return form.removeEventListener("input", mirror);
    root.dispatchEvent(new Event("mirror"));
    show();
  };
  form.addEventListener("input", mirror);
  show();
  return [root];
}

/** Steps with the value that stands among them. @param {number[]} steps @param {number} value */
const stops = (steps, value) => [...new Set([...steps, value])].sort((one, other) => one - other);

/** @param {HTMLElement} control */
const tell = (control) => control.dispatchEvent(new Event("input", { bubbles: true }));

/**
 * @param {HTMLElement} place @param {HTMLInputElement} control @param {(value: number) => void} write
 * @param {() => number[]} stepsOf @param {(value: number) => string} say
 */
function slider(place, control, write, stepsOf, say) {
  const range = /** @type {HTMLInputElement} */ (place.querySelector("input"));
  const output = /** @type {HTMLElement} */ (place.querySelector("output"));
  let steps = stepsOf();
  const show = (/** @type {number} */ value) => {
    output.textContent = say(value);
    range.setAttribute("aria-valuetext", say(value));
  };
  let moving = false;
  const mirror = () => {
    const value = numberIn(control) ?? 0;
    if (!moving) {
      steps = stepsOf();
      range.max = String(steps.length - 1);
      range.value = String(steps.reduce((best, one, index) => (Math.abs(one - value) < Math.abs((steps[best] ?? 0) - value) ? index : best), 0));
    }
    show(value);
  };
  deliberate(range, () => {
    const value = steps[Number(range.value)] ?? 0;
    show(value);
    write(value);
    // What stands under the finger stays where it is.
    moving = true;
    tell(control);
    moving = false;
  });
  place.closest(".pl-whatif")?.addEventListener("mirror", mirror);
  mirror();
}

/** A field for amounts between the steps, and beyond them. @param {HTMLElement} place @param {HTMLInputElement} control @param {HTMLElement} root */
function more(place, control, root) {
  const own = /** @type {HTMLInputElement} */ (place.querySelector("input"));
  const mirror = () => document.activeElement !== own && (own.value = control.value);
  own.addEventListener("input", () => {
    control.value = own.value;
    tell(control);
  });
  root.addEventListener("mirror", mirror);
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
