"""What the build makes of a page that is missing, and of Markdown that the guide may come to use."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.site.built import HOMES, page_file, parsed

ROOT = Path(__file__).parents[2]

Builds = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def build(tmp_path: Path) -> Builds:
    """Builds a copy of the guide that stands in `tmp_path`, its theme and engine being those of the house."""
    for name in ("overrides", "node_modules", "build", "planner"):
        (tmp_path / name).symlink_to(ROOT / name)
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    shutil.copyfile(ROOT / "mkdocs.yml", tmp_path / "mkdocs.yml")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    bare = os.environ | {"SITE_URL": "", "SITE_REPOSITORY": "", "SITE_DISCUSSIONS": "", "NO_MKDOCS_2_WARNING": "1"}

    def run(**set_to: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command, cwd=tmp_path, env=bare | set_to, capture_output=True, text=True, check=False
        )

    return run


def test_make_lets_warnings_stop_it() -> None:
    line = next(line for line in (ROOT / "Makefile").read_text("utf-8").splitlines() if "mkdocs build" in line)
    assert "--strict" in line
    assert "--quiet" not in line, "it drops the warnings before --strict could count them"


def test_a_page_missing_in_one_language_stops_it(tmp_path: Path, build: Builds) -> None:
    (tmp_path / "docs/en/steps.md").unlink()
    ran = build()
    assert ran.returncode != 0
    assert "steps.md" in ran.stdout + ran.stderr


def test_a_link_to_an_anchor_that_is_not_there_stops_it(tmp_path: Path, build: Builds) -> None:
    with (tmp_path / "docs/ar/smo.md").open("a", encoding="utf-8") as page:
        page.write("\n[x](steps.md#nowhere)\n")
    ran = build()
    assert ran.returncode != 0
    assert "nowhere" in ran.stdout + ran.stderr


def test_notes_footnotes_and_tables_speak_the_language_of_the_page(tmp_path: Path, build: Builds) -> None:
    text = "\nx[^1]\n\n!!! note\n    x\n\n[^1]: x\n\n|  | n |\n| --- | ---: |\n| x | 1 |\n"
    for language in HOMES:
        with (tmp_path / f"docs/{language}/smo.md").open("a", encoding="utf-8") as page:
            page.write(text)
    ran = build()
    assert ran.returncode == 0, ran.stderr
    expected = {"ar": ("ملاحظة", "العودة إلى موضع الحاشية 1 في النص"), "en": ("Note", "Back to footnote 1 in the text")}
    for language, said in expected.items():
        soup = parsed(page_file(tmp_path / "site", language, "smo/"))
        title = soup.select(".admonition-title")[-1].get_text(strip=True)
        assert (title, soup.select_one(".footnote-backref")["title"]) == said
        table = soup.select("div.table")[-1]
        assert table["data-label"]
        assert not table.find_all(style=True)
        assert table.select_one("td.align-right").get_text() == "1"
        assert [(cell["scope"], cell.get_text()) for cell in table.find_all("th")] == [("col", "n"), ("row", "x")]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("x [@nobody-2020]", "no source has this id"),
        ("[x](@nobody-2020)", "no source has this id"),
        ("![a picture of something](figure:nothing)", "there is no nothing.svg"),
    ],
)
def test_what_a_page_asks_for_and_nobody_has_stops_it(tmp_path: Path, build: Builds, text: str, says: str) -> None:
    with (tmp_path / "docs/en/smo.md").open("a", encoding="utf-8") as page:
        page.write(f"\n{text}\n")
    ran = build()
    assert ran.returncode != 0
    assert says in ran.stdout + ran.stderr


def test_a_known_address_and_repository_give_cards_and_a_way_to_comment(tmp_path: Path, build: Builds) -> None:
    ran = build(SITE_URL="https://example.org/guide/", SITE_REPOSITORY="https://example.org/a/b", SITE_DISCUSSIONS="yes")
    assert ran.returncode == 0, ran.stderr
    for language in HOMES:
        soup = parsed(page_file(tmp_path / "site", language, "smo/"))
        picture = soup.select_one("meta[property='og:image']")["content"]
        assert (tmp_path / "site" / picture.removeprefix("https://example.org/guide/")).is_file()
        links = [link["href"] for link in soup.select(".suggest a")]
        assert len(links) == 2
        new = urlsplit(links[0])
        assert f"{new.scheme}://{new.netloc}{new.path}" == "https://example.org/a/b/issues/new"
        asked = parse_qs(new.query)
        assert asked["title"] == [soup.select_one("meta[property='og:title']")["content"]]
        assert f"{HOMES[language]}smo/" in asked["body"][0]
        assert "smo-planner" in asked["body"][0]
        sources = parsed(page_file(tmp_path / "site", language, "sources/"))
        assert len(sources.select(".source__wrong")) == len(sources.select(".source"))
        about = parsed(page_file(tmp_path / "site", language, "about/"))
        leads = {link["href"] for link in about.main.find_all("a", href=True)}
        assert {f"https://example.org/a/b/{to}" for to in ("", "issues", "security")} <= leads
        home = parsed(page_file(tmp_path / "site", language, ""))
        assert home.main.find("a", href="https://example.org/a/b/issues")
