"""What a fact looks like: one frozen record type for each table of the knowledge.

Each ``<table>.toml`` in this folder holds the records of one table under ``[[<table>]]``; ``TABLES``
says which type they have and by which fields they are looked up. Shares are percentages, 0 to 100,
unless a field says otherwise. A field with a default may be left out in the TOML.

To add a table: write its NamedTuple, one line in ``TABLES``, one in ``Knowledge``, and the TOML file.
"""

from typing import NamedTuple


class Source(NamedTuple):
    """A publication that facts come from; title and publisher stay in the original language."""

    id: str
    title: str
    publisher: str
    year: int  # of the data, not of the article
    url: str
    geography: str  # ISO country codes, ARAB, GCC, MENA or WORLD, a space between
    population: str  # whom it describes
    grade: str  # A primary or peer-reviewed, B reputable report of a named primary source, C trade


class Country(NamedTuple):
    """A member of the Arab League, or ZZ for elsewhere."""

    code: str  # ISO 3166-1 alpha-2
    name: str  # msgid
    currency: str  # ISO 4217
    weekend: tuple[int, ...]  # Monday = 0
    weekend_sources: tuple[str, ...]
    weekend_judged: bool  # no source was found: our own assumption
    timezone: str  # IANA name, "" for ZZ: times float
    languages: tuple[str, ...]  # ISO 639, official or widely used, most used first
    region: str  # where to look first when a figure is missing: GCC, LEVANT, MAGHREB, ARAB or WORLD
    months: str  # which Arabic month names are printed: levant, gulf-egypt, maghreb
    online_percent: float  # internet users of all people
    online_year: int
    online_sources: tuple[str, ...]


class Currency(NamedTuple):
    """A currency that a budget may be in; the rate is there only where a source gave one."""

    code: str  # ISO 4217
    name: str  # msgid, "" where no country of ours uses it
    minor_units: int  # decimals of the smallest coin: 0, 2 or 3
    symbol_ar: str
    symbol_en: str
    per_usd: float | None = None  # units for one US dollar
    per_usd_date: str = ""  # YYYY-MM-DD
    sources: tuple[str, ...] = ()
    note_text: str = ""  # msgid: what to know before trusting the rate


class Population(NamedTuple):
    """People of a country in one age band and gender."""

    country: str
    age: str  # a band of the brief
    gender: str  # women, men
    thousands: float
    year: int
    sources: tuple[str, ...]


class Reach(NamedTuple):
    """Who uses a platform: a share of the internet users of that place, age and gender."""

    platform: str
    geography: str  # ISO country code, GCC, LEVANT, MAGHREB, ARAB or WORLD
    age: str  # "all" or a band of the brief
    gender: str  # "all", women, men
    percent: float
    low: float
    high: float
    year: int  # of the field work
    reported: float  # the figure as published, before conversion
    reported_base: str  # of whom it was a share: an id of the bases table
    conversion: str  # msgid: how it came onto this base; "" where it was on it already
    sources: tuple[str, ...]


class Profile(NamedTuple):
    """How much more or less one age band or gender uses a platform than all users online do (1.0 = the same)."""

    platform: str
    dimension: str  # age, gender
    value: str  # a band, women or men
    factor: float
    year: int
    geography: str  # where it was measured; it serves countries without figures of their own
    sources: tuple[str, ...]
    note_text: str = ""  # msgid: what was taken from a neighbouring band, or judged


class Benchmark(NamedTuple):
    """A published measure of results or costs. Measures of different denominators are never merged."""

    metric: str
    platform: str
    industry: str  # "all" or an offer category of the brief
    unit: str
    denominator: str  # of what it is a share, in the metric's own definition
    year: int
    geography: str
    sources: tuple[str, ...]
    low: float | None = None
    median: float | None = None
    high: float | None = None
    scope: str = ""  # what kind of account or campaign, where it was not any


