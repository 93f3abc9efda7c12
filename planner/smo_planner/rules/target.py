"""Step one, target: the right people, a dated objective, accounts that can be found and kept."""

from smo_planner.words import Listed, Number, say, text

from .case import Case, Rule, Task

RULES: list[Rule] = []


def _rule(rule: Rule) -> Rule:
    RULES.append(rule)
    return rule


@_rule
def describe_audience(case: Case) -> Task:
    """A segment is a table of ages until someone pictures a person in it."""
    return Task(
        "describe-audience",
        "target",
        say("Describe one real customer of each age group"),
        say("Write down for each: what they need, when they are online, what stops them. Take people you have met."),
        say("The plan knows ages and places; only you know what these people ask for and fear."),
        ("audience.ages", "audience.gender", "audience.family"),
        say("A page with one person an age group hangs where posts are made."),
        "/questions/#audience",
        60,
        -13,
        95,
    )


@_rule
def ask_customers(case: Case) -> Task:
    """Listening before speaking; comments alone are a biased sample."""
    return Task(
        "ask-customers",
        "target",
        say("Ask ten customers three questions"),
        say("How did you hear of us? What nearly kept you away? Where would you look for something like this?"),
        say(
            "Comments come from those who like to write; studies had to correct for that before they agreed with "
            "surveys."
        ),
        ("audience.ages", "offer.category"),
        say("Ten answers are written down, with the words that people used."),
        "/impact/#research",
        60,
        -10,
        70,
        sources=case.found("scif-listening-bias"),
    )


@_rule
def fix_objective(case: Case) -> Task:
    """One objective, one figure, one date."""
    brief = case.brief
    detail = (
        say("Write the number that you want to have reached by the last day, and who reports it.")
        if brief.objective.target is None
        else say(
            "Write: {target} by the last day, and who reports it. Compare it with the plan’s own range first.",
            target=Number(float(brief.objective.target), 2),
        )
    )
    return Task(
        "fix-objective",
        "target",
        say("Write the objective as one sentence with a number and a date"),
        detail,
        say("Templates for strategies have room for every goal and force no decision; one sentence does."),
        ("objective.primary", "objective.target", "period.weeks"),
        say("Everyone in the team can say the sentence by heart."),
        "/questions/#objective",
        30,
        -13,
        100,
        sources=case.found("templates-do-not-decide"),
    )


@_rule
def leave_out(case: Case) -> Task:
    """A decision is also what is not done."""
    idle = [channel.name for channel in case.choice.channels if channel.decision in ("later", "skip")]
    return Task(
        "leave-out",
        "target",
        say("Agree what you leave alone"),
        say(
            "For this campaign: {platforms}. Note the reason beside each, and look again at the end.",
            platforms=Listed(tuple(idle)),
        )
        if idle
        else say("You use every platform; agree which you give up first if a week is short."),
        say("Your hours sustain the channels of the plan; each further one would take from the first."),
        ("resources.hours_per_week", "resources.skills"),
        say("The list is written down, and nobody posts there on the quiet."),
        "/platforms/#choose",
        20,
        -12,
        72,
        sources=case.found("scif-sme-australia"),
    )


@_rule
def set_up_accounts(case: Case) -> Task | None:
    """Channels without an account need one before the first post."""
    new = [channel.name for channel in case.choice.used if channel.id not in case.brief.resources.accounts]
    if not new:
        return None
    return Task(
        "set-up-accounts",
        "target",
        say("Open the business accounts that the plan needs"),
        say(
            "On {platforms}: business account, one name everywhere, picture, place, opening hours, one link.",
            platforms=Listed(tuple(new)),
        ),
        say("The plan posts there from the first day on; you named no account for it."),
        ("resources.accounts", "resources.hours_per_week"),
        say("A stranger who searches the name finds the account and sees what it is about."),
        "/platforms/#choose",
        30 * len(new),
        -9,
        92,
    )


