"""What a visitor does with the frame of a page: menu, colours, other language, search; by hand and by keyboard."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.site.built import ADDRESSES, EXAMPLES, HOMES, SLUGS
from tests.site.weight import cold

PHONE = {"width": 360, "height": 740}
BUDGET = 150_000


@pytest.fixture
def phone(browser: Any) -> Iterator[Any]:
    context = browser.new_context(viewport=PHONE)
    yield context.new_page()
    context.close()


@pytest.fixture
def desktop(browser: Any) -> Iterator[Any]:
    context = browser.new_context(viewport={"width": 1280, "height": 850})
    yield context.new_page()
    context.close()


def focus(page: Any) -> str:
    """The id of what has the focus, or its text."""
    return page.evaluate("document.activeElement.id || document.activeElement.textContent.trim()")


@pytest.mark.parametrize("host", ["root", "below"])
@pytest.mark.parametrize("language", HOMES)
def test_pages_are_whole_fit_a_narrow_screen_and_ask_nobody_else(
    browser: Any, host: str, language: str, request: pytest.FixtureRequest
) -> None:
    home = request.getfixturevalue(host)
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(f"{page.url} says {message.text}"))
    page.on("pageerror", lambda error: wrong.append(f"{page.url} breaks: {error}"))
    page.on(
        "request", lambda asked: asked.url.startswith((home, "data:")) or wrong.append(f"{page.url} asks {asked.url}")
    )
    page.on("response", lambda answer: answer.ok or wrong.append(f"{page.url} gets {answer.status} {answer.url}"))
    # Links are relative on every page (test_links.py): below, one page of each depth and the planner will do.
    for slug in (*SLUGS, *EXAMPLES) if host == "root" else ("", "smo/", "examples/bakery-amman/", "planner/"):
        page.goto(f"{home}{HOMES[language]}{slug}", wait_until="networkidle")
        wide, shown = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
        assert wide <= shown, f"{page.url} scrolls sideways"
        cut = page.eval_on_selector_all(
            ".brand__name, h1, h2, h3, .menu__link, .contents__link, .onward__link",
            "all => all.filter(one => one.scrollWidth > one.clientWidth + 1).map(one => one.textContent.trim())",
        )
        assert cut == [], f"{page.url} cuts titles"
    assert wrong == []
    context.close()


@pytest.mark.parametrize(("language", "slug"), [*(one for one in ADDRESSES if one[1] != "planner/"), *((language, EXAMPLES[0]) for language in HOMES)],
)
def test_a_first_visit_is_light(browser: Any, root: str, language: str, slug: str) -> None:
    sizes = cold(browser, f"{root}{HOMES[language]}{slug}", viewport=PHONE)
    assert sum(sizes.values()) <= BUDGET, sizes
    assert any(name.endswith(".woff2") for name in sizes), "the fonts are counted"


@pytest.mark.parametrize("language", HOMES)
def test_menu_of_a_phone_works_by_keyboard(phone: Any, root: str, language: str) -> None:
    phone.goto(f"{root}{HOMES[language]}smo/")
    links = phone.locator("#site-menu a")
    seen = []
    for _ in range(12):
        phone.keyboard.press("Tab")
        seen.append(focus(phone))
        assert not phone.evaluate("document.activeElement.closest('#site-menu') !== null"), "the menu is shut"
        assert phone.evaluate("document.activeElement.getClientRects().length > 0")
    assert "site-menu-open" in seen
    phone.locator("#site-menu-open").focus()
    phone.keyboard.press("Enter")
    assert focus(phone) == "site-menu-close"
    assert phone.locator("#site-menu-open").get_attribute("aria-expanded") == "true"
    for _ in range(links.count() + 2):
        phone.keyboard.press("Tab")
        behind = "document.activeElement.closest('main, .bar, .contents, .foot') !== null"
        assert not phone.evaluate(behind), "the page lies still behind it"
    assert phone.evaluate("document.querySelector('.bar').inert")
    phone.keyboard.press("Escape")
    assert focus(phone) == "site-menu-open"
    links.first.wait_for(state="hidden")


def test_menu_of_a_phone_opens_by_touch_from_the_side_where_reading_begins(phone: Any, root: str) -> None:
    for language, home in HOMES.items():
        phone.goto(f"{root}{home}")
        phone.locator("#site-menu-open").click()
        phone.wait_for_timeout(400)
        box = phone.locator("#site-menu").bounding_box()
        assert (box["x"] == 0) if language == "en" else (box["x"] + box["width"] == PHONE["width"])
        phone.locator("#site-menu-veil").click(position={"x": 340 if language == "en" else 20, "y": 400})
        assert phone.locator("#site-menu-open").get_attribute("aria-expanded") == "false"


def test_menu_stands_open_where_there_is_room(desktop: Any, root: str) -> None:
    desktop.goto(root)
    assert desktop.locator("#site-menu a").first.is_visible()
    assert not desktop.locator("#site-menu-open").is_visible()


def test_without_script_menu_and_text_are_there(browser: Any, root: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    page = context.new_page()
    page.goto(f"{root}smo/")
    assert page.locator("#site-menu a").last.is_visible()
    assert not page.locator("#site-menu-open").is_visible()
    assert page.locator("main h1").is_visible()
    context.close()


@pytest.mark.parametrize("host", ["root", "below"])
def test_other_language_opens_at_the_same_place(phone: Any, host: str, request: pytest.FixtureRequest) -> None:
    home = request.getfixturevalue(host)
    phone.goto(f"{home}platforms/#instagram")
    phone.locator("[data-keep-place]").click()
    phone.wait_for_url(f"{home}en/platforms/#instagram")
    phone.locator("[data-keep-place]").click()
    phone.wait_for_url(f"{home}platforms/#instagram")
    phone.locator("#tiktok").evaluate("heading => heading.scrollIntoView()")
    phone.locator("[data-keep-place]").click()
    phone.wait_for_url(f"{home}en/platforms/#tiktok")


def test_colours_follow_the_system_until_one_chooses(browser: Any, root: str) -> None:
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(root)

    def ground() -> str:
        return page.evaluate("getComputedStyle(document.body).backgroundColor")

    dark = ground()
    page.emulate_media(color_scheme="light")
    page.wait_for_selector("html[data-md-color-scheme=default]")
    light = ground()
    assert dark != light
    assert page.locator("#site-scheme").get_attribute("aria-pressed") == "false"
    page.locator("#site-scheme").click()
    assert (ground(), page.locator("#site-scheme").get_attribute("aria-pressed")) == (dark, "true")
    page.goto(f"{root}en/smo/")
    assert ground() == dark, "the choice holds on other pages"
    page.locator("#site-scheme").click()
    assert ground() == light
    page.emulate_media(color_scheme="dark")
    page.wait_for_selector("html[data-md-color-scheme=slate]")
    assert ground() == dark, "who chose what the system has follows it again"
    context.close()


@pytest.mark.parametrize("host", ["root", "below"])
def test_search_finds_in_the_language_of_the_page(desktop: Any, host: str, request: pytest.FixtureRequest) -> None:
    home = request.getfixturevalue(host)
    # Typed as people do: another hamza, ه for ة, without the article.
    for language, words, found in (
        ("ar", "انستغرام", "#instagram"),
        ("ar", "ميزانيه", "#budget"),
        ("en", "instagram", "#instagram"),
    ):
        desktop.goto(f"{home}{HOMES[language]}about/")
        desktop.keyboard.press("/")
        desktop.locator("#site-search-query").fill(words)
        desktop.wait_for_selector(".search__result")
        links = desktop.eval_on_selector_all(".search__result", "all => all.map(one => one.href)")
        assert any(link.endswith(found) for link in links)
        assert all(link.startswith(f"{home}en/") == (language == "en") for link in links)
        for link in links:
            assert desktop.request.get(link).ok
        desktop.keyboard.press("Enter")
        desktop.wait_for_url(links[0])


def test_search_says_when_it_finds_nothing_and_when_it_cannot_work(desktop: Any, root: str) -> None:
    desktop.goto(f"{root}en/")
    desktop.locator("#site-search-open").click()
    desktop.locator("#site-search-query").fill("zzzz")
    status = desktop.locator("#site-search-status")
    status.get_by_text("Nothing has these words").wait_for()
    desktop.keyboard.press("Escape")
    assert focus(desktop) == "site-search-open"
    desktop.route("**/search/*.json", lambda route: route.abort())
    desktop.reload()
    desktop.locator("#site-search-open").click()
    status.get_by_text("did not arrive").wait_for()
    desktop.unroute("**/search/*.json")
    desktop.locator("#site-search-query").fill("tiktok")
    desktop.wait_for_selector(".search__result")


def test_a_wide_table_scrolls_in_its_box_by_keyboard(phone: Any, root: str) -> None:
    phone.goto(f"{root}platforms/")
    table = phone.locator(".table").first
    table.focus()
    assert table.get_attribute("role") == "region"
    assert table.get_attribute("aria-label")
    phone.keyboard.press("ArrowLeft")
    phone.wait_for_function("document.querySelector('.table').scrollLeft !== 0")


def test_contents_show_where_one_reads(desktop: Any, root: str) -> None:
    desktop.goto(f"{root}en/platforms/#tiktok")
    desktop.wait_for_selector("#site-contents a[aria-current]")
    assert desktop.locator("#site-contents a[aria-current]").get_attribute("href") == "#tiktok"
