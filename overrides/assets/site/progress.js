// Which chapters have been read, kept in this browser only: said in the menu, and on the first page with what comes next.
// A chapter is read when its takeaways have been in sight.
// @ts-check

import { load, save } from "../planner/store.js";

const menu = /** @type {HTMLElement} */ (document.getElementById("site-menu"));

/** @returns {string[]} */
function kept() {
  const read = load("read");
  return Array.isArray(read) ? read.filter((name) => typeof name === "string") : [];
}

/** The chapter that a link leads to: the last folder of its address. @param {HTMLAnchorElement} link */
const chapter = (link) => (link.hash ? "" : link.pathname.split("/").filter(Boolean).at(-1) ?? "");

/** Says of each link to a chapter whether it was read. */
function show() {
  const read = kept();
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".menu__link, .path a"))) {
    if (!read.includes(chapter(link)) || link.querySelector(".read")) continue;
    const mark = document.createElement("span");
    mark.className = "read";
    const words = document.createElement("span");
    words.className = "hidden-words";
    words.textContent = ` (${menu.dataset["read"] ?? ""})`;
    mark.append(words);
    link.append(mark);
  }
}

/** Says on the first page how many were read, and which is the next. @param {HTMLElement} line */
function count(line) {
  const links = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll(".path a")]);
  const open = links.filter((link) => !kept().includes(chapter(link)));
  if (open.length === links.length) return;
  const said = (line.dataset["said"] ?? "").replace("{read}", String(links.length - open.length)).replace("{all}", String(links.length));
  line.textContent = `${said} ${(open.length ? line.dataset["next"] : line.dataset["done"]) ?? ""} `;
  const next = open[0]?.cloneNode(true);
  if (next) line.append(next);
}

const end = document.getElementById("takeaways");
if (end) {
  const name = location.pathname.split("/").filter(Boolean).at(-1) ?? "";
  new IntersectionObserver((seen, watch) => {
    if (!seen.some((one) => one.isIntersecting)) return;
    watch.disconnect();
    save("read", [...new Set([...kept(), name])].sort());
    show();
  }).observe(end);
}
show();
const line = document.getElementById("site-progress");
if (line) count(line);
