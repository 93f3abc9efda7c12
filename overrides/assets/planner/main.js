/**
 * The planner's page: answers are kept as they are typed, the engine boots while they are, and submitting shows a
 * plan, the faults, or why neither could be had.
 */

import { byId } from "./dom.js";
import { Engine, EngineError } from "./engine.js";
import { clearFaults, clearFaultsOf, showFaults } from "./faults.js";
import { answersOf, briefOf, isAnswered, putBack, questionsOf } from "./form.js";
import { showPlan, showSensitivity } from "./plan.js";
import { load, loadAnswers, save, Ticks } from "./store.js";
import { Words } from "./words.js";

/** After so long the message says that the first visit is the slow one. */
const SLOW = 8000;

const form = /** @type {HTMLFormElement} */ (byId("planner"));
const section = byId("plan");
const status = byId("plan-status");
const failure = byId("plan-error");
const language = form.dataset["language"] ?? "ar";
const words = new Words(language);
const page = { words, ticks: new Ticks(), form, home: form.dataset["home"] ?? "./" };
const engine = new Engine({
  runtime: new URL(form.dataset["runtime"] ?? "", document.baseURI).href,
  timeout: Number(form.dataset["timeout"]),
});

/** Counts the plans asked for: only the newest may show what comes back. */
let turn = 0;

/** @param {"empty" | "loading" | "ready" | "error"} state */
function show(state) {
  section.dataset["state"] = state;
  section.setAttribute("aria-busy", String(state === "loading"));
  if (state !== "loading") status.textContent = "";
}

/** What stands when nothing new came: the plan before, if there was one. */
const before = () => (section.dataset["brief"] ? "ready" : "empty");

/**
 * Asks for a plan of what is in the form.
 * @param {{asked: boolean}} how `asked`: by the visitor, who is then led to the outcome; else the page only puts
 *   back what stood here before it was left.
 */
async function makePlan({ asked }) {
  const mine = ++turn;
  clearFaults(form);
  show("loading");
  status.textContent = words.say(engine.state === "ready" ? "loading.plan" : "loading.start");
  if (asked) section.scrollIntoView({ block: "start" });
  const slow = setTimeout(() => (status.textContent = words.say("loading.slow")), SLOW);
  try {
    const brief = briefOf(form);
    const answer = await engine.plan(brief, language);
    if (mine !== turn) return;
    if ("faults" in answer) {
      show(before());
      if (asked) showFaults(form, answer.faults);
      return;
    }
    showPlan(answer.plan, page);
    show("ready");
    save("standing", true);
    if (asked) {
      // Only now is the page long enough for the plan to reach the top of the screen.
      section.scrollIntoView({ block: "start" });
      byId("plan-title").focus({ preventScroll: true });
    }
    weigh(brief, answer.plan, mine);
  } catch (error) {
    if (mine !== turn) return;
    if (!asked) show(before());
    else fail(error);
  } finally {
    clearTimeout(slow);
  }
}

/**
 * Adds what other answers would change; a plan that stands does without it where it can't be had.
 * @param {object} brief
 * @param {import("./types.js").Plan} plan
 * @param {number} mine
 */
async function weigh(brief, plan, mine) {
  const nothing = { sensitivity: [] };
  const found = await engine.sensitivity(brief, language).catch(() => nothing);
  if (mine === turn) showSensitivity({ ...plan, ...found }, page);
}

/** @param {unknown} error */
function fail(error) {
  const reason = error instanceof EngineError ? error.reason : "internal";
  if (reason === "internal") console.warn(error);
  for (const text of failure.querySelectorAll("[data-reason]")) {
    const element = /** @type {HTMLElement} */ (text);
    element.hidden = element.dataset["reason"] !== reason;
  }
  show("error");
  failure.focus({ preventScroll: true });
}

function keep() {
  save("answers", answersOf(form));
}

/** Small remarks beside the questions: answers in a folded group, units that follow an answer, a start in the past. */
function remark() {
  for (const group of form.querySelectorAll("details.pl-group")) {
    const answered = questionsOf(group).filter(isAnswered).length;
    const note = /** @type {HTMLElement} */ (group.querySelector("[data-answered]"));
    note.hidden = answered === 0;
    const number = note.querySelector("bdi");
    if (number) number.textContent = String(answered);
  }
  const answers = new FormData(form);
  for (const units of form.querySelectorAll("[data-units]")) {
    // The first of these questions that is answered decides.
    const asked = (/** @type {HTMLElement} */ (units).dataset["units"] ?? "").split(" ");
    const chosen = asked.map((name) => answers.get(name)).find(Boolean);
    for (const unit of /** @type {HTMLCollectionOf<HTMLElement>} */ (units.children)) {
      unit.hidden = !(unit.dataset["of"] ?? "").split(" ").includes(String(chosen));
    }
  }
  const past = /** @type {HTMLElement | null} */ (form.querySelector("[data-remark=past]"));
  const start = /** @type {HTMLInputElement | null} */ (form.querySelector("[name='period.start']"));
  if (past && start) past.hidden = !start.value || start.value >= today();
}

/** The visitor's own day, `YYYY-MM-DD`. */
function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

/** Boots the engine ahead of need; whether it failed is said only when a plan is asked for. */
function boot() {
  engine.start().catch(() => {});
}

/** What was typed before this script ran stays; the rest comes back as it was left. */
function begin() {
  putBack(form, { ...loadAnswers(), ...answersOf(form) });
  remark();
  form.addEventListener("input", (event) => {
    const question = /** @type {Element} */ (event.target).closest("[data-question]");
    if (question) clearFaultsOf(/** @type {HTMLElement} */ (question));
    keep();
    remark();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    keep();
    makePlan({ asked: true });
  });
  failure.querySelector("[data-action=retry]")?.addEventListener("click", () => {
    engine.restart();
    makePlan({ asked: true });
  });
  form.addEventListener("focusin", boot, { once: true });
  form.addEventListener("pointerdown", boot, { once: true });
  whenIdle(() => {
    const standing = load("standing") === true && Object.keys(answersOf(form)).length > 0;
    if (standing && turn === 0) makePlan({ asked: false });
    else boot();
  });
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
