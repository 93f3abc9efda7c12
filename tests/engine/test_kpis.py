"""The funnel and the brief's own target, worked out on the round plan of `round.py`."""

from typing import Any

import pytest
from hypothesis import given
from smo_planner import kpis as measures
from smo_planner.brief import Brief
from smo_planner.figures import Range
from smo_planner.flight import Post
from smo_planner.kpis import Kpi, objective_kpi, verdict
from smo_planner.rates import about
from smo_planner.words import text

from tests.engine import round as plan_
from tests.engine.briefs import bakery, documents, plan


def funnel(found: Brief | None = None, coins: int = 400_000, **more: Any) -> dict[str, Kpi]:
    """The measures of the round plan by id."""
    found = found or plan_.asked()
    posts: tuple[Post, ...] = (Post("a", found.period.start, "", "", "", "", text(""), "", 0, None),) * 10
    known, seen = plan_.known(**more), plan_.seen(found)
    made = measures.kpis(
        found, plan_.audience(found), plan_.choice(), seen, posts, plan_.money(coins), known
    )  # fmt: skip
    return {kpi.id: kpi for kpi in made}


def said(kpi: Kpi) -> list[str]:
    return [plan_.told(line.text) for line in kpi.explain]


def test_the_funnel_goes_from_posts_to_the_objective_and_its_cost() -> None:
    made = funnel()
    assert list(made) == [
        "posts", "people", "impressions", "interactions", "engagement-rate", "visits", "click-rate", "response-time",
        "leads", "sales", "cost",
    ]  # fmt: skip
    assert [kpi.kind for kpi in made.values()] == [
        "count", "people", "count", "count", "rate", "count", "rate", "hours", "count", "count", "cost",
    ]  # fmt: skip
    assert [kpi.decimals for kpi in made.values()] == [0, 0, 0, 0, 2, 0, 2, 1, 0, 0, 2]
    assert all(kpi.range and kpi.reason is None for kpi in made.values())


def test_each_measure_is_the_one_before_times_its_rate() -> None:
    made = funnel()
    assert made["posts"].range == Range(8, 10, 10)
    # 2, 5 and 8 % of 60,000 people.
    assert made["people"].range == pytest.approx(Range(1_200, 3_000, 4_800))
    # Facebook 28,000, 62,000, 121,600 and X 600, 2,400, 4,320.
    assert made["impressions"].range == pytest.approx(Range(28_600, 64_400, 125_920))
    # Only Facebook has a rate of interactions: 2, 4, 6 %.
    assert made["interactions"].range == pytest.approx(Range(560, 2_480, 7_296))
    assert made["engagement-rate"].range == pytest.approx(Range(2, 4, 6))
    # 1, 2, 3 % on Facebook, 0.5, 1, 2 % on X.
    assert made["visits"].range == pytest.approx(Range(283, 1_264, 3_734.4))
    shares = [(62_000 * facebook + 2_400 * x) / 64_400 for facebook, x in ((1, 0.5), (2, 1), (3, 2))]
    assert made["click-rate"].range == pytest.approx(Range(*shares))
    assert made["leads"].range == pytest.approx(Range(14.15, 126.4, 560.16))
    assert made["sales"].range == pytest.approx(Range(2.83, 25.28, 112.032))
    assert made["response-time"].range == (0.5, 1, 24)
    # 400 dinars over so many orders.
    assert made["cost"].range == pytest.approx(Range(400 / 112.032, 400 / 25.28, 400 / 2.83))


def test_every_step_tells_how_it_was_reckoned() -> None:
    made = funnel()
    assert said(made["posts"]) == ["The calendar holds 10 posts; below 80% of them the estimates no longer hold."]
    assert said(made["people"])[:2] == [
        "Your segment cannot be counted, so 60,000 people are assumed for it (our judgement).",
        "Together the channels cover 5% of it (2% to 8%).",
    ]
    assert said(made["impressions"]) == [
        (
            "Facebook: of the week’s posts each person whom they can reach sees 1 on average; in 8 weeks that makes "
            "12,000 impressions."
        ),
        (
            "X: of the week’s posts each person whom they can reach sees 0.5 on average; in 8 weeks that makes 2,400 "
            "impressions."
        ),
        "Facebook: 100 US dollars at 2 for a thousand impressions (2025) buy about 50,000.",
    ]
    assert said(made["interactions"]) == [
        "Facebook: 62,000 impressions × 4% (2025, 2% to 6%) = 2,480.",
        "No source gives a rate for X, so what comes from there is not in the estimate.",
    ]
    assert said(made["engagement-rate"])[0] == "Facebook: 4% (2025, 2% to 6%), weighted by its impressions."
    assert said(made["visits"])[1:] == [
        "X: 2,400 impressions × 1% (2025, 0.5% to 2%) = 24.",
        "These shares were published for ads; posts are taken to be clicked as often (our judgement).",
    ]
    assert said(made["sales"]) == ["1,260 (visits) × 2% (2025, 1% to 3%) = 25."]
    assert said(made["cost"]) == ["The whole budget of 400 JOD over about 25 (orders); your hours are not counted."]
    assert said(made["response-time"]) == [
        "People who write to a business expect an answer within 1 to 24 hours (2025).",
        "Two fixed times a day answer within half a day; to keep the target, somebody has to look in between.",
    ]


