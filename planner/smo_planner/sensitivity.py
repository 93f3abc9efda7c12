"""The plan again with other answers: which one would move it most."""

from decimal import Decimal
from typing import NamedTuple

from .brief import Brief
from .channels import Choice, choose
from .knowledge import Knowledge
from .questions import FIELDS, labels, values
from .segment import Segment, segment
from .words import Number, Percent, Text, say, text

_MOST = 5
# How much more time and money are tried; our judgement.
_MORE_HOURS = 2
_MORE_MONEY = Decimal("0.5")


class Change(NamedTuple):
    """Another answer, and by how many points of coverage it moves the plan."""

    field: str
    text: Text
    points: float


def sensitivity(brief: Brief, known: Knowledge) -> list[dict[str, object]]:
    """The answers that would move the plan most, most first; the unanswered before the answered of equal effect."""
    audience = segment(brief, known)
    now = choose(brief, audience, known)
    changes = [
        *_more_hours(brief, audience, now, known),
        *_more_skills(brief, audience, now, known),
        *_more_money(brief, audience, now, known),
        *_open_questions(brief),
    ]
    changes.sort(key=lambda change: (-round(change.points, 2), change.field not in brief.assumed))
    best: dict[str, Change] = {}
    for change in changes:
        best.setdefault(change.field, change)
    return [{"field": change.field, "text": change.text} for change in list(best.values())[:_MOST]]


def _more_hours(brief: Brief, audience: Segment, now: Choice, known: Knowledge) -> list[Change]:
    hours = min(Decimal(80), brief.resources.hours_per_week + _MORE_HOURS)
    return _try(
        "resources.hours_per_week",
        brief._replace(resources=brief.resources._replace(hours_per_week=hours)),
        say("With {hours} hours a week,", hours=Number(float(hours), 1)),
        audience,
        now,
        known,
    )


def _more_skills(brief: Brief, audience: Segment, now: Choice, known: Knowledge) -> list[Change]:
    changes = []
    for skill in values(FIELDS["resources.skills"]):
        if skill not in brief.resources.skills:
            skills = (*brief.resources.skills, skill)
            changes += _try(
                "resources.skills",
                brief._replace(resources=brief.resources._replace(skills=skills)),
                say("With the skill “{skill}” in the team,", skill=labels("resources.skills")[skill]),
                audience,
                now,
                known,
            )
    return changes


def _more_money(brief: Brief, audience: Segment, now: Choice, known: Knowledge) -> list[Change]:
    amount = brief.budget.amount * (1 + _MORE_MONEY)
    if not amount:
        return []
    return _try(
        "budget.amount",
        brief._replace(budget=brief.budget._replace(amount=amount)),
        say("With half as much money again,"),
        audience,
        now,
        known,
    )


def _try(field: str, other: Brief, what: Text, audience: Segment, now: Choice, known: Knowledge) -> list[Change]:
    then = choose(other, audience, known)
    points = then.coverage.central - now.coverage.central
    if points < 0.01:
        return []
    before = {channel.id for channel in now.used}
    added = next((channel for channel in then.used if channel.id not in before), None)
    if added:
        words = say(
            "{change} the plan would cover {then} of the segment instead of {now}, and {platform} would come in.",
            change=what,
            then=Percent(then.coverage.central),
            now=Percent(now.coverage.central),
            platform=added.name,
        )
    else:
        words = say(
            "{change} the plan would cover {then} of the segment instead of {now}.",
            change=what,
            then=Percent(then.coverage.central),
            now=Percent(now.coverage.central),
        )
    return [Change(field, words, points)]


def _open_questions(brief: Brief) -> list[Change]:
    """Unanswered questions that change texts and targets rather than coverage."""
    return [
        Change(field, say("Not answered yet: {question}", question=text(FIELDS[field].label)), 0.0)
        for field in ("offer.edge", "objective.target", "resources.accounts", "resources.destination", "audience.place")
        if field in brief.assumed
    ]
