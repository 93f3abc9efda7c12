"""What a public body owes besides: true information, taking part, transparency, records, access."""

from smo_planner.rules.case import Advice, Case
from smo_planner.rules.conditions import OPINIONS, PUBLIC_BODY, RUSH, weeks
from smo_planner.rules.registry import both, rule
from smo_planner.words import Isolated, say


@rule("plan-in-five-steps", "target", PUBLIC_BODY, "egov-gcs-oasis")
def plan_in_five_steps(case: Case) -> Advice:
    """OASIS: the form in which a ministry recognises a plan."""
    return Advice(
        say("Sum the plan up on two pages in five steps"),
        say(
            "Objectives, audience insight, strategy, implementation, scoring: this plan holds all five. Write beside "
            "scoring what goes out, what people take in and what they then do."
        ),
        say(
            "British government communicators plan every campaign in these five steps ({name}); whoever signs will "
            "look for them.",
            name=Isolated("OASIS"),
        ),
        ("organisation", "objective.primary"),
        say("Whoever signs has read two pages and asked about one of them."),
        "/steps/#target",
        45,
        -12,
        74,
    )


@rule("name-official-page", "target", PUBLIC_BODY, "egov-ae-mof-commitments")
def name_official_page(case: Case) -> Advice:
    """One page is the truth; posts point to it."""
    return Advice(
        say("Name the official page behind every post"),
        say("Each subject has one page with date and office in charge; a post sums it up and links there."),
        say(
            "The Emirates’ finance ministry promises the public accurate and current information; a post alone can be "
            "neither for long."
        ),
        ("organisation", "objective.primary"),
        say("Every planned post has its official page, and the page is right today."),
        "/e-government/#official-information",
        45,
        -9,
        89,
    )


@rule("verify-accounts", "target", PUBLIC_BODY, "egov-eg-ministries-2017", "egov-om-linkedin")
def verify_accounts(case: Case) -> Advice:
    """People have to know which account is the real one."""
    return Advice(
        say("Have the account verified, and list all accounts of the body on its website"),
        say(
            "Which are official, who is in charge of each, which are closed. Merge what two offices keep side by side."
        ),
        say(
            "In December 2017 only 6 of Egypt’s 33 ministries had a verified page; and in Oman some bodies ran up to "
            "15 accounts on one platform."
        ),
        ("organisation", "resources.accounts"),
        say("The list is on the website, and the account links to it."),
        "/e-government/#official-information",
        40,
        -8,
        77,
    )


@rule("state-purpose", "content", PUBLIC_BODY, "egov-bonson-low-engagement")
def state_purpose(case: Case) -> Advice:
    """What the account is for, said at the top."""
    return Advice(
        say("State at the top what the account is for"),
        say(
            "What is published, what is answered and within what time, what has to go another way, and the number for "
            "emergencies."
        ),
        say(
            "A study of city pages with large audiences and little taking part advises to state the purpose, so that "
            "people are not frustrated."
        ),
        ("organisation", "roles"),
        say("A stranger who read the profile knows what to ask here and what not."),
        "/e-government/#participation",
        20,
        -7,
        73,
    )


@rule("publish-moderation-rules", "content", PUBLIC_BODY, "egov-ae-mofa-policy", "egov-om-policy-duties")
def publish_moderation_rules(case: Case) -> Advice:
    """Rules for comments, published before the first is hidden."""
    return Advice(
        say("Publish the rules for comments"),
        say("What is hidden and why, who decides, how to object, how fast you answer. Link them in every profile."),
        say(
            "The Emirates’ foreign ministry publishes how content on its accounts is overseen, and Oman obliges its "
            "units to state rules on privacy and security; deleting without rules looks like censorship."
        ),
        ("organisation",),
        say("The rules are public, and the team applies them to praise and blame alike."),
        "/e-government/#risks",
        60,
        -8,
        88,
    )


