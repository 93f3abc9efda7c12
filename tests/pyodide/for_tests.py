"""Gives the tests' own tools, in Pyodide, what does not ship: the stock standard library and the test packages.

A finder at the very end of the line. It refuses while the engine is at work: what the engine imports has to ship.
"""

import sys
from importlib.machinery import ModuleSpec, PathFinder
from types import FrameType

ENGINE = ("smo_planner", "hijridate")
PLACES = ("/lib/stock.zip", "/packages")


def engine_at_work() -> bool:
    """Whether the import is on behalf of the engine."""
    frame: FrameType | None = sys._getframe()
    found = False
    while frame:
        module = frame.f_globals.get("__name__") or ""
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
