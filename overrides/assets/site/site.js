// What every page does beyond showing itself: menu, colours, contents, wide tables, the way to the other language.
// Without it the page is whole, only plainer. Texts are in the HTML.
// @ts-check

const root = document.documentElement;
/** @param {string} id */
const byId = (id) => document.getElementById(id);

// ---- menu on narrow screens ----
/** Lays the rest of the page still while the menu is out, so that focus stays in it. @param {boolean} shown */
function showMenu(shown) {
  const opener = byId("site-menu-open");
  const menu = byId("site-menu");
  if (!opener || !menu) return;
  root.classList.toggle("menu-shown", shown);
  opener.setAttribute("aria-expanded", String(shown));
  for (const other of document.querySelectorAll(".bar, main, .contents, .foot")) other.toggleAttribute("inert", shown);
  (shown ? byId("site-menu-close") : opener)?.focus();
}
byId("site-menu-open")?.addEventListener("click", () => showMenu(true));
byId("site-menu-close")?.addEventListener("click", () => showMenu(false));
byId("site-menu-veil")?.addEventListener("click", () => showMenu(false));
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && root.classList.contains("menu-shown")) showMenu(false);
});
matchMedia("(min-width: 60em)").addEventListener("change", () => {
  if (root.classList.contains("menu-shown")) showMenu(false);
});

// ---- light and dark: the system's until one is chosen, and again when the choice is what the system has ----
const KEPT = "smo-planner.scheme";
const system = matchMedia("(prefers-color-scheme: dark)");
const kept = () => {
  try { return localStorage.getItem(KEPT); } catch { return null; }
};
/** @param {boolean} dark */
function paint(dark) {
  root.dataset.mdColorScheme = dark ? "slate" : "default";
  byId("site-scheme")?.setAttribute("aria-pressed", String(dark));
  const ground = getComputedStyle(root).getPropertyValue("--paper").trim();
  document.querySelector("meta[name=theme-color]")?.setAttribute("content", ground);
}
const chosen = () => (kept() ? kept() === "dark" : system.matches);
paint(chosen());
system.addEventListener("change", () => paint(chosen()));
addEventListener("storage", (event) => event.key === KEPT && paint(chosen()));
byId("site-scheme")?.addEventListener("click", () => {
  const dark = root.dataset.mdColorScheme !== "slate";
  try {
    if (dark === system.matches) localStorage.removeItem(KEPT);
    else localStorage.setItem(KEPT, dark ? "dark" : "light");
  } catch { /* storage may be forbidden: the choice then lasts as long as the page */ }
  paint(dark);
});

// ---- contents: open where there is room, and showing where the reader is ----
const box = /** @type {HTMLDetailsElement | null} */ (document.querySelector(".contents__box"));
const roomy = matchMedia("(min-width: 76.25em)");
const unfold = () => box && (box.open = roomy.matches);
unfold();
roomy.addEventListener("change", unfold);

const links = new Map(
  [...document.querySelectorAll("#site-contents a")].map((link) => [decodeURIComponent(/** @type {HTMLAnchorElement} */ (link).hash.slice(1)), link]),
);
const sections = [...links.keys()].map(byId).filter((heading) => heading !== null);
/** The id of the section at the top of the window, or "" above the first. */
function here() {
  const line = innerHeight / 4;
  const passed = sections.filter((heading) => heading.getBoundingClientRect().top < line);
  return passed.at(-1)?.id ?? "";
}
let waiting = false;
function follow() {
  waiting = false;
  const current = here();
  for (const [id, link] of links) {
    if (id === current) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}
addEventListener("scroll", () => {
  if (!waiting && links.size) requestAnimationFrame(follow);
  waiting = true;
}, { passive: true });
follow();

// ---- the other language: the same page, at the same place. Explicit anchors are the same in both. ----
/** The anchor asked for, while it is in sight; else the section being read. */
function place() {
  const asked = byId(location.hash.slice(1));
  if (!asked) return here();
  const { top, bottom } = asked.getBoundingClientRect();
  return bottom >= 0 && top <= innerHeight ? asked.id : here();
}
for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("[data-keep-place]"))) {
  const aim = () => { link.hash = place(); };
  for (const moment of ["pointerdown", "focus", "click"]) link.addEventListener(moment, aim);
  addEventListener("hashchange", aim);
  aim();
}

// ---- what an address points at is shown, even inside a closed <details> ----
function open() {
  const target = location.hash.length > 1 ? byId(location.hash.slice(1)) : null;
  for (let at = target?.closest("details"); at; at = at.parentElement?.closest("details")) at.open = true;
}
addEventListener("hashchange", open);
open();

// ---- a table wider than its box is a place of its own, that the keyboard can scroll ----
const fit = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const wide = target.scrollWidth > target.clientWidth + 1;
    const box = { tabindex: "0", role: "region", "aria-label": target.getAttribute("data-label") ?? "" };
    for (const [name, value] of Object.entries(box)) {
      if (wide) target.setAttribute(name, value);
      else target.removeAttribute(name);
    }
  }
});
for (const table of document.querySelectorAll(".table")) fit.observe(table);

// ---- search: its script and index come when it is first asked for ----
const find = () => import("./search.js").then((search) => search.open());
byId("site-search-open")?.addEventListener("click", find);
document.addEventListener("keydown", (event) => {
  const typing = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
  const wanted = (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) || (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey));
  if (!wanted) return;
  event.preventDefault();
  find();
});

// ---- what only some pages have: its script comes where it is needed ----
import("./progress.js");
if (byId("site-filter")) import("./filter.js");
if (document.querySelector("#check ~ details")) import("./check.js");
if (byId("site-forget")) import("./forget.js");
if (byId("site-apply")) import("./apply.js");
if (document.querySelector("a.term")) import("./terms.js");
