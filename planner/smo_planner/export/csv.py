"""Tasks and posts as one table by date, for a spreadsheet (the caller adds the byte order mark that Excel wants)."""

import csv
import io
from typing import Any

from .labels import Labels, guide_address, names

_COLUMNS = (
    "kind", "date", "time", "step", "phase", "channel", "format", "pillar", "title_column",
    "minutes", "repeat", "why", "done_when", "event", "learn",
)  # fmt: skip


def write(plan: dict[str, Any], site: str = "") -> str:
    """The table, one row a task or post, headings in the plan's language."""
    label = Labels(plan["language"])
    rows = [*_tasks(plan, label, site), *_posts(plan, label)]
    rows.sort(key=lambda row: (row["date"], row["time"]))
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow([label[column] for column in _COLUMNS])
    writer.writerows([_harmless(str(row.get(column, ""))) for column in _COLUMNS] for row in rows)
    return file.getvalue()


def _tasks(plan: dict[str, Any], label: Labels, site: str) -> list[dict[str, Any]]:
    return [
        {
            "kind": label["task"],
            "date": task["due"],
            "time": "",
            "step": label.step(task["step"]),
            "title_column": task["title"],
            "minutes": task["minutes"],
            "repeat": label.repeat(task["repeat"]),
            "why": task["why"],
            "done_when": task["done_when"],
            "learn": guide_address(site, plan["language"], task["learn"]),
        }
        for task in plan["tasks"]
    ]


def _posts(plan: dict[str, Any], label: Labels) -> list[dict[str, Any]]:
    channels, formats, pillars = (names(plan, part) for part in ("channels", "formats", "pillars"))
    return [
        {
            "kind": label["post"],
            "date": post["date"],
            "time": post["time"],
            "phase": label.phase(post["phase"]),
            "channel": channels[post["channel"]],
            "format": formats[post["format"]],
            "pillar": pillars[post["pillar"]],
            "title_column": post["title"],
            "minutes": post["minutes"],
            "event": post["event"]["title"] if post["event"] else "",
        }
        for post in plan["calendar"]
    ]


def _harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t")) else cell
