"""What a public body owes besides: true information, taking part, transparency, records, access."""

from smo_planner.words import say

from .case import Case, Rule, Task

RULES: list[Rule] = []


def _rule(rule: Rule) -> Rule:
    def for_public_bodies(case: Case) -> Task | None:
        return rule(case) if case.brief.organisation == "government" else None

    RULES.append(for_public_bodies)
    return rule


@_rule
def name_official_page(case: Case) -> Task:
    """One page is the truth; posts point to it."""
    return Task(
        "name-official-page",
        "target",
        say("Name the official page behind every post"),
        say("Each subject has one page with date and office in charge; a post sums it up and links there."),
        say("Public bodies are asked to be correct and current; a post alone can be neither for long."),
        ("organisation", "objective.primary"),
        say("Every planned post has its official page, and the page is right today."),
        "/e-government/#official-information",
        45,
        -9,
        89,
        sources=case.found("egov-ae-mofa-policy"),
    )


@_rule
def publish_moderation_rules(case: Case) -> Task:
    """Rules for comments, published before the first is hidden."""
    return Task(
        "publish-moderation-rules",
        "content",
        say("Publish the rules for comments"),
        say("What is hidden and why, who decides, how to object, how fast you answer. Link them in every profile."),
        say(
            "Deleting without published rules looks like censorship; countries that ask for a policy ask for this "
            "first."
        ),
        ("organisation",),
        say("The rules are public, and the team applies them to praise and blame alike."),
        "/e-government/#risks",
        60,
        -8,
        88,
        sources=case.found("egov-om-policy-duties"),
    )


@_rule
def answer_rumours(case: Case) -> Task:
    """A named desk for rumours."""
    return Task(
        "answer-rumours",
        "content",
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
        sources=case.found("egov-jo-rumours-2024", "egov-jo-rumours-denied-2026", "egov-jo-haggak-restart"),
    )


@_rule
def promise_feedback(case: Case) -> Task:
    """Participation without an answer does harm."""
    return Task(
        "promise-feedback",
        "innovate",
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
        sources=case.found("egov-epi-definition"),
    )


@_rule
def report_back(case: Case) -> Task:
    """Transparency: what came in, what was done."""
    return Task(
        "report-back",
        "measure",
        say("Report in public what came in and what was done"),
        say("Messages, answers, time to the answer, proposals taken up and refused, each with its reason."),
        say(
            "When volume grows faster than capacity, the share that is answered falls; whoever counts in public sees "
            "it in time."
        ),
        ("organisation",),
        say("The report is out on the day that was named."),
        "/e-government/#transparency",
        45,
        20,
        84,
        "monthly",
        sources=case.found("egov-ma-chikaya-2022"),
    )


@_rule
def keep_records(case: Case) -> Task:
    """Posts and answers are records."""
    return Task(
        "keep-records",
        "measure",
        say("Settle how posts and answers are archived"),
        say("Which posts, comments and messages are kept, where, how long, and who may see them."),
        say("What a public body writes there can be an official record, whatever the platform does with it."),
        ("organisation",),
        say("The last month can be shown in full without the platform’s help."),
        "/e-government/#transparency",
        40,
        -4,
        70,
        sources=case.found("egov-nara-records"),
    )


@_rule
def check_access(case: Case) -> Task:
    """Nobody may be shut out of official information."""
    return Task(
        "check-access",
        "content",
        say("Check that nobody is shut out"),
        say(
            "Alternative text, subtitles, plain words, a telephone number, and the same information outside social "
            "media."
        ),
        say("Guidance for public bodies counts one person in five with an impairment; not everyone is online either."),
        ("organisation", "audience.ages"),
        say("A person who uses a screen reader has tried the three most important posts."),
        "/e-government/#accessibility",
        40,
        -3,
        82,
        sources=case.found("egov-gcs-accessible"),
    )


@_rule
def rehearse_crisis(case: Case) -> Task:
    """A crisis is rehearsed before it comes."""
    return Task(
        "rehearse-crisis",
        "innovate",
        say("Rehearse the first hour of a crisis"),
        say("Who speaks, who approves at night, what is said when nothing is known yet, which planned posts stop."),
        say(
            "In the pandemic two thirds of a health ministry’s messages came in the first stage: the beginning is "
            "what is heard."
        ),
        ("organisation",),
        say("The first message was out within the hour of the rehearsal."),
        "/e-government/#risks",
        60,
        10,
        66,
        sources=case.found("egov-sa-moh-stage-2020"),
    )
