"""How far along the plan is in each week, and what the weeks so far say about the end.

Weeks are compared with the same weeks of the plan, launch heavier where its money is. A week without a figure counts
on neither side; for the end it is taken to go as the others did.
"""

import math
from typing import NamedTuple

from . import chance
from .figures import Range
from .measured import Entry

# exp() of more than this is no range that says anything, and soon no number.
_WIDEST = 20.0


class Pace(NamedTuple):
    """What was measured of a measure, what the plan expected of the same weeks, and the likely end."""

    measured: float
    expected: float | None
    end: Range | None


def counted(entries: tuple[Entry, ...], plan: tuple[float, ...], scatter: float) -> Pace:
    """A measure that adds up; `plan` is what each week of the period was to bring, from its first.

    The end is what there is and what the other weeks of the plan bring at the pace so far. Its range takes weeks to
    scatter as these did around the plan (quasi-Poisson), by `scatter` of a week at the least.
    """
    values = [entry.value for entry in entries]
    weeks = [plan[entry.week - 1] for entry in entries]
    measured, expected = sum(values), sum(weeks)
    open_weeks = len(plan) - len(entries)
    if not open_weeks:
        return Pace(measured, expected, Range(measured, measured, measured))
    left = sum(plan) - expected
    if not measured:
        return Pace(0.0, expected, Range(0.0, 0.0, chance.NONE_SEEN / expected * left))
    rest = measured / expected * left
    noise = chance.dispersion(values, weeks)
    relative = max(noise / measured, scatter**2 / len(entries)) + max(noise / rest, scatter**2 / open_weeks)
    factor = _factor(relative)
    return Pace(measured, expected, Range(measured + rest / factor, measured + rest, measured + rest * factor))


def kept(entries: tuple[Entry, ...], plan: tuple[float, ...]) -> Pace:
    """Posts: as many of those to come go out as of those so far, within the Wilson interval of that share."""
    weeks = [plan[entry.week - 1] for entry in entries]
    measured, expected = sum(entry.value for entry in entries), sum(weeks)
    left = sum(plan) - expected
    share = chance.wilson(min(measured, expected), expected)
    pace = measured / expected
    ends = (measured + left * part for part in (min(share.low, pace), pace, max(share.high, pace)))
    return Pace(measured, expected, Range(*ends))


def reached(entries: tuple[Entry, ...], plan: tuple[float, ...], end: Range, most: float, scatter: float) -> Pace:
    """People: weeks do not add up, so the mean week is compared with the plan's, and the end moves in proportion.

    `end` is the plan's own estimate for the period, `most` the people of the segment.
    """
    values = [entry.value for entry in entries]
    weeks = [plan[entry.week - 1] for entry in entries]
    measured, expected = sum(values) / len(values), sum(weeks) / len(weeks)
    best = max(values)
    if not best:
        # Of further weeks, so large a share may still reach somebody: at 95 of 100 it would have shown by now.
        open_share = 0.0 if len(values) == len(plan) else 1 - 0.05 ** (1 / len(values))
        return Pace(0.0, expected, Range(0.0, 0.0, end.central * open_share))
    share = measured / expected
    ratios = [value / week for value, week in zip(values, weeks, strict=True)]
    factor = _factor(max(_variance(ratios, share) / share**2, scatter**2) / len(ratios))
    most = max(most, best)
    central = min(most, max(best, end.central * share))
    return Pace(
        measured,
        expected,
        Range(min(central, max(best, central / factor)), central, max(central, min(most, central * factor))),
    )


def rate(entries: tuple[Entry, ...], target: float | None) -> Pace:
    """A percentage: the weeks together, with the Wilson interval, wider where weeks scatter; none without `of`."""
    whole = [entry for entry in entries if entry.of]
    if not whole:
        return Pace(_mean(entries), target, None)
    values = [entry.value for entry in whole]
    cases = [entry.of or 0.0 for entry in whole]
    noise = chance.dispersion(values, cases)
    share = chance.wilson(sum(values) / noise, sum(cases) / noise)
    return Pace(100 * share.central, target, share.times(100))


def cost(entries: tuple[Entry, ...], target: float | None, scatter: float) -> Pace:
    """Money for each result: what was spent in all the weeks over what it brought; no end without `of`."""
    whole = [entry for entry in entries if entry.of]
    if not whole:
        return Pace(_mean(entries), target, None)
    spent, results = [entry.value for entry in whole], [entry.of or 0.0 for entry in whole]
    central = sum(spent) / sum(results)
    noise = chance.dispersion(results, spent) if all(spent) else 1.0
    factor = _factor(max(noise / sum(results), scatter**2 / len(whole)))
    return Pace(central, target, Range(central / factor, central, central * factor))


def hours(entries: tuple[Entry, ...], target: float | None) -> Pace:
    """A time: the middle week, from the best to the worst."""
    values = [entry.value for entry in entries]
    central = chance.middle(values)
    return Pace(central, target, Range(min(values), central, max(values)))


def _mean(entries: tuple[Entry, ...]) -> float:
    return sum(entry.value for entry in entries) / len(entries)


def _variance(values: list[float], mean: float) -> float:
    return sum((value - mean) ** 2 for value in values) / max(1, len(values) - 1)


def _factor(relative_variance: float) -> float:
    """By how much an estimate may be too low or too high, at 95 of 100."""
    return math.exp(min(_WIDEST, chance.CONFIDENCE * math.sqrt(relative_variance)))
