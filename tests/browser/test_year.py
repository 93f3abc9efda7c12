"""A plan of a year: most of its weeks are made after it stands, or at once where somebody needs one of them."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

# As who has most to show: every skill, and hours for all of it.
YEAR = {
    "period.weeks": "52",
    "resources.hours_per_week": "40",
    "resources.skills": ["writing", "photo", "design", "video", "live", "ads"],
}
POSTS = "[...document.querySelectorAll('[data-post-id]')].map((one) => one.dataset.postId)"
# What the page does at the moment when a plan stands, before anything that comes later.
AT_ONCE = """act => {
    const plan = document.querySelector("#plan");
    new MutationObserver((_, observer) => { observer.disconnect(); window.acted = eval(act); })
        .observe(plan, { attributeFilter: ["data-brief"] });
}"""
# Keeps what comes later waiting while `window.held` is a list, whatever else goes on.
HOLD = """
    const later = window.setTimeout;
    window.held = [];
    window.setTimeout = (callback, ...rest) =>
        window.held && new Error().stack.includes("/views/later.js")
            ? window.held.push(callback)
            : later(callback, ...rest);
"""
BRIEF = """async () => {
    const main = document.querySelector('script[src$="planner/main.js"]').src;
    const { briefOf } = await import(new URL("form.js", main).href);
    return briefOf(document.querySelector("#planner"));
}"""


def planned_posts(page: Any) -> dict[str, str]:
    """The posts of the page's own answers, from the command line: title by id."""
    told = subprocess.run(
        [sys.executable, "-m", "smo_planner", "-", "--lang", "en"],
        input=json.dumps(page.evaluate(BRIEF)).encode(),
        stdout=subprocess.PIPE,
        check=True,
    )
    return {post["id"]: post["title"] for post in json.loads(told.stdout)["calendar"]}


def wait_for_posts(page: Any, count: int) -> None:
    page.wait_for_function("count => document.querySelectorAll('[data-post-id]').length === count", arg=count)


@pytest.fixture
def held(visitor: Any, nine: Any) -> Iterator[Any]:
    """A visit at whose end a year's plan stands, of which nothing more is made until `release`."""
    with visitor("en", "desktop") as visit:
        visit.context.add_init_script(HOLD)
        visit.open()
        visit.fill(nine["en"] | YEAR)
        visit.submit()
        visit.wait_for("ready")
        yield visit


def release(page: Any) -> None:
    page.evaluate("() => { const held = window.held; window.held = null; for (const one of held) one(); }")


def far_post(page: Any, posts: dict[str, str]) -> str:
    """The last post, which is not made yet."""
    post = list(posts)[-1]
    assert page.locator(f"#post-{post}").count() == 0
    return post


def wait_until_seen(page: Any, post: str) -> None:
    page.locator(f"#post-{post}").wait_for()
    page.wait_for_function(
        """id => {
            const { top, bottom } = document.getElementById(id).getBoundingClientRect();
            return top >= 0 && bottom <= innerHeight;
        }""",
        arg=f"post-{post}",
    )


def test_far_weeks_are_made_after_the_plan_stands(visitor: Any, nine: Any) -> None:
    with visitor("en", "desktop") as visit:
        page = visit.open()
        page.evaluate(AT_ONCE, POSTS)
        visit.fill(nine["en"] | YEAR)
        visit.submit()
        visit.wait_for("ready")
        posts = planned_posts(page)
        assert len(posts) > 500
        first = page.evaluate("window.acted")
        assert 0 < len(first) < len(posts) / 2
        wait_for_posts(page, len(posts))
        assert page.evaluate(POSTS) == list(posts)
        # All of them folded but the first.
        assert page.locator(".pl-week").count() == 52
        assert page.locator(".pl-week[open]").count() == 1


def test_a_far_week_has_its_posts_as_soon_as_somebody_looks(held: Any) -> None:
    page = held.page
    posts = planned_posts(page)
    far_post(page, posts)
    week = page.locator(".pl-week").nth(40)
    assert week.locator("[data-post-id]").count() == 0
    week.locator("> summary").click()
    week.locator("[data-post-id]").first.wait_for()
    # And the days of a far month, each of which leads to its posts.
    month = page.locator(".pl-month").last
    assert month.locator("td").count() == 0
    month.locator("> summary").click()
    month.locator("td a").last.click()
    post = page.evaluate("location.hash").removeprefix("#post-")
    assert post in posts
    wait_until_seen(page, post)


def test_an_address_leads_to_a_far_post(held: Any) -> None:
    page = held.page
    post = far_post(page, planned_posts(page))
    page.evaluate("hash => { location.hash = hash; }", f"post-{post}")
    wait_until_seen(page, post)
    # The same for who comes back with it: from a calendar, say.
    page.goto("about:blank")
    held.open(f"planner/#post-{post}")
    held.wait_for("ready")
    wait_until_seen(page, post)


def test_all_is_made_before_it_is_printed(held: Any) -> None:
    page = held.page
    posts = planned_posts(page)
    far_post(page, posts)
    # In one go, as the browser does it: nothing else comes between.
    printed, folded, days = page.evaluate(
        f"""() => {{
            dispatchEvent(new Event("beforeprint"));
            const printed = {POSTS};
            const folded = document.querySelectorAll("#plan details:not([open])").length;
            const days = [...document.querySelectorAll(".pl-month")].map((one) => one.querySelectorAll("td").length);
            dispatchEvent(new Event("afterprint"));
            return [printed, folded, days];
        }}"""
    )
    assert printed == list(posts)
    assert folded == 0
    assert len(days) >= 12
    assert min(days) >= 28
    assert page.locator(".pl-week[open]").count() == 1


def test_another_answer_meanwhile_does_not_mix_two_plans(held: Any) -> None:
    page = held.page
    before = planned_posts(page)
    far_post(page, before)
    brief = page.locator("#plan").get_attribute("data-brief")
    page.locator('[name="period.start"]').fill("2027-02-01")
    page.locator(f'#plan:not([data-brief="{brief}"])').wait_for()
    after = planned_posts(page)
    assert after != before
    # What waited for the first plan goes on only now.
    release(page)
    wait_for_posts(page, len(after))
    page.wait_for_timeout(300)
    assert page.evaluate(POSTS) == list(after)
    shown = page.locator("[data-post-id]").evaluate_all("all => all.map((one) => one.textContent)")
    assert [title for title, text in zip(after.values(), shown, strict=True) if title not in text] == []
