/** One post of the calendar. */

import { make, slot } from "../dom.js";

/**
 * @param {import("./reader.js").Reader} reader
 * @param {import("../types.js").Post} post
 * @param {Map<string, string>} formats
 */
export function postItem(reader, post, formats) {
  const { words, figures } = reader;
  const format = formats.get(`${post.channel}/${post.format}`) ?? post.format;
  const meta = [format, words.say(`phase.${post.phase}`), figures.span(post.minutes, "minute")].join(words.say("separator"));
  const event = post.event && post.event.title + (post.event.expected ? ` ${words.say("event.expected")}` : "");
  const item = make("post", {
    day: figures.day(post.date, { weekday: "long", day: "numeric", month: "short" }),
    time: post.time,
    channel: reader.channel(post.channel),
    title: post.title,
    meta,
    event,
  });
  item.dataset["postId"] = post.id;
  if (post.event) slot(item, "event").append(" ", ...reader.cites(post.event.sources));
  return item;
}

/** The names of formats by `channel/format`. @param {import("../types.js").Plan} plan */
export function formatNames(plan) {
  return new Map(plan.content.flatMap((one) => one.formats.map((format) => /** @type {const} */ ([`${one.channel}/${format.id}`, format.label]))));
}
