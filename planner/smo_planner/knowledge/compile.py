"""From the TOML files to ``facts.json``: read, bring onto one base, check, write. Not in the wheel.

``tables()`` gives what ``knowledge.build`` takes; ``faults`` is everything that is wrong with it, and
``write_facts`` refuses to write while there is any.
"""

import json
import re
import tomllib
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, NamedTuple, get_args, get_origin

from . import build
from .records import TABLES, Base, Country, Judgement, Knowledge, Population, Reach, Source

FOLDER = Path(__file__).resolve().parent
AGES = ("13-17", "18-24", "25-34", "35-44", "45-54", "55+")
GENDERS = ("women", "men")
PLATFORMS = ("facebook", "instagram", "youtube", "x", "snapchat", "tiktok", "linkedin", "whatsapp")

REGIONS = ("GCC", "LEVANT", "MAGHREB", "ARAB")
LONGEST_FEAST = 5  # days: what lasts longer is a season, within which some posts are made for it
WORKING_DAYS = 5  # of a week, to which public bodies and professional channels keep


class Finding(NamedTuple):
    """A published figure of reach as reach.toml holds it, before it is brought onto our base."""

    platform: str
    geography: str
    reported: float
    base: str
    year: int
    sources: tuple[str, ...]
    age: str = "all"
    gender: str = "all"
    social_percent: float | None = None  # internet users on social media, with its source in `sources`
    online_percent: float | None = (
        None  # people online at the time, with its source, where today's share is far from it
    )


