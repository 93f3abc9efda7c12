"""What a visitor marks on tasks and posts: done, had already, postponed, given away, noted on, moved; it stays."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

mixed = pytest.mark.parametrize(("language", "size"), [("ar", "phone"), ("en", "desktop")])
DAY = datetime(2026, 12, 22, 10, tzinfo=UTC)
DUE = "task => document.querySelector(`#task-${task} .pl-task__meta`).textContent"


def opened(item: Any) -> Any:
    """The fields of a task or post."""
    if item.locator("details").first.get_attribute("open") is None:
        item.locator("summary").first.click()
    return item.locator(".pl-marks")


@mixed
def test_a_task_is_given_away_noted_on_and_postponed(visitor: Any, nine: Any, language: str, size: str) -> None:
    with visitor(language, size) as visit:
        page = visit.plan_on(nine[language], DAY)
        item = page.locator("[data-task-id]").nth(3)
        name = item.get_attribute("data-task-id")
        item = page.locator(f"#task-{name}")
        before = page.evaluate(DUE, name)
        fields = opened(item)
        fields.locator("[data-mark=owner]").press_sequentially("رنا Haddad")
        fields.locator("[data-mark=note]").fill("First\nثم الباقي")
        assert "رنا Haddad" in item.locator("[data-slot=noted]").inner_text()
        assert "ثم الباقي" in item.locator("[data-slot=noted]").inner_text()
        assert page.evaluate(DUE, name) == before
        # What comes to the plan later does not take the field away from under who types.
        fields.evaluate("fields => (fields.dataset.same = 'yes')")
        page.locator("#plan-sensitivity li").first.wait_for()
        page.wait_for_timeout(1000)
        assert fields.get_attribute("data-same") == "yes"
        # A Friday is no working day in Jordan; the engine says so beside the task, and above the list.
        fields.locator("[data-mark=due]").fill("2027-01-15")
        fields.locator("[data-mark=due]").blur()
        item.locator(".pl-remarks").wait_for()
        assert "15" in page.evaluate(DUE, name)
        said = item.locator(".pl-remarks li").all_inner_texts()
        summed = page.locator("#plan-tasks .pl-remarked")
        assert all(text in summed.inner_text() for text in said)
        assert summed.locator("a").first.get_attribute("href") == f"#task-{name}"
        assert not visit.axe_both("#plan-tasks")
        assert visit.sideways() == 0
        # Names that were given are offered for the next task.
        other = opened(page.locator("[data-task-id]").nth(0))
        other.locator("[data-mark=owner]").focus()
        assert "رنا Haddad" in other.locator("datalist option").evaluate_all("all => all.map(one => one.value)")
        page.reload()
        visit.wait_for("ready")
        assert "15" in page.evaluate(DUE, name)
        fields = opened(item)
        assert fields.locator("[data-mark=owner]").input_value() == "رنا Haddad"
        assert fields.locator("[data-mark=note]").input_value() == "First\nثم الباقي"
        assert fields.locator("[data-mark=due]").input_value() == "2027-01-15"
        with page.expect_download() as download:
            page.locator('#plan-take button[data-export="md"]').click()
        text = Path(download.value.path()).read_text("utf-8")
        assert "رنا Haddad" in text
        assert "ثم الباقي" in text
        fields.locator("[data-action=back]").click()
        page.locator("#plan-tasks .pl-remarked").wait_for(state="detached")
        assert page.evaluate(DUE, name) == before
        assert fields.locator("[data-mark=due]").evaluate("field => field === document.activeElement")


def test_quick_choices_count_from_the_day_or_from_today_where_that_has_passed(visitor: Any, nine: Any) -> None:
    with visitor("en", "phone") as visit:
        page = visit.plan_on(nine["en"], datetime(2027, 1, 6, 9, tzinfo=UTC))
        late = page.locator("[data-task-id]").first
        name = late.get_attribute("data-task-id")
        tomorrow = opened(late).locator("[data-later='1']")
        assert tomorrow.inner_text() == "Tomorrow"
        tomorrow.click()
        page.wait_for_function("name => document.querySelector(`#tasks-${name}-due`)?.value === '2027-01-07'", arg=name)
        # It stays open and under the finger, and now counts from its new day.
        fields = page.locator(f"#task-{name} .pl-marks")
        assert fields.locator("[data-later='7']").inner_text() == "A week later"
        page.wait_for_function("name => document.activeElement.id === `tasks-${name}-later-1`", arg=name)
        box = fields.locator("[data-later='1']").bounding_box()
        assert 0 <= box["y"] <= 740
        fields.locator("[data-later='7']").click()
        page.wait_for_function("name => document.querySelector(`#tasks-${name}-due`)?.value === '2027-01-14'", arg=name)


@mixed
def test_what_one_has_already_leaves_the_list_and_comes_back(visitor: Any, nine: Any, language: str, size: str) -> None:
    with visitor(language, size) as visit:
        page = visit.plan_on(nine[language], DAY)
        tasks = visit.tasks()
        name, done = tasks[2], tasks[0]
        page.locator(f"#task-{done} input[type=checkbox]").check()
        title = page.locator(f"#task-{name}-title").inner_text()
        opened(page.locator(f"#task-{name}")).locator("[data-action=have]").click()
        page.locator("#tasks-had").wait_for()
        page.wait_for_function("document.activeElement.closest('#tasks-had') !== null")
        assert title in page.locator("#tasks-said").inner_text()
        assert visit.tasks() == [one for one in tasks if one != name]
        assert (
            page.locator("#plan input[type=checkbox]").and_(page.locator("[data-task-id] input")).count()
            == len(tasks) - 1
        )
        assert page.locator("#plan-progress").evaluate("bar => [bar.value, bar.max]") == [1, len(tasks) - 1]
        page.keyboard.press("Enter")
        assert title in page.locator("#tasks-had li").inner_text()
        page.locator("#tasks-weeks summary").click()
        rows = page.locator("#tasks-weeks tbody tr")
        assert rows.count() >= 8
        assert "1" in rows.first.locator("td").first.inner_text()
        assert not visit.axe_both("#plan-tasks")
        page.reload()
        visit.wait_for("ready")
        assert visit.tasks() == [one for one in tasks if one != name]
        assert page.locator(f"#task-{done} input[type=checkbox]").is_checked()
        page.locator("#tasks-had summary").click()
        page.locator("#tasks-had button").click()
        page.locator("#tasks-had").wait_for(state="detached")
        assert visit.tasks() == tasks
        page.wait_for_function("name => document.activeElement.id === `task-${name}-done`", arg=name)


def test_a_day_is_moved_when_it_is_typed_in_full(visitor: Any, nine: Any) -> None:
    """Each part of a date that one types makes another date, which nobody meant."""
    with visitor("en", "desktop") as visit:
        page = visit.plan_on(nine["en"], DAY)
        name = visit.tasks()[1]
        field = opened(page.locator(f"#task-{name}")).locator("[data-mark=due]")
        kept = (
            "name => JSON.parse(localStorage[Object.keys(localStorage).find(key => key.includes(':campaign:'))])"
            ".tasks[name]?.due ?? null"
        )
        field.focus()
        before = field.input_value()
        page.keyboard.press("ArrowDown")
        page.wait_for_timeout(400)
        meant = field.input_value()
        assert meant != before
        assert page.evaluate(kept, name) is None
        assert field.evaluate("field => field === document.activeElement")
        page.keyboard.press("Enter")
        page.wait_for_function(f"([name, meant]) => ({kept})(name) === meant", arg=[name, meant])
        page.wait_for_function("name => document.activeElement.id === `tasks-${name}-due`", arg=name)
        # Left instead of confirmed, it is meant as well.
        page.keyboard.press("ArrowDown")
        page.locator(f"#tasks-{name}-note").focus()
        page.wait_for_function(f"([name, meant]) => ({kept})(name) !== meant", arg=[name, meant])


@mixed
def test_a_post_is_ticked_and_moved_and_its_neighbours_are_minded(
    visitor: Any, nine: Any, language: str, size: str
) -> None:
    with visitor(language, size) as visit:
        page = visit.plan_on(nine[language], DAY)
        posts = page.locator("[data-post-id]").evaluate_all("all => all.map(one => one.dataset.postId)")
        order = "all => all.map(one => one.dataset.postId)"
        channel = posts[2].split("-")[0]
        name, neighbour = [one for one in posts[:8] if one.startswith(channel)][:2]
        page.locator(f"#post-{name}-done").click()
        assert page.locator(f"#post-{name}-done").get_attribute("aria-pressed") == "true"
        when = page.locator(f"#post-{name} .pl-post__when").inner_text()
        day = opened(page.locator(f"#post-{neighbour}")).locator("[data-mark=date]").input_value()
        fields = opened(page.locator(f"#post-{name}"))
        fields.locator("[data-mark=note]").fill("بالفيديو")
        date = fields.locator("[data-mark=date]")
        assert (date.get_attribute("min"), date.get_attribute("max")) == ("2027-01-04", "2027-02-28")
        date.fill(day)
        date.blur()
        page.locator(f"#post-{name} .pl-remarks").wait_for()
        remark = page.locator(f"#post-{name} .pl-remarks li").first.inner_text()
        summed = page.locator("#plan-calendar .pl-remarked")
        assert remark in summed.inner_text()
        assert summed.locator(f'a[href="#post-{name}"]').count() >= 1
        assert page.locator(f"#post-{name} .pl-post__when").inner_text() != when
        assert not visit.axe_both("#plan-calendar")
        assert visit.sideways() == 0
        page.reload()
        visit.wait_for("ready")
        assert page.locator(f"#post-{name} .pl-remarks li").first.text_content() == remark
        assert page.locator(f"#post-{name}-done").get_attribute("aria-pressed") == "true"
        assert "بالفيديو" in page.locator(f"#post-{name} [data-slot=noted]").text_content()
        opened(page.locator(f"#post-{name}")).locator("[data-action=back]").click()
        summed.wait_for(state="detached")
        assert page.locator(f"#post-{name} .pl-post__when").inner_text() == when
        assert sorted(page.locator("[data-post-id]").evaluate_all(order)) == sorted(posts)
