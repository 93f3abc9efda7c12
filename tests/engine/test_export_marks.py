"""What the visitor marked goes along in every export, and shows nowhere where nothing is marked."""

import csv
import io
import json
from datetime import date
from typing import Any

import openpyxl
import pytest
from icalendar import Calendar
from smo_planner import api, export
from smo_planner.export import FORMATS, Options

from tests.engine.briefs import BAKERY, plan

type Json = dict[str, Any]

MADE = plan(BAKERY)
FIRST, SECOND, WEEKLY = MADE["tasks"][0], MADE["tasks"][1], next(one for one in MADE["tasks"] if one["repeat"])
POST, MOVED = MADE["calendar"][0], MADE["calendar"][-1]
MARKS = {
    "tasks": {
        FIRST["id"]: {"done": "2026-12-22", "note": "=1+1"},
        SECOND["id"]: {"owner": "Rana"},
        WEEKLY["id"]: {"due": "2027-03-10"},
    },
    "posts": {POST["id"]: {"done": "2027-01-05"}, MOVED["id"]: {"date": "2027-03-20", "note": "later"}},
}


def marked(marks: Json = MARKS, language: str = "en") -> Json:
    return json.loads(api.adjust(json.dumps(plan(BAKERY, language)), json.dumps(marks)))["plan"]


def events(made: Json, **options: Any) -> Json:
    file = export.write(made, "ics", Options(campaign="c", **options))
    return {str(event["uid"]): event for event in Calendar.from_ical(file).walk("VEVENT")}


def sheets(made: Json) -> Any:
    return openpyxl.load_workbook(io.BytesIO(export.write(made, "xlsx")))


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("form", FORMATS)
def test_every_export_takes_a_marked_plan(form: str, language: str) -> None:
    assert export.write(marked(language=language), form)
    everything = {"tasks": {task["id"]: {"have": True} for task in MADE["tasks"]}}
    assert export.write(marked(everything, language), form)


def test_markdown_ticks_and_tells() -> None:
    text = export.write(marked(), "md").decode()
    assert text.count("- [x] **") == 1
    assert f"- [x] **{FIRST['title']}**" in text
    assert "    - Done on: 22 December 2026\n    - Note: \u2068=1+1\u2069\n" in text
    assert "    - Who does it: \u2068Rana\u2069\n" in text
    assert "| Minutes | Done on | Note |" in text
    assert "| 5 January 2027 |  |" in text
    assert "| \u2068later\u2069 |" in text.partition("### Week 8")[2]


def test_markdown_puts_what_is_done_out_of_what_comes_first() -> None:
    first = export.write(marked(), "md").decode().partition("### What to leave alone")[0]
    assert FIRST["title"] not in first
    assert SECOND["title"] in first


def test_a_post_from_before_the_start_stands_in_the_first_week() -> None:
    text = export.write(marked({"posts": {MOVED["id"]: {"date": "2026-12-20"}}}), "md").decode()
    assert "20 December 2026" in text.partition("### Week 1,")[2].partition("### Week 2,")[0]


def test_a_calendar_shows_what_is_done_and_what_was_noted() -> None:
    found = events(marked())
    done = found[f"c-task.{FIRST['id']}@smo-planner"]
    assert str(done["summary"]) == f"✓ {FIRST['title']}"
    assert "Done on: 22 December 2026\nNote: \u2068=1+1\u2069" in str(done["description"])
    assert str(found[f"c-post.{POST['id']}@smo-planner"]["summary"]).startswith("✓ Instagram · ")
    moved = found[f"c-post.{MOVED['id']}@smo-planner"]
    assert moved["dtstart"].dt.date() == date(2027, 3, 20)
    assert "Note: \u2068later\u2069" in str(moved["description"])
    assert "status" not in done


def test_a_task_that_was_postponed_beyond_the_end_comes_once() -> None:
    event = events(marked())[f"c-task.{WEEKLY['id']}@smo-planner"]
    assert event["dtstart"].dt == date(2027, 3, 10)
    assert "rrule" not in event
    assert "rrule" in events(MADE)[f"c-task.{WEEKLY['id']}@smo-planner"]


def test_a_mark_changes_the_event_in_calendars_that_have_it() -> None:
    before = export.write(MADE, "ics", Options(campaign="c"))
    found = events(marked(), previous=before)
    changed = {uid for uid, event in found.items() if event["sequence"] == 1}
    ids = [f"c-task.{one}" for one in MARKS["tasks"]] + [f"c-post.{one}" for one in MARKS["posts"]]
    assert changed == {f"{one}@smo-planner" for one in ids}


def test_a_table_has_columns_for_what_is_marked_alone() -> None:
    def table(made: Json) -> list[Json]:
        return list(csv.DictReader(io.StringIO(export.write(made, "csv").decode("utf-8-sig"))))

    found = {row["Code"]: row for row in table(marked())}
    assert list(found[FIRST["id"]])[-4:] == ["Code", "Done on", "Who does it", "Note"]
    assert (found[FIRST["id"]]["Done on"], found[FIRST["id"]]["Note"]) == ("2026-12-22", "'=1+1")
    assert found[SECOND["id"]]["Who does it"] == "Rana"
    assert found[MOVED["id"]]["Note"] == "later"
    assert list(table(MADE)[0])[-1] == "Code"
    owners = table(marked({"tasks": {SECOND["id"]: {"owner": "Rana"}}}))
    assert list(owners[0])[-2:] == ["Code", "Who does it"]


def test_a_workbook_is_ticked_and_counts_on() -> None:
    book = sheets(marked())
    checklist, calendar = book["Checklist"], book["Calendar"]
    rows = {row[4].value: row for row in checklist.iter_rows(min_row=4)}
    assert [cell.value for cell in rows[FIRST["title"]]][:1] == ["✓"]
    assert [cell.value for cell in checklist[3]][-3:] == ["Done on", "Who does it", "Note"]
    assert rows[FIRST["title"]][10].value.date() == date(2026, 12, 22)
    assert (rows[FIRST["title"]][12].value, rows[FIRST["title"]][12].data_type) == ("=1+1", "s")
    assert rows[SECOND["title"]][11].value == "Rana"
    assert [cell.value for cell in calendar[1]][-2:] == ["Done on", "Note"]
    assert calendar["A2"].value == "✓"
    stored = openpyxl.load_workbook(io.BytesIO(export.write(marked(), "xlsx")), data_only=True)
    assert stored["Checklist"]["A1"].value == pytest.approx(1 / len(MADE["tasks"]))


def test_a_workbook_without_marks_is_as_it_was() -> None:
    book = sheets(MADE)
    assert [cell.value for cell in book["Checklist"][3]][-1] == "In the guide"
    assert [cell.value for cell in book["Calendar"][1]][-1] == "Minutes"
