"""The workbook, read back by another library: formulas that count right, and nothing of the visitor's among them."""

import io
import os
import re
import zipfile
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from smo_planner import export
from smo_planner.export import Options

from tests.engine.briefs import BAKERY, bakery, changed, documents, plan
from tests.engine.exports import NAMED, NOWHERE, SITE, YEAR, home

SHEETS = {
    "en": ["The decision", "Checklist", "Calendar", "Content", "Competitors", "Budget", "KPI tracker", "Sources"],
    "ar": ["القرار", "قائمة المهام", "تقويم النشر", "المحتوى", "المنافسون", "الميزانية", "متابعة المؤشرات", "المصادر"],
}


def opened(made: dict[str, Any], *, values: bool = False, **options: Any) -> Any:
    """The workbook with its formulas, or with the values that are stored beside them."""
    return openpyxl.load_workbook(io.BytesIO(export.write(made, "xlsx", Options(**options))), data_only=values)


def column(sheet: Any, letter: str, first: int) -> list[Any]:
    return [sheet[f"{letter}{row}"].value for row in range(first, sheet.max_row + 1)]


def formulas(book: Any) -> dict[str, dict[str, str]]:
    return {
        sheet.title: {cell.coordinate: cell.value for row in sheet for cell in row if cell.data_type == "f"}
        for sheet in book
    }


@pytest.mark.parametrize("language", ["ar", "en"])
def test_sheets_run_in_the_direction_of_the_plan(language: str) -> None:
    book = opened(plan(NAMED, language))
    assert book.sheetnames == SHEETS[language]
    assert {bool(sheet.sheet_view.rightToLeft) for sheet in book} == {language == "ar"}


def test_the_checklist_counts_what_is_ticked() -> None:
    made = plan(BAKERY, "ar")
    sheet = opened(made, site=SITE)["قائمة المهام"]
    count = len(made["tasks"])
    assert sheet["A1"].value == f'=COUNTIF(A4:A{3 + count},"✓")/{count}'
    assert [cell.date().isoformat() for cell in column(sheet, "B", 4)] == [task["due"] for task in made["tasks"]]
    assert column(sheet, "E", 4) == [task["title"] for task in made["tasks"]]
    assert column(sheet, "J", 4) == [home("ar") + task["learn"] for task in made["tasks"]]
    assert column(sheet, "A", 4) == [None] * count
    (box,) = sheet.data_validations.dataValidation
    assert (box.formula1, str(box.sqref)) == ('"✓"', f"A4:A{3 + count}")
    rules = [rule.formula[0] for ranges in sheet.conditional_formatting for rule in ranges.rules]
    assert rules == ['$A4="✓"', 'AND($A4="",$B4<TODAY())']
    assert opened(made, values=True)["قائمة المهام"]["A1"].value == 0


def test_the_calendar_has_days_and_times_that_can_be_sorted() -> None:
    made = plan(BAKERY)
    sheet = opened(made)["Calendar"]
    found = list(zip(column(sheet, "B", 2), column(sheet, "C", 2), column(sheet, "G", 2), strict=True))
    assert found == [
        (datetime.combine(date.fromisoformat(post["date"]), time()), time.fromisoformat(post["time"]), post["title"])
        for post in made["calendar"]
    ]


def test_named_competitors_have_a_row_each_to_be_filled_in() -> None:
    made = plan(NAMED)
    sheet = opened(made)["Competitors"]
    assert column(sheet, "A", 4) == [row["competitor"] for row in made["audit"]["rows"]]
    assert [cell.value for cell in sheet[3]][1:] == [one["label"] for one in made["audit"]["columns"]]
    assert "Competitors" not in opened(plan(BAKERY)).sheetnames


def test_shares_of_content_add_up() -> None:
    made = plan(BAKERY)
    sheet = opened(made)["Content"]
    assert sum(share or 0 for share in column(sheet, "D", 2)) == pytest.approx(2 * len(made["content"]))
    ideas = {idea for one in made["content"] for idea in one["ideas"]}
    assert ideas <= set(column(sheet, "C", 2))


