"""What changed between two plans: told in whole sentences, the weightiest first, whoever made the plans."""

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from smo_planner import api

from tests.engine import round as plan_
from tests.engine.briefs import BAKERY, LEAST, bakery, documents, plan

type Json = dict[str, Any]
type Edit = Callable[[Json], object]


def compared(before: Json, after: Json) -> Json:
    return json.loads(api.compare(json.dumps(before), json.dumps(after)))


def between(before: Json, after: Json, language: str = "en") -> Json:
    """What changes from the plan of one brief to that of another."""
    return compared(plan(before, language), plan(after, language))


def texts(found: Json, part: str) -> list[str]:
    return [one["text"] for one in found["changes"] if one["part"] == part]


def edited(edit: Edit, of: Json = BAKERY) -> tuple[Json, Json]:
    """A plan, and the same after an edit."""
    before = plan(of)
    after = copy.deepcopy(before)
    edit(after)
    return before, after


def row(made: Json, part: str, item: str) -> Json:
    return next(one for one in made[part] if one["id"] == item)


# --- Answers


def test_answers_are_told_in_the_questions_own_words() -> None:
    found = between(BAKERY, bakery(audience__gender="women", budget__amount=250))
    assert found["answers"] == [
        {
            "field": "audience.gender",
            "label": "Do you want to reach women, men or both?",
            "before": "Women and men",
            "after": "Women",
        },
        {
            "field": "budget.amount",
            "label": "How much money is there for the whole period?",
            "before": "400 JOD",
            "after": "250 JOD",
        },
    ]


def test_what_nobody_answered_is_told_after_what_somebody_did() -> None:
    found = between(LEAST, {**LEAST, "country": "EG", "audience": {**LEAST["audience"], "place": "Cairo"}})
    fields = {one["field"]: (one["before"], one["after"]) for one in found["answers"]}
    assert list(fields) == ["country", "audience.place", "budget.currency"]
    assert fields["audience.place"] == ("left open", "\u2068Cairo\u2069")
    assert fields["budget.currency"][0] == "Jordanian Dinar (\u2066JOD\u2069) (assumed)"


def test_the_same_plan_differs_in_nothing() -> None:
    assert between(BAKERY, BAKERY) == {"answers": [], "changes": []}


# --- The parts of a plan


def test_more_hours_tell_what_they_carry() -> None:
    found = between(BAKERY, bakery(resources__hours_per_week=12))
    (first, *_) = found["changes"]
    assert first["part"] == "coverage"
    assert first["text"].startswith("The plan reaches about ")
    channels = [one for one in found["changes"] if one["part"] == "channels"]
    assert any(" comes in with " in one["text"] for one in channels)
    assert {one["why"] for one in channels} == {"The 6 more hours a week carry it."}


def test_fewer_hours_are_no_ones_merit() -> None:
    found = between(bakery(resources__hours_per_week=12), bakery(resources__hours_per_week=11))
    (why,) = {one["why"] for one in found["changes"] if one["part"] == "channels"}
    assert why == "There is 1 hour less a week."


def test_an_hour_more_may_cost_a_channel_a_post() -> None:
    before, after = edited(lambda made: row(made, "channels", "instagram").update(posts_per_week=1))
    after["brief"]["resources"]["hours_per_week"] += 1
    (change,) = [one for one in compared(before, after)["changes"] if one["part"] == "channels"]
    assert change["why"] == "There is 1 more hour a week."


def test_another_single_answer_is_named_as_the_reason() -> None:
    found = between(BAKERY, bakery(budget__amount=0, resources__hours_per_week=6, objective__primary="awareness"))
    assert not any(one.get("why", "").startswith("Your answer") for one in found["changes"])
    found = between(BAKERY, bakery(audience__ages=["55+"]))
    whys = {one["why"] for one in found["changes"] if one["part"] == "channels"}
    assert whys == {
        "Your answer has changed: How old are the people you want to reach? 55 years and over",
    }


