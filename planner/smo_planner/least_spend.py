"""The least budget with which paid reach makes sense, and what happens below it."""

import math
from typing import NamedTuple

from .brief import Brief
from .channels import Channel, Choice
from .figures import Line, unique
from .knowledge import Knowledge
from .money import dollars, minor_units, money
from .paid import explain_rate
from .words import Listed, Percent, Text, say, say_n


class Minimum(NamedTuple):
    """The minimum sensible spend in the currency's smallest coins; None where it can't be reckoned."""

    coins: int | None
    explain: tuple[Line, ...]


def least_spend(brief: Brief, choice: Choice, coins: int, known: Knowledge) -> Minimum:
    """What it takes to run paid reach until it can be judged, on the channels for which the plan buys any.

    Where it buys none, on the first of its channels that sells any.
    """
    selling = [channel for channel in choice.used if known.platforms[channel.id].ads]
    channels = [channel for channel in selling if channel.quarters] or selling[:1]
    rate = known.currencies[brief.budget.currency].per_usd
    if not channels:
        return Minimum(0, (Line(say("No channel of the plan sells reach, so there is no least amount.")),))
    if not rate:
        return Minimum(None, tuple(explain_rate(brief, known)))
    days = trial_days(brief, known)
    a_day = sum(least_a_day(channel.id, known) for channel in channels)
    step = known.judgements["paid-step"].value
    share = known.judgements["paid-share"].value
    least = _rounded_up(max(a_day * days, step) / share * rate, minor_units(brief.budget.currency, known))
    lines = [
        Line(
            say(
                "Paid reach has to run for {days} before it can be judged. On {channels} that takes {a_day} a day.",
                days=say_n("{n} day", "{n} days", days),
                channels=Listed(tuple(channel.name for channel in channels)),
                a_day=dollars(a_day, brief.budget.currency, known),
            ),
            unique(source for one in channels for source in _sources(one, known)),
        ),
        Line(
            say(
                "The planner buys reach in steps of {step} (our judgement).",
                step=dollars(step, brief.budget.currency, known),
            )
        ),
        Line(
            say(
                "Advertising gets {percent} of a budget, so {amount} is the least with which paid reach makes sense.",
                percent=Percent(100 * share),
                amount=money(least, brief.budget.currency, known),
            )
        ),
        Line(_compared(brief, coins, least, known, bought=any(channel.quarters for channel in choice.used))),
    ]
    return Minimum(least, (*lines, *explain_rate(brief, known)))


def trial_days(brief: Brief, known: Knowledge) -> int:
    """Days after which paid reach can be judged, or all that the campaign has."""
    return min(int(known.judgements["paid-least-days"].value), 7 * brief.period.weeks)


def least_a_day(channel: str, known: Knowledge) -> float:
    """US dollars a day: the platform's own least where it is known, and never below ours."""
    judged = known.judgements["paid-least-day"].value
    return max(judged, known.least_spends[channel].usd_a_day) if channel in known.least_spends else judged


def _sources(channel: Channel, known: Knowledge) -> tuple[str, ...]:
    return known.least_spends[channel.id].sources if channel.id in known.least_spends else ()


def _rounded_up(amount: float, decimals: int) -> int:
    """An amount in smallest coins, rounded up to two figures."""
    coins: int = math.ceil(amount * 10**decimals)
    step: int = 10 ** max(0, len(str(coins)) - 2)
    return -(-coins // step) * step


def _compared(brief: Brief, coins: int, least: int, known: Knowledge, *, bought: bool) -> Text:
    amount = money(coins, brief.budget.currency, known)
    if not coins:
        return say("No money is a budget too: all that the plan covers then comes from posts.")
    if coins >= least:
        return say("Your {amount} reaches it.", amount=amount)
    if bought:
        return say(
            "Your {amount} is below it: use paid reach for one push, and do not conclude much from its figures.",
            amount=amount,
        )
    return say(
        "Your {amount} is below it, so no reach is bought and the money goes into what is posted.", amount=amount
    )
