"""When the engine can't be had: a plain message, a way on, and nothing typed is lost."""

from __future__ import annotations

from typing import Any

import pytest

RUNTIME = "**/assets/runtime/**"
both = pytest.mark.parametrize("language", ["ar", "en"])


def shown_reason(page: Any) -> str:
    """The one reason that the message gives."""
    shown = page.locator("#plan-error [data-reason]:not([hidden])")
    assert shown.count() == 1
    assert shown.is_visible()
    return shown.get_attribute("data-reason")


@both
def test_a_failed_download_is_said_and_can_be_tried_again(visitor: Any, nine: Any, language: str) -> None:
    with visitor(language) as visit:
        visit.expected = ("Failed to load resource", "net::ERR")
        # Playwright marks the function that it is given, which a method of a list does not allow.
        visit.context.route(RUNTIME, lambda route: route.abort())
        page = visit.open()
        visit.fill(nine[language])
        typed = visit.answers()
        visit.submit()
        visit.wait_for("error")
        assert shown_reason(page) == "download"
        assert page.locator("#plan-error").evaluate("box => box === document.activeElement")
        assert visit.answers() == typed
        assert visit.sideways() == 0
        assert not visit.axe()
        with visit.context.expect_event("request", lambda request: "/assets/runtime/" in request.url):
            page.locator("[data-action=retry]").click()
        visit.wait_for("error")
        visit.context.unroute(RUNTIME)
        page.locator("[data-action=retry]").click()
        visit.wait_for("ready")
        assert visit.answers() == typed
        assert not page.locator("#plan-error").is_visible()


@both
@pytest.mark.parametrize("missing", ["WebAssembly", "Worker"])
def test_a_browser_that_cannot_run_it_is_told(visitor: Any, nine: Any, language: str, missing: str) -> None:
    with visitor(language) as visit:
        visit.context.add_init_script(f"delete globalThis.{missing};")
        page = visit.open()
        visit.fill(nine[language])
        typed = visit.answers()
        visit.submit()
        visit.wait_for("error")
        assert shown_reason(page) == "unsupported"
        assert visit.answers() == typed
        page.reload()
        assert visit.answers() == typed


def test_a_download_that_never_ends_runs_into_the_time_limit(visitor: Any, nine: Any) -> None:
    with visitor("en") as visit:
        held: list[Any] = []
        # Playwright marks the function that it is given, which a method of a list does not allow.
        visit.context.route(RUNTIME, lambda route: held.append(route))  # noqa: PLW0108
        visit.context.route("**/planner/", hurried)
        page = visit.open()
        visit.fill(nine["en"])
        visit.submit()
        visit.wait_for("loading")
        assert page.locator("#plan-status").inner_text().strip()
        visit.wait_for("error")
        assert shown_reason(page) == "timeout"
        assert visit.answers().keys() == nine["en"].keys()


def hurried(route: Any) -> None:
    """The page as served, with a time limit that a test can wait for."""
    response = route.fetch()
    text = response.text()
    assert 'data-timeout="' in text
    before, _, after = text.partition('data-timeout="')
    route.fulfill(response=response, body=f'{before}data-timeout="3000"{after[after.index(chr(34)) + 1 :]}')


def test_forbidden_storage_costs_the_memory_not_the_plan(visitor: Any, nine: Any) -> None:
    with visitor("en") as visit:
        visit.context.add_init_script(
            "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }});"
        )
        visit.open()
        visit.fill(nine["en"])
        visit.submit()
        visit.wait_for("ready")
        visit.page.locator("[data-task-id] input").first.check()


def test_broken_memory_is_no_obstacle(visitor: Any) -> None:
    with visitor("en") as visit:
        visit.context.add_init_script(
            'localStorage.setItem(\'smo-planner:1:answers\', \'{"name": 5, "country": ["JO"], "x": [1]}\');'
            "localStorage.setItem('smo-planner:1:ticks', '{{{');"
        )
        visit.open()
        assert visit.answers() == {"country": ["JO"]}
