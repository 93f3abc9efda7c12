"""What is copied rather than kept: the brief for a writer, one task, one post, the list."""

import json
import re
from typing import Any

import markdown
import pytest
from hypothesis import given
from smo_planner import api, export
from smo_planner.export import FORMATS, TEXTS, Options

from tests.engine.briefs import BAKERY, LEAST, bakery, documents, plan
from tests.engine.exports import EXAMPLES, NAMED, SITE
from tests.engine.test_arabic import CODES

type Json = dict[str, Any]

MADE = plan(BAKERY)


def written(made: Json, form: str, **options: Any) -> str:
    return export.write(made, form, Options(**options)).decode()


def parts(text: str) -> dict[str, str]:
    """What stands under each heading of the second level."""
    return {
        heading: body.strip()
        for heading, body in re.findall(r"^## (.+?)\n(.*?)(?=^## |\Z)", text, flags=re.MULTILINE | re.DOTALL)
    }


def without_own(text: str) -> str:
    return re.sub("[\u2066\u2068][^\u2069]*\u2069", "", text)


# --- The brief for a writer


def test_a_writer_gets_all_that_writing_takes() -> None:
    text = written(MADE, "writer")
    found = parts(text)
    assert list(found) == [
        "The offer and the audience",
        "Voice",
        "What not to say",
        "Content",
        "Days and seasons",
        "The posts to write",
    ]
    assert text.startswith("# Brief for writing\n")
    assert "baked before dawn with local wheat" in found["The offer and the audience"]
    assert MADE["message"]["positioning"] in found["Voice"]
    assert all(one in found["Voice"] for one in MADE["message"]["do"])
    assert all(one in found["What not to say"] for one in MADE["message"]["dont"])
    for one in MADE["content"]:
        assert all(idea in found["Content"] for idea in one["ideas"])


def test_posts_of_so_many_weeks_from_a_day_on_are_to_be_written() -> None:
    for options, first, end in (
        ({}, "2027-01-04", "2027-02-01"),
        ({"weeks": 1}, "2027-01-04", "2027-01-11"),
        ({"start": "2027-01-13", "weeks": "2"}, "2027-01-13", "2027-01-27"),
    ):
        asked = [one for one in MADE["calendar"] if first <= one["date"] < end]
        body = parts(written(MADE, "writer", **options))["The posts to write"]
        assert re.findall(r"^- \*\*(.+)\*\*$", body, flags=re.MULTILINE) == [one["title"] for one in asked]
        assert body.count("\u2066") >= len(asked)


def test_what_is_done_is_not_written_again_and_a_note_goes_along() -> None:
    first, second = MADE["calendar"][:2]
    made = {
        **MADE,
        "calendar": [{**first, "done": "2027-01-04"}, {**second, "note": "no *faces*"}, *MADE["calendar"][2:]],
    }
    body = parts(written(made, "writer"))["The posts to write"]
    assert first["title"] not in body.splitlines()[0]
    assert "    - Note: \u2068no \\*faces\\*\u2069" in body


def test_weeks_without_posts_say_so() -> None:
    found = parts(written(MADE, "writer", start="2028-01-01"))
    assert found["The posts to write"] == "No posts are to be written in these weeks."
    assert "Days and seasons" not in found


def test_seasons_of_these_weeks_give_their_tone() -> None:
    season = next(one for one in MADE["events"] if one["id"] == "ramadan")
    found = parts(written(MADE, "writer", start=season["first"], weeks=1))["Days and seasons"]
    assert season["tone"] in found
    assert season["tone"] not in written(MADE, "writer", weeks=1)


def test_what_nobody_said_is_left_out() -> None:
    told = parts(written(plan(LEAST), "writer"))["The offer and the audience"]
    assert "Why would people choose you" not in told
    assert "Where should a post lead people?" not in told


@pytest.mark.parametrize("language", ["ar", "en"])
def test_what_a_visitor_wrote_is_no_markup(language: str) -> None:
    html = markdown.markdown(written(plan(NAMED, language), "writer"))
    assert "<b>" not in html
    assert "<em>" not in html


