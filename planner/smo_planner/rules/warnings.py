"""What in the brief or the plan should be looked at again: contradictions, limits, things that were assumed."""

from smo_planner.content import age_spans
from smo_planner.kpis import objective_kpi, verdict
from smo_planner.seasons import Unused
from smo_planner.words import Day, Isolated, Listed, Number, Percent, Text, say, say_n, text

from .case import Case, Caution, Check

CHECKS: list[Check] = []

# Price against income: how much the two contradict each other; our judgement on the article's two examples.
_PRICE_AGAINST_INCOME = {
    ("premium", "low"): "critical",
    ("premium", "middle"): "warning",
    ("middle", "low"): "warning",
}
# Kinds of offer where a middle price is no contradiction to a small income, being small purchases.
_SMALL_PURCHASES = ("food", "entertainment", "public_service", "education", "other", "health", "home")


def _check(check: Check) -> Check:
    CHECKS.append(check)
    return check


@_check
def price_income(case: Case) -> Caution | None:
    """Luxury make-up in a market of middle incomes, costly electronics for small ones."""
    brief = case.brief
    price, income, category = brief.offer.price, brief.audience.income, brief.offer.category
    severity = _PRICE_AGAINST_INCOME.get((price, income))
    if severity is None or (price == "middle" and category in _SMALL_PURCHASES):
        return None
    if category == "fashion_beauty" and price == "premium":
        words = say(
            "Luxury make-up and fashion meet a market of small or middle incomes here: most of those whom the plan "
            "reaches "
            "cannot buy. Name an entry item, or choose an audience with a higher income."
        )
        sources = case.found("scif-ksa-luxury-religion")
    elif category == "electronics":
        words = say(
            "Costly electronics meet small or middle incomes here: reach would grow and orders would not. Offer "
            "instalments, "
            "refurbished or smaller devices, or choose another audience."
        )
        sources = case.found("scif-rich-bargains")
    else:
        words = say(
            "The price you named is high for the incomes you named. Name an entry item, or choose the audience that "
            "can pay."
        )
        sources = case.found("scif-rich-bargains")
    return Caution("price-income", "audience.income", severity, words, "/demographics/#income", sources)


@_check
def target_out_of_reach(case: Case) -> Caution | None:
    """The brief's own target against the plan's estimate."""
    target = case.brief.objective.target
    measure = next((kpi for kpi in case.kpis if kpi.id == objective_kpi(case.brief)), None)
    if target is None or measure is None or measure.range is None:
        return None
    if verdict(float(target), measure.range) != "out-of-reach":
        return None
    return Caution(
        "target-out-of-reach",
        "objective.target",
        "warning",
        say(
            "Your target of {target} is beyond the high end of the estimate ({high}). It would take more hours, more "
            "money "
            "or a longer period; or lower the target.",
            target=Number(float(target), 2),
            high=Number(round(measure.range.high)),
        ),
        "/questions/#objective",
        measure.sources,
    )


@_check
def suspended_platform(case: Case) -> Caution | None:
    """An account on a platform that is suspended in the country."""
    brief = case.brief
    for platform in case.known.platforms.values():
        suspension = case.known.suspensions.get((platform.id, brief.country))
        if suspension and platform.id in brief.resources.accounts:
            return Caution(
                "suspended-platform",
                "resources.accounts",
                "warning",
                say(
                    "You have an account on {platform}, which is suspended in {country} by the last state known to "
                    "the planner.",
                    platform=text(platform.name),
                    country=text(case.known.countries[brief.country].name),
                ),
                f"/platforms/#{platform.id}",
                suspension.sources,
            )
    return None


