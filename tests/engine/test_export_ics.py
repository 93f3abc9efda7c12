"""The calendar, read back with another part of the library than the one that wrote it."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from icalendar import Calendar, Event
from smo_planner import export
from smo_planner.export import Options
from smo_planner.export.zones import zone

from tests.engine.briefs import BAKERY, bakery, documents, plan
from tests.engine.exports import NAMED, NOWHERE, SITE, home

RESTORE = "https://example.org/smo/planner/#b=1.eJw"


def events(file: bytes) -> dict[str, Event]:
    found = [event for event in Calendar.from_ical(file).walk("VEVENT") if isinstance(event, Event)]
    by_uid = {str(event["uid"]): event for event in found}
    assert len(by_uid) == len(found), "two events share a UID"
    return by_uid


def written(document: dict[str, Any], language: str = "en", **options: Any) -> bytes:
    return export.write(plan(document, language), "ics", Options(**{"campaign": "c1", **options}))


@pytest.mark.parametrize("language", ["ar", "en"])
def test_calendar_holds_every_post_and_task_at_its_time(language: str) -> None:
    made = plan(NAMED, language)
    found = events(export.write(made, "ics", Options(site=SITE, campaign="c1")))
    assert len(found) == len(made["calendar"]) + len(made["tasks"])
    for post in made["calendar"]:
        event = found[f"c1-post.{post['id']}@smo-planner"]
        start = event["dtstart"].dt
        assert isinstance(start, datetime)
        assert f"{start:%Y-%m-%d %H:%M}" == f"{post['date']} {post['time']}"
        assert str(start.tzinfo) == "Asia/Amman"
        assert post["title"] in str(event["summary"])
        assert home(language) in str(event["description"])
    for task in made["tasks"]:
        event = found[f"c1-task.{task['id']}@smo-planner"]
        assert event["dtstart"].dt == date.fromisoformat(task["due"])
        assert str(event["summary"]) == task["title"]
        assert str(event["description"]).endswith(home(language) + task["learn"])
        assert str(event["url"]) == home(language) + task["learn"]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_lines_are_folded_and_end_as_the_standard_says(language: str) -> None:
    file = written(NAMED, language)
    assert file.endswith(b"END:VCALENDAR\r\n")
    assert all(len(line) <= 75 for line in file.split(b"\r\n"))
    assert b"\n" not in file.replace(b"\r\n", b"")


def test_nothing_rings_and_nobody_is_busy() -> None:
    file = written(BAKERY)
    assert b"METHOD:PUBLISH" in file
    assert b"VALARM" not in file
    assert {str(event["transp"]) for event in events(file).values()} == {"TRANSPARENT"}


def test_repeated_tasks_repeat_to_the_last_day() -> None:
    made = plan(BAKERY)
    found = events(export.write(made, "ics", Options(campaign="c1")))
    seen = set()
    for task in made["tasks"]:
        rule = found[f"c1-task.{task['id']}@smo-planner"].get("rrule")
        if task["repeat"] is None:
            assert rule is None
            continue
        seen.add(task["repeat"])
        assert rule["freq"] == ["WEEKLY"]
        assert rule["interval"] == [{"weekly": 1, "monthly": 4}[task["repeat"]]]
        assert rule["until"] == [date(2027, 1, 4) + timedelta(days=55)]
    assert seen == {"weekly", "monthly"}


def test_times_float_where_no_country_is_known() -> None:
    file = written(NOWHERE)
    starts = [event["dtstart"].dt for event in events(file).values()]
    assert all(start.tzinfo is None for start in starts if isinstance(start, datetime))
    assert b"VTIMEZONE" not in file
    assert b"X-WR-TIMEZONE" not in file


def test_summer_time_is_the_countrys() -> None:
    file = written(bakery(country="LB", budget__currency=None, period__start="2027-03-15", period__weeks=4))
    zone = next(part for part in Calendar.from_ical(file).walk("VTIMEZONE"))
    assert zone["tzid"] == "Asia/Beirut"
    posts = [event["dtstart"].dt for event in events(file).values() if isinstance(event["dtstart"].dt, datetime)]
    assert {start.utcoffset() for start in posts} == {timedelta(hours=2), timedelta(hours=3)}


def test_time_zones_are_the_same_on_every_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    document = bakery(country="MA", budget__currency=None, period__start="2027-02-15")
    zone.cache_clear()
    monkeypatch.setattr("zoneinfo.TZPATH", ("/nowhere",))
    elsewhere = written(document)
    monkeypatch.undo()
    zone.cache_clear()
    assert written(document) == elsewhere


def test_a_cancelled_entry_in_a_zone_of_its_own_stays_readable() -> None:
    first = written(BAKERY)
    strange = first.replace(b"TZID=Asia/Amman", b"TZID=Nowhere").replace(b"TZID:Asia/Amman", b"TZID:Nowhere")
    found = written(bakery(period__weeks=6), previous=strange)
    assert b"STATUS:CANCELLED" in found
    assert [str(part["tzid"]) for part in Calendar.from_ical(found).walk("VTIMEZONE")] == ["Asia/Amman"]


def test_names_of_entries_stay_when_texts_and_language_change() -> None:
    first = events(written(BAKERY, "en", campaign=""))
    assert set(first) == set(events(written(BAKERY, "ar", campaign="")))
    assert not set(first) & set(events(written(bakery(name="Another"), campaign="")))


def test_a_second_import_changes_nothing() -> None:
    first = written(NAMED, site=SITE, restore=RESTORE)
    assert written(NAMED, site=SITE, restore=RESTORE, previous=first) == first


def test_what_has_gone_is_cancelled_and_what_comes_back_lives() -> None:
    first = written(BAKERY)
    short = written(bakery(period__weeks=6), previous=first)
    gone = set(events(first)) - set(events(written(bakery(period__weeks=6))))
    assert gone
    second = events(short)
    assert {uid for uid, event in second.items() if event.get("status") == "CANCELLED"} == gone
    assert {int(second[uid]["sequence"]) for uid in gone} == {1}
    assert written(bakery(period__weeks=6), previous=short) == short
    third = events(written(BAKERY, previous=short))
    assert all("status" not in third[uid] and third[uid]["sequence"] == 2 for uid in gone)


def test_a_change_is_newer_in_every_way_that_calendars_look_at() -> None:
    first = written(BAKERY)
    before, after = events(first), events(written(BAKERY, "ar", previous=first))
    for uid, event in before.items():
        assert after[uid]["sequence"] == event["sequence"] + 1
        assert after[uid]["dtstamp"].dt > event["dtstamp"].dt
        assert after[uid]["last-modified"].dt == after[uid]["dtstamp"].dt


def test_another_time_zone_is_another_time() -> None:
    moved = written(BAKERY).replace(b"Asia/Amman", b"Asia/Dubai")
    again = events(written(BAKERY, previous=moved))
    assert {event["sequence"] for uid, event in again.items() if "-post." in uid} == {1}
    assert {event["sequence"] for uid, event in again.items() if "-task." in uid} == {0}


def test_a_campaign_that_begins_earlier_does_not_turn_the_clock_back() -> None:
    first = written(BAKERY)
    before, after = events(first), events(written(bakery(period__start="2026-11-02"), previous=first))
    assert all(after[uid]["dtstamp"].dt >= before[uid]["dtstamp"].dt for uid in before)


@pytest.mark.parametrize("other", ["other", "c1-post", "c1-task.x", "c", "c1.post"])
def test_entries_of_other_campaigns_are_left_alone(other: str) -> None:
    found = events(written(BAKERY, previous=written(bakery(period__weeks=12), campaign=other)))
    assert all(uid.startswith(("c1-post.", "c1-task.")) for uid in found)
    assert all("status" not in event for event in found.values())


def test_an_earlier_entry_that_lost_its_end_is_cancelled_all_the_same() -> None:
    first = written(BAKERY)
    endless = b"\r\n".join(line for line in first.split(b"\r\n") if not line.startswith(b"DTEND"))
    found = events(written(bakery(period__weeks=6), previous=endless))
    gone = set(events(first)) - set(events(written(bakery(period__weeks=6))))
    assert {uid for uid, event in found.items() if event.get("status") == "CANCELLED"} == gone
    assert not any("dtend" in found[uid] for uid in gone)


def test_entries_that_are_not_ours_are_left_alone() -> None:
    first = written(BAKERY)
    own = b"BEGIN:VEVENT\r\nUID:lunch\r\nSUMMARY:Lunch\r\nEND:VEVENT\r\n"
    day = b"BEGIN:VEVENT\r\nUID:c1-task.x@smo-planner\r\nRECURRENCE-ID:20270104\r\nSUMMARY:Moved\r\nEND:VEVENT\r\n"
    day = day.replace(b"SUMMARY", b"DTSTAMP:20270104T000000Z\r\nDTSTART;VALUE=DATE:20270105\r\nSUMMARY")
    mixed = first.replace(b"END:VCALENDAR", own + day + b"END:VCALENDAR")
    assert written(BAKERY, previous=mixed) == first


@pytest.mark.parametrize("language", ["ar", "en"])
def test_each_entry_opens_the_brief_again_where_that_is_asked(language: str) -> None:
    for event in events(written(NAMED, language, site=SITE, restore=RESTORE)).values():
        assert str(event["description"]).endswith(RESTORE)
        assert str(event["url"]) == RESTORE


def test_without_a_site_nothing_links() -> None:
    assert b"http" not in written(BAKERY).replace(b"\r\n ", b"")
    assert b"URL" not in written(BAKERY)


def test_an_occasion_is_named_and_marked_as_expected() -> None:
    made = plan(bakery(period__start="2027-01-25"))
    found = events(export.write(made, "ics", Options(campaign="c1")))
    post = next(post for post in made["calendar"] if post["event"] and post["event"]["expected"])
    words = str(found[f"c1-post.{post['id']}@smo-planner"]["description"])
    assert f"{post['event']['title']} (expected" in words


OURS = b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:c1-post.x@smo-planner\r\n%bEND:VEVENT\r\nEND:VCALENDAR\r\n"


@pytest.mark.parametrize(
    "previous",
    [
        b"hello",
        b"\xff\xfe",
        b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n",
        b"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:x\r\nEND:VCARD\r\n",
        OURS % b"",
        OURS % b"DTSTART;VALUE=DATE:20270104\r\n",
        OURS % b"DTSTART:soon\r\nDTSTAMP:20270104T000000Z\r\n",
        OURS % b"DTSTART;VALUE=DATE:20270104\r\nDTSTAMP:20270104T000000Z\r\nSEQUENCE:many\r\n",
    ],
)
def test_a_previous_file_that_is_none_is_told(previous: bytes) -> None:
    with pytest.raises(ValueError, match="iCalendar"):
        written(BAKERY, previous=previous)


@given(documents())
def test_every_plan_reads_back_whole_and_a_second_time_the_same(document: dict[str, Any]) -> None:
    made = plan(document)
    file = export.write(made, "ics", Options(campaign="c1"))
    found = events(file)
    assert len(found) == len(made["calendar"]) + len(made["tasks"])
    for post in made["calendar"]:
        assert post["title"] in str(found[f"c1-post.{post['id']}@smo-planner"]["summary"])
    assert export.write(made, "ics", Options(campaign="c1", previous=file)) == file
