"""Makes the method page out of the engine's own data, so that what it says is what the engine does.

MkDocs calls `on_page_markdown` before a page's Markdown is read: on the page whose front matter says
`template: method.html`, each `${name}` becomes a figure of the worked example or a count; an unknown name stops the
build. `on_page_context` then hands the template `method`: the page's parts, and all tables, rules and figures.
"""

from __future__ import annotations

from string import Template
from typing import Any

import published
import rulebook
import tabled
import worked
from smo_planner import knowledge, words

TEMPLATE = "method.html"
STEPS = ("target", "content", "innovate", "measure")


def counts() -> dict[str, str]:
    """How much there is of what the page lists."""
    known, book = knowledge.facts(), rulebook.book()
    lacking = sum(one.count for one in published.gaps("en"))
    pairs = len(known.platforms) * (len(known.countries) - 1)
    return {
        "tasks": str(len(book.tasks)),
        "warnings": str(len(book.warnings)),
        "own_reach": str(pairs - lacking),
        "all_reach": str(pairs),
        "newest": str(max(one.year for one in known.sources.values())),
        "dated_after": tabled.figure(known.judgements["dated-after"].value),
    }


def filled(markdown: str, language: str) -> str:
    """The page's text with its figures; KeyError for a name that there is none for."""
    weekends = published.judged_weekends(language)
    return Template(markdown).substitute(worked.numbers(language), **counts(), judged_weekends=weekends)


def parts(content: str) -> list[tuple[str, str]]:
    """The page's HTML, cut at its marks `<!-- name -->`: each piece with the name of the mark before it."""
    first, *rest = content.split("<!-- ")
    return [("", first), *((name, html) for name, _, html in (piece.partition(" -->") for piece in rest))]


def tasks(language: str) -> dict[str, list[dict[str, Any]]]:
    """Every task by its step, in the order of the rules."""
    found: dict[str, list[dict[str, Any]]] = {step: [] for step in STEPS}
    for rule, task in rulebook.book().tasks:
        # Sources that hang on the brief would be those of one plan.
        sources = task.sources if task.advice.sources is None else ()
        shown: Any = words.render({**task.advice._asdict(), "sources": sources}, language)
        conditions = [words.render_text(one, language) for one in rule.condition.words]
        found[rule.step].append({**shown, "id": rule.id, "conditions": conditions})
    return found


def warnings(language: str) -> list[dict[str, Any]]:
    """Every warning, in the words that it had first."""
    found = []
    for check, caution in rulebook.book().warnings:
        shown: Any = words.render(caution._asdict(), language)
        found.append({**shown, "id": check.id, "condition": words.render_text(check.condition, language)})
    return found


def on_page_markdown(markdown: str, page: Any, config: Any, files: Any) -> str:
    """Put the figures into the text of the method page."""
    return filled(markdown, config.theme["language"]) if page.meta.get("template") == TEMPLATE else markdown


def on_page_context(context: dict[str, Any], page: Any, config: Any, nav: Any) -> dict[str, Any]:
    """Hand the method page its data."""
    if page.meta.get("template") == TEMPLATE:
        language = config.theme["language"]
        context["method"] = {
            "parts": parts(page.content),
            "judgements": tabled.judgements(language),
            "tables": tabled.tables(language),
            "tasks": tasks(language),
            "warnings": warnings(language),
            "reach": published.reach(language),
            "bases": tabled.bases(language),
            "gaps": published.gaps(language),
            "benchmarks": published.benchmarks(language),
            "rates": published.rates(language),
            "publishers": {one.id: one.publisher for one in knowledge.facts().sources.values()},
        }
    return context
