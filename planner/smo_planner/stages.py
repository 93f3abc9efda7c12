"""Brief -> what the stages up to the measures give: the part of a plan that figures are held against."""

from typing import NamedTuple

from .brief import Brief
from .budget import Budget, budget
from .channels import Choice, choose
from .content import Content, contents
from .exposure import Exposure, exposures
from .flight import Post, calendar
from .knowledge import Knowledge
from .kpis import Kpi, kpis
from .seasons import Season, Unused, seasons
from .segment import Segment, segment


class Stages(NamedTuple):
    """One field a stage, in their order."""

    audience: Segment
    choice: Choice
    contents: tuple[Content, ...]
    seasons: tuple[Season, ...]
    unused: tuple[Unused, ...]
    posts: tuple[Post, ...]
    money: Budget
    seen: tuple[Exposure, ...]
    measures: tuple[Kpi, ...]


def stages(brief: Brief, known: Knowledge) -> Stages:
    """All of them for a brief."""
    audience = segment(brief, known)
    choice = choose(brief, audience, known)
    said = contents(brief, choice, known)
    found, unused = seasons(brief, known)
    posts = calendar(brief, choice, said, found, known)
    money = budget(brief, choice, found, known)
    seen = exposures(brief, audience, choice, money, known)
    measures = kpis(brief, audience, choice, seen, posts, money, known)
    return Stages(audience, choice, said, found, unused, posts, money, seen, measures)
