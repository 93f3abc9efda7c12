/** Printing: all of the plan, or the one page. The browser's own command prints all of it. */

import { byId } from "../dom.js";
import { layAll } from "../laying.js";
import { fillAll } from "../views/later.js";
import { fit, sheet } from "../views/sheet.js";

/** @typedef {import("../types.js").Page} Page */

/** @param {Page} page */
export function attach(page) {
  /** Parts that were folded before printing. @type {HTMLDetailsElement[]} */
  let folded = [];
  addEventListener("beforeprint", () => {
    layAll();
    fillAll();
    // Not all browsers print what is folded, whatever the style says.
    const closed = [...byId("plan").querySelectorAll("details")].filter((details) => !details.open);
    for (const details of closed) details.open = true;
    folded.push(...closed);
  });
  addEventListener("afterprint", () => {
    for (const details of folded) details.open = false;
    folded = [];
    delete document.documentElement.dataset["print"];
  });
  byId("plan").addEventListener("click", (event) => {
    const button = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest('[data-export="print"], [data-action="print-short"]'));
    if (!button) return;
    const short = button.dataset["action"] === "print-short";
    if (short) {
      byId("plan-short").replaceChildren(...sheet(page));
      fit(byId("plan-short"));
    }
    document.documentElement.dataset["print"] = short ? "short" : "long";
    window.print();
  });
}
