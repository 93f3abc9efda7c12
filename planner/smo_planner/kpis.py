"""Measures from reach to the objective, each a range with its formula, sources and how to read it."""

from typing import NamedTuple

from .benchmarks import Measured, benchmark
from .brief import Brief
from .candidates import segment_people
from .channels import Choice
from .figures import Line, Range, unique
from .flight import Post
from .knowledge import Knowledge
from .questions import FIELDS
from .segment import Segment
from .words import N_, Number, Percent, Text, say, text

# Posts that a careful week still loses; our judgement.
_POSTS_KEPT = 0.8
# The objectives whose unit is a step that a visitor of the destination takes.
_CONVERSIONS = {"leads": "conversion_rate_landing", "sales": "conversion_rate_site"}
_VERDICTS = {
    "likely": N_("Your target of {target} is likely: the estimate reaches it."),
    "ambitious": N_("Your target of {target} is ambitious: only the high end of the estimate reaches it."),
    "out-of-reach": N_(
        "Your target of {target} is out of reach of this plan: even the high end, {high}, falls short of it."
    ),
}
# The units in which the brief asks for its target.
_UNITS = dict(FIELDS["objective.target"].units)


def _unit(objective: str) -> Text:
    return text(_UNITS[objective])


class Kpi(NamedTuple):
    """A measure of the campaign; `range` is None, with the reason, where nothing serves as an estimate."""

    id: str
    name: Text
    formula: Text
    unit: Text
    range: Range | None
    reason: Text | None
    how_to_measure: Text
    sources: tuple[str, ...]
    explain: tuple[Line, ...]
    decimals: int = 0


def kpis(brief: Brief, audience: Segment, choice: Choice, posts: tuple[Post, ...], known: Knowledge) -> tuple[Kpi, ...]:
    """The funnel of the plan: posts, people, interactions, visits and the brief's own objective."""
    people = _people(brief, audience, choice, known)
    impressions = _impressions(people, known)
    interactions = _interactions(brief, impressions, choice, known)
    visits = _visits(brief, impressions, choice, known)
    funnel = [_posts(posts), people, impressions, interactions, visits, _replies(known)]
    if brief.objective.primary in _CONVERSIONS:
        funnel.append(_conversions(brief, visits, known))
    elif brief.objective.primary not in ("awareness", "engagement", "traffic"):
        funnel.append(_unknown_result(brief, visits))
    return tuple(_judge(brief, one) if one.id == objective_kpi(brief) else one for one in funnel)


def objective_kpi(brief: Brief) -> str:
    """The id of the measure that the brief's objective counts."""
    return {"awareness": "people", "engagement": "interactions", "traffic": "visits"}.get(
        brief.objective.primary, brief.objective.primary
    )


def verdict(target: float, estimate: Range) -> str:
    """How a wished figure stands to an estimate: likely, ambitious or out-of-reach."""
    if target <= estimate.central:
        return "likely"
    return "ambitious" if target <= estimate.high else "out-of-reach"


def _posts(posts: tuple[Post, ...]) -> Kpi:
    planned = len(posts)
    return Kpi(
        "posts",
        say("Posts published"),
        say("posts that went out as planned"),
        say("posts"),
        Range(round(planned * _POSTS_KEPT), planned, planned),
        None,
        say("Count what went out each week against the calendar."),
        (),
        (
            Line(
                say(
                    "The calendar holds {planned} posts; below {percent} of them the estimates no longer hold.",
                    planned=Number(planned),
                    percent=Percent(100 * _POSTS_KEPT),
                )
            ),
        ),
    )


def _people(brief: Brief, audience: Segment, choice: Choice, known: Knowledge) -> Kpi:
    people = segment_people(brief, audience, known)
    counted = audience.people is not None
    estimate = choice.coverage.times(people / 100)
    base = (
        say("Your segment has about {people} people.", people=Number(round(people, -3)))
        if counted
        else say(
            "Your segment cannot be counted, so {people} people are assumed for it (our judgement).",
            people=Number(people),
        )
    )
    sources = unique(source for channel in choice.used if channel.reach for source in channel.reach.sources)
    return Kpi(
        "people",
        say("People reached"),
        say("people of the segment × what the channels cover together"),
        _unit("awareness"),
        estimate,
        None,
        say("Read reach, not impressions, in each platform’s own figures, and add up no platforms: people overlap."),
        sources,
        (
            Line(base, unique(source for line in audience.explain for source in line.sources) if counted else ()),
            Line(
                say(
                    "Together the channels cover {central} of it ({low} to {high}).",
                    central=Percent(choice.coverage.central),
                    low=Percent(choice.coverage.low),
                    high=Percent(choice.coverage.high),
                )
            ),
        ),
    )


def _impressions(people: Kpi, known: Knowledge) -> Kpi:
    often = known.judgements["frequency"].value
    estimate = people.range.times(often) if people.range else None
    return Kpi(
        "impressions",
        say("Impressions"),
        say("people reached × times that each sees a post"),
        say("impressions"),
        estimate,
        None,
        say("Add up the impressions (views) that each platform reports for the posts of the period."),
        people.sources,
        (
            Line(
                say(
                    "Each person reached is taken to see {often} posts over the period (our judgement).",
                    often=Number(often),
                )
            ),
        ),
    )


