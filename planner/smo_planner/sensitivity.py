"""The plan again with other answers: which one would move it most, and what would bring the next channel in.

Every change is worked out by the code that makes the plan; nothing is guessed from its shape.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from .benchmarks import benchmark
from .brief import Brief
from .candidates import channel_minutes, paid_steps_usd, quantum, sort_platforms
from .channels import mixed
from .knowledge import Knowledge
from .mix import Mix, best_mixes
from .money import money, to_minor
from .questions import FIELDS, labels, values
from .segment import Segment, segment
from .words import Number, Percent, Text, say, text

_MOST = 5
_MOST_HOURS = 80
# Answers that change texts, dates and targets but no coverage, the most telling first.
_OPEN_QUESTIONS = (
    "offer.edge", "objective.target", "resources.destination", "audience.place", "offer.price", "audience.income",
    "audience.family", "roles", "offer.competitors", "resources.people", "baseline.order_value", "name",
)  # fmt: skip
# What share of visitors ends in the objective's result where it is unanswered: the benchmark that stands in for it.
_RATES = {"leads": "conversion_rate_landing", "sales": "conversion_rate_site"}


class Covered(NamedTuple):
    """What a plan covers, in percent of the segment, and by which channels."""

    percent: float
    channels: tuple[str, ...]


class Change(NamedTuple):
    """Another answer, and by what share (0.1 = a tenth) it moves the plan's main figure."""

    field: str
    text: Text
    share: float


class Tries:
    """A brief's plan in short, and the same with other answers."""

    def __init__(self, brief: Brief, known: Knowledge) -> None:
        self.brief, self.known = brief, known
        self.audience = segment(brief, known)
        self.now = self.of(brief)

    def of(self, brief: Brief, audience: Segment | None = None) -> Covered:
        """What the plan of another brief covers; of the same people unless others are given."""
        return Covered(*mixed(brief, audience or self.audience, self.known))

    def change(self, field: str, what: Text, then: Covered) -> Iterator[Change]:
        """The change that an answer makes, unless it makes none."""
        share = then.percent / self.now.percent - 1
        if abs(share) >= self.known.judgements["smallest-change"].value:
            yield Change(field, self._words(what, then), abs(share))

    def added(self, then: Covered) -> str | None:
        """The first channel that comes in."""
        return next((one for one in then.channels if one not in self.now.channels), None)

    def _words(self, what: Text, then: Covered) -> Text:
        shown = {"change": what, "then": Percent(then.percent), "now": Percent(self.now.percent)}
        added = self.added(then)
        if added is None:
            return say("{change} the plan would cover {then} of the segment instead of {now}.", **shown)
        return say(
            "{change} the plan would cover {then} of the segment instead of {now}, and {platform} would come in.",
            **shown,
            platform=text(self.known.platforms[added].name),
        )


def sensitivity(brief: Brief, known: Knowledge) -> list[dict[str, object]]:
    """The answers that would move the plan most, most first; the unanswered before the answered of equal effect."""
    tries = Tries(brief, known)
    changes = [
        *_more_hours(tries),
        *_more_skills(tries),
        *_more_money(tries),
        *_followers(tries),
        *_other_audience(tries),
        *_own_rate(tries),
    ]
    changes += [
        Change(field, say("Not answered yet: {question}", question=text(FIELDS[field].label)), 0.0)
        for field in _OPEN_QUESTIONS
        if field in brief.assumed and _matters(field, brief)
    ]
    changes.sort(key=lambda change: (-round(change.share, 2), change.field not in brief.assumed))
    best: dict[str, Change] = {}
    for change in changes:
        best.setdefault(change.field, change)
    return [{"field": change.field, "text": change.text} for change in list(best.values())[:_MOST]]


def _matters(field: str, brief: Brief) -> bool:
    """Whether an open question bears on this plan: a town only a local one, a price only who sells."""
    if field == "audience.place":
        return brief.audience.reach == "local"
    if field == "baseline.order_value":
        return brief.objective.primary in _RATES
    if field in ("offer.price", "audience.income"):
        return brief.organisation not in ("government", "nonprofit")
    if field == "offer.competitors":
        return brief.organisation != "government"
    return True


def _with_hours(brief: Brief, hours: Decimal) -> Brief:
    return brief._replace(resources=brief.resources._replace(hours_per_week=hours))


