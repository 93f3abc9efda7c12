"""What to try: a hypothesis each, with the cases that it takes to tell chance from a difference.

A case is what the rate is a share of: an impression for clicks and interactions, a visit for orders and enquiries. The
test counts each as a person of its own, so people who see a variant twice make it a little less sure than it looks.
"""

import math
from typing import NamedTuple

from .benchmarks import Measured, benchmark
from .brief import Brief
from .chance import sample_size, smallest_lift
from .channels import Choice
from .exposure import Exposure
from .figures import Line, Range, unique
from .knowledge import Knowledge
from .kpis import Kpi
from .rates import about
from .words import N_, Number, Percent, Text, say, say_n, text

_CLICKS, _INTERACTIONS, _RESULTS = "ctr", "engagement_rate_impressions", "results"
_MEASURES = {
    _CLICKS: N_("share of impressions that are clicked"),
    _INTERACTIONS: N_("interactions for each impression"),
    _RESULTS: N_("share of visits that end in an order or enquiry"),
}


class Experiment(NamedTuple):
    """One comparison of two variants; `sample` is cases needed for each, None with the reason."""

    id: str
    hypothesis: Text
    measure: Text
    sample: int | None
    reason: Text | None
    feasible: bool
    text: Text
    sources: tuple[str, ...]
    explain: tuple[Line, ...]


class _Trial(NamedTuple):
    """A comparison before it is reckoned: the rate that is to rise, and the cases that a week brings."""

    id: str
    hypothesis: Text
    metric: str
    rate: Range | None  # percent
    year: int | None  # None: the visitor's own rate
    sources: tuple[str, ...]
    a_week: float
    weeks: int


def experiments(
    brief: Brief, choice: Choice, seen: tuple[Exposure, ...], measures: tuple[Kpi, ...], known: Knowledge
) -> tuple[Experiment, ...]:
    """The comparisons that suit the objective and the lead channel; three at least."""
    lead = seen[0]
    found = [_on_posts(name, words, metric, lead, brief, known) for name, words, metric in _for_posts(brief, choice)]
    found += _paid_creative(brief, seen, known)
    found += _destination(brief, measures, known)
    return tuple(_reckoned(one, known) for one in found)


def _for_posts(brief: Brief, choice: Choice) -> list[tuple[str, Text, str]]:
    """Comparisons of posts without money: id, hypothesis and what is measured."""
    option = choice.used[0].option
    formats = len(set(option.formats)) if option else 1
    wanted = _INTERACTIONS if brief.objective.primary in ("awareness", "engagement", "loyalty") else _CLICKS
    found = [
        (
            "first-line",
            say("A first line that names the audience’s problem brings more than one that names the offer."),
            wanted,
        ),
        (
            "people-in-picture",
            say("A picture with a person in it brings more interactions than the thing alone."),
            _INTERACTIONS,
        ),
        (
            "posting-time",
            say("Posts at the hour when most followers are there bring more interactions than posts two hours later."),
            _INTERACTIONS,
        ),
    ]
    if formats > 1:
        found.insert(
            2,
            (
                "format",
                say("The same message told in moving pictures or several pictures brings more than in a single one."),
                wanted,
            ),
        )
    if wanted == _CLICKS:
        found.insert(
            1,
            (
                "call-to-action",
                say(
                    "A call that names the next step in one verb brings more clicks than one that only shows the link."
                ),
                _CLICKS,
            ),
        )
    return found


def _on_posts(name: str, hypothesis: Text, metric: str, lead: Exposure, brief: Brief, known: Knowledge) -> _Trial:
    return _trial(
        name, hypothesis, metric, benchmark(known, metric, lead.channel, brief.country), lead.week.central, brief
    )


def _trial(name: str, hypothesis: Text, metric: str, rate: Measured | None, a_week: float, brief: Brief) -> _Trial:
    return _Trial(
        name,
        hypothesis,
        metric,
        rate.range if rate else None,
        rate.year if rate else None,
        rate.sources if rate else (),
        a_week,
        brief.period.weeks,
    )


def _paid_creative(brief: Brief, seen: tuple[Exposure, ...], known: Knowledge) -> list[_Trial]:
    """On the channel with most money; the platform shows both ads at once, so this one is a real split."""
    paid = [one for one in seen if one.price]
    if not paid:
        return []
    most = max(paid, key=lambda one: one.usd)
    rate = benchmark(known, _CLICKS, most.channel, brief.country)
    words = say(
        "An ad on {platform} that shows the thing in use is clicked more often than one that shows it alone.",
        platform=most.name,
    )
    return [_trial("paid-creative", words, _CLICKS, rate, most.paid.central / brief.period.weeks, brief)]


def _destination(brief: Brief, measures: tuple[Kpi, ...], known: Knowledge) -> list[_Trial]:
    """Two versions of the page, where there is a page and a result on it."""
    objective, own = brief.objective.primary, brief.baseline.conversion_rate
    on_page = brief.resources.destination in ("website", "store_page", "form")
    if objective not in ("sales", "leads") or not on_page:
        return []
    visits = next(kpi for kpi in measures if kpi.id == "visits")
    a_week = visits.range.central / brief.period.weeks if visits.range else 0.0
    words = say("A page with price, delivery and one button on the first screen ends in more orders or enquiries.")
    if own is not None:
        percent = 100 * float(own)
        rate = Range(percent, percent, percent)
        return [_Trial("page", words, _RESULTS, rate, None, (), a_week, brief.period.weeks)]
    metric = "conversion_rate_site" if objective == "sales" else "conversion_rate_landing"
    return [_trial("page", words, _RESULTS, benchmark(known, metric, "all", brief.country), a_week, brief)]


