/** What every view of a plan needs: names, links to answers, to the guide and to the sources. */

import { isolated, joined, make, slot } from "../dom.js";
import { controlAt, labelOf, questionAt } from "../faults.js";
import { goTo, questionsOf } from "../form.js";
import { Figures } from "../words.js";
import { later } from "./later.js";

/** @typedef {import("../types.js").Plan} Plan */
/** @typedef {import("../types.js").Sourced} Sourced */

export class Reader {
  /** @type {Map<string, {source: import("../types.js").Source, number: number}>} */
  #sources = new Map();
  /** @type {Map<string, string>} */
  #channels = new Map();
  /** @type {HTMLElement[]} */
  #questions;
  /** @type {Map<string, {control: Element, label: string} | null>} */
  #places = new Map();
  /** The guide's pages by their addresses, as the site's menu names them. @type {Map<string, string>} */
  #pages = new Map();
  /** @type {string} */
  #home;

  /**
   * @param {Plan} plan
   * @param {import("../types.js").Page} page
   */
  constructor(plan, { words, form, home }) {
    this.plan = plan;
    this.words = words;
    this.figures = new Figures(plan.language, plan.brief.country);
    this.#home = home;
    this.#questions = questionsOf(form);
    plan.sources.forEach((source, index) => this.#sources.set(source.id, { source, number: index + 1 }));
    for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("#site-menu a"))) this.#pages.set(link.pathname, link.textContent.trim());
    for (const channel of plan.channels) this.#channels.set(channel.id, channel.name);
  }

  /** @param {string} id */
  channel(id) {
    return this.#channels.get(id) ?? id;
  }

  /** Names in a row, as the language writes them. @param {string[]} names */
  names(names) {
    return joined(names.map(isolated), this.words.say("separator"));
  }

  /**
   * A range in words, so that no dash can turn around in Arabic.
   * @param {string} low @param {string} high
   */
  range(low, high) {
    return low === high ? low : this.words.say("range", { low, high });
  }

  /**
   * Where a measure is read, channel by channel.
   * @param {import("../types.js").Kpi} kpi
   */
  readings({ by_channel: list = [] }) {
    return list.map(({ channel, text }) => make("item", { text: `${this.channel(channel)}${this.words.say("colon")}${text}` }));
  }

  /** @param {number} amount */
  money(amount) {
    return this.figures.money(amount, this.plan.budget.currency);
  }

  /**
   * Where data comes from, in words.
   * @param {string} codes
   */
  place(codes) {
    const regions = (/** @type {string} */ code) => (this.words.has(`place.${code}`) ? this.words.say(`place.${code}`) : null);
    return this.figures.place(codes, regions)?.join(this.words.say("separator")) ?? codes;
  }

  /**
   * Numbered links to the list of sources.
   * @param {string[] | undefined} ids
   * @returns {HTMLElement[]}
   */
  cites(ids = []) {
    return this.#numbered(ids).map((found) => this.#cite(/** @type {HTMLAnchorElement} */ (make("cite")), found));
  }

  /** Numbers the links to the sources of what already stands as this plan counts them. @param {Element} root */
  recount(root) {
    /** @type {Map<Element | null, HTMLAnchorElement[]>} */
    const groups = new Map();
    for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (root.querySelectorAll(".pl-cite"))) {
      groups.set(link.parentElement, [...(groups.get(link.parentElement) ?? []), link]);
    }
    for (const links of groups.values()) {
      const found = this.#numbered(links.map((link) => link.hash.replace("#source-", "")));
      links.forEach((link, index) => found[index] && this.#cite(link, found[index]));
    }
  }

  /** @param {string[]} ids */
  #numbered(ids) {
    return ids.flatMap((id) => this.#sources.get(id) ?? []).sort((one, other) => one.number - other.number);
  }

  /** @param {HTMLAnchorElement} link @param {{source: import("../types.js").Source, number: number}} found */
  #cite(link, { source, number }) {
    /** @type {Element} */ (link.firstElementChild).textContent = `[${number}]`;
    link.href = `#source-${source.id}`;
    link.title = this.words.say("cite", { n: number, title: source.title });
    return link;
  }

  /**
   * @param {Sourced[] | undefined} sentences
   * @returns {HTMLElement[]}
   */
  sourced(sentences = []) {
    return sentences.map((sentence) => {
      const links = sentence.learn ? [this.learn(sentence.learn)] : [];
      const cites = joined([...this.cites(sentence.sources), ...links], " ");
      return make("sourced", { text: sentence.text, cites });
    });
  }

  /**
   * The way to a figure, folded away.
   * @param {Sourced[] | undefined} sentences
   * @param {string} about What the figure is of.
   */
  explain(sentences, about) {
    if (!sentences?.length) return null;
    const box = make("explain", { about: this.words.say("colon") + about });
    later(box, () => slot(box, "items").replaceChildren(...this.sourced(sentences)));
    return box;
  }

  /**
   * A source in full, with the link to the publication.
   * @param {string} id
   * @returns {HTMLElement[]}
   */
  source(id) {
    const found = this.#sources.get(id);
    if (!found) return [];
    const { title, publisher, year, geography, grade, url } = found.source;
    const by = [publisher, this.place(geography), year ?? ""].filter((part) => part !== "" && part !== null).map((part) => isolated(String(part)));
    const item = make("source", { publisher: joined(by, this.words.say("separator")), grade: this.words.say(`grade.${grade}`) });
    const link = /** @type {HTMLAnchorElement} */ (slot(item, "link"));
    link.append(isolated(title));
    link.href = url;
    return [item];
  }

  /**
   * A link to the question of a path; null where the form has none.
   * @param {string | null} path
   * @param {string} [label] Else the question's own words.
   */
  answer(path, label) {
    const found = path ? this.#place(path) : null;
    if (!found) return null;
    const { control } = found;
    const link = make("answer", { label: label ?? found.label, about: label ? found.label : null });
    link.setAttribute("href", `#${control.id}`);
    link.addEventListener("click", (event) => {
      event.preventDefault();
      goTo(/** @type {HTMLElement} */ (control));
    });
    return link;
  }

  /** Where a path is answered. Many tasks hang on the same few answers: each is looked for once. @param {string} path */
  #place(path) {
    const known = this.#places.get(path);
    if (known !== undefined) return known;
    const question = questionAt(this.#questions, path);
    const control = question && controlAt(question, path);
    const place = question && control ? { control, label: labelOf(question) } : null;
    this.#places.set(path, place);
    return place;
  }

  /**
   * What would bring in a channel that is left out, once that is known.
   * @param {import("../types.js").Channel} channel
   * @returns {Node[] | null}
   */
  brings(channel) {
    const way = this.plan.brings?.find((one) => one.channel === channel.id);
    if (!way) return null;
    return joined([way.text, this.answer(way.field, this.words.say("link.question")) ?? "", ...this.cites(way.sources)], " ");
  }

  /**
   * The questions of several paths as list items, each question once.
   * @param {string[]} paths
   * @returns {HTMLElement[]}
   */
  answers(paths) {
    const links = paths.flatMap((path) => this.answer(path) ?? []);
    const once = new Map(links.map((link) => [link.getAttribute("href"), link]));
    return [...once.values()].map((link) => make("item", { text: link }));
  }

  /**
   * A link into the guide, which names its page to those who hear one such link after the other; `learn` counts from the
   * language's home.
   * @param {string} learn
   */
  learn(learn) {
    const { href, pathname } = new URL(learn.replace(/^\//, ""), new URL(this.#home, document.baseURI));
    const link = make("answer", { label: this.words.say("link.learn"), about: this.#pages.get(pathname) });
    link.setAttribute("href", href);
    return link;
  }
}
