// A term's explanation beside it: on hover, on focus, on a touch. Without script the term leads to the glossary.
// @ts-check

/** @param {Element} term */
const noteOf = (term) => /** @type {HTMLElement} */ (document.getElementById(term.getAttribute("aria-describedby") ?? ""));
const GAP = 6;
/** @type {HTMLElement | null} */
let shown = null;
/** @type {Element | null} */
let asked = null;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let leaving;

function hide() {
  clearTimeout(leaving);
  if (shown) shown.hidden = true;
  shown = null;
  asked = null;
}

/** Puts the note below its term, or above where there is no room, within the window. */
function place() {
  if (!shown || !asked) return;
  const at = asked.getBoundingClientRect();
  if (at.bottom < 0 || at.top > innerHeight) return hide();
  const { width, height } = shown.getBoundingClientRect();
  const left = Math.min(Math.max(at.left + at.width / 2 - width / 2, 8), document.documentElement.clientWidth - width - 8);
  const below = at.bottom + GAP + height < innerHeight;
  shown.style.left = `${left}px`;
  shown.style.top = `${below ? at.bottom + GAP : Math.max(at.top - GAP - height, 8)}px`;
}

/** @param {Element} term */
function show(term) {
  hide();
  asked = term;
  shown = noteOf(term);
  shown.hidden = false;
  place();
}
const later = () => { leaving = setTimeout(hide, 250); };

for (const term of document.querySelectorAll("a.term")) {
  const note = noteOf(term);
  let touched = false;
  term.addEventListener("pointerdown", (event) => { touched = /** @type {PointerEvent} */ (event).pointerType === "touch"; });
  term.addEventListener("pointerenter", (event) => /** @type {PointerEvent} */ (event).pointerType === "mouse" && show(term));
  term.addEventListener("focus", () => show(term));
  // A finger asks first what it means; the note has the link to the entry.
  term.addEventListener("click", (event) => {
    if (!touched) return;
    event.preventDefault();
    show(term);
  });
  for (const part of [term, note]) {
    part.addEventListener("pointerleave", (event) => /** @type {PointerEvent} */ (event).pointerType === "mouse" && later());
    part.addEventListener("focusout", later);
  }
  for (const stay of ["pointerenter", "focusin"]) note.addEventListener(stay, () => clearTimeout(leaving));
}
document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
for (const moved of ["scroll", "resize"]) addEventListener(moved, place, { passive: true });
document.addEventListener("pointerdown", (event) => {
  if (event.target instanceof Element && !event.target.closest(".term, .term-note")) hide();
});
export {};
