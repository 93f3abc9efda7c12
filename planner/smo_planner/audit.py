"""The competitor audit: a worksheet with a row for each competitor that the visitor named."""

from typing import NamedTuple

from .brief import Brief
from .figures import unique
from .knowledge import Knowledge
from .words import N_, Own, Text, say, text


class Column(NamedTuple):
    """A question to answer for each competitor."""

    id: str
    label: Text
    question: Text


class Audit(NamedTuple):
    """The worksheet; its cells are for the visitor to fill."""

    text: Text
    columns: tuple[Column, ...]
    competitors: tuple[Own, ...]
    sources: tuple[str, ...]


_COLUMNS = (
    (
        "channels",
        N_("Channels used"),
        N_("Which channels do they use, and where were they active in the last 30 days?"),
    ),
    ("cadence", N_("Cadence"), N_("Over how many days do the last 10 posts spread?")),
    ("best", N_("Best-received post"), N_("Which of the last 10 posts got the most answers, and what is it about?")),
    ("open", N_("Question left unanswered"), N_("Which question in the comments was not answered?")),
    ("tone", N_("Tone"), N_("How do they speak: dialect or standard, close or distant, with humour or without?")),
    ("price", N_("Price signal"), N_("Do they show prices or discounts, and how often?")),
    ("own", N_("What you do differently"), N_("What will you do that they don’t?")),
)


def audit(brief: Brief, known: Knowledge) -> Audit | None:
    """The worksheet, or None where no competitor was named."""
    named = brief.offer.competitors
    if not named:
        return None
    return Audit(
        say(
            "A worksheet for two hours: look at the last 10 posts of each competitor on each channel, and write down "
            "what you see, not what you suppose. The last column decides what you do differently; it goes into your "
            "positioning."
        ),
        tuple(Column(name, text(label), text(question)) for name, label, question in _COLUMNS),
        tuple(Own(name) for name in named),
        unique(
            (*known.findings["templates-do-not-decide"].sources, *known.findings["scif-distinct-not-different"].sources)
        ),
    )
