"""The document of a review: a brief and the figures of its weeks, or all faults at once.

Where the contract leaves a choice, this is the one that was made:

- A fault of the brief keeps its path behind `brief.`; the document as a whole has the path `brief`, as for a brief.
- No weeks yet are no fault: the review is empty.
- `of` may stand beside every figure; only rates and costs are reckoned with it. Then the value is what it is a share
  of (12 of 300 impressions); without it the value is the rate itself (4 percent), or the cost itself.
- A rate above 100 percent, and a value above its `of`, are faults at the value.
- Which week and which measure there is follows from the brief; where that is at fault, neither is held against it.
"""

from collections.abc import Callable
from decimal import Decimal
from typing import Any, NamedTuple

from .brief import Brief, Fault, Faults, read_answers
from .document import Numeral, UnreadableError, decimals, exact, is_blank, one_line, parse, shown
from .words import Isolated, Number, Text, say, say_n, text

_FIELDS = ("week", "kpi", "value", "of")
_MOST_WEEKS = 52
# Beyond these no figure can be reckoned with, and none is meant; finer digits are dropped.
_MOST, _LEAST_OF, _DIGITS = Decimal(10) ** 15, Decimal(10) ** -6, 6


class Entry(NamedTuple):
    """What was measured in one week."""

    week: int  # from 1
    kpi: str
    value: float
    of: float | None


class Measurements(NamedTuple):
    """A brief with what was measured, by measure and week."""

    brief: Brief
    entries: tuple[Entry, ...]


type Tell = Callable[[str, Text], None]  # takes the field of a fault and its words
type Kinds = Callable[[Brief], dict[str, str]]  # the kind of each measure of a brief's plan


def read(document: str | bytes, kinds: Kinds) -> Measurements | Faults:
    """What a JSON document holds, or all its faults: those of the brief, then of the weeks. Never raises."""
    try:
        given = parse(document)
    except UnreadableError as unreadable:
        return (Fault("brief", unreadable.reason),)
    brief, faults = _brief(given.get("brief"))
    known = kinds(brief) if brief else None
    entries = _entries(given.get("weeks"), brief.period.weeks if brief else _MOST_WEEKS, known, faults)
    faults += _unknown("", given, ("brief", "weeks"))
    if brief is None or faults:
        return tuple(faults)
    return Measurements(brief, tuple(sorted(entries, key=lambda entry: (entry.kpi, entry.week))))


def _brief(raw: object) -> tuple[Brief | None, list[Fault]]:
    faults = []
    if not isinstance(raw, dict) and not is_blank(raw):
        faults.append(
            Fault("brief", say("{value} is not an object. Write one that holds the answers.", value=shown(raw)))
        )
    found = read_answers(raw if isinstance(raw, dict) else {})
    if isinstance(found, Brief):
        return found, faults
    return None, [*faults, *(Fault(f"brief.{fault.path}", fault.text) for fault in found)]


def _entries(raw: object, weeks: int, kinds: dict[str, str] | None, faults: list[Fault]) -> list[Entry]:
    if is_blank(raw):
        return []
    if not isinstance(raw, list):
        words = say("{value} is not a list. Put the answers into one, between brackets.", value=shown(raw))
        faults.append(Fault("weeks", words))
        return []
    found: list[Entry] = []
    pairs: set[tuple[int, str]] = set()
    for index, item in enumerate(raw):
        path = f"weeks.{index}"
        if is_blank(item):
            continue
        if not isinstance(item, dict):
            words = say(
                "{value} is not an object. Write one with {names}.",
                value=shown(item),
                names=Isolated(", ".join(_FIELDS)),
            )
            faults.append(Fault(path, words))
            continue
        told: list[Fault] = []
        week, kpi, value, of = _entry(item, weeks, kinds, _teller(path, told))
        faults += [*told, *_unknown(f"{path}.", item, _FIELDS)]
        if week is None or kpi is None:
            continue
        if (week, kpi) in pairs:
            words = say(
                "Week {week} has a figure for {kpi} already. Keep one of the two.",
                week=Number(week),
                kpi=Isolated(one_line(kpi)),
            )
            faults.append(Fault(path, words))
        pairs.add((week, kpi))
        if value is not None:
            found.append(Entry(week, kpi, value, of))
    return found