@_rule
def tidy_accounts(case: Case) -> Task | None:
    """Existing accounts are put in order first."""
    old = [channel.name for channel in case.choice.used if channel.id in case.brief.resources.accounts]
    if not old:
        return None
    return Task(
        "tidy-accounts",
        "target",
        say("Put the accounts that you have in order"),
        say(
            "On {platforms}: what we offer in one line, place, hours, link, the three best posts on top.",
            platforms=Listed(tuple(old)),
        ),
        say("People who see a post look at the account before they write or buy."),
        ("resources.accounts", "offer.category"),
        say("Every line in the profile is true today."),
        "/platforms/#choose",
        20 * len(old),
        -9,
        88,
    )


@_rule
def secure_accounts(case: Case) -> Task:
    """A lost account is a lost shop front."""
    return Task(
        "secure-accounts",
        "target",
        say("Protect every account against loss"),
        say("Two-step sign-in, a second administrator, an address that the business owns, codes on paper."),
        say("In an American survey half of the small businesses asked had lost an account to criminals."),
        ("organisation", "resources.accounts"),
        say("Two people can sign in, and a stolen phone would not be the end."),
        "/impact/#challenges",
        30,
        -8,
        78,
        sources=case.found("scif-hacked-half"),
    )


@_rule
def prepare_destination(case: Case) -> Task | None:
    """Attention needs somewhere to go."""
    destination = case.brief.resources.destination
    if destination == "none" or case.brief.objective.primary in ("awareness", "engagement"):
        return None
    details = {
        "website": say("Open the page on an old phone: it loads, says what is offered, and the next step is one tap."),
        "store_page": say(
            "Open the shop page on an old phone: price, delivery and payment are clear before the first tap."
        ),
        "whatsapp": say("Set a greeting, quick answers to the five usual questions, and a catalogue with prices."),
        "visit": say("Check place, hours and telephone on the map, and put a sign where people arrive."),
        "form": say("Shorten the form to what you truly need, and try it on an old phone."),
    }
    return Task(
        "prepare-destination",
        "target",
        say("Make the place ready where people should end up"),
        details[destination]
        if destination
        else say("Decide where a post leads: page, chat, form or the shop itself. Try the way there on an old phone."),
        say("Posts bring people as far as the link; what they find there decides."),
        ("resources.destination", "objective.primary"),
        say("Someone who has never seen it gets to the end alone within two minutes."),
        "/questions/#role",
        45,
        -7,
        85,
    )


@_rule
def agree_budget(case: Case) -> Task | None:
    """Money is released by phases, not all at once."""
    if not case.budget.coins:
        return None
    return Task(
        "agree-budget",
        "target",
        say("Have the budget and its limits agreed"),
        say("Show the lines of the budget and the stop and go rules to the one who pays, before the first post."),
        say("A rule that was agreed before the money is spent is kept; one that is made up afterwards is not."),
        ("budget.amount", "period.weeks"),
        say("The one who pays has said yes to the lines and to the rules for stopping."),
        "/questions/#budget",
        30,
        -11,
        80,
    )


@_rule
def check_income_fit(case: Case) -> Task | None:
    """Price and income have to meet (the article's own warning)."""
    brief = case.brief
    if brief.offer.price == "free" or brief.audience.income == "mixed":
        return None
    return Task(
        "check-income-fit",
        "target",
        say("Check the price against what the audience can pay"),
        say("Ask five of them what they spend on this in a month, and name an entry item below that figure."),
        say("The same offer is dear to one household and cheap to the next; income alone does not tell."),
        ("offer.price", "audience.income"),
        say("There is one item that most of the audience can buy without thinking twice."),
        "/demographics/#income",
        30,
        -6,
        60,
        sources=case.found("scif-rich-bargains"),
    )


@_rule
def fit_family(case: Case) -> Task | None:
    """Family stage changes what is bought and when there is time to read."""
    if not case.brief.audience.family:
        return None
    return Task(
        "fit-family",
        "target",
        say("Name the moment in the family’s week that the offer belongs to"),
        say("School bag, weekend guests, moving house: write three moments and make the first posts for them."),
        say("You named the family stages; at the same income they buy different things at different hours."),
        ("audience.family", "offer.category"),
        say("Three moments are written down, each with a post."),
        "/demographics/#family",
        30,
        -5,
        58,
        sources=case.found("scif-flc-panel"),
    )


