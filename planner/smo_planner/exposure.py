"""How often posts and ads are seen: impressions of each channel, by week and over the period.

The cover of a week's posts is 1 - exp(-m) of those whom posts can reach (see `channels`): by the same model each of
them sees m posts a week. So impressions without money grow with the weeks, while the people stay much the same.
Paid impressions are what the money buys at the published price of a thousand.
"""

import math
from typing import NamedTuple

from .benchmarks import Measured
from .brief import Brief
from .budget import Budget
from .candidates import cost_of_thousand, platform_fit, segment_people
from .channels import Channel, Choice
from .figures import Range
from .flight import phases
from .knowledge import Knowledge
from .mix import QUARTERS
from .segment import Segment
from .words import Text


class Exposure(NamedTuple):
    """Impressions of one channel of the plan."""

    channel: str
    name: Text
    people: float  # whom the channel could serve at the most
    posts: int  # a week
    often: float  # posts that each person who can be reached sees in a week
    week: Range  # impressions a week without money
    organic: Range  # the same over the period
    paid: Range  # over the period
    usd: float  # paid for them; 0 without money
    price: Measured | None  # US dollars for a thousand; None where no money is spent
    paid_weeks: tuple[float, ...]  # share of the channel's paid money that each week gets; adds up to 1

    @property
    def total(self) -> Range:
        """Impressions of the period, with and without money."""
        return together((self.organic, self.paid))

    def of_week(self, week: int) -> float:
        """Impressions expected in a week (from 0)."""
        return self.week.central + self.paid.central * self.paid_weeks[week]

    def people_of_week(self, week: int, frequency: float) -> float:
        """People expected in a week (from 0), each of whom sees an ad `frequency` times."""
        by_posts = self.week.central * (1 - math.exp(-self.often)) / self.often
        return min(self.people, by_posts + self.paid.central * self.paid_weeks[week] / frequency)


def exposures(brief: Brief, audience: Segment, choice: Choice, money: Budget, known: Knowledge) -> tuple[Exposure, ...]:
    """One for each channel that is used, the lead first."""
    people = segment_people(brief, audience, known)
    return tuple(_exposure(brief, people, channel, choice, money, known) for channel in choice.used)


def together(ranges: tuple[Range, ...]) -> Range:
    """The sum of estimates."""
    return Range(*(sum(ends) for ends in zip(*ranges, strict=True)))


def _exposure(
    brief: Brief, people: float, channel: Channel, choice: Choice, money: Budget, known: Knowledge
) -> Exposure:
    option, reach = channel.option, channel.reach
    assert option, f"{channel.id} is not used"
    assert reach
    often = sum(known.formats[one].pull for one in option.formats) / known.platforms[channel.id].saturation
    open_to = people * reach.percent.central / 100 * platform_fit(brief, channel.id, known)
    seen = open_to * option.share * often / (1 - math.exp(-often))
    low = reach.percent.low / reach.percent.central * known.judgements["post-reach-low"].value
    high = reach.percent.high / reach.percent.central * known.judgements["post-reach-high"].value
    week = Range(seen * low, seen, seen * max(1.0, high))
    usd = (choice.paid_usd or 0.0) * channel.quarters / QUARTERS
    price = cost_of_thousand(brief, channel.id, known) if usd else None
    return Exposure(
        channel.id,
        channel.name,
        open_to,
        option.posts,
        often,
        week,
        week.times(brief.period.weeks),
        _bought(brief, usd, price, known),
        usd,
        price,
        _paid_weeks(brief, channel.id, money),
    )


def _bought(brief: Brief, usd: float, price: Measured | None, known: Knowledge) -> Range:
    """Impressions that the money buys; a team without advertising skill gets less out of it (our judgement)."""
    if price is None:
        return Range(0.0, 0.0, 0.0)
    skill = 1.0 if "ads" in brief.resources.skills else known.judgements["unskilled-ads"].value
    thousands = usd * 1000 * skill
    return Range(thousands / price.range.high, thousands / price.range.central, thousands / price.range.low)


def _paid_weeks(brief: Brief, channel: str, money: Budget) -> tuple[float, ...]:
    """How a channel's paid money is spread over the weeks: the lines of the budget, evenly within each phase."""
    weeks = brief.period.weeks
    spent = [0.0] * weeks
    spans = {span.id: span for span in phases(brief) if span.first >= brief.period.start}
    for line in money.lines:
        if line.channel == channel and line.phase in spans:
            span = spans[line.phase]
            first, end = ((day - brief.period.start).days // 7 for day in (span.first, span.last))
            for week in range(first, end + 1):
                spent[week] += line.coins / (end + 1 - first)
    total = sum(spent)
    return tuple(coins / total if total else 1 / weeks for coins in spent)
