"""Several campaigns on one device, and where they begin."""

from __future__ import annotations

import json
from typing import Any

import pytest

both = pytest.mark.parametrize("language", ["ar", "en"])
KEPT = "Object.keys(localStorage).filter(key => key.includes(':campaign:')).map(key => JSON.parse(localStorage[key]))"


def act(page: Any, name: str) -> None:
    if page.locator(".pl-campaigns").get_attribute("open") is None:
        page.locator(".pl-campaigns > summary").click()
    page.locator(f"[data-campaign={name}]").click()


@both
def test_campaigns_are_begun_named_copied_and_deleted_with_a_way_back(visitor: Any, nine: Any, language: str) -> None:
    with visitor(language) as visit:
        page = visit.open()
        visit.fill(nine[language])
        visit.submit()
        visit.wait_for("ready")
        first = visit.answers()
        page.locator(".pl-campaigns > summary").click()
        page.locator("#campaign-title").fill("Spring")
        assert page.locator("#campaign-name").text_content() == "Spring"
        act(page, "copy")
        visit.wait_for("ready")
        assert visit.answers() == first
        assert "Spring" in page.locator("#campaign-name").text_content()
        act(page, "new")
        assert visit.answers() == {}
        assert page.locator("#plan").get_attribute("data-state") == "empty"
        visit.fill({"country": "EG"})
        assert len(page.evaluate(KEPT)) == 3
        assert not visit.axe("#campaigns")
        assert visit.sideways() == 0
        page.locator("#campaign-list button").filter(has_text="Spring").last.click()
        visit.wait_for("ready")
        act(page, "delete")
        assert len(page.evaluate(KEPT)) == 2
        undo = page.locator("#campaign-undo")
        assert undo.evaluate("button => button === document.activeElement")
        undo.click()
        visit.wait_for("ready")
        assert visit.answers() == first
        assert len(page.evaluate(KEPT)) == 3
        page.reload()
        visit.wait_for("ready")
        assert visit.answers() == first


@both
def test_a_campaign_begins_from_an_example_of_ones_kind(visitor: Any, language: str) -> None:
    with visitor(language) as visit:
        page = visit.open("examples/")
        assert page.locator(".plans__start").count() == 12
        page.locator("#service-rabat .plans__start").click()
        page.locator("dialog[open] button[value=open]").click()
        visit.wait_for("ready")
        assert visit.answers()["country"] == ["MA"]
        page.locator(".pl-samples > summary").click()
        assert page.locator(".pl-samples a").count() == 12
        page.locator(".pl-samples a").first.click()
        page.locator("dialog[open] button[value=open]").click()
        page.wait_for_function("document.querySelector('#planner [name=country]').value !== 'MA'")
        assert len(page.evaluate(KEPT)) == 2


def test_what_an_earlier_page_kept_becomes_a_campaign_and_what_a_newer_one_kept_stays(visitor: Any) -> None:
    with visitor("en") as visit:
        newer = json.dumps({"format": 2, "id": "later", "answers": {"country": ["EG"]}})
        visit.context.add_init_script(
            "if (!localStorage.length) {"
            "localStorage.setItem('smo-planner:1:answers', '{\"country\": [\"JO\"]}');"
            "localStorage.setItem('smo-planner:1:ticks', '[\"fix-objective\"]');"
            f"localStorage.setItem('smo-planner:1:campaign:later', '{newer}'); }}"
        )
        page = visit.open()
        assert visit.answers() == {"country": ["JO"]}
        assert "1" in page.locator("#campaign-said").text_content()
        visit.fill({"name": "Now"})
        kept = page.evaluate(KEPT)
        assert json.loads(newer) in kept
        (ours,) = [one for one in kept if one["format"] == 1]
        assert list(ours["tasks"]) == ["fix-objective"]
