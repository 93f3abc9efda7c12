"""What is said: the positioning and voice, and for each channel its pillars, formats and first ideas."""

from typing import NamedTuple

from .brief import Brief
from .channels import Channel
from .ideas import age_spans, audience_name, event_idea, offer_name
from .knowledge import Knowledge
from .words import N_, Own, Text, say, text

__all__ = [
    "Content", "Message", "Share", "age_spans", "channel_content", "event_idea", "hundredths", "idea", "message",
]  # fmt: skip


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


class Message(NamedTuple):
    """The one sentence behind all posts, and the voice."""

    positioning: Text
    do: tuple[Text, ...]
    dont: tuple[Text, ...]


class Pillar(NamedTuple):
    """A theme that posts keep coming back to; ideas take `{offer}` and `{audience}`, edge ideas `{edge}` too."""

    label: str
    ideas: tuple[str, ...]
    edge_idea: str


PILLARS = {
    "offer": Pillar(
        N_("What we offer"),
        (
            N_("One item of {offer}, its price, and whom it suits best"),
            N_("Three questions that people ask before choosing {offer}, answered"),
            N_("How to order or reach {offer}, step by step"),
        ),
        N_("What makes {offer} different: {edge}"),
    ),
    "making": Pillar(
        N_("Behind the scenes"),
        (
            N_("How {offer} comes about, from the first step to the last"),
            N_("The person behind {offer}, and what a working day looks like"),
            N_("A mistake that was made with {offer}, and what was learned from it"),
        ),
        N_("The moment in the day in which you can see it: {edge}"),
    ),
    "teaching": Pillar(
        N_("Useful knowledge"),
        (
            N_("A tip that helps {audience} even without {offer}"),
            N_("A common mistake around {offer}, and how to avoid it"),
            N_("How to choose well: what to look at before you decide on {offer}"),
        ),
        N_("Why it matters to {audience}: {edge}"),
    ),
    "proof": Pillar(
        N_("Voices and proof"),
        (
            N_("What a customer says of {offer}, in their own words and with their consent"),
            N_("Before and after: what changed for someone of {audience}"),
            N_("A figure about {offer} that you can show and explain"),
        ),
        N_("A customer tells how they noticed it: {edge}"),
    ),
    "talking": Pillar(
        N_("Conversation"),
        (
            N_("A choice between two things, put to {audience}"),
            N_("A question whose answers will change {offer}"),
            N_("The best comment of the week, answered at length"),
        ),
        N_("Ask {audience} what they think of this: {edge}"),
    ),
    "informing": Pillar(
        N_("Official information"),
        (
            N_("What is new in {offer}, since when, and whom it concerns"),
            N_("Which papers are needed for {offer}, and where to hand them in"),
            N_("A rumour about {offer}, and what is true, with the official page"),
        ),
        N_("What the public gains: {edge}"),
    ),
    "joining": Pillar(
        N_("Taking part"),
        (
            N_("What is to be decided about {offer}, and how {audience} can take part"),
            N_("What was said so far, and what became of it"),
            N_("A short poll for {audience}, with the day on which its result appears"),
        ),
        N_("What your opinion can change here: {edge}"),
    ),
}

# The weight of each pillar by objective; our judgement.
_BY_OBJECTIVE = {
    "awareness": {"offer": 3, "making": 3, "teaching": 2, "talking": 2},
    "engagement": {"talking": 4, "making": 3, "teaching": 2, "proof": 1},
    "traffic": {"teaching": 4, "offer": 3, "proof": 2, "talking": 1},
    "leads": {"teaching": 3, "proof": 3, "offer": 3, "talking": 1},
    "sales": {"offer": 4, "proof": 3, "making": 2, "talking": 1},
    "loyalty": {"talking": 3, "making": 3, "teaching": 2, "proof": 2},
    "support": {"teaching": 5, "talking": 3, "offer": 2},
    "research": {"talking": 5, "making": 2, "teaching": 2, "offer": 1},
    "information": {"informing": 6, "teaching": 3, "talking": 1},
    "participation": {"joining": 5, "informing": 3, "talking": 2},
}
# What each role of social media adds to a pillar.
_BY_ROLE = {
    "showcase": "offer",
    "educate": "teaching",
    "support": "teaching",
    "feedback": "talking",
    "sell": "offer",
    "trust": "proof",
    "inform": "informing",
}


