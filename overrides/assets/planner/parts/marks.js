/** Marks on tasks and posts show wherever they stand, as soon as they are made. */

import { byId } from "../dom.js";
import { showOnly } from "../plan.js";
import { showMark } from "../views/marks.js";
import { showProgress } from "../views/progress.js";
import { Figures } from "../words.js";

/** @typedef {import("../types.js").Page} Page */
/** @typedef {import("../types.js").Campaign} Campaign */

const ITEMS = /** @type {const} */ ({ tasks: "task", posts: "post" });

/** @param {Page} page */
export function attach(page) {
  const { campaigns, planning } = page;
  planning.addEventListener("reviewed", () => {
    if (!planning.plan || !byId("plan").dataset["brief"]) return;
    // The card grows above the table in which the figures are typed: that stays in its place.
    const field = document.activeElement?.closest("#plan-review") ? document.activeElement : null;
    const height = field?.getBoundingClientRect().top ?? 0;
    showOnly("now", planning.plan, page);
    if (field) scrollBy({ top: field.getBoundingClientRect().top - height, behavior: "instant" });
  });
  let before = campaigns.current;
  campaigns.addEventListener("opened", () => (before = campaigns.current));
  campaigns.addEventListener("marks", () => {
    const was = before;
    before = campaigns.current;
    const { plan } = planning;
    if (!plan || !byId("plan").dataset["brief"]) return;
    const figures = new Figures(plan.language, plan.brief.country);
    for (const kind of /** @type {const} */ (["tasks", "posts"])) {
      for (const id of changed(was[kind], before[kind])) {
        const item = document.getElementById(`${ITEMS[kind]}-${id}`);
        if (item) showMark(item, kind, id, page, figures);
      }
    }
    showProgress(page);
    showOnly("now", plan, page);
    const struck = changed(was.tasks, before.tasks).find((id) => was.tasks[id]?.have !== before.tasks[id]?.have);
    if (struck) follow(struck, page);
  });
}

/**
 * The items whose marks are not the same.
 * @param {Record<string, object>} was @param {Record<string, object>} now
 */
const changed = (was, now) => [...new Set([...Object.keys(was), ...Object.keys(now)])].filter((id) => was[id] !== now[id]);

/**
 * A task that is struck goes elsewhere: once it is there, the focus follows, and it is said.
 * @param {string} id @param {Page} page
 */
function follow(id, { campaigns, planning, words }) {
  const yes = Boolean(campaigns.current.tasks[id]?.have);
  const title = planning.made?.plan.tasks.find((task) => task.id === id)?.title ?? "";
  byId("plan").addEventListener(
    "shown",
    () => {
      const place = /** @type {HTMLElement | null} */ (document.querySelector(yes ? "#tasks-had > summary" : `#task-${CSS.escape(id)} input`));
      place?.focus();
      const said = document.getElementById("tasks-said");
      if (said) said.textContent = words.say(yes ? "marks.had.said" : "marks.had.back", { title });
    },
    { once: true },
  );
}
