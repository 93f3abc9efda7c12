"""What is said and in which shapes: pillars, voice, languages, and posts made before their day."""

from smo_planner.rules.case import Advice, Case
from smo_planner.rules.conditions import (
    CHANNELS,
    EVERY_BRIEF,
    LANGUAGES,
    LIVE,
    NO_PUBLIC_BODY,
    UNSKILLED_PHOTO,
    UNSKILLED_VIDEO,
)
from smo_planner.rules.registry import rule
from smo_planner.words import Listed, say, say_n, text


@rule("agree-pillars", "content", EVERY_BRIEF, "scif-content-informative", "egov-bonson-topics")
def agree_pillars(case: Case) -> Advice:
    """Themes that posts keep coming back to."""
    public = case.brief.organisation == "government"
    return Advice(
        say("Agree the content pillars"),
        say(
            "On {platform}: {pillars}. Strike what does not suit you, and write two examples beside the rest.",
            platform=case.lead.name,
            pillars=Listed(tuple(pillar.label for pillar in case.contents[0].pillars)),
        ),
        say(
            "75 large cities of Western Europe posted most on culture, sport and marketing, while people took part "
            "more in other subjects: choose what they care about."
        )
        if public
        else say(
            "Of over 100,000 posts by American companies those with nothing but facts and prices drew less "
            "interaction, and more when mixed with people and humour: several themes, not one."
        ),
        ("objective.primary", "roles"),
        say("Each pillar has two examples that the team likes."),
        "/steps/#content",
        40,
        -10,
        94,
        sources=case.found("egov-bonson-topics" if public else "scif-content-informative"),
    )


@rule(
    "agree-voice",
    "content",
    EVERY_BRIEF,
    "scif-content-personality",
    "scif-luxury-too-friendly",
    "egov-jo-trust-2023",
)
def agree_voice(case: Case) -> Advice:
    """How the brand speaks, and how it never does."""
    brief = case.brief
    if brief.organisation == "government":
        backing = "egov-jo-trust-2023"
        why = say(
            "Among 379 users of Facebook in Jordan openness raised trust in government, and content that contradicts "
            "itself lowered it: one voice."
        )
    elif brief.offer.price == "premium" and brief.offer.category == "fashion_beauty":
        backing = "scif-luxury-too-friendly"
        why = say(
            "In an American study a luxury brand that talked much with its followers was valued less, being less "
            "distant: settle how near you come."
        )
    else:
        backing = "scif-content-personality"
        why = say(
            "In over 100,000 posts of some 800 companies humour, emotion and good causes went with more likes, "
            "comments and shares: a voice, not an announcement."
        )
    return Advice(
        say("Settle the voice in three do’s and three don’ts"),
        say(
            "Start from the ones in this plan, and change them until they sound like you. Decide where you write "
            "dialect and where standard Arabic."
        )
        if "ar" in brief.audience.languages
        else say("Start from the ones in this plan, and change them until they sound like you."),
        why,
        ("audience.ages", "audience.languages"),
        say("The six lines are pinned where answers are written."),
        "/steps/#content",
        30,
        -9,
        69,
        sources=case.found(backing),
    )


@rule("write-in-languages", "content", LANGUAGES, "scif-uae-arabic-preference")
def write_in_languages(case: Case) -> Advice:
    """More than one language: decide which comes first and who checks."""
    return Advice(
        say("Decide how the languages share a post"),
        say(
            "One language leads each post, the other stands in full below or in a post of its own; never word for word."
        ),
        say(
            "About 300 people in the Emirates judged an ad alike in English and in Arabic, yet many said they would "
            "rather have Arabic."
        ),
        ("audience.languages",),
        say("One person who grew up with it reads each language before it goes out."),
        "/steps/#content",
        20,
        -8,
        66,
    )


@rule("make-stock", "content", EVERY_BRIEF, "adobe-12-days")
def make_stock(case: Case) -> Advice:
    """A stock of finished posts carries the first busy weeks."""
    posts = sum(channel.option.posts for channel in case.choice.used if channel.option)
    return Advice(
        say("Make the first week’s posts before the start"),
        say_n(
            "Finish {n} post with text, picture and link, and put it in the calendar.",
            "Finish {n} posts with text, picture and link, and put them in the calendar.",
            posts,
        ),
        say(
            "Even large brands need 12 days on average for one piece of content; what is not finished before the "
            "start comes late."
        ),
        ("resources.hours_per_week", "period.start"),
        say("The whole first week is finished and dated."),
        "/steps/#content",
        90,
        -3,
        84,
    )