def test_a_team_without_advertising_skill_is_told_what_that_costs() -> None:
    made = funnel(plan_.asked(resources__skills=[]))
    assert said(made["impressions"])[2] == (
        "Facebook: 100 US dollars at 2 for a thousand impressions (2025), of which a team without advertising skill "
        "gets 70% (our judgement), buy about 35,000."
    )


def test_without_any_rate_there_is_a_reason_and_no_figure() -> None:
    found = plan_.asked()
    bare = tuple(one for one in plan_.BENCHMARKS if one.metric in ("cpm", "response_time_expected"))
    made = {
        kpi.id: kpi
        for kpi in measures.kpis(
            found, plan_.audience(found), plan_.choice(), plan_.seen(), (), plan_.money(), plan_.known(bare)
        )
    }
    for one in ("interactions", "engagement-rate", "visits", "click-rate", "leads", "sales"):
        assert made[one].range is None
        assert plan_.told(made[one].reason) == "No source gives a share to reckon with."
    assert "cost" not in made


@pytest.mark.parametrize(
    ("destination", "name", "unit"),
    [
        ("website", "Visits to the website", "visits"),
        ("store_page", "Visits to the store page", "visits"),
        ("whatsapp", "New WhatsApp chats", "chats"),
        ("visit", "Steps towards a visit", "steps"),
        ("form", "Form openings", "visits"),
        ("none", "Visits", "visits"),
        (None, "Visits", "visits"),
    ],
)
def test_a_visit_is_what_leads_to_the_destination(destination: str | None, name: str, unit: str) -> None:
    visits = funnel(plan_.asked(resources__destination=destination))["visits"]
    assert (plan_.told(visits.name), plan_.told(visits.unit)) == (name, unit)


def test_the_visitors_own_rate_comes_before_a_published_one() -> None:
    made = funnel(plan_.asked(baseline__conversion_rate=0.05))
    assert made["sales"].range == pytest.approx(Range(14.15, 63.2, 186.72))
    assert said(made["sales"]) == ["Of 100 visits 5 end so by your own figures; about 1,264 visits are expected."]
    loyal = funnel(plan_.asked(objective__primary="loyalty", baseline__conversion_rate=0.05))
    assert loyal["loyalty"].range == made["sales"].range
    assert "leads" not in loyal


@pytest.mark.parametrize("objective", ["loyalty", "support", "research", "participation"])
def test_a_result_that_nobody_published_has_no_figure(objective: str) -> None:
    made = funnel(plan_.asked(objective__primary=objective, objective__target=50))
    assert made[objective].range is None
    assert "No source" in plan_.told(made[objective].reason)
    assert said(made[objective]) == [
        "About 1,260 visits are expected; what share of them ends in this result has to be found out.",
        "Your target of 50 would be 4% of these visits.",
    ]
    beyond = funnel(plan_.asked(objective__primary=objective, objective__target=5_000))
    assert len(said(beyond[objective])) == 1
    assert made[objective].sources == ()
    # Money is then held against visits.
    assert plan_.told(made["cost"].name) == "Cost of a visit"
    assert made["cost"].range == pytest.approx(Range(400 / 3_734.4, 400 / 1_264, 400 / 283))


def test_information_is_found_by_a_visit() -> None:
    made = funnel(plan_.asked(objective__primary="information", baseline__conversion_rate=0.05))
    assert made["information"].range == made["visits"].range
    assert "cost" in made


