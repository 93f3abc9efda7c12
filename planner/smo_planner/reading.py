"""How to read each measure on each platform of the plan.

Names of figures are those that the platforms' own help used when it was read; where a name may change, what is meant
is said instead.
"""

from typing import NamedTuple

from .brief import Brief
from .channels import Choice
from .funnel import Kpi
from .links import code
from .words import N_, Isolated, Text, say, text

_PLACES = {
    "facebook": N_("the insights of your Facebook page"),
    "instagram": N_("the insights of your professional account on Instagram"),
    "youtube": N_("the analytics of YouTube Studio"),
    "x": N_("the analytics of your account on X"),
    "snapchat": N_("the insights of your public profile on Snapchat"),
    "tiktok": N_("the analytics of your account on TikTok"),
    "linkedin": N_("the analytics of your LinkedIn page"),
    "whatsapp": N_("the statistics of WhatsApp Business"),
}
_PEOPLE = {
    "facebook": N_("In the insights of your Facebook page, read the reach of the week: people, not views."),
    "instagram": N_("In Instagram’s insights, read the accounts reached in the week, not the views."),
    "youtube": N_("In YouTube Studio, read the unique viewers of the week, not the views."),
    "x": N_(
        "X shows no people, only impressions. Leave it out, or take another platform’s figure; never write down "
        "impressions as people."
    ),
    "snapchat": N_("In the insights of your public profile on Snapchat, read how many people saw it in the week."),
    "tiktok": N_("TikTok counts viewers for each video. Take the video of the week with most viewers; do not add up."),
    "linkedin": N_("In the analytics of your LinkedIn page, read the unique views: members, not impressions."),
    "whatsapp": N_(
        "Under each status WhatsApp lists who saw it. Take the status of the week that most people saw; do not add up."
    ),
}
_POSTS_ON_WHATSAPP = N_("Count the week’s broadcast messages and statuses.")
_SEEN_ON_WHATSAPP = N_("Add up the messages read and the viewers of each status of the week.")
_INTERACTIONS_ON_WHATSAPP = N_("Count replies to messages and statuses, and reactions to them.")


class Reading(NamedTuple):
    """Where a measure stands on one platform."""

    channel: str
    text: Text


def readings(brief: Brief, choice: Choice, kpi: Kpi) -> tuple[Reading, ...]:
    """One for each channel of the plan."""
    return tuple(Reading(one.id, _reading(brief, kpi.id, one.id, one.name)) for one in choice.used)


def _reading(brief: Brief, kpi: str, channel: str, name: Text) -> Text:
    place = text(_PLACES[channel])
    match kpi:
        case "posts" if channel == "whatsapp":
            return text(_POSTS_ON_WHATSAPP)
        case "posts":
            return say("Count the week’s posts, stories and videos on {platform}.", platform=name)
        case "people":
            return text(_PEOPLE[channel])
        case "impressions" if channel == "whatsapp":
            return text(_SEEN_ON_WHATSAPP)
        case "impressions":
            return say("Read the impressions of the week, also called views, in {place}.", place=place)
        case "interactions" if channel == "whatsapp":
            return text(_INTERACTIONS_ON_WHATSAPP)
        case "interactions":
            return say("Add up likes, comments, shares and saves of the week in {place}.", place=place)
        case "engagement-rate":
            return say("Divide interactions by impressions, both of the same week and from {place}.", place=place)
        case "click-rate":
            return say(
                "Divide what came from {platform} in the week by the impressions in {place}.",
                platform=name,
                place=place,
            )
        case "response-time":
            return say(
                "Go through the week’s messages and comments on {platform}, and note when each was answered first.",
                platform=name,
            )
        case "visits":
            return _visits(brief, channel, name)
        case "cost":
            return say("Divide what {platform} cost in the week by the results that came from there.", platform=name)
        case _:
            return _results(brief, channel, name)


def _visits(brief: Brief, channel: str, name: Text) -> Text:
    match brief.resources.destination:
        case "whatsapp":
            return say(
                "Count the week’s new chats whose first message holds {code}: they came from {platform}.",
                code=Isolated(code(brief, channel)),
                platform=name,
            )
        case "visit":
            return say(
                "Count the week’s calls and requests for directions on {platform}, and at the counter the code {code}.",
                platform=name,
                code=Isolated(code(brief, channel)),
            )
        case "website" | "store_page" | "form":
            return say(
                "In the page’s statistics, count the week’s visits with {utm}. The clicks that {platform} shows are a "
                "little more.",
                utm=Isolated(f"utm_source={channel}"),
                platform=name,
            )
        case _:
            return say("Count the week’s visits to the profile and clicks on its link on {platform}.", platform=name)


def _results(brief: Brief, channel: str, name: Text) -> Text:
    match brief.resources.destination:
        case "whatsapp" | "visit":
            return say(
                "Count those that came with the code {code}: they are from {platform}.",
                code=Isolated(code(brief, channel)),
                platform=name,
            )
        case "website" | "store_page" | "form":
            return say(
                "Count those whose visit came with {utm}: they are from {platform}.",
                utm=Isolated(f"utm_source={channel}"),
                platform=name,
            )
        case _:
            return say("Ask where people saw you, and count those who name {platform}.", platform=name)
