/** The currency right at the amount: the country's own first, then dollars, which are offered where people reckon in them. */

import { AMOUNT } from "../amount.js";
import { byId, make, slot, write } from "../dom.js";

const DOLLAR = "USD";

/** @param {import("../types.js").Page} page */
export function attach({ campaigns, form, words }) {
  const amount = /** @type {HTMLInputElement} */ (form.elements.namedItem(AMOUNT));
  const country = /** @type {HTMLSelectElement} */ (form.elements.namedItem("country"));
  const select = /** @type {HTMLSelectElement} */ (form.elements.namedItem("budget.currency"));
  const question = /** @type {HTMLElement} */ (select.closest("[data-question]"));
  const group = question.closest("details");
  // Without this script it stands in a group of its own below, which is then empty.
  const number = amount.closest(".pl-number");
  number?.after(question);
  number?.classList.add("pl-number--beside");
  if (!group?.querySelector("[data-question]")) group?.remove();
  question.classList.add("pl-beside");
  const label = question.querySelector(".pl-label");
  if (label) label.textContent = words.say("amount.currency");
  const own = /** @type {HTMLOptionElement} */ (select.options[0]);
  const dollar = [...select.options].find(({ value }) => value === DOLLAR);
  if (dollar) own.after(dollar);
  /** @type {string[]} */
  const reckoning = JSON.parse(/** @type {HTMLTemplateElement} */ (byId("pl-in-dollars")).content.textContent ?? "[]");
  const offer = make("suggest", { text: words.say("amount.dollars.take") });
  const said = slot(offer, "said");
  offer.prepend(said);
  question.after(offer);
  slot(offer, "text").addEventListener("click", () => {
    select.value = DOLLAR;
    select.focus();
    select.dispatchEvent(new Event("input", { bubbles: true }));
  });
  const show = () => {
    const units = /** @type {HTMLElement[]} */ ([...form.querySelectorAll(`[data-question="${AMOUNT}"] [data-units] > [data-of]`)]);
    const name = country.value && units.find(({ dataset }) => dataset["of"]?.split(" ").includes(country.value))?.textContent;
    write(own, name ? words.say("amount.currency.own", { currency: name }) : words.say("amount.currency.country"));
    const dollars = reckoning.includes(country.value) && select.value === "";
    offer.hidden = !dollars;
    write(said, dollars ? words.say("amount.dollars") : "");
  };
  form.addEventListener("input", show);
  campaigns.addEventListener("opened", show);
  show();
}
