"""Dates: phases, and every post on its day within the minutes of its week."""

from datetime import date, timedelta
from functools import partial
from operator import itemgetter
from typing import NamedTuple

from .brief import Brief
from .channels import Choice
from .content import Content
from .ideas.waiting import CLOSING, EARLY, UNDER_WAY
from .knowledge import Knowledge
from .occasions import Occasion, keep_from_selling, mark
from .seasons import Season
from .titles import EventIdeas
from .words import Text

PHASES = ("prepare", "launch", "sustain", "review")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class Post(NamedTuple):
    """One entry of the calendar."""

    id: str
    date: date
    time: str
    channel: str
    format: str
    pillar: str
    idea: Text
    phase: str
    minutes: int
    occasion: Occasion | None


# As `Post._make`, which counts the fields of each once more.
_AS_POST = partial(tuple.__new__, Post)


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
    """All posts, by date and time; no two at the same moment (each channel has hours of its own)."""
    start, weeks = brief.period.start, brief.period.weeks
    kinds = _kinds_of_days(brief, found, known)
    dates = [date.fromordinal(start.toordinal() + day) for day in range(7 * weeks)]
    phase_of_week = [span.id for span in phases(brief)[1:] for _ in range((span.last - span.first).days // 7 + 1)]
    stages = _stages(phase_of_week, int(known.judgements["early-weeks"].value))
    load = [0] * 7
    posts: list[Post] = []
    for rank, (channel, content) in enumerate(zip(choice.used, contents, strict=True)):
        option = channel.option
        assert option is not None, f"{channel.id} is not used"
        weekly = option.posts
        pattern = _pattern(weekly, _open_days(brief, channel.id, known), load)
        days = [7 * week + day for week in range(weeks) for day in pattern]
        occasions = mark(days, option.formats, rank, found, start)
        pillars = _rotation([(pillar.id, pillar.hundredths) for pillar in content.pillars], len(days))
        pillars = keep_from_selling(days, pillars, found, start)
        times = {kind: known.posting_hours[channel.id, kind].times for kind in ("working", "rest", "night")}
        clock = _clock(days, [times[kind] for kind in kinds])
        names = [f"{channel.id}-w{week:02}" for week in range(1, weeks + 1)]
        numbers = [f"-{post:02}" for post in range(1, weekly + 1)]
        formats = option.formats * weeks
        made_for = [occasions.get(number) for number in range(len(days))]
        told = [stage for stage in stages for _ in range(weekly)]
        teller, events = content.teller(), EventIdeas(content.bank, rank)
        ideas = [
            events.tell(occasion) if occasion else teller.tell(pillar, format_id, stage)
            for format_id, pillar, occasion, stage in zip(formats, pillars, made_for, told, strict=True)
        ]
        # Column by column: a year has thousands of posts.
        columns = (
            [week + number for week in names for number in numbers],
            [dates[day] for day in days],
            clock,
            [channel.id] * len(days),
            formats,
            pillars,
            ideas,
            [phase for phase in phase_of_week for _ in range(weekly)],
            option.post_minutes * weeks,
            made_for,
        )
        posts += map(_AS_POST, zip(*columns, strict=True))
    posts.sort(key=itemgetter(1, 2))  # date and time
    return tuple(posts)


def _stages(phase_of_week: list[str], early: int) -> list[int]:
    """How far the campaign is in each week: something has come in after the first ones, results in the last phase."""
    early = min(phase_of_week.count("launch"), early)
    closing = max(early, phase_of_week.index(phase_of_week[-1]))
    return [EARLY if week < early else UNDER_WAY if week < closing else CLOSING for week in range(len(phase_of_week))]


def _clock(days: list[int], times: list[tuple[str, ...]]) -> list[str]:
    """The time of each post: the first hour of its day for the first post on it, and so on."""
    posted = [0] * len(times)
    clock = []
    for day in days:
        clock.append(times[day][posted[day]])
        posted[day] += 1
    return clock


def _kinds_of_days(brief: Brief, found: tuple[Season, ...], known: Knowledge) -> list[str]:
    """Whose hours hold on each day of the campaign: those of a working day, a day of rest or a night of Ramadan."""
    start, days = brief.period.start, 7 * brief.period.weeks
    weekend = known.countries[brief.country].weekend
    kinds = ["rest" if (start.weekday() + day) % 7 in weekend else "working" for day in range(days)]
    for season in found:
        if season.posting:
            first, last = (season.first - start).days, (season.last - start).days
            for day in range(max(0, first), min(days, last + 1)):
                kinds[day] = season.posting
    return kinds


def _open_days(brief: Brief, channel: str, known: Knowledge) -> list[int]:
    """The days of a block of seven on which a channel posts: public bodies and professional ones keep to work."""
    start = brief.period.start.weekday()
    if brief.organisation == "government" or brief.offer.category == "professional" or channel == "linkedin":
        weekend = known.countries[brief.country].weekend
        return [day for day in range(7) if (start + day) % 7 not in weekend]
    return list(range(7))


def _pattern(posts: int, days: list[int], load: list[int]) -> list[int]:
    """The days of a block for a channel's posts: evenly apart, where the channels before it post least."""
    count = len(days)
    spread = [number * count // posts if posts <= count else number for number in range(posts)]
    shifts = [sorted(days[(place + shift) % count] for place in spread) for shift in range(count)]
    best = min(shifts, key=lambda shift: sum(load[day] for day in shift))
    for day in best:
        load[day] += 1
    return best


def _rotation(shares: list[tuple[str, int]], length: int) -> list[str]:
    """Pillars in an order in which each comes as often as its share says, spread evenly (20 turns, then over)."""
    turns = 20
    credit = {name: 0 for name, _ in shares}
    order = []
    for _ in range(turns):
        for name, part in shares:
            credit[name] += part
        chosen = max(credit, key=credit.__getitem__)
        credit[chosen] -= 100
        order.append(chosen)
    return (order * (length // turns + 1))[:length]