def test_without_one_reason_the_plans_own_is_given() -> None:
    before, after = plan(BAKERY), plan(bakery(resources__hours_per_week=12, budget__amount=0))
    come = next(one for one in compared(before, after)["changes"] if " comes in with " in one["text"])
    reasons = [channel["reasons"][0]["text"] for channel in after["channels"]]
    assert come["why"] in reasons


def test_who_leads_and_who_supports() -> None:
    before, after = edited(lambda made: row(made, "channels", "facebook").update(decision="lead"))
    assert row(before, "channels", "facebook")["decision"] == "support"
    assert texts(compared(before, after), "channels") == ["Facebook is now a lead channel."]
    assert texts(compared(after, before), "channels") == ["Facebook now supports and no longer leads."]


def test_a_channel_that_is_gone_is_told() -> None:
    before, after = edited(lambda made: made["channels"].remove(row(made, "channels", "facebook")))
    posts = row(before, "channels", "facebook")["posts_per_week"]
    (told,) = texts(compared(before, after), "channels")
    assert told == f"Facebook is left out; it had {posts} post{'s' * (posts > 1)} a week."


def test_the_measure_of_the_objective_comes_first() -> None:
    told = texts(between(BAKERY, bakery(resources__hours_per_week=12)), "kpis")
    assert told[0].startswith("Orders: the target value is ")
    assert any(one.startswith("People reached: the target value is ") for one in told)


def test_estimates_come_and_go() -> None:
    before, after = edited(lambda made: row(made, "kpis", "visits").update(low=None, target=None, high=None))
    (gone,) = texts(compared(before, after), "kpis")
    assert gone.startswith("Visits: there is no estimate any more; it was ")
    (come,) = texts(compared(after, before), "kpis")
    assert come.startswith("Visits: there is an estimate now, ")
    before, after = edited(lambda made: made["kpis"].remove(row(made, "kpis", "visits")))
    assert texts(compared(before, after), "kpis") == ["A measure falls away: Visits"]
    assert texts(compared(after, before), "kpis") == ["A measure is new: Visits"]


def test_money_is_told_line_by_line_most_moved_first() -> None:
    def move(made: Json) -> None:
        lines = made["budget"]["lines"]
        lines[0]["amount"] += 20
        lines[1]["amount"] -= 30
        lines.append({"id": "new", "label": "A drone", "channel": None, "phase": None, "amount": 5, "explain": []})

    before, after = edited(move)
    first, second = before["budget"]["lines"][:2]
    told = texts(compared(before, after), "budget")
    assert told == [
        f"{second['label']}, Sustain: {second['amount'] - 30} JOD instead of {second['amount']} JOD.",
        f"{first['label']}, Launch: {first['amount'] + 20} JOD instead of {first['amount']} JOD.",
        "A drone: 5 JOD, which is new.",
    ]
    assert texts(compared(after, before), "budget")[-1] == "A drone: nothing any more; it was 5 JOD."


def test_no_money_is_told_once_and_two_currencies_are_not_compared() -> None:
    assert texts(between(BAKERY, bakery(budget__amount=0)), "budget") == ["The budget is 0 JOD instead of 400 JOD."]
    told = texts(between(BAKERY, bakery(budget__currency="EUR")), "budget")
    assert told == ["The budget is 400 EUR instead of 400 JOD."]


def test_critical_warnings_come_first_then_those_that_go() -> None:
    def warn(made: Json) -> None:
        made["warnings"] = [
            {"id": "one", "severity": "info", "text": "One."},
            {"id": "two", "severity": "critical", "text": "Two."},
            {"id": "three", "severity": "strange", "text": "Three."},
        ]

    before, after = edited(warn)
    told = texts(compared(before, after), "warnings")
    assert told[:3] == ["A warning comes: Two.", "A warning comes: One.", "A warning comes: Three."]
    assert told[3:] == [
        f"A warning goes: {one['text']}" for one in before["warnings"] if one["severity"] == "warning"
    ] + [f"A warning goes: {one['text']}" for one in before["warnings"] if one["severity"] == "info"]


