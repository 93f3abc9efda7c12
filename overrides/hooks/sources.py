"""Lists every source of the knowledge on the sources page.

MkDocs calls `on_page_context` before each page is rendered. A page whose front matter says `template: sources.html`
gets `sources`: grade -> entries, the newest first, plain records in the language of the page; the template puts them
where the page's text has its mark.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from babel import Locale
from smo_planner import knowledge

# Places that are no country. "World" is written in two ways.
REGIONS = {
    "ar": {"WORLD": "العالم", "ARAB": "البلاد العربية", "MENA": "الشرق الأوسط وشمال إفريقيا", "GCC": "دول الخليج"},
    "en": {"WORLD": "World", "ARAB": "Arab countries", "MENA": "Middle East and North Africa", "GCC": "Gulf states"},
}
COMMA = {"ar": "، ", "en": ", "}


class Entry(NamedTuple):
    """A source as the page shows it. `language` and `direction` are the title's, `place_language` that of `place`."""

    id: str
    title: str
    language: str
    direction: str
    publisher: str
    year: int
    url: str
    place: str
    place_language: str


def place(geography: str, language: str) -> tuple[str, str]:
    """The countries and regions of `geography` by name, with the language that the result is in.

    Codes (`JO`, `AE SA`, `GCC LB`) are named in `language`; words that somebody wrote instead stay English.
    """
    countries = Locale.parse(language).territories
    names = []
    for code in geography.split():
        name = REGIONS[language].get(code.upper()) or (
            countries.get(code) if len(code) == 2 and code.isupper() else None
        )
        if name is None:
            return geography, "en"
        names.append(name)
    return COMMA[language].join(names), language


def entry(source: Any, language: str) -> Entry:
    """A record of the knowledge as the page shows it."""
    arabic = any("\u0600" <= letter <= "\u06ff" for letter in source.title)
    named, in_language = place(source.geography, language)
    return Entry(
        source.id,
        source.title,
        "ar" if arabic else "en",
        "rtl" if arabic else "ltr",
        source.publisher,
        source.year,
        source.url,
        named,
        in_language,
    )


def sources(language: str) -> dict[str, list[Entry]]:
    """Every source by its grade, A first; within one the newest first, then by title."""
    ordered = sorted(knowledge.facts().sources.values(), key=lambda one: (one.grade, -one.year, one.title))
    groups: dict[str, list[Entry]] = {}
    for source in ordered:
        groups.setdefault(source.grade, []).append(entry(source, language))
    return groups


def on_page_context(context: dict[str, Any], page: Any, config: Any, nav: Any) -> dict[str, Any]:
    """Hand the data to the page that asks for it by its template."""
    if page.meta.get("template") == "sources.html":
        context["sources"] = sources(config.theme["language"])
    return context
