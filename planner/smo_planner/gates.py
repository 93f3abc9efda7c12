"""Stop and go rules, agreed before money or hours are spent.

A rule is held on the day on which the plan's own pace has brought as many cases as it takes to tell its two limits
apart (see `chance`), at the end of a week of the period.
"""

import math
from datetime import date, timedelta
from typing import NamedTuple

from .benchmarks import benchmark
from .brief import Brief
from .chance import cases_between, events_between
from .channels import Choice
from .exposure import Exposure
from .knowledge import Knowledge
from .money import dollars
from .words import Number, Percent, Text, say, say_n


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


def gates(brief: Brief, choice: Choice, seen: tuple[Exposure, ...], known: Knowledge) -> tuple[Gate, ...]:
    """A gate for each channel with paid reach, and one for the posts of each that takes much of the time."""
    least = known.judgements["effort-share"].value * choice.minutes
    found = [_paid(brief, one, known) for one in seen if one.price]
    for number, (channel, one) in enumerate(zip(choice.used, seen, strict=True)):
        if number == 0 or (channel.option and channel.option.minutes >= least):
            found.append(_posts(brief, one, known))
    return tuple(found)


def week_reached(needed: float, by_week: list[float]) -> int | None:
    """The number of the week (from 1) by whose end so much has come in; None if it never has."""
    total = 0.0
    for number, value in enumerate(by_week, start=1):
        total += value
        # Shares of the money add up to all of it but for the last bit.
        if total >= needed * (1 - 1e-9):
            return number
    return None


def _day(brief: Brief, week: int) -> date:
    """The last day of a week (from 1)."""
    return brief.period.start + timedelta(days=7 * week - 1)


def _half(brief: Brief) -> int:
    return (brief.period.weeks + 1) // 2


def _paid(brief: Brief, one: Exposure, known: Knowledge) -> Gate:
    price = benchmark(known, "cpc", one.channel, brief.country)
    if price is None:
        return _paid_against_itself(brief, one, known)
    central, high = (dollars(usd, brief.budget.currency, known) for usd in (price.range.central, price.range.high))
    apart = events_between(price.range.high / price.range.central)
    if apart is None or central is None or high is None:
        return _paid_against_itself(brief, one, known)
    clicks = _clicks(apart, known)
    # At the worse price, so that the money runs out no sooner than the verdict.
    needed = clicks * price.range.high
    week = _while_money_lasts(week_reached(needed, [one.usd * share for share in one.paid_weeks]), one, known)
    if week:
        words = say_n(
            "Judge {platform} after {n} click: fewer do not tell the two prices apart. By this day the plan’s money "
            "has bought them even at the higher price. Between the two limits leave it as it is.",
            "Judge {platform} after {n} clicks: fewer do not tell the two prices apart. By this day the plan’s money "
            "has bought them even at the higher price. Between the two limits leave it as it is.",
            clicks,
            platform=one.name,
        )
    else:
        words = say_n(
            "It takes {n} click to tell the two prices apart; the money for {platform} buys them too late or not at "
            "all. Decide half way through, and take it as a hint.",
            "It takes {n} clicks to tell the two prices apart; the money for {platform} buys them too late or not at "
            "all. Decide half way through, and take it as a hint.",
            clicks,
            platform=one.name,
        )
    return Gate(
        f"paid-{one.channel}",
        one.channel,
        _day(brief, week or _half(brief)),
        say("cost of a click on {platform}", platform=one.name),
        say("A click costs at most {central}: put the next part of the money in.", central=central),
        say("A click costs more than {high}: stop, change picture and audience, and start once more.", high=high),
        words,
        price.sources,
    )


def _while_money_lasts(week: int | None, one: Exposure, known: Knowledge) -> int | None:
    """Not before ads have run for the days that it takes to judge them; None where no money is left to decide on."""
    if week is None:
        return None
    week = max(week, math.ceil(known.judgements["paid-least-days"].value / 7))
    return week if any(one.paid_weeks[week:]) else None


def _clicks(apart: int, known: Knowledge) -> int:
    """A few clicks mislead whatever the test says: the days of a week differ."""
    return max(apart, int(known.judgements["gate-clicks"].value))


def _paid_against_itself(brief: Brief, one: Exposure, known: Knowledge) -> Gate:
    """Where no price was published, twice the price of the first days is the limit; clicks tell the two apart."""
    clicks = _clicks(events_between(2) or 0, known)
    return Gate(
        f"paid-{one.channel}",
        one.channel,
        _day(brief, _half(brief)),
        say("cost of a click on {platform}", platform=one.name),
        say("A click costs no more than in the first three days: put the next part of the money in."),
        say("A click costs twice as much as in the first three days: stop, and change picture and audience."),
        say_n(
            "No source gives a price for {platform}, so its own first days are the measure. Judge it after {n} click "
            "at the least.",
            "No source gives a price for {platform}, so its own first days are the measure. Judge it after {n} clicks "
            "at the least.",
            clicks,
            platform=one.name,
        ),
        (),
    )


def _posts(brief: Brief, one: Exposure, known: Knowledge) -> Gate:
    rate = benchmark(known, "engagement_rate_impressions", one.channel, brief.country)
    cases = cases_between(rate.range.low / 100, rate.range.central / 100) if rate else None
    if rate is None or cases is None:
        return _posts_against_themselves(brief, one)
    weeks = brief.period.weeks
    posts = int(known.judgements["gate-posts"].value)
    by_cases = week_reached(cases, [one.week.central] * weeks)
    by_posts = week_reached(posts, [float(one.posts)] * weeks)
    values = {"cases": Number(cases), "posts": Number(posts), "platform": one.name}
    if by_cases and by_posts:
        week = max(by_cases, by_posts)
        words = say(
            "By this day {platform} should have had the {cases} impressions that tell the two limits apart, on {posts} "
            "posts or more. Decide from all of them, never from a single one; between the limits go on.",
            **values,
        )
    else:
        week = _half(brief)
        words = say(
            "It takes {cases} impressions on {posts} posts or more to tell the two limits apart, which {platform} does "
            "not bring in this period. Decide half way through, and take it as a hint.",
            **values,
        )
    return Gate(
        f"posts-{one.channel}",
        one.channel,
        _day(brief, week),
        say("interactions for each impression on {platform}", platform=one.name),
        say("At least {central} of impressions lead to an interaction: keep the cadence.",
            central=Percent(rate.range.central)),
        say(
            "Fewer than {low} do: halve the posts, put the time into the format that did best, and look again after "
            "four weeks.",
            low=Percent(rate.range.low),
        ),
        words,
        rate.sources,
    )  # fmt: skip


def _posts_against_themselves(brief: Brief, one: Exposure) -> Gate:
    """Where no rate was published, the second half of the weeks is held against the first."""
    return Gate(
        f"posts-{one.channel}",
        one.channel,
        _day(brief, _half(brief)),
        say("replies and reactions for each post on {platform}", platform=one.name),
        say("The later half of the weeks so far brought as many a post as the earlier, or more: keep the cadence."),
        say("It brought fewer: halve the posts and put the time into the format that did best."),
        say(
            "No source gives a rate for {platform}, so its own weeks are the measure. Compare all posts, {posts} a "
            "week, never two of them.",
            platform=one.name,
            posts=Number(one.posts),
        ),
        (),
    )