@pytest.mark.parametrize(
    ("objective", "name", "low", "central", "decimals"),
    [
        ("awareness", "Cost of a thousand people reached", 400_000 / 4_800, 400_000 / 3_000, 2),
        ("engagement", "Cost of an interaction", 400 / 7_296, 400 / 2_480, 4),
        ("traffic", "Cost of a visit", 400 / 3_734.4, 400 / 1_264, 4),
        ("leads", "Cost of an enquiry", 400 / 560.16, 400 / 126.4, 2),
        ("sales", "Cost of an order", 400 / 112.032, 400 / 25.28, 2),
    ],
)
def test_the_cost_of_a_result_is_the_whole_money_over_the_objective(
    objective: str, name: str, low: float, central: float, decimals: int
) -> None:
    cost = funnel(plan_.asked(objective__primary=objective))["cost"]
    assert plan_.told(cost.name) == name
    assert cost.range
    assert cost.range[:2] == pytest.approx((low, central))
    assert cost.decimals == decimals
    assert plan_.told(cost.unit) == "Jordanian Dinar"
    formula = plan_.told(cost.formula)
    assert formula == "money of the campaign ÷ results" + (" × 1,000" if objective == "awareness" else "")


def test_no_money_costs_nothing() -> None:
    assert "cost" not in funnel(coins=0)


def test_no_result_has_a_cost_where_the_money_buys_no_reach() -> None:
    made = plan(bakery(budget__amount=15))
    assert made["budget"]["lines"]
    assert "cost" not in [kpi["id"] for kpi in made["kpis"]]
    assert "cost" in [kpi["id"] for kpi in plan(bakery())["kpis"]]


def test_the_value_of_an_order_gives_revenue_and_what_comes_back() -> None:
    made = funnel(plan_.asked(baseline__order_value=12))
    assert made["revenue"].range == pytest.approx(Range(12 * 2.83, 12 * 25.28, 12 * 112.032))
    assert made["revenue"].decimals == 3
    assert said(made["revenue"]) == [
        "About 25 orders at 12 JOD each, the value that you gave, bring in 303 JOD.",
        (
            "For each unit of money in the budget that is 0.76 back (0.08 to 3.36), before the cost of what you sell "
            "and of your hours."
        ),
    ]
    assert len(funnel(plan_.asked(baseline__order_value=12), coins=0)["revenue"].explain) == 1
    assert "revenue" not in funnel(plan_.asked(baseline__order_value=12, objective__primary="leads"))


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (12, "With 12 JOD an order, the money is back when 26% of the enquiries become orders."),
        (3, "An enquiry would cost more than the 3 JOD that an order brings: the money does not come back."),
    ],
)
def test_an_enquiry_is_held_against_the_value_of_an_order(value: int, words: str) -> None:
    made = funnel(plan_.asked(objective__primary="leads", baseline__order_value=value))
    assert said(made["cost"])[1] == words


@pytest.mark.parametrize(
    ("objective", "kpi"),
    [("awareness", "people"), ("engagement", "interactions"), ("traffic", "visits"), ("sales", "sales"),
     ("research", "research")],
)  # fmt: skip
def test_which_measure_the_objective_counts(objective: str, kpi: str) -> None:
    assert objective_kpi(plan_.asked(objective__primary=objective)) == kpi


@pytest.mark.parametrize(
    ("target", "found"), [(1, "likely"), (20, "likely"), (20.5, "ambitious"), (30, "ambitious"), (31, "out-of-reach")]
)
def test_a_target_is_judged_by_the_estimate(target: float, found: str) -> None:
    assert verdict(target, Range(10, 20, 30)) == found


def test_a_likely_target_needs_no_more() -> None:
    made = funnel(plan_.asked(objective__target=25))
    assert said(made["sales"])[1:] == ["Your target of 25 is likely: the estimate reaches it."]


def test_a_target_beyond_the_estimate_comes_with_what_it_takes() -> None:
    made = funnel(plan_.asked(objective__target=50.56))
    assert said(made["sales"])[1:] == [
        "Your target of 50.56 is ambitious: only the high end of the estimate reaches it.",
        "It would take 2 times the visits: about 2,530 instead of 1,260.",
        "Or, with the same visits, 4% of them would have to end so instead of 2%.",
        # 64,400 more impressions at 1,800 a week are 36 weeks.
        "Or 44 weeks with the same hours, instead of 8.",
        # 64.4 thousand at 2 dollars, 0.7 dinar each.
        "Or about 90.2 JOD more for ads on Facebook, at the published price of a thousand impressions there.",
    ]