@rule("gather-pictures", "content", NO_PUBLIC_BODY, "scif-image-quality")
def gather_pictures(case: Case) -> Advice:
    """Good pictures are made in one go."""
    return Advice(
        say("Take thirty pictures in one hour of good light"),
        say("The thing, the hands, the place, the people who agreed; upright and square, without filters."),
        say("Sharp pictures of professional quality drew more interaction on X and Instagram for the goods compared."),
        ("offer.category", "resources.skills"),
        say("Thirty pictures lie in one folder, each with its consent where a face is seen."),
        "/steps/#content",
        60,
        -7,
        74,
    )


@rule("learn-short-video", "content", UNSKILLED_VIDEO, "video-length-2023")
def learn_short_video(case: Case) -> Advice:
    """Short video without the skill takes twice as long."""
    return Advice(
        say("Practise short videos before they count"),
        say("Shoot three of 20 seconds on the phone: one thing, one sentence, subtitles. Publish none of them."),
        say(
            "The plan has short videos, and you did not name video among your skills; one report singles out about 26 "
            "seconds as a good length."
        ),
        ("resources.skills",),
        say("The third took half as long as the first."),
        "/platforms/#choose",
        60,
        -7,
        64,
    )


@rule("learn-photo", "content", UNSKILLED_PHOTO, "scif-image-quality")
def learn_photo(case: Case) -> Advice:
    """Photos without the skill."""
    return Advice(
        say("Learn three rules of a good phone picture"),
        say("Window light from the side, one thing in the frame, the lens wiped. Take the same thing ten times."),
        say(
            "The plan has photos, and you did not name photography among your skills; sharp pictures drew more "
            "interaction in a comparison of goods."
        ),
        ("resources.skills",),
        say("Someone who was not there picks the best of ten without hesitating."),
        "/platforms/#choose",
        30,
        -8,
        62,
    )


@rule("write-for-each-channel", "content", CHANNELS, "scif-video-platform-fit")
def write_for_each_channel(case: Case) -> Advice:
    """What suits one platform does not suit the next."""
    return Advice(
        say("Write one message in the manner of each channel"),
        say(
            "Take the first post and rewrite it for {platforms}: length, first line, picture, link.",
            platforms=Listed(tuple(channel.name for channel in case.choice.used)),
        ),
        say(
            "Emotional pieces were shared more on some platforms and informative ones on others: content and platform "
            "must fit."
        ),
        ("audience.ages", "resources.skills"),
        say("Put side by side, nobody takes one for a copy of the other."),
        "/platforms/#compare",
        45,
        -5,
        64,
    )


@rule("vary-formats", "content", EVERY_BRIEF, "scif-mixed-modality", "egov-sa-moh-stage-2020")
def vary_formats(case: Case) -> Advice:
    """Pictures, videos, articles, posts in turn."""
    public = case.brief.organisation == "government"
    return Advice(
        say("Prepare a pattern for each format"),
        say(
            "On {platform} the week holds {formats}: make one empty pattern of each that only needs filling.",
            platform=case.lead.name,
            formats=Listed(tuple(text(case.known.formats[one.id].name) for one in case.contents[0].formats)),
        ),
        say(
            "In the tweets of the Saudi health ministry on the pandemic the subject, the medium and the stage changed "
            "engagement."
        )
        if public
        else say("Shops that mix picture, video and platforms gained from the mix, not from the number of posts."),
        ("resources.skills", "offer.category"),
        say("A new post starts from a pattern and takes the minutes that the plan gives it."),
        "/steps/#content",
        40,
        -6,
        60,
        sources=case.found("egov-sa-moh-stage-2020" if public else "scif-mixed-modality"),
    )


@rule("prepare-live", "content", LIVE, "scif-live-cues")
def prepare_live(case: Case) -> Advice:
    """Live needs a script and a second pair of hands."""
    return Advice(
        say("Rehearse the first live broadcast"),
        say(
            "One subject, three questions that you ask yourself, a person who reads comments, light and sound tried "
            "out."
        ),
        say("The plan has live broadcasts; many cues at once distract from an offer that calls for thought."),
        ("resources.skills",),
        say("A rehearsal of ten minutes was watched by someone from outside."),
        "/steps/#content",
        40,
        -3,
        63,
    )


@rule("make-posts-readable", "content", NO_PUBLIC_BODY, "egov-gcs-accessible", "egov-accessible-alt-text")
def make_posts_readable(case: Case) -> Advice:
    """Posts that everyone can read."""
    return Advice(
        say("Make every post readable for everyone"),
        say("Describe each picture in a sentence, add subtitles, no text as a picture, enough contrast."),
        say("At least one person in five lives with an impairment; a post that nobody can read reaches nobody."),
        ("audience.ages", "organisation"),
        say("A person who cannot see the picture knows what it shows; one without sound follows the video."),
        "/e-government/#accessibility",
        20,
        -4,
        65,
    )
