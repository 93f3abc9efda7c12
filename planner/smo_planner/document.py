"""A JSON document as it was written: what it holds, or why it can't be read at all. Nothing here raises anything else.

Numbers stay as their digits (`Numeral`), so that no digit is lost before a field says how it is to be read.
"""

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, NamedTuple

from .words import Number, Own, Text, say, text

MOST_BYTES = 1_000_000  # 1 MB
MOST_LEVELS = 32  # of objects and lists in one another; a brief has four

# First and last code point of what is never drawn: white space and Unicode's Default_Ignorable_Code_Point, with the
# empty Braille pattern and the marks of interlinear annotation.
INVISIBLE = (
    (0x09, 0x0D), (0x20, 0x20), (0x85, 0x85), (0xA0, 0xA0), (0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C),
    (0x115F, 0x1160), (0x1680, 0x1680), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x2000, 0x200F), (0x2028, 0x202F),
    (0x205F, 0x206F), (0x2800, 0x2800), (0x3000, 0x3000), (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF),
    (0xFFA0, 0xFFA0), (0xFFF0, 0xFFFB), (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF),
)  # fmt: skip
# What no text may hold: control characters that are no white space, and halves of characters.
FORBIDDEN = ((0x00, 0x08), (0x0E, 0x1F), (0x7F, 0x84), (0x86, 0x9F), (0xD800, 0xDFFF))
# What would break or turn a line.
_TURNING = ((0x09, 0x0D), (0x85, 0x85), (0x2028, 0x202E), (0x2066, 0x2069))


def _characters(*ranges: tuple[int, int]) -> Iterator[str]:
    return (chr(point) for first, last in ranges for point in range(first, last + 1))


_INVISIBLE = "".join(_characters(*INVISIBLE))
_FORBIDDEN = frozenset(_characters(*FORBIDDEN))
_ESCAPED = _FORBIDDEN.union(_characters(*_TURNING))


class UnreadableError(Exception):
    """The document as a whole can't be read, for this reason."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason)
        self.reason = reason


class Numeral(NamedTuple):
    """A number as it was written."""

    literal: str


def parse(document: str | bytes) -> dict[str, Any]:
    """The object that a document holds. Of NaN and the infinities, which are not numbers, it makes floats.

    Raises:
        UnreadableError: it is too large, not UTF-8, nested too deep, not JSON, not an object, or repeats a name.
    """
    if len(document.encode("utf-8", "surrogatepass") if isinstance(document, str) else document) > MOST_BYTES:
        raise UnreadableError(text("The brief is larger than 1 MB. Check that this is the right file."))
    if not isinstance(document, str):
        try:
            document = bytes(document).decode("utf-8")
        except UnicodeDecodeError:
            raise UnreadableError(text("The brief is not encoded in UTF-8. Save it as UTF-8 and try again.")) from None
    document = document.removeprefix("\ufeff")
    if nested_too_deep(document):
        raise UnreadableError(
            say("The brief is nested more than {n} levels deep. A real one has four.", n=Number(MOST_LEVELS))
        )
    try:
        given = json.loads(
            document, parse_int=Numeral, parse_float=Numeral, parse_constant=float, object_pairs_hook=_object
        )
    except json.JSONDecodeError as wrong:
        raise UnreadableError(
            say(
                "The brief is not JSON: line {line}, column {column} breaks its rules. Mend that place and try again.",
                line=Number(wrong.lineno),
                column=Number(wrong.colno),
            )
        ) from None
    if not isinstance(given, dict):
        raise UnreadableError(text("The brief is not a JSON object. It has to be one object with all the answers."))
    return given


def is_blank(value: object) -> bool:
    """Whether a value is no answer: null, a text that shows nothing, an empty object, a list of nothing but these."""
    if isinstance(value, str):
        return not value.strip(_INVISIBLE)
    if isinstance(value, list):
        return all(is_blank(item) for item in value)
    return value is None or value == {}


def forbidden(words: str) -> str | None:
    """The first character that no text may hold."""
    if _FORBIDDEN.isdisjoint(words):
        return None
    return next(character for character in words if character in _FORBIDDEN)


def exact(numeral: Numeral) -> Decimal:
    """The value of a number to its last digit, with no more decimals than it needs.

    Beyond 1e400, and below 1e-400, it is some number that is as far out of every limit: no exponent is too large.
    """
    mantissa, _, power = numeral.literal.lower().partition("e")
    whole, _, fraction = mantissa.removeprefix("-").partition(".")
    digits = (whole + fraction).lstrip("0")
    significant = digits.rstrip("0")
    if not significant:
        return Decimal(0)
    size = power.lstrip("+-").lstrip("0")
    exponent = int(size or "0") if len(size) < 10 else 10**9
    if power.startswith("-"):
        exponent = -exponent
    exponent += len(digits) - len(significant) - len(fraction)
    exponent = max(-400 - len(significant), min(exponent, 400))
    return Decimal(f"{'-' if mantissa.startswith('-') else ''}{significant}e{exponent}")


def decimals(number: Decimal) -> int:
    """How many digits stand behind the point."""
    exponent = number.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def shown(value: object) -> Own:
    """A value of the document as a message can show it: short, on one line."""
    match value:
        case Numeral(literal):
            return Own(one_line(literal))
        case str():
            return Own(f'"{one_line(value)}"')
        case list():
            return Own("[…]" if value else "[]")
        case dict():
            return Own("{…}" if value else "{}")
        case _:
            return Own(json.dumps(value))


def one_line(words: str, most: int = 60) -> str:
    """Words without what would break or turn a line, cut after so many code points."""
    kept = "".join(f"\\u{ord(character):04x}" if character in _ESCAPED else character for character in words[:most])
    return kept if len(words) <= most else f"{kept}…"


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for name, value in pairs:
        if name in found:
            raise UnreadableError(
                say("The name {name} stands twice in one object. Keep one of the two.", name=Own(one_line(name)))
            )
        found[name] = value
    return found


def nested_too_deep(document: str) -> bool:
    """Asked before the parser, whose own limit depends on the machine that it runs on."""
    if document.count("[") + document.count("{") <= MOST_LEVELS:
        return False
    level = 0
    quoted = escaped = False
    for character in document:
        if quoted:
            quoted = escaped or character != '"'
            escaped = character == "\\" and not escaped
        elif character == '"':
            quoted = True
        elif character in "[{":
            level += 1
            if level > MOST_LEVELS:
                return True
        elif character in "]}":
            level -= 1
    return False
