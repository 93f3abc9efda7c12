/**
 * Laying out a whole plan takes a slow phone longer than making it. Where a section stood already, the new one may keep
 * the height of the old one, unseen, until what is in sight has been painted.
 */

import { Slices } from "./slices.js";

/** So long at a time, in milliseconds. */
const SLICE = 30;

/** Places whose content is not laid out yet. @type {Set<HTMLElement>} */
const waiting = new Set();

/**
 * The height to keep for a place out of sight; 0 for one in or near the window, or where the visitor is.
 * @param {HTMLElement} place
 */
export function heightOutOfSight(place) {
  const { top, bottom, height } = place.getBoundingClientRect();
  const near = bottom > -innerHeight && top < 2 * innerHeight;
  return near || place.contains(document.activeElement) ? 0 : height;
}

/** @param {HTMLElement} place @param {number} height in pixels */
export function layLater(place, height) {
  place.style.contentVisibility = "hidden";
  place.style.containIntrinsicBlockSize = `${height}px`;
  waiting.add(place);
}

/** @param {HTMLElement} place */
function lay(place) {
  waiting.delete(place);
  place.removeAttribute("style");
}

/** Lays out what waits: whoever goes to a place or prints needs all of it. */
export function layAll() {
  for (const place of waiting) lay(place);
}

/**
 * The same in small portions, for as long as `wanted`.
 * @param {() => boolean} wanted
 */
export async function laySlowly(wanted) {
  const slices = new Slices(SLICE);
  for (const place of waiting) {
    await slices.next();
    if (!wanted()) return;
    lay(place);
    // Reading a size has it laid out here and now, and not all of them in the next frame.
    void place.offsetHeight;
  }
}
