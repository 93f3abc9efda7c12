"""The brief's own words as fields of an idea: what is offered, for whom, where, with which edge.

Each text stands in the same position wherever it is used (in Arabic after a preposition or a colon), so that no
sentence has to agree with it in number or gender.
"""

from smo_planner.brief import Brief
from smo_planner.segment import BAND_YEARS
from smo_planner.words import N_, Isolated, Listed, Number, Own, Text, say, text

type Fields = dict[str, object]

# Who speaks: ideas of a public body, a cause and a creator are of another kind than those of a business.
KINDS = ("business", "government", "nonprofit", "creator")
# A body of these kinds has people in it, whatever was answered; whoever else works alone has no team.
_NEVER_ALONE = ("government", "nonprofit")
# What is handed over and can run out, unlike a treatment or a lesson.
_SELLING_GOODS = ("food", "fashion_beauty", "electronics", "home", "other")
# So many stages of family life can be named in one sentence; in passing, one.
_STAGES = 2
# With so many age bands and more the audience is simply "people".
_ALL_AGES = 4


def kind(brief: Brief) -> str:
    """Who speaks: `business`, `government`, `nonprofit` or `creator`."""
    return brief.organisation if brief.organisation in KINDS else "business"


def fields(brief: Brief) -> Fields:
    """All fields that the brief can fill; an idea that needs another one is not for this brief."""
    scenes = _SCENES.get(kind(brief)) or _SCENES[brief.offer.category]
    found: Fields = {
        "offer": offer_name(brief),
        "field": text(_FIELDS[brief.offer.category]),
        "audience": crowd(brief),
        **{name: text(message) for name, message in zip(("item", "scene", "moment"), scenes, strict=True)},
    }
    if brief.resources.people > 1 or kind(brief) in _NEVER_ALONE:
        found["team"] = text(_TEAM)
    if brief.offer.category in _SELLING_GOODS:
        found["goods"] = goods_name(brief)
    if brief.name:
        found["name"] = Own(brief.name)
    if brief.offer.edge:
        found["edge"] = Own(brief.offer.edge)
    if brief.audience.place:
        found["place"] = Own(brief.audience.place)
        if brief.organisation == "shop":
            found["street"] = found["place"]
    if brief.offer.competitors:
        found["competitor"] = Own(brief.offer.competitors[0])
    if brief.resources.destination in _DOORS:
        found["door"] = text(_DOORS[brief.resources.destination])
    return found


def offer_name(brief: Brief) -> object:
    """What is offered: the category's words where goods are sold, else the body's own name if it has one.

    A shop's name is not what it sells; a public service, a cause or a creator is known by its name.
    """
    who = kind(brief)
    if who == "business":
        return text(_OFFERS[brief.offer.category])
    if brief.name:
        return Own(brief.name)
    return text(_UNNAMED[who])


def goods_name(brief: Brief) -> Text:
    """The kind of goods, without an owner: "food and drink"."""
    return text(_GOODS[brief.offer.category])


def crowd(brief: Brief) -> object:
    """The audience as one would call it in passing: stage of family life or gender, with the place if it is named."""
    if len(brief.audience.family) <= 1:
        return _people(brief)
    return _people(brief, family=False)


def _people(brief: Brief, *, family: bool = True, full: bool = False) -> object:
    asked = brief.audience
    if family and asked.family:
        people: object = Listed(tuple(text(_FAMILIES[stage][asked.gender]) for stage in asked.family))
        if asked.place:
            return say("{people} in {place}", people=people, place=Own(asked.place))
        return people
    if asked.place:
        return say(_PEOPLE_IN[asked.gender], place=Own(asked.place))
    if len(asked.ages) >= _ALL_AGES and not full:
        return text(_PEOPLE[asked.gender])
    return say(_PEOPLE_AGED[asked.gender], ages=ages(brief))


def audience_name(brief: Brief) -> object:
    """The audience in full: stage of family life or gender, place and ages."""
    family = 0 < len(brief.audience.family) <= _STAGES
    people = _people(brief, family=family, full=True)
    if brief.audience.place or family:
        return say("{audience} (aged {ages})", audience=people, ages=ages(brief))
    return people


def ages(brief: Brief) -> Listed:
    """The chosen ages, neighbouring bands joined."""
    return Listed(tuple(_years(span) for span in age_spans(brief.audience.ages)))


def _years(span: str) -> object:
    if span.endswith("+"):
        return say("{years} and over", years=Number(int(span[:-1])))
    return Isolated(span)


def age_spans(chosen: tuple[str, ...]) -> list[str]:
    """Neighbouring bands joined: 25-34 and 35-44 read as 25-44."""
    order = list(BAND_YEARS)
    spans: list[list[str]] = []
    for age in chosen:
        if spans and order.index(age) == order.index(spans[-1][-1]) + 1:
            spans[-1].append(age)
        else:
            spans.append([age])
    return [_span(bands[0], bands[-1]) for bands in spans]


def _span(first: str, last: str) -> str:
    if last.endswith("+"):
        return f"{BAND_YEARS[first][0]}+"
    return f"{BAND_YEARS[first][0]}-{BAND_YEARS[last][1]}"


