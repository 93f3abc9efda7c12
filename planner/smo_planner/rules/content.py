"""Step two, content: what is said, in which shapes, and made ahead of the day."""

from smo_planner.flight import is_weekend
from smo_planner.words import Day, Listed, Number, Own, say, say_n, text

from .case import Case, Rule, Task

RULES: list[Rule] = []


def _rule(rule: Rule) -> Rule:
    RULES.append(rule)
    return rule


@_rule
def agree_pillars(case: Case) -> Task:
    """Themes that posts keep coming back to."""
    pillars = Listed(tuple(pillar.label for pillar in case.contents[0].pillars))
    return Task(
        "agree-pillars",
        "content",
        say("Agree the content pillars"),
        say(
            "On {platform}: {pillars}. Strike what does not suit you, and write two examples beside the rest.",
            platform=case.lead.name,
            pillars=pillars,
        ),
        say("With themes agreed, nobody starts a week in front of an empty page."),
        ("objective.primary", "roles"),
        say("Each pillar has two examples that the team likes."),
        "/steps/#content",
        40,
        -9,
        94,
    )


@_rule
def agree_voice(case: Case) -> Task:
    """How the brand speaks, and how it never does."""
    return Task(
        "agree-voice",
        "content",
        say("Settle the voice in three do’s and three don’ts"),
        say("Start from the ones in this plan, and change them until they sound like you."),
        say("Several people answer and post; readers should hear one voice."),
        ("audience.ages", "audience.languages"),
        say("The six lines are pinned where answers are written."),
        "/steps/#content",
        30,
        -8,
        68,
    )


@_rule
def make_stock(case: Case) -> Task:
    """A stock of finished posts carries the first busy weeks."""
    posts = sum(channel.option.posts for channel in case.choice.used if channel.option)
    return Task(
        "make-stock",
        "content",
        say("Make the first week’s posts before the start"),
        say_n(
            "Finish {n} post with text, picture and link, and put it in the calendar.",
            "Finish {n} posts with text, picture and link, and put them in the calendar.",
            posts,
        ),
        say("The first weeks bring questions to answer; whoever still has to make posts then falls behind."),
        ("resources.hours_per_week", "period.start"),
        say("The whole first week is finished and dated."),
        "/steps/#content",
        90,
        -4,
        84,
    )


@_rule
def set_up_calendar(case: Case) -> Task:
    """The plan's calendar into the team's own."""
    return Task(
        "set-up-calendar",
        "content",
        say("Put the calendar where the team looks every day"),
        say("Enter the plan’s posts in the calendar you already use, each with its title and its finished file."),
        say("A calendar that nobody opens is a wish; this one has a day and minutes for every post."),
        ("period.start", "period.weeks"),
        say("Everyone sees tomorrow’s post on their phone."),
        "/steps/#calendar",
        30,
        -6,
        82,
    )


@_rule
def gather_pictures(case: Case) -> Task | None:
    """Good pictures are made in one go."""
    if case.brief.organisation == "government":
        return None
    return Task(
        "gather-pictures",
        "content",
        say("Take thirty pictures in one hour of good light"),
        say("The thing, the hands, the place, the people who agreed; upright and square, without filters."),
        say(
            "Sharp, honest pictures are worth more than many posts: what counts is how rich a post is, not how many "
            "there are."
        ),
        ("offer.category", "resources.skills"),
        say("Thirty pictures lie in one folder, each with its consent where a face is seen."),
        "/steps/#content",
        60,
        -7,
        74,
        sources=case.found("scif-richness-not-intensity"),
    )


@_rule
def learn_short_video(case: Case) -> Task | None:
    """Short video without the skill takes twice as long."""
    formats = {one for channel in case.choice.used if channel.option for one in channel.option.formats}
    if "reel" not in formats or "video" in case.brief.resources.skills:
        return None
    return Task(
        "learn-short-video",
        "content",
        say("Practise short videos before they count"),
        say("Shoot three of 20 seconds on the phone: one thing, one sentence, subtitles. Publish none of them."),
        say("The plan has short videos, and you did not name video among your skills."),
        ("resources.skills",),
        say("The third took half as long as the first."),
        "/platforms/#choose",
        60,
        -7,
        56,
    )


@_rule
def learn_photo(case: Case) -> Task | None:
    """Photos without the skill."""
    formats = {one for channel in case.choice.used if channel.option for one in channel.option.formats}
    if "photo" not in formats or "photo" in case.brief.resources.skills:
        return None
    return Task(
        "learn-photo",
        "content",
        say("Learn three rules of a good phone picture"),
        say("Window light from the side, one thing in the frame, the lens wiped. Take the same thing ten times."),
        say("The plan has photos, and you did not name photography among your skills."),
        ("resources.skills",),
        say("Someone who was not there picks the best of ten without hesitating."),
        "/platforms/#choose",
        30,
        -8,
        54,
    )


