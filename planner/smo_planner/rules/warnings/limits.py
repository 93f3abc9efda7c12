"""Targets, dates and data: what the plan can't promise, and where its figures are thin."""

from collections.abc import Iterator

from smo_planner.candidates import is_thin
from smo_planner.content import age_spans
from smo_planner.kpis import verdict
from smo_planner.money import money
from smo_planner.rules.case import Case, Caution
from smo_planner.rules.registry import check
from smo_planner.seasons import Unused
from smo_planner.words import Day, Isolated, Listed, Number, Percent, Text, say, say_n, text

# A feast this short can be waited for; a month can't.
_SHORT_FEAST = 5
# The objectives whose results are people of the segment.
_COUNTS_PEOPLE = ("awareness", "information", "loyalty")


@check("target-above-people", say("a target above the number of people in the segment"))
def target_above_people(case: Case) -> Iterator[Caution]:
    """More people wanted than there are."""
    target, people = case.brief.objective.target, case.audience.people
    if target is None or people is None or case.brief.objective.primary not in _COUNTS_PEOPLE:
        return
    if float(target) > people.high:
        yield Caution(
            "target-above-people",
            "objective.target",
            "critical",
            say(
                "Your target of {target} is more people than the segment has: at most {people}. Widen the audience, "
                "or lower the target.",
                target=Number(float(target), 2),
                people=Number(round(people.high)),
            ),
            "/questions/#objective",
        )


@check("target-out-of-reach", say("a target beyond the high end of the estimate"))
def target_out_of_reach(case: Case) -> Iterator[Caution]:
    """The brief's own target against the plan's estimate."""
    target, measure = case.brief.objective.target, case.result
    if target is None or measure is None or measure.range is None:
        return
    if verdict(float(target), measure.range) == "out-of-reach":
        yield Caution(
            "target-out-of-reach",
            "objective.target",
            "warning",
            say(
                "Your target of {target} is beyond the high end of the estimate ({high}). It would take more hours, "
                "more money or a longer period; or lower the target.",
                target=Number(float(target), 2),
                high=Number(round(measure.range.high)),
            ),
            "/questions/#objective",
            measure.sources[-4:],
        )
    elif float(target) < measure.range.low * case.known.judgements["timid-target"].value:
        yield Caution(
            "target-timid",
            "objective.target",
            "info",
            say(
                "Your target of {target} is less than a tenth of the low end of the estimate ({low}). Is a figure "
                "missing, or could the objective be bolder?",
                target=Number(float(target), 2),
                low=Number(round(measure.range.low)),
            ),
            "/questions/#objective",
            measure.sources[-4:],
        )


@check("result-costs-more", say("results that would cost more than an order brings"))
def result_costs_more(case: Case) -> Iterator[Caution]:
    """The budget divided by the orders, beside the value of one."""
    value, measure = case.brief.baseline.order_value, case.result
    if case.brief.objective.primary != "sales" or value is None or measure is None or measure.range is None:
        return
    if float(case.brief.budget.amount) > measure.range.high * float(value):
        yield Caution(
            "result-costs-more",
            "budget.amount",
            "warning",
            say(
                "Even at the high end ({high} orders) the budget is more than these orders bring. Lower it, raise the "
                "value of an order, or count what customers bring when they come again.",
                high=Number(round(measure.range.high)),
            ),
            "/questions/#budget",
            measure.sources[-4:],
        )


@check("cost-unjudged", say("money for orders whose value is not known"))
def cost_unjudged(case: Case) -> Iterator[Caution]:
    """What an order costs, where nobody said what it brings."""
    brief, cost = case.brief, next((kpi.range for kpi in case.kpis if kpi.id == "cost"), None)
    if brief.objective.primary != "sales" or brief.baseline.order_value is not None or cost is None:
        return
    amount = round(float(f"{cost.central:.3g}") * 10 ** case.known.currencies[brief.budget.currency].minor_units)
    yield Caution(
        "cost-unjudged",
        "baseline.order_value",
        "info",
        say(
            "By the middle estimate an order takes about {cost} of the budget. That pays only if a customer brings you "
            "more, at once or by coming back. Enter what an order is worth, and the plan works it out.",
            cost=money(amount, brief.budget.currency, case.known),
        ),
        "/questions/#budget",
    )


