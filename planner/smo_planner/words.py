"""Texts that wait for their language.

Stages build plans out of `Text` values; only `render` turns them into strings. So one plan exists for a
brief, and both languages show the same one.
"""

import gettext
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache
from io import BytesIO
from typing import Any, NamedTuple

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
# The names of currencies without a short form in Arabic letters, after 3 to 10, after 11 to 99, and after the rest.
_ARABIC_MONEY = {
    "DJF": ("فرنكات جيبوتية", "فرنكًا جيبوتيًا", "فرنك جيبوتي"),
    "EUR": ("يورو", "يورو", "يورو"),
    "GBP": ("جنيهات إسترلينية", "جنيهًا إسترلينيًا", "جنيه إسترليني"),
    "ILS": ("شواكل إسرائيلية", "شيكلًا إسرائيليًا", "شيكل إسرائيلي"),
    "KMF": ("فرنكات قمرية", "فرنكًا قمريًا", "فرنك قمري"),
    "SOS": ("شلنات صومالية", "شلنًا صوماليًا", "شلن صومالي"),
    "USD": ("دولارات أمريكية", "دولارًا أمريكيًا", "دولار أمريكي"),
}
_MONTHS_OF = {
    **dict.fromkeys(("JO", "LB", "SY", "PS", "IQ"), "levant"),
    **dict.fromkeys(("DZ", "TN"), "maghreb"),
    "MA": "morocco",
    "MR": "mauritania",
}


class Text:
    """A message and what fills it: `{name}` fields take strings, numbers, other texts and the values below.

    A text that stands in many places is best made once: it is then rendered once.
    """

    __slots__ = ("count", "message", "plural", "shown", "values")

    def __init__(self, message: str, plural: str | None, count: int, values: Mapping[str, object]) -> None:
        self.message, self.plural, self.count, self.values = message, plural, count, values
        self.shown: dict[str, str] = {}  # by language, once it was rendered; who frames it may keep that beside it

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


type Show = Callable[[object], Any]


class Shaped(NamedTuple):
    """Data that get their shape as they are rendered: `shape(show, language)`, with `show` rendering what is in it."""

    shape: Callable[[Show, str], object]


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for "marked, translated later"
    """Mark a message for extraction where it stands as data."""
    return message


def say(message: str, /, **values: object) -> Text:
    """A text with its fields."""
    return Text(message, None, 0, values)


def say_n(singular: str, plural: str, n: int, /, **values: object) -> Text:
    """A text that depends on a count; the count fills `{n}`."""
    return Text(singular, plural, n, {"n": Number(n), **values})


@cache
def text(message: str) -> Text:
    """The text of a message that was marked with `N_` or stands in `knowledge`; the same object each time."""
    return Text(message, None, 0, {})


def render(value: object, language: str, cited: dict[str, None] | None = None) -> object:
    """The same data with every text in `language` ("ar" or "en"); dicts, lists and plain tuples are walked.

    What stands in a list named `sources` is added to `cited`. A text that the data holds many times is worked out once.
    """
    return _Renderer(language, {} if cited is None else cited).walk(value)


def render_text(value: object, language: str) -> str:
    """`render`, for what is one text."""
    return str(render(value, language))


def number(value: float, decimals: int = 0) -> str:
    """A figure with thousands separators and no needless zeros; both languages write it alike."""
    written = f"{value:,.{decimals}f}"
    return written.rstrip("0").rstrip(".") if "." in written else written


class _Renderer:
    """One walk over data in one language."""

    def __init__(self, language: str, cited: dict[str, None]) -> None:
        self._language = language
        self._cited = cited
        self._catalogue = _catalogue(language)

    def walk(self, value: object) -> object:
        way = _WAYS.get(type(value))
        return way(self, value) if way else value

    def mapping(self, value: dict[str, Any]) -> dict[str, object]:
        sources = value.get("sources")
        if sources:
            self._cited.update(dict.fromkeys(sources))
        return self.fields(value)

    def fields(self, value: Mapping[str, object]) -> dict[str, object]:
        return {key: way(self, item) if (way := _WAYS.get(type(item))) else item for key, item in value.items()}

    def sequence(self, value: Iterable[object]) -> list[object]:
        return [way(self, item) if (way := _WAYS.get(type(item))) else item for item in value]

    def shaped(self, value: Shaped) -> object:
        return value.shape(self.walk, self._language)

    def text(self, value: Text) -> str:
        shown = value.shown.get(self._language)
        if shown is None:
            shown = value.shown[self._language] = self._message(value)
        return shown

    def _message(self, value: Text) -> str:
        if value.plural is None:
            message = self._catalogue.gettext(value.message)
        else:
            message = self._catalogue.ngettext(value.message, value.plural, value.count)
        return message.format_map(self.fields(value.values)) if value.values else message

    def own(self, value: Own) -> str:
        # A mark in the visitor's words that closes or opens a direction would escape the isolation.
        return f"{_ISOLATE}{value.words.translate(_DIRECTION_MARKS)}{_END_ISOLATE}"

    def isolated(self, value: Isolated) -> str:
        return f"{_LEFT_TO_RIGHT}{value.words}{_END_ISOLATE}"

    def number(self, value: Number) -> str:
        return number(value.value, value.decimals)

    def percent(self, value: Percent) -> str:
        return f"{number(value.value, 0 if value.value >= 10 else 1)}%"

    def money(self, value: Money) -> str:
        amount, currency, symbol_ar = value
        return f"{amount} {_arabic_money(amount, currency, symbol_ar) if self._language == 'ar' else currency}"

    def day(self, value: Day) -> str:
        day, country = value
        return f"{day.day} {_month(day.month, country, self._language)} {day.year}"

    def listed(self, value: Listed) -> str:
        return _enumerate([str(item) for item in self.sequence(value.items)], self._language)


# What a renderer makes of values of each type; all others stay as they are.
_WAYS: dict[type, Callable[[_Renderer, Any], object]] = {
    Text: _Renderer.text,
    dict: _Renderer.mapping,
    list: _Renderer.sequence,
    tuple: _Renderer.sequence,
    Shaped: _Renderer.shaped,
    Own: _Renderer.own,
    Isolated: _Renderer.isolated,
    Number: _Renderer.number,
    Percent: _Renderer.percent,
    Money: _Renderer.money,
    Day: _Renderer.day,
    Listed: _Renderer.listed,
}


def _month(month: int, country: str, language: str) -> str:
    if language == "en":
        return _ENGLISH_MONTHS[month - 1]
    return _ARABIC_MONTHS[_MONTHS_OF.get(country, "gregorian")][month - 1]


def _arabic_money(amount: str, currency: str, symbol: str) -> str:
    """What stands after an amount: the short form, else the name as the count bends it, else the code."""
    if currency in _ARABIC_MONEY:
        few, many, other = _ARABIC_MONEY[currency]
        last = 0 if "." in amount else int(amount.replace(",", "")) % 100
        return few if 3 <= last <= 10 else many if last >= 11 else other
    if "\u0600" <= symbol[0] <= "\u06ff":
        return symbol.removesuffix(".")  # its last stop would stand beside the sentence's own
    return f"{_LEFT_TO_RIGHT}{currency}{_END_ISOLATE}"


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
