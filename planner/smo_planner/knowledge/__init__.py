"""Facts with their sources: ``facts()`` gives them all, typed and frozen.

The facts are written in the TOML files of this folder; the build checks them, brings them onto one
base and compiles them to ``facts.json`` (see ``compile.py``), which is all that is read at run time.
Importing this costs little, and the facts are read once, when first asked for.
"""

import gc
import json
from functools import cache
from typing import Any

from smo_planner import files

from .records import (
    TABLES,
    Base,
    Benchmark,
    CategoryFit,
    Country,
    Currency,
    Event,
    Finding,
    Fit,
    Format,
    Judgement,
    Knowledge,
    LeastAge,
    LeastSpend,
    Mix,
    Pillar,
    PillarFactor,
    Platform,
    Population,
    PostingHours,
    Profile,
    Reach,
    Source,
    Suspension,
)

__all__ = [
    "Base",
    "Benchmark",
    "CategoryFit",
    "Country",
    "Currency",
    "Event",
    "Finding",
    "Fit",
    "Format",
    "Judgement",
    "Knowledge",
    "LeastAge",
    "LeastSpend",
    "Mix",
    "Pillar",
    "PillarFactor",
    "Platform",
    "Population",
    "PostingHours",
    "Profile",
    "Reach",
    "Source",
    "Suspension",
    "facts",
]


def _frozen(value: Any) -> Any:
    return tuple(map(_frozen, value)) if type(value) is list else value


def build(tables: dict[str, Any]) -> Knowledge:
    """Make the records from ``{table: {"fields": [...], "rows": [[...], ...]}}``.

    Raises ValueError when the rows were compiled for other record types than these.
    """
    values: dict[str, Any] = {}
    for name, table in TABLES.items():
        record: Any = table.record
        fields = tables.get(name, {}).get("fields")
        if fields != list(record._fields):
            raise ValueError(f"facts.json was compiled for other records: {name} has {fields}, needs {record._fields}")
        lists = [at for at, kind in enumerate(record.__annotations__.values()) if str(kind).startswith("tuple")]
        records = []
        for row in tables[name]["rows"]:
            for at in lists:
                row[at] = _frozen(row[at])
            records.append(record._make(row))
        if not table.key:
            values[name] = tuple(records)
        elif len(table.key) == 1:
            values[name] = {getattr(one, table.key[0]): one for one in records}
        else:
            values[name] = {tuple(getattr(one, field) for field in table.key): one for one in records}
    return Knowledge(**values)


@cache
def facts() -> Knowledge:
    """All facts; the same object at every call."""
    known = build(json.loads(files.read("knowledge/facts.json")))
    # They stay: a collection of garbage need not walk them each time.
    gc.freeze()
    return known
