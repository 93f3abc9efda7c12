"""Posts and tasks as an iCalendar file that can be imported again: the same item keeps its UID.

The method is PUBLISH: nobody is invited and nobody's time is blocked, but each item reminds of itself. What is newer
than an earlier file rises in SEQUENCE, DTSTAMP and LAST-MODIFIED, since calendars differ in which of them they look at.
"""

import hashlib
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, NamedTuple

from icalendar import Alarm, Calendar, Component, Event, Timezone

from smo_planner.knowledge import facts

from . import Options
from .labels import Labels, guide_address, last_day, names, of_plan
from .zones import zone

_POST_LENGTH = timedelta(minutes=15)
_WEEKS = {"weekly": 1, "monthly": 4}
_DOMAIN = "smo-planner"
_KINDS = ("task", "post")
# What makes an event another one to whoever looks at it.
_SEEN = ("summary", "description", "dtstart", "dtend", "rrule", "url")
# A change is later than what it changes; the engine has no clock, so a minute stands for it.
_LATER = timedelta(minutes=1)
# When an item reminds of itself, from its start (our judgement): a post while there is time to look it over; a task,
# which has a day but no hour, in the morning.
_REMIND = {"post": timedelta(minutes=-30), "task": timedelta(hours=9)}
# SEQUENCE counts seconds from here: higher in each later file, and within the standard's integer for a lifetime.
_FIRST_MOMENT, _HIGHEST = datetime(2026, 1, 1, tzinfo=UTC), 2**31 - 1


class _Made(NamedTuple):
    """When the file is made: its time, and the SEQUENCE of what no earlier file that we know holds."""

    stamp: datetime
    sequence: int


class _Before(NamedTuple):
    """An event of an earlier file."""

    event: Event
    seen: tuple[bytes, ...]
    sequence: int
    stamp: datetime
    cancelled: bool


def write(plan: dict[str, Any], options: Options) -> bytes:
    """The calendar. With an earlier file, changed events rise in SEQUENCE and vanished ones are cancelled.

    `options.restore` is an address that opens the brief again; each event then carries it. Raises ValueError when
    `options.previous` is no iCalendar file, or `options.moment` no moment.
    """
    before = _read(options.previous)
    now = _made(plan, options.moment)
    site, restore = options.site, options.restore
    prefix = options.campaign or campaign_id(plan["brief"])
    label = of_plan(plan)
    place = _zone(plan)
    calendar = Calendar()
    calendar.add("prodid", f"-//{_DOMAIN}//{plan['engine']}//{plan['language'].upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", _calendar_name(plan, label))
    if place:
        calendar.add("x-wr-timezone", place)
    made: dict[str, Event] = {}
    for kind, item, event in (*_tasks(plan, label, site, restore), *_posts(plan, label, site, restore)):
        made[f"{prefix}-{kind}.{item['id']}@{_DOMAIN}"] = event
        if options.alarms and _open(item):
            event.add_component(_alarm(event, _REMIND[kind]))
    for uid, event in made.items():
        event.add("uid", uid)
        _date(event, before.get(uid), now)
        calendar.add_component(event)
    for uid, was in before.items():
        if uid not in made and _campaign(uid) == prefix:
            calendar.add_component(_cancelled(was, now))
    days = [_day(event) for event in calendar.events]
    for name in sorted(calendar.get_missing_tzids(), reverse=True):
        if known := zone(name):
            described = Timezone.from_tzinfo(known, name, min(days), max(days) + timedelta(days=1))
            calendar.subcomponents.insert(0, described)
    return bytes(calendar.to_ical())


def _day(event: Event) -> date:
    at = event.DTSTART
    if at is None:
        raise ValueError("an event without its day")
    return at.date() if isinstance(at, datetime) else at


def campaign_id(brief: dict[str, Any]) -> str:
    """A first part for UIDs from name, country and start: stable, unique only as far as these are."""
    key = "\n".join((brief["name"], brief["country"], brief["period"]["start"]))
    return hashlib.sha256(key.encode()).hexdigest()[:16]


def _campaign(uid: str) -> str | None:
    """The campaign of a UID that we made, whatever signs are in it; ids of items have no dot."""
    head, _, _ = uid.removesuffix(f"@{_DOMAIN}").rpartition(".")
    campaign, _, kind = head.rpartition("-")
    return campaign if kind in _KINDS and uid.endswith(f"@{_DOMAIN}") else None


def _zone(plan: dict[str, Any]) -> str:
    return facts().countries[plan["brief"]["country"]].timezone


def _calendar_name(plan: dict[str, Any], label: Labels) -> str:
    name = plan["brief"]["name"]
    return f"{label['title']}: {name}" if name else label["title"]


def _made(plan: dict[str, Any], moment: str) -> _Made:
    """The engine has no clock: without a moment, the same plan gives the same bytes."""
    if not moment:
        return _Made(datetime.combine(date.fromisoformat(plan["brief"]["period"]["start"]), time(), UTC), 0)
    at = datetime.fromisoformat(moment)
    if at.tzinfo is None:
        raise ValueError("a moment without its offset")
    stamp = at.astimezone(UTC).replace(microsecond=0)
    return _Made(stamp, min(max(0, int((stamp - _FIRST_MOMENT).total_seconds())), _HIGHEST))


