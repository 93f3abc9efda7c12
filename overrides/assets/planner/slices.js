/** Long work in portions, so that the page answers between them. */

/** What may come a moment later: first whatever else the browser has to do. @returns {Promise<void>} */
const later = () => new Promise((resolve) => setTimeout(resolve));

/** What the visitor waits for: only input goes before it, where the browser can tell. @returns {Promise<void>} */
const soon = () => {
  const scheduler = /** @type {{yield?: () => Promise<void>} | undefined} */ (Reflect.get(globalThis, "scheduler"));
  return scheduler?.yield ? scheduler.yield() : later();
};

/** Lets it paint, where it paints at all: a page in the background gets no frames. @returns {Promise<void>} */
export const painted = () => new Promise((resolve) => (document.hidden ? resolve() : requestAnimationFrame(() => setTimeout(resolve))));

/** The time that work takes, given back to the browser after each portion. */
export class Slices {
  /** At work so far, without the rests, in milliseconds. */
  worked = 0;
  #length;
  #rest;
  #begun = performance.now();

  /**
   * @param {number} length of a portion, in milliseconds: a tap is answered within 100
   * @param {{awaited?: boolean}} [options] `awaited`: the visitor waits for it
   */
  constructor(length, { awaited = false } = {}) {
    this.#length = length;
    this.#rest = awaited ? soon : later;
  }

  /** To be called between two pieces of the work: rests where the portion is over. */
  async next() {
    if (performance.now() - this.#begun <= this.#length) return;
    this.pause();
    await this.#rest();
    this.#begun = performance.now();
  }

  /** Counts what was done since the last rest. */
  pause() {
    const now = performance.now();
    this.worked += now - this.#begun;
    this.#begun = now;
  }
}
