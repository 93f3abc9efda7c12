"""What all sheets are written with: cells by the kind of their value, formats, and the look of a page."""

import math
from collections.abc import Iterable, Sequence
from datetime import date, time
from typing import Any, NamedTuple

from smo_planner.export.labels import Labels, guide_address, names
from smo_planner.knowledge import facts

TICK = "✓"
# What a workbook cannot hold, though a text may.
_FORBIDDEN = dict.fromkeys((0xFFFE, 0xFFFF))
_A4 = 9
_LINE = 15  # points


class Formula(NamedTuple):
    """A formula with the value that it has now."""

    formula: str
    value: float | str
    look: str = "number"


class Money(NamedTuple):
    """An amount, shown with all decimals of its currency."""

    amount: float


class Percent(NamedTuple):
    """A share of 1, shown as a percentage."""

    share: float


class Link(NamedTuple):
    """An address that can be followed."""

    address: str


class Blank(NamedTuple):
    """A cell to be filled in."""

    look: str = "input"


class Tick(NamedTuple):
    """A box to tick, or one that is ticked."""

    done: bool


type Cell = str | int | float | date | time | Formula | Money | Percent | Link | Blank | Tick | None


class Book:
    """A workbook in the plan's language and direction."""

    def __init__(self, workbook: Any, plan: dict[str, Any], site: str, label: Labels) -> None:
        self.workbook, self.plan, self.site, self.label = workbook, plan, site, label
        self.channels, self.formats, self.pillars = (names(plan, part) for part in ("channels", "formats", "pillars"))
        decimals = facts().currencies[plan["budget"]["currency"]].minor_units
        amount = "#,##0" + ("." + "0" * decimals if decimals else "")
        cell = {"valign": "top", "text_wrap": True, "reading_order": 2 if plan["direction"] == "rtl" else 1}
        filled = {**cell, "bg_color": "#FFF8E1", "border": 1, "border_color": "#D9D9D9"}
        self.looks = {
            name: workbook.add_format(properties)
            for name, properties in {
                "text": cell,
                "title": {**cell, "bold": True, "font_size": 16, "text_wrap": False},
                "part": {**cell, "bold": True, "font_size": 12, "text_wrap": False},
                "head": {**cell, "bold": True, "bg_color": "#E3EAF2", "bottom": 1},
                "number": {**cell, "num_format": "#,##0.####"},
                "whole": {**cell, "num_format": "#,##0"},
                "money": {**cell, "num_format": amount},
                "percent": {**cell, "num_format": "0.##%"},
                "date": {**cell, "num_format": "yyyy-mm-dd", "align": "center"},
                "time": {**cell, "num_format": "hh:mm", "align": "center"},
                "link": {**cell, "font_color": "#0B5394", "underline": 1},
                "input": filled,
                "input-number": {**filled, "num_format": "#,##0.####"},
                "input-money": {**filled, "num_format": amount},
                "input-tick": {**filled, "align": "center", "bold": True},
                "total": {**cell, "num_format": amount, "bold": True, "top": 1},
                "total-text": {**cell, "bold": True, "top": 1},
                "finished": {"font_color": "#808080", "font_strikeout": True},
                "late": {"font_color": "#B3261E", "bold": True},
                "good": {"font_color": "#1B5E20"},
                "quiet": {**cell, "num_format": "#,##0.####", "font_color": "#808080"},
            }.items()
        }

    def sheet(self, name: str, widths: Sequence[float]) -> "Sheet":
        """A new sheet with columns of these widths, in characters."""
        return Sheet(self, self.workbook.add_worksheet(name), widths)

    def guide(self, learn: str) -> Link | None:
        """A link into the guide, where the site is known."""
        address = guide_address(self.site, self.plan["language"], learn)
        return Link(address) if address else None


class Sheet:
    """A sheet that is written row by row."""

    def __init__(self, book: Book, page: Any, widths: Sequence[float]) -> None:
        self.book, self.page, self.widths, self.at = book, page, widths, 0
        if book.plan["direction"] == "rtl":
            page.right_to_left()
        for column, width in enumerate(widths):
            page.set_column(column, column, width)
        page.set_landscape()
        page.set_paper(_A4)
        page.fit_to_pages(1, 0)
        page.hide_gridlines(2)

    def title(self, words: str, look: str = "title") -> None:
        """A line that runs on over the columns."""
        if look == "title":
            self.page.set_row(self.at, 2 * _LINE)
        self.page.write_string(self.at, 0, _clean(words), self.book.looks[look])
        self.at += 1

    def line(self, words: str) -> None:
        """A sentence over all columns, in as many lines as it takes."""
        # The library reads what it is given to merge, and would take a text that begins like a formula for one.
        self.page.merge_range(self.at, 0, self.at, len(self.widths) - 1, "", self.book.looks["text"])
        self.page.set_row(self.at, _height(words, sum(self.widths)))
        self.title(words, "text")

    def heads(self, words: Iterable[str], *, freeze_columns: int | None = None) -> int:
        """A row of headings, which stays in sight where columns to freeze are named; gives the first row below it."""
        if freeze_columns is not None:
            self.page.freeze_panes(self.at + 1, freeze_columns)
            self.page.repeat_rows(self.at)
        self.row(words, "head")
        return self.at

    def row(self, cells: Iterable[Cell], text: str = "text") -> None:
        """A row of values; `text` is how its texts look."""
        cells = list(cells)
        texts = [(cell, width) for cell, width in zip(cells, self.widths, strict=False) if isinstance(cell, str)]
        # Not every viewer fits the height of a row to what is in it.
        self.page.set_row(self.at, max([_LINE, *(_height(words, width) for words, width in texts)]))
        for column, cell in enumerate(cells):
            self.put(self.at, column, cell, text)
        self.at += 1

    def put(self, row: int, column: int, cell: Cell, text: str = "text") -> None:
        """A value into a cell, by its kind: what a visitor wrote is never more than a text."""
        looks, page = self.book.looks, self.page
        match cell:
            case None:
                return
            case Formula(formula, value, look):
                page.write_formula(row, column, formula, looks[look], value)
            case Money(amount):
                page.write_number(row, column, amount, looks["money"])
            case Percent(share):
                page.write_number(row, column, share, looks["percent"])
            case Link(address):
                page.write_url(row, column, address, looks["link"], string=address)
            case Tick(done):
                page.write(row, column, TICK if done else None, looks["input-tick"])
            case Blank(look):
                page.write_blank(row, column, None, looks[look])
            case str():
                page.write_string(row, column, _clean(cell), looks[text])
            case date():
                page.write_datetime(row, column, cell, looks["date"])
            case time():
                page.write_datetime(row, column, cell, looks["time"])
            case _:
                page.write_number(row, column, cell, looks["number"])

    def ticks(self, first: int, last: int, column: int = 0) -> None:
        """A column of boxes to tick; a row that is ticked turns grey."""
        self.page.data_validation(
            first, column, last, column, {"validate": "list", "source": [TICK], "ignore_blank": True}
        )
        rule = f'=${"ABCDEFGHIJ"[column]}{first + 1}="{TICK}"'
        self.page.conditional_format(
            first,
            0,
            last,
            len(self.widths) - 1,
            {"type": "formula", "criteria": rule, "format": self.book.looks["finished"]},
        )


def _height(words: str, width: float) -> float:
    """The height in points of a text in a column so many characters wide."""
    return _LINE * max(1, math.ceil(len(words) * 1.05 / width))


def _clean(words: str) -> str:
    return words.translate(_FORBIDDEN)
