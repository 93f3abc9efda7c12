"""What the visitor answered: `read` turns a document into a `Brief`, or into all its faults at once.

Two answers that mean the same give the same brief, whatever the order of keys and sets, the spelling of numbers
and the white space of texts. Where the contract leaves a choice, this is the one that was made:

- 1 MB is 1,000,000 bytes of UTF-8. A byte order mark in front of the document is no fault.
- A list that holds nothing but empty items is empty itself. So is a text of nothing but white space and characters
  that are never drawn; control characters and lone surrogates are a fault even alone.
- White space is what Unicode calls so; every other character of its category Cc is a control character.
- A wrong member of a set is told at the set, which has no order; a wrong item of a list at its place from 0.
- A group of the wrong type gives its own fault, and one for each required field that it therefore lacks.
- The dates of an event are put in order, once each; any day that the calendar has is taken.
"""

import math
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from .answers import READERS, unanswered
from .document import UnreadableError, decimals, exact, is_blank, one_line, parse, shown
from .knowledge import facts
from .questions import FIELDS
from .words import Isolated, Text, say, say_n, text


class Fault(NamedTuple):
    """What is wrong with a document, and at which path of it."""

    path: str
    text: Text


type Faults = tuple[Fault, ...]


class Offer(NamedTuple):
    """What is offered."""

    category: str
    price: str
    edge: str
    competitors: tuple[str, ...]


class Audience(NamedTuple):
    """Whom the campaign is for; sets are in the order of their choices."""

    ages: tuple[str, ...]
    gender: str
    income: str
    family: tuple[str, ...]
    reach: str
    place: str
    languages: tuple[str, ...]


class Objective(NamedTuple):
    """What the campaign is to achieve; the target counts the objective's own unit over the whole period."""

    primary: str
    target: Decimal | None


class Resources(NamedTuple):
    """What the team has: accounts with the followers of each, and where posts lead (None: unanswered)."""

    hours_per_week: Decimal
    people: int
    skills: tuple[str, ...]
    accounts: dict[str, int]
    destination: str | None


class Budget(NamedTuple):
    """Money for the whole period, in the major unit of an ISO 4217 currency."""

    amount: Decimal
    currency: str


class Period(NamedTuple):
    """The days of the campaign: `weeks` blocks of seven from `start`."""

    start: date
    weeks: int


class Baseline(NamedTuple):
    """What is already known: the value of an order in the budget's currency, a rate as a share of 1."""

    order_value: Decimal | None
    conversion_rate: Decimal | None


class Brief(NamedTuple):
    """All answers of a visitor, defaults filled in. It is a tuple: tell it from faults by `isinstance(..., Brief)`."""

    version: int
    name: str
    country: str
    organisation: str
    offer: Offer
    audience: Audience
    objective: Objective
    roles: tuple[str, ...]
    resources: Resources
    budget: Budget
    period: Period
    events: dict[str, tuple[date, ...]]
    baseline: Baseline
    assumed: tuple[str, ...]  # the path of each optional field that was unanswered

    @property
    def minutes_per_week(self) -> int:
        """The minutes that may be planned in a week: floor(60 x hours).

        For some hours (4.1) the exact product and that of doubles differ by a minute; the lower one keeps both.
        """
        hours = self.resources.hours_per_week
        return min(math.floor(60 * hours), math.floor(60 * float(hours)))

    def as_json(self) -> dict[str, Any]:
        """The normalised brief as plain data: every field, in the order of the questions."""
        found: dict[str, Any] = {}
        for name, inners in _LAYOUT.items():
            value = getattr(self, name)
            found[name] = {inner: _plain(getattr(value, inner)) for inner in inners} if inners else _plain(value)
        return found


# Each name of the document in order; for a group the names in it, none for a field that stands alone.
_LAYOUT: dict[str, tuple[str, ...]] = {}
for _path in FIELDS:
    _name, _, _inner = _path.partition(".")
    _LAYOUT[_name] = (*_LAYOUT.get(_name, ()), *((_inner,) if _inner else ()))

_GROUPS: dict[str, type[Any]] = {
    "offer": Offer,
    "audience": Audience,
    "objective": Objective,
    "resources": Resources,
    "budget": Budget,
    "period": Period,
    "baseline": Baseline,
}


