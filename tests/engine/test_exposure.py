"""Impressions follow from cadence, weeks and money; worked out on the round plan of `round.py`."""

from math import exp

import pytest
from hypothesis import given
from smo_planner.exposure import together
from smo_planner.figures import Range
from smo_planner.knowledge import facts
from smo_planner.stages import stages

from tests.engine import round as plan
from tests.engine.briefs import bakery, brief, changed, documents


def test_whom_posts_can_reach_see_as_many_as_the_cover_says() -> None:
    facebook, x = plan.seen()
    # 60,000 × 50 % × fit 0.5 = 15,000; a tenth of them is in reach, and sees one post a week.
    assert (facebook.people, facebook.often) == (15_000, 1.0)
    assert facebook.week == pytest.approx(Range(1_500 * 0.5 * 0.5, 1_500, 1_500 * 1.2 * 1.5))
    assert facebook.organic == pytest.approx(Range(3_000, 12_000, 21_600))
    # 60,000 × 20 % × 0.5 = 6,000; a tenth sees half a post.
    assert (x.people, x.often) == (6_000, 0.5)
    assert x.organic == pytest.approx(Range(600, 2_400, 4_320))
    assert (facebook.posts, x.posts) == (4, 2)


def test_money_buys_impressions_at_the_published_price() -> None:
    facebook, x = plan.seen()
    assert facebook.usd == 100
    assert facebook.paid == pytest.approx(Range(25_000, 50_000, 100_000))
    assert facebook.total == pytest.approx(Range(28_000, 62_000, 121_600))
    assert (x.usd, x.price, x.paid) == (0, None, Range(0, 0, 0))
    assert x.total == x.organic


def test_a_team_without_advertising_skill_gets_less_out_of_it() -> None:
    (facebook, _) = plan.seen(plan.asked(resources__skills=["photo"]))
    assert facebook.paid == pytest.approx(Range(17_500, 35_000, 70_000))


def test_paid_weeks_follow_the_phases_of_the_budget() -> None:
    facebook, x = plan.seen()
    assert facebook.paid_weeks == pytest.approx((0.3, 0.3, 0.08, 0.08, 0.08, 0.08, 0.08, 0))
    assert x.paid_weeks == pytest.approx((0.125,) * 8)
    assert facebook.of_week(0) == pytest.approx(1_500 + 15_000)
    assert facebook.of_week(2) == pytest.approx(1_500 + 4_000)
    assert facebook.of_week(7) == pytest.approx(1_500)


def test_people_of_a_week_are_fewer_than_its_impressions() -> None:
    facebook, x = plan.seen()
    assert x.people_of_week(0, 4) == pytest.approx(300 * (1 - exp(-0.5)) / 0.5)
    assert facebook.people_of_week(7, 4) == pytest.approx(1_500 * (1 - exp(-1)))
    assert facebook.people_of_week(0, 4) == pytest.approx(1_500 * (1 - exp(-1)) + 15_000 / 4)
    assert facebook.people_of_week(0, 1) == pytest.approx(15_000)


def test_a_channel_that_is_not_used_has_none() -> None:
    idle = plan.choice()
    idle = idle._replace(channels=(idle.channels[0]._replace(option=None, reach=None),))
    asked = plan.asked()
    assert plan.exposures(asked, plan.audience(asked), idle, plan.money(), plan.known()) == ()


def test_estimates_add_up_end_by_end() -> None:
    assert together((Range(1, 2, 3), Range(10, 20, 30))) == Range(11, 22, 33)


def test_a_year_shows_more_than_a_week_but_to_the_same_people() -> None:
    free = bakery(budget__amount=0)
    week, year = (stages(brief(changed(free, period__weeks=weeks)), facts()) for weeks in (1, 52))
    for short, long in zip(week.seen, year.seen, strict=True):
        assert long.total == pytest.approx(short.total.times(52))
    assert week.measures[1].range == year.measures[1].range


@given(documents())
def test_nobody_is_reached_without_an_impression(document: dict[str, object]) -> None:
    found = brief(document)
    made = stages(found, facts())
    people, impressions = made.measures[1].range, made.measures[2].range
    assert people
    assert impressions
    assert all(few <= many * (1 + 1e-9) for few, many in zip(people, impressions, strict=True))
    for one in made.seen:
        assert sum(one.paid_weeks) == pytest.approx(1)
        assert sum(one.of_week(week) for week in range(found.period.weeks)) == pytest.approx(one.total.central)
