"""What each platform could do for the brief: its cadences with their minutes and what they cover, and what money adds.

A cadence on a platform covers reach x fit x s, with s growing with falling returns towards what posts can reach
without money; paid reach adds reach x fit x f. More hours, money or skills only add options or make one cheaper.
"""

import math
from datetime import date
from typing import NamedTuple

from .benchmarks import Measured, benchmark
from .brief import Brief
from .figures import Line
from .knowledge import Knowledge, Platform
from .mix import QUARTERS, Candidate, Option
from .segment import PlatformReach, Segment
from .words import Day, Isolated, Number, say, text


class Barred(NamedTuple):
    """A platform that the plan leaves alone, and why."""

    platform: Platform
    reach: PlatformReach
    fit: float
    reasons: tuple[Line, ...]


def channel_minutes(brief: Brief, known: Knowledge) -> int:
    """Minutes a week for channels: their share of the hours in whole quanta."""
    step = quantum(known)
    return int(brief.minutes_per_week * known.judgements["channel-time"].value) // step * step


def quantum(known: Knowledge) -> int:
    """Minutes in the smallest step of time."""
    return int(known.judgements["quantum"].value)


def paid_steps_usd(brief: Brief, known: Knowledge) -> float | None:
    """US dollars of paid reach in whole steps; None where no dated rate of the currency is known."""
    rate = known.currencies[brief.budget.currency].per_usd if brief.budget.currency in known.currencies else None
    if not rate:
        return None
    step = known.judgements["paid-step"].value
    share = known.judgements["paid-share"].value
    return math.floor(float(brief.budget.amount) * share / rate / step) * step


def sort_platforms(brief: Brief, audience: Segment, known: Knowledge) -> tuple[list[Candidate], list[Barred]]:
    """The platforms that may be used, and those that may not, with the reason."""
    candidates: list[Candidate] = []
    barred: list[Barred] = []
    for platform in known.platforms.values():
        reach = audience.reach[platform.id]
        fit = platform_fit(brief, platform.id, known)
        suspension = known.suspensions.get((platform.id, brief.country))
        if suspension:
            reason = Line(
                say(
                    "{platform} is suspended in {country} by the last state known to the planner (since {since}).",
                    platform=text(platform.name),
                    country=text(known.countries[brief.country].name),
                    since=since_when(suspension.since, brief.country),
                ),
                suspension.sources,
            )
            since = Line(text(suspension.note_text), suspension.sources)
            barred.append(Barred(platform, reach, fit, (reason, since)))
        elif not reach.percent.high:
            least = known.least_ages[platform.id]
            reason = Line(
                say(
                    "By its terms {platform} is for people of {years} and above.",
                    platform=text(platform.name),
                    years=Number(least.years),
                ),
                least.sources,
            )
            barred.append(Barred(platform, reach, fit, (reason,)))
        else:
            visible = _visible(brief, audience, platform.id, reach, known)
            paid = _paid_shares(brief, audience, platform, reach, known)
            candidates.append(Candidate(platform, reach, fit, _options(brief, platform, visible, known), paid))
    fair = [one for one in candidates if one.fit >= known.judgements["fair-fit"].value]
    if not fair:
        return _money_where_people_are(candidates, known), barred
    for one in candidates:
        if one not in fair:
            reason = Line(
                say(
                    "Little on {platform} serves this objective (a fit of {fit} out of 1, our judgement).",
                    platform=text(one.platform.name),
                    fit=Number(one.fit, 2),
                )
            )
            barred.append(Barred(one.platform, one.reach, one.fit, (reason,)))
    return _money_where_people_are(fair, known), barred


def is_thin(reach: PlatformReach, known: Knowledge) -> bool:
    """Whether few of the segment use a platform: it neither leads nor gets the money where others can."""
    return reach.percent.central < known.judgements["thin-reach"].value


def _money_where_people_are(candidates: list[Candidate], known: Knowledge) -> list[Candidate]:
    """No ads on a platform that few of the segment use, where one that more use sells them too.

    A thousand impressions cost much the same anywhere, so without this a little more fit would send all the money to
    a corner. It rests on the segment alone, never on hours or money, so that more of these still never covers less.
    """
    if not any(one.paid[-1] and not is_thin(one.reach, known) for one in candidates):
        return candidates
    without = (0.0,) * (QUARTERS + 1)
    return [one._replace(paid=without) if is_thin(one.reach, known) else one for one in candidates]


def since_when(day: str, country: str) -> object:
    """Since when a platform is suspended, for a text: a day, or a month where no day is known."""
    return Day(date.fromisoformat(day), country) if len(day) == len("YYYY-MM-DD") else Isolated(day)


