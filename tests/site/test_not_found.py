"""404.html stands alone: legible in both languages wherever a server shows it, and its links find the site."""

from pathlib import Path
from typing import Any

import pytest

from tests.site.built import HOMES, fetched, parsed

LOST = ("nothing", "nothing/", "en/nothing/deeper/", "a/b/c/d.html", "en/planner/nothing")


def test_it_needs_no_other_file(site: Path) -> None:
    loads = [address for _, address in fetched(parsed(site / "404.html"))]
    assert [address for address in loads if not address.startswith("data:")] == []


@pytest.mark.parametrize("host", ["root", "below"])
@pytest.mark.parametrize("lost", LOST)
def test_its_links_find_the_site(browser: Any, host: str, lost: str, request: pytest.FixtureRequest) -> None:
    home = request.getfixturevalue(host)
    page = browser.new_page()
    answer = page.goto(home + lost)
    assert answer.status == 404
    page.wait_for_selector("html[data-root]")
    links = page.eval_on_selector_all("a", "links => links.map(link => link.href)")
    assert {home, f"{home}en/"} <= set(links)
    for link in links:
        assert page.request.get(link).ok, link
    first = page.eval_on_selector("section", "section => section.lang")
    assert first == page.eval_on_selector("html", "html => html.lang") == ("en" if lost.startswith("en/") else "ar")
    page.close()


def test_another_site_above_is_not_taken_for_ours(browser: Any, serve: Any, site: Path, tmp_path: Path) -> None:
    (tmp_path / "assets/site").mkdir(parents=True)
    (tmp_path / "assets/site/root.txt").write_text("another")
    (tmp_path / "404.html").write_bytes((site / "404.html").read_bytes())
    page = browser.new_page()
    page.goto(serve(tmp_path) + "x/y/", wait_until="networkidle")
    assert page.locator("html[data-root]").count() == 0
    page.close()


def test_it_is_read_in_both_languages_without_script(browser: Any, root: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(f"{root}no/such/page/")
    for language in HOMES:
        part = page.locator(f"section[lang={language}]")
        assert part.locator("h1").is_visible()
        assert part.locator("a").count() >= 2
        assert part.get_attribute("dir") == ("rtl" if language == "ar" else "ltr")
    context.close()