class Event(NamedTuple):
    """A day or season that changes what is posted."""

    id: str
    name: str  # msgid
    calendar: str  # gregorian, hijri; easter and eastern-easter need neither month nor day
    month: int
    day: int  # of the month; 0 with a weekday
    length: int  # days, as a rule: `until` may end it earlier or later
    countries: tuple[str, ...]
    tone: str  # msgid: how to speak
    sources: tuple[str, ...]  # of the day
    weight: int  # our judgement: 3 planned for first, 2 marked on every channel, 1 on the lead channel only
    effect_sources: tuple[str, ...] = ()  # of what it changes
    hours: str = ""  # msgid: what it changes in the hours of posting, where more than that it is a day off
    budget: str = ""  # msgid: what it changes in paid reach
    sectors: tuple[str, ...] = ()  # offer categories that it matters to; empty means all
    weekday: int = -1  # Monday = 0; with nth, a movable weekday of the month
    nth: int = 0  # 1 the first, -1 the last such weekday
    offset: int = 0  # days after (before, if negative) the day so found
    until: str = ""  # the event on whose eve it ends
    selling: bool = True  # whether promotion fits on its days
    rest: tuple[str, ...] = ()  # countries in which it is a public holiday
    night: bool = False  # posts move to the hours after iftar
    prepare: int = 0  # about so many days before, a post gets people ready; 0: none
    trade: str = ""  # msgid: how those speak who work on such days, where it differs from the tone
    every: int = 0  # of a channel's posts within a long season, each how many-th is made for it


class Suspension(NamedTuple):
    """A platform that is blocked in a country by the last state known to us."""

    platform: str
    country: str
    since: str  # YYYY-MM-DD or YYYY-MM
    sources: tuple[str, ...]
    note_text: str  # msgid: what is known of it since


class LeastAge(NamedTuple):
    """The least age by a platform's own terms, in years."""

    platform: str
    years: int
    sources: tuple[str, ...]


class LeastSpend(NamedTuple):
    """The least that a platform takes for advertising."""

    platform: str
    usd_a_day: float
    sources: tuple[str, ...]


class Base(NamedTuple):
    """Of whom a published share was a share, and how it is brought to internet users."""

    id: str
    divide_by_online: bool  # the group holds people who are offline
    times_social: bool  # the group is users of social media only
    people_low: float  # people for each one counted, at least: accounts are not people (our judgement)
    people_high: float  # at most
    margin: float  # points either side for a survey's sampling and wording (our judgement)
    conversion: str  # msgid, "" where nothing is converted
    name: str = ""  # msgid: of whom it is a share, as a noun; "" where it is of internet users already


class Platform(NamedTuple):
    """A platform as a channel: what keeping one costs, and how soon more posts stop adding people."""

    id: str
    name: str  # msgid
    cadences: tuple[int, ...]  # posts a week that can be planned
    saturation: float  # pull-weighted posts a week that cover 63 % of those whom the platform could serve
    upkeep: int  # minutes a week, whatever is posted
    publish: int  # minutes a post
    answer: int  # minutes a post
    ads: bool  # sells reach
    sources: tuple[str, ...]  # on useful cadences


class PostingHours(NamedTuple):
    """When posts of a platform go out on one kind of day, in the country's time zone."""

    platform: str
    day: str  # working, rest, night (after iftar)
    times: tuple[str, ...]  # HH:MM: the usual one, then that of a second post on the same day
    sources: tuple[str, ...]


class Format(NamedTuple):
    """A shape that a post can have."""

    id: str
    name: str  # msgid
    skill: str  # of the brief's skills
    minutes: int  # to make one without the skill
    skilled_minutes: int
    pull: float  # what it brings, a photo being 1
    needs_skill: bool  # only planned where the team has the skill


class Mix(NamedTuple):
    """The order in which a channel's week is filled with formats."""

    platform: str
    id: str
    formats: tuple[str, ...]


