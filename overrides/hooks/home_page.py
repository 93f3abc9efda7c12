"""Fills the marks of the first page: an excerpt of an example plan, and how long each chapter takes to read.

MkDocs calls `on_page_markdown` as a page is read, where `<!-- plan: bakery-amman -->` becomes pieces of that example
(excerpt.py), and `on_page_context` once the text of all pages is there: `<!-- minutes: smo -->` becomes the time that
chapter takes, and `reading`, for the template, the time of all.
"""

from __future__ import annotations

import re
from typing import Any

import excerpt
from bs4 import BeautifulSoup
from smo_planner.export.labels import Labels

_PLAN = re.compile(r"<!-- plan: ([a-z-]+) -->")
# Words a minute: a slow reader of English, where most read 175 to 300 (Brysbaert 2019, doi 10.1016/j.jml.2019.104047).
# Arabic says the same in fewer and longer words: our judgement.
_PACE = {"ar": 160, "en": 200}


def minutes(html: str, language: str) -> int:
    """How long a page takes to read, at least a minute."""
    words = BeautifulSoup(html, "html.parser").get_text(" ").split()
    return max(1, round(len(words) / _PACE[language]))


def on_page_markdown(markdown: str, page: Any, config: Any, files: Any) -> str:
    """Put the excerpts in."""
    return _PLAN.sub(lambda found: excerpt.markdown(found[1], config.theme["language"]), markdown)


def on_page_context(context: dict[str, Any], page: Any, config: Any, nav: Any) -> dict[str, Any]:
    """Say how long the chapters take."""
    if page.meta.get("template") != "home.html":
        return context
    language = config.theme["language"]
    labels = Labels(language)
    chapters = [one for one in nav.pages if one.meta.get("template") == "chapter.html"]
    taken = {one.file.name: minutes(one.content, language) for one in chapters}
    for name, long in taken.items():
        page.content = page.content.replace(
            f"<!-- minutes: {name} -->", f'<span class="minutes">{labels.minutes(long)}</span>'
        )
    context["reading"] = labels.minutes(sum(taken.values()))
    return context
