"""What a brief may be: all that is wrong is told at once with its path, and what means the same is the same."""

import json
import time
import unicodedata
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from smo_planner.brief import Brief, Fault, read
from smo_planner.questions import FIELDS, values
from smo_planner.words import render_text

from tests.engine.briefs import LEAST

EXAMPLES = sorted((Path(__file__).parents[2] / "planner" / "examples").glob("*.json"))

REQUIRED = (
    "country organisation offer.category audience.ages objective.primary resources.hours_per_week budget.amount "
    "period.start period.weeks"
).split()
GONE = object()


class Raw(str):
    """JSON as it is to stand in the document."""

    __slots__ = ()


def dumps(value: Any) -> str:
    if isinstance(value, Raw):
        return str(value)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(name)}: {dumps(item)}" for name, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(dumps, value)) + "]"
    return json.dumps(value)


def changed(changes: dict[str, Any]) -> dict[str, Any]:
    """The least brief with other answers at some paths."""
    brief = json.loads(json.dumps(LEAST))
    for path, value in changes.items():
        *groups, name = path.split(".")
        at = brief
        for group in groups:
            at = at.setdefault(group, {})
        if value is GONE:
            at.pop(name, None)
        else:
            at[name] = value
    return brief


def answered(changes: dict[str, Any] | None = None) -> Brief:
    found = read(dumps(changed(changes or {})))
    assert isinstance(found, Brief), found
    return found


def normalised(changes: dict[str, Any] | None = None) -> str:
    brief = answered(changes)
    return json.dumps([brief.as_json(), brief.assumed], ensure_ascii=False)


def faults(document: str | bytes) -> tuple[Fault, ...]:
    found = read(document)
    assert not isinstance(found, Brief)
    return found


def paths(document: str | bytes) -> list[str]:
    return [fault.path for fault in faults(document)]


# --- What is wrong

