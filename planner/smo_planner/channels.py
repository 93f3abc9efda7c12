"""The best channel mix for the hours, skills and money given.

A cadence on a platform covers reach x fit x s, with s growing with falling returns towards what posts can reach
without money; paid reach adds reach x fit x f. Channels are taken as independent (our judgement: overlap is
larger in truth, so the low end takes the best channel alone). `mix` finds the best split of time and money.

More hours, money or skills only add options or make one cheaper, so coverage never falls.
"""

import math
from typing import NamedTuple

from .brief import Brief
from .candidates import Barred, channel_minutes, is_thin, paid_steps_usd, quantum, sort_platforms
from .figures import Line, Range
from .knowledge import Knowledge
from .mix import Candidate, Mix, Option, best_mix
from .questions import labels
from .segment import PlatformReach, Segment, place_name
from .words import N_, Listed, Number, Percent, Text, say, say_n, text

_PARTS = (N_("a quarter"), N_("half"), N_("three quarters"), N_("all"))
# Points of the segment below which two figures would be shown alike.
_SMALLEST = 0.05


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
    candidates, barred = sort_platforms(brief, audience, known)
    chosen = best_mix(candidates, channel_minutes(brief, known), quantum(known))
    taken = _ranked(candidates, chosen, known)
    used = [
        _used_channel(one, *chosen[one.platform.id], "support" if rank else "lead", brief, known)
        for rank, one in enumerate(taken)
    ]
    together = coverage(used)
    used = [
        channel._replace(explain=(*channel.explain, *_explain_worth(channel, one, together.central, known)))
        for channel, one in zip(used, taken, strict=True)
    ]
    unused = [
        _unused_channel(one, taken, together.central, brief, known)
        for one in candidates
        if one.platform.id not in chosen
    ]
    left = [_barred_channel(one) for one in barred]
    return Choice(
        (*used, *_by_score(unused), *_by_score(left)),
        together,
        sum(option.minutes for option, _ in chosen.values()),
        paid_steps_usd(brief, known),
    )


def mixed(brief: Brief, audience: Segment, known: Knowledge) -> tuple[float, tuple[str, ...]]:
    """The best mix in short: what it covers, in percent of the segment, and its channels, the lead first."""
    candidates, _ = sort_platforms(brief, audience, known)
    chosen = best_mix(candidates, channel_minutes(brief, known), quantum(known))
    taken = _ranked(candidates, chosen, known)
    return _covered(taken, chosen), tuple(one.platform.id for one in taken)


def _ranked(candidates: list[Candidate], chosen: Mix, known: Knowledge) -> list[Candidate]:
    """The channels of a mix, the lead first: what covers most, but before what few of the segment use at all."""
    taken = [one for one in candidates if one.platform.id in chosen]
    return sorted(taken, key=lambda one: (is_thin(one.reach, known), -one.covered(*chosen[one.platform.id])))


def _covered(candidates: list[Candidate], chosen: Mix) -> float:
    """What a mix covers, in percent of the segment."""
    left = (1 - one.covered(*chosen[one.platform.id]) for one in candidates if one.platform.id in chosen)
    return 100 * (1 - math.prod(left))


def _by_score(channels: list[Channel]) -> list[Channel]:
    return sorted(channels, key=lambda channel: -channel.score)


def coverage(used: list[Channel]) -> Range:
    """What channels cover together, in percent; the low end is the best channel alone."""

    def together(end: int) -> float:
        return 100 * (1 - math.prod(1 - channel.covered[end] / 100 for channel in used))

    return Range(max(channel.covered.low for channel in used), together(1), together(2))


def part_of_money(quarters: int) -> Text:
    """One to four quarters in words."""
    return text(_PARTS[quarters - 1])


def _used_channel(
    one: Candidate, option: Option, quarters: int, decision: str, brief: Brief, known: Knowledge
) -> Channel:
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
                    formats=_formats(option, known),
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
        decision,
        one.reach,
        option,
        quarters,
        covered,
        _score(one.reach, one.fit),
        tuple(reasons),
        (
            *one.reach.explain,
            _explain_score(one),
            *_explain_cover(one, option, quarters, central),
            *_explain_thin(one, known),
        ),
    )


def _posts(count: int) -> Text:
    return say_n("{n} post", "{n} posts", count)


def _formats(option: Option, known: Knowledge) -> Listed:
    return Listed(tuple(text(known.formats[each].name) for each in dict.fromkeys(option.formats)))


