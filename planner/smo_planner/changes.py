"""What changed between two plans of one language: the answers that differ, and what became of the plan."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from . import differences, finished
from .differences import Change
from .export.answers import answer
from .export.labels import Labels
from .finished import Plan
from .questions import FIELDS
from .words import DIRECTIONS, Own, Text, say, say_n, text

# The most important first.
_PARTS: dict[str, Callable[[Plan, Plan, Labels], Iterator[Change]]] = {
    "coverage": differences.coverage,
    "channels": differences.channels,
    "kpis": differences.kpis,
    "budget": differences.budget,
    "warnings": differences.warnings,
    "calendar": differences.calendar,
    "tasks": differences.tasks,
    "content": differences.content,
    "experiments": differences.experiments,
    "gates": differences.gates,
}
_NOT_ASKED = "version"


class _Answer(NamedTuple):
    """An answer that differs; `own`: the visitor gave it, before or after."""

    field: str
    before: Any
    after: Any
    own: bool


def compare(before: Plan, after: Plan) -> dict[str, Any]:
    """`answers` and `changes`; ValueError unless both plans are of one language that the engine speaks."""
    language = after.get("language")
    if language not in DIRECTIONS or before.get("language") != language:
        raise ValueError("two plans of one language are compared")
    label = Labels(language, finished.words(after, "brief", "country") or "ZZ")
    found = list(_answers(before, after))
    cause = _cause(found, before, after, label)
    why = differences.rules(before, after, label, same_answers=not found)
    # Before all else why plans of the same answers differ at all.
    changes = [{"part": "rules", "text": label.words(one)} for one in why]
    for part, differ in _PARTS.items():
        for one in differ(before, after, label):
            reason = cause(one.more) or one.why if part == "channels" else None
            change = {"part": part, "text": label.words(one.text)}
            changes.append({**change, "why": label.words(reason)} if reason else change)
    return {"answers": [_shown(one, before, after, label) for one in found], "changes": changes}


def _answers(before: Plan, after: Plan) -> Iterator[_Answer]:
    """The visitor's own first, then what follows from them by default."""
    found = []
    for path in FIELDS:
        old, new = (finished.dig(plan["brief"], *path.split(".")) for plan in (before, after))
        own = not (_assumed(path, before) and _assumed(path, after))
        if path != _NOT_ASKED and old != new:
            found.append(_Answer(path, old, new, own))
    yield from sorted(found, key=lambda one: not one.own)


def _assumed(path: str, plan: Plan) -> bool:
    """Whether nobody answered it; a question that the plan does not know was not answered either."""
    assumed = plan.get("assumed")
    listed = assumed if isinstance(assumed, list) else []
    return path in listed or finished.dig(plan["brief"], *path.split(".")) is None


def _shown(one: _Answer, before: Plan, after: Plan, label: Labels) -> dict[str, str]:
    return {
        "field": one.field,
        "label": label.words(text(FIELDS[one.field].label)),
        "before": _words(one.field, one.before, before, label),
        "after": _words(one.field, one.after, after, label),
    }


def _words(path: str, value: Any, plan: Plan, label: Labels) -> str:
    """An answer as a visitor sees it; a value in a shape that this engine does not know stands as it is."""
    try:
        found = None if value is None else answer(path, plan["brief"], label)
        said = label.words(found)
    except (AttributeError, KeyError, TypeError, ValueError):
        found = said = label.words(Own(str(value)))
    if found is None:
        return label.words(say("left open"))
    return label.words(say("{answer} (assumed)", answer=said)) if _assumed(path, plan) else said


def _cause(found: list[_Answer], before: Plan, after: Plan, label: Labels) -> Callable[[bool], Text | None]:
    """What to give as the reason of a change: the one answer that differs, where it alone can be it."""
    own = [one for one in found if one.own]
    if len(own) != 1 or before.get("engine") != after.get("engine"):
        return lambda _: None
    (only,) = own
    old, new = (finished.figure(plan, "brief", *only.field.split(".")) for plan in (before, after))
    if only.field == "resources.hours_per_week" and old is not None and new is not None:
        return lambda more: _hours(new - old, more=more)
    question, said = text(FIELDS[only.field].label), _words(only.field, only.after, after, label)
    return lambda _: say("Your answer has changed: {question} {answer}", question=question, answer=said)


def _hours(difference: float, *, more: bool) -> Text:
    """In whole hours: a part of one counts as one."""
    hours = max(1, round(abs(difference)))
    if difference < 0:
        return say_n("There is {n} hour less a week.", "There are {n} fewer hours a week.", hours)
    if more:
        return say_n("The {n} more hour a week carries it.", "The {n} more hours a week carry it.", hours)
    return say_n("There is {n} more hour a week.", "There are {n} more hours a week.", hours)
