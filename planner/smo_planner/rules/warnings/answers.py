"""Answers that contradict one another: price and income, objective and destination, audience and offer."""

from collections.abc import Iterator

from smo_planner.rules.case import Case, Caution
from smo_planner.rules.registry import check
from smo_planner.words import Isolated, Listed, Own, say, text

# How much price and income contradict each other; our judgement on the article's two examples.
_PRICE_AGAINST_INCOME = {
    ("premium", "low"): "critical",
    ("premium", "middle"): "warning",
    ("middle", "low"): "warning",
}
# Kinds of offer where a middle price is no contradiction to a small income, being small purchases.
_SMALL_PURCHASES = ("food", "entertainment", "public_service", "education", "other", "health", "home")
_YOUNG = {"13-17", "18-24"}
_OLDER_STAGES = {"older_children", "empty_nest"}


@check("price-income", say("a price that is high for the incomes named"))
def price_income(case: Case) -> Iterator[Caution]:
    """Luxury make-up in a market of middle incomes, costly electronics for small ones."""
    brief = case.brief
    price, income, category = brief.offer.price, brief.audience.income, brief.offer.category
    severity = _PRICE_AGAINST_INCOME.get((price, income))
    if severity is None or (price == "middle" and category in _SMALL_PURCHASES):
        return
    if category == "fashion_beauty" and price == "premium":
        words = say(
            "Luxury make-up and fashion meet a market of small or middle incomes here: most of those whom the plan "
            "reaches cannot buy. Name an entry item, or choose an audience with a higher income."
        )
        sources = case.found("scif-ksa-luxury-religion")
    elif category == "electronics":
        words = say(
            "Costly electronics meet small or middle incomes here: reach would grow and orders would not. Offer "
            "instalments, refurbished or smaller devices, or choose another audience."
        )
        sources = case.found("scif-rich-bargains")
    else:
        words = say(
            "The price you named is high for the incomes you named. Name an entry item, or choose the audience that "
            "can pay."
        )
        sources = case.found("scif-rich-bargains")
    yield Caution("price-income", "audience.income", severity, words, "/demographics/#income", sources)


@check("no-destination", say("an objective that needs a place to go, and none was named"))
def no_destination(case: Case) -> Iterator[Caution]:
    """An objective that needs a place to go, and none is there."""
    brief = case.brief
    if brief.resources.destination != "none":
        return
    if brief.objective.primary in ("traffic", "leads", "sales", "information", "participation", "research"):
        yield Caution(
            "no-destination",
            "resources.destination",
            "critical",
            say(
                "Your objective needs a place where people end up, and you named none. A chat number or a simple form "
                "is enough to begin with."
            ),
            "/questions/#role",
        )


@check("traffic-without-page", say("visits as the objective, and no page that could be visited"))
def traffic_without_page(case: Case) -> Iterator[Caution]:
    """Visits are counted on a page."""
    brief = case.brief
    if brief.objective.primary == "traffic" and brief.resources.destination == "visit":
        yield Caution(
            "traffic-without-page",
            "resources.destination",
            "warning",
            say(
                "Visits are counted on a page, and your posts lead to a place: nothing would be counted. Name a page, "
                "or choose sales as the objective and count people at the door."
            ),
            "/questions/#objective",
        )


@check("visit-from-afar", say("a place to visit in person, and an audience in several countries"))
def visit_from_afar(case: Case) -> Iterator[Caution]:
    """People abroad don't drop in; travellers do."""
    brief = case.brief
    if brief.resources.destination != "visit" or brief.offer.category == "tourism":
        return
    if brief.audience.reach == "international":
        yield Caution(
            "visit-from-afar",
            "resources.destination",
            "warning",
            say(
                "People of several countries can hardly drop in. Name a page or chat for those who live far away, or "
                "choose the area from which people come."
            ),
            "/questions/#audience",
        )


@check("place-and-abroad", say("one town named, and an audience in several countries"))
def place_and_abroad(case: Case) -> Iterator[Caution]:
    """A town's name in texts for the world."""
    brief = case.brief
    if brief.audience.place and brief.audience.reach == "international":
        yield Caution(
            "place-and-abroad",
            "audience.place",
            "info",
            say(
                "You named {place} and an audience in several countries: the plan’s texts will speak of {place} only. "
                "Leave the place out, or choose the area that is meant.",
                place=Own(brief.audience.place),
            ),
            "/questions/#audience",
        )


@check("free-and-sales", say("a free offer, and sales as the objective"))
def sells_what_is_free(case: Case) -> Iterator[Caution]:
    """A free offer with sales as its objective."""
    if case.brief.offer.price == "free" and case.brief.objective.primary == "sales":
        yield Caution(
            "free-and-sales",
            "offer.price",
            "warning",
            say("The offer is free and the objective is sales: one of the two answers is probably meant otherwise."),
            "/questions/#objective",
        )


@check("loyalty-from-nothing", say("loyalty as the objective, and no followers yet"))
def loyalty_from_nothing(case: Case) -> Iterator[Caution]:
    """Nobody comes back who never came."""
    if case.brief.objective.primary == "loyalty" and not any(case.brief.resources.accounts.values()):
        yield Caution(
            "loyalty-from-nothing",
            "objective.primary",
            "warning",
            say(
                "Loyalty needs people who know you, and you named no account with followers. If you are new, begin "
                "with awareness or sales: in a British collection of cases 77 percent of campaigns for new buyers "
                "reported large effects, 44 percent of those for loyalty."
            ),
            "/impact/#loyalty",
            case.found("scif-penetration-vs-loyalty"),
        )


