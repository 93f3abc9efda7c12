"""What the objective counts, what it earns and what it costs; and the brief's own target beside the estimate."""

import math
from typing import NamedTuple

from .benchmarks import Measured, benchmark
from .brief import Brief
from .budget import Budget
from .candidates import segment_people
from .exposure import Exposure
from .figures import Line, Range, unique
from .funnel import Kpi, objective_unit
from .knowledge import Knowledge
from .money import estimated, from_minor, money
from .rates import about
from .segment import Segment
from .words import N_, Isolated, Number, Percent, Text, say, say_n, text

# The results for which a share of visits was published.
_CONVERSIONS = {"leads": "conversion_rate_landing", "sales": "conversion_rate_site"}
_NAMES = {
    "leads": N_("Enquiries"),
    "sales": N_("Orders"),
    "loyalty": N_("Repeat customers"),
    "support": N_("Requests answered"),
    "research": N_("Responses"),
    "information": N_("People who open the official page"),
    "participation": N_("Contributions"),
}
_HOW = {
    "leads": N_("Count forms, calls and chats that ask about the offer."),
    "sales": N_("Ask every buyer how they found you, and count orders that came by a campaign address or chat."),
    "loyalty": N_("Mark customers who come again in your orders or your till, and count them each month."),
    "support": N_("Count messages and comments that ask for help, and those that were answered."),
    "research": N_("Count complete answers, not started ones."),
    "information": N_("Count visits of the official page that came by a campaign address."),
    "participation": N_("Count opinions, votes and proposals that came in, and those that were answered in public."),
}
_COSTS = {
    "awareness": N_("Cost of a thousand people reached"),
    "engagement": N_("Cost of an interaction"),
    "leads": N_("Cost of an enquiry"),
    "sales": N_("Cost of an order"),
}
_COST_OF_A_VISIT = N_("Cost of a visit")
# The campaign's longest period, by the contract.
_MOST_WEEKS = 52
_VERDICTS = {
    "likely": N_("Your target of {target} is likely: the estimate reaches it."),
    "ambitious": N_("Your target of {target} is ambitious: only the high end of the estimate reaches it."),
    "out-of-reach": N_(
        "Your target of {target} is out of reach of this plan: even the high end, {high}, falls short of it."
    ),
}


def result_kpis(brief: Brief, visits: Kpi, known: Knowledge) -> tuple[Kpi, ...]:
    """The results between a visit and the objective, the objective's own last; none where that is a step before."""
    objective = brief.objective.primary
    if objective not in _NAMES:
        return ()
    if objective == "information":
        return (_opened(visits),)
    own = brief.baseline.conversion_rate
    if own is not None and visits.range:
        found = [_own_share(objective, float(own), visits)]
    elif objective in _CONVERSIONS:
        found = [_published_share(objective, visits, benchmark(known, _CONVERSIONS[objective], "all", brief.country))]
    else:
        found = [_unknown(objective, visits)]
    if objective == "sales":
        enquiries = benchmark(known, _CONVERSIONS["leads"], "all", brief.country)
        found.insert(0, _published_share("leads", visits, enquiries))
    return tuple(found)


def _result(
    objective: str, visits: Kpi, estimate: Range | None, reason: Text | None, sources: tuple[str, ...], *lines: Line
) -> Kpi:
    return Kpi(
        objective,
        "count",
        text(_NAMES[objective]),
        say("visits × share of visits that end so") if estimate else say("results counted in the period"),
        objective_unit(objective),
        estimate,
        reason,
        text(_HOW[objective]),
        unique([*visits.sources, *sources]) if estimate else (),
        lines,
    )


def _own_share(objective: str, own: float, visits: Kpi) -> Kpi:
    base = visits.range or Range(0.0, 0.0, 0.0)
    words = say(
        "Of 100 visits {rate} end so by your own figures; about {visits} visits are expected.",
        rate=Number(100 * own, 1),
        visits=Number(round(base.central)),
    )
    return _result(objective, visits, base.times(own), None, (), Line(words))


def _published_share(objective: str, visits: Kpi, rate: Measured | None) -> Kpi:
    if rate is None or visits.range is None:
        reason = say("No source gives a share to reckon with.")
        return _result(objective, visits, None, reason, (), Line(reason))
    estimate = Range(*(base * percent / 100 for base, percent in zip(visits.range, rate.range, strict=True)))
    words = say(
        "{base} ({unit}) × {percent} ({year}, {low} to {high}) = {result}.",
        base=about(visits.range.central),
        unit=visits.unit,
        percent=Percent(rate.range.central),
        year=str(rate.year),
        low=Percent(rate.range.low),
        high=Percent(rate.range.high),
        result=about(estimate.central),
    )
    return _result(objective, visits, estimate, None, rate.sources, Line(words, rate.sources))


