// The sources page: shows the sources of one topic. Without it all of them stand there.
// @ts-check

const form = /** @type {HTMLFormElement} */ (document.getElementById("site-filter"));
const said = /** @type {HTMLElement} */ (form.querySelector("[role=status]"));
const sources = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".source"));

/** @param {string} topic "" for all of them */
function show(topic) {
  for (const source of sources) source.hidden = topic !== "" && !(source.dataset.topics ?? "").split(" ").includes(topic);
  const shown = [...sources].filter((source) => !source.hidden).length;
  for (const group of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".sources-group"))) {
    group.hidden = !group.querySelector(".source:not([hidden])");
  }
  said.textContent = topic ? (said.dataset.some ?? "").replace("{n}", String(shown)) : "";
}

/** What an address points at is shown whatever was chosen. */
function reveal() {
  const asked = document.getElementById(location.hash.slice(1));
  if (!asked?.closest("[hidden]")) return;
  form.reset();
  show("");
  asked.scrollIntoView();
}

form.hidden = false;
form.addEventListener("change", () => show(String(new FormData(form).get("topic") ?? "")));
addEventListener("hashchange", reveal);
// A browser may have put an earlier choice back.
show(String(new FormData(form).get("topic") ?? ""));
reveal();
export {};
