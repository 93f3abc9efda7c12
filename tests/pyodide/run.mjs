/**
 * Runs tests of the engine in Pyodide under Node, with the runtime that ships: `node tests/pyodide/run.mjs JOB.json`.
 *
 * The job (twins.py writes it) names the repository, the folder of test packages, the tests and where results go.
 * inside.py is what then happens in Python. The stock standard library serves the tests' own tools only.
 */
import { readFileSync } from "node:fs";
import { startRuntime } from "./runtime.mjs";

const job = JSON.parse(readFileSync(process.argv[2], "utf8"));
const pyodide = await startRuntime(`${job.root}/build/runtime/`);
pyodide.FS.writeFile("/lib/stock.zip", new Uint8Array(readFileSync(`${job.root}/node_modules/pyodide/python_stdlib.zip`)));
pyodide.mountNodeFS("/repository", job.root);
pyodide.mountNodeFS("/packages", job.packages);
pyodide.mountNodeFS("/results", job.results.slice(0, job.results.lastIndexOf("/")));
pyodide.globals.set("IDS", JSON.stringify(job.ids));
pyodide.runPython(readFileSync(`${job.root}/tests/pyodide/inside.py`, "utf8"), { filename: "inside.py" });
