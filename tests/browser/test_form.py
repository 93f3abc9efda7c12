"""The form: there before any script, every question under its name, answers kept, numbers as people type them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from smo_planner import questions

LANGUAGES = ("ar", "en")
both = pytest.mark.parametrize("language", LANGUAGES)


@both
def test_the_form_stands_before_any_script(visitor: Any, language: str) -> None:
    with visitor(language, java_script_enabled=False) as visit:
        page = visit.open()
        form = page.locator("form#planner")
        assert form.get_attribute("method") == "dialog"
        assert form.locator("[type=submit]").count() == 1
        assert page.locator("noscript").first.inner_text().strip()
        nine = [question.path for question in questions.QUESTIONS if question.required]
        assert len(nine) == 9
        named: list[str] = form.locator("[name]").evaluate_all("all => all.map(control => control.name)")
        assert list(dict.fromkeys(named))[:9] == nine
        for path in nine:
            assert form.locator(f'[name="{path}"]').first.is_visible(), path


@both
def test_every_question_has_its_controls_values_and_words(visitor: Any, language: str) -> None:
    shown = [question for group in questions.form(language)["groups"] for question in group["questions"]]
    with visitor(language) as visit:
        drawn = visit.open().evaluate(DRAWN)
    paths = [question["path"] for question in shown]
    # The currency stands at the amount, though it need not be answered.
    paths.remove("budget.currency")
    paths.insert(paths.index("budget.amount") + 1, "budget.currency")
    assert list(drawn) == paths
    for question in shown:
        path, kind, box = question["path"], question["kind"], drawn[question["path"]]
        values = [choice["value"] for choice in question["choices"] or []]
        for words in ("label", "help", "why", "example"):
            assert not question[words] or question[words] in box["text"], path
        if kind in {"counts", "dates"}:
            twice = 2 if kind == "dates" else 1
            assert box["names"] == [f"{path}.{value}" for value in values for _ in range(twice)]
        else:
            assert set(box["names"]) == {path}
        if kind == "currency":
            # Dollars come first.
            values.sort(key=lambda value: value != "USD")
        if kind in {"choice", "set", "currency"}:
            assert [value for value in box["offered"] if value] == values, path
        # What is not required can be left unanswered again, and is so at first.
        assert question["required"] or kind == "set" or not any(box["chosen"]), path
        assert box["undescribed"] == [], path


DRAWN = """() => Object.fromEntries([...document.querySelectorAll("[data-question]")].map((box) => {
    const isOwn = (one) => one.closest("[data-question]") === box;
    const own = (selector) => [...box.querySelectorAll(selector)].filter(isOwn);
    const named = own("[name]");
    const ids = own("[aria-describedby]")
        .flatMap((one) => one.getAttribute("aria-describedby").split(" "));
    return [box.dataset.question, {
        text: box.textContent,
        names: named.map((one) => one.name),
        offered: own("option, [type=radio], [type=checkbox]").map((one) => one.value),
        chosen: named.filter((one) => one.checked ?? one.value).map((one) => one.value),
        undescribed: ids.length ? ids.filter((id) => !document.getElementById(id)) : ["no description at all"],
    }];
}))"""


@both
def test_controls_have_names_and_room_for_a_finger(visitor: Any, language: str) -> None:
    with visitor(language, "least") as visit:
        page = visit.open()
        page.evaluate("for (const box of document.querySelectorAll('#planner details')) box.open = true")
        assert visit.sideways() == 0
        small = page.locator(
            "#planner :is(label.pl-choice, select, textarea, input:not([type=radio], [type=checkbox]), summary, button)"
        ).evaluate_all(
            "all => all.filter(one => one.checkVisibility() && one.getBoundingClientRect().height < 44)"
            ".map(one => one.outerHTML.slice(0, 120))"
        )
        assert not small
        nameless = page.locator("#planner [name]").evaluate_all(
            "all => all.filter(one => !one.labels?.length).map(one => one.name)"
        )
        assert not nameless


NUMBERS: dict[str, float | None] = {
    "8": 8, "٨": 8, "۸": 8, " 400 ": 400, "\u200f٦\u200e": 6, "0": 0, "-5": -5, ".5": 0.5, "0.125": 0.125,
    "١٬٥٠٠": 1500, "1,500": 1500, "1 500": 1500, "1\u202f500\u202f000": 1500000, "١،٥٠٠": 1500,
    "١٢٫٥": 12.5, "12.5": 12.5, "۱۲٫۵": 12.5,
    "1,5": None, "0,500": None, "1,50,000": None, "12 34": None, "1.5.2": None, "abc": None, "": None, "8e1": None,
    "1,500 600": None, "1234567890123456789": None, "5%": None,
}  # fmt: skip


def test_numbers_are_read_only_where_one_reading_is_possible(visitor: Any) -> None:
    with visitor("en") as visit:
        page = visit.open()
        read = page.evaluate(
            """async (typed) => {
                const main = document.querySelector("script[src*='planner/main']").src;
                const { numberOf } = await import(new URL("numbers.js", main));
                return [typed.map((one) => numberOf(one)), ["3%", "٢٫٥٪"].map((one) => numberOf(one, {share: true}))];
            }""",
            list(NUMBERS),
        )
        assert dict(zip(NUMBERS, read[0], strict=True)) == NUMBERS
        assert read[1] == [0.03, 0.025]


@both
def test_answers_survive_reload_and_language_switch(visitor: Any, bakery: Any, language: str) -> None:
    other = "en" if language == "ar" else "ar"
    with visitor(language) as visit:
        page = visit.open()
        visit.fill(bakery[language] | {"offer.competitors": "One\nTwo", "events.ramadan": "2027-02-08"})
        typed = visit.answers()
        assert typed["budget.amount"] == [bakery[language]["budget.amount"]]
        page.reload()
        assert visit.answers() == typed
        page.locator(f'a[hreflang="{other}"]').first.click()
        page.wait_for_load_state()
        assert page.locator("html").get_attribute("lang") == other
        assert visit.answers() == typed


def test_nothing_typed_lands_in_the_address(visitor: Any, nine: Any) -> None:
    with visitor("en") as visit:
        page = visit.open()
        visit.fill(nine["en"])
        visit.submit()
        assert page.url.endswith("/en/planner/")


def test_a_start_in_the_past_is_remarked(visitor: Any) -> None:
    with visitor("en") as visit:
        page = visit.open()
        remark = page.locator("[data-remark=past]")
        page.locator('[name="period.start"]').fill("2001-01-01")
        assert remark.is_visible()
        page.locator('[name="period.start"]').fill("2075-01-01")
        assert not remark.is_visible()


def test_units_follow_what_was_answered(visitor: Any) -> None:
    units = questions.FIELDS["objective.target"].units
    with visitor("en") as visit:
        page = visit.open()

        def shown(path: str) -> list[str]:
            return page.locator(f'[data-question="{path}"] [data-units] > :not([hidden])').all_text_contents()

        assert shown("budget.amount") == []
        for objective, unit in units[:2]:
            visit.fill({"objective.primary": objective})
            assert shown("objective.target") == [unit]
        visit.fill({"country": "JO"})
        assert ["JOD" in unit for unit in shown("budget.amount")] == [True]
        visit.fill({"budget.currency": "USD"})
        assert ["USD" in unit for unit in shown("budget.amount")] == [True]
        assert shown("baseline.order_value") == shown("budget.amount")
        page.reload()
        assert ["USD" in unit for unit in shown("budget.amount")] == [True]
        visit.fill({"budget.currency": "JPY"})
        assert shown("budget.amount") == []


def test_folded_groups_say_how_many_are_answered(visitor: Any) -> None:
    with visitor("en") as visit:
        page = visit.open()
        count = page.locator("#group-offer [data-answered]")
        assert not count.is_visible()
        visit.fill({"name": "Bakery", "offer.price": "middle"})
        assert count.locator("bdi").text_content() == "2"
        page.locator('[name="offer.price"][value=""]').check()
        assert count.locator("bdi").text_content() == "1"


@both
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_empty_form(visitor: Callable[..., Any], language: str, scheme: str) -> None:
    with visitor(language, scheme=scheme) as visit:
        page = visit.open()
        assert not visit.axe()
        page.evaluate("for (const box of document.querySelectorAll('#planner details')) box.open = true")
        assert not visit.axe()
