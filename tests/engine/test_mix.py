"""The mix on numbers that can be checked by hand; on real briefs it is set against brute force in test_channels."""

import math

import pytest
from smo_planner.figures import Range
from smo_planner.mix import Candidate, Option, best_mix, best_mixes
from smo_planner.segment import PlatformReach

from tests.engine.simple import simple

PLATFORMS = simple().platforms


def option(posts: int, minutes: int, share: float) -> Option:
    return Option(posts, ("photo",) * posts, (minutes // posts,) * posts, minutes, share)


def candidate(platform: str, reach: float, *options: Option, paid: tuple[float, ...] = (0.0,) * 5) -> Candidate:
    found = PlatformReach(Range(reach, reach, reach), 2026, "JO", True, (), (), ())
    return Candidate(PLATFORMS[platform], found, 1.0, options, paid)


FACEBOOK = candidate("facebook", 50, option(1, 30, 0.2), option(2, 60, 0.3))
INSTAGRAM = candidate("instagram", 40, option(1, 45, 0.5))


def posts(mix: dict[str, tuple[Option, int]]) -> dict[str, int]:
    return {platform: chosen.posts for platform, (chosen, _) in mix.items()}


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [
        (15, {}),
        (30, {"facebook": 1}),
        (45, {"instagram": 1}),
        (60, {"instagram": 1}),
        (75, {"facebook": 1, "instagram": 1}),
        (104, {"facebook": 1, "instagram": 1}),
        (105, {"facebook": 2, "instagram": 1}),
        (10_000, {"facebook": 2, "instagram": 1}),
    ],
)
def test_the_minutes_go_where_they_cover_most(minutes: int, expected: dict[str, int]) -> None:
    assert posts(best_mix([FACEBOOK, INSTAGRAM], minutes, 15)) == expected


def test_one_search_serves_several_limits() -> None:
    limits = [15, 30, 45, 60, 75, 90, 105, 120, 1000]
    several = list(best_mixes([FACEBOOK, INSTAGRAM], limits, 15))
    assert several == [best_mix([FACEBOOK, INSTAGRAM], limit, 15) for limit in limits]


def test_money_goes_to_channels_that_are_kept_in_the_quarters_that_bring_most() -> None:
    paid = (0.0, 0.1, 0.5, 0.55, 0.6)
    one = candidate("facebook", 50, option(1, 30, 0.2), paid=paid)
    two = candidate("instagram", 50, option(1, 30, 0.2), paid=paid)
    unkept = candidate("youtube", 100, option(1, 600, 0.2), paid=(0.0, 1.0, 1.0, 1.0, 1.0))
    mix = best_mix([one, two, unkept], 60, 15)
    assert {platform: quarters for platform, (_, quarters) in mix.items()} == {"facebook": 2, "instagram": 2}


def test_what_posts_and_money_cover_together() -> None:
    one = candidate("facebook", 50, option(1, 30, 0.2), paid=(0.0, 0.4, 0.5, 0.6, 0.7))
    assert one.covered(None, 0) == 0
    assert one.covered(one.options[0], 0) == pytest.approx(0.5 * 0.2)
    assert one.covered(None, 1) == pytest.approx(0.5 * 0.4)
    assert one.covered(one.options[0], 4) == pytest.approx(1 - (1 - 0.1) * (1 - 0.35))
    half = one._replace(fit=0.5)
    assert half.covered(half.options[0], 0) == pytest.approx(0.05)


def test_a_platform_that_adds_nothing_is_left_out() -> None:
    nothing = candidate("youtube", 0, option(1, 30, 0.5))
    assert posts(best_mix([FACEBOOK, nothing], 600, 15)) == {"facebook": 2}


def test_all_covered_is_no_fault() -> None:
    whole = candidate("facebook", 100, option(1, 30, 1.0))
    assert posts(best_mix([whole, INSTAGRAM], 600, 15)) == {"facebook": 1, "instagram": 1}
    assert math.isclose(whole.covered(whole.options[0], 0), 1.0)


def test_no_candidates_no_mix() -> None:
    assert best_mix([], 600, 15) == {}
