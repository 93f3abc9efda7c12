"""Turns the markers of the guide's Markdown into citations that lead to the sources page.

`[@id]`, or `[@id; @other]`, becomes "(Name, Place, Year)" in the page's language; `[words](@id)` keeps its words. The
place is left out where the paragraph names it already, and where a source speaks of the whole world or of many
countries. MkDocs calls `on_config` once a language, where the extension is added, and `on_page_content` for each page,
where the sources page says which anchors it will have. An id that nobody knows stops the build.
"""

from __future__ import annotations

import re
from typing import Any, cast
from xml.etree.ElementTree import Element, SubElement

import places
from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from smo_planner.knowledge.guide import known

MARKER = r"\[(@[\w-]+(?:\s*;\s*@[\w-]+)*)\]"
COMMA = {"ar": "، ", "en": ", "}
SEMICOLON = {"ar": "؛ ", "en": "; "}
ABOUT = {"ar": "نحو {year}", "en": "about {year}"}


def address(source_id: str) -> str:
    """Where the sources page shows it; PluginError for an id that no source has."""
    if source_id not in known().sources:
        raise PluginError(f"[@{source_id}]: no source has this id (planner/smo_planner/knowledge/)")
    return f"sources.md#{source_id}"


def label(source_id: str, language: str, around: str) -> str:
    """Name, place and year, as a reader of `language` is to see them beside `around`, the text of the paragraph."""
    address(source_id)
    if source_id not in known().citations:
        raise PluginError(f"[@{source_id}]: it has no short name yet (knowledge/guide/citations.toml)")
    citation, source = known().citations[source_id], known().sources[source_id]
    name = citation.ar if language == "ar" else citation.en
    year = str(citation.year or source.year)
    if citation.about:
        year = ABOUT[language].format(year=year)
    place = places.beside(source.geography, language, f"{name} {around}")
    return COMMA[language].join(filter(None, (name, place, year)))


class Markers(InlineProcessor):
    """`[@id; @other]`, as one element with a link for each."""

    def __init__(self, markdown: Markdown, language: str) -> None:
        super().__init__(MARKER, markdown)
        self.language = language

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: N802
        """The citation in place of the marker; `data` is the text of the paragraph around it."""
        cite = Element("span", {"class": "cite"})
        cite.text = AtomicString("(")
        around = re.sub(MARKER, "", data)
        for source_id in re.findall(r"@([\w-]+)", m[1]):
            if len(cite):
                cite[-1].tail = AtomicString(SEMICOLON[self.language])
            words = label(source_id, self.language, around)
            link = SubElement(cite, "a", {"href": f"@{source_id}"})
            latin = self.language == "ar" and re.match(r"[A-Za-z]", words)
            part = SubElement(link, "bdi") if latin else link
            part.text = AtomicString(words)
        cite[-1].tail = AtomicString(")")
        return cite, m.start(0), m.end(0)


class Links(Treeprocessor):
    """Gives every link to `@id` its address, before MkDocs makes addresses of files relative."""

    def run(self, root: Element) -> None:
        """Change the links of a page in place."""
        for link in root.iter("a"):
            target = link.get("href", "")
            if target.startswith("@"):
                link.set("href", address(target[1:]))


class Citing(Extension):
    """The two processors for one language."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.language = language

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Markers come before Markdown's own links (160), addresses after all inline patterns (20)."""
        md.inlinePatterns.register(Markers(md, self.language), "citing", 175)
        md.treeprocessors.register(Links(md), "citing", 10)


@event_priority(-200)
def on_config(config: Any) -> Any:
    """Add the extension in the language of this build, in place of the one before."""
    kept = [one for one in config.markdown_extensions if not isinstance(one, Citing)]
    config.markdown_extensions = [*kept, Citing(config.theme["language"])]
    return config


def on_page_content(html: str, page: Any, config: Any, files: Any) -> str:
    """Let MkDocs check links to sources: their anchors come from a template, which it does not read."""
    if page.meta.get("template") == "sources.html":
        cast("set[str]", page.present_anchor_ids).update(known().sources)
    return html
