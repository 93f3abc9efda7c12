"""A plan with what the visitor marked on it: nothing is lost, moves are remarked on, and no mark breaks it."""

import copy
import json
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from smo_planner import api

from tests.engine import round as plan_
from tests.engine.briefs import BAKERY, bakery, documents, plan
from tests.engine.exports import EXAMPLES

type Json = dict[str, Any]

MADE = plan(BAKERY)
TASKS = [task["id"] for task in MADE["tasks"]]
POSTS = [post["id"] for post in MADE["calendar"]]


def adjusted(marks: object, of: Json = MADE) -> Json:
    raw = marks if isinstance(marks, str) else json.dumps(marks)
    return json.loads(api.adjust(json.dumps(of), raw))


def remarks(marks: object, of: Json = MADE) -> list[tuple[str, str]]:
    return [(one["about"], one["text"]) for one in adjusted(marks, of)["remarks"]]


def task(made: Json, item: str) -> Json:
    return next(one for one in made["tasks"] if one["id"] == item)


def post(made: Json, item: str) -> Json:
    return next(one for one in made["calendar"] if one["id"] == item)


def at(made: Json, item: str, day: str, clock: str | None = None) -> Json:
    """The marks that move a task or post."""
    if any(one["id"] == item for one in made["tasks"]):
        return {"tasks": {item: {"due": day}}}
    return {"posts": {item: {"date": day, **({"time": clock} if clock else {})}}}


def spread(items: list[str], day: str, of: Json = MADE) -> dict[str, str]:
    return json.loads(api.spread(json.dumps(of), json.dumps(items), day))["days"]


def test_late_tasks_go_to_the_first_weeks_whose_hours_hold_them() -> None:
    single = [one["id"] for one in MADE["tasks"] if not one["repeat"]]
    days = spread([*single, "gone"], "2027-01-20")
    assert 1 < len(days) <= len(single)
    assert min(days.values()) >= "2027-01-20"
    marks = {"tasks": {item: {"due": day} for item, day in days.items()}}
    assert [about for about, _ in remarks(marks) if about in ("hours", "weekend", "period")] == []
    # The earliest first, and not all at once.
    assert len({date.fromisoformat(day) for day in days.values()}) > 1
    # One that is due in the week already takes its minutes there; after the end there is no day.
    here = next(one for one in MADE["tasks"] if "2027-01-11" <= one["due"] <= "2027-01-16" and not one["repeat"])
    assert spread([here["id"]], "2027-01-16") == {here["id"]: "2027-01-17"}
    assert spread(single, "2027-03-01") == {}


# --- What is marked


def test_a_plan_without_marks_is_the_plan() -> None:
    for marks in ({}, {"tasks": {}, "posts": {}}, {"tasks": None}, {"tasks": {TASKS[0]: {}}}, {"measured": 3}):
        assert adjusted(marks) == {"plan": MADE, "remarks": [], "gone": [], "ignored": []}


def test_what_is_had_already_is_left_out_with_what_it_alone_cites() -> None:
    found = adjusted({"tasks": {item: {"have": True} for item in TASKS}})["plan"]
    assert found["tasks"] == []
    assert len(found["sources"]) < len(MADE["sources"])
    cited = plan_cited(found)
    assert {source["id"] for source in found["sources"]} == cited
    assert found["calendar"] == MADE["calendar"]


def plan_cited(made: Json) -> set[str]:
    found: set[str] = set()

    def walk(value: object) -> None:
        if isinstance(value, dict):
            found.update(value.get("sources", []))
            for item in value.values():
                walk(item)
        elif isinstance(value, list):
            for item in value:
                walk(item)

    walk({part: value for part, value in made.items() if part != "sources"})
    return found


def test_notes_owners_and_what_is_done_stand_on_tasks_and_posts() -> None:
    marks = {
        "tasks": {TASKS[0]: {"done": "2026-12-21", "owner": " Rana ", "note": "two\nlines"}},
        "posts": {POSTS[0]: {"done": "2027-01-04", "note": "without faces"}},
    }
    found = adjusted(marks)["plan"]
    assert task(found, TASKS[0]) == {**MADE["tasks"][0], "done": "2026-12-21", "owner": "Rana", "note": "two\nlines"}
    assert post(found, POSTS[0]) == {**MADE["calendar"][0], "done": "2027-01-04", "note": "without faces"}
    assert found["sources"] == MADE["sources"]


