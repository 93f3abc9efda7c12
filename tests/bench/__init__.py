"""The house's budgets, each beside what is measured here and now: `python -m tests.bench [NAME ...]`, or `make bench`.

A measure is a module with `rows(tools)`, which yields a `Row` for each budget it knows; __main__.py lists them. Numbers
are those of this machine at this moment: compare rows of one run, not runs.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[2]


class Row(NamedTuple):
    """One budget: what it is about, its limit in words, what was measured in words, and whether it is kept."""

    what: str
    limit: str
    measured: str
    kept: bool


class Tools:
    """What measures share."""

    def __init__(self, playwright: Any) -> None:
        self.playwright = playwright

    @cached_property
    def chromium(self) -> str | None:
        """The browser that `make bench` found, else one on the path."""
        return os.environ.get("SMO_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")

    @contextmanager
    def visitor(self) -> Iterator[Callable[[], Any]]:
        """Somebody who has never been here: each call opens the browser anew, with what it kept of earlier visits."""
        with TemporaryDirectory(prefix="visitor-", ignore_cleanup_errors=True) as profile:

            def visit() -> Any:
                return self.playwright.chromium.launch_persistent_context(
                    profile, executable_path=self.chromium, args=["--no-sandbox", "--disable-background-networking"]
                )

            yield visit