@_rule
def write_for_each_channel(case: Case) -> Task | None:
    """What suits one platform does not suit the next."""
    if len(case.choice.used) < 2:
        return None
    return Task(
        "write-for-each-channel",
        "content",
        say("Write one message in the manner of each channel"),
        say(
            "Take the first post and rewrite it for {platforms}: length, first line, picture, link.",
            platforms=Listed(tuple(channel.name for channel in case.choice.used)),
        ),
        say(
            "Emotional pieces were shared more on some platforms and informative ones on others: content and "
            "platform must fit."
        ),
        ("audience.ages", "resources.skills"),
        say("Put side by side, nobody takes one for a copy of the other."),
        "/platforms/#compare",
        45,
        -5,
        64,
        sources=case.found("scif-video-platform-fit"),
    )


@_rule
def vary_formats(case: Case) -> Task:
    """Pictures, videos, articles, posts in turn."""
    option = case.lead.option
    formats = tuple(text(case.known.formats[one].name) for one in dict.fromkeys(option.formats)) if option else ()
    return Task(
        "vary-formats",
        "content",
        say("Prepare a pattern for each format"),
        say(
            "On {platform} the week holds {formats}: make one empty pattern of each that only needs filling.",
            platform=case.lead.name,
            formats=Listed(formats),
        ),
        say("Shops that mix picture, video and platforms gained from the mix, not from the number of posts."),
        ("resources.skills", "offer.category"),
        say("A new post starts from a pattern and takes the minutes that the plan gives it."),
        "/steps/#content",
        40,
        -6,
        63,
        sources=case.found("scif-mixed-modality"),
    )


@_rule
def write_answers(case: Case) -> Task:
    """Answers ready before the questions."""
    return Task(
        "write-answers",
        "content",
        say("Write answers to the ten questions that always come"),
        say("Price, place, hours, delivery, complaint, praise: short, friendly, each with the next step."),
        say("People who get no answer go elsewhere: about a third said so when asked."),
        ("objective.primary", "resources.hours_per_week"),
        say("Ten answers are on the phone of everyone who replies."),
        "/impact/#dialogue",
        45,
        -3,
        79,
        sources=case.found("silence-cost-2016", "care-switch"),
    )


@_rule
def answer_daily(case: Case) -> Task:
    """Answering has its time in every week."""
    return Task(
        "answer-daily",
        "content",
        say("Keep two fixed times a day for answering, and check once a week that none was missed"),
        say(
            "Morning and evening, ten minutes each; the minutes are in the channels’ hours. This task is the weekly "
            "check."
        ),
        say("Hotels that answered reviews steadily gained in their ratings; what counts is that it never stops."),
        ("resources.hours_per_week", "objective.primary"),
        say("No message of the week is without an answer."),
        "/impact/#dialogue",
        15,
        4,
        71,
        "weekly",
        sources=case.found("scif-hotel-reply-stars"),
    )


@_rule
def plan_next_posts(case: Case) -> Task:
    """The coming fortnight, every week."""
    return Task(
        "plan-next-posts",
        "content",
        say("Look at next week’s posts"),
        say("What is finished, what is missing, what has happened since that has to go in or out?"),
        say("Plans age; a short look every week keeps the calendar true."),
        ("period.weeks",),
        say("Next week’s posts are finished or struck off."),
        "/steps/#calendar",
        15,
        3,
        69,
        "weekly",
    )


@_rule
def prepare_events(case: Case) -> Task | None:
    """Seasons in the period need their posts in time."""
    named = [season for season in case.seasons if season.first >= case.brief.period.start]
    if not named:
        return None
    first = named[0]
    names = tuple(dict.fromkeys(season.event.name for season in named))[:5]
    moon = any(season.expected for season in named)
    day = Day(first.first, case.brief.country)
    if len(names) > 1:
        detail = say(
            "In your weeks: {events}. The first is {event} on {date}. Prepare posts a week ahead and settle the tone.",
            events=Listed(tuple(text(name) for name in names)),
            event=text(first.event.name),
            date=day,
        )
    else:
        detail = say(
            "In your weeks: {event} on {date}. Prepare posts a week ahead and settle the tone.",
            event=text(first.event.name),
            date=day,
        )
    if moon:
        detail = say(
            "{detail} Dates that rest on the moon are expected, give or take a day; correct them in the brief.",
            detail=detail,
        )
    sources = tuple(dict.fromkeys(source for season in named for source in season.event.sources))
    return Task(
        "prepare-events",
        "content",
        say("Prepare the seasons that fall into the campaign"),
        detail,
        say("On these days people have other things in mind; a post that does not know the day looks foreign."),
        ("country", "period.start", "period.weeks"),
        say("Each season has its post, finished a week before."),
        "/steps/#calendar",
        45,
        max(-10, (first.first - case.brief.period.start).days - 14),
        83,
        sources=sources,
    )


