"""The sheets that list: overview, checklist, calendar, content, sources."""

from datetime import date, time
from typing import Any

from smo_planner.export.labels import MARKS, Labels, last_day, marked
from smo_planner.words import Number, say_n

from .book import TICK, Blank, Book, Cell, Formula, Link, Money, Percent, Tick

_MARK_WIDTHS = {"done": 12, "owner": 18, "note": 40}


def overview(book: Book) -> None:
    """The decision on one page."""
    plan, label = book.plan, book.label
    sheet = book.sheet(label["decision"], (26, 16, 34, 14, 14, 60))
    name = plan["brief"]["name"]
    sheet.title(f"{label['title']}: {name}" if name else label["title"])
    period = plan["brief"]["period"]
    weeks = label.words(say_n("{n} week", "{n} weeks", period["weeks"]))
    sheet.line(label.list([label.day(period["start"]), label.day(last_day(plan)), weeks]))
    sheet.line(plan["message"]["positioning"])
    percent, covered = plan["coverage"]["percent"], plan["coverage"]["people_covered"]
    sheet.at += 1
    sheet.heads(["", label["low"], label["central"], label["high"]])
    sheet.row([label["covered"], *(Percent(percent[end] / 100) for end in ("low", "central", "high"))])
    if covered:
        sheet.row([label["people_covered"], covered["low"], covered["central"], covered["high"]])
    sheet.row([label["hours"], None, plan["brief"]["resources"]["hours_per_week"]])
    currency = label.currency(plan["budget"]["currency"])
    sheet.row([label.list([label["budget"], currency]), None, Money(plan["budget"]["total"])])
    sheet.at += 1
    sheet.heads(label[key] for key in ("channel", "decision_column", "reach", "posts_per_week", "hours", "why"))
    for one in plan["channels"]:
        sheet.row(
            [
                one["name"],
                label.decision(one["decision"]),
                None if one["reach_percent"] is None else Percent(one["reach_percent"] / 100),
                one["posts_per_week"],
                one["hours_per_week"],
                one["reasons"][0]["text"],
            ]
        )
    for title, lines in (
        ("warnings", [line for one in plan["warnings"] for line in _warning(one, label)]),
        ("do", plan["message"]["do"]),
        ("dont", plan["message"]["dont"]),
        ("sensitivity", [one["text"] for one in plan["sensitivity"]]),
    ):
        if lines:
            sheet.at += 1
            sheet.title(label[title], "part")
            for line in lines:
                sheet.line(line)


def _warning(one: dict[str, Any], label: Labels) -> tuple[str, ...]:
    return (label.list([label.severity(one["severity"]), one["text"]]), *one.get("items", ()))


def checklist(book: Book) -> None:
    """The tasks by day, with a box to tick, and how many are done."""
    plan, label = book.plan, book.label
    extra = marked(plan["tasks"])
    sheet = book.sheet(
        label["checklist"], (8, 12, 14, 14, 36, 48, 40, 40, 10, 34, *(_MARK_WIDTHS[one] for one in extra))
    )
    count = len(plan["tasks"])
    first, last = 3, 2 + max(1, count)
    ticked = sum("done" in task for task in plan["tasks"]) / max(1, count)
    done = Formula(f'=COUNTIF(A{first + 1}:A{last + 1},"{TICK}")/{max(1, count)}', ticked, "percent")
    sheet.row([done, label["done_count"]])
    sheet.at += 1
    columns = ("done", "date", "repeat", "step", "task", "detail", "why", "done_when", "minutes", "learn")
    sheet.heads((label[key] for key in (*columns, *(MARKS[one] for one in extra))), freeze_columns=2)
    for task in plan["tasks"]:
        sheet.row(
            [
                Tick("done" in task),
                date.fromisoformat(task["due"]),
                label.repeat(task["repeat"]),
                label.step(task["step"]),
                task["title"],
                task["detail"],
                task["why"],
                task["done_when"],
                task["minutes"],
                book.guide(task["learn"]),
                *(_mark(task, one) for one in extra),
            ]
        )
    sheet.ticks(first, last)
    sheet.page.conditional_format(
        first,
        1,
        last,
        1,
        {"type": "formula", "criteria": f'=AND($A{first + 1}="",$B{first + 1}<TODAY())', "format": book.looks["late"]},
    )
    sheet.page.autofilter(first - 1, 0, last, len(sheet.widths) - 1)


def calendar(book: Book) -> None:
    """The posts by day, with a box to tick."""
    plan, label = book.plan, book.label
    extra = marked(plan["calendar"])
    sheet = book.sheet(label["calendar"], (8, 12, 9, 14, 20, 20, 52, 14, 26, 10, *(_MARK_WIDTHS[one] for one in extra)))
    columns = ("done", "date", "time", "channel", "format", "pillar", "title_column", "phase", "event", "minutes")
    first = sheet.heads((label[key] for key in (*columns, *(MARKS[one] for one in extra))), freeze_columns=3)
    for post in plan["calendar"]:
        sheet.row(
            [
                Tick("done" in post),
                date.fromisoformat(post["date"]),
                time.fromisoformat(post["time"]),
                book.channels[post["channel"]],
                book.formats[post["format"]],
                book.pillars[post["pillar"]],
                post["title"],
                label.phase(post["phase"]),
                label.event(post["event"]) or None,
                post["minutes"],
                *(_mark(post, one) for one in extra),
            ]
        )
    sheet.ticks(first, sheet.at - 1)
    sheet.page.autofilter(first - 1, 0, sheet.at - 1, len(sheet.widths) - 1)


def _mark(item: dict[str, Any], part: str) -> Cell:
    """What is marked on a task or post; None where nothing is."""
    found = item.get(part)
    return date.fromisoformat(found) if found and part == "done" else found


def content(book: Book) -> None:
    """What each channel is about, and in which shapes."""
    plan, label = book.plan, book.label
    sheet = book.sheet(label["content"], (18, 22, 60, 12))
    sheet.heads((label[key] for key in ("channel", "kind", "title_column", "share")), freeze_columns=0)
    for one in plan["content"]:
        channel = book.channels[one["channel"]]
        for kind, rows in (("pillar", one["pillars"]), ("format", one["formats"])):
            for each in rows:
                sheet.row([channel, label[kind], each["label"], Percent(each["share"])])
        for idea in one["ideas"]:
            sheet.row([channel, label["ideas"], idea])


def audit(book: Book) -> None:
    """The worksheet for the competitors that were named; none where none were."""
    found = book.plan["audit"]
    if not found:
        return
    columns = found["columns"]
    sheet = book.sheet(book.label["audit"], (26, *(24 for _ in columns)))
    sheet.line(found["text"])
    sheet.row(["", *(column["question"] for column in columns)])
    sheet.heads([book.label["competitor"], *(column["label"] for column in columns)], freeze_columns=1)
    for row in found["rows"]:
        sheet.row([row["competitor"], *(Blank() for _ in columns)])


def sources(book: Book) -> None:
    """What the plan stands on."""
    label = book.label
    sheet = book.sheet(label["sources"], (70, 34, 8, 30, 8, 60))
    sheet.heads(
        (label[key] for key in ("title_column", "publisher", "year", "place", "grade", "address")), freeze_columns=0
    )
    for one in book.plan["sources"]:
        place = label.place(one["geography"])
        year = label.words(Number(one["year"])).replace(",", "")
        sheet.row([one["title"], one["publisher"], year, place, one["grade"], Link(one["url"])])