@_check
def age_cut(case: Case) -> Caution | None:
    """A platform's least age cuts a band."""
    for channel in case.choice.channels:
        if channel.reach and channel.reach.cut_ages and channel.reach.percent.high:
            least = case.known.least_ages[channel.id]
            return Caution(
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
    return None


@_check
def minors(case: Case) -> Caution | None:
    """Care duties for an audience under 18."""
    if "13-17" not in case.brief.audience.ages:
        return None
    only = case.brief.audience.ages == ("13-17",)
    return Caution(
        "minors",
        "audience.ages",
        "critical" if only else "warning",
        say(
            "Part of your audience is under 18. Platforms limit what may be advertised to them and by which traits; "
            "speak to parents where a purchase is meant."
        ),
        "/demographics/#age",
        case.found("meta-teen-topics"),
    )


@_check
def government_sells(case: Case) -> Caution | None:
    """A public body with a commercial objective."""
    if case.brief.organisation != "government" or case.brief.objective.primary not in ("sales", "leads"):
        return None
    return Caution(
        "government-sells",
        "objective.primary",
        "warning",
        say("A public body that aims at sales: information, participation or support usually fit its task better."),
        "/e-government/#service",
    )


@_check
def no_destination(case: Case) -> Caution | None:
    """An objective that needs a place to go, and none is there."""
    brief = case.brief
    if brief.resources.destination != "none":
        return None
    if brief.objective.primary not in ("traffic", "leads", "sales", "information", "participation", "research"):
        return None
    return Caution(
        "no-destination",
        "resources.destination",
        "critical",
        say(
            "Your objective needs a place where people end up, and you named none. A chat number or a simple form is "
            "enough "
            "to begin with."
        ),
        "/questions/#role",
    )


@_check
def few_hours(case: Case) -> Caution | None:
    """One channel at the least cadence is all that the hours give."""
    if len(case.choice.used) > 1 or (case.lead.option and case.lead.option.posts > 2):
        return None
    return Caution(
        "few-hours",
        "resources.hours_per_week",
        "info",
        say_n(
            "Your hours sustain one channel with {n} post a week. That is a sound start; more channels would starve "
            "it.",
            "Your hours sustain one channel with {n} posts a week. That is a sound start; more channels would starve "
            "it.",
            case.lead.option.posts if case.lead.option else 1,
        ),
        "/platforms/#choose",
    )


@_check
def short_period(case: Case) -> Caution | None:
    """Too short to learn anything from."""
    if case.brief.period.weeks >= 4:
        return None
    return Caution(
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


@_check
def no_rate(case: Case) -> Caution | None:
    """Money in a currency without a dated rate."""
    currency = case.known.currencies[case.brief.budget.currency]
    if currency.per_usd or not case.budget.coins:
        return None
    return Caution(
        "no-exchange-rate",
        "budget.currency",
        "info",
        say(
            "No dated exchange rate is known for {currency}, so the planner does not estimate what paid reach brings.",
            currency=text(currency.name) if currency.name else Isolated(currency.code),
        ),
        "/method/#budget",
    )


@_check
def small_budget(case: Case) -> Caution | None:
    """Too little money for paid reach anywhere."""
    if not case.budget.coins or case.choice.paid_usd is None or any(one.quarters for one in case.choice.used):
        return None
    return Caution(
        "small-budget",
        "budget.amount",
        "info",
        say(
            "The money is too little for paid reach on the plan’s channels, so it goes into making content and a "
            "reserve."
        ),
        "/questions/#budget",
    )


@_check
def ads_without_skill(case: Case) -> Caution | None:
    """Paid reach without anyone who knows it."""
    if "ads" in case.brief.resources.skills or not any(one.quarters for one in case.choice.used):
        return None
    return Caution(
        "ads-without-skill",
        "resources.skills",
        "info",
        say(
            "The plan buys reach and nobody named advertising as a skill: begin with the smallest daily limit and "
            "one channel."
        ),
        "/questions/#budget",
    )


@_check
def no_edge(case: Case) -> Caution | None:
    """Nothing says why people should come here."""
    if case.brief.offer.edge:
        return None
    return Caution(
        "no-edge",
        "offer.edge",
        "warning",
        say(
            "Nothing says yet what the public gains by this service; every post will feel it. Answer that question "
            "first."
        )
        if case.brief.organisation == "government"
        else say(
            "Nothing says yet why people should come to you and not to a competitor; every post will feel it. Answer "
            "that question first."
        ),
        "/steps/#innovate",
        case.found("scif-distinct-not-different"),
    )


@_check
def foreign_data(case: Case) -> Caution | None:
    """The lead rests on figures from elsewhere."""
    reach = case.lead.reach
    if reach is None or reach.own_country:
        return None
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
    return Caution(
        "foreign-data",
        "country",
        "info",
        words,
        "/method/#reach",
        reach.sources,
    )


@_check
def arabic_missing(case: Case) -> Caution | None:
    """An Arab country without Arabic."""
    if case.brief.country == "ZZ" or "ar" in case.brief.audience.languages:
        return None
    return Caution(
        "arabic-missing",
        "audience.languages",
        "info",
        say(
            "Arabic is not among your languages. In a count of posts in Saudi Arabia, Egypt and the Emirates nine in "
            "ten "
            "were in Arabic: make sure that your audience reads the language you chose."
        ),
        "/demographics/#age",
        case.found("language-posts-2019"),
    )


@_check
def many_languages(case: Case) -> Caution | None:
    """Each further language costs time."""
    if len(case.brief.audience.languages) < 2 or case.brief.resources.hours_per_week >= 8:
        return None
    return Caution(
        "many-languages",
        "audience.languages",
        "info",
        say("Every further language takes part of few hours. Begin with the one that most of the audience reads."),
        "/questions/#audience",
    )


@_check
def one_person_many_hours(case: Case) -> Caution | None:
    """More hours than one person has."""
    brief = case.brief
    if brief.resources.hours_per_week <= 45 * brief.resources.people:
        return None
    return Caution(
        "hours-per-person",
        "resources.hours_per_week",
        "warning",
        say(
            "{hours} hours a week are more than {people} can give for long. Check the hours, or the number of people.",
            hours=Number(float(brief.resources.hours_per_week), 1),
            people=say_n("{n} person", "{n} people", brief.resources.people),
        ),
        "/steps/#organise",
    )


@_check
def unused_following(case: Case) -> Caution | None:
    """Followers on a platform that the plan leaves alone."""
    for channel in case.choice.channels:
        followers = case.brief.resources.accounts.get(channel.id, 0)
        if (
            channel.option is None
            and followers >= 1000
            and (channel.id, case.brief.country) not in case.known.suspensions
        ):
            return Caution(
                "unused-following",
                "resources.accounts",
                "info",
                say(
                    "You have {followers} followers on {platform}, which this plan leaves alone: pin a post there "
                    "that says "
                    "where you can be found.",
                    followers=Number(followers),
                    platform=channel.name,
                ),
                f"/platforms/#{channel.id}",
            )
    return None


@_check
def local_without_place(case: Case) -> Caution | None:
    """A local plan without its place."""
    if case.brief.audience.reach != "local" or case.brief.audience.place:
        return None
    return Caution(
        "local-without-place",
        "audience.place",
        "info",
        say("The plan is local and you named no town: its texts stay general, and ads need a place to be shown in."),
        "/questions/#audience",
    )


@_check
def answering_needs_hours(case: Case) -> Caution | None:
    """Support and participation live from answers."""
    if case.brief.objective.primary not in ("support", "participation", "research"):
        return None
    if case.brief.resources.hours_per_week >= 5:
        return None
    return Caution(
        "answering-needs-hours",
        "resources.hours_per_week",
        "warning",
        say(
            "This objective lives from answers, and your hours leave little time for them. Ask for less, or give "
            "more hours."
        ),
        "/impact/#dialogue",
        case.found("silence-cost-2016"),
    )


@_check
def wide_on_little(case: Case) -> Caution | None:
    """A whole country on a few hours and no money."""
    brief = case.brief
    if brief.audience.reach == "local" or brief.resources.hours_per_week >= 4 or case.choice.paid_usd:
        return None
    return Caution(
        "wide-on-little",
        "audience.reach",
        "warning",
        say(
            "A whole country with a few hours and no paid reach is a very thin layer. Begin with one town or one "
            "group of people."
        ),
        "/platforms/#choose",
    )


@_check
def dear_season(case: Case) -> Caution | None:
    """Paid reach gets dearer in Ramadan."""
    if not any(season.event.id == "ramadan" for season in case.seasons):
        return None
    if not any(channel.quarters for channel in case.choice.used):
        return None
    return Caution(
        "dear-season",
        "budget.amount",
        "info",
        say(
            "Ramadan falls into the campaign: one agency saw the price of a thousand impressions rise by 40 to 80 "
            "percent in its "
            "first two weeks. Spend before it, or set the limits anew."
        ),
        "/steps/#calendar",
        case.found("ramadan-cpm"),
    )


@_check
def starts_on_a_feast(case: Case) -> Caution | None:
    """The first day falls on a feast."""
    start = case.brief.period.start
    for season in case.seasons:
        if season.first <= start <= season.last and season.event.length <= 5:
            return Caution(
                "starts-on-a-feast",
                "period.start",
                "info",
                say(
                    "The first day falls on {event}. A start a few days later finds people with time for something "
                    "new.",
                    event=text(season.event.name),
                ),
                "/steps/#calendar",
                season.event.sources,
            )
    return None


@_check
def dated_lead(case: Case) -> Caution | None:
    """The lead rests on old figures."""
    reach = case.lead.reach
    if reach is None:
        return None
    age = case.brief.period.start.year - reach.year
    if age <= case.known.judgements["dated-after"].value:
        return None
    return Caution(
        "dated-data",
        "country",
        "info",
        say(
            "The figure behind the first channel is of {year}. Its range was widened; check it against your own "
            "followers.",
            year=str(reach.year),
        ),
        "/method/#reach",
        reach.sources,
    )


@_check
def sells_what_is_free(case: Case) -> Caution | None:
    """A free offer with sales as its objective."""
    if case.brief.offer.price != "free" or case.brief.objective.primary != "sales":
        return None
    return Caution(
        "free-and-sales",
        "offer.price",
        "warning",
        say("The offer is free and the objective is sales: one of the two answers is probably meant otherwise."),
        "/questions/#objective",
    )


@_check
def borrowed_rate(case: Case) -> Caution | None:
    """A target judged by someone else's conversion rate."""
    brief = case.brief
    if brief.objective.target is None or brief.baseline.conversion_rate is not None:
        return None
    if brief.objective.primary not in ("sales", "leads"):
        return None
    return Caution(
        "borrowed-rate",
        "baseline.conversion_rate",
        "info",
        say(
            "Your target is judged by a rate published for other shops. Enter your own share of visitors who buy or "
            "ask, "
            "and the estimate is yours."
        ),
        "/method/#kpis",
    )


@_check
def thin_lead(case: Case) -> Caution | None:
    """Even the first channel is used by few."""
    reach = case.lead.reach
    if reach is None or reach.percent.central >= 20:
        return None
    return Caution(
        "thin-lead",
        "audience.ages",
        "info",
        say(
            "Only {percent} of the segment use even the first channel: plan other ways to be seen beside social media.",
            percent=Percent(reach.percent.central),
        ),
        "/platforms/#choose",
        reach.sources,
    )


def unused_dates(case: Case) -> list[Caution]:
    """Own dates that are too far from what the calendar expects, or beaten by a nearer one."""
    return [
        Caution(
            f"unused-date-{one.event}-{one.day.isoformat()}",
            f"events.{one.event}",
            "info",
            _unused_date(case, one),
            "/method/#calendar",
        )
        for one in case.unused_dates
    ]


def _unused_date(case: Case, one: Unused) -> Text:
    event = text(case.known.events[one.event].name)
    day = Day(one.day, case.brief.country)
    if one.nearest is None:
        return say(
            "Your date {date} for {event} is not used: the moon tables do not reach that year.", date=day, event=event
        )
    return say(
        "Your date {date} for {event} is not used: the nearest expected one is {nearest}, and only a date within three "
        "days of it, the nearest you named, replaces it.",
        date=day,
        event=event,
        nearest=Day(one.nearest, case.brief.country),
    )
