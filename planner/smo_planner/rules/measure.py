"""Step four, measure: figures before, during and after, and what follows from them."""

from smo_planner.flight import phases
from smo_planner.words import Isolated, Listed, Number, say

from .case import Case, Rule, Task

RULES: list[Rule] = []


def _rule(rule: Rule) -> Rule:
    RULES.append(rule)
    return rule


@_rule
def note_baseline(case: Case) -> Task:
    """Without a before there is no after."""
    return Task(
        "note-baseline",
        "measure",
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


@_rule
def mark_links(case: Case) -> Task | None:
    """Every channel gets its own address."""
    if case.brief.resources.destination not in (None, "website", "store_page", "form"):
        return None
    return Task(
        "mark-links",
        "measure",
        say("Give every channel its own address"),
        say(
            "Append {example} to the link, with the channel’s name for each. Try each once.",
            example=Isolated(f"?utm_source={case.lead.id}&utm_medium=social&utm_campaign=plan"),
        ),
        say("Only then can visits be told apart by the channel that brought them."),
        ("resources.destination", "objective.primary"),
        say("A visit from each channel shows up under its own name."),
        "/steps/#measure",
        30,
        -4,
        75,
    )


@_rule
def ask_how_found(case: Case) -> Task | None:
    """Where no link is clicked, people are asked."""
    if case.brief.resources.destination not in ("whatsapp", "visit"):
        return None
    return Task(
        "ask-how-found",
        "measure",
        say("Ask every new customer how they found you"),
        say(
            "One question at the till or in the chat, one stroke on a list: {platforms}, friends, passing by.",
            platforms=Listed(tuple(channel.name for channel in case.choice.used)),
        ),
        say("Your customers arrive in person or by chat; no counter sees where they come from."),
        ("resources.destination",),
        say("The list of the first week is filled in."),
        "/steps/#measure",
        15,
        1,
        75,
    )


@_rule
def set_up_table(case: Case) -> Task:
    """One table, few figures."""
    return Task(
        "set-up-table",
        "measure",
        say("Set up one table for the figures"),
        say(
            "A row a week, a column for each of these: {kpis}. Target beside each.",
            kpis=Listed(tuple(kpi.name for kpi in case.kpis)),
        ),
        say("A handful of figures that are read each week beat a full report that nobody opens."),
        ("objective.primary", "period.weeks"),
        say("The table exists, with targets, and one person fills it in."),
        "/method/#kpis",
        30,
        -3,
        87,
    )


@_rule
def read_weekly(case: Case) -> Task:
    """Fifteen minutes, every week."""
    return Task(
        "read-weekly",
        "measure",
        say("Enter and read the week’s figures"),
        say("Fill in the row, mark the best and the weakest post, and write one sentence on why."),
        say("Success does not come by chance; it is found by looking at regular intervals."),
        ("objective.primary", "period.weeks"),
        say("The row is full, and the sentence stands beside it."),
        "/steps/#measure",
        15,
        5,
        93,
        "weekly",
    )


@_rule
def decide_monthly(case: Case) -> Task | None:
    """A decision every four weeks."""
    if case.brief.period.weeks < 5:
        return None
    return Task(
        "decide-monthly",
        "measure",
        say("Decide every four weeks: more of what, less of what"),
        say("Compare with the low, target and high of each measure; move hours and money to what did best."),
        say("Figures that lead to no decision are decoration."),
        ("period.weeks", "resources.hours_per_week"),
        say("One thing was stopped or halved, and one was strengthened."),
        "/method/#kpis",
        40,
        27,
        73,
        "monthly",
    )


@_rule
def keep_gates(case: Case) -> Task | None:
    """Stop and go rules are looked at on their day."""
    paid = [gate for gate in case.gates if gate.id.startswith("paid-")]
    if not paid:
        return None
    gate = paid[0]
    return Task(
        "keep-gates",
        "measure",
        say("Hold the first gate for paid reach"),
        say(
            "Read the cost of a click on each channel that has money, and do what the rule says, whatever hopes "
            "there are."
        ),
        say("Likes and first clicks are cheap to buy; whether they pay is seen only against a limit set before."),
        ("budget.amount", "period.weeks"),
        say("It is written down for each channel: go on, leave alone, or stop."),
        "/method/#gates",
        20,
        (gate.date - case.brief.period.start).days,
        81,
        sources=gate.sources,
    )


@_rule
def start_ads_small(case: Case) -> Task | None:
    """Paid reach begins small and broad."""
    paid = [channel for channel in case.choice.used if channel.quarters]
    if not paid:
        return None
    return Task(
        "start-ads-small",
        "measure",
        say("Start paid reach small, on the post that did best unpaid"),
        say(
            "On {platforms}: the place and ages of the brief, few other limits, two pictures, the launch money only.",
            platforms=Listed(tuple(channel.name for channel in paid)),
        ),
        say("In a test that Facebook paid for, a broad audience did as well or better in two of three cases."),
        ("budget.amount", "audience.ages"),
        say("The ad runs, its daily limit is set, and someone looks at it every day."),
        "/questions/#budget",
        45,
        4,
        80,
        sources=case.found("scif-broad-audience"),
    )


@_rule
def distrust_likes(case: Case) -> Task:
    """Which figure not to chase."""
    return Task(
        "choose-figures",
        "measure",
        say("Strike the figures that you will not chase"),
        say(
            "Followers and likes may be read, but no decision hangs on them alone. Write which figure decides instead."
        ),
        say("Pressing “like” does not make people fonder of a brand or likelier to buy, five experiments found."),
        ("objective.primary",),
        say("The team knows the one figure that decides."),
        "/impact/#loyalty",
        15,
        -2,
        50,
        sources=case.found("scif-like-no-cause"),
    )


@_rule
def check_accounts_own_hours(case: Case) -> Task | None:
    """The account's own figures beat any rule of thumb."""
    if case.brief.period.weeks < 3:
        return None
    return Task(
        "find-own-hours",
        "measure",
        say("Replace the posting times by your own"),
        say(
            "After two weeks read when followers are online and when the best posts went out; change the calendar’s "
            "times."
        ),
        say("The times in the calendar are our judgement until your accounts say better."),
        ("country", "period.weeks"),
        say("The times of the coming weeks come from your own figures."),
        "/method/#calendar",
        20,
        16,
        49,
    )


@_rule
def close_review(case: Case) -> Task:
    """The last look."""
    last = phases(case.brief)[-1]
    return Task(
        "close-review",
        "measure",
        say("Close the campaign with a page of results"),
        say("Target and result of each measure, three things learned, what stays, what goes, who is thanked."),
        say("The next campaign starts from this page instead of from memory."),
        ("objective.primary", "period.weeks"),
        say("The page is written, and the one who pays has read it."),
        "/steps/#measure",
        60,
        (last.last - case.brief.period.start).days - 1,
        91,
    )


@_rule
def count_hours(case: Case) -> Task | None:
    """Hours are the dearest part of a small budget."""
    if case.brief.period.weeks < 2:
        return None
    return Task(
        "count-hours",
        "measure",
        say("Count the hours that it truly takes"),
        say(
            "For one week note the minutes of each post and of answering, and compare them with the plan’s {minutes} "
            "a week.",
            minutes=Number(case.choice.minutes),
        ),
        say("Minutes a post are our judgement; time is the dearest part of a small budget."),
        ("resources.hours_per_week", "resources.skills"),
        say("The plan’s hours are right, or the cadence was changed."),
        "/method/#channels",
        10,
        9,
        48,
    )


@_rule
def measure_replies(case: Case) -> Task:
    """How long people wait."""
    return Task(
        "measure-replies",
        "measure",
        say("Measure how long people wait for an answer"),
        say("Take one week’s messages, note the hours to the first answer, and read the middle one."),
        say("About a third of people go elsewhere when nobody answers; the figure is free and tells at once."),
        ("resources.hours_per_week", "objective.primary"),
        say("The middle figure stands in the table beside its target."),
        "/impact/#dialogue",
        15,
        11,
        47,
        sources=case.found("silence-cost-2016"),
    )


@_rule
def cost_of_result(case: Case) -> Task | None:
    """Money against results, not against clicks."""
    if not case.budget.coins or case.brief.period.weeks < 4:
        return None
    return Task(
        "cost-of-result",
        "measure",
        say("Reckon what one result costs"),
        say(
            "Money and hours of the last four weeks by the results that the objective counts; hours at what they "
            "cost you."
        ),
        say("Advertising moves early steps more than late ones: clicks flatter, results decide."),
        ("budget.amount", "objective.primary"),
        say("One figure stands: what a result costs, and whether it may cost that."),
        "/questions/#budget",
        20,
        27,
        54,
        sources=case.found("scif-rct-median-lift"),
    )


@_rule
def keep_copies(case: Case) -> Task | None:
    """What is only on a platform can be gone tomorrow."""
    if case.brief.period.weeks < 4:
        return None
    return Task(
        "keep-copies",
        "measure",
        say("Save posts, figures and contacts outside the platforms"),
        say("Export what the platforms give, keep the original files, and write down the contacts who agreed."),
        say("A make-up artist whose account was suspended by mistake put her lost bookings at 80 percent."),
        ("organisation", "resources.accounts"),
        say("If every account were gone tomorrow, the last month would still be there."),
        "/impact/#challenges",
        20,
        24,
        45,
        "monthly",
        sources=case.found("scif-suspended-bookings"),
    )
