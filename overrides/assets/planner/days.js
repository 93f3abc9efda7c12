/** Days of the calendar as `YYYY-MM-DD`, and the weeks of a campaign: blocks of seven days from its first. */

/** @typedef {{start: string, weeks: number}} Period */

const DAY = 86_400_000;
/** A campaign is prepared in the fortnight before it, in days: tasks may be due then. */
export const PREPARATION = 14;
/** Days from one turn of a repeating task to the next. */
const EVERY = { weekly: 7, monthly: 28 };

/** @param {string} iso Days since 1970. */
export const dayNumber = (iso) => Date.parse(`${iso}T00:00:00Z`) / DAY;
/** @param {number} day */
export const isoOf = (day) => new Date(day * DAY).toISOString().slice(0, 10);
/** @param {string} iso @param {number} days */
export const later = (iso, days) => isoOf(dayNumber(iso) + days);

/** The campaign's last day. @param {Period} period */
export const lastDay = ({ start, weeks }) => later(start, 7 * weeks - 1);

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
