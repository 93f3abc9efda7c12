/** The posts, week by week from the first day of the campaign. */

import { dayNumber, isoOf, weekOf } from "../days.js";
import { make, slot } from "../dom.js";
import { today } from "../remarks.js";
import { later } from "./later.js";
import { remarked } from "./marks.js";
import { monthPictures } from "./pictures.js";
import { postItem } from "./post.js";

/**
 * @param {import("./reader.js").Reader} reader
 * @param {import("../types.js").Page} page
 * @returns {HTMLElement[]}
 */
export function calendar(reader, page) {
  const { plan, words, figures } = reader;
  const start = dayNumber(plan.brief.period.start);
  /** @type {Map<number, import("../types.js").Post[]>} */
  const weeks = new Map();
  for (const post of plan.calendar) {
    const week = Math.floor((dayNumber(post.date) - start) / 7);
    weeks.set(week, [...(weeks.get(week) ?? []), post]);
  }
  const formats = formatNames(plan);
  const inOrder = [...weeks].sort(([one], [other]) => one - other);
  // The week that runs, or the next one that has posts; before the start and after the end the first.
  const now = weekOf(today(), plan.brief.period) - 1;
  const [opened] = (now < plan.brief.period.weeks && inOrder.find(([week]) => week >= now)) || inOrder[0] || [];
  const list = inOrder.map(([week, posts]) => {
    const first = figures.day(isoOf(start + 7 * week), { day: "numeric", month: "short" });
    const last = figures.day(isoOf(start + 7 * week + 6), { day: "numeric", month: "short" });
    posts.sort((one, other) => (one.date + one.time).localeCompare(other.date + other.time));
    const box = /** @type {HTMLDetailsElement} */ (
      make("week", {
        title: words.say("week", { n: figures.number(week + 1), range: words.say("week.range", { low: first, high: last }) }),
        now: week === now ? words.say("pictures.this_week") : null,
        count: words.count("posts", posts.length, figures.number(posts.length)),
      })
    );
    const fill = () => slot(box, "items").replaceChildren(...posts.map((post) => postItem(reader, post, formats, page)));
    if (week === now) box.dataset["now"] = "";
    box.open = week === opened;
    if (box.open) fill();
    else later(box, fill);
    return box;
  });
  return [...remarked("posts", reader, page), ...monthPictures(reader), ...list];
}

/** @param {import("../types.js").Plan} plan */
export function formatNames(plan) {
  return new Map(plan.content.flatMap((one) => one.formats.map((format) => /** @type {const} */ ([`${one.channel}/${format.id}`, format.label]))));
}
