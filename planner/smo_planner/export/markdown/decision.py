"""The first page, for whoever decides: what to do first, what to leave alone and why, what it brings and costs."""

from typing import Any

from smo_planner.export.labels import goal, last_day
from smo_planner.questions import labels
from smo_planner.words import Number, Own, say, say_n

from .page import Page, escape, section

_FIRST_TASKS = 3


def title(page: Page) -> list[str]:
    """The heading, and under it when and where."""
    brief = page.plan["brief"]
    name = brief["name"]
    when = say_n(
        "{country}, {first} to {last} ({n} week)",
        "{country}, {first} to {last} ({n} weeks)",
        brief["period"]["weeks"],
        country=labels("country")[brief["country"]],
        first=page.label.day(brief["period"]["start"]),
        last=page.label.day(last_day(page.plan)),
    )
    heading = page.say(say("Campaign plan: {name}", name=Own(name))) if name else page.label["title"]
    return [f"# {heading}", "", page.say(when)]


def decision(page: Page) -> list[str]:
    """The decision."""
    label, plan = page.label, page.plan
    used = [one for one in plan["channels"] if one["posts_per_week"]]
    left = [one for one in plan["channels"] if not one["posts_per_week"]]
    lines = [
        escape(plan["message"]["positioning"]),
        "",
        f"### {label['first']}",
        "",
        *(_use(one, page) for one in used),
        *(_first(task, page) for task in _open_tasks(plan)[:_FIRST_TASKS]),
        *([] if not left else ["", f"### {label['leave']}", ""]),
        *(line for one in left for line in _leave(one, page)),
        "",
        f"### {label['brings']}",
        "",
        *_brings(page),
        f"- {page.say(_costs(page))}",
        "",
        f"### {label['roughness']}",
        "",
        escape(plan["roughness"]["text"]),
        "",
        *page.explain(plan["roughness"]["explain"]),
    ]
    return section(label["decision"], lines)


def _open_tasks(plan: dict[str, Any]) -> list[dict[str, Any]]:
    return [task for task in plan["tasks"] if "done" not in task]


def _use(one: dict[str, Any], page: Page) -> str:
    cadence = say_n(
        "{decision}: {n} post a week, {hours}",
        "{decision}: {n} posts a week, {hours}",
        one["posts_per_week"],
        decision=page.label.decision(one["decision"]),
        hours=page.label.hours(one["hours_per_week"]),
    )
    return f"- **{escape(one['name'])}** ({page.say(cadence)})"


def _first(task: dict[str, Any], page: Page) -> str:
    return "- " + page.say(
        say(
            "By {day}: {task} ({minutes})",
            day=page.label.day(task["due"]),
            task=task["title"],
            minutes=page.label.minutes(task["minutes"]),
        )
    )


def _leave(one: dict[str, Any], page: Page) -> list[str]:
    """A channel that is not used; its reasons stand here alone, and what would bring it in, once that was weighed."""
    ways = [way for way in page.plan.get("brings", ()) if way["channel"] == one["id"]]
    why = " ".join(f"{escape(each['text'])}{page.marks(each['sources'])}" for each in (*one["reasons"], *ways))
    return [f"- **{escape(one['name'])}** ({page.label.decision(one['decision'])}): {why}"]


def _brings(page: Page) -> list[str]:
    label, plan = page.label, page.plan
    percent, covered = plan["coverage"]["percent"], plan["coverage"]["people_covered"]
    share = label.span(percent["low"], percent["high"], percent["central"], percent=True)
    lines = [f"- {label['covered']}: {escape(share)}"]
    if covered:
        lines.append(
            f"- {label['people_covered']}: {escape(label.span(covered['low'], covered['high'], covered['central']))}"
        )
    aim = goal(plan)
    if aim and aim["target"] is not None:
        lines.append(f"- {escape(aim['name'])}: {escape(label.span(aim['low'], aim['high'], aim['target']))}")
    target = plan["brief"]["objective"]["target"]
    if aim and target is not None:
        unit = escape(aim["unit"])
        lines.append(f"- {page.say(say('Your own target: {target} ({unit})', target=Number(target, 2), unit=unit))}")
    return lines


def _costs(page: Page) -> object:
    budget, hours = page.plan["budget"], page.plan["brief"]["resources"]["hours_per_week"]
    if not budget["total"]:
        return say("It costs {hours} a week and no money.", hours=page.label.hours(hours))
    return say(
        "It costs {hours} a week and {amount} in all.",
        hours=page.label.hours(hours),
        amount=page.label.money(budget["total"], budget["currency"]),
    )


def warnings(page: Page) -> list[str]:
    """What contradicts itself, the heaviest first."""
    order = ("critical", "warning", "info")
    found = sorted(page.plan["warnings"], key=lambda one: order.index(one["severity"]))
    lines = []
    for one in found:
        learn = page.learn(one["learn"])
        words = f"- **{page.label.severity(one['severity'])}**: {escape(one['text'])}{page.marks(one['sources'])}"
        lines.append(f"{words} ({learn})" if learn else words)
        lines += [f"    - {escape(item)}" for item in one.get("items", ())]
    return section(page.label["warnings"], lines)


def audience(page: Page) -> list[str]:
    """Who is counted, how many they are, and how that was worked out."""
    label, coverage = page.label, page.plan["coverage"]
    people = coverage["people"]
    if people:
        counted = say(
            "Counted are {base}: {people} people.",
            base=coverage["base"],
            people=label.span(people["low"], people["high"], people["central"]),
        )
    else:
        counted = say("Counted are {base}. {reason}", base=coverage["base"], reason=coverage["reason"])
    return section(label["audience"], [page.say(counted), "", *page.explain(coverage["explain"])])


def voice(page: Page) -> list[str]:
    """How the brand speaks, and how it does not."""
    said, label = page.plan["message"], page.label
    return section(
        label["voice"],
        [
            f"- **{label['do']}**",
            *(f"    - {escape(one)}" for one in said["do"]),
            f"- **{label['dont']}**",
            *(f"    - {escape(one)}" for one in said["dont"]),
            f"- {label['explain']}:",
            *page.explain(said["explain"], indent=4),
        ],
    )
