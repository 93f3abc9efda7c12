"""The table for spreadsheets: Arabic opens right, and nothing in it is a formula."""

import csv
import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from smo_planner import export
from smo_planner.export import Options
from smo_planner.export.csv import harmless

from tests.engine.briefs import documents, plan
from tests.engine.exports import NAMED, SITE, home


def rows(file: bytes) -> list[dict[str, str]]:
    assert file.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(file.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("language", ["ar", "en"])
def test_table_holds_every_task_and_post_with_its_words(language: str) -> None:
    made = plan(NAMED, language)
    found = rows(export.write(made, "csv", Options(site=SITE)))
    assert len(found) == len(made["calendar"]) + len(made["tasks"])
    by_id = {list(row.values())[-1]: list(row.values()) for row in found}
    for task in made["tasks"]:
        told = by_id[task["id"]]
        for key in ("due", "title", "detail", "why", "done_when"):
            assert task[key] in told
        assert home(language) + task["learn"] in told
    for post in made["calendar"]:
        assert {post["date"], post["time"], post["title"]} <= set(by_id[post["id"]])
    days = [list(row.values())[1] for row in found]
    assert days == sorted(days)


def test_headings_are_in_the_language_of_the_plan() -> None:
    heads = export.write(plan(NAMED, "ar"), "csv").decode("utf-8-sig").splitlines()[0]
    assert heads.startswith("النوع,التاريخ,الوقت,")
    assert not any(letter.isascii() and letter.isalpha() for letter in heads)


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@a", " =1", "\t1", "\r=1", "\n=1", "\u3000=1", "＝1", "\ta"])
def test_what_a_spreadsheet_takes_for_a_formula_is_a_text(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", " ", "a=1", "خبز", "|a", '"=1"', "5 - 3", "\u2068=خبز\u2069"])
def test_what_is_no_formula_stays_as_it_is(cell: str) -> None:
    assert harmless(cell) == cell


@given(st.text())
def test_no_cell_is_a_formula(cell: str) -> None:
    assert harmless(cell).strip()[:1] not in set("=+-@")


@given(documents())
def test_every_plan_reads_back_whole_and_without_formulas(document: dict[str, Any]) -> None:
    made = plan(document, "ar")
    found = rows(export.write(made, "csv"))
    assert len(found) == len(made["calendar"]) + len(made["tasks"])
    for row in found:
        assert None not in row
        assert None not in row.values()
        assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row.values())
