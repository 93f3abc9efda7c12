/** Starts the runtime that ships, under Node, in the way of overrides/assets/planner/worker.js. */
import { readFileSync } from "node:fs";

const ARCHIVE = "/lib/packages.zip";

// Node would print the line of Pyodide's script that threw, which is a megabyte long.
process.on("uncaughtException", (error) => {
  console.error(error.stack);
  process.exit(1);
});

/** @param {string} root the repository */
export async function startRuntime(root) {
  const folder = `${root}/build/runtime/`;
  const { loadPyodide } = await import(`${folder}pyodide.mjs`);
  const packages = new Uint8Array(readFileSync(`${folder}packages.zip`));
  const pyodide = await loadPyodide({
    indexURL: folder,
    env: { PYTHONPATH: ARCHIVE },
    fsInit: async (fs) => fs.writeFile(ARCHIVE, packages),
  });
  pyodide.pyimport("smo_planner.api");
  pyodide.pyimport("sitecustomize").done();
  // For for_tests.py, where it is called for.
  pyodide.FS.writeFile("/lib/stock.zip", new Uint8Array(readFileSync(`${root}/node_modules/pyodide/python_stdlib.zip`)));
  return pyodide;
}

/**
 * What the worker does when a first export is asked for.
 * @param {any} pyodide
 * @param {string} root the repository
 */
export function addExporters(pyodide, root) {
  for (const name of ["export-ics.zip", "export-xlsx.zip"]) {
    pyodide.FS.writeFile(`/lib/${name}`, new Uint8Array(readFileSync(`${root}/build/runtime/${name}`)));
    pyodide.pyimport("sitecustomize").add(`/lib/${name}`);
  }
}

/**
 * Runs a file of this folder.
 * @param {any} pyodide
 * @param {string} root the repository
 * @param {string} name
 */
export function runPython(pyodide, root, name) {
  return pyodide.runPython(readFileSync(`${root}/tests/pyodide/${name}`, "utf8"), { filename: name });
}
