"""What run.mjs runs in Pyodide, after for_tests.py: pytest over the engine's tests, on what ships."""

import json
import os
from pathlib import Path

import pytest


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


os.chdir("/repository")
results = Results(json.loads(IDS))  # noqa: F821 - set by run.mjs
files = sorted({one.partition("::")[0] for one in results.ids})
options = "-q --confcutdir=tests/engine --capture=sys -p no:cacheprovider -p no:faulthandler".split()
pytest.main([*options, "-p", "_hypothesis_pytestplugin", *files], plugins=[results])
Path("/results/results.json").write_text(json.dumps(results.found), encoding="utf-8")
