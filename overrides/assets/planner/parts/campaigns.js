/** The campaigns of this browser: which one is in hand, the others, a new one, a copy, and taking one away. */

import { byId, make } from "../dom.js";
import { dropPlans } from "../plans.js";

/** @typedef {import("../types.js").Page} Page */
/** @typedef {import("../types.js").Campaign} Campaign */

/** @param {Page} page */
export function attach(page) {
  const { campaigns, words } = page;
  const title = /** @type {HTMLInputElement} */ (byId("campaign-title"));
  title.addEventListener("input", () => campaigns.rename(campaigns.current.id, title.value.trim()));
  const name = (/** @type {Campaign} */ campaign) => nameOf(campaign) || words.say("campaigns.unnamed");
  /** @type {Record<string, () => void>} */
  const acts = {
    new: () => {
      campaigns.begin();
      byId("planner").scrollIntoView({ block: "start" });
    },
    copy: () => campaigns.copy(words.say("campaigns.copied", { name: name(campaigns.current) })),
    delete: () => remove(page, name(campaigns.current)),
  };
  for (const button of byId("campaigns").querySelectorAll("[data-campaign]")) {
    button.addEventListener("click", () => acts[/** @type {HTMLElement} */ (button).dataset["campaign"] ?? ""]?.());
  }
  const show = () => list(page, name);
  for (const event of ["opened", "list", "answers"]) campaigns.addEventListener(event, show);
  campaigns.addEventListener("unkept", () => say(words.say("campaigns.unkept")));
  // Asked once something of value is here: a browser then deletes it last.
  page.planning.addEventListener("plan", () => navigator.storage?.persist?.().catch(() => {}), { once: true });
  show();
  if (campaigns.newer) say(words.say("campaigns.newer", { n: campaigns.newer }));
  else if (campaigns.tookOver) say(words.say("campaigns.moved"));
}

/** The visitor's own name for a campaign, else the one in its answers. @param {Campaign} campaign */
const nameOf = ({ title, answers }) => title || (answers["name"]?.[0] ?? "").trim();

/** @param {Page} page @param {(campaign: Campaign) => string} name */
function list({ campaigns, words }, name) {
  const { current } = campaigns;
  byId("campaign-name").textContent = name(current);
  const title = /** @type {HTMLInputElement} */ (byId("campaign-title"));
  if (document.activeElement !== title) title.value = current.title;
  title.placeholder = nameOf(current);
  const locale = `${document.documentElement.lang}-u-ca-gregory-nu-latn`;
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const items = campaigns.list().map((campaign) => {
    const item = make("campaign", { name: name(campaign), changed: words.say("campaigns.changed", { when: moment.format(new Date(campaign.changed)) }) });
    const button = /** @type {HTMLElement} */ (item.querySelector("button"));
    button.setAttribute("aria-current", String(campaign.id === current.id));
    button.addEventListener("click", () => campaign.id !== campaigns.current.id && campaigns.open(campaign.id));
    return item;
  });
  byId("campaign-list").replaceChildren(...items);
}

/** Takes the campaign in hand away; until something else is said it can be had back. @param {Page} page @param {string} name */
function remove({ campaigns, words }, name) {
  const gone = campaigns.remove(campaigns.current.id);
  if (!gone) return;
  const undo = /** @type {HTMLButtonElement} */ (byId("campaign-undo"));
  say(words.say("campaigns.deleted", { name }));
  undo.hidden = false;
  undo.focus();
  // Its plans go when the page is left: until then it can come back whole.
  const forget = () => dropPlans(gone.id);
  addEventListener("pagehide", forget);
  undo.onclick = () => {
    removeEventListener("pagehide", forget);
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