def _interactions(brief: Brief, impressions: Kpi, choice: Choice, known: Knowledge) -> Kpi:
    rate = _first(known, "engagement_rate_impressions", choice, brief)
    return _share_of(
        "interactions",
        say("Interactions"),
        say("impressions × interactions for each impression"),
        _unit("engagement"),
        impressions,
        rate,
        say("Add up likes, comments, shares and saves of the period."),
    )


def _visits(brief: Brief, impressions: Kpi, choice: Choice, known: Knowledge) -> Kpi:
    return _share_of(
        "visits",
        say("Visits"),
        say("impressions × share of them that is clicked"),
        _unit("traffic"),
        impressions,
        _first(known, "ctr", choice, brief),
        say("Give every channel its own UTM address and count visits by it; on WhatsApp count new chats."),
    )


def _conversions(brief: Brief, visits: Kpi, known: Knowledge) -> Kpi:
    objective = brief.objective.primary
    how = (
        say("Ask every buyer how they found you, and count orders that came by a campaign address or chat.")
        if objective == "sales"
        else say("Count forms, calls and chats that ask about the offer.")
    )
    formula = say("visits × share of visits that end so")
    name = say("Orders") if objective == "sales" else say("Enquiries")
    own = brief.baseline.conversion_rate
    if own is not None and visits.range:
        explain = Line(
            say(
                "Of 100 visits {rate} end so by your own figures; about {visits} visits are expected.",
                rate=Number(100 * float(own), 1),
                visits=Number(round(visits.range.central)),
            )
        )
        return Kpi(
            objective, name, formula, _unit(objective), visits.range.times(float(own)), None, how,
            visits.sources, (explain,),
        )  # fmt: skip
    rate = benchmark(known, _CONVERSIONS[objective], "all", brief.country)
    return _share_of(objective, name, formula, _unit(objective), visits, rate, how)


def _unknown_result(brief: Brief, visits: Kpi) -> Kpi:
    objective = brief.objective.primary
    reason = say(
        "No source gives a share for this result. Count it for four weeks; that figure is the measure of the rest."
    )
    explain = Line(
        say(
            "About {visits} visits are expected; what share of them ends in this result has to be found out.",
            visits=Number(round(visits.range.central if visits.range else 0)),
        ),
        visits.sources,
    )
    return Kpi(
        objective,
        text(_NAMES[objective]),
        say("results counted in the period"),
        _unit(objective),
        None,
        reason,
        text(_HOW[objective]),
        (),
        (explain,),
    )


_NAMES = {
    "loyalty": N_("Repeat customers"),
    "support": N_("Requests answered"),
    "research": N_("Responses"),
    "information": N_("People who open the official page"),
    "participation": N_("Contributions"),
}
_HOW = {
    "loyalty": N_("Mark customers who come again in your orders or your till, and count them each month."),
    "support": N_("Count messages and comments that ask for help, and those that were answered."),
    "research": N_("Count complete answers, not started ones."),
    "information": N_("Count visits of the official page that came by a campaign address."),
    "participation": N_("Count opinions, votes and proposals that came in, and those that were answered in public."),
}


def _replies(known: Knowledge) -> Kpi:
    expected = benchmark(known, "response_time_expected", "all")
    if expected is None:
        raise LookupError("no benchmark of the expected response time")
    low, central, high = expected.range
    return Kpi(
        "response-time",
        say("Hours to the first answer"),
        say("hours from a message to the answer, the middle one of the week"),
        say("hours"),
        Range(low, central, high),
        None,
        say("Take the messages of one week, note the hours to the first answer, and read the middle one."),
        expected.sources,
        (
            Line(
                say(
                    "People who write to a business expect an answer within {central} to {high} hours ({year}).",
                    central=Number(central, 1),
                    high=Number(high),
                    year=str(expected.year),
                ),
                expected.sources,
            ),
        ),
        decimals=1,
    )


def _share_of(kpi_id: str, name: Text, formula: Text, unit: Text, of: Kpi, rate: Measured | None, how: Text) -> Kpi:
    """A measure that is a published share of another one."""
    if rate is None or of.range is None:
        reason = say("No source gives a share to reckon with.")
        return Kpi(kpi_id, name, formula, unit, None, reason, how, (), (Line(reason),))
    low, central, high = rate.range
    estimate = Range(of.range.low * low / 100, of.range.central * central / 100, of.range.high * high / 100)
    explain = Line(
        say(
            "{base} ({unit}) × {percent} ({year}, {low} to {high}) = {result}.",
            base=Number(round(of.range.central)),
            unit=of.unit,
            percent=Percent(central),
            year=str(rate.year),
            low=Percent(low),
            high=Percent(high),
            result=Number(round(estimate.central)),
        ),
        rate.sources,
    )
    return Kpi(kpi_id, name, formula, unit, estimate, None, how, unique([*of.sources, *rate.sources]), (explain,))


def _first(known: Knowledge, metric: str, choice: Choice, brief: Brief) -> Measured | None:
    """The benchmark of the first channel, by rank, for which one was published."""
    found = (benchmark(known, metric, channel.id, brief.country) for channel in choice.used)
    return next((one for one in found if one), None) or benchmark(known, metric, "all", brief.country)


def _judge(brief: Brief, kpi: Kpi) -> Kpi:
    """The brief's own target beside the plan's estimate."""
    target = brief.objective.target
    if target is None or kpi.range is None:
        return kpi
    words = say(
        _VERDICTS[verdict(float(target), kpi.range)],
        target=Number(float(target), 2),
        high=Number(round(kpi.range.high)),
    )
    return kpi._replace(explain=(*kpi.explain, Line(words)))
