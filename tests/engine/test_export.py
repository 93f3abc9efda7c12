"""Exports are read back by independent readers, in both languages."""

import csv
import io
import json
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from icalendar import Calendar, Event
from smo_planner import api, export
from smo_planner.export import FORMATS, Options

from tests.engine.briefs import BAKERY, bakery, plan

NAMED = bakery(
    name="مخبز *الفجر* [عمّان]", offer__edge="=1+1 | <b>نخبز</b> قبل الفجر", offer__competitors=["@فرن", "-2"]
)


def events(file: bytes) -> dict[str, Event]:
    return {str(event["uid"]): event for event in Calendar.from_ical(file).walk("VEVENT") if isinstance(event, Event)}


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("form", FORMATS)
def test_the_same_plan_gives_the_same_bytes(form: str, language: str) -> None:
    made = plan(NAMED, language)
    before = json.dumps(made)
    assert export.write(made, form) == export.write(plan(NAMED, language), form) != b""
    assert json.dumps(made) == before


@pytest.mark.parametrize("language", ["ar", "en"])
def test_json_is_the_plan(language: str) -> None:
    made = plan(BAKERY, language)
    assert json.loads(export.write(made, "json")) == made == json.loads(api.plan(json.dumps(BAKERY), language))["plan"]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_calendar_holds_every_post_and_task_at_its_time(language: str) -> None:
    made = plan(NAMED, language)
    found = events(export.write(made, "ics", Options(site="https://example.org/smo/", campaign="c1")))
    assert len(found) == len(made["calendar"]) + len(made["tasks"])
    for post in made["calendar"]:
        event = found[f"c1-post-{post['id']}@smo-planner"]
        start = event["dtstart"].dt
        assert isinstance(start, datetime)
        assert f"{start:%Y-%m-%d %H:%M}" == f"{post['date']} {post['time']}"
        assert str(start.tzinfo) == "Asia/Amman"
        assert post["title"] in str(event["summary"])
    for task in made["tasks"]:
        event = found[f"c1-task-{task['id']}@smo-planner"]
        assert event["dtstart"].dt == date.fromisoformat(task["due"])
        assert str(event["summary"]) == task["title"]
        home = "https://example.org/smo" + ("" if language == "ar" else "/en")
        assert str(event["description"]).endswith(home + task["learn"])


def test_repeated_tasks_repeat_to_the_last_day() -> None:
    made = plan(BAKERY)
    found = events(export.write(made, "ics", Options(campaign="c1")))
    weekly = next(task for task in made["tasks"] if task["repeat"] == "weekly")
    rule = found[f"c1-task-{weekly['id']}@smo-planner"]["rrule"]
    assert rule["interval"] == [7]
    assert rule["until"] == [date(2027, 1, 4) + timedelta(days=55)]


def test_times_float_where_no_country_is_known() -> None:
    made = plan(bakery(country="ZZ", budget__currency="USD", audience__languages=["en"]))
    file = export.write(made, "ics")
    assert all(
        event["dtstart"].dt.tzinfo is None
        for event in events(file).values()
        if isinstance(event["dtstart"].dt, datetime)
    )
    assert b"VTIMEZONE" not in file


def test_names_of_entries_stay_when_texts_and_language_change() -> None:
    first = events(export.write(plan(BAKERY, "en"), "ics"))
    assert set(first) == set(events(export.write(plan(BAKERY, "ar"), "ics")))
    other = events(export.write(plan(bakery(name="Another"), "en"), "ics"))
    assert not set(first) & set(other)


def test_a_second_import_changes_nothing_and_what_has_gone_is_cancelled() -> None:
    options = Options(campaign="c1")
    long, short = plan(BAKERY), plan(bakery(period__weeks=6))
    first = export.write(long, "ics", options)
    assert export.write(long, "ics", options._replace(previous=first)) == first
    second = events(export.write(short, "ics", options._replace(previous=first)))
    gone = set(events(first)) - set(events(export.write(short, "ics", options)))
    assert gone
    for uid in gone:
        assert second[uid]["status"] == "CANCELLED"
        assert second[uid]["sequence"] == 1
    third = events(
        export.write(
            long, "ics", options._replace(previous=export.write(short, "ics", options._replace(previous=first)))
        )
    )
    assert all("status" not in third[uid] and third[uid]["sequence"] == 2 for uid in gone)


def test_entries_of_other_campaigns_are_left_alone() -> None:
    other = export.write(plan(BAKERY), "ics", Options(campaign="other"))
    found = events(export.write(plan(BAKERY), "ics", Options(campaign="c1", previous=other)))
    assert all(uid.startswith("c1-") for uid in found)


@pytest.mark.parametrize("previous", [b"hello", b"\xff\xfe", b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n"])
def test_a_previous_file_that_is_none_is_told(previous: bytes) -> None:
    with pytest.raises(ValueError, match="iCalendar"):
        export.write(plan(BAKERY), "ics", Options(previous=previous))


@pytest.mark.parametrize("language", ["ar", "en"])
def test_table_opens_in_a_spreadsheet_without_formulas(language: str) -> None:
    made = plan(NAMED, language)
    file = export.write(made, "csv", Options(site="https://example.org"))
    assert file.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(file.decode("utf-8-sig"), newline="")))
    assert len(rows) == len(made["calendar"]) + len(made["tasks"])
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())
    titles = {one["title"] for one in (*made["calendar"], *made["tasks"])}
    assert titles <= {cell for row in rows for cell in row.values()}


@pytest.mark.parametrize("language", ["ar", "en"])
def test_markdown_shows_every_task_source_and_amount_and_no_markup_of_the_visitor(language: str) -> None:
    made = plan(NAMED, language)
    written = export.write(made, "md", Options(site="https://example.org")).decode()
    assert written.count("- [ ] **") == len(made["tasks"])
    assert all(source["publisher"].replace("_", "\\_").replace("|", "\\|") in written for source in made["sources"])
    assert "<b>" not in written.replace("\\<b", "")
    assert written.splitlines()[0].endswith("مخبز \\*الفجر\\* \\[عمّان\\]")
    assert "400 JOD" in written


def test_without_a_site_nothing_links_to_one() -> None:
    made: dict[str, Any] = plan(BAKERY)
    assert "](/" not in export.write(made, "md").decode()
    assert "https" not in export.write(made, "ics").decode().replace("\r\n ", "")
