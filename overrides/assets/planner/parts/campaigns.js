/** The campaigns of this browser: which one is in hand, the others, a new one, a copy, and taking one away. */

import { isBlank } from "../campaign.js";
import { answerOf } from "../dialog.js";
import { byId, make, write } from "../dom.js";
import { controlsOf } from "../form.js";
import { toPlan } from "../landing.js";
import { nameNow, named, namesOf } from "../names.js";
import { dropPlans } from "../plans.js";
import { moment } from "../words.js";
import { copiedText } from "./take.js";

/** @typedef {import("../types.js").Page} Page */
/** @typedef {import("../types.js").Campaign} Campaign */

/** @param {Page} page */
export function attach(page) {
  const { campaigns, form, words } = page;
  const box = /** @type {HTMLDetailsElement} */ (byId("campaigns").querySelector(".pl-campaigns"));
  const title = /** @type {HTMLInputElement} */ (byId("campaign-title"));
  title.addEventListener("input", () => campaigns.rename(campaigns.current.id, title.value.trim()));
  /** @type {Record<string, () => unknown>} */
  const acts = {
    new: () => {
      const left = nameNow(page);
      campaigns.begin();
      say(words.say("campaigns.begun", { name: left }));
      const [first] = controlsOf(form);
      first?.focus({ preventScroll: true });
      // What became of the one before is read above the first question.
      byId("campaign-said").scrollIntoView({ block: "start" });
    },
    copy: () => {
      campaigns.copy(words.say("campaigns.copied", { name: nameNow(page) }));
      say(words.say("campaigns.twin"));
      title.focus();
      title.select();
    },
    delete: async () => {
      if (!isAtWork(campaigns.current) || (await confirmed(page))) remove(page);
    },
  };
  for (const [name, act] of Object.entries(acts)) button(name).addEventListener("click", act);
  const update = () => {
    head(page);
    if (box.open) list(page);
  };
  for (const event of ["opened", "list"]) campaigns.addEventListener(event, update);
  // At each key in the form: no more than it takes, since the list reads every campaign.
  campaigns.addEventListener("answers", () => head(page));
  box.addEventListener("toggle", update);
  campaigns.addEventListener("unkept", () => warn(campaigns.unkept));
  warn(campaigns.unkept);
  // Asked once something of value is here: a browser then deletes it last.
  page.planning.addEventListener("plan", () => navigator.storage?.persist?.().catch(() => {}), { once: true });
  update();
  const newer = campaigns.newer.map((name) => quoted(name, page)).join(words.say("separator"));
  say([campaigns.tookOver ? words.say("campaigns.moved") : "", newer && words.say("campaigns.newer", { names: newer })].filter(Boolean).join(" "));
}

/** @param {string} name @returns {HTMLElement} */
const button = (name) => /** @type {HTMLElement} */ (byId("campaigns").querySelector(`[data-campaign="${name}"]`));

/** Whether more than answers would go with it. @param {Campaign} campaign */
const isAtWork = ({ standing, tasks, posts, measured }) => standing || [tasks, posts, measured].some((part) => Object.keys(part).length > 0);

/** @param {Page} page */
const confirmed = async (page) => {
  const dialog = make("campaign-ask", { title: page.words.say("campaigns.ask", { name: nameNow(page) }), copied: copiedText(page) });
  return (await answerOf(dialog)) === "delete";
};

/** @param {string} name @param {Page} page */
const quoted = (name, { words }) => words.say("campaigns.quoted", { name: name || words.say("campaigns.unnamed") });

/** What is said of the campaign in hand, and what can be done with it. @param {Page} page */
function head(page) {
  const { current } = page.campaigns;
  write(byId("campaign-name"), nameNow(page));
  const title = /** @type {HTMLInputElement} */ (byId("campaign-title"));
  if (document.activeElement !== title || !title.value.startsWith(current.title)) title.value = current.title;
  const placeholder = isBlank({ ...current, title: "" }) ? "" : named({ ...current, title: "" }, page);
  if (title.placeholder !== placeholder) title.placeholder = placeholder;
  for (const act of ["new", "copy", "delete"]) button(act).hidden = isBlank(current);
}

/** @param {Page} page */
function list(page) {
  const { campaigns, words } = page;
  const { current } = campaigns;
  const when = (/** @type {string} */ iso) => moment(iso, page.language);
  const copied = byId("campaign-copied");
  copied.hidden = !current.standing;
  copied.textContent = copiedText(page);
  const held = byId("campaign-list").contains(document.activeElement);
  const kept = campaigns.list();
  const names = namesOf(kept, page);
  const items = kept.map((campaign) => {
    const item = make("campaign", { name: names.get(campaign.id), changed: words.say("campaigns.changed", { when: when(campaign.changed) }) });
    const open = /** @type {HTMLElement} */ (item.querySelector("button"));
    open.setAttribute("aria-current", String(campaign.id === current.id));
    open.addEventListener("click", () => {
      if (campaign.id === campaigns.current.id) return;
      campaigns.open(campaign.id);
      say(words.say("campaigns.opened", { name: nameNow(page) }));
      if (campaign.standing) toPlan(page);
    });
    return item;
  });
  byId("campaign-list").replaceChildren(...items);
  const alone = kept.every(({ id }) => id === current.id);
  byId("campaign-others").hidden = alone;
  // The list was made anew under the focus, which stays with the campaign in hand.
  const chosen = alone ? byId("campaign-name").closest("summary") : byId("campaign-list").querySelector("[aria-current=true]");
  if (held) /** @type {HTMLElement | null} */ (chosen)?.focus();
}

/** Takes the campaign in hand away; until something else is said it can be had back. @param {Page} page */
function remove(page) {
  const { campaigns, words } = page;
  const name = nameNow(page);
  const gone = campaigns.remove(campaigns.current.id);
  if (!gone) return;
  const undo = /** @type {HTMLButtonElement} */ (byId("campaign-undo"));
  say(words.say("campaigns.deleted", { name }));
  undo.hidden = false;
  undo.focus();
  // Its plans go when the page is left: until then it can come back whole, from here or from its file.
  addEventListener("pagehide", () => campaigns.find(gone.id) ?? dropPlans(gone.id), { once: true });
  undo.onclick = () => {
    campaigns.put(gone);
    say(words.say("campaigns.back", { name }));
    byId("campaign-name").closest("summary")?.focus();
  };
}

/** @param {string} text */
function say(text) {
  byId("campaign-undo").hidden = true;
  byId("campaign-said").textContent = text;
}

/** Said above the form and again where it ends: who types there no longer sees the first. @param {boolean} unkept */
function warn(unkept) {
  for (const note of document.querySelectorAll("[data-unkept]")) /** @type {HTMLElement} */ (note).hidden = !unkept;
}
