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
        self.shown: dict[str, str] = {}  # by language, once it was rendered

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
    """Data that get their shape as they are rendered: `shape(show)` gives it, with `show` rendering what is in it."""

    shape: Callable[[Show], object]


_VALUES = frozenset((Own, Isolated, Number, Percent, Money, Day, Listed))
_PLAIN = frozenset((str, int, float, bool, type(None)))


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
        if type(value) is Text:
            return value.shown.get(self._language) or self._text(value)
        if type(value) is dict:
            if "sources" in value:
                self._cited.update(dict.fromkeys(value["sources"]))
            return {key: item if type(item) in _PLAIN else self.walk(item) for key, item in value.items()}
        if type(value) in _VALUES:
            return self._value(value)
        if type(value) is Shaped:
            return value.shape(self.walk)
        if isinstance(value, list | tuple):
            return [item if type(item) in _PLAIN else self.walk(item) for item in value]
        return value

    def _text(self, found: Text) -> str:
        if found.plural is None:
            message = self._catalogue.gettext(found.message)
        else:
            message = self._catalogue.ngettext(found.message, found.plural, found.count)
        if found.values:
            shown = {name: item if type(item) is str else self.walk(item) for name, item in found.values.items()}
            message = message.format_map(shown)
        found.shown[self._language] = message
        return message

    def _value(self, value: object) -> str:
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
                return f"{amount} {_arabic_money(amount, currency, symbol_ar) if self._language == 'ar' else currency}"
            case Day(day, country):
                return f"{day.day} {_month(day.month, country, self._language)} {day.year}"
            case Listed(items):
                return _enumerate([str(self.walk(item)) for item in items], self._language)
            case _:  # pragma: no cover - _VALUES names what stands above
                raise TypeError(f"not a value of a text: {value!r}")


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
