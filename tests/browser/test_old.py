"""What is older than the page: a plan of other rules, notes on what is gone, answers and briefs that no longer fit."""

from __future__ import annotations

import json
from typing import Any

import pytest

both = pytest.mark.parametrize("language", ["ar", "en"])
# Waits for the plan that is kept, lets the function given as `change` alter it, and puts it back.
ALTER = """async ([language, change]) => {
    const main = document.querySelector("script[src*='planner/main']").src;
    const { keptPlan, keepPlan } = await import(new URL("plans.js", main));
    const id = JSON.parse(localStorage['smo-planner:1:current']);
    let kept;
    while (!kept?.plan.sensitivity.length) {
        await new Promise((done) => setTimeout(done, 200));
        kept = await keptPlan(id, language);
    }
    eval(change)(kept.plan);
    await keepPlan(id, kept);
    return kept.plan.tasks.map((task) => task.id);
}"""
OLDER = "(plan) => { plan.engine = '0.0.9'; plan.tasks = plan.tasks.slice(1); plan.budget.lines[0].amount += 1; }"


def mark(page: Any, kind: str, marks: dict[str, Any]) -> None:
    page.evaluate(
        """([kind, marks]) => {
            const key = 'smo-planner:1:campaign:' + JSON.parse(localStorage['smo-planner:1:current']);
            localStorage[key] = JSON.stringify({...JSON.parse(localStorage[key]), [kind]: marks});
        }""",
        [kind, marks],
    )


@both
@pytest.mark.parametrize(("size", "scheme"), [("least", "light"), ("desktop", "dark")])
def test_a_plan_of_older_rules_stays_until_the_visitor_says_so(
    visitor: Any, nine: Any, language: str, size: str, scheme: str
) -> None:
    with visitor(language, size, scheme=scheme) as visit:
        page = visit.open()
        visit.fill(nine[language])
        visit.submit()
        visit.wait_for("ready")
        assert not page.locator("#plan-outdated").is_visible()
        today = visit.tasks()
        kept = page.evaluate(ALTER, [language, OLDER])
        assert len(kept) == len(today) - 1
        page.reload()
        notice = page.locator("#plan-outdated")
        notice.wait_for()
        assert sorted(visit.tasks()) == sorted(kept)
        notice.locator("summary").click()
        assert notice.locator("#plan-outdated-list li").count()
        assert not visit.axe("#plan-outdated")
        assert visit.sideways() == 0
        notice.locator("[data-action=leave]").click()
        assert not notice.is_visible()
        assert page.evaluate("document.activeElement.id") == "plan-title"
        assert sorted(visit.tasks()) == sorted(kept)
        # Other answers do not slip into it either, which is said.
        page.locator('[name="resources.hours_per_week"]').fill("12")
        notice.wait_for()
        page.locator("#plan-outdated-answers:visible").wait_for()
        assert sorted(visit.tasks()) == sorted(kept)
        notice.locator("[data-action=take]").click()
        page.wait_for_function("count => document.querySelectorAll('[data-task-id]').length > count", arg=len(kept))
        assert not notice.is_visible()


@both
def test_a_plan_that_does_not_tell_the_weekend_is_shown_without(visitor: Any, nine: Any, language: str) -> None:
    with visitor(language) as visit:
        page = visit.open()
        visit.fill(nine[language])
        visit.submit()
        visit.wait_for("ready")
        assert page.locator(".pl-month td[data-rest]").count()
        page.evaluate(ALTER, [language, "(plan) => { delete plan.weekend; }"])
        page.reload()
        visit.wait_for("ready")
        assert page.locator(".pl-month td a").count()
        assert page.locator(".pl-rest, .pl-month td[data-rest]").count() == 0
        # Today's rules tell it: only what shows it is made anew.
        page.locator("#plan-outdated [data-action=take]").click()
        page.locator(".pl-month td[data-rest]").first.wait_for()