def test_a_target_out_of_reach_says_what_does_not_help() -> None:
    made = funnel(plan_.asked(objective__target=2_528, resources__skills=[]))
    lines = said(made["sales"])[1:]
    # Without advertising skill: 49,400 impressions in all, 964 visits, 19.28 orders.
    assert lines[0] == "Your target of 2,528 is out of reach of this plan: even the high end, 85, falls short of it."
    assert lines[1] == "It would take 131.1 times the visits: about 126,000 instead of 964."
    assert lines[2].startswith("More weeks alone do not get there: with the same hours it would take 3,580, and a")
    assert lines[3] == (
        "Or about 12,900 JOD more for ads on Facebook, at the published price of a thousand impressions there."
    )
    assert len(lines) == 4


def test_interactions_take_impressions() -> None:
    made = funnel(plan_.asked(objective__primary="engagement", objective__target=3_720))
    assert said(made["interactions"])[2:4] == [
        "Your target of 3,720 is ambitious: only the high end of the estimate reaches it.",
        "It would take 1.5 times the impressions: about 96,600 instead of 64,400.",
    ]
    assert said(made["interactions"])[4] == "Or 26 weeks with the same hours, instead of 8."


def test_opening_a_page_takes_visits_and_no_better_share() -> None:
    made = funnel(plan_.asked(objective__primary="information", objective__target=1_390))
    lines = said(made["information"])
    assert lines[2] == "It would take 1.1 times the visits: about 1,390 instead of 1,260."
    assert lines[3].startswith("Or 12 weeks")


@pytest.mark.parametrize(
    ("target", "words"),
    [
        (
            6_000,
            (
                "It would mean covering 10% of the segment instead of 5%: more hours, a further channel or more money "
                "for ads. More weeks alone reach much the same people."
            ),
        ),
        (60_000, "It would mean covering 100% of the segment instead of 5%"),
        (60_001, "The segment itself has only about 60,000 people: choose a wider audience or a lower target."),
    ],
)
def test_reach_grows_no_further_than_the_segment(target: int, words: str) -> None:
    made = funnel(plan_.asked(objective__primary="awareness", objective__target=target))
    assert said(made["people"])[4].startswith(words)


def test_money_is_no_answer_where_no_rate_is_known() -> None:
    made = funnel(plan_.asked(objective__target=40, budget__currency="SYP", budget__amount=400))
    assert not any("more for ads" in line for line in said(made["sales"]))


@pytest.mark.parametrize(
    ("value", "shown"), [(0.26, "0.3"), (9.96, "10"), (12.4, "12"), (1_264.4, "1,260"), (99_950, "100,000")]
)
def test_estimates_are_told_to_three_figures(value: float, shown: str) -> None:
    assert plan_.told(about(value)) == shown


@given(documents())
def test_every_measure_is_read_on_every_channel(document: dict[str, object]) -> None:
    made = plan(document)
    used = [one["id"] for one in made["channels"] if one["posts_per_week"]]
    for kpi in made["kpis"]:
        assert [one["channel"] for one in kpi["by_channel"]] == used
        assert kpi["explain"]


def test_readings_name_the_channels_own_figures() -> None:
    made = plan(bakery(resources__destination="website"))
    read = {kpi["id"]: {one["channel"]: one["text"] for one in kpi["by_channel"]} for kpi in made["kpis"]}
    assert "accounts reached" in read["people"]["instagram"]
    assert "WhatsApp lists" in read["people"]["whatsapp"]
    assert "messages read" in read["impressions"]["whatsapp"]
    assert "Instagram" in read["impressions"]["instagram"]
    assert "utm_source=instagram" in read["visits"]["instagram"]
    assert "utm_source=instagram" in read["sales"]["instagram"]
    assert "Count replies" in read["interactions"]["whatsapp"]
    assert "likes" in read["interactions"]["instagram"]
    assert "Divide interactions" in read["engagement-rate"]["instagram"]
    assert "Divide what came" in read["click-rate"]["instagram"]
    assert "answered first" in read["response-time"]["instagram"]
    assert "cost in the week" in read["cost"]["instagram"]
    assert "stories" in read["posts"]["instagram"]
    assert "broadcast" in read["posts"]["whatsapp"]


@pytest.mark.parametrize(
    ("destination", "visits", "orders"),
    [
        ("whatsapp", "IG0104", "IG0104"),
        ("visit", "directions", "IG0104"),
        ("form", "utm_source=instagram", "utm_source=instagram"),
        (None, "clicks on its link", "Ask where"),
    ],
)
def test_readings_follow_the_destination(destination: str | None, visits: str, orders: str) -> None:
    made = plan(bakery(resources__destination=destination))
    read = {kpi["id"]: kpi["by_channel"][0]["text"] for kpi in made["kpis"]}
    assert visits in read["visits"]
    assert orders in read["sales"]
