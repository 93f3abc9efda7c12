"""What each post says, in the brief's own words, and what it is called."""

from .ideas import Bank
from .knowledge import Knowledge
from .occasions import AHEAD_OF, Occasion
from .words import N_, Show, Text, text
from .written import quoted

# Of the ideas for a day on which nothing is sold, so many at the end are for the day itself, and so many at the
# beginning for the days before it.
_FOR_THE_DAY = 2
_PLAIN = N_("{format} · {idea}")
_TURNED = N_("{format}, {angle} · {idea}")
_ON = N_("{format} · {event} · {idea}")
_BEFORE = N_("{format} · Before {event} · {idea}")


class EventIdeas:
    """Hands out the ideas for events to one channel's posts; those of its pillars come from its `Teller`."""

    def __init__(self, bank: Bank, rank: int) -> None:
        # Each channel starts one idea further on, so that channels don't say the same in one week.
        self._bank, self._rank = bank, rank
        self._told: dict[str, int] = {}

    def tell(self, occasion: Occasion) -> Text:
        """The idea of the channel's next post for that event."""
        source = _source(occasion)
        ideas = self._bank.for_event(source)
        if occasion.ahead:
            return ideas[self._rank % min(len(ideas), _FOR_THE_DAY)]
        told = self._told[source] = self._told.get(source, self._rank - 1) + 1
        if occasion.season.event.selling:
            return ideas[told % len(ideas)]
        return ideas[-1 - told % min(len(ideas), _FOR_THE_DAY)]


def _source(occasion: Occasion) -> str:
    event = occasion.season.event.id
    return AHEAD_OF.get(event, event) if occasion.ahead else event


class Titles:
    """What posts are called, in the language in which `show` renders."""

    def __init__(self, show: Show, language: str, known: Knowledge) -> None:
        self._show = show
        self._formats = {one.id: show(text(one.name)) for one in known.formats.values()}
        self._on: str = show(text(_ON))
        self._before: str = show(text(_BEFORE))
        self._turned: str = show(text(_TURNED))
        # What stands before and after the idea: a year has thousands of posts, and a format one frame.
        plain = show(text(_PLAIN))
        self._frames = {one: plain.format(format=name, idea="\0").split("\0") for one, name in self._formats.items()}
        self._turned_frames: dict[tuple[str, object], list[str]] = {}
        # Under these names an idea keeps its title.
        self._names = {one: f"{language} {one}" for one in self._formats}

    def written(self, format_id: str, idea: Text, occasion: Occasion | None) -> str:
        """The title as JSON text; one that comes again is not put together again."""
        if occasion:
            return quoted(self._of(format_id, idea, occasion))
        name = self._names[format_id]
        found = idea.shown.get(name)
        if found is None:
            found = idea.shown[name] = quoted(self._of(format_id, idea, None))
        return found

    def _of(self, format_id: str, idea: Text, occasion: Occasion | None) -> str:
        """Format, with the idea's angle, and idea; the event between them unless the idea names it itself."""
        if occasion and (occasion.ahead or "{event}" not in idea.message):
            event = self._show(text(occasion.season.event.name))
            pattern = self._before if occasion.ahead else self._on
            return pattern.format(format=self._formats[format_id], event=event, idea=self._show(idea))
        angle = idea.values.get("angle")
        if angle is None:
            before, after = self._frames[format_id]
            return f"{before}{self._show(idea)}{after}"
        before, after = self._turned_frames.get((format_id, angle)) or self._turn(format_id, angle)
        return f"{before}{self._show(idea.values['idea'])}{after}"

    def _turn(self, format_id: str, angle: object) -> list[str]:
        """What stands before and after an idea that is told from an angle."""
        shown = self._turned.format(format=self._formats[format_id], angle=self._show(angle), idea="\0")
        frame = self._turned_frames[format_id, angle] = shown.split("\0")
        return frame
