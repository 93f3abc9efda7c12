"""The rules one by one: what each says of itself, where it applies and where not, and on which days tasks fall."""

import json
import re
from collections import Counter, defaultdict
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import smo_planner.plan
from smo_planner import export
from smo_planner.export.markdown.page import escape
from smo_planner.figures import Range
from smo_planner.knowledge import facts
from smo_planner.questions import FIELDS
from smo_planner.rules import CHECKS, RULES, Case, Check, Rule, checklist
from smo_planner.rules.conditions import EVERY_BRIEF
from smo_planner.rules.schedule import schedule
from smo_planner.rules.warnings.means import small_budget
from smo_planner.words import render_text

from tests.engine.briefs import BAKERY, LEAST, bakery, brief, changed, plan

EXAMPLES = {
    file.stem: json.loads(file.read_text("utf-8"))
    for file in sorted((Path(__file__).parents[2] / "planner" / "examples").glob("*.json"))
}
RABAT, BEIRUT, CAIRO = (EXAMPLES[name] for name in ("service-rabat", "charity-beirut", "clinic-cairo"))
ALL_SKILLS = ["writing", "photo", "design", "video", "live", "ads"]
# Briefs that together call on every rule; that each of them is also silent is what the others are for.
BRIEFS = [
    *EXAMPLES.values(),
    BAKERY,
    LEAST,
    bakery(audience__ages=["13-17", "18-24"], resources__people=3, resources__hours_per_week=30),
    bakery(resources__skills=ALL_SKILLS, resources__hours_per_week=60, audience__reach="national"),
    bakery(resources__skills=ALL_SKILLS, resources__hours_per_week=60, audience__place="Amman"),
    changed(LEAST, resources__hours_per_week=1, period__weeks=1),
    bakery(country="SA", budget__currency="SAR", audience__ages=["13-17"]),
    bakery(resources__destination="visit", budget__amount=0, audience__languages=["ar", "en"]),
    bakery(objective__primary="engagement", objective__target=None, period__weeks=12, audience__family=None),
    changed(EXAMPLES["electronics-baghdad"], period__start="2027-10-18", resources__destination="store_page"),
    bakery(resources__destination="website"),
    changed(CAIRO, offer__category="education", period__start="2027-08-01", audience__family=["older_children"]),
    *(changed(CAIRO, country=country, budget__currency=None) for country in ("SA", "AE", "QA")),
    changed(BEIRUT, period__start="2027-02-01"),
    changed(RABAT, resources__destination="website", objective__primary="research", audience__ages=["25-34"]),
    changed(EXAMPLES["creator-dubai"], resources__accounts={}, audience__languages=["ar"]),
    *(
        bakery(objective__primary=objective, objective__target=None, offer__category=category, country=country,
               budget__currency=None, audience__reach="national", resources__hours_per_week=40,
               resources__skills=ALL_SKILLS, audience__ages=[ages])
        for objective, category, country, ages in (
            ("leads", "professional", "AE", "25-34"),
            ("awareness", "entertainment", "SA", "18-24"),
            ("information", "education", "KW", "35-44"),
            ("engagement", "fashion_beauty", "IQ", "18-24"),
        )
    ),
]  # fmt: skip
# Rules without a source: their reason is our own, or follows from the answers. A new one has to be decided on.
OURS = {
    "set-up-accounts",
    "set-up-calendar",
    "plan-next-posts",
    "prepare-destination",
    "cover-absence",
    "thank-supporters",
    "note-baseline",
    "keep-gates",
    "mark-links",
    "ask-how-found",
    "close-review",
}
STEPS = ("target", "content", "innovate", "measure")


def case_of(document: dict[str, Any]) -> Case:
    """What the rules see of a brief."""
    seen: list[Case] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(smo_planner.plan, "checklist", lambda case: seen.append(case) or checklist(case))
        smo_planner.plan.make(brief(document), facts())
    return seen[0]


@pytest.fixture(scope="module")
def cases() -> list[Case]:
    return [case_of(document) for document in BRIEFS]


