"""What a platform could do, checked by hand on round numbers."""

import math
from typing import Any

import pytest
from smo_planner import candidates as ways
from smo_planner.knowledge import LeastAge
from smo_planner.mix import Candidate, Option
from smo_planner.segment import segment
from smo_planner.words import render_text

from tests.engine.briefs import LEAST, brief, changed
from tests.engine.simple import simple

KNOWN = simple()


def sorted_platforms(**answers: object) -> tuple[dict[str, Candidate], dict[str, ways.Barred]]:
    found = brief(changed(LEAST, **answers))
    candidates, barred = ways.sort_platforms(found, segment(found, KNOWN), KNOWN)
    return {one.platform.id: one for one in candidates}, {one.platform.id: one for one in barred}


def options(platform: str = "facebook", **answers: object) -> list[tuple[int, int]]:
    return [(option.posts, option.minutes) for option in sorted_platforms(**answers)[0][platform].options]


def paid(platform: str = "facebook", **answers: object) -> tuple[float, ...]:
    return sorted_platforms(audience__reach="national", **answers)[0][platform].paid


@pytest.mark.parametrize(("hours", "minutes"), [(1, 30), (6, 180), (6.9, 195), (7, 210)])
def test_channels_get_their_share_of_the_hours_in_whole_steps(hours: float, minutes: int) -> None:
    assert ways.channel_minutes(brief(changed(LEAST, resources__hours_per_week=hours)), KNOWN) == minutes


@pytest.mark.parametrize(("amount", "usd"), [(0, 0), (141, 0), (142, 100), (400, 200), (1000, 700)])
def test_paid_reach_is_bought_in_whole_steps_of_dollars(amount: float, usd: float) -> None:
    # Half of the amount, at 0.709 dinars a dollar, in steps of 100.
    assert ways.paid_steps_usd(brief(changed(LEAST, budget__amount=amount)), KNOWN) == usd


def test_a_currency_without_a_dated_rate_buys_no_steps() -> None:
    assert ways.paid_steps_usd(brief(changed(LEAST, budget__currency="AFN")), KNOWN) is None


def test_a_week_costs_making_publishing_answering_and_upkeep_in_whole_quanta() -> None:
    # One photo: 30 + 3 + 2 and 5 of upkeep, to the next 15. Photo and text: 35 + 15 + 5 = 55, so 60.
    assert options() == [(1, 45), (2, 60)]
    # 20 and 5 minutes where the team has the skills.
    assert options(resources__skills=["photo", "writing"]) == [(1, 30), (2, 45)]
    # Video only where the team has it: 100 + 5 + 5 = 110.
    assert options(resources__skills=["video"]) == [(1, 45), (2, 60), (1, 120), (2, 225)]


def test_what_rounding_leaves_is_answering_time_spread_over_the_posts() -> None:
    one, two = sorted_platforms()[0]["facebook"].options
    assert (one.formats, one.post_minutes) == (("photo",), (45,))
    assert (two.formats, two.post_minutes) == (("photo", "text"), (40, 20))
    odd = sorted_platforms(resources__skills=["video"])[0]["facebook"].options[-1]
    assert odd.post_minutes == (113, 112)


def test_more_posts_cover_more_with_falling_returns_up_to_the_ceiling() -> None:
    one, two = sorted_platforms(audience__reach="national")[0]["facebook"].options
    ceiling = 0.2 * 0.5  # national, and a new account
    assert one.share == pytest.approx((1 - math.exp(-1 / 2)) * ceiling)
    assert two.share == pytest.approx((1 - math.exp(-1.5 / 2)) * ceiling)


@pytest.mark.parametrize(("spread", "ceiling"), [("local", 0.4), ("national", 0.2), ("international", 0.1)])
def test_the_ceiling_of_posts_is_lower_the_wider_the_audience(spread: str, ceiling: float) -> None:
    option = sorted_platforms(audience__reach=spread)[0]["facebook"].options[0]
    assert option.share == pytest.approx((1 - math.exp(-1 / 2)) * ceiling * 0.5)


def test_followers_lift_the_ceiling_as_far_as_they_go() -> None:
    def share(followers: int) -> float:
        answers: dict[str, Any] = {"audience__reach": "national", "resources__accounts": {"facebook": followers}}
        return sorted_platforms(**answers)[0]["facebook"].options[0].share / (1 - math.exp(-1 / 2))

    # 100,000 people of the segment are online, half of them on the platform.
    assert share(0) == pytest.approx(0.1)
    assert share(5_000) == pytest.approx(0.2 + 0.8 * 0.1)
    assert share(1_000_000) == pytest.approx(1.0)


