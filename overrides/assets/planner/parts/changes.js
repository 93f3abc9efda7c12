/** What the last answers changed in the plan, and why: a bar at the foot of the screen, until it is put away. */

import { byId, make } from "../dom.js";

/** @typedef {import("../types.js").Page} Page */
/** @typedef {import("../types.js").Plan} Plan */

/** So long after the last change the comparison is asked for, in milliseconds. */
const WAIT = 250;
/** After so long without a change the next one begins a new round, as one of another answer does. */
const ROUND = 10_000;

/** @param {Page} page */
export function attach({ engine, form, planning, words }) {
  const bar = byId("plan-changes");
  // Outside of the bar: what appears together with its text is not read aloud.
  const said = byId("plan-changes-said");
  /** The plan that others are held against. @type {Plan | null} */
  let base = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @param {boolean} shown */
  const show = (shown) => {
    bar.hidden = !shown;
    document.documentElement.toggleAttribute("data-changed", shown);
    const field = document.activeElement;
    if (!shown || !field || !form.contains(field)) return;
    // What is being answered stays in sight.
    const under = field.getBoundingClientRect().bottom - bar.getBoundingClientRect().top;
    if (under > 0) scrollBy({ top: under + 8, behavior: "instant" });
  };
  const rest = () => {
    clearTimeout(timer);
    base = planning.made?.plan ?? null;
    show(false);
    said.textContent = "";
  };
  /** What stood just before a round of changes is what they are held against. */
  const begin = () => (base = planning.made?.plan ?? base);
  let last = { name: "", at: -ROUND };
  form.addEventListener("input", ({ target, timeStamp: at }) => {
    const { name } = /** @type {HTMLInputElement} */ (target);
    if (name !== last.name || at - last.at > ROUND) begin();
    last = { name, at };
  });
  planning.addEventListener("round", () => {
    begin();
    last = { name: "", at: -ROUND };
  });
  const compare = async () => {
    const after = planning.made?.plan;
    if (!base || !after) return;
    const { answers, changes } = await engine.compare(base, after).catch(() => ({ answers: [], changes: [] }));
    if (planning.made?.plan !== after) return;
    const shown = answers.length > 0 || changes.length > 0;
    const first = changes[0] ? [changes[0].text, changes[0].why].filter(Boolean).join(" ") : words.say("changes.none");
    byId("plan-changes-first").textContent = first;
    said.textContent = shown ? first : "";
    const told = answers.map((one) => make("item", { text: words.say("changes.answer", { label: one.label, before: one.before || words.say("changes.open"), after: one.after || words.say("changes.open") }) }));
    // Opened, it would stay over half of a phone's screen.
    if (!bar.contains(document.activeElement)) /** @type {HTMLDetailsElement} */ (bar.querySelector("details")).open = false;
    byId("plan-changes-answers").replaceChildren(...told);
    byId("plan-changes-all").replaceChildren(...changes.map(({ text, why }) => make("item", { text: [text, why].filter(Boolean).join(" ") })));
    show(shown);
  };
  planning.addEventListener("plan", (event) => {
    const { cause } = /** @type {CustomEvent} */ (event).detail;
    if (cause === "marked") return;
    if (cause !== "followed" || !base) return rest();
    clearTimeout(timer);
    timer = setTimeout(compare, WAIT);
  });
  /** Where the visitor was before the bar took the focus. @type {HTMLElement | null} */
  let from = null;
  bar.addEventListener("focusin", ({ relatedTarget }) => {
    if (!bar.contains(/** @type {Node | null} */ (relatedTarget))) from = /** @type {HTMLElement | null} */ (relatedTarget);
  });
  const close = () => {
    if (bar.contains(document.activeElement)) from?.focus({ preventScroll: true });
    rest();
    planning.dispatchEvent(new Event("kept"));
  };
  bar.querySelector("[data-action=close]")?.addEventListener("click", close);
  addEventListener("keydown", ({ key }) => key === "Escape" && !bar.hidden && !document.querySelector("dialog[open]") && close());
}
