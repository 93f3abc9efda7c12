"""Where the money goes, to the last coin, and how little of it still makes sense."""

import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from smo_planner import api
from smo_planner.channels import choose
from smo_planner.flight import phases
from smo_planner.knowledge import facts
from smo_planner.least_spend import least_spend
from smo_planner.paid import explain_paid
from smo_planner.segment import segment
from smo_planner.words import render_text

from tests.engine.briefs import bakery, brief, documents, plan

# The seven Arab currencies of three decimals, the two of none, and some of two.
CURRENCIES = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND", "DJF", "KMF", "EGP", "SAR", "EUR", "LBP"]


def budget(**answers: object) -> dict[str, Any]:
    found: dict[str, Any] = plan(bakery(**answers))["budget"]
    return found


def amounts(**answers: object) -> dict[str, Decimal]:
    made = json.loads(api.dumps(budget(**answers)), parse_float=Decimal, parse_int=Decimal)
    return {line["id"]: line["amount"] for line in made["lines"]}


@pytest.mark.parametrize(
    ("country", "currency", "note"),
    [
        ("JO", "JOD", "Pegged to the dollar."),
        ("SD", "SDG", "This is the official rate; on the market a dollar costs far more."),
        ("SY", "SYP", "so no rate is held."),
    ],
)
def test_what_to_know_of_the_rate_is_told(country: str, currency: str, note: str) -> None:
    made = plan(bakery(country=country, budget__currency=currency))["budget"]
    (told,) = (one for one in made["explain"] if one["text"].endswith(note))
    assert told["sources"] == list(facts().currencies[currency].sources)


def told(made: dict[str, Any]) -> str:
    lines = [*made["lines"], made["minimum"], made]
    return " ".join(one["text"] for line in lines for one in line["explain"])


@pytest.mark.parametrize("currency", CURRENCIES)
def test_lines_add_up_to_the_last_coin_in_every_currency(currency: str) -> None:
    digits = facts().currencies[currency].minor_units
    for coins in (1, 7, 99, 1_001, 99_999, 1_234_567, 10**9 + 1, 10**12 - 1):
        amount = Decimal(coins).scaleb(-digits)
        document = json.dumps(bakery(budget__currency=currency, budget__amount="AMOUNT"))
        made = api.make(document.replace('"AMOUNT"', f"{amount:f}"), "en").plan
        assert made
        money = json.loads(api.dumps(made["budget"]), parse_float=Decimal, parse_int=Decimal)
        assert sum(line["amount"] for line in money["lines"]) == money["total"] == amount
        assert all(line["amount"] == round(line["amount"], digits) > 0 for line in money["lines"])


def test_lines_of_a_larger_budget_are_round() -> None:
    large = amounts(budget__amount=123_457, budget__currency="MAD")
    assert all(len(str(amount).rstrip("0")) <= 3 for name, amount in large.items() if name != "reserve")
    lines = amounts(budget__amount=1234.567)
    assert all(amount == int(amount) for name, amount in lines.items() if name != "reserve")
    assert sum(lines.values()) == Decimal("1234.567")


@given(documents())
def test_every_line_says_where_it_comes_from_and_has_an_id_of_its_own(document: dict[str, Any]) -> None:
    made = plan(document)["budget"]
    assert all(line["explain"] and line["amount"] > 0 for line in made["lines"])
    assert len({line["id"] for line in made["lines"]}) == len(made["lines"])
    assert made["explain"] or document["budget"]["currency"] == "USD"
    assert made["minimum"]["explain"]


def test_content_gets_money_before_the_start_and_in_every_phase_after() -> None:
    made = budget()
    phases = [line["phase"] for line in made["lines"] if line["id"].startswith("production")]
    assert phases == ["prepare", "launch", "sustain"]
    assert [line["phase"] for line in budget(period__weeks=1)["lines"] if line["id"].startswith("production")] == [
        "prepare",
        "launch",
    ]


def test_paid_money_goes_over_launch_and_what_follows() -> None:
    lines = amounts()
    assert lines["paid-instagram-launch"] < lines["paid-instagram-sustain"]
    short = amounts(period__weeks=1)
    assert "paid-instagram-launch" in short
    assert not [one for one in short if one.endswith("sustain")]


def test_without_money_the_plan_is_organic_and_says_so() -> None:
    made = budget(budget__amount=0)
    assert made["lines"] == []
    assert "organic" in told(made)
    assert made["minimum"]["amount"] == 30


def test_a_tiny_budget_is_not_divided() -> None:
    made = budget(budget__amount=20)
    assert [line["id"] for line in made["lines"]] == ["production-prepare"]
    assert "too little" in told(made)


def test_tools_only_where_their_share_pays_for_one() -> None:
    assert "tools" not in amounts(budget__amount=100)
    assert "tools" in amounts(budget__amount=400)
    assert "tools" not in amounts(budget__amount=400, period__weeks=52)
    most = facts().judgements["tools-most-month"].value * 0.709 * 56 / 30
    assert float(amounts(budget__amount=10**6)["tools"]) <= most + 1
    assert amounts(budget__amount=10**6, resources__people=3)["tools"] > amounts(budget__amount=10**6)["tools"]