WRONG: list[tuple[str, dict[str, Any], list[str]]] = [
    # what is wrong, what differs from the least brief, which paths are told
    ("a required text is left out", {"country": GONE}, ["country"]),
    ("null is no answer", {"organisation": None}, ["organisation"]),
    ("nor is a text without a visible character", {"country": " \u200b\u2800\ufe0f"}, ["country"]),
    ("nor is an empty list, whatever the type", {"period.weeks": []}, ["period.weeks"]),
    ("nor is an empty object, whatever the type", {"period.start": {}}, ["period.start"]),
    ("an empty set", {"audience.ages": []}, ["audience.ages"]),
    ("a set of nothing but empty items", {"audience.ages": [None, "", [], {}, [None]]}, ["audience.ages"]),
    ("a missing group", {"period": GONE}, ["period.start", "period.weeks"]),
    ("a group that is null", {"period": None}, ["period.start", "period.weeks"]),
    ("a group that is empty", {"offer": {}}, ["offer.category"]),
    ("a group that is a list", {"offer": ["food"]}, ["offer", "offer.category"]),
    ("a group that is a text", {"audience": "25-34"}, ["audience", "audience.ages"]),
    ("an optional group that is a number", {"baseline": 5}, ["baseline"]),
    ("a country outside the list", {"country": "FR"}, ["country"]),
    ("a country in small letters", {"country": "jo"}, ["country"]),
    ("a country with a space", {"country": "JO "}, ["country"]),
    ("a country as a list", {"country": ["JO"]}, ["country"]),
    ("an organisation that does not exist", {"organisation": "company"}, ["organisation"]),
    ("a choice that is a boolean", {"offer.price": True}, ["offer.price"]),
    ("a category that is a number", {"offer.category": 1}, ["offer.category"]),
    ("a set that is a text", {"audience.ages": "25-34"}, ["audience.ages"]),
    ("a set that is an object", {"audience.ages": {"25-34": True}}, ["audience.ages"]),
    ("a member that is not in the set", {"audience.ages": ["25-34", "65+"]}, ["audience.ages"]),
    ("members of other types", {"roles": ["sell", 3, ["trust"], {"a": 1}]}, ["roles"]),
    ("a misspelt skill", {"resources.skills": ["vidéo"]}, ["resources.skills"]),
    ("an objective that does not exist", {"objective.primary": "fame"}, ["objective.primary"]),
    ("an amount that is a text", {"budget.amount": "400"}, ["budget.amount"]),
    ("an amount that is a boolean", {"budget.amount": False}, ["budget.amount"]),
    ("an amount below zero", {"budget.amount": -1}, ["budget.amount"]),
    ("an amount just below zero", {"budget.amount": Raw("-1e-9999999999999999999")}, ["budget.amount"]),
    ("an amount beyond the limit", {"budget.amount": Raw("1000000000000.001")}, ["budget.amount"]),
    ("an amount beyond any number", {"budget.amount": Raw("1e999999999999999999999")}, ["budget.amount"]),
    ("an exponent of endless digits", {"budget.amount": Raw("1e" + "9" * 5000)}, ["budget.amount"]),
    ("an amount of endless digits", {"budget.amount": Raw("9" * 5000)}, ["budget.amount"]),
    ("not a number", {"budget.amount": Raw("NaN")}, ["budget.amount"]),
    ("infinite hours", {"resources.hours_per_week": Raw("-Infinity")}, ["resources.hours_per_week"]),
    ("four decimals of a dinar", {"budget.amount": 400.1234}, ["budget.amount"]),
    ("a decimal that only a careful reader sees", {"budget.amount": Raw("400." + "0" * 40 + "1")}, ["budget.amount"]),
    ("half a franc", {"country": "DJ", "budget.amount": 10.5}, ["budget.amount"]),
    ("a third decimal of a euro", {"budget": {"amount": 12.345, "currency": "EUR"}}, ["budget.amount"]),
    ("a sum of floats", {"country": "SA", "budget.amount": 0.1 + 0.2}, ["budget.amount"]),
    ("gold", {"budget.currency": "XAU"}, ["budget.currency"]),
    ("a currency with four decimals", {"budget.currency": "CLF"}, ["budget.currency"]),
    ("a currency in small letters", {"budget.currency": "jod"}, ["budget.currency"]),
    ("a currency by its name", {"budget.currency": "dinar"}, ["budget.currency"]),
    ("decimals of an unknown currency", {"budget": {"amount": 1.23456, "currency": "?"}}, ["budget.currency"]),
    ("decimals in an unknown country", {"budget.amount": 1.23456, "country": "XX"}, ["country"]),
    ("no hours", {"resources.hours_per_week": 0}, ["resources.hours_per_week"]),
    ("a little less than an hour", {"resources.hours_per_week": 0.999}, ["resources.hours_per_week"]),
    ("a little too many hours", {"resources.hours_per_week": Raw("80.0000000000000001")}, ["resources.hours_per_week"]),
    ("hours as a text", {"resources.hours_per_week": "six"}, ["resources.hours_per_week"]),
    ("hours as a list", {"resources.hours_per_week": [6]}, ["resources.hours_per_week"]),
    ("half a person", {"resources.people": 1.5}, ["resources.people"]),
    ("too many people", {"resources.people": 21}, ["resources.people"]),
    ("half a week", {"period.weeks": 8.5}, ["period.weeks"]),
    ("a little more than eight weeks", {"period.weeks": Raw("8." + "0" * 30 + "1")}, ["period.weeks"]),
    ("no weeks", {"period.weeks": 0}, ["period.weeks"]),
    ("more than a year", {"period.weeks": 53}, ["period.weeks"]),
    ("a day that does not exist", {"period.start": "2027-02-29"}, ["period.start"]),
    ("the thirteenth month", {"period.start": "2027-13-01"}, ["period.start"]),
    ("a date without hyphens", {"period.start": "20270104"}, ["period.start"]),
    ("a week date", {"period.start": "2027-W01-1"}, ["period.start"]),
    ("a date of short parts", {"period.start": "2027-1-4"}, ["period.start"]),
    ("a date with a time", {"period.start": "2027-01-04T00:00"}, ["period.start"]),
    ("a date in Arabic digits", {"period.start": "٢٠٢٧-٠١-٠٤"}, ["period.start"]),
    ("a date with a space", {"period.start": "2027-01-04 "}, ["period.start"]),
    ("a date that is a number", {"period.start": 20270104}, ["period.start"]),
    ("the day before the first", {"period.start": "1999-12-31"}, ["period.start"]),
    ("the day after the last", {"period.start": "2076-01-01"}, ["period.start"]),
    ("a target of zero", {"objective.target": 0}, ["objective.target"]),
    ("a target so small that it is zero", {"objective.target": Raw("1e-400")}, ["objective.target"]),
    ("a target beyond the limit", {"objective.target": 1e12 + 1}, ["objective.target"]),
    ("a share above one", {"baseline.conversion_rate": 1.01}, ["baseline.conversion_rate"]),
    ("a share in percent", {"baseline.conversion_rate": "2%"}, ["baseline.conversion_rate"]),
    ("an order worth nothing", {"baseline.order_value": 0}, ["baseline.order_value"]),
    ("an order worth more than a number holds", {"baseline.order_value": Raw("1e400")}, ["baseline.order_value"]),
    ("a name too long", {"name": "م" * 81}, ["name"]),
    ("a name that is a number", {"name": 5}, ["name"]),
    ("a name with a control character", {"name": "Bak\u0007ery"}, ["name"]),
    ("a name with a delete", {"name": "Bakery\u007f"}, ["name"]),
    ("a name with a null", {"name": "Bakery\u0000"}, ["name"]),
    ("a name with a separator that only some call a space", {"name": "a\u001fb"}, ["name"]),
    ("half a character", {"name": "Bakery \ud83d"}, ["name"]),
    ("half a character alone", {"name": "\ud800"}, ["name"]),
    ("a competitor too long", {"offer.competitors": ["A", "", "B" * 61]}, ["offer.competitors.2"]),
    ("wrong competitors", {"offer.competitors": ["A", 1, ["B"]]}, ["offer.competitors.1", "offer.competitors.2"]),
    ("too many competitors", {"offer.competitors": list("ABCDEF")}, ["offer.competitors"]),
    ("competitors as a text", {"offer.competitors": "A, B"}, ["offer.competitors"]),
    ("accounts as a list", {"resources.accounts": ["instagram"]}, ["resources.accounts"]),
    ("an unknown platform", {"resources.accounts": {"foo": 5, "x": 1}}, ["resources.accounts.foo"]),
    ("an unknown platform without an answer", {"resources.accounts": {"foo": None}}, ["resources.accounts.foo"]),
    ("half a follower", {"resources.accounts": {"x": 0.5}}, ["resources.accounts.x"]),
    ("followers below zero", {"resources.accounts": {"x": -1}}, ["resources.accounts.x"]),
    ("more followers than accounts", {"resources.accounts": {"x": 10**10 + 1}}, ["resources.accounts.x"]),
    ("followers as a text", {"resources.accounts": {"x": "1k"}}, ["resources.accounts.x"]),
    ("an unknown event", {"events": {"easter": ["2027-03-28"]}}, ["events.easter"]),
    ("an unknown event that is empty", {"events": {"easter": []}}, ["events.easter"]),
    ("a date that is no list", {"events": {"ramadan": "2027-02-08"}}, ["events.ramadan"]),
    ("a wrong date in a list", {"events": {"ramadan": [None, "2027-02-08", "2027-02-30"]}}, ["events.ramadan.2"]),
    ("five dates", {"events": {"mawlid": ["2027-01-01"] * 5}}, ["events.mawlid"]),
    ("events as a list", {"events": ["ramadan"]}, ["events"]),
    ("another version", {"version": 2}, ["version"]),
    ("a version as a text", {"version": "1"}, ["version"]),
    ("a version that is true", {"version": True}, ["version"]),
    ("an unknown name", {"color": "red"}, ["color"]),
    ("an unknown name that is null", {"color": None}, ["color"]),
    ("an unknown name in a group", {"offer.foo": []}, ["offer.foo"]),
    ("a path as a name", {"offer": {"category": "food", "offer.price": "free"}}, ["offer.offer.price"]),
    ("an empty name", {"": 1}, [""]),
    ("a name that would break a line", {"a\nb\ud800": 1}, ["a\\u000ab\\ud800"]),
]  # fmt: skip

