// The self-check: under each answer one says whether one knew it, and sees how many one did. Nothing is kept.
// @ts-check

const heading = /** @type {HTMLElement} */ (document.getElementById("check"));
const template = /** @type {HTMLTemplateElement} */ (document.getElementById("site-check"));
/** The questions stand between this heading and the next. */
const questions = /** @type {HTMLDetailsElement[]} */ ([]);
for (let at = heading.nextElementSibling; at && at.tagName !== "H2"; at = at.nextElementSibling) {
  if (at instanceof HTMLDetailsElement) questions.push(at);
}

const said = document.createElement("p");
said.className = "check__said";
said.setAttribute("role", "status");
questions.at(-1)?.after(said);

questions.forEach((question, number) => {
  const copy = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  for (const radio of copy.querySelectorAll("input")) radio.name = `check-${number}`;
  // The choice is named by what is asked: "Did you know it?" and the question.
  const named = /** @type {Element[]} */ ([copy.querySelector(".check__ask"), question.querySelector("summary")]);
  named.forEach((part, place) => { part.id ||= `check-${number}-${place}`; });
  copy.querySelector("[role=radiogroup]")?.setAttribute("aria-labelledby", named.map((part) => part.id).join(" "));
  question.append(copy);
});

document.addEventListener("change", (event) => {
  if (!(event.target instanceof HTMLInputElement) || !event.target.name.startsWith("check-")) return;
  const known = questions.filter((question) => question.querySelector("input[value=yes]:checked")).length;
  const told = questions.filter((question) => question.querySelector("input:checked")).length;
  said.textContent = (template.dataset.said ?? "").replace("{known}", String(known)).replace("{told}", String(told));
});
export {};
