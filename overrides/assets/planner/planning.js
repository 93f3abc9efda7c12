/** From answers to the plan that stands: made when asked for, following each change after that, kept as it was made. */

import { dropPlans, keepPlan, keptPlan } from "./plans.js";

/** @typedef {import("./types.js").Plan} Plan */
/** @typedef {import("./types.js").Kept} Kept */
/** @typedef {"asked" | "followed" | "resumed" | "marked"} Cause */

/** So long the page waits for the next keystroke or step of a slider, in milliseconds. */
const FOLLOW = 10;
/** So long nothing may have changed before other answers are tried, which costs as much as a plan. */
const WEIGH = 700;
/** What `movesOf` gives where nothing was moved, postponed or struck. */
const UNMOVED = "[[],[]]";

/**
 * Tells by events, whose `detail` is given here: "busy" {asked}; "plan" {plan, cause}: another plan stands; "faults"
 * {faults, asked}; "failed" {error, asked}; "weighed" {plan}: `sensitivity` is known; "reviewed": what the review says first; "outdated" {kept, today} or null:
 * today's rules give another plan than the one that is kept. What-if and the bar of changes tell each other "round" (another
 * round of changes begins) and "kept" (what was tried stays) through it.
 */
export class Planning extends EventTarget {
  /** The plan that stands, with the visitor's own moves. @type {Plan | null} */
  plan = null;
  /** As the engine made it, with the brief it was made from. @type {Kept | null} */
  made = null;
  /** What today's rules would give, while the kept plan stands. @type {{kept: Plan, today: Plan} | null} */
  outdated = null;
  /** Whether its `sensitivity` is known. */
  weighed = false;
  /** @type {import("./types.js").Remark[]} */
  remarks = [];
  /** What the review says first, and of which campaign. @type {{campaign: string, first: import("./types.js").First | null} | null} */
  reviewed = null;
  #engine;
  #campaigns;
  #language;
  #brief;
  /** Counts what was asked: only the newest may change what stands. */
  #turn = 0;
  #working = false;
  /** The plan that was kept, as long as it is not known what today's rules say of it. @type {Kept | null} */
  #unchecked = null;
  /** The visitor's own moves in the plan that is shown. */
  #moves = UNMOVED;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #weighing;

  /**
   * @param {object} with_
   * @param {import("./engine.js").Engine} with_.engine
   * @param {import("./campaigns.js").Campaigns} with_.campaigns
   * @param {string} with_.language
   * @param {() => import("./types.js").Brief} with_.brief what the form says
   */
  constructor({ engine, campaigns, language, brief }) {
    super();
    this.#engine = engine;
    this.#campaigns = campaigns;
    this.#language = language;
    this.#brief = brief;
    campaigns.addEventListener("marks", () => this.#adjust());
  }

  /**
   * Makes a plan of the answers, by today's rules, because the visitor asked.
   * @returns {Promise<void>}
   */
  make() {
    this.#unchecked = null;
    this.#outdate(null);
    return this.#make("asked");
  }

  /** Lets the plan that stands follow the answers, once they rest. */
  follow() {
    if (!this.made) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      // One at a time: the newest answers are read when the one at work is done.
      if (this.#working) this.follow();
      else this.#make("followed");
    }, FOLLOW);
  }

