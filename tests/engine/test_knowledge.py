"""What the engine knows, as it is shipped: whole, in range, and never without its source."""

from collections.abc import Iterator
from typing import Any

import pytest
from smo_planner.benchmarks import benchmark
from smo_planner.knowledge import Benchmark, facts
from smo_planner.knowledge.records import TABLES

AGES = ("13-17", "18-24", "25-34", "35-44", "45-54", "55+")
GENDERS = ("women", "men")
PLATFORMS = ("facebook", "instagram", "youtube", "x", "snapchat", "tiktok", "linkedin", "whatsapp")
ARAB_LEAGUE = "AE BH DJ DZ EG IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE".split()
FRIDAY, SATURDAY, SUNDAY = 4, 5, 6


def records() -> Iterator[tuple[str, Any]]:
    """Every record of every table, with the table's name."""
    for name in TABLES:
        table: Any = getattr(facts(), name)
        for record in table.values() if isinstance(table, dict) else table:
            yield name, record


def cited(record: Any) -> set[str]:
    """The ids of the sources that a record names."""
    fields = [field for field in record._fields if field == "sources" or field.endswith("_sources")]
    return {source for field in fields for source in getattr(record, field)}


def test_facts_are_read_once() -> None:
    assert facts() is facts()


def test_records_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        facts().countries["JO"].currency = "USD"  # type: ignore[misc]


def test_every_cited_source_is_there_and_every_source_is_cited() -> None:
    named = {source for _, record in records() for source in cited(record)}
    assert named == set(facts().sources)


def test_sources_have_a_grade_an_address_and_a_year() -> None:
    for source in facts().sources.values():
        assert source.grade in ("A", "B", "C"), source
        assert source.url.startswith(("https://", "http://")), source
        assert 1990 <= source.year <= 2026, source
        assert source.title, source
        assert source.publisher, source


def facts_used() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each sourced fact that a stage reads, as its table and its sources, counted narrowly.

    What comes whole from one table counts once, not once a row: the UN's people, the World Bank's shares online, the
    exchange rates, the packages of calendars and currencies. Left out are the averages of regions and the profiles with
    a note, which we made out of other facts, and all tables of our own judgement. A figure of reach has only its first
    source: the others are what it was converted with, or what stands beside it.
    """
    known = facts()
    whole = {"un-wpp-2024", "worldbank-itu-net-2023", "fx-2026-09", "pkg-holidays-0109", "pkg-babel-2180"}
    for source in sorted(whole):
        yield "tables", (source,)
    reach = (one for one in known.reach.values() if one.geography in known.countries or one.geography == "WORLD")
    found: list[tuple[str, tuple[str, ...]]] = [
        *(("reach", one.sources[:1]) for one in reach),
        *(("profiles", one.sources) for one in known.profiles.values() if not one.note_text),
        *(("online", one.online_sources) for one in known.countries.values()),
        *(("weekend", one.weekend_sources) for one in known.countries.values()),
    ]
    for name in ("benchmarks", "events", "suspensions", "least_ages", "findings", "platforms"):
        table: Any = getattr(known, name)
        found += ((name, one.sources) for one in (table.values() if isinstance(table, dict) else table))
    for name, sources in found:
        own = tuple(source for source in sources if source not in whole)
        if own:
            yield name, own


def test_plans_rest_on_two_hundred_and_fifty_facts_from_a_hundred_and_twenty_sources() -> None:
    used = list(facts_used())
    assert len(used) >= 250
    assert len({source for _, sources in used for source in sources}) >= 120


def test_two_thirds_of_the_facts_are_of_grade_a_or_b() -> None:
    grades = [min(facts().sources[source].grade for source in sources) for _, sources in facts_used()]
    assert sum(grade in "AB" for grade in grades) / len(grades) >= 2 / 3


def test_every_benchmark_is_an_answer_to_somebody() -> None:
    """One without which no platform of no country would get another answer is dead weight in the visitor's browser."""
    known = facts()

    def answers(metric: str, left_out: Benchmark | None) -> list[object]:
        fewer = known._replace(benchmarks=tuple(one for one in known.benchmarks if one is not left_out))
        return [
            benchmark(fewer, metric, platform, country)
            for platform in (*PLATFORMS, "all")
            for country in known.countries
        ]

    everything = {one.metric: answers(one.metric, None) for one in known.benchmarks}
    for one in known.benchmarks:
        assert answers(one.metric, one) != everything[one.metric], one


