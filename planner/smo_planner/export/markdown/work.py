"""What is to be done: the checklist, the channels, their content, and every post by week."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from smo_planner.export.labels import MARKS, STEPS, marked, week_starts
from smo_planner.words import Number, Percent, say

from .page import Page, escape, section, table


def checklist(page: Page) -> list[str]:
    """Every task under its step, with a box to tick."""
    lines: list[str] = []
    for step in STEPS:
        lines += [f"### {page.label.step(step)}", ""]
        for task in page.plan["tasks"]:
            if task["step"] == step:
                lines += _task(task, page)
        lines.append("")
    return section(page.label["checklist"], lines[:-1])


def _task(task: dict[str, Any], page: Page) -> list[str]:
    label = page.label
    when = [label.day(task["due"]), label.repeat(task["repeat"]), label.minutes(task["minutes"])]
    box = "[x]" if "done" in task else "[ ]"
    lines = [
        f"- {box} **{escape(task['title'])}** ({escape(label.list([part for part in when if part]))})",
        f"    - {escape(task['detail'])}",
        f"    - {label['why']}: {escape(task['why'])}{page.marks(task['sources'])}",
        f"    - {label['done_when']}: {escape(task['done_when'])}",
        *(f"    - {escape(line)}" for line in label.marks(task)),
    ]
    learn = page.learn(task["learn"])
    return [*lines, f"    - {learn}"] if learn else lines


def channels(page: Page) -> list[str]:
    """Every platform in a table; what is used with its reasons, and the way to each figure."""
    label = page.label
    heads = [
        label[key]
        for key in ("channel", "decision_column", "reach", "covered", "score", "posts_per_week", "hours", "formats")
    ]
    rows = [
        (
            one["name"],
            label.decision(one["decision"]),
            _reach(one, page),
            label.words(Percent(one["covered_percent"])),
            label.words(Number(one["score"], 1)),
            one["posts_per_week"],
            label.words(Number(one["hours_per_week"], 2)),
            label.list([page.formats[each] for each in one["formats"]]),
        )
        for one in page.plan["channels"]
    ]
    lines = table(heads, rows)
    for one in page.plan["channels"]:
        lines += ["", f"### {escape(one['name'])}", ""]
        if one["posts_per_week"]:
            lines += [f"- {escape(each['text'])}{page.marks(each['sources'])}" for each in one["reasons"]]
        lines += [f"- {label['explain']}:", *page.explain(one["explain"], indent=4)] if one["explain"] else []
    return section(label["channels"], lines)


def _reach(one: dict[str, Any], page: Page) -> str:
    if one["reach_percent"] is None:
        return page.label.words(say("unknown"))
    span = page.label.span(one["reach_low"], one["reach_high"], one["reach_percent"], percent=True)
    place = page.label.place(one["reach_geography"])
    return page.label.list([span, place, str(one["reach_year"])])


def audit(page: Page) -> list[str]:
    """The worksheet for the competitors that were named, with room to fill it in."""
    found = page.plan["audit"]
    if not found:
        return []
    columns = found["columns"]
    heads = [page.label["competitor"], *(escape(column["label"]) for column in columns)]
    rows = [[row["competitor"], *row["cells"]] for row in found["rows"]]
    lines = [
        f"{escape(found['text'])}{page.marks(found['sources'])}",
        "",
        *(f"- **{escape(column['label'])}**: {escape(column['question'])}" for column in columns),
        "",
        *table(heads, rows),
    ]
    return section(page.label["audit"], lines)


def events(page: Page) -> list[str]:
    """The days and seasons of the campaign, and what each changes."""
    lines = []
    for one in page.plan["events"]:
        first, last = page.label.day(one["first"]), page.label.day(one["last"])
        when = first if first == last else page.label.words(say("{first} to {last}", first=first, last=last))
        lines.append(f"- **{escape(page.label.event(one))}**: {escape(when)}{page.marks(one['sources'])}")
        lines += [f"    - {escape(one[part])}" for part in ("tone", "hours", "budget") if one[part]]
    return section(page.label["events"], lines)


def content(page: Page) -> list[str]:
    """Pillars, formats and ideas of each channel that is used."""
    lines = [line for one in page.plan["content"] for line in ("", *channel_content(one, page))]
    return section(page.label["content"], lines[1:])


def channel_content(one: dict[str, Any], page: Page) -> list[str]:
    """Pillars, formats and ideas of one channel."""
    label = page.label
    return [
        f"### {escape(label.words(say('Content for {channel}', channel=page.channels[one['channel']])))}",
        "",
        f"- {label['pillars']}: {_shares(one['pillars'], page)}",
        f"- {label['formats']}: {_shares(one['formats'], page)}",
        f"- {label['ideas']}:",
        *(f"    - {escape(idea)}" for idea in one["ideas"]),
    ]


def _shares(rows: list[dict[str, Any]], page: Page) -> str:
    shares = [f"{escape(each['label'])} {page.label.words(Percent(100 * each['share']))}" for each in rows]
    return page.label.list(shares)


def calendar(page: Page) -> list[str]:
    """Every post, a table a week; its heading says when it begins and which phase it belongs to."""
    lines: list[str] = []
    for number, (start, posts) in enumerate(_weeks(page.plan), start=1):
        phases = dict.fromkeys(page.label.phase(post["phase"]) for post in posts)
        heading = say(
            "Week {n}, from {day}: {phases}",
            n=Number(number),
            day=page.label.day(start),
            phases=page.label.list(list(phases)),
        )
        lines += ["", f"### {page.say(heading)}", "", *_week(posts, page)]
    return section(page.label["calendar"], lines[1:])


def _weeks(plan: dict[str, Any]) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    starts = week_starts(plan)
    weeks: list[list[dict[str, Any]]] = [[] for _ in starts]
    first = date.fromisoformat(starts[0])
    for post in plan["calendar"]:
        week = (date.fromisoformat(post["date"]) - first).days // 7
        # A post that was moved out of the period stands in the week that is nearest.
        weeks[min(max(week, 0), len(weeks) - 1)].append(post)
    yield from zip(starts, weeks, strict=True)


def _week(posts: list[dict[str, Any]], page: Page) -> list[str]:
    label = page.label
    heads = [label[key] for key in ("date", "time", "channel", "pillar", "title_column", "event", "minutes")]
    # Of what the visitor may have marked, a column where there is anything to show.
    columns = marked(page.plan["calendar"])
    rows = [
        (
            label.weekday(post["date"]),
            label.time(post["time"]),
            page.channels[post["channel"]],
            page.pillars[post["pillar"]],
            post["title"],
            label.event(post["event"]),
            post["minutes"],
            *(label.mark(post, part) for part in columns),
        )
        for post in posts
    ]
    return table([*heads, *(label[MARKS[part]] for part in columns)], rows)
