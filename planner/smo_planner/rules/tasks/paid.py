"""Money: agreed beforehand, started small, stopped by rule, and held against results."""

from smo_planner.rules.case import Advice, Case
from smo_planner.rules.conditions import MONEY, PAID, PAID_GATE, weeks
from smo_planner.rules.registry import Condition, both, rule
from smo_planner.words import Listed, say

# A test by place needs people in several places, and enough hours to keep it clean.
_SEVERAL_PLACES = Condition(
    (say("an audience in more than one town"), say("eight hours a week or more")),
    lambda case: (
        case.brief.audience.reach != "local"
        and case.brief.resources.hours_per_week >= case.known.judgements["full-task-hours"].value
    ),
)


@rule("agree-budget", "target", MONEY, "scif-ad-roi-interval")
def agree_budget(case: Case) -> Advice:
    """Money is released by phases, not all at once."""
    return Advice(
        say("Have the budget and its limits agreed"),
        say("Show the lines of the budget and the stop and go rules to the one who pays, before the first post."),
        say(
            "In 25 large field tests the return on ads typically stayed uncertain by more than 100 percentage points: "
            "afterwards everyone reads what they hope, so agree the rule before."
        ),
        ("budget.amount", "period.weeks"),
        say("The one who pays has said yes to the lines and to the rules for stopping."),
        "/questions/#budget",
        30,
        -11,
        81,
    )


@rule("start-ads-small", "measure", PAID, "scif-broad-audience")
def start_ads_small(case: Case) -> Advice:
    """Paid reach begins small and broad."""
    return Advice(
        say("Start paid reach small, on the post that did best unpaid"),
        say(
            "On {platforms}: the place and ages of the brief, few other limits, two pictures, the launch money only.",
            platforms=Listed(tuple(channel.name for channel in case.paid)),
        ),
        say("In a test that Facebook paid for, a broad audience did as well or better in two of three cases."),
        ("budget.amount", "audience.ages"),
        say("The ad runs, its daily limit is set, and someone looks at it every day."),
        "/questions/#budget",
        45,
        4,
        80,
    )


@rule("keep-gates", "measure", PAID_GATE)
def keep_gates(case: Case) -> Advice:
    """Stop and go rules are looked at on their day."""
    found = sorted((gate for gate in case.gates if gate.id.startswith("paid-")), key=lambda gate: gate.date)
    gate = found[0]
    names = {channel.id: channel.name for channel in case.choice.used}
    due = Listed(tuple(names[one.channel] for one in found if one.date == gate.date and one.channel))
    return Advice(
        say("Decide on paid reach by its first stop or go rule"),
        say(
            "Read the cost of a click on {platforms}, and do what the rule says, whatever hopes there are. The days of "
            "all rules stand in the plan.",
            platforms=due,
        ),
        say("Likes and first clicks are cheap to buy; whether they pay is seen only against a limit set before."),
        ("budget.amount", "period.weeks"),
        say("It is written down: go on, leave alone, or stop."),
        "/method/#gates",
        20,
        (gate.date - case.brief.period.start).days,
        82,
        fixed=True,
    )


@rule("leave-one-place-out", "measure", both(PAID, weeks(6), _SEVERAL_PLACES), "scif-rct-vs-observation")
def leave_one_place_out(case: Case) -> Advice:
    """What would have happened without the ads."""
    return Advice(
        say("Leave one town without ads, chosen by lot"),
        say(
            "Two towns that are alike: toss a coin, advertise in one for four weeks, and compare what the objective "
            "counts in both before and after."
        ),
        say(
            "In 15 experiments with 500 million observations, comparing people who saw an ad with those who did not "
            "often missed what chance assignment showed."
        ),
        ("budget.amount", "audience.reach"),
        say("The difference stands in the table, with the words “one test”."),
        "/method/#experiments",
        40,
        10,
        64,
    )


@rule("cost-of-result", "measure", both(MONEY, weeks(4)), "scif-rct-median-lift")
def cost_of_result(case: Case) -> Advice:
    """Money against results, not against clicks."""
    return Advice(
        say("Work out what one result costs"),
        say(
            "Money and hours of the last four weeks by the results that the objective counts; hours at what they cost "
            "you."
        ),
        say("Advertising moves early steps more than late ones: clicks flatter, results decide."),
        ("budget.amount", "objective.primary"),
        say("One figure stands: what a result costs, and whether it may cost that."),
        "/questions/#budget",
        20,
        27,
        62,
    )
