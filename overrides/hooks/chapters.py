"""Gives a page what its front matter speaks of: the planner's questions it applies to, and when it was last checked.

MkDocs calls `on_page_context` before each page is rendered. `apply: [objective.primary]` of a page with
`template: chapter.html` becomes `asked`, those questions as the planner's form shows them (each with `id`, its anchor
there). `checked: {text: 2026-11-25, facts: 2026-11-25}` becomes `checked`: for both, the day as `iso` and as `said` in
the language of the page.
"""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

import planner_page
from mkdocs.exceptions import PluginError
from smo_planner import __version__, questions, words


class Checked(NamedTuple):
    """A day, for machines and for people."""

    iso: str
    said: str


def said(day: date, language: str) -> str:
    """The day as the guide prints it: in Arabic with both names of the month, «25 نوفمبر (تشرين الثاني) 2026»."""
    name = words.render(words.say("{day}", day=words.Day(day, "EG")), language)
    if language != "ar":
        return name
    number, month, year = name.split()
    other = words.render(words.say("{day}", day=words.Day(day, "JO")), language)
    return f"{number} {month} ({other.removeprefix(number).removesuffix(year).strip()}) {year}"


def asked(paths: list[str], language: str) -> list[dict[str, Any]]:
    """The questions at `paths`, in the order given; PluginError for one that the planner does not ask."""
    form = planner_page.with_units(questions.form(language))
    known = {question["path"]: question for group in form["groups"] for question in group["questions"]}
    lost = [path for path in paths if path not in known]
    if lost:
        raise PluginError(f"apply: {lost}: the planner asks no such question")
    return [known[path] | {"id": "q-" + path.replace(".", "-").replace("_", "-")} for path in paths]


def on_env(env: Any, config: Any, files: Any) -> Any:
    """Name the engine's version, which a comment on a page carries."""
    env.globals["engine_version"] = f"smo-planner {__version__}"
    return env


def on_page_context(context: dict[str, Any], page: Any, config: Any, nav: Any) -> dict[str, Any]:
    """Add `asked` and `checked`."""
    language = config.theme["language"]
    if page.meta.get("template") == "chapter.html":
        context["asked"] = asked(page.meta["apply"], language)
    if "checked" in page.meta:
        days = page.meta["checked"]
        context["checked"] = {of: Checked(days[of].isoformat(), said(days[of], language)) for of in ("text", "facts")}
    return context
