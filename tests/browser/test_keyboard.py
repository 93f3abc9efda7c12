"""The whole way by keyboard alone; wherever the focus stops there is something to see and to hear."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

DAY = datetime(2026, 12, 22, 10, tzinfo=UTC)
# A field for a day has a stop for each of its parts, and one for its picker.
STOPS_OF_A_FIELD = 5

# Whether the focus is where it was wanted, and what is wrong with where it is.
STOP = """(selector) => {
    const one = document.activeElement;
    if (!one || one === document.body) return { there: false, wrong: "nothing has the focus" };
    const told = one.outerHTML.slice(0, 120);
    const heard = (element) => {
        const copy = element.cloneNode(true);
        for (const part of copy.querySelectorAll("[aria-hidden=true]")) part.remove();
        return copy.textContent.trim();
    };
    const labels = [...(one.labels ?? [])];
    const ids = (one.getAttribute("aria-labelledby") ?? "").split(" ");
    const by = ids.flatMap((id) => document.getElementById(id) ?? []);
    const own = one.matches("input, select, textarea") ? [] : [one];
    const from = by.length ? by : labels.length ? labels : own;
    const name = one.ariaLabel || from.map(heard).join(" ") || one.title;
    // A part of the page is seen by its title, what is drawn by its label by that.
    const drawn = one.matches("section, form") ? one.querySelector("h2, h3")
        : one.offsetWidth > 1 && getComputedStyle(one).opacity !== "0" ? one : labels[0] ?? one;
    const { x, y, width, height } = drawn.getClientRects()[0] ?? drawn.getBoundingClientRect();
    const hit = document.elementFromPoint(x + width / 2, y + height / 2);
    const seen = hit && [drawn, ...labels].some((part) => part.contains(hit));
    return {
        there: one.matches(selector),
        same: one === window.stop,
        last: (window.stop = one) && told,
        wrong: !name ? `without a name: ${told}` : !seen ? `hidden by ${hit?.outerHTML.slice(0, 120)}: ${told}` : null,
    };
}"""


class Keys:
    """A visitor without a mouse."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.pressed = 0

    def press(self, key: str, times: int = 1) -> None:
        for _ in range(times):
            self.page.keyboard.press(key)
            self.pressed += 1

    def at(self, selector: str) -> None:
        """The focus is there, and can be seen and heard."""
        stop = self.page.evaluate(STOP, selector)
        assert stop["wrong"] is None
        assert stop["there"], (selector, stop["last"])

    def to(self, selector: str, most: int, *, back: bool = False) -> None:
        """Goes from stop to stop until one of this kind; each is looked at."""
        stayed = 0
        for _ in range(most):
            self.press("Shift+Tab" if back else "Tab")
            stop = self.page.evaluate(STOP, selector)
            assert stop["wrong"] is None
            stayed = stayed + 1 if stop["same"] else 0
            assert stayed < STOPS_OF_A_FIELD, ("trapped", stop["last"])
            if stop["there"]:
                return
        pytest.fail(f"{selector} is more than {most} stops away, the last one {stop['last']}")

    def step(self, key: str, expression: str, most: int = 40) -> None:
        """Presses a key until the element in focus is as wanted."""
        for _ in range(most):
            if self.page.evaluate(f"(one => {expression})(document.activeElement)"):
                return
            self.press(key)
        pytest.fail(f"{key}: {expression}")

    def part(self, name: str) -> None:
        """From the row of links to a part of the plan."""
        self.to(f'.pl-nav a[href="#plan-{name}"]', 25)
        self.press("Enter")
        self.page.wait_for_function("id => document.activeElement.id === id", arg=f"plan-{name}")
        self.at(f"#plan-{name}")

    def row(self, most: int, *, back: bool = True) -> None:
        """From inside a part to the row of links."""
        self.to(".pl-back", most, back=back)
        self.press("Enter")
        self.page.wait_for_function("document.activeElement.id === 'plan-parts'")
        self.at("#plan-parts")


def answer(keys: Keys, answers: dict[str, Any]) -> None:
    """The required questions, in the order in which the page has them."""
    page = keys.page
    for name in page.evaluate(
        "[...document.querySelectorAll('.pl-form > section.pl-group [data-question]')].map(one => one.dataset.question)"
    ):
        # The currency beside the amount stays the country's own.
        if name not in answers:
            continue
        value = answers[name]
        keys.to(f'[name="{name}"]', 12)
        kind = page.evaluate("document.activeElement.type")
        wanted = f"one.value === {json.dumps(value)}"
        if kind == "checkbox":
            for one in value:
                if not page.evaluate("value => document.activeElement.value === value", one):
                    keys.to(f'[name="{name}"][value="{one}"]', 8)
                keys.press("Space")
        elif kind == "radio":
            keys.press("Space")
            keys.step("ArrowDown", wanted)
        elif kind == "select-one":
            keys.step("ArrowDown", wanted)
        elif kind == "date":
            # The parts of a date stand in the order of the browser's own language.
            keys.to(".pl-suggest button", 6)
            keys.press("Enter")
            page.wait_for_function("document.forms.planner.elements['period.start'].value")
        else:
            page.keyboard.type(value)
        assert page.evaluate("document.activeElement !== document.body")


