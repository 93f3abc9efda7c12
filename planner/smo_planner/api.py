"""JSON in, JSON out: the only door to the engine, for the page and for the command line."""

import json
from datetime import date
from typing import NamedTuple

from .brief import Brief, Faults, read
from .knowledge import facts
from .plan import Json, finish, write
from .plan import make as make_plan
from .review import review as make_review
from .weighed import weigh
from .words import LANGUAGES, render, render_text
from .written import dumps

__all__ = [
    "Made", "Reviewed", "dumps", "export", "first", "link", "make", "make_reviewed", "plan", "restore", "review",
    "sensitivity", "spread",
]  # fmt: skip


class Made(NamedTuple):
    """A plan, or the faults of the brief."""

    plan: Json | None
    faults: list[dict[str, str]]


class Reviewed(NamedTuple):
    """A review, or the faults of its document."""

    review: Json | None
    faults: list[dict[str, str]]


def make(document: str | bytes, language: str) -> Made:
    """The plan of a brief given as JSON, in `language` ("ar" or "en"); ValueError for another language."""
    brief = _brief(document, language)
    if not isinstance(brief, Brief):
        return Made(None, brief)
    return Made(finish(_whole(brief), language, facts()), [])


def plan(document: str | bytes, language: str) -> str:
    """`make` as JSON text: `{"plan": {...}}` or `{"faults": [{"path", "text"}, ...]}`."""
    brief = _brief(document, language)
    if not isinstance(brief, Brief):
        return dumps({"faults": brief})
    return write(_whole(brief), language, facts())


def first(document: str | bytes, language: str) -> str:
    """`plan` with `sensitivity` and `brings` empty: they cost many plans, so the page asks for them once one stands."""
    brief = _brief(document, language)
    if not isinstance(brief, Brief):
        return dumps({"faults": brief})
    known = facts()
    return write(make_plan(brief, known), language, known)


def sensitivity(document: str | bytes, language: str) -> str:
    """What `first` left out: `{"sensitivity": [...], "brings": [...]}`, or the faults."""
    brief = _brief(document, language)
    if not isinstance(brief, Brief):
        return dumps({"faults": brief})
    return dumps(render(weigh(brief, facts()), language))


def export(plan: str, form: str, options: str = "{}") -> list[bytes]:
    """The files of a plan (JSON text, as `plan` gave it) in a format of `export`, which its options may change.

    The options are a JSON object with fields of `export.Options`; `previous` holds an earlier calendar as text. Raises
    KeyError for an unknown format, preset, task or post, TypeError for an unknown option, ValueError for a calendar, a
    day or a moment that is none.
    """
    from . import export as exports

    chosen = json.loads(options)
    if "previous" in chosen:
        chosen["previous"] = chosen["previous"].encode()
    return list(exports.parts(json.loads(plan), form, exports.Options(**chosen)))


def compare(before: str, after: str) -> str:
    """What changed between two plans (JSON text, as `plan` gave it): `{"answers": [...], "changes": [...]}`.

    The plans may be of other engines; ValueError where one is no plan, or they are not of one language.
    """
    from . import changes, finished

    return dumps(changes.compare(finished.read(before), finished.read(after)))


def adjust(plan: str, marks: str) -> str:
    """A plan (JSON text) with what the visitor marked on it: `{"plan", "remarks", "gone", "ignored"}`, see `marks`.

    ValueError where the first is no plan; what can't be read of the marks is only told.
    """
    from . import finished
    from . import marks as marked

    return dumps(marked.adjust(finished.read(plan), marked.parse(marks)))


def spread(plan: str, tasks: str, day: str) -> str:
    """A later day for each of some tasks (JSON text, a list of ids) of an adjusted plan: `{"days": {id: day}}`.

    From `day` on, where the hours of a week hold them; one that no week holds is left out.
    """
    from . import finished, moves

    return dumps({"days": moves.spread(finished.read(plan), json.loads(tasks), date.fromisoformat(day))})


def link(document: str | bytes) -> str:
    """What opens a brief again, for the part of an address after "#"; nothing where the brief is at fault."""
    from .export.link import encode

    brief = read(document)
    return encode(brief.as_json(), list(brief.assumed)) if isinstance(brief, Brief) else ""


def restore(link: str, language: str) -> str:
    """The brief that a link holds, as `upgrade` gives it."""
    from .export.link import decode

    document = decode(link)
    if isinstance(document, str):
        return upgrade(document, language)
    _check(language)
    return dumps({"faults": [{"path": "brief", "text": render_text(document, language)}]})


def upgrade(document: str | bytes, language: str) -> str:
    """A kept brief, perhaps of another version: `{"brief": {...}, "converted": [texts], "open": [faults]}`.

    `converted` says what was left out because it no longer fits, `open` what has to be answered before there is a plan.
    `{"faults": [...]}` where it can't be opened, as that of a newer planner, which is to be kept as it is.
    """
    from .upgrade import Upgraded
    from .upgrade import upgrade as make_upgraded

    _check(language)
    found = make_upgraded(document)
    if not isinstance(found, Upgraded):
        return dumps({"faults": _told(found, language)})
    converted = [render_text(one, language) for one in found.converted]
    return dumps({"brief": found.brief, "converted": converted, "open": _told(found.open, language)})


def make_reviewed(document: str | bytes, language: str) -> Reviewed:
    """Measured figures against the plan, from a document of a brief and weeks; ValueError for another language."""
    _check(language)
    found = make_review(document, language, facts())
    return Reviewed(found, []) if isinstance(found, dict) else Reviewed(None, _told(found, language))


def review(document: str | bytes, language: str) -> str:
    """`make_reviewed` as JSON text: `{"review": {...}}` or `{"faults": [{"path", "text"}, ...]}`."""
    made = make_reviewed(document, language)
    return dumps({"review": made.review} if made.review is not None else {"faults": made.faults})


def _whole(brief: Brief) -> Json:
    known = facts()
    return {**make_plan(brief, known), **weigh(brief, known)}


def _brief(document: str | bytes, language: str) -> Brief | list[dict[str, str]]:
    """The brief, or its faults in the language."""
    _check(language)
    brief = read(document)
    return brief if isinstance(brief, Brief) else _told(brief, language)


def _check(language: str) -> None:
    if language not in LANGUAGES:
        raise ValueError(f"no such language: {language}")


def _told(faults: Faults, language: str) -> list[dict[str, str]]:
    return [{"path": fault.path, "text": render_text(fault.text, language)} for fault in faults]