@rule("promise-answer-time", "content", PUBLIC_BODY, "egov-ae-moj-24h", "egov-ma-chikaya-deadline")
def promise_answer_time(case: Case) -> Advice:
    """A promise that the hours can keep."""
    return Advice(
        say("Promise a time to the answer that your hours can keep"),
        say(
            "Count last month’s messages, try the time for a week, then publish it, with what happens when it is "
            "missed."
        ),
        say(
            "The Emirates’ justice ministry promises answers within 24 working hours; Moroccan offices have 60 days "
            "for a complaint by rule and took 30 on average in 2020."
        ),
        ("organisation", "resources.hours_per_week"),
        say("The time is public, and last week kept it."),
        "/e-government/#service",
        30,
        -5,
        78,
    )


@rule(
    "answer-rumours",
    "content",
    PUBLIC_BODY,
    "egov-jo-rumours-2024",
    "egov-jo-rumours-denied-2026",
    "egov-jo-haggak-restart",
)
def answer_rumours(case: Case) -> Advice:
    """A named desk for rumours."""
    return Advice(
        say("Name who answers rumours, and how fast"),
        say(
            "One person and a deputy, a limit in hours, a pattern: what is said, what is true, where it stands, who "
            "vouches."
        ),
        say(
            "In Jordan 891 rumours were counted in 2024, most of them born on social media; few meet an official "
            "answer."
        ),
        ("organisation", "country"),
        say("The last rumour was answered within the limit."),
        "/e-government/#risks",
        40,
        -6,
        85,
    )


@rule("check-access", "content", PUBLIC_BODY, "egov-gcs-accessible", "egov-arabbarometer-divide")
def check_access(case: Case) -> Advice:
    """Nobody may be shut out of official information."""
    return Advice(
        say("Check that nobody is shut out"),
        say(
            "Alternative text, subtitles, sentences of 25 words at most, a telephone number, and the same information "
            "outside social media."
        ),
        say(
            "British guidance counts one person in five with an impairment; in 12 Arab countries women, older, poorer "
            "and less schooled people are online less."
        ),
        ("organisation", "audience.ages"),
        say("A person who uses a screen reader has tried the three most important posts."),
        "/e-government/#accessibility",
        40,
        -3,
        90,
    )


@rule("tell-outside", "target", PUBLIC_BODY, "egov-sa-moh-mix")
def tell_outside(case: Case) -> Advice:
    """Social media is one channel beside others."""
    return Advice(
        say("Join the campaign to counters, letters, text messages and the press"),
        say("Name for each who is told what and when, so that all say the same on the same day."),
        say(
            "By April 2020 the Saudi health ministry had sent 3.6 billion text messages: social media was one channel "
            "beside others."
        ),
        ("organisation", "audience.reach"),
        say("The people at the counter knew of the campaign before its first post."),
        "/e-government/#service",
        30,
        -6,
        75,
    )


@rule("prepare-for-a-rush", "target", both(PUBLIC_BODY, RUSH), "egov-sanad-overload")
def prepare_for_a_rush(case: Case) -> Advice:
    """A page that breaks on the first day is remembered."""
    return Advice(
        say("Ask whether the page holds when everyone comes at once"),
        say(
            "Tell the technical office the days and hours of the largest posts; spread them; have a still page ready "
            "that says what to do meanwhile."
        ),
        say(
            "When Sanad was updated Jordan expected 500,000 users in the first hour and got 750,000, which broke the "
            "service for many."
        ),
        ("organisation", "resources.destination"),
        say("The technical office has named a number, and the calendar keeps below it."),
        "/e-government/#service",
        20,
        -9,
        79,
    )


@rule("promise-feedback", "innovate", PUBLIC_BODY, "egov-epi-definition")
def promise_feedback(case: Case) -> Advice:
    """Participation without an answer does harm."""
    return Advice(
        say("Say before you ask what will become of the answers"),
        say(
            "Which decision is open, who makes it and when, and on which day you report what people said and what "
            "follows."
        ),
        say("The UN measures three steps: informing, consulting, deciding together. Say which one this is."),
        ("organisation", "objective.primary"),
        say("The day of the report is public before the first opinion comes in."),
        "/e-government/#participation",
        45,
        -7,
        87,
    )


