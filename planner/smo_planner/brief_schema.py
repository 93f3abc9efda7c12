"""The JSON Schema (2020-12) of a brief, made from the questions: it takes what `brief.read` takes.

It can't say some of it: that names don't repeat and the document is not too large or deep; that texts are normalised
before they are counted; that the calendar lacks a day; that an amount has no more decimals than its currency; that
digits beyond a double's count, and that no number is beyond a double.
"""

from .document import FORBIDDEN, INVISIBLE
from .questions import FIELDS, Question, values
from .words import render_text, say, text

type Schema = dict[str, object]

_BLANK: Schema = {"$ref": "#/$defs/blank"}


def schema(language: str = "en") -> Schema:
    """The schema, with the questions as titles and their help as descriptions in `language`."""
    properties: dict[str, Schema] = {}
    for path, question in FIELDS.items():
        name, _, inner = path.partition(".")
        where = _inside(properties.setdefault(name, _object({}))) if inner else properties
        where[inner or name] = _field(question, language)
    for name, group in properties.items():
        if name not in FIELDS:
            required = [path.partition(".")[2] for path in _required() if path.startswith(f"{name}.")]
            properties[name] = {**group, "required": required} if required else _or_blank(group)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": render_text(text("Campaign brief"), language),
        **_object(properties),
        "required": list(dict.fromkeys(path.partition(".")[0] for path in _required())),
        "$defs": {"blank": _blank(language), "text": _plain_text(), "day": _day()},
    }


def _required() -> list[str]:
    return [path for path, question in FIELDS.items() if question.required]


def _object(properties: dict[str, Schema]) -> Schema:
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _inside(group: Schema) -> dict[str, Schema]:
    properties = group["properties"]
    assert isinstance(properties, dict)
    return properties


def _or_blank(answered: Schema) -> Schema:
    return {"anyOf": [_BLANK, answered]}


def _field(question: Question, language: str) -> Schema:
    found: Schema = {
        "title": render_text(text(question.label), language),
        "description": render_text(text(question.help), language),
    }
    if question.default is not None:
        found["default"] = question.default
    elif question.default_text:
        found["$comment"] = render_text(
            say("Unanswered, it means: {default}", default=text(question.default_text)), language
        )
    answered = _answered(question)
    return {**found, **(answered if question.required else _or_blank(answered))}


def _answered(question: Question) -> Schema:
    """What an answer looks like, blank ones aside."""
    match question.kind:
        case "text":
            return {"$ref": "#/$defs/text", "maxLength": question.max_length}
        case "lines":
            return _list({"$ref": "#/$defs/text", "maxLength": question.max_length}, question.max_items)
        case "choice" | "currency":
            return {"enum": list(values(question))}
        case "set":
            known: Schema = {"enum": list(values(question))}
            # One at least where an answer is required; elsewhere a list of blanks is blank.
            return {**_list(known), **({"contains": known} if question.required else {})}
        case "number" | "integer":
            return _number(question)
        case "counts":
            return _object({value: _or_blank({**_number(question), "type": "integer"}) for value in values(question)})
        case "dates":
            days = _list({"$ref": "#/$defs/day"}, question.max_items)
            return _object({value: _or_blank(days) for value in values(question)})
        case "date":
            return {"$ref": "#/$defs/day", "pattern": _years(str(question.least), str(question.most))}
    raise ValueError(f"a question of an unknown kind: {question.kind}")  # pragma: no cover - all kinds stand above


def _list(item: Schema, most: int | None = None) -> Schema:
    """A list of answers among which blank ones don't count; one of nothing else is blank itself."""
    found: Schema = {"type": "array", "items": _or_blank(item)}
    return found if most is None else {**found, "contains": {"not": _BLANK}, "maxContains": most}


def _number(question: Question) -> Schema:
    limits = {"minimum": question.least, "exclusiveMinimum": question.above, "maximum": question.most}
    kind = "integer" if question.kind == "integer" else "number"
    return {"type": kind, **{name: limit for name, limit in limits.items() if limit is not None}}


def _blank(language: str) -> Schema:
    visible = {"pattern": f"[^{_class(INVISIBLE)}]"}
    return {
        "title": render_text(text("Unanswered"), language),
        "description": render_text(
            text("The same as left out: null, a text that shows nothing, an empty list or object."), language
        ),
        "anyOf": [
            {"type": "null"},
            {"type": "string", "not": visible},
            {"type": "array", "items": _BLANK},
            {"type": "object", "maxProperties": 0},
        ],
    }


def _plain_text() -> Schema:
    return {"type": "string", "not": {"pattern": f"[{_class(FORBIDDEN)}]"}}


def _day() -> Schema:
    return {
        "type": "string",
        "format": "date",
        "maxLength": 10,
        # Every year but 0000, without lookahead, which not every dialect has.
        "pattern": "^([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
    }


def _years(first: str, last: str) -> str:
    """A pattern for the years from the first day's to the last day's, which are whole: 1 January to 31 December."""
    assert (first[4:], last[4:]) == ("-01-01", "-12-31")
    return f"^({'|'.join(str(year) for year in range(int(first[:4]), int(last[:4]) + 1))})-"


def _class(ranges: tuple[tuple[int, int], ...]) -> str:
    """The inside of a character class that every dialect of regular expressions reads alike."""
    return "".join(f"{_letter(first)}-{_letter(last)}" for first, last in ranges)


def _letter(point: int) -> str:
    # Beyond the first plane each dialect has an escape of its own: there the character stands for itself.
    return f"\\u{point:04x}" if point <= 0xFFFF else chr(point)
