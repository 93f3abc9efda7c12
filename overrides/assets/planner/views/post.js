/** One post of the calendar. */

import { make, slot } from "../dom.js";
import { today } from "../remarks.js";
import { markFields } from "./marks.js";

/**
 * @param {import("./reader.js").Reader} reader
 * @param {import("../types.js").Post} post
 * @param {Map<string, string>} formats
 * @param {import("../types.js").Page} page
 */
export function postItem(reader, post, formats, page) {
  const { words, figures } = reader;
  const { campaigns } = page;
  const format = formats.get(`${post.channel}/${post.format}`) ?? post.format;
  const meta = [format, words.say(`phase.${post.phase}`), figures.span(post.minutes, "minute")].join(words.say("separator"));
  const event = post.event && post.event.title + (post.event.expected ? ` ${words.say("event.expected")}` : "");
  const channel = reader.channel(post.channel);
  const item = make("post", {
    day: figures.day(post.date, { weekday: "long", day: "numeric", month: "short" }),
    time: post.time,
    channel,
    title: post.title,
    meta,
    event,
    // The same idea may be published on two channels, and on two days.
    about: [channel, figures.day(post.date, { day: "numeric", month: "short" }), post.title].map((part) => words.say("colon") + part).join(""),
  });
  item.toggleAttribute("data-today", post.date === today());
  item.dataset["postId"] = post.id;
  item.id = `post-${post.id}`;
  if (post.event) slot(item, "event").append(" ", ...reader.cites(post.event.sources));
  const button = /** @type {HTMLElement} */ (item.querySelector("[data-action=done]"));
  button.id = `post-${post.id}-done`;
  button.addEventListener("click", () => campaigns.mark("posts", post.id, { done: campaigns.current.posts[post.id]?.done ? null : today() }));
  markFields(item, "posts", post.id, reader, page);
  return item;
}
