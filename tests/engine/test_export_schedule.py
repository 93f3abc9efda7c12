"""Tables for schedulers: their columns, their limits, and no placeholder that could be published."""

import csv
import io
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from smo_planner import cli, export
from smo_planner.export import PRESETS, Options

from tests.engine.briefs import BAKERY, bakery, documents, plan
from tests.engine.exports import NOWHERE, YEAR

LIMITS = {"generic": None, "hootsuite": 350, "highlevel": 90, "postfast": 200}
HEADS = {
    "generic": ["date", "time", "time_zone", "channel", "format", "text", "link"],
    "hootsuite": None,
    "highlevel": ["postAtSpecificTime", "content", "link", "imageUrls"],
    "postfast": ["scheduled_at", "account_id", "content"],
}
TEXT = {"generic": 5, "hootsuite": 1, "highlevel": 1, "postfast": 2}


def tables(made: dict[str, Any], preset: str) -> list[list[list[str]]]:
    """The rows of each file, without its headings."""
    found = []
    for file in export.parts(made, "schedule", Options(preset=preset)):
        rows = list(csv.reader(io.StringIO(file.decode(), newline="")))
        if HEADS[preset]:
            assert rows.pop(0) == HEADS[preset]
        found.append(rows)
    return found


def when(preset: str, row: list[str]) -> datetime:
    match preset:
        case "generic":
            return datetime.fromisoformat(f"{row[0]} {row[1]}")
        case "hootsuite":
            return datetime.strptime(row[0], "%m/%d/%Y %H:%M")  # noqa: DTZ007 - the account's own
        case "highlevel":
            return datetime.strptime(row[0], "%Y-%m-%d %H:%M:%S")  # noqa: DTZ007
        case _:
            return datetime.fromisoformat(row[0])


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("preset", PRESETS)
def test_every_post_has_a_row_marked_as_a_draft(preset: str, language: str) -> None:
    made = plan(BAKERY, language)
    (rows,) = tables(made, preset)
    assert len(rows) == len(made["calendar"])
    for post, row in zip(made["calendar"], rows, strict=True):
        assert f"{when(preset, row):%Y-%m-%d %H:%M}" == f"{post['date']} {post['time']}"
        assert row[TEXT[preset]].startswith("مسودّة " if language == "ar" else "DRAFT ")
        assert not set(row[TEXT[preset]]) & set("\u2066\u2067\u2068\u2069")


@pytest.mark.parametrize("preset", PRESETS)
def test_no_byte_order_mark(preset: str) -> None:
    assert not export.write(plan(BAKERY), "schedule", Options(preset=preset)).startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("preset", PRESETS)
def test_a_year_goes_into_files_within_the_limit(preset: str) -> None:
    made = plan(YEAR)
    found = tables(made, preset)
    limit = LIMITS[preset] or len(made["calendar"])
    assert len(made["calendar"]) > 350
    assert [len(rows) for rows in found[:-1]] == [limit] * (len(found) - 1)
    assert 0 < len(found[-1]) <= limit
    assert sum(len(rows) for rows in found) == len(made["calendar"])


def test_times_carry_the_offset_of_the_country_on_that_day() -> None:
    made = plan(bakery(country="LB", budget__currency=None, period__start="2027-03-15", period__weeks=4))
    (rows,) = tables(made, "postfast")
    assert {when("postfast", row).utcoffset() for row in rows} == {timedelta(hours=2), timedelta(hours=3)}
    (rows,) = tables(made, "generic")
    assert {row[2] for row in rows} == {"Asia/Beirut"}


def test_no_offset_is_made_up_where_no_country_is_known() -> None:
    made = plan(NOWHERE)
    (rows,) = tables(made, "postfast")
    assert {when("postfast", row).tzinfo for row in rows} == {None}
    (rows,) = tables(made, "generic")
    assert {row[2] for row in rows} == {""}


def test_the_command_line_knows_the_same_presets() -> None:
    assert cli.PRESETS == PRESETS == tuple(HEADS)


@given(documents())
def test_every_plan_fits_every_scheduler(document: dict[str, Any]) -> None:
    made = plan(document)
    for preset in PRESETS:
        found = tables(made, preset)
        assert sum(len(rows) for rows in found) == len(made["calendar"])
        assert all(len(rows) <= (LIMITS[preset] or len(rows)) for rows in found)
        assert all(row[TEXT[preset]].startswith("DRAFT ") for rows in found for row in rows)
