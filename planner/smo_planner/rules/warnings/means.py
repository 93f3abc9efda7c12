"""Hours, money, skills and accounts that do not suit what is wanted of them."""

from collections.abc import Iterator

from smo_planner.benchmarks import benchmark
from smo_planner.money import money
from smo_planner.rules.case import Case, Caution
from smo_planner.rules.conditions import ANSWERED
from smo_planner.rules.registry import check
from smo_planner.words import Listed, Number, say, say_n, text

_MONTH = 28  # days


def _usd(case: Case, coins: int) -> float | None:
    """Smallest coins in US dollars; None where no dated rate is known."""
    currency = case.known.currencies[case.budget.currency]
    return coins / 10**currency.minor_units / currency.per_usd if currency.per_usd else None


def _buys_nothing(case: Case) -> bool:
    """Whether there is money, and so little a month that the currency is perhaps another one."""
    usd = _usd(case, case.budget.coins)
    months = 7 * case.brief.period.weeks / _MONTH
    return bool(case.budget.coins) and usd is not None and usd / months < case.known.judgements["least-month"].value


def _paid_usd(case: Case, channel: str) -> float:
    """US dollars of paid reach on a channel, or on all (""); 0 where none is bought."""
    coins = sum(
        line.coins
        for line in case.budget.lines
        if line.id.startswith("paid-") and line.channel and channel in ("", line.channel)
    )
    return _usd(case, coins) or 0.0


@check("hours-per-person", say("more hours than the people named can give"))
def hours_per_person(case: Case) -> Iterator[Caution]:
    """More hours than people have."""
    brief = case.brief
    if brief.resources.hours_per_week > case.known.judgements["person-hours"].value * brief.resources.people:
        yield Caution(
            "hours-per-person",
            "resources.hours_per_week",
            "warning",
            say(
                "{hours} hours a week are more than {people} can give for long. Check the hours, or the number of "
                "people.",
                hours=Number(float(brief.resources.hours_per_week), 1),
                people=say_n("{n} person", "{n} people", brief.resources.people),
            ),
            "/steps/#organise",
        )


@check("hours-alone", say("one person for all of a working week"))
def hours_alone(case: Case) -> Iterator[Caution]:
    """One person, forty hours."""
    brief = case.brief
    least, most = case.known.judgements["full-week"].value, case.known.judgements["person-hours"].value
    if brief.resources.people == 1 and least <= brief.resources.hours_per_week <= most:
        yield Caution(
            "hours-alone",
            "resources.people",
            "info",
            say(
                "{hours} hours a week are a full-time job for one person, with no room for leave, illness and other "
                "work. Who stands in?",
                hours=Number(float(brief.resources.hours_per_week), 1),
            ),
            "/steps/#organise",
        )


@check("people-without-hours", say("fewer hours a week than people"))
def people_without_hours(case: Case) -> Iterator[Caution]:
    """Many people, hardly an hour each."""
    brief = case.brief
    if brief.resources.people > 1 and brief.resources.hours_per_week < brief.resources.people:
        yield Caution(
            "people-without-hours",
            "resources.hours_per_week",
            "info",
            say(
                "That is less than an hour a week for each of {people} people. Are all hours of the team counted? "
                "Else let one or two do it.",
                people=Number(brief.resources.people),
            ),
            "/steps/#organise",
        )


@check("few-hours", say("hours that sustain one channel only"))
def few_hours(case: Case) -> Iterator[Caution]:
    """One channel at the least cadence is all that the hours give."""
    posts = case.lead.option.posts if case.lead.option else 1
    if len(case.choice.used) > 1 or posts > 2:
        return
    yield Caution(
        "few-hours",
        "resources.hours_per_week",
        "info",
        say_n(
            "Your hours sustain one channel with {n} post a week. That is a sound start; more channels would starve "
            "it.",
            "Your hours sustain one channel with {n} posts a week. That is a sound start; more channels would starve "
            "it.",
            posts,
        ),
        "/platforms/#choose",
    )


@check("answering-needs-hours", say("support, research or participation with few hours"))
def answering_needs_hours(case: Case) -> Iterator[Caution]:
    """Support and participation live from answers."""
    brief = case.brief
    if brief.objective.primary not in ANSWERED:
        return
    if brief.resources.hours_per_week < case.known.judgements["answer-hours"].value:
        yield Caution(
            "answering-needs-hours",
            "resources.hours_per_week",
            "warning",
            say(
                "This objective depends on answers, and your hours leave little time for them. Aim for less, or give "
                "more hours."
            ),
            "/impact/#dialogue",
            case.found("silence-cost-2016"),
        )


