"""Briefs of other versions: what still holds opens, what does not is told, a newer one stays as it is."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from smo_planner import api

from tests.engine import round as plan_
from tests.engine.briefs import BAKERY, LEAST, bakery, changed, documents, plan
from tests.engine.exports import EXAMPLES

type Json = dict[str, Any]

ACCOUNTS = (
    "Which accounts do you have, and how many people follow them? "
    'The answer \u2068"orkut"\u2069 no longer fits and was left out.'
)


def upgraded(document: object, language: str = "en") -> Json:
    raw = document if isinstance(document, str | bytes) else json.dumps(document)
    return json.loads(api.upgrade(raw, language))


@pytest.mark.parametrize("document", [LEAST, BAKERY, *EXAMPLES])
def test_a_brief_of_today_opens_as_it_is(document: Json) -> None:
    assert upgraded(document) == {"brief": document, "converted": [], "open": []}


def test_fields_that_nobody_asks_for_any_more_are_left_out_and_told() -> None:
    found = upgraded({**BAKERY, "colour": "red", "offer": {**BAKERY["offer"], "slogan": "Bread!"}})
    assert found == {
        "brief": BAKERY,
        "converted": [
            "This planner does not know the field \u2068offer.slogan\u2069. It was left out.",
            "This planner does not know the field \u2068colour\u2069. It was left out.",
        ],
        "open": [],
    }


def test_answers_that_are_no_longer_offered_are_left_out_and_the_others_stay() -> None:
    old = bakery(
        resources__skills=["photo", "juggling", None],
        resources__accounts={"instagram": 800, "orkut": 12},
        audience__income="royal",
    )
    found = upgraded(old)
    assert found["brief"]["resources"]["skills"] == ["photo", None]
    assert found["brief"]["resources"]["accounts"] == {"instagram": 800}
    assert "income" not in found["brief"]["audience"]
    assert found["converted"] == [
        'What is your team good at? The answer \u2068"juggling"\u2069 no longer fits and was left out.',
        ACCOUNTS,
        'Which income do they have? The answer \u2068"royal"\u2069 no longer fits and was left out.',
    ]
    assert found["open"] == []
    assert plan(found["brief"])["brief"]["audience"]["income"] == "mixed"


def test_a_required_answer_that_no_longer_fits_has_to_be_given_again() -> None:
    found = upgraded(changed(LEAST, organisation="guild", period__weeks=99))
    assert [fault["path"] for fault in found["open"]] == ["organisation", "period.weeks"]
    assert len(found["converted"]) == 2
    assert found["brief"]["country"] == "JO"


def test_what_is_wrong_with_one_answer_may_show_when_another_is_gone() -> None:
    # Dinars have three decimals; of the currency that is left out, nobody knew how many.
    found = upgraded(changed(LEAST, budget={"amount": 1.2345, "currency": "OLD"}))
    assert found["brief"]["budget"] == {}
    assert len(found["converted"]) == 2
    assert [fault["path"] for fault in found["open"]] == ["budget.amount"]


@pytest.mark.parametrize("group", [3, "much", [1]])
def test_a_group_that_is_none_is_left_out(group: object) -> None:
    found = upgraded({**LEAST, "roles": ["sell"], "events": group, "offer": group, "resources": None})
    assert found["brief"]["roles"] == ["sell"]
    assert {fault["path"] for fault in found["open"]} == {"offer.category", "resources.hours_per_week"}
    assert "This planner does not know the field \u2068offer\u2069. It was left out." in found["converted"]
    assert len(found["converted"]) == 2


@pytest.mark.parametrize("version", ["2", "1.5", "99", "1e400"])
def test_a_newer_version_is_refused_and_kept(version: str) -> None:
    found = upgraded(f'{{"version": {version}, "country": "JO"}}')
    (fault,) = found.pop("faults")
    assert not found
    assert fault["path"] == "version"
    assert "newer planner" in fault["text"]


@pytest.mark.parametrize("version", [0, -1, "one", True, None])
def test_a_version_that_never_was_is_left_out(version: object) -> None:
    found = upgraded({**LEAST, "version": version})
    assert found["brief"].get("version") is None
    assert len(found["converted"]) == (version is not None)
    assert found["open"] == []


@pytest.mark.parametrize("document", [b"\xff", "", "[]", "3", '{"a": 1, "a": 2}', "[" * 99])
def test_what_can_not_be_read_is_told(document: str | bytes) -> None:
    (fault,) = upgraded(document)["faults"]
    assert fault["path"] == "brief"


def test_another_language_is_an_error_of_ours() -> None:
    with pytest.raises(ValueError, match="no such language"):
        upgraded(LEAST, "fr")


def test_numbers_stay_numbers() -> None:
    found = upgraded('{"budget": {"amount": 12.5}, "resources": {"hours_per_week": 8.0, "accounts": {"x": 2e3}}}')
    assert found["brief"] == {
        "budget": {"amount": 12.5},
        "resources": {"hours_per_week": 8, "accounts": {"x": 2000}},
    }


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@given(documents(), st.data())
def test_whatever_stands_in_a_field_the_rest_opens(document: Json, data: st.DataObject) -> None:
    for name in data.draw(st.lists(st.sampled_from(sorted(document)), max_size=3)):
        document[name] = data.draw(_JSON)
    found = upgraded({**document, "version": 1})
    again = upgraded(found["brief"])
    assert again == {"brief": found["brief"], "converted": [], "open": found["open"]}
    if not found["open"]:
        assert plan(found["brief"])


@given(st.text() | st.binary())
def test_no_document_breaks_it(document: str | bytes) -> None:
    assert set(upgraded(document)) <= {"brief", "converted", "open", "faults"}


def test_in_arabic_it_is_arabic() -> None:
    found = upgraded({**changed(LEAST, organisation="guild"), "colour": 1}, "ar")
    for words in (*found["converted"], *(fault["text"] for fault in found["open"])):
        plan_.check_arabic(words)
    plan_.check_arabic(upgraded({"version": 2}, "ar")["faults"][0]["text"])
