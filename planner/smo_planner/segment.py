"""Who of the country is the audience, and which share of it each platform reaches.

The segment is the internet users of the country in the chosen ages and gender. A platform's reach in it is
the mean over its cells (age band x gender), weighted by people. A cell takes the country's own figure where
there is one; else the country's level, bent by how that age and gender use the platform elsewhere, so that the
country as a whole keeps its level; else the level of its region, of the Arab countries, or of the world, saying so.
"""

from functools import cache
from typing import NamedTuple

from .brief import Brief
from .figures import Line, Range, unique
from .grades import GRADES, best, is_dated, judged, reasons
from .kept import Kept
from .knowledge import Country, Knowledge, Profile, Reach
from .words import N_, Isolated, Listed, Number, Percent, Text, say, text

BAND_YEARS = {
    "13-17": (13, 17), "18-24": (18, 24), "25-34": (25, 34), "35-44": (35, 44), "45-54": (45, 54), "55+": (55, 99),
}  # fmt: skip
_GENDERS = {"all": ("women", "men"), "women": ("women",), "men": ("men",)}
_PLACES = {
    "GCC": N_("the Gulf states"),
    "LEVANT": N_("the Levant"),
    "MAGHREB": N_("the Maghreb"),
    "ARAB": N_("the Arab countries"),
    "MENA": N_("the Middle East and North Africa"),
    "US": N_("the United States"),
    "WORLD": N_("the world"),
}
# Of whom a record of reach is a share; `{age}` is filled where it is of one band.
_USE = {
    ("all", "all"): N_("{percent} of internet users in {place} use the platform ({year})."),
    ("all", "women"): N_("{percent} of women online in {place} use the platform ({year})."),
    ("all", "men"): N_("{percent} of men online in {place} use the platform ({year})."),
    ("one", "all"): N_("{percent} of internet users aged {age} in {place} use the platform ({year})."),
    ("one", "women"): N_("{percent} of women aged {age} online in {place} use the platform ({year})."),
    ("one", "men"): N_("{percent} of men aged {age} online in {place} use the platform ({year})."),
}
_OLD_BENDS = say("old figures on ages and genders")
_WIDENED = say("The figure is not the country’s own, so its range is widened.")
_SPLIT = say(
    "The UN counts in groups of five years; the bands {first} and {second} are made by splitting its groups evenly "
    "(our judgement).",
    first=Isolated("13-17"),
    second=Isolated("18-24"),
)


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
    grade: str = GRADES[-1]  # the source's, lowered for age and place


class _Figure(NamedTuple):
    """What a cell's reach is reckoned from: a level, and the factors that bend it to the cell."""

    record: Reach
    bends: tuple[Profile, ...]


_KEPT: Kept[Segment] = Kept()


def segment(brief: Brief, known: Knowledge) -> Segment:
    """The segment of a brief. Income and family are not subtracted: no source gives their share of each cell."""
    key = (brief.country, brief.audience, brief.period.start.year)
    return _KEPT.get(key, known, lambda: _segment(brief, known))


def _segment(brief: Brief, known: Knowledge) -> Segment:
    country, year = known.countries[brief.country], brief.period.start.year
    cells = _cells(brief, country, known)
    no_people = _why_not_counted(brief)
    explain = [Line(_what_the_segment_is(brief, country))]
    people = None
    if no_people is None:
        people = _people(cells, country, year, known)
        explain += _count_in_words(brief, cells, country, known)
    shares = _shares(brief.country, known)
    reach = {
        platform: _platform_reach(cells, brief.country, shares, platform, year, known) for platform in known.platforms
    }
    return Segment(brief.country, cells, people, no_people, tuple(explain), reach)


def _cells(brief: Brief, country: Country, known: Knowledge) -> tuple[Cell, ...]:
    """The cells with the people online in each; where nobody counted them (ZZ), all weigh the same."""
    counts: dict[tuple[str, str], float] = {}
    for age in brief.audience.ages:
        for gender in _GENDERS[brief.audience.gender]:
            found = known.population.get((country.code, age, gender))
            counts[age, gender] = found.thousands * 10 * country.online_percent if found else 0.0
    total = sum(counts.values())
    return tuple(
        Cell(age, gender, count / total if total else 1 / len(counts), count) for (age, gender), count in counts.items()
    )


def _people(cells: tuple[Cell, ...], country: Country, year: int, known: Knowledge) -> Range:
    """Internet users of the segment; at most everybody who lives there.

    One share online is known for the whole country, so the low end allows for older people, who are online less.
    """
    error, older = (known.judgements[name].value for name in ("people-error", "older-people-error"))
    if is_dated(country.online_year, year, known):
        error, older = (end + known.judgements["dated-range"].value for end in (error, older))
    central = sum(cell.people for cell in cells)
    low = sum(cell.people * (1 - (older if BAND_YEARS[cell.age][0] >= 45 else error)) for cell in cells)
    return Range(low, central, min(central / country.online_percent * 100, central * (1 + error)))


