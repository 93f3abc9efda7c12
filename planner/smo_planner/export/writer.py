"""The plan as a brief for whoever writes the posts, a person or an assistant: Markdown that stands by itself.

It says whom to speak to and how, what each channel is about, and which posts to write in the next weeks.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from smo_planner.questions import FIELDS
from smo_planner.words import Own, say, text

from .answers import answer
from .markdown.page import Page, escape, section
from .markdown.work import channel_content

# What a writer has to know of the answers; the rest is for whoever plans.
_TOLD = (
    "name", "country", "organisation", "offer.category", "offer.price", "offer.edge", "audience.ages",
    "audience.gender", "audience.income", "audience.family", "audience.place", "audience.languages",
    "objective.primary", "resources.destination",
)  # fmt: skip


def write(plan: dict[str, Any], start: str = "", weeks: int = 4) -> str:
    """The brief, with the posts of so many weeks from a day on (else from the beginning); ValueError for no day."""
    first = date.fromisoformat(start or plan["brief"]["period"]["start"])
    page, end = Page(plan, ""), first + timedelta(weeks=weeks)
    written = [
        _task(page),
        _answers(page),
        *_voice(page),
        _content(page),
        _events(page, first, end),
        _posts(page, first, end),
    ]
    return "\n\n".join("\n".join(lines) for lines in written if lines) + "\n"


def _task(page: Page) -> list[str]:
    name = page.plan["brief"]["name"]
    title = say("Brief for writing: {name}", name=Own(name)) if name else say("Brief for writing")
    words = say(
        "Write the posts at the end of this page, one after the other, for the people and in the voice that are "
        "described here. Make up no prices, dates, figures, customers or promises; where something is missing, ask."
    )
    return [f"# {page.say(title)}", "", page.say(words)]


def _answers(page: Page) -> list[str]:
    """What is offered, to whom and what for; what nobody said is left out."""
    lines = []
    for path in _TOLD:
        found = answer(path, page.plan["brief"], page.label)
        if found is not None:
            lines.append(f"- {page.say(say('{question} {answer}', question=text(FIELDS[path].label), answer=found))}")
    return section(page.say(say("The offer and the audience")), lines)


def _voice(page: Page) -> Iterator[list[str]]:
    said = page.plan["message"]
    positioning = [escape(said["positioning"]), "", *(f"- {escape(one)}" for one in said["do"])]
    yield section(page.label["voice"], positioning)
    yield section(page.say(say("What not to say")), [f"- {escape(one)}" for one in said["dont"]])


def _content(page: Page) -> list[str]:
    lines = [line for one in page.plan["content"] for line in ("", *channel_content(one, page))]
    return section(page.label["content"], lines[1:])


def _events(page: Page, first: date, end: date) -> list[str]:
    """What the days and seasons of these weeks ask of the tone."""
    lines = [
        f"- **{escape(page.label.event(one))}**: {escape(one['tone'])}"
        for one in page.plan["events"]
        if date.fromisoformat(one["first"]) < end and date.fromisoformat(one["last"]) >= first
    ]
    return section(page.label["events"], lines)


def _posts(page: Page, first: date, end: date) -> list[str]:
    """The posts that are still to be made, by day."""
    lines: list[str] = []
    for post in page.plan["calendar"]:
        if first <= date.fromisoformat(post["date"]) < end and "done" not in post:
            where = [page.channels[post["channel"]], page.label.weekday(post["date"]), page.label.time(post["time"])]
            lines += [
                f"- **{escape(post['title'])}**",
                f"    - {escape(page.label.list(where))}",
                f"    - {page.label['pillar']}: {escape(page.pillars[post['pillar']])}",
                *([f"    - {page.label['event']}: {escape(page.label.event(post['event']))}"] if post["event"] else []),
                *(f"    - {escape(line)}" for line in page.label.marks(post)),
            ]
    none = page.say(say("No posts are to be written in these weeks."))
    return section(page.say(say("The posts to write")), lines or [none])
