"""Days and seasons: both calendars, the visitor's own dates, weekends and months."""

from datetime import date
from itertools import pairwise

import pytest
from smo_planner.flight import phases
from smo_planner.knowledge import facts
from smo_planner.seasons import seasons
from smo_planner.words import Day, render_text, say

from tests.engine.briefs import bakery, brief, plan


def found(**answers: object) -> dict[str, date]:
    return {season.event.id: season.first for season in seasons(brief(bakery(**answers)), facts())[0]}


@pytest.mark.parametrize(
    ("start", "event", "day"),
    [
        # Umm al-Qura: 1 Ramadan 1448, 1 Shawwal 1448, 10 Dhu al-Hijja 1448, 1 Muharram 1449.
        ("2027-01-04", "ramadan", date(2027, 2, 8)),
        ("2027-02-15", "eid-al-fitr", date(2027, 3, 9)),
        ("2027-05-03", "eid-al-adha", date(2027, 5, 16)),
        ("2027-05-24", "hijri-new-year", date(2027, 6, 6)),
    ],
)
def test_moon_events_come_from_umm_al_qura(start: str, event: str, day: date) -> None:
    assert found(period__start=start)[event] == day
    assert found(period__start=start, country="ZZ", budget__currency="USD")[event] == day


def test_an_own_date_near_the_expected_one_replaces_it_and_posts_follow() -> None:
    made = plan(bakery(events={"ramadan": ["2027-02-09", "2027-02-10"]}))
    assert found(events={"ramadan": ["2027-02-09", "2027-02-10"]})["ramadan"] == date(2027, 2, 9)
    events = [post["event"] for post in made["calendar"] if post["event"] and post["event"]["id"] == "ramadan"]
    assert events
    assert not any(event["expected"] for event in events)
    assert "unused-date-ramadan-2027-02-10" in {one["id"] for one in made["warnings"]}
    assert all(one["severity"] == "info" for one in made["warnings"] if one["id"].startswith("unused-date"))


def test_of_two_dates_equally_near_the_earlier_counts() -> None:
    assert found(events={"ramadan": ["2027-02-09", "2027-02-07"]})["ramadan"] == date(2027, 2, 7)


@pytest.mark.parametrize("day", ["2027-02-12", "2027-08-01", "0001-01-01", "9999-12-31"])
def test_a_date_far_off_changes_nothing_and_says_so(day: str) -> None:
    made = plan(bakery(events={"ramadan": [day]}))
    assert made["calendar"] == plan(bakery())["calendar"]
    assert f"unused-date-ramadan-{day}" in {one["id"] for one in made["warnings"]}


def test_expected_dates_are_marked_until_the_visitor_sets_them() -> None:
    events = [post["event"] for post in plan(bakery())["calendar"] if post["event"]]
    assert any(event["id"] == "ramadan" and event["expected"] for event in events)


def test_movable_weekdays() -> None:
    # White Friday is the fourth Friday of November or the day after its fourth Thursday, by the knowledge's own words.
    event = facts().events["white-friday"]
    day = found(period__start="2027-11-01", offer__category="electronics")["white-friday"]
    assert day.month == 11
    assert day.weekday() == (event.weekday + event.offset) % 7


@pytest.mark.parametrize(
    ("weeks", "names"),
    [
        (1, ["prepare", "launch"]),
        (2, ["prepare", "launch", "sustain"]),
        (3, ["prepare", "launch", "sustain", "review"]),
        (52, ["prepare", "launch", "sustain", "review"]),
    ],
)
def test_phases_follow_each_other_without_gaps(weeks: int, names: list[str]) -> None:
    spans = phases(brief(bakery(period__weeks=weeks)))
    assert [span.id for span in spans] == names
    assert all((after.first - before.last).days == 1 for before, after in pairwise(spans))
    assert (spans[-1].last - spans[1].first).days == 7 * weeks - 1


@pytest.mark.parametrize(
    ("country", "month"),
    [("JO", "كانون الثاني"), ("EG", "يناير"), ("DZ", "جانفي"), ("MA", "يناير"), ("ZZ", "يناير")],
)
def test_months_have_the_names_of_the_country(country: str, month: str) -> None:
    assert render_text(say("{day}", day=Day(date(2027, 1, 4), country)), "ar") == f"4 {month} 2027"
    assert render_text(say("{day}", day=Day(date(2027, 1, 4), country)), "en") == "4 January 2027"
