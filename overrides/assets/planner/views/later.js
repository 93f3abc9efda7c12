/** What is folded and large is made a little after the plan stands, or at once where somebody needs it. */

import { Slices } from "../slices.js";

/** So long at a time, in milliseconds. */
const SLICE = 16;

/** @type {Map<Element, () => void>} */
const waiting = new Map();

/** @param {HTMLElement} details @param {() => void} fill */
export function later(details, fill) {
  waiting.set(details, fill);
  details.addEventListener("toggle", () => fillNow(details));
}

/** @param {Element} details */
export function fillNow(details) {
  const fill = waiting.get(details);
  waiting.delete(details);
  fill?.();
}

/** Makes what waits in the page; what was never put there, or is gone, is forgotten. */
export function fillAll() {
  for (const details of [...waiting.keys()]) {
    if (details.isConnected) fillNow(details);
    else waiting.delete(details);
  }
}

/**
 * The same in small portions, for as long as `wanted`.
 * @param {() => boolean} wanted
 * @returns {Promise<boolean>} whether all of it is made
 */
export async function fillSlowly(wanted) {
  const slices = new Slices(SLICE);
  for (const details of [...waiting.keys()]) {
    await slices.next();
    if (!wanted()) return false;
    if (details.isConnected) fillNow(details);
    else waiting.delete(details);
  }
  return wanted();
}
