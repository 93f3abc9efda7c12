"""Dates: phases, and every post on its day within the minutes of its week."""

from datetime import date, timedelta
from typing import NamedTuple

from .brief import Brief
from .channels import Channel, Choice
from .content import Content
from .knowledge import Knowledge
from .seasons import Season
from .words import Text, say, text

PHASES = ("prepare", "launch", "sustain", "review")
# A second post on one day goes out this many hours before the usual time.
_SECOND_POST = 6
# A post made for an event goes out in the week before it or while it lasts.
_LEAD_TIME = timedelta(days=7)


class Post(NamedTuple):
    """One entry of the calendar."""

    id: str
    date: date
    time: str
    channel: str
    format: str
    pillar: str
    title: Text
    idea: Text
    phase: str
    minutes: int
    event: Season | None


class Phase(NamedTuple):
    """A stretch of the campaign, both days included."""

    id: str
    first: date
    last: date


def phases(brief: Brief) -> tuple[Phase, ...]:
    """The fortnight before the start prepares; a quarter of the weeks launches; the last of three or more reviews."""
    weeks, start = brief.period.weeks, brief.period.start
    launch = max(1, round(weeks / 4))
    review = 1 if weeks >= 3 else 0
    spans = (
        ("prepare", -2, 0),
        ("launch", 0, launch),
        ("sustain", launch, weeks - review),
        ("review", weeks - review, weeks),
    )
    return tuple(
        Phase(name, start + timedelta(weeks=first), start + timedelta(weeks=end, days=-1))
        for name, first, end in spans
        if end > first
    )


def last_day(brief: Brief) -> date:
    """The last day of the campaign."""
    return brief.period.start + timedelta(days=7 * brief.period.weeks - 1)


def is_weekend(day: date, brief: Brief, known: Knowledge) -> bool:
    """Whether the country rests on that day."""
    return day.weekday() in known.countries[brief.country].weekend


def calendar(
    brief: Brief, choice: Choice, contents: tuple[Content, ...], found: tuple[Season, ...], known: Knowledge
) -> tuple[Post, ...]:
    """All posts, by date and time."""
    posts: list[Post] = []
    for rank, (channel, content) in enumerate(zip(choice.used, contents, strict=True)):
        posts += _mark_events(_channel_posts(brief, channel, content, rank, known), found, known)
    return tuple(sorted(posts, key=lambda post: (post.date, post.time, post.id)))


def _channel_posts(brief: Brief, channel: Channel, content: Content, rank: int, known: Knowledge) -> list[Post]:
    option = channel.option
    if option is None:
        raise ValueError(f"{channel.id} is not used")
    spans = phases(brief)
    pillars = _rotation([(pillar.id, pillar.hundredths) for pillar in content.pillars])
    teller = content.teller()
    posts = []
    for week in range(brief.period.weeks):
        for number, (format_id, minutes) in enumerate(zip(option.formats, option.post_minutes, strict=True)):
            day = brief.period.start + timedelta(days=7 * week + _day_of_week(number, option.posts, rank))
            pillar = pillars[(week * option.posts + number) % len(pillars)]
            what = teller.tell(pillar, format_id)
            posts.append(
                Post(
                    f"{channel.id}-w{week + 1:02}-{number + 1:02}",
                    day,
                    _time(known.platforms[channel.id].hour, number, option.posts),
                    channel.id,
                    format_id,
                    pillar,
                    say("{format}: {idea}", format=text(known.formats[format_id].name), idea=what),
                    what,
                    next(span.id for span in spans if span.first <= day <= span.last),
                    minutes,
                    None,
                )
            )
    return posts


def _day_of_week(number: int, posts: int, rank: int) -> int:
    """The day of the block (0 to 6) for a post: evenly apart, shifted by channel so that channels don't clash."""
    if posts > 7:
        return number % 7
    return (number * 7 // posts + rank) % 7


def _time(hour: str, number: int, posts: int) -> str:
    hours, minutes = (int(part) for part in hour.split(":"))
    if posts > 7 and number >= 7:
        hours = (hours - _SECOND_POST) % 24
    return f"{hours:02}:{minutes:02}"


def _rotation(shares: list[tuple[str, int]]) -> list[str]:
    """Pillars in an order in which each comes as often as its share says, spread evenly (20 turns)."""
    turns = 20
    credit = dict.fromkeys((name for name, _ in shares), 0.0)
    order = []
    for _ in range(turns):
        for name, part in shares:
            credit[name] += part
        chosen = max(credit, key=lambda name: credit[name])
        credit[chosen] -= 100
        order.append(chosen)
    return order


def _mark_events(posts: list[Post], found: tuple[Season, ...], known: Knowledge) -> list[Post]:
    """Give each season one post of the channel: the last before it in its lead time, else the first within it."""
    posts = sorted(posts, key=lambda post: (post.date, post.time))
    for season in found:
        free = [number for number, post in enumerate(posts) if post.event is None]
        before = [number for number in free if season.first - _LEAD_TIME <= posts[number].date <= season.first]
        within = [number for number in free if season.first < posts[number].date <= season.last]
        for number in before[-1:] or within[:1]:
            post = posts[number]
            title = say(
                "{format} for {event}: {idea}",
                format=text(known.formats[post.format].name),
                event=text(season.event.name),
                idea=post.idea,
            )
            posts[number] = post._replace(event=season, title=title)
    return posts