class Fit(NamedTuple):
    """How well each platform serves an objective, 0 to 1."""

    objective: str
    platforms: dict[str, float]


class CategoryFit(NamedTuple):
    """How much more or less each platform serves a kind of offer (1.0 = the same)."""

    category: str
    platforms: dict[str, float]


class Pillar(NamedTuple):
    """A theme that posts keep coming back to, and its weight for each objective (our judgement)."""

    speaker: str  # business, government, nonprofit, creator
    id: str
    name: str  # msgid
    objectives: dict[str, float]


class PillarFactor(NamedTuple):
    """How an answer of the brief, or the platform, shifts the weights of pillars (1.0 = not at all)."""

    field: str  # a path of the brief, or "platform"
    value: str
    pillars: dict[str, float]


class Judgement(NamedTuple):
    """A constant that no source gives: our own, listed on the method page."""

    id: str
    value: float
    name: str  # msgid: what it is and in which unit


class Finding(NamedTuple):
    """What research or an official paper found, for rules to rest on."""

    id: str
    fact: str  # in our own words, for maintainers; the plan shows the sources
    year: int
    geography: str
    sources: tuple[str, ...]


class Table(NamedTuple):
    """How one table is read: the type of its records, and the fields by which one is looked up."""

    record: type
    key: tuple[str, ...]  # none: a tuple of records; one: by that field; several: by a tuple of them
    stays: tuple[str, ...] = ()  # fields for maintainers, which no stage reads: empty in what visitors load


TABLES: dict[str, Table] = {
    "sources": Table(Source, ("id",), ("population",)),
    "countries": Table(Country, ("code",)),
    "currencies": Table(Currency, ("code",)),
    "population": Table(Population, ("country", "age", "gender")),
    "bases": Table(Base, ("id",)),
    "reach": Table(Reach, ("platform", "geography", "age", "gender")),
    "profiles": Table(Profile, ("platform", "dimension", "value")),
    "benchmarks": Table(Benchmark, ()),
    "events": Table(Event, ("id",)),
    "suspensions": Table(Suspension, ("platform", "country")),
    "least_ages": Table(LeastAge, ("platform",)),
    "least_spends": Table(LeastSpend, ("platform",)),
    "platforms": Table(Platform, ("id",)),
    "posting_hours": Table(PostingHours, ("platform", "day")),
    "formats": Table(Format, ("id",)),
    "mixes": Table(Mix, ()),
    "fits": Table(Fit, ("objective",)),
    "category_fits": Table(CategoryFit, ("category",)),
    "pillars": Table(Pillar, ("speaker", "id")),
    "pillar_factors": Table(PillarFactor, ("field", "value")),
    "judgements": Table(Judgement, ("id",)),
    "findings": Table(Finding, ("id",), ("fact",)),
}


class Knowledge(NamedTuple):
    """All that the engine knows, one field a table."""

    sources: dict[str, Source]
    countries: dict[str, Country]
    currencies: dict[str, Currency]
    population: dict[tuple[str, str, str], Population]
    bases: dict[str, Base]
    reach: dict[tuple[str, str, str, str], Reach]
    profiles: dict[tuple[str, str, str], Profile]
    benchmarks: tuple[Benchmark, ...]
    events: dict[str, Event]
    suspensions: dict[tuple[str, str], Suspension]
    least_ages: dict[str, LeastAge]
    least_spends: dict[str, LeastSpend]
    platforms: dict[str, Platform]
    posting_hours: dict[tuple[str, str], PostingHours]
    formats: dict[str, Format]
    mixes: tuple[Mix, ...]
    fits: dict[str, Fit]
    category_fits: dict[str, CategoryFit]
    pillars: dict[tuple[str, str], Pillar]
    pillar_factors: dict[tuple[str, str], PillarFactor]
    judgements: dict[str, Judgement]
    findings: dict[str, Finding]