def test_what_was_moved_stands_in_the_order_of_its_new_day() -> None:
    found = adjusted(
        {"tasks": {TASKS[0]: {"due": "2027-02-01"}}, "posts": {POSTS[0]: {"date": "2027-01-30", "time": "09:15"}}}
    )["plan"]
    assert task(found, TASKS[0])["due"] == "2027-02-01"
    assert (post(found, POSTS[0])["date"], post(found, POSTS[0])["time"]) == ("2027-01-30", "09:15")
    dues = [one["due"] for one in found["tasks"]]
    times = [(one["date"], one["time"]) for one in found["calendar"]]
    assert (dues, times) == (sorted(dues), sorted(times))
    others = [one for one in found["tasks"] if one["id"] != TASKS[0]]
    assert others == MADE["tasks"][1:]


def test_what_a_workbook_or_calendar_could_not_hold_is_cut() -> None:
    found = adjusted({"tasks": {TASKS[0]: {"owner": "x" * 99, "note": "a\x00b\x07" + "n" * 3000}}})["plan"]
    assert len(task(found, TASKS[0])["owner"]) == 80
    assert task(found, TASKS[0])["note"][:3] == "abn"
    assert len(task(found, TASKS[0])["note"]) == 2000
    assert "note" not in task(adjusted('{"tasks": {"%s": {"note": "\\ud800 "}}}' % TASKS[0])["plan"], TASKS[0])  # noqa: UP031


# --- What can't be read, and what is gone


def test_marks_on_what_the_plan_does_not_have_are_gone() -> None:
    found = adjusted({"tasks": {"nothing": {"done": "2027-01-01"}, "x": 3}, "posts": {TASKS[0]: {}}})
    assert found["gone"] == [
        {"kind": "task", "id": "nothing"},
        {"kind": "task", "id": "x"},
        {"kind": "post", "id": TASKS[0]},
    ]
    assert found["plan"] == MADE


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("due", "2027-02-30"),
        ("due", "20270104"),
        ("due", "tomorrow"),
        ("due", 20270104),
        ("due", "0001-01-01"),
        ("due", "9999-12-31"),
        ("done", True),
        ("done", "2027-1-4"),
        ("have", "yes"),
        ("have", 1),
        ("owner", ["Rana"]),
        ("note", {"text": "x"}),
        ("time", "09:00"),
        ("colour", "red"),
    ],
)
def test_a_mark_that_can_not_be_read_is_told_and_the_others_stay(field: str, value: object) -> None:
    found = adjusted({"tasks": {TASKS[0]: {field: value, "note" if field != "note" else "owner": "kept"}}})
    assert found["ignored"] == [{"kind": "task", "id": TASKS[0], "field": field}]
    assert "kept" in task(found["plan"], TASKS[0]).values()
    assert task(found["plan"], TASKS[0])["due"] == MADE["tasks"][0]["due"]


@pytest.mark.parametrize("clock", ["9:00", "24:00", "09:00:30", "21", "noon", 9])
def test_a_time_that_no_clock_shows_is_told(clock: object) -> None:
    found = adjusted({"posts": {POSTS[0]: {"time": clock}}})
    assert found["ignored"] == [{"kind": "post", "id": POSTS[0], "field": "time"}]
    assert found["plan"] == MADE


def test_a_post_that_was_set_aside_stays_in_the_plan_as_it_is() -> None:
    assert adjusted({"posts": {POSTS[0]: {"aside": True}}}) == {"plan": MADE, "remarks": [], "gone": [], "ignored": []}
    assert adjusted({"posts": {POSTS[0]: {"aside": 1}}})["ignored"][0]["field"] == "aside"


def test_an_empty_mark_is_none() -> None:
    empty = {"done": None, "have": False, "due": "", "owner": "", "note": " "}
    assert adjusted({"tasks": {TASKS[0]: empty}}) == {"plan": MADE, "remarks": [], "gone": [], "ignored": []}


@pytest.mark.parametrize("marks", ["", "[]", "3", "null", "{", "[" * 100_000])
def test_what_is_no_marks_at_all_is_told(marks: str) -> None:
    found = adjusted(marks)
    assert found["plan"] == MADE
    assert found["ignored"] == [{"kind": None, "id": None, "field": None}]


