"""What helps in answering: money by the month, how far one is, what is not known yet, suggestions, open groups."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest

both = pytest.mark.parametrize("language", ["ar", "en"])
BRIEF = """async () => {
    const main = document.querySelector("script[src*='planner/main']").src;
    const { briefOf } = await import(new URL("form.js", main));
    return briefOf(document.forms.planner);
}"""
UNSURE = (
    "JSON.parse(localStorage['smo-planner:1:campaign:' + JSON.parse(localStorage['smo-planner:1:current'])]).unsure"
)


@both
def test_money_by_the_month_is_said_and_sent_as_the_sum(visitor: Any, nine: Any, language: str) -> None:
    with visitor(language, "least") as visit:
        page = visit.open()
        answers = dict(nine[language])
        del answers["period.weeks"]
        visit.fill(answers)
        said = page.locator("#amount-sum")
        assert not said.is_visible()
        page.locator("[data-per]").select_option("month")
        assert said.is_visible()
        assert "400" not in said.text_content()
        visit.fill({"period.weeks": "12"})
        # 400 a month for 12 of the year's 52 weeks.
        assert "1,108" in said.text_content()
        assert "400" in said.text_content()
        assert page.evaluate(BRIEF)["budget"] == {"amount": 1108}
        assert visit.answers()["budget.amount"] == [answers["budget.amount"]]
        assert "month" not in str(visit.answers())
        assert visit.sideways() == 0
        page.reload()
        assert page.locator("[data-per]").input_value() == "month"
        assert page.evaluate(BRIEF)["budget"] == {"amount": 1108}
        visit.submit()
        visit.wait_for("ready")
        assert "1,108" in page.locator("#plan-decision").text_content()
        # A slider speaks as the visitor does; put back is what was typed, to the letter.
        money = page.locator("[data-slot=money] input[type=range]")
        said = page.locator("#plan-whatif [data-slot=state]")
        assert said.text_content() == ""
        money.evaluate(
            "range => { range.value = range.max; range.dispatchEvent(new Event('input', {bubbles: true})); }"
        )
        assert page.locator("[data-per]").input_value() == "month"
        amount = page.locator("[name='budget.amount']")
        tried = amount.input_value()
        assert int(tried) >= 4 * 400
        assert "400" in page.locator("#plan-whatif [data-slot=before]").text_content()
        assert said.text_content() == ""
        page.locator("#plan-whatif [data-action=back]").click()
        assert amount.input_value() == answers["budget.amount"]
        assert page.locator("[data-per]").input_value() == "month"
        assert "400" in said.text_content()
        assert page.locator("#plan-whatif [data-action=back]").is_hidden()
        # More than the slider holds is typed beside it; kept, it is what there is to come back to.
        page.locator("#whatif-amount").fill("٩٠٠٠٠")
        assert page.evaluate(BRIEF)["budget"] == {"amount": 249231}
        page.locator("#plan-whatif [data-action=keep]").click()
        assert "90,000" in said.text_content()
        assert page.locator("#plan-whatif [data-action=back]").is_hidden()


def test_dollars_are_offered_where_people_reckon_in_them(visitor: Any, nine: Any) -> None:
    with visitor("ar", "least") as visit:
        page = visit.open()
        offer = page.get_by_role("button", name="المبلغ بالدولار الأمريكي")
        assert offer.is_hidden()
        visit.fill(nine["ar"] | {"country": "LB"})
        currency = page.locator("[name='budget.currency']")
        assert "LBP" in currency.locator("option").first.text_content()
        assert currency.locator("option").nth(1).get_attribute("value") == "USD"
        assert visit.sideways() == 0
        offer.click()
        assert currency.input_value() == "USD"
        assert page.evaluate(BRIEF)["budget"] == {"amount": 400, "currency": "USD"}
        assert offer.is_hidden()
        assert not visit.axe("[data-question='budget.amount']")
        visit.fill({"country": "JO"})
        assert offer.is_hidden()


@both
def test_a_number_with_its_unit_is_taken_and_one_in_words_is_asked_about_at_once(
    visitor: Any, nine: Any, language: str
) -> None:
    with visitor(language) as visit:
        page = visit.open()
        visit.fill(nine[language])
        field = {name: page.locator(f"[name='{name}']") for name in ("resources.hours_per_week", "budget.amount")}

        def read(name: str, typed: str) -> Any:
            field[name].fill(typed)
            group, key = name.split(".")
            return page.evaluate(BRIEF)[group][key]

        for typed, hours in (("5 ساعات", 5), ("٦٫٥ ساعة في الأسبوع", 6.5), ("5 hours a week", 5), ("5 days", "5 days")):
            assert read("resources.hours_per_week", typed) == hours
        for typed, money in (
            ("٦٠ دينار", 60), ("60 JOD", 60), ("JD 6,000", 6000), ("60 د.أ.", 60),
            ("60 دنانير", 60), ("-60 JOD", "-60 JOD"),
            ("60 USD", "60 USD"), ("50 ألف", "50 ألف"), ("5-6 JOD", "5-6 JOD"), ("1,5 JOD", "1,5 JOD"),
        ):  # fmt: skip
            assert read("budget.amount", typed) == money
        visit.fill({"budget.currency": "USD"})
        assert read("budget.amount", "$60") == 60

        done = page.locator(".pl-answering [data-slot=count]")
        assert "9" in done.text_content()
        field["resources.hours_per_week"].fill("خمس ساعات")
        page.keyboard.press("Tab")
        fault = page.locator("[data-fault='resources.hours_per_week']")
        fault.wait_for()
        assert "خمس ساعات" in fault.text_content()
        assert field["resources.hours_per_week"].get_attribute("aria-invalid") == "true"
        assert "8" in done.text_content()
        field["resources.hours_per_week"].fill("٥")
        assert fault.count() == 0


def test_small_sums_keep_the_decimals_of_their_currency(visitor: Any) -> None:
    with visitor("en") as visit:
        page = visit.open()
        visit.fill({"country": "KW", "budget.amount": "1.5", "period.weeks": "8"})
        page.locator("[data-per]").select_option("month")
        assert page.evaluate(BRIEF)["budget"] == {"amount": 2.769}
        # The currency stands right at the amount; it is a question of its own all the same.
        assert page.locator("[data-question='budget.amount'] [name='budget.currency']").count() == 1
        visit.fill({"budget.currency": "EUR"})
        assert page.evaluate(BRIEF)["budget"]["amount"] == 2.77
        page.locator("[name='budget.amount']").fill("a lot")
        assert page.evaluate(BRIEF)["budget"]["amount"] == "a lot"
        page.locator("[data-campaign=new]").evaluate("button => button.click()")
        assert page.locator("[data-per]").input_value() == "whole"


@both
def test_the_way_leads_from_open_question_to_open_question(visitor: Any, nine: Any, language: str) -> None:
    with visitor(language) as visit:
        page = visit.open()
        bar, lead = page.locator(".pl-answering > span"), page.locator(".pl-answering__next")
        assert "0" in bar.text_content()
        assert "9" in bar.text_content()
        lead.click()
        assert page.evaluate("document.activeElement.name") == "country"
        lead.click()
        assert page.evaluate("document.activeElement.name") == "audience.ages"
        # What has the focus is not under the line that stays in view.
        inside = "() => document.activeElement.getBoundingClientRect().bottom"
        assert page.evaluate(inside) <= page.locator(".pl-answering").bounding_box()["y"]
        visit.fill(nine[language])
        page.locator(".pl-answering [data-slot=make]").click()
        visit.wait_for("ready")
        # One count, and the plan's own sentence has it too.
        counted = [str(len(nine[language])), str(page.locator("#planner [data-counted]").count())]
        assert re.findall(r"\d+", bar.text_content()) == counted
        assert re.findall(r"\d+", page.locator("#plan-decision [data-slot=rough]").text_content())[:2] == counted
        page.locator("#plan-sensitivity li, [id=plan-sensitivity]").first.wait_for()
        lead.evaluate("link => link.click()")
        group = page.evaluate("document.activeElement.closest('details')?.open ?? true")
        assert group
        # What changed in the plan is said where the line was: it gives way, so that nothing with the focus is covered.
        page.locator("[name='resources.hours_per_week']").fill("12")
        changes = page.locator("#plan-changes")
        changes.wait_for()
        lead.focus()
        box = lead.bounding_box()
        assert box["y"] + box["height"] <= changes.bounding_box()["y"]
        assert not visit.axe("#planner", rules=("target-size", "aria-allowed-attr", "color-contrast", "link-name"))


@both
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_is_not_known_yet_counts_as_gone_through(visitor: Any, language: str, scheme: str) -> None:
    with visitor(language, scheme=scheme) as visit:
        page = visit.open()
        visit.fill({"resources.skills": ["photo", "video"]})
        unsure = page.locator('[data-question="resources.skills"] .pl-unsure')
        unsure.click()
        assert visit.answers() == {}
        assert unsure.get_attribute("aria-pressed") == "true"
        assert "resources" not in page.evaluate(BRIEF)
        assert page.evaluate(UNSURE) == ["resources.skills"]
        assert not visit.axe("#group-team")
        page.reload()
        assert unsure.get_attribute("aria-pressed") == "true"
        # A slip is taken back with what it cleared, and an answer takes it back too.
        visit.fill({"offer.edge": "fresh"})
        edge = page.locator('[data-question="offer.edge"] .pl-unsure')
        edge.click()
        edge.click()
        assert visit.answers() == {"offer.edge": ["fresh"]}
        visit.fill({"resources.skills": ["ads"]})
        assert unsure.get_attribute("aria-pressed") == "false"
        # Where it is a choice of the question itself, making it counts, the one made already too.
        visit.fill({"offer.price": ""})
        assert page.evaluate(UNSURE) == []
        page.locator('[name="offer.price"][value=""]').click()
        assert page.evaluate(UNSURE) == ["offer.price"]
        assert not visit.axe("#planner")


@both
def test_start_and_length_are_suggested_and_seen(visitor: Any, language: str) -> None:
    with visitor(language) as visit:
        page = visit.open()
        rows = {name: page.locator(f'[data-question="period.{name}"] .pl-suggest') for name in ("start", "weeks")}
        today = dt.datetime.now().astimezone().date()
        for country, weekday in (("AE", 0), ("JO", 6)):
            visit.fill({"country": country})
            page.locator("[name='period.start']").fill("")
            rows["start"].locator("button").click()
            start = dt.date.fromisoformat(visit.answers()["period.start"][0])
            assert start.weekday() == weekday
            assert 13 <= (start - today).days <= 21
            assert rows["start"].locator("[role=status]").text_content()
            assert page.evaluate("document.activeElement.name") == "period.start"
        rows["weeks"].locator("button").click()
        assert visit.answers()["period.weeks"] == ["8"]
        assert not rows["weeks"].locator("button").is_visible()
        assert visit.sideways() == 0


def test_groups_stay_open_over_a_reload_and_in_the_other_language(visitor: Any) -> None:
    with visitor("ar") as visit:
        page = visit.open()
        page.locator("#group-team > summary").click()
        page.reload()
        opened = "[...document.querySelectorAll('#planner details.pl-group[open]')].map(group => group.id)"
        page.wait_for_function(f"{opened}.length === 1")
        page.locator('a[hreflang="en"]').first.click()
        page.wait_for_load_state()
        assert page.evaluate(opened) == ["group-team"]


@both
def test_where_a_plan_stands_the_bar_and_the_top_of_the_page_lead_to_it(visitor: Any, nine: Any, language: str) -> None:
    with visitor(language, "least") as visit:
        page = visit.open()
        bar = page.locator(".pl-answering")
        # Whole on the first screen, though the form begins below it.
        assert bar.bounding_box()["y"] + bar.bounding_box()["height"] <= 640
        assert not page.locator("#plan-link").is_visible()
        visit.fill(nine[language])
        visit.submit()
        visit.wait_for("ready")
        for way in ("#plan-link", ".pl-answering [data-slot=plan]"):
            page.evaluate("scrollTo(0, 0)")
            assert bar.bounding_box()["height"] < 64
            page.locator(way).click()
            assert page.evaluate("document.activeElement.id") == "plan-title"
            assert 0 <= page.locator("#plan-title").bounding_box()["y"] < 200
        assert not visit.axe("#campaigns")
        assert visit.sideways() == 0


def test_the_other_language_opens_where_one_is(visitor: Any, nine: Any) -> None:
    with visitor("ar") as visit:
        page = visit.open()
        visit.fill(nine["ar"])
        seen = "id => Math.abs(document.getElementById(id).getBoundingClientRect().top) < 200"
        other = page.locator("[data-keep-place]").first
        page.evaluate("document.getElementById('q-budget-amount-question').scrollIntoView()")
        other.click()
        page.wait_for_url("**/en/planner/#q-budget-amount-question")
        assert page.evaluate(seen, "q-budget-amount-question")
        visit.submit()
        visit.wait_for("ready")
        task = page.locator("#plan-tasks li[id^=task-]").nth(3).get_attribute("id")
        page.evaluate("id => document.getElementById(id).scrollIntoView()", task)
        other.click()
        visit.wait_for("ready")
        page.wait_for_function(seen, arg=task)
        assert page.url.endswith(f"/planner/#{task}")
