"""People who use a keyboard, a screen reader or large contrast: axe and IBM's checker find nothing to mend."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.site.built import HOMES

MODULES = Path(__file__).parents[2] / "node_modules"
AXE = MODULES / "axe-core/axe.min.js"
ACE = MODULES / "accessibility-checker-engine/ace.js"

# One page of each type: opening, chapter with a table, list of terms, generated list, generated tables, plan, form, plain.
TYPES = ("", "smo/", "platforms/", "glossary/", "sources/", "method/", "examples/",
         "examples/bakery-amman/", "planner/", "about/", "no/such/page/")
# Each scheme at one width: the frame differs by width, the colours by scheme, and neither by both.
LOOKS = {
    "light, phone": {"color_scheme": "light", "viewport": {"width": 360, "height": 740}},
    "dark, desktop": {"color_scheme": "dark", "viewport": {"width": 1280, "height": 850}},
}


@pytest.fixture(params=LOOKS)
def visit(browser: Any, request: pytest.FixtureRequest) -> Iterator[Any]:
    context = browser.new_context(**LOOKS[request.param])
    yield context.new_page()
    context.close()


def axe(page: Any) -> list[str]:
    """What axe finds wrong: rule, element and advice."""
    page.add_script_tag(path=str(AXE))
    found = page.evaluate("axe.run().then((result) => result.violations)")
    return [f"{one['id']}: {node['html']} {node['failureSummary']}" for one in found for node in one["nodes"]]


@pytest.mark.parametrize("language", HOMES)
@pytest.mark.parametrize("slug", TYPES)
def test_axe_finds_no_violation(visit: Any, root: str, language: str, slug: str) -> None:
    visit.goto(f"{root}{HOMES[language]}{slug}")
    assert axe(visit) == []


# The form of the planner is the browser tests' concern. One look a language: this checker hardly looks at either.
@pytest.mark.parametrize(("language", "look"), list(zip(HOMES, LOOKS, strict=True)))
@pytest.mark.parametrize("slug", [slug for slug in TYPES if slug != "planner/"])
def test_ibm_checker_finds_no_failure(browser: Any, root: str, language: str, look: str, slug: str) -> None:
    context = browser.new_context(**LOOKS[look])
    page = context.new_page()
    page.goto(f"{root}{HOMES[language]}{slug}")
    page.add_script_tag(path=str(ACE))
    found = page.evaluate(
        "new ace.Checker().check(document, ['WCAG_2_2']).then((report) => report.results"
        ".filter((one) => one.value[1] === 'FAIL').map((one) => `${one.ruleId}: ${one.message} ${one.snippet}`))"
    )
    assert found == []
    context.close()


@pytest.mark.parametrize("language", HOMES)
def test_menu_and_search_are_sound_while_they_are_open(visit: Any, root: str, language: str) -> None:
    visit.goto(f"{root}{HOMES[language]}smo/")
    opener = visit.locator("#site-menu-open")
    if opener.is_visible():
        opener.click()
        assert axe(visit) == []
        visit.keyboard.press("Escape")
    visit.locator("#site-search-open").click()
    visit.locator("#site-search-query").fill("سناب" if language == "ar" else "snapchat")
    visit.wait_for_selector(".search__result")
    assert axe(visit) == []


# Of whatever the keyboard reaches, some line has to show it: round itself, or round what stands for it.
UNSEEN = """() => [...document.querySelectorAll("main :is(a[href], button, summary, input, select, textarea, [tabindex='0'])")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }))
  .filter((one) => {
    one.focus();
    if (document.activeElement !== one) return false;
    const marked = [one, one.parentElement, ...(one.parentElement?.children ?? [])].filter(Boolean);
    return !marked.some((part) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(part);
      return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    });
  })
  .map((one) => one.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("slug", [slug for slug in TYPES if slug != "no/such/page/"])
def test_the_focus_can_be_seen_everywhere(visit: Any, root: str, slug: str) -> None:
    visit.goto(f"{root}{slug}", wait_until="networkidle")
    # From here on the browser takes it that the keyboard is used.
    visit.keyboard.press("Tab")
    assert visit.evaluate(UNSEEN) == []
