"""Several campaigns on one device, and where they begin."""

from __future__ import annotations

import json
from typing import Any

import pytest

both = pytest.mark.parametrize("language", ["ar", "en"])
KEPT = "Object.keys(localStorage).filter(key => key.includes(':campaign:')).map(key => JSON.parse(localStorage[key]))"


def unfold(page: Any) -> None:
    if page.locator(".pl-campaigns").get_attribute("open") is None:
        page.locator(".pl-campaigns > summary").click()


def act(page: Any, name: str) -> None:
    unfold(page)
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
        # Whoever opens a campaign wants its plan, which says whose it is.
        page.wait_for_function("document.activeElement.id === 'plan-title'")
        assert 0 <= page.locator("#plan-title").bounding_box()["y"] < 200
        assert "Spring" in page.locator("#plan-title").text_content()
        page.locator("[data-task-id] input[type=checkbox]").first.check()
        for choice in ("", "delete"):
            act(page, "delete")
            assert not visit.axe("dialog[open]")
            page.locator(f'dialog[open] button[value="{choice}"]').click()
            page.locator("dialog.pl-dialog").wait_for(state="detached")
            if not choice:
                assert len(page.evaluate(KEPT)) == 3
        assert len(page.evaluate(KEPT)) == 2
        undo = page.locator("#campaign-undo")
        assert undo.evaluate("button => button === document.activeElement")
        # What is in hand now does not take the page away from it.
        visit.wait_for("empty")
        assert 0 < undo.bounding_box()["y"] < page.viewport_size["height"]
        undo.click()
        visit.wait_for("ready")
        assert visit.answers() == first
        assert len(page.evaluate(KEPT)) == 3
        page.reload()
        visit.wait_for("ready")
        assert visit.answers() == first


@both
def test_campaigns_without_a_name_are_named_from_their_answers(visitor: Any, language: str) -> None:
    with visitor(language) as visit:
        page = visit.open()
        visit.fill({"organisation": "shop", "offer.category": "food", "country": "JO"})
        name = page.locator("#campaign-name").text_content()
        assert name == {"ar": "متجر، الطعام والشراب، الأردن", "en": "Shop, Food and drink, Jordan"}[language]
        act(page, "copy")
        page.locator("#campaign-title").fill("")
        assert page.locator("#campaign-name").text_content() == f"{name} (2)"
        names = page.locator("#campaign-list bdi").all_text_contents()
        assert sorted(names) == [name, f"{name} (2)"]
        visit.fill({"audience.place": "Irbid"})
        assert "Irbid" in page.locator("#campaign-name").text_content()


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
        newer = json.dumps({"format": 2, "id": "later", "title": "Autumn", "answers": {"country": ["EG"]}})
        visit.context.add_init_script(
            "if (!localStorage.length) {"
            "localStorage.setItem('smo-planner:1:answers', '{\"country\": [\"JO\"]}');"
            "localStorage.setItem('smo-planner:1:ticks', '[\"fix-objective\"]');"
            f"localStorage.setItem('smo-planner:1:campaign:later', '{newer}'); }}"
        )
        page = visit.open()
        assert visit.answers() == {"country": ["JO"]}
        assert "“Autumn”" in page.locator("#campaign-said").text_content()
        assert "earlier answers" in page.locator("#campaign-said").text_content()
        visit.fill({"name": "Now"})
        kept = page.evaluate(KEPT)
        assert json.loads(newer) in kept
        (ours,) = [one for one in kept if one["format"] == 1]
        assert list(ours["tasks"]) == ["fix-objective"]


def test_an_empty_campaign_offers_nothing_to_copy_and_leaves_nothing_behind(visitor: Any) -> None:
    with visitor("ar", "least") as visit:
        page = visit.open()
        unfold(page)
        acts = page.locator("[data-campaign]")
        assert not acts.locator("visible=true").count()
        visit.fill({"name": "أول"})
        assert acts.locator("visible=true").count() == 3
        act(page, "new")
        assert visit.answers() == {}
        assert page.evaluate("document.activeElement.name") == "country"
        assert "أول" in page.locator("#campaign-said").text_content()
        page.locator("#campaign-list button").filter(has_text="أول").click()
        # The empty campaign is gone, and with it the list, which would hold only what is in hand.
        assert page.evaluate("document.activeElement.localName") == "summary"
        assert [one["answers"] for one in page.evaluate(KEPT)] == [{"name": ["أول"]}]
        assert visit.sideways() == 0


def test_campaigns_are_kept_by_keyboard_alone(visitor: Any) -> None:
    with visitor("en", "desktop") as visit:
        page = visit.open()
        visit.fill({"name": "Bread"})
        page.locator(".pl-campaigns > summary").focus()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        page.keyboard.type("Winter")
        for _ in range(3):
            page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        assert page.locator("#campaign-said").text_content().startswith("“Winter” was deleted.")
        assert visit.answers() == {}
        page.keyboard.press("Enter")
        assert page.locator("#campaign-name").text_content() == "Winter"
        assert visit.answers() == {"name": ["Bread"]}
        assert page.evaluate("document.activeElement.localName") == "summary"


@both
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_campaigns(visitor: Any, language: str, scheme: str) -> None:
    with visitor(language, scheme=scheme) as visit:
        page = visit.open()
        visit.fill({"name": "Bread"})
        act(page, "copy")
        act(page, "delete")
        page.locator(".pl-samples > summary").click()
        assert page.locator("#campaign-undo").is_visible()
        page.evaluate("for (const note of document.querySelectorAll('[data-unkept]')) note.hidden = false")
        assert not visit.axe("#campaigns")
        assert not visit.axe("#planner > .pl-note")
        assert visit.sideways() == 0


def test_a_browser_that_keeps_nothing_is_said_to_until_it_does(visitor: Any) -> None:
    with visitor("en") as visit:
        page = visit.open()
        notes = page.locator("[data-unkept]")
        visit.fill({"name": "B"})
        assert not notes.locator("visible=true").count()
        page.evaluate(
            "() => { window.set = Storage.prototype.setItem; Storage.prototype.setItem = () => { throw new Error(); } }"
        )
        visit.fill({"name": "r"})
        assert notes.locator("visible=true").count() == 2
        assert visit.answers() == {"name": ["Br"]}
        page.evaluate("() => { Storage.prototype.setItem = window.set }")
        visit.fill({"name": "e"})
        assert not notes.locator("visible=true").count()


def test_another_tab_is_followed(visitor: Any) -> None:
    with visitor("ar", "desktop") as visit:
        first = visit.open()
        visit.fill({"name": "خبز"})
        unfold(first)
        second = visit.context.new_page()
        second.goto(first.url)
        second.locator("#planner [name=country]").select_option("JO")
        first.wait_for_function("document.querySelector('#planner [name=country]').value === 'JO'")
        second.locator(".pl-campaigns > summary").click()
        second.locator("[data-campaign=new]").click()
        second.locator("#campaign-title").fill("ثانية")
        first.locator("#campaign-list button").filter(has_text="ثانية").wait_for()
        assert first.locator("#campaign-name").text_content() == "خبز"


@both
def test_without_script_the_examples_are_checklists(visitor: Any, language: str) -> None:
    with visitor(language, java_script_enabled=False) as visit:
        page = visit.open()
        assert not page.locator("#campaigns").is_visible()
        links = page.locator(".pl-noscript a")
        assert links.count() == 12
        links.first.click()
        tasks = page.locator("#checklist ~ ul > li > label:has(input[type=checkbox])")
        assert 20 <= tasks.count() <= 45
        tasks.first.click()
        assert tasks.first.locator("input").is_checked()