@check("wide-on-little", say("a whole country with few hours and no paid reach"))
def wide_on_little(case: Case) -> Iterator[Caution]:
    """A whole country on a few hours and no money."""
    brief = case.brief
    if brief.audience.reach == "local" or case.paid:
        return
    if brief.resources.hours_per_week < case.known.judgements["wide-hours"].value:
        yield Caution(
            "wide-on-little",
            "audience.reach",
            "warning",
            say(
                "A whole country with a few hours and no paid reach is a very thin layer. Begin with one town or one "
                "group of people."
            ),
            "/platforms/#choose",
        )


@check("awareness-without-money", say("awareness beyond one town without money"))
def awareness_without_money(case: Case) -> Iterator[Caution]:
    """Being known far and wide without paying for it."""
    brief = case.brief
    if brief.objective.primary == "awareness" and brief.audience.reach != "local" and not case.budget.coins:
        yield Caution(
            "awareness-without-money",
            "budget.amount",
            "warning",
            say(
                "You want to be known far and wide without paid reach, and posts alone reach few: in 2014 the pages "
                "of one agency reached about 6 percent of their followers, and for 2024 the share was put at about 5 "
                "percent. A little money, a town, or partners would help."
            ),
            "/questions/#budget",
            case.found("scif-reach-ogilvy", "fb-page-reach-2024"),
        )


@check("many-languages", say("more than one language with few hours"))
def many_languages(case: Case) -> Iterator[Caution]:
    """Each further language costs time."""
    brief = case.brief
    if len(brief.audience.languages) < 2:
        return
    if brief.resources.hours_per_week < case.known.judgements["language-hours"].value:
        yield Caution(
            "many-languages",
            "audience.languages",
            "info",
            say("Every further language takes part of few hours. Begin with the one that most of the audience reads."),
            "/questions/#audience",
        )


@check("ads-without-skill", say("paid reach, and nobody who knows advertising"))
def ads_without_skill(case: Case) -> Iterator[Caution]:
    """Paid reach without anyone who knows it."""
    if case.paid and "ads" not in case.brief.resources.skills:
        yield Caution(
            "ads-without-skill",
            "resources.skills",
            "info",
            say(
                "The plan buys reach and nobody named advertising as a skill: begin with the smallest daily limit and "
                "one channel."
            ),
            "/questions/#budget",
        )


@check("tiny-budget", say("money worth less than a dollar in four weeks"))
def tiny_budget(case: Case) -> Iterator[Caution]:
    """An amount that buys nothing, as where dollars were meant and the country's currency was read."""
    if not _buys_nothing(case):
        return
    brief = case.brief
    amount = money(case.budget.coins, brief.budget.currency, case.known)
    yield Caution(
        "tiny-budget",
        "budget.amount",
        "warning",
        say(
            "{amount} for the whole period is worth less than one US dollar a month and buys nothing. Is an amount in "
            "another currency meant? Then choose it beside the amount.",
            amount=amount,
        )
        if brief.budget.currency != "USD"
        else say("{amount} for the whole period buys nothing. Check the amount, or plan without money.", amount=amount),
        "/questions/#budget",
    )


@check("small-budget", say("money that is too little for paid reach"))
def small_budget(case: Case) -> Iterator[Caution]:
    """Too little money for paid reach anywhere."""
    known_rate = _usd(case, case.budget.coins) is not None
    if case.budget.coins and known_rate and not case.paid and not _buys_nothing(case):
        yield Caution(
            "small-budget",
            "budget.amount",
            "info",
            say(
                "The money is too little for paid reach on the plan’s channels, so it goes into making content and a "
                "reserve."
            )
            if any(line.id == "reserve" for line in case.budget.lines)
            else say("The money is too little for paid reach on the plan’s channels, so it goes into making content."),
            "/questions/#budget",
        )


@check("thin-budget", say("money that is thin for the length of the period"))
def thin_budget(case: Case) -> Iterator[Caution]:
    """Paid reach spread over too many days."""
    a_day = _paid_usd(case, "") / (7 * case.brief.period.weeks)
    if 0 < a_day < case.known.judgements["thin-day"].value:
        yield Caution(
            "thin-budget",
            "period.weeks",
            "warning",
            say_n(
                "The money for paid reach, spread over {n} week, is less than two US dollars a day. Put it into the "
                "launch and the days before a season instead of every day.",
                "The money for paid reach, spread over {n} weeks, is less than two US dollars a day. Put it into the "
                "launch and the days before a season instead of every day.",
                case.brief.period.weeks,
            ),
            "/questions/#budget",
            case.found("learning-phase"),
        )


@check("tiktok-ad-least", say("less money for TikTok than it takes for a campaign"))
def tiktok_ad_least(case: Case) -> Iterator[Caution]:
    """TikTok's own floor."""
    least = benchmark(case.known, "ad_campaign_least", "tiktok")
    if least and 0 < _paid_usd(case, "tiktok") < least.range.low:
        yield Caution(
            "tiktok-ad-least",
            "budget.amount",
            "info",
            say(
                "TikTok takes 50 US dollars a campaign and 20 a day for each group of ads at the least: the plan’s "
                "money there is less. Run it on a few days in a row, or move it to another channel."
            ),
            "/platforms/#tiktok",
            case.found("tiktok-ad-least"),
        )


