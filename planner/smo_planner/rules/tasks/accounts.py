"""The accounts: open, in order, protected, and never the only place where things are kept."""

from smo_planner.rules.case import Advice, Case
from smo_planner.rules.conditions import BUSINESS, EVERY_BRIEF, NEW_ACCOUNTS, OLD_ACCOUNTS, OWN_PAGE, weeks
from smo_planner.rules.registry import both, rule
from smo_planner.words import Listed, say


@rule("set-up-accounts", "target", NEW_ACCOUNTS)
def set_up_accounts(case: Case) -> Advice:
    """Channels without an account need one before the first post."""
    new = [channel.name for channel in case.choice.used if channel.id not in case.brief.resources.accounts]
    return Advice(
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


@rule("tidy-accounts", "target", OLD_ACCOUNTS, "scif-top-of-page")
def tidy_accounts(case: Case) -> Advice:
    """Existing accounts are put in order first."""
    old = [channel.name for channel in case.choice.used if channel.id in case.brief.resources.accounts]
    return Advice(
        say("Put the accounts that you have in order"),
        say(
            "On {platforms}: what we offer in one line, place, hours, link, the three best posts on top.",
            platforms=Listed(tuple(old)),
        ),
        say("On the pages of eleven brands a post that was kept at the top became more popular for it."),
        ("resources.accounts", "offer.category"),
        say("Every line in the profile is true today."),
        "/platforms/#choose",
        20 * len(old),
        -9,
        88,
    )


@rule("secure-accounts", "target", EVERY_BRIEF, "scif-hacked-half")
def secure_accounts(case: Case) -> Advice:
    """A lost account is a lost shop front."""
    return Advice(
        say("Protect every account against loss"),
        case.told(
            say("Two-step sign-in, a second administrator, an address that the business owns, codes on paper."),
            government=say(
                "Two-step sign-in, a second administrator, an address of the office’s own, codes in the safe."
            ),
            nonprofit=say(
                "Two-step sign-in, a second administrator, an address that the organisation owns, codes on paper."
            ),
            creator=say("Two-step sign-in, a second person whom you trust, an address for this alone, codes on paper."),
        ),
        say("In an American survey half of the small businesses asked had lost an account to criminals."),
        ("organisation", "resources.accounts"),
        say("Two people can sign in, and a stolen phone would not be the end."),
        "/impact/#challenges",
        30,
        -8,
        78,
    )


@rule("join-email", "content", both(BUSINESS, OWN_PAGE, weeks(4)), "scif-fgc-synergy")
def join_email(case: Case) -> Advice:
    """What one owns (a list) carries what one borrows (a platform)."""
    return Advice(
        say("Give people a way to hear from you outside the platforms"),
        say(
            "A field for the e-mail address on your page, with what they get and how often. Send the best post of the "
            "month to those who agreed."
        ),
        say(
            "At a large New York retailer posts worked together with e-mail more strongly than with television; the "
            "authors advise to keep the other channels."
        ),
        ("resources.destination", "organisation"),
        say("The first message went out, and leaving takes one tap."),
        "/impact/#direct",
        40,
        9,
        60,
    )


@rule("keep-copies", "measure", weeks(8), "scif-suspended-bookings", "scif-tiktok-ban-india")
def keep_copies(case: Case) -> Advice:
    """What is only on a platform can be gone tomorrow."""
    return Advice(
        say("Save posts, figures and contacts outside the platforms"),
        say("Export what the platforms give, keep the original files, and write down the contacts who agreed."),
        say(
            "A make-up artist whose account was suspended by mistake put her lost bookings at 80 percent, and India "
            "took TikTok from 200 million people overnight."
        ),
        ("organisation", "resources.accounts"),
        say("If every account were gone tomorrow, the last month would still be there."),
        "/impact/#challenges",
        20,
        24,
        63,
        "monthly",
    )