def _teller(path: str, told: list[Fault]) -> Tell:
    return lambda field, words: told.append(Fault(f"{path}.{field}", words))


def _entry(
    item: dict[str, Any], weeks: int, kinds: dict[str, str] | None, tell: Tell
) -> tuple[int | None, str | None, float | None, float | None]:
    """Week, measure, value and what it is of; each None where it is missing or at fault."""
    week = _week(item.get("week"), weeks, tell)
    kpi = _kpi(item.get("kpi"), kinds, tell)
    value = _number(item.get("value"), "value", tell)
    of = None if is_blank(item.get("of")) else _number(item.get("of"), "of", tell)
    rate = (kinds or {}).get(kpi or "") == "rate"
    readable = of is not None or is_blank(item.get("of"))
    if rate and readable and value is not None and value > (100 if of is None else of):
        tell("value", _too_much(value, of))
    return week, kpi, value, of


def _week(raw: object, weeks: int, tell: Tell) -> int | None:
    if is_blank(raw):
        tell("week", say("The week is missing. Write its number, from 1 to {most}.", most=Number(weeks)))
        return None
    if not isinstance(raw, Numeral):
        tell(
            "week", say("{value} is not a number. Write it in digits alone, without words or marks.", value=shown(raw))
        )
        return None
    found = exact(raw)
    if decimals(found):
        tell("week", say("{value} is not a whole number. Write one without decimals.", value=shown(raw)))
        return None
    if not 1 <= found <= weeks:
        tell(
            "week",
            say_n(
                "The campaign has no week {value}: it is {n} week long.",
                "The campaign has no week {value}: it is {n} weeks long.",
                weeks,
                value=shown(raw),
            ),
        )
        return None
    return int(found)


def _kpi(raw: object, kinds: dict[str, str] | None, tell: Tell) -> str | None:
    if is_blank(raw):
        tell("kpi", text("The measure is missing. Write its id, as the plan’s KPIs have it."))
        return None
    if not isinstance(raw, str):
        tell("kpi", say("{value} is not a text. Put it between quotation marks.", value=shown(raw)))
        return None
    if kinds is not None and raw not in kinds:
        tell(
            "kpi",
            say(
                "The plan has no measure {value}. Choose from these: {choices}.",
                value=shown(raw),
                choices=Isolated(", ".join(kinds)),
            ),
        )
        return None
    return raw


def _number(raw: object, field: str, tell: Tell) -> float | None:
    if is_blank(raw):
        tell(field, text("The figure is missing. Write what was measured in this week, 0 if it was nothing."))
        return None
    if not isinstance(raw, Numeral):
        tell(field, say("{value} is not a number. Write it in digits alone, without words or marks.", value=shown(raw)))
        return None
    found = exact(raw)
    if found < 0 or (field == "of" and found < _LEAST_OF):
        words = (
            say("{value} is outside the limits. Write a number above 0.", value=shown(raw))
            if field == "of"
            else say("{value} is outside the limits. Write 0 or a number above it.", value=shown(raw))
        )
        tell(field, words)
        return None
    if found > _MOST:
        tell(field, say("{value} is larger than anything that a campaign brings. Check it.", value=shown(raw)))
        return None
    return float(round(found, _DIGITS))


def _too_much(value: float, of: float | None) -> Text:
    if of is None:
        return say(
            "A rate of {value} percent cannot be. Write the percentage, or the count here and in {of} what it is a "
            "share of.",
            value=Number(value, 2),
            of=Isolated("of"),
        )
    return say("{value} cannot be a share of {of}. Check both.", value=Number(value, 2), of=Number(of, 2))


def _unknown(before: str, given: dict[str, Any], known: tuple[str, ...]) -> list[Fault]:
    return [
        Fault(before + one_line(name), text("There is no field of this name. Remove it, or check how it is spelt."))
        for name in sorted(given.keys() - set(known))
    ]
