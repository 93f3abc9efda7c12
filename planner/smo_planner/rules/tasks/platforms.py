"""What each platform asks of whoever uses it: one task for each that the plan uses."""

from smo_planner.rules.case import Advice, Case
from smo_planner.rules.conditions import on
from smo_planner.rules.registry import rule
from smo_planner.words import say

# The first channel's own task matters more than that of one at its side.
_LEAD, _SUPPORT = 70, 59


def _weight(case: Case, platform: str) -> int:
    return _LEAD if case.lead.id == platform else _SUPPORT


@rule("tend-facebook", "content", on("facebook", "Facebook"), "scif-complaint-hours")
def tend_facebook(case: Case) -> Advice:
    """Messages are where business is done on Facebook."""
    return Advice(
        say("Set up messages and answers on the Facebook page"),
        say("Greeting, opening hours, quick answers, and one person who sees messages on the phone."),
        say("People who had complained on Facebook expected an answer within three to six hours."),
        ("resources.hours_per_week", "objective.primary"),
        say("A message that a friend sends at noon has an answer before the evening."),
        "/platforms/#facebook",
        30,
        -4,
        _weight(case, "facebook"),
    )


@rule("tend-instagram", "content", on("instagram", "Instagram"), "eng-carousel-2024")
def tend_instagram(case: Case) -> Advice:
    """The profile page is the shop window."""
    return Advice(
        case.told(
            say("Arrange the Instagram profile like a shop window"),
            government=say("Arrange the Instagram profile so that people find their way"),
            nonprofit=say("Arrange the Instagram profile so that people find their way"),
        ),
        say("Three posts pinned, stories kept under four names, one link. Try a post of several pictures each week."),
        say("Posts of several pictures often drew more interaction than short videos in one large comparison."),
        ("resources.skills", "offer.category"),
        case.told(
            say("A stranger understands in ten seconds what is offered, where and for how much."),
            government=say("A stranger understands in ten seconds which office this is and what it is there for."),
            nonprofit=say("A stranger understands in ten seconds whom you help, and how to take part."),
            creator=say("A stranger understands in ten seconds what comes here, and how often."),
        ),
        "/platforms/#instagram",
        30,
        -4,
        _weight(case, "instagram"),
    )


@rule("tend-youtube", "content", on("youtube", "YouTube"), "youtube-thumbnail-clicks")
def tend_youtube(case: Case) -> Advice:
    """Title and thumbnail decide whether a video is opened."""
    return Advice(
        say("Write title and picture of a video before filming it"),
        say(
            "Title as people would search for it, a picture with one thing on it, the answer in the first half minute."
        ),
        say("Half of all videos on YouTube are opened 2 to 10 times for every hundred times their picture is shown."),
        ("resources.skills", "objective.primary"),
        say("Three titles and pictures stand, and someone outside the team chose the best."),
        "/platforms/#youtube",
        30,
        -4,
        _weight(case, "youtube"),
    )


@rule("tend-x", "content", on("x", "X"), "egov-audit-response-rate", "scif-complaint-hours")
def tend_x(case: Case) -> Advice:
    """X lives from being there when something happens."""
    public = case.brief.organisation == "government"
    return Advice(
        say("Set up listening on X"),
        say("A private list of the twenty accounts that matter, and saved searches for your name and your subject."),
        say("In a test of American town halls 38 percent of tweets got an answer; whoever listens stands out.")
        if public
        else say("People who had complained on Twitter, now X, expected an answer within one to three hours."),
        ("audience.ages", "objective.primary"),
        say("A mention of your name is seen on the same day."),
        "/platforms/#x",
        20,
        -4,
        _weight(case, "x"),
        sources=case.found("egov-audit-response-rate" if public else "scif-complaint-hours"),
    )


@rule("tend-snapchat", "content", on("snapchat", "Snapchat"), "scif-kuwait-platform-motives")
def tend_snapchat(case: Case) -> Advice:
    """Snapchat needs a public profile and daily life."""
    return Advice(
        say("Open a public profile on Snapchat and fill one day"),
        say("Morning, noon and evening in short upright scenes, with the place named; no advertisement among them."),
        say(
            "Among 692 students in Kuwait Snapchat was used most intensely of all, and for reasons of its own: what "
            "suits other platforms does not suit it."
        ),
        ("audience.ages", "resources.hours_per_week"),
        say("One whole day stands, and someone of the audience’s age watched it to the end."),
        "/platforms/#snapchat",
        40,
        -4,
        _weight(case, "snapchat"),
    )


@rule("tend-tiktok", "content", on("tiktok", "TikTok"), "tiktok-business-sounds")
def tend_tiktok(case: Case) -> Advice:
    """Sounds are licensed differently for business accounts."""
    return Advice(
        say("Choose sounds for TikTok that a business may use"),
        say("Ten sounds from the commercial library or your own voice; note beside each what it suits."),
        say("Trending sounds are not licensed for business accounts; a video can lose its sound."),
        ("organisation", "resources.skills"),
        say("Ten sounds are noted, all of them allowed."),
        "/platforms/#tiktok",
        20,
        -4,
        _weight(case, "tiktok"),
    )


@rule("tend-linkedin", "content", on("linkedin", "LinkedIn"), "linkedin-links")
def tend_linkedin(case: Case) -> Advice:
    """People, not logos, are read on LinkedIn."""
    return Advice(
        say("Have two people of the team write on LinkedIn as themselves")
        if case.brief.resources.people > 1
        else say("Write on LinkedIn as yourself, not only as the page"),
        say("Profiles in order, the company named, one experience each that others can use. Documents before links.")
        if case.brief.resources.people > 1
        else say("Profile in order, the page named, one experience that others can use. Documents before links."),
        say("In published figures posts with a link come last there, documents and pictures first."),
        ("offer.category", "resources.skills", "resources.people"),
        say("Two posts by people stand, and both were answered."),
        "/platforms/#linkedin",
        40,
        -4,
        _weight(case, "linkedin"),
    )


@rule("tend-whatsapp", "content", on("whatsapp", "WhatsApp"), "whatsapp-opt-in", "whatsapp-broadcast-saved")
def tend_whatsapp(case: Case) -> Advice:
    """WhatsApp needs consent and a list."""
    return Advice(
        say("Build the WhatsApp list with consent"),
        case.told(
            say(
                "A sign at the till and a line in the profiles: save our number and write “yes”. Write down who "
                "agreed and when."
            ),
            government=say(
                "A sign at the counter and a line in the profiles: save our number and write “yes”. Write down who "
                "agreed and when; answer within 24 hours."
            ),
            nonprofit=say(
                "A line on every receipt and in the profiles: save our number and write “yes”. Write down who agreed "
                "and when."
            ),
        ),
        say(
            "WhatsApp lets a business write only to people who agreed, and answer freely for 24 hours after their "
            "last message; a broadcast reaches only those who saved your number."
        ),
        ("resources.destination", "objective.primary"),
        say("Everyone on the list asked to be there, and leaving takes one word."),
        "/platforms/#whatsapp",
        30,
        2,
        max(73, _weight(case, "whatsapp")),
    )
