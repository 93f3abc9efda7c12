"""Ideas that wait until there is something to tell: an answer, a figure, a thank-you, the result of a consultation."""

# How far a campaign is: in its first weeks, under way, in its last phase.
EARLY, UNDER_WAY, CLOSING = range(3)

# What takes something that has come in since the start.
_UNDER_WAY = frozenset(
    (
        # a public body
        "The month of {offer} in three figures, with the longest waiting time among them",
        "The three questions about {offer} that came most often this week, with short answers",
        "A question from the comments, answered by the person in charge, by name and post",
        "A complaint that was right, and what was put in order since",
        "Was the last answer clear: yes, not quite, no",
        "Which question comes first next week: three from the comments",
        "What was said so far, what was taken up, what was not, and why",
        "What staff learned from citizens this month",
        "Comments on {offer} that were left open last week, answered in one post with names of offices",
        "What was learned in changing {offer}: aim, cost, result, next step",
        # a business
        "A figure from your own books that you can explain in one sentence",
        "The best comment of last week, answered at length",
        "What was promised last month, and what has become of it",
        "Did this reach you in time: a vote on the last announcement",
        "A page of suggestions, read out and answered one by one",
        "A decision of last month with its figures: what was expected, what came, what you learned",
        # a cause, a creator
        "Last month in three figures, the one that fell among them",
        "A thank-you that names the sum, the purpose and the result",
        "A thank-you to those who gave, with one picture of what came of it",
        "What arrived today, unpacked before the camera, with a thank-you",
        "A promise of last month and its state today, in two lines",
        "Who follows you, in three figures that a sponsor can check",
    )
)
# What takes a result.
_CLOSING = frozenset(
    (
        "A proposal that came from a citizen and is now in force",
        "The result in figures: how many took part, from where, and what it changes",
        "What was proposed last month: what you take up, what not, and why",
        "An idea that came from a customer and was done, with their name if they agree",
    )
)
WAITING = _UNDER_WAY | _CLOSING


def comes(idea: str) -> int:
    """From when on an idea can be told: `EARLY`, `UNDER_WAY` or `CLOSING`."""
    if idea in _CLOSING:
        return CLOSING
    return UNDER_WAY if idea in _UNDER_WAY else EARLY
