// Search in the guide: the index of the page's language, fetched when it is first asked for. What is found is in finding.js.
// @ts-check

import { answers, find, prepare, wanted } from "./finding.js";

/** @typedef {import("./finding.js").Section} Section */
/** @typedef {ReturnType<typeof wanted>} Words */

const dialog = /** @type {HTMLDialogElement} */ (document.getElementById("site-search"));
const query = /** @type {HTMLInputElement} */ (document.getElementById("site-search-query"));
const status = /** @type {HTMLElement} */ (document.getElementById("site-search-status"));
const results = /** @type {HTMLElement} */ (document.getElementById("site-search-results"));
const form = /** @type {HTMLTemplateElement} */ (document.getElementById("site-search-result"));
const SHOWN = 12;

/** @type {Promise<ReturnType<typeof prepare>> | null} */
let index = null;

async function load() {
  const answer = await fetch(dialog.dataset.index ?? "");
  if (!answer.ok) throw new Error(String(answer.status));
  return prepare(/** @type {Section[]} */ (await answer.json()));
}

/** Puts a passage of the text around the first word found into `place`. @param {HTMLElement} place @param {string} text @param {Words} words */
function excerpt(place, text, words) {
  const all = text.split(/\s+/);
  const first = Math.max(all.findIndex((word) => answers(word, words)), 0);
  const from = Math.max(first - 6, 0);
  const passage = all.slice(from, from + 24);
  if (from) place.append("… ");
  for (const word of passage) {
    if (answers(word, words)) {
      const mark = document.createElement("mark");
      mark.textContent = word;
      place.append(mark, " ");
    } else place.append(`${word} `);
  }
  if (from + passage.length < all.length) place.append("…");
}

/** @param {Section} section @param {Words} words */
function item(section, words) {
  const copy = /** @type {DocumentFragment} */ (form.content.cloneNode(true));
  const link = /** @type {HTMLAnchorElement} */ (copy.querySelector("a"));
  link.href = new URL(section.at, new URL(dialog.dataset.root ?? ".", location.href)).href;
  const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (copy.querySelector(`.search__${name}`));
  part("page").textContent = section.page === section.title ? "" : section.page;
  part("title").textContent = section.title;
  excerpt(part("text"), section.text, words);
  return copy;
}

async function show() {
  const asked = query.value;
  try {
    if (!index) status.textContent = dialog.dataset.loading ?? "";
    const entries = await (index ??= load());
    if (asked !== query.value) return; // a later key has asked for something else
    const words = wanted(asked);
    const found = find(entries, asked);
    results.replaceChildren(...found.slice(0, SHOWN).map((section) => item(section, words)));
    const said = found.length ? dialog.dataset.some : dialog.dataset.none;
    status.textContent = words.length ? (said ?? "").replace("{n}", String(found.length)) : "";
  } catch {
    index = null;
    results.replaceChildren();
    status.textContent = dialog.dataset.failed ?? "";
  }
}

// Not keys: what is pasted or dictated comes as input too.
query.addEventListener("input", show);
// Of itself Escape would only empty the field.
query.addEventListener("keydown", (event) => event.key === "Escape" && dialog.close());
dialog.querySelector("form")?.addEventListener("submit", (event) => {
  event.preventDefault();
  results.querySelector("a")?.click();
});
document.getElementById("site-search-close")?.addEventListener("click", () => dialog.close());
results.addEventListener("click", (event) => event.target instanceof Element && event.target.closest("a") && dialog.close());
dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());

/** Opens the search and begins to fetch its index. */
export function open() {
  if (!dialog.open) dialog.showModal();
  query.select();
  show();
}
