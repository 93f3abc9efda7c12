"""Briefs for tests: a real base that a test changes, and every valid brief by chance."""

import copy
import json
from datetime import date
from typing import Any

from hypothesis import strategies as st
from smo_planner import api
from smo_planner.brief import Brief, read
from smo_planner.questions import FIELDS, values

# The nine required answers and nothing else.
LEAST: dict[str, Any] = {
    "country": "JO",
    "organisation": "shop",
    "offer": {"category": "food"},
    "audience": {"ages": ["25-34"]},
    "objective": {"primary": "sales"},
    "resources": {"hours_per_week": 6},
    "budget": {"amount": 400},
    "period": {"start": "2027-01-04", "weeks": 8},
}

BAKERY: dict[str, Any] = {
    "country": "JO",
    "organisation": "shop",
    "offer": {"category": "food", "price": "middle", "edge": "baked before dawn with local wheat"},
    "audience": {
        "ages": ["25-34", "35-44"],
        "gender": "all",
        "income": "middle",
        "family": ["young_children"],
        "reach": "local",
        "languages": ["ar"],
    },
    "objective": {"primary": "sales", "target": 200},
    "resources": {
        "hours_per_week": 6,
        "skills": ["photo", "writing"],
        "accounts": {"instagram": 800, "whatsapp": 0},
    },
    "budget": {"amount": 400, "currency": "JOD"},
    "period": {"start": "2027-01-04", "weeks": 8},
}


def changed(base: dict[str, Any], **answers: object) -> dict[str, Any]:
    """A copy with other answers; `offer__price="premium"` sets `offer.price`, None takes an answer out."""
    document = copy.deepcopy(base)
    for name, answer in answers.items():
        *groups, last = name.split("__")
        place = document
        for group in groups:
            place = place.setdefault(group, {})
        if answer is None:
            place.pop(last, None)
        else:
            place[last] = answer
    return document


def bakery(**answers: object) -> dict[str, Any]:
    """The bakery in Amman with other answers."""
    return changed(BAKERY, **answers)


def longest() -> dict[str, Any]:
    """A brief that leaves the engine most to do: a year, 79 hours a week, every skill and age."""
    return bakery(
        country="SA",
        audience__ages=list(values(FIELDS["audience.ages"])),
        audience__reach="national",
        resources__hours_per_week=79,
        resources__skills=list(values(FIELDS["resources.skills"])),
        budget__amount=100_000,
        budget__currency="SAR",
        period__weeks=52,
    )


def plan(document: dict[str, Any], language: str = "en") -> dict[str, Any]:
    """The plan of a brief that has to be valid."""
    made = api.make(json.dumps(document), language)
    assert made.plan is not None, made.faults
    return made.plan


def brief(document: dict[str, Any]) -> Brief:
    """The brief itself, which has to be valid."""
    found = read(json.dumps(document))
    assert isinstance(found, Brief), found
    return found


def _one(path: str) -> st.SearchStrategy[str]:
    return st.sampled_from(values(FIELDS[path]))


def _some(path: str, least: int = 0) -> st.SearchStrategy[list[str]]:
    return st.lists(_one(path), min_size=least, max_size=6, unique=True)


_WORDS = st.text(st.characters(categories=("L", "N", "P", "Zs")), max_size=20)
_PLATFORMS = values(FIELDS["resources.accounts"])
_MOON = values(FIELDS["events"])


@st.composite
def documents(draw: st.DrawFn) -> dict[str, Any]:
    """Any valid brief, the odd ones as likely as the usual."""
    start = draw(st.dates(date(2000, 1, 1), date(2075, 12, 31)))
    near = st.dates(date(max(2000, start.year - 1), 1, 1), date(start.year + 1, 12, 28)).map(date.isoformat)
    return {
        "name": draw(_WORDS),
        "country": draw(_one("country")),
        "organisation": draw(_one("organisation")),
        "offer": {
            "category": draw(_one("offer.category")),
            "price": draw(st.none() | _one("offer.price")),
            "edge": draw(_WORDS),
            "competitors": draw(st.lists(_WORDS, max_size=3)),
        },
        "audience": {
            "ages": draw(_some("audience.ages", 1)),
            "gender": draw(_one("audience.gender")),
            "income": draw(_one("audience.income")),
            "family": draw(_some("audience.family")),
            "reach": draw(st.none() | _one("audience.reach")),
            "place": draw(_WORDS),
            "languages": draw(_some("audience.languages")),
        },
        "objective": {
            "primary": draw(_one("objective.primary")),
            "target": draw(st.none() | st.integers(1, 10**6)),
        },
        "roles": draw(_some("roles")),
        "resources": {
            "hours_per_week": draw(st.sampled_from([1, 1.5, 2, 3, 4, 5, 6, 8, 10.25, 15, 20, 40, 80])),
            "people": draw(st.integers(1, 20)),
            "skills": draw(_some("resources.skills")),
            "accounts": draw(st.dictionaries(st.sampled_from(_PLATFORMS), st.integers(0, 10**7), max_size=4)),
            "destination": draw(st.none() | _one("resources.destination")),
        },
        "budget": {
            "amount": draw(st.sampled_from([0, 1, 5, 50, 99, 400, 2500, 10**5, 10**9, 10**12])),
            "currency": draw(st.none() | st.sampled_from(["JOD", "SAR", "SYP", "DJF", "EUR", "KWD", "LBP"])),
        },
        "period": {"start": start.isoformat(), "weeks": draw(st.sampled_from([1, 2, 3, 4, 5, 8, 12, 26, 52]))},
        "events": draw(st.dictionaries(st.sampled_from(_MOON), st.lists(near, max_size=3), max_size=3)),
        "baseline": {
            "order_value": draw(st.none() | st.integers(1, 10**4)),
            "conversion_rate": draw(st.none() | st.sampled_from([0.001, 0.02, 0.5, 1])),
        },
    }
