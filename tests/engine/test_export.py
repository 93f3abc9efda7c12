"""What holds for every export: the same plan gives the same bytes, and nothing is changed by it."""

import json

import pytest
from smo_planner import api, export
from smo_planner.export import FORMATS, PRESETS, Options

from tests.engine.briefs import BAKERY, plan
from tests.engine.exports import NAMED, YEAR


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


def test_a_plan_that_needs_several_files_is_not_written_as_one() -> None:
    made = plan(YEAR)
    options = Options(preset="highlevel")
    assert len(export.parts(made, "schedule", options)) > 1
    with pytest.raises(ValueError, match="unpack"):
        export.write(made, "schedule", options)


@pytest.mark.parametrize("form", FORMATS)
def test_the_door_gives_the_same_files_from_json(form: str) -> None:
    made = plan(NAMED, "ar")
    options = {"site": "https://example.org", "preset": PRESETS[2], "restore": "https://example.org/planner/#b=1.a"}
    expected = export.parts(made, form, Options(**options))
    assert api.export(json.dumps(made), form, json.dumps(options)) == list(expected)
    assert api.export(json.dumps(made), form) == list(export.parts(made, form))


def test_the_door_takes_an_earlier_calendar_as_text() -> None:
    long, short = plan(BAKERY), plan({**BAKERY, "period": {"start": "2027-01-04", "weeks": 6}})
    first = export.write(long, "ics", Options(campaign="c"))
    (second,) = api.export(json.dumps(short), "ics", json.dumps({"campaign": "c", "previous": first.decode()}))
    assert second == export.write(short, "ics", Options(campaign="c", previous=first))
    assert b"STATUS:CANCELLED" in second


@pytest.mark.parametrize(("form", "options"), [("pdf", "{}"), ("schedule", '{"preset": "buffer"}')])
def test_the_door_refuses_what_there_is_not(form: str, options: str) -> None:
    with pytest.raises(KeyError):
        api.export(json.dumps(plan(BAKERY)), form, options)
    with pytest.raises(TypeError):
        api.export(json.dumps(plan(BAKERY)), "md", '{"colour": "red"}')