UNREADABLE: dict[str, str | bytes] = {
    "nothing": "",
    "white space": " \n",
    "not JSON": "country: JO",
    "a brief cut off": dumps(LEAST)[:-1],
    "a comma too many": dumps(LEAST)[:-1] + ",}",
    "single quotes": "{'country': 'JO'}",
    "two documents": dumps(LEAST) * 2,
    "a raw line break in a text": '{"name": "a\nb"}',
    "a list": "[]",
    "a text": '"JO"',
    "null": "null",
    "a number": "1e999999999",
    "a repeated name": '{"name": "A", "name": "A"}',
    "a repeated name in disguise": '{"name": "A", "n\\u0061me": "B"}',
    "a repeated name in a group": '{"offer": {"price": "free", "price": null}}',
    "a repeated name where nothing belongs": '{"foo": [{"a": 1, "a": 2}]}',
    "Latin-1": dumps(LEAST).encode()[:-1] + b', "name": "caf\xe9"}',
    "UTF-16": dumps(LEAST).encode("utf-16"),
    "half a character in UTF-8": b'{"name": "\xed\xa0\x80"}',
    "too large": dumps(LEAST) + " " * 1_000_000,
    "too large in bytes": '{"name": "' + "م" * 600_000 + '"}',
    "nested beyond reason": '{"name": ' + "[" * 100_000 + "]" * 100_000 + "}",
    "nested objects beyond reason": '{"a":' * 5_000,
    "nested and never closed": "[" * 500_000,
}


