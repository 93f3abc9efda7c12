/** What the visitor can note on a task or a post: whose it is, a note, another day; and what the engine remarks on that. */

import { byId, make, slot } from "../dom.js";

/** @typedef {import("./reader.js").Reader} Reader */
/** @typedef {import("../types.js").Page} Page */
/** @typedef {{kind: "tasks" | "posts", id: string, planned: string, time?: string}} Of `planned`, `time`: by the plan itself */

const DAY = 86_400_000;

/**
 * Shows what is noted, and gives the fields for it once the item is opened: a year has a thousand posts.
 * @param {HTMLElement} item @param {Of} of @param {Reader} reader @param {Page} page
 */
export function markFields(item, of, reader, page) {
  noted(item, of, page);
  const kind = of.kind === "tasks" ? "task" : "post";
  const remarks = page.planning.remarks.filter((remark) => remark.kind === kind && remark.id === of.id);
  if (remarks.length) item.append(make("remarks", { items: remarks.map(({ text }) => make("item", { text })) }));
  const details = /** @type {HTMLDetailsElement} */ (item.querySelector("details"));
  const fill = () => details.append(fields(item, of, reader, page));
  details.addEventListener("toggle", () => details.open && !details.querySelector(".pl-marks") && fill());
}

/** @param {HTMLElement} item @param {Of} of @param {Page} page */
function noted(item, { kind, id }, { campaigns }) {
  const { owner, note } = /** @type {import("../types.js").TaskMark} */ (campaigns.current[kind][id] ?? {});
  const place = slot(item, "noted");
  place.textContent = [owner, note].filter(Boolean).join(" – ");
  place.hidden = !place.textContent;
}

/** @param {HTMLElement} item @param {Of} of @param {Reader} reader @param {Page} page */
function fields(item, of, { plan, words, figures }, page) {
  const { campaigns } = page;
  const { kind, id, planned } = of;
  const mark = /** @type {Record<string, string>} */ (campaigns.current[kind][id] ?? {});
  const root = make(kind === "tasks" ? "task-marks" : "post-marks");
  const key = `${kind}-${id}`;
  for (const control of /** @type {NodeListOf<HTMLInputElement>} */ (root.querySelectorAll("[data-mark]"))) {
    const field = control.dataset["mark"] ?? "";
    control.id = `${key}-${field}`;
    const own = { due: planned, date: planned, time: of.time ?? "" }[field] ?? "";
    control.value = mark[field] ?? own;
    if (control.type === "date") [control.min, control.max] = [earliest(plan, kind), last(plan)];
    // Text is kept with each letter; a day is moved once it is whole.
    control.addEventListener(control.type === "date" || control.type === "time" ? "change" : "input", () => {
      const value = control.value.trim();
      campaigns.mark(kind, id, { [field]: value === own || !value ? null : control.value });
      noted(item, of, page);
    });
  }
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-later]"))) {
    button.addEventListener("click", () => {
      const from = new Date(`${mark["due"] ?? planned}T00:00:00Z`).getTime();
      const day = new Date(from + Number(button.dataset["later"]) * DAY).toISOString().slice(0, 10);
      campaigns.mark(kind, id, { due: day > last(plan) ? last(plan) : day });
    });
  }
  root.querySelector("[data-action=have]")?.addEventListener("click", () => {
    campaigns.mark(kind, id, { have: true });
    byId("plan-tasks").querySelector("h3")?.scrollIntoView({ block: "start" });
  });
  const back = /** @type {HTMLElement | null} */ (root.querySelector("[data-action=back]"));
  if (back) {
    back.hidden = !mark["due"] && !mark["date"] && !mark["time"];
    slot(back, "day").textContent = figures.day(planned);
    back.addEventListener("click", () => campaigns.mark(kind, id, { due: null, date: null, time: null }));
  }
  owners(root, page);
  root.setAttribute("aria-label", words.say("marks.label"));
  return root;
}

/** @param {import("../types.js").Plan} plan @param {"tasks" | "posts"} kind A task may be due in the fortnight before. */
const earliest = (plan, kind) => (kind === "posts" ? plan.brief.period.start : shifted(plan.brief.period.start, -14));
/** @param {import("../types.js").Plan} plan */
const last = ({ brief: { period } }) => shifted(period.start, 7 * period.weeks - 1);
/** @param {string} day @param {number} days */
const shifted = (day, days) => new Date(new Date(`${day}T00:00:00Z`).getTime() + days * DAY).toISOString().slice(0, 10);

/** Names that were given before. @param {HTMLElement} root @param {Page} page */
function owners(root, { campaigns }) {
  const list = root.querySelector("datalist");
  if (!list) return;
  const names = new Set(Object.values(campaigns.current.tasks).flatMap(({ owner }) => owner ?? []));
  list.id = `${root.querySelector("[data-mark=owner]")?.id}-list`;
  root.querySelector("[data-mark=owner]")?.setAttribute("list", list.id);
  list.replaceChildren(...[...names].map((name) => new Option(name, name)));
}
