"""What other answers would change, and how rough a plan is."""

from typing import Any

from hypothesis import given
from smo_planner.brief import Brief
from smo_planner.channels import choose
from smo_planner.knowledge import facts
from smo_planner.questions import FIELDS
from smo_planner.roughness import roughness
from smo_planner.segment import segment
from smo_planner.sensitivity import sensitivity
from smo_planner.words import render_text

from tests.engine.briefs import BAKERY, LEAST, bakery, brief, changed, documents, plan
from tests.engine.simple import simple

KNOWN = simple()


def changes(**answers: object) -> dict[str, str]:
    found = sensitivity(brief(changed(LEAST, audience__reach="national", **answers)), KNOWN)
    return {str(one["field"]): render_text(one["text"], "en") for one in found}


def percent(found: Brief) -> float:
    return choose(found, segment(found, KNOWN), KNOWN).coverage.central


@given(documents())
def test_at_most_five_answers_once_each(document: dict[str, Any]) -> None:
    fields = [one["field"] for one in plan(document)["sensitivity"]]
    assert len(fields) == len(set(fields)) <= 5
    assert set(fields) <= set(FIELDS)


def test_a_change_is_what_the_plan_of_that_answer_covers() -> None:
    said = next(one["text"] for one in plan(BAKERY)["sensitivity"] if one["field"] == "budget.amount")
    then = plan(bakery(budget__amount=600))["coverage"]["percent"]["central"]
    now = plan(BAKERY)["coverage"]["percent"]["central"]
    assert said.startswith(f"With a budget of 600 JOD, the plan would cover {then:.0f}% of the segment ")
    assert f"instead of {now:.0f}%" in said


def test_the_fewest_hours_that_bring_a_channel_in_are_named() -> None:
    # At 3 hours (90 minutes of channels) a second post on Facebook brings more than a first on Instagram; 4 fit both.
    words = changes(resources__hours_per_week=1.5, budget__amount=0)["resources.hours_per_week"]
    assert words.startswith("With 4 hours a week, ")
    assert words.endswith(" and Instagram would come in.")


def test_where_no_hours_bring_a_channel_in_some_more_are_tried() -> None:
    both = {"resources__hours_per_week": 3.6, "budget__amount": 0}
    assert changes(**both)["resources.hours_per_week"].startswith("With 5 hours a week, ")
    assert "come in" not in changes(**both)["resources.hours_per_week"]
    # At 79 hours only one more can be tried, and nothing is left to gain; at 80 none.
    assert "resources.hours_per_week" not in changes(resources__hours_per_week=79, budget__amount=0)
    assert "resources.hours_per_week" not in changes(resources__hours_per_week=80, budget__amount=0)


def test_without_money_the_least_budget_that_buys_reach_is_named() -> None:
    # A fortnight at 10 dollars is 140; half of the budget is for paid reach, 0.709 dinars a dollar: 198.5, so 200.
    # It buys one step of 100 dollars, which is below a fortnight, and so changes nothing yet.
    assert "budget.amount" not in changes(budget__amount=0)
    cheap = {**KNOWN.judgements, "paid-least-day": KNOWN.judgements["paid-least-day"]._replace(value=7.0)}
    found = sensitivity(
        brief(changed(LEAST, audience__reach="national", budget__amount=0)), KNOWN._replace(judgements=cheap)
    )
    words = next(render_text(one["text"], "en") for one in found if one["field"] == "budget.amount")
    assert words.startswith("With a budget of 150 JOD, ")


def test_half_as_much_money_again_is_tried() -> None:
    words = changes(budget__amount=1000)["budget.amount"]
    assert words.startswith("With a budget of 1,500 JOD, ")


def test_money_without_a_rate_is_not_tried() -> None:
    assert "budget.amount" not in changes(budget__currency="AFN")


def test_a_skill_that_saves_minutes_or_opens_a_format_is_named() -> None:
    few = {"resources__hours_per_week": 2.5, "budget__amount": 0, "resources__accounts": {"facebook": 10}}
    words = changes(**few)["resources.skills"]
    assert words.startswith("With the skill “Photo")
    assert words.endswith("and Instagram would come in.")
    everything = ["writing", "photo", "design", "video", "live", "ads"]
    assert "resources.skills" not in changes(resources__hours_per_week=2, resources__skills=everything)