def share_of(line: str, **answers: object) -> Decimal:
    lines = amounts(**answers)
    return sum((amount for name, amount in lines.items() if name.startswith(line)), Decimal(0)) / sum(lines.values())


def test_a_team_without_pictures_gets_money_to_make_them() -> None:
    assert share_of("production", resources__skills=["writing"]) > share_of("production", resources__skills=["photo"])


def test_what_sells_keeps_more_back_and_a_short_campaign_less() -> None:
    assert share_of("reserve") > share_of("reserve", objective__primary="awareness")
    assert share_of("reserve") > share_of("reserve", period__weeks=3)


def test_a_public_body_spends_on_access() -> None:
    answers: dict[str, object] = {"objective__primary": "information"}
    assert share_of("reserve", organisation="government", **answers) < share_of("reserve", **answers)
    assert "access" in told(budget(organisation="government", **answers))


@pytest.mark.parametrize(("amount", "words"), [(20, "no reach is bought"), (400, "reaches it"), (0, "from posts")])
def test_the_minimum_says_what_happens_below_it(amount: int, words: str) -> None:
    assert words in told(budget(budget__amount=amount))


def test_the_minimum_needs_a_rate_and_a_channel_that_sells_reach() -> None:
    assert budget(budget__currency="TRY")["minimum"]["amount"] is None
    assert "exchange rate" in told(budget(budget__currency="TRY"))
    alone = budget(
        country="EG",
        budget__currency="EGP",
        objective__primary="support",
        resources__hours_per_week=1,
        resources__skills=[],
        resources__accounts={"whatsapp": 5_000_000},
    )
    assert alone["minimum"]["amount"] == 0


@given(documents())
def test_a_minimum_in_another_currency_says_whose_rate_and_of_when(document: dict[str, Any]) -> None:
    made = plan(document)
    least = made["budget"]["minimum"]
    if least["amount"] and made["budget"]["currency"] != "USD":
        assert any("the rate of" in one["text"] and one["sources"] for one in least["explain"])


YOUNG_SAUDIS: dict[str, object] = {
    "country": "SA",
    "budget__currency": "SAR",
    "objective__primary": "awareness",
    "audience__reach": "national",
    "audience__ages": ["13-17"],
    "resources__skills": ["video"],
}


def young_saudis(amount: int) -> dict[str, Any]:
    return budget(**YOUNG_SAUDIS, budget__amount=amount)


def test_a_platform_that_asks_for_more_a_day_has_the_days_counted() -> None:
    # TikTok takes 20 dollars, 75 riyals, a day.
    paid = next(line for line in young_saudis(2000)["lines"] if line["id"] == "paid-tiktok-launch")
    told_days = next(one for one in paid["explain"] if "in bursts" in one["text"])
    assert f"lasts {int(paid['amount'] // 75)} days out of 14 days" in told_days["text"]
    assert told_days["sources"] == ["tiktok-ads-budget-faq"]


def test_what_ends_before_it_can_be_judged_is_one_push() -> None:
    made = young_saudis(500)
    assert [line["id"] for line in made["lines"] if line["channel"]] == ["paid-tiktok-launch"]
    assert made["minimum"]["amount"] > 500
    assert "one push at the launch" in told(made)
    assert "use paid reach for one push" in told(made)


def test_less_than_one_day_is_said() -> None:
    asked = brief(bakery(**YOUNG_SAUDIS, budget__amount=500))
    used = choose(asked, segment(asked, facts()), facts()).used
    tiktok = next(channel for channel in used if channel.id == "tiktok")
    lines = explain_paid(asked, tiktok, 70_00, phases(asked)[1], facts())
    assert "takes at least 75 SAR a day, more than there is" in render_text(lines[-1].text, "en")


def test_a_platform_whose_least_is_unknown_has_ours() -> None:
    unknown = facts()._replace(least_spends={})
    asked = brief(bakery(**YOUNG_SAUDIS, budget__amount=500))
    choice = choose(asked, segment(asked, unknown), unknown)
    tiktok = next(channel for channel in choice.used if channel.id == "tiktok")
    assert len(explain_paid(asked, tiktok, 70_00, phases(asked)[1], unknown)) == 2
    # 25 dollars, one step, are 60 percent of 156.25 riyals.
    assert least_spend(asked, choice, 500_00, unknown).coins == 160_00


def test_a_season_that_makes_reach_dearer_is_named_where_paid_money_falls_into_it() -> None:
    assert "40 to 80 percent dearer" in told(budget())
    assert "40 to 80 percent dearer" not in told(budget(budget__amount=0))
    assert "40 to 80 percent dearer" not in told(budget(period__start="2027-04-05"))


def test_dollars_need_no_rate() -> None:
    made = budget(country="ZZ", budget__currency="USD")
    assert "the rate of" not in told(made)
