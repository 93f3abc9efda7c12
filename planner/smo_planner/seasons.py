"""Which days and seasons fall into a campaign, in both calendars, with the visitor's own dates."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from hijridate import Gregorian, Hijri

from .brief import Brief
from .figures import unique
from .knowledge import Event, Knowledge
from .words import Text, say, text

# These six are expected everywhere; the visitor may say on which day they fall (the contract's `events`).
MOON_EVENTS = ("ramadan", "eid-al-fitr", "eid-al-adha", "hijri-new-year", "mawlid", "ashura")
# School begins on other days in other countries.
SCHOOL_EVENTS = ("back-to-school", "back-to-school-sa", "back-to-school-eg")
# For these a day on which offices are closed may be one of their best.
_TRADE = ("shop", "online_store", "services")
_MOON_TOLERANCE = timedelta(days=3)
# Years of which the Umm al-Qura tables know a year before and after.
_TABLE_YEARS = range(1926, 2076)


class Season(NamedTuple):
    """An event on its days in one year, and what it changes for this brief."""

    event: Event
    first: date
    last: date
    expected: bool  # rests on the moon, and the visitor has not set it
    posting: str  # the kind of day whose posting hours hold on its days: rest, night, or "" for no change
    tone: Text
    hours: Text | None
    budget: Text | None

    @property
    def sources(self) -> tuple[str, ...]:
        """Where its day comes from, then what it changes."""
        return unique((*self.event.sources, *self.event.effect_sources))


class Unused(NamedTuple):
    """A date of the visitor's that changes nothing, with the nearest expected one."""

    event: str
    day: date
    nearest: date | None  # None: so far off that the tables end before it


def seasons(brief: Brief, known: Knowledge) -> tuple[tuple[Season, ...], tuple[Unused, ...]]:
    """The seasons that touch the campaign, by date, and the visitor's unused dates."""
    first = brief.period.start
    last = brief.period.start + timedelta(days=7 * brief.period.weeks - 1)
    found: list[Season] = []
    unused: list[Unused] = []
    for event in known.events.values():
        if not _concerns(event, brief):
            continue
        reach = timedelta(days=event.length) + _MOON_TOLERANCE
        for expected in _days(event, first - reach, last + _MOON_TOLERANCE):
            season = _season(event, expected, brief, known)
            if season.last >= first and season.first <= last:
                found.append(season)
    for event_id, own in brief.events.items():
        unused += _unused(known.events[event_id], own)
    found = [_within_the_nights(season, found) for season in found]
    return tuple(sorted(found, key=lambda season: (season.first, season.event.id))), tuple(unused)


def _concerns(event: Event, brief: Brief) -> bool:
    if event.id in MOON_EVENTS:
        return True
    return brief.country in event.countries and (not event.sectors or brief.offer.category in event.sectors)


def _season(event: Event, expected: date, brief: Brief, known: Knowledge) -> Season:
    own = _own_day(expected, brief.events.get(event.id, ()))
    first = own or expected
    posting, hours = _hours(event, brief)
    return Season(
        event,
        first,
        _last(event, first, brief, known),
        event.calendar == "hijri" and own is None,
        posting,
        text(event.trade if event.trade and brief.organisation in _TRADE else event.tone),
        hours,
        text(event.budget) if event.budget else None,
    )


def _within_the_nights(season: Season, found: list[Season]) -> Season:
    """A holiday within Ramadan is still a day of fasting: it leaves the hours as they are."""
    if season.posting == "rest" and any(
        one.posting == "night" and one.first <= season.first <= one.last for one in found
    ):
        return season._replace(posting="", hours=None)
    return season


def _last(event: Event, first: date, brief: Brief, known: Knowledge) -> date:
    """Its last day: the eve of the event that ends it, moved where the visitor moved that one, else by its length."""
    if not event.until:
        return first + timedelta(days=event.length - 1)
    end = known.events[event.until]
    usual = first + timedelta(days=event.length)
    expected = min(_days(end, usual - timedelta(days=7), usual + timedelta(days=7)))
    return (_own_day(expected, brief.events.get(end.id, ())) or expected) - timedelta(days=1)


def _hours(event: Event, brief: Brief) -> tuple[str, Text | None]:
    """Whose posting hours hold on its days. Elsewhere, only those who are addressed in Arabic live by Ramadan."""
    if event.night and (brief.country != "ZZ" or "ar" in brief.audience.languages):
        return "night", text(event.hours)
    if brief.country in event.rest:
        return "rest", say("A public holiday: posts go out at the hours of a weekend.")
    return "", None


def _days(event: Event, first: date, last: date) -> list[date]:
    """The expected first days of an event between two dates."""
    if event.calendar == "hijri":
        years = range(Gregorian.fromdate(first).to_hijri().year, Gregorian.fromdate(last).to_hijri().year + 1)
        days = [_from_hijri(year, event.month, event.day) for year in years]
    else:
        days = [_civil_day(event, year) + timedelta(days=event.offset) for year in range(first.year, last.year + 1)]
    return [day for day in days if first <= day <= last]


def _from_hijri(year: int, month: int, day: int) -> date:
    found = Hijri(year, month, day).to_gregorian()
    return date(found.year, found.month, found.day)


def _civil_day(event: Event, year: int) -> date:
    if event.calendar == "easter":
        return _easter(year)
    if event.calendar == "eastern-easter":
        return _eastern_easter(year)
    if not event.nth:
        return date(year, event.month, event.day)
    if event.nth > 0:
        start = date(year, event.month, 1)
        return start + timedelta(days=(event.weekday - start.weekday()) % 7 + 7 * (event.nth - 1))
    end = date(year + event.month // 12, event.month % 12 + 1, 1) - timedelta(days=1)
    return end - timedelta(days=(end.weekday() - event.weekday) % 7 + 7 * (-event.nth - 1))


def _easter(year: int) -> date:
    """Easter Sunday by the Gregorian reckoning (the anonymous algorithm that Meeus prints)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    correction = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * correction + 114, 31)
    return date(year, month, day + 1)


def _eastern_easter(year: int) -> date:
    """Easter Sunday by the Julian reckoning, as a civil date; holds from 1900 to 2099 (Meeus)."""
    moon = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + weekday + 114, 31)
    return date(year, month, day + 1) + timedelta(days=13)


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
