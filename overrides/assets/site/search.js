// Search in the guide: the index of the build, read in the language of the page, with Arabic's spellings folded together.
// @ts-check

/** @typedef {{ location: string, title: string, text: string }} Entry */
/** @typedef {Entry & { page: string, titleWords: string[], textWords: string[] }} Section */

const dialog = /** @type {HTMLDialogElement} */ (document.getElementById("site-search"));
const query = /** @type {HTMLInputElement} */ (document.getElementById("site-search-query"));
const status = /** @type {HTMLElement} */ (document.getElementById("site-search-status"));
const results = /** @type {HTMLElement} */ (document.getElementById("site-search-results"));
const form = /** @type {HTMLTemplateElement} */ (document.getElementById("site-search-result"));
const SHOWN = 12;

/** Letters that people write for each other become one: hamza and marks go, ى is ي, ة is ه, capitals are small. @param {string} text */
export const fold = (text) =>
  text.normalize("NFKD").replace(/[\p{M}ـ]/gu, "").replace(/ى/g, "ي").replace(/ة/g, "ه").replace(/ٱ/g, "ا").toLowerCase();

/** A word without what Arabic writes in front of it, as long as a word remains. @param {string} word */
export const bare = (word) => word.replace(/^[وفبكل]?(?:ال|لل)(?=..)/u, "");

/** @param {string} text @param {RegExp} separator */
const words = (text, separator) => fold(text).split(separator).filter(Boolean).map(bare);

/** @param {string} html */
const plain = (html) => new DOMParser().parseFromString(html, "text/html").body.textContent ?? "";

/** How well the words of one field answer one word of the query. @param {string[]} field @param {string} word */
function match(field, word) {
  if (field.includes(word)) return 3;
  return field.some((other) => other.startsWith(word)) ? 2 : 0;
}

/**
 * The sections that hold every word, best first; a word counts most in a title.
 * @param {Section[]} sections @param {string} asked @param {RegExp} separator
 */
export function find(sections, asked, separator) {
  const wanted = words(asked, separator);
  if (!wanted.length) return [];
  return sections
    .map((section) => {
      const scores = wanted.map((word) => 4 * match(section.titleWords, word) + match(section.textWords, word));
      return { section, score: scores.every(Boolean) ? scores.reduce((sum, score) => sum + score, 0) : 0 };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ section }) => section);
}

/** @type {Promise<{ sections: Section[], separator: RegExp }> | null} */
let index = null;

async function load() {
  const answer = await fetch(dialog.dataset.index ?? "");
  if (!answer.ok) throw new Error(String(answer.status));
  /** @type {{ config: { separator: string }, docs: Entry[] }} */
  const { config, docs } = await answer.json();
  const separator = new RegExp(config.separator, "u");
  const english = dialog.dataset.language === "en";
  const mine = docs.filter((entry) => entry.location.startsWith("en/") === english);
  /** @type {Map<string, string>} */
  const pages = new Map(mine.filter((entry) => !entry.location.includes("#")).map((entry) => [entry.location, plain(entry.title)]));
  const sections = mine.map((entry) => {
    const title = plain(entry.title);
    const text = plain(entry.text);
    const page = pages.get(entry.location.replace(/#.*/, "")) ?? title;
    return { location: entry.location, title, text, page, titleWords: words(title, separator), textWords: words(text, separator) };
  });
  return { sections, separator };
}

/** Puts a passage of the text around the first word found into `place`. @param {HTMLElement} place @param {string} text @param {string[]} wanted @param {RegExp} separator */
function excerpt(place, text, wanted, separator) {
  const all = text.split(/\s+/);
  const hit = (/** @type {string} */ word) => words(word, separator).some((part) => wanted.some((one) => part.startsWith(one)));
  const first = Math.max(all.findIndex(hit), 0);
  const from = Math.max(first - 6, 0);
  const passage = all.slice(from, from + 24);
  if (from) place.append("… ");
  for (const word of passage) {
    if (hit(word)) {
      const mark = document.createElement("mark");
      mark.textContent = word;
      place.append(mark, " ");
    } else place.append(`${word} `);
  }
  if (from + passage.length < all.length) place.append("…");
}

/** @param {Section} section @param {string[]} wanted @param {RegExp} separator */
function item(section, wanted, separator) {
  const copy = /** @type {DocumentFragment} */ (form.content.cloneNode(true));
  const link = /** @type {HTMLAnchorElement} */ (copy.querySelector("a"));
  const at = new URL(dialog.dataset.root ?? ".", location.href);
  link.href = new URL(section.location, at).href;
  const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (copy.querySelector(`.search__${name}`));
  part("page").textContent = section.page === section.title ? "" : section.page;
  part("title").textContent = section.title;
  excerpt(part("text"), section.text, wanted, separator);
  return copy;
}

async function show() {
  const asked = query.value;
  try {
    if (!index) status.textContent = dialog.dataset.loading ?? "";
    const { sections, separator } = await (index ??= load());
    if (asked !== query.value) return; // a later key has asked for something else
    const wanted = words(asked, separator);
    const found = find(sections, asked, separator);
    results.replaceChildren(...found.slice(0, SHOWN).map((section) => item(section, wanted, separator)));
    const said = found.length ? dialog.dataset.some : dialog.dataset.none;
    status.textContent = wanted.length ? (said ?? "").replace("{n}", String(found.length)) : "";
  } catch {
    index = null;
    results.replaceChildren();
    status.textContent = dialog.dataset.failed ?? "";
  }
}

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
