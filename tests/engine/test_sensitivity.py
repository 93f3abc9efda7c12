"""What other answers would change, what brings a channel in, and how rough a plan is."""

from typing import Any

from hypothesis import given
from smo_planner.brief import Brief
from smo_planner.brings import brings
from smo_planner.channels import choose
from smo_planner.knowledge import Benchmark, Judgement, Knowledge, Suspension, facts
from smo_planner.questions import FIELDS
from smo_planner.roughness import roughness
from smo_planner.segment import segment
from smo_planner.sensitivity import sensitivity
from smo_planner.stages import stages
from smo_planner.tries import Tries
from smo_planner.words import render_text

from tests.engine.briefs import BAKERY, LEAST, bakery, brief, changed, documents, plan
from tests.engine.simple import simple


def _share(metric: str, platform: str) -> Benchmark:
    return Benchmark(metric, platform, "all", "percent", "cases", 2026, "WORLD", ("prices",), 1.0, 2.0, 3.0)


KNOWN = simple()
KNOWN = KNOWN._replace(
    benchmarks=(*KNOWN.benchmarks, _share("response_time_expected", "all"), _share("ctr", "facebook"))
)
NOTHING = (
    "Nothing that was tried brings it in: neither more hours, one more skill, more money, followers there nor another "
    "objective."
)


def tries(known: Knowledge = KNOWN, **answers: object) -> Tries:
    return Tries(brief(changed(LEAST, **{"audience__reach": "national", **answers})), known)


def ways(known: Knowledge = KNOWN, **answers: object) -> dict[str, tuple[object, str]]:
    found = brings(tries(known, **answers))
    return {str(one["channel"]): (one["field"], render_text(one["text"], "en")) for one in found}


def changes(**answers: object) -> dict[str, str]:
    found = sensitivity(tries(**answers))
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
    then, now = (
        {kpi["id"]: kpi["target"] for kpi in plan(document)["kpis"]}
        for document in (bakery(budget__amount=600), BAKERY)
    )
    # As in other sentences, to three figures.
    people, before, orders, orders_now = (
        f"{float(f'{figure:.3g}'):,.0f}" for figure in (then["people"], now["people"], then["sales"], now["sales"])
    )
    assert said.startswith(f"With a budget of 600 JOD, the plan would reach about {people} people instead of {before}")
    assert f"(orders) it brings about {orders} instead of {orders_now}: " in said


def test_what_more_money_costs_for_each_further_result_is_said_where_it_brings_any() -> None:
    rich = {"budget__amount": 1000, "resources__hours_per_week": 3}
    words = changes(**rich, baseline__conversion_rate=0.02)["budget.amount"]
    now, then = (
        next(kpi.range for kpi in stages(one, KNOWN).measures if kpi.id == "sales")
        for amount in (1000, 1500)
        if (one := brief(changed(LEAST, audience__reach="national", baseline__conversion_rate=0.02,
                                 resources__hours_per_week=3, budget__amount=amount)))
    )  # fmt: skip
    assert now
    assert then
    each = float(f"{500 / (then.central - now.central):.3g}")
    assert words.endswith(f": {each:g} JOD for each further one.")
    # People reached are in the first sentence already.
    aware = KNOWN._replace(fits={"awareness": KNOWN.fits["sales"]})
    only = sensitivity(tries(aware, objective__primary="awareness", **rich))
    assert next(render_text(one["text"], "en") for one in only if one["field"] == "budget.amount").count(".") == 1


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
    found = sensitivity(tries(KNOWN._replace(judgements=cheap), budget__amount=0))
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
    assert words.startswith("No accounts are named yet. With 1,000 followers on Facebook, the plan would reach about ")
    named = {"resources__hours_per_week": 2, "budget__amount": 0, "resources__accounts": {"facebook": 10}}
    assert "resources.accounts" not in changes(**named)


def test_whom_one_counts_is_asked_without_a_figure_that_would_only_shrink_or_swell_it() -> None:
    services = sensitivity(tries(organisation="services", audience__reach=None))
    words = next(render_text(one["text"], "en") for one in services if one["field"] == "audience.reach")
    assert words == (
        "Not answered yet: Over what area does your audience live? For one town the plan does not use the figures of a "
        "whole country."
    )
    # A shop lives from its town, a ministry serves the country; and an answer is not asked for again.
    for document in ({"audience__reach": None}, {"organisation": "government", "audience__reach": None}):
        assert "audience.reach" not in [one["field"] for one in sensitivity(tries(**document))]
    assert "audience.reach" not in changes(organisation="services")


def test_near_hours_come_first() -> None:
    near = ways(resources__hours_per_week=2.5, budget__amount=0)
    assert near["instagram"] == (
        "resources.hours_per_week", "It enters the plan with 4 hours a week instead of 2.5."
    )  # fmt: skip
    assert near["youtube"] == (None, NOTHING)
    assert "facebook" not in near


