/**
 * The planner's page: answers are kept as they are typed, the engine boots while they are, submitting shows a plan, the
 * faults, or why neither could be had; from then on the plan follows the answers.
 */

import { Campaigns } from "./campaigns.js";
import { byId, write } from "./dom.js";
import { Engine, EngineError } from "./engine.js";
import { clearFaults, clearFaultsOf, showFaults } from "./faults.js";
import { answersOf, briefOf, clear, putBack } from "./form.js";
import * as landing from "./landing.js";
import * as names from "./names.js";
import * as answering from "./parts/answering.js";
import * as mine from "./parts/campaigns.js";
import * as changes from "./parts/changes.js";
import * as copying from "./parts/copying.js";
import * as marks from "./parts/marks.js";
import * as old from "./parts/old.js";
import * as place from "./parts/place.js";
import * as print from "./parts/print.js";
import * as share from "./parts/share.js";
import * as take from "./parts/take.js";
import { clearPlan, showPlan } from "./plan.js";
import { Planning } from "./planning.js";
import { remark } from "./remarks.js";
import { onElsewhere } from "./store.js";
import { Words } from "./words.js";

/** The parts of the page beside form and plan; each is given the page once. @type {((page: import("./types.js").Page) => void)[]} */
const PARTS = [names.attach, landing.attach, answering.attach, mine.attach, marks.attach, old.attach, take.attach, share.attach, copying.attach, print.attach, changes.attach, place.attach];

/** After so long the message says that the first visit is the slow one. */
const SLOW = 8000;

const form = /** @type {HTMLFormElement} */ (byId("planner"));
const section = byId("plan");
const status = byId("plan-status");
const failure = byId("plan-error");
const language = form.dataset["language"] ?? "ar";
const words = new Words(language);
const campaigns = new Campaigns();
const engine = new Engine({
  runtime: new URL(form.dataset["runtime"] ?? "", document.baseURI).href,
  timeout: Number(form.dataset["timeout"]),
});
const planning = new Planning({ engine, campaigns, language, brief: () => briefOf(form) });
/** @type {import("./types.js").Page} */
const page = { language, home: form.dataset["home"] ?? "./", form, words, campaigns, engine, planning };

/** @param {"empty" | "loading" | "ready" | "error"} state */
function show(state) {
  section.dataset["state"] = state;
  if (state !== "loading") write(status, "");
}

/** What stands when nothing new came: the plan before, if there was one. */
const before = () => (section.dataset["brief"] ? "ready" : "empty");

/** @type {ReturnType<typeof setTimeout> | undefined} */
let slow;

/** @param {boolean} busy */
function wait(busy) {
  clearTimeout(slow);
  section.setAttribute("aria-busy", String(busy));
  if (busy) slow = setTimeout(() => (status.textContent = words.say("loading.slow")), SLOW);
}

planning.addEventListener("busy", (event) => {
  const { asked } = /** @type {CustomEvent} */ (event).detail;
  wait(true);
  if (asked) clearFaults(form);
  // A plan that stands stays while the next one is made.
  if (!asked && before() === "ready") return;
  show("loading");
  status.textContent = words.say(engine.state === "ready" ? "loading.plan" : "loading.start");
  if (asked) section.scrollIntoView({ block: "start" });
});

planning.addEventListener("plan", async (event) => {
  const { plan, cause } = /** @type {CustomEvent} */ (event).detail;
  try {
    await showPlan(plan, page);
  } catch (error) {
    return fail(error);
  }
  if (planning.plan !== plan) return;
  wait(false);
  show("ready");
  section.dispatchEvent(new Event("shown"));
  landing.arrive(plan, cause);
});

planning.addEventListener("weighed", (event) => showPlan(/** @type {CustomEvent} */ (event).detail.plan, page));

planning.addEventListener("faults", (event) => {
  const { faults, asked } = /** @type {CustomEvent} */ (event).detail;
  wait(false);
  show(before());
  if (asked) showFaults(form, faults);
});

planning.addEventListener("failed", (event) => {
  const { error, asked } = /** @type {CustomEvent} */ (event).detail;
  if (asked) return fail(error);
  wait(false);
  show(before());
});

/** @param {unknown} error */
function fail(error) {
  wait(false);
  const reason = error instanceof EngineError ? error.reason : "internal";
  if (reason === "internal") console.warn(error);
  for (const text of failure.querySelectorAll("[data-reason]")) {
    const element = /** @type {HTMLElement} */ (text);
    element.hidden = element.dataset["reason"] !== reason;
  }
  show("error");
  failure.focus({ preventScroll: true });
}

/** Shows the campaign in hand: its answers in the form, its plan below. */
function open() {
  clear(form);
  clearFaults(form);
  putBack(form, campaigns.current.answers);
  remark(form);
  clearPlan();
  show("empty");
  planning.resume();
}

/** Boots the engine ahead of need; whether it failed is said only when a plan is asked for. */
function boot() {
  engine.start().catch(() => {});
}

/** What was typed before this script ran stays; the rest comes back as it was left. */
function begin() {
  const typed = answersOf(form);
  putBack(form, { ...campaigns.current.answers, ...typed });
  if (Object.keys(typed).length) campaigns.answer(answersOf(form));
  remark(form);
  form.addEventListener("input", (event) => {
    const question = /** @type {Element} */ (event.target).closest("[data-question]");
    if (question) clearFaultsOf(/** @type {HTMLElement} */ (question));
    campaigns.answer(answersOf(form));
    remark(form);
    planning.follow();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    campaigns.answer(answersOf(form));
    planning.make();
  });
  failure.querySelector("[data-action=retry]")?.addEventListener("click", () => {
    engine.restart();
    // A plan that was kept and could not be shown is not made anew, perhaps by other rules.
    if (campaigns.current.standing && !planning.plan) planning.resume();
    else planning.make();
  });
  campaigns.addEventListener("opened", open);
  onElsewhere(() => campaigns.reread());
  for (const part of PARTS) part(page);
  form.addEventListener("focusin", boot, { once: true });
  form.addEventListener("pointerdown", boot, { once: true });
  whenIdle(() => (planning.made ? undefined : campaigns.current.standing ? planning.resume() : boot()));
}

/**
 * Once the page is at rest; not where the visitor asks to save data: there the first touch of the form begins.
 * @param {() => void} callback
 */
function whenIdle(callback) {
  const connection = /** @type {{saveData?: boolean} | undefined} */ (Reflect.get(navigator, "connection"));
  if (connection?.saveData) return;
  if ("requestIdleCallback" in window) window.requestIdleCallback(callback, { timeout: 5000 });
  else setTimeout(callback, 2000);
}

begin();
