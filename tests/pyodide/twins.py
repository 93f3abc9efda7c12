"""Runs the engine's tests a second time, on the visitors' interpreter, as items of their own in the same summary.

tests/engine/conftest.py takes the hooks in. Each collected test of the engine gets a twin with "[pyodide]" at the end
of its name. One Node process runs all twins that were selected (run.mjs): it starts Pyodide with the runtime that
ships, and in it a pytest of its own over the same files; meanwhile the rest runs here. A twin passes only if its test
ran there and passed: skipped, missing and never started are failures. Tests marked `host` have no twin.
"""

import json
import subprocess
import sysconfig
import tempfile
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
MARK = "[pyodide]"
LIMIT = 900  # seconds; a start that hangs is a failure, not a wait


class Run:
    """The Node process and what it found: {node id: {"outcome", "text"}}."""

    def __init__(self, ids: list[str]) -> None:
        self.folder = tempfile.TemporaryDirectory(prefix="pyodide-")
        job = Path(self.folder.name) / "job.json"
        self.results = Path(self.folder.name) / "results.json"
        self.output = Path(self.folder.name) / "output.txt"
        packages = sysconfig.get_path("purelib")
        job.write_text(json.dumps({"root": str(ROOT), "packages": packages, "results": str(self.results), "ids": ids}))
        with self.output.open("wb") as output:
            command = ["node", str(Path(__file__).with_name("run.mjs")), str(job)]
            self.process = subprocess.Popen(command, cwd=ROOT, stdout=output, stderr=subprocess.STDOUT)
        self.found: dict[str, dict[str, str]] | None = None
        self.told = ""

    def result(self, node_id: str) -> dict[str, str]:
        """What became of a test; waits for the process the first time."""
        if self.found is None:
            try:
                self.told = f"Node ended with {self.process.wait(LIMIT)}"
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.told = f"Node was stopped after {LIMIT} s"
            self.told += f":\n{self.output.read_text(errors='replace')[-5000:]}"
            self.found = json.loads(self.results.read_text()) if self.results.exists() else {}
        return self.found.get(node_id) or {"outcome": "missing", "text": f"it did not run in Pyodide. {self.told}"}

    def end(self) -> None:
        """Let nothing of it stay."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self.folder.cleanup()


RUN = pytest.StashKey[Run]()


class Twin(pytest.Item):
    """The same test in Pyodide."""

    def __init__(self, *, of: pytest.Item, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.of = of.nodeid
        self.place = of.reportinfo()
        self.own_markers.extend(of.iter_markers())

    def runtest(self) -> None:
        found = self.session.stash[RUN].result(self.of)
        if found["outcome"] != "passed":
            pytest.fail(f"{found['outcome']} in Pyodide: {found['text']}", pytrace=False)

    def reportinfo(self) -> Any:
        return self.place[0], self.place[1], f"{self.place[2]}{MARK}"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    engine = [item for item in items if ROOT / "tests/engine" in item.path.parents]
    if engine:
        of_engine = items.index(engine[-1]) + 1
        shared = [item for item in engine if not item.get_closest_marker("host")]
        items[of_engine:of_engine] = [
            Twin.from_parent(item.parent, name=f"{item.name}{MARK}", of=item) for item in shared
        ]


def pytest_collection_finish(session: pytest.Session) -> None:
    """Begin at once: it takes longest."""
    ids = [item.of for item in session.items if isinstance(item, Twin)]
    if ids and not session.config.option.collectonly:
        session.stash[RUN] = Run(ids)


def pytest_sessionfinish(session: pytest.Session) -> None:
    if RUN in session.stash:
        session.stash[RUN].end()
