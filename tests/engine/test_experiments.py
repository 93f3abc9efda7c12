"""What to try, worked out on the round plan of `round.py`."""

from typing import Any

import pytest
from hypothesis import given
from smo_planner.brief import Brief
from smo_planner.experiments import Experiment, experiments
from smo_planner.figures import Range
from smo_planner.kpis import kpis
from smo_planner.words import render_text

from tests.engine import round as plan_
from tests.engine.briefs import documents, plan


def tried(found: Brief | None = None, benchmarks: Any = plan_.BENCHMARKS, **more: Any) -> dict[str, Experiment]:
    found = found or plan_.asked()
    known, seen = plan_.known(benchmarks), plan_.seen(found)
    made = kpis(found, plan_.audience(found), plan_.choice(), seen, (), plan_.money(), known)
    return {one.id: one for one in experiments(found, plan_.choice(), seen, made, known, **more)}


def said(one: Experiment) -> list[str]:
    return [plan_.told(line.text) for line in one.explain]


def test_sales_try_what_brings_clicks() -> None:
    made = tried()
    assert list(made) == ["first-line", "call-to-action", "people-in-picture", "posting-time", "paid-creative"]
    clicks = "share of impressions that are clicked"
    assert [plan_.told(one.measure) == clicks for one in made.values()] == [True, True, False, False, True]


@pytest.mark.parametrize("objective", ["awareness", "engagement", "loyalty"])
def test_others_try_what_brings_interactions(objective: str) -> None:
    made = tried(plan_.asked(objective__primary=objective))
    assert list(made) == ["first-line", "people-in-picture", "posting-time", "paid-creative"]
    assert plan_.told(made["first-line"].measure) == "interactions for each impression"


def test_a_channel_with_several_formats_compares_them() -> None:
    found, chosen = plan_.asked(), plan_.choice()
    lead = chosen.channels[0]
    assert lead.option
    mixed = chosen._replace(channels=(lead._replace(option=lead.option._replace(formats=("photo", "reel"))),))
    made = experiments(found, mixed, plan_.seen(), (), plan_.known())
    assert [one.id for one in made] == [
        "first-line", "call-to-action", "people-in-picture", "format", "posting-time", "paid-creative",
    ]  # fmt: skip


def test_the_sample_is_impressions_of_the_lead_channel() -> None:
    one = tried()["people-in-picture"]
    # From 4 % to 5.2 %: 7.84888 × (0.0384 + 0.049296) / 0.012² = 4,780.
    assert one.sample == 4_780
    assert one.reason is None
    # 1,500 a week on Facebook: 12,000 in eight weeks, enough for 2 × 4,780 in seven.
    assert one.feasible
    assert said(one) == [
        (
            "From 4% (2025) to 5.2%, found in 80 of 100 tries and mistaken in 5: 4,780 impressions a variant by the "
            "two-proportion test, each impression counted as one person."
        ),
        "About 1,500 impressions a week are expected there, so 9,560 for both variants take 7 weeks.",
        "Studies disagree: in one, faces brought more likes; in a later one they did so on X, not on Instagram.",
    ]
    assert one.explain[2].sources == ("sci-bakhshi-2014-faces", "sci-li-xie-2020-image")
    assert plan_.told(one.text) == (
        "Publish in pairs, one of each on the same days and of the same kind, until each variant has had 4,780 "
        "impressions: about 7 weeks. The campaign has time for one comparison as long as this: choose one."
    )
    longer = tried(plan_.asked(period__weeks=14))["people-in-picture"]
    assert plan_.told(longer.text).endswith("about 7 weeks. Try one thing at a time.")
    assert one.sources == ("statista-2024-conversion",)


def test_one_impression_too_few_is_not_enough() -> None:
    assert tried(plan_.asked(period__weeks=7))["people-in-picture"].feasible
    assert not tried(plan_.asked(period__weeks=6))["people-in-picture"].feasible


def test_too_little_traffic_shows_only_larger_differences() -> None:
    one = tried()["first-line"]
    # From 2 % to 2.6 %: 7.84888 × (0.0196 + 0.025324) / 0.006² = 9,794.6.
    assert one.sample == 9_795
    assert not one.feasible
    assert (
        said(one)[1] == "About 1,500 impressions a week are expected there, so 19,590 for both variants take 14 weeks."
    )
    # 6,000 a variant: 39 % takes 7.84888 × (0.0196 + 0.02702716) / 0.0078² = 6,015, 40 % takes 5,734.
    assert plan_.told(one.text).startswith("The plan’s traffic shows only a difference of 40% or more.")


def test_hardly_any_traffic_proves_nothing() -> None:
    found = plan_.asked(period__weeks=1)
    seen = tuple(one._replace(week=one.week.times(0.01)) for one in plan_.seen(found))
    made = experiments(found, plan_.choice(), seen, (), plan_.known())
    assert made[0].feasible is False
    assert "too small for proof" in plan_.told(made[0].text)