@_rule
def shift_for_ramadan(case: Case) -> Task | None:
    """Ramadan moves the hours and the subjects."""
    season = next((one for one in case.seasons if one.event.id == "ramadan"), None)
    if season is None:
        return None
    return Task(
        "shift-for-ramadan",
        "content",
        say("Move posts and answering to the evening for Ramadan"),
        say(
            "From {date} on, publish after iftar, answer after tarawih, and keep the fasting hours free of food "
            "pictures.",
            date=Day(season.first, case.brief.country),
        ),
        say("In Ramadan use grows and moves to the night; what is published while people fast is seen less."),
        ("country", "period.start"),
        say("The times in the calendar are changed for the whole month."),
        "/steps/#calendar",
        20,
        max(-10, (season.first - case.brief.period.start).days - 7),
        86,
        sources=case.found("ramadan-phases", "ramadan-peak-hours"),
    )


@_rule
def make_posts_readable(case: Case) -> Task:
    """Posts that everyone can read."""
    return Task(
        "make-posts-readable",
        "content",
        say("Make every post readable for everyone"),
        say("Describe each picture in a sentence, add subtitles, no text as a picture, enough contrast."),
        say("At least one person in five lives with an impairment; a post that nobody can read reaches nobody."),
        ("audience.ages", "organisation"),
        say("A person who cannot see the picture knows what it shows; one without sound follows the video."),
        "/e-government/#accessibility",
        20,
        -2,
        61,
        sources=case.found("egov-gcs-accessible", "egov-accessible-alt-text"),
    )


@_rule
def write_in_languages(case: Case) -> Task | None:
    """More than one language: decide which comes first and who checks."""
    if len(case.brief.audience.languages) < 2:
        return None
    return Task(
        "write-in-languages",
        "content",
        say("Decide how the languages share a post"),
        say(
            "One language leads each post, the other stands in full below or in a post of its own; never word for word."
        ),
        say("You named more than one language; a half-translated post serves neither reader."),
        ("audience.languages",),
        say("One person who grew up with it reads each language before it goes out."),
        "/steps/#content",
        20,
        -5,
        57,
    )


@_rule
def open_local_doors(case: Case) -> Task | None:
    """A local business is found through its neighbourhood."""
    if case.brief.audience.reach != "local":
        return None
    place = case.brief.audience.place
    return Task(
        "open-local-doors",
        "content",
        say("Show up in the neighbourhood’s groups and pages"),
        say(
            "Find five groups and pages of {place}, read their rules, and help with an answer before you offer "
            "anything.",
            place=Own(place),
        )
        if place
        else say(
            "Find five groups and pages of your town, read their rules, and help with an answer before you offer "
            "anything."
        ),
        say("Your audience is local; people there ask each other where to buy."),
        ("audience.reach", "audience.place"),
        say("You are a known name in two of the five."),
        "/impact/#borders",
        40,
        8,
        55,
    )


@_rule
def rest_on_weekends(case: Case) -> Task | None:
    """Posts on rest days go out by themselves."""
    resting = sum(1 for post in case.posts if is_weekend(post.date, case.brief, case.known))
    if not resting:
        return None
    return Task(
        "schedule-weekends",
        "content",
        say("Schedule the posts of rest days"),
        say(
            "{posts} posts fall on the weekend: load them into the platforms’ own schedulers the day before.",
            posts=Number(resting),
        ),
        say("People read on rest days, and nobody has to work for it."),
        ("country", "period.weeks"),
        say("The weekend’s posts went out without anyone at a desk."),
        "/steps/#calendar",
        10,
        6,
        45,
    )


@_rule
def write_first_lines(case: Case) -> Task:
    """The first line decides whether the rest is read."""
    return Task(
        "write-first-lines",
        "content",
        say("Write ten first lines"),
        say("Each names a moment, a question or a figure from the audience’s own day. Read them aloud, keep five."),
        say("On a phone little more than the first line is shown; what is useful and surprising is passed on."),
        ("audience.ages", "offer.edge"),
        say("Five first lines are left, and none of them could stand under a competitor’s post."),
        "/steps/#content",
        30,
        -4,
        50,
        sources=case.found("scif-viral-useful"),
    )


@_rule
def prepare_live(case: Case) -> Task | None:
    """Live needs a script and a second pair of hands."""
    if not any(channel.option and "live" in channel.option.formats for channel in case.choice.used):
        return None
    return Task(
        "prepare-live",
        "content",
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
        51,
        sources=case.found("scif-live-cues"),
    )


@_rule
def label_paid_content(case: Case) -> Task | None:
    """Paid partnerships are labelled."""
    if case.brief.organisation not in ("creator", "online_store", "services") and not case.budget.coins:
        return None
    if case.brief.organisation == "government":
        return None
    return Task(
        "label-paid-content",
        "content",
        say("Settle how paid content is marked"),
        say("The platform’s own label, and the word “advertisement” in the language of the post, at its top."),
        say("Platforms ask for the label, and some countries of the region for the word as well."),
        ("organisation", "country"),
        say("Everyone who posts for you knows the rule, and the last paid post keeps it."),
        "/impact/#challenges",
        15,
        -2,
        43,
        sources=case.found("branded-label", "ae-ad-label"),
    )