@check("family-against-age", say("family stages that do not fit the ages"))
def family_against_age(case: Case) -> Iterator[Caution]:
    """Grown children in a household of teenagers."""
    ages, family = set(case.brief.audience.ages), set(case.brief.audience.family)
    too_young = ages <= _YOUNG and family & _OLDER_STAGES
    too_old = ages == {"55+"} and family & {"newlywed", "young_children"}
    if too_young or too_old:
        yield Caution(
            "family-against-age",
            "audience.family",
            "warning",
            say(
                "The family stages that you named are rare at the ages {ages}. Are the parents meant, or their "
                "children? Choose the ages of those who decide.",
                ages=Listed(tuple(Isolated(age) for age in case.brief.audience.ages)),
            ),
            "/demographics/#family",
        )


@check("minors", say("an audience under 18"))
def minors(case: Case) -> Iterator[Caution]:
    """Care duties for an audience under 18."""
    if "13-17" in case.brief.audience.ages:
        yield Caution(
            "minors",
            "audience.ages",
            "critical" if case.brief.audience.ages == ("13-17",) else "warning",
            say(
                "Part of your audience is under 18. Platforms limit what may be advertised to them and by which "
                "traits; speak to parents where a purchase is meant."
            ),
            "/demographics/#age",
            case.found("meta-teen-topics"),
        )


@check("minors-and-health", say("a health offer for an audience under 18"))
def minors_and_health(case: Case) -> Iterator[Caution]:
    """What may not be advertised to the young."""
    if "13-17" in case.brief.audience.ages and case.brief.offer.category == "health":
        yield Caution(
            "minors-and-health",
            "offer.category",
            "warning",
            say(
                "Health and an audience under 18: Meta bars ads for weight loss products to them, and claims on "
                "health need a doctor’s eye. Address the parents."
            ),
            "/demographics/#age",
            case.found("meta-teen-topics"),
        )


@check("minors-and-research", say("answers asked of an audience under 18"))
def minors_and_research(case: Case) -> Iterator[Caution]:
    """Opinions of minors need their parents' consent."""
    if "13-17" in case.brief.audience.ages and case.brief.objective.primary == "research":
        yield Caution(
            "minors-and-research",
            "objective.primary",
            "warning",
            say(
                "You want answers from people under 18: ask for no name and no contact, and have the parents agree "
                "before you ask."
            ),
            "/impact/#research",
        )


@check("arabic-missing", say("an Arab country, and no Arabic"))
def arabic_missing(case: Case) -> Iterator[Caution]:
    """An Arab country without Arabic."""
    brief = case.brief
    if brief.country == "ZZ" or "ar" in brief.audience.languages:
        return
    yield Caution(
        "arabic-missing",
        "audience.languages",
        "critical" if brief.organisation == "government" else "info",
        say(
            "Arabic is not among your languages. In a count of posts in Saudi Arabia, Egypt and the Emirates nine in "
            "ten were in Arabic: make sure that your audience reads the language you chose."
        ),
        "/demographics/#age",
        case.found("language-posts-2019"),
    )


@check("language-of-few", say("French in a country where it is not widely used"))
def language_of_few(case: Case) -> Iterator[Caution]:
    """French where few read it."""
    brief = case.brief
    country = case.known.countries[brief.country]
    if "fr" not in brief.audience.languages or brief.audience.reach == "international":
        return
    if brief.country != "ZZ" and "fr" not in country.languages:
        yield Caution(
            "language-of-few",
            "audience.languages",
            "info",
            say(
                "French is not among the languages widely used in {country}: make sure that your audience reads it "
                "before you spend hours on it.",
                country=text(country.name),
            ),
            "/questions/#audience",
        )


@check("local-without-place", say("a local audience, and no town named"))
def local_without_place(case: Case) -> Iterator[Caution]:
    """A local plan without its place."""
    if case.brief.audience.reach == "local" and not case.brief.audience.place:
        yield Caution(
            "local-without-place",
            "audience.place",
            "info",
            say(
                "The plan is local and you named no town: its texts stay general, and ads need a place to be shown in."
            ),
            "/questions/#audience",
        )


@check("creator-licence", say("a creator in a country that licenses advertising by individuals"))
def creator_licence(case: Case) -> Iterator[Caution]:
    """A creator's own licence comes before the first paid post."""
    backing = {"AE": "uae-permit-scope", "SA": "sa-mawthooq-fee"}.get(case.brief.country)
    if backing and case.brief.organisation == "creator":
        yield Caution(
            "creator-licence",
            "organisation",
            "warning",
            say(
                "{country}: whoever advertises on social media as an individual there needs a licence. Have yours "
                "before the first paid post.",
                country=text(case.known.countries[case.brief.country].name),
            ),
            "/impact/#challenges",
            case.found(backing),
        )


@check("no-edge", say("no sentence that says why people should come"))
def no_edge(case: Case) -> Iterator[Caution]:
    """Nothing says why people should come here."""
    if case.brief.offer.edge:
        return
    yield Caution(
        "no-edge",
        "offer.edge",
        "warning",
        case.told(
            say(
                "Nothing says yet why people should come to you and not to a competitor; every post will feel it. "
                "Answer that question first."
            ),
            government=say(
                "Nothing says yet what the public gains by this service; every post will feel it. Answer that "
                "question first."
            ),
            nonprofit=say(
                "Nothing says yet why people should give or help here and not elsewhere; every post will feel it. "
                "Answer that question first."
            ),
            creator=say(
                "Nothing says yet why people should follow you and not someone else; every post will feel it. Answer "
                "that question first."
            ),
        ),
        "/steps/#innovate",
        case.found("scif-distinct-not-different"),
    )
