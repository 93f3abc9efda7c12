"""What each channel says: its pillars and formats with their shares, and its first ideas."""

from typing import NamedTuple

from .brief import Brief
from .channels import Channel, Choice
from .ideas import Bank, Teller, age_spans, bank, event_ideas, kind
from .knowledge import Knowledge
from .message import Message, message
from .words import Text, text

__all__ = ["Content", "Message", "Share", "age_spans", "contents", "event_ideas", "hundredths", "message"]


class Share(NamedTuple):
    """A pillar or format of a channel with its share of the posts, in hundredths."""

    id: str
    label: Text
    hundredths: int


class Content(NamedTuple):
    """What a channel says and in which shapes."""

    channel: str
    pillars: tuple[Share, ...]
    formats: tuple[Share, ...]
    ideas: tuple[Text, ...]
    bank: Bank

    def teller(self) -> Teller:
        """Hands out this channel's ideas from the first; one for a walk through the calendar."""
        return Teller(self.bank, self.channel)


def contents(brief: Brief, choice: Choice, known: Knowledge) -> tuple[Content, ...]:
    """The content of each channel that is used, the lead first."""
    ideas = bank(brief, [channel.id for channel in choice.used])
    return tuple(_content(brief, channel, ideas, known) for channel in choice.used)


def _content(brief: Brief, channel: Channel, ideas: Bank, known: Knowledge) -> Content:
    assert channel.option is not None, f"{channel.id} is not used"
    pillars = _pillars(brief, channel.id, known)
    counts: dict[str, float] = {}
    for one in channel.option.formats:
        counts[one] = counts.get(one, 0) + 1
    formats = hundredths(counts)
    return Content(
        channel.id,
        pillars,
        tuple(Share(name, text(known.formats[name].name), part) for name, part in formats.items()),
        ideas.first(channel.id, [pillar.id for pillar in pillars]),
        ideas,
    )


def _pillars(brief: Brief, platform: str, known: Knowledge) -> tuple[Share, ...]:
    """The pillars of a channel: the objective's weights times what roles, category, audience and platform make of them.

    Small ones are left out, so that each that stays comes back often enough to be known.
    """
    speaker = kind(brief)
    weights = {
        one.id: one.objectives[brief.objective.primary] for one in known.pillars.values() if one.speaker == speaker
    }
    weights = {name: weight * _factor(name, brief, platform, known) for name, weight in weights.items()}
    largest = sorted(weights, key=lambda name: (-weights[name], name))[: int(known.judgements["pillars-most"].value)]
    least = known.judgements["pillar-least"].value * sum(weights[name] for name in largest)
    kept = {name: weights[name] for name in largest if weights[name] >= least}
    return tuple(Share(name, text(known.pillars[speaker, name].name), part) for name, part in hundredths(kept).items())


def _factor(pillar: str, brief: Brief, platform: str, known: Knowledge) -> float:
    """How the answers and the platform shift a pillar's weight."""
    shift = _shift("platform", platform, pillar, known) * _shift("offer.category", brief.offer.category, pillar, known)
    for role in brief.roles:
        shift *= _shift("roles", role, pillar, known)
    for field, answers in (("audience.ages", brief.audience.ages), ("audience.family", brief.audience.family)):
        if answers:
            shift *= sum(_shift(field, answer, pillar, known) for answer in answers) / len(answers)
    return shift


def _shift(field: str, value: str, pillar: str, known: Knowledge) -> float:
    return known.pillar_factors[field, value].pillars.get(pillar, 1.0)


def hundredths(weights: dict[str, float]) -> dict[str, int]:
    """Weights as whole hundredths that add up to exactly 100, by largest remainder, largest first."""
    total = sum(weights.values())
    exact = {name: 100 * weight / total for name, weight in weights.items()}
    parts = {name: int(share) for name, share in exact.items()}
    by_remainder = sorted(weights, key=lambda name: parts[name] - exact[name])
    for name in by_remainder[: 100 - sum(parts.values())]:
        parts[name] += 1
    return dict(sorted(parts.items(), key=lambda item: -item[1]))
