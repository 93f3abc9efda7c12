"""What each post is called: its format and an idea, in the brief's own words."""

from .brief import Brief
from .ideas import Teller, event_idea
from .knowledge import Knowledge
from .occasions import Occasion
from .words import Text, say, text

# Getting people ready for this event has ideas of its own, under another event's id.
_AHEAD_OF = {"ramadan": "pre-ramadan"}
# Of the ideas for a day on which nothing is sold, so many at the end are for the day itself, and so many at the
# beginning for the days before it.
_FOR_THE_DAY = 2


class Titles:
    """Titles of one plan: each is built once and shared by the posts that carry it."""

    def __init__(self, brief: Brief, known: Knowledge) -> None:
        self._brief, self._known = brief, known
        self._banks: dict[str, list[Text]] = {}
        self._made: dict[tuple[str, int, bool], Text] = {}
        self._rank = 0
        self._told: dict[str, int] = {}

    def begin(self, rank: int) -> None:
        """Another channel: it starts one idea further on, so that channels don't say the same in one week."""
        self._rank, self._told = rank, {}

    def of(self, teller: Teller, format_id: str, pillar: str, occasion: Occasion | None) -> Text:
        """The title of the next post of the channel whose ideas `teller` hands out."""
        what = teller.tell(pillar, format_id) if occasion is None else self._for_event(occasion)
        # Ideas are the same object each time and live as long as this plan.
        key = (format_id, id(what), occasion is not None and occasion.ahead)
        title = self._made.get(key)
        if title is None:
            title = self._made[key] = _title(text(self._known.formats[format_id].name), what, occasion)
        return title

    def _for_event(self, occasion: Occasion) -> Text:
        source = _source(occasion)
        bank = self._bank(source)
        if occasion.ahead:
            return bank[self._rank % min(len(bank), _FOR_THE_DAY)]
        told = self._told[source] = self._told.get(source, self._rank - 1) + 1
        if occasion.season.event.selling:
            return bank[told % len(bank)]
        return bank[-1 - told % min(len(bank), _FOR_THE_DAY)]

    def _bank(self, source: str) -> list[Text]:
        if source not in self._banks:
            self._banks[source] = _all(self._brief, source)
        return self._banks[source]


def _source(occasion: Occasion) -> str:
    event = occasion.season.event.id
    return _AHEAD_OF.get(event, event) if occasion.ahead else event


def _all(brief: Brief, event_id: str) -> list[Text]:
    """The ideas of an event until they start over."""
    bank = [event_idea(brief, event_id, 0)]
    while (following := event_idea(brief, event_id, len(bank))).message != bank[0].message:
        bank.append(following)
    return bank


def _title(name: Text, what: Text, occasion: Occasion | None) -> Text:
    """Format and idea; the event between them unless the idea names it."""
    if occasion and occasion.ahead:
        return say("{format} · Before {event} · {idea}", format=name, event=text(occasion.season.event.name), idea=what)
    if occasion and "{event}" not in what.message:
        return say("{format} · {event} · {idea}", format=name, event=text(occasion.season.event.name), idea=what)
    return say("{format} · {idea}", format=name, idea=what)
