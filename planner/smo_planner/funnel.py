"""The measures from posts to visits: each an estimate with its formula, sources and how to read it."""

from typing import NamedTuple

from .benchmarks import Measured, benchmark
from .brief import Brief
from .candidates import segment_people
from .channels import Choice
from .exposure import Exposure, together
from .figures import Line, Range, unique
from .flight import Post
from .knowledge import Knowledge
from .questions import FIELDS
from .rates import Rated, about, left_out, multiplied, no_rate, published
from .segment import Segment
from .words import Isolated, Number, Percent, Text, say, say_n, text

# The units in which the brief asks for its target.
_UNITS = dict(FIELDS["objective.target"].units)


class Kpi(NamedTuple):
    """A measure of the campaign; `range` is None, with the reason, where nothing serves as an estimate.

    `kind` says how figures of several weeks go together: `count` adds up, `people` does not (the same ones come
    again), `rate` is a percentage, `cost` is money for each result, `hours` is a time.
    """

    id: str
    kind: str
    name: Text
    formula: Text
    unit: Text | Isolated
    range: Range | None
    reason: Text | None
    how_to_measure: Text
    sources: tuple[str, ...]
    explain: tuple[Line, ...]
    decimals: int = 0


def objective_unit(objective: str) -> Text:
    """What the objective counts, in words."""
    return text(_UNITS[objective])


def posts_kpi(posts: tuple[Post, ...], known: Knowledge) -> Kpi:
    """What is under the team's own control."""
    planned, kept = len(posts), known.judgements["posts-kept"].value
    return Kpi(
        "posts",
        "count",
        say("Posts published"),
        say("posts that went out as planned"),
        say("posts"),
        Range(round(planned * kept), planned, planned),
        None,
        say("Count what went out each week against the calendar."),
        (),
        (
            Line(
                say_n(
                    "The calendar holds {n} post; below {percent} of them the estimates no longer hold.",
                    "The calendar holds {n} posts; below {percent} of them the estimates no longer hold.",
                    planned,
                    percent=Percent(100 * kept),
                )
            ),
        ),
    )


def people_kpi(brief: Brief, audience: Segment, choice: Choice, known: Knowledge) -> Kpi:
    """People of the segment whom the channels cover together."""
    people = segment_people(brief, audience, known)
    counted = audience.people is not None
    estimate = choice.coverage.times(people / 100)
    base = (
        say("Your segment has about {people} people.", people=Number(round(people, -3)))
        if counted
        else say(
            "Your segment cannot be counted, so {people} people are assumed for it (our judgement).",
            people=Number(people),
        )
    )
    sources = unique(source for channel in choice.used if channel.reach for source in channel.reach.sources)
    return Kpi(
        "people",
        "people",
        say("People reached"),
        say("people of the segment × what the channels cover together"),
        objective_unit("awareness"),
        estimate,
        None,
        say(
            "Write down the reach of the platform that reached most, week by week. Add up neither weeks nor platforms: "
            "most of the people are the same."
        ),
        sources,
        (
            Line(base, unique(source for line in audience.explain for source in line.sources) if counted else ()),
            Line(
                say(
                    "Together the channels cover {central} of it ({low} to {high}).",
                    central=Percent(choice.coverage.central),
                    low=Percent(choice.coverage.low),
                    high=Percent(choice.coverage.high),
                )
            ),
            Line(
                say(
                    "That is for the whole period. More weeks show the posts to the same people more often; further "
                    "people come with hours, channels and money."
                )
            ),
        ),
    )


def impressions_kpi(brief: Brief, people: Kpi, seen: tuple[Exposure, ...], known: Knowledge) -> Kpi:
    """How often posts and ads are seen in all."""
    estimate = together(tuple(one.total for one in seen))
    lines = [
        Line(
            say_n(
                "{platform}: of the week’s posts each person whom they can reach sees {often} on average; in {n} week "
                "that makes {total} impressions.",
                "{platform}: of the week’s posts each person whom they can reach sees {often} on average; in {n} weeks "
                "that makes {total} impressions.",
                brief.period.weeks,
                platform=one.name,
                often=Number(one.often, 2),
                total=about(one.organic.central),
            )
        )
        for one in seen
    ]
    lines += [_bought_line(one, one.price, brief, known) for one in seen if one.price]
    return Kpi(
        "impressions",
        "count",
        say("Impressions"),
        say("people whom posts can reach × posts that each sees a week × weeks + impressions that money buys"),
        say("impressions"),
        estimate,
        None,
        say("Add up the impressions (views) that each platform reports for the posts and ads of the week."),
        unique([*people.sources, *(source for one in seen if one.price for source in one.price.sources)]),
        tuple(lines),
    )