@pytest.mark.parametrize(("changes", "told"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG])
def test_a_wrong_answer_is_told_at_its_path(changes: dict[str, Any], told: list[str]) -> None:
    assert paths(dumps(changed(changes))) == told


@pytest.mark.parametrize("document", UNREADABLE.values(), ids=UNREADABLE)
def test_a_document_that_cannot_be_read_is_told_as_a_whole(document: str | bytes) -> None:
    assert paths(document) == ["brief"]


def test_every_required_field_is_told_where_nothing_is_answered() -> None:
    assert paths("{}") == REQUIRED == [path for path, question in FIELDS.items() if question.required]


def test_faults_come_all_at_once_in_the_order_of_the_questions() -> None:
    wrong = {path: {"what": "is this"} for path in reversed(FIELDS)}
    told = paths(dumps(changed({**wrong, "zzz": 1, "offer.foo": 1, "budget.foo": 1})))
    expected = []
    for path in FIELDS:
        # A map of the wrong names tells these.
        expected.append(f"{path}.what" if FIELDS[path].kind in {"counts", "dates"} else path)
        expected += {"offer.competitors": ["offer.foo"], "budget.currency": ["budget.foo"]}.get(path, [])
    assert told == [*expected, "zzz"]


def test_decimals_are_told_before_what_follows_in_the_group() -> None:
    document = dumps(changed({"organisation": None, "budget.amount": 0.1234, "budget.foo": 1, "period.weeks": 0}))
    assert paths(document) == ["organisation", "budget.amount", "budget.foo", "period.weeks"]


@pytest.mark.parametrize("changes", [case[1] for case in WRONG], ids=[case[0] for case in WRONG])
def test_a_fault_is_one_line_of_whole_sentences(changes: dict[str, Any]) -> None:
    for fault in faults(dumps(changed(changes))):
        words = render_text(fault.text, "en")
        assert len(f"{fault.path}: {words}".splitlines()) == 1
        assert words.endswith(".")
        assert words.count(". ") >= 1, "says what is wrong, and what to do"
        assert len(words) < 400
        words.encode()
        fault.path.encode()


def test_a_fault_shows_what_was_given() -> None:
    (fault,) = faults(dumps(changed({"audience.ages": ["25-34", "65+"]})))
    assert '"65+"' in render_text(fault.text, "en")
    assert "13-17, 18-24" in render_text(fault.text, "en")


def test_a_very_long_name_is_not_repeated_whole() -> None:
    (path,) = paths(dumps(changed({"n" * 900_000: 1})))
    assert path == "n" * 60 + "…"


def test_a_text_of_endless_marks_is_told_at_once() -> None:
    # Putting marks in order takes the square of their number: seconds for these.
    begun = time.perf_counter()
    assert paths(dumps(changed({"offer.edge": "a" + "\u0301\u0316" * 50_000}))) == ["offer.edge"]
    assert time.perf_counter() - begun < 3