def read(document: str | bytes) -> Brief | Faults:
    """The brief that a JSON document holds, or all its faults in the order of the questions. Never raises."""
    try:
        given = parse(document)
    except UnreadableError as unreadable:
        return (Fault("brief", unreadable.reason),)
    return read_answers(given)


def read_answers(given: dict[str, Any]) -> Brief | Faults:
    """The same for an object that `document.parse` has read."""
    answers: dict[str, Any] = {}
    faults: list[Fault] = []
    for name, inners in _LAYOUT.items():
        raw = given.get(name)
        if not inners:
            _read_field(name, raw, answers, faults)
            continue
        group = raw if isinstance(raw, dict) else {}
        if not isinstance(raw, dict) and not is_blank(raw):
            faults.append(
                Fault(name, say("{value} is not an object. Write one that holds the answers.", value=shown(raw)))
            )
        for inner in inners:
            _read_field(f"{name}.{inner}", group.get(inner), answers, faults)
        _tell_unknown(f"{name}.", group, inners, faults)
        if name == "budget":
            _check_decimals(group, answers, faults)
    _tell_unknown("", given, tuple(_LAYOUT), faults)
    return tuple(faults) or _brief(answers)


def _read_field(path: str, raw: object, answers: dict[str, Any], faults: list[Fault]) -> None:
    """Put a field's answer among the answers, or its faults among the faults; an unanswered one leaves no trace."""
    question = FIELDS[path]
    if is_blank(raw):
        if question.required:
            faults.append(Fault(path, unanswered(question)))
        return
    told: list[Fault] = []
    answer = READERS[question.kind](question, raw, lambda where, words: told.append(Fault(where, words)))
    faults += told
    # A map whose names have no answer is no answer either.
    if not told and answer != {}:
        answers[path] = answer


def _tell_unknown(before: str, given: dict[str, Any], known: tuple[str, ...], faults: list[Fault]) -> None:
    faults += [
        Fault(before + one_line(name), text("There is no field of this name. Remove it, or check how it is spelt."))
        for name in sorted(given.keys() - set(known))
    ]


def _check_decimals(group: dict[str, Any], answers: dict[str, Any], faults: list[Fault]) -> None:
    """No amount is finer than the smallest coin of its currency; where the currency is in doubt, nothing is said."""
    told = [fault.path for fault in faults]
    if "budget.amount" not in answers or "budget.currency" in told:
        return
    if "budget.currency" not in answers and "country" not in answers:
        return
    code = answers.get("budget.currency") or _default("budget.currency", answers)
    raw, most = group["amount"], facts().currencies[code].minor_units
    if decimals(exact(raw)) <= most:
        return
    value, currency = shown(raw), Isolated(code)
    words = (
        say_n(
            "Amounts in {currency} have {n} decimal at most, and {value} has more. Round it.",
            "Amounts in {currency} have {n} decimals at most, and {value} has more. Round it.",
            most,
            currency=currency,
            value=value,
        )
        if most
        else say(
            "Amounts in {currency} have no decimals, and {value} has some. Round it.", currency=currency, value=value
        )
    )
    # Before what is told of the budget's later fields.
    place = next((at for at, path in enumerate(told) if path.startswith("budget.")), len(faults))
    faults.insert(place, Fault("budget.amount", words))


def _default(path: str, answers: dict[str, Any]) -> Any:
    """What an unanswered field stands for; for some it depends on other answers."""
    match path:
        case "offer.price":
            return "free" if answers["organisation"] in {"government", "nonprofit"} else "middle"
        case "audience.reach":
            return "local" if answers["organisation"] == "shop" else "national"
        case "audience.languages":
            return ("en",) if answers["country"] == "ZZ" else ("ar",)
        case "budget.currency":
            return facts().countries[answers["country"]].currency
    default = FIELDS[path].default
    if isinstance(default, dict):
        return {}
    return () if isinstance(default, list) else default


def _brief(answers: dict[str, Any]) -> Brief:
    full = {path: answers[path] if path in answers else _default(path, answers) for path in FIELDS}
    parts = {
        name: _GROUPS[name](*(full[f"{name}.{inner}"] for inner in inners)) if inners else full[name]
        for name, inners in _LAYOUT.items()
    }
    return Brief(**parts, assumed=tuple(path for path in FIELDS if path not in answers))


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return [_plain(item) for item in value] if isinstance(value, tuple) else value
