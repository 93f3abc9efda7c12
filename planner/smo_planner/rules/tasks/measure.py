"""Step four, measure: figures before, during and after, and what follows from them."""

from smo_planner.flight import phases
from smo_planner.rules.case import Advice, Case
from smo_planner.rules.conditions import EVERY_BRIEF, IN_PERSON, LINKED, SEEN, weeks
from smo_planner.rules.registry import both, rule
from smo_planner.words import Listed, Number, say


@rule("note-baseline", "measure", EVERY_BRIEF)
def note_baseline(case: Case) -> Advice:
    """Without a before there is no after."""
    return Advice(
        say("Write down where you stand today"),
        say(
            "Followers, reach and interactions of the last four weeks, and the figure that your objective counts. "
            "Zero is a figure too."
        ),
        say("Without a before, nobody can say what the campaign brought."),
        ("objective.primary", "resources.accounts"),
        say("The figures of today stand in the first row of the table."),
        "/steps/#measure",
        30,
        -5,
        97,
    )


@rule("mark-links", "measure", LINKED)
def mark_links(case: Case) -> Advice:
    """Every channel gets its own address."""
    return Advice(
        say("Give every channel its own address"),
        say(
            "The plan holds an address for each channel: put it behind the link in posts and profile, and try each "
            "once."
        ),
        say("Only then can visits be told apart by the channel that brought them."),
        ("resources.destination", "objective.primary"),
        say("A visit from each channel shows up under its own name."),
        "/steps/#measure",
        30,
        -4,
        76,
    )


@rule("ask-how-found", "measure", IN_PERSON)
def ask_how_found(case: Case) -> Advice:
    """Where no link is clicked, people are asked."""
    platforms = Listed(tuple(channel.name for channel in case.choice.used))
    return Advice(
        case.told(
            say("Ask every new customer how they found you"),
            government=say("Ask people how they heard of the service"),
            nonprofit=say("Ask every new supporter how they found you"),
            creator=say("Ask everyone who writes how they found you"),
        ),
        case.told(
            say(
                "One question at the till or in the chat, one stroke on a list: {platforms}, friends, passing by.",
                platforms=platforms,
            ),
            government=say(
                "One question at the counter or in the chat, one stroke on a list: {platforms}, friends, the press.",
                platforms=platforms,
            ),
        ),
        say("People come to you in person or by chat; no counter sees where they come from."),
        ("resources.destination",),
        say("The list of the first week is filled in."),
        "/steps/#measure",
        15,
        1,
        76,
    )


@rule("set-up-table", "measure", EVERY_BRIEF, "eng-definitions", "scif-like-no-cause")
def set_up_table(case: Case) -> Advice:
    """One table, few figures, one definition each."""
    return Advice(
        say("Set up one table for the figures"),
        say(
            "A row a week, a column for each of these: {kpis}. Target beside each, and how it is counted. Followers "
            "and likes may be read, but no decision hangs on them.",
            kpis=Listed(tuple(kpi.name for kpi in case.kpis)),
        ),
        say(
            "One report gives a trade 0.26 percent engagement and another 3.80 on the same platform, both right by "
            "their own definition; and pressing “like” made nobody likelier to buy, five experiments found."
        ),
        ("objective.primary", "period.weeks"),
        say("The table exists, with targets, and one person fills it in."),
        "/method/#kpis",
        30,
        -3,
        87,
    )


@rule("read-weekly", "measure", EVERY_BRIEF, "reach-decline-2025")
def read_weekly(case: Case) -> Advice:
    """Fifteen minutes, every week."""
    return Advice(
        say("Enter and read the week’s figures"),
        say("Fill in the row, mark the best and the weakest post, and write one sentence on why."),
        say(
            "Unpaid reach of posts on Instagram fell by 30 to 40 percent in 2025 alone: only a regular look shows "
            "when yours does."
        ),
        ("objective.primary", "period.weeks"),
        say("The row is full, and the sentence stands beside it."),
        "/steps/#measure",
        15,
        5,
        93,
        "weekly",
    )


@rule("decide-monthly", "measure", weeks(5), "scif-ad-elasticity")
def decide_monthly(case: Case) -> Advice:
    """A decision every four weeks."""
    return Advice(
        say("Decide every four weeks: more of what, less of what"),
        say(
            "Compare with the low, target and high of each measure; move hours and money to what did best; send half "
            "a page on it to the one who decides."
        ),
        say(
            "Over more than 260 estimates changing what is shown, to whom and where helped more than more of the same "
            "advertising."
        ),
        ("period.weeks", "resources.hours_per_week"),
        say("One thing was stopped or halved, and one was strengthened."),
        "/method/#kpis",
        40,
        27,
        73,
        "monthly",
    )


@rule("read-quiet-signs", "measure", both(SEEN, weeks(4)), "passive-2025", "scif-lurkers-majority")
def read_quiet_signs(case: Case) -> Advice:
    """Most people stay silent and are there all the same."""
    return Advice(
        say("Count the quiet signs as well"),
        say(
            "Beside comments write down what was saved, sent on and watched to the end; take the best three posts by "
            "each."
        ),
        say(
            "More than nine in ten members of online communities stay silent, and in 2025 comments fell on TikTok by "
            "24 percent while what was shared rose by 45."
        ),
        ("objective.primary", "audience.ages"),
        say("One post is named that few commented on and many kept."),
        "/steps/#measure",
        15,
        19,
        64,
    )


@rule("find-own-hours", "measure", weeks(3), "buffer-bias")
def find_own_hours(case: Case) -> Advice:
    """The account's own figures beat any rule of thumb."""
    return Advice(
        say("Replace the posting times by your own"),
        say(
            "After two weeks read when followers are online and when the best posts went out; change the calendar’s "
            "times."
        ),
        say(
            "Published best times rest on posts from American time zones, and those in this calendar are our "
            "judgement until your accounts say better."
        ),
        ("country", "period.weeks"),
        say("The times of the coming weeks come from your own figures."),
        "/method/#calendar",
        20,
        16,
        63,
    )


@rule("count-hours", "measure", weeks(2), "scif-sme-australia")
def count_hours(case: Case) -> Advice:
    """Hours are the dearest part of a small budget."""
    return Advice(
        say("Count the hours that it truly takes"),
        say(
            "For one week note the minutes of each post and of answering, and compare them with the plan’s {minutes} "
            "a week.",
            minutes=Number(case.choice.minutes),
        ),
        say(
            "The plan’s minutes for a post are our judgement; and of 42 small firms in Australia many feared the time "
            "that it takes."
        ),
        ("resources.hours_per_week", "resources.skills"),
        say("The plan’s hours are right, or the cadence was changed."),
        "/method/#channels",
        10,
        9,
        58,
    )


@rule("close-review", "measure", EVERY_BRIEF)
def close_review(case: Case) -> Advice:
    """The last look."""
    last = phases(case.brief)[-1]
    return Advice(
        say("Close the campaign with a page of results"),
        say("Target and result of each measure, three things learned, what stays, what goes, who is thanked."),
        say("The next campaign starts from this page instead of from memory."),
        ("objective.primary", "period.weeks"),
        say("The page is written, and the one who pays has read it."),
        "/steps/#measure",
        60,
        (last.last - case.brief.period.start).days - 1,
        91,
        fixed=True,
    )
