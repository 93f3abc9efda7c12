"""One answer of a document, read as its question wants it: `READERS` has a reader for each kind of question.

A reader gives the answer in its normal form; what is wrong it tells, each fault with its path, and gives None.
"""

import math
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from .document import Numeral, decimals, exact, forbidden, is_blank, one_line, shown
from .questions import Question, values
from .words import Isolated, Listed, Number, Text, say, say_n, text

type Tell = Callable[[str, Text], None]  # takes the path of a fault and its words

_EXAMPLE_DAY = Isolated("2027-01-04")


def unanswered(question: Question) -> Text:
    """What is said where a required question has no answer."""
    match question.kind:
        case "set":
            return text("There is no answer yet. Choose one or more.")
        case "number" | "integer":
            return say(
                "There is no answer yet. Write a number from {least} to {most}.",
                least=_limit(question.least),
                most=_limit(question.most),
            )
        case "date":
            return say("There is no answer yet. Choose a day, such as {day}.", day=_EXAMPLE_DAY)
        case _:
            return text("There is no answer yet. Choose one.")


def _read_text(question: Question, raw: object, tell: Tell) -> str | None:
    return _text(question, question.path, raw, tell)


def _read_lines(question: Question, raw: object, tell: Tell) -> tuple[str, ...]:
    items = _list(question, question.path, raw, tell)
    found = [_text(question, path, item, tell) for path, item in items]
    return tuple(one for one in found if one is not None)


def _read_choice(question: Question, raw: object, tell: Tell) -> str | None:
    known = values(question)
    if isinstance(raw, str) and raw in known:
        return raw
    tell(question.path, _not_among([raw], known))
    return None


def _read_set(question: Question, raw: object, tell: Tell) -> tuple[str, ...]:
    known = values(question)
    chosen = [item for _, item in _list(question, question.path, raw, tell)]
    wrong = [item for item in chosen if not isinstance(item, str) or item not in known]
    if wrong:
        tell(question.path, _not_among(wrong, known))
    return tuple(value for value in known if value in chosen)


def _read_number(question: Question, raw: object, tell: Tell) -> Decimal | None:
    return _number(question, question.path, raw, tell)


def _read_integer(question: Question, raw: object, tell: Tell) -> int | None:
    return _integer(question, question.path, raw, tell)


def _read_counts(question: Question, raw: object, tell: Tell) -> dict[str, int]:
    items = _entries(question, raw, tell)
    found = {value: _integer(question, f"{question.path}.{value}", item, tell) for value, item in items}
    return {value: count for value, count in found.items() if count is not None}


def _read_dates(question: Question, raw: object, tell: Tell) -> dict[str, tuple[date, ...]]:
    found = {}
    for value, days in _entries(question, raw, tell):
        items = _list(question, f"{question.path}.{value}", days, tell)
        read = [_date(path, day, tell) for path, day in items]
        found[value] = tuple(sorted({day for day in read if day is not None}))
    return found


def _read_date(question: Question, raw: object, tell: Tell) -> date | None:
    day = _date(question.path, raw, tell)
    least, most = str(question.least), str(question.most)
    if day is not None and not least <= day.isoformat() <= most:
        tell(
            question.path,
            say(
                "The day {value} is outside the limits. Choose one from {least} to {most}.",
                value=shown(raw),
                least=Isolated(least),
                most=Isolated(most),
            ),
        )
    return day


def _read_currency(question: Question, raw: object, tell: Tell) -> str | None:
    if isinstance(raw, str) and raw in values(question):
        return raw
    tell(
        question.path,
        say(
            "{value} is not a currency that a budget can be in. "
            "Write its code of three capital letters, such as {example}.",
            value=shown(raw),
            example=Isolated("USD"),
        ),
    )
    return None


READERS: dict[str, Callable[[Question, object, Tell], Any]] = {
    "text": _read_text,
    "lines": _read_lines,
    "choice": _read_choice,
    "set": _read_set,
    "number": _read_number,
    "integer": _read_integer,
    "counts": _read_counts,
    "dates": _read_dates,
    "date": _read_date,
    "currency": _read_currency,
}


def _list(question: Question, path: str, raw: object, tell: Tell) -> list[tuple[str, object]]:
    """The answered items of a list, each with its path; there may be `max_items` of them."""
    if not isinstance(raw, list):
        tell(path, say("{value} is not a list. Put the answers into one, between brackets.", value=shown(raw)))
        return []
    items = [(f"{path}.{index}", item) for index, item in enumerate(raw) if not is_blank(item)]
    most = question.max_items
    if most is not None and len(items) > most:
        tell(
            path,
            say_n(
                "The list has {length} entries, and {n} entry is the most. Remove the others.",
                "The list has {length} entries, and {n} entries are the most. Remove the others.",
                most,
                length=Number(len(items)),
            ),
        )
    return items


