"""Which posts of a channel are made for a day or season, and which of them may sell.

A channel's posts are the days of its calendar, counted from the start of the campaign, week by week; a feast may
move one within its week.
"""

from bisect import bisect
from datetime import date
from typing import NamedTuple

from .seasons import Season

# The pillars whose posts ask people to buy.
_PROMOTES = frozenset(("offer", "partners"))


class Occasion(NamedTuple):
    """What a post is made for."""

    season: Season
    ahead: bool  # gets people ready, before the first day


# Getting people ready for this event has ideas of its own, under the id of another event, a season of some trades.
AHEAD_OF = {"ramadan": "pre-ramadan"}
# A poll asks for votes and a broadcast needs something that lasts: neither suits a greeting or opening times.
_UNFIT = frozenset(("poll", "live"))


def mark(
    days: list[int], formats: tuple[str, ...], rank: int, found: tuple[Season, ...], start: date
) -> dict[int, Occasion]:
    """The posts of a channel that are made for an event, by their number; `days` change where a feast moves a post.

    `formats` are those of a week's posts, in their order.
    Days choose before seasons, and among them the weightier first. At most half of a week's posts are made for
    events; a channel with one post a week keeps every other one for itself. What weighs little is for the first
    channel alone. Where getting ready is a season of its own, it needs no further post.
    """
    marks = _Marks(days, formats)
    seasons = {season.event.id for season in found}
    for season in sorted(found, key=lambda one: (one.event.every > 0, -one.event.weight, one.first, one.event.id)):
        event = season.event
        if event.weight == 1 and rank:
            continue
        first, last = (season.first - start).days, (season.last - start).days
        if not event.every:
            marks.meet(season, max(first, 0), last)
        if event.prepare and AHEAD_OF.get(event.id) not in seasons:
            marks.get_ready(season, first)
        if event.every:
            marks.share(season, first, last)
    return marks.made


class _Marks:
    """The marks of one channel while events take their turns."""

    def __init__(self, days: list[int], formats: tuple[str, ...]) -> None:
        self.made: dict[int, Occasion] = {}
        self._days, self._weekly = days, len(formats)
        self._fit = [one not in _UNFIT for one in formats]
        self._taken = [0] * (len(days) // len(formats))

    def meet(self, season: Season, day: int, last: int) -> None:
        """A post on the first day of a short event: one that is there, else the nearest of that week moves."""
        week = day // 7
        if day > last or not self._has_room(week):
            return
        numbers = self._numbers(week)
        there = [number for number in numbers if self._days[number] == day and self._fit[number % self._weekly]]
        free = [number for number in there or numbers if self._is_free(number)]
        if free:
            number = min(free, key=lambda one: abs(self._days[one] - day))
            self._days[number] = day
            self._make(number, Occasion(season, ahead=False))

    def get_ready(self, season: Season, first: int) -> None:
        """A post that gets people ready: the nearest to the day that the event asks for, less than a week off."""
        wished = first - season.event.prepare
        near = self._between(wished - 6, min(wished + 6, first - 1))
        if near:
            self._make(min(near, key=lambda one: abs(self._days[one] - wished)), Occasion(season, ahead=True))

    def share(self, season: Season, first: int, last: int) -> None:
        """Of the posts within a season, each how many-th that is free."""
        due = 0
        for number in self._between(first, last):
            due -= 1
            if due < 0 and self._has_room(self._week(number)):
                self._make(number, Occasion(season, ahead=False))
                due = season.event.every - 1

    def _between(self, first: int, last: int) -> list[int]:
        """The free posts from one day to another."""
        days = self._days
        weeks = range(max(0, first // 7), min(len(self._taken), last // 7 + 1))
        return [
            number
            for week in weeks
            if self._has_room(week)
            for number in self._numbers(week)
            if first <= days[number] <= last and self._is_free(number)
        ]

    def _is_free(self, number: int) -> bool:
        return self._fit[number % self._weekly] and number not in self.made

    def _numbers(self, week: int) -> range:
        return range(week * self._weekly, (week + 1) * self._weekly)

    def _week(self, number: int) -> int:
        return number // self._weekly

    def _has_room(self, week: int) -> bool:
        if self._weekly == 1:
            return not any(self._taken[max(0, week - 1) : week + 2])
        return week < len(self._taken) and self._taken[week] < (self._weekly + 1) // 2

    def _make(self, number: int, occasion: Occasion) -> None:
        self.made[number] = occasion
        self._taken[self._week(number)] += 1


def keep_from_selling(days: list[int], pillars: list[str], found: tuple[Season, ...], start: date) -> list[str]:
    """The pillars of a channel's posts; on days that bar selling, one that sells changes places with the next other."""
    quiet: set[int] = set()
    for season in found:
        if not season.event.selling:
            quiet.update(range((season.first - start).days, (season.last - start).days + 1))
    selling = [number for number, day in enumerate(days) if day in quiet and pillars[number] in _PROMOTES]
    if not selling:
        return pillars
    calm = [number for number, pillar in enumerate(pillars) if pillar not in _PROMOTES and days[number] not in quiet]
    changed = list(pillars)
    for number in selling:
        if calm:
            other = calm.pop(min(bisect(calm, number), len(calm) - 1))
            changed[number], changed[other] = pillars[other], pillars[number]
    return changed
