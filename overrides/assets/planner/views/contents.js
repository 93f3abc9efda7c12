/** The row of links above a plan, one for each of its sections: it stays in sight, and marks the section that is being read. */

import { make, slot } from "../dom.js";
import { layAll } from "../laying.js";
import { fillAll } from "./later.js";

/** The section that crosses this band, a little below the top of the screen, is the one being read. */
const BAND = { rootMargin: "-30% 0px -65% 0px" };

/** @type {IntersectionObserver | undefined} */
let observer;

/**
 * A way to each section that stands: a row, and all of them at a glance.
 * @param {HTMLElement} list @param {HTMLElement} all @param {HTMLElement} body @param {import("../words.js").Words} words
 */
export function navigate(list, all, body, words) {
  const sections = [...body.querySelectorAll(".pl-section")];
  const names = sections.map((section) => section.id.replace("plan-", ""));
  if (list.dataset["names"] !== names.join(" ")) {
    list.dataset["names"] = names.join(" ");
    const entry = (/** @type {string} */ name) => {
      const item = make("nav", { link: words.say(`section.${name}`) });
      slot(item, "link").setAttribute("href", `#plan-${name}`);
      return item;
    };
    list.replaceChildren(...names.map(entry));
    all.replaceChildren(...names.map(entry));
    // Browsers leave a link where it is that peeps out of the row; under a finger none may move away.
    for (const link of list.querySelectorAll("a")) link.addEventListener("focus", () => link.matches(":focus-visible") && bring(list, link));
  }
  // Sections that were made anew are other elements: all are watched from here, those that are gone no more.
  observer?.disconnect();
  observer = new IntersectionObserver((entries) => {
    const read = entries.findLast((entry) => entry.isIntersecting);
    if (read) mark(list, read.target.id);
  }, BAND);
  for (const section of sections) observer.observe(section);
}

/** @param {HTMLElement} list @param {string} id */
function mark(list, id) {
  for (const link of list.querySelectorAll("a")) {
    if (link.hash !== `#${id}`) link.removeAttribute("aria-current");
    else if (!link.hasAttribute("aria-current")) {
      link.setAttribute("aria-current", "location");
      if (!list.contains(document.activeElement)) bring(list, link);
    }
  }
}

/** Scrolls the row alone; the visitor's place in the page stays. @param {HTMLElement} list @param {HTMLElement} link */
function bring(list, link) {
  const [own, row] = [link.getBoundingClientRect(), list.getBoundingClientRect()];
  list.scrollBy({ left: own.left + own.width / 2 - row.left - row.width / 2 });
}

/**
 * Opens what hides the place that a link of the plan leads to, which not every browser does, and lets it take the focus,
 * which would fall to the page's beginning.
 * @param {Event} event
 */
export function reveal(event) {
  const link = /** @type {Element} */ (event.target).closest("a");
  // Some go their own way.
  if (event.defaultPrevented || !link?.getAttribute("href")?.startsWith("#")) return;
  document.getElementById("plan-all")?.hidePopover?.();
  const place = unfold(link.hash.slice(1));
  if (place && place.tabIndex < 0) place.tabIndex = -1;
}

/**
 * The place of that name, made if it still waited, with all open that hides it, as not every browser does, and a folded
 * section where the place is one.
 * @param {string} id
 */
export function unfold(id) {
  layAll();
  if (!document.getElementById(id)) fillAll();
  const place = document.getElementById(id);
  const fold = /** @type {HTMLDetailsElement | undefined} */ (place?.matches(".pl-section") ? place.querySelector("details.pl-fold") : undefined);
  if (fold) fold.open = true;
  for (let box = place?.closest("details"); box; box = box.parentElement?.closest("details")) box.open = true;
  return place;
}