def named(check_id: str) -> Check:
    return next(check for check in CHECKS if check.id == check_id)


def warned(check_id: str, case: Case) -> list[str]:
    return [caution.id for caution in named(check_id).make(case)]


def test_there_are_enough_rules_each_with_an_id_of_its_own() -> None:
    assert len(RULES) >= 70
    assert len(CHECKS) >= 25
    for registered in (RULES, CHECKS):
        ids = [one.id for one in registered]
        assert len(set(ids)) == len(ids)
        assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", one) for one in ids)
    assert {rule.step for rule in RULES} == set(STEPS)
    assert {rule.step for rule in RULES if "public body" in render_text(list(rule.condition.words), "en")} == set(STEPS)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_tells_its_condition_and_names_findings_that_are_there(rule: Rule) -> None:
    assert bool(rule.condition.words) == (rule.condition is not EVERY_BRIEF)
    assert len(set(rule.findings)) == len(rule.findings)
    assert set(rule.findings) <= facts().findings.keys()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_applies_to_some_briefs_and_not_to_others(rule: Rule, cases: list[Case]) -> None:
    made = [rule.task(case) for case in cases]
    tasks = [task for task in made if task]
    assert tasks
    assert (None in made) == (rule.condition is not EVERY_BRIEF)
    for task in tasks:
        advice = task.advice
        assert (task.id, task.step) == (rule.id, rule.step)
        assert all(render_text(one, "en").strip() for one in advice[:3])
        assert set(advice.because) <= set(FIELDS)
        assert advice.because
        assert re.fullmatch(r"/[a-z-]+/#[a-z-]+", advice.learn)
        assert 10 <= advice.minutes <= 240
        assert advice.day >= -14
        assert 0 <= advice.weight <= 100
        assert len(task.sources) <= 4
        assert task.judged == (not task.sources)


def test_what_has_no_source_is_known_to_be_our_judgement(cases: list[Case]) -> None:
    judged = {task.id for rule in RULES for case in cases if (task := rule.task(case)) and task.judged}
    assert judged == OURS


def test_every_finding_of_a_rule_backs_it_somewhere(cases: list[Case]) -> None:
    idle = []
    for rule in RULES:
        cited = {source for case in cases if (task := rule.task(case)) for source in task.sources}
        idle += [(rule.id, one) for one in rule.findings if not cited & set(facts().findings[one].sources)]
    assert not idle


def test_each_channel_of_a_plan_has_its_rule(cases: list[Case]) -> None:
    for case in cases:
        tending = {rule.id for rule in RULES if rule.id.startswith("tend-") and rule.task(case)}
        assert tending == {f"tend-{channel.id}" for channel in case.choice.used}


