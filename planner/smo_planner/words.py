"""Texts that wait for their language.

Stages build plans out of `Text` values; only `render` turns them into strings. So one plan exists for a
brief, and both languages show the same one.
"""

import gettext
from collections.abc import Iterable, Mapping
from datetime import date
from io import BytesIO
from typing import NamedTuple

from . import files

LANGUAGES = ("ar", "en")
DIRECTIONS = {"ar": "rtl", "en": "ltr"}

# First strong character decides; left to right, since digits alone would take the direction around them; the end.
_ISOLATE, _LEFT_TO_RIGHT, _END_ISOLATE = "\u2068", "\u2066", "\u2069"
# Embeddings, overrides and isolates, with what ends them.
_DIRECTION_MARKS = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
_catalogues: dict[str, gettext.NullTranslations] = {}

_ENGLISH_MONTHS = (
    "January February March April May June July August September October November December"
).split()  # fmt: skip
# CLDR's month names of ar (most countries), ar-JO and its neighbours, ar-DZ and ar-TN, ar-MA, ar-MR.
_ARABIC_MONTHS = {
    "gregorian": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split(),
    "levant": [
        "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران",
        "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول",
    ],
    "maghreb": "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر".split(),
    "morocco": "يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر".split(),
    "mauritania": "يناير فبراير مارس إبريل مايو يونيو يوليو أغشت شتمبر أكتوبر نوفمبر دجمبر".split(),
}  # fmt: skip
_MONTHS_OF = {
    **dict.fromkeys(("JO", "LB", "SY", "PS", "IQ"), "levant"),
    **dict.fromkeys(("DZ", "TN"), "maghreb"),
    "MA": "morocco",
    "MR": "mauritania",
}


class Text:
    """A message and what fills it: `{name}` fields take strings, numbers, other texts and the values below."""

    __slots__ = ("count", "message", "plural", "values")

    def __init__(self, message: str, plural: str | None, count: int, values: Mapping[str, object]) -> None:
        self.message, self.plural, self.count, self.values = message, plural, count, values

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Text) and render(self, "en") == render(other, "en")

    def __hash__(self) -> int:
        return hash(self.message)

    def __repr__(self) -> str:
        return f"Text({render(self, 'en')!r})"


class Own(NamedTuple):
    """The visitor's own words: never translated, isolated so that they can't reorder what stands around them."""

    words: str


class Isolated(NamedTuple):
    """A time, range of figures, address, tag or code: left to right, whatever stands around it."""

    words: str


class Number(NamedTuple):
    """A figure, shown with at most `decimals` places and thousands separators."""

    value: float
    decimals: int = 0


class Percent(NamedTuple):
    """A percentage (0 to 100), rounded to whole ones; below 10, to one place."""

    value: float


class Money(NamedTuple):
    """An amount in the major unit of a currency, with the decimals that the amount has."""

    amount: str
    currency: str
    symbol_ar: str


class Day(NamedTuple):
    """A day, with the month's name as the country prints it."""

    date: date
    country: str


class Listed(NamedTuple):
    """Several texts as one enumeration: "a, b and c"."""

    items: tuple[object, ...]


_VALUES = frozenset((Own, Isolated, Number, Percent, Money, Day, Listed))


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for "marked, translated later"
    """Mark a message for extraction where it stands as data."""
    return message


def say(message: str, /, **values: object) -> Text:
    """A text with its fields."""
    return Text(message, None, 0, values)


def say_n(singular: str, plural: str, n: int, /, **values: object) -> Text:
    """A text that depends on a count; the count fills `{n}`."""
    return Text(singular, plural, n, {"n": Number(n), **values})


def text(message: str) -> Text:
    """The text of a message that was marked with `N_` or stands in `knowledge`."""
    return Text(message, None, 0, {})


def render(value: object, language: str) -> object:
    """The same data with every text in `language` ("ar" or "en"); dicts, lists and plain tuples are walked."""
    kind = type(value)
    if kind is str or value is None:
        return value
    if isinstance(value, Text):
        return _render_text(value, language)
    if isinstance(value, dict):
        return {key: render(item, language) for key, item in value.items()}
    if kind is list or kind is tuple:
        return [render(item, language) for item in value]  # type: ignore[attr-defined]
    if kind in _VALUES:
        return _render_value(value, language)
    return value


def render_text(value: object, language: str) -> str:
    """`render`, for what is one text."""
    return str(render(value, language))


def number(value: float, decimals: int = 0) -> str:
    """A figure with thousands separators and no needless zeros; both languages write it alike."""
    written = f"{value:,.{decimals}f}"
    return written.rstrip("0").rstrip(".") if "." in written else written


def _render_text(value: Text, language: str) -> str:
    catalogue = _catalogue(language)
    if value.plural is None:
        message = catalogue.gettext(value.message)
    else:
        message = catalogue.ngettext(value.message, value.plural, value.count)
    if not value.values:
        return message
    return message.format_map({name: render(item, language) for name, item in value.values.items()})


def _render_value(value: object, language: str) -> str:
    match value:
        case Own(words):
            # A mark in the visitor's words that closes or opens a direction would escape the isolation.
            return f"{_ISOLATE}{words.translate(_DIRECTION_MARKS)}{_END_ISOLATE}"
        case Isolated(words):
            return f"{_LEFT_TO_RIGHT}{words}{_END_ISOLATE}"
        case Number(figure, decimals):
            return number(figure, decimals)
        case Percent(figure):
            return f"{number(figure, 0 if figure >= 10 else 1)}%"
        case Money(amount, currency, symbol_ar):
            return f"{amount} {symbol_ar if language == 'ar' else currency}"
        case Day(day, country):
            return f"{day.day} {_month(day.month, country, language)} {day.year}"
        case Listed(items):
            return _enumerate([render_text(item, language) for item in items], language)
        case _:
            raise TypeError(f"not a value of a text: {value!r}")


def _month(month: int, country: str, language: str) -> str:
    if language == "en":
        return _ENGLISH_MONTHS[month - 1]
    return _ARABIC_MONTHS[_MONTHS_OF.get(country, "gregorian")][month - 1]


def _enumerate(items: Iterable[str], language: str) -> str:
    *first, last = items
    if not first:
        return last
    if language == "ar":
        return " و".join([*first, last])
    return f"{', '.join(first)} and {last}"


def _catalogue(language: str) -> gettext.NullTranslations:
    if language not in _catalogues:
        _catalogues[language] = (
            gettext.NullTranslations()
            if language == "en"
            else gettext.GNUTranslations(BytesIO(files.read(f"locale/{language}/LC_MESSAGES/smo_planner.mo")))
        )
    return _catalogues[language]
