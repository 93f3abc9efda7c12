"""What the law and the platforms ask of those who advertise, where a source tells it."""

from smo_planner.rules.case import Advice, Case
from smo_planner.rules.conditions import (
    CREATOR,
    EGYPT,
    HEALTH_IN_THE_GULF,
    LICENSED_COUNTRY,
    MONEY,
    NO_CREATOR,
    NO_PUBLIC_BODY,
    SAUDI_ARABIA,
)
from smo_planner.rules.registry import Condition, both, rule
from smo_planner.words import say

_LICENCES = {
    "AE": ("uae-permit-scope", "uae-permit-number", "uae-permit-exempt"),
    "SA": ("sa-mawthooq-fee", "sa-mawthooq-exempt"),
    "KW": ("kw-licence-draft",),
    "EG": ("eg-influencer-tax",),
}
_MAY_BE_PAID = Condition(
    (say("a creator, an online store, a service, or a budget above 0"),),
    lambda case: case.brief.organisation in ("creator", "online_store", "services") or bool(case.budget.coins),
)


@rule(
    "mind-licences",
    "target",
    both(NO_PUBLIC_BODY, LICENSED_COUNTRY),
    *(finding for findings in _LICENCES.values() for finding in findings),
)
def mind_licences(case: Case) -> Advice:
    """Some countries license advertising by individuals."""
    country = case.brief.country
    details = {
        "AE": say(
            "Ask everyone whom you pay to name your offer for the permit number that has to stand on the account. "
            "Showing your own products on your own account needs none."
        ),
        "SA": say(
            "Ask everyone whom you pay to name your offer for the Mawthooq licence. Showing your own crafts, designs "
            "or home-made products on your own account needs none."
        ),
        "KW": say("Ask whether the law is in force before you pay a person to name your offer."),
        "EG": say("Ask everyone whom you pay to name your offer for their tax number, and keep the invoice."),
    }
    reasons = {
        "AE": say(
            "In the Emirates individuals who advertise on social media need a permit from 1 February 2026, and "
            "organisations have to check it."
        ),
        "SA": say(
            "In Saudi Arabia individuals who advertise on social media need a licence since 1 October 2022; it was "
            "15,000 riyals for three years."
        ),
        "KW": say(
            "In Kuwait a draft law of September 2025 would oblige influencers to hold a licence; whether it is in "
            "force was not seen."
        ),
        "EG": say(
            "In Egypt content creators have to register for income tax since September 2021, and for value added tax "
            "above a threshold."
        ),
    }
    return Advice(
        say("Check who needs a licence to advertise")
        if country != "EG"
        else say("Check the tax duties of those who advertise for you"),
        details[country],
        reasons[country],
        ("country", "organisation"),
        say("The licence number is in the file, or it is written why none is needed.")
        if country != "EG"
        else say("The tax number is in the file."),
        "/impact/#challenges",
        20,
        -6,
        75,
        sources=case.found(*_LICENCES[country]),
    )


@rule("mind-content-rules", "content", SAUDI_ARABIA, "sa-content-rules-2025")
def mind_content_rules(case: Case) -> Advice:
    """Rules on what may be shown, for firms as well."""
    return Advice(
        say("Check your posts against the Saudi rules on content"),
        say(
            "No children or domestic workers in promotion, no family matters, no misleading claim, no showing off, "
            "modest dress. Go through the first ten posts with the list beside you."
        ),
        say("The rules of September 2025 apply to firms as well as to people."),
        ("country",),
        say("Ten posts are checked, and the list hangs where posts are made."),
        "/impact/#challenges",
        20,
        -5,
        86,
    )


@rule("clear-health-ads", "target", HEALTH_IN_THE_GULF, "ae-health-ads", "sa-health-ads", "gcc-health-ads")
def clear_health_ads(case: Case) -> Advice:
    """Health claims need an authority's approval first."""
    why = {
        "AE": say(
            "In the Emirates advertising medicines or health products on social media needs the ministry’s approval "
            "first."
        ),
        "SA": say(
            "In Saudi Arabia advertising medicines and herbal products through well-known people needs approval, by a "
            "rule of January 2026."
        ),
    }
    backing = {"AE": "ae-health-ads", "SA": "sa-health-ads"}.get(case.brief.country, "gcc-health-ads")
    return Advice(
        say("Have health claims approved before they go out"),
        say(
            "List every post that names a treatment, a product or a result; ask the health authority which of them "
            "need approval, and what it costs."
        ),
        why.get(
            case.brief.country,
            say("In most Gulf states advertising health services and products needs the health authority’s approval."),
        ),
        ("country", "offer.category"),
        say("Each such post has its approval, or the written answer that none is needed."),
        "/impact/#challenges",
        45,
        -10,
        89,
        sources=case.found(backing),
    )


