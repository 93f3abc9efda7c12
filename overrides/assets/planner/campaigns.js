/** The campaigns of this browser: the one in hand and the others, kept at each change. */

import { answers, blank, isBlank, isNewer, nameOf, newId, read } from "./campaign.js";
import { keys, load, save } from "./store.js";

/** @typedef {import("./types.js").Campaign} Campaign */
/** @typedef {{kind: "tasks" | "posts", id: string, change: Record<string, unknown>}} Change what is added to one mark */

const ONE = "campaign:";

/**
 * Tells by events what happened: "answers", "marks" and "measured" (of the campaign in hand), "opened" (another one is in hand, or
 * it was replaced), "list" (names, dates, order), "unkept" (the browser refuses to keep it, or no longer does: see `unkept`).
 */
export class Campaigns extends EventTarget {
  /** The campaign in hand. @type {Campaign} */
  current;
  /** Whether answers of an earlier version of the page became this campaign. */
  tookOver = false;
  /** Whether the browser refused to keep what was changed last. */
  unkept = false;
  /** The last change of many marks, and the marks before it, as long as it can be taken back. @type {{what: string, n: number, left: number, before: Pick<Campaign, "tasks" | "posts">} | null} */
  undoable = null;

  constructor() {
    super();
    const chosen = load("current");
    this.current = (typeof chosen === "string" ? this.find(chosen) : null) ?? this.list()[0] ?? blank(newId(), new Date());
    this.#takeOver();
  }

  /** All that are kept, the one changed last first. @returns {Campaign[]} */
  list() {
    const found = keys(ONE).flatMap((key) => read(load(key)) ?? []);
    return found.sort((one, other) => other.changed.localeCompare(one.changed));
  }

  /** The names of the campaigns that a newer page has kept here in a form that this one cannot read; they are left alone. */
  get newer() {
    return keys(ONE).map(load).filter(isNewer).map(nameOf);
  }

  /** @param {string} id @returns {Campaign | null} */
  find(id) {
    return read(load(ONE + id));
  }

  /** @param {import("./types.js").Answers} typed @param {string[]} [unsure] questions answered with "I don't know yet" */
  answer(typed, unsure = this.current.unsure) {
    this.#change({ answers: typed, unsure }, "answers");
  }

  /** What the amount of money is for. @param {"whole" | "month"} per */
  count(per) {
    this.#change({ per }, "answers");
  }

  /**
   * Adds to the mark of a task or a post; a field that is null goes away.
   * @param {"tasks" | "posts"} kind @param {string} id @param {Record<string, unknown>} change
   */
  mark(kind, id, change) {
    this.undoable = null;
    this.#change({ [kind]: added(this.current[kind], id, change) }, "marks");
  }

  /**
   * Adds to many marks in one change, which `undo` takes back until something else is marked.
   * @param {Change[]} changes @param {string} what @param {number} left how many were left as they are
   */
  markAll(changes, what, left) {
    const { tasks, posts } = this.current;
    const marks = { tasks, posts };
    for (const { kind, id, change } of changes) Object.assign(marks, { [kind]: added(marks[kind], id, change) });
    this.undoable = { what, n: changes.length, left, before: { tasks, posts } };
    this.#change(marks, "marks");
  }

  /** Takes the last change of many marks back. */
  undo() {
    const before = this.undoable?.before;
    this.undoable = null;
    if (before) this.#change(before, "marks");
  }

  /** @param {import("./types.js").Measured[]} measured */
  measure(measured) {
    this.#change({ measured }, "measured");
  }

  /** A plan of the campaign stands now. */
  stand() {
    if (!this.current.standing) this.#change({ standing: true }, "list");
  }

  /** A copy of the campaign was taken along. */
  copied() {
    this.#change({ copied: new Date().toISOString() }, "list");
  }

  /** @param {string} id @param {string} title */
  rename(id, title) {
    if (id === this.current.id) this.#change({ title }, "list");
    else {
      const other = this.find(id);
      if (other) this.#keep({ ...other, title });
      this.#tell("list");
    }
  }