# --- What is right


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_is_a_brief_in_its_normal_form(example: Path) -> None:
    given_brief = json.loads(example.read_text("utf-8"))
    brief = read(example.read_bytes())
    assert isinstance(brief, Brief), brief
    found = brief.as_json()
    for name, value in given_brief.items():
        assert {**found[name], **value} == found[name] if isinstance(value, dict) else found[name] == value


def test_there_are_twelve_examples() -> None:
    assert len(EXAMPLES) == 12


def test_the_least_brief_is_filled_with_defaults() -> None:
    brief = answered()
    assert brief.as_json() == {
        "version": 1,
        "name": "",
        "country": "JO",
        "organisation": "shop",
        "offer": {"category": "food", "price": "middle", "edge": "", "competitors": []},
        "audience": {
            "ages": ["25-34"],
            "gender": "all",
            "income": "mixed",
            "family": [],
            "reach": "local",
            "place": "",
            "languages": ["ar"],
        },
        "objective": {"primary": "sales", "target": None},
        "roles": [],
        "resources": {"hours_per_week": 6, "people": 1, "skills": [], "accounts": {}, "destination": None},
        "budget": {"amount": 400, "currency": "JOD"},
        "period": {"start": "2027-01-04", "weeks": 8},
        "events": {},
        "baseline": {"order_value": None, "conversion_rate": None},
    }
    assert brief.assumed == tuple(path for path in FIELDS if path not in REQUIRED)
    assert brief.period == (date(2027, 1, 4), 8)
    assert brief.budget.amount == Decimal(400)


def test_whole_numbers_are_written_as_such_and_others_in_their_shortest_form() -> None:
    found = answered({"resources.hours_per_week": 6.0, "budget.amount": Raw("0.1250"), "objective.target": 1e12})
    written = json.dumps(found.as_json())
    assert '"hours_per_week": 6,' in written
    assert '"amount": 0.125,' in written
    assert '"target": 1000000000000}' in written


@pytest.mark.parametrize(
    ("changes", "path", "default"),
    [
        ({"organisation": "online_store"}, "audience.reach", "national"),
        ({"organisation": "shop"}, "audience.reach", "local"),
        ({"organisation": "government"}, "offer.price", "free"),
        ({"organisation": "nonprofit"}, "offer.price", "free"),
        ({"organisation": "creator"}, "offer.price", "middle"),
        ({"country": "ZZ"}, "budget.currency", "USD"),
        ({"country": "ZZ"}, "audience.languages", ["en"]),
        ({"country": "TN"}, "budget.currency", "TND"),
        ({"country": "TN"}, "audience.languages", ["ar"]),
    ],
)
def test_some_defaults_depend_on_other_answers(changes: dict[str, Any], path: str, default: object) -> None:
    group, name = path.split(".")
    brief = answered(changes)
    assert brief.as_json()[group][name] == default
    assert path in brief.assumed


def test_an_answer_that_equals_the_default_is_not_assumed() -> None:
    brief = answered({"audience.reach": "local", "version": 1, "resources.accounts": {"x": 0}, "events": {}})
    assert not {"audience.reach", "version", "resources.accounts"} & set(brief.assumed)
    assert "events" in brief.assumed
    assert brief.resources.accounts == {"x": 0}


def test_no_destination_is_an_answer() -> None:
    brief = answered({"resources.destination": "none"})
    assert brief.resources.destination == "none"
    assert "resources.destination" not in brief.assumed


BLANKS: dict[str, Any] = {
    "left out": GONE,
    "null": None,
    "empty text": "",
    "spaces": " \t\r\n",
    "no-break space": "\u00a0\u202f",
    "zero-width": "\u200b\u200c\u200d\u2060\ufeff",
    "directions": "\u200e\u200f\u061c\u202a\u202e\u2066\u2069",
    "soft hyphen": "\u00ad",
    "Braille": "\u2800",
    "Hangul fillers": "\u115f\u1160\u3164\uffa0",
    "variation selectors": "\ufe0f\u180b\U000e0100",
    "tags": "\U000e0041",
    "joiner of graphemes": "\u034f",
    "lines": "\u2028\u2029\u0085",
    "list": [],
    "list of nulls": [None, "", [], {}],
    "object": {},
}
OPTIONAL = [path for path in FIELDS if path not in REQUIRED]


