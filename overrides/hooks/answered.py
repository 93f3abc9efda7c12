"""The answers of a brief in words, as a page shows them. Plain Python, no MkDocs."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from planner_page import IN_MONEY
from smo_planner import words
from smo_planner.brief import Brief
from smo_planner.knowledge import facts
from smo_planner.money import money, to_minor
from smo_planner.questions import FIELDS, labels


def answers(brief: Brief, language: str) -> dict[str, str]:
    """What was answered, in words, by path; what was left out is not there."""
    found, document = {}, brief.as_json()
    for path, question in FIELDS.items():
        value: Any = document
        for part in path.split("."):
            value = value[part]
        if path != "version" and path not in brief.assumed:
            found[path] = words.render_text(_said(path, question.kind, value, brief), language)
    return found


def _said(path: str, kind: str, value: Any, brief: Brief) -> object:
    match kind:
        case "choice" | "currency":
            return labels(path)[value]
        case "set":
            return words.Listed(tuple(labels(path)[one] for one in value))
        case "counts":
            return words.Listed(
                tuple(
                    words.say("{channel} ({followers})", channel=labels(path)[one], followers=words.Number(count))
                    for one, count in value.items()
                )
            )
        case "date":
            return words.Day(date.fromisoformat(value), brief.country)
        case "dates":
            days = [words.Day(date.fromisoformat(day), brief.country) for group in value.values() for day in group]
            return words.Listed(tuple(days))
        case "lines":
            return words.Listed(tuple(words.Own(one) for one in value))
        case "text":
            return words.Own(value)
        case _ if path in IN_MONEY:
            currency = brief.budget.currency
            return money(to_minor(Decimal(str(value)), currency, facts()), currency, facts())
        case _:
            return words.Number(float(value), 3)
