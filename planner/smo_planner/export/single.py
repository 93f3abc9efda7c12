"""One task, one post or the list of tasks as plain text, to be pasted into a chat."""

from typing import Any

from .labels import guide_address, names, of_plan

_BOXES = {True: "☑", False: "☐"}


def task(plan: dict[str, Any], task_id: str, site: str = "") -> str:
    """A task with what it takes to do it; KeyError where the plan has none of this id."""
    label, one = of_plan(plan), _found(plan["tasks"], task_id)
    when = [label.weekday(one["due"]), label.repeat(one["repeat"]), label.minutes(one["minutes"])]
    lines = [
        one["title"],
        label.list([part for part in when if part]),
        "",
        one["detail"],
        "",
        f"{label['why']}: {one['why']}",
        f"{label['done_when']}: {one['done_when']}",
        *label.marks(one),
    ]
    guide = guide_address(site, plan["language"], one["learn"])
    return _text([*lines, *([f"{label['learn']}: {guide}"] if guide else [])])


def post(plan: dict[str, Any], post_id: str) -> str:
    """A post with what its maker has to know; KeyError where the plan has none of this id."""
    label, one = of_plan(plan), _found(plan["calendar"], post_id)
    channels, formats, pillars = (names(plan, part) for part in ("channels", "formats", "pillars"))
    lines = [
        one["title"],
        label.list([channels[one["channel"]], label.weekday(one["date"]), label.time(one["time"])]),
        "",
        f"{label['format']}: {formats[one['format']]}",
        f"{label['pillar']}: {pillars[one['pillar']]}",
    ]
    if one["event"]:
        lines.append(f"{label['event']}: {label.event(one['event'])}")
    return _text([*lines, *label.marks(one)])


def tasks(plan: dict[str, Any]) -> str:
    """Every task in a line, with a box that is ticked where it is done."""
    label = of_plan(plan)
    lines = []
    for one in plan["tasks"]:
        told = [
            label.day(one["due"]),
            label.repeat(one["repeat"]),
            label.minutes(one["minutes"]),
            label.mark(one, "owner"),
        ]
        lines.append(f"{_BOXES['done' in one]} {one['title']} ({label.list([part for part in told if part])})")
    return _text(lines)


def _found(rows: list[dict[str, Any]], item: str) -> dict[str, Any]:
    return {row["id"]: row for row in rows}[item]


def _text(lines: list[str]) -> str:
    return "\n".join(lines) + "\n"
