// Deletes all that this site keeps in the browser: what begins with its name. Other sites may share the origin.
// @ts-check

const NAME = "smo-planner";
const box = /** @type {HTMLElement} */ (document.getElementById("site-forget"));
const button = /** @type {HTMLButtonElement} */ (box.querySelector("button"));
const said = /** @type {HTMLElement} */ (box.querySelector("[role=status]"));

/** The plans. Another tab that has them open would keep them: that is told as a failure. @returns {Promise<void>} */
const forgetPlans = () =>
  new Promise((done, failed) => {
    const asked = indexedDB.deleteDatabase(NAME);
    asked.onsuccess = () => done();
    asked.onerror = asked.onblocked = () => failed(new Error("the plans are in use"));
  });

button.addEventListener("click", async () => {
  said.textContent = "";
  try {
    for (const store of [localStorage, sessionStorage]) {
      for (const key of Object.keys(store)) if (key.startsWith(NAME)) store.removeItem(key);
    }
    await forgetPlans();
    said.textContent = button.dataset["done"] ?? "";
  } catch {
    said.textContent = button.dataset["failed"] ?? "";
  }
});
export {};
