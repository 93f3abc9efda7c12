/** Money for the whole campaign or for each of its months: what was typed, and the sum that the brief names. */

import { currencyOf, numberIn } from "./units.js";

export const AMOUNT = "budget.amount";
const MONTHS_A_YEAR = 12;
const WEEKS_A_YEAR = 52;
/** From here on a part of the currency's unit says nothing. */
const EXACT = 100;

/** @param {HTMLFormElement} form @param {string} name */
const typed = (form, name) => numberIn(/** @type {HTMLInputElement} */ (form.elements.namedItem(name)));

/**
 * The choice that stands beside the amount, once the page's script has put it there.
 * @param {HTMLFormElement} form
 * @returns {HTMLSelectElement | null}
 */
export const perOf = (form) => form.querySelector("[data-per]");

/**
 * How many weeks the campaign lasts, or null where that is not answered yet.
 * @param {HTMLFormElement} form
 */
export function weeksOf(form) {
  const weeks = typed(form, "period.weeks");
  return weeks !== null && Number.isInteger(weeks) && weeks >= 1 && weeks <= WEEKS_A_YEAR ? weeks : null;
}

/**
 * The sum for the whole campaign, or null where it can't be told.
 * @param {HTMLFormElement} form
 */
export function wholeSum(form) {
  const amount = typed(form, AMOUNT);
  if (amount === null || perOf(form)?.value !== "month") return amount;
  const weeks = weeksOf(form);
  if (weeks === null) return null;
  const sum = (amount * MONTHS_A_YEAR * weeks) / WEEKS_A_YEAR;
  return Number(sum.toFixed(sum < EXACT ? decimalsOf(currencyOf(form)) : 0));
}

/**
 * Writes an amount as it was typed, and what it is for.
 * @param {HTMLFormElement} form @param {string} amount @param {string} unit `whole` or `month`
 */
export function putAmount(form, amount, unit) {
  const per = perOf(form);
  if (per && per.value !== unit) {
    per.value = unit;
    per.dispatchEvent(new Event("change"));
  }
  /** @type {HTMLInputElement} */ (form.elements.namedItem(AMOUNT)).value = amount;
}

/**
 * An amount for the whole campaign as one for each month, where that is what the visitor names.
 * @param {HTMLFormElement} form @param {number} whole
 */
export function asTyped(form, whole) {
  const weeks = weeksOf(form);
  return perOf(form)?.value === "month" && weeks ? (whole * WEEKS_A_YEAR) / (MONTHS_A_YEAR * weeks) : whole;
}

/** @param {string | null} currency */
function decimalsOf(currency) {
  return currency === null ? 0 : new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 0;
}
