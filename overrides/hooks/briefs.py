"""Briefs to run the rules over: the examples, and many by chance, always the same ones. Plain Python, no MkDocs."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from smo_planner.questions import FIELDS, values

EXAMPLES = Path(__file__).parents[2] / "planner/examples"
CHANCES = 1000
# Answers that are no choice, as often as not at an end of what is allowed.
NUMBERS: dict[str, tuple[Any, ...]] = {
    "objective.target": (None, 1, 500, 10**9),
    "resources.hours_per_week": (1, 2, 4, 8, 15, 40, 80),
    "resources.people": (None, 2, 6),
    "budget.amount": (0, 20, 400, 5000, 10**6),
    "period.start": ("2027-01-04", "2027-02-08", "2027-06-20", "2027-09-05", "2028-01-26", "2027-05-17", "2036-11-15"),
    "period.weeks": (1, 3, 4, 8, 12, 12, 26),
    "baseline.order_value": (None, 0.1, 12),
    "baseline.conversion_rate": (None, 0.02, 0.9),
    "offer.edge": (None, "baked before dawn"),
    "offer.competitors": (None, ["A", "B"]),
    "audience.place": (None, "Irbid"),
    "name": (None, "Sanabel"),
    "budget.currency": (None, None, "EUR", "SYP"),
    "events": (None, {"ramadan": ["2027-02-09"]}, {"ramadan": ["2031-06-01"]}, {"eid-al-fitr": ["2020-05-24"]}),
}

# Answers that chance hardly brings together.
RARE: tuple[dict[str, Any], ...] = (
    {
        "country": "EG",
        "organisation": "services",
        "offer": {"category": "education"},
        "audience": {"ages": ["35-44"], "family": ["older_children"]},
        "objective": {"primary": "leads"},
        "resources": {"hours_per_week": 8, "skills": ["writing"]},
        "budget": {"amount": 20000},
        "period": {"start": "2027-08-01", "weeks": 8},
    },
    {
        "country": "SA",
        "organisation": "government",
        "offer": {"category": "public_service"},
        "audience": {"ages": ["25-34"]},
        "objective": {"primary": "participation"},
        "roles": ["inform"],
        "resources": {"hours_per_week": 8, "skills": ["photo", "video", "design"]},
        "budget": {"amount": 0},
        "period": {"start": "2027-01-04", "weeks": 8},
    },
)


def documents() -> Iterator[dict[str, Any]]:
    """The example briefs, rare ones, then chance ones."""
    for file in sorted(EXAMPLES.glob("*.json")):
        yield json.loads(file.read_text("utf-8"))
    yield from RARE
    chance = random.Random(1)  # noqa: S311 (not for secrets; the same at every build)
    for _ in range(CHANCES):
        document: dict[str, Any] = {}
        for path, question in FIELDS.items():
            *groups, last = path.split(".")
            place = document
            for group in groups:
                place = place.setdefault(group, {})
            place[last] = _answer(chance, path, question.kind, values(question), question.required)
        yield document


def _answer(chance: random.Random, path: str, kind: str, options: tuple[str, ...], required: bool) -> Any:
    if path in NUMBERS:
        return chance.choice(NUMBERS[path])
    if kind in ("set", "counts"):
        some = chance.sample(options, chance.choice((1, 1, 2) if required else (0, 0, 1, 1, 3)))
        return some if kind == "set" else {one: chance.choice((0, 800)) for one in some}
    return chance.choice(options) if kind == "choice" and (required or chance.random() < 0.7) else None
