"""Step three, innovate: why here and not elsewhere, and how the answer is found and shown."""

from smo_planner.rules.case import Advice, Case
from smo_planner.rules.conditions import BUSINESS, EVERY_BRIEF, NEAR, NO_PUBLIC_BODY, weeks
from smo_planner.rules.registry import both, rule
from smo_planner.words import Listed, Own, say


@rule("sharpen-edge", "innovate", EVERY_BRIEF, "scif-distinct-not-different", "egov-gds-playbook-parts")
def sharpen_edge(case: Case) -> Advice:
    """The article's question: why would the customer buy from you?"""
    edge = case.brief.offer.edge
    public = case.brief.organisation == "government"
    if edge:
        title = (
            say("Test the sentence that says what people gain")
            if public
            else say("Test the sentence that sets you apart")
        )
        detail = (
            say(
                "Say “{edge}” to five people of the audience. Can they say in their own words what they gain by it?",
                edge=Own(edge),
            )
            if public
            else say(
                "Say “{edge}” to five people of the audience. Do they repeat it? Would a competitor say the same?",
                edge=Own(edge),
            )
        )
    else:
        title = (
            say("Find the sentence that says what people gain")
            if public
            else say("Find the sentence that sets you apart")
        )
        detail = case.told(
            say(
                "Finish it with three people: “They come to us and not to others because …” Cross out what a "
                "competitor could say too."
            ),
            government=say(
                "Finish it with three people: “Whoever uses this service saves …” Time, ways, money: a figure, not an "
                "adjective."
            ),
            nonprofit=say(
                "Finish it with three people: “They give to us and not to others because …” Strike what every charity "
                "could say."
            ),
            creator=say(
                "Finish it with three people: “They watch me and not others because …” Strike what every account "
                "could say."
            ),
        )
    return Advice(
        title,
        detail,
        say("The British government’s playbook judges social media by users’ needs: say what people gain by it.")
        if public
        else say("Buyers often see little difference between brands; what is easy to recognise is remembered."),
        ("offer.edge", "offer.category"),
        say("One sentence stands in which every word is about their gain.")
        if public
        else say("One sentence stands that no competitor could sign."),
        "/steps/#innovate",
        45,
        -12,
        96,
        sources=case.found("egov-gds-playbook-parts" if public else "scif-distinct-not-different"),
    )


@rule("audit-competitors", "innovate", EVERY_BRIEF, "scif-video-practice-gap", "egov-oslo-review")
def audit_competitors(case: Case) -> Advice:
    """A look over the fence."""
    named = Listed(tuple(Own(name) for name in case.brief.offer.competitors))
    if case.brief.organisation == "government":
        title = say("Look at the last ten posts of three public bodies with a similar task")
        detail = (
            say(
                "{names}, and one abroad: what is answered, what do people ask in vain? Note one gap each.", names=named
            )
            if named.items
            else say("One of them abroad: what is answered, what do people ask in vain? Note one gap each.")
        )
        why = say(
            "Public bodies use social media mostly to praise themselves and to announce, studies find; taking part is "
            "what is missing."
        )
        done = say("A table with one gap each, and the post with which you fill it.")
        backing = "egov-oslo-review"
    else:
        backing = "scif-video-practice-gap"
        why = say(
            "What made video ads spread was seldom used in practice, a study found: look for what all of them leave "
            "out."
        )
        done = say("A table with one gap a competitor, and the post with which you fill it.")
        if named.items:
            title = say("Look at the competitors’ last ten posts")
            detail = say(
                "{names}: what do they post, what is answered, what do people ask in vain? Note one gap each.",
                names=named,
            )
        else:
            title = say("Name three competitors and look at their last ten posts")
            detail = case.told(
                say("Ask customers where they would buy otherwise. What is posted there, what do people ask in vain?"),
                nonprofit=say(
                    "Ask supporters to whom else they give. What is posted there, what do people ask in vain?"
                ),
                creator=say("Ask followers whom else they watch. What is posted there, what do people ask in vain?"),
            )
    return Advice(
        title,
        detail,
        why,
        ("offer.competitors", "offer.category"),
        done,
        "/steps/#innovate",
        60,
        -11,
        79,
        sources=case.found(backing),
    )


@rule("make-signature", "innovate", NO_PUBLIC_BODY, "scif-distinct-not-different")
def make_signature(case: Case) -> Advice:
    """Recognisable at a glance."""
    return Advice(
        say("Give your posts a signature"),
        say(
            "One colour, one opening sentence or sound, one place in the picture for the name; the same in every post."
        ),
        say(
            "In many trades buyers find brands alike and buy all the same: be easy to recognise rather than different."
        ),
        ("offer.category", "resources.skills"),
        say("With the name covered, people still know whose post it is."),
        "/steps/#innovate",
        40,
        -7,
        67,
    )


