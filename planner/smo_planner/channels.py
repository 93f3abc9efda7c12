"""The best channel mix for the hours, skills and money given.

A cadence on a platform covers reach x fit x s, with s growing with falling returns towards what posts can reach
without money; paid reach adds reach x fit x f. Channels are taken as independent (our judgement: overlap is
larger in truth, so the low end
takes the best channel alone), so minus the logarithm of what stays uncovered adds up over channels, and over
posts and money within one: a multiple-choice knapsack of quarter hours and quarters of the money, solved exactly by
dynamic programming.

More hours, money or skills only add options or make one cheaper, so coverage never falls.
"""

import math
from typing import NamedTuple

from .benchmarks import Measured, benchmark
from .brief import Brief
from .figures import Line, Range
from .knowledge import Knowledge, Platform
from .questions import labels
from .segment import PlatformReach, Segment, place_name
from .words import Listed, Number, Percent, Text, say, say_n, text

QUARTERS = 4  # paid money is split over channels in quarters
_NOTHING = -math.inf


class Option(NamedTuple):
    """One way to keep a channel: a cadence with the formats of its week."""

    posts: int
    formats: tuple[str, ...]
    post_minutes: tuple[int, ...]  # making, publishing and answering, one a post of the week
    minutes: int  # a week, a multiple of the quantum; the sum of post_minutes
    share: float  # of the platform's people in the segment, reached by this cadence


class Candidate(NamedTuple):
    """A platform that the plan may use."""

    platform: Platform
    reach: PlatformReach
    fit: float
    options: tuple[Option, ...]  # rising in minutes and in share
    paid: tuple[float, ...]  # share covered by 0..4 quarters of the paid money

    def covered(self, option: Option | None, quarters: int) -> float:
        """The share (0..1) of the segment that this cadence and money cover."""
        posts = option.share if option else 0.0
        ceiling = self.reach.percent.central / 100 * self.fit
        return 1 - (1 - ceiling * posts) * (1 - ceiling * self.paid[quarters])


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
    chosen = best_mix(candidates, channel_minutes(brief, known), known)
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
    quantum = int(known.judgements["quantum"].value)
    return int(brief.minutes_per_week * known.judgements["channel-time"].value) // quantum * quantum


def paid_steps_usd(brief: Brief, known: Knowledge) -> float | None:
    """US dollars of paid reach in whole steps; None where no dated rate of the currency is known."""
    rate = known.currencies[brief.budget.currency].per_usd if brief.budget.currency in known.currencies else None
    if not rate:
        return None
    step = known.judgements["paid-step"].value
    share = known.judgements["paid-share"].value
    return math.floor(float(brief.budget.amount) * share / rate / step) * step


def best_mix(candidates: list[Candidate], minutes: int, known: Knowledge) -> dict[str, tuple[Option, int]]:
    """The platforms to use, each with its cadence and its quarters of the money: what covers most.

    Exact: no other choice of platforms, cadences and quarters within `minutes` covers more. Platform by platform,
    the best total is kept for each number of quanta and of quarters spent; a tie leaves a platform out.
    """
    quantum = int(known.judgements["quantum"].value)
    width = minutes // quantum + 1
    gains = [_gains(one, quantum) for one in candidates]
    stages = [[[0.0] * width for _ in range(QUARTERS + 1)]]
    for time_gains, paid_gains in gains:
        before = stages[-1]
        posting = [_add(row, time_gains) for row in before]
        stages.append(
            [
                list(
                    map(
                        max,
                        before[quarters],
                        *([total + paid_gains[k] for total in posting[quarters - k]] for k in range(quarters + 1)),
                    )
                )
                for quarters in range(QUARTERS + 1)
            ]
        )
    return _trace(candidates, stages, gains)


def _gains(one: Candidate, quantum: int) -> tuple[list[tuple[int, float]], list[float]]:
    """Of a platform: cost in quanta and gain of each option, and the gain of each number of quarters."""
    return (
        [(option.minutes // quantum, _gain(one, option, 0)) for option in one.options],
        [_gain(one, None, quarters) for quarters in range(QUARTERS + 1)],
    )


def _add(before: list[float], options: list[tuple[int, float]]) -> list[float]:
    """The best totals once one more platform takes one of its options."""
    width = len(before)
    best = [_NOTHING] * width
    for cost, gain in options:
        if cost < width:
            best[cost:] = map(max, best[cost:], [total + gain for total in before[: width - cost]])
    return best


def _trace(
    candidates: list[Candidate],
    stages: list[list[list[float]]],
    gains: list[tuple[list[tuple[int, float]], list[float]]],
) -> dict[str, tuple[Option, int]]:
    """What each platform took on the way to the best total."""
    chosen = {}
    time_left, paid_left = len(stages[0][0]) - 1, QUARTERS
    for number in range(len(candidates) - 1, -1, -1):
        before, (time_gains, paid_gains) = stages[number], gains[number]
        if before[paid_left][time_left] >= stages[number + 1][paid_left][time_left]:
            continue
        option, quarters = max(
            (
                (option, quarters)
                for option, (cost, _) in enumerate(time_gains)
                for quarters in range(paid_left + 1)
                if cost <= time_left
            ),
            key=lambda way: (
                before[paid_left - way[1]][time_left - time_gains[way[0]][0]]
                + time_gains[way[0]][1]
                + paid_gains[way[1]]
            ),
        )
        chosen[candidates[number].platform.id] = (candidates[number].options[option], quarters)
        time_left -= time_gains[option][0]
        paid_left -= quarters
    return chosen


def _gain(one: Candidate, option: Option | None, quarters: int) -> float:
    return -math.log(1 - min(1 - 1e-9, one.covered(option, quarters)))


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
                    since=suspension.since,
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
    quantum = int(known.judgements["quantum"].value)
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
                say_n(
                    "Paid reach with {n} quarter of the advertising money reaches {share} of the platform's "
                    "people in your segment.",
                    "Paid reach with {n} quarters of the advertising money reaches {share} of the platform's "
                    "people in your segment.",
                    quarters,
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
            "At the least it would take {minutes} minutes a week.",
            platform=text(one.platform.name),
            score=Percent(_score(one.reach, one.fit)),
            minutes=Number(one.options[0].minutes),
        ),
        one.reach.sources,
    )
    return _idle(one.platform, one.reach, one.fit, "later", reason)


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
