"""Measures from reach to the objective, each a range with its formula, sources and how to read it."""

from .brief import Brief
from .budget import Budget
from .channels import Choice
from .exposure import Exposure
from .flight import Post
from .funnel import (
    Kpi,
    impressions_kpi,
    interactions_kpis,
    people_kpi,
    posts_kpi,
    replies_kpi,
    visits_kpis,
)
from .knowledge import Knowledge
from .rates import rated
from .results import Means, judged, money_kpis, objective_kpi, result_kpis, verdict
from .segment import Segment

__all__ = ["Kpi", "kpis", "objective_kpi", "verdict"]


def kpis(
    brief: Brief,
    audience: Segment,
    choice: Choice,
    seen: tuple[Exposure, ...],
    posts: tuple[Post, ...],
    money: Budget,
    known: Knowledge,
) -> tuple[Kpi, ...]:
    """The funnel of the plan: posts, people, interactions, visits, the brief's own objective and what it costs."""
    people = people_kpi(brief, audience, choice, known)
    impressions = impressions_kpi(brief, people, seen, known)
    interactions, engagement = interactions_kpis(impressions, rated("engagement_rate_impressions", seen, brief, known))
    visits, clicks = visits_kpis(brief, impressions, rated("ctr", seen, brief, known))
    funnel = (
        posts_kpi(posts, known), people, impressions, interactions, engagement, visits, clicks, replies_kpi(known),
        *result_kpis(brief, visits, known),
    )  # fmt: skip
    means = Means(brief, audience, seen, visits.range, known)
    counted = objective_kpi(brief)
    return (
        *(judged(one, means) if one.id == counted else one for one in funnel),
        *money_kpis(brief, money, funnel, known),
    )
