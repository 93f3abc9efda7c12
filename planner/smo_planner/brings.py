"""What would bring each channel that is left out into the plan: the smallest change of an answer that was tried."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from .brief import Brief
from .candidates import Barred, platform_fit, since_when
from .knowledge import Suspension
from .money import money, to_minor
from .questions import labels
from .tries import Covered, Tries, with_accounts
from .words import Number, Text, say, text

# What only a business aims at, and what only a body that serves the public does.
_BUSINESS = frozenset(("leads", "sales", "loyalty"))
_PUBLIC = frozenset(("information", "participation"))


class Way(NamedTuple):
    """A change of one answer that brings a channel in; no field where no answer does."""

    field: str | None
    text: Text
    sources: tuple[str, ...] = ()


def brings(tries: Tries) -> list[dict[str, object]]:
    """One line for each channel that is left out, in the order of the platforms."""
    candidates, barred = tries.sorted
    later = [one.platform.id for one in candidates if one.platform.id not in tries.now.channels]
    objectives = _Objectives(tries)
    ways = {platform: _into(platform, tries, objectives) for platform in later}
    ways |= {one.platform.id: _past(one, tries, objectives) for one in barred}
    return [
        {"channel": platform, "field": ways[platform].field, "text": ways[platform].text,
         "sources": list(ways[platform].sources)}
        for platform in tries.known.platforms
        if platform in ways
    ]  # fmt: skip


def _into(platform: str, tries: Tries, objectives: "_Objectives") -> Way:
    """The first that brings it in: some hours, a skill, money, followers, many hours, another objective."""
    hours = tries.hours.get(platform)
    near = hours is not None and hours <= tries.brief.resources.hours_per_week * Decimal(
        tries.known.judgements["near-hours"].value
    )
    ways = [
        _hours(platform, tries) if near else None,
        _skill(platform, tries),
        _money(platform, tries),
        _followers(platform, tries),
        _hours(platform, tries),
    ]
    return next((way for way in ways if way), None) or objectives.bringing(platform) or _nothing()


def _past(one: Barred, tries: Tries, objectives: "_Objectives") -> Way:
    """What would bring in a platform that may not be used: nothing where it is suspended, else another audience."""
    brief, known = tries.brief, tries.known
    suspension = known.suspensions.get((one.platform.id, brief.country))
    if suspension:
        return _suspended(suspension, tries)
    if not one.reach.percent.high:
        least = known.least_ages[one.platform.id]
        words = say("It can enter the plan only for an audience of {years} and above.", years=Number(least.years))
        return Way("audience.ages", words, least.sources)
    return objectives.bringing(one.platform.id) or _nothing()


def _suspended(suspension: Suspension, tries: Tries) -> Way:
    words = say(
        "It is suspended in {country} since {since}: as long as that holds, no answer brings it in.",
        country=text(tries.known.countries[tries.brief.country].name),
        since=since_when(suspension.since, tries.brief.country),
    )
    return Way(None, words, suspension.sources)


def _hours(platform: str, tries: Tries) -> Way | None:
    hours = tries.hours.get(platform)
    if hours is None:
        return None
    words = say(
        "It enters the plan with {hours} hours a week instead of {now}.",
        hours=Number(float(hours), 1),
        now=Number(float(tries.brief.resources.hours_per_week), 2),
    )
    return Way("resources.hours_per_week", words)


def _skill(platform: str, tries: Tries) -> Way | None:
    skill = next((skill for skill, then in tries.skills.items() if platform in then.channels), None)
    if skill is None:
        return None
    words = say("It enters the plan with the skill “{skill}” in the team.", skill=labels("resources.skills")[skill])
    return Way("resources.skills", words)


def _money(platform: str, tries: Tries) -> Way | None:
    amount = next((amount for amount, then in tries.money.items() if platform in then.channels), None)
    if amount is None:
        return None
    currency = tries.brief.budget.currency
    coins = to_minor(amount, currency, tries.known)
    return Way(
        "budget.amount",
        say("It enters the plan with a budget of {amount}.", amount=money(coins, currency, tries.known)),
    )


def _followers(platform: str, tries: Tries) -> Way | None:
    followers = int(tries.known.judgements["tried-followers"].value)
    if tries.brief.resources.accounts.get(platform, 0) >= followers:
        return None
    if platform not in tries.of(with_accounts(tries.brief, platform, tries.known)).channels:
        return None
    words = say("It enters the plan with {followers} followers there.", followers=Number(followers))
    return Way("resources.accounts", words)


def _nothing() -> Way:
    return Way(
        None,
        say(
            "Nothing that was tried brings it in: neither more hours, one more skill, more money, followers there nor "
            "another objective."
        ),
    )


class _Objectives:
    """The plans for other objectives, made once one is asked for."""

    def __init__(self, tries: Tries) -> None:
        self._tries = tries
        self._plans: dict[str, Covered] | None = None

    def bringing(self, platform: str) -> Way | None:
        """The objective that the platform serves best among those with which it enters the plan."""
        tries = self._tries
        if self._plans is None:
            self._plans = {one: tries.of(_aiming_at(one, tries.brief)) for one in _others(tries)}
        found = [objective for objective, then in self._plans.items() if platform in then.channels]
        if not found:
            return None
        best = max(found, key=lambda one: platform_fit(_aiming_at(one, tries.brief), platform, tries.known))
        words = say(
            "Your hours and money would bring it in for the objective “{objective}”, but not for yours.",
            objective=labels("objective.primary")[best],
        )
        return Way("objective.primary", words)


def _aiming_at(objective: str, brief: Brief) -> Brief:
    return brief._replace(objective=brief.objective._replace(primary=objective))


def _others(tries: Tries) -> Iterator[str]:
    """The objectives beside the brief's own that such an organisation may have."""
    organisation = tries.brief.organisation
    never = {"government": _BUSINESS, "nonprofit": frozenset[str]()}.get(organisation, _PUBLIC)
    for objective in tries.known.fits:
        if objective != tries.brief.objective.primary and objective not in never:
            yield objective
