"""The best channel mix for the hours, skills and money given.

A cadence on a platform covers reach x fit x s, with s growing with falling returns towards what posts can reach
without money; paid reach adds reach x fit x f. Channels are taken as independent (our judgement: overlap is
larger in truth, so the low end takes the best channel alone). `mix` finds the best split of time and money.

More hours, money or skills only add options or make one cheaper, so coverage never falls.
"""

import math
from datetime import date
from typing import NamedTuple

from .benchmarks import Measured, benchmark
from .brief import Brief
from .figures import Line, Range
from .knowledge import Knowledge, Platform
from .mix import QUARTERS, Candidate, Option, best_mix
from .questions import labels
from .segment import PlatformReach, Segment, place_name
from .words import N_, Day, Isolated, Listed, Number, Percent, Text, say, say_n, text

_PARTS = (N_("a quarter"), N_("half"), N_("three quarters"), N_("all"))


class Channel(NamedTuple):
    """A platform as the plan sees it."""

    id: str
    name: Text
    decision: str  # lead, support, later, skip
    reach: PlatformReach | None
    option: Option | None
    quarters: int
    covered: Range  # percent of the segment
    score: float
    reasons: tuple[tuple[Line, str], ...]  # a line and where to learn more
    explain: tuple[Line, ...]


class Choice(NamedTuple):
    """All platforms, ranked, and what the used ones cover together."""

    channels: tuple[Channel, ...]
    coverage: Range  # percent of the segment
    minutes: int  # a week
    paid_usd: float | None  # bought in whole steps; None where no rate is known

    @property
    def used(self) -> tuple[Channel, ...]:
        """The channels of the plan, the lead first."""
        return tuple(channel for channel in self.channels if channel.option)


def choose(brief: Brief, audience: Segment, known: Knowledge) -> Choice:
    """The best mix for a brief."""
    candidates, barred = _sort_platforms(brief, audience, known)
    paid_usd = paid_steps_usd(brief, known)
    chosen = best_mix(candidates, channel_minutes(brief, known), _quantum(known))
    used = [
        _used_channel(one, *chosen[one.platform.id], brief, known) for one in candidates if one.platform.id in chosen
    ]
    used.sort(key=lambda channel: -channel.covered.central)
    used = [channel._replace(decision="lead" if not rank else "support") for rank, channel in enumerate(used)]
    unused = [_unused_channel(one) for one in candidates if one.platform.id not in chosen]
    unused.sort(key=lambda channel: (channel.decision, -channel.score))
    barred.sort(key=lambda channel: -channel.score)
    return Choice(
        (*used, *unused, *barred),
        coverage(used),
        sum(channel.option.minutes for channel in used if channel.option),
        paid_usd,
    )


def coverage(used: list[Channel]) -> Range:
    """What channels cover together, in percent; the low end is the best channel alone."""

    def together(end: int) -> float:
        return 100 * (1 - math.prod(1 - channel.covered[end] / 100 for channel in used))

    return Range(max(channel.covered.low for channel in used), together(1), together(2))


def channel_minutes(brief: Brief, known: Knowledge) -> int:
    """Minutes a week for channels: their share of the hours in whole quanta."""
    quantum = _quantum(known)
    return int(brief.minutes_per_week * known.judgements["channel-time"].value) // quantum * quantum


def _quantum(known: Knowledge) -> int:
    return int(known.judgements["quantum"].value)


def paid_steps_usd(brief: Brief, known: Knowledge) -> float | None:
    """US dollars of paid reach in whole steps; None where no dated rate of the currency is known."""
    rate = known.currencies[brief.budget.currency].per_usd if brief.budget.currency in known.currencies else None
    if not rate:
        return None
    step = known.judgements["paid-step"].value
    share = known.judgements["paid-share"].value
    return math.floor(float(brief.budget.amount) * share / rate / step) * step


def _sort_platforms(brief: Brief, audience: Segment, known: Knowledge) -> tuple[list[Candidate], list[Channel]]:
    """The platforms that may be used, and those that may not, with the reason."""
    candidates: list[Candidate] = []
    barred: list[Channel] = []
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
                    since=_since(suspension.since, brief.country),
                ),
                suspension.sources,
            )
            barred.append(_barred_channel(platform, reach, fit, reason))
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
            barred.append(_barred_channel(platform, reach, fit, reason))
        else:
            visible = _visible(brief, audience, platform.id, reach, known)
            paid = _paid_shares(brief, audience, platform, reach, known)
            candidates.append(Candidate(platform, reach, fit, _options(brief, platform, visible, known), paid))
    fair = [one for one in candidates if one.fit >= known.judgements["fair-fit"].value]
    if not fair:
        return candidates, barred
    for one in candidates:
        if one not in fair:
            reason = Line(
                say(
                    "Little on {platform} serves this objective (a fit of {fit} out of 1, our judgement).",
                    platform=text(one.platform.name),
                    fit=Number(one.fit, 2),
                )
            )
            barred.append(_barred_channel(one.platform, one.reach, one.fit, reason))
    return fair, barred


