"""The budget as a sheet in which what was spent is entered."""

from smo_planner.words import say

from .book import Blank, Book, Formula, Money


def budget(book: Book) -> None:
    """Where the money goes; the totals are sums, and what is left follows from what was spent."""
    label, money = book.label, book.plan["budget"]
    sheet = book.sheet(label["budget"], (40, 16, 16, 18, 18, 18))
    sheet.title(label.words(say("Amount in {currency}", currency=label.currency(money["currency"]))), "part")
    first = sheet.heads(
        (label[key] for key in ("item", "channel", "phase", "amount", "spent", "left")), freeze_columns=1
    )
    for line in money["lines"]:
        row = sheet.at + 1
        sheet.row(
            [
                line["label"],
                book.channels.get(line["channel"], ""),
                label.phase(line["phase"]),
                Money(line["amount"]),
                Blank("input-money"),
                Formula(f"=D{row}-E{row}", line["amount"], "money"),
            ]
        )
    last = sheet.at
    sheet.row([label["total"], "", "", *_totals(first + 1, last, money["total"])], "total-text")


def _totals(first: int, last: int, total: float) -> list[Formula]:
    """Sums of the amounts, of what was spent, and of what is left; rows are counted from 1."""
    if last < first:
        return [Formula("=0", 0, "total")] * 3
    values = (("D", total), ("E", 0), ("F", total))
    return [Formula(f"=SUM({column}{first}:{column}{last})", value, "total") for column, value in values]
