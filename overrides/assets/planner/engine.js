/**
 * The page's doors to the engine, one for each thing that it can be asked. Each rejects with an EngineError, starts the
 * engine where it does not run yet, and anew after a failure.
 *
 * @typedef {{plan: import("./types.js").Plan} | {faults: import("./types.js").Fault[]}} Answer
 */

import { Connection } from "./connection.js";

export { EngineError } from "./connection.js";

/** Tells each change of `state` by a "state" event. */
export class Engine extends Connection {
  /**
   * The plan of a brief without its `sensitivity`, or its faults.
   * @param {object} brief
   * @param {string} language
   * @returns {Promise<Answer>}
   */
  plan(brief, language) {
    return this.ask("first", JSON.stringify(brief), language).then(JSON.parse);
  }

  /**
   * Which other answers would move the plan of a brief most, and what would bring in each channel that is left out: it
   * costs many plans, so it is asked for once one stands.
   * @param {object} brief
   * @param {string} language
   * @returns {Promise<{sensitivity: import("./types.js").Change[], brings: import("./types.js").Way[]}>}
   */
  sensitivity(brief, language) {
    return this.ask("sensitivity", JSON.stringify(brief), language).then(JSON.parse);
  }

  /**
   * A plan with the visitor's own moves in it, remarks on them, and the marks whose task or post is no longer there.
   * @param {import("./types.js").Plan} plan
   * @param {object} marks `tasks` and `posts` of a campaign
   * @returns {Promise<import("./types.js").Adjusted>}
   */
  adjust(plan, marks) {
    return this.ask("adjust", JSON.stringify(plan), JSON.stringify(marks)).then(JSON.parse);
  }

  /**
   * A later day for each of some tasks, in weeks whose hours hold them; one that no week holds is left out.
   * @param {import("./types.js").Plan} plan with the visitor's own moves
   * @param {string[]} tasks
   * @param {string} day from which on
   * @returns {Promise<Record<string, string>>}
   */
  spread(plan, tasks, day) {
    return this.ask("spread", JSON.stringify(plan), JSON.stringify(tasks), day).then((found) => JSON.parse(found).days);
  }

  /**
   * What changed between two plans of one language, the earlier perhaps of another engine.
   * @param {import("./types.js").Plan} before
   * @param {import("./types.js").Plan} after
   * @returns {Promise<import("./types.js").Comparison>}
   */
  compare(before, after) {
    return this.ask("compare", JSON.stringify(before), JSON.stringify(after)).then(JSON.parse);
  }

  /**
   * Measured figures against the plan of a brief, and the course of each measure, figures or none.
   * @param {object} brief
   * @param {import("./types.js").Measured[]} weeks
   * @param {string} language
   * @returns {Promise<{review: import("./types.js").Review} | {faults: import("./types.js").Fault[]}>}
   */
  review(brief, weeks, language) {
    return this.ask("review", JSON.stringify({ brief, weeks }), language).then(JSON.parse);
  }

  /**
   * What opens a brief again, for the part of an address after "#"; empty where the brief is at fault.
   * @param {object} brief
   * @returns {Promise<string>}
   */
  link(brief) {
    return this.ask("link", JSON.stringify(brief));
  }

  /**
   * The brief that a link holds, as `upgrade` gives it.
   * @param {string} link
   * @param {string} language
   * @returns {Promise<import("./types.js").Upgraded>}
   */
  restore(link, language) {
    return this.ask("restore", link, language).then(JSON.parse);
  }

  /**
   * A kept brief, perhaps of another version, for today's questions.
   * @param {object} brief
   * @param {string} language
   * @returns {Promise<import("./types.js").Upgraded>}
   */
  upgrade(brief, language) {
    return this.ask("upgrade", JSON.stringify(brief), language).then(JSON.parse);
  }

  /**
   * The files of a plan in a format, more than one where a scheduler takes only so many posts at a time. What a format
   * needs is loaded when it is first asked for.
   * @param {import("./types.js").Plan} plan
   * @param {string} form
   * @param {Record<string, string | number | boolean>} [options] see `export` in api.py
   * @returns {Promise<Uint8Array[]>}
   */
  export(plan, form, options = {}) {
    return this.ask("export", JSON.stringify(plan), form, JSON.stringify(options));
  }
}