  /**
   * Puts another campaign in hand.
   * @param {string} id
   */
  open(id) {
    const found = this.find(id);
    if (found) this.#hold(found);
  }

  /**
   * Begins a campaign, and puts it in hand.
   * @param {Partial<Campaign>} [begun]
   */
  begin(begun = {}) {
    // Kept first: the list that is told of it is read from what is kept.
    this.put({ ...blank(newId(), new Date()), ...begun });
  }

  /** A second one like the one in hand, with another name; what was measured and done stays with the first. @param {string} title */
  copy(title) {
    const { answers: typed, per, unsure, standing } = this.current;
    this.begin({ title, answers: typed, per, unsure, standing });
  }

  /**
   * Takes a campaign out of the browser; what was taken out can be put back with `put`.
   * @param {string} id
   * @returns {Campaign | null}
   */
  remove(id) {
    const gone = id === this.current.id ? this.current : this.find(id);
    save(ONE + id, null);
    if (id === this.current.id) this.#hold(this.list()[0] ?? blank(newId(), new Date()));
    else this.#tell("list");
    return gone;
  }

  /**
   * Keeps a campaign that came from a file or was taken out, in the place of one with the same id, and puts it in hand.
   * @param {Campaign} campaign
   */
  put(campaign) {
    this.#keep(campaign);
    this.#hold(campaign);
  }

  /** Another tab changed the campaign in hand: what is kept counts. */
  reread() {
    const kept = this.find(this.current.id);
    if (kept && kept.changed !== this.current.changed) this.#hold(kept);
    else this.#tell("list");
  }

  /** What earlier versions of the page kept, without campaigns: it becomes the answers and marks of the one in hand. */
  #takeOver() {
    const typed = answers(load("answers"));
    const ticks = load("ticks");
    const done = Array.isArray(ticks) ? ticks.filter((id) => typeof id === "string") : [];
    if (Object.keys(typed).length || done.length) {
      const today = new Date().toISOString().slice(0, 10);
      const tasks = Object.fromEntries(done.map((id) => [id, { done: today }]));
      const standing = this.current.standing || load("standing") === true;
      this.tookOver = true;
      this.#change({ answers: { ...this.current.answers, ...typed }, tasks: { ...tasks, ...this.current.tasks }, standing }, "answers");
    }
    for (const key of ["answers", "ticks", "standing"]) save(key, null);
  }

  /** @param {Campaign} campaign */
  #hold(campaign) {
    // An empty one that is left is no loss; kept, they would pile up.
    if (isBlank(this.current) && this.current.id !== campaign.id) save(ONE + this.current.id, null);
    this.current = campaign;
    this.undoable = null;
    save("current", campaign.id);
    this.#tell("opened");
    this.#tell("list");
  }

  /** @param {Partial<Campaign>} fields @param {string} event */
  #change(fields, event) {
    const before = this.current;
    this.current = { ...before, ...fields, changed: new Date().toISOString() };
    if (isBlank(this.current) && isBlank(before)) return;
    this.#keep(this.current);
    save("current", this.current.id);
    this.#tell(event);
  }

  /** @param {Campaign} campaign */
  #keep(campaign) {
    const refused = !save(ONE + campaign.id, campaign);
    if (refused === this.unkept) return;
    this.unkept = refused;
    this.#tell("unkept");
  }

  /** @param {string} event */
  #tell(event) {
    this.dispatchEvent(new Event(event));
  }
}

/**
 * Marks with one of them added to; a field that is null goes away, and a mark without any.
 * @param {Record<string, object>} marks @param {string} id @param {Record<string, unknown>} change
 */
function added(marks, id, change) {
  const merged = Object.entries({ ...marks[id], ...change }).filter(([, value]) => value !== null && value !== "");
  const { [id]: _, ...others } = marks;
  return merged.length ? { ...others, [id]: Object.fromEntries(merged) } : others;
}
