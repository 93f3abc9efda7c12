/** Money for the whole campaign or for each of its months: what was typed, and the sum that the brief names. */

import { numberOf } from "./numbers.js";

export const AMOUNT = "budget.amount";
const MONTHS_A_YEAR = 12;
const WEEKS_A_YEAR = 52;
/** From here on a part of the currency's unit says nothing. */
const EXACT = 100;

/** @param {HTMLFormElement} form @param {string} name @returns {string} */
const typed = (form, name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name)).value;

/**
 * The choice that stands beside the amount, once the page's script has put it there.
 * @param {HTMLFormElement} form
 * @returns {HTMLSelectElement | null}
 */
export const perOf = (form) => form.querySelector("[data-per]");

/**
 * The currency of the answers: the one that was chosen, else that of the country, by the unit that the form shows.
 * @param {HTMLFormElement} form
 */
export function currencyOf(form) {
  const chosen = typed(form, "budget.currency");
  if (chosen) return chosen;
  const unit = /** @type {HTMLElement | null} */ (form.querySelector(`[data-question="${AMOUNT}"] [data-units] > :not([hidden])`));
  return unit?.dataset["of"]?.split(" ")[0] ?? null;
}

/**
 * How many weeks the campaign lasts, or null where that is not answered yet.
 * @param {HTMLFormElement} form
 */
export function weeksOf(form) {
  const weeks = numberOf(typed(form, "period.weeks"));
  return weeks !== null && Number.isInteger(weeks) && weeks >= 1 && weeks <= WEEKS_A_YEAR ? weeks : null;
}

/**
 * The sum for the whole campaign, or null where it can't be told.
 * @param {HTMLFormElement} form
 */
export function wholeSum(form) {
  const amount = numberOf(typed(form, AMOUNT));
  if (amount === null || perOf(form)?.value !== "month") return amount;
  const weeks = weeksOf(form);
  if (weeks === null) return null;
  const sum = (amount * MONTHS_A_YEAR * weeks) / WEEKS_A_YEAR;
  return Number(sum.toFixed(sum < EXACT ? decimalsOf(currencyOf(form)) : 0));
}

/**
 * Writes a sum for the whole campaign into the form.
 * @param {HTMLFormElement} form @param {string} sum
 */
export function putWhole(form, sum) {
  const per = perOf(form);
  if (per && per.value !== "whole") {
    per.value = "whole";
    per.dispatchEvent(new Event("change"));
  }
  /** @type {HTMLInputElement} */ (form.elements.namedItem(AMOUNT)).value = sum;
}

/** @param {string | null} currency */
function decimalsOf(currency) {
  return currency === null ? 0 : new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 0;
}
