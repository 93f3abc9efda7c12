/** A question that waits for an answer, above everything else. */

/**
 * Shows a dialog, which goes away once it is answered.
 * @param {HTMLElement} dialog a `<dialog>` whose buttons carry the answers as their values
 * @returns {Promise<string>} the value of the button; empty where it was left
 */
export function answerOf(dialog) {
  const box = /** @type {HTMLDialogElement} */ (dialog);
  document.body.append(box);
  return new Promise((resolve) => {
    for (const button of box.querySelectorAll("button")) button.addEventListener("click", () => box.close(button.value));
    box.addEventListener("close", () => {
      box.remove();
      resolve(box.returnValue);
    });
    box.showModal();
  });
}