def test_posts_and_seasons() -> None:
    before, after = plan(BAKERY), plan(bakery(period__weeks=7))
    told = texts(compared(before, after), "calendar")
    assert told[0] == f"The calendar has {len(after['calendar'])} posts instead of {len(before['calendar'])}."
    _, moved = edited(lambda made: made["calendar"][0].update(date="2027-01-09"))
    assert texts(compared(before, moved), "calendar") == ["1 post falls on another day."]
    _, empty = edited(lambda made: made["events"].pop())
    name = before["events"][-1]["title"]
    assert texts(compared(before, empty), "calendar") == [f"{name} no longer falls into the campaign."]
    assert texts(compared(empty, before), "calendar") == [f"{name} now falls into the campaign."]


def test_tasks_are_counted_and_the_first_of_them_named() -> None:
    before, after = edited(lambda made: made.update(tasks=made["tasks"][4:]))
    after["tasks"][0]["due"] = "2027-01-20"
    titles = [one["title"] for one in before["tasks"]]
    assert texts(compared(before, after), "tasks") == [
        f"4 tasks fall away: {titles[0]}; {titles[1]}; {titles[2]}; …",
        "1 task is due on another day.",
    ]
    after["tasks"] = before["tasks"][1:]
    assert texts(compared(after, before), "tasks") == [f"1 task is new: {titles[0]}"]


def test_positioning_and_shares_of_content() -> None:
    def write(made: Json) -> None:
        made["message"]["positioning"] = "Another one."
        pillars = made["content"][0]["pillars"]
        pillars[0]["share"] = round(pillars[0]["share"] - 0.2, 2)
        pillars[1]["share"] = round(pillars[1]["share"] + 0.05, 2)
        pillars.append({"id": "new", "label": "New", "share": 0.15})

    before, after = edited(write)
    old = before["content"][0]["pillars"][0]
    channel, share = before["channels"][0]["name"], round(100 * old["share"])
    assert texts(compared(before, after), "content") == [
        "The positioning is another: Another one.",
        f"On {channel}, “{old['label']}” takes {share - 20}% of the posts instead of {share}%.",
        f"On {channel}, “New” takes 15% of the posts instead of 0%.",
    ]


def test_experiments_and_rules_of_stop_and_go() -> None:
    def change(made: Json) -> None:
        made["experiments"][0]["feasible"] = not made["experiments"][0]["feasible"]
        made["gates"][0]["go"] = "Other."
        made["gates"].pop()

    before, after = edited(change)
    assert len(before["gates"]) > 1
    hypothesis, gates = before["experiments"][0]["hypothesis"], before["gates"]
    told = compared(before, after), compared(after, before)
    assert {texts(one, "experiments")[0] for one in told} == {
        f"This can be tried now: {hypothesis}",
        f"This can no longer be tried: {hypothesis}",
    }
    assert texts(told[0], "gates") == [
        f"A stop and go rule falls away: {gates[-1]['measure']}",
        f"1 stop and go rule has another day or limit: {gates[0]['measure']}",
    ]
    assert texts(told[1], "gates")[0] == f"A stop and go rule is new: {gates[-1]['measure']}"


# --- Another engine


def test_another_version_is_told_first() -> None:
    before, after = edited(lambda made: made.update(engine="9.9"))
    found = compared(before, after)
    assert found["changes"] == [
        {
            "part": "rules",
            "text": f"The earlier plan was made by version \u2068{before['engine']}\u2069 of the planner, this one by "
            "version \u20689.9\u2069.",
        }
    ]
    after["brief"]["resources"]["hours_per_week"] = 40
    found = compared(before, after)
    assert (found["changes"][0]["part"], len(found["answers"])) == ("rules", 1)


def test_the_same_answers_with_other_data_say_which() -> None:
    def renew(made: Json) -> None:
        made["sources"][0]["year"] += 1
        made["sources"][1]["id"] = "brand-new"
        made["coverage"]["percent"]["central"] += 9

    before, after = edited(renew)
    told = texts(compared(before, after), "rules")
    assert told == [
        f"1 source has newer data: {after['sources'][0]['title']}",
        f"1 source is new: {after['sources'][1]['title']}",
    ]