@pytest.mark.parametrize(("language", "size"), [("en", "desktop"), ("ar", "phone")])
def test_the_whole_way_by_keyboard(visitor: Any, nine: Any, language: str, size: str) -> None:
    with visitor(language, size) as visit:
        visit.page.clock.set_fixed_time(DAY)
        page = visit.open()
        page.locator(".pl-answering").wait_for()
        keys = Keys(page)
        # Past the header and the menu, to the questions.
        keys.to(".skip", 1)
        keys.press("Enter")
        answer(keys, nine[language])
        answers = visit.answers()
        assert {name: answers[name] for name in nine[language] if name != "period.start"} == {
            name: value if isinstance(value, list) else [value]
            for name, value in nine[language].items()
            if name != "period.start"
        }
        keys.to("[type=submit]", 25)
        keys.press("Enter")
        visit.wait_for("ready")
        page.wait_for_function("document.activeElement.id === 'plan-title'")
        keys.at("#plan-title")

        # The checklist: a task is ticked, opened and put off by a day.
        keys.part("tasks")
        keys.to("[data-task-id] input[type=checkbox]", 4)
        task = page.evaluate("document.activeElement.closest('[data-task-id]').dataset.taskId")
        keys.press("Space")
        assert page.locator(f"#task-{task} input[type=checkbox]").is_checked()
        assert page.locator("#plan-progress").evaluate("bar => bar.value") == 1
        keys.to(f"#task-{task} summary", 1)
        keys.press("Enter")
        page.locator(f"#task-{task} .pl-marks").wait_for()
        assert page.locator(f"#task-{task} .pl-terms dd").first.is_visible()
        keys.to(f"#tasks-{task}-later-1", 30)
        due = page.locator(f"#tasks-{task}-due")
        before = due.input_value()
        keys.press("Enter")
        page.wait_for_function(
            "([task, day]) => document.querySelector(`#tasks-${task}-due`)?.value > day", arg=[task, before]
        )
        page.wait_for_function("id => document.activeElement.id === id", arg=f"tasks-{task}-later-1")
        keys.at(f"#tasks-{task}-later-1")

        # The calendar: a day leads to its posts, one is marked as published.
        keys.row(30)
        keys.part("calendar")
        keys.to(".pl-month td a", 4)
        post = page.evaluate("document.activeElement.hash")
        keys.press("Enter")
        page.wait_for_function("hash => `#${document.activeElement.id}` === hash", arg=post)
        keys.at(post)
        keys.to(f"{post}-done", 5)
        keys.press("Space")
        assert page.locator(f"{post}-done").get_attribute("aria-pressed") == "true"
        keys.at(f"{post}-done")

        # A channel opens to its calculation.
        keys.row(60, back=False)
        keys.part("channels")
        keys.to(".pl-channel summary", 30)
        keys.press("Enter")
        opened = page.locator(".pl-channel details[open]")
        assert opened.locator("li").first.is_visible()
        keys.at(".pl-channel summary")

        # What if: the slider keeps the focus, the bar that says what changed is put away.
        keys.row(30)
        keys.part("whatif")
        brief = page.locator("#plan").get_attribute("data-brief")
        keys.to("#plan-whatif input[type=range]", 1)
        keys.press("ArrowUp")
        page.locator(f'#plan:not([data-brief="{brief}"])').wait_for()
        page.locator("#plan-changes").wait_for()
        keys.at("#whatif-hours")
        keys.row(1)
        keys.to("#plan-changes [data-action=close]", 2, back=True)
        keys.press("Enter")
        assert page.locator("#plan-changes").is_hidden()
        # Back to where one came from.
        keys.at(".pl-all-open")

        # A figure of a week is entered, and judged.
        keys.part("review")
        # The week, then where the first figure is found, then its field.
        keys.to("#plan-review tbody input", 3)
        page.keyboard.type("7")
        page.locator("#plan-review .pl-verdict").wait_for()
        keys.at("#plan-review tbody input")

        # The campaign is taken along.
        keys.row(6)
        keys.part("take")
        keys.to("button[data-export=campaign]", 1)
        with page.expect_download() as download:
            keys.press("Enter")
        assert Path(download.value.path()).stat().st_size
        keys.at("button[data-export=campaign]")
        assert keys.pressed < 400


def test_what_goes_away_or_is_made_anew_leaves_the_focus_where_it_was(visitor: Any, nine: Any) -> None:
    with visitor("en", "desktop") as visit:
        page = visit.plan_on(nine["en"], DAY)
        page.locator("#plan-sensitivity a").first.wait_for()
        slider = page.locator("#whatif-hours")
        slider.press("ArrowUp")
        page.locator("#plan-changes").wait_for()
        page.keyboard.press("Escape")
        assert page.locator("#plan-changes").is_hidden()
        assert slider.evaluate("one => one === document.activeElement")
        # Links in the decision have no name by which they could be found again.
        page.locator(".pl-first a").first.focus()
        page.evaluate(
            """() => {
                const hours = document.forms.planner.elements["resources.hours_per_week"];
                window.before = document.querySelector("#plan-decision");
                hours.value = "16";
                hours.dispatchEvent(new Event("input", { bubbles: true }));
            }"""
        )
        page.wait_for_function("document.querySelector('#plan-decision') !== window.before")
        page.wait_for_function("document.activeElement.id === 'plan-decision'")
        Keys(page).to(".pl-first a", 3)
