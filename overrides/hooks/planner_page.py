"""Puts the planner's questions into the page context, so that the form stands in the HTML before any script.

MkDocs calls `on_page_context` for each page before its template is rendered. A page whose front matter says
`template: planner.html` gets `planner`, the data of `smo_planner.questions.form` in the page's own language;
`planner_scripts`, the modules that it would else ask for one after the other; `first_days` of the working week;
`in_dollars`, where dollars are offered; and no table of contents, whose one entry would stand in the way of
the questions.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from smo_planner import questions
from smo_planner.knowledge import facts

ASSETS = Path(__file__).parents[1] / "assets"
# The worker is no module of the page, and what is in `later` is loaded when it is wanted.
ALONE = ("worker.js", "later")
# Where prices and wages are reckoned in dollars as much as in the country's own money (our judgement).
IN_DOLLARS = ("LB", "SD", "SY", "YE")
IN_MONEY = ("budget.amount", "baseline.order_value")


def on_page_context(context: dict[str, Any], page: Any, config: Any, nav: Any) -> dict[str, Any]:
    """Add `planner` (groups of questions, plain data) to the context of the planner's page.

    The i18n plugin builds once a language and sets `theme.language` to it before each build.
    """
    if page.meta.get("template") == "planner.html":
        page.toc = []
        context["planner"] = with_units(questions.form(config.theme["language"]))
        context["planner_scripts"] = scripts()
        context["first_days"] = first_days()
        context["in_dollars"] = IN_DOLLARS
    return context


def with_units(form: dict[str, Any]) -> dict[str, Any]:
    """Say which answers a question's unit follows (`units_of`), and give amounts of money the currency as theirs.

    The keys of `units` are answers that call for the unit, apart by spaces: a currency and its countries.
    """
    asked = {question["path"]: question for group in form["groups"] for question in group["questions"]}
    asked["objective.target"]["units_of"] = "objective.primary"
    labels = {choice["value"]: choice["label"] for choice in asked["budget.currency"]["choices"]}
    countries: dict[str, list[str]] = {}
    for country in facts().countries.values():
        countries.setdefault(country.currency, []).append(country.code)
    for path in IN_MONEY:
        asked[path]["units_of"] = "budget.currency country"
        asked[path]["units"] = {" ".join([code, *codes]): labels[code] for code, codes in countries.items()}
    return form


def first_days() -> dict[str, int]:
    """The first working day of each country's week, as JavaScript counts: Sunday is 0."""
    week = range(7)  # Monday is 0
    return {
        country.code: next(
            (day + 1) % 7 for day in week if day not in country.weekend and (day - 1) % 7 in country.weekend
        )
        for country in facts().countries.values()
    }


def scripts() -> list[str]:
    """The addresses, from the site's root, of the modules that the planner's page always needs."""
    found = sorted(path.relative_to(ASSETS.parent) for path in (ASSETS / "planner").rglob("*.js"))
    return [path.as_posix() for path in found if not set(path.parts) & set(ALONE)]
