/** A link that holds the answers: made when asked for, and opened beside what is here, never over it. */

import { answersFrom } from "../brief.js";
import { isBlank, nameOf } from "../campaign.js";
import { copyText } from "../copy.js";
import { answerOf } from "../dialog.js";
import { byId, make, slot } from "../dom.js";
import { toPlan } from "../landing.js";
import { chosen } from "../names.js";
import { Figures } from "../words.js";
import { restoreLink } from "./take.js";

/** @typedef {import("../types.js").Page} Page */

const MARK = "#brief=";
const NAME = "&name=";

/** @param {Page} page */
export function attach(page) {
  const look = () => {
    if (location.hash.startsWith(MARK)) receive(location.hash.slice(MARK.length), page);
  };
  addEventListener("hashchange", look);
  look();
}

/**
 * The part of the "take" section that makes a link.
 * @param {Page} page
 */
export function share(page) {
  const panel = make("link");
  const made = slot(panel, "made");
  const address = /** @type {HTMLInputElement} */ (slot(panel, "address"));
  const said = slot(panel, "said");
  const sheet = /** @type {HTMLElement} */ (panel.querySelector("[data-action=sheet]"));
  const subject = () => {
    const { current } = page.campaigns;
    // The business first: the visitor's own name for the campaign may say nothing to others.
    const names = [nameOf({ ...current, title: "" }), current.title].filter(Boolean);
    return names.length ? page.words.say("share.named", { name: names.join(page.words.say("separator")) }) : page.words.say("share.title");
  };
  panel.querySelector("[data-action=link]")?.addEventListener("click", async () => {
    const { title } = page.campaigns.current;
    const link = await restoreLink(page).catch(() => "");
    // The visitor's name for the campaign is no answer: it goes beside them.
    address.value = link && title ? `${link}${NAME}${encodeURIComponent(title)}` : link;
    made.hidden = !address.value;
    said.textContent = address.value ? "" : page.words.say("share.failed");
    sheet.hidden = typeof navigator.share !== "function";
    const whatsapp = /** @type {HTMLAnchorElement} */ (slot(panel, "whatsapp"));
    whatsapp.href = `https://wa.me/?text=${encodeURIComponent(`${subject()}\n${address.value}`)}`;
    if (!address.value) return;
    // To be read aloud, and to be copied by the keyboard.
    address.focus();
    address.select();
  });
  panel.querySelector("[data-action=copy]")?.addEventListener("click", async () => {
    said.textContent = page.words.say((await copyText(address.value)) ? "share.copied" : "share.select");
  });
  // The visitor may close the sheet: that is no failure.
  sheet.addEventListener("click", () => navigator.share({ title: subject(), url: address.value }).catch(() => {}));
  // A link that was made no longer holds the answers once they change.
  page.campaigns.addEventListener("answers", () => (made.hidden = true));
  return panel;
}

/** @param {string} held @param {Page} page */
async function receive(held, page) {
  const { campaigns, engine, language, words } = page;
  history.replaceState(null, "", location.pathname + location.search);
  const said = byId("campaign-said");
  said.textContent = words.say("share.opening");
  try {
    const [link = "", name = ""] = held.split(NAME);
    const title = decodeURIComponent(name).slice(0, 120);
    const answer = await engine.restore(link, language);
    if ("faults" in answer) {
      said.textContent = answer.faults.map(({ text }) => text).join(" ");
      return;
    }
    said.textContent = "";
    const answers = answersFrom(answer.brief);
    const alone = campaigns.list().every(isBlank);
    if (!(await ask(answers, title, alone, page))) return;
    // An empty campaign is no loss; any other stays as it is, beside the new one.
    if (isBlank(campaigns.current)) campaigns.remove(campaigns.current.id);
    campaigns.begin({ title, answers, standing: !answer.open.length });
    said.textContent = [words.say(alone ? "share.opened.alone" : "share.opened"), ...answer.converted].join(" ");
    if (campaigns.current.standing) toPlan(page, { whole: true, said: said.textContent });
  } catch (error) {
    console.warn(error);
    said.textContent = words.say("share.unread");
  }
}

/**
 * Shows what a link holds; whether the visitor wants it.
 * @param {import("../types.js").Answers} answers @param {string} title @param {boolean} alone whether no other campaign is here @param {Page} page
 * @returns {Promise<boolean>}
 */
async function ask(answers, title, alone, { form, language, words }) {
  const start = answers["period.start"]?.[0] ?? "";
  const figures = new Figures(language, answers["country"]?.[0] ?? "ZZ");
  const dialog = make("link-ask", {
    name: [answers["name"]?.[0], title].filter(Boolean).join(words.say("separator")),
    country: chosen(form, "country", answers["country"]?.[0]),
    organisation: chosen(form, "organisation", answers["organisation"]?.[0]),
    objective: chosen(form, "objective.primary", answers["objective.primary"]?.[0]),
    start: /^\d{4}-\d\d-\d\d$/.test(start) ? figures.fullDay(start) : null,
    beside: alone ? null : words.say("share.beside"),
  });
  return (await answerOf(dialog)) === "open";
}
