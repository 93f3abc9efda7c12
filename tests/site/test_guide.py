"""The guide's knowledge: what is cited, explained and named holds together, and what is wrong is told."""

from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from smo_planner.knowledge import guide
from smo_planner.knowledge.guide import known

from tests.site.built import HOMES, ids, page_file, parsed

CHAPTERS = ("smo/", "impact/", "platforms/", "questions/", "demographics/", "e-government/", "steps/")


def _with(table: str, **fields: Any) -> guide.Known:
    """The guide's knowledge, its first record of a table changed."""
    records = dict(getattr(known(), table))
    first = next(iter(records))
    return known()._replace(**{table: records | {first: records[first]._replace(**fields)}})


def test_the_guides_knowledge_is_sound() -> None:
    assert not list(guide.faults(known()))


@pytest.mark.parametrize(
    ("table", "fields", "says"),
    [
        ("citations", {"id": "nowhere"}, "no such source"),
        ("citations", {"topics": ("weather",)}, "topics"),
        ("citations", {"ar": ""}, "missing in one language"),
        ("facts", {"sources": ("nowhere",)}, "no source"),
        ("facts", {"figures": ()}, "what a fact is"),
        ("glossary", {"group": "x"}, "group"),
        ("glossary", {"en_forms": ("x",), "ar_forms": ()}, "both languages or in none"),
        ("glossary", {"en_forms": ("segment",), "ar_forms": ("x",)}, "two terms"),
        ("sources", {"grade": "D"}, "grade"),
        ("sources", {"geography": "Mars"}, "not codes"),
    ],
)
def test_what_is_wrong_is_told(table: str, fields: dict[str, Any], says: str) -> None:
    assert any(says in fault for fault in guide.faults(_with(table, **fields)))


def test_a_source_that_nothing_cites_is_told() -> None:
    stray = next(iter(known().sources.values()))._replace(id="stray")
    assert any("cited by nothing" in fault for fault in guide.faults(known()._replace(sources={"stray": stray})))


def test_the_glossary_has_at_least_sixty_terms_on_both_pages(site: Path) -> None:
    assert len(known().glossary) >= 60
    for language in HOMES:
        assert known().glossary.keys() <= ids(parsed(page_file(site, language, "glossary/")))


def test_a_term_leads_to_its_entry_and_has_its_explanation_beside_it(site: Path) -> None:
    explained = 0
    for language in HOMES:
        for slug in CHAPTERS:
            soup = parsed(page_file(site, language, slug))
            for term in soup.select("a.term"):
                note = soup.find(id=term["aria-describedby"])
                assert note, term
                assert term["href"].endswith(f"glossary/#{note['id'].removeprefix('term-')}")
                assert note.select_one("a")["href"] == term["href"]
                assert not term.find_parent(["h1", "h2", "h3", "figcaption", "summary"])
                explained += 1
            described = [term["aria-describedby"] for term in soup.select("a.term")]
            assert len(described) == len(set(described)), "a term is explained once a page"
    assert explained


def test_sources_of_guide_and_planner_stand_on_the_sources_page_with_grade_subject_and_age(site: Path) -> None:
    for language in HOMES:
        soup = parsed(page_file(site, language, "sources/"))
        shown = {tag["id"]: tag for tag in soup.select(".source")}
        assert shown.keys() == known().sources.keys()
        topics = {radio["value"] for radio in soup.select("#site-filter input")} - {""}
        for source_id, tag in shown.items():
            assert set(tag["data-topics"].split()) <= topics
            assert tag["data-topics"], source_id
            assert bool(tag.select_one(".source__dated")) == (known().sources[source_id].year < 2022), source_id


def test_what_only_the_guide_cites_does_not_travel_with_the_planner(site: Path) -> None:
    wheels = list((site / "assets/runtime").rglob("packages.zip"))
    assert wheels
    for wheel in wheels:
        names = ZipFile(wheel).namelist()
        assert any(name.endswith("knowledge/facts.json") for name in names)
        assert not [name for name in names if "guide" in name]
