"""Stop and go rules, worked out on the round plan of `round.py`."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from smo_planner.brief import Brief
from smo_planner.gates import Gate, gates, week_reached
from smo_planner.knowledge import Benchmark

from tests.engine import round as plan_
from tests.engine.briefs import documents, plan


def ruled(
    found: Brief | None = None, benchmarks: tuple[Benchmark, ...] = plan_.BENCHMARKS, **judged: float
) -> dict[str, Gate]:
    found = found or plan_.asked()
    known = plan_.known(benchmarks, **judged)
    return {one.id: one for one in gates(found, plan_.choice(), plan_.seen(found), known)}


def without(metric: str) -> tuple[Benchmark, ...]:
    return tuple(one for one in plan_.BENCHMARKS if one.metric != metric)


def ends(gate: Gate) -> tuple[str, str]:
    return plan_.told(gate.go), plan_.told(gate.stop)


def test_money_and_effort_have_their_rules() -> None:
    # Facebook takes 120 of 180 minutes a week, X 60, which is a third.
    assert list(ruled()) == ["paid-facebook", "posts-facebook", "posts-x"]
    assert list(ruled(effort_share=0.34)) == ["paid-facebook", "posts-facebook"]
    assert [gate.channel for gate in ruled().values()] == ["facebook", "facebook", "x"]


def test_the_lead_channel_has_a_rule_however_little_it_takes() -> None:
    assert list(ruled(effort_share=0.9)) == ["paid-facebook", "posts-facebook"]


def test_a_click_is_judged_when_enough_clicks_are_bought() -> None:
    gate = ruled()["paid-facebook"]
    # 1.0 is twice 0.5: 10 clicks would do, 30 are the least; 30 dollars of 100 are spent after the first week, but
    # ads have to run for two before they can be judged.
    assert gate.date == date(2027, 1, 17)
    assert ends(gate) == (
        "A click costs at most 0.35 JOD: put the next part of the money in.",
        "A click costs more than 0.7 JOD: stop, change picture and audience, and start once more.",
    )
    assert plan_.told(gate.measure) == "cost of a click on Facebook"
    assert plan_.told(gate.text).startswith("Judge Facebook after 30 clicks: fewer do not tell the two prices")
    assert gate.sources == ("statista-2024-conversion",)


@pytest.mark.parametrize(
    ("clicks", "day", "hint"),
    [(30, 17, False), (60, 17, False), (61, 24, False), (100, 31, True), (101, 31, True)],
)
def test_a_rule_waits_until_the_money_has_bought_enough(clicks: int, day: int, hint: bool) -> None:
    gate = ruled(gate_clicks=clicks)["paid-facebook"]
    assert gate.date == date(2027, 1, 1) + timedelta(days=day - 1)
    assert ("take it as a hint" in plan_.told(gate.text)) == hint


def test_a_rule_for_money_comes_while_there_is_money_left_to_decide_on() -> None:
    # The last of the 100 dollars is spent in the seventh week: a rule at its end would decide on nothing.
    assert [ruled(gate_clicks=clicks)["paid-facebook"].date.day for clicks in (92, 93)] == [14, 31]


def test_close_prices_take_more_clicks() -> None:
    close = tuple(one._replace(median=0.8) if one.metric == "cpc" else one for one in plan_.BENCHMARKS)
    # A ratio of 1.25: ((1.959964 + 0.841621 × √1.25) / 0.25)² = 134.7
    assert "135 clicks" in plan_.told(ruled(benchmarks=close)["paid-facebook"].text)


@pytest.mark.parametrize("case", ["no price", "no range", "no rate of exchange"])
def test_without_two_prices_the_first_days_are_the_measure(case: str) -> None:
    found, benchmarks = plan_.asked(), plan_.BENCHMARKS
    if case == "no price":
        benchmarks = without("cpc")
    elif case == "no range":
        benchmarks = tuple(one._replace(median=1.0) if one.metric == "cpc" else one for one in benchmarks)
    else:
        found = plan_.asked(budget__currency="SYP")
    gate = ruled(found, benchmarks)["paid-facebook"]
    assert gate.date == date(2027, 1, 31)
    assert ends(gate)[1].startswith("A click costs twice as much as in the first three days")
    assert "after 30 clicks" in plan_.told(gate.text)
    assert gate.sources == ()
    assert "after 10 clicks" in plan_.told(ruled(found, benchmarks, gate_clicks=1)["paid-facebook"].text)


def test_posts_are_judged_when_impressions_tell_the_limits_apart() -> None:
    gate = ruled()["posts-facebook"]
    # ((1.959964 × √(0.02 × 0.98) + 0.841621 × √(0.04 × 0.96)) / 0.02)² = 482.5, within the first week of 1,500;
    # six posts at four a week take two.
    assert gate.date == date(2027, 1, 17)
    assert ends(gate)[0] == "At least 4% of impressions lead to an interaction: keep the cadence."
    assert ends(gate)[1].startswith("Fewer than 2% do: halve the posts")
    assert "483 impressions" in plan_.told(gate.text)
    assert "6 posts or more" in plan_.told(gate.text)
    assert gate.sources == ("statista-2024-conversion",)


@pytest.mark.parametrize(("posts", "day", "hint"), [(4, 10, False), (5, 17, False), (32, 59, False), (33, 31, True)])
def test_a_rule_waits_for_its_posts(posts: int, day: int, hint: bool) -> None:
    gate = ruled(gate_posts=posts)["posts-facebook"]
    assert gate.date == date(2027, 1, 1) + timedelta(days=day - 1)
    assert ("take it as a hint" in plan_.told(gate.text)) == hint


def test_a_rule_waits_for_its_impressions() -> None:
    near = tuple(
        one._replace(low=3.0) if one.metric == "engagement_rate_impressions" else one for one in plan_.BENCHMARKS
    )
    # ((1.959964 × √(0.03 × 0.97) + 0.841621 × √(0.04 × 0.96)) / 0.01)² = 2,492: two weeks of 1,500.
    assert ruled(benchmarks=near, gate_posts=1)["posts-facebook"].date == date(2027, 1, 17)
    nearer = tuple(
        one._replace(low=3.6) if one.metric == "engagement_rate_impressions" else one for one in plan_.BENCHMARKS
    )
    gate = ruled(benchmarks=nearer)["posts-facebook"]
    assert (gate.date, "take it as a hint" in plan_.told(gate.text)) == (date(2027, 1, 31), True)


@pytest.mark.parametrize(("weeks", "day"), [(1, 10), (2, 10), (3, 17), (8, 31)])
def test_a_channel_without_a_rate_is_held_against_itself_half_way(weeks: int, day: int) -> None:
    gate = ruled(plan_.asked(period__weeks=weeks))["posts-x"]
    assert gate.date == date(2027, 1, 1) + timedelta(days=day - 1)
    assert "2 a week" in plan_.told(gate.text)
    assert gate.sources == ()
    assert plan_.told(gate.measure) == "replies and reactions for each post on X"


def test_equal_limits_are_no_limits() -> None:
    flat = tuple(
        one._replace(low=4.0) if one.metric == "engagement_rate_impressions" else one for one in plan_.BENCHMARKS
    )
    assert "its own weeks are the measure" in plan_.told(ruled(benchmarks=flat)["posts-facebook"].text)


def test_the_week_by_whose_end_enough_has_come_in() -> None:
    assert week_reached(10, [5, 5, 5]) == 2
    assert week_reached(10.1, [5, 5, 5]) == 3
    assert week_reached(16, [5, 5, 5]) is None
    assert week_reached(0, [5]) == 1


def test_every_rule_names_its_channel_and_measure() -> None:
    for benchmarks in (plan_.BENCHMARKS, without("cpc"), without("engagement_rate_impressions")):
        for gate in ruled(benchmarks=benchmarks).values():
            assert gate.id.partition("-")[2] == gate.channel
            assert ("X" if gate.channel == "x" else "Facebook") in plan_.told(gate.measure)
            assert ("X" if gate.channel == "x" else "Facebook") in plan_.told(gate.text)
            assert all(plan_.told(part).endswith(".") for part in (gate.go, gate.stop, gate.text))


def test_a_countrys_own_rates_come_first() -> None:
    own = tuple(
        one._replace(
            geography="JO", low=2.0 * (one.low or 0), median=2.0 * (one.median or 0), high=2.0 * (one.high or 0)
        )
        for one in plan_.BENCHMARKS
        if one.metric in ("cpc", "engagement_rate_impressions")
    )
    made = ruled(benchmarks=(*plan_.BENCHMARKS, *own))
    assert "0.7 JOD" in plan_.told(made["paid-facebook"].go)
    assert "8%" in plan_.told(made["posts-facebook"].go)


@given(documents())
def test_every_rule_falls_into_the_period(document: dict[str, object]) -> None:
    made = plan(document)
    start = date.fromisoformat(made["brief"]["period"]["start"])
    paid = {line["channel"] for line in made["budget"]["lines"]} - {None}
    found = [gate["id"] for gate in made["gates"]]
    assert len(set(found)) == len(found)
    lead = next(one["id"] for one in made["channels"] if one["decision"] == "lead")
    assert f"posts-{lead}" in found
    assert {one.removeprefix("paid-") for one in found if one.startswith("paid-")} >= paid
    for gate in made["gates"]:
        assert 0 <= (date.fromisoformat(gate["date"]) - start).days < 7 * made["brief"]["period"]["weeks"]
