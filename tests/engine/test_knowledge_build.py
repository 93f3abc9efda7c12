"""How the facts are compiled: what is refused, and how a published share comes onto our base.

Runs where the TOML files are, so not on the shipped wheel.
"""

import io
import sys
from pathlib import Path
from typing import Any

import pytest
from smo_planner.knowledge import compile as compile_facts
from smo_planner.knowledge import facts

pytestmark = pytest.mark.host

ROOT = Path(__file__).resolve().parents[2] / "planner"
KNOWN = facts()


def changed(table: str, key: Any, **fields: Any) -> Any:
    """The knowledge with one record made different."""
    records = dict(getattr(KNOWN, table))
    records[key] = records[key]._replace(**fields)
    return KNOWN._replace(**{table: records})


def without(table: str, key: Any) -> Any:
    """The knowledge with one record taken out."""
    return KNOWN._replace(**{table: {one: record for one, record in getattr(KNOWN, table).items() if one != key}})


def finding(base: str, reported: float = 50.0, year: int = 2024, **fields: Any) -> Any:
    return compile_facts.Finding("facebook", "EG", reported, base, year, ("idsc-2023",), **fields)


def joined(*findings: Any) -> Any:
    (reach,) = compile_facts.join_findings(list(findings), KNOWN.bases, KNOWN.countries, KNOWN.judgements)
    return reach


def test_the_facts_as_they_stand_have_no_fault() -> None:
    assert list(compile_facts.faults(KNOWN)) == []


def test_the_compiled_facts_are_those_of_the_toml_files() -> None:
    from smo_planner.knowledge import build

    assert build(compile_facts.tables()) == KNOWN


# Findings that rules now being written cite; this is to be empty again with them.
ON_THEIR_WAY = {
    "egov-jo-trust-2023", "scif-ad-sample-size", "scif-content-informative", "scif-content-personality",
    "scif-faces-no", "scif-faces-yes", "scif-frequency-spaced", "scif-luxury-too-friendly", "video-length-2023",
}  # fmt: skip


def test_every_finding_metric_and_judgement_is_read_by_a_stage() -> None:
    """What no stage names, whole or by its beginning, is dead weight in the visitor's browser."""
    code = "".join(path.read_text("utf-8") for path in (ROOT / "smo_planner").rglob("*.py"))
    names = {*KNOWN.findings, *KNOWN.judgements, *(one.metric for one in KNOWN.benchmarks)}

    def is_named(name: str) -> bool:
        return f'"{name}"' in code or f'f"{name.rpartition("-")[0]}-{{' in code

    assert {name for name in names if not is_named(name)} <= ON_THEIR_WAY


def copy_of_the_knowledge(folder: Path) -> Path:
    """The TOML files alone, where a test may change them."""
    for path in (ROOT / "smo_planner" / "knowledge").glob("*.toml"):
        (folder / path.name).write_bytes(path.read_bytes())
    return folder


def test_the_facts_are_written_once_and_the_same_each_time(tmp_path: Path) -> None:
    folder = copy_of_the_knowledge(tmp_path)
    written = compile_facts.write_facts(folder)
    first = written.read_bytes()
    assert first == (ROOT / "smo_planner" / "knowledge" / "facts.json").read_bytes()
    written.write_bytes(b"other")
    assert compile_facts.write_facts(folder).read_bytes() == first
    before = written.stat().st_mtime_ns
    assert compile_facts.write_facts(folder).stat().st_mtime_ns == before


def test_facts_that_are_not_sound_are_not_written(tmp_path: Path) -> None:
    folder = copy_of_the_knowledge(tmp_path)
    sources = folder / "sources.toml"
    sources.write_text(sources.read_text("utf-8").replace('grade = "A"', 'grade = "D"', 1), "utf-8")
    with pytest.raises(ValueError, match="grade 'D'"):
        compile_facts.write_facts(folder)
    assert not (folder / "facts.json").exists()