@pytest.mark.parametrize("start", ["soon", "2027-02-30"])
def test_a_day_that_is_none_is_refused(start: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        written(MADE, "writer", start=start)


# --- One task, one post, the list


def test_a_task_is_told_with_all_that_it_takes() -> None:
    task = next(one for one in MADE["tasks"] if one["repeat"] == "weekly")
    text = written(MADE, "task", id=task["id"], site=SITE)
    assert text.splitlines()[0] == task["title"]
    assert ", every week, " in text.splitlines()[1]
    for part in ("detail", "why", "done_when"):
        assert task[part] in text
    assert f"In the guide: {SITE.rstrip('/')}/en{task['learn']}\n" in text
    assert "In the guide" not in written(MADE, "task", id=task["id"])


def test_a_task_carries_its_marks() -> None:
    task = {**MADE["tasks"][0], "owner": "Rana", "note": "ask Omar", "done": "2026-12-22"}
    text = written({**MADE, "tasks": [task]}, "task", id=task["id"])
    assert text.endswith("Done on: 22 December 2026\nWho does it: \u2068Rana\u2069\nNote: \u2068ask Omar\u2069\n")


def test_a_post_is_told_with_what_its_maker_has_to_know() -> None:
    plain, other = (next(one for one in MADE["calendar"] if bool(one["event"]) is has) for has in (False, True))
    channel = next(one["name"] for one in MADE["channels"] if one["id"] == plain["channel"])
    lines = written(MADE, "post", id=plain["id"]).splitlines()
    assert lines[0] == plain["title"]
    assert lines[1] == f"{channel}, Monday 4 January 2027, \u2066{plain['time']}\u2069"
    assert [line.split(":")[0] for line in lines[3:]] == ["Format", "Content pillar"]
    assert f"Occasion: {other['event']['title']}" in written(MADE, "post", id=other["id"])


@pytest.mark.parametrize("form", ["task", "post"])
def test_what_the_plan_does_not_have_is_refused(form: str) -> None:
    with pytest.raises(KeyError):
        written(MADE, form, id="nothing")


def test_the_list_has_a_line_for_each_task() -> None:
    first, *others = MADE["tasks"]
    made = {**MADE, "tasks": [{**first, "done": "2026-12-21", "owner": "Rana"}, *others]}
    lines = written(made, "tasks").splitlines()
    assert len(lines) == len(MADE["tasks"])
    assert lines[0].startswith(f"☑ {first['title']} (21 December 2026, ")
    assert lines[0].endswith(", \u2068Rana\u2069)")
    assert all(line.startswith("☐ ") for line in lines[1:])


# --- All of them


def test_texts_are_no_formats_of_the_command_line() -> None:
    assert not set(TEXTS) & set(FORMATS)


@pytest.mark.parametrize("document", EXAMPLES[:6])
def test_an_arabic_text_holds_no_english_but_names(document: Json) -> None:
    made = plan(document, "ar")
    ids = {"task": made["tasks"][0]["id"], "post": made["calendar"][0]["id"]}
    for form in TEXTS:
        text = without_own(written(made, form, id=ids.get(form, "")))
        assert not set(re.findall(r"[A-Za-z]{2,}", text)) - CODES
        assert ", " not in text


@given(documents())
def test_every_plan_has_its_texts(document: Json) -> None:
    made = plan(document, "ar")
    ids = {"task": made["tasks"][-1]["id"], "post": made["calendar"][-1]["id"]}
    for form in TEXTS:
        options = {"id": ids.get(form, ""), "weeks": 52}
        (file,) = api.export(json.dumps(made), form, json.dumps(options))
        assert file == export.write(made, form, Options(**options))
        assert file.endswith(b"\n")
    posts = written(made, "writer", weeks=52).rpartition("\n## ")[2]
    assert len(re.findall(r"^- \*\*", posts, flags=re.MULTILINE)) == len(made["calendar"])


def test_the_door_takes_what_the_page_sends() -> None:
    made = json.dumps(plan(bakery(name="Sanabel")))
    (file,) = api.export(made, "writer", '{"weeks": 1, "start": "2027-01-04"}')
    assert file.decode().startswith("# Brief for writing: \u2068Sanabel\u2069\n")
