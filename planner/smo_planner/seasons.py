"""Which days and seasons fall into a campaign, in both calendars, with the visitor's own dates."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from hijridate import Gregorian, Hijri

from .brief import Brief
from .knowledge import Event, Knowledge

# These six are expected everywhere; the visitor may say on which day they fall (the contract's `events`).
MOON_EVENTS = ("ramadan", "eid-al-fitr", "eid-al-adha", "hijri-new-year", "mawlid", "ashura")
_MOON_TOLERANCE = timedelta(days=3)
# Years of which the Umm al-Qura tables know a year before and after.
_TABLE_YEARS = range(1926, 2076)


class Season(NamedTuple):
    """An event on its days in one year."""

    event: Event
    first: date
    last: date
    expected: bool  # rests on the moon, and the visitor has not set it


class Unused(NamedTuple):
    """A date of the visitor's that changes nothing, with the nearest expected one."""

    event: str
    day: date
    nearest: date | None  # None: so far off that the tables end before it


def seasons(brief: Brief, known: Knowledge) -> tuple[tuple[Season, ...], tuple[Unused, ...]]:
    """The seasons that touch the campaign or the fortnight before it, by date, and the visitor's unused dates."""
    first = brief.period.start - timedelta(days=14)
    last = brief.period.start + timedelta(days=7 * brief.period.weeks - 1)
    found: list[Season] = []
    unused: list[Unused] = []
    for event in known.events.values():
        if not _concerns(event, brief):
            continue
        for expected in _days(event, first - timedelta(days=60), last + timedelta(days=60)):
            day = _own_day(expected, brief.events.get(event.id, ()))
            moon = event.calendar == "hijri"
            season = Season(event, day or expected, _end(event, day or expected), moon and day is None)
            if season.last >= first and season.first <= last:
                found.append(season)
    for event_id, own in brief.events.items():
        unused += _unused(known.events[event_id], own)
    return tuple(sorted(found, key=lambda season: (season.first, season.event.id))), tuple(unused)


def _concerns(event: Event, brief: Brief) -> bool:
    if event.id in MOON_EVENTS:
        return True
    return brief.country in event.countries and (not event.sectors or brief.offer.category in event.sectors)


def _end(event: Event, first: date) -> date:
    return first + timedelta(days=event.length - 1)


def _days(event: Event, first: date, last: date) -> Iterable[date]:
    """The expected first days of an event between two dates."""
    if event.calendar == "hijri":
        years = range(Gregorian.fromdate(first).to_hijri().year, Gregorian.fromdate(last).to_hijri().year + 1)
        days = (_from_hijri(year, event.month, event.day) for year in years)
    else:
        days = (_from_gregorian(event, year) for year in range(first.year, last.year + 1))
    return [day for day in days if first <= day <= last]


def _from_hijri(year: int, month: int, day: int) -> date:
    found = Hijri(year, month, day).to_gregorian()
    return date(found.year, found.month, found.day)


def _from_gregorian(event: Event, year: int) -> date:
    if not event.nth:
        return date(year, event.month, event.day) + timedelta(days=event.offset)
    if event.nth > 0:
        start = date(year, event.month, 1)
        day = start + timedelta(days=(event.weekday - start.weekday()) % 7 + 7 * (event.nth - 1))
    else:
        end = date(year + event.month // 12, event.month % 12 + 1, 1) - timedelta(days=1)
        day = end - timedelta(days=(end.weekday() - event.weekday) % 7 + 7 * (-event.nth - 1))
    return day + timedelta(days=event.offset)


def _own_day(expected: date, own: Iterable[date]) -> date | None:
    """The visitor's date for an expected one: the nearest within three days, then the earlier."""
    near = [day for day in own if abs(day - expected) <= _MOON_TOLERANCE]
    return min(near, key=lambda day: (abs(day - expected), day), default=None)


def _unused(event: Event, own: Iterable[date]) -> list[Unused]:
    found = []
    for day in own:
        nearest = _nearest(event, day)
        if nearest is None or _own_day(nearest, own) != day:
            found.append(Unused(event.id, day, nearest))
    return found


def _nearest(event: Event, day: date) -> date | None:
    """The expected day nearest to one of the visitor's; None outside the years that the tables cover."""
    if not _TABLE_YEARS.start <= day.year < _TABLE_YEARS.stop:
        return None
    around = _days(event, day - timedelta(days=400), day + timedelta(days=400))
    return min(around, key=lambda expected: (abs(expected - day), expected))
