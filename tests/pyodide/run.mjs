/**
 * Runs tests of the engine in Pyodide under Node, with the runtime that ships: `node tests/pyodide/run.mjs JOB.json`.
 *
 * The job (twins.py writes it) names the repository, the folder of test packages, the tests and where results go.
 * for_tests.py and inside.py are what then happens in Python.
 */
import { readFileSync } from "node:fs";
import { addExporters, runPython, startRuntime } from "./runtime.mjs";

const job = JSON.parse(readFileSync(process.argv[2], "utf8"));
const pyodide = await startRuntime(job.root);
pyodide.mountNodeFS("/repository", job.root);
pyodide.mountNodeFS("/packages", job.packages);
pyodide.mountNodeFS("/results", job.results.slice(0, job.results.lastIndexOf("/")));
pyodide.globals.set("IDS", JSON.stringify(job.ids));
addExporters(pyodide, job.root);
runPython(pyodide, job.root, "for_tests.py");
runPython(pyodide, job.root, "inside.py");
