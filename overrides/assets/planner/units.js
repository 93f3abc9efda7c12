/** What is typed into the form as a number, with or without the words of its unit. */

import { numberWith, plainWord, SPACES } from "./numbers.js";

const A_WEEK = "في كل الأسبوع أسبوع أسبوعيا a per each week weekly";
/** What people write beside the number, in either language; whatever else they write is asked about. @type {Record<string, string>} */
const UNITS = {
  "resources.hours_per_week": `ساعة ساعات ساعه h hr hrs hour hours ${A_WEEK}`,
  "period.weeks": "أسبوع أسابيع أسبوعا week weeks",
  "resources.people": "شخص أشخاص شخصا person persons people",
};
const MONEY = ["budget.amount", "baseline.order_value"];
/** Beside the names that the browser knows. @type {Record<string, string>} */
const PLURALS = { دينار: "دنانير دينارا", ريال: "ريالات ريالا", درهم: "دراهم درهما", جنيه: "جنيهات جنيها", دولار: "دولارات دولارا" };
/** @type {Record<string, string>} */
const SHORT = { JOD: "JD JDs", SAR: "SR", AED: "Dh Dhs", EGP: "LE", LBP: "ليرة ليرات لبنانية lira liras LL", SYP: "ليرة ليرات سورية lira liras" };

/** @type {Map<string, Set<string>>} */
const made = new Map();

/** @param {string} words */
const plainWords = (words) => words.split(SPACES).filter(Boolean).map(plainWord);

/**
 * The currency of the answers: the one that was chosen, else that of the country, by the unit that the form shows.
 * @param {HTMLFormElement} form
 */
export function currencyOf(form) {
  const chosen = /** @type {HTMLSelectElement} */ (form.elements.namedItem("budget.currency")).value;
  if (chosen) return chosen;
  const unit = /** @type {HTMLElement | null} */ (form.querySelector('[data-question="budget.amount"] [data-units] > :not([hidden])'));
  return unit?.dataset["of"]?.split(" ")[0] ?? null;
}

/** @param {HTMLInputElement} field @returns {Set<string>} */
function unitOf(field) {
  const currency = MONEY.includes(field.name) && field.form ? currencyOf(field.form) : null;
  const key = currency ?? field.name;
  const unit = made.get(key) ?? new Set(currency ? moneyWords(currency) : plainWords(UNITS[field.name] ?? ""));
  made.set(key, unit);
  return unit;
}

/** @param {string} currency @returns {string[]} */
function moneyWords(currency) {
  const shown = /** @type {const} */ (["name", "symbol", "narrowSymbol"]).flatMap((currencyDisplay) =>
    ["ar", "en"].flatMap((language) => [1, 2, 3, 11, 100].map((n) => new Intl.NumberFormat(language, { style: "currency", currency, currencyDisplay }).formatToParts(n).find(({ type }) => type === "currency")?.value ?? "")),
  );
  const words = [currency, SHORT[currency] ?? "", ...shown].flatMap(plainWords);
  return [...words, ...words.flatMap((word) => plainWords(PLURALS[word] ?? ""))];
}

/** The number that was meant, or null. @param {HTMLInputElement} field */
export const numberIn = (field) => numberWith(field.value, unitOf(field), { share: field.dataset["max"] === "1" });

/** What goes into the brief: the number, or the text as typed, in which the engine then finds the fault. @param {HTMLInputElement} field */
export const numberOrText = (field) => numberIn(field) ?? field.value.replace(SPACES, " ").trim();
