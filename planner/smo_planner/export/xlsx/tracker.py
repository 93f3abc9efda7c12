"""The KPI tracker: a column a week to fill in, what that adds up to, what was expected by then, and a chart."""

from datetime import date
from typing import Any

from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell

from smo_planner.export.labels import goal, week_starts
from smo_planner.words import N_, Number, say, text

from .book import Blank, Book, Cell, Formula, Sheet

_STATES = {
    "too_early": N_("nothing entered yet"),
    "behind": N_("behind"),
    "on_course": N_("on course"),
    "ahead": N_("ahead"),
    "no_target": N_("no target value"),
    "best_week": N_("the best week; see the review"),
}
# Measures that are read, not added up, from week to week: a mean week is held against the whole period's value.
_SMALLER_IS_BETTER = {"response-time", "cost"}
_READ = {"engagement-rate", "click-rate", *_SMALLER_IS_BETTER}
# Week after week much the same people: the best week is shown, and the review holds it against the plan.
_PEOPLE = "people"
_FIRST_WEEK = 8  # the column of the first week, from 0


def tracker(book: Book) -> None:
    """The tracker, and below it the line of the campaign's goal against what was measured."""
    plan, label = book.plan, book.label
    starts = week_starts(plan)
    widths = (30, 18, 12, 12, 12, 14, 14, 18, *(11 for _ in starts))
    sheet = book.sheet(label["tracker"], widths)
    sheet.row([None] * _FIRST_WEEK + [date.fromisoformat(start) for start in starts])
    heads = [label[key] for key in ("measure", "unit", "low", "target_column", "high", "so_far", "expected", "state")]
    weeks = [label.words(say("Week {n}", n=Number(number))) for number in range(1, len(starts) + 1)]
    first = sheet.heads([*heads, *weeks], freeze_columns=1)
    for kpi in plan["kpis"]:
        sheet.row(_measure(kpi, sheet.at + 1, len(starts), book))
    last = sheet.at - 1
    for state, look in (("behind", "late"), ("ahead", "good"), ("on_course", "good")):
        rule = {"type": "cell", "criteria": "==", "value": f'"{_state(state, book)}"', "format": book.looks[look]}
        sheet.page.conditional_format(first, 7, last, 7, rule)
    shown = goal(plan)
    if shown is None or shown["target"] is None or shown["id"] == _PEOPLE:
        shown = next(kpi for kpi in plan["kpis"] if kpi["target"] is not None)
    sheet.at += 1
    _course(sheet, shown, first + plan["kpis"].index(shown), len(starts), book)


def _state(state: str, book: Book) -> str:
    return book.label.words(text(_STATES[state]))


def _measure(kpi: dict[str, Any], row: int, weeks: int, book: Book) -> list[Cell]:
    """A measure's row; `row` is counted from 1, as formulas do."""
    filled = f"{xl_col_to_name(_FIRST_WEEK)}{row}:{xl_col_to_name(_FIRST_WEEK + weeks - 1)}{row}"
    read = kpi["id"] in _READ
    so_far = f"=IF(COUNT({filled})=0,0,AVERAGE({filled}))" if read else f"=SUM({filled})"
    if kpi["id"] == _PEOPLE:
        so_far = f"=MAX({filled})"
    cells: list[Cell] = [kpi["name"], kpi["unit"], kpi["low"], kpi["target"], kpi["high"], Formula(so_far, 0)]
    if kpi["target"] is None:
        cells += [None, _state("no_target", book)]
    elif kpi["id"] == _PEOPLE:
        cells += [None, _state("best_week", book)]
    else:
        part = "" if read else f"*COUNT({filled})/{weeks}"
        expected = Formula(f"=D{row}{part}", kpi["target"] if read else 0)
        least, most = ("ahead", "behind") if kpi["id"] in _SMALLER_IS_BETTER else ("behind", "ahead")
        states = {name: _state(name, book) for name in _STATES}
        state = (
            f'=IF(COUNT({filled})=0,"{states["too_early"]}",IF(F{row}<C{row}{part},"{states[least]}",'
            f'IF(F{row}>E{row}{part},"{states[most]}","{states["on_course"]}")))'
        )
        cells += [expected, Formula(state, states["too_early"], "text")]
    return [*cells, *(Blank("input-number") for _ in range(weeks))]


def _course(sheet: Sheet, kpi: dict[str, Any], row: int, weeks: int, book: Book) -> None:
    """Two lines for the chart, the expected and the measured sum at the end of each week, and the chart below them."""
    label = book.label
    expected, measured = sheet.at, sheet.at + 1
    sheet.row([kpi["name"], *[None] * (_FIRST_WEEK - 2), label["expected_line"]])
    sheet.row([None] * (_FIRST_WEEK - 1) + [label["measured_line"]])
    begin = xl_rowcol_to_cell(row, _FIRST_WEEK, col_abs=True)
    for week in range(weeks):
        column = _FIRST_WEEK + week
        cell = xl_rowcol_to_cell(row, column)
        target = kpi["target"] * (week + 1) / weeks
        sheet.put(expected, column, Formula(f"=$D${row + 1}*{week + 1}/{weeks}", target, "quiet"))
        sheet.put(measured, column, Formula(f'=IF({cell}="",NA(),SUM({begin}:{cell}))', "#N/A", "quiet"))
    chart = book.workbook.add_chart({"type": "line"})
    last = _FIRST_WEEK + weeks - 1
    name = label["tracker"]
    for line in (expected, measured):
        chart.add_series(
            {
                "name": [name, line, _FIRST_WEEK - 1],
                "categories": [name, 1, _FIRST_WEEK, 1, last],
                "values": [name, line, _FIRST_WEEK, line, last],
                "marker": {"type": "circle", "size": 5},
            }
        )
    chart.set_title({"name": label.list([kpi["name"], kpi["unit"]]), "overlay": False})
    chart.set_legend({"position": "bottom"})
    if book.plan["direction"] == "rtl":
        chart.set_x_axis({"reverse": True})
    chart.set_size({"width": 760, "height": 320})
    sheet.page.insert_chart(sheet.at + 1, 0, chart)
