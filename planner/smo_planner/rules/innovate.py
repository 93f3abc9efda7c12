"""Step three, innovate: why here and not with a competitor, and how the answer is found and shown."""

from smo_planner.words import Listed, Own, say

from .case import Case, Rule, Task

RULES: list[Rule] = []


def _rule(rule: Rule) -> Rule:
    RULES.append(rule)
    return rule


@_rule
def sharpen_edge(case: Case) -> Task:
    """The article's question: why would the customer buy from you?"""
    edge = case.brief.offer.edge
    return Task(
        "sharpen-edge",
        "innovate",
        say("Test the sentence that sets you apart") if edge else say("Find the sentence that sets you apart"),
        say(
            "Say “{edge}” to five people of the audience. Do they repeat it? Would a competitor say the same?",
            edge=Own(edge),
        )
        if edge
        else say(
            "Finish it with three people: “They come to us and not to others because …” Strike what a competitor "
            "could say too."
        ),
        say("Buyers often see little difference between brands; what is easy to recognise is remembered."),
        ("offer.edge", "offer.category"),
        say("One sentence stands that no competitor could sign."),
        "/steps/#innovate",
        45,
        -11,
        96,
        sources=case.found("scif-distinct-not-different"),
    )


@_rule
def audit_competitors(case: Case) -> Task:
    """A look over the fence."""
    named = case.brief.offer.competitors
    return Task(
        "audit-competitors",
        "innovate",
        say("Look at the competitors’ last ten posts")
        if named
        else say("Name three competitors and look at their last ten posts"),
        say(
            "{names}: what do they post, what is answered, what do people ask in vain? Note one gap each.",
            names=Listed(tuple(Own(name) for name in named)),
        )
        if named
        else say("Ask customers where they would buy otherwise. What is posted there, what do people ask in vain?"),
        say("What others leave unanswered is the cheapest idea you will get."),
        ("offer.competitors", "offer.category"),
        say("A table with one gap a competitor, and the post with which you fill it."),
        "/steps/#innovate",
        60,
        -10,
        77,
    )


@_rule
def make_signature(case: Case) -> Task:
    """Recognisable at a glance."""
    return Task(
        "make-signature",
        "innovate",
        say("Give your posts a signature"),
        say(
            "One colour, one opening sentence or sound, one place in the picture for the name; the same in every post."
        ),
        say("In many trades buyers find brands alike; those that are recognised at once are bought."),
        ("offer.category", "resources.skills"),
        say("With the name covered, a customer still knows whose post it is."),
        "/steps/#innovate",
        40,
        -6,
        67,
        sources=case.found("scif-distinct-not-different"),
    )


@_rule
def start_series(case: Case) -> Task:
    """A series that nobody else has."""
    return Task(
        "start-series",
        "innovate",
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
        59,
        sources=case.found("scif-creativity-works"),
    )


@_rule
def collect_ideas(case: Case) -> Task:
    """Customers' ideas, every month."""
    return Task(
        "collect-ideas",
        "innovate",
        say("Collect the ideas of customers once a month"),
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
        53,
        "monthly",
        sources=case.found("scif-muji-ideas"),
    )


@_rule
def run_first_test(case: Case) -> Task:
    """One thing changed at a time."""
    return Task(
        "run-first-test",
        "innovate",
        say("Run the first comparison"),
        say(
            "Two posts that differ in one thing only, on the same weekdays. Fix the length of the test before it "
            "starts."
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
        52,
        sources=case.found("scif-ab-startups", "scif-ab-peeking"),
    )


@_rule
def show_proof(case: Case) -> Task | None:
    """Proof from customers."""
    if case.brief.organisation == "government":
        return None
    return Task(
        "show-proof",
        "innovate",
        say("Ask for honest reviews and show them"),
        say(
            "Ask five satisfied customers for a sentence and leave to print it; show a critical one too, with your "
            "answer."
        ),
        say(
            "How favourable word of mouth is moves sales more than how much of it there is, a review of studies found."
        ),
        ("offer.category", "offer.price"),
        say("Five sentences with names are in use, one of them critical."),
        "/impact/#loyalty",
        30,
        10,
        51,
        sources=case.found("scif-ewom-valence-elasticity", "scif-li-reviews"),
    )


@_rule
def surprise_once(case: Case) -> Task | None:
    """Room for one bold thing."""
    if case.brief.period.weeks < 6:
        return None
    return Task(
        "try-one-bold-thing",
        "innovate",
        say("Try one thing that you have never done"),
        say(
            "A live answer hour, a visit behind the counter, a customer who takes over the account for a day. Once, "
            "no more."
        ),
        say("The campaign is long enough for habit to set in; one break shows what else would work."),
        ("period.weeks", "resources.hours_per_week"),
        say("It took place, and it is written down whether it comes again."),
        "/steps/#innovate",
        60,
        28,
        40,
    )


@_rule
def look_elsewhere(case: Case) -> Task:
    """Ideas come from other trades."""
    return Task(
        "look-elsewhere",
        "innovate",
        say("Borrow one idea from another trade"),
        say(
            "Look at five accounts that have nothing to do with yours and that you like. What could be yours in your "
            "way?"
        ),
        say("Competitors copy each other; what is new in your trade is usually old in another."),
        ("offer.category",),
        say("One borrowed idea is in the calendar, changed so that its owner would not know it."),
        "/steps/#innovate",
        30,
        12,
        42,
    )


@_rule
def ask_for_co_creation(case: Case) -> Task | None:
    """Let the audience decide something that counts."""
    if case.brief.organisation == "government" or case.brief.period.weeks < 4:
        return None
    return Task(
        "let-them-decide",
        "innovate",
        say("Let the audience decide one real thing"),
        say("A name, a taste, a colour, an hour: two choices, a day by which it is decided, and the promise is kept."),
        say("People stay with what they had a part in; customers’ own ideas have outsold those of designers."),
        ("objective.primary", "offer.category"),
        say("The decision was carried out, and those who voted saw it."),
        "/impact/#dialogue",
        30,
        18,
        41,
        sources=case.found("scif-muji-ideas"),
    )