def _minutes(count: int) -> Text:
    return say_n("{n} minute", "{n} minutes", count)


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


def _explain_thin(one: Candidate, known: Knowledge) -> list[Line]:
    """Why a platform that few use neither leads nor gets the ads."""
    if not is_thin(one.reach, known):
        return []
    least = Percent(known.judgements["thin-reach"].value)
    return [
        Line(
            say(
                "Fewer than {least} of your segment use the platform: it does not lead and gets no ads, unless nothing "
                "that more people use can (our judgement).",
                least=least,
            )
        )
    ]


def _explain_worth(channel: Channel, one: Candidate, together: float, known: Knowledge) -> list[Line]:
    """What the plan would lose without the channel, and what one step more on it would bring."""
    lines = []
    alone = channel.covered.central
    without = 100 - (100 - together) / (1 - alone / 100)
    if without > _SMALLEST:
        lines.append(
            Line(
                say(
                    "Without {platform} the other channels would cover {without} instead of {together}.",
                    platform=channel.name,
                    without=Percent(without),
                    together=Percent(together),
                )
            )
        )
    assert channel.option is not None, "only used channels are worth anything"
    now = channel.option.minutes
    more = next((option for option in one.options if option.minutes > now), None)
    if more and 100 * one.covered(more, channel.quarters) - alone > _SMALLEST:
        lines.append(
            Line(
                say(
                    "The next step there is {posts} a week ({formats}): it would take {minutes} more a week and bring "
                    "the channel to {covered}.",
                    posts=_posts(more.posts),
                    formats=_formats(more, known),
                    minutes=_minutes(more.minutes - now),
                    covered=Percent(100 * one.covered(more, channel.quarters)),
                )
            )
        )
    return lines


def _unused_channel(one: Candidate, taken: list[Candidate], together: float, brief: Brief, known: Knowledge) -> Channel:
    least = one.options[0]
    hours = channel_minutes(brief, known)
    score, name = Percent(_score(one.reach, one.fit)), text(one.platform.name)
    if least.minutes > hours:
        words = say(
            "{platform} could serve up to {score} of your segment, but {posts} a week there would take {minutes}, more "
            "than the {hours} that your hours leave for channels.",
            platform=name,
            score=score,
            posts=_posts(least.posts),
            minutes=_minutes(least.minutes),
            hours=_minutes(hours),
        )
    else:
        left = best_mix(taken, hours - least.minutes, quantum(known))
        with_it = 100 - (100 - _covered(taken, left)) * (1 - one.covered(least, 0))
        words = say(
            "{platform} could serve up to {score} of your segment, but that leaves out what it costs. {posts} a week "
            "there would take {minutes} from the channels of the plan, and it would then cover {with_it} in all; now "
            "it covers {together}.",
            platform=name,
            score=score,
            posts=_posts(least.posts),
            minutes=_minutes(least.minutes),
            with_it=Percent(with_it),
            together=Percent(together),
        )
    reason = Line(words, one.reach.sources)
    alone = Line(
        say(
            "With {posts} a week {platform} would cover {covered} by itself.",
            posts=_posts(least.posts),
            platform=text(one.platform.name),
            covered=Percent(100 * one.covered(least, 0)),
        )
    )
    idle = _idle(one, "later", (reason,))
    return idle._replace(explain=(*idle.explain, alone))


def _barred_channel(one: Barred) -> Channel:
    return _idle(one, "skip", one.reasons)


def _idle(one: Candidate | Barred, decision: str, reasons: tuple[Line, ...]) -> Channel:
    return Channel(
        one.platform.id,
        text(one.platform.name),
        decision,
        one.reach,
        None,
        0,
        Range(0, 0, 0),
        _score(one.reach, one.fit),
        tuple((reason, f"/platforms/#{one.platform.id}") for reason in reasons),
        (*one.reach.explain, _explain_score(one)),
    )


def _score(reach: PlatformReach, fit: float) -> float:
    return reach.percent.central * fit


def _explain_score(one: Candidate | Barred) -> Line:
    return Line(
        say(
            "Score {score} of 100: {reach} of your segment use the platform × a fit of {fit} (our judgement).",
            score=Number(_score(one.reach, one.fit), 1),
            reach=Percent(one.reach.percent.central),
            fit=Number(one.fit, 2),
        )
    )
