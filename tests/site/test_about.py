"""The page on the project: what it says of storage is what the scripts do, and what it says of contact holds for this build."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.site.built import HOMES, page_file, parsed
from tests.site.hooks import hook

ROOT = Path(__file__).parents[2]
SCRIPTS = sorted(
    file for file in (ROOT / "overrides").rglob("*") if file.suffix in {".js", ".html"} and "languages" not in file.parts
)
# What names a thing that is kept: a key behind the common beginning, one of its own, a database, a cache.
KEPT = (
    (r"\b(?:load|save|keys)\(\s*\"([\w:.-]+)\"", "smo-planner:1:{}"),
    (r"\bconst ONE = \"([\w:.-]+)\"", "smo-planner:1:{}"),
    (r"\"(smo-planner\.[\w-]+)\"", "{}"),
    (r"\bcreateStore\(\s*\"([\w-]+)\"", "{}"),
    (r"\bcaches\.open\(\s*\"([\w-]+)", "{}"),
)
ASK = "localStorage.length + ' ' + Object.keys(localStorage).sort().join(' ')"


def kept() -> set[str]:
    """The names under which the scripts keep something."""
    return {
        name.format(found)
        for file in SCRIPTS
        for pattern, name in KEPT
        for found in re.findall(pattern, file.read_text("utf-8"))
    }


def test_every_name_under_which_something_is_kept_is_told() -> None:
    assert {"smo-planner:1:campaign:", "smo-planner:1:read", "smo-planner.scheme", "smo-planner"} <= kept()
    for language in HOMES:
        told = (ROOT / f"docs/{language}/about.md").read_text("utf-8").partition("{ #kept }")[2].partition("###")[0]
        names = re.findall("`([^`]+)`", told)
        for name in kept():
            assert any(one.rstrip("…") == name for one in names), f"{name} is not told in {language}"


def test_our_scripts_keep_nothing_elsewhere() -> None:
    ways = re.compile(r"localStorage\.(?:get|set|remove)Item|sessionStorage|document\.cookie|cookieStore|indexedDB\.open")
    # The store is the one way; the scheme is asked for before any module runs; unfolded groups are the tab's own.
    own = {"store.js", "site.js", "scheme.html", "forget.js", "answering.js"}
    assert {file.name for file in SCRIPTS if ways.search(file.read_text("utf-8"))} <= own


@pytest.mark.parametrize("language", HOMES)
def test_who_licence_contact_privacy_and_accessibility_are_there(site: Path, language: str) -> None:
    soup = parsed(page_file(site, language, "about/"))
    assert [tag["id"] for tag in soup.main.select("h2")] == ["who", "licence", "contact", "privacy", "accessibility"]
    assert [tag["id"] for tag in soup.main.select("h3")] == ["kept", "delete", "taken", "host", "elsewhere"]
    leads = {link["href"] for link in soup.select("main a[href^=https]")}
    assert any("docs.github.com" in one and "#data-collection" in one for one in leads), "the source on what is logged"
    assert "<!--" not in str(soup.main)


@pytest.mark.parametrize("language", HOMES)
@pytest.mark.parametrize("page", ["about", "index"])
def test_a_repository_is_named_only_where_there_is_one(language: str, page: str) -> None:
    source = (ROOT / f"docs/{language}/{page}.md").read_text("utf-8")
    chosen = hook("repository").chosen
    none, one = chosen(source, ""), chosen(source, "https://example.org/a/b/")
    for text in (none, one):
        assert "REPOSITORY" not in text
        assert "repository -->" not in text
    assert "https://example.org/a/b/issues" in one
    assert "/issues" not in none
    assert none != one


@pytest.fixture
def visit(browser: Any, root: str) -> Iterator[Any]:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{root}en/about/")
    page.evaluate(
        """() => {
          localStorage.setItem("smo-planner:1:read", '["smo"]');
          localStorage.setItem("smo-planner:1:campaign:x", "{}");
          localStorage.setItem("smo-planner.scheme", "dark");
          localStorage.setItem("another site", "its own");
          return new Promise((done) => {
            const asked = indexedDB.open("smo-planner", 1);
            asked.onupgradeneeded = () => asked.result.createObjectStore("plans");
            asked.onsuccess = () => { asked.result.close(); done(); };
          });
        }"""
    )
    page.locator("#site-forget summary").click()
    yield page
    context.close()


def test_one_button_deletes_all_that_is_ours_and_nothing_else(visit: Any) -> None:
    visit.locator("#site-forget button").click()
    visit.locator("#site-forget [role=status]").get_by_text("Everything is deleted").wait_for()
    assert visit.evaluate(ASK) == "1 another site"
    assert visit.evaluate("indexedDB.databases().then((all) => all.length)") == 0


def test_what_another_tab_holds_is_not_said_to_be_deleted(visit: Any, root: str) -> None:
    other = visit.context.new_page()
    other.goto(f"{root}en/about/")
    other.evaluate(
        "new Promise((done) => { const asked = indexedDB.open('smo-planner');"
        " asked.onsuccess = () => { window.held = asked.result; done(); }; })"
    )
    visit.locator("#site-forget button").click()
    visit.locator("#site-forget [role=status]").get_by_text("Close the other tabs").wait_for()


def test_without_script_there_is_no_button_that_does_nothing(browser: Any, root: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{root}en/about/")
    assert not page.locator("#site-forget").is_visible()
    context.close()
