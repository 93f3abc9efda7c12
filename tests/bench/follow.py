"""A plan that follows its answers on a slow phone: from a key or a step of a slider to the next paint and the plan."""

import statistics
import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from typing import Any

from tests.bench import ROOT, Row, Tools
from tests.bench.start import Handler

SLOWER = 4  # times
PAINT, PLAN = 100, 250
STEPS = 8
REST = 2500  # ms between changes: `sensitivity` is through by then
PATIENCE = 60_000

ANSWERS = {
    "country": "JO",
    "organisation": "shop",
    "offer.category": "food",
    "objective.primary": "sales",
    "resources.hours_per_week": "6",
    "budget.amount": "400",
    "period.start": "2027-01-04",
    "period.weeks": "8",
}
# Answers as the page finds them when it opens; the two ages are boxes of one name.
FILL = """
(answers) => {
  const form = document.querySelector("#planner");
  const ages = form.querySelectorAll('[name="audience.ages"]');
  for (const box of ages) box.checked = ["25-34", "35-44"].includes(box.value);
  for (const [name, value] of Object.entries(answers)) form.elements.namedItem(name).value = value;
  form.requestSubmit();
}
"""
# `longest` is from an event to the paint after it (those under 16 ms are not told of), `stood` from the last input to
# the plan.
WATCH = """
() => {
  window.seen = { longest: 16, stood: 0, input: 0 };
  addEventListener("input", () => { seen.input = performance.now(); seen.stood = 0; }, true);
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries())
      if (["keydown", "keypress", "input"].includes(name)) seen.longest = Math.max(seen.longest, duration);
  }).observe({ type: "event", durationThreshold: 16 });
  new MutationObserver(() => { seen.stood ||= performance.now() - seen.input; seen.tell?.(); })
    .observe(document.querySelector("#plan"), { attributeFilter: ["data-brief"] });
}
"""


def changes(page: Any, keys: list[str]) -> tuple[float, float]:
    """The medians, in ms, of the next paint and of the plan, over changes made by a key each."""
    paints, plans = [], []
    for key in keys:
        page.evaluate("Object.assign(seen, { longest: 16, stood: 0 })")
        page.keyboard.press(key)
        # Not `wait_for_function`, which asks at each frame and is slowed with the page.
        page.evaluate("seen.stood || new Promise((resolve) => (seen.tell = resolve))")
        page.wait_for_timeout(REST)
        seen = page.evaluate("seen")
        paints.append(seen["longest"])
        plans.append(seen["stood"])
    return statistics.median(paints), statistics.median(plans)


def rows(tools: Tools) -> Iterator[Row]:
    """Typing in the form, and the slider of hours."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(ROOT / "site")))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with tools.visitor() as visit:
        browser = visit()
        page = browser.new_page()
        page.set_default_timeout(PATIENCE)
        page.set_viewport_size({"width": 360, "height": 740})
        page.goto(f"http://127.0.0.1:{server.server_port}/en/planner/")
        page.evaluate(FILL, ANSWERS)
        page.locator("#plan-sensitivity li").first.wait_for()
        page.evaluate(WATCH)
        browser.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        hours = page.locator('[name="resources.hours_per_week"]')
        hours.focus()
        page.keyboard.press("End")
        # 60, 6, 60 ...: each key alone is another answer.
        typed = changes(page, ["0", "Backspace"] * (STEPS // 2))
        page.locator("#plan-whatif input[type=range]").first.focus()
        slid = changes(page, ["ArrowRight", "ArrowLeft"] * (STEPS // 2))
        browser.close()
    server.shutdown()
    server.server_close()
    for what, (paint, plan) in (("a key in the form", typed), ("a step of a slider", slid)):
        name = f"{what}, {SLOWER}x CPU"
        yield Row(f"{name}: next paint", f"<= {PAINT} ms", f"{paint:.0f} ms", paint <= PAINT)
        yield Row(f"{name}: the plan", f"<= {PLAN} ms", f"{plan:.0f} ms", plan <= PLAN)
