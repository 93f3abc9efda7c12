"""What is measured and paid, what would change the plan, what was answered, and what it all stands on."""

from typing import Any

from smo_planner.export.answers import answer
from smo_planner.questions import FIELDS
from smo_planner.words import Number, Own, say, text

from .page import Page, escape, figure, section, table

# Not asked of anybody, or shown with its neighbour.
_SETTLED = ("version", "budget.currency")


def budget(page: Page) -> list[str]:
    """Where the money goes, with the way to each amount."""
    label, money = page.label, page.plan["budget"]
    currency = page.say(say("Amount in {currency}", currency=label.currency(money["currency"])))
    rows = [(line["label"], label.phase(line["phase"]), page.amount(line["amount"])) for line in money["lines"]]
    rows.append((label["total"], "", page.amount(money["total"])))
    lines = table([label["item"], label["phase"], currency], rows)
    least = money["minimum"]
    notes = []
    if least["amount"] is not None:
        notes = [f"- **{label['minimum']}**: {escape(label.money(least['amount'], money['currency']))}"]
    notes += page.explain(least["explain"], indent=4 if notes else 0)
    notes += page.explain(money["explain"])
    for line in money["lines"]:
        heading = label.list([line["label"], *([label.phase(line["phase"])] if line["phase"] else [])])
        notes += [f"- **{escape(heading)}**", *page.explain(line["explain"], indent=4)]
    return section(label["budget"], [*lines, *([""] if notes else []), *notes])


def kpis(page: Page) -> list[str]:
    """The measures in a table, each with its formula and how to read it."""
    label = page.label
    heads = [label[key] for key in ("measure", "low", "target_column", "high", "unit")]
    rows = [
        (one["name"], figure(one["low"]), figure(one["target"]), figure(one["high"]), one["unit"])
        for one in page.plan["kpis"]
    ]
    lines = table(heads, rows)
    for one in page.plan["kpis"]:
        lines += [
            "",
            f"### {escape(one['name'])}",
            "",
            *([f"- {escape(one['text'])}"] if one.get("text") else []),
            f"- {label['formula']}: {escape(one['formula'])}{page.marks(one['sources'])}",
            f"- {label['how_to_measure']}: {escape(one['how_to_measure'])}",
            *page.explain(one["explain"]),
            *(f"- {escape(page.channels[each['channel']])}: {escape(each['text'])}" for each in one["by_channel"]),
        ]
        # Why there is no figure may be all that there is to explain.
        if one.get("reason") not in (None, *(line["text"] for line in one["explain"])):
            lines.append(f"- {escape(one['reason'])}")
    return section(label["kpis"], lines)


def links(page: Page) -> list[str]:
    """What goes to the end of each channel's address, so that its visits can be told apart."""
    return section(
        page.label["links"],
        [f"- {escape(page.channels[one['channel']])}: {_utm(one)}{escape(one['text'])}" for one in page.plan["links"]],
    )


def _utm(link: dict[str, Any]) -> str:
    """Nothing where the posts lead to what reads no such address."""
    return f"`{link['utm']}` " if link["utm"] else ""


def experiments(page: Page) -> list[str]:
    """What to try, with the people that it needs."""
    label = page.label
    lines = []
    for one in page.plan["experiments"]:
        needed = one["reason"] if one["sample"] is None else label.words(Number(one["sample"]))
        lines += [
            f"- **{escape(one['hypothesis'])}**",
            f"    - {label['observe']}: {escape(one['measure'])}",
            f"    - {label['sample']}: {escape(needed)}",
            f"    - {escape(one['text'])}{page.marks(one['sources'])}",
            *page.explain(one["explain"], indent=4),
        ]
    return section(label["experiments"], lines)


def gates(page: Page) -> list[str]:
    """When to go on, and when to stop."""
    label = page.label
    lines = []
    for one in page.plan["gates"]:
        lines += [
            f"- **{escape(label.day(one['date']))}**: {escape(one['measure'])}{page.marks(one['sources'])}",
            f"    - {label['go']}: {escape(one['go'])}",
            f"    - {label['stop']}: {escape(one['stop'])}",
            f"    - {escape(one['text'])}",
        ]
    return section(label["gates"], lines)


def sensitivity(page: Page) -> list[str]:
    """The answers that would move the plan most."""
    return section(page.label["sensitivity"], [f"- {escape(one['text'])}" for one in page.plan["sensitivity"]])


def answers(page: Page) -> list[str]:
    """Every question that was answered, then those that were not, each with what the plan took instead."""
    label, plan = page.label, page.plan
    rows = []
    for path, question in FIELDS.items():
        if path not in (*plan["assumed"], *_SETTLED):
            rows.append((label.words(text(question.label)), label.words(answer(path, plan["brief"], label))))
    lines = table([label["question"], label["answer"]], rows)
    assumed = [f"- {_assumed(path, page)}" for path in plan["assumed"] if path not in _SETTLED]
    return section(label["answers"], [*lines, *(["", f"### {label['assumed']}", "", *assumed] if assumed else [])])


def _assumed(path: str, page: Page) -> str:
    question, found = text(FIELDS[path].label), answer(path, page.plan["brief"], page.label)
    if found is None:
        return page.say(say("{question} Left open.", question=question))
    return page.say(say("{question} We took: {answer}", question=question, answer=found))


def sources(page: Page) -> list[str]:
    """Each source that is cited, numbered as the marks have it."""
    label = page.label
    lines = []
    for place, source in enumerate(page.plan["sources"], start=1):
        address = source["url"].replace(" ", "%20").replace("<", "%3C").replace(">", "%3E")
        title, publisher = (label.words(Own(source[name])) for name in ("title", "publisher"))
        told = [publisher, str(source["year"]), label.place(source["geography"])]
        grade = f"{label['grade']} {label.time(source['grade'])}"
        lines.append(f"{place}. [{escape(title)}](<{address}>){escape(label.list(['', *told, grade]))}")
    return section(label["sources"], lines)


def made(page: Page) -> list[str]:
    """Which engine made the plan."""
    version = say(
        "Made by version {version} of the planner; the same answers give the same plan.",
        version=Own(page.plan["engine"]),
    )
    return [page.say(version)]
