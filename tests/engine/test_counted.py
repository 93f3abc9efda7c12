"""Estimates in words: the unit bends to the number, amounts keep to the currency's coins."""

from typing import Any

import pytest
from hypothesis import given
from smo_planner.counted import _COUNTS, worded
from smo_planner.figures import Range
from smo_planner.funnel import Kpi
from smo_planner.knowledge import facts
from smo_planner.money import estimated
from smo_planner.questions import FIELDS
from smo_planner.words import Text, render_text, say

from tests.engine.briefs import bakery, documents, plan


def kpi(unit: str, kind: str, *ends: float, name: str = "x", decimals: int = 0) -> Kpi:
    nothing = say("")
    return Kpi(name, kind, nothing, nothing, say(unit), Range(*ends), None, nothing, (), (), decimals)


def told(one: Kpi, language: str = "en", currency: str = "JOD") -> str:
    words = worded(one, currency, facts())
    assert isinstance(words, Text)
    return render_text(words, language)


@pytest.mark.parametrize(
    ("one", "english", "arabic"),
    [
        (
            kpi("hours", "hours", 0.5, 1, 24, decimals=1),
            "about 1 hour (0.5 to 24)",
            "ساعة واحدة تقريبًا (من 0.5 إلى 24)",
        ),
        (kpi("orders", "count", 1.2, 2.4, 12.6), "about 2 orders (1 to 13)", "طلبان تقريبًا (من 1 إلى 13)"),
        (kpi("posts", "count", 8, 8, 8), "about 8 posts", "8 منشورات تقريبًا"),
        (
            kpi("people reached", "people", 3204, 17149, 35204),
            "about 17,100 people reached (3,200 to 35,200)",
            "17,100 شخص تقريبًا (من 3,200 إلى 35,200)",
        ),
        (
            kpi("percent of impressions", "rate", 1.12, 2.08, 12.3),
            "about 2.1% (1.1% to 12%)",
            "2.1% تقريبًا (من 1.1% إلى 12%)",
        ),
    ],
)
def test_the_unit_bends_to_the_number(one: Kpi, english: str, arabic: str) -> None:
    assert (told(one), told(one, "ar")) == (english, arabic)


def test_money_has_its_currency_and_no_more_digits_than_it_needs() -> None:
    one = kpi("US Dollar", "cost", 0.0487, 0.1891, 1.89, name="cost")
    assert told(one, currency="USD") == "about 0.19 USD (0.049 USD to 1.89 USD)"


@pytest.mark.parametrize(
    ("value", "currency", "written"),
    [
        (0, "USD", "0"),
        (0.00273, "USD", "0.0027"),
        (0.1, "USD", "0.1"),
        (5.687, "JOD", "5.69"),
        (1234567, "DJF", "1,230,000"),
    ],
)
def test_estimated_amounts(value: float, currency: str, written: str) -> None:
    assert estimated(value, currency, facts()).amount == written


def test_every_objective_can_be_counted() -> None:
    assert {unit for _, unit in FIELDS["objective.target"].units} <= set(_COUNTS)
    for count in _COUNTS.values():
        assert [render_text(count(n), "en").split()[0] for n in (1, 2)] == ["1", "2"]


@given(documents())
def test_every_estimate_is_put_in_words(document: dict[str, Any]) -> None:
    for one in plan(document)["kpis"]:
        assert (one["text"] is None) == (one["target"] is None)


def test_an_hour_to_the_first_answer_is_one_hour() -> None:
    (one,) = (kpi for kpi in plan(bakery())["kpis"] if kpi["id"] == "response-time")
    assert one["text"].startswith("about 1 hour (")
