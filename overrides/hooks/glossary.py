"""Writes the glossary page, and explains a term where a chapter first uses it.

MkDocs calls `on_config` once a language, where the extension is added, and `on_page_markdown` before each page is
read: `<!-- terms -->` becomes the entries of knowledge/guide/glossary.toml, and `template: chapter.html` says that a
page's terms are to be explained. There the first mention of each becomes a link to its entry, and the explanations
stand at the end of the text, hidden: assets/site/terms.js shows them beside the term, screen readers read them with it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString
from mkdocs.plugins import event_priority
from smo_planner.knowledge.guide import GROUPS, Term, known

MARK = "<!-- terms -->"
OTHER = {"ar": "en", "en": "ar"}
READ_MORE = {"ar": "في المسرد", "en": "In the glossary"}
# Texts in which a term is explained, and what in them is left as it is.
EXPLAINED_IN = ("p", "li")
LEFT_ALONE = ("a", "bdi", "code", "strong", "em", "button")
# What Arabic writes before a noun: a conjunction, a preposition, the article.
BEFORE = r"[وف]?(?:لل|[بكل]?ال|[بكل])?"


def entries(language: str) -> str:
    """The glossary as Markdown, group by group."""
    parts = []
    for group, titles in GROUPS.items():
        parts.append(f"## {titles[language == 'ar']} {{ #group-{group} }}")
        for term in known().glossary.values():
            if term.group == group:
                name, other = (term.ar, term.latin) if language == "ar" else (term.en, term.ar)
                parts.append(f'### {name} (<bdi lang="{OTHER[language]}">{other}</bdi>) {{ #{term.id} }}')
                parts.append(term.ar_text if language == "ar" else term.en_text)
    return "\n\n".join(parts)


@cache
def forms(language: str) -> tuple[re.Pattern[str], dict[str, Term]]:
    """What finds a term in a text, the longest form first, and whose form it is."""
    terms = known().glossary.values()
    by_form = {form.casefold(): term for term in terms for form in getattr(term, f"{language}_forms")}
    either = "|".join(re.escape(form) for form in sorted(by_form, key=len, reverse=True))
    before = BEFORE if language == "ar" else ""
    return re.compile(rf"(?<![\w/-]){before}({either})(?![\w/\u064b-\u0652-])", re.IGNORECASE), by_form


class Explaining(Treeprocessor):
    """Links the first mention of each term, and adds the explanations of those that were found."""

    def __init__(self, markdown: Markdown, language: str) -> None:
        super().__init__(markdown)
        self.language = language
        self.wanted = False

    def run(self, root: Element) -> None:
        """Change the tree in place, once inline patterns have made it."""
        if not self.wanted:
            return
        found: dict[str, Term] = {}
        for text in [part for part in root.iter() if part.tag in EXPLAINED_IN]:
            self.explain(text, found)
        notes = SubElement(root, "div", {"class": "terms", "data-search-exclude": ""}) if found else root
        for term in found.values():
            note = SubElement(notes, "div", {"class": "term-note", "id": f"term-{term.id}", "hidden": ""})
            SubElement(note, "p").text = AtomicString(term.ar_text if self.language == "ar" else term.en_text)
            more = SubElement(SubElement(note, "p"), "a", {"href": f"glossary.md#{term.id}"})
            more.text = AtomicString(READ_MORE[self.language])

    def explain(self, text: Element, found: dict[str, Term]) -> None:
        """Link the terms in the text of one element, and in what follows each of its children."""
        self.link(text, None, found)
        for child in list(text):
            self.link(text, child, found)
            if child.tag not in (*LEFT_ALONE, *EXPLAINED_IN, "span"):
                self.explain(child, found)

    def link(self, text: Element, after: Element | None, found: dict[str, Term]) -> None:
        """Link the first new term in the words before the first child of `text`, or after the child `after`."""
        pattern, by_form = forms(self.language)
        words = (text.text if after is None else after.tail) or ""
        for match in pattern.finditer(words):
            term = by_form[match[1].casefold()]
            if term.id in found:
                continue
            found[term.id] = term
            link = Element(
                "a", {"class": "term", "href": f"glossary.md#{term.id}", "aria-describedby": f"term-{term.id}"}
            )
            link.text, link.tail = AtomicString(match[0]), words[match.end() :]
            if after is None:
                text.text = words[: match.start()]
                text.insert(0, link)
            else:
                after.tail = words[: match.start()]
                text.insert(list(text).index(after) + 1, link)
            self.link(text, link, found)
            return


class Explanations(Extension):
    """The processor for one language."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.language = language

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """After inline patterns (20) and citations (10), before MkDocs makes addresses relative (0)."""
        self.processor = Explaining(md, self.language)
        self.processor.wanted = Explanations.wanted
        md.treeprocessors.register(self.processor, "glossary", 8)

    wanted = False  # whether the page that is about to be read explains its terms


@event_priority(-200)
def on_config(config: Any) -> Any:
    """Add the extension in the language of this build, in place of the one before."""
    kept = [one for one in config.markdown_extensions if not isinstance(one, Explanations)]
    config.markdown_extensions = [*kept, Explanations(config.theme["language"])]
    return config


def on_page_markdown(markdown: str, page: Any, config: Any, files: Any) -> str:
    """Put the entries in; MkDocs makes a new Markdown for each page right after this."""
    Explanations.wanted = page.meta.get("template") == "chapter.html"
    return markdown.replace(MARK, entries(config.theme["language"])) if MARK in markdown else markdown