def _reckoned(one: _Trial, known: Knowledge) -> Experiment:
    measure = text(_MEASURES[one.metric])
    if one.rate is None:
        reason = say("No source gives the rate of this platform to reckon with; your own first four weeks will.")
        advice = say("Publish both variants in turn for four weeks and read them side by side, as a hint and no more.")
        return Experiment(one.id, one.hypothesis, measure, None, reason, False, advice, (), (Line(reason),))
    lift = known.judgements["lift"].value
    sample = sample_size(one.rate.central / 100, lift)
    if sample is None:
        reason = say("This share is so high already that it cannot rise by {percent}.", percent=Percent(100 * lift))
        advice = say("Leave the page as it is, and look for more visits instead.")
        return Experiment(one.id, one.hypothesis, measure, None, reason, False, advice, (), (Line(reason),))
    feasible = one.a_week * one.weeks >= 2 * sample
    explain = [_explain_sample(one, one.rate, sample, lift), _explain_traffic(one, sample)]
    if one.id == "people-in-picture":
        explain.append(_explain_faces(known))
    advice = _go_ahead(one, sample) if feasible else _instead(one, one.rate)
    return Experiment(one.id, one.hypothesis, measure, sample, None, feasible, advice, one.sources, tuple(explain))


def _explain_sample(one: _Trial, rate: Range, sample: int, lift: float) -> Line:
    values = {
        "rate": Percent(rate.central),
        "better": Percent(rate.central * (1 + lift)),
        "sample": Number(sample),
    }
    if one.metric == _RESULTS and one.year is None:
        words = say(
            "From {rate}, your own share, to {better}, found in 80 of 100 tries and mistaken in 5: {sample} visits a "
            "variant by the two-proportion test, each visit counted as one person.",
            **values,
        )
    elif one.metric == _RESULTS:
        words = say(
            "From {rate} ({year}) to {better}, found in 80 of 100 tries and mistaken in 5: {sample} visits a variant "
            "by the two-proportion test, each visit counted as one person.",
            year=str(one.year),
            **values,
        )
    else:
        words = say(
            "From {rate} ({year}) to {better}, found in 80 of 100 tries and mistaken in 5: {sample} impressions a "
            "variant by the two-proportion test, each impression counted as one person.",
            year=str(one.year),
            **values,
        )
    return Line(words, one.sources)


def _explain_faces(known: Knowledge) -> Line:
    words = say(
        "Studies disagree: in one, faces brought more likes; in a later one they did so on X, not on Instagram."
    )
    studies = (known.findings["scif-faces-yes"], known.findings["scif-faces-no"])
    return Line(words, unique(source for study in studies for source in study.sources))


def _explain_traffic(one: _Trial, sample: int) -> Line:
    weeks = math.ceil(2 * sample / one.a_week) if one.a_week else None
    if weeks is None:
        return Line(say("The plan expects no traffic for this comparison."))
    values = {"a_week": about(one.a_week), "both": Number(2 * sample)}
    if one.metric == _RESULTS:
        words = say_n(
            "About {a_week} visits a week are expected, so {both} for both variants take {n} week.",
            "About {a_week} visits a week are expected, so {both} for both variants take {n} weeks.",
            weeks,
            **values,
        )
    else:
        words = say_n(
            "About {a_week} impressions a week are expected there, so {both} for both variants take {n} week.",
            "About {a_week} impressions a week are expected there, so {both} for both variants take {n} weeks.",
            weeks,
            **values,
        )
    return Line(words)


def _go_ahead(one: _Trial, sample: int) -> Text:
    weeks = math.ceil(2 * sample / one.a_week)
    values = {"sample": Number(sample)}
    if one.metric == _RESULTS:
        return say_n(
            "Show both versions in turn, day by day, until each has had {sample} visits: about {n} week.",
            "Show both versions in turn, day by day, until each has had {sample} visits: about {n} weeks.",
            weeks,
            **values,
        )
    if one.id == "paid-creative":
        return say_n(
            "Run both ads at once with the same money and audience until each has had {sample} impressions: about {n} "
            "week.",
            "Run both ads at once with the same money and audience until each has had {sample} impressions: about {n} "
            "weeks.",
            weeks,
            **values,
        )
    if 2 * weeks > one.weeks:
        return say_n(
            "Publish in pairs, one of each on the same days and of the same kind, until each variant has had {sample} "
            "impressions: about {n} week. The campaign has time for one comparison as long as this: choose one.",
            "Publish in pairs, one of each on the same days and of the same kind, until each variant has had {sample} "
            "impressions: about {n} weeks. The campaign has time for one comparison as long as this: choose one.",
            weeks,
            **values,
        )
    return say_n(
        "Publish in pairs, one of each on the same days and of the same kind, until each variant has had {sample} "
        "impressions: about {n} week. Try one thing at a time.",
        "Publish in pairs, one of each on the same days and of the same kind, until each variant has had {sample} "
        "impressions: about {n} weeks. Try one thing at a time.",
        weeks,
        **values,
    )


def _instead(one: _Trial, rate: Range) -> Text:
    """What to do where the traffic is too small: look for a larger difference, or take it as a hint."""
    found = smallest_lift(rate.central / 100, one.a_week * one.weeks / 2)
    if found is None:
        return say(
            "The plan’s traffic is too small for proof. Try it all the same, change what is plainly better, and repeat "
            "it in the next campaign before you believe it."
        )
    return say(
        "The plan’s traffic shows only a difference of {percent} or more. Make the variants very unlike each other, "
        "and take a smaller difference as a hint, not as proof.",
        percent=Percent(found),
    )
