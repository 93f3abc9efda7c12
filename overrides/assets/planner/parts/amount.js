/** The choice beside the amount of money: for the whole campaign, or for each month; then the sum is said at once. */

import { AMOUNT, weeksOf, wholeSum } from "../amount.js";
import { make } from "../dom.js";
import { currencyOf, numberIn } from "../units.js";
import { Figures } from "../words.js";

/** @param {import("../types.js").Page} page */
export function attach({ campaigns, form, language, words }) {
  const field = /** @type {HTMLInputElement} */ (form.elements.namedItem(AMOUNT));
  const choice = make("per");
  const per = /** @type {HTMLSelectElement} */ (choice.querySelector("select"));
  const said = make("per-sum");
  field.closest(".pl-control")?.append(choice, said);
  field.setAttribute("aria-describedby", `${field.getAttribute("aria-describedby") ?? ""} ${said.id}`.trim());

  const show = () => {
    const monthly = numberIn(field);
    said.hidden = per.value !== "month" || monthly === null;
    if (said.hidden) return;
    const sum = wholeSum(form);
    const weeks = weeksOf(form);
    const currency = currencyOf(form);
    const figures = new Figures(language, /** @type {HTMLSelectElement} */ (form.elements.namedItem("country")).value || "ZZ");
    const money = (/** @type {number} */ amount) => (currency ? figures.money(amount, currency) : figures.number(amount, 3));
    said.textContent = sum === null || weeks === null
      ? words.say("amount.weeks")
      : words.say("amount.sum", { sum: money(sum), weeks: figures.span(weeks, "week"), month: money(monthly ?? 0) });
  };
  // Both: a sum that the page writes itself (what-if) tells no "input" of the choice.
  for (const event of ["input", "change"]) per.addEventListener(event, () => campaigns.count(per.value === "month" ? "month" : "whole"));
  form.addEventListener("input", show);
  const take = () => {
    per.value = campaigns.current.per;
    show();
  };
  campaigns.addEventListener("opened", take);
  take();
}
