"""What all parts of the Markdown are written with: escaping, tables, marks of sources, links into the guide."""

from collections.abc import Iterable
from typing import Any

from smo_planner.export.labels import estimated, guide_address, names, of_plan
from smo_planner.words import number

# Backslashes where every Markdown knows them, references where some would let the character through.
_SPECIAL = {
    **{character: f"\\{character}" for character in "\\`*_[]#"},
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    "|": "&#124;",
    "~": "&#126;",
    "{": "&#123;",
    "}": "&#125;",
    **dict.fromkeys("\r\n", " "),
}
_ESCAPED = str.maketrans(_SPECIAL)


class Page:
    """A plan, and what it takes to write of it."""

    def __init__(self, plan: dict[str, Any], site: str) -> None:
        self.plan, self.site = plan, site
        self.label = of_plan(plan)
        self.channels, self.formats, self.pillars = (names(plan, part) for part in ("channels", "formats", "pillars"))
        self._places = {source["id"]: place for place, source in enumerate(plan["sources"], start=1)}

    def say(self, value: object) -> str:
        """A text of the engine, ready to stand in Markdown."""
        return escape(self.label.words(value))

    def marks(self, sources: Iterable[str]) -> str:
        """The numbers of sources in the list at the end: ` [1, 4]`."""
        shown = self.label.list([str(place) for place in sorted(self._places[source] for source in sources)])
        return f" \\[{shown}\\]" if shown else ""

    def learn(self, address: str) -> str:
        """A link into the guide; nothing without a site."""
        whole = guide_address(self.site, self.plan["language"], address)
        return f"[{self.label['learn']}](<{whole}>)" if whole else ""

    def amount(self, value: float) -> str:
        """An amount of money, without the currency."""
        return number(value, 3)

    def explain(self, lines: Iterable[dict[str, Any]], indent: int = 0) -> list[str]:
        """The way to a figure, a sentence an item."""
        return [f"{' ' * indent}- {escape(line['text'])}{self.marks(line['sources'])}" for line in lines]


def escape(words: object) -> str:
    """Words that Markdown takes for nothing but words."""
    return str(words).translate(_ESCAPED)


def section(title: str, lines: list[str]) -> list[str]:
    """Lines under a heading; nothing where there are none."""
    return [f"## {title}", "", *lines] if lines else []


def table(heads: Iterable[str], rows: Iterable[Iterable[object]]) -> list[str]:
    """A table; its cells are escaped, its headings are not."""
    heads = list(heads)
    return [
        f"| {' | '.join(heads)} |",
        f"|{'|'.join(' --- ' for _ in heads)}|",
        *(f"| {' | '.join(escape(cell) for cell in row)} |" for row in rows),
    ]


def _decimals(size: float) -> int:
    """The cost of an interaction may be less than a cent."""
    return 0 if size >= 100 else 2 if size >= 1 else 4


def figure(value: float | None) -> str:
    """A figure of an estimate; nothing for none."""
    return "" if value is None else number(estimated(value), _decimals(abs(value)))
