"""Texts wait for their language; figures and the visitor's own words stay what they are."""

import pytest
from smo_planner.words import Isolated, Listed, Money, Number, Own, Percent, render, render_text, say, text


def test_own_words_are_isolated_and_never_read_as_a_pattern() -> None:
    shown = render_text(say("For {edge}", edge=Own("{braces} 100%")), "en")
    assert shown == "For \u2068{braces} 100%\u2069"


def test_own_words_cannot_leave_their_isolation() -> None:
    shown = render_text(say("{edge}!", edge=Own("a\u2069\u202eb")), "en")
    assert shown == "\u2068ab\u2069!"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Number(1234567), "1,234,567"),
        (Number(0.5, 1), "0.5"),
        (Number(3.0, 2), "3"),
        (Percent(47.6), "48%"),
        (Percent(9.54), "9.5%"),
        (Percent(0), "0%"),
        (Isolated("19:00"), "\u206619:00\u2069"),
        (Money("400", "JOD", "د.أ."), "400 JOD"),
    ],
)
def test_figures(value: object, shown: str) -> None:
    assert render_text(say("{value}", value=value), "en") == shown


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        ("0", "0 دولار أمريكي"),
        ("1", "1 دولار أمريكي"),
        ("2", "2 دولار أمريكي"),
        ("3", "3 دولارات أمريكية"),
        ("10", "10 دولارات أمريكية"),
        ("11", "11 دولارًا أمريكيًا"),
        ("99", "99 دولارًا أمريكيًا"),
        ("100", "100 دولار أمريكي"),
        ("1,144", "1,144 دولارًا أمريكيًا"),
        ("4.59", "4.59 دولار أمريكي"),
    ],
)
def test_a_currency_without_a_short_form_in_arabic_follows_the_count(amount: str, shown: str) -> None:
    assert render_text(say("{value}", value=Money(amount, "USD", "دولار أمريكي")), "ar") == shown


def test_an_amount_at_the_end_of_an_arabic_sentence_leaves_one_full_stop() -> None:
    assert render_text(say("{value}.", value=Money("400", "JOD", "د.أ.")), "ar") == "400 د.أ."


def test_a_currency_unknown_in_arabic_shows_its_code_apart() -> None:
    assert render_text(say("{value}", value=Money("400", "JPY", "JP¥")), "ar") == "400 \u2066JPY\u2069"


def test_enumerations_end_as_the_language_does() -> None:
    items = Listed((Own("a"), Own("b"), Own("c")))
    assert render_text(say("{items}", items=items), "en") == "\u2068a\u2069, \u2068b\u2069 and \u2068c\u2069"
    assert render_text(say("{items}", items=items), "ar") == "\u2068a\u2069 و\u2068b\u2069 و\u2068c\u2069"


def test_render_walks_data_and_leaves_the_rest() -> None:
    data = {"texts": [text("x"), (say("{n}", n=Number(2)),)], "figure": 1.5, "nothing": None, "flag": True}
    assert render(data, "en") == {"texts": ["x", ["2"]], "figure": 1.5, "nothing": None, "flag": True}
