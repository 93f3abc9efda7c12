/** Days of the calendar as `YYYY-MM-DD`, and the weeks of a campaign: blocks of seven days from its first. */

/** @typedef {{start: string, weeks: number}} Period */

const DAY = 86_400_000;
/** A campaign is prepared in the fortnight before it, in days: tasks may be due then. */
export const PREPARATION = 14;
/** Days from one turn of a repeating task to the next. */
const EVERY = { weekly: 7, monthly: 28 };
/** As plans name them and `Date` counts them. */
const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

/** @param {string} iso Days since 1970. */
export const dayNumber = (iso) => Date.parse(`${iso}T00:00:00Z`) / DAY;
/** @param {number} day */
export const isoOf = (day) => new Date(day * DAY).toISOString().slice(0, 10);
/** @param {string} iso @param {number} days */
export const later = (iso, days) => isoOf(dayNumber(iso) + days);

/** The campaign's last day. @param {Period} period */
export const lastDay = ({ start, weeks }) => later(start, 7 * weeks - 1);

/**
 * The day to which something is put off: from its own, or from today where that has passed; never beyond the end.
 * @param {string} due @param {number} days @param {string} today @param {Period} period
 */
export const putOff = (due, days, today, period) => [later(due <= today ? today : due, days), lastDay(period)].sort()[0] ?? due;

/**
 * The week of a day: the first is 1; 0 and below lie before the campaign.
 * @param {string} iso @param {Period} period
 */
export const weekOf = (iso, { start }) => Math.floor((dayNumber(iso) - dayNumber(start)) / 7) + 1;

/** The first day of a week. @param {number} week @param {Period} period */
export const weekStart = (week, { start }) => later(start, 7 * (week - 1));

/**
 * The days on which a task falls due, to the end of the campaign.
 * @param {import("./types.js").Task} task @param {Period} period
 * @returns {string[]}
 */
export function turns({ due, repeat }, period) {
  const days = [due];
  const last = lastDay(period);
  if (repeat) for (let day = later(due, EVERY[repeat]); day <= last; day = later(day, EVERY[repeat])) days.push(day);
  return days;
}

/**
 * The turn of a task that counts at the end of a day: the latest until then, else the first; and whether it is done.
 * A repeating task is done for a turn when it was ticked after the turn before.
 * @param {import("./types.js").Task} task @param {string | undefined} done the day it was ticked
 * @param {string} until @param {Period} period
 */
export function turnOf(task, done, until, period) {
  const days = turns(task, period);
  const place = Math.max(0, days.findLastIndex((day) => day <= until));
  const before = days[place - 1];
  return { day: days[place] ?? task.due, done: Boolean(done && (!before || done > before)) };
}

/** The weekend of the plan's country, Sunday as 0; nothing where the plan does not tell it. @param {import("./types.js").Plan} plan */
export const restDays = ({ weekend = [] }) => weekend.map((day) => WEEKDAYS.indexOf(day));

/**
 * The day with which calendars of the plan's country begin a week, Sunday as 0: what the browser's own data say, if they
 * know its weekend as the plan does, else the day after that; Sunday, as in most of the region, where the plan tells none.
 * @param {import("./types.js").Plan} plan
 */
export function firstWeekday(plan) {
  const rest = restDays(plan);
  if (!rest.length) return 0;
  const { country } = plan.brief;
  const locale = /** @type {Intl.Locale & {getWeekInfo?: () => {firstDay: number, weekend: number[]}}} */ (new Intl.Locale(`und-${country === "ZZ" ? "001" : country}`));
  // Not in every browser; there Sunday is 7.
  const known = locale.getWeekInfo?.();
  if (known && known.weekend.length === rest.length && known.weekend.every((day) => rest.includes(day % 7))) return known.firstDay % 7;
  return rest.map((day) => (day + 1) % 7).find((day) => !rest.includes(day)) ?? 0;
}
