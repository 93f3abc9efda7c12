/** Pictures of a plan, from plain boxes that turn around with the page; what each shows stands beside it as text. */

import { make, slot } from "../dom.js";

/** @typedef {import("./reader.js").Reader} Reader */

const DAY = 86_400_000;

/** How much of the segment uses each platform, with its range. @param {Reader} reader */
export function reachPicture(reader) {
  const { plan, words, figures } = reader;
  const known = plan.channels.filter((channel) => channel.reach_percent !== null).sort((one, other) => (other.reach_percent ?? 0) - (one.reach_percent ?? 0));
  const items = known.map((channel) => {
    const [low, high] = [channel.reach_low ?? channel.reach_percent ?? 0, channel.reach_high ?? channel.reach_percent ?? 0];
    const item = make("bar", { name: channel.name, text: words.say("pictures.range", { central: figures.percent(channel.reach_percent ?? 0), low: figures.percent(low), high: figures.percent(high) }) });
    range(item, low, channel.reach_percent ?? 0, high);
    item.dataset["decision"] = channel.decision;
    return item;
  });
  return make("picture", { title: words.say("pictures.reach"), items });
}

/** Where the money goes: lines of one name together. @param {Reader} reader */
export function moneyPicture(reader) {
  const { plan, words, figures } = reader;
  /** @type {Map<string, number>} */
  const sums = new Map();
  for (const line of plan.budget.lines) sums.set(line.label, (sums.get(line.label) ?? 0) + line.amount);
  const items = [...sums].map(([name, amount]) => {
    const share = (100 * amount) / plan.budget.total;
    const item = make("bar", { name, text: words.say("pictures.money", { amount: reader.money(amount), share: figures.percent(share) }) });
    range(item, 0, share, share);
    return item;
  });
  return make("picture", { title: words.say("pictures.budget"), items });
}

/** A bar from low to high with a mark at the central figure, all in percent of its length. @param {HTMLElement} item @param {number} low @param {number} central @param {number} high */
export function range(item, low, central, high) {
  const bar = slot(item, "bar");
  bar.style.setProperty("--low", `${low}%`);
  bar.style.setProperty("--central", `${central}%`);
  bar.style.setProperty("--high", `${high}%`);
}

/**
 * The days of the campaign, a table a month: each day leads to its posts.
 * @param {Reader} reader
 */
export function monthPictures(reader) {
  const { plan, words, figures } = reader;
  /** @type {Map<string, import("../types.js").Post[]>} */
  const days = new Map();
  for (const post of plan.calendar) days.set(post.date, [...(days.get(post.date) ?? []), post]);
  const occasions = new Map(plan.events.map((event) => [event.first, event.title]));
  const months = [...new Set([...days.keys()].map((day) => day.slice(0, 7)))].sort();
  const tables = months.map((month, index) => {
    const first = new Date(`${month}-01T00:00:00Z`);
    const count = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
    // Weeks begin on Sunday, as calendars in most of the region do.
    const cells = [...Array(first.getUTCDay()).fill(null), ...Array.from({ length: count }, (_, day) => new Date(first.getTime() + day * DAY).toISOString().slice(0, 10))];
    const rows = Array.from({ length: Math.ceil(cells.length / 7) }, (_, row) => {
      const line = document.createElement("tr");
      for (let column = 0; column < 7; column++) line.append(dayCell(cells[row * 7 + column] ?? null, days, occasions, reader));
      return line;
    });
    const heads = Array.from({ length: 7 }, (_, day) => make("month-head", { short: figures.day(`2023-01-0${day + 1}`, { weekday: "narrow" }), long: figures.day(`2023-01-0${day + 1}`, { weekday: "long" }) }));
    const title = figures.day(`${month}-01`, { month: "long", year: "numeric" });
    const box = /** @type {HTMLDetailsElement} */ (make("month", { title, caption: title, heads, rows }));
    box.open = index === 0;
    return box;
  });
  const used = new Set(plan.calendar.map((post) => post.channel));
  const key = plan.content.filter(({ channel }) => used.has(channel)).map(({ channel }) => words.say("pictures.letter", { letter: letterOf(channel, plan), channel: reader.channel(channel) }));
  return [make("picture-key", { text: words.say("pictures.key", { letters: key.join(words.say("separator")) }) }), ...tables];
}

/**
 * @param {string | null} day @param {Map<string, import("../types.js").Post[]>} days @param {Map<string, string>} occasions
 * @param {Reader} reader
 */
function dayCell(day, days, occasions, reader) {
  const { figures } = reader;
  const posts = (day && days.get(day)) || [];
  const occasion = day ? occasions.get(day) : undefined;
  const channels = [...new Set(posts.map((post) => post.channel))];
  const names = channels.map((channel) => reader.channel(channel));
  const told = [day && figures.day(day), names.join(reader.words.say("separator")), occasion].filter(Boolean).join(reader.words.say("separator"));
  const letters = channels.map((channel) => letterOf(channel, reader.plan)).join(" ");
  const cell = make("day", { day: day ? String(Number(day.slice(8))) : "", link: letters || null, told, occasion: occasion ? "★" : null });
  if (occasion) cell.title = occasion;
  cell.querySelector("a")?.setAttribute("href", `#post-${posts[0]?.id}`);
  return cell;
}

/** The beginning of a channel's name that no other one shares: in Arabic Instagram and X begin alike. @param {string} id @param {import("../types.js").Plan} plan */
function letterOf(id, { channels }) {
  const name = channels.find((channel) => channel.id === id)?.name ?? id;
  const others = channels.filter((channel) => channel.id !== id).map((channel) => channel.name);
  const letters = [...name];
  const enough = letters.findIndex((_, index) => !others.some((other) => other.startsWith(letters.slice(0, index + 1).join(""))));
  return letters.slice(0, enough + 1).join("");
}
