"""Who of the country is the audience, and which share of it each platform reaches.

The segment is the internet users of the country in the chosen ages and gender. A platform's reach in it is
the mean over its cells (age band x gender), weighted by people. A cell takes the country's own figure where
there is one; else the country's level, bent by how that age and gender use the platform elsewhere; else the
level of its region, of the Arab countries, or of the world, saying so.
"""

from typing import NamedTuple

from .brief import Brief
from .figures import Line, Range, unique
from .knowledge import Country, Knowledge, Reach
from .words import N_, Number, Percent, Text, say, text

BAND_YEARS = {
    "13-17": (13, 17), "18-24": (18, 24), "25-34": (25, 34), "35-44": (35, 44), "45-54": (45, 54), "55+": (55, 99),
}  # fmt: skip
_GENDERS = {"all": ("women", "men"), "women": ("women",), "men": ("men",)}
_PLACES = {
    "GCC": N_("the Gulf states"),
    "LEVANT": N_("the Levant"),
    "MAGHREB": N_("the Maghreb"),
    "ARAB": N_("the Arab countries"),
    "WORLD": N_("the world"),
}
# People counted by the census office and the share online are both estimates; our judgement of their error.
_PEOPLE_ERROR = 0.05


class Cell(NamedTuple):
    """One age band and gender of the segment."""

    age: str
    gender: str
    weight: float  # share of the segment
    people: float  # internet users; 0 where nothing is known of them


class Segment(NamedTuple):
    """The audience as people; `people` is None, with the reason, where they cannot be counted."""

    country: str
    cells: tuple[Cell, ...]
    people: Range | None
    no_people: Text | None
    explain: tuple[Line, ...]
    reach: dict[str, "PlatformReach"]  # by platform


class PlatformReach(NamedTuple):
    """Which share of the segment uses a platform, in percent."""

    percent: Range
    year: int  # of the oldest figure that it rests on
    geography: str
    own_country: bool
    cut_ages: tuple[str, ...]  # bands that the platform's least age cuts
    sources: tuple[str, ...]
    explain: tuple[Line, ...]


def segment(brief: Brief, known: Knowledge) -> Segment:
    """The segment of a brief. Income and family are not subtracted: no source gives their share of each cell."""
    country = known.countries[brief.country]
    online = (country.online_percent or 0) / 100
    genders = _GENDERS[brief.audience.gender]
    counts: dict[tuple[str, str], float] = {}
    sources: list[str] = []
    for age in brief.audience.ages:
        for gender in genders:
            found = known.population.get((brief.country, age, gender))
            counts[age, gender] = found.thousands * 1000 * online if found else 0.0
            sources += found.sources if found else ()
    total = sum(counts.values())
    cells = tuple(
        Cell(age, gender, count / total if total else 1 / len(counts), count) for (age, gender), count in counts.items()
    )
    explain = [Line(_what_the_segment_is(brief, country))]
    no_people = None
    if brief.country == "ZZ":
        no_people = say("The country is not one of the 22 that the planner knows, so its people are not counted.")
    elif brief.audience.reach == "local":
        no_people = say("The plan is local, and no source gives the people of a single town by age and gender.")
    elif brief.audience.reach == "international":
        no_people = say("The plan is international, so the people of one country would be the wrong measure.")
    else:
        explain.append(
            Line(
                say(
                    "{people} people of these ages and gender live in {country}, by the UN’s estimate; "
                    "{percent} of the country are online ({year}), which leaves {online} people.",
                    people=Number(round(total / online, -3)),
                    country=text(country.name),
                    percent=Percent(country.online_percent or 0),
                    year=str(country.online_year),
                    online=Number(round(total, -3)),
                ),
                unique([*sources, *country.online_sources]),
            )
        )
    people = None
    if no_people is None:
        people = Range(total * (1 - _PEOPLE_ERROR), total, min(total / online, total * (1 + _PEOPLE_ERROR)))
    year = brief.period.start.year
    reach = {platform: _platform_reach(cells, brief.country, platform, year, known) for platform in known.platforms}
    return Segment(brief.country, cells, people, no_people, tuple(explain), reach)


