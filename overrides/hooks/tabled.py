"""Our own constants as tables that a visitor can read. Plain Python, no MkDocs.

Headings, units and names that are no text of the engine are keys of overrides/partials/languages/.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from places import COMMA
from reads import PARTS, part
from smo_planner import knowledge, words
from smo_planner.export.labels import PHASES, STEPS
from smo_planner.knowledge.records import TABLES
from smo_planner.questions import FIELDS, choices, labels

# What is no constant of ours, or has a place of its own on the page.
ELSEWHERE = frozenset(
    "sources countries currencies population bases reach profiles benchmarks events suspensions least_ages findings "
    "judgements".split()
)
# Fields whose values are words of the templates.
KEYS = {"day": "method.day.", "field": "answer.", "speaker": "method.speaker."}


class Cell(NamedTuple):
    """What a table shows: words in the page's language, a key of the templates' words, or the ids of sources."""

    text: str = ""
    key: str = ""
    sources: tuple[str, ...] = ()


class Table(NamedTuple):
    """A table of the knowledge; a heading is a key of the templates' words, or stands as it is."""

    id: str
    heads: tuple[tuple[str, str], ...]  # key, text
    rows: tuple[tuple[Cell, ...], ...]


class Constant(NamedTuple):
    """A number that no source gives: what it is, and its value as written."""

    id: str
    name: str
    value: str


def judgements(language: str) -> dict[str, list[Constant]]:
    """Every single constant that is our own judgement, by the part of the page that it belongs to."""
    groups: dict[str, list[Constant]] = {name: [] for name in (*PARTS, "other")}
    for one in knowledge.facts().judgements.values():
        groups[part(one.id)].append(Constant(one.id, _said(one.name, language), figure(one.value)))
    return {name: found for name, found in groups.items() if found}


def figure(value: float) -> str:
    """A number with all its digits."""
    return f"{value:,.15g}"


def tables(language: str) -> list[Table]:
    """Every table that holds judgements, whatever its fields are."""
    return [_table(name, language) for name in TABLES if name not in ELSEWHERE]


def answer(path: str, value: str, language: str) -> str:
    """What an answer to choose is called; nothing for none."""
    asked = "resources.accounts" if path == "platform" else path
    return words.render_text(labels(asked)[value], language) if value else ""


def bases(language: str) -> dict[str, tuple[knowledge.Base, str, str]]:
    """Of whom published shares were shares: by id, with its name and how such shares are converted."""
    found = knowledge.facts().bases.values()
    return {one.id: (one, _said(one.name, language), _said(one.conversion, language)) for one in found}


def _table(name: str, language: str) -> Table:
    held: Any = getattr(knowledge.facts(), name)
    records = _ordered(list(held.values()) if isinstance(held, dict) else list(held))
    heads: list[tuple[str, str]] = []
    columns: list[list[Cell]] = []
    for field in _fields(records[0]):
        values = [getattr(one, field) for one in records]
        if isinstance(values[0], dict) and all(value.keys() == values[0].keys() for value in values):
            named = _names(list(values[0]), language)
            heads += [("", name) for name in named.values()]
            columns += [[Cell(figure(value[key])) for value in values] for key in named]
        else:
            heads.append((field, ""))
            columns.append(_column(field, records, values, language))
    return Table(name, tuple(heads), tuple(zip(*columns, strict=True)))


def _ordered(records: list[Any]) -> list[Any]:
    """By their first field, in the order in which its values are asked for; compiled facts stand by the alphabet."""
    usual = list(_names([one[0] for one in records], "en"))
    return sorted(records, key=lambda one: usual.index(one[0]))


def _fields(record: Any) -> list[str]:
    """The fields worth showing; an id beside a name or a platform is for the code alone."""
    named = {"name", "platform", "label"} & set(record._fields)
    return [field for field in record._fields if not (field == "id" and named)]


def _column(field: str, records: list[Any], values: list[Any], language: str) -> list[Cell]:
    if field == "sources":
        return [Cell(sources=value) for value in values]
    if field in KEYS:
        return [Cell(key=KEYS[field] + value) for value in values]
    if field == "value":
        return [Cell(answer(one.field, one.value, language)) for one in records]
    if isinstance(values[0], dict):
        named = _names([key for value in values for key in value], language)
        pairs = [[f"{named[key]} {figure(number)}" for key, number in value.items()] for value in values]
        return [Cell(COMMA[language].join(pair)) for pair in pairs]
    lists = [value if isinstance(value, tuple) else (value,) for value in values]
    named = _names([one for value in lists for one in value if isinstance(one, str)], language)
    return [Cell(COMMA[language].join(_cell(one, named) for one in value)) for value in lists]


def _cell(value: Any, named: dict[str, str]) -> str:
    if isinstance(value, bool):
        return "✓" if value else "–"
    return named[value] if isinstance(value, str) else figure(value)


def _names(ids: list[str], language: str) -> dict[str, str]:
    """What these ids are called, in their usual order; those of no vocabulary are texts of the engine themselves."""
    for vocabulary in _vocabularies():
        if all(one in vocabulary for one in ids):
            return {one: words.render_text(vocabulary[one], language) for one in vocabulary if one in ids}
    return {one: _said(one, language) for one in ids}


def _vocabularies() -> list[dict[str, Any]]:
    known = knowledge.facts()
    asked = [{one.value: one.label for one in choices(question)} for question in FIELDS.values()]
    formats = {one.id: words.text(one.name) for one in known.formats.values()}
    pillars = {one.id: words.text(one.name) for one in reversed(known.pillars.values())}
    return [
        *asked,
        formats,
        pillars,
        *({key: words.text(name) for key, name in one.items()} for one in (STEPS, PHASES)),
    ]


def _said(message: str, language: str) -> str:
    return words.render_text(words.text(message), language) if message else ""
