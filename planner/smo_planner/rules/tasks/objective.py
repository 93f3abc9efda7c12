"""The objective in words and numbers, where people should end up, and what is left alone."""

import math

from smo_planner.flight import last_day
from smo_planner.rules.case import Advice, Case
from smo_planner.rules.conditions import EVERY_BRIEF, LEADS_SOMEWHERE, OWN_PAGE, PRICED, SALES
from smo_planner.rules.registry import both, rule
from smo_planner.words import Day, Listed, Number, Text, say, say_n


@rule("fix-objective", "target", EVERY_BRIEF, "templates-do-not-decide", "egov-gcs-campaign-definition")
def fix_objective(case: Case) -> Advice:
    """One objective, one figure, one date."""
    return Advice(
        say("Write the objective as one sentence with a number and a date"),
        _sentence(case),
        case.told(
            say("Templates for strategies have room for every goal and force no decision; one sentence does."),
            government=say(
                "The British government’s guide calls only that a campaign which has to end in a result one can "
                "measure; a free post too."
            ),
        ),
        ("objective.primary", "objective.target", "period.weeks"),
        say("Everyone in the team can say the sentence by heart."),
        "/questions/#objective",
        30,
        -13,
        100,
        sources=case.found(
            "egov-gcs-campaign-definition" if case.brief.organisation == "government" else "templates-do-not-decide"
        ),
    )


def _sentence(case: Case) -> Text:
    """What to write down: the brief's own target, else a number out of the plan's own range."""
    day = Day(last_day(case.brief), case.brief.country)
    target = case.brief.objective.target
    if target is not None:
        return say(
            "Write: “By {date}: {result}.” Add who reports it, and compare it with the plan’s own range first.",
            date=day,
            result=_result(case.brief.objective.primary, math.ceil(target)),
        )
    measure = case.result
    if measure is None or measure.range is None:
        return say(
            "Choose the number that you want to have reached by {date}, write the sentence, and add who reports it.",
            date=day,
        )
    estimate = measure.range.rounded()
    return say(
        "The plan expects between {low} and {high} by {date} ({unit}). Choose your number, write the sentence, and "
        "add who reports it.",
        low=Number(estimate.low),
        high=Number(estimate.high),
        date=day,
        unit=measure.unit,
    )


def _result(objective: str, n: int) -> Text:
    return {
        "awareness": say_n("{n} person reached", "{n} people reached", n),
        "engagement": say_n("{n} interaction", "{n} interactions", n),
        "traffic": say_n("{n} visit", "{n} visits", n),
        "leads": say_n("{n} enquiry", "{n} enquiries", n),
        "sales": say_n("{n} order", "{n} orders", n),
        "loyalty": say_n("{n} repeat customer", "{n} repeat customers", n),
        "support": say_n("{n} request answered", "{n} requests answered", n),
        "research": say_n("{n} response", "{n} responses", n),
        "information": say_n("{n} person who opened the official page", "{n} people who opened the official page", n),
        "participation": say_n("{n} contribution", "{n} contributions", n),
    }[objective]


@rule("leave-out", "target", EVERY_BRIEF, "scif-sme-australia")
def leave_out(case: Case) -> Advice:
    """A decision is also what is not done."""
    idle = [channel.name for channel in case.choice.channels if channel.decision in ("later", "skip")]
    return Advice(
        say("Agree what you leave alone"),
        say(
            "For this campaign: {platforms}. Note the reason beside each, and look again at the end.",
            platforms=Listed(tuple(idle)),
        )
        if idle
        else say("You use every platform; agree which you give up first if a week is short."),
        say(
            "Of 42 small firms in Australia those that gave Facebook up named a return too small for the effort, and "
            "many feared the time: that is where hours spread thin end."
        ),
        ("resources.hours_per_week", "resources.skills"),
        say("The list is written down, and nobody posts there on the quiet."),
        "/platforms/#choose",
        20,
        -12,
        72,
    )


