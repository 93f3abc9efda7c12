/**
 * The engine's worker: starts Python from the site's own runtime folder, turns briefs into plans and plans into files.
 *
 * In: first `{runtime}`, the address of the folder that planner/runtime.py made; then a question each: `{id, ask, given}`,
 * `ask` being the name of what answers it in smo_planner.api and `given` what it is given, texts all of them.
 * Out: `{ready: true}` once; `{id, result}` for each question, JSON text or the bytes of files, or `{id, problem}` where the
 * engine broke, `{id, reason, problem}` where what an export needs did not arrive; `{reason, problem}` when nothing more will
 * come (reasons in engine.js). What is asked for while Python starts is answered when it stands.
 *
 * @typedef {{toJs(): Uint8Array[], destroy(): void}} Files
 * @typedef {{ask: string, given: string[]}} Question
 * @typedef {Record<string, (...given: string[]) => string | Files>} Api
 * @typedef {{api: Api, add(exporter: string): Promise<void>}} Engine
 * @typedef {{writeFile(path: string, data: Uint8Array): void}} FileSystem
 * @typedef {{pyimport(name: string): any, FS: FileSystem}} Pyodide
 * @typedef {{loadPyodide(options: object): Promise<Pyodide>}} PyodideModule
 */

const ARCHIVE = "/lib/packages.zip";

/** The archive that a format needs beside the engine, where it needs one. @type {Record<string, string>} */
const EXPORTERS = { ics: "export-ics.zip", schedule: "export-ics.zip", xlsx: "export-xlsx.zip" };

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

/** @type {Promise<Engine> | undefined} */
let engine;

addEventListener("message", async ({ data }) => {
  if ("runtime" in data) {
    engine = start(data.runtime);
    engine.then(() => postMessage({ ready: true }), giveUp);
    return;
  }
  const started = await engine?.catch(() => undefined);
  if (!started) return;
  try {
    postMessage({ id: data.id, result: await answer(started, data) });
  } catch (error) {
    // Python that raised goes on, and a download can be tried again; Python that broke off does not.
    if (error instanceof Failure) postMessage({ id: data.id, reason: error.reason, problem: error.message });
    else if (error instanceof Error && error.name === "PythonError") postMessage({ id: data.id, problem: error.message });
    else giveUp(error);
  }
});

/**
 * @param {Engine} started
 * @param {Question} question
 * @returns {Promise<string | Uint8Array[]>}
 */
async function answer({ api, add }, { ask, given }) {
  const exporter = ask === "export" ? EXPORTERS[given[1] ?? ""] : undefined;
  if (exporter) await add(exporter);
  const made = api[ask]?.(...given) ?? "";
  if (typeof made === "string") return made;
  const files = made.toJs();
  made.destroy();
  return files;
}

/** @param {unknown} error */
function giveUp(error) {
  postMessage({ reason: error instanceof Failure ? error.reason : "internal", problem: String(error) });
}

/**
 * Everything is asked for at once, and checked on arrival: Pyodide itself waits forever for a file that failed.
 * @param {string} runtime
 * @returns {Promise<Engine>}
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
  const boot = pyodide.pyimport("sitecustomize");
  boot.done();
  return { api, add: once((exporter) => add(exporter, runtime, pyodide, boot)) };
}

/**
 * Loads an archive and lets Python import from it.
 * @param {string} name
 * @param {string} runtime
 * @param {Pyodide} pyodide
 * @param {{add(path: string): void}} boot
 */
async function add(name, runtime, pyodide, boot) {
  const data = await bytes(runtime + name);
  pyodide.FS.writeFile(`/lib/${name}`, new Uint8Array(data));
  boot.add(`/lib/${name}`);
}

/**
 * Does a thing once for each name; what failed is tried again.
 * @param {(name: string) => Promise<void>} work
 * @returns {(name: string) => Promise<void>}
 */
function once(work) {
  /** @type {Map<string, Promise<void>>} */
  const begun = new Map();
  return (name) => {
    const running = begun.get(name) ?? work(name);
    begun.set(name, running);
    running.catch(() => begun.delete(name));
    return running;
  };
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