def write_facts(folder: Path = FOLDER) -> Path:
    """Write facts.json; raises ValueError with one line a fault when the knowledge is not sound."""
    compiled = tables(folder)
    found = list(faults(build(compiled)))
    if found:
        raise ValueError("knowledge/*.toml:\n" + "\n".join(found))
    target = folder / "facts.json"
    text = json.dumps(compiled, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    if not target.exists() or target.read_text("utf-8") != text:
        target.write_text(text, "utf-8")
    return target


def tables(folder: Path = FOLDER) -> dict[str, Any]:
    """Every table as field names and rows in a fixed order, the figures of reach converted and joined.

    Fields that only maintainers read stay behind, empty.

    Raises ValueError for a record that lacks a field, has an unknown one, or one of the wrong type.
    """
    read: dict[str, list[Any]] = {}
    for name, table in TABLES.items():
        read[name] = list(records(folder, name, Finding if name == "reach" else table.record))
        if name != "reach":
            _unique(name, table.key, read[name])
    bases = {one.id: one for one in read["bases"]}
    countries = {one.code: one for one in read["countries"]}
    judgements = {one.id: one for one in read["judgements"]}
    levels = list(join_findings(read["reach"], bases, countries, judgements))
    read["reach"] = levels + list(regional(levels, bases["countries"], countries, read["population"]))
    return {
        name: {
            "fields": list(table.record._fields),  # type: ignore[attr-defined]
            "rows": [list(one._replace(**dict.fromkeys(table.stays, ""))) for one in sorted(read[name], key=_order)],
        }
        for name, table in TABLES.items()
    }


def join_findings(
    findings: list[Finding], bases: dict[str, Base], countries: dict[str, Country], judgements: dict[str, Judgement]
) -> Iterator[Reach]:
    """One record of reach for each platform, place, age and gender.

    The level is that of the newest survey, or of the newest count of accounts where no survey is
    nearly as new (the mean, if there are several of one year). The range spans all of them, so that
    reports which disagree widen it; beside a survey, a count of accounts adds its level alone.
    """
    surveys_first, cap = judgements["surveys-first"].value, judgements["reach-cap"].value

    def cell(one: Finding) -> tuple[str, str, str, str]:
        return one.platform, one.geography, one.age, one.gender

    for _, group in groupby(sorted(findings, key=cell), key=cell):
        all_of_cell = list(group)
        newest = max(one.year for one in all_of_cell)
        surveys = [one for one in all_of_cell if bases[one.base].people_low == 1 and one.year >= newest - surveys_first]
        year = max(one.year for one in surveys or all_of_cell)
        chosen = [one for one in surveys or all_of_cell if one.year == year]
        all_of_cell.sort(key=lambda one: (one not in chosen, -one.year))
        converted = [convert(one, bases[one.base], countries.get(one.geography), cap) for one in all_of_cell]
        beside = [bool(surveys) and bases[one.reported_base].people_low < 1 for one in converted]
        yield converted[0]._replace(
            percent=round(sum(one.percent for one in converted[: len(chosen)]) / len(chosen), 1),
            low=min(one.percent if level else one.low for one, level in zip(converted, beside, strict=True)),
            high=max(one.percent if level else one.high for one, level in zip(converted, beside, strict=True)),
            sources=tuple(dict.fromkeys(source for one in converted for source in one.sources)),
        )


def convert(finding: Finding, base: Base, country: Country | None, cap: float) -> Reach:
    """A published share as a share, at most `cap` percent, of the internet users of the same place, age and gender.

    Raises ValueError when the base needs a share online, or on social media, that is not known.
    """
    factor, sources = 1.0, finding.sources
    if base.divide_by_online:
        if finding.online_percent:
            factor /= finding.online_percent / 100
        elif country:
            factor /= country.online_percent / 100
            sources += country.online_sources
        else:
            raise ValueError(f"reach {finding.platform} {finding.geography}: no share online to divide by")
    if base.times_social:
        if finding.social_percent is None:
            raise ValueError(f"reach {finding.platform} {finding.geography}: needs social_percent")
        factor *= finding.social_percent / 100
    level = min(cap, finding.reported * factor)
    low, high = level * base.people_low, min(cap, level * base.people_high)
    return Reach(
        platform=finding.platform,
        geography=finding.geography,
        age=finding.age,
        gender=finding.gender,
        percent=round((low + high) / 2, 1),
        low=round(max(0.0, low - base.margin), 1),
        high=round(min(100.0, high + base.margin), 1),
        year=finding.year,
        reported=finding.reported,
        reported_base=base.id,
        conversion=base.conversion,
        sources=tuple(dict.fromkeys(sources)),
    )


def regional(
    levels: list[Reach], base: Base, countries: dict[str, Country], people: list[Population]
) -> Iterator[Reach]:
    """The level of each region that has two countries with a figure, and one without: the mean, by people online.

    The range is one standard deviation between the countries, and at least the mean of their ranges.
    """
    online: dict[str, float] = {}
    for group in people:
        share = countries[group.country].online_percent / 100
        online[group.country] = online.get(group.country, 0.0) + group.thousands * share
    for platform in PLATFORMS:
        for region in REGIONS:
            known = [
                one
                for one in levels
                if (one.platform, one.age, one.gender) == (platform, "all", "all")
                and one.geography in online
                and region in ("ARAB", countries[one.geography].region)
            ]
            members = [code for code in online if region in ("ARAB", countries[code].region)]
            if len(known) < 2 or len(known) == len(members):  # no mean to take, or nobody to fall back on it
                continue
            total = sum(online[one.geography] for one in known)

            def mean(values: Iterable[float], known: list[Reach] = known, total: float = total) -> float:
                return sum(v * online[one.geography] for v, one in zip(values, known, strict=True)) / total

            level = mean(one.percent for one in known)
            spread = mean((one.percent - level) ** 2 for one in known) ** 0.5
            yield Reach(
                platform=platform,
                geography=region,
                age="all",
                gender="all",
                percent=round(level, 1),
                low=round(max(0.0, min(level - spread, mean(one.low for one in known))), 1),
                high=round(min(100.0, max(level + spread, mean(one.high for one in known))), 1),
                year=round(mean(one.year for one in known)),
                reported=round(level, 1),
                reported_base=base.id,
                conversion=base.conversion,
                sources=tuple(dict.fromkeys(source for one in known for source in one.sources)),
            )


def faults(known: Knowledge) -> Iterator[str]:
    """What is wrong with the facts, one line each; nothing when they are sound."""
    yield from _faults_of_sources(known)
    yield from _faults_of_people(known)
    for key, one in known.reach.items():
        if not 0 <= one.low <= one.percent <= one.high <= 100:
            yield f"reach {key}: 0 <= {one.low} <= {one.percent} <= {one.high} <= 100 does not hold"
        if one.platform not in PLATFORMS or one.age not in ("all", *AGES) or one.gender not in ("all", *GENDERS):
            yield f"reach {key}: unknown platform, age or gender"
        if one.geography not in known.countries and one.geography not in (*REGIONS, "WORLD"):
            yield f"reach {key}: unknown geography"
    for platform in PLATFORMS:
        for place in ("ARAB", "WORLD"):
            if (platform, place, "all", "all") not in known.reach:
                yield f"reach {platform}: no level for {place} to fall back on"
        for dimension, values in (("age", AGES), ("gender", GENDERS)):
            for value in values:
                if (platform, dimension, value) not in known.profiles:
                    yield f"profiles {platform}: none for {dimension} {value}"
    for one_currency in known.currencies.values():
        if one_currency.minor_units not in (0, 2, 3):
            yield f"currencies {one_currency.code}: minor units {one_currency.minor_units}"
        if (one_currency.per_usd is None) != (not one_currency.per_usd_date):
            yield f"currencies {one_currency.code}: a rate and its date come together"
    yield from _faults_of_events(known)
    yield from _faults_of_hours(known)
    themes = {one.id for one in known.pillars.values()}
    for shift in known.pillar_factors.values():
        for unknown in shift.pillars.keys() - themes:
            yield f"pillar_factors {shift.field} {shift.value}: unknown pillar {unknown}"
    for benchmark in known.benchmarks:
        ends = [end for end in (benchmark.low, benchmark.median, benchmark.high) if end is not None]
        if not ends or ends != sorted(ends):
            yield f"benchmarks {benchmark.metric} {benchmark.platform}: low, median, high out of order or all missing"


def _faults_of_sources(known: Knowledge) -> Iterator[str]:
    """Every cited id has its source, and every source is cited."""
    cited: set[str] = set()
    for name in TABLES:
        records: Any = getattr(known, name)
        for one in records.values() if isinstance(records, dict) else records:
            for field, value in zip(one._fields, one, strict=True):
                if field == "sources" or field.endswith("_sources"):
                    cited.update(value)
                    for missing in set(value) - known.sources.keys():
                        yield f"{name} {one[0]}: {field} names {missing}, which is no source"
    for orphan in sorted(known.sources.keys() - cited):
        yield f"sources {orphan}: cited by nothing"
    for source in known.sources.values():
        yield from faults_of_source(source)


def faults_of_source(source: Source) -> Iterator[str]:
    """What is wrong with one source by itself."""
    if not re.fullmatch(r"(ARAB|GCC|MENA|WORLD|[A-Z]{2})( (ARAB|GCC|MENA|WORLD|[A-Z]{2}))*", source.geography):
        yield f"sources {source.id}: geography {source.geography!r} is not codes"
    if source.grade not in ("A", "B", "C"):
        yield f"sources {source.id}: grade {source.grade!r}"


def _faults_of_events(known: Knowledge) -> Iterator[str]:
    """Every event has a day that its calendar can find, and countries and neighbours that are there."""
    for event in known.events.values():
        if event.calendar not in ("gregorian", "hijri", "easter", "eastern-easter") or event.length < 1:
            yield f"events {event.id}: calendar or length"
        if event.calendar in ("gregorian", "hijri"):
            if not 1 <= event.month <= 12:
                yield f"events {event.id}: month"
            if (event.nth != 0) != (0 <= event.weekday <= 6) or (event.nth == 0) != (1 <= event.day <= 31):
                yield f"events {event.id}: either a day, or a weekday with its place in the month"
        for code in (set(event.countries) | set(event.rest)) - set(known.countries):
            yield f"events {event.id}: unknown country {code}"
        if event.until and event.until not in known.events:
            yield f"events {event.id}: ends with {event.until}, which is no event"
        if event.weight not in (1, 2, 3) or (event.length > LONGEST_FEAST) != (event.every > 0):
            yield f"events {event.id}: weight, or a season without how many-th post is made for it"


def _faults_of_hours(known: Knowledge) -> Iterator[str]:
    """Every platform has its hours on each kind of day, as many as its posts may need, and none twice."""
    for kind in ("working", "rest", "night"):
        taken: dict[str, str] = {}
        for platform in PLATFORMS:
            hours = known.posting_hours.get((platform, kind))
            if hours is None or len(hours.times) * WORKING_DAYS < max(known.platforms[platform].cadences):
                yield f"posting_hours {platform}: too few on a {kind} day"
                continue
            for time in hours.times:
                if time in taken or not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", time):
                    yield f"posting_hours {platform}: {time} on a {kind} day is taken by {taken.get(time)}, or no time"
                taken[time] = platform


def _faults_of_people(known: Knowledge) -> Iterator[str]:
    """Every country has its people, its share online and a currency that is there."""
    for code, country in known.countries.items():
        if country.currency not in known.currencies:
            yield f"countries {code}: unknown currency {country.currency}"
        if not country.weekend or not set(country.weekend) <= set(range(7)):
            yield f"countries {code}: weekend {country.weekend}"
        if country.weekend_judged == bool(country.weekend_sources):
            yield f"countries {code}: a weekend is sourced or judged, not both"
        if not country.online_sources or not 0 < country.online_percent <= 100:
            yield f"countries {code}: no share online with a source"
        if code == "ZZ":
            continue
        for age in AGES:
            for gender in GENDERS:
                if (code, age, gender) not in known.population:
                    yield f"population {code}: none for {age} {gender}"


def records(folder: Path, name: str, record: Any) -> Iterator[Any]:
    """The records of one TOML file, typed; raises ValueError for one of another shape."""
    with (folder / f"{name}.toml").open("rb") as file:
        content = tomllib.load(file)
    if set(content) != {name}:
        raise ValueError(f"{name}.toml: holds {sorted(content)}, only [[{name}]] is read")
    for number, raw in enumerate(content[name], start=1):
        unknown = raw.keys() - set(record._fields)
        missing = set(record._fields) - raw.keys() - record._field_defaults.keys()
        if unknown or missing:
            raise ValueError(f"{name}.toml, record {number}: unknown {sorted(unknown)}, missing {sorted(missing)}")
        one = record(**raw)
        values = {field: _typed(getattr(one, field), kind) for field, kind in record.__annotations__.items()}
        for field, value in values.items():
            if value is _WRONG:
                raise ValueError(f"{name}.toml, record {number}: {field} = {getattr(one, field)!r} has the wrong type")
        yield record(**values)


_WRONG: Any = object()


def _typed(value: Any, kind: Any) -> Any:
    """The value as its annotation wants it (lists become tuples, whole numbers floats), or _WRONG."""
    origin, args = get_origin(kind), get_args(kind)
    if origin is UnionType:
        options = [_typed(value, option) for option in args]
        return next((one for one in options if one is not _WRONG), _WRONG)
    if origin is tuple and isinstance(value, list | tuple):
        kinds = [args[0]] * len(value) if args[1:] == (...,) else list(args)
        items = [_typed(one, item_kind) for one, item_kind in zip(value, kinds, strict=False)]
        return _WRONG if _WRONG in items or len(kinds) != len(value) else tuple(items)
    if origin is dict and isinstance(value, dict):
        pairs = {_typed(k, args[0]): _typed(v, args[1]) for k, v in value.items()}
        return _WRONG if _WRONG in pairs or _WRONG in pairs.values() else pairs
    if kind is float and type(value) is int:
        return float(value)
    if kind in (NoneType, None):
        return value if value is None else _WRONG
    return value if type(value) is kind else _WRONG


def _unique(name: str, key: tuple[str, ...], records: list[Any]) -> None:
    seen: set[Any] = set()
    for one in records:
        found = tuple(getattr(one, field) for field in key) or one
        if found in seen:
            raise ValueError(f"{name}.toml: {found} is there twice")
        seen.add(found)


def _order(record: Any) -> str:
    return json.dumps(record, ensure_ascii=False, sort_keys=True)