def test_every_level_of_a_region_serves_one_of_its_countries() -> None:
    known = facts()
    for platform, place, _, _ in known.reach:
        if place in ("GCC", "LEVANT", "MAGHREB", "ARAB"):
            inside = [code for code in ARAB_LEAGUE if place in (known.countries[code].region, "ARAB")]
            assert any((platform, code, "all", "all") not in known.reach for code in inside), (platform, place)


def test_what_only_maintainers_read_does_not_travel() -> None:
    assert {source.population for source in facts().sources.values()} == {""}
    assert {finding.fact for finding in facts().findings.values()} == {""}


def test_the_countries_are_the_arab_league_and_elsewhere() -> None:
    assert sorted(facts().countries) == sorted([*ARAB_LEAGUE, "ZZ"])


@pytest.mark.parametrize("code", ["LB", "MA", "TN", "MR", "KM", "AE", "ZZ"])
def test_weekends_on_saturday_and_sunday(code: str) -> None:
    assert facts().countries[code].weekend == (SATURDAY, SUNDAY)


@pytest.mark.parametrize("code", sorted(set(ARAB_LEAGUE) - {"LB", "MA", "TN", "MR", "KM", "AE"}))
def test_weekends_on_friday_and_saturday(code: str) -> None:
    assert facts().countries[code].weekend == (FRIDAY, SATURDAY)


def test_a_weekend_without_a_source_is_marked_as_judged() -> None:
    judged = {code for code, country in facts().countries.items() if country.weekend_judged}
    assert judged == {"PS", "SO", "ZZ"}
    assert {code for code, country in facts().countries.items() if not country.weekend_sources} == judged


def test_every_country_has_a_share_online() -> None:
    for code, country in facts().countries.items():
        assert 0 < country.online_percent <= 100, code
        assert 2020 <= country.online_year <= 2026, code
        assert country.online_sources, code


def test_every_country_names_months_as_its_readers_do() -> None:
    months = {code: country.months for code, country in facts().countries.items()}
    assert {code for code, names in months.items() if names == "levant"} == {"IQ", "JO", "LB", "PS", "SY"}
    assert {code for code, names in months.items() if names == "maghreb"} == {"DZ", "TN"}


@pytest.mark.parametrize("code", ["JOD", "KWD", "BHD", "TND", "OMR", "IQD", "LYD"])
def test_dinars_and_the_omani_rial_have_three_decimals(code: str) -> None:
    assert facts().currencies[code].minor_units == 3


@pytest.mark.parametrize(("code", "digits"), [("DJF", 0), ("KMF", 0), ("JPY", 0), ("EUR", 2), ("SYP", 2), ("MRU", 2)])
def test_other_currencies_have_their_own_decimals(code: str, digits: int) -> None:
    assert facts().currencies[code].minor_units == digits


def test_what_is_no_money_to_plan_with_is_no_currency() -> None:
    assert not {"XAU", "XAG", "XDR", "XXX", "XTS", "CLF", "UYW"} & facts().currencies.keys()


def test_every_country_has_a_currency_with_a_name() -> None:
    for country in facts().countries.values():
        assert facts().currencies[country.currency].name, country.code


def test_a_rate_has_a_date_and_a_source_of_its_own() -> None:
    for currency in facts().currencies.values():
        if currency.per_usd is not None and currency.code != "USD":
            assert currency.per_usd > 0, currency
            assert currency.per_usd_date, currency
            assert "fx-2026-09" in currency.sources, currency


def test_the_redenominated_pound_has_no_rate_but_a_reason() -> None:
    assert facts().currencies["SYP"].per_usd is None
    assert facts().currencies["SYP"].note_text


def test_people_are_there_for_each_country_band_and_gender() -> None:
    expected = {(country, age, gender) for country in ARAB_LEAGUE for age in AGES for gender in GENDERS}
    assert facts().population.keys() == expected
    assert all(group.thousands > 0 for group in facts().population.values())


def test_reach_is_a_share_within_its_range() -> None:
    for key, reach in facts().reach.items():
        assert 0 <= reach.low <= reach.percent <= reach.high <= 100, key


def test_reach_says_where_it_comes_from_and_how_it_was_converted() -> None:
    for key, reach in facts().reach.items():
        assert reach.sources, key
        assert 2018 <= reach.year <= 2026, key
        base = facts().bases[reach.reported_base]
        assert reach.conversion == base.conversion, key
        if base.divide_by_online:
            by_now = set(facts().countries[reach.geography].online_sources) <= set(reach.sources)
            of_its_time = reach.geography == "SO" and "worldbank-itu-net-2023" in reach.sources
            assert by_now or of_its_time, key


