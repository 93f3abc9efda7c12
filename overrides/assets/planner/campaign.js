/** One campaign as this browser keeps it and as a campaign file carries it: answers as typed, marks, measured figures. */

/** The version of this shape. What a newer page wrote is refused, and left where it is. */
export const FORMAT = 1;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const NOTE = 2000;

/** @typedef {import("./types.js").Campaign} Campaign */

/**
 * An empty campaign.
 * @param {string} id @param {Date} now
 * @returns {Campaign}
 */
export function blank(id, now) {
  const made = now.toISOString();
  return { format: FORMAT, id, title: "", made, changed: made, copied: null, answers: {}, per: "whole", unsure: [], standing: false, tasks: {}, posts: {}, measured: [] };
}

/** A name that no other campaign has, here or elsewhere; needs no secure context. */
export function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(9)), (byte) => byte.toString(36).padStart(2, "0")).join("");
}

/**
 * A campaign from what was stored or brought, field by field: what is not of the shape is left out. Null where it is no
 * campaign, or one of a newer format.
 * @param {unknown} value
 * @returns {Campaign | null}
 */
export function read(value) {
  const given = record(value);
  if (!given || given["format"] !== FORMAT) return null;
  const id = text(given["id"], 64);
  if (!id || !/^[\w-]+$/.test(id)) return null;
  const made = moment(given["made"]) ?? new Date(0).toISOString();
  return {
    format: FORMAT,
    id,
    title: text(given["title"], 120) ?? "",
    made,
    changed: moment(given["changed"]) ?? made,
    copied: moment(given["copied"]),
    answers: answers(given["answers"]),
    per: given["per"] === "month" ? "month" : "whole",
    unsure: texts(given["unsure"]),
    standing: given["standing"] === true,
    tasks: marks(given["tasks"], { done: day, have: yes, due: day, owner: note, note }),
    posts: marks(given["posts"], { done: day, aside: yes, date: day, time, note }),
    measured: Array.isArray(given["measured"]) ? given["measured"].flatMap(measured) : [],
  };
}

/**
 * Whether a newer page wrote this.
 * @param {unknown} value
 */
export function isNewer(value) {
  const format = record(value)?.["format"];
  return typeof format === "number" && format > FORMAT;
}

/**
 * The visitor's own name for a campaign, else the one in its answers, as far as it can be read; empty where it has none.
 * @param {unknown} value
 */
export function nameOf(value) {
  const given = record(value);
  const own = text(given?.["title"], 120);
  return own || (answers(given?.["answers"])["name"]?.[0] ?? "").trim();
}

/**
 * Whether nothing of the visitor's is in it.
 * @param {Campaign} campaign
 */
export function isBlank({ title, answers, tasks, posts, measured }) {
  return !title && ![answers, tasks, posts, measured].some((part) => Object.keys(part).length);
}

/** @param {unknown} value @returns {Record<string, unknown> | null} */
const record = (value) => (value && typeof value === "object" && !Array.isArray(value) ? /** @type {Record<string, unknown>} */ (value) : null);
/** @param {unknown} value @param {number} most */
const text = (value, most) => (typeof value === "string" ? value.slice(0, most) : null);
/** @param {unknown} value */
const note = (value) => text(value, NOTE) || undefined;
/** @param {unknown} value */
const day = (value) => (typeof value === "string" && DAY.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined);
/** @param {unknown} value */
const time = (value) => (typeof value === "string" && TIME.test(value) ? value : undefined);
/** @param {unknown} value */
const yes = (value) => (value === true ? true : undefined);
/** @param {unknown} value */
const texts = (value) => (Array.isArray(value) ? value.filter((one) => typeof one === "string") : []);
/** @param {unknown} value */
const moment = (value) => (typeof value === "string" && !Number.isNaN(Date.parse(value)) ? value : null);

/**
 * Answers as typed, as far as they are of that shape.
 * @param {unknown} value
 * @returns {import("./types.js").Answers}
 */
export function answers(value) {
  const typed = Object.entries(record(value) ?? {}).filter(([, values]) => Array.isArray(values) && values.every((one) => typeof one === "string"));
  return /** @type {import("./types.js").Answers} */ (Object.fromEntries(typed));
}

/**
 * @param {unknown} value
 * @param {Record<string, (value: unknown) => unknown>} fields
 * @returns {Record<string, any>}
 */
function marks(value, fields) {
  /** @type {Record<string, object>} */
  const found = {};
  for (const [id, given] of Object.entries(record(value) ?? {})) {
    const kept = Object.entries(fields).map(([name, check]) => [name, check(record(given)?.[name])]);
    const mark = Object.fromEntries(kept.filter(([, one]) => one !== undefined));
    if (Object.keys(mark).length) found[id] = mark;
  }
  return found;
}

/**
 * @param {unknown} value
 * @returns {import("./types.js").Measured[]}
 */
function measured(value) {
  const given = record(value);
  if (!given) return [];
  const { week, kpi, value: figure, of } = given;
  if (typeof week !== "number" || typeof kpi !== "string" || typeof figure !== "number" || !Number.isFinite(figure)) return [];
  return [{ week, kpi, value: figure, ...(typeof of === "number" && Number.isFinite(of) ? { of } : {}) }];
}
