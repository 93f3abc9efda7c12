/** Taking a campaign along: its file, the plan in other programs' formats; and opening a campaign file. */

import { answersFrom } from "../brief.js";
import { newId } from "../campaign.js";
import { answerOf } from "../dialog.js";
import { byId, make, slot } from "../dom.js";
import { download, fileName } from "../download.js";
import { EngineError } from "../engine.js";
import { MOST_BYTES, pack, unpack } from "../file.js";
import { briefOf } from "../form.js";
import { toPlan } from "../landing.js";
import { dropPlans, keepPlan, keptPlan } from "../plans.js";
import { today } from "../remarks.js";
import { moment } from "../words.js";
import { share } from "./share.js";

/** @typedef {import("../types.js").Page} Page */

/** What the engine writes: the type of the file, and the end of its name. @type {Record<string, [type: string, ending: string]>} */
const FORMATS = {
  md: ["text/markdown", "md"],
  ics: ["text/calendar", "ics"],
  csv: ["text/csv", "csv"],
  xlsx: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"],
  schedule: ["text/csv", "csv"],
};
/** Changes after which a copy is offered again. */
const MANY = 10;

/** Changes of the campaign since the page was opened or a copy was taken. */
let changes = 0;

/** @param {Page} page */
export function attach(page) {
  const { campaigns, planning } = page;
  const input = /** @type {HTMLInputElement} */ (document.querySelector("input[type=file][name=campaign]"));
  input.addEventListener("change", async () => {
    const file = input.files?.[0];
    // The same file can be chosen again.
    input.value = "";
    if (file) await open(file, page);
  });
  for (const event of ["answers", "marks", "measured"]) {
    campaigns.addEventListener(event, () => {
      changes += 1;
      say("");
      remind(page);
    });
  }
  campaigns.addEventListener("opened", () => (changes = 0));
  campaigns.addEventListener("list", () => remind(page));
  planning.addEventListener("plan", () => remind(page));
}

/**
 * The section of the plan that offers all of it.
 * @param {import("../views/reader.js").Reader} _reader @param {Page} page
 * @returns {HTMLElement[]}
 */
export function take(_reader, page) {
  const panel = make("take");
  // What was said of one file does not stay beside the next.
  panel.addEventListener("click", ({ target }) => /** @type {Element} */ (target).closest("button") && say(""), { capture: true });
  for (const button of panel.querySelectorAll("button[data-export]")) {
    const form = /** @type {HTMLElement} */ (button).dataset["export"] ?? "";
    if (form === "campaign") button.addEventListener("click", () => takeCampaign(button, page));
    else if (form in FORMATS) button.addEventListener("click", () => takePlan(form, /** @type {HTMLButtonElement} */ (button), panel, page));
  }
  slot(panel, "share").replaceWith(share(page));
  return [panel];
}

/** @param {Element} button @param {Page} page */
async function takeCampaign(button, page) {
  const { campaigns, form, planning } = page;
  const campaign = campaigns.current;
  // In the page's language first: the version that the file names is that of the plan that stands.
  const others = await Promise.all(["ar", "en"].filter((language) => language !== page.language).map((language) => keptPlan(campaign.id, language)));
  const plans = [planning.made, ...others].filter((kept) => kept !== null);
  download(`${nameOf(page)}.json`, pack(campaign, briefOf(form), plans, new Date()), "application/json");
  changes = 0;
  campaigns.copied();
  say(page.words.say("take.done.campaign"), button);
}

/**
 * @param {string} form @param {HTMLButtonElement} button @param {HTMLElement} panel @param {Page} page
 */
async function takePlan(form, button, panel, page) {
  const { campaigns, engine, planning, words } = page;
  const [type, ending] = FORMATS[form] ?? ["", ""];
  if (!planning.plan || button.getAttribute("aria-busy") === "true") return;
  button.setAttribute("aria-busy", "true");
  say(words.say("take.working"), button);
  try {
    /** @type {Record<string, string | boolean>} */
    const options = { site: siteOf(page) };
    if (form === "ics") {
      const chosen = /** @param {string} name */ (name) => /** @type {HTMLInputElement} */ (panel.querySelector(`[data-option=${name}]`)).checked;
      options["campaign"] = campaigns.current.id;
      options["moment"] = new Date().toISOString();
      options["alarms"] = chosen("alarms");
      if (chosen("restore")) options["restore"] = await restoreLink(page);
    }
    if (form === "schedule") options["preset"] = /** @type {HTMLSelectElement} */ (panel.querySelector("[data-option=preset]")).value;
    const files = await engine.export(await marked(page), form, options);
    files.forEach((file, index) => {
      const part = files.length > 1 ? `-${index + 1}` : "";
      download(`${nameOf(page)}${form === "schedule" ? "-schedule" : ""}${part}.${ending}`, /** @type {BlobPart} */ (file), type);
    });
    say(words.say(`take.done.${form}`), button);
  } catch (error) {
    if (!(error instanceof EngineError) || error.reason === "internal") console.warn(error);
    say(words.say(error instanceof EngineError && error.reason === "download" ? "take.download" : "take.failed"), button);
  } finally {
    button.removeAttribute("aria-busy");
  }
}