def _opened(visits: Kpi) -> Kpi:
    """Information is found where the official page is opened: by a visit."""
    words = say("Whoever follows a link of the campaign opens the official page, so this is the number of visits.")
    return _result("information", visits, visits.range, visits.reason, (), Line(words, visits.sources))


def _unknown(objective: str, visits: Kpi) -> Kpi:
    reason = say(
        "No source gives a share for this result. Count it for four weeks; that figure is the measure of the rest."
    )
    words = say(
        "About {visits} visits are expected; what share of them ends in this result has to be found out.",
        visits=about(visits.range.central if visits.range else 0),
    )
    return _result(objective, visits, None, reason, (), Line(words, visits.sources))


def money_kpis(brief: Brief, budget: Budget, measures: tuple[Kpi, ...], known: Knowledge) -> tuple[Kpi, ...]:
    """What orders bring in, where their value is known, and what a result costs, where money buys reach."""
    found = []
    by_id = {kpi.id: kpi for kpi in measures}
    orders, value = by_id.get("sales"), brief.baseline.order_value
    if orders and orders.range and value is not None:
        found.append(_revenue(brief, budget, orders, orders.range.times(float(value)), known))
    result = by_id[{"awareness": "people", "engagement": "interactions"}.get(brief.objective.primary, "visits")]
    if brief.objective.primary in _CONVERSIONS:
        result = by_id[brief.objective.primary]
    # Money that buys no reach does not bring the results, and more of it would only seem to make them dearer.
    if any(line.channel for line in budget.lines) and result.range and result.range.low:
        found.append(_cost(brief, budget, result, result.range, known))
    return tuple(found)


def _currency(brief: Brief, known: Knowledge) -> Text | Isolated:
    currency = known.currencies[brief.budget.currency]
    return text(currency.name) if currency.name else Isolated(currency.code)


def _revenue(brief: Brief, budget: Budget, orders: Kpi, estimate: Range, known: Knowledge) -> Kpi:
    currency = brief.budget.currency
    lines = [
        Line(
            say(
                "About {orders} orders at {value} each, the value that you gave, bring in {revenue}.",
                orders=about(orders.range.central if orders.range else 0),
                value=estimated(float(brief.baseline.order_value or 0), currency, known),
                revenue=estimated(estimate.central, currency, known),
            )
        )
    ]
    if budget.coins:
        spent = from_minor(budget.coins, currency, known)
        lines.append(
            Line(
                say(
                    "For each unit of money in the budget that is {back} back ({low} to {high}), before the cost of "
                    "what you sell and of your hours.",
                    back=Number(estimate.central / spent, 2),
                    low=Number(estimate.low / spent, 2),
                    high=Number(estimate.high / spent, 2),
                )
            )
        )
    return Kpi(
        "revenue",
        "count",
        say("Revenue from the campaign"),
        say("orders × value of an order"),
        _currency(brief, known),
        estimate,
        None,
        say("Add up what the orders of the campaign brought in each week."),
        orders.sources,
        tuple(lines),
        known.currencies[currency].minor_units,
    )


def _cost(brief: Brief, budget: Budget, result: Kpi, results: Range, known: Knowledge) -> Kpi:
    objective, currency = brief.objective.primary, brief.budget.currency
    per = 1000 if objective == "awareness" else 1
    spent = from_minor(budget.coins, currency, known)
    estimate = Range(*(per * spent / count for count in reversed(results)))
    lines = [
        Line(
            say(
                "The whole budget of {budget} over about {results} ({unit}); your hours are not counted.",
                budget=money(budget.coins, currency, known),
                results=about(results.central),
                unit=result.unit,
            )
        )
    ]
    value = brief.baseline.order_value
    if objective == "leads" and value is not None:
        lines.append(
            Line(
                say(
                    "With {value} an order, the money is back when {percent} of the enquiries become orders.",
                    value=estimated(float(value), currency, known),
                    percent=Percent(100 * estimate.central / float(value)),
                )
                if estimate.central <= value
                else say(
                    "An enquiry would cost more than the {value} that an order brings: the money does not come back.",
                    value=estimated(float(value), currency, known),
                )
            )
        )
    return Kpi(
        "cost",
        "cost",
        text(_COSTS.get(objective, _COST_OF_A_VISIT)),
        say("money of the campaign ÷ results × {per}", per=Number(per)) if per > 1
        else say("money of the campaign ÷ results"),
        _currency(brief, known),
        estimate,
        None,
        say("Divide what was spent in the week by the week’s results. For the review, write down both figures."),
        result.sources,
        tuple(lines),
        2 if estimate.central >= 1 else 4,
    )  # fmt: skip


# --- The brief's own target


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


class Means(NamedTuple):
    """What a plan rests on, for reckoning what more of it would bring."""

    brief: Brief
    audience: Segment
    seen: tuple[Exposure, ...]
    visits: Range | None
    known: Knowledge


