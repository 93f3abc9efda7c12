"""While a campaign runs: the page opens at this week, and holds measured figures against the plan."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

mixed = pytest.mark.parametrize(("language", "size"), [("ar", "phone"), ("en", "desktop")])
WEEK_3 = datetime(2027, 1, 20, 10, tzinfo=UTC)


def come_back(visit: Any, day: datetime, path: str = "planner/") -> Any:
    visit.page.goto("about:blank")
    visit.page.clock.set_fixed_time(day)
    visit.open(path)
    visit.wait_for("ready")
    return visit.page


def figure(page: Any, kpi: str, week: int, value: str, of: str | None = None) -> None:
    page.locator(f"#figure-{kpi}-{week}").fill(value)
    if of is not None:
        page.locator(f"#figure-{kpi}-{week}-of").fill(of)


KEPT = "JSON.parse(localStorage[Object.keys(localStorage).find(key => key.includes(':campaign:'))]).measured"
AT_NOW = "Math.abs(document.querySelector('#plan-now').getBoundingClientRect().top) < 200"


@mixed
def test_the_page_opens_at_this_week(visitor: Any, nine: Any, language: str, size: str) -> None:
    with visitor(language, size) as visit:
        page = visit.plan_on(nine[language], WEEK_3)
        now = page.locator("#plan-now")
        assert "3" in now.locator(".pl-now__title").inner_text()
        late, on_day = now.locator('[data-key="now.late"]'), now.locator('[data-key="now.on_day"]')
        assert late.locator("li").count() > 5
        assert on_day.locator("li").count() >= 1
        # One mark, wherever it is made: here a task, there its box; a post here and in the calendar.
        button = late.locator("button[id^=now-tasks-]").first
        task = button.get_attribute("id").removeprefix("now-tasks-")
        button.press("Enter")
        assert page.locator(f"#task-{task} input[type=checkbox]").is_checked()
        assert page.locator(f"#now-tasks-{task}").get_attribute("aria-pressed") == "true"
        assert page.evaluate("document.activeElement.id") == f"now-tasks-{task}"
        page.locator(f"#task-{task} input[type=checkbox]").uncheck()
        assert page.locator(f"#now-tasks-{task}").get_attribute("aria-pressed") == "false"
        post = on_day.locator("button[id^=now-posts-]").first.get_attribute("id").removeprefix("now-posts-")
        page.locator(f"#now-posts-{post}").click()
        assert page.locator(f"#post-{post}-done").get_attribute("aria-pressed") == "true"
        assert page.locator("[data-task-id] input[type=checkbox]").count() == len(visit.tasks())
        assert page.locator("#plan-now input[type=checkbox]").count() == 0
        assert not visit.axe_both("#plan-now")
        page = come_back(visit, WEEK_3)
        page.wait_for_function(AT_NOW)
        assert page.locator(f"#now-posts-{post}").get_attribute("aria-pressed") == "true"
        assert page.evaluate("document.activeElement === document.body")
        # Whoever asks for another place gets that.
        page = come_back(visit, WEEK_3, "planner/#plan-budget")
        page.wait_for_function("Math.abs(document.querySelector('#plan-budget').getBoundingClientRect().top) < 200")


@mixed
def test_what_is_late_is_dealt_with_at_once_and_taken_back(visitor: Any, nine: Any, language: str, size: str) -> None:
    with visitor(language, size) as visit:
        page = visit.plan_on(nine[language], WEEK_3)
        late = page.locator('#plan-now [data-key="now.late"]')
        marks = "JSON.parse(localStorage[Object.keys(localStorage).find(key => key.includes(':campaign:'))])"
        # Each in its row.
        row = late.locator("li", has=page.locator("button[id^=now-tasks-]")).first
        task = row.locator("button[id^=now-tasks-]").get_attribute("id").removeprefix("now-tasks-")
        row.locator(".pl-now__later button").first.click()
        assert page.evaluate(f"{marks}.tasks['{task}'].due") == "2027-01-21"
        # As many posts of a week as its figure says, from the first.
        if size == "phone":
            page.locator("#review-week").select_option("1")
        figure(page, "posts", 1, "2")
        page.locator("#now-act-told").click()
        page.wait_for_function("document.activeElement.id === 'now-undo'")
        assert page.evaluate(f"Object.values({marks}.posts)") == [{"done": "2027-01-20"}] * 2
        # All at once, and back.
        before = page.evaluate(f"JSON.stringify({marks}.posts)")
        page.locator("#now-act-aside").click()
        assert late.locator("button[id^=now-posts-]").count() == 0
        assert page.evaluate(f"Object.values({marks}.posts).filter(mark => mark.aside).length") > 5
        page.locator("#now-undo").press("Enter")
        page.wait_for_function("document.activeElement.id === 'now-act-aside'")
        assert page.evaluate(f"JSON.stringify({marks}.posts)") == before
        page.locator("#now-act-moved").click()
        page.locator("#now-undo").wait_for()
        days = page.evaluate(f"Object.values({marks}.tasks).map(mark => mark.due)")
        assert len(set(days)) > 2
        assert min(days) >= "2027-01-20"
        assert not visit.axe_both("#plan-now")
        assert visit.sideways() == 0


def test_the_card_says_what_the_figures_say(visitor: Any, nine: Any) -> None:
    with visitor("en", "desktop") as visit:
        page = visit.plan_on(nine["en"], WEEK_3)
        now = page.locator("#plan-now")
        link = now.locator("a[href='#plan-review']")
        assert link.inner_text() == "Enter last week’s figures"
        for week in (1, 2):
            figure(page, "sales", week, "0")
            figure(page, "posts", week, "1")
        verdict = now.locator(".pl-now__verdict[data-verdict=behind]")
        verdict.wait_for()
        page.wait_for_function("document.querySelector('#plan-now').innerText.includes('Figures of week 2')")
        assert link.inner_text() == "To the review"
        # It is there again without a keystroke, and goes with the figures.
        page = come_back(visit, WEEK_3)
        verdict.wait_for()
        for week in (1, 2):
            for name in ("sales", "posts"):
                figure(page, name, week, "")
        verdict.wait_for(state="detached")
        assert link.inner_text() == "Enter last week’s figures"


def test_the_calendar_opens_at_this_week(visitor: Any, nine: Any) -> None:
    with visitor("en", "desktop") as visit:
        page = visit.plan_on(nine["en"], WEEK_3)
        weeks = page.locator("#plan-calendar .pl-week")
        opened = weeks.evaluate_all("all => all.flatMap((one, index) => one.open ? [index] : [])")
        assert opened == [2]
        assert "this week" in weeks.nth(2).locator("summary").first.inner_text()
        assert page.locator("#plan-calendar td[aria-current=date] [data-slot=day]").inner_text() == "20"
        assert page.locator("#plan-calendar .pl-month[open]").count() == 1


def test_before_the_start_after_the_end_and_between(visitor: Any, nine: Any) -> None:
    with visitor("en") as visit:
        page = visit.plan_on(nine["en"], datetime(2026, 11, 25, 9, tzinfo=UTC))
        now = page.locator("#plan-now")
        assert "4 January 2027" in now.inner_text()
        assert now.locator('[data-key="now.to_prepare"] li').count() > 5
        assert now.locator('[data-key="now.late"]').count() == 0
        assert now.locator('[data-key="now.first_posts"] li').count() >= 1
        # Long before there is nothing to do yet: the page stays at its top.
        page = come_back(visit, datetime(2026, 11, 25, 9, tzinfo=UTC))
        assert page.evaluate("scrollY") == 0
        page = come_back(visit, datetime(2026, 12, 28, 9, tzinfo=UTC))
        assert "7 days" in now.locator(".pl-now__title").inner_text()
        assert now.locator('[data-key="now.late"] li').count() >= 1
        page.wait_for_function(AT_NOW)
        assert not visit.axe_both("#plan-now")
        page = come_back(visit, datetime(2027, 3, 10, 9, tzinfo=UTC))
        assert "ended" in now.locator(".pl-now__title").inner_text()
        assert now.locator("a[href='#plan-review']").is_visible()
        assert not visit.axe_both("#plan-now")


def test_a_task_that_repeats_comes_again_next_week(visitor: Any, nine: Any) -> None:
    with visitor("en") as visit:
        visit.plan_on(nine["en"], datetime(2027, 1, 7, 9, tzinfo=UTC))
        page = visit.page
        button = page.locator("#now-tasks-plan-next-posts")
        assert button.get_attribute("aria-pressed") == "false"
        button.click()
        assert button.get_attribute("aria-pressed") == "true"
        page = come_back(visit, datetime(2027, 1, 12, 9, tzinfo=UTC))
        assert button.get_attribute("aria-pressed") == "false"
        assert "14 Jan" in page.locator("#plan-now li", has=button).inner_text()
        assert "14 January" in page.locator("#task-plan-next-posts .pl-task__meta").inner_text()
        button.click()
        assert button.get_attribute("aria-pressed") == "true"


@mixed
def test_figures_are_reviewed_as_they_are_entered(visitor: Any, nine: Any, language: str, size: str) -> None:
    with visitor(language, size) as visit:
        page = visit.plan_on(nine[language], WEEK_3)
        review = page.locator("#plan-review")
        columns = review.locator("tbody tr").first.locator("td:visible").count()
        assert columns == (1 if size == "phone" else 3)
        weeks = {1: "١٥٠٠٠", 2: "18,000"} if language == "ar" else {1: "15000", 2: "18000"}
        for week, value in weeks.items():
            if size == "phone":
                page.locator("#review-week").select_option(str(week))
            figure(page, "impressions", week, value)
        figure(page, "engagement-rate", 2, "400", "15000")
        verdict = review.locator('.pl-verdict[data-kpi="impressions"]')
        verdict.wait_for()
        review.locator('.pl-verdict[data-kpi="engagement-rate"]').wait_for()
        assert verdict.get_attribute("data-verdict") in {"ahead", "on_course", "behind", "too_early"}
        assert page.evaluate(KEPT) == [
            {"week": 1, "kpi": "impressions", "value": 15000},
            {"week": 2, "kpi": "impressions", "value": 18000},
            {"week": 2, "kpi": "engagement-rate", "value": 400, "of": 15000},
        ]
        # The picture and its table: sums so far, time running as the page is read.
        verdict.locator("summary").first.click()
        cells = verdict.locator("tbody tr td:last-child").all_inner_texts()
        assert cells[:2] == ["15,000", "33,000"]
        assert len(cells) == 8
        across = verdict.locator("circle.pl-course__dot").evaluate_all(
            "all => all.map(one => Number(one.getAttribute('cx')))"
        )
        assert len(across) == 2
        assert (across[0] > across[1]) == (language == "ar")
        assert verdict.locator("polygon, line.pl-course__end").count() == 2
        # What is no number, and what can't be, is said where it stands; the others are reviewed all the same.
        figure(page, "visits", 2, "كثيرة")
        figure(page, "click-rate", 2, "120", "100")
        page.locator("#figure-click-rate-2[aria-invalid=true]").wait_for()
        for name in ("visits", "click-rate"):
            field = page.locator(f"#figure-{name}-2")
            assert field.get_attribute("aria-invalid") == "true"
            assert page.locator(f"#{field.get_attribute('aria-describedby')}").is_visible()
        assert verdict.is_visible()
        assert not visit.axe_both("#plan-review")
        assert visit.sideways() == 0
        figure(page, "click-rate", 2, "")
        page.locator("#figure-click-rate-2:not([aria-invalid])").wait_for()
        review.locator("[data-slot=open] > summary").click()
        review.locator("[data-slot=courses] svg").first.wait_for()
        page = come_back(visit, WEEK_3)
        verdict.wait_for()
        assert page.locator("#figure-impressions-2").input_value() == "18000"
        assert page.locator("#figure-engagement-rate-2-of").input_value() == "15000"


def test_rows_from_a_spreadsheet_are_shown_before_they_are_taken_over(visitor: Any, nine: Any) -> None:
    with visitor("ar", "least") as visit:
        page = visit.plan_on(nine["ar"], WEEK_3)
        page.locator(".pl-pasting > summary").click()
        text, button = page.locator(".pl-pasting textarea"), page.locator("[data-action=take-over]")
        assert button.is_disabled()
        # Names as they stand in the plan or as ids, Arabic digits, a share in one cell, a word that is no number.
        visits = page.locator('[data-measure="visits"] th span').first.inner_text()
        text.fill(f"الأسبوع\t{visits}\tengagement-rate\tملاحظات\n١\t١٢٠\t١٢ من ٣٠٠\tجيد\n2\tسبعون\t4%\t\n")
        roles = page.locator(".pl-pasted select").evaluate_all("all => all.map(one => one.value)")
        assert roles == ["week", "visits", "engagement-rate", ""]
        assert page.locator(".pl-pasted [data-unread]").all_inner_texts() == ["سبعون"]
        assert "3" in page.locator(".pl-pasting [data-slot=found]").inner_text()
        assert page.evaluate(KEPT) == []
        assert not visit.axe_both("#plan-review")
        assert visit.sideways() == 0
        button.click()
        page.locator('.pl-verdict[data-kpi="visits"]').wait_for()
        assert page.evaluate(KEPT) == [
            {"week": 1, "kpi": "visits", "value": 120},
            {"week": 1, "kpi": "engagement-rate", "value": 12, "of": 300},
            {"week": 2, "kpi": "engagement-rate", "value": 4},
        ]
        assert page.locator("#figure-visits-1").input_value() == "120"
        # Without names, parted by commas; the visitor says what a column is. A week given again replaces the first.
        text.fill('1,"1,250"\n2,90\n')
        page.locator(".pl-pasted select").nth(1).select_option("visits")
        button.click()
        kept = page.evaluate(KEPT)
        assert [(one["week"], one["value"]) for one in kept if one["kpi"] == "visits"] == [(1, 1250), (2, 90)]


def test_figures_that_the_plan_no_longer_asks_for_are_kept_apart(visitor: Any, nine: Any) -> None:
    with visitor("en") as visit:
        page = visit.plan_on(nine["en"], WEEK_3)
        figure(page, "sales", 2, "9")
        page.locator('.pl-verdict[data-kpi="sales"]').wait_for()
        brief = page.locator("#plan").get_attribute("data-brief")
        visit.fill({"objective.primary": "awareness"})
        page.wait_for_function("brief => document.querySelector('#plan').dataset.brief !== brief", arg=brief)
        page.locator("#plan-review [data-slot=said]:not(:empty)").wait_for()
        assert page.locator(".pl-verdict").count() == 0
        assert page.evaluate(KEPT) == [{"week": 2, "kpi": "sales", "value": 9}]