@pytest.mark.parametrize("blank", BLANKS.values(), ids=BLANKS)
def test_no_answer_is_the_same_however_it_is_written(blank: object) -> None:
    for path in OPTIONAL:
        assert normalised({path: blank}) == normalised(), path
    assert normalised({"baseline": blank}) == normalised()


@pytest.mark.parametrize("blank", [blank for blank in BLANKS.values() if blank is not GONE])
def test_empty_items_are_dropped_from_lists_sets_and_maps(blank: object) -> None:
    full: dict[str, Any] = {
        "offer.competitors": ["A", "B", "C", "D", "E"],
        "audience.ages": ["13-17"],
        "roles": ["sell"],
        "resources.accounts": {"x": 1},
        "events": {"ramadan": ["2027-02-08"]},
    }
    holed: dict[str, Any] = {
        "offer.competitors": ["A", blank, "B", "C", "D", "E", blank],
        "audience.ages": [blank, "13-17"],
        "roles": ["sell", blank],
        "resources.accounts": {"x": 1, "tiktok": blank},
        "events": {"ramadan": [blank, "2027-02-08"], "ashura": blank, "mawlid": [blank]},
    }
    assert normalised(holed) == normalised(full)
    assert normalised({"resources.accounts": {"x": blank}, "events": {"mawlid": [blank]}}) == normalised()


@pytest.mark.parametrize("eight", ["8", "8.0", "8e0", "80e-1", "0.8E+1", "8.000000", "8.0e00", "8000000000000000e-15"])
def test_a_number_is_the_same_however_it_is_spelt(eight: str) -> None:
    paths_of_eight = "resources.hours_per_week resources.people budget.amount period.weeks objective.target".split()
    raw = dict.fromkeys([*paths_of_eight, "baseline.order_value"], Raw(eight))
    assert normalised(raw) == normalised(dict.fromkeys(raw, 8))
    accounts = {"resources.accounts": {"x": Raw(eight)}}
    assert normalised(accounts) == normalised({"resources.accounts": {"x": 8}})


@pytest.mark.parametrize("zero", ["-0", "0.0", "-0.0", "0e0", "0e99999999999999999999", "-0E-999999999999"])
def test_zero_is_zero(zero: str) -> None:
    assert normalised({"budget.amount": Raw(zero)}) == normalised({"budget.amount": 0})
    assert normalised({"resources.accounts": {"x": Raw(zero)}}) == normalised({"resources.accounts": {"x": 0}})


@pytest.mark.parametrize(
    ("country", "amount", "read_as"),
    [
        ("JO", "0.125", 0.125),
        ("JO", "400.500", 400.5),
        ("SA", "12.50", 12.5),
        ("SA", "1.50e1", 15),
        ("SA", "1250e-2", 12.5),
        ("DJ", "10.0", 10),
        ("DJ", "1e12", 10**12),
        ("KW", "999999999999.999", 999999999999.999),
    ],
)
def test_an_amount_may_have_the_decimals_of_its_currency(country: str, amount: str, read_as: float) -> None:
    assert answered({"country": country, "budget.amount": Raw(amount)}).as_json()["budget"]["amount"] == read_as


@pytest.mark.parametrize(
    ("path", "limits"),
    [
        ("resources.hours_per_week", (1, 80)),
        ("resources.people", (1, 20)),
        ("period.weeks", (1, 52)),
        ("budget.amount", (0, 10**12)),
        ("period.start", ("2000-01-01", "2075-12-31")),
        ("objective.target", (5e-324, 10**12)),
        ("baseline.conversion_rate", (5e-324, 1)),
        ("baseline.order_value", (5e-324, 1.7e308)),
    ],
)
def test_limits_are_answers(path: str, limits: tuple[Any, Any]) -> None:
    group, name = path.split(".")
    for limit in limits:
        assert answered({path: limit}).as_json()[group][name] == limit


