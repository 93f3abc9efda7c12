"""What to do next, by measure and verdict."""

from .brief import Brief
from .budget import Budget
from .funnel import Kpi
from .words import N_, Text, text

_ANY = {
    "ahead": (
        N_("Write down what was done differently in these weeks, and do more of it."),
        N_("Leave hours and money as they are until the next review."),
    ),
    "on_course": (N_("Change nothing now, and look again after the next week."),),
    "too_early": (N_("Go on entering the figures, each week on the same day."),),
}
_BOTH_FIGURES = N_("Enter both figures of each week: the count, and what it is a share of.")
_BOTH_COSTS = N_("Enter both figures of each week: what was spent, and how many results it brought.")
_BEHIND = {
    "posts": (
        N_("Halve the posts of the channel that takes most minutes, rather than skip weeks."),
        N_("Make two weeks of posts in one sitting, and schedule them."),
    ),
    "people": (
        N_("Publish the post that reached most once more, in another format and at another hour."),
        N_("Ask two people or bodies with followers of their own to share it."),
    ),
    "impressions": (
        N_("Check against the calendar whether all posts went out."),
        N_("Move the posts to the hours at which most followers are there."),
    ),
    "interactions": (
        N_("End every post with one question that is answered in a word."),
        N_("Answer each comment on the same day: answers bring further comments."),
    ),
    "engagement-rate": (
        N_("Drop the format with the lowest rate for two weeks, and make the best one twice."),
        N_("Rewrite the first line of the next posts so that it names the audience’s problem."),
    ),
    "visits": (
        N_("Check every link and code on a phone."),
        N_("Say the next step in one verb, in the post itself and in the first comment."),
    ),
    "click-rate": (
        N_("Say the next step in one verb, in the post itself and in the first comment."),
        N_("Show what people find when they follow it: price, place or picture."),
    ),
    "leads": (
        N_("Write to ten people who stopped short of asking, and find out what was missing."),
        N_("Ask for less in the form: a name and one way to answer are enough."),
    ),
    "sales": (
        N_("Buy from yourself on a phone, from post to payment, and mend the step that takes longest."),
        N_("Ask the last five who did not buy what held them back."),
    ),
    "revenue": (
        N_(
            "See whether orders or their value fell short: fewer orders are a matter of visits, smaller ones of offers."
        ),
        N_("Offer with each order one thing that goes with it."),
    ),
    "cost": (
        N_("Stop the ad whose results cost most, and give its money to the one whose results cost least."),
        N_("Change picture and audience one at a time, so that you see which of them helped."),
    ),
    "response-time": (
        N_("Name one person for each day who answers, and two fixed times."),
        N_("Write ready answers to the five most frequent questions."),
    ),
    "loyalty": (
        N_("Write to those who bought a month ago, with a reason to come again."),
        N_("Ask three who came again why they did, and say it in the next posts."),
    ),
    "support": (
        N_("Name one person for each day who answers, and two fixed times."),
        N_("Publish the answers to the most frequent questions as posts, and pin them."),
    ),
    "research": (
        N_("Cut the questions until they take two minutes, and say so in the post."),
        N_("Say what became of the answers so far."),
    ),
    "information": (
        N_("Put the answer itself into the post, and the link to the official page beneath it."),
        N_("Name the page by the words that people search with."),
    ),
    "participation": (
        N_("Publish what was done with the first contributions."),
        N_("Ask one question at a time, with a day on which it closes."),
    ),
}
# Enquiries that come another way than by a form.
_WITHOUT_FORM = (
    N_("Write to ten people who stopped short of asking, and find out what was missing."),
    N_("Say in the post what happens after the first message: who answers, and how soon."),
)
_MORE_MONEY = N_("If the reserve of the budget is untouched, put a part of it into the ad whose results cost least.")
_BOUGHT = ("people", "impressions", "visits")


def next_steps(kpi: Kpi, verdict: str, lacking: bool, brief: Brief, money: Budget) -> tuple[Text, ...]:
    """One to three steps for a measure after its verdict; `lacking`: without what it is a share of."""
    if verdict == "behind":
        return tuple(map(text, _behind(kpi, brief, money)))
    if lacking:
        return tuple(map(text, (*_ANY[verdict], _BOTH_COSTS if kpi.kind == "cost" else _BOTH_FIGURES)))
    return tuple(map(text, _ANY[verdict]))


def _behind(kpi: Kpi, brief: Brief, money: Budget) -> tuple[str, ...]:
    """No step speaks of a reserve or a form where the plan has none; without ads there is no cost of a result."""
    ads = any(line.channel for line in money.lines)
    reserve = any(line.id == "reserve" for line in money.lines)
    if kpi.id == "leads" and brief.resources.destination != "form":
        return _WITHOUT_FORM
    steps = _BEHIND[kpi.id]
    return (*steps, _MORE_MONEY) if kpi.id in _BOUGHT and ads and reserve else steps
