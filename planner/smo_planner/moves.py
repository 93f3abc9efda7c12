"""What there is to say of tasks and posts that the visitor moved: hours of the week, neighbours, period, rest days."""

import math
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from .finished import Plan, Row
from .knowledge import facts
from .rules.schedule import PREPARATION_WEEKS
from .words import Day, Text, say, say_n

_EVERY = {"weekly": 7, "monthly": 28}  # days
# Two posts of a channel that are nearer than this take each other's audience, and two of any channel nearer than that
# have to be published and answered at once (our judgement).
_CHANNEL_APART, _ANY_APART = timedelta(hours=4), timedelta(hours=1)
_DAYS_OF_WEEK = 7


class Moved(NamedTuple):
    """A task or post on its new day, and as it was."""

    kind: str
    item: Row
    was: Row


class _Frame(NamedTuple):
    """What moves are held against."""

    plan: Plan
    country: str
    start: date
    last: date
    minutes: dict[int, int]  # by week from 0, those of the preparation below
    limit: int


def remarks(plan: Plan, moved: list[Moved]) -> list[dict[str, Any]]:
    """`kind`, `id`, `about` and `text` of each remark on what was moved; `plan` is the one after the moves."""
    frame = _frame(plan)
    return [
        {"kind": one.kind, "id": one.item["id"], "about": about, "text": words}
        for one in moved
        for about, words in _remarks(one, frame)
    ]


def spread(plan: Plan, tasks: list[str], today: date) -> dict[str, str]:
    """A day from today on for each of the tasks, the earliest due first: of the first week whose hours still hold it.

    It is the last day of that week on which people work. What no week holds is left out.
    """
    frame = _frame(plan)
    found = {}
    for task in sorted((one for one in plan["tasks"] if one["id"] in tasks), key=lambda one: str(one["due"])):
        for week in range(_week(today, frame.start), _week(frame.last, frame.start) + 1):
            day = _working(week, today, frame)
            # A task that is due in that week already takes its minutes there.
            own = task["minutes"] if _week(date.fromisoformat(task["due"]), frame.start) == week else 0
            if day and frame.minutes.get(week, 0) - own + task["minutes"] <= frame.limit:
                frame.minutes[week] = frame.minutes.get(week, 0) - own + task["minutes"]
                found[task["id"]] = day.isoformat()
                break
    return found


def _working(week: int, today: date, frame: _Frame) -> date | None:
    """The last day of a week, from today on, that is no day of rest."""
    days = [frame.start + timedelta(weeks=week, days=number) for number in range(_DAYS_OF_WEEK)]
    rest = facts().countries[frame.country].weekend
    return max((day for day in days if day >= today and day.weekday() not in rest), default=None)


def _remarks(one: Moved, frame: _Frame) -> Iterator[tuple[str, Text]]:
    yield from _period(one, frame)
    yield from _hours(one, frame)
    if one.kind == "task":
        yield from _weekend(one.item, frame)
    else:
        yield from _neighbours(one.item, frame)
        yield from _event(one, frame)


def _frame(plan: Plan) -> _Frame:
    brief = plan["brief"]
    start = date.fromisoformat(brief["period"]["start"])
    last = start + timedelta(days=_DAYS_OF_WEEK * brief["period"]["weeks"] - 1)
    minutes: dict[int, int] = {}
    for post in plan["calendar"]:
        week = _week(date.fromisoformat(post["date"]), start)
        minutes[week] = minutes.get(week, 0) + post["minutes"]
    for task in plan["tasks"]:
        for day in _days(task, last):
            week = _week(day, start)
            minutes[week] = minutes.get(week, 0) + task["minutes"]
    limit = math.floor(60 * brief["resources"]["hours_per_week"])
    return _Frame(plan, brief["country"], start, last, minutes, limit)


def _week(day: date, start: date) -> int:
    return (day - start).days // _DAYS_OF_WEEK


def _days(task: Row, last: date) -> Iterator[date]:
    """Each day on which a task is due: the first always, further ones to the end of the period."""
    day = date.fromisoformat(task["due"])
    yield day
    every = _EVERY.get(task["repeat"])
    while every and (day := day + timedelta(days=every)) <= last:
        yield day


def _day(one: Moved) -> date:
    return date.fromisoformat(one.item["due" if one.kind == "task" else "date"])