def _bought_line(one: Exposure, price: Measured, brief: Brief, known: Knowledge) -> Line:
    values = {
        "platform": one.name,
        "usd": Number(one.usd),
        "price": Number(price.range.central, 2),
        "year": str(price.year),
        "total": about(one.paid.central),
    }
    if "ads" in brief.resources.skills:
        words = say(
            "{platform}: {usd} US dollars at {price} for a thousand impressions ({year}) buy about {total}.", **values
        )
    else:
        words = say(
            "{platform}: {usd} US dollars at {price} for a thousand impressions ({year}), of which a team without "
            "advertising skill gets {percent} (our judgement), buy about {total}.",
            percent=Percent(100 * known.judgements["unskilled-ads"].value),
            **values,
        )
    return Line(words, price.sources)


def interactions_kpis(impressions: Kpi, rates: Rated) -> tuple[Kpi, Kpi]:
    """Interactions, and their share of the impressions."""
    missing = left_out(rates)
    reason = no_rate(rates)
    count = Kpi(
        "interactions",
        "count",
        say("Interactions"),
        say("impressions × interactions for each impression"),
        objective_unit("engagement"),
        rates.results,
        reason,
        say("Add up likes, comments, shares and saves of the week."),
        unique([*impressions.sources, *rates.sources]),
        (*multiplied(rates), *missing),
    )
    rate = Kpi(
        "engagement-rate",
        "rate",
        say("Engagement rate"),
        say("interactions ÷ impressions × 100"),
        say("percent of impressions"),
        rates.percent,
        reason,
        say("Divide the week’s interactions by its impressions. For the review, write down both figures."),
        rates.sources,
        (*published(rates), *missing),
        2,
    )
    return count, rate


def visits_kpis(brief: Brief, impressions: Kpi, rates: Rated) -> tuple[Kpi, Kpi]:
    """Steps to the destination, and their share of the impressions."""
    name, unit, how = destination_words(brief)
    reason = no_rate(rates)
    ads = Line(say("These shares were published for ads; posts are taken to be clicked as often (our judgement)."))
    count = Kpi(
        "visits",
        "count",
        name,
        say("impressions × share of them that is clicked"),
        unit,
        rates.results,
        reason,
        how,
        unique([*impressions.sources, *rates.sources]),
        (*multiplied(rates), ads),
    )
    rate = Kpi(
        "click-rate",
        "rate",
        say("Click rate"),
        say("clicks ÷ impressions × 100"),
        say("percent of impressions"),
        rates.percent,
        reason,
        say("Divide the week’s clicks by its impressions. For the review, write down both figures."),
        rates.sources,
        (*published(rates), ads),
        2,
    )
    return count, rate


def destination_words(brief: Brief) -> tuple[Text, Text, Text]:
    """Name, unit and way of counting of a visit, by where the posts lead."""
    visits = objective_unit("traffic")
    match brief.resources.destination:
        case "website":
            return (
                say("Visits to the website"),
                visits,
                say("Give every channel its own UTM address, and count visits by it in your website’s statistics."),
            )
        case "store_page":
            return (
                say("Visits to the store page"),
                visits,
                say("Give every channel its own UTM address, and count visits by it in the store’s statistics."),
            )
        case "whatsapp":
            return (
                say("New WhatsApp chats"),
                say("chats"),
                say("Count new chats of the week by the word that each channel’s link writes into the first message."),
            )
        case "visit":
            return (
                say("Steps towards a visit"),
                say("steps"),
                say(
                    "Count requests for directions, calls and messages of the week, and at the counter everybody who "
                    "names the channel’s code."
                ),
            )
        case "form":
            return (
                say("Form openings"),
                visits,
                say("Give every channel its own UTM address of the form, and count how often it was opened by it."),
            )
        case _:
            return (
                say("Visits"),
                visits,
                say("Count clicks on your profile’s link, or visits to the profile where it has no link."),
            )


def replies_kpi(known: Knowledge) -> Kpi:
    """How long people wait for the first answer."""
    expected = benchmark(known, "response_time_expected", "all")
    assert expected, "no benchmark of the expected response time"
    low, central, high = expected.range
    return Kpi(
        "response-time",
        "hours",
        say("Hours to the first answer"),
        say("hours from a message to the answer, the middle one of the week"),
        say("hours"),
        Range(low, central, high),
        None,
        say("Take the messages of one week, note the hours to the first answer, and read the middle one."),
        expected.sources,
        (
            Line(
                say(
                    "People who write to a business expect an answer within {central} to {high} hours ({year}).",
                    central=Number(central, 1),
                    high=Number(high),
                    year=str(expected.year),
                ),
                expected.sources,
            ),
            Line(
                say(
                    "Two fixed times a day answer within half a day; to keep the target, somebody has to look in "
                    "between."
                )
            ),
        ),
        1,
    )
