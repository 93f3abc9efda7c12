"""The plan as a workbook to work in: checklist, calendar, budget and KPI tracker count along as they are filled in.

Every text is written as a text, so nothing that a visitor wrote becomes a formula; every formula is stored with its
present value, for viewers that do not reckon. The same plan gives the same bytes.
"""

import io
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

from xlsxwriter import Workbook

from smo_planner.export.labels import of_plan

from . import lists, money, tracker
from .book import Book

_SHEETS: tuple[Callable[[Book], None], ...] = (
    lists.overview,
    lists.checklist,
    lists.calendar,
    lists.content,
    lists.audit,
    money.budget,
    tracker.tracker,
    lists.sources,
)


def write(plan: dict[str, Any], site: str = "") -> bytes:
    """The workbook; links into the guide only where the site's address is given."""
    file = io.BytesIO()
    workbook = Workbook(file, {"in_memory": True})
    label = of_plan(plan)
    start = date.fromisoformat(plan["brief"]["period"]["start"])
    workbook.set_properties({"title": label["title"], "created": datetime.combine(start, time())})
    book = Book(workbook, plan, site, label)
    for sheet in _SHEETS:
        sheet(book)
    workbook.close()
    return file.getvalue()
