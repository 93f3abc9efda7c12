/** The way to the plan: whoever asks for one that is on its way is taken there once it stands, unless they move on meanwhile. */

import { byId, slot, write } from "./dom.js";
import { nameNow } from "./names.js";
import { unfold } from "./views/contents.js";
import { isUnderWay } from "./views/now.js";

/** @typedef {import("./types.js").Page} Page */
/** @typedef {import("./types.js").Plan} Plan */

/** Who moved the page by less than this stands where they stood, in pixels. */
const NEAR = 40;

/** A plan is waited for: where its place was in the window, and whether its beginning is wanted. @type {{top: number, whole: boolean} | null} */
let waiting = null;

/** Whether the page was just opened, with the campaign that was in hand before. */
let fresh = true;

/** Whether the address names a place in the plan. */
const asked = () => /^#(plan|task|post)-/.test(location.hash);

const top = () => byId("plan").getBoundingClientRect().top;

/** @param {Page} page */
export function attach(page) {
  const { campaigns, planning } = page;
  const link = byId("plan-link");
  link.addEventListener("click", (event) => {
    event.preventDefault();
    toPlan(page, { whole: true });
  });
  const show = () => {
    link.hidden = !campaigns.current.standing;
    write(slot(byId("plan-title"), "name"), nameNow(page));
  };
  for (const event of ["answers", "list"]) campaigns.addEventListener(event, show);
  campaigns.addEventListener("opened", () => {
    waiting = null;
    fresh = false;
    byId("plan-came").textContent = "";
    show();
  });
  planning.addEventListener("plan", show);
  show();
  // The browser itself goes to no place that is not made yet; where it goes by itself, back may lead to another height.
  addEventListener("hashchange", () => {
    const id = location.hash.slice(1);
    const place = document.getElementById(id);
    if (asked() && (!place || place.closest("details:not([open])"))) unfold(id)?.scrollIntoView({ block: "start" });
  });
}

/**
 * Takes the visitor to the plan of the campaign in hand, now or once it stands.
 * @param {Page} page
 * @param {{whole?: boolean, said?: string}} [wish] `whole`: to its beginning, though it may be under way; `said`: what is to be read there first
 */
export function toPlan({ planning }, { whole = false, said = "" } = {}) {
  const section = byId("plan");
  byId("plan-came").textContent = said;
  if (planning.plan && section.dataset["brief"]) return go(planning.plan, whole);
  section.scrollIntoView({ block: "start" });
  waiting = { top: top(), whole };
  // Where data is saved, a plan is not fetched before it is asked for.
  if (section.getAttribute("aria-busy") !== "true") planning.resume();
}

/**
 * A plan stands. Who asked for it or waits for it is taken there; of a page that was just opened, a campaign
 * that is under way shows this week, and an address its place. Whoever has moved on stays where they are.
 * @param {Plan} plan @param {string} cause
 */
export function arrive(plan, cause) {
  const wish = waiting;
  waiting = null;
  // Only now is the page long enough for the plan to reach the top of the screen.
  if (cause === "asked") return go(plan, true);
  if (wish) return Math.abs(top() - wish.top) > NEAR ? undefined : go(plan, wish.whole);
  if (cause !== "resumed" || !fresh || scrollY > NEAR) return;
  const place = asked() ? unfold(location.hash.slice(1)) : isUnderWay(plan) ? unfold("plan-now") : null;
  place?.scrollIntoView({ block: "start" });
}

/** @param {Plan} plan @param {boolean} whole */
function go(plan, whole) {
  (whole || !isUnderWay(plan) ? byId("plan") : unfold("plan-now"))?.scrollIntoView({ block: "start" });
  byId("plan-title").focus({ preventScroll: true });
}
