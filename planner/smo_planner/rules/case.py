"""What a rule sees, and what it gives back."""

from typing import NamedTuple

from smo_planner.brief import Brief
from smo_planner.budget import Budget
from smo_planner.channels import Channel, Choice
from smo_planner.content import Content, Message
from smo_planner.flight import Post
from smo_planner.gates import Gate
from smo_planner.knowledge import Knowledge
from smo_planner.kpis import Kpi, objective_kpi
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

    @property
    def paid(self) -> tuple[Channel, ...]:
        """The channels for which the plan buys reach."""
        return tuple(channel for channel in self.choice.used if channel.quarters)

    @property
    def formats(self) -> frozenset[str]:
        """The formats that the plan's posts have."""
        return frozenset(one for channel in self.choice.used if channel.option for one in channel.option.formats)

    @property
    def result(self) -> Kpi | None:
        """The measure that the brief's objective counts."""
        return next((kpi for kpi in self.kpis if kpi.id == objective_kpi(self.brief)), None)

    def uses(self, *platforms: str) -> tuple[Channel, ...]:
        """Those of the platforms that the plan uses."""
        return tuple(channel for channel in self.choice.used if channel.id in platforms)

    def begins(self, *events: str) -> list[Season]:
        """The seasons of these events that begin within the campaign."""
        start = self.brief.period.start
        return [season for season in self.seasons if season.event.id in events and season.first >= start]

    def season(self, *events: str) -> Season:
        """The first of these events that begins within the campaign; IndexError where none does."""
        return self.begins(*events)[0]

    @property
    def nights(self) -> list[Season]:
        """The seasons of the campaign in which posts go out at night."""
        return [season for season in self.seasons if season.posting == "night"]

    def days_to(self, season: Season) -> int:
        """Days from the start to the first day of a season."""
        return (season.first - self.brief.period.start).days

    def found(self, *findings: str) -> tuple[str, ...]:
        """The sources of findings, by their ids in `knowledge`."""
        return tuple(dict.fromkeys(source for one in findings for source in self.known.findings[one].sources))

    def told(
        self,
        others: Text,
        *,
        government: Text | None = None,
        nonprofit: Text | None = None,
        creator: Text | None = None,
    ) -> Text:
        """The words for this kind of organisation."""
        own = {"government": government, "nonprofit": nonprofit, "creator": creator}
        return own.get(self.brief.organisation) or others


class Advice(NamedTuple):
    """What a rule asks of the team."""

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
    fixed: bool = False  # bound to its day, so that it is not moved about within its week
    sources: tuple[str, ...] | None = None  # where they depend on the brief; else the rule's own


class Task(NamedTuple):
    """One item of the checklist, before it has its day."""

    id: str
    step: str  # target, content, innovate, measure
    advice: Advice
    sources: tuple[str, ...]

    @property
    def judged(self) -> bool:
        """Whether the advice is our own judgement, for want of a source."""
        return not self.sources


class Caution(NamedTuple):
    """Something in the brief or plan that the visitor should look at."""

    id: str
    field: str  # path of the brief
    severity: str  # info, warning, critical
    text: Text
    learn: str
    sources: tuple[str, ...] = ()
    items: tuple[Text, ...] = ()  # what it is about, where that is more than its text names
