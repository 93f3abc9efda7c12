"""Days and seasons: the calendar where it is seen, and what feasts and sales change."""

from smo_planner.rules.case import Advice, Case
from smo_planner.rules.conditions import (
    EID,
    EVENTS,
    EVERY_BRIEF,
    NIGHTS,
    NONPROFIT,
    RAMADAN,
    SALES,
    SCHOOL,
    WHITE_FRIDAY,
)
from smo_planner.rules.registry import both, rule
from smo_planner.seasons import SCHOOL_EVENTS, Season
from smo_planner.words import Day, Listed, say, say_n, text

# The fortnight before the start is the earliest that a task can fall due; a little room is left for moving it.
_EARLIEST = -12
_SOURCES = 4
_NAMES = 5


@rule("set-up-calendar", "content", EVERY_BRIEF)
def set_up_calendar(case: Case) -> Advice:
    """The plan's calendar into the team's own."""
    weekend = case.known.countries[case.brief.country].weekend
    weekdays = [post.date.weekday() for post in case.posts]
    resting = sum(weekdays.count(day) for day in weekend)
    return Advice(
        say("Put the calendar where the team looks every day"),
        say_n(
            "Enter the plan’s posts in the calendar you already use, each with its finished file. {n} of them falls "
            "on a day of rest: load it into the platform’s own scheduler.",
            "Enter the plan’s posts in the calendar you already use, each with its finished file. {n} of them fall on "
            "days of rest: load them into the platforms’ own schedulers.",
            resting,
        )
        if resting
        else say("Enter the plan’s posts in the calendar you already use, each with its title and its finished file."),
        say("A calendar that nobody opens is a wish; this one has a day and minutes for every post."),
        ("country", "period.start", "period.weeks"),
        say("Everyone sees tomorrow’s post on their phone."),
        "/steps/#calendar",
        30,
        -6,
        82,
    )


@rule("plan-next-posts", "content", EVERY_BRIEF)
def plan_next_posts(case: Case) -> Advice:
    """The coming week, every week."""
    return Advice(
        say("Look at next week’s posts"),
        say("What is finished, what is missing, what has happened since that has to go in or out?"),
        say("Plans age; a short look every week keeps the calendar true."),
        ("period.weeks",),
        say("Next week’s posts are finished or struck off."),
        "/steps/#calendar",
        15,
        3,
        75,
        "weekly",
    )


@rule("prepare-events", "content", EVENTS)
def prepare_events(case: Case) -> Advice:
    """Seasons in the period need their posts in time."""
    named = [season for season in case.seasons if season.first >= case.brief.period.start]
    first = named[0]
    names = tuple(dict.fromkeys(season.event.name for season in named))[:_NAMES]
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
    if any(season.expected for season in named):
        detail = say(
            "{detail} Dates that rest on the moon are expected, give or take a day; correct them in the brief.",
            detail=detail,
        )
    sources = tuple(dict.fromkeys(source for season in named for source in season.sources[:1]))
    return Advice(
        say("Prepare the seasons that fall into the campaign"),
        detail,
        say("On these days people have other things in mind; a post that does not know the day looks foreign."),
        ("country", "period.start", "period.weeks"),
        say("Each season has its post, finished a week before."),
        "/steps/#calendar",
        45,
        _ahead(case, first, 14),
        83,
        sources=sources[:_SOURCES],
    )


@rule("shift-for-ramadan", "content", NIGHTS, "ramadan-tiktok-views", "ramadan-peak-hours")
def shift_for_ramadan(case: Case) -> Advice:
    """Ramadan moves the hours and the subjects."""
    season = case.nights[0]
    return Advice(
        say("Move answering to the evening for Ramadan"),
        say(
            "From {date} on the calendar has its posts after iftar. Answer after tarawih, say your new hours in the "
            "profiles, and keep the fasting hours free of food pictures.",
            date=Day(max(season.first, case.brief.period.start), case.brief.country),
        ),
        say("In Ramadan use grows and moves to the night; what is published while people fast is seen less."),
        ("country", "period.start"),
        say("Profiles and the times for answering are changed for the whole month."),
        "/steps/#calendar",
        20,
        _ahead(case, season, 7),
        86,
    )


@rule("ask-in-ramadan", "innovate", both(NONPROFIT, RAMADAN), "ramadan-charity-2022")
def ask_in_ramadan(case: Case) -> Advice:
    """The month of giving."""
    season = next(one for one in case.seasons if one.event.id == "ramadan")
    return Advice(
        say("Prepare one clear request for Ramadan"),
        say(
            "What one gift does, in one sentence and one picture; how to give in two taps; what was given on each "
            "Friday of the month."
        ),
        say("In 2022, 47 percent of people asked in the Emirates said that they would give more in Ramadan."),
        ("organisation", "period.start"),
        say("The request is finished a week before the month, and a stranger gave a small sum by it."),
        "/impact/#loyalty",
        60,
        _ahead(case, season, 10),
        81,
    )


@rule("sell-before-eid", "content", both(SALES, EID), "ramadan-phases", "eid-gifts-2023")
def sell_before_eid(case: Case) -> Advice:
    """Gifts are bought in the last days."""
    season = case.season("eid-al-fitr", "eid-al-adha")
    return Advice(
        say("Fix the last day on which an order still arrives before the feast"),
        say(
            "{event} is on {date}: write that last day into the offer, remind people a week before and three days "
            "before, and stop selling what would come late.",
            event=text(season.event.name),
            date=Day(season.first, case.brief.country),
        ),
        say("In the Emirates a third buy gifts for the feast a week before it and a third two or three days before."),
        ("objective.primary", "period.start"),
        say("The day stands in the profile, in the posts of that week and in the ready answers."),
        "/steps/#calendar",
        20,
        _ahead(case, season, 14),
        78,
    )


@rule("plan-white-friday", "content", both(SALES, WHITE_FRIDAY), "whitefriday-2022")
def plan_white_friday(case: Case) -> Advice:
    """A sale of a week, not of a day."""
    season = case.season("white-friday")
    return Advice(
        say("Decide whether you take part in White Friday, and with what"),
        say(
            "One offer that still earns money, for the whole week of {date}; stock, delivery and answers ready for a "
            "rush. Or say openly that you don’t take part.",
            date=Day(season.first, case.brief.country),
        ),
        say(
            "In 2022 orders in the region rose by 135 percent over the week and by 102 on the Friday: the week counts."
        ),
        ("objective.primary", "period.start"),
        say("The offer is reckoned through with delivery and returns, or the no is written."),
        "/steps/#calendar",
        40,
        _ahead(case, season, 21),
        77,
    )


@rule("reach-parents-before-school", "content", SCHOOL, "school-parents-late")
def reach_parents_before_school(case: Case) -> Advice:
    """Parents buy late."""
    season = case.season(*SCHOOL_EVENTS)
    return Advice(
        say("Prepare the weeks before school for parents"),
        say(
            "From {first} to {last}: one list that parents can save, one answer on sizes, prices or places, one "
            "reminder for the last days.",
            first=Day(season.first, case.brief.country),
            last=Day(season.last, case.brief.country),
        ),
        say("In the Emirates 40 percent of parents did their school buying in the last two weeks."),
        ("audience.family", "period.start"),
        say("The list was saved or shared by someone whom you don’t know."),
        "/demographics/#family",
        40,
        _ahead(case, season, 10),
        73,
    )


def _ahead(case: Case, season: Season, days: int) -> int:
    """The day so many days ahead of a season, as far as the fortnight before the start allows."""
    return max(_EARLIEST, case.days_to(season) - days)
