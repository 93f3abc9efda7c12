"""When rules apply: each condition in words and as a test, so that the two can't drift apart."""

from smo_planner.seasons import SCHOOL_EVENTS
from smo_planner.words import say, say_n, text

from .registry import Condition

_WITH_CHILDREN = ("young_children", "older_children", "large_family")
# Where the sources speak of a licence, a draft of one, or a tax for people who advertise.
LICENSING = ("AE", "SA", "KW", "EG")
GULF = ("AE", "BH", "KW", "OM", "QA", "SA")
# Objectives for which a post has to lead somewhere.
LEADING = ("traffic", "leads", "sales", "loyalty", "support", "research", "information", "participation")
# Objectives that live from what people send in.
ANSWERED = ("support", "research", "participation")

EVERY_BRIEF = Condition((), lambda _: True)

PUBLIC_BODY = Condition((say("a public body"),), lambda case: case.brief.organisation == "government")
NO_PUBLIC_BODY = Condition(
    (say("anyone but a public body"),),
    lambda case: case.brief.organisation != "government",
)
BUSINESS = Condition(
    (say("a shop, an online store or a service"),),
    lambda case: case.brief.organisation in ("shop", "online_store", "services"),
)
NONPROFIT = Condition((say("a nonprofit"),), lambda case: case.brief.organisation == "nonprofit")
CREATOR = Condition((say("a creator"),), lambda case: case.brief.organisation == "creator")
NO_CREATOR = Condition((say("anyone but a creator"),), lambda case: case.brief.organisation != "creator")

TEAM = Condition((say("more than one person"),), lambda case: case.brief.resources.people > 1)
MINORS = Condition((say("an audience from 13 to 17"),), lambda case: "13-17" in case.brief.audience.ages)
LOCAL = Condition((say("a local audience"),), lambda case: case.brief.audience.reach == "local")
FAMILIES = Condition((say("family stages that were named"),), lambda case: bool(case.brief.audience.family))
LANGUAGES = Condition((say("more than one language"),), lambda case: len(case.brief.audience.languages) > 1)
PRICED = Condition(
    (say("an offer with a price"), say("incomes that were named")),
    lambda case: case.brief.offer.price != "free" and case.brief.audience.income != "mixed",
)

LEADS_SOMEWHERE = Condition(
    (say("an objective that leads people somewhere"),),
    lambda case: case.brief.objective.primary in LEADING and case.brief.resources.destination != "none",
)
SALES = Condition((say("sales as the objective"),), lambda case: case.brief.objective.primary == "sales")
BUYING = Condition(
    (say("sales, enquiries or loyalty as the objective"),),
    lambda case: case.brief.objective.primary in ("sales", "leads", "loyalty"),
)
SEEN = Condition(
    (say("awareness or engagement as the objective"),),
    lambda case: case.brief.objective.primary in ("awareness", "engagement"),
)
NEAR = Condition(
    (say("engagement, loyalty or participation as the objective"),),
    lambda case: case.brief.objective.primary in ("engagement", "loyalty", "participation"),
)
OPINIONS = Condition(
    (say("research or participation as the objective"),),
    lambda case: case.brief.objective.primary in ("research", "participation"),
)
LINKED = Condition(
    (say("a page, a shop page or a form where posts lead, or no answer on it"),),
    lambda case: case.brief.resources.destination in (None, "website", "store_page", "form"),
)
OWN_PAGE = Condition(
    (say("a website or shop page of one’s own"),),
    lambda case: case.brief.resources.destination in ("website", "store_page"),
)
IN_PERSON = Condition(
    (say("people who come in person or by chat"),),
    lambda case: case.brief.resources.destination in ("whatsapp", "visit"),
)
CONTACTS = Condition(
    (say("enquiries, opinions, a form, a chat or minors: personal data come in"),),
    lambda case: (
        case.brief.objective.primary in ("leads", *ANSWERED)
        or case.brief.resources.destination in ("form", "whatsapp")
        or "13-17" in case.brief.audience.ages
    ),
)
RUSH = Condition(
    (say("a page or form that many may open at once"),),
    lambda case: case.brief.resources.destination in ("website", "form") and case.brief.audience.reach != "local",
)

MONEY = Condition((say("a budget above 0"),), lambda case: bool(case.budget.coins))
PAID = Condition((say("paid reach in the plan"),), lambda case: bool(case.paid))
PAID_GATE = Condition(
    (say("a stop and go rule for paid reach"),),
    lambda case: any(gate.id.startswith("paid-") for gate in case.gates),
)

NEW_ACCOUNTS = Condition(
    (say("a channel of the plan without an account"),),
    lambda case: any(channel.id not in case.brief.resources.accounts for channel in case.choice.used),
)
OLD_ACCOUNTS = Condition(
    (say("an account on a channel of the plan"),),
    lambda case: any(channel.id in case.brief.resources.accounts for channel in case.choice.used),
)
FOLLOWERS = Condition((say("an account that has followers"),), lambda case: any(case.brief.resources.accounts.values()))
CHANNELS = Condition((say("more than one channel"),), lambda case: len(case.choice.used) > 1)
UNSKILLED_VIDEO = Condition(
    (say("short videos without the skill"),),
    lambda case: "reel" in case.formats and "video" not in case.brief.resources.skills,
)
UNSKILLED_PHOTO = Condition(
    (say("photos without the skill"),),
    lambda case: "photo" in case.formats and "photo" not in case.brief.resources.skills,
)
LIVE = Condition((say("live broadcasts in the plan"),), lambda case: "live" in case.formats)

LICENSED_COUNTRY = Condition(
    (say("the Emirates, Saudi Arabia, Kuwait or Egypt"),), lambda case: case.brief.country in LICENSING
)
SAUDI_ARABIA = Condition((say("Saudi Arabia"),), lambda case: case.brief.country == "SA")
EGYPT = Condition((say("Egypt"),), lambda case: case.brief.country == "EG")
HEALTH_IN_THE_GULF = Condition(
    (say("a health offer in a Gulf state"),),
    lambda case: case.brief.offer.category == "health" and case.brief.country in GULF,
)

EVENTS = Condition(
    (say("a season or feast within the campaign"),),
    lambda case: any(season.first >= case.brief.period.start for season in case.seasons),
)
RAMADAN = Condition(
    (say("Ramadan within the campaign"),), lambda case: any(season.event.id == "ramadan" for season in case.seasons)
)
NIGHTS = Condition(
    (say("days of Ramadan within the campaign, for people whose hours they change"),), lambda case: bool(case.nights)
)
EID = Condition((say("an Eid within the campaign"),), lambda case: bool(case.begins("eid-al-fitr", "eid-al-adha")))
WHITE_FRIDAY = Condition((say("White Friday within the campaign"),), lambda case: bool(case.begins("white-friday")))
SCHOOL = Condition(
    (say("the return to school within the campaign"), say("families with children")),
    lambda case: (
        bool(case.begins(*SCHOOL_EVENTS)) and any(stage in _WITH_CHILDREN for stage in case.brief.audience.family)
    ),
)


def weeks(least: int) -> Condition:
    """A period of so many weeks at least."""
    return Condition(
        (say_n("a period of {n} week or more", "a period of {n} weeks or more", least),),
        lambda case: case.brief.period.weeks >= least,
    )


def on(platform: str, name: str) -> Condition:
    """A channel of the plan."""
    return Condition(
        (say("{platform} in the plan", platform=text(name)),),
        lambda case: bool(case.uses(platform)),
    )
