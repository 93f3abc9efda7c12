/** Pyodide as its documentation says, for comparison: its own library and lock file, micropip, the engine's wheels. */
addEventListener("message", async ({ data: { folder, wheels, brief, language } }) => {
  try {
    const { loadPyodide } = await import(`${folder}pyodide.mjs`);
    // Without the second address, packages of the npm build are looked for on a download server.
    const pyodide = await loadPyodide({ indexURL: folder, packageBaseUrl: folder });
    await pyodide.loadPackage("micropip");
    const micropip = pyodide.pyimport("micropip");
    await micropip.install(wheels.map((/** @type {string} */ name) => folder + name));
    const api = pyodide.pyimport("smo_planner.api");
    postMessage({ result: api.first(brief, language) });
  } catch (error) {
    postMessage({ problem: String(error) });
  }
});
