"""Small shapes that every stage uses: a range, a line of an explanation, and how figures are rounded."""

from collections.abc import Iterable
from typing import NamedTuple

from .words import Text


class Range(NamedTuple):
    """An estimate: low <= central <= high."""

    low: float
    central: float
    high: float

    def times(self, factor: float) -> "Range":
        """The range in another measure."""
        return Range(self.low * factor, self.central * factor, self.high * factor)

    def rounded(self, decimals: int = 0) -> "Range":
        """The range as it is shown; whole numbers come as int."""
        return Range(*(shown(end, decimals) for end in self))


class Line(NamedTuple):
    """One sentence of the way to a figure, with the sources it leans on."""

    text: Text
    sources: tuple[str, ...] = ()


def shown(value: float, decimals: int = 0) -> float:
    """A figure as the plan shows it: rounded, whole ones as int so that they are written without ".0"."""
    rounded = round(value, decimals)
    return int(rounded) if rounded == int(rounded) else rounded


def as_lines(lines: Iterable[Line]) -> list[dict[str, object]]:
    """`explain[]` and `reasons[]` as the plan holds them."""
    return [{"text": line.text, "sources": list(line.sources)} for line in lines]


def unique(ids: Iterable[str]) -> tuple[str, ...]:
    """The ids once each, in the order in which they came."""
    return tuple(dict.fromkeys(ids))
