"""A link that holds the answers: made by the page, in calendar events if wanted, and opened beside what is there."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import unquote

import icalendar
import pytest

both = pytest.mark.parametrize("language", ["ar", "en"])


def made(page: Any) -> str:
    """The link of what is in the form."""
    page.locator("#plan-take [data-action=link]").click()
    page.locator("#share-address:visible").wait_for()
    return page.locator("#share-address").input_value()


@both
def test_a_link_opens_the_same_plan_elsewhere(visitor: Any, planned: Any, language: str) -> None:
    first = planned(language, "phone")
    link = made(first.page)
    assert link.startswith(first.page.url.partition("#")[0] + "#brief=1.")
    whatsapp = first.page.locator(".pl-share [data-slot=whatsapp]").get_attribute("href")
    assert whatsapp.startswith("https://wa.me/?text=")
    with visitor(language, "desktop") as visit:
        page = visit.page
        page.goto(link)
        dialog = page.locator("dialog[open]")
        dialog.wait_for()
        assert "#" not in page.url
        assert visit.answers() == {}
        assert not visit.axe("dialog[open]")
        dialog.locator("button[value=open]").click()
        visit.wait_for("ready")
        # A partner has come for the plan, and stands before it.
        page.wait_for_function("document.activeElement.id === 'plan-title'")
        assert 0 <= page.locator("#plan-title").bounding_box()["y"] < 200
        assert page.locator("#plan-came").text_content()
        assert page.locator("#plan").get_attribute("data-brief") == first.page.locator("#plan").get_attribute(
            "data-brief"
        )
        # What a default filled in was not answered, and stays open.
        western = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
        typed = {name: [one.translate(western) for one in values] for name, values in first.answers().items()}
        assert visit.answers() == typed


def test_what_is_here_stays_when_a_link_is_opened(visitor: Any, planned: Any) -> None:
    link = made(planned("en", "phone").page)
    with visitor("en") as visit:
        page = visit.open()
        visit.fill({"country": "EG", "name": "Mine"})
        mine = visit.answers()
        for choice in ("", "open"):
            page.evaluate("hash => (location.hash = hash)", link.partition("#")[2])
            dialog = page.locator("dialog[open]")
            dialog.wait_for()
            dialog.locator(f'button[value="{choice}"]').click()
            dialog.wait_for(state="detached")
            if choice:
                visit.wait_for("ready")
                assert visit.answers()["country"] == ["JO"]
            else:
                assert visit.answers() == mine
        kept = page.evaluate(
            "Object.entries(localStorage).filter(([key]) => key.includes(':campaign:'))"
            ".map(([, value]) => JSON.parse(value).answers)"
        )
        assert mine in kept
        assert len(kept) == 2


def test_who_moves_on_while_a_plan_is_made_stays_there(visitor: Any, planned: Any) -> None:
    link = made(planned("en", "phone").page)
    with visitor("en") as visit:
        page = visit.page
        page.goto(link)
        page.locator("dialog[open] button[value=open]").click()
        page.evaluate("scrollTo(0, 900)")
        visit.wait_for("ready")
        page.wait_for_timeout(200)
        assert page.evaluate("scrollY") == 900


def test_what_is_sent_names_the_business(visitor: Any, nine: Any) -> None:
    with visitor("ar") as visit:
        page = visit.open()
        visit.fill(nine["ar"] | {"name": "مخبز السنابل"})
        visit.submit()
        visit.wait_for("ready")
        page.locator(".pl-campaigns > summary").click()
        page.locator("#campaign-title").fill("رمضان & العيد")
        link = made(page)
        whatsapp = page.locator(".pl-share [data-slot=whatsapp]").get_attribute("href")
        assert unquote(whatsapp).startswith("https://wa.me/?text=مخبز السنابل، رمضان & العيد: ")
    with visitor("ar") as visit:
        visit.page.goto(link)
        visit.page.locator("dialog[open] button[value=open]").click()
        visit.wait_for("ready")
        assert visit.page.locator("#campaign-name").text_content() == "رمضان & العيد"


@both
def test_broken_and_newer_links_are_refused(visitor: Any, language: str) -> None:
    with visitor(language) as visit:
        page = visit.open("planner/#brief=1.AAAA")
        said = page.locator("#campaign-said")
        texts = []
        for link in ("1.AAAA", "9.eJw", "<img>", "1.%zz"):
            said.evaluate("said => (said.textContent = '')")
            page.evaluate("hash => (location.hash = hash)", f"brief={link}")
            page.wait_for_function("!location.hash")
            # What is said while the link is read ends in an ellipsis.
            page.wait_for_function("/[^…]$/.test(document.querySelector('#campaign-said').textContent)")
            texts.append(said.text_content())
        assert texts[0] != texts[1]
        assert page.locator("dialog.pl-dialog").count() == 0
        assert visit.answers() == {}


@both
def test_a_calendar_event_brings_the_brief_back_where_that_was_ticked(
    visitor: Any, planned: Any, language: str
) -> None:
    first = planned(language, "phone")
    box = first.page.locator("[data-option=restore]")
    assert not box.is_checked()
    box.check()
    with first.page.expect_download() as download:
        first.page.locator("#plan-take [data-export=ics]").click()
    box.uncheck()
    calendar = icalendar.Calendar.from_ical(Path(download.value.path()).read_bytes())
    for event in calendar.walk("VEVENT"):
        assert "#brief=1." in str(event["DESCRIPTION"])
    link = next(word for word in str(event["DESCRIPTION"]).split() if "#brief=" in word)
    with visitor(language) as visit:
        visit.page.goto(link)
        visit.page.locator("dialog[open] button[value=open]").click()
        visit.wait_for("ready")
        assert visit.page.locator("#plan").get_attribute("data-brief") == first.page.locator("#plan").get_attribute(
            "data-brief"
        )
