"""The calendar, read back with another part of the library than the one that wrote it."""

import re
from datetime import UTC, date, datetime, time, timedelta
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


def test_nobody_is_invited_and_nobody_is_busy() -> None:
    file = written(BAKERY)
    assert b"METHOD:PUBLISH" in file
    assert {str(event["transp"]) for event in events(file).values()} == {"TRANSPARENT"}


@pytest.mark.parametrize("language", ["ar", "en"])
def test_each_item_reminds_of_itself_in_time(language: str) -> None:
    for uid, event in events(written(NAMED, language)).items():
        (alarm,) = event.alarms.times
        start = event["dtstart"].dt
        if "-post." in uid:
            assert start - alarm.trigger == timedelta(minutes=30)
        else:
            assert alarm.trigger == datetime.combine(start, time(9))
        (component,) = event.walk("VALARM")
        assert component["action"] == "DISPLAY"
        assert component["description"] == event["summary"]


def test_without_alarms_nothing_rings_and_all_else_stays() -> None:
    loud, quiet = written(BAKERY), written(BAKERY, alarms=False)
    assert b"VALARM" not in quiet
    assert re.sub(rb"BEGIN:VALARM.*?END:VALARM\r\n", b"", loud, flags=re.DOTALL) == quiet
    changed = events(written(BAKERY, alarms=False, previous=loud))
    assert {event["sequence"] for event in changed.values()} == {1}


def test_what_is_done_rings_no_more_unless_it_recurs() -> None:
    made = plan(BAKERY)
    done = {**made, **{part: [{**one, "done": "2027-01-05"} for one in made[part]] for part in ("tasks", "calendar")}}
    found = events(export.write(done, "ics", Options(campaign="c1")))
    ringing = {uid for uid, event in found.items() if event.walk("VALARM")}
    assert ringing == {f"c1-task.{task['id']}@smo-planner" for task in made["tasks"] if task["repeat"]}


def test_a_later_file_is_newer_throughout_without_the_earlier_one_at_hand() -> None:
    first = written(BAKERY, moment="2026-11-25T18:20:00.123Z")
    assert first == written(BAKERY, moment="2026-11-25T21:20:00+03:00")
    before, after = events(first), events(written(BAKERY, moment="2026-11-25T18:20:01Z"))
    for uid, event in before.items():
        assert event["dtstamp"].dt == datetime(2026, 11, 25, 18, 20, tzinfo=UTC)
        assert after[uid]["sequence"] > event["sequence"]
        assert after[uid]["dtstamp"].dt == after[uid]["last-modified"].dt > event["dtstamp"].dt


def test_a_moment_raises_what_changed_since_an_earlier_file_and_nothing_else() -> None:
    first = written(BAKERY, moment="2026-11-25T18:20:00Z")
    assert written(BAKERY, moment="2026-12-25T18:20:00Z", previous=first) == first
    short = events(written(bakery(period__weeks=6), moment="2026-12-25T18:20:00Z", previous=first))
    before = events(first)
    risen = {uid for uid, event in short.items() if uid not in before or event["sequence"] > before[uid]["sequence"]}
    assert {uid for uid, event in short.items() if event.get("status") == "CANCELLED"} <= risen
    assert {short[uid]["dtstamp"].dt for uid in risen} == {datetime(2026, 12, 25, 18, 20, tzinfo=UTC)}
    # A clock that was put back does not take a change back.
    back = events(written(BAKERY, "ar", moment="2026-11-01T00:00:00Z", previous=first))
    assert all(back[uid]["sequence"] == event["sequence"] + 1 for uid, event in before.items())


@pytest.mark.parametrize(("moment", "sequence"), [("1970-01-01T00:00:00Z", 0), ("2999-01-01T00:00:00Z", 2**31 - 1)])
def test_a_clock_that_is_far_off_still_gives_a_number_that_calendars_take(moment: str, sequence: int) -> None:
    assert {event["sequence"] for event in events(written(BAKERY, moment=moment)).values()} == {sequence}


@pytest.mark.parametrize("moment", ["soon", "2026-11-25T18:20:00"])
def test_a_moment_that_is_none_is_told(moment: str) -> None:
    with pytest.raises(ValueError, match=r"moment|isoformat"):
        written(BAKERY, moment=moment)


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