@pytest.mark.parametrize(
    ("hours", "minutes"),
    [("6", 360), ("1", 60), ("1.02", 61), ("1.999", 119), ("2.5e0", 150), ("80", 4800), ("7.99999", 479)],
)
def test_minutes_are_whole_and_never_more_than_the_hours(hours: str, minutes: int) -> None:
    assert answered({"resources.hours_per_week": Raw(hours)}).minutes_per_week == minutes


@pytest.mark.parametrize(
    ("given_text", "kept"),
    [
        ("  two   words ", "two words"),
        ("two\r\n\t words", "two words"),
        ("two\u00a0\u2003\u2028words\u0085", "two words"),
        ("cafe\u0301", "café"),
        ("\u0627\u0653\u062b\u0627\u0631", "\u0622\u062b\u0627\u0631"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d🍳", "👩\u200d🍳"),
        ("e\u0301" * 80, "é" * 80),
        (" " * 500 + "م" * 80, "م" * 80),
        ("𝒜" * 80, "𝒜" * 80),
        ("\u212b" * 80, "Å" * 80),
    ],
)
def test_a_text_is_normalised_and_then_counted(given_text: str, kept: str) -> None:
    assert answered({"name": given_text}).name == kept


def test_sets_and_maps_are_put_in_the_order_of_the_questions() -> None:
    for path, question in FIELDS.items():
        if question.kind != "set":
            continue
        known = list(values(question))
        assert normalised({path: known[::-1] + known}) == normalised({path: known})
        group, _, name = path.partition(".")
        found = answered({path: known[::-1]}).as_json()[group]
        assert (found[name] if name else found) == known
    accounts = dict.fromkeys(reversed(values(FIELDS["resources.accounts"])), 1)
    assert list(answered({"resources.accounts": accounts}).resources.accounts) == list(reversed(accounts))


def test_the_dates_of_an_event_are_put_in_order_once_each() -> None:
    events = {"mawlid": ["2027-08-16"], "ramadan": ["2028-01-29", "2027-02-08", "2027-02-08"]}
    brief = answered({"events": events})
    assert list(brief.events) == ["ramadan", "mawlid"]
    assert brief.events["ramadan"] == (date(2027, 2, 8), date(2028, 1, 29))
    assert answered({"events": {"ashura": ["0001-01-01", "9999-12-31"]}}).events["ashura"][0] == date.min


def test_a_byte_order_mark_is_no_fault() -> None:
    assert isinstance(read(b"\xef\xbb\xbf" + dumps(LEAST).encode()), Brief)
    assert isinstance(read("\ufeff" + dumps(LEAST)), Brief)


def test_a_megabyte_is_not_too_large() -> None:
    document = dumps(LEAST)
    assert isinstance(read(document + " " * (1_000_000 - len(document))), Brief)
    assert paths(document + " " * (1_000_001 - len(document))) == ["brief"]


def test_brackets_in_a_text_are_not_nesting() -> None:
    name = '"' + "[" * 79
    assert answered({"name": name}).name == name


def test_what_is_nested_within_reason_is_told_at_its_path() -> None:
    # The document itself is the first of 32 levels.
    assert paths(dumps(changed({"name": Raw("[" * 31 + "1" + "]" * 31)}))) == ["name"]
    assert paths(dumps(changed({"name": Raw("[" * 32 + "1" + "]" * 32)}))) == ["brief"]


# --- What holds for every document

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)
names = sorted({name for path in FIELDS for name in path.split(".")} | {"instagram", "ramadan", "foo"})
brief_like = st.dictionaries(st.sampled_from(names), anything | st.dictionaries(st.sampled_from(names), anything))


@given(st.text() | st.binary())
def test_no_document_is_too_strange(document: str | bytes) -> None:
    assert isinstance(read(document), tuple)


@given(brief_like)
def test_no_answer_is_too_strange(answers: dict[str, Any]) -> None:
    found = read(json.dumps(answers))
    if not isinstance(found, Brief):
        for fault in found:
            assert len(f"{fault.path}: {render_text(fault.text, 'en')}".splitlines()) == 1


