"""What to try: a hypothesis each, with the people that it takes to tell chance from a difference."""

import math
from typing import NamedTuple

from .benchmarks import benchmark
from .brief import Brief
from .channels import Choice
from .figures import Line
from .knowledge import Knowledge
from .kpis import Kpi
from .words import Number, Percent, Text, say

# A difference is believed when chance alone would show it in 5 of 100 tries, and one that is there should be
# found in 80 of 100: the usual levels, two-sided.
_Z_CONFIDENCE, _Z_POWER = 1.959964, 0.841621
# The smallest improvement worth finding, relative; our judgement.
_LIFT = 0.3


class Experiment(NamedTuple):
    """One comparison of two variants; `sample` is people needed for each, None with the reason."""

    id: str
    hypothesis: Text
    measure: Text
    sample: int | None
    reason: Text | None
    feasible: bool
    text: Text
    sources: tuple[str, ...]
    explain: tuple[Line, ...]


def experiments(brief: Brief, choice: Choice, measures: tuple[Kpi, ...], known: Knowledge) -> tuple[Experiment, ...]:
    """The comparisons that suit the lead channel."""
    lead = choice.used[0]
    people = next(kpi for kpi in measures if kpi.id == "people")
    reached = people.range.central if people.range else 0.0
    first_line = _experiment(
        "first-line",
        say("A first line that names the audience’s problem brings more clicks than one that names the offer."),
        say("share of impressions that are clicked"),
        "ctr",
        lead.id,
        brief,
        reached,
        known,
    )
    picture = _experiment(
        "people-in-picture",
        say("A picture with a person in it brings more interactions than the thing alone."),
        say("interactions for each impression"),
        "engagement_rate_impressions",
        lead.id,
        brief,
        reached,
        known,
    )
    return (first_line, picture)


def sample_size(rate: float, lift: float) -> int:
    """People a variant that a two-proportion test needs to find `rate` rising by `lift` (relative)."""
    better = min(0.99, rate * (1 + lift))
    spread = rate * (1 - rate) + better * (1 - better)
    return math.ceil((_Z_CONFIDENCE + _Z_POWER) ** 2 * spread / (better - rate) ** 2)


def _experiment(
    name: str,
    hypothesis: Text,
    measure: Text,
    metric: str,
    channel: str,
    brief: Brief,
    reached: float,
    known: Knowledge,
) -> Experiment:
    rate = benchmark(known, metric, channel, brief.country)
    if rate is None:
        reason = say("No source gives the rate of this platform to reckon with; your own first four weeks will.")
        advice = say("Publish both variants in turn for four weeks and read them side by side, as a hint and no more.")
        return Experiment(name, hypothesis, measure, None, reason, False, advice, (), (Line(reason),))
    sample = sample_size(rate.range.central / 100, _LIFT)
    feasible = reached >= 2 * sample
    advice = (
        say(
            "Show each variant to {sample} people on the same days; the plan reaches about {reached}, which is enough.",
            sample=Number(sample),
            reached=Number(round(reached)),
        )
        if feasible
        else say(
            "It would take {sample} people a variant and the plan reaches about {reached} in all: "
            "read the result as a hint, not as proof.",
            sample=Number(sample),
            reached=Number(round(reached)),
        )
    )
    explain = Line(
        say(
            "From {rate} ({year}) to {better}, found in 80 of 100 tries and mistaken in 5: {sample} people a variant "
            "by the two-proportion test.",
            rate=Percent(rate.range.central),
            year=str(rate.year),
            better=Percent(rate.range.central * (1 + _LIFT)),
            sample=Number(sample),
        ),
        rate.sources,
    )
    return Experiment(name, hypothesis, measure, sample, None, feasible, advice, rate.sources, (explain,))
