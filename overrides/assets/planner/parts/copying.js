/** Copying a task, a post, the list of tasks, or the plan as a brief for a writer: any `button[data-copy]` of the plan. */

import { copyText } from "../copy.js";
import { byId } from "../dom.js";
import { today } from "../remarks.js";
import { marked, siteOf } from "./take.js";

/** @param {import("../types.js").Page} page */
export function attach(page) {
  byId("plan").addEventListener("click", (event) => {
    const button = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("button[data-copy]"));
    if (button) copy(button, page);
  });
}

/** @param {HTMLElement} button @param {import("../types.js").Page} page */
async function copy(button, page) {
  const { engine, planning, words } = page;
  const { plan } = planning;
  const form = button.dataset["copy"] ?? "";
  if (!plan) return;
  /** @type {Record<string, string>} */
  const options = { site: siteOf(page) };
  const holder = /** @type {HTMLElement | null} */ (button.closest("[data-task-id], [data-post-id]"));
  if (holder) options["id"] = holder.dataset["taskId"] ?? holder.dataset["postId"] ?? "";
  // What lies behind has been written; a brief for a writer begins at this week.
  const { start } = plan.brief.period;
  if (form === "writer" && today() > start) options["start"] = today();
  try {
    const [text] = await engine.export(await marked(page), form, options);
    show(button, words.say((await copyText(new TextDecoder().decode(text))) ? "copying.done" : "copying.refused"));
  } catch (error) {
    console.warn(error);
    show(button, words.say("copying.failed"));
  }
}

/**
 * Says beside the button what came of it.
 * @param {HTMLElement} button @param {string} text
 */
function show(button, text) {
  const next = button.nextElementSibling;
  const said = next?.matches(".pl-copied") ? /** @type {HTMLElement} */ (next) : document.createElement("span");
  said.className = "pl-copied pl-small";
  said.setAttribute("role", "status");
  button.after(said);
  said.textContent = text;
}