# For each warning a brief that calls it and one that does not; those that hang on data are below.
CALLS = {
    "price-income": (bakery(offer__price="premium", audience__income="low"), BAKERY),
    "no-destination": (bakery(resources__destination="none"), BAKERY),
    "traffic-without-page": (bakery(objective__primary="traffic", resources__destination="visit"), BAKERY),
    "visit-from-afar": (bakery(resources__destination="visit", audience__reach="international"), BAKERY),
    "place-and-abroad": (bakery(audience__place="Amman", audience__reach="international"), BAKERY),
    "cost-unjudged": (BAKERY, bakery(baseline__order_value=5)),
    "free-and-sales": (bakery(offer__price="free"), BAKERY),
    "loyalty-from-nothing": (changed(LEAST, objective__primary="loyalty"), LEAST),
    "family-against-age": (bakery(audience__ages=["18-24"], audience__family=["empty_nest"]), BAKERY),
    "minors": (bakery(audience__ages=["13-17"]), BAKERY),
    "minors-and-health": (bakery(audience__ages=["13-17"], offer__category="health"), CAIRO),
    "minors-and-research": (bakery(audience__ages=["13-17"], objective__primary="research"), BAKERY),
    "arabic-missing": (bakery(audience__languages=["en"]), BAKERY),
    "language-of-few": (bakery(audience__languages=["fr"]), BAKERY),
    "local-without-place": (BAKERY, bakery(audience__place="Amman")),
    "creator-licence": (EXAMPLES["creator-dubai"], BAKERY),
    "no-edge": (LEAST, BAKERY),
    "target-above-people": (
        bakery(objective__primary="awareness", objective__target=10**9, audience__reach="national"),
        bakery(objective__primary="awareness", audience__reach="national"),
    ),
    "target-out-of-reach": (bakery(objective__target=10**6), bakery(objective__target=None)),
    "result-costs-more": (bakery(baseline__order_value=0.1), BAKERY),
    "rate-doubted": (bakery(baseline__conversion_rate=0.9), bakery(baseline__conversion_rate=0.02)),
    "borrowed-rate": (BAKERY, bakery(baseline__conversion_rate=0.02)),
    "age-cut": (bakery(audience__ages=["13-17", "18-24"]), BAKERY),
    "no-exchange-rate": (bakery(budget__currency="VES"), BAKERY),
    "short-period": (bakery(period__weeks=3), bakery(period__weeks=4)),
    "dear-season": (BAKERY, bakery(period__start="2027-07-05")),
    "starts-on-a-feast": (bakery(period__start="2027-02-15"), BAKERY),
    "unused-date": (bakery(events={"ramadan": ["2027-06-01"]}), BAKERY),
    "dated-data": (bakery(period__start="2050-01-03"), bakery(period__start="2023-01-02")),
    "hours-per-person": (bakery(resources__hours_per_week=46), bakery(resources__hours_per_week=45)),
    "hours-alone": (bakery(resources__hours_per_week=35), bakery(resources__hours_per_week=34)),
    "people-without-hours": (bakery(resources__people=7), bakery(resources__people=6)),
    "few-hours": (changed(LEAST, resources__hours_per_week=1), bakery(resources__hours_per_week=30)),
    "answering-needs-hours": (bakery(objective__primary="support", resources__hours_per_week=4), BAKERY),
    "wide-on-little": (
        bakery(audience__reach="national", resources__hours_per_week=3, budget__amount=0),
        bakery(resources__hours_per_week=3, budget__amount=0),
    ),
    "awareness-without-money": (
        bakery(objective__primary="awareness", audience__reach="national", budget__amount=0),
        bakery(objective__primary="awareness", audience__reach="national"),
    ),
    "many-languages": (bakery(audience__languages=["ar", "en"]), BAKERY),
    "ads-without-skill": (BAKERY, bakery(resources__skills=["ads"])),
    "tiny-budget": (bakery(budget__amount=1), BAKERY),
    "small-budget": (bakery(budget__amount=15), BAKERY),
    "thin-budget": (bakery(period__weeks=52), BAKERY),
    "too-much-money": (bakery(budget__amount=10**8), BAKERY),
    "suspended-platform": (bakery(resources__accounts={"tiktok": 5}), BAKERY),
    "ads-where-none-are-sold": (
        bakery(country="SY", budget__currency="USD", budget__amount=5000),
        bakery(country="SY", budget__amount=0),
    ),
    "government-sells": (changed(RABAT, objective__primary="sales"), RABAT),
    "only-on-social-media": (changed(RABAT, resources__destination="whatsapp"), RABAT),
    "pictures-without-words": (
        changed(RABAT, resources__skills=["photo", "video", "design"]),
        changed(RABAT, resources__skills=["writing"]),
    ),
    "participation-without-answer": (
        changed(RABAT, objective__primary="participation", roles=["inform"]),
        changed(RABAT, objective__primary="participation", roles=["feedback"]),
    ),
    "public-service-of-others": (bakery(offer__category="public_service"), RABAT),
}  # fmt: skip
ON_DATA = {
    "account-off-audience", "foreign-data", "thin-lead", "tiktok-ad-least", "unused-following",
    "more-accounts-than-hours", "whatsapp-unkept",
}  # fmt: skip


def test_every_warning_is_called_below() -> None:
    assert CALLS.keys() | ON_DATA == {check.id for check in CHECKS}


