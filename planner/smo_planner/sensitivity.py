"""The plan again with other answers: which one would move it most.

What would bring each channel that is left out into it is in `brings`, which shares the tries.

Every change is worked out by the code that makes the plan; nothing is guessed from its shape.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from .benchmarks import benchmark
from .brief import Brief
from .figures import shown
from .funnel import objective_unit
from .kpis import objective_kpi
from .money import money, to_minor
from .questions import FIELDS, labels
from .rates import about
from .stages import stages
from .tries import Covered, Tries, with_accounts, with_hours, with_money
from .words import Number, Text, say, text

_MOST = 5
# Answers that change texts, dates and targets, or whom one counts, the most telling first: a figure of how much they
# change would mislead, since a smaller audience is covered sooner.
_OPEN_QUESTIONS = (
    "offer.edge", "audience.reach", "objective.target", "resources.destination", "audience.place", "offer.price",
    "audience.income", "audience.gender", "audience.family", "roles", "offer.competitors", "resources.people",
    "baseline.order_value", "name",
)  # fmt: skip
# Whose default is near the truth, so that the question of the area can wait.
_AREA_IS_PLAIN = ("shop", "government")
# What share of visitors ends in the objective's result where it is unanswered: the benchmark that stands in for it.
_RATES = {"leads": "conversion_rate_landing", "sales": "conversion_rate_site"}


class Change(NamedTuple):
    """Another answer, and by what share (0.1 = a tenth) it moves the number of people whom the plan reaches."""

    field: str
    text: Text
    share: float


def sensitivity(tries: Tries) -> list[dict[str, object]]:
    """The answers that would move the plan most, most first; the unanswered before the answered of equal effect."""
    brief = tries.brief
    changes = [
        *_more_hours(tries),
        *_more_skills(tries),
        *_more_money(tries),
        *_followers(tries),
        *_own_rate(tries),
    ]
    changes += [
        Change(field, _open_question(field), 0.0)
        for field in _OPEN_QUESTIONS
        if field in brief.assumed and _matters(field, brief)
    ]
    changes.sort(key=lambda change: (-round(change.share, 2), change.field not in brief.assumed))
    best: dict[str, Change] = {}
    for change in changes:
        best.setdefault(change.field, change)
    return [{"field": change.field, "text": change.text} for change in list(best.values())[:_MOST]]


def _open_question(field: str) -> Text:
    """The question, and what hangs on it."""
    return say("Not answered yet: {question} {why}", question=text(FIELDS[field].label), why=text(FIELDS[field].why))


def _matters(field: str, brief: Brief) -> bool:
    """Whether an open question bears on this plan: a town only a local one, a price only who sells."""
    match field:
        case "audience.place":
            return brief.audience.reach == "local"
        case "audience.reach":
            return brief.organisation not in _AREA_IS_PLAIN
        case "audience.gender" | "offer.competitors":
            # A public body serves women and men, and competes with nobody.
            return brief.organisation != "government"
        case "baseline.order_value":
            return brief.objective.primary in _RATES
        case "offer.price" | "audience.income":
            return brief.organisation not in ("government", "nonprofit")
        case _:
            return True


def _change(tries: Tries, field: str, what: Text, then: Covered) -> Iterator[Change]:
    """The change that an answer makes, unless it makes none."""
    share = then.percent / tries.now.percent - 1
    if abs(share) >= tries.known.judgements["smallest-change"].value:
        yield Change(field, _words(tries, what, then), abs(share))


def _words(tries: Tries, what: Text, then: Covered) -> Text:
    figures = {"change": what, "then": tries.people(then), "now": tries.people(tries.now)}
    added = next((one for one in then.channels if one not in tries.now.channels), None)
    if added is None:
        return say("{change} the plan would reach about {then} people instead of {now}.", **figures)
    return say(
        "{change} the plan would reach about {then} people instead of {now}, and {platform} would come in.",
        **figures,
        platform=text(tries.known.platforms[added].name),
    )


def _more_hours(tries: Tries) -> Iterator[Change]:
    """The fewest more hours, in whole ones, that bring a channel in; else some more."""
    ladder = tries.ladder
    if not ladder:
        return
    some = ladder[min(len(ladder), int(tries.known.judgements["more-hours"].value)) - 1]
    hours = min(tries.hours.values(), default=some)
    what = say("With {hours} hours a week,", hours=Number(float(hours), 1))
    yield from _change(tries, "resources.hours_per_week", what, tries.of(with_hours(tries.brief, hours)))


def _more_skills(tries: Tries) -> Iterator[Change]:
    for skill, then in tries.skills.items():
        what = say("With the skill “{skill}” in the team,", skill=labels("resources.skills")[skill])
        yield from _change(tries, "resources.skills", what, then)


def _more_money(tries: Tries) -> Iterator[Change]:
    """Half as much again, or the least that buys reach; with what it brings of what the objective counts."""
    for amount, then in list(tries.money.items())[:1]:
        currency = tries.brief.budget.currency
        what = say(
            "With a budget of {amount},", amount=money(to_minor(amount, currency, tries.known), currency, tries.known)
        )
        for change in _change(tries, "budget.amount", what, then):
            results = _more_results(tries, amount)
            words = say("{reach} {results}", reach=change.text, results=results) if results else change.text
            yield change._replace(text=words)


def _more_results(tries: Tries, amount: Decimal) -> Text | None:
    """What more money brings of what the objective counts, and what each further one costs."""
    brief, known = tries.brief, tries.known
    result = objective_kpi(brief)
    if result == "people":
        return None
    now, then = (
        next(kpi.range for kpi in stages(one, known).measures if kpi.id == result)
        for one in (brief, with_money(brief, amount))
    )
    if now is None or then is None or then.central <= now.central:
        return None
    currency = brief.budget.currency
    digits = known.currencies[currency].minor_units
    each = shown(float(f"{float(amount - brief.budget.amount) / (then.central - now.central):.3g}"), digits)
    return say(
        "Of what your objective counts ({unit}) it brings about {then} instead of {now}: {each} for each further one.",
        unit=objective_unit(brief.objective.primary),
        then=about(then.central),
        now=about(now.central),
        each=money(round(each * 10**digits), currency, known),
    )


def _followers(tries: Tries) -> Iterator[Change]:
    """Where no accounts were named: what followers on the first channel would change."""
    if "resources.accounts" not in tries.brief.assumed:
        return
    lead = tries.now.channels[0]
    what = say(
        "No accounts are named yet. With {followers} followers on {platform},",
        followers=Number(int(tries.known.judgements["tried-followers"].value)),
        platform=text(tries.known.platforms[lead].name),
    )
    yield from _change(tries, "resources.accounts", what, tries.of(with_accounts(tries.brief, lead, tries.known)))


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
