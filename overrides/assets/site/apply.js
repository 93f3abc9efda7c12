// "Apply it": the planner's own question in a chapter. Its answer is kept where the planner keeps all of them.
// @ts-check

import { Campaigns } from "../planner/campaigns.js";
import { answersOf, controlsOf, putBack } from "../planner/form.js";

const campaigns = new Campaigns();
const form = /** @type {HTMLFormElement} */ (document.getElementById("site-apply"));
const said = /** @type {HTMLElement} */ (form.querySelector("[role=status]"));

/** Shows the unit that goes with the answers, as the planner does. */
function units() {
  const answers = { ...campaigns.current.answers, ...answersOf(form) };
  for (const unit of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-units]"))) {
    const given = (unit.dataset["units"] ?? "").split(" ").flatMap((path) => answers[path] ?? []);
    for (const one of /** @type {NodeListOf<HTMLElement>} */ (unit.querySelectorAll("[data-of]"))) {
      one.hidden = !(one.dataset["of"] ?? "").split(" ").includes(given[0] ?? "");
    }
  }
}

putBack(form, campaigns.current.answers);
units();
form.addEventListener("input", () => {
  const others = { ...campaigns.current.answers };
  for (const control of controlsOf(form)) delete others[control.name];
  campaigns.answer({ ...others, ...answersOf(form) });
  said.textContent = (campaigns.unkept ? form.dataset["lost"] : form.dataset["kept"]) ?? "";
  units();
});
