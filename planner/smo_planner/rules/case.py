"""What a rule sees, what it gives back, and how rules are gathered."""

from collections.abc import Callable
from typing import NamedTuple

from smo_planner.brief import Brief
from smo_planner.budget import Budget
from smo_planner.channels import Channel, Choice
from smo_planner.content import Content, Message
from smo_planner.flight import Post
from smo_planner.gates import Gate
from smo_planner.knowledge import Knowledge
from smo_planner.kpis import Kpi
from smo_planner.seasons import Season, Unused
from smo_planner.segment import Segment
from smo_planner.words import Text


class Case(NamedTuple):
    """A brief and all that the plan has worked out from it so far."""

    brief: Brief
    known: Knowledge
    audience: Segment
    choice: Choice
    message: Message
    contents: tuple[Content, ...]
    seasons: tuple[Season, ...]
    unused_dates: tuple[Unused, ...]
    posts: tuple[Post, ...]
    budget: Budget
    kpis: tuple[Kpi, ...]
    gates: tuple[Gate, ...]

    @property
    def lead(self) -> Channel:
        """The first channel of the plan."""
        return self.choice.used[0]

    def uses(self, *platforms: str) -> tuple[Channel, ...]:
        """Those of the platforms that the plan uses."""
        return tuple(channel for channel in self.choice.used if channel.id in platforms)

    def found(self, *findings: str) -> tuple[str, ...]:
        """The sources of findings, by their ids in `knowledge`."""
        return tuple(dict.fromkeys(source for one in findings for source in self.known.findings[one].sources))


class Task(NamedTuple):
    """One item of the checklist, before it has its day."""

    id: str
    step: str  # target, content, innovate, measure
    title: Text
    detail: Text
    why: Text
    because: tuple[str, ...]  # paths of the brief
    done_when: Text
    learn: str  # address from the language's home
    minutes: int  # for a team with enough time; a short week gets the short form
    day: int  # wished, counted from the start; the fortnight before is negative
    weight: int = 50  # 0..100: what stays when not all fits
    repeat: str | None = None  # weekly, monthly
    sources: tuple[str, ...] = ()


class Caution(NamedTuple):
    """Something in the brief or plan that the visitor should look at."""

    id: str
    field: str  # path of the brief
    severity: str  # info, warning, critical
    text: Text
    learn: str
    sources: tuple[str, ...] = ()


Rule = Callable[[Case], Task | None]
Check = Callable[[Case], Caution | None]


def gather[Made](rules: list[Callable[[Case], Made | None]], case: Case) -> list[Made]:
    """What the rules that apply to the case give, in their order."""
    return [made for rule in rules if (made := rule(case)) is not None]