def message(brief: Brief) -> Message:
    """Positioning and voice from the brief's own words."""
    if brief.offer.edge:
        positioning = say(
            "For {audience}, {offer} is the choice because of this: {edge}",
            audience=audience_name(brief),
            offer=offer_name(brief),
            edge=Own(brief.offer.edge),
        )
    elif brief.organisation == "government":
        positioning = say(
            "For {audience}, {offer} still needs its one sentence: what do people gain by it?",
            audience=audience_name(brief),
            offer=offer_name(brief),
        )
    else:
        positioning = say(
            "For {audience}, {offer} still needs its one sentence: why here and not with a competitor?",
            audience=audience_name(brief),
            offer=offer_name(brief),
        )
    official = brief.organisation == "government"
    young = set(brief.audience.ages) <= {"13-17", "18-24"}
    do = [
        say("The useful thing in the first line, in words that the audience uses itself"),
        say("An answer to every question, the awkward ones first"),
        say("The office, the date and the official page, by name")
        if official
        else say("The thing itself, the hands that make it and the price")
        if not young
        else say("Short scenes with sound and subtitles instead of explanations"),
    ]
    dont = [
        say("Promises that the offer does not keep"),
        say("Deleting criticism: answer it, unless it breaks the published rules"),
        say("Announcements without a date, a source and someone to ask")
        if official
        else say("One text copied to every channel: each has its own habits"),
    ]
    return Message(positioning, tuple(do), tuple(dont))


def channel_content(brief: Brief, channel: Channel, known: Knowledge) -> Content:
    """Pillars, formats and three ideas of a channel that is used."""
    if channel.option is None:
        raise ValueError(f"{channel.id} is not used")
    pillars = _pillars(brief)
    counts: dict[str, int] = {}
    for one in channel.option.formats:
        counts[one] = counts.get(one, 0) + 1
    formats = hundredths({name: float(count) for name, count in counts.items()})
    ideas = tuple(idea(brief, pillar.id, number) for number, pillar in enumerate(pillars[:3]))
    return Content(
        channel.id,
        pillars,
        tuple(Share(name, text(known.formats[name].name), part) for name, part in formats.items()),
        ideas,
    )


def _pillars(brief: Brief) -> tuple[Share, ...]:
    weights = {name: float(weight) for name, weight in _BY_OBJECTIVE[brief.objective.primary].items()}
    for role in brief.roles:
        pillar = _BY_ROLE[role]
        weights[pillar] = weights.get(pillar, 0) + 1
    return tuple(Share(name, text(PILLARS[name].label), part) for name, part in hundredths(weights).items())


def idea(brief: Brief, pillar: str, number: int) -> Text:
    """The idea with that number of a pillar (they start over), in the brief's own words."""
    found = PILLARS[pillar]
    ideas = (found.edge_idea, *found.ideas) if brief.offer.edge else found.ideas
    return say(
        ideas[number % len(ideas)],
        offer=offer_name(brief),
        audience=audience_name(brief),
        edge=Own(brief.offer.edge),
    )


def hundredths(weights: dict[str, float]) -> dict[str, int]:
    """Weights as whole hundredths that add up to exactly 100, by largest remainder, largest first."""
    total = sum(weights.values())
    exact = {name: 100 * weight / total for name, weight in weights.items()}
    parts = {name: int(share) for name, share in exact.items()}
    by_remainder = sorted(weights, key=lambda name: parts[name] - exact[name])
    for name in by_remainder[: 100 - sum(parts.values())]:
        parts[name] += 1
    return dict(sorted(parts.items(), key=lambda item: -item[1]))
