/** Pictures of a plan, from plain boxes that turn around with the page; what each shows stands beside it as text. */

import { firstWeekday, restDays } from "../days.js";
import { make, slot } from "../dom.js";
import { today } from "../remarks.js";
import { later } from "./later.js";

/** @typedef {import("./reader.js").Reader} Reader */
/** @typedef {import("../types.js").BudgetLine} BudgetLine */

const DAY = 86_400_000;
const PHASES = ["prepare", "launch", "sustain", "review"];
/** No currency has a coin smaller than a thousandth: whole coins add up exactly, fractions would not. */
const COINS = 1000;

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

/** Where the money goes, and when: lines of one name together, then those of one phase. @param {Reader} reader */
export function moneyPictures(reader) {
  const { plan, words } = reader;
  const byPhase = [...plan.budget.lines].sort((one, other) => place(one) - place(other));
  const items = [
    moneyPicture(reader, "pictures.budget", plan.budget.lines, ({ label }) => label),
    moneyPicture(reader, "pictures.phases", byPhase, ({ phase }) => words.say(phase ? `phase.${phase}` : "pictures.no-phase")),
  ];
  return make("pictures", { items });
}

/** Phases in their order, then what belongs to none. @param {BudgetLine} line */
const place = ({ phase }) => (phase ? PHASES.indexOf(phase) : PHASES.length);

/** @param {Reader} reader @param {string} title @param {BudgetLine[]} lines @param {(line: BudgetLine) => string} nameOf */
function moneyPicture(reader, title, lines, nameOf) {
  const { plan, words, figures } = reader;
  /** @type {Map<string, number>} */
  const sums = new Map();
  for (const line of lines) sums.set(nameOf(line), (sums.get(nameOf(line)) ?? 0) + Math.round(line.amount * COINS));
  const items = [...sums].map(([name, coins]) => {
    const amount = coins / COINS;
    const share = (100 * amount) / plan.budget.total;
    const item = make("bar", { name, text: words.say("pictures.money", { amount: reader.money(amount), share: figures.percent(share) }) });
    range(item, 0, share, share);
    return item;
  });
  return make("picture", { title: words.say(title), items });
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
  const rest = restDays(plan);
  const begin = firstWeekday(plan);
  const weekdays = Array.from({ length: 7 }, (_, column) => (begin + column) % 7);
  const months = [...new Set([...days.keys()].map((day) => day.slice(0, 7)))].sort();
  const tables = months.map((month, index) => {
    const title = figures.day(`${month}-01`, { month: "long", year: "numeric" });
    const box = /** @type {HTMLDetailsElement} */ (make("month", { title, caption: title }));
    const fill = () => {
      const first = new Date(`${month}-01T00:00:00Z`);
      const count = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
      const cells = [...Array((first.getUTCDay() - begin + 7) % 7).fill(null), ...Array.from({ length: count }, (_, day) => new Date(first.getTime() + day * DAY).toISOString().slice(0, 10))];
      const rows = Array.from({ length: Math.ceil(cells.length / 7) }, (_, row) => {
        const line = document.createElement("tr");
        weekdays.forEach((weekday, column) => line.append(dayCell(cells[row * 7 + column] ?? null, rest.includes(weekday), days, occasions, reader)));
        return line;
      });
      slot(box, "heads").replaceChildren(...weekdays.map((weekday) => make("month-head", { short: dayName(weekday, "narrow", reader), long: dayName(weekday, "long", reader) })));
      slot(box, "rows").replaceChildren(...rows);
    };
    // The month that runs, else the first.
    const open = months.includes(today().slice(0, 7)) ? month === today().slice(0, 7) : index === 0;
    if (open) fill();
    else later(box, fill);
    box.open = open;
    return box;
  });
  const used = new Set(plan.calendar.map((post) => post.channel));
  const key = plan.content.filter(({ channel }) => used.has(channel)).map(({ channel }) => words.say("pictures.letter", { letter: letterOf(channel, plan), channel: reader.channel(channel) }));
  const named = rest.map((weekday) => dayName(weekday, "long", reader));
  const weekend = named.length ? [make("picture-rest", { text: words.say("pictures.weekend", { days: named.join(words.say("separator")) }) })] : [];
  return [make("picture-key", { text: words.say("pictures.key", { letters: key.join(words.say("separator")) }) }), ...weekend, ...tables];
}

/** @param {number} weekday Sunday is 0, as 1 January 2023 was one @param {"narrow" | "long"} length @param {Reader} reader */
const dayName = (weekday, length, { figures }) => figures.day(`2023-01-0${weekday + 1}`, { weekday: length });

/**
 * @param {string | null} day @param {boolean} rest whether it is one of the weekend
 * @param {Map<string, import("../types.js").Post[]>} days @param {Map<string, string>} occasions
 * @param {Reader} reader
 */
function dayCell(day, rest, days, occasions, reader) {
  const { figures, words } = reader;
  const posts = (day && days.get(day)) || [];
  const occasion = day ? occasions.get(day) : undefined;
  const channels = [...new Set(posts.map((post) => post.channel))];
  const names = channels.map((channel) => reader.channel(channel));
  const now = day === today();
  const resting = day && rest ? words.say("pictures.rest") : null;
  const told = [now && words.say("pictures.today"), day && figures.day(day), resting, names.join(words.say("separator")), occasion].filter(Boolean).join(words.say("separator"));
  const letters = channels.map((channel) => letterOf(channel, reader.plan)).join(" ");
  const cell = make("day", { day: day ? String(Number(day.slice(8))) : "", link: letters || null, told, rest: letters ? null : resting, occasion: occasion ? "★" : null });
  if (resting) cell.dataset["rest"] = "";
  if (occasion) cell.title = occasion;
  if (now) cell.setAttribute("aria-current", "date");
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
