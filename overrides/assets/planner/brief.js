/** A brief that came from elsewhere (an example, a link, a file), as answers that could have been typed. */

/** The question whose answer is written a line each. */
const LINES = "offer.competitors";

/**
 * @param {unknown} brief
 * @returns {import("./types.js").Answers}
 */
export function answersFrom(brief) {
  /** @type {import("./types.js").Answers} */
  const answers = {};
  /** @param {string} path @param {unknown} value */
  const put = (path, value) => {
    if (Array.isArray(value)) answers[path] = path === LINES ? [value.join("\n")] : value.map(String);
    else if (value && typeof value === "object") for (const [key, one] of Object.entries(value)) put(path ? `${path}.${key}` : key, one);
    else if (value !== null && value !== undefined && value !== "" && path !== "version") answers[path] = [String(value)];
  };
  put("", brief);
  return answers;
}