@pytest.mark.parametrize("check_id", CALLS)
def test_a_warning_is_there_for_one_brief_and_not_for_another(check_id: str) -> None:
    called, silent = CALLS[check_id]
    cautions = list(named(check_id).make(case_of(called)))
    assert cautions
    assert not warned(check_id, case_of(silent))
    for caution in cautions:
        assert caution.severity in ("info", "warning", "critical")
        assert caution.field in FIELDS or caution.field.partition(".")[0] in FIELDS
        assert re.fullmatch(r"/[a-z-]+/#[a-z-]+", caution.learn)
        assert len(caution.sources) <= 4
        assert render_text(caution.text, "en") != render_text(caution.text, "ar")
        assert render_text(named(check_id).condition, "en") != render_text(named(check_id).condition, "ar")


def with_lead(case: Case, **answers: Any) -> Case:
    """The case with another first channel."""
    first, *others = case.choice.channels
    return case._replace(choice=case.choice._replace(channels=(first._replace(**answers), *others)))


def test_a_first_channel_of_few_is_told() -> None:
    case = case_of(BAKERY)
    assert case.lead.reach is not None
    few = with_lead(case, reach=case.lead.reach._replace(percent=Range(9, 9.5, 10)))
    many = with_lead(case, reach=case.lead.reach._replace(percent=Range(50, 60, 70)))
    for check_id in ("thin-lead", f"account-off-audience-{case.lead.id}"):
        check = check_id.removesuffix(f"-{case.lead.id}")
        assert warned(check, few) == [check_id]
        assert not warned(check, many)
    assert not warned("account-off-audience", few._replace(brief=brief(changed(BAKERY, resources__accounts=None))))


def test_figures_from_elsewhere_are_told() -> None:
    case = case_of(BAKERY)
    assert case.lead.reach is not None
    assert warned("foreign-data", with_lead(case, reach=case.lead.reach._replace(own_country=False)))
    assert not warned("foreign-data", with_lead(case, reach=case.lead.reach._replace(own_country=True)))
    elsewhere = case_of(changed(LEAST, country="ZZ"))
    (told,) = named("foreign-data").make(elsewhere)
    assert "not one of the 22" in render_text(told.text, "en")


@pytest.mark.parametrize("check_id", ["thin-lead", "foreign-data", "dated-data", "account-off-audience"])
def test_without_a_figure_of_reach_nothing_is_said_of_it(check_id: str) -> None:
    assert not warned(check_id, with_lead(case_of(BAKERY), reach=None))


def test_tiktok_takes_a_least_amount() -> None:
    case = case_of(BAKERY)
    line = next(one for one in case.budget.lines if one.channel)

    def spending(coins: int) -> Case:
        only = line._replace(id="paid-tiktok-launch", channel="tiktok", coins=coins)
        return case._replace(budget=case.budget._replace(lines=(only,)))

    assert warned("tiktok-ad-least", spending(20_000))
    assert not warned("tiktok-ad-least", spending(2_000_000))
    assert not warned("tiktok-ad-least", case)


def test_accounts_that_are_left_alone_are_told_by_their_size() -> None:
    case = case_of(bakery(resources__accounts={"x": 1000, "linkedin": 999, "snapchat": 3}))
    idle = tuple(
        channel._replace(decision="later", option=None) if channel.id in ("x", "linkedin", "snapchat") else channel
        for channel in case.choice.channels
    )
    case = case._replace(choice=case.choice._replace(channels=idle))
    assert warned("unused-following", case) == ["unused-following-x"]
    (told,) = named("more-accounts-than-hours").make(case)
    assert "X" not in render_text(told.text, "en").split()
    assert not warned("unused-following", case_of(BAKERY))
    assert not warned("more-accounts-than-hours", case_of(BAKERY))


def test_a_chat_needs_hours_for_the_chat() -> None:
    case = case_of(bakery(resources__destination="whatsapp"))
    none = tuple(channel for channel in case.choice.channels if channel.id != "whatsapp")
    assert warned("whatsapp-unkept", case._replace(choice=case.choice._replace(channels=none)))
    assert bool(warned("whatsapp-unkept", case)) != bool(case.uses("whatsapp"))


