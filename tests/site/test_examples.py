"""The example plans: what the engine gives, whole, on a page of its own in both languages."""

import json
import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.site.built import EXAMPLES, HOMES, page_file, parsed, target
from tests.site.hooks import hook

EVERY = [(language, slug) for language in HOMES for slug in EXAMPLES]


def test_there_are_twelve() -> None:
    assert len(EXAMPLES) == 12
    assert all(set(names) == {slug.split("/")[1] for slug in EXAMPLES} for names in hook("plans").NAMES.values())


@pytest.mark.parametrize("language", HOMES)
def test_the_list_leads_to_each_with_its_lead_and_coverage(site: Path, language: str) -> None:
    file = page_file(site, language, "examples/")
    items = parsed(file).select("ul.plans > li")
    assert [target(site, file, item.a["href"])[0] for item in items] == [
        page_file(site, language, slug) for slug in EXAMPLES
    ]
    for item in items:
        plan = hook("plans").plan(item["id"], language)
        assert plan["channels"][0]["name"] in item.get_text()
        assert re.search(r"\d%", item.get_text())


@pytest.mark.parametrize(("language", "slug"), EVERY)
def test_a_page_shows_the_whole_export(site: Path, language: str, slug: str) -> None:
    plan = hook("plans").plan(slug.split("/")[1], language)
    soup = parsed(page_file(site, language, slug))
    said = " ".join(soup.main.get_text(" ", strip=True).split())
    for task in plan["tasks"]:
        assert " ".join(task["title"].split()) in said
    leads = {unquote(link["href"]) for link in soup.main.find_all("a", href=True)}
    assert {unquote(source["url"]) for source in plan["sources"]} <= leads
    assert plan["engine"] in soup.select_one("main h1 + p").get_text()
    assert soup.select_one("main h1 + p a")["href"] == "../"
    assert len(soup.select("#answers dt")) >= 9
    assert not [term for term in soup.select("#answers dt") if not term.get_text(strip=True)]
    assert "[ ]" not in said


@pytest.mark.parametrize("slug", EXAMPLES)
def test_anchors_are_the_same_in_both_languages(site: Path, slug: str) -> None:
    found = {}
    for language in HOMES:
        main = parsed(page_file(site, language, slug)).main
        title = main.h1.get("id")
        found[language] = [tag["id"] for tag in main.find_all(id=True) if tag["id"] != title]
    assert found["ar"] == found["en"]
    assert all(re.fullmatch("[a-z0-9-]+", one) for one in found["ar"])


@pytest.mark.parametrize("language", ["ar", "en"])
def test_plans_stay_out_of_the_search(site: Path, language: str) -> None:
    index = json.loads((site / f"search/{language}.json").read_text("utf-8"))
    places = {entry["at"].partition("#")[0] for entry in index}
    assert any(place.endswith("examples/") for place in places)
    assert not [place for place in places if "examples/" in place and not place.endswith("examples/")]