def _what_the_segment_is(brief: Brief, country: Country) -> Text:
    if brief.country == "ZZ":
        return say(
            "The segment is internet users in the ages and gender you chose, by figures for the whole world. "
            "Income and family are not subtracted: no source says how many of them are in each group."
        )
    return say(
        "The segment is the internet users of {country} in the ages and gender you chose. "
        "Income and family are not subtracted: no source says how many of them are in each group.",
        country=text(country.name),
    )


def _platform_reach(cells: tuple[Cell, ...], country: str, platform: str, year: int, known: Knowledge) -> PlatformReach:
    """How much of the segment uses the platform, judged in `year` (the campaign's)."""
    cap, least = known.judgements["reach-cap"].value, known.least_ages[platform]
    low = central = high = 0.0
    used: list[Reach] = []
    sources: list[str] = []
    cut: list[str] = []
    for cell in cells:
        open_share = _share_above(cell.age, least.years)
        if open_share < 1:
            cut.append(cell.age)
            sources += least.sources
        if open_share == 0:
            continue
        record, factor, profile_sources = _cell_figure(platform, country, cell, known)
        used.append(record)
        sources += [*record.sources, *profile_sources]
        share = cell.weight * open_share
        low += share * min(cap, record.low * factor)
        central += share * min(cap, record.percent * factor)
        high += share * min(cap, record.high * factor)
    if not used:
        return PlatformReach(Range(0, 0, 0), year, country, True, unique(cut), unique(sources), ())
    oldest = min(record.year for record in used)
    geography = used[0].geography
    own = geography == country
    explain = [_explain_figure(used[0], central, known)]
    widen = 0.0
    if not own:
        widen += known.judgements["foreign-range"].value
        explain.append(Line(say("The figure is not the country’s own, so its range is widened and its grade lowered.")))
    if year - oldest > known.judgements["dated-after"].value:
        widen += known.judgements["dated-range"].value
        explain.append(
            Line(say("The data of {year} are dated: the range is widened and the grade lowered.", year=str(oldest)))
        )
    if cut:
        explain.append(
            Line(
                say(
                    "Of the ages you chose, only people of {years} and above count: the platform’s terms admit no "
                    "one younger.",
                    years=Number(least.years),
                ),
                least.sources,
            )
        )
    percent = Range(low * (1 - widen), central, min(100.0, high * (1 + widen)))
    return PlatformReach(percent, oldest, geography, own, unique(cut), unique(sources), tuple(explain))


def place_name(geography: str, known: Knowledge) -> Text:
    """A geography code in words."""
    return text(_PLACES[geography] if geography in _PLACES else known.countries[geography].name)


def _places(country: str, known: Knowledge) -> tuple[str, ...]:
    """Where a figure may come from, the nearest first."""
    if country == "ZZ":
        return ("WORLD",)
    return (country, known.countries[country].region, "ARAB", "WORLD")


def _share_above(age: str, years: int) -> float:
    first, last = BAND_YEARS[age]
    return max(0.0, min(1.0, (last + 1 - years) / (last + 1 - first)))


def _cell_figure(platform: str, country: str, cell: Cell, known: Knowledge) -> tuple[Reach, float, tuple[str, ...]]:
    """The record nearest to the cell, what it has to be multiplied by, and the sources of that factor."""
    for place in _places(country, known):
        for age, gender in ((cell.age, cell.gender), (cell.age, "all"), ("all", cell.gender), ("all", "all")):
            record = known.reach.get((platform, place, age, gender))
            if record is None:
                continue
            bends = [
                known.profiles[platform, dimension, value]
                for dimension, value, asked in (("age", cell.age, age), ("gender", cell.gender, gender))
                if asked == "all"
            ]
            factor = 1.0
            for bend in bends:
                factor *= bend.factor
            return record, factor, tuple(source for bend in bends for source in bend.sources)
    raise LookupError(f"no reach of {platform} anywhere")


def _explain_figure(record: Reach, central: float, known: Knowledge) -> Line:
    return Line(
        say(
            "{percent} of internet users in {place} use the platform ({year}). Weighted by the ages and gender "
            "that you chose, that is {segment} of your segment.",
            percent=Percent(record.percent),
            place=place_name(record.geography, known),
            year=str(record.year),
            segment=Percent(central),
        ),
        record.sources,
    )
