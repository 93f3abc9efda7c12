"""A real browser on the built site: once at the root, once under the folder of a project page.

The browser is the one of tests/conftest.py, which all tests share. Every page that a test opens is
watched: a message on the console, a fault in a script or a request to another origin makes the test fail.
"""

from __future__ import annotations

import contextlib
import functools
import http.server
import json
import threading
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

ROOT = Path(__file__).parents[2]
SITE = ROOT / "site"
AXE = ROOT / "node_modules/axe-core/axe.min.js"
SIZES = {
    "phone": {"width": 360, "height": 740},
    "desktop": {"width": 1280, "height": 800},
    "least": {"width": 320, "height": 640},
}
LANGUAGES = {"ar": "", "en": "en/"}
# A plan on a busy machine whose browser starts cold.
PATIENCE = 60_000


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serves `site/` at `/` and at `/repo/`, as GitHub Pages would serve a domain and a project."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *args: Any) -> None:
        pass

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix("/repo") if path.startswith("/repo/") else path)


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *args: Any) -> None:
        """A browser that leaves in the middle of a file is no fault."""


@pytest.fixture(scope="session")
def origin() -> Iterator[str]:
    if not (SITE / "planner/index.html").is_file():
        pytest.fail("site/ is not built: run `make site`")
    with _Server(("127.0.0.1", 0), functools.partial(_Handler, directory=str(SITE))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


class Visit:
    """One visitor with a browser of their own: what they see, and what went wrong behind it."""

    def __init__(self, browser: Browser, origin: str, language: str, size: str, scheme: str, **context: Any) -> None:
        self.language, self.origin = language, origin
        self.wrong: list[str] = []
        self.expected: tuple[str, ...] = ()
        self.context = browser.new_context(
            viewport=SIZES[size], color_scheme=scheme, locale="ar-JO" if language == "ar" else "en-GB", **context
        )
        self.page = self.context.new_page()
        self.page.set_default_timeout(PATIENCE)
        self.page.on("console", lambda message: self._note(f"console: {message.type} {message.text}"))
        self.page.on("pageerror", lambda error: self._note(f"script: {error}"))
        self.context.on("request", lambda request: self._request(request.url))

    def _note(self, text: str) -> None:
        # The browser's remark on a test that looks at what is laid out a moment later.
        if "hidden by content-visibility" in text:
            return
        if not any(part in text for part in self.expected):
            self.wrong.append(text)

    def _request(self, url: str) -> None:
        if not url.startswith((self.origin + "/", "data:", "blob:" + self.origin)):
            self.wrong.append(f"request to another origin: {url}")

    def open(self, path: str = "planner/", *, base: str = "/", language: str | None = None) -> Page:
        self.page.goto(self.origin + base + LANGUAGES[language or self.language] + path)
        return self.page

    def fill(self, answers: dict[str, Any]) -> None:
        """Types and ticks as a person would, opening the groups that are folded."""
        for name, value in answers.items():
            controls = self.page.locator(f'#planner [name="{name}"]')
            self._unfold(name)
            for one in value if isinstance(value, list) else [value]:
                kind = controls.first.evaluate("element => element.type")
                if kind in {"radio", "checkbox"}:
                    controls.and_(self.page.locator(f'[value="{one}"]')).check()
                elif kind == "select-one":
                    controls.select_option(one)
                elif kind == "date":
                    controls.first.fill(one)
                else:
                    controls.press_sequentially(one)

    def _unfold(self, name: str) -> None:
        for group in self.page.locator(f'#planner details:has([name="{name}"])').all():
            if group.get_attribute("open") is None:
                group.locator("> summary").click()

    def submit(self) -> None:
        self.page.locator("#planner [type=submit]").click()

    def wait_for(self, state: str) -> None:
        """Waits until the plan is in this state; an error or faults that come instead are said at once."""
        wanted = f'#plan[data-state="{state}"]'
        self.page.locator(f'{wanted}, #plan[data-state="error"], #faults:not([hidden])').first.wait_for()
        said = self.page.locator("#plan-error [data-reason]:not([hidden]), #faults li").all_inner_texts()
        assert self.page.locator(wanted).count(), [*said, *self.wrong]

    def answers(self) -> dict[str, list[str]]:
        """All that stands in the form, by the names of its controls."""
        pairs: list[list[str]] = self.page.evaluate(
            "[...new FormData(document.forms.planner)].filter(([, value]) => value !== '')"
        )
        found: dict[str, list[str]] = {}
        for name, value in pairs:
            found.setdefault(name, []).append(value)
        return found

    def tasks(self) -> list[str]:
        return self.page.locator("[data-task-id]").evaluate_all("tasks => tasks.map(task => task.dataset.taskId)")

    def sideways(self) -> int:
        """By how many pixels the page can be scrolled sideways."""
        return self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")

    def plan_on(self, answers: dict[str, Any], day: datetime) -> Page:
        """A page on which the plan of these answers stands, on a day of the visitor's."""
        self.page.clock.set_fixed_time(day)
        self.open()
        self.fill(answers)
        self.submit()
        self.wait_for("ready")
        return self.page

    def axe(self, within: str = "html", rules: tuple[str, ...] = ()) -> list[str]:
        """What axe finds wrong, a line a rule; `rules` names those to check, else all are."""
        if not self.page.evaluate("'axe' in window"):
            self.page.evaluate(AXE.read_text(encoding="utf-8"))
        only = {"runOnly": {"type": "rule", "values": list(rules)}} if rules else {}
        # From the top, where nothing that stays in sight lies over what is checked.
        found = self.page.evaluate(
            """async ([within, only]) => {
                const before = scrollY;
                scrollTo({ top: 0, behavior: "instant" });
                const found = await axe.run(within, {resultTypes: ['violations'], ...only});
                scrollTo({ top: before, behavior: "instant" });
                return found;
            }""",
            [within, only],
        )
        return [
            f"{one['id']}: {json.dumps([node['html'][:160] for node in one['nodes'][:4]], ensure_ascii=False)}"
            for one in found["violations"]
        ]

    def axe_both(self, within: str) -> list[str]:
        """What axe finds in a part of the page, and what of it is too pale in the dark."""
        found = self.axe(within)
        self.page.evaluate("document.documentElement.dataset.mdColorScheme = 'slate'")
        found += self.axe(within, ("color-contrast",))
        self.page.evaluate("document.documentElement.dataset.mdColorScheme = 'default'")
        return found


Visitor = Callable[..., contextlib.AbstractContextManager[Visit]]


@pytest.fixture(scope="session")
def visitor(browser: Browser, origin: str) -> Visitor:
    """Opens a clean browser for one visit, and checks it when it is left."""

    @contextlib.contextmanager
    def visitor(language: str, size: str = "phone", scheme: str = "light", **context: Any) -> Iterator[Visit]:
        visit = Visit(browser, origin, language, size, scheme, **context)
        try:
            yield visit
            assert not visit.wrong
        finally:
            visit.context.close()

    return visitor


@pytest.fixture(scope="session")
def planned(visitor: Visitor) -> Iterator[Callable[[str, str], Visit]]:
    """`planned("ar", "phone")`: a visit at whose end the bakery's plan stands. Shared: look, don't change."""
    with contextlib.ExitStack() as open_visits:

        @functools.cache
        def planned(language: str, size: str) -> Visit:
            visit = open_visits.enter_context(visitor(language, size))
            visit.open()
            visit.fill(BAKERY[language])
            visit.submit()
            visit.wait_for("ready")
            # Nothing of it is made anew after this.
            visit.page.locator("#plan-sensitivity li").first.wait_for()
            return visit

        yield planned


# The bakery, as its owner types it: Arabic digits on the Arabic page.
BAKERY: dict[str, dict[str, Any]] = {
    language: {
        "country": "JO",
        "audience.ages": ["25-34", "35-44"],
        "objective.primary": "sales",
        "organisation": "shop",
        "offer.category": "food",
        "resources.hours_per_week": numbers["6"],
        "budget.amount": numbers["400"],
        "period.start": "2027-01-04",
        "period.weeks": numbers["8"],
        "offer.price": "middle",
        "offer.edge": edge,
        "audience.gender": "all",
        "audience.income": "middle",
        "audience.family": ["young_children"],
        "audience.reach": "local",
        "audience.languages": ["ar"],
        "objective.target": numbers["200"],
        "resources.skills": ["photo", "writing"],
        "resources.accounts.instagram": numbers["800"],
        "resources.accounts.whatsapp": numbers["0"],
    }
    for language, edge, numbers in (
        ("ar", "يُخبز قبل الفجر بقمح بلدي", {"6": "٦", "400": "٤٠٠", "8": "۸", "200": "٢٠٠", "800": "٨٠٠", "0": "٠"}),
        ("en", "baked before dawn with local wheat", {n: n for n in ("6", "400", "8", "200", "800", "0")}),
    )
}
NINE = tuple(BAKERY["en"])[:9]


@pytest.fixture(scope="session")
def bakery() -> dict[str, dict[str, Any]]:
    """The bakery's answers by language, all of them; the first nine are the required ones."""
    return BAKERY


@pytest.fixture(scope="session")
def nine() -> dict[str, dict[str, Any]]:
    """The bakery's nine required answers by language."""
    return {language: {name: answers[name] for name in NINE} for language, answers in BAKERY.items()}
