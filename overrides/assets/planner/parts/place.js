/** The other language opens at the question, section, task or post that is being read. */

const PLACES = "#planner [data-question], #plan .pl-section[id], #plan li:is([id^='task-'], [id^='post-'])";

export function attach() {
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("[data-keep-place]"))) {
    const aim = () => (link.hash = here());
    for (const moment of ["pointerdown", "focus", "click"]) link.addEventListener(moment, aim);
  }
}

/** The last place whose beginning has passed the upper part of the window; empty above the first. */
function here() {
  const line = innerHeight / 4;
  const passed = [...document.querySelectorAll(PLACES)].filter((place) => {
    const { height, top } = place.getBoundingClientRect();
    return height > 0 && top < line && !place.closest("details:not([open])");
  });
  return passed.at(-1)?.id ?? "";
}
