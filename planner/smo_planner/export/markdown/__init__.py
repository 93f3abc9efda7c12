"""The plan as Markdown: what a visitor downloads, and what the build shows as an example plan.

The decision comes first, on a page of its own; every part of the plan stands once under a heading after it.
"""

from collections.abc import Callable
from typing import Any

from . import decision, measures, work
from .page import Page

# A part gives its lines, none where the plan has nothing for it.
_PARTS: tuple[Callable[[Page], list[str]], ...] = (
    decision.title,
    decision.decision,
    decision.warnings,
    work.checklist,
    decision.audience,
    decision.voice,
    work.audit,
    work.channels,
    work.content,
    work.events,
    work.calendar,
    measures.budget,
    measures.kpis,
    measures.links,
    measures.experiments,
    measures.gates,
    measures.sensitivity,
    measures.answers,
    measures.sources,
    measures.made,
)


def write(plan: dict[str, Any], site: str = "") -> str:
    """The whole plan; links into the guide only where the site's address is given."""
    page = Page(plan, site)
    written = [lines for part in _PARTS if (lines := part(page))]
    return "\n\n".join("\n".join(lines) for lines in written) + "\n"
