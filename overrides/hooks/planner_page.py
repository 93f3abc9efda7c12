"""Puts the planner's questions into the page context, so that the form stands in the HTML before any script.

MkDocs calls `on_page_context` for each page before its template is rendered. A page whose front matter says
`template: planner.html` gets `planner`, the data of `smo_planner.questions.form` in the page's own language, and no
table of contents, whose one entry would stand in the way of the questions.
"""

from __future__ import annotations

from typing import Any

from smo_planner import questions


def on_page_context(context: dict[str, Any], page: Any, config: Any, nav: Any) -> dict[str, Any]:
    """Add `planner` (groups of questions, plain data) to the context of the planner's page.

    The i18n plugin builds once a language and sets `theme.language` to it before each build.
    """
    if page.meta.get("template") == "planner.html":
        page.toc = []
        context["planner"] = questions.form(config.theme["language"])
    return context
