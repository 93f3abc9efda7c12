"""A plan with what the visitor marked on it: tasks done, had already, postponed or given away, posts moved, notes.

Marks come from the page's record, or from a file that somebody made: whatever is in them, nothing raises. An entry
that can't be read is told in `ignored`, one for a task or post that the plan does not have in `gone`.
"""

import json
from datetime import date, time
from typing import Any, NamedTuple

from .document import FORBIDDEN, nested_too_deep
from .export.labels import of_plan
from .finished import Plan, Row
from .moves import Moved, remarks

# Beyond these a text is cut: no cell of a workbook and no calendar takes more.
_LONGEST = {"owner": 80, "note": 2000}
# No campaign begins outside 2000 to 2075, and none is longer than a year.
_YEARS = range(1999, 2078)
_FORBIDDEN = dict.fromkeys(point for first, last in FORBIDDEN for point in range(first, last + 1))
# The kind of an item, the part of the marks and the part of the plan that hold it, and what may be marked on it.
_KINDS = (
    ("task", "tasks", "tasks", ("done", "have", "due", "owner", "note")),
    ("post", "posts", "calendar", ("done", "aside", "date", "time", "owner", "note")),
)
# What says yes or nothing, and stands in no plan: a task that is there already, a post that was passed over.
_ONLY_HERE = ("have", "aside")


class _Marks(NamedTuple):
    """What could be read, by kind and id, and what could not."""

    read: dict[tuple[str, str], dict[str, Any]]
    gone: list[dict[str, str]]
    ignored: list[dict[str, str | None]]


def adjust(plan: Plan, marks: object) -> dict[str, Any]:
    """`plan` with the marks, `remarks` on what was moved, and the marks that are `gone` or `ignored`.

    `marks` is `{"tasks": {id: {...}}, "posts": {id: {...}}}`; see `_KINDS` for what may stand in each.
    """
    found = _read(plan, marks)
    tasks, posts = (
        [_marked(one, found.read.get((kind, one["id"]), {})) for one in plan[part]] for kind, _, part, _ in _KINDS
    )
    moved = [
        *(Moved("task", new, old) for old, new in zip(plan["tasks"], tasks, strict=True) if new["due"] != old["due"]),
        *(Moved("post", new, old) for old, new in zip(plan["calendar"], posts, strict=True) if _at(new) != _at(old)),
    ]
    have = {item for (kind, item), mark in found.read.items() if kind == "task" and mark.get("have")}
    moved = [one for one in moved if one.kind == "post" or one.item["id"] not in have]
    kept = [task for task in tasks if task["id"] not in have]
    adjusted = {**plan, "calendar": sorted(posts, key=_at), "tasks": sorted(kept, key=lambda task: task["due"])}
    adjusted["sources"] = _cited(adjusted) if have else plan["sources"]
    label = of_plan(plan)
    return {
        "plan": adjusted,
        "remarks": [{**one, "text": label.words(one["text"])} for one in remarks(adjusted, moved)],
        "gone": found.gone,
        "ignored": found.ignored,
    }


def parse(document: str) -> object:
    """The marks of a JSON text; nothing of what is no JSON, or so deep that a browser's stack would not hold it."""
    if nested_too_deep(document):
        return None
    try:
        return json.loads(document)
    except ValueError:
        return None


def _at(post: Row) -> tuple[str, str]:
    return post["date"], post["time"]


def _read(plan: Plan, marks: object) -> _Marks:
    found = _Marks({}, [], [])
    if not isinstance(marks, dict):
        found.ignored.append({"kind": None, "id": None, "field": None})
        return found
    for kind, name, part, fields in _KINDS:
        given = marks.get(name)
        if given is not None and not isinstance(given, dict):
            found.ignored.append({"kind": kind, "id": None, "field": None})
            continue
        there = {one["id"] for one in plan[part]}
        for item, mark in (given or {}).items():
            if item not in there:
                found.gone.append({"kind": kind, "id": item})
            elif not isinstance(mark, dict):
                found.ignored.append({"kind": kind, "id": item, "field": None})
            else:
                found.read[kind, item] = _mark(kind, item, mark, fields, found.ignored)
    return found


def _mark(
    kind: str, item: str, mark: dict[str, Any], fields: tuple[str, ...], ignored: list[dict[str, str | None]]
) -> dict[str, Any]:
    """What could be read of one mark; an empty value is no mark."""
    read = {}
    for field, value in mark.items():
        if value is None or value == "" or value is False:
            continue
        said = _value(field, value) if field in fields else None
        if said is None:
            ignored.append({"kind": kind, "id": item, "field": field})
        elif said:
            read[field] = said
    return read


def _value(field: str, value: object) -> str | bool | None:
    """A mark as the plan holds it; None where it can't be."""
    if field in _ONLY_HERE:
        return True if value is True else None
    if not isinstance(value, str):
        return None
    if field in _LONGEST:
        return value.translate(_FORBIDDEN).strip()[: _LONGEST[field]]
    try:
        if field == "time":
            return value if time.fromisoformat(value).strftime("%H:%M") == value else None
        day = date.fromisoformat(value)
        return value if day.isoformat() == value and day.year in _YEARS else None
    except ValueError:
        return None


def _marked(item: Row, mark: dict[str, Any]) -> Row:
    return {**item, **{field: value for field, value in mark.items() if field not in _ONLY_HERE}}


def _cited(plan: Plan) -> list[Row]:
    """The sources that are still cited where tasks were left out."""
    cited: set[str] = set()
    waiting: list[Any] = [part for name, part in plan.items() if name != "sources"]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            cited.update(value.get("sources", ()))
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value
    return [source for source in plan["sources"] if source["id"] in cited]
