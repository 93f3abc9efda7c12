"""The JSON Schema (2020-12) of a plan: every plan is valid by it."""

from typing import Any

from .brief_schema import schema as brief_schema
from .flight import PHASES, WEEKDAYS
from .words import LANGUAGES

type Schema = dict[str, Any]

_TEXT: Schema = {"type": "string", "minLength": 1}
_ID: Schema = {"type": "string", "pattern": "^[a-z0-9][a-zA-Z0-9_-]*$"}
_DATE: Schema = {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_SHARE: Schema = {"type": "number", "minimum": 0, "maximum": 100}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_AMOUNT: Schema = {"type": "number", "minimum": 0}
_IDS: Schema = {"type": "array", "items": _ID, "uniqueItems": True}
_TEXTS: Schema = {"type": "array", "items": _TEXT}
_LEARN: Schema = {"type": "string", "pattern": "^/[a-z-]+/#[a-z-]+$"}
_PATHS: Schema = {"type": "array", "items": _TEXT, "minItems": 1}


def schema() -> Schema:
    """The schema as plain data; a new object at each call."""
    brief = brief_schema()
    del brief["$schema"]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Campaign plan",
        "$defs": brief.pop("$defs"),
        **_object(
            engine=_TEXT,
            language={"enum": list(LANGUAGES)},
            direction={"enum": ["rtl", "ltr"]},
            brief=brief,
            assumed=_TEXTS,
            weekend={"type": "array", "items": {"enum": list(WEEKDAYS)}, "minItems": 1, "uniqueItems": True},
            coverage=_coverage(),
            roughness=_object(level={"enum": ["rough", "fair", "firm"]}, text=_TEXT, explain=_explain()),
            message=_message(),
            audit=_or_null(_audit()),
            warnings=_list(
                _object(
                    ("items",),
                    id=_ID,
                    field=_TEXT,
                    severity={"enum": ["info", "warning", "critical"]},
                    text=_TEXT,
                    learn=_LEARN,
                    sources=_IDS,
                    items={**_TEXTS, "minItems": 1},
                )
            ),
            channels=_list(_channel()),
            content=_list(_content()),
            calendar=_list(_post()),
            events=_list(_event()),
            budget=_budget(),
            kpis=_list(_kpi()),
            links=_list(
                _object(
                    channel=_ID,
                    kind={"enum": ["organic", "paid"]},
                    utm=_or_null(
                        {"type": "string", "pattern": "^utm_source=[a-z]+&utm_medium=[a-z_]+&utm_campaign=[a-z0-9-]+$"}
                    ),
                    text=_TEXT,
                )
            ),
            experiments=_list(_experiment()),
            gates=_list(
                _object(
                    id=_ID,
                    channel=_or_null(_ID),
                    date=_DATE,
                    measure=_TEXT,
                    go=_TEXT,
                    stop=_TEXT,
                    text=_TEXT,
                    sources=_IDS,
                )
            ),
            sensitivity={**_list(_object(field=_TEXT, text=_TEXT)), "maxItems": 5},
            brings=_list(_object(channel=_ID, field=_or_null(_TEXT), text=_TEXT, sources=_IDS)),
            tasks={**_list(_task()), "minItems": 6, "maxItems": 45},
            sources=_list(_source()),
        ),
    }


def _object(optional: tuple[str, ...] = (), /, **properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": [name for name in properties if name not in optional],
        "additionalProperties": False,
    }


def _list(item: Schema) -> Schema:
    return {"type": "array", "items": item}


def _or_null(kind: Schema) -> Schema:
    return {"anyOf": [kind, {"type": "null"}]}


def _range(end: Schema) -> Schema:
    return _object(low=end, central=end, high=end)


def _explain() -> Schema:
    return _list(_object(text=_TEXT, sources=_IDS))


def _coverage() -> Schema:
    return _object(
        ("reason",),
        percent=_range(_SHARE),
        people=_or_null(_range(_COUNT)),
        people_covered=_or_null(_range(_COUNT)),
        reason=_TEXT,
        base=_TEXT,
        explain=_explain(),
    )


