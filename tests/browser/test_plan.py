"""From the answers to the plan, as a visitor goes: on a phone and a desktop, in Arabic and in English."""

from __future__ import annotations

import re
from typing import Any

import pytest

WAYS = [("ar", "phone"), ("en", "desktop"), ("ar", "desktop"), ("en", "phone")]
every_way = pytest.mark.parametrize(("language", "size"), WAYS)
both = pytest.mark.parametrize("language", ["ar", "en"])
PARTS = (
    "decision", "warnings", "tasks", "channels", "content", "calendar", "budget", "kpis", "experiments", "gates",
    "sensitivity", "assumed", "sources",
)  # fmt: skip


@both
def test_what_other_answers_would_change_follows_the_plan(planned: Any, language: str) -> None:
    page = planned(language, "phone").page
    page.locator("#plan-sensitivity li").first.wait_for()
    assert 1 <= page.locator("#plan-sensitivity li").count() <= 5


@every_way
def test_an_empty_form_becomes_a_plan(planned: Any, language: str, size: str) -> None:
    visit = planned(language, size)
    page = visit.page
    plan = page.locator("#plan")
    assert plan.get_attribute("data-brief")
    assert 20 <= len(visit.tasks()) <= 45
    assert len(visit.tasks()) == len(set(visit.tasks()))
    assert page.locator("[data-task-id] input[type=checkbox]").count() == len(visit.tasks())
    for part in PARTS:
        assert page.locator(f"#plan-{part} h3").is_visible(), part
    assert page.locator('[data-channel][data-decision="lead"]').count() >= 1
    assert page.locator("#plan-title").evaluate("title => title === document.activeElement")
    assert visit.sideways() == 0


@every_way
def test_the_plan_speaks_the_page_s_language(planned: Any, language: str, size: str) -> None:
    page = planned(language, size).page
    tasks = ".pl-task__main span, .pl-task details > p, .pl-task dd:not(:has(*))"
    texts = page.locator(f"{tasks}, #plan-kpis h4, #plan-warnings [data-slot=text]").all_text_contents()
    assert len(texts) > 100
    arabic = re.compile(r"[\u0620-\u064a]")
    assert [text for text in texts if bool(arabic.search(text)) != (language == "ar")] == []
    raw = page.evaluate("document.querySelector('#plan').innerText.match(/\\{\\w+\\}|undefined|NaN|\\[object/g)")
    assert raw is None


def test_both_languages_give_the_same_tasks_posts_and_money(planned: Any) -> None:
    arabic, english = planned("ar", "phone"), planned("en", "desktop")
    assert arabic.tasks() == english.tasks()
    for place, read in (
        ("[data-post-id]", "all => all.map(one => one.dataset.postId)"),
        ("[data-channel]", "all => all.map(one => one.dataset.channel + one.dataset.decision)"),
        ("#plan-budget td", "all => all.map(one => one.textContent.match(/[\\d.,]+/)[0].replace(/\\D+$/, ''))"),
    ):
        ours = arabic.page.locator(place).evaluate_all(read)
        assert ours == english.page.locator(place).evaluate_all(read)
        assert ours


def test_dates_and_money_are_written_as_in_the_country(planned: Any) -> None:
    plan = planned("ar", "phone").page.locator("#plan").text_content()
    assert "كانون الثاني" in plan
    assert "يناير" not in plan
    assert "400 د.أ" in plan.replace("\u200f", "").replace("\xa0", " ")
    assert not set("٠١٢٣٤٥٦٧٨٩") & set(plan)


@every_way
def test_each_task_shows_why_sources_and_the_way_into_the_guide(planned: Any, language: str, size: str) -> None:
    page = planned(language, size).page
    home = "/" if language == "ar" else "/en/"
    for task in page.locator("[data-task-id]").all()[:5]:
        body = task.locator("details")
        body.locator("summary").click()
        assert all(text.strip() for text in body.locator("dd").all_text_contents())
        assert body.locator('a[href^="#q-"]').count() >= 1
        guide = body.locator("a:not([href^='#'], [rel])").first.evaluate("link => link.pathname")
        assert guide.startswith(home)
        assert not guide.startswith("/en/") or language == "en"
        body.locator("summary").click()


