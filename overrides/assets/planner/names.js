/** What a campaign is called: by its visitor, else by its answers; those of one name are told apart by number. */

import { nameOf } from "./campaign.js";

/** @typedef {import("./types.js").Page} Page */
/** @typedef {import("./types.js").Campaign} Campaign */

/** The campaigns that are not in hand, read when they change and not at each key. @type {Campaign[]} */
let others = [];

/** @param {Page} page */
export function attach({ campaigns }) {
  const read = () => (others = campaigns.list().filter(({ id }) => id !== campaigns.current.id));
  for (const event of ["opened", "list"]) campaigns.addEventListener(event, read);
  read();
}

/** The name of the campaign in hand. @param {Page} page */
export const nameNow = (page) => namesOf([...others, page.campaigns.current], page).get(page.campaigns.current.id) ?? "";

/**
 * The names of all that are listed together.
 * @param {Campaign[]} list @param {Page} page
 * @returns {Map<string, string>} by the id of the campaign
 */
export function namesOf(list, page) {
  /** @type {Map<string, number>} */
  const seen = new Map();
  const inOrder = [...list].sort((one, other) => one.made.localeCompare(other.made) || one.id.localeCompare(other.id));
  return new Map(
    inOrder.map((campaign) => {
      const name = named(campaign, page);
      const n = (seen.get(name) ?? 0) + 1;
      seen.set(name, n);
      return [campaign.id, n > 1 ? page.words.say("campaigns.numbered", { name, n }) : name];
    }),
  );
}

/** @param {Campaign} campaign @param {Page} page */
export const named = (campaign, page) => nameOf(campaign) || described(campaign, page) || page.words.say("campaigns.unnamed");

/** A name made of what is offered, by whom and where; empty where none of it is answered. @param {Campaign} campaign @param {Page} page */
export function described({ answers }, { form, words }) {
  const kind = `campaigns.kind.${answers["organisation"]?.[0]}`;
  const place = (answers["audience.place"]?.[0] ?? "").trim() || chosen(form, "country", answers["country"]?.[0]);
  return [words.has(kind) ? words.say(kind) : "", chosen(form, "offer.category", answers["offer.category"]?.[0]), place].filter(Boolean).join(words.say("separator"));
}

/**
 * A choice in the words of the form; empty where none was made.
 * @param {HTMLFormElement} form @param {string} name @param {string | undefined} value
 */
export function chosen(form, name, value) {
  if (!value) return "";
  const option = form.querySelector(`[name="${name}"] option[value="${CSS.escape(value)}"], [name="${name}"][value="${CSS.escape(value)}"] + span`);
  return option?.textContent?.trim() ?? "";
}