def _more_hours(tries: Tries) -> Iterator[Change]:
    """The fewest more hours, in whole ones, that bring a channel in; else some more."""
    brief, known = tries.brief, tries.known
    ladder = [Decimal(hours) for hours in range(int(brief.resources.hours_per_week) + 1, _MOST_HOURS + 1)]
    if not ladder:
        return
    candidates, _ = sort_platforms(brief, tries.audience, known)
    limits = [channel_minutes(_with_hours(brief, hours), known) for hours in ladder]
    some = ladder[min(len(ladder), int(known.judgements["more-hours"].value)) - 1]
    mixes: Iterator[Mix] = best_mixes(candidates, limits, quantum(known))
    hours = next((step for step, mix in zip(ladder, mixes, strict=True) if {*mix} - {*tries.now.channels}), some)
    what = say("With {hours} hours a week,", hours=Number(float(hours), 1))
    yield from tries.change("resources.hours_per_week", what, tries.of(_with_hours(brief, hours)))


def _more_skills(tries: Tries) -> Iterator[Change]:
    resources = tries.brief.resources
    for skill in values(FIELDS["resources.skills"]):
        if skill not in resources.skills:
            other = tries.brief._replace(resources=resources._replace(skills=(*resources.skills, skill)))
            what = say("With the skill “{skill}” in the team,", skill=labels("resources.skills")[skill])
            yield from tries.change("resources.skills", what, tries.of(other))


def _more_money(tries: Tries) -> Iterator[Change]:
    """Half as much again; where there is none, or too little for any paid reach, the least that buys some."""
    brief, known = tries.brief, tries.known
    if paid_steps_usd(brief, known) is None:
        return
    more = brief.budget.amount * (1 + Decimal(str(known.judgements["more-money"].value)))
    least = _least_paid(brief, known)
    amount = max(more, least)
    other = brief._replace(budget=brief.budget._replace(amount=amount))
    currency = brief.budget.currency
    what = say("With a budget of {amount},", amount=money(to_minor(amount, currency, known), currency, known))
    yield from tries.change("budget.amount", what, tries.of(other))


def _least_paid(brief: Brief, known: Knowledge) -> Decimal:
    """The smallest budget, to two figures, whose share for paid reach pays a fortnight of ads on one channel."""
    judged = known.judgements
    usd = max(judged["paid-least-day"].value * judged["paid-least-days"].value, judged["paid-step"].value)
    rate = known.currencies[brief.budget.currency].per_usd or 0.0
    exact = Decimal(str(usd * rate / judged["paid-share"].value))
    unit = Decimal(10) ** (exact.adjusted() - 1)
    return (exact / unit).to_integral_value("ROUND_CEILING") * unit


def _followers(tries: Tries) -> Iterator[Change]:
    """Where no accounts were named: what followers on the first channel would change."""
    if "resources.accounts" not in tries.brief.assumed:
        return
    followers = int(tries.known.judgements["tried-followers"].value)
    lead = tries.now.channels[0]
    resources = tries.brief.resources
    other = tries.brief._replace(resources=resources._replace(accounts={lead: followers}))
    what = say(
        "No accounts are named yet. With {followers} followers on {platform},",
        followers=Number(followers),
        platform=text(tries.known.platforms[lead].name),
    )
    yield from tries.change("resources.accounts", what, tries.of(other))


def _other_audience(tries: Tries) -> Iterator[Change]:
    """How far the audience is spread, and its gender, where the default serves so far."""
    audience = tries.brief.audience
    others = {
        "audience.reach": [audience._replace(reach=value) for value in values(FIELDS["audience.reach"])],
        "audience.gender": [audience._replace(gender=value) for value in values(FIELDS["audience.gender"])],
    }
    for field, ways in others.items():
        # A public body serves women and men: it can't choose the half that is cheaper to reach.
        everyone = field == "audience.gender" and tries.brief.organisation == "government"
        if everyone or field not in tries.brief.assumed:
            continue
        for way in ways:
            other = tries.brief._replace(audience=way)
            value = way.reach if field == "audience.reach" else way.gender
            what = say(
                "“{question}” is not answered yet. If it is “{answer}”,",
                question=text(FIELDS[field].label),
                answer=labels(field)[value],
            )
            yield from tries.change(field, what, tries.of(other, segment(other, tries.known)))


def _own_rate(tries: Tries) -> Iterator[Change]:
    """How far the published rate, which stands in for the visitor's own, leaves the objective's estimate open."""
    metric = _RATES.get(tries.brief.objective.primary)
    if metric is None or "baseline.conversion_rate" not in tries.brief.assumed:
        return
    rate = benchmark(tries.known, metric, "all", tries.brief.country)
    if rate is None:
        return
    words = say(
        "Of 100 visitors, {low} to {high} order or ask by published figures. Your own share would narrow the estimate.",
        low=Number(rate.range.low, 1),
        high=Number(rate.range.high, 1),
    )
    yield Change("baseline.conversion_rate", words, rate.range.high / rate.range.central - 1)