def test_links_of_the_plan_lead_somewhere(planned: Any) -> None:
    page = planned("en", "desktop").page
    missing = page.locator("#plan a[href^='#']").evaluate_all(
        "all => all.map(link => link.getAttribute('href').slice(1)).filter(id => !document.getElementById(id))"
    )
    assert not missing
    guide = set(page.locator("#plan a:not([href^='#'], [rel])").evaluate_all("all => all.map(link => link.href)"))
    assert guide
    for address in {one.partition("#")[0] for one in guide}:
        text = page.request.get(address)
        assert text.ok, address
        ids = {one.partition("#")[2] for one in guide if one.startswith(address + "#")}
        assert [one for one in ids if f'id="{one}"' not in text.text()] == [], address


def test_a_reason_leads_to_its_question(planned: Any) -> None:
    page = planned("en", "phone").page
    task = page.locator("[data-task-id]").first
    task.locator("summary").click()
    link = task.locator('a[href^="#q-"]').first
    target = link.get_attribute("href")[1:]
    link.click()
    assert page.evaluate("document.activeElement.closest('[data-question]') !== null")
    assert page.evaluate(
        "id => document.activeElement.closest('[data-question]').contains(document.getElementById(id))", target
    )
    task.locator("summary").click()


@pytest.mark.parametrize(("language", "size"), WAYS[:2])
def test_axe_finds_nothing_in_the_plan(planned: Any, language: str, size: str) -> None:
    visit = planned(language, size)
    page = visit.page
    # One task, channel, week and figure of each kind stands for all; the rest is made from the same templates.
    first = "for (const part of document.querySelectorAll('.pl-section, .pl-step')) part.querySelector('details')?."
    page.evaluate(first + "setAttribute('open', '')")
    assert not visit.axe_both("#plan")
    page.evaluate(first + "removeAttribute('open')")


@both
def test_all_faults_at_once_then_the_way_out(visitor: Any, nine: Any, language: str) -> None:
    with visitor(language, "least") as visit:
        page = visit.open()
        visit.submit()
        summary = page.locator("#faults")
        summary.locator("li").first.wait_for()
        assert summary.evaluate("summary => summary === document.activeElement")
        for path in nine[language]:
            assert page.locator(f'[data-fault="{path}"]').count() == 1, path
            assert page.locator(f'[name="{path}"][aria-invalid="true"]').count() >= 1, path
        assert summary.locator("li").count() == 9
        assert page.locator("#plan").get_attribute("data-state") == "empty"
        assert visit.sideways() == 0
        assert not visit.axe()
        for link in summary.locator("a").all():
            link.click()
            assert page.evaluate("document.activeElement.getAttribute('aria-invalid')") == "true"
        visit.fill(nine[language])
        assert page.locator("[data-fault], [aria-invalid]").count() == 0
        assert not summary.is_visible()
        visit.submit()
        visit.wait_for("ready")
        assert visit.sideways() == 0


def test_a_wrong_number_is_a_fault_and_stays_as_typed(visitor: Any, nine: Any) -> None:
    with visitor("ar") as visit:
        page = visit.open()
        wrong = {
            "resources.hours_per_week": "كثيرة",
            "budget.amount": "1,5",
            "resources.accounts.instagram": "٨٠٠ متابع",
        }
        visit.fill(nine["ar"] | wrong | {"offer.competitors": "\n".join("abcdef")})
        visit.submit()
        page.locator("#faults li").first.wait_for()
        faults = page.locator("[data-fault]").evaluate_all("all => all.map(one => one.dataset.fault)")
        assert sorted(faults) == [
            "budget.amount",
            "offer.competitors",
            "resources.accounts.instagram",
            "resources.hours_per_week",
        ]
        for name, typed in wrong.items():
            control = page.locator(f'[name="{name}"]')
            assert control.input_value() == typed
            assert control.get_attribute("aria-invalid") == "true"
            assert control.is_visible()
        invalid = page.locator('[name^="resources.accounts"][aria-invalid]')
        assert invalid.count() == 1


