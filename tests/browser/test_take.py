"""Taking a campaign along and getting it back: the campaign file, the exports and what other programs read in them."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import icalendar
import openpyxl
import pytest

both = pytest.mark.parametrize("language", ["ar", "en"])


def taken(page: Any, form: str) -> Path:
    """The file that a button gives."""
    with page.expect_download() as download:
        page.locator(f'#plan-take button[data-export="{form}"]').click()
    return Path(download.value.path())


@pytest.mark.parametrize(("language", "size"), [("ar", "phone"), ("en", "desktop")])
def test_a_wiped_browser_gets_everything_back_from_the_file(visitor: Any, nine: Any, language: str, size: str) -> None:
    with visitor(language, size) as visit:
        page = visit.open()
        visit.fill(nine[language] | {"name": "مخبز السنابل"})
        visit.submit()
        visit.wait_for("ready")
        page.locator("[data-task-id] input[type=checkbox]").nth(2).check()
        done = page.locator("[data-task-id]").nth(2).get_attribute("data-task-id")
        brief, typed = page.locator("#plan").get_attribute("data-brief"), visit.answers()
        file = taken(page, "campaign")
        held = json.loads(file.read_text("utf-8"))
        assert held["brief"]["name"] == "مخبز السنابل"
        assert held["engine"] == held["plans"][0]["plan"]["engine"]
        assert list(held["campaign"]["tasks"]) == [done]
        kept = file.read_bytes()
    with visitor(language, size) as visit:
        page = visit.open()
        assert visit.answers() == {}
        page.set_input_files(
            "input[name=campaign]", [{"name": "x.json", "mimeType": "application/json", "buffer": kept}]
        )
        visit.wait_for("ready")
        assert visit.answers() == typed
        assert page.locator("#plan").get_attribute("data-brief") == brief
        assert page.locator(f'[data-task-id="{done}"] input[type=checkbox]').is_checked()
        page.reload()
        visit.wait_for("ready")
        assert visit.answers() == typed
        assert page.locator(f'[data-task-id="{done}"] input[type=checkbox]').is_checked()


@both
def test_a_file_that_is_no_campaign_changes_nothing(visitor: Any, language: str) -> None:
    with visitor(language) as visit:
        page = visit.open()
        visit.fill({"country": "JO"})
        newer = {"kind": "smo-campaign", "format": 99, "campaign": {}}
        for text in (
            "{",
            "[]",
            '{"a": 1}',
            '{"kind": "smo-campaign", "format": 1, "campaign": {"id": "../x"}}',
            json.dumps(newer),
        ):
            page.locator("#campaign-said").evaluate("said => (said.textContent = '')")
            page.set_input_files("input[name=campaign]", [{"name": "x.json", "mimeType": "", "buffer": text.encode()}])
            page.locator("#campaign-said:not(:empty)").wait_for()
            assert visit.answers() == {"country": ["JO"]}, text


def test_the_state_here_is_replaced_only_when_asked_for(visitor: Any, nine: Any) -> None:
    with visitor("en") as visit:
        page = visit.open()
        visit.fill(nine["en"])
        visit.submit()
        visit.wait_for("ready")
        file = taken(page, "campaign").read_bytes()
        visit.fill({"name": "Changed"})
        payload = [{"name": "x.json", "mimeType": "application/json", "buffer": file}]
        for choice, name in (("", ["Changed"]), ("both", None), ("replace", None)):
            page.set_input_files("input[name=campaign]", payload)
            dialog = page.locator("dialog[open]")
            dialog.wait_for()
            assert not visit.axe("dialog[open]")
            dialog.locator(f'button[value="{choice}"]').click()
            dialog.wait_for(state="detached")
            if choice:
                page.wait_for_function("!document.querySelector('#planner [name=name]').value")
            assert visit.answers().get("name") == name
            if choice == "both":
                kept = "Object.keys(localStorage).filter(key => key.includes(':campaign:')).length"
                assert page.evaluate(kept) == 2
                first = "id => localStorage.setItem('smo-planner:1:current', JSON.stringify(id))"
                page.evaluate(first, json.loads(file)["campaign"]["id"])
                page.reload()
                visit.wait_for("ready")
                assert visit.answers()["name"] == ["Changed"]


@both
def test_other_programs_read_what_is_taken_along(planned: Any, language: str) -> None:
    page = planned(language, "phone").page
    said = page.locator("#plan-take [role=status]:not(:empty):visible")
    posts = page.locator("[data-post-id]").count()
    calendar = icalendar.Calendar.from_ical(taken(page, "ics").read_bytes())
    days = sorted(str(event["DTSTART"].dt)[:10] for event in calendar.walk("VEVENT"))
    assert len(days) >= posts
    assert days[0] >= "2026-12-21"
    assert days[-1] <= "2027-02-28"
    assert "#brief=" not in calendar.to_ical().decode()
    beside = page.locator("#plan-take [data-says]").filter(has=page.locator("[data-export=ics]"))
    assert beside.locator("[role=status]").text_content() == said.text_content()
    assert len(calendar.walk("VALARM")) == len(calendar.walk("VEVENT"))
    # Moments are told apart by their seconds.
    page.wait_for_timeout(1000)
    page.locator("#plan-take [data-option=alarms]").uncheck()
    again = icalendar.Calendar.from_ical(taken(page, "ics").read_bytes())
    page.locator("#plan-take [data-option=alarms]").check()
    assert not again.walk("VALARM")
    numbers = [{str(event["UID"]): event["SEQUENCE"] for event in one.walk("VEVENT")} for one in (calendar, again)]
    assert all(numbers[1][uid] > number for uid, number in numbers[0].items())
    assert openpyxl.load_workbook(io.BytesIO(taken(page, "xlsx").read_bytes())).sheetnames
    rows = list(csv.reader(io.StringIO(taken(page, "csv").read_text("utf-8-sig"))))
    assert len(rows) > posts
    assert len(list(csv.reader(io.StringIO(taken(page, "schedule").read_text("utf-8"))))) == posts + 1
    assert taken(page, "md").read_text("utf-8").startswith("# ")
    # What was said of the files before is gone.
    assert said.count() == 1