@check("too-much-money", say("more paid reach than the people of the segment can take"))
def too_much_money(case: Case) -> Iterator[Caution]:
    """The same people, over and over."""
    people = next(kpi.range for kpi in case.kpis if kpi.id == "people")
    prices = [(channel.id, benchmark(case.known, "cpm", channel.id, case.brief.country)) for channel in case.paid]
    bought = sum(_paid_usd(case, channel) / price.range.central * 1000 for channel, price in prices if price)
    months = max(1.0, 7 * case.brief.period.weeks / _MONTH)
    most = case.known.judgements["most-exposures"].value
    if people and people.central and bought / people.central / months > most:
        yield Caution(
            "too-much-money",
            "budget.amount",
            "warning",
            say(
                "The money would show each person reached an ad more than ten times in four weeks. Over many "
                "experiments the attitude to an ad was at its best at about ten: spend less, take longer, or widen "
                "the audience."
            ),
            "/questions/#budget",
            case.found("scif-frequency-ten"),
        )


@check("suspended-platform", say("an account on a platform that is suspended in the country"))
def suspended_platform(case: Case) -> Iterator[Caution]:
    """An account on a platform that is suspended in the country."""
    brief = case.brief
    for platform in brief.resources.accounts:
        suspension = case.known.suspensions.get((platform, brief.country))
        if suspension:
            yield Caution(
                "suspended-platform",
                "resources.accounts",
                "warning",
                say(
                    "You have an account on {platform}, which is suspended in {country} by the last state known to "
                    "the planner.",
                    platform=text(case.known.platforms[platform].name),
                    country=text(case.known.countries[brief.country].name),
                ),
                f"/platforms/#{platform}",
                suspension.sources[:4],
            )


@check("unused-following", say("a large account on a platform that the plan leaves alone"))
def unused_following(case: Case) -> Iterator[Caution]:
    """Followers on a platform that the plan leaves alone."""
    for channel in case.choice.channels:
        followers = case.brief.resources.accounts.get(channel.id, 0)
        if channel.option or followers < case.known.judgements["large-following"].value:
            continue
        if (channel.id, case.brief.country) not in case.known.suspensions:
            yield Caution(
                f"unused-following-{channel.id}",
                "resources.accounts",
                "info",
                say(
                    "You have {followers} followers on {platform}, which this plan leaves alone: pin a post there "
                    "that says where you can be found.",
                    followers=Number(followers),
                    platform=channel.name,
                ),
                f"/platforms/#{channel.id}",
            )


@check("more-accounts-than-hours", say("several small accounts that the hours do not sustain"))
def more_accounts_than_hours(case: Case) -> Iterator[Caution]:
    """Accounts that nobody will keep."""
    large = case.known.judgements["large-following"].value
    idle = [
        channel.name
        for channel in case.choice.channels
        if channel.decision == "later" and case.brief.resources.accounts.get(channel.id, large) < large
    ]
    if len(idle) > 1:
        yield Caution(
            "more-accounts-than-hours",
            "resources.accounts",
            "info",
            say(
                "Your hours do not sustain all your accounts: {platforms} stay without posts. Write there where you "
                "can be found, or close them.",
                platforms=Listed(tuple(idle)),
            ),
            "/platforms/#choose",
        )


@check("whatsapp-unkept", say("a chat as the destination, and no WhatsApp in the plan"))
def whatsapp_unkept(case: Case) -> Iterator[Caution]:
    """Posts lead to a chat for which the plan keeps no time."""
    if case.brief.resources.destination == "whatsapp" and not case.uses("whatsapp"):
        yield Caution(
            "whatsapp-unkept",
            "resources.destination",
            "warning",
            say(
                "Posts lead to WhatsApp, and the plan’s hours hold no channel there: keep time for the chats out of "
                "the minutes for answering, or name another place where posts lead."
            ),
            "/platforms/#whatsapp",
            case.found("silence-cost-2016"),
        )


@check("ads-where-none-are-sold", say("paid reach in Syria or Sudan"))
def ads_where_none_are_sold(case: Case) -> Iterator[Caution]:
    """Countries that were on lists of sanctions."""
    backing = {"SY": "sy-google-ads", "SD": "sd-google-ads-old"}.get(case.brief.country)
    if backing and case.paid:
        yield Caution(
            "ads-where-none-are-sold",
            "budget.amount",
            "warning",
            say(
                "{country} was for years among the countries where Google sold no ads. Try with the smallest amount "
                "whether each platform takes your payment before you count on paid reach.",
                country=text(case.known.countries[case.brief.country].name),
            ),
            "/questions/#budget",
            case.found(backing),
        )
