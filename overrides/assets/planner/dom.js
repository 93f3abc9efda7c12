/** Filling templates with text. Nothing here reads or writes HTML source. */

/** @typedef {string | number | Node | Node[] | null | undefined} Filling */

/**
 * The element with this id, which the page's own template guarantees.
 * @template {Element} [T=HTMLElement]
 * @param {string} id
 * @returns {T}
 */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element #${id}`);
  return /** @type {T} */ (/** @type {unknown} */ (found));
}

/** @param {Filling} value */
const isEmpty = (value) => value === null || value === undefined || value === "" || (Array.isArray(value) && !value.length);

/**
 * A copy of `<template id="pl-NAME">` with its slots filled. Where a slot has no value, the element marked `data-if`
 * with its name goes away.
 * @param {string} name
 * @param {Record<string, Filling>} values
 * @returns {HTMLElement}
 */
export function make(name, values = {}) {
  const template = /** @type {HTMLTemplateElement} */ (byId(`pl-${name}`));
  const copy = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  for (const element of copy.querySelectorAll("[data-if]")) {
    if (isEmpty(values[/** @type {HTMLElement} */ (element).dataset["if"] ?? ""])) element.remove();
  }
  for (const slot of copy.querySelectorAll("[data-slot]")) {
    const value = values[/** @type {HTMLElement} */ (slot).dataset["slot"] ?? ""];
    if (isEmpty(value)) continue;
    if (value instanceof Node) slot.replaceChildren(value);
    else if (Array.isArray(value)) slot.replaceChildren(...value);
    else slot.textContent = String(value);
  }
  const root = copy.firstElementChild;
  if (!(root instanceof HTMLElement)) throw new Error(`template pl-${name} is empty`);
  return root;
}

/**
 * The element of a filled template that holds a slot.
 * @template {Element} [T=HTMLElement]
 * @param {Element} root
 * @param {string} key
 * @returns {T}
 */
export function slot(root, key) {
  const found = root.matches(`[data-slot="${key}"]`) ? root : root.querySelector(`[data-slot="${key}"]`);
  if (!found) throw new Error(`no slot ${key}`);
  return /** @type {T} */ (/** @type {unknown} */ (found));
}

/**
 * Puts a text where another one stood: the same one again would have the page laid out anew.
 * @param {Element} place @param {string} text
 */
export function write(place, text) {
  if (place.textContent !== text) place.textContent = text;
}

/**
 * A `<bdi>` around words whose direction may differ from the page's.
 * @param {string} words
 */
export function isolated(words) {
  const element = document.createElement("bdi");
  element.textContent = words;
  return element;
}

/**
 * Joins nodes by a text, so that lists of names keep their punctuation.
 * @param {(Node | string)[]} items
 * @param {string} separator
 * @returns {Node[]}
 */
export function joined(items, separator) {
  return items.flatMap((item, index) => {
    const node = typeof item === "string" ? document.createTextNode(item) : item;
    return index ? [document.createTextNode(separator), node] : [node];
  });
}
