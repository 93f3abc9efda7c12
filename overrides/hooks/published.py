"""Published figures that the engine stands on, and the gaps between them. Plain Python, no MkDocs.

Names that are no text of the engine (what a figure measures, its unit, of whom it is a share) stay ids here: they are
keys of overrides/partials/languages/.
"""

from __future__ import annotations

from datetime import date
from itertools import groupby
from typing import Any, NamedTuple

import places
from reads import readers
from smo_planner import words
from smo_planner.knowledge import Benchmark, Country, facts
from smo_planner.questions import FIELDS, form, labels, values
from smo_planner.segment import place_name

PLATFORMS = values(FIELDS["resources.accounts"])
_REGIONS = ("GCC", "LEVANT", "MAGHREB", "ARAB", "WORLD")
_NO_READERS = ("plan", "plan_schema", "export")  # these name a figure of the plan, not a benchmark


class Reach(NamedTuple):
    """Who uses a platform: `who` is empty for everybody online."""

    platform: str
    who: str
    percent: str
    span: str
    year: int
    reported: str
    base: str
    sources: tuple[str, ...]


class Place(NamedTuple):
    """A country or region with its figures of reach."""

    id: str
    name: str
    figures: list[Reach]


class Measure(NamedTuple):
    """A published result or cost; ends that nobody gave are empty."""

    platform: str
    low: str
    median: str
    high: str
    unit: str
    denominator: str
    scope: str
    industry: str
    year: int
    place: str
    sources: tuple[str, ...]


class Rate(NamedTuple):
    """Units of a currency for one US dollar."""

    name: str
    rate: str
    day: str
    note: str
    sources: tuple[str, ...]


class Gap(NamedTuple):
    """The countries that have no figure of their own for a platform."""

    platform: str
    countries: str
    count: int


def _said(message: str, language: str) -> str:
    return words.render_text(words.text(message), language) if message else ""


def _label(path: str, value: str, language: str) -> str:
    return "" if value == "all" else words.render_text(labels(path)[value], language)


def _countries(language: str) -> list[Country]:
    """The 22 countries as a list in that language has them."""
    asked: Any = form(language)
    choices = next(
        one["choices"] for group in asked["groups"] for one in group["questions"] if one["path"] == "country"
    )
    return [facts().countries[one["value"]] for one in choices if one["value"] != "ZZ"]


def _figure(value: float | None) -> str:
    return "" if value is None else f"{value:,.6g}" if abs(value) < 1e6 else f"{value:,.0f}"


def reach(language: str) -> list[Place]:
    """Every figure of reach by place: countries as the engine lists them, then regions."""
    known = facts()
    found = []
    for geography in (*(one.code for one in _countries(language)), *_REGIONS):
        records = [one for one in known.reach.values() if one.geography == geography]
        records.sort(key=lambda one: (PLATFORMS.index(one.platform), one.age != "all" or one.gender != "all"))
        figures = [
            Reach(
                _label("resources.accounts", one.platform, language),
                places.COMMA[language].join(
                    filter(
                        None,
                        (_label("audience.ages", one.age, language), _label("audience.gender", one.gender, language)),
                    )
                ),
                f"{_figure(one.percent)}%",
                f"{_figure(one.low)}–{_figure(one.high)}%",
                one.year,
                f"{_figure(one.reported)}%",
                one.reported_base,
                one.sources,
            )
            for one in records
        ]
        if figures:
            title = words.render_text(place_name(geography, known), language)
            found.append(Place(geography.lower(), title[:1].upper() + title[1:], figures))
    return found


def benchmarks(language: str) -> dict[str, list[Measure]]:
    """The benchmarks that the engine asks for, by what they measure."""

    def asked(metric: str) -> bool:
        return any(module.split(".")[0] not in _NO_READERS for module in readers(metric))

    ordered = sorted(facts().benchmarks, key=lambda one: (one.metric, one.platform, -one.year))
    return {
        metric: [_measure(one, language) for one in group]
        for metric, group in groupby(ordered, key=lambda one: one.metric)
        if asked(metric)
    }


def _measure(one: Benchmark, language: str) -> Measure:
    platforms = [_label("resources.accounts", platform, language) for platform in one.platform.split("+")]
    return Measure(
        places.COMMA[language].join(platforms),
        _figure(one.low),
        _figure(one.median),
        _figure(one.high),
        one.unit,
        one.denominator,
        one.scope,
        _label("offer.category", one.industry, language),
        one.year,
        places.names(one.geography, language),
        one.sources,
    )


def rates(language: str) -> list[Rate]:
    """The exchange rates, each with its day."""
    return [
        Rate(
            _said(one.name, language) or one.code,
            _figure(one.per_usd),
            words.render_text(words.Day(date.fromisoformat(one.per_usd_date), ""), language),
            _said(one.note_text, language),
            one.sources,
        )
        for one in facts().currencies.values()
        if one.per_usd
    ]


def gaps(language: str) -> list[Gap]:
    """Platform by platform, where the engine has to take a region's figure."""
    known = facts()
    found = []
    for platform in PLATFORMS:
        own = {one.geography for one in known.reach.values() if one.platform == platform}
        lacking = [one for one in _countries(language) if one.code not in own]
        names = places.COMMA[language].join(_said(one.name, language) for one in lacking)
        found.append(Gap(_label("resources.accounts", platform, language), names, len(lacking)))
    return found


def judged_weekends(language: str) -> str:
    """The countries whose weekend no source gave."""
    lacking = [one for one in _countries(language) if one.weekend_judged]
    return words.render_text(words.Listed(tuple(words.text(one.name) for one in lacking)), language)
