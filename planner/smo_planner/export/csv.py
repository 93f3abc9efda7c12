"""Tasks and posts as one table by date, for a spreadsheet (the caller adds the byte order mark that Excel wants)."""

import csv
import io
from typing import Any

from .labels import MARKS, Labels, guide_address, marked, names, of_plan

_COLUMNS = (
    "kind", "date", "time", "step", "phase", "channel", "format", "pillar", "title_column", "detail",
    "minutes", "repeat", "why", "done_when", "event", "sources", "learn", "id",
)  # fmt: skip
# What spreadsheets take for the beginning of a formula, also in the wide forms of East Asian writing.
_FORMULA = frozenset("=+-@＝＋－＠")
# What would end a cell that was not quoted.
_BREAKS = frozenset("\t\r\n")


def write(plan: dict[str, Any], site: str = "") -> str:
    """The table, one row a task or post, headings in the plan's language."""
    label = of_plan(plan)
    rows = [*_tasks(plan, label, site), *_posts(plan, label)]
    rows.sort(key=lambda row: (row["date"], row["time"]))
    extra = marked([*plan["tasks"], *plan["calendar"]])
    heads = [label[column] for column in (*_COLUMNS, *(MARKS[part] for part in extra))]
    return table(heads, ([row[column] for column in (*_COLUMNS, *extra)] for row in rows))


def table(heads: Any, rows: Any) -> str:
    """Lines of comma-separated cells, none of which a spreadsheet takes for a formula."""
    file = io.StringIO()
    writer = csv.writer(file)
    if heads:
        writer.writerow(heads)
    writer.writerows([harmless(str(cell)) for cell in row] for row in rows)
    return file.getvalue()


def harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula.

    White space before it is dropped by some; a bar or a quote is dangerous only within what has begun as a formula.
    """
    return f"'{cell}" if cell.lstrip()[:1] in _FORMULA or cell[:1] in _BREAKS else cell


def _tasks(plan: dict[str, Any], label: Labels, site: str) -> list[dict[str, Any]]:
    titles = {source["id"]: source["title"] for source in plan["sources"]}
    return [
        {
            **dict.fromkeys(_COLUMNS, ""),
            **_marks(task),
            "kind": label["task"],
            "date": task["due"],
            "step": label.step(task["step"]),
            "title_column": task["title"],
            "detail": task["detail"],
            "minutes": task["minutes"],
            "repeat": label.repeat(task["repeat"]),
            "why": task["why"],
            "done_when": task["done_when"],
            "sources": label.list([titles[source] for source in task["sources"]]),
            "learn": guide_address(site, plan["language"], task["learn"]),
            "id": task["id"],
        }
        for task in plan["tasks"]
    ]


def _posts(plan: dict[str, Any], label: Labels) -> list[dict[str, Any]]:
    channels, formats, pillars = (names(plan, part) for part in ("channels", "formats", "pillars"))
    return [
        {
            **dict.fromkeys(_COLUMNS, ""),
            **_marks(post),
            "kind": label["post"],
            "date": post["date"],
            "time": post["time"],
            "phase": label.phase(post["phase"]),
            "channel": channels[post["channel"]],
            "format": formats[post["format"]],
            "pillar": pillars[post["pillar"]],
            "title_column": post["title"],
            "minutes": post["minutes"],
            "event": label.event(post["event"]),
            "id": post["id"],
        }
        for post in plan["calendar"]
    ]


def _marks(item: dict[str, Any]) -> dict[str, str]:
    """What the visitor marked, as it is: a spreadsheet sorts days that are written so."""
    return {part: item.get(part, "") for part in MARKS}
