/**
 * The campaign file: all of a campaign in one JSON text, for keeping and for moving it to another browser.
 * `{kind, format, engine, saved, brief, campaign, plans}`: the campaign as campaign.js has it, the brief that the engine
 * reads, the plans as they were made with the answers of each.
 */

import { answersFrom } from "./brief.js";
import { blank, FORMAT, isNewer, newId, read } from "./campaign.js";

/** @typedef {import("./types.js").Campaign} Campaign */
/** @typedef {import("./types.js").Kept} Kept */
/** @typedef {"foreign" | "newer" | "large"} Problem `foreign`: no campaign file, or a damaged one. */

const KIND = "smo-campaign";
/** A campaign with its plans in both languages is some 100 kB, the largest about 2 MB. */
export const MOST_BYTES = 20_000_000;

/**
 * @param {Campaign} campaign
 * @param {import("./types.js").Brief} brief
 * @param {Kept[]} plans
 * @param {Date} now
 */
export function pack(campaign, brief, plans, now) {
  const engine = plans[0]?.plan.engine ?? null;
  const saved = now.toISOString();
  return JSON.stringify({ kind: KIND, format: FORMAT, engine, saved, brief, campaign: { ...campaign, copied: saved }, plans });
}

/**
 * What a file holds. A brief or a plan of the command line is taken for the campaign that it would make.
 * @param {string} text
 * @returns {{campaign: Campaign, plans: Kept[], brief: object | null} | {problem: Problem}} `brief`: what the engine has to read
 *   first, null where the campaign's own answers are there as they were typed
 */
export function unpack(text) {
  if (text.length > MOST_BYTES) return { problem: "large" };
  const given = parsed(text);
  if (!given) return { problem: "foreign" };
  if (given["kind"] === KIND) {
    if (isNewer(given)) return { problem: "newer" };
    const campaign = read(given["campaign"]);
    if (!campaign) return { problem: "foreign" };
    return { campaign, plans: plansIn(given["plans"]), brief: null };
  }
  const brief = typeof given["engine"] === "string" && given["brief"] ? given["brief"] : given;
  if (!brief || typeof brief !== "object" || !("country" in brief && "period" in brief)) return { problem: "foreign" };
  const campaign = { ...blank(newId(), new Date()), answers: answersFrom(brief), standing: true };
  return { campaign, plans: [], brief };
}

/** @param {string} text @returns {Record<string, unknown> | null} */
function parsed(text) {
  try {
    const value = JSON.parse(text.replace(/^\ufeff/, ""));
    return value && typeof value === "object" && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

/** Plans that have what the page needs of one at least. @param {unknown} value @returns {Kept[]} */
function plansIn(value) {
  if (!Array.isArray(value)) return [];
  const lists = ["channels", "calendar", "tasks", "kpis", "sources", "warnings", "content", "sensitivity", "gates", "experiments", "assumed"];
  return value.filter(
    (kept) => ["ar", "en"].includes(kept?.plan?.language) && kept.brief && kept.plan.brief && kept.plan.coverage && lists.every((name) => Array.isArray(kept.plan[name])) && Array.isArray(kept.plan.brings ?? []),
  );
}
