"""More than one person: who does what, who approves, who stands in; and whom the results are told."""

from smo_planner.rules.case import Advice, Case
from smo_planner.rules.conditions import TEAM, weeks
from smo_planner.rules.registry import both, rule
from smo_planner.words import Number, say


@rule("share-roles", "target", TEAM, "time-65h-2010")
def share_roles(case: Case) -> Advice:
    """Every task has one name."""
    return Advice(
        say("Share out the work in the team"),
        say(
            "One name each for planning, making, answering and measuring, out of {people}; write beside each how many "
            "hours of the week are kept free for it.",
            people=Number(case.brief.resources.people),
        ),
        say(
            "Some forty practitioners once put the full work for one brand on four channels at 65 hours a week: shared "
            "hours are kept only if they have an owner."
        ),
        ("resources.people", "resources.hours_per_week"),
        say("Every line of the calendar has one name."),
        "/steps/#organise",
        30,
        -11,
        79,
    )


@rule("agree-approval", "target", TEAM, "adobe-12-days")
def agree_approval(case: Case) -> Advice:
    """Approval has an owner and a day."""
    return Advice(
        say("Agree who approves a post, and by when"),
        say(
            "One person and a deputy; two working days before the post, else it counts as approved. What is never "
            "posted without them: prices, people’s faces, apologies."
        ),
        say("Large brands take 12 days on average to bring out one piece of content, because of approvals."),
        ("resources.people",),
        say("The first week’s posts were approved by that rule."),
        "/steps/#organise",
        20,
        -9,
        76,
    )


@rule("cover-absence", "target", both(TEAM, weeks(4)))
def cover_absence(case: Case) -> Advice:
    """Leave and illness are certain; only the week is not."""
    return Advice(
        say("Name who stands in for whom"),
        say("A deputy for answering and one for posting, who can sign in and has done it once."),
        say("In a campaign of weeks someone will be away; questions do not wait until they are back."),
        ("resources.people", "period.weeks"),
        say("The deputy answered for one day without asking anything."),
        "/steps/#organise",
        15,
        2,
        60,
    )
