"""What a reader does in a chapter and around it: terms, self-check, the planner's question, sources by subject."""

from __future__ import annotations

import json
from typing import Any

import pytest

pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning")


@pytest.fixture
def page(browser: Any) -> Any:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    opened = context.new_page()
    opened.set_default_timeout(15_000)
    yield opened
    context.close()


@pytest.mark.parametrize("home", ["", "en/"])
def test_a_term_is_explained_on_focus_and_escape_ends_it(page: Any, root: str, home: str) -> None:
    page.goto(f"{root}{home}smo/")
    term = page.locator("a.term").first
    note = page.locator(f"#{term.get_attribute('aria-describedby')}")
    page.wait_for_load_state("networkidle")
    term.focus()
    note.wait_for(state="visible")
    box = note.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
    page.keyboard.press("Escape")
    note.wait_for(state="hidden")


def test_a_finger_is_first_told_what_a_term_means(browser: Any, root: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{root}en/smo/")
    page.wait_for_load_state("networkidle")
    page.locator("a.term").first.tap()
    page.locator(".term-note:visible").wait_for()
    assert page.url.endswith("en/smo/")
    page.locator(".term-note:visible a").tap()
    page.wait_for_url("**/en/glossary/#*")
    context.close()


def test_the_self_check_counts_what_one_knew(page: Any, root: str) -> None:
    page.goto(f"{root}en/smo/")
    page.wait_for_load_state("networkidle")
    questions = page.locator("#check ~ details.question")
    for number, known in enumerate(("yes", "no", "yes")):
        questions.nth(number).locator("summary").click()
        questions.nth(number).locator(f"input[value={known}]").check()
    assert "2 of the 3" in page.locator(".check__said").inner_text()


def test_an_answer_in_a_chapter_is_there_in_the_planner_and_takes_no_other_away(page: Any, root: str) -> None:
    page.goto(f"{root}smo/")
    # As an earlier version of the planner kept them.
    page.evaluate("localStorage.setItem('smo-planner:1:answers', JSON.stringify({country: ['JO']}))")
    page.reload()
    page.wait_for_load_state("networkidle")
    page.locator("#site-apply input[value=whatsapp]").check()
    kept = json.loads(
        page.evaluate("localStorage['smo-planner:1:campaign:' + JSON.parse(localStorage['smo-planner:1:current'])]")
    )
    assert kept["answers"] == {"country": ["JO"], "resources.destination": ["whatsapp"]}
    page.goto(f"{root}en/planner/")
    assert page.locator("[name='resources.destination']:checked").input_value() == "whatsapp"
    page.goto(f"{root}en/smo/")
    page.wait_for_load_state("networkidle")
    assert page.locator("#site-apply input:checked").input_value() == "whatsapp"


def test_sources_of_one_subject_are_shown_and_an_address_finds_its_own(page: Any, root: str) -> None:
    page.goto(f"{root}sources/")
    # The script shows the form; an element that is checked by force is not waited for.
    page.locator("#site-filter").wait_for(state="visible")
    page.locator("#site-filter input[value=seasons]").check(force=True)
    shown = page.locator(".source:visible")
    assert 0 < shown.count() < page.locator(".source").count()
    assert all("seasons" in (one.get_attribute("data-topics") or "") for one in shown.all())
    page.evaluate("location.hash = 'bhargava-2006-smo'")
    page.locator("#bhargava-2006-smo").wait_for(state="visible")


def test_without_script_everything_is_there_to_read(browser: Any, root: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(f"{root}sources/")
    assert page.locator(".source:visible").count() == page.locator(".source").count()
    assert not page.locator("#site-filter").is_visible()
    page.goto(f"{root}smo/")
    page.locator("#check ~ details summary").first.click()
    assert page.locator("#check ~ details p").first.is_visible()
    assert not page.locator("#site-apply").is_visible()
    assert page.locator(".apply a").is_visible()
    context.close()


def test_a_chapter_that_was_read_says_so_in_the_menu_and_on_the_first_page(page: Any, root: str) -> None:
    page.goto(f"{root}en/smo/")
    page.wait_for_load_state("networkidle")
    assert page.locator(".read").count() == 0
    page.locator("#takeaways").scroll_into_view_if_needed()
    page.locator(".menu__link .read").wait_for(state="attached")
    page.goto(f"{root}")
    page.locator(".path .read").wait_for()
    assert page.locator(".path .read").count() == 1