def part_of_money(quarters: int) -> Text:
    """One to four quarters in words."""
    return text(_PARTS[quarters - 1])


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
    quantum = _quantum(known)
    week = tuple(formats[number % len(formats)] for number in range(posts))
    minutes = [format_minutes(one, brief, known) + platform.publish + platform.answer for one in week]
    spent = platform.upkeep + sum(minutes)
    total = -(-spent // quantum) * quantum
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
    least = known.judgements["paid-least-day"].value * min(14, 7 * brief.period.weeks)
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


def _used_channel(one: Candidate, option: Option, quarters: int, brief: Brief, known: Knowledge) -> Channel:
    central = one.covered(option, quarters)
    low = central * one.reach.percent.low / one.reach.percent.central * known.judgements["post-reach-low"].value
    high = min(
        one.reach.percent.high / 100,
        central * one.reach.percent.high / one.reach.percent.central * known.judgements["post-reach-high"].value,
    )
    covered = Range(low * 100, central * 100, max(central, high) * 100)
    name = text(one.platform.name)
    reasons = [
        (
            Line(
                say(
                    "{percent} of your segment use {platform} ({low} to {high}; data of {year} for {place}).",
                    percent=Percent(one.reach.percent.central),
                    platform=name,
                    low=Percent(one.reach.percent.low),
                    high=Percent(one.reach.percent.high),
                    year=str(one.reach.year),
                    place=place_name(one.reach.geography, known),
                ),
                one.reach.sources,
            ),
            f"/platforms/#{one.platform.id}",
        ),
        (
            Line(
                say(
                    "Its tools serve the objective “{objective}” with a fit of {fit} out of 1 (our judgement).",
                    objective=labels("objective.primary")[brief.objective.primary],
                    fit=Number(one.fit, 2),
                )
            ),
            "/method/#judgements",
        ),
        (
            Line(
                say(
                    "Your hours sustain {posts} a week there: {formats}.",
                    posts=_posts(option.posts),
                    formats=Listed(tuple(text(known.formats[each].name) for each in dict.fromkeys(option.formats))),
                ),
                one.platform.sources,
            ),
            "/method/#channels",
        ),
    ]
    followers = brief.resources.accounts.get(one.platform.id)
    if followers:
        reasons.append(
            (
                Line(say("You start with {followers} followers there.", followers=Number(followers))),
                "/platforms/#choose",
            )
        )
    return Channel(
        one.platform.id,
        name,
        "support",
        one.reach,
        option,
        quarters,
        covered,
        _score(one.reach, one.fit),
        tuple(reasons),
        (*one.reach.explain, *_explain_cover(one, option, quarters, central)),
    )


def _posts(count: int) -> Text:
    return say_n("{n} post", "{n} posts", count)


def _explain_cover(one: Candidate, option: Option, quarters: int, central: float) -> list[Line]:
    lines = [
        Line(
            say(
                "Reach {reach} × fit {fit} × {share} for {posts} a week: that is what posts cover.",
                reach=Percent(one.reach.percent.central),
                fit=Number(one.fit, 2),
                share=Number(option.share, 3),
                posts=_posts(option.posts),
            )
        )
    ]
    if quarters:
        lines.append(
            Line(
                say(
                    "With paid reach, {part} of the advertising money reaches {share} of the platform’s people in your "
                    "segment.",
                    part=part_of_money(quarters),
                    share=Percent(100 * one.paid[quarters]),
                )
            )
        )
    lines.append(Line(say("Together the channel covers {percent} of your segment.", percent=Percent(100 * central))))
    return lines


def _unused_channel(one: Candidate) -> Channel:
    reason = Line(
        say(
            "{platform} could serve up to {score} of your segment, but the hours bring more where they are now. "
            "At the least it would take {minutes} a week.",
            platform=text(one.platform.name),
            score=Percent(_score(one.reach, one.fit)),
            minutes=say_n("{n} minute", "{n} minutes", one.options[0].minutes),
        ),
        one.reach.sources,
    )
    return _idle(one.platform, one.reach, one.fit, "later", reason)


def _since(day: str, country: str) -> object:
    """A day, or a month where no day is known."""
    return Day(date.fromisoformat(day), country) if len(day) == len("YYYY-MM-DD") else Isolated(day)


def _barred_channel(platform: Platform, reach: PlatformReach, fit: float, reason: Line) -> Channel:
    return _idle(platform, reach, fit, "skip", reason)


def _idle(platform: Platform, reach: PlatformReach, fit: float, decision: str, reason: Line) -> Channel:
    return Channel(
        platform.id,
        text(platform.name),
        decision,
        reach,
        None,
        0,
        Range(0, 0, 0),
        _score(reach, fit),
        ((reason, f"/platforms/#{platform.id}"),),
        reach.explain,
    )


def _score(reach: PlatformReach, fit: float) -> float:
    return reach.percent.central * fit
