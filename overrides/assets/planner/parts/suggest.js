/** An answer that the page suggests where one serves most visitors; it is filled in, to be seen and changed. */

import { PREPARATION } from "../days.js";
import { byId, make, slot } from "../dom.js";
import { Figures } from "../words.js";

/** @typedef {import("../types.js").Page} Page */

const WEEKS = "8";
const SUNDAY = 0;

/** @param {Page} page */
export function attach(page) {
  const { form, language, words } = page;
  const first = JSON.parse(/** @type {HTMLTemplateElement} */ (byId("pl-first-days")).content.textContent ?? "{}");
  const country = () => /** @type {HTMLSelectElement} */ (form.elements.namedItem("country")).value;
  offer(page, "period.start", words.say("answering.suggest.start"), () => {
    const day = startAfter(new Date(), first[country()] ?? SUNDAY);
    const said = words.say("answering.suggested.start", { day: new Figures(language, country() || "ZZ").day(day) });
    return [day, said];
  });
  offer(page, "period.weeks", words.say("answering.suggest.weeks"), () => [WEEKS, ""]);
}

/**
 * @param {Page} page @param {string} name @param {string} text
 * @param {() => [value: string, said: string]} answer
 */
function offer({ campaigns, form }, name, text, answer) {
  const control = /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
  const row = make("suggest", { text });
  const said = slot(row, "said");
  slot(row, "text").addEventListener("click", () => {
    const [value, why] = answer();
    control.value = value;
    control.dispatchEvent(new Event("input", { bubbles: true }));
    said.textContent = why;
  });
  // Offered where nothing is typed; what was said of a suggestion goes with it.
  const show = () => {
    const filled = control.value !== "";
    if (document.activeElement === slot(row, "text") && filled) control.focus();
    slot(row, "text").hidden = filled;
    said.textContent = "";
  };
  control.closest(".pl-control")?.append(row);
  form.addEventListener("input", ({ target }) => target === control && show());
  campaigns.addEventListener("opened", show);
  show();
}

/**
 * The first day of a working week that leaves the fortnight for preparation.
 * @param {Date} now @param {number} weekday 0 is Sunday
 */
function startAfter(now, weekday) {
  const day = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() + PREPARATION));
  day.setUTCDate(day.getUTCDate() + ((weekday - day.getUTCDay() + 7) % 7));
  return day.toISOString().slice(0, 10);
}