@rule("let-people-speak", "innovate", PUBLIC_BODY, "egov-bonson-wallposts")
def let_people_speak(case: Case) -> Advice:
    """Room for what people want to raise themselves."""
    return Advice(
        say("Give people room to raise their own subject"),
        say(
            "One day a week or one post a month that only asks what is on their mind; answer the three that most share."
        ),
        say("Of 75 large cities in Western Europe those that let people write on the page had more taking part."),
        ("organisation", "roles"),
        say("Three subjects came from the public, and each has its answer."),
        "/e-government/#participation",
        30,
        8,
        79,
    )


@rule("keep-answers-anonymous", "innovate", both(PUBLIC_BODY, OPINIONS), "egov-dubai-survey-fear")
def keep_answers_anonymous(case: Case) -> Advice:
    """Frankness needs shelter."""
    return Advice(
        say("Make it possible to answer without a name"),
        say(
            "No sign-in, no number, no follow-up call; a name only where someone wants an answer. Say so in the first "
            "line."
        ),
        say(
            "When Dubai’s police said that they would call those who were unhappy, a researcher warned that people "
            "would be frightened into pleasant answers."
        ),
        ("organisation", "objective.primary"),
        say("A colleague could not find out who wrote the trial answers."),
        "/e-government/#participation",
        20,
        -4,
        80,
    )


@rule("rehearse-crisis", "innovate", PUBLIC_BODY, "egov-sa-moh-stage-2020")
def rehearse_crisis(case: Case) -> Advice:
    """A crisis is rehearsed before it comes."""
    return Advice(
        say("Rehearse the first hour of a crisis"),
        say("Who speaks, who approves at night, what is said when nothing is known yet, which planned posts stop."),
        say(
            "In the pandemic two thirds of the Saudi health ministry’s tweets on it came in the first stage: the "
            "beginning is what is heard."
        ),
        ("organisation",),
        say("The first message was out within the hour of the rehearsal."),
        "/e-government/#risks",
        60,
        10,
        76,
    )


@rule("report-back", "measure", PUBLIC_BODY, "egov-ma-chikaya-2022", "egov-jo-bekhedmetkom-open")
def report_back(case: Case) -> Advice:
    """Transparency: what came in, what was done."""
    return Advice(
        say("Report in public what came in and what was done"),
        say("Messages, answers, time to the answer, proposals taken up and refused, each with its reason."),
        say(
            "On Morocco’s complaints portal the share treated fell from 83.5 percent in 2018 to 60.8 in 2022 as "
            "volume doubled; whoever counts in public sees it in time."
        ),
        ("organisation",),
        say("The report is out on the day that was named."),
        "/e-government/#transparency",
        45,
        20,
        84,
        "monthly",
    )


@rule("keep-records", "measure", PUBLIC_BODY, "egov-nara-records")
def keep_records(case: Case) -> Advice:
    """Posts and answers are records."""
    return Advice(
        say("Settle how posts and answers are archived"),
        say("Which posts, comments and messages are kept, where, how long, and who may see them."),
        say(
            "In the United States what a public body writes on social media is likely to be an official record, "
            "whatever the platform; ask what your archive law says."
        ),
        ("organisation",),
        say("The last month can be shown in full without the platform’s help."),
        "/e-government/#transparency",
        40,
        -4,
        78,
    )


@rule(
    "check-who-took-part",
    "measure",
    both(PUBLIC_BODY, OPINIONS, weeks(2)),
    "egov-tn-istichara-turnout",
    "egov-tn-istichara-sample",
)
def check_who_took_part(case: Case) -> Advice:
    """Those who answer are not the people."""
    return Advice(
        say("Compare those who answered with the people concerned"),
        say(
            "Age, gender, region of the answers beside the census; ask those who are missing another way, and say so "
            "in the report."
        ),
        say(
            "Tunisia’s online consultation of 2022 drew 7.6 percent of the voters, 68.4 percent of them men: its "
            "percentages cannot stand for the people."
        ),
        ("organisation", "objective.primary"),
        say("The report names who is missing, and what was done to hear them."),
        "/e-government/#participation",
        30,
        12,
        75,
    )
