"""Measured figures against the plan: faults all at once, verdicts that follow the figures, the same bytes."""

import json
import random
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from smo_planner import api
from smo_planner.figures import Range
from smo_planner.funnel import Kpi
from smo_planner.knowledge import facts
from smo_planner.review import _verdict

from tests.engine import round as plan_
from tests.engine.briefs import LEAST, bakery, changed, plan
from tests.engine.test_kpis import funnel

SHORT = changed(LEAST, period__weeks=4)


def reviewed(brief: dict[str, Any], *weeks: dict[str, Any], language: str = "en") -> dict[str, Any]:
    """The measures of a review that has to be valid, by id."""
    document = json.dumps({"brief": brief, "weeks": list(weeks)})
    made = json.loads(api.review(document, language))
    assert "faults" not in made, made
    for kpi in json.loads(api.review(document, "ar"))["review"]["kpis"]:
        for words in (kpi["text"], kpi.get("reason", ""), *kpi["next"], *(line["text"] for line in kpi["explain"])):
            plan_.check_arabic(words)
    return {kpi["id"]: kpi for kpi in made["review"]["kpis"]}


def told(document: object, language: str = "en") -> dict[str, str]:
    """The faults of a document by path."""
    raw = document if isinstance(document, str | bytes) else json.dumps(document)
    for fault in json.loads(api.review(raw, "ar"))["faults"]:
        plan_.check_arabic(fault["text"])
    made = json.loads(api.review(raw, language))
    assert list(made) == ["faults"]
    found = {fault["path"]: fault["text"] for fault in made["faults"]}
    assert len(found) == len(made["faults"])
    return found


def weekly(kpi: str, *values: float | None, of: float | None = None) -> list[dict[str, Any]]:
    """Entries of weeks from the first; None leaves one out."""
    more = {} if of is None else {"of": of}
    return [
        {"week": week, "kpi": kpi, "value": value, **more} for week, value in enumerate(values, 1) if value is not None
    ]


def target(brief: dict[str, Any], kpi: str) -> float:
    return float(next(one["target"] for one in plan(brief)["kpis"] if one["id"] == kpi))


# --- Faults


def test_faults_are_told_all_at_once_with_their_paths() -> None:
    document = {
        "brief": SHORT,
        "weeks": [
            {"week": 1, "kpi": "nothing", "value": 1},
            {"week": 5, "kpi": "visits", "value": -1},
            {"week": 1.5, "kpi": 3, "value": "7", "of": 0},
            {},
            {"kpi": "visits"},
            {"week": 1, "kpi": "visits", "value": 1, "note": "x"},
            {"week": 1.0, "kpi": "visits", "value": 2},
            "week 2",
            None,
            {"week": True, "kpi": "visits", "value": True, "of": False},
            {"week": 0, "kpi": "click-rate", "value": 3, "of": 2},
            {"week": 2, "kpi": "click-rate", "value": 101},
            {"week": 3, "kpi": "visits", "value": 2e15},
            {"week": 3, "kpi": "", "value": 2},
        ],
        "extra": 1,
    }
    found = told(document)
    assert list(found) == [
        "weeks.0.kpi", "weeks.1.week", "weeks.1.value", "weeks.2.week", "weeks.2.kpi", "weeks.2.value", "weeks.2.of",
        "weeks.4.week", "weeks.4.value", "weeks.5.note", "weeks.6", "weeks.7", "weeks.9.week", "weeks.9.value",
        "weeks.9.of", "weeks.10.week", "weeks.10.value", "weeks.11.value", "weeks.12.value",
        "weeks.13.kpi", "extra",
    ]  # fmt: skip
    assert "posts, people, impressions" in found["weeks.0.kpi"]
    assert found["weeks.1.week"] == "The campaign has no week \u20685\u2069: it is 4 weeks long."
    assert "0 or a number above it" in found["weeks.1.value"]
    assert "not a whole number" in found["weeks.2.week"]
    assert "not a text" in found["weeks.2.kpi"]
    assert "not a number" in found["weeks.2.value"]
    assert found["weeks.2.of"].endswith("Write a number above 0.")
    assert "from 1 to 4" in found["weeks.4.week"]
    assert "figure is missing" in found["weeks.4.value"]
    assert "no field of this name" in found["weeks.5.note"]
    assert found["weeks.6"].startswith("Week 1 has a figure for \u2066visits\u2069 already.")
    assert "not an object" in found["weeks.7"]
    assert found["weeks.10.value"] == "3 cannot be a share of 2. Check both."
    assert found["weeks.11.value"].startswith("A rate of 101 percent cannot be.")
    assert "larger than anything" in found["weeks.12.value"]
    assert "measure is missing" in found["weeks.13.kpi"]


