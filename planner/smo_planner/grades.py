"""How far a fact may be leaned on here: the grade of its source, lowered for age and for a foreign place.

The plan's `sources[].grade` stays the source's own. What a figure counts as in this plan is said beside it, in words,
with every reason that lowers it by a step: A, B, C, and no lower.
"""

from collections.abc import Iterable
from typing import NamedTuple

from .figures import Line
from .knowledge import Knowledge
from .words import Isolated, Listed, Text, say

GRADES = "ABC"


class Judged(NamedTuple):
    """What a figure counts as, and the sentence that says why; None where the source's own grade holds."""

    grade: str
    line: Line | None


def best(sources: Iterable[str], known: Knowledge) -> str:
    """The grade of a fact that several sources report: that of the best of them."""
    return min((known.sources[source].grade for source in sources), default=GRADES[-1])


def is_dated(year: int, campaign_year: int, known: Knowledge) -> bool:
    """Whether data of `year` are too old for a campaign that starts in `campaign_year`; later data never are."""
    return campaign_year - year > known.judgements["dated-after"].value


def reasons(year: int, campaign_year: int, foreign_place: Text | None, known: Knowledge) -> tuple[Text, ...]:
    """What lowers a fact: its age, and the place it is from where that is not the campaign's own country."""
    found = []
    if is_dated(year, campaign_year, known):
        found.append(say("its age ({year})", year=str(year)))
    if foreign_place is not None:
        found.append(say("its place ({place})", place=foreign_place))
    return tuple(found)


def judged(grade: str, why: tuple[Text, ...]) -> Judged:
    """A source's grade after the reasons that lower it, one step each."""
    if not why:
        return Judged(grade, None)
    lowered = GRADES[min(GRADES.index(grade) + len(why), len(GRADES) - 1)]
    if lowered == grade:
        line = say(
            "The figure is of grade {grade}, the lowest; with {reasons} against it as well, take it as a hint only.",
            grade=Isolated(grade),
            reasons=Listed(why),
        )
    else:
        line = say(
            "The figure is of grade {grade}; because of {reasons} it counts here as {lowered}.",
            grade=Isolated(grade),
            reasons=Listed(why),
            lowered=Isolated(lowered),
        )
    return Judged(lowered, Line(line))