def test_the_same_answers_with_nothing_else_to_blame_blame_the_rules() -> None:
    before, after = edited(lambda made: made["tasks"].pop())
    assert texts(compared(before, after), "rules") == [
        "The planner’s rules or data have changed since the earlier plan was made."
    ]
    before, after = edited(lambda made: made.update(sensitivity=[]))
    assert compared(before, after)["changes"] == []


def test_answers_are_no_fault_of_the_rules() -> None:
    assert texts(between(BAKERY, bakery(audience__ages=["18-24"])), "rules") == []


def test_people_of_the_segment() -> None:
    national = bakery(audience__reach="national")
    told = texts(between(national, bakery(audience__reach="national", audience__gender="women")), "coverage")
    assert any(one.startswith("The segment has about ") for one in told)


STRANGE: tuple[Edit, ...] = (
    lambda made: [made.pop(part) for part in list(made) if part not in ("brief", "language")],
    lambda made: made.update({part: None for part in made if part not in ("brief", "language")}),
    lambda made: made.update({part: [1, {"id": 2}, {}] for part in made if part not in ("brief", "language")}),
    lambda made: made.update(brief={}),
    lambda made: made["brief"].update(
        organisation="guild", roles=["fly"], offer=3, resources={"accounts": {"orkut": 4}}
    ),
    lambda made: made["brief"].update(roles=3, events={"ramadan": ["soon"]}, country=7),
    lambda made: made["budget"].update(currency="XXY"),
    lambda made: made["channels"][0].update(posts_per_week=True, reasons=[]),
)


@pytest.mark.parametrize("edit", STRANGE)
def test_plans_of_other_engines_are_compared_as_far_as_they_go(edit: Edit) -> None:
    before, after = edited(edit)
    for found in (compared(before, after), compared(after, before)):
        assert all(one["text"] for one in found["changes"])


def test_a_value_that_is_no_longer_offered_stands_for_itself() -> None:
    before, after = edited(lambda made: made["brief"].update(organisation="guild"))
    (answer,) = compared(after, before)["answers"]
    assert (answer["before"], answer["after"]) == ("\u2068guild\u2069", "Shop or place that people visit")
    before, after = edited(lambda made: made["brief"].update(roles=7))
    (answer,) = compared(before, after)["answers"]
    assert answer["after"] == "\u20687\u2069 (assumed)"


@pytest.mark.parametrize("document", ["", "[]", "{}", "null", '{"brief": 1}', '{"brief": {}, "language": "fr"}'])
def test_what_is_no_plan_is_refused(document: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        api.compare(document, json.dumps(plan(BAKERY)))
    with pytest.raises(ValueError, match=r"."):
        api.compare(document, document)


def test_two_languages_are_not_compared() -> None:
    with pytest.raises(ValueError, match="one language"):
        compared(plan(BAKERY, "ar"), plan(BAKERY, "en"))


@given(documents(), documents())
def test_any_two_plans_are_compared_alike_in_both_languages(one: Json, other: Json) -> None:
    english, arabic = between(one, other), between(one, other, "ar")
    assert [change["part"] for change in english["changes"]] == [change["part"] for change in arabic["changes"]]
    assert [answer["field"] for answer in english["answers"]] == [answer["field"] for answer in arabic["answers"]]
    for change in arabic["changes"]:
        # Titles of sources stay as they were published.
        if change["part"] != "rules":
            plan_.check_arabic(change["text"])
            plan_.check_arabic(change.get("why", ""))


@given(st.sampled_from([4, 6, 9, 15, 30]), st.sampled_from([0, 100, 400, 5000]))
def test_what_is_told_of_the_budget_and_the_hours_is_in_the_plans(hours: int, amount: int) -> None:
    after = plan(bakery(resources__hours_per_week=hours, budget__amount=amount))
    found = compared(plan(BAKERY), after)
    for channel in after["channels"]:
        for change in texts(found, "channels"):
            if change.startswith(f"{channel['name']} comes in with "):
                assert change.endswith(
                    f" {channel['posts_per_week']} post{'s' * (channel['posts_per_week'] > 1)} a week."
                )