def test_an_answer_while_the_engine_starts_does_not_swap_the_plan_that_is_kept(visitor: Any, nine: Any) -> None:
    with visitor("en") as visit:
        page = visit.open()
        visit.fill(nine["en"])
        visit.submit()
        visit.wait_for("ready")
        kept = page.evaluate(ALTER, ["en", OLDER])
        # The library comes only when the test lets it.
        held: list[Any] = []
        page.route("**/python_stdlib.zip", lambda route: held.append(route))  # noqa: PLW0108 - Playwright wants a function
        page.reload()
        visit.wait_for("ready")
        page.locator('[name="resources.hours_per_week"]').fill("12")
        page.wait_for_timeout(500)
        assert held
        for route in held:
            route.continue_()
        page.locator("#plan-outdated").wait_for()
        page.locator("#plan-outdated-answers:visible").wait_for()
        assert sorted(visit.tasks()) == sorted(kept)
        # Asked for, today's rules have it, and the notice goes.
        visit.submit()
        page.locator("#plan-outdated").wait_for(state="hidden")
        page.wait_for_function("count => document.querySelectorAll('[data-task-id]').length > count", arg=len(kept))


@both
def test_notes_on_what_is_gone_are_shown(visitor: Any, nine: Any, language: str) -> None:
    with visitor(language) as visit:
        page = visit.open()
        visit.fill(nine[language])
        visit.submit()
        visit.wait_for("ready")
        gone = page.locator("#plan-gone")
        assert not gone.is_visible()
        note = "Ask Rania\n<b>first</b>"
        here = visit.tasks()[0]
        mark(
            page, "tasks", {"no-such-task": {"done": "2026-12-01", "owner": "Sami", "note": note}, here: {"note": "x"}}
        )
        mark(page, "posts", {"no-such-post": {"date": "2027-01-05"}})
        page.reload()
        gone.wait_for()
        items = gone.locator("li")
        assert items.count() == 2
        assert note in items.first.text_content()
        assert "Sami" in items.first.text_content()
        assert "2027" in items.last.text_content()
        assert not visit.axe("#plan-gone")
        assert visit.sideways() == 0


@both
def test_answers_that_no_longer_fit_are_named(visitor: Any, language: str) -> None:
    with visitor(language) as visit:
        page = visit.open()
        visit.fill({"name": "A", "offer.competitors": "One\nTwo"})
        notice = page.locator("#form-dropped")
        assert not notice.is_visible()
        page.reload()
        assert not notice.is_visible()
        answers = {"name": ["A"], "country": ["XX"], "roles": ["sell", "dance"], "offer.gone": ["<i>"]}
        mark(page, "answers", answers)
        page.reload()
        notice.wait_for()
        assert notice.locator("li").all_text_contents() == ["country: XX", "roles: dance", "offer.gone: <i>"]
        assert visit.answers() == {"name": ["A"], "roles": ["sell"]}
        assert not visit.axe("#campaigns")


@both
def test_a_brief_of_another_version_opens_with_an_account_or_is_refused(visitor: Any, language: str) -> None:
    with visitor(language, "desktop") as visit:
        page = visit.open()
        visit.fill({"name": "Mine"})
        said = page.locator("#campaign-said")
        brief = {
            "country": "JO", "organisation": "shop", "offer": {"category": "food", "colour": "red"},
            "audience": {"ages": ["25-34", "99"]}, "objective": {"primary": "sales"},
            "resources": {"hours_per_week": 6}, "budget": {"amount": 400},
            "period": {"start": "2027-01-04", "weeks": 8},
        }  # fmt: skip

        def bring(document: dict[str, Any]) -> None:
            payload = {"name": "x.json", "mimeType": "", "buffer": json.dumps(document).encode()}
            page.set_input_files("input[name=campaign]", [payload])

        bring({**brief, "version": 2})
        page.wait_for_function("document.querySelector('#campaign-said').textContent.length > 20")
        assert visit.answers() == {"name": ["Mine"]}
        bring(brief)
        visit.wait_for("ready")
        assert "offer.colour" in said.text_content()
        assert "99" in said.text_content()
        assert visit.answers()["audience.ages"] == ["25-34"]
