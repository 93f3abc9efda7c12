"""Stop and go rules, agreed before money or hours are spent."""

from datetime import date, timedelta
from typing import NamedTuple

from .benchmarks import benchmark
from .brief import Brief
from .channels import Choice
from .flight import last_day
from .knowledge import Knowledge
from .money import dollars
from .words import Number, Percent, Text, say

# Days after the start on which paid reach, then the channels, are judged; our judgement.
_PAID_DAYS, _ORGANIC_DAYS = 14, 28


class Gate(NamedTuple):
    """A day on which one measure decides."""

    id: str
    channel: str | None
    date: date
    measure: Text
    go: Text
    stop: Text
    text: Text
    sources: tuple[str, ...]


def gates(brief: Brief, choice: Choice, known: Knowledge) -> tuple[Gate, ...]:
    """A gate for each channel with paid reach, and one for the lead channel's posts."""
    found = [_paid(brief, channel.id, channel.name, known) for channel in choice.used if channel.quarters]
    return (*found, _organic(brief, choice, known))


def _day(brief: Brief, days: int) -> date:
    return min(brief.period.start + timedelta(days=days), last_day(brief))


def _paid(brief: Brief, channel: str, name: Text, known: Knowledge) -> Gate:
    price = benchmark(known, "cpc", channel, brief.country)
    high = price and dollars(price.range.high, brief.budget.currency, known)
    central = price and dollars(price.range.central, brief.budget.currency, known)
    if price and high and central:
        go = say("A click costs at most {central}: put the next part of the money in.", central=central)
        stop = say("A click costs more than {high}: stop, change picture and audience, and start once more.", high=high)
        sources = price.sources
    else:
        go = say("A click costs less than in the first three days: put the next part of the money in.")
        stop = say("A click costs twice as much as in the first three days: stop and change picture and audience.")
        sources = ()
    return Gate(
        f"paid-{channel}",
        channel,
        _day(brief, _PAID_DAYS),
        say("cost of a click on {platform}", platform=name),
        go,
        stop,
        say(
            "Judge {platform} after at least 100 clicks or two weeks, whichever comes first; "
            "between the two limits leave it as it is.",
            platform=name,
        ),
        sources,
    )


def _organic(brief: Brief, choice: Choice, known: Knowledge) -> Gate:
    lead = choice.used[0]
    rate = benchmark(known, "engagement_rate_impressions", lead.id, brief.country)
    posts = lead.option.posts if lead.option else 1
    if rate:
        go = say(
            "At least {central} of impressions lead to an interaction: keep the cadence.",
            central=Percent(rate.range.central),
        )
        stop = say(
            "Fewer than {low} do: halve the posts, put the time into the format that did best, and look again after "
            "four weeks.",
            low=Percent(rate.range.low),
        )
    else:
        go = say("The second half of the weeks brought more interactions a post than the first: keep the cadence.")
        stop = say("It brought fewer: halve the posts and put the time into the format that did best.")
    return Gate(
        f"posts-{lead.id}",
        lead.id,
        _day(brief, _ORGANIC_DAYS),
        say("interactions for each impression on {platform}", platform=lead.name),
        go,
        stop,
        say(
            "Decide on {platform} from all its posts so far ({posts} a week), never from a single one.",
            platform=lead.name,
            posts=Number(posts),
        ),
        rate.sources if rate else (),
    )
