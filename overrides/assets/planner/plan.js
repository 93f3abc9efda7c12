/** Puts a plan into the page: sections in a fixed order, of which only those are made anew whose part of the plan changed. */

import { byId, make, slot } from "./dom.js";
import { heightOutOfSight, layLater, laySlowly } from "./laying.js";
import { SECTIONS } from "./sections.js";
import { painted, Slices } from "./slices.js";
import { navigate, reveal } from "./views/contents.js";
import { fillNow, fillSlowly } from "./views/later.js";
import { Reader } from "./views/reader.js";

/** @typedef {import("./types.js").Plan} Plan */
/** @typedef {import("./types.js").Page} Page */

/** The page is given back to the visitor after so long at work, in milliseconds. */
const SLICE = 30;
/** Where making the parts takes longer than this, in milliseconds, laying them out would keep the visitor waiting. */
const SLOW = 60;

/** What each section was made from. @type {Map<string, string>} */
const shown = new Map();
/** The sources in the order in which what stands counts them. */
let counted = "";
/** Whether something that stands, or is not made yet, counts them otherwise. */
let recounts = false;
let turn = 0;

/**
 * Shows a plan; resolves when all of it stands, or another one is on its way.
 * @param {Plan} plan
 * @param {Page} page
 * @returns {Promise<void>}
 */
export async function showPlan(plan, page) {
  const mine = ++turn;
  const reader = new Reader(plan, page);
  const body = frame();
  const { tasks, posts } = page.campaigns.current;
  /** @type {{section: import("./sections.js").Section, key: string, content: HTMLElement[] | null}[]} */
  const changed = [];
  const slices = new Slices(SLICE, { awaited: true });
  for (const section of SECTIONS) {
    await slices.next();
    if (mine !== turn) return;
    const key = keyOf(section, plan, page);
    if (shown.get(section.name) !== key) changed.push({ section, key, content: section.listens ? null : section.make(reader, page) });
  }
  // Something was ticked meanwhile, which what was made does not show.
  if (page.campaigns.current.tasks !== tasks || page.campaigns.current.posts !== posts) return showPlan(plan, page);
  // The item at which the visitor is stays under the finger, though a list is sorted anew or a part above it grows.
  const item = document.activeElement?.closest("#plan li[id]");
  const height = item?.getBoundingClientRect().top ?? 0;
  slices.pause();
  const heights = changed.map(({ section }) => (slices.worked > SLOW ? heightOutOfSight(placeOf(section.name)) : 0));
  changed.forEach(({ section, key, content }, index) => {
    replace(section, content ?? section.make(reader, page), page);
    shown.set(section.name, key);
    if (heights[index]) layLater(placeOf(section.name), heights[index]);
  });
  const again = item && changed.length ? document.getElementById(item.id) : null;
  if (again) scrollBy({ top: again.getBoundingClientRect().top - height, behavior: "instant" });
  const order = plan.sources.map(({ id }) => id).join(" ");
  recounts ||= counted !== "" && counted !== order;
  counted = order;
  const whole = byId("plan-body");
  navigate(slot(whole, "nav"), slot(whole, "all"), body, page.words);
  byId("plan-made").textContent = page.words.say("made", { version: plan.engine });
  byId("plan").dataset["brief"] = hashOf(plan);
  void settle(reader, body, () => mine === turn);
}

/**
 * What may come a moment after the plan, while no other one is on its way.
 * @param {Reader} reader @param {HTMLElement} body @param {() => boolean} wanted
 */
async function settle(reader, body, wanted) {
  await painted();
  await laySlowly(wanted);
  if ((await fillSlowly(wanted)) && recounts) {
    reader.recount(body);
    recounts = false;
  }
}

/**
 * What a section is made from; dates, money and links to the guide are written in all of them after what comes first.
 * @param {import("./sections.js").Section} section @param {Plan} plan @param {Page} page
 */
const keyOf = (section, plan, page) => JSON.stringify([plan.language, plan.brief.country, plan.budget.currency, section.of(plan, page)]);

