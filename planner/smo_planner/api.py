"""JSON in, JSON out: the only door to the engine, for the page and for the command line."""

import json
from typing import NamedTuple

from .brief import Brief, read
from .knowledge import facts
from .plan import Json, finish
from .plan import make as make_plan
from .sensitivity import sensitivity
from .words import LANGUAGES, render_text


class Made(NamedTuple):
    """A plan, or the faults of the brief."""

    plan: Json | None
    faults: list[dict[str, str]]


def make(document: str | bytes, language: str) -> Made:
    """The plan of a brief given as JSON, in `language` ("ar" or "en"); ValueError for another language."""
    if language not in LANGUAGES:
        raise ValueError(f"no such language: {language}")
    brief = read(document)
    if not isinstance(brief, Brief):
        return Made(None, [{"path": fault.path, "text": render_text(fault.text, language)} for fault in brief])
    known = facts()
    plan = {**make_plan(brief, known), "sensitivity": sensitivity(brief, known)}
    return Made(finish(plan, language, known), [])


def plan(document: str | bytes, language: str) -> str:
    """`make` as JSON text: `{"plan": {...}}` or `{"faults": [{"path", "text"}, ...]}`."""
    made = make(document, language)
    return dumps({"plan": made.plan} if made.plan is not None else {"faults": made.faults})


def dumps(value: object) -> str:
    """JSON as the engine writes it: the same value gives the same bytes."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
