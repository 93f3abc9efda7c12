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
 * The keys that are kept and begin so.
 * @param {string} beginning
 * @returns {string[]}
 */
export function keys(beginning) {
  try {
    const ours = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX + beginning));
    return ours.map((key) => key.slice(PREFIX.length)).sort();
  } catch {
    return [];
  }
}

/**
 * Calls back when another tab of this browser changed what is kept; in a tab that nobody sees, once it is seen.
 * @param {() => void} callback
 */
export function onElsewhere(callback) {
  let changed = false;
  const tell = () => {
    if (!changed || document.hidden) return;
    changed = false;
    callback();
  };
  addEventListener("storage", (event) => {
    if (!event.key?.startsWith(PREFIX)) return;
    changed = true;
    tell();
  });
  document.addEventListener("visibilitychange", tell);
}
