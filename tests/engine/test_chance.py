"""Samples and intervals against values worked out by hand, and what must hold for any of them."""

from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from smo_planner import chance
from smo_planner.figures import Range

RATES = st.floats(0.001, 0.9)


@pytest.mark.parametrize(
    ("rate", "lift", "needed"),
    [
        # 7.84888 = (1.959964 + 0.841621)²; × (0.05 × 0.95 + 0.065 × 0.935) / 0.015²
        (0.05, 0.3, 3_778),
        # × (0.1 × 0.9 + 0.15 × 0.85) / 0.05²
        (0.1, 0.5, 683),
        # × (0.5 × 0.5 + 0.6 × 0.4) / 0.1²
        (0.5, 0.2, 385),
        # × (0.01 × 0.99 + 0.02 × 0.98) / 0.01²
        (0.01, 1, 2_316),
    ],
)
def test_the_sample_of_two_proportions(rate: float, lift: float, needed: int) -> None:
    assert chance.sample_size(rate, lift) == needed


@pytest.mark.parametrize(("rate", "lift"), [(0, 0.3), (1, 0.3), (0.8, 0.25), (0.5, 1), (0.5, 0), (0.5, -0.1)])
def test_no_sample_where_no_share_can_rise_so(rate: float, lift: float) -> None:
    assert chance.sample_size(rate, lift) is None


def test_a_share_may_rise_almost_to_one() -> None:
    assert chance.sample_size(0.79, 0.25) is not None


@given(RATES, st.floats(0.01, 0.1))
def test_a_larger_difference_takes_fewer_cases(rate: float, lift: float) -> None:
    few, many = chance.sample_size(rate, lift + 0.01), chance.sample_size(rate, lift)
    assert few is None or (many is not None and few <= many)


@given(RATES, st.integers(10, 10**6))
def test_the_smallest_difference_is_the_smallest(rate: float, cases: int) -> None:
    found = chance.smallest_lift(rate, cases)
    if found is not None:
        needed = chance.sample_size(rate, found / 100)
        assert needed is not None
        assert needed <= cases
        less = chance.sample_size(rate, (found - 1) / 100)
        assert less is None or less > cases


def test_the_smallest_difference_of_known_cases() -> None:
    assert chance.smallest_lift(0.05, 3_778) == 30
    assert chance.smallest_lift(0.05, 3_777) == 31
    assert chance.smallest_lift(0.05, 138) == 200
    assert chance.smallest_lift(0.05, 137) is None


@pytest.mark.parametrize(
    ("low", "high", "cases"),
    [
        # ((1.959964 × √0.25 + 0.841621 × √0.24) / 0.1)²
        (0.5, 0.6, 194),
        # ((1.959964 × √(0.05 × 0.95) + 0.841621 × √(0.1 × 0.9)) / 0.05)²
        (0.05, 0.1, 185),
        (0.1, 0.1, None),
        (0.2, 0.1, None),
        (0, 0.1, None),
        (0.5, 1, None),
    ],
)
def test_cases_that_tell_two_rates_apart(low: float, high: float, cases: int | None) -> None:
    assert chance.cases_between(low, high) == cases


@pytest.mark.parametrize(
    # ((1.959964 + 0.841621 × √ratio) / (ratio - 1))²
    ("ratio", "events"),
    [(2, 10), (1.1, 809), (4, 2), (1, None), (0.5, None)],
)
def test_events_that_tell_two_paces_apart(ratio: float, events: int | None) -> None:
    assert chance.events_between(ratio) == events


@pytest.mark.parametrize(
    ("successes", "trials", "low", "high"),
    [(8, 10, 0.4902, 0.9433), (50, 100, 0.4038, 0.5962), (0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0)],
)
def test_the_wilson_interval(successes: int, trials: int, low: float, high: float) -> None:
    assert chance.wilson(successes, trials) == pytest.approx(Range(low, successes / trials, high), abs=5e-5)


@given(st.integers(0, 1_000), st.integers(1, 1_000), st.integers(2, 10))
def test_the_wilson_interval_holds_the_share_and_narrows(successes: int, more: int, times: int) -> None:
    trials = successes + more
    one, many = chance.wilson(successes, trials), chance.wilson(successes * times, trials * times)
    assert 0 <= one.low <= one.central <= one.high <= 1
    assert many.high - many.low < one.high - one.low


def test_scatter_beyond_chance() -> None:
    assert chance.dispersion([10, 10], [5, 5]) == 1
    # 30 over 3 weeks of 10: (100 + 0 + 100) / 10 / 2
    assert chance.dispersion([0, 10, 20], [1, 1, 1]) == pytest.approx(10)
    assert chance.dispersion([0, 20], [3, 1]) == pytest.approx(15 + 225 / 5)
    assert chance.dispersion([5], [1]) == 1
    assert chance.dispersion([0, 0], [1, 1]) == 1


@pytest.mark.parametrize(("values", "found"), [([3], 3), ([5, 1], 3), ([9, 1, 2], 2), ([4, 1, 3, 2], 2.5)])
def test_the_middle(values: list[float], found: float) -> None:
    assert chance.middle(values) == found


def test_levels() -> None:
    assert pytest.approx(7.84888, abs=1e-5) == (chance.CONFIDENCE + chance.POWER) ** 2
    assert sqrt(chance.CONFIDENCE) == pytest.approx(1.4, abs=1e-3)
    assert pytest.approx(2.9957, abs=1e-4) == chance.NONE_SEEN