def test_words_alone_need_nobody_to_describe_them() -> None:
    case = case_of(changed(RABAT, resources__skills=["photo"]))
    assert warned("pictures-without-words", case)
    written = tuple(
        channel._replace(option=channel.option and channel.option._replace(formats=("text",)))
        for channel in case.choice.channels
    )
    assert not warned("pictures-without-words", case._replace(choice=case.choice._replace(channels=written)))


def test_the_gravest_warnings_come_first() -> None:
    made = plan(bakery(audience__ages=["13-17"], offer__edge=None, resources__destination="none"))
    severities = [one["severity"] for one in made["warnings"]]
    assert severities[0] == "critical"
    assert severities == sorted(severities, key=("critical", "warning", "info").index)


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_sensible_brief_is_not_told_off(name: str) -> None:
    made = plan(EXAMPLES[name])
    told = {one["id"] for one in made["warnings"] if one["severity"] != "info"}
    expected = {"price-income", "target-out-of-reach", "creator-licence", "answering-needs-hours"}
    assert told <= expected


@pytest.mark.parametrize(
    ("document", "words"),
    [
        (RABAT, {"en": r"\b(customers?|till|competitors?|buyers?)\b", "ar": "عميل|عملاء|منافس"}),
        (EXAMPLES["participation-riyadh"], {"en": r"\b(customers?|till|competitors?)\b", "ar": "عميل|عملاء|منافس"}),
        (BEIRUT, {"en": r"\b(till|shop window of)\b", "ar": "صندوق الدفع"}),
    ],
)
def test_nobody_is_taken_for_a_shop(document: dict[str, Any], words: dict[str, str]) -> None:
    for language, pattern in words.items():
        for task in plan(changed(document, offer__edge=None, resources__hours_per_week=40), language)["tasks"]:
            for part in ("title", "detail", "done_when"):
                assert not re.search(pattern, task[part]), task[part]


# The days on which tasks fall.


def by_day(made: dict[str, Any]) -> Counter[str]:
    return Counter(task["due"] for task in made["tasks"])


@pytest.mark.parametrize("name", EXAMPLES)
def test_tasks_are_spread_over_the_working_days(name: str) -> None:
    made = plan(EXAMPLES[name])
    assert max(by_day(made).values()) <= 5
    start = date.fromisoformat(made["brief"]["period"]["start"])
    weekend = facts().countries[made["brief"]["country"]].weekend
    minutes: dict[int, dict[date, int]] = defaultdict(lambda: defaultdict(int))
    longest: dict[int, int] = defaultdict(int)
    for task in made["tasks"]:
        day = date.fromisoformat(task["due"])
        if day < start:
            block = (day - start).days // 7
            minutes[block][day] += task["minutes"]
            longest[block] = max(longest[block], task["minutes"])
    for block, days in minutes.items():
        working = [start + timedelta(days=7 * block + n) for n in range(7)]
        working = [day for day in working if day.weekday() not in weekend]
        assert max(days.values()) <= sum(days.values()) / len(working) + longest[block]


def test_tasks_that_are_bound_to_a_day_keep_it() -> None:
    made = plan(BAKERY)
    due = {task["id"]: task["due"] for task in made["tasks"]}
    assert due["keep-gates"] == min(gate["date"] for gate in made["gates"] if gate["id"].startswith("paid-"))
    assert due["close-review"] == "2027-02-28"
    # The wished Saturday is a day of rest in Jordan; nothing in the block is left after it but Sunday.
    assert due["read-weekly"] == "2027-01-10"


def test_a_week_without_a_working_day_after_the_wished_one_takes_the_last_before() -> None:
    # In the Emirates Saturday and Sunday end a block that begins on a Monday.
    made = plan(bakery(country="AE", budget__currency="AED", resources__hours_per_week=20))
    due = {task["id"]: task["due"] for task in made["tasks"]}
    assert due["read-weekly"] == "2027-01-08"


