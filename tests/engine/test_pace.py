"""Weeks so far and the likely end, worked out by hand."""

from math import exp, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from smo_planner import pace
from smo_planner.figures import Range
from smo_planner.measured import Entry
from smo_planner.pace import Pace

PLAN = (40.0, 20.0, 20.0, 20.0)
Z = 1.959964


def weeks(*values: float | None, of: tuple[float | None, ...] | None = None) -> tuple[Entry, ...]:
    """Entries of weeks from the first; None leaves a week out."""
    others = of or (None,) * len(values)
    return tuple(
        Entry(number, "kpi", value, other)
        for number, (value, other) in enumerate(zip(values, others, strict=True), 1)
        if value is not None
    )


def test_a_count_goes_on_at_its_pace() -> None:
    found = pace.counted(weeks(60, 30), PLAN, 0.0)
    # Half as much again as 60 of 100; even weeks scatter as chance does: 1/90 so far, 1/60 to come.
    factor = exp(Z * sqrt(1 / 90 + 1 / 60))
    assert found.measured == 90
    assert found.expected == 60
    assert found.end == pytest.approx(Range(90 + 60 / factor, 150, 90 + 60 * factor))


def test_weeks_scatter_by_nature_however_even() -> None:
    factor = exp(Z * sqrt(2 * 0.2**2 / 2))
    found = pace.counted(weeks(60_000, 30_000), PLAN, 0.2)
    assert found.end == pytest.approx(Range(90_000 + 60_000 / factor, 150_000, 90_000 + 60_000 * factor))
    # One week known, three to come.
    factor = exp(Z * sqrt(0.2**2 + 0.2**2 / 3))
    assert pace.counted(weeks(40_000), PLAN, 0.2).end == pytest.approx(
        Range(40_000 + 60_000 / factor, 100_000, 40_000 + 60_000 * factor)
    )


def test_uneven_weeks_widen_the_range() -> None:
    # 60 over 60 planned: (20 - 40)² / 40 + (40 - 20)² / 20 = 30 times chance; 40 are to come.
    factor = exp(Z * sqrt(30 / 60 + 30 / 40))
    found = pace.counted(weeks(20, 40), PLAN, 0.0)
    assert found.end == pytest.approx(Range(60 + 40 / factor, 100, 60 + 40 * factor))


def test_a_week_without_a_figure_counts_on_neither_side() -> None:
    found = pace.counted(weeks(40, None, 20), PLAN, 0.0)
    assert (found.measured, found.expected) == (60, 60)
    assert found.end
    assert found.end.central == pytest.approx(100)


def test_nothing_so_far_is_not_yet_nothing() -> None:
    # Up to three may stand behind none (-ln 0.05) in 60 of 100; 40 are to come.
    assert pace.counted(weeks(0, 0), PLAN, 0.1) == Pace(0.0, 60, pytest.approx(Range(0, 0, 2.995732 / 60 * 40)))


def test_a_whole_period_is_known() -> None:
    assert pace.counted(weeks(1, 2, 3, 4), PLAN, 0.1) == Pace(10, 100, Range(10, 10, 10))


def test_a_figure_too_small_to_tell_anything_has_a_wide_range_and_no_error() -> None:
    found = pace.counted(weeks(1e-9, 0), PLAN, 0.1)
    assert found.end
    assert found.end.high == pytest.approx(1e-9 + 1e-9 / 60 * 40 * exp(20))


def test_posts_to_come_go_out_like_those_so_far() -> None:
    # 30 of 40: Wilson 0.5980 to 0.8581; 60 are to come.
    found = pace.kept(weeks(30), PLAN)
    assert (found.measured, found.expected) == (30, 40)
    assert found.end == pytest.approx(Range(30 + 60 * 0.5981, 75, 30 + 60 * 0.8581), abs=0.01)
    more = pace.kept(weeks(60), PLAN)
    assert more.end
    assert more.end.central == 150
    assert more.end.high == 150
    assert more.end.low == pytest.approx(60 + 60 * 0.9124, abs=0.01)


def test_people_of_an_average_week_move_the_estimate() -> None:
    end = Range(500, 1_000, 2_000)
    found = pace.reached(weeks(60, 30), PLAN, end, 10_000, 0.2)
    # 45 a week over 30: half as much again in both weeks.
    factor = exp(Z * 0.2 / sqrt(2))
    assert (found.measured, found.expected) == (45, 30)
    assert found.end == pytest.approx(Range(1_500 / factor, 1_500, 1_500 * factor))


