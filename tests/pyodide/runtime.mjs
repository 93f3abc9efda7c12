/** Starts the runtime that ships, under Node, in the way of overrides/assets/planner/worker.js. */
import { readFileSync } from "node:fs";

const ARCHIVE = "/lib/packages.zip";

/** @param {string} folder build/runtime/, with "/" at its end */
export async function startRuntime(folder) {
  const { loadPyodide } = await import(`${folder}pyodide.mjs`);
  const packages = new Uint8Array(readFileSync(`${folder}packages.zip`));
  const pyodide = await loadPyodide({
    indexURL: folder,
    env: { PYTHONPATH: ARCHIVE },
    fsInit: async (fs) => fs.writeFile(ARCHIVE, packages),
  });
  pyodide.pyimport("smo_planner.api");
  pyodide.pyimport("sitecustomize").done();
  return pyodide;
}
