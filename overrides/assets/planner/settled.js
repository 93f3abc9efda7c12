/** Days and times once they are meant. */

/**
 * Tells of a day or time that was chosen from the browser's picker, or typed and then left or confirmed. While one
 * types, each part of a date makes a whole one that nobody meant.
 * @param {HTMLInputElement} field @param {() => void} settled
 */
export function onSettled(field, settled) {
  let typing = false;
  const settle = () => {
    typing = false;
    if (!field.validity.badInput) settled();
  };
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") settle();
    else if (event.key !== "Tab") typing = true;
  });
  field.addEventListener("pointerdown", () => (typing = false));
  field.addEventListener("change", () => typing || settle());
  field.addEventListener("focusout", () => typing && settle());
}
