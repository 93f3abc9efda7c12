/** Channels with their reach and effort, and what to publish on those that are used. */

import { make, slot } from "../dom.js";
import { later } from "./later.js";
import { range, reachPicture } from "./pictures.js";

/**
 * @param {import("./reader.js").Reader} reader
 * @returns {HTMLElement[]}
 */
export function channels(reader) {
  const ranked = [...reader.plan.channels].sort((one, other) => one.rank - other.rank);
  const used = ranked.filter((channel) => channel.decision === "lead" || channel.decision === "support");
  const unused = ranked.filter((channel) => !used.includes(channel));
  const parts = [reachPicture(reader), make("cards", { items: used.map((channel) => channelCard(reader, channel)) })];
  if (unused.length) {
    const box = make("aside", { title: reader.words.say("channels.unused") });
    later(box, () => slot(box, "items").replaceChildren(...unused.map((channel) => channelCard(reader, channel))));
    parts.push(box);
  }
  return parts;
}

/**
 * @param {import("./reader.js").Reader} reader
 * @param {import("../types.js").Channel} channel
 */
function channelCard(reader, channel) {
  const { words, figures } = reader;
  const used = channel.posts_per_week > 0;
  const item = make("channel", {
    name: channel.name,
    decision: words.say(`decision.value.${channel.decision}`),
    reach: reachText(reader, channel),
    posts: used ? figures.number(channel.posts_per_week) : null,
    hours: used ? figures.span(channel.hours_per_week, "hour") : null,
    covered: used ? figures.percent(channel.covered_percent) : null,
    score: words.say("score", { score: figures.number(channel.score, 0) }),
    reasons: reader.sourced(channel.reasons),
    brings: used ? null : reader.brings(channel),
    explain: reader.explain(channel.explain, channel.name),
  });
  item.dataset["channel"] = channel.id;
  item.dataset["decision"] = channel.decision;
  if (channel.reach_percent === null) item.querySelector(".pl-range__bar")?.remove();
  else range(item, channel.reach_low ?? channel.reach_percent, channel.reach_percent, channel.reach_high ?? channel.reach_percent);
  return item;
}

/**
 * @param {import("./reader.js").Reader} reader
 * @param {import("../types.js").Channel} channel
 */
function reachText(reader, channel) {
  const { words, figures } = reader;
  const { reach_percent: reach, reach_low: low, reach_high: high, reach_year: year, reach_geography: place } = channel;
  if (reach === null) return words.say("reach.none");
  const text = words.say("reach", { reach: figures.percent(reach), low: figures.percent(low ?? reach), high: figures.percent(high ?? reach) });
  return year && place ? `${text} ${words.say("reach.where", { place: reader.place(place), year })}` : text;
}

/**
 * @param {import("./reader.js").Reader} reader
 * @returns {HTMLElement[]}
 */
export function content(reader) {
  const items = reader.plan.content.map((one) =>
    make("content", {
      name: reader.channel(one.channel),
      ideas: one.ideas.map((text) => make("item", { text })),
      pillars: shares(reader, one.pillars),
      formats: shares(reader, one.formats),
    }),
  );
  return items.length ? [make("cards", { items })] : [];
}

/**
 * @param {import("./reader.js").Reader} reader
 * @param {import("../types.js").Share[]} list
 */
function shares({ figures }, list) {
  return list.map(({ label, share }) => {
    const item = make("share", { label, value: figures.percent(share * 100) });
    item.style.setProperty("--share", `${share * 100}%`);
    return item;
  });
}