@pytest.mark.parametrize("amount", [400, 0.125, 399.875, 0])
def test_the_budget_adds_up_to_the_total(amount: float) -> None:
    made = plan(bakery(budget__amount=amount))
    sheet, values = opened(made)["Budget"], opened(made, values=True)["Budget"]
    last = sheet.max_row
    amounts = column(values, "D", 3)[:-1]
    assert amounts == [line["amount"] for line in made["budget"]["lines"]]
    assert values[f"D{last}"].value == amount == pytest.approx(sum(amounts))
    if amounts:
        assert sheet[f"D{last}"].value == f"=SUM(D3:D{last - 1})"
        assert sheet["F3"].value == "=D3-E3"
        assert values["F3"].value == amounts[0]
        assert values[f"F{last}"].value == amount
    assert sheet[f"D{last}"].number_format == "#,##0.000"


@pytest.mark.parametrize(("currency", "shown"), [("DJF", "#,##0"), ("EUR", "#,##0.00"), ("KWD", "#,##0.000")])
def test_money_is_shown_with_the_decimals_of_its_currency(currency: str, shown: str) -> None:
    sheet = opened(plan(bakery(budget__amount=500, budget__currency=currency)))["Budget"]
    assert sheet["D3"].number_format == sheet["E3"].number_format == shown


def test_the_tracker_has_a_column_a_week_and_a_course_with_a_chart() -> None:
    made = plan(BAKERY)
    book = opened(made)
    sheet, values = book["KPI tracker"], opened(made, values=True)["KPI tracker"]
    weeks = [cell.value for cell in sheet[1][8:]]
    assert [week.date().isoformat() for week in weeks][:2] == ["2027-01-04", "2027-01-11"]
    assert len(weeks) == 8
    assert sheet["I2"].value == "Week 1"
    for row, kpi in enumerate(made["kpis"], start=3):
        assert sheet[f"A{row}"].value == kpi["name"]
        assert (sheet[f"C{row}"].value, sheet[f"D{row}"].value, sheet[f"E{row}"].value) == (
            kpi["low"],
            kpi["target"],
            kpi["high"],
        )
        read = kpi["id"] in ("response-time", "engagement-rate", "click-rate", "cost")
        cells = f"I{row}:P{row}"
        if kpi["id"] == "people":
            # The same people come back: neither a sum nor an expected sum.
            assert (sheet[f"F{row}"].value, sheet[f"G{row}"].value) == (f"=MAX({cells})", None)
            continue
        assert sheet[f"F{row}"].value == (f"=IF(COUNT({cells})=0,0,AVERAGE({cells}))" if read else f"=SUM({cells})")
        assert sheet[f"G{row}"].value == (f"=D{row}" if read else f"=D{row}*COUNT({cells})/8")
        assert values[f"H{row}"].value == "nothing entered yet"
    (chart,) = sheet._charts
    row = next(row for row, kpi in enumerate(made["kpis"], start=3) if kpi["id"] == "sales")
    course = 3 + len(made["kpis"]) + 1
    assert chart.series[0].val.numRef.f == f"'KPI tracker'!$I${course}:$P${course}"
    assert sheet[f"P{course}"].value == f"=$D${row}*8/8"
    assert values[f"P{course}"].value == made["kpis"][row - 3]["target"]
    assert sheet[f"J{course + 1}"].value == f'=IF(J{row}="",NA(),SUM($I{row}:J{row}))'
    assert values[f"J{course + 1}"].value == "#N/A"


def test_a_share_above_the_range_is_ahead_and_a_cost_above_it_behind() -> None:
    made = plan(BAKERY)
    sheet = opened(made)["KPI tracker"]
    states = {kpi["id"]: sheet[f"H{row}"].value for row, kpi in enumerate(made["kpis"], start=3)}
    assert all(states[one].endswith('"ahead","on course")))') for one in ("click-rate", "engagement-rate", "sales"))
    assert all(states[one].endswith('"behind","on course")))') for one in ("cost", "response-time"))


def test_people_are_no_course() -> None:
    made = plan(changed(BAKERY, objective={"primary": "awareness"}))
    sheet = opened(made, values=True)["KPI tracker"]
    assert sheet[f"A{3 + len(made['kpis']) + 1}"].value == "Posts published"


