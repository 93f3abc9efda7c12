/** Sliders on a page that is scrolled with the thumb: what begins as a scroll moves nothing. */

/** A finger that has gone so far along the track means the slider, in pixels. */
const ALONG = 8;

/**
 * Calls back as the slider is moved: at once by mouse and keys, by finger once it goes along the track or taps it. The
 * style leaves vertical moves to the browser, which then takes the finger away (`pointercancel`).
 * @param {HTMLInputElement} range @param {() => void} moved
 */
export function deliberate(range, moved) {
  /** Where the finger came down, and what stood then. @type {{x: number, y: number, value: string} | null} */
  let held = null;
  const undo = () => {
    if (held) range.value = held.value;
  };
  range.addEventListener("pointerdown", ({ pointerType, clientX: x, clientY: y }) => {
    held = pointerType === "touch" ? { x, y, value: range.value } : null;
  });
  range.addEventListener("pointermove", ({ clientX, clientY }) => {
    if (!held) return;
    const [x, y] = [Math.abs(clientX - held.x), Math.abs(clientY - held.y)];
    if (x <= ALONG || x <= y) return;
    held = null;
    moved();
  });
  range.addEventListener("pointerup", ({ clientY }) => {
    if (!held) return;
    const tapped = Math.abs(clientY - held.y) <= ALONG;
    if (!tapped) undo();
    else if (range.value !== held.value) moved();
    held = null;
  });
  range.addEventListener("pointercancel", () => {
    undo();
    // A finger that is taken away may still tell of its last place.
    setTimeout(() => {
      undo();
      held = null;
    });
  });
  range.addEventListener("input", () => !held && moved());
}
