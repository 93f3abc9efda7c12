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
        ("2027-06-07", "ashura", date(2027, 6, 15)),
        ("2027-08-02", "mawlid", date(2027, 8, 14)),
        ("2028-01-03", "ramadan", date(2028, 1, 28)),
    ],
)
def test_moon_events_come_from_umm_al_qura(start: str, event: str, day: date) -> None:
    assert found(period__start=start)[event] == day
    assert found(period__start=start, country="ZZ", budget__currency="USD")[event] == day


@pytest.mark.parametrize("event", ["christmas-25", "new-year"])
def test_a_day_on_which_offices_are_closed_may_be_the_best_of_a_shop(event: str) -> None:
    def tone(**answers: object) -> str:
        met = seasons(brief(bakery(period__start="2026-12-13", **answers)), facts())[0]
        return next(render_text(season.tone, "en") for season in met if season.event.id == event)

    assert "offices are closed" in tone(organisation="government")
    for trade in ("shop", "online_store", "services"):
        assert "until when to order or book" in tone(organisation=trade)


@pytest.mark.parametrize(
    ("country", "start", "event", "day"),
    [
        ("JO", "2027-03-01", "mothers-day", date(2027, 3, 21)),
        ("EG", "2027-03-01", "mothers-day", date(2027, 3, 21)),
        ("TN", "2027-05-10", "mothers-day-maghreb", date(2027, 5, 30)),
        ("SA", "2027-02-01", "sa-founding", date(2027, 2, 22)),
        ("SA", "2027-09-06", "sa-national", date(2027, 9, 23)),
        ("JO", "2027-05-03", "jo-independence", date(2027, 5, 25)),
        ("KW", "2027-02-01", "kw-national", date(2027, 2, 25)),
        ("AE", "2027-11-15", "ae-national", date(2027, 12, 2)),
        ("MA", "2027-07-12", "ma-throne", date(2027, 7, 30)),
        ("DZ", "2027-06-28", "dz-independence", date(2027, 7, 5)),
        ("IQ", "2027-09-20", "iq-national", date(2027, 10, 3)),
        ("LB", "2027-04-26", "lb-martyrs", date(2027, 5, 2)),
        ("LB", "2027-04-26", "lb-liberation", date(2027, 5, 9)),
        ("LB", "2027-03-15", "easter-west", date(2027, 3, 28)),
        ("LB", "2027-04-19", "easter-east", date(2027, 5, 2)),
        ("EG", "2027-04-19", "sham-el-nessim", date(2027, 5, 3)),
        ("QA", "2027-02-01", "qa-sports", date(2027, 2, 9)),
        ("AE", "2027-08-02", "back-to-school", date(2027, 8, 9)),
        ("EG", "2027-09-01", "back-to-school-eg", date(2027, 9, 4)),
        ("SA", "2027-11-01", "white-friday", date(2027, 11, 22)),
        ("SD", "2027-12-27", "sd-independence", date(2028, 1, 1)),
    ],
)
def test_days_of_countries(country: str, start: str, event: str, day: date) -> None:
    assert found(country=country, budget__currency=None, period__start=start)[event] == day


@pytest.mark.parametrize(
    ("year", "west", "east"),
    [
        # Published tables of Easter; 2000 and 2038 are its extremes within our years.
        (2000, (4, 23), (4, 30)),
        (2008, (3, 23), (4, 27)),
        (2011, (4, 24), (4, 24)),
        (2024, (3, 31), (5, 5)),
        (2025, (4, 20), (4, 20)),
        (2026, (4, 5), (4, 12)),
        (2038, (4, 25), (4, 25)),
    ],
)
def test_easter_by_both_reckonings(year: int, west: tuple[int, int], east: tuple[int, int]) -> None:
    days = found(country="LB", budget__currency=None, period__start=f"{year}-03-15", period__weeks=9)
    assert days["easter-west"] == date(year, *west)
    assert days["easter-east"] == date(year, *east)


def test_every_country_has_a_national_day_within_a_year() -> None:
    for country in facts().countries:
        if country != "ZZ":
            events = found(country=country, budget__currency=None, period__weeks=52)
            assert any(one.startswith(f"{country.lower()}-") for one in events), country


def lasting(**answers: object) -> dict[str, tuple[date, date]]:
    made = seasons(brief(bakery(**answers)), facts())[0]
    return {season.event.id: (season.first, season.last) for season in made}


def test_ramadan_ends_on_the_eve_of_the_feast_and_what_leads_to_it_on_its_own_eve() -> None:
    spans = lasting(period__weeks=12)
    assert spans["ramadan"] == (date(2027, 2, 8), date(2027, 3, 8))
    assert spans["pre-ramadan"][1] == date(2027, 2, 7)
    moved = lasting(period__weeks=12, events={"ramadan": ["2027-02-09"], "eid-al-fitr": ["2027-03-11"]})
    assert moved["ramadan"] == (date(2027, 2, 9), date(2027, 3, 10))
    assert moved["pre-ramadan"][1] == date(2027, 2, 8)


def test_a_long_season_that_began_before_still_counts() -> None:
    spans = lasting(country="SA", budget__currency="SAR", period__start="2028-01-31", period__weeks=2)
    assert spans["riyadh-season"][0] == date(2027, 10, 10)


def test_what_ends_before_the_start_is_not_spoken_of() -> None:
    # White Friday of 2026 is over on the last of November, within the fortnight of preparation.
    assert lasting(period__start="2026-11-30")["white-friday"] == (date(2026, 11, 23), date(2026, 11, 30))
    assert "white-friday" not in lasting(period__start="2026-12-01")
    assert "white-friday" not in lasting(period__start="2026-12-13")


def test_what_changes_is_said_with_its_sources() -> None:
    ramadan = next(one for one in seasons(brief(bakery()), facts())[0] if one.event.id == "ramadan")
    assert set(ramadan.event.sources) <= set(ramadan.sources)
    assert "clickvertise-ramadan-cpm" in ramadan.sources
    assert len(set(ramadan.sources)) == len(ramadan.sources)


def test_a_holiday_of_one_country_is_a_working_day_of_another() -> None:
    def hours(country: str) -> object:
        made = seasons(brief(bakery(country=country, budget__currency=None, period__start="2027-06-07")), facts())[0]
        return next(one for one in made if one.event.id == "ashura").posting

    assert (hours("IQ"), hours("JO")) == ("rest", "")


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


@pytest.mark.parametrize(
    ("country", "days"),
    [("JO", ["fri", "sat"]), ("AE", ["sat", "sun"]), ("MA", ["sat", "sun"]), ("ZZ", ["sat", "sun"])],
)
def test_a_plan_names_the_weekend_of_its_country(country: str, days: list[str]) -> None:
    made = plan(bakery(country=country, budget__currency=None))
    assert made["weekend"] == days
    # The same days as those on which no task falls due.
    assert not {date.fromisoformat(task["due"]).strftime("%a").lower() for task in made["tasks"]} & set(days)


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
