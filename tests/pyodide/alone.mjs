/**
 * The shipped runtime with nothing beside it: `node tests/pyodide/alone.mjs ROOT '["MODULE", ...]'` prints, as JSON, what
 * alone.py finds, what exported.py finds with the exporters, and after it what for_tests.py lets through.
 */
import { readdirSync, readFileSync } from "node:fs";
import { addExporters, runPython, startRuntime } from "./runtime.mjs";

const [root, modules] = process.argv.slice(2);
const examples = `${root}/planner/examples/`;
const briefs = readdirSync(examples).sort().map((name) => readFileSync(examples + name, "utf8"));
const pyodide = await startRuntime(root);
pyodide.globals.set("MODULES", modules);
pyodide.globals.set("BRIEFS", JSON.stringify(briefs));
const alone = JSON.parse(runPython(pyodide, root, "alone.py"));
addExporters(pyodide, root);
const exported = JSON.parse(runPython(pyodide, root, "exported.py"));
runPython(pyodide, root, "for_tests.py");
const guarded = JSON.parse(runPython(pyodide, root, "guarded.py"));
console.log(JSON.stringify({ ...alone, ...exported, ...guarded }));
