"""The questions: those of the contract, each asked in words, in both languages, in the page's order."""

import json
import string
from typing import Any

import pytest
from smo_planner import questions
from smo_planner.questions import FIELDS, GROUPS, QUESTIONS, Question, form, labels, values
from smo_planner.words import render_text

REQUIRED = (
    "country audience.ages objective.primary organisation offer.category resources.hours_per_week budget.amount "
    "period.start period.weeks"
).split()

TABLE = {
    "version": "integer",
    "name": "text",
    "country": "choice",
    "organisation": "shop online_store services nonprofit government creator",
    "offer.category": (
        "food fashion_beauty electronics education health tourism home professional entertainment public_service other"
    ),
    "offer.price": "budget middle premium free",
    "offer.edge": "text",
    "offer.competitors": "lines",
    "audience.ages": "13-17 18-24 25-34 35-44 45-54 55+",
    "audience.gender": "all women men",
    "audience.income": "low middle high mixed",
    "audience.family": "single newlywed young_children older_children large_family empty_nest",
    "audience.reach": "local national international",
    "audience.place": "text",
    "audience.languages": "ar en fr",
    "objective.primary": (
        "awareness engagement traffic leads sales loyalty support research information participation"
    ),
    "objective.target": "number",
    "roles": "showcase educate support feedback sell trust inform",
    "resources.hours_per_week": "number",
    "resources.people": "integer",
    "resources.skills": "writing photo design video live ads",
    "resources.accounts": "facebook instagram youtube x snapchat tiktok linkedin whatsapp",
    "resources.destination": "website store_page whatsapp visit form none",
    "budget.amount": "number",
    "budget.currency": "currency",
    "period.start": "date",
    "period.weeks": "integer",
    "events": "ramadan eid-al-fitr eid-al-adha hijri-new-year mawlid ashura",
    "baseline.order_value": "number",
    "baseline.conversion_rate": "number",
}
ARAB_LEAGUE = "AE BH DJ DZ EG IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE".split()


def asked(language: str) -> dict[str, Any]:
    """Every question of the form by its path."""
    groups: Any = form(language)["groups"]
    return {question["path"]: question for group in groups for question in group["questions"]}


def test_the_fields_are_those_of_the_contract_in_its_order() -> None:
    assert list(FIELDS) == list(TABLE)
    for path, expected in TABLE.items():
        question = FIELDS[path]
        assert (question.kind if not question.options else " ".join(values(question))) == expected


def test_countries_are_the_arab_league_and_elsewhere() -> None:
    assert sorted(values(FIELDS["country"])) == [*ARAB_LEAGUE, "ZZ"]


def test_currencies_are_those_that_a_budget_can_be_paid_in() -> None:
    known = values(FIELDS["budget.currency"])
    assert {"JOD", "SAR", "DJF", "EUR", "USD", "JPY"} <= set(known)
    assert not {"XAU", "CLF", "XXX", "UYW"} & set(known)


def test_the_required_nine_come_first_in_the_order_of_the_article() -> None:
    assert [question.path for question in QUESTIONS[:9]] == REQUIRED
    assert [question.path for question in QUESTIONS if question.required] == REQUIRED
    assert [group.id for group in GROUPS] == "who goal role means offer people target team money dates".split()
    for group in GROUPS:
        assert {FIELDS[path].required for path in group.paths} == {group.required}


def test_every_question_but_the_version_is_asked_once() -> None:
    assert sorted(question.path for question in QUESTIONS) == sorted(set(FIELDS) - {"version"})


@pytest.mark.parametrize("question", FIELDS.values(), ids=lambda question: question.path)
def test_a_question_is_asked_in_whole_words(question: Question) -> None:
    assert question.label.endswith("?")
    for message in (question.help, question.why):
        assert message.endswith(".")
        assert message[:-1].count(". ") == 0, "one sentence"
    words = [question.label, question.help, question.why, question.example, question.unit, question.default_text]
    for message in [*words, *(label for _, label in question.options)]:
        assert not [name for _, name, _, _ in string.Formatter().parse(message) if name], "no fields to fill"
        assert message == message.strip()


def test_labels_differ_and_no_choice_is_told_twice() -> None:
    asked_words = [question.label for question in FIELDS.values()]
    assert len(set(asked_words)) == len(asked_words)
    for path in FIELDS:
        words = [render_text(label, "en") for label in labels(path).values()]
        assert len(set(words)) == len(words), path


def test_the_form_is_plain_data() -> None:
    assert json.loads(json.dumps(form("en"))) == form("en")
    found = asked("en")
    assert [path for path, question in found.items() if question["required"]] == REQUIRED
    assert [path for path, question in found.items() if not question["counted"]] == ["events"]
    keys = "path kind required label help why example choices min max max_length max_items unit default default_text"
    for question in found.values():
        assert set(keys.split()) <= set(question)
        assert (question["choices"] is not None) == (
            question["kind"] in {"choice", "set", "counts", "dates", "currency"}
        )


def test_the_form_says_what_an_unanswered_question_stands_for() -> None:
    found = asked("en")
    assert found["audience.gender"]["default_text"] == "Women and men"
    assert found["resources.people"]["default_text"] == "1"
    assert found["offer.price"]["default"] is None
    assert "free" in found["offer.price"]["default_text"]
    assert "currency of the country" in found["budget.currency"]["default_text"]
    assert found["resources.destination"]["default_text"] is None


def test_the_form_holds_the_limits() -> None:
    found = asked("en")
    assert (found["period.weeks"]["min"], found["period.weeks"]["max"]) == (1, 52)
    assert (found["period.start"]["min"], found["period.start"]["max"]) == ("2000-01-01", "2075-12-31")
    assert found["offer.competitors"]["max_items"] == 5
    assert found["offer.edge"]["max_length"] == 280
    assert set(found["objective.target"]["units"]) == set(values(FIELDS["objective.primary"]))


def test_both_languages_ask_the_same() -> None:
    worded = {"label", "help", "why", "example", "unit", "units", "default_text", "choices"}
    english, arabic = asked("en"), asked("ar")
    assert list(english) == list(arabic)
    for path, question in english.items():
        other = arabic[path]
        assert {key: question[key] for key in question.keys() - worded} == {
            key: other[key] for key in other.keys() - worded
        }
        assert {choice["value"] for choice in question["choices"] or []} == {
            choice["value"] for choice in other["choices"] or []
        }


def test_lists_to_choose_from_are_sorted_as_readers_look_things_up() -> None:
    for language in ("en", "ar"):
        found = asked(language)["country"]["choices"]
        assert found[-1]["value"] == "ZZ"
        words = [questions._in_a_list(choice["label"]) for choice in found[:-1]]
        assert words == sorted(words)
    codes = [choice["value"] for choice in asked("en")["budget.currency"]["choices"]]
    assert codes[:3] == ["DZD", "BHD", "GBP"]
    assert codes.index("YER") < codes.index("AFN") < codes.index("ALL") < codes.index("ZWG")
    assert questions._in_a_list("الأردن") < questions._in_a_list("الإمارات") < questions._in_a_list("تونس")