def test_a_part_that_is_none_is_told() -> None:
    assert adjusted({"tasks": [1], "posts": {POSTS[0]: "x"}})["ignored"] == [
        {"kind": "task", "id": None, "field": None},
        {"kind": "post", "id": POSTS[0], "field": None},
    ]


def test_what_is_no_plan_is_refused() -> None:
    with pytest.raises(ValueError, match="no plan"):
        api.adjust("{}", "{}")


# --- Remarks on moves


def test_a_move_that_troubles_nobody_is_passed_over() -> None:
    quiet = next(one for one in MADE["tasks"] if one["repeat"] is None and one["due"] == "2026-12-21")
    assert remarks(at(MADE, quiet["id"], "2026-12-22")) == []
    assert remarks({"tasks": {quiet["id"]: {"done": "2026-12-22", "note": "x"}}}) == []
    assert remarks({"posts": {POSTS[0]: {"date": MADE["calendar"][0]["date"]}}}) == []


def test_a_week_that_takes_more_than_the_hours_says_by_how_much() -> None:
    """The hours are set so that the second week's minutes fill them exactly."""
    made = copy.deepcopy(MADE)
    moved = next(one for one in made["tasks"] if one["due"] < "2027-01-04" and one["repeat"] is None)
    week = [date(2027, 1, 11) + timedelta(days=day) for day in range(7)]
    minutes = sum(one["minutes"] for one in made["calendar"] if date.fromisoformat(one["date"]) in week)
    for one in made["tasks"]:
        step = {"weekly": 7, "monthly": 28}.get(one["repeat"], 400)
        due = date.fromisoformat(one["due"])
        minutes += one["minutes"] * sum(due <= day and (day - due).days % step == 0 for day in week)
    made["brief"]["resources"]["hours_per_week"] = minutes / 60
    over = moved["minutes"]
    text = f"The week from 11 January 2027 now takes {over} minutes more than your hours allow."
    assert ("hours", text) in remarks(at(made, moved["id"], "2027-01-12"), made)
    made["brief"]["resources"]["hours_per_week"] = (minutes + over) / 60
    assert "hours" not in dict(remarks(at(made, moved["id"], "2027-01-12"), made))


def test_a_task_that_comes_again_is_counted_each_time() -> None:
    made = copy.deepcopy(MADE)
    weekly = next(one for one in made["tasks"] if one["repeat"] == "weekly")
    weekly["minutes"] = 361
    found = dict(remarks(at(made, weekly["id"], "2027-02-17"), made))
    assert found["hours"].startswith("The week from 15 February 2027 now takes ")
    monthly = next(one for one in made["tasks"] if one["repeat"] == "monthly")
    monthly["minutes"], weekly["minutes"] = 5, 1
    assert "hours" not in dict(remarks(at(made, monthly["id"], "2026-12-30"), made))


def test_what_is_had_already_takes_no_time_and_needs_no_remark() -> None:
    assert remarks({"tasks": {TASKS[0]: {"have": True, "due": "2027-01-08"}}}) == []


@pytest.mark.parametrize(
    ("item", "day", "text"),
    [
        (
            TASKS[0],
            "2026-12-20",
            "20 December 2026 is more than two weeks before the campaign begins on 4 January 2027.",
        ),
        (TASKS[0], "2027-03-01", "1 March 2027 is after the end of the campaign on 28 February 2027."),
        (POSTS[0], "2027-01-03", "3 January 2027 is before the campaign begins on 4 January 2027."),
        (POSTS[0], "2027-03-01", "1 March 2027 is after the end of the campaign on 28 February 2027."),
    ],
)
def test_a_day_outside_the_campaign_is_told(item: str, day: str, text: str) -> None:
    assert dict(remarks(at(MADE, item, day)))["period"] == text


@pytest.mark.parametrize(
    ("item", "day"), [(TASKS[0], "2026-12-21"), (TASKS[1], "2027-02-28"), (POSTS[0], "2027-01-04")]
)
def test_the_first_and_the_last_day_are_within(item: str, day: str) -> None:
    assert "period" not in dict(remarks(at(MADE, item, day, "03:00")))