def test_faults_of_the_brief_are_told_behind_its_name() -> None:
    found = told({"brief": changed(SHORT, audience__ages=[], period__weeks=53), "weeks": weekly("anything", "x")})
    assert list(found) == ["brief.audience.ages", "brief.period.weeks", "weeks.0.value"]
    # Where the brief is at fault, the longest campaign there is counts.
    assert list(told({"brief": {**SHORT, "period": 1}, "weeks": [{"week": 53, "kpi": "x", "value": 1}]}))[-1] == (
        "weeks.0.week"
    )


def test_a_missing_brief_lacks_its_nine_answers() -> None:
    for brief in ({}, None, "", []):
        assert len(told({"brief": brief})) == 9
    assert len(told({})) == 9
    found = told({"brief": 3})
    assert list(found)[:2] == ["brief", "brief.country"]
    assert len(found) == 10


@pytest.mark.parametrize(
    "document", [b"", b"\xff", "null", "[" * 99, "[]", '{"brief": {}, "brief": {}}', " " * 1_000_001]
)
def test_a_document_that_cannot_be_read(document: str | bytes) -> None:
    assert list(told(document)) == ["brief"]


@pytest.mark.parametrize("weeks", ["x", 3, {"week": 1}, True])
def test_weeks_are_a_list(weeks: object) -> None:
    assert list(told({"brief": SHORT, "weeks": weeks})) == ["weeks"]


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "-1e-999", "1e999", "1.0000000000001e15"])
def test_figures_that_are_no_amounts(number: str) -> None:
    document = '{"brief": %s, "weeks": [{"week": 1, "kpi": "visits", "value": %s, "of": %s}]}'
    found = told(document % (json.dumps(SHORT), number, number))
    assert list(found) == ["weeks.0.value", "weeks.0.of"]


def test_limits_are_inside() -> None:
    one = {"week": 4, "kpi": "click-rate", "value": 100, "of": 100}
    assert reviewed(SHORT, one, {"week": 1, "kpi": "engagement-rate", "value": 100})
    assert reviewed(SHORT, {"week": 1, "kpi": "visits", "value": 1e15, "of": 1e-6})
    assert "weeks.0.of" in told({"brief": SHORT, "weeks": [{**one, "of": 9e-7}]})


def test_a_faulty_denominator_is_told_once() -> None:
    one = {"week": 1, "kpi": "click-rate", "value": 200, "of": "x"}
    assert list(told({"brief": SHORT, "weeks": [one]})) == ["weeks.0.of"]


def test_a_pair_stands_once_whatever_its_value() -> None:
    weeks = [{"week": 1, "kpi": "visits", "value": "x"}, {"week": 1, "kpi": "visits", "value": 1}]
    assert list(told({"brief": SHORT, "weeks": weeks})) == ["weeks.0.value", "weeks.1"]
    assert reviewed(SHORT, *weekly("visits", 1), *weekly("posts", 1))


def test_the_same_number_in_any_spelling_gives_the_same_bytes() -> None:
    document = '{"brief": %s, "weeks": [{"week": %s, "kpi": "visits", "value": %s, "of": null}]}'
    bodies = {
        api.review(document % (json.dumps(SHORT), week, value), "ar")
        for week, value in (("2", "8"), ("2.0", "8.0"), ("2e0", "8e0"))
    }
    assert len(bodies) == 1


def test_nothing_measured_yet_is_an_empty_review() -> None:
    for weeks in ([], None, [None, {}]):
        made = json.loads(api.review(json.dumps({"brief": SHORT, "weeks": weeks}), "ar"))["review"]
        assert [one["id"] for one in made.pop("unmeasured")] == [one["id"] for one in plan(SHORT)["kpis"]]
        assert made == {"language": "ar", "direction": "rtl", "first": None, "kpis": []}


