"""What the first page shows of an example plan: pieces of the export, none of it written anew. Plain Python."""

from __future__ import annotations

import re
from typing import Any

import plans

_HEADING = re.compile(r"#+ .* \{ #(?P<id>[a-z0-9-]+) \}")
# The export's numbers of sources, `\[6, 15\]`: they count the list at the end of the whole plan.
_MARKS = re.compile(r"\\\[([\d,، ]+)\\\]")


def sections(text: str) -> dict[str, list[str]]:
    """The lines under each heading of an example's page, by the heading's id; the first line is the heading."""
    found: dict[str, list[str]] = {}
    here: list[str] = []
    for line in text.splitlines():
        if named := _HEADING.fullmatch(line):
            here = found[named["id"]] = []
        here.append(line)
    return found


def _first_block(lines: list[str]) -> list[str]:
    """The heading and what follows it up to the next blank line: of the budget, the table without its notes."""
    end = lines.index("", 2) if "" in lines[2:] else len(lines)
    return lines[:end]


def _with_reasons(lines: list[str], lead: dict[str, Any], known: dict[str, list[str]]) -> list[str]:
    """What to do first, and under the channel that leads why it does."""
    (at,) = (place for place, line in enumerate(lines) if line.startswith(f"- **{lead['name']}** "))
    own = next(part for part in known.values() if part[0].startswith(f"### {lead['name']} {{"))
    reasons = [line for line in own if line.startswith("- ")][: len(lead["reasons"])]
    return [*lines[: at + 1], *(f"    {reason}" for reason in reasons), *lines[at + 1 :]]


def markdown(slug: str, language: str) -> str:
    """The pieces, each in a box of its own; no search looks into them, it knows the example's page by its name."""
    page = plans.page(slug, language)
    known = sections(page)
    lead = plans.plan(slug, language)["channels"][0]
    week = next(name for name in known if name.startswith("week-1-"))
    # Under the title of the page: where and when; under the decision: for whom.
    when = page.partition("<!-- answers -->")[2].strip().partition("\n")[0]
    parts = {
        "first": _with_reasons(known["what-to-do-first"], lead, known),
        "leave": known["what-to-leave-alone-and-why"],
        "brings": known["what-it-brings"],
        "budget": _first_block(known["budget"]),
        "week": known[week],
    }
    whom = "\n".join(known["the-decision"][1:]).strip()
    opening = f'<div class="excerpt__for" data-search-exclude markdown>\n\n**{when}**\n\n{whom}\n\n</div>'
    boxes = [_box(name, lines) for name, lines in parts.items()]
    text = "\n\n".join(['<div class="excerpt" markdown>', opening, *boxes, "</div>"])
    return _MARKS.sub(rf"[\[\1\]](examples/{slug}.md#sources)", text)


def _box(name: str, lines: list[str]) -> str:
    heading = re.sub("^#+", "###", lines[0]).replace(" }", " data-search-exclude }")
    inner = "\n".join([heading, *lines[1:]]).strip()
    return f'<div class="excerpt__part excerpt__part--{name}" data-search-exclude markdown>\n\n{inner}\n\n</div>'