@rule(
    "prepare-destination",
    "target",
    LEADS_SOMEWHERE,
    "cart-abandonment-2024",
    "scif-gulf-insta-trust",
    "egov-review-predictors",
)
def prepare_destination(case: Case) -> Advice:
    """Attention needs somewhere to go."""
    destination = case.brief.resources.destination
    details = {
        "website": say("Open the page on an old phone: it loads, says what is offered, and the next step is one tap."),
        "store_page": say(
            "Open the shop page on an old phone: price, delivery and payment are clear before the first tap."
        ),
        "whatsapp": say("Set a greeting, quick answers to the five usual questions, and a catalogue with prices."),
        "visit": say("Check place, hours and telephone on the map, and put a sign where people arrive."),
        "form": say("Shorten the form to what you truly need, and try it on an old phone."),
    }
    backing: tuple[str, ...]
    if case.brief.organisation == "government":
        why = say(
            "A review of 56 studies found the quality of the service itself among the best predictors of how people "
            "use a public body’s social media."
        )
        backing = ("egov-review-predictors",)
        details["whatsapp"] = say(
            "Set a greeting, quick answers to the five usual questions, and the link to the official page in each."
        )
    elif case.brief.objective.primary == "sales" and destination in ("website", "store_page"):
        why = say(
            "More than seven in ten filled carts are left behind, and in America extra costs at the till are the "
            "first reason: show all costs early."
        )
        backing = ("cart-abandonment-2024",)
    elif destination in ("website", "store_page"):
        backing = ("scif-gulf-insta-trust",)
        why = say(
            "In a survey of 267 people who buy through social media in the Gulf, the quality of the page was part of "
            "what made them trust it."
        )
    else:
        backing = ()
        why = say("Posts bring people as far as the link; what they find there decides.")
    return Advice(
        say("Make the place ready where people should end up"),
        details[destination]
        if destination
        else say("Decide where a post leads: page, chat, form or your own door. Try the way there on an old phone."),
        why,
        ("resources.destination", "objective.primary"),
        say("Someone who has never seen it gets to the end alone within two minutes."),
        "/questions/#role",
        45,
        -7,
        85,
        sources=case.found(*backing),
    )


@rule("check-income-fit", "target", PRICED, "scif-deal-psychographic")
def check_income_fit(case: Case) -> Advice:
    """Price and income have to meet (the article's own warning)."""
    return Advice(
        say("Check the price against what the audience can pay"),
        say("Ask five of them what they spend on this in a month, and name an entry item below that figure."),
        say(
            "Among 425 shoppers in Spain not only the purse but impulse and joy in shopping drove the use of offers: "
            "income alone does not tell what people pay."
        ),
        ("offer.price", "audience.income"),
        say("There is one item that most of the audience can buy without thinking twice."),
        "/demographics/#income",
        30,
        -8,
        64,
    )


@rule("settle-payment", "target", both(SALES, OWN_PAGE), "cod-where", "cod-checkout")
def settle_payment(case: Case) -> Advice:
    """How people pay differs by country and changes fast."""
    cash = case.brief.country in ("EG", "JO")
    return Advice(
        say("Settle how people can pay, and say so in every offer"),
        say("Cash at the door, card, wallet: write which you take, what delivery costs and how a return works."),
        say("Cash on delivery declined in most countries of the region by 2022 but stayed popular in Egypt and Jordan.")
        if cash
        else say(
            "In the region the preference for cash on delivery fell from 41 percent of those asked in 2020 to 20 "
            "percent in 2023: ask what yours prefer."
        ),
        ("country", "objective.primary"),
        say("The three sentences stand in the profile and in the ready answers."),
        "/questions/#role",
        20,
        -6,
        68,
        sources=case.found("cod-where" if cash else "cod-checkout"),
    )


@rule("walk-the-way", "target", EVERY_BRIEF, "scif-rct-median-lift")
def walk_the_way(case: Case) -> Advice:
    """From the first sight to coming back: where people are lost."""
    return Advice(
        case.told(
            say("Follow a customer’s path from first sight to coming back"),
            government=say("Follow a citizen’s path from the first question to the finished service"),
            nonprofit=say("Follow a supporter’s path from first sight to the second gift"),
            creator=say("Follow a follower’s path from the first post to recommending you"),
        ),
        case.told(
            say("See, ask, decide, receive, come again: at each step note what they see and where you lose them."),
            government=say(
                "Hear, understand, apply, wait, receive: at each step note what they see and where you lose them."
            ),
            nonprofit=say("See, trust, give, hear what came of it, give again: note where you lose them."),
            creator=say("See, stay, follow, answer, recommend: note where you lose them."),
        ),
        say(
            "In 663 large experiments the median campaign raised early steps such as page views by 28 percent and "
            "purchases by 6: know which step you want to move."
        ),
        ("roles", "objective.primary"),
        say("The step at which most are lost has a name, and one post or change is meant for it."),
        "/questions/#role",
        40,
        -10,
        61,
    )