def test_another_language_is_an_error_of_the_caller() -> None:
    with pytest.raises(ValueError, match="no such language: fr"):
        api.review("{}", "fr")


def test_faults_are_in_the_language_asked() -> None:
    document = {"brief": {}, "weeks": [{"week": 1, "kpi": "x", "value": -1, "of": -1, "y": 1}, 3]}
    for text in told(document, "ar").values():
        assert re.search("[ء-ي]", text)


# --- Verdicts


@pytest.mark.parametrize("kpi", ["sales", "visits", "impressions", "interactions", "people"])
def test_far_more_is_ahead_far_less_is_behind_and_one_week_is_too_early(kpi: str) -> None:
    aim = target(LEAST, kpi)
    assert reviewed(LEAST, *weekly(kpi, *[3 * aim] * 4))[kpi]["verdict"] == "ahead"
    assert reviewed(LEAST, *weekly(kpi, *[0] * 4))[kpi]["verdict"] == "behind"
    assert reviewed(LEAST, *weekly(kpi, 3 * aim))[kpi]["verdict"] == "too_early"
    few = reviewed(LEAST, *weekly(kpi, 3 * aim))[kpi]
    assert any("2 weeks at the least" in line["text"] for line in few["explain"])


def test_a_campaign_of_one_week_is_judged_by_it() -> None:
    brief = changed(LEAST, period__weeks=1)
    found = reviewed(brief, *weekly("visits", target(brief, "visits")))["visits"]
    assert found["verdict"] == "on_course"
    assert found["end"]["low"] == found["end"]["central"] == found["end"]["high"]
    assert any("the end is known" in line["text"] for line in found["explain"])


def test_a_whole_campaign_at_its_target_is_on_course() -> None:
    aim = target(SHORT, "visits")
    found = reviewed(SHORT, *weekly("visits", *[aim / 4] * 4))["visits"]
    assert (found["verdict"], found["measured"]) == ("on_course", pytest.approx(aim, rel=0.01))
    assert found["expected"] == pytest.approx(aim, rel=0.01)
    assert found["next"] == ["Change nothing now, and look again after the next week."]


def test_the_plans_course_is_heavier_in_the_launch() -> None:
    rich = changed(LEAST, budget__amount=4000)
    first = reviewed(rich, *weekly("impressions", 1))["impressions"]["expected"]
    later = reviewed(rich, {"week": 8, "kpi": "impressions", "value": 1})["impressions"]["expected"]
    assert first > 1.5 * later


def test_posts_are_expected_by_the_calendar() -> None:
    made = plan(SHORT)
    a_week = len(made["calendar"]) / 4
    found = reviewed(SHORT, *weekly("posts", a_week, a_week))["posts"]
    assert (found["expected"], found["verdict"]) == (2 * a_week, "on_course")
    assert "the calendar has" in found["explain"][0]["text"]
    assert "Wilson" in found["explain"][1]["text"]
    assert found["end"]["central"] == len(made["calendar"])
    assert reviewed(SHORT, *weekly("posts", 0, 0))["posts"]["verdict"] == "behind"


@pytest.mark.parametrize(
    ("end", "verdict"),
    [
        ((111, 120, 130), "ahead"),
        ((110, 120, 130), "on_course"),
        ((70, 80, 89), "behind"),
        ((70, 80, 90), "on_course"),
        ((89, 100, 111), "too_early"),
        ((90, 100, 111), "on_course"),
        ((89, 100, 110), "on_course"),
    ],
)
def test_a_verdict_is_where_the_likely_end_lies(end: tuple[float, float, float], verdict: str) -> None:
    count = _kpi("visits", "count")
    assert _verdict(count, 100, Range(*end), plan_.known()) == verdict
    turned = {"ahead": "behind", "behind": "ahead"}.get(verdict, verdict)
    assert _verdict(_kpi("cost", "cost"), 100, Range(*end), plan_.known()) == turned


