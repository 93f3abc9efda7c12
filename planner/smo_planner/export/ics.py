"""Posts and tasks as an iCalendar file that can be imported again: the same item keeps its UID."""

import hashlib
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from smo_planner.knowledge import facts

from .labels import Labels, guide_address, names

_POST_LENGTH = timedelta(minutes=15)
_EVERY = {"weekly": timedelta(weeks=1), "monthly": timedelta(weeks=4)}
_DOMAIN = "smo-planner"


def write(plan: dict[str, Any], site: str = "", campaign: str = "", previous: bytes = b"") -> bytes:
    """The calendar. With an earlier file, changed events rise in SEQUENCE and vanished ones are cancelled.

    Raises ValueError when `previous` is no iCalendar file.
    """
    before = _events_by_uid(previous)
    prefix = campaign or campaign_id(plan["brief"])
    label = Labels(plan["language"])
    calendar = Calendar()
    calendar.add("prodid", f"-//{_DOMAIN}//{plan['engine']}//{plan['language'].upper()}")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", _calendar_name(plan, label))
    made = [*_tasks(plan, label, site), *_posts(plan)]
    uids = set()
    for item_id, event in made:
        uid = f"{prefix}-{item_id}@{_DOMAIN}"
        uids.add(uid)
        event.add("uid", uid)
        event.add("dtstamp", _stamp(plan))
        event.add("sequence", _sequence(event, before.get(uid)))
        calendar.add_component(event)
    for uid, event in before.items():
        if uid not in uids and uid.startswith(f"{prefix}-"):
            calendar.add_component(_cancelled(event, plan))
    first, last = _days(plan)
    calendar.add_missing_timezones(first, last)
    return bytes(calendar.to_ical())


def campaign_id(brief: dict[str, Any]) -> str:
    """A first part for UIDs from name, country and start: stable, unique only as far as these are."""
    key = "\n".join((brief["name"], brief["country"], brief["period"]["start"]))
    return hashlib.sha256(key.encode()).hexdigest()[:16]


def _calendar_name(plan: dict[str, Any], label: Labels) -> str:
    name = plan["brief"]["name"]
    return f"{label['title']}: {name}" if name else label["title"]


def _days(plan: dict[str, Any]) -> tuple[date, date]:
    """The first day of the preparation, and the day after the last."""
    period = plan["brief"]["period"]
    start = date.fromisoformat(period["start"])
    return start - timedelta(weeks=2), start + timedelta(weeks=period["weeks"])


def _stamp(plan: dict[str, Any]) -> datetime:
    # The engine has no clock: the same plan gives the same bytes.
    return datetime.combine(date.fromisoformat(plan["brief"]["period"]["start"]), time(), UTC)


def _tasks(plan: dict[str, Any], label: Labels, site: str) -> list[tuple[str, Event]]:
    last = _days(plan)[1] - timedelta(days=1)
    made = []
    for task in plan["tasks"]:
        event = Event()
        day = date.fromisoformat(task["due"])
        event.add("summary", task["title"])
        event.add("dtstart", day)
        event.add("dtend", day + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
        address = guide_address(site, plan["language"], task["learn"])
        lines = [
            task["detail"],
            f"{label['why']}: {task['why']}",
            f"{label['done_when']}: {task['done_when']}",
            f"{label['minutes']}: {task['minutes']}",
        ]
        event.add("description", "\n".join([*lines, address] if address else lines))
        if task["repeat"]:
            days = _EVERY[task["repeat"]].days
            event.add("rrule", {"freq": "daily", "interval": days, "until": last})
        made.append((f"task-{task['id']}", event))
    return made


def _posts(plan: dict[str, Any]) -> list[tuple[str, Event]]:
    channels = names(plan, "channels")
    zone = facts().countries[plan["brief"]["country"]].timezone
    made = []
    for post in plan["calendar"]:
        event = Event()
        start = datetime.combine(date.fromisoformat(post["date"]), time.fromisoformat(post["time"]))
        if zone:
            start = start.replace(tzinfo=ZoneInfo(zone))
        event.add("summary", f"{channels[post['channel']]} · {post['title']}")
        event.add("dtstart", start)
        event.add("dtend", start + _POST_LENGTH)
        made.append((f"post-{post['id']}", event))
    return made


def _events_by_uid(previous: bytes) -> dict[str, Event]:
    if not previous:
        return {}
    try:
        calendar = Calendar.from_ical(previous)
        return {str(event["uid"]): event for event in calendar.walk("VEVENT") if isinstance(event, Event)}
    except (ValueError, KeyError, IndexError, AttributeError) as error:
        raise ValueError("not an iCalendar file") from error


def _sequence(event: Event, before: Event | None) -> int:
    if before is None:
        return 0
    same = all(
        event.get(name) == before.get(name) or _plain(event, name) == _plain(before, name)
        for name in ("summary", "description", "dtstart", "dtend", "rrule")
    )
    was = int(before.get("sequence", 0))
    return was if same and before.get("status") != "CANCELLED" else was + 1


def _plain(event: Event, name: str) -> bytes:
    value = event.get(name)
    return value.to_ical() if value is not None else b""


def _cancelled(before: Event, plan: dict[str, Any]) -> Event:
    event = Event()
    for name in ("uid", "summary", "dtstart", "dtend"):
        if name in before:
            event[name] = before[name]
    event.add("dtstamp", _stamp(plan))
    was = int(before.get("sequence", 0))
    event.add("sequence", was if before.get("status") == "CANCELLED" else was + 1)
    event.add("status", "CANCELLED")
    return event