def _open(item: dict[str, Any]) -> bool:
    """Whether there is still something to remind of: of a task that recurs, only one turn is done."""
    return "done" not in item or bool(item.get("repeat"))


def _alarm(event: Event, trigger: timedelta) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", event["summary"])
    alarm.add("trigger", trigger)
    return alarm


def _tasks(plan: dict[str, Any], label: Labels, site: str, restore: str) -> Iterable[tuple[str, dict[str, Any], Event]]:
    last = date.fromisoformat(last_day(plan))
    for task in plan["tasks"]:
        event = Event()
        day = date.fromisoformat(task["due"])
        event.add("summary", _ticked(task["title"], task))
        event.add("dtstart", day)
        event.add("dtend", day + timedelta(days=1))
        event.add("categories", [label.step(task["step"])])
        told = [
            task["detail"],
            f"{label['why']}: {task['why']}",
            f"{label['done_when']}: {task['done_when']}",
            label.minutes(task["minutes"]),
            *label.marks(task),
        ]
        _describe(event, told, guide_address(site, plan["language"], task["learn"]), restore, label)
        # A task that was postponed beyond the end comes once.
        if task["repeat"] and day <= last:
            event.add("rrule", {"freq": "weekly", "interval": _WEEKS[task["repeat"]], "until": last})
        yield "task", task, event


def _posts(plan: dict[str, Any], label: Labels, site: str, restore: str) -> Iterable[tuple[str, dict[str, Any], Event]]:
    place = zone(_zone(plan))
    channels, formats, pillars = (names(plan, part) for part in ("channels", "formats", "pillars"))
    guide = {one["id"]: guide_address(site, plan["language"], one["reasons"][0]["learn"]) for one in plan["channels"]}
    for post in plan["calendar"]:
        event = Event()
        start = datetime.combine(date.fromisoformat(post["date"]), time.fromisoformat(post["time"]), place)
        event.add("summary", _ticked(f"{channels[post['channel']]} · {post['title']}", post))
        event.add("dtstart", start)
        event.add("dtend", start + _POST_LENGTH)
        event.add("categories", [label.phase(post["phase"])])
        told = [
            f"{label['format']}: {formats[post['format']]}",
            f"{label['pillar']}: {pillars[post['pillar']]}",
            label.minutes(post["minutes"]),
        ]
        if post["event"]:
            told.append(f"{label['event']}: {label.event(post['event'])}")
        told += label.marks(post)
        _describe(event, told, guide[post["channel"]], restore, label)
        yield "post", post, event


def _ticked(summary: str, item: dict[str, Any]) -> str:
    """What is done bears a tick: an event has no state of its own for that (RFC 5545 keeps COMPLETED for to-dos)."""
    return f"✓ {summary}" if "done" in item else summary


def _describe(event: Event, told: list[str], guide: str, restore: str, label: Labels) -> None:
    """What stands in an event besides its title and time."""
    if guide:
        told = [*told, f"{label['learn']}: {guide}"]
    if restore:
        told = [*told, f"{label['restore']}: {restore}"]
    event.add("description", "\n".join(told))
    if restore or guide:
        event.add("url", restore or guide)
    event.add("transp", "TRANSPARENT")


def _read(previous: bytes) -> dict[str, _Before]:
    """Our events in an earlier file, by UID."""
    if not previous:
        return {}
    try:
        (calendar,) = (found for found in Component.from_ical(previous, multiple=True) if isinstance(found, Calendar))
        ours = [event for event in calendar.events if _campaign(str(event.get("uid")))]
        # Whoever moved one day of a series has an event of the same UID for it.
        return {str(event["uid"]): _before(event) for event in ours if "recurrence-id" not in event}
    except (ValueError, TypeError, KeyError, IndexError, AttributeError) as error:
        raise ValueError("not an iCalendar file") from error


def _before(event: Event) -> _Before:
    _day(event)
    stamp = event.DTSTAMP
    if stamp is None:
        raise ValueError("an event without its time of making")
    return _Before(event, _seen(event), event.sequence, stamp, event.get("status") == "CANCELLED")


def _seen(event: Event) -> tuple[bytes, ...]:
    """What is compared: each value as it is written, with its time zone, and the alarms."""
    values = (event.get(name) for name in _SEEN)
    told = (b"" if value is None else value.params.to_ical() + b":" + value.to_ical() for value in values)
    return (*told, *(alarm.to_ical() for alarm in event.walk("VALARM")))


def _date(event: Event, was: _Before | None, now: _Made) -> None:
    """Number and date an event so that a calendar takes it for newer than what it changes, and else for the same."""
    if was and (was.cancelled or _seen(event) != was.seen):
        now = _after(was, now)
    elif was:
        now = _Made(was.stamp, was.sequence)
    _number(event, now)


def _after(was: _Before, now: _Made) -> _Made:
    return _Made(max(now.stamp, was.stamp + _LATER), max(now.sequence, was.sequence + 1))


def _number(event: Event, made: _Made) -> None:
    event.add("dtstamp", made.stamp)
    event.add("last-modified", made.stamp)
    event.add("sequence", made.sequence)


def _cancelled(was: _Before, now: _Made) -> Event:
    event = Event()
    for name in ("uid", "summary", "dtstart", "dtend"):
        if name in was.event:
            event[name] = was.event[name]
    _number(event, _Made(was.stamp, was.sequence) if was.cancelled else _after(was, now))
    event.add("status", "CANCELLED")
    return event