  /** Shows the plan of the campaign in hand as it was kept, then asks what today's rules say; nothing where none stood. */
  async resume() {
    const mine = ++this.#turn;
    clearTimeout(this.#timer);
    this.plan = this.made = this.#unchecked = null;
    this.remarks = [];
    this.#outdate(null);
    const { id, standing } = this.#campaigns.current;
    if (!standing) return;
    const kept = await keptPlan(id, this.#language);
    if (mine !== this.#turn) return;
    if (!kept) return this.#make("resumed");
    this.made = this.#unchecked = kept;
    this.weighed = kept.plan.sensitivity.length > 0;
    try {
      await this.#show("resumed", mine);
    } catch (error) {
      this.#tell("failed", { error, asked: true });
      return;
    }
    await this.#hold(kept, mine);
  }

  /** @param {import("./types.js").First | null} first what a review of the figures says first */
  review(first) {
    this.reviewed = { campaign: this.#campaigns.current.id, first };
    this.#tell("reviewed", {});
  }

  /** Lets today's rules have the campaign, in both languages. */
  async takeOver() {
    await dropPlans(this.#campaigns.current.id);
    await this.make();
  }

  /**
   * Whether today's rules still give the plan that is kept; where they do not it stays, until `takeOver`.
   * @param {Kept} kept @param {number} mine
   */
  async #hold(kept, mine) {
    this.#working = true;
    try {
      const brief = this.#brief();
      const same = await this.#engine.plan(kept.brief, this.#language);
      const now = JSON.stringify(brief) === JSON.stringify(kept.brief) ? same : await this.#engine.plan(brief, this.#language);
      if (mine !== this.#turn || "faults" in now) return;
      this.#unchecked = null;
      if ("plan" in same && bare(same.plan) === bare(kept.plan)) {
        if (bare(now.plan) !== bare(kept.plan)) await this.#stand({ plan: now.plan, brief }, "followed", mine);
        else if (!this.weighed) this.#weighSoon(mine);
        return;
      }
      this.#outdate({ kept: kept.plan, today: now.plan });
    } catch (error) {
      // A plan stands; that nothing newer can be had is no reason to take it away.
      console.warn(error);
    } finally {
      if (mine === this.#turn) this.#working = false;
    }
  }

  /** @param {Cause} cause */
  async #make(cause) {
    const mine = ++this.#turn;
    const asked = cause === "asked";
    clearTimeout(this.#timer);
    clearTimeout(this.#weighing);
    // Another answer must not put today's rules in the place of the kept plan unseen.
    if (this.#unchecked) return this.#hold(this.#unchecked, mine);
    this.#working = true;
    this.#tell("busy", { asked });
    try {
      const brief = this.#brief();
      const answer = await this.#engine.plan(brief, this.#language);
      if (mine !== this.#turn) return;
      if ("faults" in answer) this.#tell("faults", { faults: answer.faults, asked });
      else if (this.outdated) this.#outdate({ ...this.outdated, today: answer.plan });
      else await this.#stand({ plan: answer.plan, brief }, cause, mine);
    } catch (error) {
      if (mine === this.#turn) this.#tell("failed", { error, asked });
    } finally {
      if (mine === this.#turn) this.#working = false;
    }
  }

  /** @param {Kept} made @param {Cause} cause @param {number} mine */
  async #stand(made, cause, mine) {
    this.made = made;
    this.weighed = false;
    this.#campaigns.stand();
    await this.#show(cause, mine);
    this.#weighSoon(mine);
  }

  /**
   * Shows what was made, with the visitor's own moves in it.
   * @param {Cause} cause @param {number} mine
   */
  async #show(cause, mine) {
    const made = this.made;
    const campaign = this.#campaigns.current;
    if (!made) return;
    this.#moves = movesOf(campaign);
    const { plan, remarks } =
      this.#moves === UNMOVED ? { plan: made.plan, remarks: [] } : await this.#engine.adjust(made.plan, { tasks: campaign.tasks, posts: campaign.posts });
    if (mine !== this.#turn) return;
    this.plan = { ...plan, sensitivity: made.plan.sensitivity, brings: made.plan.brings ?? [] };
    this.remarks = remarks;
    this.#tell("plan", { plan: this.plan, cause });
  }

  /** The visitor moved, postponed or struck something, or put it back. */
  #adjust() {
    const moves = movesOf(this.#campaigns.current);
    if (this.made && moves !== this.#moves) this.#show("marked", this.#turn).catch((error) => this.#tell("failed", { error, asked: true }));
  }

  /** @param {number} mine */
  #weighSoon(mine) {
    clearTimeout(this.#weighing);
    this.#weighing = setTimeout(async () => {
      const { made, plan } = this;
      if (!made || !plan || mine !== this.#turn) return;
      const { id } = this.#campaigns.current;
      await keepPlan(id, made);
      // Without it the plan stands all the same.
      const found = await this.#engine.sensitivity(made.brief, this.#language).catch(() => ({ sensitivity: [], brings: [] }));
      if (mine !== this.#turn) return;
      this.weighed = true;
      this.made = { brief: made.brief, plan: { ...made.plan, ...found } };
      if (this.plan) this.plan = { ...this.plan, ...found };
      this.#tell("weighed", { plan: this.plan });
      await keepPlan(id, this.made);
    }, WEIGH);
  }

  /** @param {{kept: Plan, today: Plan} | null} found */
  #outdate(found) {
    this.outdated = found;
    this.#tell("outdated", found);
  }

  /** @param {string} event @param {unknown} detail */
  #tell(event, detail) {
    this.dispatchEvent(new CustomEvent(event, { detail }));
  }
}

/**
 * What of a campaign's marks changes the plan, and is not only done or noted of it.
 * @param {import("./types.js").Campaign} campaign
 */
function movesOf({ tasks, posts }) {
  const struck = Object.entries(tasks).map(([id, { have, due }]) => (have || due ? [id, have, due] : []));
  const moved = Object.entries(posts).map(([id, { date, time }]) => (date || time ? [id, date, time] : []));
  return JSON.stringify([struck, moved].map((list) => list.filter((one) => one.length).sort()));
}

/**
 * A plan as text without what is added later (and was not in every version).
 * @param {Plan} plan
 */
const bare = ({ sensitivity, brings, ...plan }) => JSON.stringify(plan);
