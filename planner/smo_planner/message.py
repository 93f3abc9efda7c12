"""How the brand speaks: the one sentence behind all posts, and three things to do and three to leave."""

from typing import NamedTuple

from .brief import Brief
from .channels import Choice
from .figures import Line
from .ideas import audience_name, goods_name, kind
from .voice import RULES
from .words import Own, Text, say, text

_YOUNG = {"13-17", "18-24"}
_OLDER = {"45-54", "55+"}


class Message(NamedTuple):
    """Positioning and voice."""

    positioning: Text
    do: tuple[Text, ...]
    dont: tuple[Text, ...]
    explain: tuple[Line, ...]


def message(brief: Brief, choice: Choice) -> Message:
    """Positioning and voice from the brief's own words and the lead channel."""
    lead = choice.used[0]
    edge = (
        say(
            "The positioning joins whom you address, what you offer and where with your own words on what sets you "
            "apart."
        )
        if brief.offer.edge
        else say("The positioning has no difference to name yet: nothing was said on why people choose you.")
    )
    return Message(
        _positioning(brief),
        (
            _rule(brief, "do/edge" if brief.offer.edge else f"do/no-edge/{kind(brief)}"),
            _do_by_audience(brief),
            _rule(brief, f"do/{lead.id}"),
        ),
        (_rule(brief, f"dont/{brief.organisation}"), _dont_by_price(brief), _dont_by_audience(brief, lead.id)),
        (
            Line(edge),
            Line(
                say(
                    "What to do follows, in this order, from what sets you apart, from the audience and from "
                    "{platform} as the lead channel.",
                    platform=lead.name,
                )
            ),
            Line(
                say(
                    "What not to do follows from the kind of body you are, from the price or the duty that goes with "
                    "it, and from the audience or the lead channel."
                )
            ),
        ),
    )


def _positioning(brief: Brief) -> Text:
    """One sentence from audience, place, offer and edge; where no edge is given it asks for one."""
    values = {
        "audience": audience_name(brief),
        "name": Own(brief.name),
        "goods": goods_name(brief),
        "edge": Own(brief.offer.edge),
    }
    selling = kind(brief) == "business"
    match (bool(brief.name), selling, bool(brief.offer.edge)):
        case (True, True, True):
            return say("For {audience}, {name} offers {goods} with one difference: {edge}", **values)
        case (True, True, False):
            return say(
                "For {audience}, {name} offers {goods}; one sentence is still missing: why here and not elsewhere?",
                **values,
            )
        case (True, False, True):
            return say("For {audience}, {name} stands for this: {edge}", **values)
        case (True, False, False):
            return say(
                "For {audience}, {name} is there; one sentence is still missing: what do people gain by it?", **values
            )
        case (_, _, True):
            return say("For {audience}: {goods} with one difference: {edge}", **values)
        case (_, True, False):
            return say("For {audience}: {goods}; one sentence is still missing: why here and not elsewhere?", **values)
    return say("For {audience}: {goods}; one sentence is still missing: what do people gain by it?", **values)


def _rule(brief: Brief, name: str) -> Text:
    return say(RULES[name], edge=Own(brief.offer.edge)) if name == "do/edge" else text(RULES[name])


def _do_by_audience(brief: Brief) -> Text:
    """The rule of the narrowest answer on the audience: age, stage of family life, income, gender."""
    asked = brief.audience
    chosen = set(asked.ages)
    if chosen <= _YOUNG:
        name = "young"
    elif chosen <= _OLDER:
        name = "older"
    elif asked.family:
        name = asked.family[0]
    elif asked.income in ("low", "high"):
        name = f"income-{asked.income}"
    else:
        name = asked.gender if asked.gender != "all" else "everyone"
    return text(RULES[f"do/{name}"])


def _dont_by_price(brief: Brief) -> Text:
    """The price for those who sell; for others, the duty that their kind of body has."""
    who = kind(brief)
    name = f"price-{brief.offer.price}" if who == "business" else f"tone-{who}"
    return text(RULES[f"dont/{name}"])


def _dont_by_audience(brief: Brief, lead: str) -> Text:
    """Care for minors first, then languages, then income; else what the lead channel forgives least."""
    asked = brief.audience
    if "13-17" in asked.ages:
        name = "minors"
    elif len(asked.languages) > 1:
        name = "languages"
    elif asked.income in ("low", "high"):
        name = f"income-{asked.income}"
    else:
        name = lead
    return text(RULES[f"dont/{name}"])
