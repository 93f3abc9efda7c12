"""Answers of a brief in words, as the visitor chose or typed them."""

from datetime import date
from typing import Any

from smo_planner.questions import FIELDS, labels
from smo_planner.words import Day, Number, Own, Percent, number, say

from .labels import Labels


def answer(path: str, brief: dict[str, Any], label: Labels) -> object:
    """An answer in words; None where nothing stands for it. A value that is no longer offered stands for itself."""
    question = FIELDS[path]
    group, _, name = path.partition(".")
    value = brief[group][name] if name else brief[group]
    if value is None or value in ("", [], {}):
        return None
    match question.kind:
        case "choice":
            return _choice(path, value)
        case "set":
            return _listed([_choice(path, one) for one in value], label)
        case "lines":
            return _listed([Own(one) for one in value], label)
        case "counts":
            counts = [
                say("{platform}: {followers}", platform=_choice(path, one), followers=Number(many))
                for one, many in value.items()
            ]
            return _listed(counts, label)
        case "dates":
            days = [
                say(
                    "{event}: {days}",
                    event=_choice(path, one),
                    days=_listed([Day(date.fromisoformat(day), label.country) for day in many], label),
                )
                for one, many in value.items()
            ]
            return _listed(days, label)
        case "date":
            return label.day(value)
        case "currency":
            return label.currency(value)
        case "text":
            return Own(value)
        case _:
            return _figure(path, value, brief, label)


def _choice(path: str, value: str) -> object:
    return labels(path).get(value, Own(value))


def _figure(path: str, value: float, brief: dict[str, Any], label: Labels) -> object:
    if path in ("budget.amount", "baseline.order_value"):
        return label.money(value, brief["budget"]["currency"])
    return Percent(100 * value) if path == "baseline.conversion_rate" else number(value, 2)


def _listed(items: list[Any], label: Labels) -> str:
    return label.list([label.words(item) for item in items])