@check("rate-doubted", say("a conversion rate that is unusually high"))
def rate_doubted(case: Case) -> Iterator[Caution]:
    """Of visitors, or of those who asked?"""
    rate = case.brief.baseline.conversion_rate
    if rate is not None and float(rate) > case.known.judgements["high-rate"].value:
        yield Caution(
            "rate-doubted",
            "baseline.conversion_rate",
            "info",
            say(
                "{percent} of visitors is an unusually high share: is it the share of those who asked? Then the "
                "estimate is too high.",
                percent=Percent(100 * float(rate)),
            ),
            "/method/#kpis",
        )


@check("borrowed-rate", say("a target judged by a published conversion rate"))
def borrowed_rate(case: Case) -> Iterator[Caution]:
    """A target judged by someone else's conversion rate."""
    brief = case.brief
    if brief.objective.target is None or brief.baseline.conversion_rate is not None:
        return
    if brief.objective.primary in ("sales", "leads"):
        yield Caution(
            "borrowed-rate",
            "baseline.conversion_rate",
            "info",
            say(
                "Your target is judged by a rate published for other shops. Enter your own share of visitors who buy "
                "or ask, and the estimate is yours."
            ),
            "/method/#kpis",
        )


@check("age-cut", say("ages that a platform does not admit"))
def age_cut(case: Case) -> Iterator[Caution]:
    """A platform's least age cuts a band."""
    for channel in case.choice.channels:
        if channel.reach and channel.reach.cut_ages and channel.reach.percent.high:
            least = case.known.least_ages[channel.id]
            yield Caution(
                f"age-cut-{channel.id}",
                "audience.ages",
                "info",
                say(
                    "{platform} admits people of {years} and above: of the ages {ages} only those count there.",
                    platform=channel.name,
                    years=Number(least.years),
                    ages=Listed(tuple(Isolated(span) for span in age_spans(channel.reach.cut_ages))),
                ),
                f"/platforms/#{channel.id}",
                least.sources,
            )


@check("account-off-audience", say("an account on a platform that few of the audience use"))
def account_off_audience(case: Case) -> Iterator[Caution]:
    """Ages against platform: followers who are not the audience."""
    for channel in case.choice.used:
        if channel.reach is None or not case.brief.resources.accounts.get(channel.id):
            continue
        if channel.reach.percent.central < case.known.judgements["few-there"].value:
            yield Caution(
                f"account-off-audience-{channel.id}",
                "audience.ages",
                "info",
                say(
                    "You have followers on {platform}, and only {percent} of the segment use it: see in its figures "
                    "whether they are the ages that you named.",
                    platform=channel.name,
                    percent=Percent(channel.reach.percent.central),
                ),
                f"/platforms/#{channel.id}",
                channel.reach.sources[:4],
            )


@check("thin-lead", say("a first channel that few of the audience use"))
def thin_lead(case: Case) -> Iterator[Caution]:
    """Even the first channel is used by few."""
    reach = case.lead.reach
    if reach is not None and is_thin(reach, case.known):
        yield Caution(
            "thin-lead",
            "audience.ages",
            "info",
            say(
                "Only {percent} of the segment use even the first channel: plan other ways to be seen beside social "
                "media.",
                percent=Percent(reach.percent.central),
            ),
            "/platforms/#choose",
            reach.sources[:4],
        )


@check("foreign-data", say("a first channel without a figure of the country itself"))
def foreign_data(case: Case) -> Iterator[Caution]:
    """The lead rests on figures from elsewhere."""
    reach = case.lead.reach
    if reach is None or reach.own_country:
        return
    words = (
        say("The country is not one of the 22, so the plan uses figures for the whole world with a wider range.")
        if case.brief.country == "ZZ"
        else say(
            "For {platform} no figure of {country} itself was found; the plan uses one from elsewhere with a wider "
            "range.",
            platform=case.lead.name,
            country=text(case.known.countries[case.brief.country].name),
        )
    )
    yield Caution("foreign-data", "country", "info", words, "/method/#reach", reach.sources[:4])