WRONG = {
    "an unknown source": changed("least_ages", "x", sources=("nobody-2020",)),
    "a source that nothing cites": KNOWN._replace(
        sources={**KNOWN.sources, "orphan": next(iter(KNOWN.sources.values()))._replace(id="orphan")}
    ),
    "a place that is no code": changed("sources", "cst-2024-sa", geography="the Gulf"),
    "an unknown age": changed("reach", ("tiktok", "SA", "all", "all"), age="18-99"),
    "an unknown grade": changed("sources", "cst-2024-sa", grade="D"),
    "a range upside down": changed("reach", ("tiktok", "SA", "all", "all"), low=99.0),
    "more than everybody": changed("reach", ("tiktok", "SA", "all", "all"), high=101.0),
    "an unknown place": changed("reach", ("tiktok", "SA", "all", "all"), geography="XX"),
    "no level for the world": without("reach", ("x", "WORLD", "all", "all")),
    "no profile for a band": without("profiles", ("x", "age", "35-44")),
    "people missing": without("population", ("JO", "18-24", "women")),
    "no share online": changed("countries", "JO", online_percent=0.0),
    "an eighth day of the week": changed("countries", "JO", weekend=(7,)),
    "a weekend both judged and sourced": changed("countries", "JO", weekend_judged=True),
    "a country without its currency": without("currencies", "JOD"),
    "four decimals": changed("currencies", "JOD", minor_units=4),
    "a rate without a date": changed("currencies", "JOD", per_usd_date=""),
    "a thirteenth month": changed("events", "ramadan", month=13),
    "an event without a day": changed("events", "ramadan", day=0),
    "an event in an unknown country": changed("events", "ramadan", countries=("XX",)),
    "a holiday in an unknown country": changed("events", "ramadan", rest=("XX",)),
    "an event of an unknown calendar": changed("events", "easter-west", calendar="lunar"),
    "an event that ends with an unknown one": changed("events", "ramadan", until="nothing"),
    "an event of no weight": changed("events", "ramadan", weight=0),
    "a season without its share of posts": changed("events", "ramadan", every=0),
    "an hour that is none": changed("posting_hours", ("x", "rest"), times=("18:00", "24:00")),
    "an hour that is taken": changed("posting_hours", ("x", "rest"), times=("18:00", "20:00")),
    "too few hours for a cadence": changed("posting_hours", ("x", "rest"), times=("18:00",)),
    "a factor of an unknown pillar": changed(
        "pillar_factors", next(iter(KNOWN.pillar_factors)), pillars={"nothing": 2.0}
    ),
    "a benchmark upside down": KNOWN._replace(benchmarks=(KNOWN.benchmarks[0]._replace(low=2.0, median=1.0),)),
}


@pytest.mark.parametrize("wrong", WRONG, ids=str)
def test_knowledge_is_refused_for(wrong: str) -> None:
    assert list(compile_facts.faults(WRONG[wrong]))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('[[least_ages]]\nplatform = "x"\nyears = "13"\nsources = []', "wrong type"),
        ('[[least_ages]]\nplatform = "x"\nyears = 13\nsources = "a"', "wrong type"),
        ('[[least_ages]]\nplatform = "x"\nyears = 13\nsources = [1]', "wrong type"),
        ('[[least_ages]]\nplatform = "x"\nyears = 13', "missing"),
        ('[[least_ages]]\nplatform = "x"\nyears = 13\nsources = []\ncolour = "red"', "unknown"),
        ('[[ages]]\nplatform = "x"', "holds"),
    ],
)
def test_a_record_of_another_shape_is_refused(text: str, says: str, tmp_path: Path) -> None:
    (tmp_path / "least_ages.toml").write_text(text, "utf-8")
    with pytest.raises(ValueError, match=says):
        list(compile_facts.records(tmp_path, "least_ages", type(KNOWN.least_ages["x"])))


def test_the_same_record_twice_is_refused() -> None:
    one = KNOWN.least_ages["x"]
    with pytest.raises(ValueError, match="twice"):
        compile_facts._unique("least_ages", ("platform",), [one, one])


def test_facts_compiled_for_other_records_are_refused() -> None:
    from smo_planner.knowledge import build

    tables = compile_facts.tables()
    tables["sources"]["fields"] = tables["sources"]["fields"][:-1]
    with pytest.raises(ValueError, match="other records"):
        build(tables)


def test_a_survey_of_internet_users_keeps_its_level() -> None:
    reach = joined(finding("internet_users"))
    assert (reach.low, reach.percent, reach.high) == (47.0, 50.0, 53.0)
    assert reach.conversion == ""
    assert reach.sources == ("idsc-2023",)