def _why_not_counted(brief: Brief) -> Text | None:
    if brief.country == "ZZ":
        return say("The country is not one of the 22 that the planner knows, so its people are not counted.")
    if brief.audience.reach == "local":
        return say("The plan is local, and no source gives the people of a single town by age and gender.")
    if brief.audience.reach == "international":
        return say("The plan is international, so the people of one country would be the wrong measure.")
    return None


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


def _count_in_words(brief: Brief, cells: tuple[Cell, ...], country: Country, known: Knowledge) -> list[Line]:
    counted = known.population[country.code, cells[0].age, cells[0].gender]
    total = sum(cell.people for cell in cells)
    lines = [
        Line(
            say(
                "{people} people of these ages and gender live in {country} by the UN’s estimate for {counted}; "
                "{percent} of the country are online ({year}), which leaves {online}. "
                "Platforms count accounts and may show more; no estimate here goes above the people who live there.",
                people=Number(round(total / country.online_percent * 100, -3)),
                country=text(country.name),
                counted=str(counted.year),
                percent=Percent(country.online_percent),
                year=str(country.online_year),
                online=Number(round(total, -3)),
            ),
            unique([*counted.sources, *country.online_sources]),
        )
    ]
    if {"13-17", "18-24"} & set(brief.audience.ages):
        lines.append(Line(_SPLIT, counted.sources))
    if {"45-54", "55+"} & set(brief.audience.ages):
        lines.append(
            Line(
                say(
                    "That share is the same here for every age. Of people aged 45 and over fewer are online, "
                    "so the low end takes away {percent} of them (our judgement).",
                    percent=Percent(100 * known.judgements["older-people-error"].value),
                ),
                known.findings["online-by-age"].sources,
            )
        )
    why = reasons(country.online_year, brief.period.start.year, None, known)
    verdict = judged(best(country.online_sources, known), why)
    return lines + ([verdict.line] if verdict.line else [])


def _platform_reach(
    cells: tuple[Cell, ...],
    country: str,
    shares: dict[tuple[str, str], float],
    platform: str,
    year: int,
    known: Knowledge,
) -> PlatformReach:
    """How much of the segment uses the platform, judged in `year` (the campaign's)."""
    means = _mean_factors(platform, shares, known)
    cap, least = known.judgements["reach-cap"].value, known.least_ages[platform]
    low = central = high = 0.0
    figures: list[_Figure] = []
    cut: list[str] = []
    for cell in cells:
        open_share = _share_above(cell.age, least.years)
        if open_share < 1:
            cut.append(cell.age)
        if open_share == 0:
            continue
        figure = _figure(platform, country, cell, known)
        figures.append(figure)
        share, factor, record = cell.weight * open_share, 1.0, figure.record
        for bend in figure.bends:
            factor *= bend.factor / means[bend.dimension]
        low += share * min(cap, record.low * factor)
        central += share * min(cap, record.percent * factor)
        high += share * min(cap, record.high * factor)
    if not figures:
        return PlatformReach(Range(0, 0, 0), year, country, True, unique(cut), least.sources, ())
    records = tuple(dict.fromkeys(figure.record for figure in figures))
    bends = tuple(dict.fromkeys(bend for figure in figures for bend in figure.bends))
    own = records[0].geography == country
    oldest = min(record.year for record in records)
    old_bends = any(is_dated(bend.year, year, known) for bend in bends)
    widen = _widening(own, old_bends or is_dated(oldest, year, known), bool(bends), known)
    percent = Range(low * (1 - widen), central, min(100.0, high * (1 + widen)))
    place = None if own else place_name(records[0].geography, known)
    why = reasons(oldest, year, place, known) + ((_OLD_BENDS,) if old_bends else ())
    verdict = judged(known.sources[records[0].sources[0]].grade, why)
    explain = [
        *(_use(record, known) for record in records),
        *_conversions(records, known),
        *_bending(bends, known),
        _weighted(percent),
        *([] if own else [Line(_WIDENED)]),
        *([verdict.line] if verdict.line else []),
    ]
    if cut:
        explain.append(_cut_line(least.years, least.sources))
    sources = [source for line in explain for source in line.sources]
    return PlatformReach(
        percent, oldest, records[0].geography, own, unique(cut), unique(sources), tuple(explain), verdict.grade
    )


def place_name(geography: str, known: Knowledge) -> Text:
    """A geography code in words."""
    return _text(_PLACES[geography] if geography in _PLACES else known.countries[geography].name)