@check("dated-data", say("a first channel whose figure is old"))
def dated_data(case: Case) -> Iterator[Caution]:
    """The lead rests on old figures."""
    reach = case.lead.reach
    if reach is None:
        return
    if case.brief.period.start.year - reach.year > case.known.judgements["dated-after"].value:
        yield Caution(
            "dated-data",
            "country",
            "info",
            say(
                "The figure behind the first channel is of {year}. Its range was widened; check it against your own "
                "followers.",
                year=str(reach.year),
            ),
            "/method/#reach",
            reach.sources[:4],
        )


@check("no-exchange-rate", say("money in a currency without a dated rate"))
def no_rate(case: Case) -> Iterator[Caution]:
    """Money in a currency without a dated rate."""
    currency = case.known.currencies[case.brief.budget.currency]
    if case.budget.coins and not currency.per_usd:
        yield Caution(
            "no-exchange-rate",
            "budget.currency",
            "info",
            say(
                "No dated exchange rate is known for {currency}, so the planner does not estimate what paid reach "
                "brings.",
                currency=text(currency.name) if currency.name else Isolated(currency.code),
            ),
            "/method/#budget",
        )


@check("short-period", say("a period of less than four weeks"))
def short_period(case: Case) -> Iterator[Caution]:
    """Too short to learn anything from."""
    if case.brief.period.weeks < case.known.judgements["short-weeks"].value:
        yield Caution(
            "short-period",
            "period.weeks",
            "info",
            say_n(
                "{n} week is short: habits and figures take about four to show. Read the results as first signs.",
                "{n} weeks are short: habits and figures take about four to show. Read the results as first signs.",
                case.brief.period.weeks,
            ),
            "/steps/#measure",
        )


@check("dear-season", say("paid reach in Ramadan"))
def dear_season(case: Case) -> Iterator[Caution]:
    """Paid reach gets dearer in Ramadan."""
    if case.paid and any(season.event.id == "ramadan" for season in case.seasons):
        yield Caution(
            "dear-season",
            "budget.amount",
            "info",
            say(
                "Ramadan falls into the campaign: one agency saw the price of a thousand impressions rise by 40 to 80 "
                "percent in its first two weeks. Spend before it, or set the limits anew."
            ),
            "/steps/#calendar",
            case.found("ramadan-cpm"),
        )


@check("starts-on-a-feast", say("a first day on a feast or in Ramadan"))
def starts_on_a_feast(case: Case) -> Iterator[Caution]:
    """The first day falls on a feast, or into the month of fasting."""
    start = case.brief.period.start
    on_the_day = [season for season in case.seasons if season.first <= start <= season.last]
    feast = next((season for season in on_the_day if season.event.length <= _SHORT_FEAST), None)
    if feast:
        yield Caution(
            "starts-on-a-feast",
            "period.start",
            "info",
            say(
                "The first day falls on {event}. A start a few days later finds people with time for something new.",
                event=text(feast.event.name),
            ),
            "/steps/#calendar",
            feast.event.sources[:4],
        )
    elif any(season.event.id == "ramadan" for season in on_the_day):
        yield Caution(
            "starts-in-ramadan",
            "period.start",
            "info",
            say(
                "The first day falls into Ramadan: people discover new things in the weeks before it, and buy for the "
                "feast in its last week. Launch with what suits the month, or begin after the feast."
            ),
            "/steps/#calendar",
            case.found("ramadan-phases"),
        )


@check("unused-date", say("an own date of a moon event that changes nothing"))
def unused_dates(case: Case) -> Iterator[Caution]:
    """Own dates that are too far from what the calendar expects, or beaten by a nearer one."""
    for one in case.unused_dates:
        yield Caution(
            f"unused-date-{one.event}-{one.day.isoformat()}",
            f"events.{one.event}",
            "info",
            _unused_date(case, one),
            "/method/#calendar",
        )


def _unused_date(case: Case, one: Unused) -> Text:
    event = text(case.known.events[one.event].name)
    day = Day(one.day, case.brief.country)
    if one.nearest is None:
        return say(
            "Your date {date} for {event} is not used: the moon tables do not reach that year.", date=day, event=event
        )
    return say(
        "Your date {date} for {event} is not used: the nearest expected one is {nearest}, and only a date within "
        "three days of it, the nearest you named, replaces it.",
        date=day,
        event=event,
        nearest=Day(one.nearest, case.brief.country),
    )
