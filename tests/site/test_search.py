"""The search finds what people mean, in the spelling that they use, and what they wrote comes before what is like it."""

import json
import os
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest
import yaml

from tests.site.built import HOMES, ids, parsed

HERE = Path(__file__).parent
QUERIES: dict[str, list[tuple[str, str]]] = yaml.safe_load((HERE / "queries.yaml").read_text("utf-8"))


def ask(site: Path, index: list[dict[str, str]], folder: Path, query: str) -> list[str]:
    """What a query finds in an index of the test's own."""
    file = folder / "index.json"
    file.write_text(json.dumps(index), "utf-8")
    return run(site, file, [query])[0]


def run(site: Path, index: Path, asked: list[str]) -> list[list[str]]:
    node = os.environ.get("SMO_NODE") or shutil.which("node")
    assert node
    command = [node, str(HERE / "find.mjs"), str(site / "assets/site/finding.js"), str(index)]
    done = subprocess.run(command, input=json.dumps(asked), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found: list[list[str]] = json.loads(done.stdout)
    return found


@cache
def answers(site: Path, language: str, *asked: str) -> list[list[str]]:
    found = run(site, site / f"search/{language}.json", list(asked))
    return [[one.removeprefix(HOMES[language]) for one in each] for each in found]


def test_there_are_enough_queries() -> None:
    assert sum(len(some) for some in QUERIES.values()) >= 60
    assert all(len(some) >= 30 for some in QUERIES.values())


@pytest.mark.parametrize(("language", "place"), [(one, place) for one in QUERIES for place in range(len(QUERIES[one]))])
def test_the_page_that_is_meant_comes_first(site: Path, language: str, place: int) -> None:
    found = answers(site, language, *(str(query) for query, _ in QUERIES[language]))[place]
    query, meant = QUERIES[language][place]
    assert found, query
    first = found[0] if "#" in meant else found[0].partition("#")[0]
    assert first == meant, f"{query}: {found}"


def test_each_language_has_an_index_of_its_own(site: Path) -> None:
    for language, home in HOMES.items():
        sections = json.loads((site / f"search/{language}.json").read_text("utf-8"))
        assert len(sections) > 100
        assert all(one["at"].startswith("en/") == (home == "en/") for one in sections)
    assert not (site / "search/search_index.json").exists()


def test_every_address_of_the_index_exists(site: Path) -> None:
    for language in HOMES:
        for one in json.loads((site / f"search/{language}.json").read_text("utf-8")):
            page, _, anchor = one["at"].partition("#")
            assert not anchor or anchor in ids(parsed(site / page / "index.html")), one["at"]


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("أهداف", ["أهداف", "اهداف", "هدف"]),
        ("ميزانية", ["ميزانية", "ميزانيه", "ميزانيات"]),
        ("goals", ["goals", "goal", "goalsetting"]),
    ],
)
def test_as_written_comes_before_as_folded_before_as_stemmed(
    site: Path, tmp_path: Path, query: str, titles: list[str]
) -> None:
    index = [{"at": f"x/#{title}", "page": "x", "title": f"{title} x y", "text": "x"} for title in reversed(titles)]
    assert [one.removeprefix("x/#") for one in ask(site, index, tmp_path, query)] == titles


@pytest.mark.parametrize(("query", "other"), [("خطة", "خطوات"), ("عيد", "عيادة"), ("general", "generation")])
def test_words_that_only_look_alike_are_not_each_other(site: Path, tmp_path: Path, query: str, other: str) -> None:
    index = [{"at": "x/", "page": other, "title": other, "text": other}]
    assert ask(site, index, tmp_path, query) == []


def test_nothing_comes_for_what_is_not_there(site: Path) -> None:
    assert answers(site, "ar", "قسطنطينوبولي", "؟؟؟", "") == [[], [], []]
