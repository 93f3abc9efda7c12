/**
 * The plan of each campaign as it was made, in the language it was shown in. Kept apart from the answers, since it is
 * large; where the browser refuses, a plan is made anew each time.
 */

import { createStore, del, get, set } from "./vendor/idb-keyval.js";

/** @typedef {import("./types.js").Kept} Kept */

const LANGUAGES = ["ar", "en"];

/** Opened at its first use. @type {import("./vendor/idb-keyval.js").UseStore | undefined} */
let opened;
const store = () => (opened ??= createStore("smo-planner", "plans"));

/** @param {string} id @param {Kept} kept @returns {Promise<boolean>} whether it was kept */
export async function keepPlan(id, kept) {
  return tried(async () => {
    await set(`${id}/${kept.plan.language}`, kept, store());
    return true;
  }, false);
}

/** @param {string} id @param {string} language @returns {Promise<Kept | null>} */
export async function keptPlan(id, language) {
  return tried(async () => (await get(`${id}/${language}`, store())) ?? null, null);
}

/** @param {string} id */
export async function dropPlans(id) {
  for (const language of LANGUAGES) await tried(() => del(`${id}/${language}`, store()), undefined);
}

/**
 * @template T
 * @param {() => Promise<T>} work @param {T} otherwise
 */
async function tried(work, otherwise) {
  try {
    return await work();
  } catch {
    return otherwise;
  }
}