def test_then_a_skill_then_money_then_followers_then_many_hours() -> None:
    # Any more hours count as many.
    judged = {**KNOWN.judgements, "near-hours": KNOWN.judgements["near-hours"]._replace(value=1.0)}
    many = {**judged, "tried-followers": KNOWN.judgements["tried-followers"]._replace(value=30_000.0)}
    every = ["writing", "photo", "design", "video", "live", "ads"]

    def first(found: dict[str, Judgement] = judged, **more: Any) -> tuple[object, str]:
        few = {"resources__hours_per_week": 2, "resources__skills": every, "resources__accounts": {"facebook": 10}}
        return ways(KNOWN._replace(judgements=found), **{**few, **more})["instagram"]

    skill = first(resources__hours_per_week=2.5, resources__skills=[], budget__amount=0)
    assert skill == ("resources.skills", "It enters the plan with the skill “Photography” in the team.")
    # Three hundred and six hundred buy too little of it.
    assert first(budget__amount=200) == ("budget.amount", "It enters the plan with a budget of 1,200 JOD.")
    followers = ("resources.accounts", "It enters the plan with 30,000 followers there.")
    assert first(many, budget__amount=0) == followers
    hours = ("resources.hours_per_week", "It enters the plan with 3 hours a week instead of 2.")
    assert first(budget__amount=0) == hours
    assert first(many, budget__amount=0, resources__accounts={"facebook": 10**6, "instagram": 30_000})[0] is not None


def test_where_no_hours_of_a_week_suffice_none_are_named() -> None:
    short = {**KNOWN.judgements, "channel-time": KNOWN.judgements["channel-time"]._replace(value=0.01)}
    known, hours = KNOWN._replace(judgements=short), 76
    assert tries(known, resources__hours_per_week=hours).hours == {}
    assert ways(known, resources__hours_per_week=hours)["instagram"][0] != "resources.hours_per_week"


def test_a_suspended_platform_needs_no_other_answer() -> None:
    ended = {("instagram", "JO"): Suspension("instagram", "JO", "2026-05", ("terms",), "")}
    field, words = ways(KNOWN._replace(suspensions=ended))["instagram"]
    assert field is None
    assert words.startswith("It is suspended in Jordan since ")
    assert "2026-05" in words


def test_more_money_than_a_brief_may_name_is_not_tried() -> None:
    assert list(tries(budget__amount=10**12).money) == []


def test_a_suspended_platform_says_so_and_since_when() -> None:
    made = plan(BAKERY)
    tiktok = next(one for one in made["brings"] if one["channel"] == "tiktok")
    assert tiktok["field"] is None
    assert tiktok["text"] == (
        "It is suspended in Jordan since 16 December 2022: as long as that holds, no answer brings it in."
    )
    assert set(tiktok["sources"]) <= {source["id"] for source in made["sources"]}


def test_a_platform_for_older_people_asks_for_them() -> None:
    least = {**KNOWN.least_ages, "instagram": KNOWN.least_ages["instagram"]._replace(years=35)}
    found = ways(KNOWN._replace(least_ages=least))
    assert found["instagram"] == ("audience.ages", "It can enter the plan only for an audience of 35 and above.")


def test_another_objective_is_named_where_no_other_answer_brings_a_channel_in() -> None:
    other = KNOWN.fits["sales"]._replace(platforms={**KNOWN.fits["sales"].platforms, "facebook": 0.1, "youtube": 1.0})
    known = KNOWN._replace(fits={**KNOWN.fits, "traffic": other, "participation": other, "support": other})
    words = "Your hours and money would bring it in for the objective “Visits to a website or page”, but not for yours."
    assert ways(known)["youtube"] == ("objective.primary", words)
    # A shop does not aim at participation, a public body not at visits that buy.
    only = KNOWN._replace(fits={**KNOWN.fits, "participation": other})
    assert ways(only)["youtube"][0] is None
    assert ways(only, organisation="government")["youtube"][0] == "objective.primary"
    assert ways(only, organisation="nonprofit")["youtube"][0] == "objective.primary"


@given(documents())
def test_every_channel_that_is_left_out_has_a_line_and_no_other(document: dict[str, Any]) -> None:
    made = plan(document)
    left = {channel["id"] for channel in made["channels"] if channel["decision"] in ("later", "skip")}
    assert sorted(one["channel"] for one in made["brings"]) == sorted(left)


def test_what_brings_a_channel_in_does_so_in_the_plan_of_that_answer() -> None:
    made = plan(BAKERY)
    said = {one["channel"]: one["text"] for one in made["brings"] if one["field"] == "resources.hours_per_week"}
    assert said
    for channel, words in said.items():
        hours = int(words.removeprefix("It enters the plan with ").split()[0])
        for given_hours, used in ((hours, True), (hours - 1, False)):
            again = {one["id"]: one for one in plan(bakery(resources__hours_per_week=given_hours))["channels"]}
            assert bool(again[channel]["posts_per_week"]) == used


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
