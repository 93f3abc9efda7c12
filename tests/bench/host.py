"""Plans on this machine: their time, and the memory that a thousand of them leave behind."""

import gc
import json
import statistics
import time
import tracemalloc
from collections.abc import Callable, Iterator
from typing import Any

from smo_planner import api

from tests.bench import ROOT, Row, Tools
from tests.engine.briefs import longest

PLAN = 15  # ms
SENSITIVITY = 10  # times a plan
ROUNDS = 60
MANY = 1000  # plans
GROWTH = 100  # kB: what the interpreter itself comes and goes by


def rows(tools: Tools) -> Iterator[Row]:
    """A plan of a usual brief and of the largest, with hours that change as when a visitor moves a slider."""
    del tools
    usual = json.loads((ROOT / "planner/examples/bakery-amman.json").read_text(encoding="utf-8"))
    for name, brief in (("bakery in Amman", usual), ("a year, all skills", longest())):
        plan = median(api.first, brief)
        yield Row(f"a new plan on the host: {name}", f"<= {PLAN} ms", f"{plan:.1f} ms", plan <= PLAN)
        other = median(api.sensitivity, brief)
        yield Row(
            f"its sensitivity: {name}",
            f"<= {SENSITIVITY} plans",
            f"{other / plan:.1f} plans ({other:.1f} ms)",
            other <= SENSITIVITY * plan,
        )
    growth = left_behind(usual)
    yield Row(f"memory after {MANY} plans", f"<= {GROWTH} kB more", f"{growth:.0f} kB", growth <= GROWTH)


def median(ask: Callable[[str, str], str], brief: dict[str, Any]) -> float:
    """Milliseconds of the median answer."""
    times = []
    for at in range(ROUNDS):
        brief["resources"]["hours_per_week"] = brief["resources"]["hours_per_week"] - (1 if at % 2 else -1)
        document = json.dumps(brief)
        begin = time.perf_counter()
        made = ask(document, "ar")
        times.append((time.perf_counter() - begin) * 1000)
        assert "faults" not in made[:10]
    return statistics.median(times[1:])


def left_behind(brief: dict[str, Any]) -> float:
    """Kilobytes that stay in use after many plans, beside those in use after the first few."""
    document = json.dumps(brief)
    for _ in range(5):
        api.first(document, "ar")
    tracemalloc.start()
    api.first(document, "ar")
    gc.collect()
    before, _ = tracemalloc.get_traced_memory()
    for _ in range(MANY):
        api.first(document, "ar")
    gc.collect()
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return (after - before) / 1000