_TEAM = N_("your team")
_OFFERS = {
    "food": N_("your food and drink"),
    "fashion_beauty": N_("your fashion and beauty items"),
    "electronics": N_("your devices"),
    "education": N_("your courses"),
    "health": N_("your health service"),
    "tourism": N_("your trips and stays"),
    "home": N_("your home goods"),
    "professional": N_("your professional service"),
    "entertainment": N_("your entertainment"),
    "public_service": N_("your help with official matters"),
    "other": N_("your offer"),
}
_UNNAMED = {
    "government": N_("your authority"),
    "nonprofit": N_("your association"),
    "creator": N_("your work"),
}
_GOODS = {
    "food": N_("food and drink"),
    "fashion_beauty": N_("fashion and beauty"),
    "electronics": N_("electronics"),
    "education": N_("courses and learning"),
    "health": N_("health care"),
    "tourism": N_("trips and stays"),
    "home": N_("things for the home"),
    "professional": N_("professional services"),
    "entertainment": N_("entertainment"),
    "public_service": N_("help with official matters"),
    "other": N_("goods and services"),
}
# What useful knowledge is about.
_FIELDS = {
    "food": N_("food and cooking"),
    "fashion_beauty": N_("clothes and beauty"),
    "electronics": N_("electronic devices"),
    "education": N_("learning"),
    "health": N_("health"),
    "tourism": N_("travel"),
    "home": N_("home and furniture"),
    "professional": N_("your profession"),
    "entertainment": N_("evenings out"),
    "public_service": N_("official papers"),
    "other": N_("buying and choosing"),
}
# One thing that is offered, the place where it comes about, the moment in which it shows its worth.
_SCENES = {
    "food": (
        N_("one of the things you serve"),
        N_("the place where it is prepared"),
        N_("the first taste"),
    ),
    "fashion_beauty": (
        N_("one piece or product of yours"),
        N_("the table where orders are prepared"),
        N_("the first time it is worn or used"),
    ),
    "electronics": (
        N_("one device from your shelf"),
        N_("the bench where devices are tested"),
        N_("the first hour after the box is opened"),
    ),
    "education": (
        N_("one lesson from a course of yours"),
        N_("the preparation of a lesson"),
        N_("the first time that what was learned is used"),
    ),
    "health": (
        N_("one of the services you give"),
        N_("the treatment room, without patients"),
        N_("the first visit"),
    ),
    "tourism": (
        N_("one trip or stay with you"),
        N_("the day before guests arrive"),
        N_("the moment of arrival"),
    ),
    "home": (
        N_("one thing for the home from your range"),
        N_("the workshop or the storeroom"),
        N_("the first day in its place at home"),
    ),
    "professional": (
        N_("one of the services you give, from request to result"),
        N_("the place where you work and a piece of work under way, without names"),
        N_("the first meeting"),
    ),
    "entertainment": (
        N_("one show, game or evening of yours"),
        N_("the minutes before it begins"),
        N_("the moment when the audience reacts"),
    ),
    "public_service": (
        N_("one official matter that you settle for customers"),
        N_("the counter and the papers, without names"),
        N_("the moment when the matter is settled"),
    ),
    "other": (
        N_("one of the things you offer"),
        N_("the place where the work is done"),
        N_("the first use"),
    ),
    "government": (
        N_("one service, from request to result"),
        N_("the office where requests are worked on"),
        N_("the moment when a request is settled"),
    ),
    "nonprofit": (
        N_("one project of yours"),
        N_("the place where the help is given"),
        N_("the day on which the help arrives"),
    ),
    "creator": (
        N_("something you have tried yourself"),
        N_("the place where you record"),
        N_("your first honest reaction"),
    ),
}
_DOORS = {
    "website": N_("your website"),
    "store_page": N_("your store page"),
    "whatsapp": N_("your WhatsApp number"),
    "visit": N_("your address"),
    "form": N_("your form"),
}
_FAMILIES = {
    "single": {
        "all": N_("single people"),
        "women": N_("single women"),
        "men": N_("single men"),
    },
    "newlywed": {
        "all": N_("newly married couples"),
        "women": N_("newly married women"),
        "men": N_("newly married men"),
    },
    "young_children": {
        "all": N_("parents of young children"),
        "women": N_("mothers of young children"),
        "men": N_("fathers of young children"),
    },
    "older_children": {
        "all": N_("parents of older children"),
        "women": N_("mothers of older children"),
        "men": N_("fathers of older children"),
    },
    "large_family": {
        "all": N_("large families"),
        "women": N_("mothers in large families"),
        "men": N_("fathers in large families"),
    },
    "empty_nest": {
        "all": N_("parents whose children have left home"),
        "women": N_("mothers whose children have left home"),
        "men": N_("fathers whose children have left home"),
    },
}
_PEOPLE = {
    "all": N_("people"),
    "women": N_("women"),
    "men": N_("men"),
}
_PEOPLE_IN = {
    "all": N_("people in {place}"),
    "women": N_("women in {place}"),
    "men": N_("men in {place}"),
}
_PEOPLE_AGED = {
    "all": N_("people aged {ages}"),
    "women": N_("women aged {ages}"),
    "men": N_("men aged {ages}"),
}
