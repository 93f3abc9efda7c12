"""The ideas of one plan: dealt out to its channels like cards, so that no two channels tell the same.

A channel tells the ideas of its platform first, then its own share of the pillar's, then the others' from an angle that
only this platform has, then all of them from the next angle; after that it starts over. The same idea is the same
`Text` throughout a plan, so that it is rendered once.
"""

from collections.abc import Iterator, Sequence
from itertools import cycle

from smo_planner.brief import Brief
from smo_planner.kept import Kept
from smo_planner.words import Text, say

from . import business, causes, goods, platforms, public, services
from .fields import fields, kind
from .fitting import fitting, needed
from .occasions import event_ideas
from .waiting import CLOSING, EARLY, UNDER_WAY, comes

# Whose own ideas a pillar's are; what is not found there is everybody's.
_OWN = {
    "business": business.IDEAS,
    "government": public.IDEAS,
    "nonprofit": causes.IDEAS,
    "creator": causes.IDEAS,
}
_CATEGORIES = {**goods.IDEAS, **services.IDEAS}
# The pillars for which a category has ideas that suit other speakers than a business.
_OF_THE_FIELD = {
    "government": ("teaching",),
    "nonprofit": ("teaching",),
    "creator": ("teaching", "talking"),
}
# The pillar to which the idea about the edge belongs.
_MAIN = {"business": "offer", "government": "informing", "nonprofit": "cause", "creator": "work"}
_POLL = "poll"
_LIVE = "live"
_FIRST_IDEAS = 3


class Bank:
    """All ideas that the channels of a plan tell; `channels` are the used ones, the lead first."""

    def __init__(self, brief: Brief, channels: Sequence[str]) -> None:
        self._brief = brief
        self._speaker = kind(brief)
        self._fields = fields(brief)
        self._channels = list(channels)
        self._texts: dict[tuple[str, str], Text] = {}
        self._pools: dict[tuple[str, bool], list[str]] = {}
        self._comes: dict[Text, int] = {}
        self._sequences: dict[tuple[str, str, bool], list[tuple[str, str]]] = {}
        self._for_events: dict[str, list[Text]] = {}

    def first(self, channel: str, pillars: Sequence[str]) -> tuple[Text, ...]:
        """Three ideas to begin with: the edge as the platform shows it, what else it is good at, one of a pillar."""
        natives = fitting(platforms.IDEAS[f"{channel}/edge"], self._fields)
        natives += [idea for pillar in pillars for idea in self._native(channel, pillar)]
        # What there is nothing to tell of yet comes last; sorting keeps the order of the others.
        natives = sorted(dict.fromkeys((*natives, *self._all_native(channel))), key=comes)
        dealt = [
            idea
            for pillar in pillars
            for idea in self._dealt(channel, pillar, poll=False)
            if "edge" not in needed(idea) and comes(idea) == EARLY
        ]
        chosen = [*natives[: _FIRST_IDEAS - 1], *dealt[:1], *natives[_FIRST_IDEAS - 1 :]]
        return tuple(self._text(idea) for idea in chosen[:_FIRST_IDEAS])

    def ideas(self, channel: str, pillar: str, *, poll: bool = False) -> Iterator[Text]:
        """The ideas of a channel's pillar, one after the other without end; for polls, questions to vote on."""
        key = (channel, pillar, poll)
        if key not in self._sequences:
            self._sequences[key] = self._sequence(*key)
        return (self._texts.get(told) or self._text(*told) for told in cycle(self._sequences[key]))

    def for_event(self, event_id: str) -> list[Text]:
        """The ideas for posts on a day or season; the same objects each time."""
        if event_id not in self._for_events:
            self._for_events[event_id] = event_ideas(self._brief, event_id)
        return self._for_events[event_id]

    def live(self, idea: Text, number: int) -> Text:
        """The idea as the channel's broadcast of that number tells it: from an angle that fills one."""
        angles = platforms.IDEAS[f"{_LIVE}/angle"]
        return self._turned(_plain(idea), angles[number % len(angles)])

    def comes(self, idea: Text) -> int:
        """From when on it can be told (see `waiting`)."""
        found = self._comes.get(idea)
        if found is None:
            found = self._comes[idea] = comes(_plain(idea).message)
        return found

    def _sequence(self, channel: str, pillar: str, poll: bool) -> list[tuple[str, str]]:
        """A channel's ideas in the order in which it tells them, each with its angle: all of them twice."""
        own = [*([] if poll else self._native(channel, pillar)), *self._dealt(channel, pillar, poll)]
        ideas = [*own, *(idea for idea in self._pool(pillar, poll) if idea not in own)]
        plain = len(ideas) if poll else len(own)
        angles = platforms.IDEAS[f"{_POLL if poll else channel}/angle"]
        first = [(idea, "" if at < plain else angles[at % len(angles)]) for at, idea in enumerate(ideas)]
        return first + [(idea, angles[(at + 1) % len(angles)]) for at, idea in enumerate(ideas)]

    def _dealt(self, channel: str, pillar: str, poll: bool) -> list[str]:
        """The share of a pillar's ideas that falls to one channel."""
        return self._pool(pillar, poll)[self._channels.index(channel) :: len(self._channels)]

    def _pool(self, pillar: str, poll: bool) -> list[str]:
        """All ideas of a pillar that the brief can fill, those made for its own answers first."""
        key = (pillar, poll)
        if key not in self._pools:
            self._pools[key] = self._filled(pillar, poll)
        return self._pools[key]

    def _filled(self, pillar: str, poll: bool) -> list[str]:
        own, offer, category = _OWN[self._speaker], self._brief.offer, self._brief.offer.category
        if poll:
            key = f"{pillar}/{_POLL}"
            return fitting(own.get(key) or business.IDEAS[key], self._fields)
        general = own.get(pillar) or business.IDEAS[pillar]
        special: list[str] = []
        if pillar in _OF_THE_FIELD.get(self._speaker, (pillar,)):
            special += _CATEGORIES.get(f"{pillar}/{category}", ())
        special += own.get(f"{pillar}/price-{offer.price}", ())
        for stage in self._brief.audience.family:
            special += own.get(f"{pillar}/family-{stage}", ())
        if category == "health":
            general = tuple(idea for idea in general if idea not in business.OF_PEOPLE)
        ideas = fitting((*special, *general), self._fields)
        # The edge first; sorting keeps the order of the others.
        return sorted(ideas, key=lambda idea: "edge" not in needed(idea))

    def _native(self, channel: str, pillar: str) -> list[str]:
        """What the platform is good at, of one pillar."""
        found = platforms.IDEAS[f"{channel}/edge"] if pillar == _MAIN[self._speaker] else ()
        for speaker, theme in self._themes(pillar):
            found += platforms.IDEAS.get(f"{channel}/{speaker}/{theme}", ())
        return fitting(found, self._fields)

    def _themes(self, pillar: str) -> list[tuple[str, str]]:
        if self._speaker in ("government", "nonprofit"):
            return [(self._speaker, pillar)]
        if pillar == _MAIN["creator"]:
            return [("open", "offer"), ("open", "news")]
        return [("open", pillar)]

    def _all_native(self, channel: str) -> list[str]:
        speaker = self._speaker if self._speaker in ("government", "nonprofit") else "open"
        start = f"{channel}/{speaker}/"
        found = (idea for key, ideas in platforms.IDEAS.items() if key.startswith(start) for idea in ideas)
        return fitting(found, self._fields)

    def _text(self, idea: str, angle: str = "") -> Text:
        """The idea in the brief's words, from an angle if one is given; the same object each time."""
        if angle:
            return self._turned(self._text(idea), angle)
        key = (idea, "")
        if key not in self._texts:
            self._texts[key] = say(idea, **{name: self._fields[name] for name in needed(idea)})
        return self._texts[key]

    def _turned(self, idea: Text, angle: str) -> Text:
        """An idea that is already in the brief's words, from an angle; the same object each time."""
        key = (idea.message, angle)
        if key not in self._texts:
            self._texts[key] = say("{idea} ({angle})", idea=idea, angle=self._text(angle))
        return self._texts[key]