def test_no_traffic_at_all_is_told() -> None:
    found = plan_.asked()
    seen = tuple(one._replace(week=Range(0, 0, 0)) for one in plan_.seen(found))
    one = experiments(found, plan_.choice(), seen, (), plan_.known())[0]
    assert not one.feasible
    assert said(one)[1] == "The plan expects no traffic for this comparison."


def test_ads_are_split_where_most_money_is() -> None:
    one = tried()["paid-creative"]
    # 50,000 bought impressions in eight weeks are 6,250 a week.
    assert (one.sample, one.feasible) == (9_795, True)
    assert (
        said(one)[1] == "About 6,250 impressions a week are expected there, so 19,590 for both variants take 4 weeks."
    )
    assert plan_.told(one.text).startswith("Run both ads at once with the same money and audience until each")
    assert "Facebook" in plan_.told(one.hypothesis)
    found = plan_.asked()
    seen = plan_.seen()
    both = (seen[0]._replace(usd=10), seen[1]._replace(usd=20, price=seen[0].price, paid=Range(1, 2, 3)))
    assert "An ad on X" in render_text(experiments(found, plan_.choice(), both, (), plan_.known())[-1].hypothesis, "en")


def test_without_money_there_is_no_ad_to_try() -> None:
    found = plan_.asked()
    organic = plan_.seen(found, quarters=0)
    assert "paid-creative" not in {one.id for one in experiments(found, plan_.choice(0), organic, (), plan_.known())}


def test_a_rate_that_nobody_published_is_found_out_first() -> None:
    made = tried(benchmarks=tuple(one for one in plan_.BENCHMARKS if one.metric != "engagement_rate_impressions"))
    one = made["people-in-picture"]
    assert (one.sample, one.feasible, one.sources) == (None, False, ())
    assert plan_.told(one.reason).startswith("No source gives the rate of this platform")
    assert plan_.told(one.text).startswith("Publish both variants in turn for four weeks")
    assert said(one) == [plan_.told(one.reason)]


@pytest.mark.parametrize("destination", ["website", "store_page", "form"])
def test_a_page_is_tried_by_its_visits(destination: str) -> None:
    one = tried(plan_.asked(resources__destination=destination))["page"]
    # From 2 % to 2.6 % of visits; 1,264 visits in eight weeks are 158 a week.
    assert (one.sample, one.feasible) == (9_795, False)
    assert said(one)[0].endswith("9,795 visits a variant by the two-proportion test, each visit counted as one person.")
    assert said(one)[1] == "About 158 visits a week are expected, so 19,590 for both variants take 124 weeks."


@pytest.mark.parametrize(
    ("objective", "destination"), [("sales", "whatsapp"), ("sales", "visit"), ("sales", None), ("traffic", "website")]
)
def test_without_a_page_or_a_result_on_it_none_is_tried(objective: str, destination: str | None) -> None:
    assert "page" not in tried(plan_.asked(objective__primary=objective, resources__destination=destination))


def test_enquiries_rise_from_their_own_rate() -> None:
    one = tried(plan_.asked(objective__primary="leads", resources__destination="form"))["page"]
    # From 10 % to 13 %: 7.84888 × (0.09 + 0.1131) / 0.03²
    assert one.sample == 1_772


def test_the_visitors_own_rate_is_the_one_to_beat() -> None:
    own = {"resources__destination": "website"}
    one = tried(plan_.asked(baseline__conversion_rate=0.5, **own))["page"]
    # From 50 % to 65 %: 7.84888 × (0.25 + 0.2275) / 0.15²
    assert (one.sample, one.feasible, one.sources) == (167, True, ())
    assert said(one)[0].startswith("From 50%, your own share, to 65%, found in")
    assert plan_.told(one.text) == (
        "Show both versions in turn, day by day, until each has had 167 visits: about 3 weeks."
    )


def test_a_rate_that_cannot_rise_is_left_alone() -> None:
    one = tried(plan_.asked(baseline__conversion_rate=0.8, resources__destination="website"))["page"]
    assert (one.sample, one.feasible) == (None, False)
    assert plan_.told(one.reason) == "This share is so high already that it cannot rise by 30%."
    assert said(one) == [plan_.told(one.reason)]
    assert "Leave the page" in plan_.told(one.text)


@given(documents())
def test_three_comparisons_at_least_and_none_without_a_sample_is_feasible(document: dict[str, object]) -> None:
    made = plan(document)["experiments"]
    assert len({one["id"] for one in made}) == len(made) >= 3
    for one in made:
        assert (one["sample"] is None) == ("reason" in one)
        assert one["sample"] is not None or not one["feasible"]