def test_money_reaches_people_at_the_price_of_impressions_with_falling_returns() -> None:
    # 1000 JOD: 700 dollars of paid reach, 2 dollars a thousand, 2 impressions a person, half without the skill.
    bought = 700 / 2 * 1000 / 2 * 0.5
    whole = 1 - math.exp(-bought / 50_000)
    assert paid(budget__amount=1000)[4] == pytest.approx(whole)
    assert paid(budget__amount=1000)[2] == pytest.approx(1 - math.exp(-bought / 2 / 50_000))
    assert paid(budget__amount=1000)[0] == 0
    skilled = paid(budget__amount=1000, resources__skills=["ads"])[4]
    assert skilled == pytest.approx(1 - math.exp(-2 * bought / 50_000))
    assert paid("instagram", budget__amount=1000)[4] == pytest.approx(1 - math.exp(-bought / 2 / 40_000))


def test_below_a_fortnight_of_the_least_daily_spend_no_reach_is_bought() -> None:
    # 200 dollars: a quarter is 50, half 100, below 14 days of 10; three quarters and all are enough.
    assert [share > 0 for share in paid(budget__amount=400)] == [False, False, False, True, True]
    # One week needs 70 dollars only.
    assert [share > 0 for share in paid(budget__amount=400, period__weeks=1)] == [False, False, True, True, True]
    assert not any(paid(budget__amount=0))


def test_where_nothing_is_sold_or_priced_no_reach_is_bought() -> None:
    fits = {**KNOWN.fits["sales"].platforms, "youtube": 1.0}
    known = KNOWN._replace(fits={"sales": KNOWN.fits["sales"]._replace(platforms=fits)})
    found = brief(changed(LEAST, budget__amount=1000))
    candidates, _ = ways.sort_platforms(found, segment(found, known), known)
    youtube = next(one for one in candidates if one.platform.id == "youtube")
    assert youtube.paid == (0.0,) * 5
    unpriced = known._replace(benchmarks=())
    candidates, _ = ways.sort_platforms(found, segment(found, unpriced), unpriced)
    assert all(one.paid == (0.0,) * 5 for one in candidates)


def test_fit_is_the_objective_by_the_kind_of_offer_and_never_above_one() -> None:
    found = brief(LEAST)
    assert ways.platform_fit(found, "facebook", KNOWN) == 1.0
    assert ways.platform_fit(found, "instagram", KNOWN) == 0.5


def test_a_platform_that_admits_nobody_of_the_audience_is_left_alone_and_says_so() -> None:
    grown = KNOWN._replace(least_ages={**KNOWN.least_ages, "facebook": LeastAge("facebook", 18, ("meta-min-age",))})
    known = grown._replace(
        population={("JO", "13-17", gender): KNOWN.population["JO", "25-34", gender] for gender in ("women", "men")}
    )
    found = brief(changed(LEAST, audience__ages=["13-17"]))
    candidates, barred = ways.sort_platforms(found, segment(found, known), known)
    assert "facebook" not in {one.platform.id for one in candidates}
    ((reason,),) = [one.reasons for one in barred if one.platform.id == "facebook"]
    assert render_text(reason.text, "en") == "By its terms Facebook is for people of 18 and above."
    assert reason.sources == ("meta-min-age",)


def test_what_serves_little_is_left_alone_and_says_so() -> None:
    candidates, barred = sorted_platforms()
    assert set(candidates) == {"facebook", "instagram"}
    assert "0.2" in render_text(barred["youtube"].reasons[0].text, "en")


def test_where_nothing_serves_well_all_may_be_used() -> None:
    known = KNOWN._replace(judgements={**KNOWN.judgements, "fair-fit": KNOWN.judgements["fair-fit"]._replace(value=2)})
    found = brief(LEAST)
    candidates, barred = ways.sort_platforms(found, segment(found, known), known)
    assert len(candidates) == 3
    assert barred == []


def test_people_are_counted_where_the_plan_is_national_and_judged_elsewhere() -> None:
    def people(country: str = "JO", **answers: object) -> float:
        found = brief(changed(LEAST, country=country, **answers))
        return ways.segment_people(found, segment(found, KNOWN), KNOWN)

    assert people(audience__reach="national") == pytest.approx(100_000)
    assert people(audience__reach="national", audience__gender="women") == pytest.approx(50_000)
    assert people(audience__reach="local") == 10_000
    assert people(audience__reach="international") == 50_000


def test_a_town_never_has_more_people_than_its_country() -> None:
    judged = {**KNOWN.judgements, "local-people": KNOWN.judgements["local-people"]._replace(value=1e9)}
    known = KNOWN._replace(judgements=judged)
    found = brief(changed(LEAST, audience__reach="local"))
    assert ways.segment_people(found, segment(found, known), known) == pytest.approx(100_000)
    uncounted = known._replace(population={})
    assert ways.segment_people(found, segment(found, uncounted), uncounted) == 1e9


def test_a_dearer_way_that_covers_no_more_is_dropped() -> None:
    found: tuple[Option, ...] = sorted_platforms(resources__skills=["photo", "video"])[0]["facebook"].options
    assert [option.share for option in found] == sorted({option.share for option in found})
    assert [option.minutes for option in found] == sorted({option.minutes for option in found})