def _plain(idea: Text) -> Text:
    """An idea without its angle."""
    told = idea.values.get("idea")
    return told if isinstance(told, Text) else idea


_KEPT: Kept[Bank] = Kept()


def bank(brief: Brief, channels: Sequence[str]) -> Bank:
    """The bank of a plan; whoever changes hours or money of a plan asks for the same one again."""
    alone, door = brief.resources.people == 1, brief.resources.destination
    words = (brief.organisation, brief.name, brief.offer, brief.audience, alone, door, *channels)
    return _KEPT.get(words, None, lambda: Bank(brief, channels))


class Teller:
    """Hands out a channel's ideas, one a post, each pillar's in its order."""

    def __init__(self, bank: Bank, channel: str) -> None:
        self._bank, self._channel = bank, channel
        self._told: dict[tuple[str, bool], Iterator[Text]] = {}
        self._stage = UNDER_WAY
        self._had_waited: list[Text] = []
        self._broadcasts = 0

    def tell(self, pillar: str, format_id: str, stage: int = UNDER_WAY) -> Text:
        """The next idea of a pillar for a post of that format; what there is nothing to tell of yet waits its turn."""
        self._stage = stage
        key = (pillar, format_id == _POLL)
        ideas = self._told.get(key)
        if ideas is None:
            ideas = self._told[key] = self._tell(*key)
        idea = next(ideas)
        if format_id != _LIVE:
            return idea
        self._broadcasts += 1
        return self._bank.live(idea, self._broadcasts - 1)

    def _tell(self, pillar: str, poll: bool) -> Iterator[Text]:
        """The ideas of one pillar, one each time that it is asked."""
        waiting: dict[str, Text] = {}
        ideas = self._bank.ideas(self._channel, pillar, poll=poll)
        while True:
            ripe = next((one for one in waiting if comes(one) <= self._stage), None) if waiting else None
            if ripe is not None:
                late = waiting.pop(ripe)
                self._had_waited.append(late)
                yield late
                continue
            idea = next(ideas)
            if self._stage < CLOSING and self._bank.comes(idea) > self._stage:
                waiting.setdefault(_plain(idea).message, idea)
            elif idea in self._had_waited:
                # It was told out of its turn.
                self._had_waited.remove(idea)
            else:
                yield idea
