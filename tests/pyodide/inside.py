"""What run.mjs runs in Pyodide: pytest over the engine's tests, on the library and the wheel that ship.

The tests' own tools need more of the standard library than ships, so a finder at the very end gives them Pyodide's
stock one and the test packages. It refuses while the engine is at work: what the engine imports has to ship.
"""

import json
import os
import sys
from importlib.machinery import ModuleSpec, PathFinder
from pathlib import Path
from types import FrameType

ENGINE = ("smo_planner", "hijridate")
# Does not ship yet, nor does what it stands on: icalendar.
APART = "smo_planner.export.ics"
PLACES = ("/lib/stock.zip", "/packages")


def engine_at_work() -> bool:
    """Whether the import is on behalf of the engine."""
    frame: FrameType | None = sys._getframe()
    found = False
    while frame:
        module = frame.f_globals.get("__name__") or ""
        if module == APART:
            return False
        found = found or module.partition(".")[0] in ENGINE
        frame = frame.f_back
    return found


class ForTests:
    """Finds what does not ship, for whoever is not the engine."""

    @staticmethod
    def find_spec(name: str, *_: object) -> ModuleSpec | None:
        """The module in the stock library or among the test packages."""
        if engine_at_work():
            return None
        *parents, _ = name.split(".")
        return PathFinder.find_spec(name, ["/".join([place, *parents]) for place in PLACES])


sys.meta_path.append(ForTests)
os.chdir("/repository")

import pytest  # noqa: E402


class Results:
    """Takes down what became of each wanted test."""

    def __init__(self, ids: list[str]) -> None:
        self.ids = set(ids)
        self.found: dict[str, dict[str, str]] = {}

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = [item for item in items if item.nodeid in self.ids]

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if not report.passed:
            inside = [one for one in self.ids if one.startswith(f"{report.nodeid}::")]
            self.found.update({one: {"outcome": report.outcome, "text": report.longreprtext} for one in inside})

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when == "call" or not report.passed:
            expected = report.skipped and hasattr(report, "wasxfail")
            outcome = "passed" if expected else report.outcome
            self.found[report.nodeid] = {"outcome": outcome, "text": report.longreprtext}


results = Results(json.loads(IDS))  # noqa: F821 - set by run.mjs
files = sorted({one.partition("::")[0] for one in results.ids})
options = "-q --confcutdir=tests/engine --capture=sys -p no:cacheprovider -p no:faulthandler".split()
pytest.main([*options, "-p", "_hypothesis_pytestplugin", *files], plugins=[results])
Path("/results/results.json").write_text(json.dumps(results.found), encoding="utf-8")
