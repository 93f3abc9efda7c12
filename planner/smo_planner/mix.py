"""The best mix of channels: which platforms, at which cadence, with how much of the money.

What a channel covers leaves the rest of the segment uncovered; channels are taken as independent, so minus the
logarithm of what stays uncovered adds up over channels, and over posts and money within one. That makes it a
multiple-choice knapsack of quanta of time and quarters of the money, solved exactly by dynamic programming.
"""

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .knowledge import Platform
from .segment import PlatformReach

QUARTERS = 4  # paid money is split over channels in quarters
_NOTHING = -math.inf


class Option(NamedTuple):
    """One way to keep a channel: a cadence with the formats of its week."""

    posts: int
    formats: tuple[str, ...]
    post_minutes: tuple[int, ...]  # making, publishing and answering, one a post of the week
    minutes: int  # a week, a multiple of the quantum; the sum of post_minutes
    share: float  # of the platform's people in the segment, reached by this cadence


class Candidate(NamedTuple):
    """A platform that the plan may use."""

    platform: Platform
    reach: PlatformReach
    fit: float
    options: tuple[Option, ...]  # rising in minutes and in share
    paid: tuple[float, ...]  # share covered by 0..4 quarters of the paid money

    def covered(self, option: Option | None, quarters: int) -> float:
        """The share (0..1) of the segment that this cadence and money cover."""
        posts = option.share if option else 0.0
        ceiling = self.reach.percent.central / 100 * self.fit
        return 1 - (1 - ceiling * posts) * (1 - ceiling * self.paid[quarters])


type Mix = dict[str, tuple[Option, int]]


def best_mix(candidates: list[Candidate], minutes: int, quantum: int) -> Mix:
    """The platforms to use, each with its cadence and its quarters of the money: what covers most.

    Exact: no other choice of platforms, cadences and quarters within `minutes` covers more. Platform by platform,
    the best total is kept for each number of quanta and of quarters spent; a tie leaves a platform out. Every
    option's minutes are a multiple of `quantum`.
    """
    return next(best_mixes(candidates, [minutes], quantum))


def best_mixes(candidates: list[Candidate], limits: Sequence[int], quantum: int) -> Iterator[Mix]:
    """The best mix within each of the limits (minutes, rising), in one search."""
    # Time beyond the dearest cadence of every platform can't be spent, nor money that buys nothing anywhere.
    most = sum(one.options[-1].minutes for one in candidates)
    if limits[0] >= most:
        quantum = most + 1  # everything fits: minutes cost nothing, and only the money is left to share out
    width = min(limits[-1], most) // quantum + 1
    money = QUARTERS if any(one.paid[-1] for one in candidates) else 0
    gains = [_gains(one, quantum) for one in candidates]
    stages = [[[0.0] * width for _ in range(money + 1)]]
    for time_gains, paid_gains in gains:
        before = stages[-1]
        posting = [_add(row, time_gains) for row in before]
        # A quarter that buys no more than the one before it is never worth its money.
        worth = [k for k in range(money + 1) if not k or paid_gains[k] > paid_gains[k - 1]]
        stages.append([])
        for quarters, best in enumerate(before):
            for k in worth:
                if k <= quarters:
                    best = _better(best, posting[quarters - k], paid_gains[k])  # noqa: PLW2901
            stages[-1].append(best)
    for limit in limits:
        yield _trace(candidates, stages, gains, min(width - 1, limit // quantum))


def _gains(one: Candidate, quantum: int) -> tuple[list[tuple[int, float]], list[float]]:
    """Of a platform: cost in quanta and gain of each option, and the gain of each number of quarters."""
    return (
        [(option.minutes // quantum, _gain(one, option, 0)) for option in one.options],
        [_gain(one, None, quarters) for quarters in range(QUARTERS + 1)],
    )


def _add(before: list[float], options: list[tuple[int, float]]) -> list[float]:
    """The best totals once one more platform takes one of its options."""
    width = len(before)
    best = [_NOTHING] * width
    for cost, gain in options:
        if cost < width:
            best[cost:] = _better(best[cost:], before, gain)
    return best


def _better(best: list[float], totals: list[float], gain: float) -> list[float]:
    """The greater of each: what is best so far, and a total with its gain; as long as the first."""
    # Twice as fast here as map(max, ...).
    return [old if old >= (new := total + gain) else new for old, total in zip(best, totals, strict=False)]


def _trace(
    candidates: list[Candidate],
    stages: list[list[list[float]]],
    gains: list[tuple[list[tuple[int, float]], list[float]]],
    time_left: int,
) -> Mix:
    """What each platform took on the way to the best total within a number of quanta."""
    chosen = {}
    paid_left = len(stages[0]) - 1
    for number in range(len(candidates) - 1, -1, -1):
        before, (time_gains, paid_gains) = stages[number], gains[number]
        if before[paid_left][time_left] >= stages[number + 1][paid_left][time_left]:
            continue
        option, quarters = max(
            (
                (option, quarters)
                for option, (cost, _) in enumerate(time_gains)
                for quarters in range(paid_left + 1)
                if cost <= time_left
            ),
            key=lambda way: (
                before[paid_left - way[1]][time_left - time_gains[way[0]][0]]
                + time_gains[way[0]][1]
                + paid_gains[way[1]]
            ),
        )
        chosen[candidates[number].platform.id] = (candidates[number].options[option], quarters)
        time_left -= time_gains[option][0]
        paid_left -= quarters
    return chosen


def _gain(one: Candidate, option: Option | None, quarters: int) -> float:
    return -math.log(1 - min(1 - 1e-9, one.covered(option, quarters)))
