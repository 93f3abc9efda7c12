"""The people: who they are, what they need, and the care that some of them are owed."""

from smo_planner.rules.case import Advice, Case
from smo_planner.rules.conditions import (
    BUYING,
    CONTACTS,
    EVERY_BRIEF,
    FAMILIES,
    FOLLOWERS,
    MINORS,
    NO_PUBLIC_BODY,
    PAID,
)
from smo_planner.rules.registry import both, rule
from smo_planner.words import Listed, say


@rule("describe-audience", "target", EVERY_BRIEF, "scif-kuwait-platform-motives")
def describe_audience(case: Case) -> Advice:
    """A segment is a table of ages until someone pictures a person in it."""
    return Advice(
        case.told(
            say("Describe one real customer of each age group"),
            government=say("Describe one real person of each age group whom you serve"),
            nonprofit=say("Describe one real supporter of each age group"),
            creator=say("Describe one real follower of each age group"),
        ),
        say("Write down for each: what they need, when they are online, what stops them. Take people you have met."),
        say(
            "Among 692 students in Kuwait people came to each platform for reasons of their own: ages and places do "
            "not tell what someone looks for."
        ),
        ("audience.ages", "audience.gender", "audience.family"),
        say("A page with one person an age group hangs where posts are made."),
        "/questions/#audience",
        60,
        -13,
        95,
    )


@rule("ask-customers", "target", EVERY_BRIEF, "scif-listening-bias")
def ask_customers(case: Case) -> Advice:
    """Listening before speaking; comments alone are a biased sample."""
    return Advice(
        case.told(
            say("Ask ten customers three questions"),
            government=say("Ask ten people whom you serve three questions"),
            nonprofit=say("Ask ten supporters three questions"),
            creator=say("Ask ten followers three questions"),
        ),
        case.told(
            say("How did you hear of us? What nearly kept you away? Where would you look for something like this?"),
            government=say("Where did you look first? What was unclear? What would have spared you a call or a visit?"),
            nonprofit=say("How did you hear of us? What nearly kept you from giving? What would you like to see?"),
            creator=say("How did you find me? What do you skip? Whom do you watch when you don’t watch me?"),
        ),
        say(
            "Comments come from those who like to write; studies had to correct for that before they agreed with "
            "surveys."
        ),
        ("audience.ages", "offer.category"),
        say("Ten answers are written down, with the words that people used."),
        "/impact/#research",
        60,
        -10,
        70,
    )


@rule("fit-family", "target", FAMILIES, "scif-jeddah-children-cost", "scif-flc-panel")
def fit_family(case: Case) -> Advice:
    """Family stage changes what is bought and when there is time to read."""
    children = {"young_children", "older_children", "large_family"} & set(case.brief.audience.family)
    return Advice(
        say("Name the moment in the family’s week that the offer belongs to"),
        say("School bag, weekend guests, moving house: write three moments and make the first posts for them."),
        say(
            "In a survey of 1,500 people in Jeddah spending on children rose with their age and number: the stage "
            "decides what a household needs."
        )
        if children
        else say(
            "A study of 34 years of American households tied the stage of the family to how the budget is divided."
        ),
        ("audience.family", "offer.category"),
        say("Three moments are written down, each with a post."),
        "/demographics/#family",
        30,
        -9,
        63,
        sources=case.found("scif-jeddah-children-cost" if children else "scif-flc-panel"),
    )


@rule("compare-with-own-figures", "target", FOLLOWERS, "scif-fans-heavy", "egov-jo-egov-page-2013")
def compare_with_own_figures(case: Case) -> Advice:
    """The account's own audience beside the brief's."""
    public = case.brief.organisation == "government"
    return Advice(
        say("Compare your followers with the audience of the brief"),
        say("Read ages, gender and places in the account’s own figures, and put them beside the ones you chose."),
        say(
            "The followers of Jordan’s e-government page were mostly men of 25 to 34 in its early years: who follows "
            "is not who is served."
        )
        if public
        else say(
            "The Facebook fans of two brands of packaged goods were mostly their heaviest buyers, not the many who "
            "buy seldom: your followers are not your whole market."
        ),
        ("resources.accounts", "audience.ages", "audience.gender"),
        say("The largest gap is written down, with what follows from it."),
        "/demographics/#age",
        20,
        -10,
        62,
        sources=case.found("egov-jo-egov-page-2013" if public else "scif-fans-heavy"),
    )


