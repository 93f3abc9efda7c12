"""The course of a measure, week by week, to be drawn beside its verdict."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from smo_planner import api

from tests.engine.briefs import LEAST, changed, documents, plan

type Json = dict[str, Any]

SHORT = changed(LEAST, period__weeks=4)
MEASURES = {one["id"]: one for one in plan(SHORT)["kpis"]}


def review(brief: Json, *weeks: Json) -> Json:
    made = json.loads(api.review(json.dumps({"brief": brief, "weeks": weeks}), "en"))
    assert "faults" not in made, made
    return made["review"]


def entry(kpi: str, week: int, value: float, of: float | None = None) -> Json:
    return {"kpi": kpi, "week": week, "value": value, "of": of}


def course(brief: Json, kpi: str, *weeks: Json) -> list[Json]:
    found = review(brief, *weeks)
    return next(one for one in (*found["kpis"], *found["unmeasured"]) if one["id"] == kpi)["course"]


def ends(week: Json) -> tuple[float | None, ...]:
    return week["low"], week["central"], week["high"]


def test_every_measure_has_a_course_measured_or_not() -> None:
    found = review(SHORT, entry("visits", 1, 30))
    assert [one["id"] for one in found["kpis"]] == ["visits"]
    assert [one["id"] for one in found["unmeasured"]] == [one for one in MEASURES if one != "visits"]
    for one in (*found["kpis"], *found["unmeasured"]):
        assert [week["week"] for week in one["course"]] == [1, 2, 3, 4]
        kinds = {"engagement-rate", "click-rate", "response-time", "cost", "people"}
        assert one["cumulative"] == (one["id"] not in kinds)


def test_a_sum_ends_at_the_plans_own_estimate() -> None:
    weeks = course(SHORT, "visits")
    visits = MEASURES["visits"]
    assert ends(weeks[-1]) == pytest.approx((visits["low"], visits["target"], visits["high"]), abs=1)
    central = [week["central"] for week in weeks]
    assert central == sorted(central)
    assert {week["measured"] for week in weeks} == {None}


def test_posts_follow_the_calendar() -> None:
    made = plan(SHORT)
    by_week = [
        sum(one["id"].partition("-w")[2].startswith(f"0{week}") for one in made["calendar"]) for week in (1, 2, 3, 4)
    ]
    weeks = course(SHORT, "posts", entry("posts", 1, 3), entry("posts", 2, 4))
    assert [week["central"] for week in weeks] == [sum(by_week[:week]) for week in (1, 2, 3, 4)]
    assert [week["measured"] for week in weeks] == [3, 7, None, None]


def test_a_week_without_a_figure_is_bridged_at_the_pace_of_the_others() -> None:
    weeks = course(SHORT, "visits", entry("visits", 1, 30), entry("visits", 3, 50))
    planned = [
        after["central"] - before for after, before in zip(weeks, (0, *(one["central"] for one in weeks)), strict=False)
    ]
    assert [week["measured"] is None for week in weeks] == [False, True, False, True]
    assert weeks[0] == {**weeks[0], "measured": 30}
    assert "bridged" not in weeks[0]
    expected = 80 + 80 / (planned[0] + planned[2]) * planned[1]
    assert weeks[2]["bridged"] is True
    assert weeks[2]["measured"] == pytest.approx(expected, rel=0.02)
    late = course(SHORT, "visits", entry("visits", 3, 0))
    assert (late[2]["measured"], late[2]["bridged"]) == (0, True)


@pytest.mark.parametrize(
    ("kpi", "figure", "shown"),
    [
        ("click-rate", entry("click-rate", 2, 12, 300), 4),
        ("click-rate", entry("click-rate", 2, 4), 4),
        ("cost", entry("cost", 2, 30, 12), 2.5),
        ("cost", entry("cost", 2, 3), 3),
        ("response-time", entry("response-time", 2, 5, 9), 5),
        ("people", entry("people", 2, 700), 700),
    ],
)
def test_what_does_not_add_up_is_the_figure_of_each_week(kpi: str, figure: Json, shown: float) -> None:
    weeks = course(SHORT, kpi, figure)
    assert [week["measured"] for week in weeks] == [None, shown, None, None]
    assert not any("bridged" in week for week in weeks)


def test_a_rate_keeps_its_level() -> None:
    rate = MEASURES["click-rate"]
    for week in course(SHORT, "click-rate"):
        assert ends(week) == pytest.approx((rate["low"], rate["target"], rate["high"]), abs=0.01)


def test_people_are_those_of_the_week_and_not_of_the_period() -> None:
    people = MEASURES["people"]
    for week in course(SHORT, "people"):
        assert 0 < week["central"] <= people["target"]
        assert week["low"] / week["central"] == pytest.approx(people["low"] / people["target"], rel=0.02)


def test_where_there_is_no_estimate_the_own_target_stands_in() -> None:
    asked = changed(SHORT, objective__primary="research")
    unknown = next(one["id"] for one in plan(asked)["kpis"] if one["target"] is None)
    assert unknown == "research"
    assert {ends(week) for week in course(asked, unknown)} == {(None, None, None)}
    assert ends(course(changed(asked, objective__target=120), unknown)[-1]) == (120, 120, 120)


@given(documents(), st.data())
def test_every_brief_has_its_courses(document: Json, data: st.DataObject) -> None:
    weeks = document["period"]["weeks"]
    ids = [one["id"] for one in plan(document)["kpis"]]
    pairs = data.draw(st.sets(st.tuples(st.sampled_from(ids), st.integers(1, weeks)), max_size=6))
    values = [entry(kpi, week, data.draw(st.integers(0, 100))) for kpi, week in sorted(pairs)]
    found = review(document, *values)
    assert sorted(one["id"] for part in ("kpis", "unmeasured") for one in found[part]) == sorted(ids)
    for one in (*found["kpis"], *found["unmeasured"]):
        assert len(one["course"]) == weeks
        measured = {week["week"] for week in one["course"] if week["measured"] is not None}
        assert measured == {week for kpi, week in pairs if kpi == one["id"]}
        for week in one["course"]:
            low, central, high = ends(week)
            assert low is None or low <= central <= high