@pytest.mark.parametrize(("middle", "verdict"), [(0.89, "ahead"), (1, "on_course"), (1.1, "on_course"), (4, "behind")])
def test_answers_are_late_beyond_what_most_expect(middle: float, verdict: str) -> None:
    hours = _kpi("response-time", "hours")._replace(range=Range(0.5, 1, 24))
    assert _verdict(hours, 1, Range(0.1, middle, 99), plan_.known()) == verdict


def _kpi(name: str, kind: str) -> Kpi:
    return funnel()["visits"]._replace(id=name, kind=kind)


def test_answers_in_a_review() -> None:
    found = reviewed(LEAST, *weekly("response-time", 30, 26, 40))["response-time"]
    assert (found["verdict"], found["measured"], found["expected"]) == ("behind", 30, 1)
    assert found["end"] == {"low": 26, "central": 30, "high": 40}
    assert found["explain"][-1]["sources"]


def test_one_value_shows_no_range() -> None:
    (one,) = reviewed(LEAST, *weekly("response-time", 3)).values()
    assert one["text"] == "Hours to the first answer: too early to say. Measured 3, expected 1 (hours)."
    whole = reviewed(changed(LEAST, period__weeks=1), *weekly("response-time", 3))["response-time"]
    assert whole["text"] == "Hours to the first answer: behind the plan. Measured 3, expected 1 (hours)."


def test_what_is_counted_is_whole_in_texts() -> None:
    found = reviewed(LEAST, *weekly("sales", 1, 0))["sales"]
    assert not re.search(r"\d\.\d", found["text"])


def test_costs_are_judged_the_other_way_round() -> None:
    aim = target(LEAST, "cost")
    dear = [{"week": week, "kpi": "cost", "value": aim * 3 * 60, "of": 60} for week in (1, 2)]
    cheap = [{"week": week, "kpi": "cost", "value": aim * 20, "of": 60} for week in (1, 2)]
    assert reviewed(LEAST, *dear)["cost"]["verdict"] == "behind"
    assert reviewed(LEAST, *dear)["cost"]["next"][0].startswith("Stop the ad")
    assert reviewed(LEAST, *cheap)["cost"]["verdict"] == "ahead"
    bare = reviewed(LEAST, *weekly("cost", aim, aim))["cost"]
    assert (bare["verdict"], bare["end"]) == ("too_early", None)
    assert "what was spent" in bare["reason"]
    assert "what was spent" in bare["next"][1]


def test_a_rate_without_what_it_is_of_has_no_end() -> None:
    bare = reviewed(LEAST, *weekly("click-rate", 2, 4))["click-rate"]
    assert (bare["verdict"], bare["measured"], bare["end"]) == ("too_early", 3, None)
    assert "share of" in bare["reason"]
    assert bare["text"] == "Click rate: too early to say. Measured 3 (percent of impressions)."
    assert bare["next"][1].startswith("Enter both figures of each week: the count")
    whole = reviewed(LEAST, *weekly("click-rate", 12, 12, of=300))["click-rate"]
    assert (whole["verdict"], whole["measured"]) == ("ahead", 4)
    assert whole["end"]["low"] < 4 < whole["end"]["high"]
    assert whole["explain"][0]["text"].startswith("All weeks together: 24 of 600, which is 4%.")
    mixed = reviewed(LEAST, *weekly("click-rate", 12, of=300), {"week": 2, "kpi": "click-rate", "value": 50})
    assert mixed["click-rate"]["measured"] == 4
    assert any("1 week without the second figure" in line["text"] for line in mixed["click-rate"]["explain"])


def test_reach_is_not_added_up() -> None:
    found = reviewed(LEAST, *weekly("people", 4000, 3000))["people"]
    assert found["measured"] == 3500
    assert found["end"]["low"] >= 4000
    assert found["explain"][0]["text"].startswith("Reach does not add up")
    # A week's mean stands beside the period's end: each says which it is, and there is no half of a person.
    assert "Measured in a week on average 3,334" in reviewed(LEAST, *weekly("people", 3333, 3334.6))["people"]["text"]
    assert "Likely for the whole period" in found["text"]