def judged(kpi: Kpi, means: Means) -> Kpi:
    """The objective's measure with the brief's target judged, and what it would take to get there."""
    brief = means.brief
    if brief.objective.target is None:
        return kpi
    target = float(brief.objective.target)
    if kpi.range is None:
        return kpi._replace(explain=(*kpi.explain, *_share_needed(target, means)))
    found = verdict(target, kpi.range)
    words = say(_VERDICTS[found], target=Number(target, 2), high=about(kpi.range.high))
    lines = [Line(words)]
    if found != "likely":
        lines += _more_people(target, kpi.range, means) if kpi.kind == "people" else _more(target, kpi, means)
    return kpi._replace(explain=(*kpi.explain, *lines))


def _share_needed(target: float, means: Means) -> list[Line]:
    """What share of the visits the target would be, where no source says what to expect."""
    if not means.visits or target > means.visits.central:
        return []
    words = say(
        "Your target of {target} would be {percent} of these visits.",
        target=Number(target, 2),
        percent=Percent(100 * target / means.visits.central),
    )
    return [Line(words)]


def _more_people(target: float, estimate: Range, means: Means) -> list[Line]:
    """Reach grows with hours, channels and money, and no further than the segment."""
    people = segment_people(means.brief, means.audience, means.known)
    if target > people:
        words = say(
            "The segment itself has only about {people} people: choose a wider audience or a lower target.",
            people=Number(round(people, -3)),
        )
    else:
        words = say(
            "It would mean covering {needed} of the segment instead of {now}: more hours, a further channel or more "
            "money for ads. More weeks alone reach much the same people.",
            needed=Percent(100 * target / people),
            now=Percent(100 * estimate.central / people),
        )
    return [Line(words)]


def _more(target: float, kpi: Kpi, means: Means) -> list[Line]:
    """More visits, a better share of them, more weeks, more money: each alone."""
    estimate = kpi.range or Range(0.0, 0.0, 0.0)
    factor = target / estimate.central
    impressions = sum(one.total.central for one in means.seen)
    lines = []
    if means.visits and kpi.id in _NAMES:
        visits = means.visits.central
        lines.append(
            Line(
                say(
                    "It would take {factor} times the visits: about {needed} instead of {visits}.",
                    factor=Number(factor, 1),
                    needed=about(visits * factor),
                    visits=about(visits),
                )
            )
        )
        if target < visits and kpi.id != "information":
            lines.append(
                Line(
                    say(
                        "Or, with the same visits, {needed} of them would have to end so instead of {now}.",
                        needed=Percent(100 * target / visits),
                        now=Percent(100 * estimate.central / visits),
                    )
                )
            )
    else:
        lines.append(
            Line(
                say(
                    "It would take {factor} times the impressions: about {needed} instead of {impressions}.",
                    factor=Number(factor, 1),
                    needed=about(impressions * factor),
                    impressions=about(impressions),
                )
            )
        )
    lines.append(_more_weeks(factor, impressions, means))
    return [*lines, *_more_money(factor, impressions, means)]


def _more_weeks(factor: float, impressions: float, means: Means) -> Line:
    weeks = means.brief.period.weeks
    a_week = sum(one.week.central for one in means.seen)
    needed = weeks + math.ceil((factor - 1) * impressions / a_week)
    if needed <= _MOST_WEEKS:
        return Line(
            say_n(
                "Or {n} week with the same hours, instead of {weeks}.",
                "Or {n} weeks with the same hours, instead of {weeks}.",
                needed,
                weeks=Number(weeks),
            )
        )
    return Line(
        say(
            "More weeks alone do not get there: with the same hours it would take {needed}, and a plan has {most} at "
            "the most.",
            needed=about(needed),
            most=Number(_MOST_WEEKS),
        )
    )


def _more_money(factor: float, impressions: float, means: Means) -> list[Line]:
    """Money for the missing impressions, at the cheapest published price among the plan's channels."""
    brief, known = means.brief, means.known
    rate = known.currencies[brief.budget.currency].per_usd
    prices = [
        (price.range.central, one.name, price.sources)
        for one in means.seen
        if known.platforms[one.channel].ads and (price := benchmark(known, "cpm", one.channel, brief.country))
    ]
    if not rate or not prices:
        return []
    cheapest, name, sources = min(prices, key=lambda found: found[0])
    skill = 1.0 if "ads" in brief.resources.skills else known.judgements["unskilled-ads"].value
    usd = (factor - 1) * impressions / 1000 * cheapest / skill
    words = say(
        "Or about {money} more for ads on {platform}, at the published price of a thousand impressions there.",
        money=estimated(usd * rate, brief.budget.currency, known),
        platform=name,
    )
    return [Line(words, sources)]