def _period(one: Moved, frame: _Frame) -> Iterator[tuple[str, Text]]:
    """Posts go out in the period; tasks may be due in the two weeks before it as well."""
    day = _day(one)
    shown, start, last = (Day(each, frame.country) for each in (day, frame.start, frame.last))
    if day > frame.last:
        yield "period", say("{day} is after the end of the campaign on {last}.", day=shown, last=last)
    elif one.kind == "post" and day < frame.start:
        yield "period", say("{day} is before the campaign begins on {start}.", day=shown, start=start)
    elif day < frame.start - timedelta(weeks=PREPARATION_WEEKS):
        words = say("{day} is more than two weeks before the campaign begins on {start}.", day=shown, start=start)
        yield "period", words


def _hours(one: Moved, frame: _Frame) -> Iterator[tuple[str, Text]]:
    """The first week of those that it now falls into which takes more than the team can give."""
    days = _days(one.item, frame.last) if one.kind == "task" else iter((_day(one),))
    weeks = [week for day in days if frame.minutes[week := _week(day, frame.start)] > frame.limit]
    if weeks:
        words = say_n(
            "The week from {day} now takes {n} minute more than your hours allow.",
            "The week from {day} now takes {n} minutes more than your hours allow.",
            frame.minutes[weeks[0]] - frame.limit,
            day=Day(frame.start + timedelta(weeks=weeks[0]), frame.country),
        )
        yield "hours", words


def _weekend(task: Row, frame: _Frame) -> Iterator[tuple[str, Text]]:
    day = date.fromisoformat(task["due"])
    if day.weekday() in facts().countries[frame.country].weekend:
        yield "weekend", say("{day} falls on the weekend.", day=Day(day, frame.country))


def _neighbours(post: Row, frame: _Frame) -> Iterator[tuple[str, Text]]:
    """The nearest post of the same channel, and the nearest of any other, where they are too near."""
    channels = {one["id"]: one for one in frame.plan["channels"]}
    channel, day = channels[post["channel"]], Day(date.fromisoformat(post["date"]), frame.country)
    same = _nearest(post, [one for one in frame.plan["calendar"] if one["channel"] == post["channel"]])
    # A channel with more posts than the week has days has two on some day anyway.
    crowded = channel["posts_per_week"] > _DAYS_OF_WEEK
    if same and same["date"] == post["date"] and not crowded:
        yield "close", say("{channel} now has two posts on {day}.", channel=channel["name"], day=day)
    elif same and _apart(same, post) < _CHANNEL_APART:
        yield "close", say("{channel} now has two posts within four hours on {day}.", channel=channel["name"], day=day)
    other = _nearest(post, [one for one in frame.plan["calendar"] if one["channel"] != post["channel"]])
    if other and _apart(other, post) < _ANY_APART:
        name = channels[other["channel"]]["name"]
        yield "close", say("On {day} a post on {channel} goes out within the same hour.", channel=name, day=day)


def _nearest(post: Row, others: list[Row]) -> Row | None:
    return min((one for one in others if one["id"] != post["id"]), key=lambda one: _apart(one, post), default=None)


def _apart(one: Row, other: Row) -> timedelta:
    return abs(_moment(one) - _moment(other))


def _moment(post: Row) -> datetime:
    return datetime.fromisoformat(f"{post['date']}T{post['time']}")


def _event(one: Moved, frame: _Frame) -> Iterator[tuple[str, Text]]:
    """A post for an occasion that is no longer on it; one that came before it may come earlier still."""
    event = one.item["event"]
    if not event:
        return
    was, day = date.fromisoformat(one.was["date"]), _day(one)
    spans = [
        (date.fromisoformat(each["first"]), date.fromisoformat(each["last"]))
        for each in frame.plan.get("events", [])
        if each["id"] == event["id"]
    ]
    if not spans:
        return
    first, last = min(spans, key=lambda span: max(span[0] - was, was - span[1], timedelta()))
    shown = {"event": event["title"], "first": Day(first, frame.country), "last": Day(last, frame.country)}
    if was < first <= day:
        yield "event", say("This post was to come before {event}, which begins on {first}.", **_without(shown, "last"))
    elif first <= was <= last and not first <= day <= last:
        yield (
            "event",
            (
                say("This post is for {event}, on {first}.", **_without(shown, "last"))
                if first == last
                else say("This post is for {event}, from {first} to {last}.", **shown)
            ),
        )


def _without(shown: dict[str, object], name: str) -> dict[str, object]:
    return {key: value for key, value in shown.items() if key != name}
