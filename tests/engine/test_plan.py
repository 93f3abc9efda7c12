"""What holds for every plan, whatever the brief (the contract's properties)."""

import gc
import json
import random
from collections import Counter, defaultdict
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from smo_planner import api
from smo_planner.knowledge import facts
from smo_planner.questions import FIELDS, values

from tests.engine.briefs import BAKERY, LEAST, bakery, changed, documents, plan

STEPS = ("target", "content", "innovate", "measure")


def days(made: dict[str, Any]) -> tuple[date, date]:
    period = made["brief"]["period"]
    start = date.fromisoformat(period["start"])
    return start, start + timedelta(days=7 * period["weeks"] - 1)


def task_days(task: dict[str, Any], last: date) -> list[date]:
    every = {None: 0, "weekly": 7, "monthly": 28}[task["repeat"]]
    day = date.fromisoformat(task["due"])
    found = [day]
    while every and day + timedelta(days=every) <= last:
        day += timedelta(days=every)
        found.append(day)
    return found


@given(documents())
def test_every_week_keeps_within_its_minutes(document: dict[str, Any]) -> None:
    made = plan(document)
    start, last = days(made)
    weekly = int(60 * document["resources"]["hours_per_week"])
    channels = sum(Decimal(str(one["hours_per_week"])) for one in made["channels"]) * 60
    tasks: Counter[int] = Counter()
    posts: Counter[int] = Counter()
    for task in made["tasks"]:
        for day in task_days(task, last):
            tasks[(day - start).days // 7] += task["minutes"]
    for post in made["calendar"]:
        posts[(date.fromisoformat(post["date"]) - start).days // 7] += post["minutes"]
    for week in {*tasks, *posts}:
        assert tasks[week] + posts[week] <= weekly
        assert week < 0 or tasks[week] + channels <= weekly


@given(documents())
def test_tasks_cover_the_steps_and_fall_on_working_days(document: dict[str, Any]) -> None:
    made = plan(document)
    start, last = days(made)
    weekend = facts().countries[document["country"]].weekend
    least = 20 if document["resources"]["hours_per_week"] >= 4 and document["period"]["weeks"] >= 4 else 6
    assert least <= len(made["tasks"]) <= 45
    assert {task["step"] for task in made["tasks"]} == set(STEPS)
    assert len({task["id"] for task in made["tasks"]}) == len(made["tasks"])
    for task in made["tasks"]:
        assert task["why"]
        assert task["because"]
        assert set(task["because"]) <= set(FIELDS)
        assert start - timedelta(days=14) <= date.fromisoformat(task["due"]) <= last
        assert all(day.weekday() not in weekend for day in task_days(task, last))
    dues = [task["due"] for task in made["tasks"]]
    assert dues == sorted(dues)


@given(documents())
def test_calendar_keeps_to_the_period_and_its_channels(document: dict[str, Any]) -> None:
    made = plan(document)
    start, last = days(made)
    used = {one["id"]: one for one in made["channels"] if one["decision"] in ("lead", "support")}
    weeks: defaultdict[tuple[str, int], int] = defaultdict(int)
    contents = {one["channel"]: one for one in made["content"]}
    assert set(contents) == set(used) == {post["channel"] for post in made["calendar"]}
    for post in made["calendar"]:
        day = date.fromisoformat(post["date"])
        assert start <= day <= last
        weeks[post["channel"], (day - start).days // 7] += 1
        content = contents[post["channel"]]
        assert post["format"] in {one["id"] for one in content["formats"]}
        assert post["pillar"] in {one["id"] for one in content["pillars"]}
    for channel, one in used.items():
        assert all(weeks[channel, week] == one["posts_per_week"] for week in range(document["period"]["weeks"]))
        assert one["posts_per_week"] >= 1
    assert len({post["id"] for post in made["calendar"]}) == len(made["calendar"])


@given(documents())
def test_channels_are_ranked_and_one_leads(document: dict[str, Any]) -> None:
    made = plan(document)
    channels = made["channels"]
    assert [one["rank"] for one in channels] == list(range(1, 9))
    assert {one["id"] for one in channels} == set(facts().platforms)
    assert sum(one["decision"] == "lead" for one in channels) == 1
    for one in channels:
        if one["decision"] in ("later", "skip"):
            assert (one["hours_per_week"], one["posts_per_week"], one["covered_percent"]) == (0, 0, 0)
        assert one["decision"] != "lead" or one["reach_percent"] is not None
        assert one["reasons"]
        if one["reach_percent"] is not None:
            assert 0 <= one["reach_low"] <= one["reach_percent"] <= one["reach_high"] <= 100
        if (one["id"], document["country"]) in facts().suspensions:
            assert one["decision"] == "skip"


@given(documents())
def test_budget_adds_up_to_the_last_coin(document: dict[str, Any]) -> None:
    made = plan(document)
    budget = json.loads(api.dumps(made["budget"]), parse_float=Decimal, parse_int=Decimal)
    assert budget["total"] == document["budget"]["amount"]
    assert sum((line["amount"] for line in budget["lines"]), Decimal(0)) == budget["total"]
    digits = facts().currencies[budget["currency"]].minor_units
    for line in budget["lines"]:
        assert line["amount"] >= 0
        assert line["amount"] == round(line["amount"], digits)
    assert bool(budget["lines"]) == bool(document["budget"]["amount"])


@given(documents())
def test_ranges_are_ordered_and_nobody_is_counted_twice(document: dict[str, Any]) -> None:
    made = plan(document)
    coverage = made["coverage"]
    spans = [coverage["percent"]]
    if coverage["people"] is not None:
        spans += [coverage["people"], coverage["people_covered"]]
        assert all(coverage["people_covered"][end] <= coverage["people"][end] for end in ("low", "central", "high"))
    else:
        assert coverage["people_covered"] is None
        assert coverage["reason"]
    assert (coverage["people"] is None) == (
        made["brief"]["audience"]["reach"] != "national" or document["country"] == "ZZ"
    )
    for span in spans:
        assert 0 <= span["low"] <= span["central"] <= span["high"]
    assert coverage["percent"]["high"] <= 100
    for kpi in made["kpis"]:
        ends = (kpi["low"], kpi["target"], kpi["high"])
        assert (all(end is None for end in ends) and kpi["reason"]) or ends == tuple(sorted(ends))


@given(documents())
def test_shares_are_hundredths_that_add_up_to_one(document: dict[str, Any]) -> None:
    made = json.loads(api.dumps(plan(document)), parse_float=Decimal, parse_int=Decimal)
    for content in made["content"]:
        for part in ("pillars", "formats"):
            shares = [one["share"] for one in content[part]]
            assert sum(shares) == 1
            assert all(share == round(share, 2) > 0 for share in shares)


def cited(value: object) -> set[str]:
    if isinstance(value, dict):
        own = {*value["sources"]} if "sources" in value else set()
        return own.union(*(cited(item) for key, item in value.items() if key != "sources"))
    if isinstance(value, list):
        return set().union(*(cited(item) for item in value))
    return set()


@given(documents())
def test_what_is_cited_is_listed_and_what_is_listed_is_cited(document: dict[str, Any]) -> None:
    made = plan(document)
    sources = [source["id"] for source in made["sources"]]
    assert len(sources) == len(set(sources))
    assert set(sources) == set().union(*(cited(part) for name, part in made.items() if name != "sources"))


@given(documents())
def test_both_languages_show_the_same_plan(document: dict[str, Any]) -> None:
    english, arabic = plan(document, "en"), plan(document, "ar")
    for part, key in (("tasks", "id"), ("calendar", "id"), ("channels", "id"), ("warnings", "id"), ("sources", "id")):
        assert [one[key] for one in english[part]] == [one[key] for one in arabic[part]]
    assert english["budget"]["lines"] == [
        {**one, "label": other["label"], "explain": other["explain"]}
        for one, other in zip(arabic["budget"]["lines"], english["budget"]["lines"], strict=True)
    ]
    assert (arabic["direction"], english["direction"]) == ("rtl", "ltr")


@given(documents(), st.randoms(use_true_random=False))
def test_order_changes_nothing(document: dict[str, Any], chance: random.Random) -> None:
    def shuffled(value: object) -> object:
        if isinstance(value, dict):
            pairs = [(key, shuffled(item)) for key, item in value.items()]
            chance.shuffle(pairs)
            return dict(pairs)
        return value

    other = json.loads(json.dumps(shuffled(document)))
    for path in ("ages", "family", "languages"):
        chance.shuffle(other["audience"][path])
    assert api.plan(json.dumps(document), "ar") == api.plan(json.dumps(other), "ar")


def central(document: dict[str, Any]) -> float:
    return float(plan(document)["coverage"]["percent"]["central"])


@given(documents(), st.sampled_from([0.25, 1, 3, 20]))
def test_more_hours_never_lower_coverage(document: dict[str, Any], more: float) -> None:
    hours = min(80, document["resources"]["hours_per_week"] + more)
    assert central(changed(document, resources__hours_per_week=hours)) >= central(document) - 1e-9


@given(documents(), st.sampled_from([1, 30, 1000, 10**7]))
def test_more_money_never_lowers_coverage(document: dict[str, Any], more: int) -> None:
    amount = min(10**12, document["budget"]["amount"] + more)
    assert central(changed(document, budget__amount=amount)) >= central(document) - 1e-9


@given(documents(), st.sampled_from(values(FIELDS["resources.skills"])))
def test_one_more_skill_never_lowers_coverage(document: dict[str, Any], skill: str) -> None:
    skills = [*{*document["resources"]["skills"], skill}]
    assert central(changed(document, resources__skills=skills)) >= central(document) - 1e-9


@pytest.mark.parametrize("objective", ["sales", "information"])
def test_coverage_climbs_with_hours_and_money_step_by_step(objective: str) -> None:
    hours = [1, 1.5, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 20, 30, 40, 60, 80]
    money = [0, 1, 10, 50, 100, 200, 400, 401, 800, 2000, 10**4, 10**6, 10**9]
    for path, ladder in (("resources__hours_per_week", hours), ("budget__amount", money)):
        climb = [central(bakery(objective__primary=objective, **{path: step})) for step in ladder]
        assert climb == sorted(climb)
        assert climb[0] < climb[-1]


def test_one_hour_a_week_still_leads_with_one_channel_everywhere() -> None:
    for country in facts().countries:
        for objective in values(FIELDS["objective.primary"]):
            for category in values(FIELDS["offer.category"]):
                made = plan(
                    bakery(
                        country=country,
                        objective__primary=objective,
                        offer__category=category,
                        resources__hours_per_week=1,
                        resources__skills=[],
                        audience__reach="national",
                        budget__currency=None,
                    )
                )
                assert [one["decision"] for one in made["channels"]].count("lead") == 1


def test_the_same_answers_give_the_same_bytes() -> None:
    assert api.plan(json.dumps(BAKERY), "ar") == api.plan(json.dumps(BAKERY, indent=3), "ar")
    assert api.plan(json.dumps(bakery(name="", roles=[], events={})), "en") == api.plan(json.dumps(BAKERY), "en")
    assert api.plan(json.dumps(bakery(resources__hours_per_week=6.0)), "en") == api.plan(json.dumps(BAKERY), "en")


@given(documents())
@example(bakery(offer__edge='a "quoted" \\ edge', period__weeks=52))
@example(bakery(resources__hours_per_week=1, period__weeks=1))
def test_the_text_is_what_json_makes_of_the_plan(document: dict[str, Any]) -> None:
    text = api.plan(json.dumps(document), "ar")
    assert text == json.dumps(json.loads(text), ensure_ascii=False)
    assert json.loads(text)["plan"] == plan(document, "ar")


def test_assumed_names_what_was_not_answered() -> None:
    made = plan(bakery(offer__price=None))
    assert "offer.price" in made["assumed"]
    assert made["brief"]["offer"]["price"] == "middle"
    assert "offer.edge" not in made["assumed"]


def test_the_first_answer_is_the_plan_without_what_other_answers_would_change() -> None:
    document = json.dumps(BAKERY)
    first, whole = json.loads(api.first(document, "ar"))["plan"], json.loads(api.plan(document, "ar"))["plan"]
    later = json.loads(api.sensitivity(document, "ar"))
    assert first["sensitivity"] == []
    assert first | later == whole


def test_every_door_tells_the_same_faults() -> None:
    told = [door("{}", "en") for door in (api.plan, api.first, api.sensitivity)]
    assert told == told[:1] * 3
    assert "country" in {fault["path"] for fault in json.loads(told[0])["faults"]}
    for door in (api.plan, api.first, api.sensitivity):
        with pytest.raises(ValueError, match="xx"):
            door("{}", "xx")


def test_plans_leave_nothing_behind() -> None:
    document = json.dumps(LEAST)

    def objects_after(plans: int) -> int:
        for _ in range(plans):
            api.first(document, "en")
        gc.collect()
        return len(gc.get_objects())

    objects_after(3)
    # One object a plan would be ten.
    assert objects_after(10) - objects_after(1) < 5
