/**
 * The page's line to the engine's worker: it is started when wanted, and answers within a time limit or says why not.
 *
 * @typedef {"unsupported" | "download" | "timeout" | "internal"} Reason
 * @typedef {"idle" | "starting" | "ready" | "failed"} State
 * @typedef {{resolve(value: any): void, reject(error: EngineError): void, timer: ReturnType<typeof setTimeout>}} Waiting
 */

/** Why there is no plan; the message is for developers. */
export class EngineError extends Error {
  /**
   * @param {Reason} reason `unsupported`: no WebAssembly or no workers here; `download`: a file did not arrive;
   *   `timeout`: no answer within the limit; `internal`: a fault of ours.
   * @param {string} message
   */
  constructor(reason, message) {
    super(message);
    this.name = "EngineError";
    this.reason = reason;
  }
}

/** Tells each change of `state` by a "state" event. */
export class Connection extends EventTarget {
  /** @type {State} */
  state = "idle";
  /** @type {string} */
  #runtime;
  /** @type {number} */
  #timeout;
  /** @type {Worker | null} */
  #worker = null;
  /** @type {Promise<void> | null} */
  #started = null;
  /** Whoever waits for the worker: 0 for its start, else a plan's id. @type {Map<number, Waiting>} */
  #waiting = new Map();
  #lastId = 0;

  /**
   * @param {object} options
   * @param {string} options.runtime the address of the runtime's folder, ending in "/"
   * @param {number} options.timeout how long the start, and each plan, may take, in milliseconds
   */
  constructor({ runtime, timeout }) {
    super();
    this.#runtime = runtime;
    this.#timeout = timeout;
  }

  /**
   * Begins the start, once; rejects with an EngineError. After a failure it stays rejected until `restart`.
   * @returns {Promise<void>}
   */
  start() {
    if (!this.#started) {
      this.#started = this.#boot();
      // The page may start the engine ahead of need; a failure is told to whoever asks for a plan.
      this.#started.catch(() => {});
    }
    return this.#started;
  }

  /**
   * Begins anew, whatever stands; plans still waiting are given up.
   * @returns {Promise<void>}
   */
  restart() {
    this.#discard(new EngineError("internal", "started anew"));
    this.#started = null;
    return this.start();
  }

  /**
   * What the worker answers to a question; the worker is started, or started anew after a failure.
   * @param {string} ask the name of what answers it in smo_planner.api
   * @param {string[]} given
   * @returns {Promise<any>}
   */
  async ask(ask, ...given) {
    await (this.state === "failed" ? this.restart() : this.start());
    const id = ++this.#lastId;
    return this.#wait(id, () => this.#worker?.postMessage({ id, ask, given }));
  }

  /** @returns {Promise<void>} */
  async #boot() {
    this.#become("starting");
    if (typeof WebAssembly !== "object" || typeof WebAssembly.instantiateStreaming !== "function" || typeof Worker !== "function") {
      const error = new EngineError("unsupported", "no WebAssembly or no workers");
      this.#end(error);
      throw error;
    }
    await this.#wait(0, () => {
      const worker = new Worker(new URL("worker.js", import.meta.url), { type: "module" });
      this.#worker = worker;
      worker.onmessage = ({ data }) => this.#hear(data);
      worker.onmessageerror = () => this.#end(new EngineError("internal", "an unreadable message"));
      // A script that did not arrive gives a plain event, one that threw an ErrorEvent.
      worker.onerror = (event) => {
        const threw = event instanceof ErrorEvent;
        this.#end(new EngineError(threw ? "internal" : "download", threw ? event.message : "the worker's script"));
      };
      worker.postMessage({ runtime: this.#runtime });
    });
    this.#become("ready");
  }

  /**
   * What the worker says (see worker.js).
   * @param {{ready?: true, id?: number, result?: string, problem?: string, reason?: Reason}} said
   */
  #hear({ ready, id, result, problem, reason }) {
    if (reason && id === undefined) return this.#end(new EngineError(reason, problem ?? ""));
    const key = ready ? 0 : (id ?? -1);
    const waiting = this.#waiting.get(key);
    this.#waiting.delete(key);
    if (!waiting) return;
    clearTimeout(waiting.timer);
    if (problem === undefined) waiting.resolve(result);
    else waiting.reject(new EngineError(reason ?? "internal", problem));
  }

  /**
   * What the worker answers to `ask`; a worker that lets the time limit pass is given up.
   * @param {number} id
   * @param {() => void} ask
   * @returns {Promise<any>}
   */
  #wait(id, ask) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#end(new EngineError("timeout", `${this.#timeout} ms`)), this.#timeout);
      this.#waiting.set(id, { resolve, reject, timer });
      try {
        ask();
      } catch (error) {
        this.#end(new EngineError("internal", String(error)));
      }
    });
  }

  /** @param {EngineError} error */
  #end(error) {
    this.#become("failed");
    this.#discard(error);
  }

  /**
   * Lets go of the worker; whoever waits for it gets the error.
   * @param {EngineError} error
   */
  #discard(error) {
    this.#worker?.terminate();
    this.#worker = null;
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(error);
    }
    this.#waiting.clear();
  }

  /** @param {State} state */
  #become(state) {
    if (this.state === state) return;
    this.state = state;
    this.dispatchEvent(new Event("state"));
  }
}
