"""The JSON Schema of a brief says what the reader takes, save what it is known not to say."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from smo_planner.brief import Brief, read
from smo_planner.brief_schema import schema
from smo_planner.questions import FIELDS, values

from tests.engine.briefs import LEAST

EXAMPLES = sorted((Path(__file__).parents[2] / "planner" / "examples").glob("*.json"))
BLANK: list[Any] = [None, "", " \n", "\u200b\u2800\u3164", "\U000e0041", [], {}, [None], [[], ["", {}]]]
# Right for some fields, wrong for the others.
VALUES: list[Any] = [
    *BLANK,
    *(True, False, 0, -0.0, 1, 1.0, 2, 8.0, 8.5, 20, 21, 52, 53, 80, 80.5, 81, 0.5, -1, 1e300),
    *(1e10, 1e10 + 1, 1e12, 1e12 + 1),
    *("JO", "jo", "JO ", "JO\n", "ZZ", "FR", "JOD", "XAU", "shop", "food", "free", "none", "all", "ar", "sales", "8"),
    *("x" * 60, "x" * 61, "x" * 80, "x" * 81, "م" * 280, "م" * 281, "𝒜" * 60),
    *("a\u0000", "\u0007", "a\nb", "\ud800", "a\u200bb"),
    *("2027-01-04", "2000-01-01", "2075-12-31", "1999-12-31", "2076-01-01", "2027-01-04\n", "2027-1-4", "20270104"),
    *("0000-01-01", "0001-01-01", "9999-12-31", "2027-00-01", "2027-13-01", "2027-01-00", "2027-01-32", "٢٠٢٧-٠١-٠٤"),
    *([None, "sell"], ["ar", "ar"], ["xx"], [1], ["25-34"], ["13-17", ""], ["photo"], ["single"], [["ar"]], [True]),
    *(list("abcde"), list("abcdef"), [*"abcde", None, ""], ["x" * 61], ["a\u0000"], [[]]),
    *({"x": 5}, {"x": 5.0}, {"x": None}, {"x": 0.5}, {"x": "5"}, {"x": True}, {"x": 10**10}, {"x": 10**10 + 1}),
    *({"ashura": ["2027-06-16"]}, {"ashura": "2027-06-16"}, {"ashura": [None]}, {"ashura": ["2027-06-16"] * 5}),
    *({"ashura": {}}, {"mawlid": [*["2027-08-16"] * 4, None]}, {"mawlid": ["1500-01-01"]}, {"mawlid": ["soon"]}),
    *({"easter": []}, {"foo": None}, {"a": {}}, {"category": "food"}, {"amount": 3}, {"primary": "leads"}, {"ages": 3}),
    *({"weeks": 8, "start": "2027-01-04"}, {"order_value": None}, {"order_value": 0}, {"ages": ["55+"]}),
    {"hours_per_week": 2},
]


@pytest.fixture(scope="module")
def valid() -> Any:
    from jsonschema import Draft202012Validator

    Draft202012Validator.check_schema(schema())
    return Draft202012Validator(schema()).is_valid


def put(brief: dict[str, Any], path: str, value: Any) -> dict[str, Any]:
    group, _, name = path.partition(".")
    if not name:
        return {**brief, group: value}
    return {**brief, group: {**brief.get(group, {}), name: value}}


def taken(brief: Any) -> bool:
    """Whether the reader takes it, or would if it did not know more than a schema can say."""
    found = read(json.dumps(brief))
    if isinstance(found, Brief):
        return True
    return all("decimal" in fault.text.message and fault.path == "budget.amount" for fault in found)


@pytest.mark.host
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_is_valid(example: Path, valid: Any) -> None:
    assert valid(json.loads(example.read_text("utf-8")))


@pytest.mark.host
@pytest.mark.parametrize(
    "path", [*FIELDS, *{path.partition(".")[0] for path in FIELDS if "." in path}, "foo", "offer.foo"]
)
def test_the_schema_takes_what_the_reader_takes(path: str, valid: Any) -> None:
    agreed = set()
    for value in VALUES:
        brief = put(LEAST, path, value)
        assert valid(brief) == taken(brief), value
        agreed.add(taken(brief))
    assert False in agreed
    assert True in agreed or "foo" in path


@pytest.mark.host
@pytest.mark.parametrize("path", FIELDS)
def test_the_schema_asks_for_what_the_reader_asks_for(path: str, valid: Any) -> None:
    group, _, name = path.partition(".")
    inner = {key: item for key, item in LEAST.get(group, {}).items() if key != name} if name else None
    for without in ({**LEAST, group: inner}, {key: item for key, item in LEAST.items() if key != group}):
        assert valid(without) == taken(without)
    assert valid({**LEAST, group: inner}) == (not FIELDS[path].required)


@pytest.mark.host
@given(st.data())
def test_the_schema_and_the_reader_agree_on_several_answers_at_once(valid: Any, data: st.DataObject) -> None:
    brief: Any = LEAST
    for path in data.draw(st.lists(st.sampled_from(list(FIELDS)), max_size=4)):
        known = values(FIELDS[path])
        choice = st.sampled_from(known) if known else st.nothing()
        days = st.dates(date(1990, 1, 1), date(2080, 1, 1)).map(date.isoformat)
        items = choice | days | st.sampled_from([None, "", "x", 3])
        value = data.draw(
            choice | days | st.sampled_from(VALUES) | st.lists(items, max_size=6) | st.integers() | st.floats(-1, 100)
            | st.dictionaries(choice, st.lists(items, max_size=6) | st.integers(-1))
        )  # fmt: skip
        brief = put(brief, path, value)
    assert valid(brief) == taken(brief)


@pytest.mark.host
@pytest.mark.parametrize(
    ("known", "engine"),
    [
        # What a schema can't say, as its module states.
        (put(LEAST, "budget", {"amount": 400.1234, "currency": "JOD"}), False),
        (put(LEAST, "period.start", "2027-02-30"), False),
        (put(LEAST, "name", "  " + "x" * 80), True),
        (put(LEAST, "name", "e\u0301" * 80), True),
        (put(LEAST, "name", "\U0001d15e" * 80), False),
    ],
)
def test_where_the_reader_knows_more(known: dict[str, Any], engine: bool, valid: Any) -> None:
    assert isinstance(read(json.dumps(known)), Brief) is engine
    assert valid(known) is not engine


def test_the_schema_has_the_words_of_the_questions() -> None:
    found: Any = schema()
    assert found["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert found["properties"]["period"]["properties"]["weeks"]["title"] == FIELDS["period.weeks"].label
    assert found["properties"]["resources"]["properties"]["people"]["default"] == 1
    assert list(found["properties"]) == list(dict.fromkeys(path.partition(".")[0] for path in FIELDS))


def test_the_schema_is_plain_data_the_same_each_time() -> None:
    assert json.loads(json.dumps(schema())) == schema()