@rule("add-ad-tax", "target", both(EGYPT, MONEY), "eg-ad-vat")
def add_ad_tax(case: Case) -> Advice:
    """Tax comes on top of what an ad costs."""
    return Advice(
        say("Count the tax on ads in the budget"),
        say("Enter your tax number in each advertising account, and set aside 14 percent of what the ads cost."),
        say(
            "Value added tax of 14 percent comes on digital ads in Egypt; when it began, more was reported for those "
            "without a tax number."
        ),
        ("country", "budget.amount"),
        say("The first bill shows the tax number and the rate."),
        "/questions/#budget",
        15,
        -5,
        70,
    )


@rule("label-paid-content", "content", both(NO_PUBLIC_BODY, _MAY_BE_PAID), "branded-label", "ae-ad-label")
def label_paid_content(case: Case) -> Advice:
    """Paid partnerships are labelled."""
    return Advice(
        say("Settle how paid content is marked"),
        say("The platform’s own label, and the word “advertisement” in the language of the post, at its top."),
        say(
            "Instagram, Snapchat, TikTok and YouTube ask for their label on paid posts; the Emirates ask for the word "
            "at the top as well."
        ),
        ("organisation", "country"),
        say("Everyone who posts for you knows the rule, and the last paid post keeps it."),
        "/impact/#challenges",
        15,
        -2,
        64,
    )


@rule(
    "choose-partners",
    "content",
    both(NO_PUBLIC_BODY, NO_CREATOR, MONEY),
    "scif-gulf-bought",
    "scif-gulf-unfollow",
)
def choose_partners(case: Case) -> Advice:
    """Fit before fame."""
    return Advice(
        say("Choose one person whose followers are your audience, or decide against it"),
        say(
            "Look at their last twenty posts: who comments, how many are paid, would they use it themselves? Agree in "
            "writing what is shown, marked and paid."
        ),
        say(
            "Of 1,000 young adults in the Emirates and Saudi Arabia 73 percent had bought what an influencer named, "
            "and 79 percent had unfollowed one for too much promotion."
        ),
        ("budget.amount", "audience.ages"),
        say("There is a signed page, or a sentence that says why not."),
        "/impact/#loyalty",
        45,
        5,
        60,
    )


@rule("limit-promotion", "content", CREATOR, "scif-gulf-unfollow")
def limit_promotion(case: Case) -> Advice:
    """A creator's followers are lost by too many ads."""
    return Advice(
        say("Fix how many of your posts may be paid"),
        say("One in how many? Which trades never? Write it where sponsors and followers can read it."),
        say(
            "Of 1,000 young adults in the Emirates and Saudi Arabia 79 percent had unfollowed someone for too much "
            "promotion, and 59 percent trust a paid review less."
        ),
        ("organisation",),
        say("The rule is public, and the last ten posts keep it."),
        "/impact/#loyalty",
        20,
        -7,
        71,
    )


@rule("show-fit-to-sponsors", "content", CREATOR, "scif-influencer-meta-traits")
def show_fit_to_sponsors(case: Case) -> Advice:
    """What a sponsor needs to decide, on one page."""
    return Advice(
        say("Make one page for sponsors"),
        say(
            "Who follows you (ages, places), what they do (answers, shares, visits), three works, prices, your "
            "licence number."
        )
        if case.brief.country in ("AE", "SA")
        else say(
            "Who follows you (ages, places), what they do (answers, shares, visits), three works, prices, how you "
            "mark paid posts."
        ),
        say(
            "Over 62 studies the traits of the one who recommends, from being trusted to fitting the product, went "
            "with engagement and the wish to buy."
        ),
        ("organisation", "audience.ages"),
        say("Someone from a firm read it and asked nothing that it should have said."),
        "/impact/#loyalty",
        45,
        6,
        62,
    )