def platform_fit(brief: Brief, platform: str, known: Knowledge) -> float:
    """How well a platform serves the objective for this kind of offer, 0 to 1; our judgement."""
    objective = known.fits[brief.objective.primary].platforms[platform]
    return min(1.0, objective * known.category_fits[brief.offer.category].platforms[platform])


def _options(brief: Brief, platform: Platform, visible: float, known: Knowledge) -> tuple[Option, ...]:
    """The cadences worth considering: each costs more than the one before and covers more."""
    found = [
        _option(brief, platform, formats, posts, visible, known)
        for formats in _mixes(brief, platform.id, known)
        for posts in platform.cadences
    ]
    found.sort(key=lambda option: (option.minutes, -option.share, option.posts))
    kept: list[Option] = []
    for option in found:
        if not kept or option.share > kept[-1].share:
            kept.append(option)
    return tuple(kept)


def _mixes(brief: Brief, platform: str, known: Knowledge) -> list[tuple[str, ...]]:
    return [
        mix.formats
        for mix in known.mixes
        if mix.platform == platform
        and all(
            not known.formats[one].needs_skill or known.formats[one].skill in brief.resources.skills
            for one in mix.formats
        )
    ]


def _option(
    brief: Brief, platform: Platform, formats: tuple[str, ...], posts: int, visible: float, known: Knowledge
) -> Option:
    step = quantum(known)
    week = tuple(formats[number % len(formats)] for number in range(posts))
    minutes = [format_minutes(one, brief, known) + platform.publish + platform.answer for one in week]
    spent = platform.upkeep + sum(minutes)
    total = -(-spent // step) * step
    # Upkeep and what rounding up leaves is time for answering, spread over the week's posts.
    each, odd = divmod(total - sum(minutes), posts)
    minutes = [made + each + (1 if number < odd else 0) for number, made in enumerate(minutes)]
    pull = sum(known.formats[one].pull for one in week)
    share = (1 - math.exp(-pull / platform.saturation)) * visible
    return Option(posts, week, tuple(minutes), total, share)


def format_minutes(format_id: str, brief: Brief, known: Knowledge) -> int:
    """Minutes to make one post of a format with the team's skills."""
    found = known.formats[format_id]
    return found.skilled_minutes if found.skill in brief.resources.skills else found.minutes


def _visible(brief: Brief, audience: Segment, platform: str, reach: PlatformReach, known: Knowledge) -> float:
    """The most that posts can reach without money: share (0..1) of the platform's people in the segment.

    A ceiling by how far the audience is spread, lower for an account without followers; the followers that are
    there come on top, as far as they go.
    """
    ceiling = known.judgements[f"organic-{brief.audience.reach}"].value
    followers = brief.resources.accounts.get(platform, 0)
    start = 1.0 if followers else known.judgements["new-account"].value
    people = max(1.0, segment_people(brief, audience, known) * reach.percent.central / 100)
    return ceiling * start + (1 - ceiling) * min(1.0, followers / people)


def _paid_shares(
    brief: Brief, audience: Segment, platform: Platform, reach: PlatformReach, known: Knowledge
) -> tuple[float, ...]:
    """Share of the platform's people in the segment that 0..4 quarters of the paid money reach."""
    usd = paid_steps_usd(brief, known)
    price = cost_of_thousand(brief, platform.id, known)
    if not usd or not platform.ads or price is None:
        return (0.0,) * (QUARTERS + 1)
    people = segment_people(brief, audience, known) * reach.percent.central / 100
    least = known.judgements["paid-least-day"].value * min(
        known.judgements["paid-least-days"].value, 7 * brief.period.weeks
    )
    skill = 1.0 if "ads" in brief.resources.skills else known.judgements["unskilled-ads"].value
    shares = []
    for quarters in range(QUARTERS + 1):
        spend = usd * quarters / QUARTERS
        bought = spend / price.range.central * 1000 / known.judgements["frequency"].value * skill
        shares.append(1 - math.exp(-bought / max(1.0, people)) if spend >= least else 0.0)
    return tuple(shares)


def cost_of_thousand(brief: Brief, platform: str, known: Knowledge) -> Measured | None:
    """What a thousand paid impressions cost, in US dollars."""
    return benchmark(known, "cpm", platform, brief.country)


def segment_people(brief: Brief, audience: Segment, known: Knowledge) -> float:
    """People of the segment for reckoning with money and measures: counted where they can be, else our judgement."""
    if audience.people is not None:
        return audience.people.central
    counted = sum(cell.people for cell in audience.cells)
    if brief.audience.reach == "local":
        assumed = known.judgements["local-people"].value
        return min(assumed, counted) if counted else assumed
    return known.judgements["elsewhere-people"].value
