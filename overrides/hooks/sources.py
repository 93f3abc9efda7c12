"""Lists every source of the guide and the planner on the sources page.

MkDocs calls `on_page_context` before each page is rendered. A page whose front matter says `template: sources.html`
gets `sources`: grade -> entries, the newest first, and `topics`: topic -> how many; plain records in the language of
the page, which the template puts where the page's text has its mark.
"""

from __future__ import annotations

from collections import Counter
from typing import Any, NamedTuple

import places
from smo_planner import knowledge
from smo_planner.knowledge.guide import TOPICS, known
from smo_planner.knowledge.records import TABLES

# What the planner's own tables are about, for those who look for their sources.
TOPIC_OF = {
    "reach": "reach", "profiles": "audience", "population": "audience", "countries": "reach", "benchmarks": "cost",
    "currencies": "cost", "events": "seasons", "suspensions": "law", "least_ages": "law", "platforms": "content",
    "findings": "effect",
}  # fmt: skip
DATED = 4  # years after which a figure about social media is called dated


class Entry(NamedTuple):
    """A source as the page shows it; `language` and `direction` are the title's."""

    id: str
    title: str
    language: str
    direction: str
    publisher: str
    year: int
    dated: bool
    url: str
    place: str
    topics: tuple[str, ...]


def topics() -> dict[str, tuple[str, ...]]:
    """What each source is used for: by the planner's tables that cite it, and as the guide's citations say."""
    found: dict[str, set[str]] = {one.id: set(one.topics) for one in known().citations.values()}
    for table in TABLES:
        records: Any = getattr(knowledge.facts(), table)
        for one in records.values() if isinstance(records, dict) else records:
            for field, value in zip(one._fields, one, strict=True):
                if field == "sources" or field.endswith("_sources"):
                    for source_id in value:
                        found.setdefault(source_id, set()).add(TOPIC_OF.get(table, "effect"))
    return {source_id: tuple(topic for topic in TOPICS if topic in some) for source_id, some in found.items()}


def entry(source: Any, language: str, year: int, about: tuple[str, ...]) -> Entry:
    """A record of the knowledge as the page shows it in `year`."""
    arabic = any("\u0600" <= letter <= "\u06ff" for letter in source.title)
    return Entry(
        source.id,
        source.title,
        "ar" if arabic else "en",
        "rtl" if arabic else "ltr",
        source.publisher,
        source.year,
        year - source.year > DATED,
        source.url,
        places.names(source.geography, language),
        about,
    )


def sources(language: str, year: int) -> dict[str, list[Entry]]:
    """Every source by its grade, A first; within one the newest first, then by title."""
    ordered = sorted(known().sources.values(), key=lambda one: (one.grade, -one.year, one.title))
    about = topics()
    groups: dict[str, list[Entry]] = {}
    for source in ordered:
        groups.setdefault(source.grade, []).append(entry(source, language, year, about.get(source.id, ())))
    return groups


def on_page_context(context: dict[str, Any], page: Any, config: Any, nav: Any) -> dict[str, Any]:
    """Hand the data to the page that asks for it by its template."""
    if page.meta.get("template") == "sources.html":
        # The year in which the facts were last checked, and not a clock: the same files build the same page.
        context["sources"] = sources(config.theme["language"], page.meta["checked"]["facts"].year)
        shown = [one for group in context["sources"].values() for one in group]
        context["topics"] = Counter(topic for one in shown for topic in one.topics)
    return context
