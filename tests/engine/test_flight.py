"""The calendar: when posts go out, which of them are made for an event, and what may not be sold when."""

import re
from collections import Counter, defaultdict
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from smo_planner.channels import choose
from smo_planner.content import contents
from smo_planner.flight import calendar
from smo_planner.knowledge import facts
from smo_planner.questions import FIELDS, values
from smo_planner.seasons import seasons
from smo_planner.segment import segment
from smo_planner.words import render_text

from tests.engine.briefs import bakery, brief, documents, plan

SKILLS = list(values(FIELDS["resources.skills"]))


def posts(**answers: object) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = plan(bakery(**answers))["calendar"]
    return found


def made_for(event: str, calendar: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [post for post in calendar if post["event"] and post["event"]["id"] == event]


def weekday(post: dict[str, Any]) -> int:
    return date.fromisoformat(post["date"]).weekday()


@given(documents())
def test_no_two_posts_go_out_at_the_same_moment(document: dict[str, Any]) -> None:
    moments = Counter((post["date"], post["time"]) for post in plan(document)["calendar"])
    assert not [moment for moment, count in moments.items() if count > 1]


@given(documents())
def test_posts_come_in_order_with_ids_of_channel_week_and_number(document: dict[str, Any]) -> None:
    made = plan(document)
    start = date.fromisoformat(made["brief"]["period"]["start"])
    order = [(post["date"], post["time"]) for post in made["calendar"]]
    assert order == sorted(order)
    numbers = defaultdict(list)
    for post in made["calendar"]:
        found = re.fullmatch(r"(\w+)-w(\d\d)-(\d\d)", post["id"])
        assert found
        assert found[1] == post["channel"]
        assert (date.fromisoformat(post["date"]) - start).days // 7 + 1 == int(found[2])
        numbers[found[1], found[2]].append(int(found[3]))
    for used in numbers.values():
        assert sorted(used) == list(range(1, len(used) + 1))


@given(documents())
def test_posts_for_an_event_have_their_event_in_the_plan(document: dict[str, Any]) -> None:
    made = plan(document)
    events = {(one["id"], one["title"], one["expected"]): one for one in made["events"]}
    for post in made["calendar"]:
        if post["event"]:
            event = events[post["event"]["id"], post["event"]["title"], post["event"]["expected"]]
            assert post["event"]["sources"] == event["sources"]
            assert post["date"] <= event["last"]


@given(documents())
def test_nothing_is_sold_on_days_that_bar_it(document: dict[str, Any]) -> None:
    made = plan(document)
    quiet = [one for one in made["events"] if not facts().events[one["id"]].selling]
    channels: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for post in made["calendar"]:
        channels[post["channel"]].append(post)
    for of_channel in channels.values():
        on_quiet = [any(one["first"] <= post["date"] <= one["last"] for one in quiet) for post in of_channel]
        sold = [post for post, day in zip(of_channel, on_quiet, strict=True) if day and post["pillar"] == "offer"]
        spare = [post for post, day in zip(of_channel, on_quiet, strict=True) if not day and post["pillar"] != "offer"]
        assert not sold or not spare


@pytest.mark.parametrize("country", ["IQ", "LB", "BH"])
def test_ashura_is_met_calmly(country: str) -> None:
    # 10 Muharram 1449 is 15 June 2027.
    made = plan(bakery(country=country, budget__currency=None, period__start="2027-06-07", period__weeks=4))
    event = next(one for one in made["events"] if one["id"] == "ashura")
    assert event["first"] == "2027-06-15"
    assert "mourning" in event["tone"]
    assert all(post["pillar"] != "offer" for post in made["calendar"] if post["date"] == event["first"])
    assert [post["date"] for post in made_for("ashura", made["calendar"])] == [event["first"]]


def test_ramadan_moves_posts_to_the_hours_after_iftar() -> None:
    made = plan(bakery())
    ramadan = next(one for one in made["events"] if one["id"] == "ramadan")
    assert (ramadan["first"], ramadan["last"]) == ("2027-02-08", "2027-03-08")
    assert ramadan["hours"]
    assert ramadan["budget"]
    within = [post for post in made["calendar"] if post["date"] >= ramadan["first"]]
    before = [post for post in made["calendar"] if post["date"] < ramadan["first"]]
    assert all(post["time"] >= "20:45" for post in within)
    assert any(post["time"] < "20:45" for post in before)


def test_a_corrected_beginning_of_ramadan_moves_hours_and_posts() -> None:
    usual, later = posts(), posts(events={"ramadan": ["2027-02-10"]})
    hour = {post["id"]: post["time"] for post in usual}
    moved = {post["id"]: post["time"] for post in later}
    on_the_eve = [post["id"] for post in usual if post["date"] in ("2027-02-08", "2027-02-09")]
    assert on_the_eve
    assert all(hour[one] != moved[one] for one in on_the_eve)
    assert not [post for post in made_for("ramadan", later) if "2027-02-08" <= post["date"] < "2027-02-10"]


def test_a_corrected_feast_takes_its_post_along() -> None:
    answers: dict[str, object] = {"period__start": "2027-02-15"}
    usual = made_for("eid-al-fitr", posts(**answers))
    corrected = made_for("eid-al-fitr", posts(**answers, events={"eid-al-fitr": ["2027-03-10"]}))
    assert "2027-03-09" in {post["date"] for post in usual}
    assert "2027-03-10" in {post["date"] for post in corrected}
    assert "2027-03-09" not in {post["date"] for post in corrected}
    assert all(post["event"]["expected"] for post in usual)
    assert not any(post["event"]["expected"] for post in corrected)


def test_a_holiday_within_ramadan_keeps_the_nights_and_has_its_post() -> None:
    # The Saudi Founding Day of 2027 falls into Ramadan.
    whole = plan(bakery(country="SA", budget__currency="SAR"))
    assert next(one for one in whole["events"] if one["id"] == "sa-founding")["hours"] is None
    made = [post for post in whole["calendar"] if post["date"] == "2027-02-22"]
    assert made_for("sa-founding", made)
    assert all(post["time"] >= "20:45" for post in made)


def test_elsewhere_only_those_addressed_in_arabic_live_by_ramadan() -> None:
    def late(languages: list[str]) -> bool:
        made = posts(country="ZZ", budget__currency="USD", audience__languages=languages)
        return all(post["time"] >= "20:45" for post in made if post["date"] >= "2027-02-08")

    assert late(["ar"])
    assert not late(["en"])


def test_a_season_leaves_a_weekly_channel_every_other_week() -> None:
    weeks = defaultdict(set)
    for post in posts(period__weeks=12):
        if post["channel"] == "whatsapp" and post["event"]:
            weeks[post["channel"]].add(int(post["id"].split("-w")[1][:2]))
    taken = sorted(weeks["whatsapp"])
    assert taken
    assert all(after - before > 1 for before, after in pairwise(taken))


def test_at_most_half_of_a_weeks_posts_are_made_for_events() -> None:
    made = posts(country="MA", budget__currency="MAD", period__weeks=52, resources__hours_per_week=20)
    weeks: Counter[tuple[str, str]] = Counter()
    events: Counter[tuple[str, str]] = Counter()
    for post in made:
        week = (post["channel"], post["id"][-6:-3])
        weeks[week] += 1
        events[week] += post["event"] is not None
    assert all(events[week] <= (weeks[week] + 1) // 2 for week in weeks)


def test_ahead_of_ramadan_a_post_gets_people_ready() -> None:
    made = posts(offer__category="education")
    ahead = [post for post in made_for("ramadan", made) if post["date"] < "2027-02-08"]
    assert {post["channel"] for post in ahead} == {post["channel"] for post in made}
    assert all("Before Ramadan" in post["title"] for post in ahead)


def test_where_getting_ready_is_a_season_of_its_own_it_needs_no_further_post() -> None:
    made = posts()
    assert made_for("pre-ramadan", made)
    assert all(post["date"] >= "2027-02-08" for post in made_for("ramadan", made))


def test_small_days_are_for_the_first_channel() -> None:
    made = plan(bakery())
    lead = next(one["id"] for one in made["channels"] if one["decision"] == "lead")
    assert {post["channel"] for post in made_for("isra-miraj", made["calendar"])} == {lead}


def test_public_bodies_and_professional_channels_post_on_working_days() -> None:
    ministry: dict[str, object] = {"organisation": "government", "offer__category": "public_service"}
    for country in ("JO", "MA"):
        weekend = facts().countries[country].weekend
        made = posts(country=country, budget__currency=None, objective__primary="information", **ministry)
        assert not [post for post in made if weekday(post) in weekend and not post["event"]]
    shop = posts(resources__hours_per_week=20)
    assert [post for post in shop if weekday(post) in facts().countries["JO"].weekend]


def test_a_day_of_rest_has_hours_of_its_own() -> None:
    weekend = facts().countries["JO"].weekend
    times = defaultdict(set)
    for post in posts(period__start="2027-04-05", period__weeks=3):
        times[post["channel"], weekday(post) in weekend].add(post["time"])
    assert times["instagram", True]
    assert not times["instagram", True] & times["instagram", False]


def test_channels_do_not_crowd_on_one_day() -> None:
    days = Counter(post["date"] for post in posts(period__start="2027-08-02", period__weeks=1))
    assert max(days.values()) <= 2


@pytest.mark.parametrize("skills", [SKILLS, []])
def test_a_year_works_and_shares_its_titles(skills: list[str]) -> None:
    made = plan(bakery(period__weeks=52, resources__hours_per_week=80, resources__skills=skills))
    weekly = sum(one["posts_per_week"] for one in made["channels"])
    assert len(made["calendar"]) == 52 * weekly
    assert {post["phase"] for post in made["calendar"]} == {"launch", "sustain", "review"}
    assert [one["first"] for one in made["events"]] == sorted(one["first"] for one in made["events"])


def test_the_same_idea_is_one_object() -> None:
    year = brief(bakery(period__weeks=52, resources__hours_per_week=40))
    choice = choose(year, segment(year, facts()), facts())
    said = contents(year, choice, facts())
    made = calendar(year, choice, said, seasons(year, facts())[0], facts())
    told = [post.idea for post in made if not post.occasion]
    assert len({id(idea) for idea in told}) == len({render_text(idea, "en") for idea in told})


@pytest.mark.parametrize("language", ["en", "ar"])
def test_titles_name_format_and_idea(language: str) -> None:
    made = plan(bakery(), language)
    formats = {one["id"]: one["label"] for content in made["content"] for one in content["formats"]}
    for post in made["calendar"]:
        assert formats[post["format"]] in post["title"]
        assert len(post["title"]) > len(formats[post["format"]]) + 10


def test_every_event_has_a_title_a_tone_and_a_source() -> None:
    for country in facts().countries:
        for one in plan(bakery(country=country, budget__currency=None, period__weeks=52))["events"]:
            assert one["title"]
            assert one["tone"]
            assert one["sources"]
            assert one["first"] <= one["last"]


def test_events_are_those_of_the_campaign_and_the_fortnight_before() -> None:
    for one in plan(bakery())["events"]:
        assert one["last"] >= str(date(2027, 1, 4) - timedelta(days=14))
        assert one["first"] <= "2027-02-28"