def test_a_goal_without_a_target_value_follows_another_measure() -> None:
    made = plan(changed(BAKERY, objective={"primary": "research"}))
    sheet = opened(made, values=True)["KPI tracker"]
    row = next(row for row, kpi in enumerate(made["kpis"], start=3) if kpi["target"] is None)
    assert (sheet[f"D{row}"].value, sheet[f"G{row}"].value, sheet[f"H{row}"].value) == (None, None, "no target value")
    assert sheet[f"A{3 + len(made['kpis']) + 1}"].value == made["kpis"][0]["name"]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_nothing_that_a_visitor_wrote_is_a_formula(language: str) -> None:
    made = plan(
        bakery(name="=1+1", offer__edge="@SUM(A1)", offer__competitors=["+1", "-2"], audience__place="=B2"), language
    )
    book = opened(made)
    expected = {"checklist": r"A1", "budget": r"[DEF]\d+", "tracker": r"[F-Z]\d+"}
    known = dict(zip(("checklist", "budget", "tracker"), (book.sheetnames[at] for at in (1, 5, 6)), strict=True))
    for title, found in formulas(book).items():
        patterns = [expected[name] for name, sheet in known.items() if sheet == title]
        assert all(re.fullmatch(patterns[0], cell) for cell in found) if patterns else not found
    assert "=1+1" in str(book.worksheets[0]["A1"].value)


def test_sources_are_links_and_the_guide_only_where_its_address_is_known() -> None:
    made = plan(BAKERY)
    book = opened(made)
    links = [cell.hyperlink.target for (cell,) in book["Sources"]["F2" : f"F{1 + len(made['sources'])}"]]
    assert links == [source["url"] for source in made["sources"]]
    assert column(book["Checklist"], "J", 4) == [None] * len(made["tasks"])


def test_the_file_says_nothing_of_when_it_was_made() -> None:
    file = export.write(plan(NOWHERE), "xlsx")
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = archive.read("docProps/core.xml")
    assert set(re.findall(rb"\d{4}-\d{2}-\d{2}T[\d:]+Z", core)) == {b"2027-01-04T00:00:00Z"}


def test_the_overview_leaves_out_what_the_plan_has_not() -> None:
    made = plan(BAKERY)
    made["channels"][-1]["reach_percent"] = None
    shown = [row[0].value for row in opened(made).worksheets[0]]
    assert "What would change this plan" in shown
    row = shown.index(made["channels"][-1]["name"]) + 1
    made["sensitivity"] = []
    sheet = opened(made).worksheets[0]
    assert sheet[f"C{row}"].value is None
    assert "What would change this plan" not in [line[0].value for line in sheet]


def test_what_a_workbook_cannot_hold_is_left_out() -> None:
    book = opened(plan(bakery(name="Sanabel\ufffe_x0041_")))
    assert str(book.worksheets[0]["A1"].value).endswith("Sanabel_x0041_")


def test_a_year_with_all_skills_fits() -> None:
    made = plan(YEAR, "ar")
    book = opened(made)
    assert book["تقويم النشر"].max_row == 1 + len(made["calendar"])
    assert book["متابعة المؤشرات"].max_column == 8 + 52


@given(documents())
def test_every_plan_reads_back_whole(document: dict[str, Any]) -> None:
    made = plan(document, "ar")
    values = opened(made, values=True)
    assert column(values["قائمة المهام"], "E", 4) == [task["title"] for task in made["tasks"]]
    assert column(values["تقويم النشر"], "G", 2) == [post["title"] for post in made["calendar"]]
    money = values["الميزانية"]
    assert money[f"D{money.max_row}"].value == made["budget"]["total"]
    assert column(values["المصادر"], "A", 2) == [source["title"] for source in made["sources"]]


@pytest.mark.host("another program opens the file")
@pytest.mark.parametrize("language", ["ar", "en"])
def test_another_spreadsheet_works_out_the_same_values(tmp_path: Path, language: str) -> None:
    import shutil
    import subprocess

    soffice = os.environ.get("SMO_SOFFICE") or shutil.which("soffice")
    if not soffice:
        pytest.skip("no LibreOffice on this machine, and none that could be installed")
    made = plan(bakery(), language)
    (tmp_path / "plan.xlsx").write_bytes(export.write(made, "xlsx", Options()))
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    convert = [soffice, home, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir"]
    subprocess.run([*convert, tmp_path / "out", tmp_path / "plan.xlsx"], check=True, capture_output=True, timeout=300)
    worked_out = openpyxl.load_workbook(tmp_path / "out/plan.xlsx", data_only=True)
    stored = opened(made, values=True)
    compared = 0
    for sheet, cells in formulas(opened(made)).items():
        for cell in cells:
            ours, theirs = stored[sheet][cell].value, worked_out[sheet][cell].value
            if isinstance(ours, (int, float)):
                assert theirs == pytest.approx(ours), (sheet, cell)
            else:
                assert (theirs or "") == (ours or ""), (sheet, cell)
            compared += 1
    assert compared > 50
