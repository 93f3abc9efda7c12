"""The plan of a brief in short, and the same with other answers, each worked out once, by what makes the plan."""

from collections.abc import Iterator
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from .brief import Brief
from .candidates import Barred, channel_minutes, paid_steps_usd, quantum, segment_people, sort_platforms
from .channels import mixed
from .knowledge import Knowledge
from .mix import Candidate, best_mixes
from .questions import FIELDS, values
from .rates import about
from .segment import segment
from .words import Number

_MOST_HOURS = 80
_MOST_MONEY = 10**12  # by the contract


class Covered(NamedTuple):
    """What a plan covers, in percent of the segment, and by which channels."""

    percent: float
    channels: tuple[str, ...]


class Tries:
    """A brief's plan in short, and the same with other answers."""

    def __init__(self, brief: Brief, known: Knowledge) -> None:
        self.brief, self.known = brief, known
        self.audience = segment(brief, known)
        self.now = self.of(brief)

    def of(self, brief: Brief) -> Covered:
        """What the plan of another brief covers, of the same people."""
        return Covered(*mixed(brief, self.audience, self.known))

    def people(self, covered: Covered) -> Number:
        """How many people that are, for a text."""
        return about(segment_people(self.brief, self.audience, self.known) * covered.percent / 100)

    @cached_property
    def sorted(self) -> tuple[list[Candidate], list[Barred]]:
        """The platforms that may be used, and those that may not."""
        return sort_platforms(self.brief, self.audience, self.known)

    @cached_property
    def ladder(self) -> list[Decimal]:
        """More hours a week, in whole ones."""
        least = int(self.brief.resources.hours_per_week) + 1
        return [Decimal(hours) for hours in range(least, _MOST_HOURS + 1)]

    @cached_property
    def hours(self) -> dict[str, Decimal]:
        """For each channel that more hours bring in, the fewest that do."""
        found: dict[str, Decimal] = {}
        candidates, _ = self.sorted
        left = len(candidates) - len(self.now.channels)
        if not self.ladder or not left:
            return found
        limits = [channel_minutes(with_hours(self.brief, hours), self.known) for hours in self.ladder]
        for hours, mix in zip(self.ladder, best_mixes(candidates, limits, quantum(self.known)), strict=True):
            for channel in mix.keys() - set(self.now.channels):
                found.setdefault(channel, hours)
            if len(found) == left:
                break
        return found

    @cached_property
    def skills(self) -> dict[str, Covered]:
        """What each skill that the team lacks would change."""
        resources = self.brief.resources
        return {
            skill: self.of(self.brief._replace(resources=resources._replace(skills=(*resources.skills, skill))))
            for skill in values(FIELDS["resources.skills"])
            if skill not in resources.skills
        }

    @cached_property
    def money(self) -> dict[Decimal, Covered]:
        """What some more money would change, then much more."""
        return {amount: self.of(with_money(self.brief, amount)) for amount in self._amounts()}

    def _amounts(self) -> Iterator[Decimal]:
        """Half as much again, or the least that buys reach where there is less; then twice and four times that."""
        brief, known = self.brief, self.known
        if paid_steps_usd(brief, known) is None:
            return
        more = brief.budget.amount * (1 + Decimal(str(known.judgements["more-money"].value)))
        amount = max(more, _least_paid(brief, known))
        for factor in (1, 2, 4):
            if amount * factor <= _MOST_MONEY:
                yield amount * factor


def with_hours(brief: Brief, hours: Decimal) -> Brief:
    """The brief with other hours a week."""
    return brief._replace(resources=brief.resources._replace(hours_per_week=hours))


def with_money(brief: Brief, amount: Decimal) -> Brief:
    """The brief with another budget."""
    return brief._replace(budget=brief.budget._replace(amount=amount))


def with_accounts(brief: Brief, platform: str, known: Knowledge) -> Brief:
    """The brief with the followers that are tried on a platform."""
    accounts = {**brief.resources.accounts, platform: int(known.judgements["tried-followers"].value)}
    return brief._replace(resources=brief.resources._replace(accounts=accounts))


def _least_paid(brief: Brief, known: Knowledge) -> Decimal:
    """The smallest budget, to two figures, whose share for paid reach pays a fortnight of ads on one channel."""
    judged = known.judgements
    usd = max(judged["paid-least-day"].value * judged["paid-least-days"].value, judged["paid-step"].value)
    rate = known.currencies[brief.budget.currency].per_usd or 0.0
    exact = Decimal(str(usd * rate / judged["paid-share"].value))
    unit = Decimal(10) ** (exact.adjusted() - 1)
    return (exact / unit).to_integral_value("ROUND_CEILING") * unit
