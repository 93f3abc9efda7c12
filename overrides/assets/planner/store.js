/**
 * What is kept in this browser. Keys carry the version of their shape. Where storage is refused (private windows,
 * full disks) the page goes on with what it holds in memory.
 */

const PREFIX = "smo-planner:1:";

/**
 * @param {string} key
 * @returns {unknown}
 */
export function load(key) {
  try {
    const text = localStorage.getItem(PREFIX + key);
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * @param {string} key
 * @param {unknown} value null removes
 * @returns {boolean} whether it was kept
 */
export function save(key, value) {
  try {
    if (value === null) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/**
 * Answers as typed; anything that is not of that shape is left out.
 * @returns {import("./types.js").Answers}
 */
export function loadAnswers() {
  const kept = load("answers");
  /** @type {import("./types.js").Answers} */
  const answers = {};
  if (!kept || typeof kept !== "object") return answers;
  for (const [name, values] of Object.entries(kept)) {
    if (Array.isArray(values) && values.every((value) => typeof value === "string")) answers[name] = values;
  }
  return answers;
}

/** The ids of tasks that are done. */
export class Ticks {
  /** @type {Set<string>} */
  #done;

  constructor() {
    const kept = load("ticks");
    this.#done = new Set(Array.isArray(kept) ? kept.filter((id) => typeof id === "string") : []);
  }

  /** @param {string} id */
  has(id) {
    return this.#done.has(id);
  }

  /** @param {string} id @param {boolean} done */
  set(id, done) {
    if (done) this.#done.add(id);
    else this.#done.delete(id);
    save("ticks", [...this.#done].sort());
  }
}