def first(*weeks: dict[str, Any], brief: dict[str, Any] = SHORT) -> dict[str, Any]:
    """What a review says first, in English; its Arabic is looked at as well."""
    document = json.dumps({"brief": brief, "weeks": [entry for part in weeks for entry in part]})
    arabic = json.loads(api.review(document, "ar"))["review"]["first"]
    for words in (arabic["text"], arabic["behind"] or "", arabic["step"]["text"]):
        plan_.check_arabic(words)
    found: dict[str, Any] = json.loads(api.review(document, "en"))["review"]["first"]
    return found


def test_the_objective_says_how_things_stand_and_the_earliest_that_is_behind_what_to_do() -> None:
    aim = target(SHORT, "sales")
    behind = first(weekly("posts", 1, 1, 1), weekly("visits", 0, 0, 0), weekly("sales", 0, 0, 0))
    assert (behind["id"], behind["verdict"], behind["step"]["id"]) == ("sales", "behind", "posts")
    assert behind["behind"] == "3 of 3 KPIs with figures are behind the plan."
    assert behind["text"].startswith("Orders: behind the plan.")
    # The objective is on its way: what lags before it comes first.
    lagging = first(weekly("posts", 1, 1, 1), weekly("sales", aim, aim, aim))
    assert (lagging["id"], lagging["step"]["id"]) == ("posts", "posts")
    assert lagging["behind"] == "1 of 2 KPIs with figures is behind the plan."
    fine = first(weekly("impressions", 1), weekly("sales", aim, aim, aim))
    assert (fine["id"], fine["verdict"], fine["behind"], fine["step"]["id"]) == ("sales", "ahead", None, "sales")
    # Beyond the objective: only where nothing else is behind, or nothing else was measured.
    aware = changed(SHORT, objective__primary="awareness")
    most = target(aware, "people")
    beyond = first(weekly("people", most, most, most), weekly("visits", 0, 0, 0), brief=aware)
    assert (beyond["id"], beyond["behind"]) == ("visits", "1 of 2 KPIs with figures is behind the plan.")
    assert first(weekly("visits", 1), brief=aware)["id"] == "visits"


def test_missing_weeks_and_needless_denominators_are_told() -> None:
    found = reviewed(LEAST, *weekly("visits", 50, None, None, 40, of=9))["visits"]
    lines = [line["text"] for line in found["explain"]]
    assert lines[0].startswith("The weeks with figures (1 and 4) brought 90 in all; the plan has")
    assert lines[1].startswith("2 weeks in between have no figure")
    assert "quasi-Poisson" in lines[2]
    assert lines[3].startswith("This measure is no rate")
    assert "within 10% of the target" in lines[4]


@pytest.mark.parametrize(
    ("aim", "words"), [(1, "is likely to be reached"), (10**6, "is not likely"), (30, "may be reached or not")]
)
def test_the_own_target_is_named(aim: int, words: str) -> None:
    found = reviewed(changed(LEAST, objective__target=aim), *weekly("sales", 5, 4, 4))["sales"]
    assert any(words in line["text"] for line in found["explain"])


def test_a_measure_without_an_estimate_is_held_against_the_own_target() -> None:
    loyal = changed(SHORT, objective__primary="loyalty")
    bare = reviewed(loyal, *weekly("loyalty", 5, 5))["loyalty"]
    assert (bare["verdict"], bare["expected"], bare["measured"]) == ("too_early", None, 10)
    assert bare["end"]["low"] < bare["end"]["central"] < bare["end"]["high"]
    assert bare["text"].startswith("Repeat customers: measured 10 (repeat customers). Likely in the end:")
    assert "nothing to hold it against" in bare["explain"][-1]["text"]
    wished = reviewed(changed(loyal, objective__target=500), *weekly("loyalty", 5, 5))["loyalty"]
    assert wished["verdict"] == "behind"
    assert "of your own target they would bring" in wished["explain"][0]["text"]
    assert wished["next"][0].startswith("Write to those who bought")
    other = reviewed(changed(loyal, objective__target=500), *weekly("interactions", 0, 0))["interactions"]
    assert not any("own target" in line["text"] for line in other["explain"])


