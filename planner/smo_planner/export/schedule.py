"""Posts as the tables that schedulers import: no byte order mark, since their first heading would swallow it.

Each text is marked as a draft, so that no placeholder is published. Accounts and pictures are the scheduler's own: the
columns for them wait. Times are the country's; where no country is known they carry no offset, since one would be
made up.

Columns and limits, as seen in November 2026:

- `hootsuite`: day and time, text, link, without headings, 350 rows (kim-iverson-headlee.blogspot.com, 2016;
  indextokyo.com/post-514 has the month first, as has jycalcano.blogspot.com);
- `highlevel`: 90 rows (help.hoopai.com/marketing/social-csv-import; help.kyriossystems.com, article 13662132);
- `postfast`: 200 rows (help.postfa.st/publishing-scheduling/bulk-import-posts-from-csv), times in ISO 8601 with offset.
  `account_id` holds our name of the channel, to be replaced by the id that the scheduler shows for it.
"""

from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any, NamedTuple

from smo_planner.knowledge import facts
from smo_planner.words import say

from .csv import table
from .labels import Labels, names, of_plan
from .zones import zone


class _Post(NamedTuple):
    """What any of the tables may show of a post."""

    at: datetime
    zone: str
    channel: str
    format: str
    text: str


class _Preset(NamedTuple):
    """A scheduler's table: headings (none where it takes none), cells, and how many rows it takes at a time."""

    heads: tuple[str, ...]
    cells: Callable[[_Post], tuple[str, ...]]
    most: int | None


_PRESETS = {
    "generic": _Preset(
        ("date", "time", "time_zone", "channel", "format", "text", "link"),
        lambda post: (f"{post.at:%Y-%m-%d}", f"{post.at:%H:%M}", post.zone, post.channel, post.format, post.text, ""),
        None,
    ),
    "hootsuite": _Preset((), lambda post: (f"{post.at:%m/%d/%Y %H:%M}", post.text, ""), 350),
    "highlevel": _Preset(
        ("postAtSpecificTime", "content", "link", "imageUrls"),
        lambda post: (f"{post.at:%Y-%m-%d %H:%M:%S}", post.text, "", ""),
        90,
    ),
    "postfast": _Preset(
        ("scheduled_at", "account_id", "content"), lambda post: (post.at.isoformat(), post.channel, post.text), 200
    ),
}
# A text that is published needs no marks of direction around the visitor's words.
_MARKS = dict.fromkeys(range(0x2066, 0x206A))


def write(plan: dict[str, Any], preset: str) -> list[str]:
    """The tables, each within the scheduler's limit; KeyError for an unknown preset."""
    shape = _PRESETS[preset]
    rows = [shape.cells(post) for post in _posts(plan, of_plan(plan))]
    most = shape.most or len(rows)
    return [table(shape.heads, rows[first : first + most]) for first in range(0, len(rows), most)]


def _posts(plan: dict[str, Any], label: Labels) -> list[_Post]:
    place = facts().countries[plan["brief"]["country"]].timezone
    channels = names(plan, "channels")
    return [
        _Post(
            datetime.combine(date.fromisoformat(post["date"]), time.fromisoformat(post["time"]), zone(place)),
            place,
            post["channel"],
            post["format"],
            _draft(post, channels[post["channel"]], label),
        )
        for post in plan["calendar"]
    ]


def _draft(post: dict[str, Any], channel: str, label: Labels) -> str:
    words = label.words(say("DRAFT for {channel}: {title}", channel=channel, title=post["title"]))
    return words.translate(_MARKS)