/**
 * Shows one section again, where what it is made from changed and the plan did not.
 * @param {string} name @param {Plan} plan @param {Page} page
 */
export function showOnly(name, plan, page) {
  const section = SECTIONS.find((one) => one.name === name);
  if (!section) return;
  const key = keyOf(section, plan, page);
  if (shown.get(name) === key) return;
  frame();
  replace(section, section.make(new Reader(plan, page), page), page);
  shown.set(name, key);
}

/** Takes the plan out of the page. */
export function clearPlan() {
  turn++;
  shown.clear();
  counted = "";
  recounts = false;
  byId("plan-body").replaceChildren();
  delete byId("plan").dataset["brief"];
}

/** Where each section stands. @type {Map<string, HTMLElement>} */
const places = new Map();

/** @param {string} name */
const placeOf = (name) => /** @type {HTMLElement} */ (places.get(name));

/** The frame of a plan, made once. */
function frame() {
  const whole = byId("plan-body");
  if (!whole.firstElementChild) {
    // A place of its own for each: a change among brothers would have the style of all of them worked out anew.
    for (const { name } of SECTIONS) places.set(name, document.createElement("div"));
    const framed = make("plan", { made: " ", sections: [...places.values()] });
    framed.addEventListener("click", reveal);
    whole.replaceChildren(framed);
  }
  return slot(whole, "sections");
}

/**
 * Puts a section in its place, or takes it away where there is nothing to show; what was open in it stays open.
 * @param {import("./sections.js").Section} section @param {HTMLElement[]} content @param {Page} page
 */
function replace({ name, folded }, content, { words }) {
  const id = `plan-${name}`;
  const place = placeOf(name);
  const before = place.firstElementChild;
  if (!content.length) return place.replaceChildren();
  const title = words.say(`section.${name}`);
  const body = folded ? [make("fold", { title: words.say("section.show"), about: words.say("colon") + title, body: content })] : content;
  const section = make("section", { title, intro: words.has(`intro.${name}`) ? words.say(`intro.${name}`) : null, body });
  section.id = id;
  slot(section, "title").id = `${id}-title`;
  section.setAttribute("aria-labelledby", `${id}-title`);
  // Another section has no address until it stands.
  for (const link of section.querySelectorAll("a[data-to]")) link.setAttribute("href", `#${/** @type {HTMLElement} */ (link).dataset["to"]}`);
  if (before) {
    const active = before.contains(document.activeElement) ? document.activeElement : null;
    const open = new Set([...before.querySelectorAll("details[open]")].map(nameOf));
    const stayOpen = () => [...section.querySelectorAll("details")].filter((details) => open.has(nameOf(details)));
    stayOpen().forEach(fillNow);
    for (const details of stayOpen()) details.open = true;
    place.replaceChildren(section);
    // What has no name of its own leaves the focus to its part.
    if (active) refocus(active.id || id);
    return;
  }
  place.append(section);
}

/** The element of that name takes the focus; what is filled when its part opens comes a moment later. @param {string} id */
function refocus(id) {
  const focus = () => document.getElementById(id)?.focus({ preventScroll: true });
  focus();
  if (document.activeElement?.id !== id) setTimeout(focus, 50);
}

/** What a folded part is known by from one plan to the next. @param {Element} details */
function nameOf(details) {
  const holder = details.closest("[data-task-id], [data-post-id], [data-channel], [data-kpi], [data-key]");
  const key = holder && Object.values(/** @type {HTMLElement} */ (holder).dataset).join(" ");
  return `${key ?? ""}/${details.querySelector("summary")?.textContent ?? ""}`;
}

/**
 * A short name for what stands in the page: the same answers in the same language give the same one.
 * (cyrb53 of the normalised brief; nothing secret depends on it, and it needs no secure context.)
 * @param {Plan} plan
 */
export function hashOf(plan) {
  const text = JSON.stringify([plan.engine, plan.language, sorted(plan.brief)]);
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, "0");
}

/**
 * @param {unknown} value
 * @returns {unknown}
 */
function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (!value || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, one]) => [key, sorted(one)]));
}