@rule("invite-past-customers", "target", NO_PUBLIC_BODY, "scif-fgc-who")
def invite_past_customers(case: Case) -> Advice:
    """Those who know you already are the first audience."""
    return Advice(
        say("Invite the people who know you already"),
        case.told(
            say(
                "Tell past customers, at the till or by message if they agreed to messages, where to follow you and "
                "why."
            ),
            nonprofit=say(
                "Tell donors, volunteers and the families of those you help, if they agreed to messages, where to "
                "follow you and why."
            ),
            creator=say("Write to everyone who ever answered, shared or booked you: where you are now, and why."),
        ),
        say(
            "At a large New York retailer the firm’s posts moved its customers of many years more than others: begin "
            "with those who are yours."
        ),
        ("organisation", "audience.reach"),
        case.told(
            say("Everyone who bought or visited in the last month has heard of the accounts."),
            nonprofit=say("Everyone who gave or helped in the last year has heard of the accounts."),
            creator=say("Everyone on that list has heard from you by name."),
        ),
        "/impact/#loyalty",
        45,
        1,
        66,
    )


@rule("guard-contacts", "target", CONTACTS, "scif-mena-privacy-differs")
def guard_contacts(case: Case) -> Advice:
    """Names, numbers and messages are entrusted, not owned."""
    return Advice(
        say("Settle what personal data you keep, and for how long"),
        say(
            "Names, numbers, messages, pictures: who sees them, where they lie, when they are deleted, how someone "
            "asks for it. One line on it in the form or chat."
        ),
        say(
            "A survey of 8,140 people in 16 countries of the region found that worry about privacy differs by "
            "country, gender, age and schooling: don’t judge by your own."
        ),
        ("objective.primary", "resources.destination", "audience.ages"),
        say("The rule fits on half a page, and a message that asks for deletion was tried out."),
        "/questions/#audience",
        30,
        -7,
        84 if case.brief.organisation == "government" else 68,
    )


@rule("care-for-minors", "target", MINORS, "scif-minors-ads-work", "sa-content-rules-2025", "tiktok-teen-messages")
def care_for_minors(case: Case) -> Advice:
    """Under-18s need care that adults do not."""
    if case.brief.country == "SA":
        why = say(
            "An analysis of many studies found that young people who understood an ad were swayed all the same; and "
            "Saudi rules of September 2025 keep children out of promotional content."
        )
        sources = case.found("scif-minors-ads-work", "sa-content-rules-2025")
    else:
        why = say(
            "An analysis of many studies on unhealthy goods found that young people who understood an ad were swayed "
            "by it all the same: the care is up to you, not to them."
        )
        sources = case.found("scif-minors-ads-work", "tiktok-teen-messages")
    return Advice(
        say("Set the rules for an audience under 18"),
        say(
            "No private chats started by you; no picture of a minor without the parents’ consent, and comments off "
            "under it; no data asked for. Look up what each channel closes to the young: TikTok opens messages at 16."
        ),
        why,
        ("audience.ages",),
        say("The rules are written, and everyone who posts or answers has read them."),
        "/demographics/#age",
        30,
        -8,
        90,
        sources=sources,
    )


@rule("aim-teen-ads", "target", both(MINORS, PAID), "teen-ad-targeting", "meta-teen-topics")
def aim_teen_ads(case: Case) -> Advice:
    """Paid reach among minors goes by age and place alone."""
    return Advice(
        say("Aim ads for under-18s by age and place only"),
        say(
            "On {platforms}: one ad set for the young without interests or gender, one for their parents. Leave out "
            "what may not be advertised to them.",
            platforms=Listed(tuple(channel.name for channel in case.paid)),
        ),
        say(
            "Meta gives advertisers only age and place for teenagers, and bars alcohol, financial and weight loss "
            "products from them."
        ),
        ("audience.ages", "budget.amount"),
        say("Nobody under 18 is in an ad set that goes by interests."),
        "/demographics/#age",
        20,
        1,
        82,
    )


@rule("ask-parents", "target", both(MINORS, BUYING), "scif-oman-child-food")
def ask_parents(case: Case) -> Advice:
    """The young ask, parents pay."""
    return Advice(
        say("Write what parents want to know before they say yes"),
        say("Price, safety, hours, who is responsible, how to end it: a post of its own that a teenager can forward."),
        say(
            "In a survey of pupils in Oman 42.5 percent bought food without asking their parents, while books and "
            "stationery were talked over: know which kind yours is."
        ),
        ("audience.ages", "objective.primary"),
        say("A mother and a father who don’t know you had no question left."),
        "/demographics/#family",
        30,
        -5,
        67,
    )