def test_counts_of_accounts_have_a_wider_range_than_surveys() -> None:
    for key, reach in facts().reach.items():
        if facts().bases[reach.reported_base].people_low < 1:
            assert reach.low <= 0.81 * reach.percent, key
            assert reach.high <= 97, key


@pytest.mark.parametrize("platform", PLATFORMS)
@pytest.mark.parametrize("place", ["ARAB", "WORLD"])
def test_each_platform_has_a_level_to_fall_back_on(platform: str, place: str) -> None:
    assert (platform, place, "all", "all") in facts().reach


def test_a_level_of_a_region_lies_within_those_of_its_countries() -> None:
    for platform in PLATFORMS:
        inside = [facts().reach.get((platform, code, "all", "all")) for code in ARAB_LEAGUE]
        levels = [reach.percent for reach in inside if reach]
        assert min(levels) <= facts().reach[platform, "ARAB", "all", "all"].percent <= max(levels), platform


@pytest.mark.parametrize("platform", PLATFORMS)
def test_each_platform_has_a_profile_by_age_and_gender(platform: str) -> None:
    for dimension, values in (("age", AGES), ("gender", GENDERS)):
        for value in values:
            assert 0 < facts().profiles[platform, dimension, value].factor < 2.5


def test_profiles_of_gender_lie_on_both_sides_of_the_average() -> None:
    for platform in PLATFORMS:
        factors = [facts().profiles[platform, "gender", gender].factor for gender in GENDERS]
        assert min(factors) <= 1 <= max(factors), platform


def test_snapchat_is_younger_than_facebook() -> None:
    def lean(platform: str) -> float:
        profiles = facts().profiles
        return profiles[platform, "age", "18-24"].factor / profiles[platform, "age", "45-54"].factor

    assert lean("snapchat") > 2 * lean("facebook")


def test_benchmarks_are_in_order_and_carry_their_denominator() -> None:
    for one in facts().benchmarks:
        ends = [end for end in (one.low, one.median, one.high) if end is not None]
        assert ends, one
        assert ends == sorted(ends), one
        assert one.denominator, one


def test_events_have_a_day_in_their_calendar() -> None:
    for event in facts().events.values():
        if event.calendar in ("easter", "eastern-easter"):
            continue
        assert event.calendar in ("gregorian", "hijri"), event
        assert 1 <= event.month <= 12, event
        assert (1 <= event.day <= 31) != (event.nth != 0), event


def test_events_say_how_to_speak_and_where() -> None:
    for event in facts().events.values():
        assert event.length >= 1, event
        assert event.tone, event
        assert event.sources, event
        assert set(event.rest) <= set(event.countries) <= facts().countries.keys(), event


def test_no_two_channels_share_an_hour() -> None:
    for kind in ("working", "rest", "night"):
        times = [time for one in facts().posting_hours.values() if one.day == kind for time in one.times]
        assert len(times) == len(set(times)) >= 16


def test_after_iftar_is_after_the_latest_sunset_of_the_region() -> None:
    night = [time for one in facts().posting_hours.values() if one.day == "night" for time in one.times]
    assert min(night) >= "20:30"


def test_events_that_a_visitor_may_date_are_there_in_every_country() -> None:
    for id_ in ("ramadan", "eid-al-fitr", "eid-al-adha", "hijri-new-year", "mawlid", "ashura"):
        assert facts().events[id_].calendar == "hijri"
        assert set(facts().events[id_].countries) == facts().countries.keys(), id_


@pytest.mark.parametrize(
    ("id_", "month", "day", "country"),
    [
        ("sa-national", 9, 23, "SA"),
        ("sa-founding", 2, 22, "SA"),
        ("jo-independence", 5, 25, "JO"),
        ("ae-national", 12, 2, "AE"),
        ("mothers-day", 3, 21, "EG"),
    ],
)
def test_known_days_stand_on_their_date(id_: str, month: int, day: int, country: str) -> None:
    event = facts().events[id_]
    assert (event.month, event.day) == (month, day)
    assert country in event.countries


def test_white_friday_is_the_last_friday_of_november() -> None:
    event = facts().events["white-friday"]
    assert (event.month, event.weekday, event.nth) == (11, FRIDAY, -1)


def test_tiktok_is_suspended_in_jordan_since_december_2022() -> None:
    suspension = facts().suspensions["tiktok", "JO"]
    assert suspension.since == "2022-12-16"
    assert suspension.sources


def test_every_platform_has_a_least_age() -> None:
    assert facts().least_ages.keys() == set(PLATFORMS)
    assert {name: one.years for name, one in facts().least_ages.items() if one.years != 13} == {"linkedin": 16}