def test_a_new_answer_gives_a_new_plan_and_the_last_submit_wins(visitor: Any, nine: Any) -> None:
    with visitor("en", "desktop") as visit:
        page = visit.open()
        visit.fill(nine["en"])
        visit.submit()
        visit.wait_for("ready")
        first = page.locator("#plan").get_attribute("data-brief")
        budget = page.locator('[name="budget.amount"]')
        # Three submits in one breath: only what was asked for last may stand, and nothing flickers before it.
        page.evaluate(
            """() => {
                window.stood = 0;
                new MutationObserver(() => { window.stood += 1; })
                    .observe(document.querySelector("#plan"), { attributeFilter: ["data-brief"] });
                const form = document.querySelector("#planner");
                for (const amount of ["500", "600", "700"]) {
                    form.querySelector('[name="budget.amount"]').value = amount;
                    form.requestSubmit();
                }
            }"""
        )
        page.locator("#plan[data-state=ready] #plan-budget tfoot td").filter(has_text="700").wait_for()
        assert page.evaluate("window.stood") == 1
        assert budget.input_value() == "700"
        budget.fill("400")
        visit.submit()
        page.locator(f'#plan[data-state="ready"][data-brief="{first}"]').wait_for()


def test_ticks_and_the_plan_come_back_after_a_reload(visitor: Any, nine: Any) -> None:
    with visitor("en") as visit:
        page = visit.open()
        visit.fill(nine["en"])
        visit.submit()
        visit.wait_for("ready")
        box = page.locator("[data-task-id] input").first
        box.check()
        said = page.locator("#plan-progress-text").text_content()
        assert said.startswith("1 ")
        brief = page.locator("#plan").get_attribute("data-brief")
        page.reload()
        visit.wait_for("ready")
        assert page.locator("#plan").get_attribute("data-brief") == brief
        assert box.is_checked()
        assert page.locator("#plan-progress-text").text_content() == said
        assert page.evaluate("document.activeElement === document.body")


@both
def test_keyboard_alone_is_enough(visitor: Any, nine: Any, language: str) -> None:
    with visitor(language, "desktop") as visit:
        page = visit.open()
        press = page.keyboard.press
        for name, value in nine[language].items():
            wanted = value if isinstance(value, list) else [value]
            for one in wanted:
                for _ in range(60):
                    press("Tab")
                    here = page.evaluate(
                        "[document.activeElement.name, document.activeElement.value, document.activeElement.type]"
                    )
                    if here[0] == name and (here[2] != "checkbox" or here[1] == one):
                        break
                else:
                    pytest.fail(f"{name} is not reached by the Tab key")
                if here[2] == "checkbox":
                    press("Space")
                elif here[2] == "radio":
                    press("Space")
                    for _ in range(20):
                        if page.evaluate("document.activeElement.value") == one:
                            break
                        press("ArrowDown")
                elif here[2] == "select-one":
                    for _ in range(30):
                        if page.evaluate("document.activeElement.value") == one:
                            break
                        press("ArrowDown")
                elif here[2] == "date":
                    # The parts of a date stand in the order of the browser's language: day, month, year.
                    page.keyboard.type("04012027")
                else:
                    page.keyboard.type(one)
        assert visit.answers().keys() == nine[language].keys()
        # From the last text field Enter submits, as in any form.
        press("Enter")
        visit.wait_for("ready")
        assert page.locator("#plan-title").evaluate("title => title === document.activeElement")
        # The plan begins near the top of the screen, below the site's bar.
        assert 0 <= page.locator("#plan-title").bounding_box()["y"] < 250


def test_the_same_site_works_in_a_folder(visitor: Any, nine: Any) -> None:
    with visitor("en") as visit:
        page = visit.open(base="/repo/")
        visit.fill(nine["en"])
        visit.submit()
        visit.wait_for("ready")
        outside = page.locator("#plan a:not([href^='#'], [rel])").evaluate_all(
            "all => all.map(link => link.pathname).filter(path => !path.startsWith('/repo/en/'))"
        )
        assert not outside
        assert page.evaluate(
            "performance.getEntriesByType('resource').every(one => new URL(one.name).pathname.startsWith('/repo/'))"
        )
