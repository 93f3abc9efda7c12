"""What each platform asks of whoever uses it: one task for each that the plan uses."""

from collections.abc import Callable

from smo_planner.words import say

from .case import Case, Rule, Task

RULES: list[Rule] = []


def _on(platform: str) -> Callable[[Rule], Rule]:
    """A rule that applies only where the plan uses the platform."""

    def gather(rule: Rule) -> Rule:
        def where_used(case: Case) -> Task | None:
            return rule(case) if case.uses(platform) else None

        RULES.append(where_used)
        return rule

    return gather


@_on("facebook")
def tend_facebook(case: Case) -> Task:
    """Messages are where business is done on Facebook."""
    return Task(
        "tend-facebook",
        "content",
        say("Set up messages and answers on the Facebook page"),
        say("Greeting, opening hours, quick answers, and one person who sees messages on the phone."),
        say(
            "In one platform’s own study a reply within minutes was worth far more to customers than one after an hour."
        ),
        ("resources.hours_per_week", "objective.primary"),
        say("A message that a friend sends at noon has an answer before the evening."),
        "/platforms/#facebook",
        30,
        -3,
        47,
        sources=case.found("scif-airline-6-minutes"),
    )


@_on("instagram")
def tend_instagram(case: Case) -> Task:
    """The profile page is the shop window."""
    return Task(
        "tend-instagram",
        "content",
        say("Arrange the Instagram profile like a shop window"),
        say("Three posts pinned, stories kept under four names, one link. Try a post of several pictures each week."),
        say("Posts of several pictures often drew more interaction than short videos in one large comparison."),
        ("resources.skills", "offer.category"),
        say("A stranger understands in ten seconds what is offered, where and for how much."),
        "/platforms/#instagram",
        30,
        -3,
        46,
        sources=case.found("eng-carousel-2024"),
    )


@_on("youtube")
def tend_youtube(case: Case) -> Task:
    """Title and thumbnail decide whether a video is opened."""
    return Task(
        "tend-youtube",
        "content",
        say("Write title and picture of a video before filming it"),
        say(
            "Title as people would search for it, a picture with one thing on it, the answer in the first half minute."
        ),
        say("Half of all videos are opened in only 2 to 10 percent of the times that their picture is shown."),
        ("resources.skills", "objective.primary"),
        say("Three titles and pictures stand, and someone outside the team chose the best."),
        "/platforms/#youtube",
        30,
        -4,
        46,
        sources=case.found("youtube-thumbnail-clicks"),
    )


@_on("x")
def tend_x(case: Case) -> Task:
    """X lives from being there when something happens."""
    return Task(
        "tend-x",
        "content",
        say("Set up listening on X"),
        say("A private list of the twenty accounts that matter, and saved searches for your name and your subject."),
        say("In a test of public bodies only about four tweets in ten were answered; whoever listens stands out."),
        ("audience.ages", "objective.primary"),
        say("A mention of your name is seen on the same day."),
        "/platforms/#x",
        20,
        -2,
        44,
        sources=case.found("egov-audit-response-rate"),
    )


@_on("snapchat")
def tend_snapchat(case: Case) -> Task:
    """Snapchat needs a public profile and daily life."""
    return Task(
        "tend-snapchat",
        "content",
        say("Open a public profile on Snapchat and fill one day"),
        say("Morning, noon and evening in short upright scenes, with the place named; no advertisement among them."),
        say("What suits other platforms does not suit this one: people come for the day as it is."),
        ("audience.ages", "resources.hours_per_week"),
        say("One whole day stands, and someone of the audience’s age watched it to the end."),
        "/platforms/#snapchat",
        40,
        -2,
        44,
    )


@_on("tiktok")
def tend_tiktok(case: Case) -> Task:
    """Sounds are licensed differently for business accounts."""
    return Task(
        "tend-tiktok",
        "content",
        say("Choose sounds for TikTok that a business may use"),
        say("Ten sounds from the commercial library or your own voice; note beside each what it suits."),
        say("Trending sounds are not licensed for business accounts; a video can lose its sound."),
        ("organisation", "resources.skills"),
        say("Ten sounds are noted, all of them allowed."),
        "/platforms/#tiktok",
        20,
        -2,
        44,
        sources=case.found("tiktok-business-sounds"),
    )


@_on("linkedin")
def tend_linkedin(case: Case) -> Task:
    """People, not logos, are read on LinkedIn."""
    return Task(
        "tend-linkedin",
        "content",
        say("Have two people of the team write on LinkedIn as themselves"),
        say("Profiles in order, the company named, one experience each that others can use. Documents before links."),
        say("In published figures posts with a link come last there, documents and pictures first."),
        ("offer.category", "resources.skills"),
        say("Two posts by people stand, and both were answered."),
        "/platforms/#linkedin",
        40,
        -2,
        44,
        sources=case.found("linkedin-links"),
    )


@_on("whatsapp")
def tend_whatsapp(case: Case) -> Task:
    """WhatsApp needs consent and a list."""
    return Task(
        "tend-whatsapp",
        "content",
        say("Build the WhatsApp list with consent"),
        say(
            "A sign at the till and a line in the profiles: save our number and write “yes”. Write down who agreed and "
            "when."
        ),
        say("A broadcast reaches only those who saved your number, and messages without consent cost the account."),
        ("resources.destination", "objective.primary"),
        say("Everyone on the list asked to be there, and leaving takes one word."),
        "/platforms/#whatsapp",
        30,
        2,
        65,
        sources=case.found("whatsapp-broadcast-saved"),
    )