@_rule
def care_for_minors(case: Case) -> Task | None:
    """Under-18s need care that adults do not."""
    if "13-17" not in case.brief.audience.ages:
        return None
    return Task(
        "care-for-minors",
        "target",
        say("Set the rules for an audience under 18"),
        say(
            "No private chats started by you, no pictures of minors without their parents’ consent, no data asked for."
        ),
        say("You chose the ages 13 to 17; platforms limit what may be advertised to them, and the law protects them."),
        ("audience.ages",),
        say("The rules are written, and everyone who posts or answers has read them."),
        "/demographics/#age",
        30,
        -8,
        90,
        sources=case.found("meta-teen-topics"),
    )


@_rule
def invite_past_customers(case: Case) -> Task | None:
    """Those who know you already are the first audience."""
    if case.brief.organisation == "government":
        return None
    return Task(
        "invite-past-customers",
        "target",
        say("Invite the people who know you already"),
        say("Tell past customers, at the till or by message if they agreed to messages, where to follow you and why."),
        say("The first interactions on a post come from people who know you; they show it to others."),
        ("organisation", "audience.reach"),
        say("Everyone who bought or visited in the last month has heard of the accounts."),
        "/impact/#loyalty",
        45,
        1,
        62,
    )


@_rule
def share_roles(case: Case) -> Task | None:
    """More than one person: who does what, who approves."""
    if case.brief.resources.people < 2:
        return None
    return Task(
        "share-roles",
        "target",
        say("Share out the work in the team"),
        say(
            "One name each for planning, making, answering and approving; a day by which approval comes, else it "
            "counts as given."
        ),
        say("You are more than one; large brands lose days to approvals that nobody owns."),
        ("resources.people",),
        say("Every line of the calendar has one name, and approval has one."),
        "/steps/#organise",
        30,
        -10,
        76,
        sources=case.found("adobe-12-days"),
    )


@_rule
def mind_licences(case: Case) -> Task | None:
    """Some countries license advertising by individuals."""
    backing = {"AE": "uae-permit-scope", "SA": "sa-mawthooq-fee"}.get(case.brief.country)
    if backing is None or case.brief.organisation == "government":
        return None
    return Task(
        "mind-licences",
        "target",
        say("Check who needs a licence to advertise"),
        say(
            "Before you pay a person to name your offer, ask for their licence number; check whether you need one "
            "yourself."
        ),
        say(
            "In {country} individuals who advertise on social media need a licence.",
            country=text(case.known.countries[case.brief.country].name),
        ),
        ("country", "organisation"),
        say("The licence number is in the file, or it is written why none is needed."),
        "/impact/#challenges",
        20,
        -6,
        66,
        sources=case.found(backing),
    )


@_rule
def walk_the_way(case: Case) -> Task:
    """From the first sight to coming back: where people are lost."""
    return Task(
        "walk-the-way",
        "target",
        say("Walk the way of a customer from first sight to coming back"),
        say("See, ask, decide, receive, come again: at each step note what they see and where you lose them."),
        say("Social media can serve one or two of these steps well; the plan is better when you know which."),
        ("roles", "objective.primary"),
        say("The step at which most are lost has a name, and one post or change is meant for it."),
        "/questions/#role",
        40,
        -8,
        52,
    )


@_rule
def compare_with_own_figures(case: Case) -> Task | None:
    """The account's own audience beside the brief's."""
    if not any(case.brief.resources.accounts.values()):
        return None
    return Task(
        "compare-with-own-figures",
        "target",
        say("Compare your followers with the audience of the brief"),
        say("Read ages, gender and places in the account’s own figures, and put them beside the ones you chose."),
        say(
            "The brief says whom you want; the account says whom you have. The gap is work, or a mistake in the brief."
        ),
        ("resources.accounts", "audience.ages", "audience.gender"),
        say("The largest gap is written down, with what follows from it."),
        "/demographics/#age",
        20,
        -7,
        53,
    )