def test_a_task_on_a_rest_day_is_told_and_a_post_is_not() -> None:
    assert ("weekend", "8 January 2027 falls on the weekend.") in remarks(at(MADE, TASKS[0], "2027-01-08"))
    assert "weekend" not in dict(remarks(at(MADE, POSTS[0], "2027-01-08", "03:00")))
    assert "weekend" not in dict(remarks(at(MADE, TASKS[0], "2027-01-07")))


def test_two_posts_of_a_channel_on_one_day_are_told() -> None:
    first, other = [one for one in MADE["calendar"] if one["channel"] == "instagram"][:2]
    found = remarks(at(MADE, first["id"], other["date"], "03:00"))
    assert ("close", "Instagram now has two posts on 5 January 2027.") in found


def test_two_posts_of_a_channel_within_hours_are_told_across_midnight() -> None:
    first, other = [one for one in MADE["calendar"] if one["channel"] == "instagram"][:2]
    assert (other["date"], other["time"]) == ("2027-01-05", "21:00")
    text = "Instagram now has two posts within four hours on 6 January 2027."
    assert ("close", text) in remarks(at(MADE, first["id"], "2027-01-06", "00:59"))
    assert ("close", text) not in remarks(at(MADE, first["id"], "2027-01-06", "01:00"))


def test_a_channel_with_more_posts_than_days_may_have_two_on_one() -> None:
    made = copy.deepcopy(MADE)
    made["channels"][0]["posts_per_week"] = 8
    assert made["channels"][0]["id"] == "instagram"
    first, other = [one for one in made["calendar"] if one["channel"] == "instagram"][:2]
    assert "close" not in dict(remarks(at(made, first["id"], other["date"], "03:00"), made))


def test_posts_of_two_channels_within_the_hour_are_told() -> None:
    post_, other = MADE["calendar"][0], next(one for one in MADE["calendar"] if one["channel"] == "facebook")
    assert (other["date"], other["time"]) == ("2027-01-06", "19:30")
    text = "On 6 January 2027 a post on Facebook goes out within the same hour."
    assert ("close", text) in remarks(at(MADE, post_["id"], "2027-01-06", "18:31"))
    assert ("close", text) not in remarks(at(MADE, post_["id"], "2027-01-06", "18:30"))


def test_a_post_alone_has_no_neighbours() -> None:
    made = {**MADE, "calendar": MADE["calendar"][:1]}
    assert remarks(at(made, POSTS[0], "2027-01-05"), made) == []


def with_event(first: str, last: str, day: str) -> Json:
    """The plan with an occasion, and its first post for it on a day."""
    made = copy.deepcopy(MADE)
    made["events"] = [
        {"id": "feast", "title": "The feast", "first": "2026-02-01", "last": "2026-02-01"},
        {"id": "feast", "title": "The feast", "first": first, "last": last},
    ]
    made["calendar"] = [
        {**made["calendar"][0], "date": day, "event": {"id": "feast", "title": "The feast", "sources": []}}
    ]
    return made


def test_a_post_that_leaves_its_occasion_is_told() -> None:
    one_day = with_event("2027-01-20", "2027-01-20", "2027-01-20")
    assert remarks(at(one_day, POSTS[0], "2027-01-21"), one_day) == [
        ("event", "This post is for The feast, on 20 January 2027.")
    ]
    season = with_event("2027-01-20", "2027-01-25", "2027-01-22")
    for day in ("2027-01-19", "2027-01-26"):
        assert remarks(at(season, POSTS[0], day), season) == [
            ("event", "This post is for The feast, from 20 January 2027 to 25 January 2027.")
        ]
    for day in ("2027-01-20", "2027-01-25"):
        assert remarks(at(season, POSTS[0], day), season) == []


def test_a_post_from_before_an_occasion_stays_before_it() -> None:
    made = with_event("2027-01-20", "2027-01-25", "2027-01-18")
    assert remarks(at(made, POSTS[0], "2027-01-19"), made) == []
    for day in ("2027-01-20", "2027-02-01"):
        assert remarks(at(made, POSTS[0], day), made) == [
            ("event", "This post was to come before The feast, which begins on 20 January 2027.")
        ]


