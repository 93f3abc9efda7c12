"""Addresses by which each channel's visits are told apart, and what does that where posts lead to no page."""

from typing import NamedTuple

from .brief import Brief
from .channels import Choice
from .words import Isolated, Text, say

# Short enough to be typed, said at a counter or printed.
_SHORT = {
    "facebook": "FB",
    "instagram": "IG",
    "youtube": "YT",
    "x": "X",
    "snapchat": "SC",
    "tiktok": "TT",
    "linkedin": "LI",
    "whatsapp": "WA",
}


_UNREAD = ("whatsapp", "visit")


class Link(NamedTuple):
    """What is added to the address that a channel's posts or ads lead to."""

    channel: str
    kind: str  # organic, paid
    utm: str | None  # None where no statistics read it: at a counter, in a chat
    text: Text


def links(brief: Brief, choice: Choice) -> tuple[Link, ...]:
    """One for the posts of each channel, one more where it has money."""
    found = []
    read = brief.resources.destination not in _UNREAD
    for channel in choice.used:
        kinds = ("organic", "paid") if channel.quarters else ("organic",)
        found += [
            Link(
                channel.id,
                kind,
                utm(brief, channel.id, kind) if read else None,
                _how(brief, channel.id, channel.name, kind),
            )
            for kind in kinds
        ]
    return tuple(found)


def campaign(brief: Brief) -> str:
    """The campaign's name in addresses: country, objective and first day, in ASCII whatever the business is called."""
    return f"{brief.country.lower()}-{brief.objective.primary}-{brief.period.start:%Y%m%d}"


def utm(brief: Brief, channel: str, kind: str) -> str:
    """The parameters that web statistics read: where from, by what, for which campaign."""
    medium = "paid_social" if kind == "paid" else "social"
    return f"utm_source={channel}&utm_medium={medium}&utm_campaign={campaign(brief)}"


def code(brief: Brief, channel: str, kind: str = "organic") -> str:
    """A word for chats and counters: the channel, the campaign's first day, and A for ads."""
    return f"{_SHORT[channel]}{brief.period.start:%m%d}{'A' if kind == 'paid' else ''}"


def _how(brief: Brief, channel: str, name: Text, kind: str) -> Text:
    word = Isolated(code(brief, channel, kind))
    match (brief.resources.destination, kind):
        case ("whatsapp", "organic") if channel == "whatsapp":
            return say(
                "Whoever reads you here is in the chat already: ask them to answer with {code}, and count who does.",
                code=word,
            )
        case ("whatsapp", "organic"):
            return say(
                "In posts on {platform} use {address}: it writes {code} into the first message, and by that word you "
                "count its chats.",
                platform=name,
                address=_chat(word),
                code=word,
            )
        case ("whatsapp", _):
            return say(
                "In ads on {platform} use {address}: it writes {code} into the first message, and by that word you "
                "count its chats.",
                platform=name,
                address=_chat(word),
                code=word,
            )
        case ("visit", "organic"):
            return say(
                "A visit has no address. Print and say the code {code} in posts on {platform}, tie something small to "
                "it, and count at the counter who names it.",
                code=word,
                platform=name,
            )
        case ("visit", _):
            return say(
                "A visit has no address. Print and say the code {code} in ads on {platform}, tie something small to "
                "it, and count at the counter who names it.",
                code=word,
                platform=name,
            )
        case ("none", _):
            return say(
                "Your posts lead nowhere yet. Keep this for the day on which {platform} leads to a page; until then, "
                "ask people where they saw you.",
                platform=name,
            )
        case (_, "organic"):
            return say(
                "Put this behind a question mark at the end of the address in posts and in the profile on {platform}: "
                "your statistics then show what came from there. The campaign’s name is country, objective and first "
                "day.",
                platform=name,
            )
        case _:
            return say(
                "Put this behind a question mark at the end of the address in ads on {platform}: your statistics then "
                "tell paid visits from the others. The campaign’s name is country, objective and first day.",
                platform=name,
            )


def _chat(word: Isolated) -> Isolated:
    return Isolated(f"https://wa.me/NUMBER?text={word.words}")