@rule("start-series", "innovate", EVERY_BRIEF, "scif-creativity-works")
def start_series(case: Case) -> Advice:
    """A series that nobody else has."""
    return Advice(
        say("Start one series that only you can make"),
        say(
            "A fixed day, a fixed name, one question each time, out of what you do anyway. Plan four parts, then judge."
        ),
        say("Creative work pays when it is fitting as well as original, a review of 67 studies found."),
        ("offer.edge", "objective.primary"),
        say("The first part is out and the second is finished."),
        "/steps/#innovate",
        60,
        7,
        65,
    )


@rule("collect-ideas", "innovate", both(NO_PUBLIC_BODY, weeks(6)), "scif-muji-ideas")
def collect_ideas(case: Case) -> Advice:
    """Other people's ideas, every month."""
    return Advice(
        case.told(
            say("Collect the ideas of customers once a month"),
            nonprofit=say("Collect the ideas of supporters once a month"),
            creator=say("Collect the ideas of followers once a month"),
        ),
        say(
            "Go through comments, chats and complaints: which wish came three times? Answer it with a post or a change."
        ),
        say(
            "At one maker, products from customers’ ideas sold three times as much in their first year as the "
            "designers’ own."
        ),
        ("offer.category", "audience.ages"),
        say("One wish was taken up, and those who had it were told."),
        "/impact/#feedback",
        30,
        13,
        60,
        "monthly",
    )


@rule("run-first-test", "innovate", weeks(3), "scif-ab-startups", "scif-ab-peeking", "scif-faces-yes", "scif-faces-no")
def run_first_test(case: Case) -> Advice:
    """One thing changed at a time."""
    return Advice(
        say("Run the first comparison"),
        say(
            "Two posts that differ in one thing only, on the same weekdays; a face or none is a good one, since "
            "studies disagree on it. Fix the length of the test before it starts."
        ),
        say(
            "Young firms that took up such tests learned faster; a test that is stopped early often shows gains that "
            "are not there."
        ),
        ("objective.primary", "resources.hours_per_week"),
        say("The result is written down, even when it is “no difference”."),
        "/method/#experiments",
        40,
        15,
        62,
    )


@rule("show-proof", "innovate", NO_PUBLIC_BODY, "scif-ewom-valence-elasticity", "scif-fake-reviews-short")
def show_proof(case: Case) -> Advice:
    """Proof from people who know."""
    return Advice(
        case.told(
            say("Ask for honest reviews and show them"),
            nonprofit=say("Ask supporters and those you help for an honest sentence, and show it"),
            creator=say("Ask followers and partners for an honest sentence, and show it"),
        ),
        case.told(
            say(
                "Ask five satisfied customers for a sentence and leave to print it; show a critical one too, with "
                "your answer. Never buy one."
            ),
            nonprofit=say(
                "Ask five people for a sentence and leave to print it; show a critical one too, with your answer. "
                "Nobody is shown in need without wanting it."
            ),
            creator=say(
                "Ask five people for a sentence and leave to print it; show a critical one too, with your answer. "
                "Never buy one."
            ),
        ),
        say(
            "How favourable word of mouth is moves sales more than its amount, over 51 studies; bought reviews raised "
            "sales for a short time, then ratings fell."
        ),
        ("offer.category", "offer.price"),
        say("Five sentences with names are in use, one of them critical."),
        "/impact/#loyalty",
        30,
        10,
        61,
    )


@rule("show-what-people-post", "innovate", both(BUSINESS, weeks(4)), "scif-goh-ugc-beats")
def show_what_people_post(case: Case) -> Advice:
    """Customers' posts carry further than the firm's own."""
    return Advice(
        say("Show what customers themselves post"),
        say(
            "A word or tag to post under, a sign where they take pictures, and one post a week of theirs with their "
            "name and consent."
        ),
        say(
            "At a clothing firm what customers wrote raised demand, while the information in the firm’s own posts had "
            "no significant effect."
        ),
        ("organisation", "objective.primary"),
        say("Three posts by customers were shown, each with its yes in writing."),
        "/impact/#loyalty",
        30,
        12,
        63,
    )


@rule("let-them-decide", "innovate", both(NO_PUBLIC_BODY, NEAR, weeks(4)), "scif-muji-ideas")
def let_them_decide(case: Case) -> Advice:
    """Let the audience decide something that counts."""
    return Advice(
        say("Let the audience decide one real thing"),
        say("A name, a taste, a colour, an hour: two choices, a day by which it is decided, and the promise is kept."),
        say("At one Japanese maker products from customers’ ideas outsold those of its designers."),
        ("objective.primary", "offer.category"),
        say("The decision was carried out, and those who voted saw it."),
        "/impact/#dialogue",
        30,
        18,
        66,
    )