def test_a_post_from_after_an_occasion_and_one_whose_occasion_is_unknown_are_free() -> None:
    made = with_event("2027-01-20", "2027-01-25", "2027-01-28")
    assert remarks(at(made, POSTS[0], "2027-02-02"), made) == []
    del made["events"]
    assert remarks(at(made, POSTS[0], "2027-02-02"), made) == []


# --- Any marks

_VALUES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=8)
    | st.dates(date(1990, 1, 1), date(2090, 1, 1)).map(date.isoformat)
    | st.times().map(lambda time: time.isoformat("minutes"))
    | st.lists(st.text(max_size=2), max_size=2)
)
_MARK = (
    st.dictionaries(st.sampled_from(["done", "have", "due", "date", "time", "owner", "note", "x"]), _VALUES) | _VALUES
)


@pytest.mark.parametrize("language", ["ar", "en"])
@given(data=st.data())
def test_no_marks_break_a_plan(language: str, data: st.DataObject) -> None:
    made = plan(data.draw(st.sampled_from([BAKERY, *EXAMPLES])), language)
    tasks = st.sampled_from([*(one["id"] for one in made["tasks"]), "gone"])
    posts = st.sampled_from([*(one["id"] for one in made["calendar"]), "gone"])
    marks = {
        "tasks": data.draw(st.dictionaries(tasks, _MARK, max_size=8) | _VALUES),
        "posts": data.draw(st.dictionaries(posts, _MARK, max_size=8) | _VALUES),
    }
    found = adjusted(marks, made)
    ids = [one["id"] for part in ("tasks", "calendar") for one in found["plan"][part]]
    assert len(ids) == len(set(ids))
    assert len(found["plan"]["calendar"]) == len(made["calendar"])
    assert {one["kind"] for one in found["gone"]} <= {"task", "post"}
    for one in found["remarks"]:
        assert one["id"] in ids
        assert one["text"]
        if language == "ar":
            plan_.check_arabic(one["text"])
    # The same marks on the outcome change nothing more, but for what is no longer there.
    again = adjusted(marks, found["plan"])
    assert again["plan"] == found["plan"]


@given(documents(), st.integers(0, 60), st.integers(-20, 400))
def test_any_plan_takes_a_move(document: Json, place: int, days: int) -> None:
    made = plan(document)
    day = (date.fromisoformat(made["brief"]["period"]["start"]) + timedelta(days=days)).isoformat()
    moved_task = made["tasks"][place % len(made["tasks"])]["id"]
    moved_post = made["calendar"][place % len(made["calendar"])]["id"]
    found = adjusted({"tasks": {moved_task: {"due": day}}, "posts": {moved_post: {"date": day, "time": "00:00"}}}, made)
    assert (found["gone"], found["ignored"]) == ([], [])
    assert task(found["plan"], moved_task)["due"] == post(found["plan"], moved_post)["date"] == day


@pytest.mark.host  # jsonschema has compiled parts that the visitors' interpreter does not load
@given(st.data())
def test_the_outcome_is_valid_by_the_plans_schema_with_the_marks_added(data: st.DataObject) -> None:
    from jsonschema import Draft202012Validator
    from smo_planner.plan_schema import schema

    extended = schema()
    for part in ("tasks", "calendar"):
        extended["properties"][part]["items"]["properties"] |= {
            "done": {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
            "owner": {"type": "string", "minLength": 1, "maxLength": 80},
            "note": {"type": "string", "minLength": 1, "maxLength": 2000},
        }
    extended["properties"]["tasks"]["minItems"] = 0
    marks = {
        "tasks": data.draw(st.dictionaries(st.sampled_from(TASKS), _MARK, max_size=12)),
        "posts": data.draw(st.dictionaries(st.sampled_from(POSTS), _MARK, max_size=12)),
    }
    Draft202012Validator(extended).validate(adjusted(marks)["plan"])


def test_the_hours_of_the_brief_bound_the_week() -> None:
    """A plan keeps within its hours: without moves no week is over, so no move within a half-empty week is told."""
    made = plan(bakery(resources__hours_per_week=40, resources__skills=[]))
    first = made["tasks"][0]
    day = "2026-12-23" if first["due"] != "2026-12-23" else "2026-12-24"
    assert remarks(at(made, first["id"], day), made) == []
