/** What is folded and large is made a little after the plan stands, or at once where somebody needs it. */

/** So long at a time, in milliseconds: a tap is answered within 100. */
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
  let begun = performance.now();
  for (const details of [...waiting.keys()]) {
    if (performance.now() - begun > SLICE) {
      await new Promise((resolve) => setTimeout(resolve));
      begun = performance.now();
    }
    if (!wanted()) return false;
    if (details.isConnected) fillNow(details);
    else waiting.delete(details);
  }
  return wanted();
}