def test_followers_are_tried_where_no_account_was_named() -> None:
    words = changes(resources__hours_per_week=2, budget__amount=0)["resources.accounts"]
    assert words.startswith("No accounts are named yet. With 1,000 followers on Facebook, the plan would cover ")
    named = {"resources__hours_per_week": 2, "budget__amount": 0, "resources__accounts": {"facebook": 10}}
    assert "resources.accounts" not in changes(**named)


def test_an_unanswered_spread_is_tried_both_ways() -> None:
    shop = sensitivity(brief(LEAST), KNOWN)
    words = next(render_text(one["text"], "en") for one in shop if one["field"] == "audience.reach")
    assert "is not answered yet. If it is “" in words
    assert "audience.reach" not in changes()


def test_the_visitors_own_rate_narrows_the_estimate_where_a_benchmark_stands_in() -> None:
    answered = bakery(baseline__conversion_rate=0.02)
    fields = [one["field"] for one in plan(BAKERY)["sensitivity"]]
    assert "baseline.conversion_rate" in fields
    assert "baseline.conversion_rate" not in [one["field"] for one in plan(answered)["sensitivity"]]
    other = plan(bakery(objective__primary="awareness"))["sensitivity"]
    assert "baseline.conversion_rate" not in [one["field"] for one in other]
    assert "baseline.conversion_rate" not in changes()


def test_what_moves_most_comes_first_and_the_unanswered_before_the_answered() -> None:
    fields = list(changes(resources__hours_per_week=1.5, budget__amount=0))
    found = brief(changed(LEAST, audience__reach="national", resources__hours_per_week=1.5, budget__amount=0))
    hours = percent(brief(changed(LEAST, audience__reach="national", resources__hours_per_week=3, budget__amount=0)))
    assert hours > percent(found)
    assert fields.index("resources.accounts") < fields.index("resources.hours_per_week") < fields.index("offer.edge")
    assert fields.index("offer.edge") < len(fields)


def test_a_plan_is_rough_fair_or_firm_by_what_was_answered() -> None:
    def level(document: dict[str, Any]) -> str:
        found = brief(document)
        audience = segment(found, facts())
        return roughness(found, audience, choose(found, audience, facts()), facts()).level

    full = bakery(
        name="Sanabel", offer__competitors=["A"], audience__place="Amman", roles=["sell"], resources__people=2,
        resources__destination="visit", baseline__order_value=5,
    )  # fmt: skip
    assert level(LEAST) == "rough"
    assert level(BAKERY) == "fair"
    assert level(full) == "firm"


def test_a_lead_on_figures_from_elsewhere_makes_a_plan_rougher() -> None:
    made = plan(bakery(country="ZZ", budget__currency="USD"))
    assert made["roughness"]["level"] == "rough"
    assert made["roughness"]["explain"][-1]["sources"]
    assert not any(line["sources"] for line in plan(BAKERY)["roughness"]["explain"])


def test_a_segment_that_nobody_counts_is_said_to_be_assumed() -> None:
    assert "60,000 people assumed" in str(plan(BAKERY)["roughness"]["explain"])
    assert "people assumed" not in str(plan(bakery(audience__reach="national"))["roughness"]["explain"])


def test_only_questions_that_bear_on_the_plan_are_asked() -> None:
    public = changed(
        LEAST, organisation="government", audience__reach="national", offer__category="public_service",
        objective__primary="participation",
    )  # fmt: skip
    irrelevant = {
        "audience.place",
        "offer.price",
        "audience.income",
        "audience.gender",
        "baseline.order_value",
        "offer.competitors",
    }
    assert not irrelevant & {one["field"] for one in plan(public)["sensitivity"]}


def test_roughness_counts_the_questions() -> None:
    text = plan(LEAST)["roughness"]["text"]
    asked = len(FIELDS) - 2
    assert f"9 of {asked} questions are answered" in text
