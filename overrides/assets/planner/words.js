/** The page's words, which stand in the HTML, and numbers and dates in the visitor's language and country. */

import { byId } from "./dom.js";

/** Words of `<template id="pl-texts">` with their values put in. */
export class Words {
  /** @type {Map<string, string>} */
  #texts = new Map();
  /** @type {Intl.PluralRules} */
  #plural;

  /** @param {string} language */
  constructor(language) {
    this.#plural = new Intl.PluralRules(language);
    const template = /** @type {HTMLTemplateElement} */ (byId("pl-texts"));
    for (const element of template.content.querySelectorAll("[data-key]")) {
      this.#texts.set(/** @type {HTMLElement} */ (element).dataset["key"] ?? "", element.textContent ?? "");
    }
  }

  /**
   * @param {string} key
   * @param {Record<string, string | number>} [values]
   */
  say(key, values = {}) {
    const text = this.#texts.get(key) ?? key;
    return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
  }

  /** @param {string} key */
  has(key) {
    return Boolean(this.#texts.get(key));
  }

  /**
   * The plural form that fits the number.
   * @param {string} key
   * @param {number} n
   * @param {string} shown The number as it is written.
   */
  count(key, n, shown) {
    const form = n === 0 && this.has(`${key}.zero`) ? "zero" : this.#plural.select(n);
    return this.say(this.has(`${key}.${form}`) ? `${key}.${form}` : `${key}.other`, { n: shown });
  }
}

/**
 * Western digits and the Gregorian calendar; British English puts the day first, as all the countries of the planner do.
 * @param {string} language @param {string} country ISO code, or ZZ for elsewhere
 */
const localeOf = (language, country) => `${language === "en" ? "en-GB" : country === "ZZ" ? language : `${language}-${country}`}-u-ca-gregory-nu-latn`;

/**
 * A day and time of the visitor's own, of which no country is known.
 * @param {string} iso @param {string} language
 */
export const moment = (iso, language) => new Intl.DateTimeFormat(localeOf(language, "ZZ"), { dateStyle: "medium", timeStyle: "short" }).format(new Date(iso));

/** Making a formatter costs far more than using it: each is made once. @type {Map<string, Intl.NumberFormat | Intl.DateTimeFormat | Intl.DisplayNames>} */
const FORMATS = new Map();

/** Numbers, money and days: Western digits everywhere, the names of months as in the visitor's country. */
export class Figures {
  /** @type {string} */
  #locale;
  /** Days that were written before: a plan names each of them many times. @type {Map<string, string>} */
  #days = new Map();

  /**
   * @param {string} language `ar` or `en`
   * @param {string} country ISO code, or ZZ for elsewhere
   */
  constructor(language, country) {
    this.#locale = localeOf(language, country);
  }

  /**
   * @template {Intl.NumberFormat | Intl.DateTimeFormat | Intl.DisplayNames} T
   * @template O
   * @param {new (locale: string, options: O) => T} kind
   * @param {O} options
   * @returns {T}
   */
  #format(kind, options) {
    const key = this.#locale + JSON.stringify(options);
    const known = FORMATS.get(key) ?? new kind(this.#locale, options);
    FORMATS.set(key, known);
    return /** @type {T} */ (known);
  }

  /** @param {number} value @param {number} [digits] */
  number(value, digits = 1) {
    // Halves go to the even neighbour, as in the engine's sentences: one figure must not be told in two ways.
    return this.#format(Intl.NumberFormat, { maximumFractionDigits: digits, roundingMode: "halfEven" }).format(value);
  }

  /** A figure of an estimate, as exact as the engine's own sentences about it. @param {number} value */
  estimate(value) {
    const size = Math.abs(value);
    // The cost of an interaction may be less than a cent.
    if (size < 1) return this.#format(Intl.NumberFormat, { maximumSignificantDigits: 2 }).format(value);
    return this.number(value, size >= 10 ? 0 : 2);
  }

  /** As exact as an estimate can be. @param {number} value */
  rough(value) {
    return this.#format(Intl.NumberFormat, { maximumSignificantDigits: 2 }).format(value);
  }

  /** Short, for the scale of a picture; isolated, since in Arabic words stand in it. @param {number} value */
  short(value) {
    if (Math.abs(value) < 10_000) return this.estimate(value);
    return `\u2068${this.#format(Intl.NumberFormat, /** @type {const} */ ({ notation: "compact", maximumFractionDigits: 1 })).format(value)}\u2069`;
  }

  /** @param {number} percent 0 to 100 */
  percent(percent) {
    const digits = percent > 0 && percent < 10 ? 1 : 0;
    // Not Intl's percent: in Arabic it puts marks around the sign, which then ends up before the number.
    return `${this.number(percent, digits)}%`;
  }

  /** @param {number} amount in the major unit @param {string} currency */
  money(amount, currency) {
    /** @type {Intl.NumberFormatOptions} */
    const options = { style: "currency", currency };
    if (Number.isInteger(amount)) Object.assign(options, { minimumFractionDigits: 0, maximumFractionDigits: 0 });
    return this.#format(Intl.NumberFormat, options).format(amount);
  }

  /**
   * A place by its code (`JO`), several (`AE SA`), or null where a part of it is no code of a country.
   * @param {string} codes
   * @param {(region: string) => string | null} region Names what is larger than a country.
   */
  place(codes, region) {
    const countries = this.#format(Intl.DisplayNames, /** @type {const} */ ({ type: "region", fallback: "none" }));
    const names = codes.split(" ").map((code) => region(code.toLowerCase()) ?? (/^[A-Z]{2}$/.test(code) ? countries.of(code) : undefined));
    return names.every((name) => name !== undefined) ? names : null;
  }

  /** @param {number} value @param {"minute" | "hour" | "week"} unit */
  span(value, unit) {
    const options = /** @type {const} */ ({ style: "unit", unit, unitDisplay: "long", maximumFractionDigits: 1 });
    return this.#format(Intl.NumberFormat, options).format(value);
  }

  /**
   * @param {string} iso `YYYY-MM-DD`
   * @param {Intl.DateTimeFormatOptions} [shape]
   */
  day(iso, shape = { weekday: "long", day: "numeric", month: "long" }) {
    const key = iso + JSON.stringify(shape);
    const known = this.#days.get(key) ?? this.#format(Intl.DateTimeFormat, { ...shape, timeZone: "UTC" }).format(new Date(`${iso}T00:00:00Z`));
    this.#days.set(key, known);
    return known;
  }

  /** @param {string} iso */
  fullDay(iso) {
    return this.day(iso, { day: "numeric", month: "long", year: "numeric" });
  }
}