def _entries(question: Question, raw: object, tell: Tell) -> Iterator[tuple[str, object]]:
    """The answered entries of a map, in the order of their choices; unknown names are told even without an answer."""
    known = values(question)
    if not isinstance(raw, dict):
        tell(
            question.path,
            say(
                "{value} is not an object. Write one with these names: {choices}.",
                value=shown(raw),
                choices=_codes(known),
            ),
        )
        return
    yield from ((value, raw[value]) for value in known if not is_blank(raw.get(value)))
    for name in sorted(raw.keys() - set(known)):
        tell(
            f"{question.path}.{one_line(name)}",
            say("This name is not known here. Use one of these: {choices}.", choices=_codes(known)),
        )


def _text(question: Question, path: str, raw: object, tell: Tell) -> str | None:
    """A text in NFC, trimmed, every run of white space one space."""
    if not isinstance(raw, str):
        tell(path, say("{value} is not a text. Put it between quotation marks.", value=shown(raw)))
        return None
    wrong = forbidden(raw)
    if wrong is not None:
        tell(
            path,
            say(
                "The text holds something that is no letter or sign: {code}. Remove it.",
                code=Isolated(f"U+{ord(wrong):04X}"),
            ),
        )
        return None
    # What str.split takes for white space beyond Unicode's is forbidden. NFC makes one character of four at most, and
    # takes very long for very long runs of marks: a text that can't fit stays as it is.
    found = " ".join(raw.split())
    most = question.max_length or 0
    if len(found) <= 4 * most:
        found = unicodedata.normalize("NFC", found)
    if len(found) > most:
        tell(
            path,
            say(
                "The text is {length} characters long, and {most} are the most. Shorten it.",
                length=Number(len(found)),
                most=Number(most),
            ),
        )
        return None
    return found


def _number(question: Question, path: str, raw: object, tell: Tell) -> Decimal | None:
    """A number within the limits, which hold for all its digits; kept is the double that each reader of JSON gets."""
    if not isinstance(raw, Numeral):
        tell(path, say("{value} is not a number. Write it in digits alone, without words or marks.", value=shown(raw)))
        return None
    written = exact(raw)
    kept = float(written)
    too_low = written < int(question.least) if question.least is not None else kept <= (question.above or 0)
    too_high = written > int(question.most) if question.most is not None else math.isinf(kept)
    if too_low or too_high:
        tell(path, _out_of_limits(question, raw))
        return None
    return Decimal(int(kept)) if kept.is_integer() else Decimal(repr(kept))


def _integer(question: Question, path: str, raw: object, tell: Tell) -> int | None:
    found = _number(question, path, raw, tell)
    if found is None or not isinstance(raw, Numeral):
        return None
    if decimals(exact(raw)):
        tell(path, say("{value} is not a whole number. Write one without decimals.", value=shown(raw)))
        return None
    return int(found)


def _out_of_limits(question: Question, raw: object) -> Text:
    value, least, most = shown(raw), _limit(question.least), _limit(question.most)
    if question.least is None and question.most is None:
        return say("{value} is outside the limits. Write a number above 0 that can be reckoned with.", value=value)
    if question.least is None:
        return say("{value} is outside the limits. Write a number above 0 and up to {most}.", value=value, most=most)
    if question.least == question.most:
        return say("{value} is not known here. Write {most}.", value=value, most=most)
    return say(
        "{value} is outside the limits. Write a number from {least} to {most}.", value=value, least=least, most=most
    )


def _date(path: str, raw: object, tell: Tell) -> date | None:
    if not (isinstance(raw, str) and _like_a_date(raw)):
        tell(
            path,
            say(
                "{value} is not a day. Write year, month and day in digits, such as {day}.",
                value=shown(raw),
                day=_EXAMPLE_DAY,
            ),
        )
        return None
    try:
        return date(int(raw[:4]), int(raw[5:7]), int(raw[8:]))
    except ValueError:
        tell(path, say("No calendar has the day {value}. Choose another one.", value=shown(raw)))
        return None


def _like_a_date(raw: str) -> bool:
    parts = raw.split("-")
    return raw.isascii() and [len(part) for part in parts] == [4, 2, 2] and all(part.isdigit() for part in parts)


def _not_among(wrong: list[object], known: Iterable[str]) -> Text:
    given = Listed(tuple(dict.fromkeys(shown(item) for item in wrong[:3])))
    return say("Not among the answers: {values}. Choose from these: {choices}.", values=given, choices=_codes(known))


def _codes(known: Iterable[str]) -> Isolated:
    return Isolated(", ".join(known))


def _limit(limit: int | str | None) -> Number:
    return Number(int(limit or 0))
