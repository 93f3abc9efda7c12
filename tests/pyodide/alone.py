"""What alone.mjs runs in the shipped runtime; its value is JSON with what went wrong, and a plan of every brief."""

import importlib
import json
import sys

import smo_planner
from smo_planner import api

# The command line is for a machine; some exporters stand on packages that are loaded when they are asked for.
NOT_HERE = ("smo_planner.__main__", "smo_planner.cli")
LATER = tuple(f"smo_planner.export.{name}" for name in ("ics", "schedule", "xlsx", "zones"))


def missing(names: list[str]) -> list[str]:
    """Those that can't be imported, with the reason."""
    problems = []
    for name in names:
        try:
            importlib.import_module(name)
        except ImportError as problem:
            problems.append(f"{name}: {problem}")
    return problems


stand_ins = set(sys.modules["sitecustomize"]._STAND_INS)
archive = smo_planner.__spec__.loader
shipped = [
    name.removesuffix(".pyc").removesuffix("/__init__").replace("/", ".")
    for name in archive._get_files()
    if name.endswith(".pyc")
]
json.dumps(
    {
        "engine": missing([name for name in shipped if name not in NOT_HERE and not name.startswith(LATER)]),
        "library": missing(json.loads(MODULES)),  # noqa: F821 - set by alone.mjs
        "shipped": len(shipped),
        "stand_ins": sorted(stand_ins & sys.modules.keys()),
        "plans": {
            language: [api.plan(brief, language) for brief in json.loads(BRIEFS)]  # noqa: F821
            for language in ("ar", "en")
        },
    }
)