/**
 * The plan with all that the visitor noted on it.
 * @param {Page} page
 */
export async function marked({ campaigns, engine, planning }) {
  const { tasks, posts } = campaigns.current;
  const made = /** @type {import("../types.js").Kept} */ (planning.made);
  return (await engine.adjust(made.plan, { tasks, posts })).plan;
}

/**
 * The address that opens the answers again.
 * @param {Page} page
 */
export async function restoreLink({ engine, form }) {
  const address = new URL(location.href);
  address.search = "";
  address.hash = `brief=${await engine.link(briefOf(form))}`;
  return address.href;
}

/** @param {Page} page The site's address, from which the engine's links count. */
export const siteOf = ({ home, language }) => new URL(language === "en" ? `${home}../` : home, document.baseURI).href;

/** @param {Page} page */
const nameOf = ({ campaigns, planning, words }) => {
  const title = campaigns.current.title || (planning.plan?.brief.name ?? "");
  return `${fileName(title, words.say("take.file"))}-${today()}`;
};

/** Says something beside a button, and no longer what stood beside another. @param {string} text @param {Element} [button] */
function say(text, button) {
  const place = button?.closest("[data-says]")?.querySelector("[role=status]");
  for (const said of document.querySelectorAll("[data-says] > [role=status]")) said.textContent = said === place ? text : "";
}

/** Where the campaign in hand is kept, and since when. @param {Page} page */
export function copiedText({ campaigns, language, words }) {
  const { copied } = campaigns.current;
  if (copied) return words.say("take.copied", { when: moment(copied, language) });
  return words.say(campaigns.unkept ? "take.never.unkept" : "take.never");
}

/** Says when the last copy was taken, and asks for one when much has changed since. @param {Page} page */
function remind(page) {
  const { campaigns, planning, words } = page;
  const place = document.getElementById("take-copied");
  if (!place || !planning.plan) return;
  const { copied } = campaigns.current;
  const text = copiedText(page);
  place.textContent = changes >= MANY && copied ? `${text} ${words.say("take.changed")}` : text;
  place.dataset["due"] = String(!copied || changes >= MANY);
}

/**
 * Opens a campaign file; what is here already is replaced only where the visitor says so.
 * @param {File} file @param {Page} page
 */
async function open(file, page) {
  const { campaigns, engine, language, words } = page;
  const found = file.size > MOST_BYTES ? /** @type {const} */ ({ problem: "large" }) : unpack(await file.text());
  if ("problem" in found) return tell(words.say(`take.open.${found.problem}`));
  let { campaign } = found;
  /** @type {string[]} */
  let converted = [];
  if (found.brief) {
    // A bare brief may be of another version: the engine says what of it still holds.
    const answer = await engine.upgrade(found.brief, language).catch(() => null);
    if (!answer) return tell(words.say("take.open.unread"));
    if ("faults" in answer) return tell(answer.faults.map(({ text }) => text).join(" "));
    campaign = { ...campaign, answers: answersFrom(answer.brief), standing: !answer.open.length };
    ({ converted } = answer);
  }
  const here = campaigns.find(campaign.id);
  if (here && here.changed !== campaign.changed) {
    const choice = await ask(here, campaign, page);
    if (!choice) return;
    if (choice === "both") campaign = { ...campaign, id: newId() };
  }
  await dropPlans(campaign.id);
  for (const kept of found.plans) await keepPlan(campaign.id, kept);
  campaigns.put(campaign);
  changes = 0;
  tell([words.say("take.open.done"), ...converted].join(" "));
  if (campaign.standing) toPlan(page, { said: converted.join(" ") });
  else byId("planner").scrollIntoView({ block: "start" });
}

/** @param {string} text */
function tell(text) {
  byId("campaign-said").textContent = text;
}

/**
 * Which of two states of one campaign is to stay: "replace", "both", or "" for leaving things as they are.
 * @param {import("../types.js").Campaign} here @param {import("../types.js").Campaign} brought @param {Page} page
 * @returns {Promise<string>}
 */
function ask(here, brought, { language, words }) {
  const dialog = make("take-ask", { text: words.say("take.ask", { here: moment(here.changed, language), brought: moment(brought.changed, language) }) });
  slot(dialog, "text").id = "take-ask-text";
  return answerOf(dialog);
}
