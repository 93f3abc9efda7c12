/**
 * The engine's worker: starts Python from the site's own runtime folder and turns briefs into plans.
 *
 * In: first `{runtime}`, the address of the folder that planner/runtime.py made; then `{id, ask, brief, language}` for each
 * question, the brief as JSON text, `ask` the name of what answers it in smo_planner.api: `first` for a plan,
 * `sensitivity` for what the plan leaves out. Out: `{ready: true}` once; `{id, result}` for each question, the engine's
 * answer as JSON text, or `{id, problem}` where it broke; `{reason, problem}` when nothing more will come (reasons in engine.js).
 * What is asked for while Python starts is answered when it stands.
 *
 * @typedef {Record<"first" | "sensitivity", (brief: string, language: string) => string>} Api
 * @typedef {{writeFile(path: string, data: Uint8Array): void}} FileSystem
 * @typedef {{pyimport(name: string): any}} Pyodide
 * @typedef {{loadPyodide(options: object): Promise<Pyodide>}} PyodideModule
 */

const ARCHIVE = "/lib/packages.zip";

/** A failure whose reason is known. */
class Failure extends Error {
  /**
   * @param {"unsupported" | "download"} reason
   * @param {unknown} cause
   */
  constructor(reason, cause) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.reason = reason;
  }
}

/** @type {Promise<Api> | undefined} */
let engine;

addEventListener("message", async ({ data }) => {
  if ("runtime" in data) {
    engine = start(data.runtime);
    engine.then(() => postMessage({ ready: true }), giveUp);
    return;
  }
  const api = await engine?.catch(() => undefined);
  if (!api) return;
  try {
    postMessage({ id: data.id, result: answer(api, data) });
  } catch (error) {
    // Python that raised goes on; Python that broke off does not.
    if (error instanceof Error && error.name === "PythonError") postMessage({ id: data.id, problem: error.message });
    else giveUp(error);
  }
});

/**
 * @param {Api} api
 * @param {{ask: "first" | "sensitivity", brief: string, language: string}} data
 */
function answer(api, { ask, brief, language }) {
  return api[ask](brief, language);
}

/** @param {unknown} error */
function giveUp(error) {
  postMessage({ reason: error instanceof Failure ? error.reason : "internal", problem: String(error) });
}

/**
 * Everything is asked for at once, and checked on arrival: Pyodide itself waits forever for a file that failed.
 * @param {string} runtime
 * @returns {Promise<Api>}
 */
async function start(runtime) {
  const [library, packages] = ["python_stdlib.zip", "packages.zip"].map((name) => bytes(runtime + name));
  const files = new Map([
    [`${runtime}pyodide.asm.wasm`, response(`${runtime}pyodide.asm.wasm`)],
    [`${runtime}pyodide-lock.json`, response(`${runtime}pyodide-lock.json`)],
    [`${runtime}python_stdlib.zip`, library?.then((data) => new Response(data))],
  ]);
  const fetchElsewhere = globalThis.fetch;
  globalThis.fetch = (address, options) => files.get(String(address)) ?? fetchElsewhere(address, options);
  const compiled = new Promise((_, reject) => watchCompilation(reject));
  const script = module(`${runtime}pyodide.asm.js`);
  const python = module(`${runtime}pyodide.mjs`).then((/** @type {PyodideModule} */ { loadPyodide }) =>
    loadPyodide({
      indexURL: runtime,
      env: { PYTHONPATH: ARCHIVE },
      fsInit: async (/** @type {FileSystem} */ fs) => fs.writeFile(ARCHIVE, new Uint8Array((await packages) ?? [])),
    }),
  );
  const [pyodide] = await Promise.race([Promise.all([python, script, packages, ...files.values()]), compiled]);
  globalThis.fetch = fetchElsewhere;
  const api = pyodide.pyimport("smo_planner.api");
  pyodide.pyimport("sitecustomize").done();
  return api;
}

/**
 * @param {string} address
 * @returns {Promise<Response>}
 */
async function response(address) {
  try {
    const answer = await fetch(address);
    if (answer.ok) return answer;
    throw new Error(`${address}: ${answer.status}`);
  } catch (error) {
    throw new Failure("download", error);
  }
}

/**
 * @param {string} address
 * @returns {Promise<ArrayBuffer>}
 */
async function bytes(address) {
  const answer = await response(address);
  return answer.arrayBuffer().catch((error) => Promise.reject(new Failure("download", error)));
}

/**
 * @param {string} address
 * @returns {Promise<any>}
 */
async function module(address) {
  return import(address).catch((error) => Promise.reject(new Failure("download", error)));
}

/**
 * Reports what Pyodide only writes to the console: a WebAssembly that the browser refuses (too old, or by the site's
 * policy), or one that broke off on its way.
 * @param {(failure: Failure) => void} report
 */
function watchCompilation(report) {
  const { instantiateStreaming } = WebAssembly;
  WebAssembly.instantiateStreaming = async (source, imports) => {
    try {
      return await instantiateStreaming(source, imports);
    } catch (error) {
      const refused = error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError;
      report(new Failure(refused ? "unsupported" : "download", error));
      throw error;
    }
  };
}
