"""Talking with people: answers, complaints, rules for comments, trouble, and who speaks for you besides."""

from smo_planner.rules.case import Advice, Case
from smo_planner.rules.conditions import EVERY_BRIEF, LOCAL, NO_PUBLIC_BODY, NONPROFIT, weeks
from smo_planner.rules.registry import both, rule
from smo_planner.words import Own, say


@rule("write-answers", "content", EVERY_BRIEF, "silence-cost-2016", "care-switch", "egov-sa-twitter-unsatisfied")
def write_answers(case: Case) -> Advice:
    """Answers ready before the questions."""
    public = case.brief.organisation == "government"
    return Advice(
        say("Write answers to the ten questions that always come"),
        case.told(
            say("Price, place, hours, delivery, complaint, praise: short, friendly, each with the next step."),
            government=say(
                "Papers, fees, place, hours, how long it takes, complaint: short, friendly, each with its official "
                "page."
            ),
            nonprofit=say(
                "What you do, for whom, how to give or help, where the money goes, complaint: short, friendly."
            ),
            creator=say(
                "Who you are, what you use, cooperation, hate, praise: short, friendly, each with the next step."
            ),
        ),
        say(
            "Of 334 Saudi users of Twitter nearly half were not satisfied with the information of government "
            "accounts, and 49 percent asked a search engine first."
        )
        if public
        else say("People who get no answer go elsewhere: about a third said so when asked."),
        ("objective.primary", "resources.hours_per_week"),
        say("Ten answers are on the phone of everyone who replies."),
        "/impact/#dialogue",
        45,
        -4,
        80,
        sources=case.found("egov-sa-twitter-unsatisfied") if public else case.found("silence-cost-2016", "care-switch"),
    )


@rule("answer-daily", "content", EVERY_BRIEF, "scif-hotel-reply-stars", "egov-depaula-affective")
def answer_daily(case: Case) -> Advice:
    """Answering has its time in every week."""
    return Advice(
        say("Keep two fixed times a day for answering, and check once a week that none was missed"),
        say(
            "Morning and evening, ten minutes each; the minutes are in the channels’ hours. This task is the weekly "
            "check: what was missed, and how long did the slowest answer take?"
        ),
        say(
            "On the pages of American local governments more people took part where the government itself joined the "
            "talk."
        )
        if case.brief.organisation == "government"
        else say("Hotels that answered reviews steadily gained in their ratings; what counts is that it never stops."),
        ("resources.hours_per_week", "objective.primary"),
        say("No message of the week is without an answer."),
        "/impact/#dialogue",
        15,
        4,
        77,
        "weekly",
        sources=case.found(
            "egov-depaula-affective" if case.brief.organisation == "government" else "scif-hotel-reply-stars"
        ),
    )


@rule("set-comment-rules", "content", NO_PUBLIC_BODY, "scif-yang-negative")
def set_comment_rules(case: Case) -> Advice:
    """What stays, what is hidden, what is answered."""
    return Advice(
        say("Settle which comments stay, which are hidden and which are answered"),
        say(
            "Criticism stays and is answered. Insults, other people’s data and advertising are hidden. Write it in "
            "five lines and link it in the profile."
        ),
        say(
            "What people write on the pages of companies is more often negative than positive, an American study "
            "found: decide before the first one stings."
        ),
        ("organisation", "resources.hours_per_week"),
        say("Two people would decide alike on ten comments that you made up."),
        "/impact/#dialogue",
        20,
        -6,
        65,
    )


@rule("handle-complaints", "content", EVERY_BRIEF, "scif-complaint-publicization", "scif-complaint-hours")
def handle_complaints(case: Case) -> Advice:
    """One public answer, then in private."""
    return Advice(
        say("Agree how a complaint is handled"),
        say(
            "One public answer within three hours of working time, the rest in private, the result in public in one "
            "sentence. Who may promise what, and from when a second person has to look."
        ),
        say(
            "People who complained expected an answer within 1 to 6 hours, by platform; and long public exchanges "
            "made complaints more visible and did harm."
        ),
        ("resources.hours_per_week", "objective.primary"),
        say("A complaint that a friend made up was answered, settled and closed by these rules."),
        "/impact/#feedback",
        30,
        -3,
        71,
    )


@rule("prepare-for-trouble", "innovate", NO_PUBLIC_BODY, "scif-false-news-faster")
def prepare_for_trouble(case: Case) -> Advice:
    """A bad day is planned on a good one."""
    return Advice(
        say("Prepare the first hour of a bad day"),
        say(
            "A fault, a rumour, a post that hurts: who decides, who speaks, which planned posts stop, and the first "
            "two sentences, which say what you know and when you will say more."
        ),
        say(
            "Of some 126,000 stories on Twitter the false ones travelled farther and faster than the true: there is "
            "no time to begin thinking."
        ),
        ("organisation", "resources.people"),
        say("The half page is where everyone who posts can find it at night."),
        "/impact/#challenges",
        30,
        6,
        64,
    )


@rule("open-local-doors", "content", LOCAL, "scif-ewom-similarity")
def open_local_doors(case: Case) -> Advice:
    """A local audience is found through its neighbourhood."""
    place = case.brief.audience.place
    return Advice(
        say("Show up in the neighbourhood’s groups and pages"),
        say(
            "Find five groups and pages of {place}, read their rules, and help with an answer before you offer "
            "anything.",
            place=Own(place),
        )
        if place
        else say(
            "Find five groups and pages of your town, read their rules, and help with an answer before you offer "
            "anything."
        ),
        say(
            "On social platforms a recommendation worked better when readers could see how like them its author was, "
            "a review of 96 studies found."
        ),
        ("audience.reach", "audience.place"),
        say("You are a known name in two of the five."),
        "/impact/#borders",
        40,
        8,
        68,
    )


@rule("thank-supporters", "content", both(NONPROFIT, weeks(4)))
def thank_supporters(case: Case) -> Advice:
    """Those who gave hear what came of it."""
    return Advice(
        say("Show once a month what gifts and hours have done"),
        say(
            "One person, place or figure, with consent and without pity; what was spent, what is left to do, and "
            "thanks by name to those who agreed."
        ),
        say("Whoever gave once and heard nothing has no reason to give again."),
        ("organisation", "objective.primary"),
        say("The post is out, and those who gave were told before everyone else."),
        "/impact/#loyalty",
        30,
        17,
        72,
        "monthly",
    )