def test_money_is_advised_where_there_is_some() -> None:
    steps = reviewed(LEAST, *weekly("visits", 0, 0))["visits"]["next"]
    assert steps[-1].startswith("If the reserve of the budget is untouched")
    assert len(reviewed(changed(LEAST, budget__amount=0), *weekly("visits", 0, 0))["visits"]["next"]) == 2
    assert len(reviewed(LEAST, *weekly("sales", 0, 0))["sales"]["next"]) == 2


def test_no_step_speaks_of_ads_a_reserve_or_a_form_that_the_plan_does_not_have() -> None:
    little = changed(LEAST, budget__amount=1)
    assert len(reviewed(little, *weekly("visits", 0, 0))["visits"]["next"]) == 2
    assert "cost" not in {kpi["id"] for kpi in plan(little)["kpis"] if kpi["target"] is not None}
    for destination, asks in (("form", True), ("whatsapp", False), (None, False)):
        brief = changed(LEAST, objective__primary="leads", resources__destination=destination)
        steps = reviewed(brief, *weekly("leads", 0, 0))["leads"]["next"]
        assert any("form:" in step for step in steps) is asks


OBJECTIVES = ("sales", "loyalty", "support", "research", "information", "participation", "leads")


@pytest.mark.parametrize("objective", OBJECTIVES)
def test_whatever_falls_behind_has_its_next_steps_in_both_languages(objective: str) -> None:
    brief = changed(LEAST, objective__primary=objective, baseline__conversion_rate=0.02, baseline__order_value=5)
    ids = [kpi["id"] for kpi in plan(brief)["kpis"]]
    weeks = [entry for one in ids for entry in weekly(one, 0, 0, 0, of=5_000)]
    english, arabic = reviewed(brief, *weeks), reviewed(brief, *weeks, language="ar")
    assert list(english) == list(arabic) == ids
    for one, found in english.items():
        assert found["verdict"] == ("ahead" if one in ("response-time", "cost") else "behind"), one
        assert found["next"]


RANKS = {"behind": 0, "too_early": 1, "on_course": 1, "ahead": 2}
VALUES = st.lists(st.integers(1, 3_000), min_size=2, max_size=4)


@given(VALUES, st.integers(2, 20), st.sampled_from(["visits", "sales", "people", "posts"]))
def test_more_never_lowers_the_verdict(values: list[int], times: int, kpi: str) -> None:
    few = reviewed(SHORT, *weekly(kpi, *values))[kpi]
    many = reviewed(SHORT, *weekly(kpi, *[times * value for value in values]))[kpi]
    assert RANKS[few["verdict"]] <= RANKS[many["verdict"]]
    assert few["end"]["central"] <= many["end"]["central"]


@given(VALUES, st.randoms(use_true_random=False))
def test_the_order_of_weeks_changes_nothing(values: list[int], chance: random.Random) -> None:
    weeks = [*weekly("visits", *values), *weekly("posts", *values), *weekly("click-rate", *[1] * 4, of=40)]
    mixed = chance.sample(weeks, len(weeks))
    bodies = {api.review(json.dumps({"brief": SHORT, "weeks": one}), "ar") for one in (weeks, mixed)}
    assert len(bodies) == 1


@given(st.lists(st.tuples(st.integers(1, 4), st.floats(0, 1e15), st.none() | st.floats(1e-6, 1e15)), max_size=6))
def test_any_figures_give_a_review(figures: list[tuple[int, float, float | None]]) -> None:
    kinds = {kpi["id"]: kpi["unit"] for kpi in plan(SHORT)["kpis"]}
    seen = {}
    for week, value, of in figures:
        for kpi in kinds:
            part = min(value, of or 100) if kpi.endswith("-rate") else value
            seen[week, kpi] = {"week": week, "kpi": kpi, "value": part, "of": of}
    for found in reviewed(SHORT, *seen.values()).values():
        assert found["verdict"] in RANKS
        assert found["measured"] >= 0
        assert (found["end"] is None) == ("reason" in found)
        if found["end"]:
            assert found["end"]["low"] <= found["end"]["central"] <= found["end"]["high"]


def test_the_facts_judge() -> None:
    assert facts().judgements["review-weeks"].value == 2
    assert reviewed(bakery(), *weekly("visits", 90, 80))["visits"]["verdict"]