def _channel() -> Schema:
    return _object(
        id=_ID,
        name=_TEXT,
        rank={"type": "integer", "minimum": 1, "maximum": 8},
        decision={"enum": ["lead", "support", "later", "skip"]},
        reach_percent=_or_null(_SHARE),
        reach_low=_or_null(_SHARE),
        reach_high=_or_null(_SHARE),
        reach_year=_or_null({"type": "integer"}),
        reach_geography=_or_null(_TEXT),
        covered_percent=_SHARE,
        score=_SHARE,
        hours_per_week=_AMOUNT,
        posts_per_week=_COUNT,
        formats=_IDS,
        reasons={**_list(_object(text=_TEXT, sources=_IDS, learn=_LEARN)), "minItems": 1},
        explain=_explain(),
    )


def _message() -> Schema:
    three = {**_TEXTS, "minItems": 3, "maxItems": 3}
    return _object(positioning=_TEXT, do=three, dont=three, explain=_explain())


def _audit() -> Schema:
    """A worksheet: a row for each competitor with an empty cell for each column."""
    column = _object(id=_ID, label=_TEXT, question=_TEXT)
    row = _object(competitor=_TEXT, cells={"type": "array", "items": {"const": ""}})
    return _object(text=_TEXT, columns=_list(column), rows={**_list(row), "minItems": 1}, sources=_IDS)


def _content() -> Schema:
    share = _object(id=_ID, label=_TEXT, share={"type": "number", "minimum": 0, "maximum": 1})
    return _object(
        channel=_ID,
        pillars={**_list(share), "minItems": 1},
        formats={**_list(share), "minItems": 1},
        ideas={**_TEXTS, "minItems": 3},
    )


def _event() -> Schema:
    return _object(
        id=_ID,
        title=_TEXT,
        first=_DATE,
        last=_DATE,
        expected={"type": "boolean"},
        tone=_TEXT,
        hours=_or_null(_TEXT),
        budget=_or_null(_TEXT),
        sources=_IDS,
    )


def _post() -> Schema:
    event = _object(id=_ID, title=_TEXT, expected={"type": "boolean"}, sources=_IDS)
    return _object(
        id=_ID,
        date=_DATE,
        time={"type": "string", "pattern": r"^([01]\d|2[0-3]):[0-5]\d$"},
        channel=_ID,
        format=_ID,
        pillar=_ID,
        title=_TEXT,
        phase={"enum": list(PHASES)},
        minutes=_COUNT,
        event=_or_null(event),
    )


def _budget() -> Schema:
    line = _object(
        id=_ID,
        label=_TEXT,
        channel=_or_null(_ID),
        phase=_or_null({"enum": list(PHASES)}),
        amount=_AMOUNT,
        explain=_explain(),
    )
    return _object(
        currency={"type": "string", "pattern": "^[A-Z]{3}$"},
        total=_AMOUNT,
        lines=_list(line),
        minimum=_object(amount=_or_null(_AMOUNT), explain=_explain()),
        explain=_explain(),
    )


def _kpi() -> Schema:
    end = _or_null(_AMOUNT)
    return _object(
        ("reason",),
        id=_ID,
        kind={"enum": ["count", "people", "rate", "cost", "hours"]},
        objective={"type": "boolean"},
        name=_TEXT,
        formula=_TEXT,
        unit=_TEXT,
        low=end,
        target=end,
        high=end,
        text=_or_null(_TEXT),
        reason=_TEXT,
        sources=_IDS,
        how_to_measure=_TEXT,
        by_channel={**_list(_object(channel=_ID, text=_TEXT)), "minItems": 1},
        explain=_explain(),
    )


def _experiment() -> Schema:
    return _object(
        ("reason",),
        id=_ID,
        hypothesis=_TEXT,
        measure=_TEXT,
        sample=_or_null({"type": "integer", "minimum": 1}),
        reason=_TEXT,
        feasible={"type": "boolean"},
        text=_TEXT,
        sources=_IDS,
        explain=_explain(),
    )


def _task() -> Schema:
    return _object(
        id=_ID,
        step={"enum": ["target", "content", "innovate", "measure"]},
        title=_TEXT,
        detail=_TEXT,
        why=_TEXT,
        because=_PATHS,
        sources=_IDS,
        judged={"type": "boolean"},
        learn=_LEARN,
        due=_DATE,
        repeat={"enum": [None, "weekly", "monthly"]},
        minutes={"type": "integer", "minimum": 1},
        done_when=_TEXT,
    )


def _source() -> Schema:
    return _object(
        id=_ID,
        title=_TEXT,
        publisher=_TEXT,
        year={"type": "integer"},
        url={"type": "string", "pattern": "^https?://"},
        geography=_TEXT,
        grade={"enum": ["A", "B", "C"]},
    )