@cache
def _text(message: str) -> Text:
    """The same object for the same message, so that its rendering is shared."""
    return text(message)


def _places(country: str, known: Knowledge) -> tuple[str, ...]:
    """Where a figure may come from, the nearest first."""
    if country == "ZZ":
        return ("WORLD",)
    return (country, known.countries[country].region, "ARAB", "WORLD")


def _share_above(age: str, years: int) -> float:
    first, last = BAND_YEARS[age]
    return max(0.0, min(1.0, (last + 1 - years) / (last + 1 - first)))


def _figure(platform: str, country: str, cell: Cell, known: Knowledge) -> _Figure:
    """The record nearest to the cell, and how the cell's age and gender differ from those it is of."""
    for place in _places(country, known):
        for age, gender in ((cell.age, cell.gender), (cell.age, "all"), ("all", cell.gender), ("all", "all")):
            record = known.reach.get((platform, place, age, gender))
            if record is not None:
                bends = (("age", cell.age, age), ("gender", cell.gender, gender))
                return _Figure(
                    record, tuple(known.profiles[platform, name, value] for name, value, of in bends if of == "all")
                )
    raise LookupError(f"no reach of {platform} anywhere")


def _shares(country: str, known: Knowledge) -> dict[tuple[str, str], float]:
    """Of the people of the country, the share in each age band and of each gender; of ZZ nothing is known."""
    people: dict[tuple[str, str], float] = {}
    for age in BAND_YEARS:
        for gender in _GENDERS["all"]:
            found = known.population.get((country, age, gender))
            if found:
                for key in (("age", age), ("gender", gender)):
                    people[key] = people.get(key, 0.0) + found.thousands
    total = sum(count for (dimension, _), count in people.items() if dimension == "age")
    return {key: count / total for key, count in people.items()}


def _mean_factors(platform: str, shares: dict[tuple[str, str], float], known: Knowledge) -> dict[str, float]:
    """What the factors of a platform come to over the whole country, by dimension."""
    means = dict.fromkeys(("age", "gender"), 0.0 if shares else 1.0)
    for (dimension, value), share in shares.items():
        means[dimension] += share * known.profiles[platform, dimension, value].factor
    return means


def _widening(own: bool, dated: bool, bent: bool, known: Knowledge) -> float:
    """By which share a range grows on both sides."""
    reasons_for = (("foreign-range", not own), ("dated-range", dated), ("bent-range", bent))
    return sum(known.judgements[name].value for name, holds in reasons_for if holds)


def _use(record: Reach, known: Knowledge) -> Line:
    words = _USE["all" if record.age == "all" else "one", record.gender]
    return Line(
        say(
            words,
            percent=Percent(record.percent),
            place=place_name(record.geography, known),
            year=str(record.year),
            age=Isolated(record.age),
        ),
        record.sources,
    )


def _conversions(records: tuple[Reach, ...], known: Knowledge) -> list[Line]:
    """How figures with another base came onto internet users: what was published, then the steps."""
    lines = []
    for record in records:
        base = known.bases[record.reported_base]
        if base.name:
            lines.append(
                Line(
                    say(
                        "The published figure is {reported} ({base}); brought onto internet users it is {low} to "
                        "{high}.",
                        reported=Percent(record.reported),
                        base=_text(base.name),
                        low=Percent(record.low),
                        high=Percent(record.high),
                    ),
                    record.sources,
                )
            )
    return lines + [Line(_text(step)) for step in dict.fromkeys(record.conversion for record in records) if step]


def _bending(bends: tuple[Profile, ...], known: Knowledge) -> list[Line]:
    """From whom the differences between ages and genders are, where the place has no figure of its own for them."""
    if not bends:
        return []
    years = sorted({bend.year for bend in bends})
    line = Line(
        say(
            "Ages and genders without a figure of their own follow the pattern of use in {places} ({years}), fitted so "
            "that the country as a whole keeps its figure.",
            places=Listed(tuple(place_name(code, known) for code in unique(bend.geography for bend in bends))),
            years=Isolated(f"{years[0]}-{years[-1]}" if years[1:] else str(years[0])),
        ),
        unique(source for bend in bends for source in bend.sources),
    )
    return [line, *(Line(_text(note)) for note in dict.fromkeys(bend.note_text for bend in bends) if note)]


def _weighted(percent: Range) -> Line:
    return Line(
        say(
            "Weighted by the ages and gender that you chose, that is {central} of your segment ({low} to {high}).",
            central=Percent(percent.central),
            low=Percent(percent.low),
            high=Percent(percent.high),
        )
    )


def _cut_line(years: int, sources: tuple[str, ...]) -> Line:
    return Line(
        say(
            "Of the ages you chose, only people of {years} and above count: the platform’s terms admit no one younger.",
            years=Number(years),
        ),
        sources,
    )
