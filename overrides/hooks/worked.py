"""The numbers of the method page's worked example, from the engine: an example plan step by step. Plain Python.

The prose stands in docs/*/method.md with `${names}`; these are the names. One channel's way to its figure, then all.
"""

from __future__ import annotations

import math
from pathlib import Path

from smo_planner import words
from smo_planner.brief import Brief, read
from smo_planner.knowledge import facts
from smo_planner.stages import stages
from smo_planner.words import Number, Percent, render_text, say_n, text

EXAMPLE = Path(__file__).parents[2] / "planner/examples/professional-muscat.json"


def numbers(language: str) -> dict[str, str]:
    """What the example's prose names, as it is written in that language."""
    known = facts()
    brief = read(EXAMPLE.read_bytes())
    if not isinstance(brief, Brief):
        raise TypeError(f"{EXAMPLE.name} is no valid brief")
    done = stages(brief, known)
    choice, people = done.choice, done.audience.people
    lead = choice.used[0]
    reach, option = lead.reach, lead.option
    if reach is None or option is None or people is None or choice.paid_usd:
        raise ValueError(f"{EXAMPLE.name} has to be a national plan without paid reach")
    platform = known.platforms[lead.id]
    pull = sum(known.formats[one].pull for one in option.formats)
    effect = 1 - math.exp(-pull / platform.saturation)
    covered = [channel.covered.central for channel in choice.used]

    def said(value: object) -> str:
        return render_text(value, language)

    return {
        "hours": said(Number(brief.minutes_per_week / 60, 2)),
        "country": said(text(known.countries[brief.country].name)),
        "people": said(Number(round(people.central, -3))),
        "lead": said(lead.name),
        "reach": said(Percent(reach.percent.central)),
        "year": str(reach.year),
        "fit": said(Number(lead.score / reach.percent.central, 2)),
        "posts": said(say_n("{n} post", "{n} posts", option.posts)),
        "pull": said(Number(pull, 2)),
        "saturation": said(Number(platform.saturation, 2)),
        "effect": said(Percent(100 * effect)),
        "ceiling": said(Percent(100 * option.share / effect)),
        "share": _small(100 * option.share),
        "covered": _small(lead.covered.central),
        "covered_people": said(Number(round(people.central * lead.covered.central / 100, -2))),
        "channels": said(words.Listed(tuple(channel.name for channel in choice.used))),
        "missed": " × ".join(_small(100 - one) for one in covered),
        "missed_all": _small(100 - choice.coverage.central),
        "together": _small(choice.coverage.central),
        "low": _small(choice.coverage.low),
        "high": _small(choice.coverage.high),
    }


def _small(percent: float) -> str:
    """A share of which the second decimal matters."""
    return f"{words.number(percent, 2)}%"
