"""The course of a measure, week by week: what the plan expects, and what was measured, ready to be drawn.

A measure that adds up is shown as its sum so far, any other as the value of each week. The pace is that of the review,
so that the picture and the verdict say the same: a week without a figure is taken to have gone as the others did.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from .brief import Brief
from .figures import Range, shown
from .funnel import Kpi
from .knowledge import Knowledge
from .measured import Entry
from .stages import Stages

# Of 300 impressions 12 are 4 percent; 30 dinars for 12 orders are 2.5 each.
_PER_OF = {"rate": 100, "cost": 1}


class _Week(NamedTuple):
    """Where a measure should stand in a week, and where it stands; `bridged`: a week before it has no figure."""

    expected: Range | None
    measured: float | None
    bridged: bool = False


def weekly(kpi: Kpi, target: float | None, brief: Brief, made: Stages, known: Knowledge) -> tuple[float, ...]:
    """What each week is to bring: posts by the calendar, people by the plan, the rest as impressions are spread."""
    weeks = range(brief.period.weeks)
    if kpi.kind == "people":
        often = known.judgements["frequency"].value
        return tuple(max(one.people_of_week(week, often) for one in made.seen) for week in weeks)
    if kpi.id == "posts":
        placed = [(post.date - brief.period.start).days // 7 for post in made.posts]
        return tuple(float(placed.count(week)) for week in weeks)
    by_week = [sum(one.of_week(week) for one in made.seen) for week in weeks]
    whole = sum(by_week)
    return tuple((target or 1.0) * seen / whole for seen in by_week)


def course(
    kpi: Kpi, target: float | None, entries: tuple[Entry, ...], brief: Brief, made: Stages, known: Knowledge
) -> dict[str, Any]:
    """`cumulative` (its figures are sums so far) and `course`, a row a week to the last of the period.

    `low`, `central` and `high` are null where nothing serves as an estimate; the visitor's own target then stands
    in for them. `measured` is null for a week without a figure, `bridged` where it leans on such a week before.
    """
    by_week = {entry.week: entry for entry in entries}
    plan = weekly(kpi, target, brief, made, known)
    adds_up = kpi.kind == "count"
    weeks = _sums(kpi, target, plan, by_week) if adds_up else _levels(kpi, plan, by_week)
    return {"cumulative": adds_up, "course": [_row(number, week) for number, week in enumerate(weeks, start=1)]}


def _sums(kpi: Kpi, target: float | None, plan: tuple[float, ...], by_week: dict[int, Entry]) -> Iterator[_Week]:
    estimate = kpi.range
    if estimate is None and target is not None:
        estimate = Range(target, target, target)
    so_far = counted = measured = 0.0
    for week, planned in enumerate(plan, start=1):
        so_far += planned
        expected = estimate.times(so_far / sum(plan)) if estimate else None
        if week not in by_week:
            yield _Week(expected, None)
            continue
        counted += planned
        measured += by_week[week].value
        missing = so_far - counted
        yield _Week(expected, measured + (measured / counted * missing if counted else 0.0), missing > 0)


def _levels(kpi: Kpi, plan: tuple[float, ...], by_week: dict[int, Entry]) -> Iterator[_Week]:
    for week, planned in enumerate(plan, start=1):
        expected = kpi.range
        if kpi.kind == "people" and kpi.range:
            expected = kpi.range.times(planned / kpi.range.central)
        yield _Week(expected, _level(kpi, by_week[week]) if week in by_week else None)


def _level(kpi: Kpi, entry: Entry) -> float:
    return _PER_OF[kpi.kind] * entry.value / entry.of if entry.of and kpi.kind in _PER_OF else entry.value


def _row(number: int, week: _Week) -> dict[str, Any]:
    expected = (
        Range(*(figure(end) for end in week.expected))._asdict() if week.expected else dict.fromkeys(Range._fields)
    )
    row = {"week": number, **expected}
    row["measured"] = None if week.measured is None else figure(week.measured)
    return {**row, "bridged": True} if week.bridged else row


def figure(value: float) -> float:
    """Whole from 100 on, else two decimals; where these would show little, six."""
    if value >= 100:
        return shown(value)
    return shown(value, 2 if value >= 1 else 6)