@st.composite
def briefs(draw: st.DrawFn) -> dict[str, Any]:
    """Valid briefs, as someone else's program would write them."""
    words = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=20)
    number = {
        "objective.target": st.floats(1e-3, 1e12) | st.integers(1, 10**12),
        "resources.hours_per_week": st.floats(1, 80) | st.integers(1, 80),
        "resources.people": st.integers(1, 20),
        "budget.amount": st.integers(0, 10**12) | st.integers(0, 10**9).map(lambda amount: amount / 4 // 0.25 * 0.25),
        "period.weeks": st.integers(1, 52),
        "baseline.order_value": st.floats(1e-3, 1e9),
        "baseline.conversion_rate": st.floats(1e-6, 1),
        "version": st.just(1),
    }
    days = st.dates(date(2000, 1, 1), date(2075, 12, 31)).map(date.isoformat)
    found: dict[str, Any] = {}
    for path, question in FIELDS.items():
        known = st.sampled_from(values(question)) if values(question) else st.nothing()
        answer = {
            "text": words,
            "lines": st.lists(words, max_size=5),
            "choice": known,
            "set": st.lists(known, min_size=int(question.required)),
            "number": number.get(path),
            "integer": number.get(path),
            "counts": st.dictionaries(known, st.integers(0, 10**10)),
            "date": days,
            "dates": st.dictionaries(known, st.lists(days, max_size=4)),
            "currency": known,
        }[question.kind]
        assert answer is not None
        if question.required or draw(st.booleans()):
            found[path] = draw(answer)
    code = found.get("budget.currency")
    if isinstance(found["budget.amount"], float) and (code is None or code not in {"EUR", "USD", "JOD", "SAR"}):
        found["budget.amount"] = int(found["budget.amount"])
    return found


def nested(answers: dict[str, Any], order: list[str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for path in order:
        group, _, name = path.partition(".")
        if name:
            found.setdefault(group, {})[name] = answers[path]
        else:
            found[group] = answers[path]
    return found


@given(briefs(), st.randoms(use_true_random=False))
def test_the_order_of_keys_and_sets_changes_nothing(answers: dict[str, Any], random: Any) -> None:
    brief = read(json.dumps(nested(answers, list(answers))))
    assert isinstance(brief, Brief), brief
    order = random.sample(list(answers), len(answers))
    shuffled = dict(answers)
    for path, question in FIELDS.items():
        if path in answers and question.kind == "set":
            shuffled[path] = random.sample(answers[path], len(answers[path]))
        if path in answers and question.kind in {"counts", "dates"}:
            shuffled[path] = dict(random.sample(sorted(answers[path].items()), len(answers[path])))
    assert read(json.dumps(nested(shuffled, order))) == brief


@given(briefs())
def test_the_normal_form_is_its_own_normal_form(answers: dict[str, Any]) -> None:
    brief = read(json.dumps(nested(answers, list(answers))))
    assert isinstance(brief, Brief), brief
    once = json.dumps(brief.as_json())
    again = read(once)
    assert isinstance(again, Brief), again
    assert json.dumps(again.as_json()) == once
    assert again.minutes_per_week == brief.minutes_per_week


@given(briefs())
def test_null_is_the_same_as_left_out(answers: dict[str, Any]) -> None:
    brief = read(json.dumps(nested(answers, list(answers))))
    with_nulls = {path: answers.get(path) for path in FIELDS}
    assert read(json.dumps(nested(with_nulls, list(FIELDS)))) == brief


@given(st.text(max_size=40))
def test_texts_come_out_normalised(words: str) -> None:
    found = read(json.dumps(changed({"name": words})))
    if isinstance(found, Brief):
        name = found.name
        assert unicodedata.is_normalized("NFC", name)
        assert name == " ".join(name.split())
        assert read(json.dumps(changed({"name": name}))) == found


@given(st.integers(-10, 10**4), st.integers(-10, 10), st.integers(0, 5))
def test_spellings_of_one_number_agree(digits: int, power: int, zeros: int) -> None:
    spellings = {f"{digits}e{power}", f"{digits}{'0' * zeros}E{power - zeros:+}", f"{digits}.0e{power}"}
    found = [read(dumps(changed({"resources.hours_per_week": Raw(spelling)}))) for spelling in spellings]
    if isinstance(found[0], Brief):
        assert all(brief == found[0] for brief in found)
    else:
        assert not any(isinstance(brief, Brief) for brief in found)