def test_a_share_of_adults_is_divided_by_the_share_online_and_cites_it() -> None:
    egypt = KNOWN.countries["EG"]
    reach = joined(finding("adults"))
    assert reach.percent == round(50 / egypt.online_percent * 100, 1)
    assert set(egypt.online_sources) < set(reach.sources)
    assert reach.reported == 50.0


def test_a_figure_may_bring_the_share_online_of_its_own_time() -> None:
    reach = joined(finding("adults", online_percent=80.0))
    assert reach.percent == 62.5
    assert reach.sources == ("idsc-2023",)


def test_a_share_of_people_needs_a_share_online() -> None:
    with pytest.raises(ValueError, match="no share online"):
        compile_facts.convert(finding("adults"), KNOWN.bases["adults"], None, 97.0)


def test_a_region_has_a_level_only_where_a_country_needs_it() -> None:
    def levels(*codes: str) -> list[Any]:
        known = [joined(finding("internet_users", 50.0))._replace(geography=code) for code in codes]
        people = [one for one in KNOWN.population.values() if one.country in KNOWN.countries]
        found = compile_facts.regional(known, KNOWN.bases["countries"], KNOWN.countries, people)
        return [one.geography for one in found]

    gulf = [code for code, country in KNOWN.countries.items() if country.region == "GCC"]
    assert levels(*gulf[1:]) == ["GCC", "ARAB"]
    assert levels(*gulf) == ["ARAB"]
    assert levels(gulf[0]) == []


def test_a_share_of_social_media_users_is_multiplied() -> None:
    assert joined(finding("social_users", social_percent=80.0)).percent == 40.0
    with pytest.raises(ValueError, match="social_percent"):
        joined(finding("social_users"))


def test_accounts_are_not_people() -> None:
    reach = joined(finding("accounts"))
    assert (reach.low, reach.percent, reach.high) == (30.0, 45.0, 60.0)


def test_an_ad_audience_above_everybody_is_capped() -> None:
    reach = joined(finding("accounts_tiktok", 133.7))
    assert reach.high == 97.0
    assert reach.low == round(97 * 0.6, 1)


def test_reports_that_disagree_widen_the_range() -> None:
    reach = joined(finding("internet_users", 40.0), finding("internet_users", 60.0))
    assert (reach.low, reach.percent, reach.high) == (37.0, 50.0, 63.0)


def test_the_newest_survey_gives_the_level() -> None:
    reach = joined(finding("internet_users", 40.0, 2020), finding("internet_users", 60.0, 2023))
    assert (reach.percent, reach.year) == (60.0, 2023)


def test_a_recent_survey_goes_before_a_newer_count_of_accounts() -> None:
    assert joined(finding("internet_users", 40.0, 2022), finding("accounts", 60.0, 2025)).year == 2022
    assert joined(finding("internet_users", 40.0, 2019), finding("accounts", 60.0, 2025)).year == 2025


def test_beside_a_survey_a_count_of_accounts_adds_its_level_alone() -> None:
    reach = joined(finding("internet_users", 60.0), finding("accounts", 50.0))
    assert (reach.low, reach.percent, reach.high) == (45.0, 60.0, 63.0)


def extracted(text: str, **options: str) -> list[tuple[int, str]]:
    sys.path.insert(0, str(ROOT))
    try:
        from extract import extract_toml
    finally:
        sys.path.remove(str(ROOT))
    return [(line, text) for line, _, text, _ in extract_toml(io.BytesIO(text.encode()), (), (), options)]


def test_texts_are_found_with_their_lines() -> None:
    text = '[[events]]\nid = "a"\nname = "Eid"\ntone = "Greetings."\n\n[[events]]\nname = "Eid"\nnote_text = ""\n'
    assert extracted(text) == [(3, "Eid"), (4, "Greetings."), (7, "Eid")]


def test_other_keys_can_be_asked_for() -> None:
    assert extracted('title = "A"\nname = "B"\n', keys="title") == [(1, "A")]


def test_every_text_of_the_knowledge_is_found() -> None:
    files = ROOT.glob("smo_planner/knowledge/*.toml")
    found = {text for path in files for _, text in extracted(path.read_text("utf-8"))}
    for event in KNOWN.events.values():
        assert {event.name, event.tone, event.hours, event.budget} - {""} <= found
    assert {one.name for one in KNOWN.countries.values()} <= found
    assert {one.conversion for one in KNOWN.bases.values()} - {""} <= found
