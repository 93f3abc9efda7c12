"""What each post says, in the brief's own words, and what it is called."""

from .brief import Brief
from .ideas import Teller, event_ideas
from .knowledge import Knowledge
from .occasions import AHEAD_OF, Occasion
from .words import N_, Show, Text, text

# Of the ideas for a day on which nothing is sold, so many at the end are for the day itself, and so many at the
# beginning for the days before it.
_FOR_THE_DAY = 2
_PLAIN = N_("{format} · {idea}")
_ON = N_("{format} · {event} · {idea}")
_BEFORE = N_("{format} · Before {event} · {idea}")


class Ideas:
    """The ideas of one plan's posts, channel by channel: those of its pillars, and those of events."""

    def __init__(self, brief: Brief) -> None:
        self._brief = brief
        self._banks: dict[str, list[Text]] = {}
        self._rank = 0
        self._told: dict[str, int] = {}

    def begin(self, rank: int) -> None:
        """Another channel: it starts one idea further on, so that channels don't say the same in one week."""
        self._rank, self._told = rank, {}

    def of(self, teller: Teller, format_id: str, pillar: str, occasion: Occasion | None, *, early: bool) -> Text:
        """The idea of the next post of the channel whose ideas `teller` hands out; `early`: in the launch."""
        return teller.tell(pillar, format_id, early=early) if occasion is None else self._for_event(occasion)

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
            self._banks[source] = event_ideas(self._brief, source)
        return self._banks[source]


def _source(occasion: Occasion) -> str:
    event = occasion.season.event.id
    return AHEAD_OF.get(event, event) if occasion.ahead else event


class Titles:
    """What posts are called, in the language of `show`."""

    def __init__(self, show: Show, known: Knowledge) -> None:
        self._show = show
        self._formats = {one.id: show(text(one.name)) for one in known.formats.values()}
        self._on, self._before = show(text(_ON)), show(text(_BEFORE))
        # What stands before and after the idea: a year has thousands of posts, and a format one frame.
        plain = show(text(_PLAIN))
        self._frames = {one: plain.format(format=name, idea="\0").split("\0") for one, name in self._formats.items()}

    def of(self, format_id: str, idea: Text) -> str:
        """Format and idea."""
        before, after = self._frames[format_id]
        return f"{before}{self._show(idea)}{after}"

    def for_event(self, format_id: str, idea: Text, event: Text, *, ahead: bool) -> str:
        """Format, event and idea; `ahead`: before the event. An idea that names the event itself does without."""
        if not ahead and "{event}" in idea.message:
            return self.of(format_id, idea)
        pattern = self._before if ahead else self._on
        name: str = pattern.format(format=self._formats[format_id], event=self._show(event), idea=self._show(idea))
        return name