def test_little_time_gives_the_short_form_of_a_task() -> None:
    long = {task["id"]: task["minutes"] for task in plan(bakery(resources__hours_per_week=8))["tasks"]}
    short = {task["id"]: task["minutes"] for task in plan(bakery(resources__hours_per_week=4))["tasks"]}
    least = {task["id"]: task["minutes"] for task in plan(bakery(resources__hours_per_week=1))["tasks"]}
    assert (long["describe-audience"], short["describe-audience"], least["describe-audience"]) == (60, 30, 10)
    assert (long["read-weekly"], short["read-weekly"]) == (15, 10)


def test_the_checklist_ends_and_says_so() -> None:
    full = plan(bakery(resources__hours_per_week=80, resources__people=3, period__weeks=52))
    assert len(full["tasks"]) == 45
    (told,) = (one["text"] for one in full["warnings"] if one["id"] == "tasks-left-out")
    assert told.startswith("The checklist ends at 45 tasks")
    scarce = plan(changed(LEAST, resources__hours_per_week=4, period__weeks=1))
    (told,) = (one["text"] for one in scarce["warnings"] if one["id"] == "tasks-left-out")
    assert told.startswith("These tasks did not fit the hours")
    titles = {task["title"] for task in scarce["tasks"]}
    assert not any(f"“{title}”" in told for title in titles)


def test_no_reserve_is_spoken_of_where_there_is_none() -> None:
    case = case_of(bakery(budget__amount=5))
    (told,) = small_budget(case)
    assert "reserve" not in render_text(told.text, "en")
    (line,) = case.budget.lines
    (told,) = small_budget(case._replace(budget=case.budget._replace(lines=(line, line._replace(id="reserve")))))
    assert "and a reserve" in render_text(told.text, "en")


def test_where_hours_are_few_the_checklist_follows_them() -> None:
    counts = {}
    for hours in (1, 2, 3, 3.99, 4):
        made = plan(bakery(resources__hours_per_week=hours))
        counts[hours] = len(made["tasks"])
        assert {task["step"] for task in made["tasks"]} == {"target", "content", "innovate", "measure"}
    assert (counts[2], counts[3], counts[3.99]) == (16, 24, 31)
    assert 6 <= counts[1] <= 8
    assert counts[4] > counts[3.99]


def test_what_was_left_out_is_named_in_part_and_listed_in_full() -> None:
    made = plan(bakery(resources__hours_per_week=3))
    (told,) = (one for one in made["warnings"] if one["id"] == "tasks-left-out")
    items = told["items"]
    assert told["text"].startswith("With so few hours the checklist keeps to the 24 most important tasks.")
    assert told["text"].endswith(f" “{items[0]}”, “{items[1]}”, “{items[2]}” and {len(items) - 3} further tasks.")
    assert not set(items) & {task["title"] for task in made["tasks"]}
    assert all("items" not in one for one in made["warnings"] if one is not told)
    page = export.write(made, "md").decode()
    assert all(f"    - {escape(title)}\n" in page for title in items)


def test_few_tasks_that_were_left_out_are_all_named() -> None:
    case = case_of(bakery(resources__hours_per_week=2))
    tasks = [task for rule in RULES if (task := rule.task(case))]
    first = [next(task for task in tasks if task.step == step) for step in STEPS]
    some = [*first, *(task for task in tasks if task not in first)][:18]
    _, (caution,) = schedule(case, some)
    told = render_text(caution.text, "en")
    assert [told.count(f"“{render_text(title, 'en')}”") for title in caution.items] == [1, 1]
    assert "further" not in told


def test_where_everything_fits_nothing_is_said_of_it() -> None:
    case = case_of(bakery(resources__hours_per_week=80))
    tasks = [task for rule in RULES if (task := rule.task(case))]
    few = [task for step in STEPS for task in tasks if task.step == step][:: len(STEPS)]
    dated, left_out = schedule(case, few)
    assert not left_out
    assert {one.task.id for one in dated} == {task.id for task in few}
