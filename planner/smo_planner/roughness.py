"""How rough a plan is: how much of it rests on answers, and how much on defaults and figures from elsewhere."""

from typing import NamedTuple

from .brief import Brief
from .candidates import segment_people
from .channels import Choice
from .figures import Line
from .knowledge import Knowledge
from .questions import COUNTED
from .segment import Segment
from .words import N_, Number, Percent, Text, say

_WORDS = {
    "rough": N_(
        "This is a rough plan: {answered} of {asked} questions are answered, and what it covers may be anything from "
        "{low} to {high} of the segment."
    ),
    "fair": N_(
        "This is a fair plan: {answered} of {asked} questions are answered, and what it covers is likely to be between "
        "{low} and {high} of the segment."
    ),
    "firm": N_(
        "This plan is as firm as the sources allow: {answered} of {asked} questions are answered. What it covers still "
        "has a range, {low} to {high} of the segment."
    ),
}
_LEVELS = tuple(_WORDS)


class Roughness(NamedTuple):
    """How far to trust the plan: rough, fair or firm, in a sentence, and why."""

    level: str
    text: Text
    explain: tuple[Line, ...]


def roughness(brief: Brief, audience: Segment, choice: Choice, known: Knowledge) -> Roughness:
    """By the share of questions that are answered; a lead on figures from elsewhere counts one level less."""
    answered = sum(field not in brief.assumed for field in COUNTED)
    share = answered / len(COUNTED)
    limits = (known.judgements["fair-answers"].value, known.judgements["firm-answers"].value)
    level = sum(share >= limit for limit in limits)
    explain = [
        Line(
            say(
                "A plan counts as fair from {fair} of the questions on and as firm from {firm} on (our judgement).",
                fair=Percent(100 * limits[0]),
                firm=Percent(100 * limits[1]),
            )
        )
    ]
    if audience.people is None:
        explain.append(
            Line(
                say(
                    "Nobody counts your segment, so visits, results and their cost rest on {people} people assumed for "
                    "it (our judgement): read them as an order of magnitude.",
                    people=Number(round(segment_people(brief, audience, known), -3)),
                )
            )
        )
    reach = choice.used[0].reach
    if reach and not reach.own_country:
        level = max(0, level - 1)
        explain.append(
            Line(
                say(
                    "The first channel, {platform}, rests on figures from elsewhere, so it counts one level less.",
                    platform=choice.used[0].name,
                ),
                reach.sources,
            )
        )
    words = say(
        _WORDS[_LEVELS[level]],
        answered=Number(answered),
        asked=Number(len(COUNTED)),
        low=Percent(choice.coverage.low),
        high=Percent(choice.coverage.high),
    )
    return Roughness(_LEVELS[level], words, tuple(explain))