def test_people_scatter_by_week() -> None:
    # Ratios 0.5 and 2 around 60 over 60: variance (0.25 + 1) / 1, over two weeks.
    factor = exp(Z * sqrt(1.25 / 2))
    found = pace.reached(weeks(20, 40), PLAN, Range(500, 1_000, 2_000), 10_000, 0.2)
    assert found.end == pytest.approx(Range(1_000 / factor, 1_000, 1_000 * factor))


def test_people_end_no_lower_than_the_best_week_and_no_higher_than_the_segment() -> None:
    assert pace.reached(weeks(900, 20), PLAN, Range(5, 10, 20), 950, 0.1).end == Range(900, 900, 950)
    assert pace.reached(weeks(40, 20), PLAN, Range(50, 100, 200), 80, 0.1).end == pytest.approx(
        Range(80 / exp(Z * 0.1 / sqrt(2)), 80, 80)
    )
    # Who was seen counts, even beyond the segment.
    assert pace.reached(weeks(100, 100), PLAN, Range(50, 100, 200), 80, 0.1).end == Range(100, 100, 100)


@pytest.mark.parametrize(
    # Of further weeks at most 1 - 0.05^(1/k) may still reach somebody.
    ("values", "share"),
    [((0,), 0.95), ((0, 0), 1 - sqrt(0.05)), ((0, 0, 0, 0), 0)],
)
def test_nobody_so_far_is_not_yet_nobody(values: tuple[float, ...], share: float) -> None:
    found = pace.reached(weeks(*values), PLAN, Range(500, 1_000, 2_000), 10_000, 0.1)
    assert found == Pace(0.0, sum(PLAN[: len(values)]) / len(values), pytest.approx(Range(0, 0, 1_000 * share)))


def test_a_rate_pools_its_weeks() -> None:
    found = pace.rate(weeks(4, 4, of=(5, 5)), 50)
    assert found == Pace(80, 50, pytest.approx(Range(49.02, 80, 94.33), abs=0.005))
    # 0 of 50 and 10 of 50: 10 times chance; so Wilson of 1 in 10.
    found = pace.rate(weeks(0, 10, of=(50, 50)), 20)
    assert found == Pace(10, 20, pytest.approx(Range(1.79, 10, 40.42), abs=0.005))


def test_a_rate_without_its_denominator_has_no_interval() -> None:
    assert pace.rate(weeks(4, 8), 5) == Pace(6, 5, None)
    # Where some weeks have it, they alone count.
    assert pace.rate(weeks(4, 50, of=(40, None)), 5).measured == 10


def test_a_cost_is_all_the_money_over_all_the_results() -> None:
    factor = exp(Z * sqrt(1 / 10))
    assert pace.cost(weeks(60, 40, of=(6, 4)), 12, 0.0) == Pace(
        10, 12, pytest.approx(Range(10 / factor, 10, 10 * factor))
    )
    factor = exp(Z * 0.3 / sqrt(2))
    assert pace.cost(weeks(600, 400, of=(6_000, 4_000)), 12, 0.3).end == pytest.approx(
        Range(0.1 / factor, 0.1, 0.1 * factor)
    )
    # 2 and 8 results for 50 each: (2 - 5)² / 5 + (8 - 5)² / 5 = 3.6 times chance.
    factor = exp(Z * sqrt(3.6 / 10))
    assert pace.cost(weeks(50, 50, of=(2, 8)), 12, 0.0).end == pytest.approx(Range(10 / factor, 10, 10 * factor))


def test_a_cost_without_results_has_no_end() -> None:
    assert pace.cost(weeks(4, 8), 5, 0.1) == Pace(6, 5, None)
    assert pace.cost(weeks(0, 0, of=(5, 5)), 5, 0.1).end == Range(0, 0, 0)
    assert pace.cost(weeks(10, 99, of=(5, None)), 5, 0.1).measured == 2


def test_a_time_is_its_middle_week() -> None:
    assert pace.hours(weeks(9, 1, 2), 24) == Pace(2, 24, Range(1, 2, 9))


@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=4), st.floats(0, 1))
def test_the_range_holds_its_middle_and_what_is_there(values: list[int], scatter: float) -> None:
    found = pace.counted(weeks(*values), PLAN, scatter)
    assert found.end
    assert sum(values) <= found.end.low * (1 + 1e-9)
    assert found.end.low <= found.end.central <= found.end.high
