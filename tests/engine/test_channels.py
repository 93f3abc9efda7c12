"""The channel mix: exact against brute force, and true to what is known of platforms."""

import itertools
import math
from typing import Any

import pytest
from hypothesis import given
from smo_planner.candidates import channel_minutes, sort_platforms
from smo_planner.channels import choose
from smo_planner.knowledge import facts
from smo_planner.mix import QUARTERS, Candidate, best_mix
from smo_planner.segment import segment

from tests.engine.briefs import bakery, brief, documents, plan


def candidates_of(document: dict[str, Any]) -> list[Candidate]:
    found = brief(document)
    return sort_platforms(found, segment(found, facts()), facts())[0]


def covered(one: Candidate, way: Any) -> float:
    return one.covered(*way) if way else 0.0


def best_by_trying(candidates: list[Candidate], minutes: int) -> float:
    """The best covered share of every combination there is."""
    ways = [[None, *itertools.product(one.options, range(QUARTERS + 1))] for one in candidates]
    best = 0.0
    for combination in itertools.product(*ways):
        used = [way for way in combination if way]
        if sum(option.minutes for option, _ in used) <= minutes and sum(paid for _, paid in used) <= QUARTERS:
            left = math.prod(1 - covered(one, way) for one, way in zip(candidates, combination, strict=True))
            best = max(best, 1 - left)
    return best


@given(documents())
def test_the_mix_is_the_best_there_is(document: dict[str, Any]) -> None:
    # Three platforms with their first options keep the number of combinations small enough to try them all.
    candidates = [one._replace(options=one.options[:4]) for one in candidates_of(document)][:3]
    minutes = channel_minutes(brief(document), facts())
    chosen = best_mix(candidates, minutes, 15)
    left = math.prod(1 - covered(one, chosen.get(one.platform.id)) for one in candidates)
    assert sum(option.minutes for option, _ in chosen.values()) <= minutes
    assert sum(paid for _, paid in chosen.values()) <= QUARTERS
    assert 1 - left == pytest.approx(best_by_trying(candidates, minutes), abs=1e-9)


@given(documents())
def test_minutes_of_posts_are_the_channels_hours(document: dict[str, Any]) -> None:
    for one in candidates_of(document):
        for option in one.options:
            assert sum(option.post_minutes) == option.minutes
            assert len(option.post_minutes) == len(option.formats) == option.posts


def test_three_posts_a_week_or_more_vary_their_formats() -> None:
    for one in candidates_of(bakery(resources__skills=["video", "design", "writing", "photo", "live"])):
        for option in one.options:
            assert option.posts < 3 or len(set(option.formats)) > 1 or one.platform.id == "youtube"


def test_tiktok_is_left_out_in_jordan_with_source_and_date() -> None:
    tiktok = next(one for one in plan(bakery())["channels"] if one["id"] == "tiktok")
    assert tiktok["decision"] == "skip"
    assert "2022" in tiktok["reasons"][0]["text"]
    assert tiktok["reasons"][0]["sources"]


def test_linkedin_counts_only_those_above_its_least_age() -> None:
    young = plan(bakery(audience__ages=["13-17"], offer__category="professional", objective__primary="awareness"))
    older = plan(bakery(audience__ages=["25-34"], offer__category="professional", objective__primary="awareness"))

    def reach(made: dict[str, Any]) -> float:
        return float(next(one["reach_percent"] for one in made["channels"] if one["id"] == "linkedin"))

    assert 0 < reach(young) < reach(older)
    assert "age-cut-linkedin" in {one["id"] for one in young["warnings"]}
    assert "age-cut-linkedin" not in {one["id"] for one in older["warnings"]}


def test_followers_help_the_channel_that_has_them() -> None:
    def share(followers: int) -> float:
        found = brief(bakery(resources__accounts={"instagram": followers}))
        choice = choose(found, segment(found, facts()), facts())
        return next(one.covered.central for one in choice.channels if one.id == "instagram")

    assert share(20_000) > share(800) >= share(0)


def test_money_is_only_spent_on_channels_that_are_used() -> None:
    made = plan(bakery(budget__amount=5000))
    used = {one["id"] for one in made["channels"] if one["posts_per_week"]}
    paid = {line["channel"] for line in made["budget"]["lines"] if line["channel"]}
    assert paid
    assert paid <= used


def test_without_an_exchange_rate_paid_reach_is_not_estimated() -> None:
    made = plan(bakery(country="SY", budget__currency="SYP", budget__amount=1_000_000))
    assert "no-exchange-rate" in {one["id"] for one in made["warnings"]}
    assert all(line["channel"] is None for line in made["budget"]["lines"])
