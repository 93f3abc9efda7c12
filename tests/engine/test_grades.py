"""What a fact counts as: its source's grade, a step lower for age and for another place."""

import pytest
from smo_planner.grades import best, is_dated, judged, reasons
from smo_planner.knowledge import facts
from smo_planner.words import render_text, say

ELSEWHERE = say("the Levant")
OLD = say("its age ({year})", year="2019")


def test_a_fact_has_the_grade_of_its_best_source() -> None:
    known = facts()
    by_grade = {source.grade: source.id for source in known.sources.values()}
    assert best((by_grade["C"], by_grade["B"]), known) == "B"
    assert best((by_grade["C"],), known) == "C"
    assert best((), known) == "C"


@pytest.mark.parametrize(("year", "dated"), [(2022, True), (2023, False), (2027, False), (2040, False)])
def test_a_fact_is_dated_when_it_is_more_than_four_years_old(year: int, dated: bool) -> None:
    assert is_dated(year, 2027, facts()) is dated


def test_age_and_place_lower_a_fact() -> None:
    assert reasons(2025, 2027, None, facts()) == ()
    assert len(reasons(2019, 2027, None, facts())) == 1
    assert len(reasons(2025, 2027, ELSEWHERE, facts())) == 1
    assert len(reasons(2019, 2027, ELSEWHERE, facts())) == 2


@pytest.mark.parametrize(
    ("grade", "against", "counts_as"),
    [
        ("A", 0, "A"),
        ("A", 1, "B"),
        ("A", 2, "C"),
        ("A", 3, "C"),
        ("B", 1, "C"),
        ("B", 2, "C"),
        ("C", 0, "C"),
        ("C", 1, "C"),
    ],
)
def test_each_reason_lowers_by_one_step_and_never_below_c(grade: str, against: int, counts_as: str) -> None:
    verdict = judged(grade, (OLD,) * against)
    assert verdict.grade == counts_as
    assert (verdict.line is None) == (against == 0)


def test_the_lowering_is_said_in_words() -> None:
    line = judged("A", (OLD, say("its place ({place})", place=ELSEWHERE))).line
    assert line is not None
    assert render_text(line.text, "en").translate(dict.fromkeys((0x2066, 0x2069))) == (
        "The figure is of grade A; because of its age (2019) and its place (the Levant) it counts here as C."
    )
    lowest = judged("C", (OLD,)).line
    assert lowest is not None
    assert "the lowest" in render_text(lowest.text, "en")
