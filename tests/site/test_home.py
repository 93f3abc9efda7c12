"""The first page: what it is and where to begin in sight at once, the way through the guide, and a plan that is the engine's."""

import copy
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from bs4 import Tag
from smo_planner.export.labels import Labels, goal

from tests.site.built import HOMES, page_file, parsed, target
from tests.site.hooks import hook

ROOT = Path(__file__).parents[2]
EXAMPLE = "bakery-amman"
CHAPTERS = ("smo/", "impact/", "platforms/", "questions/", "demographics/", "e-government/", "steps/")


def plan(language: str) -> dict[str, Any]:
    """The plan as the engine makes it now."""
    return hook("plans").plan(EXAMPLE, language)


def plain(text: str) -> str:
    """A text without what no eye sees: runs of spaces."""
    return " ".join(text.split())


def part(site: Path, language: str, name: str) -> Tag:
    """A piece of the plan on the first page."""
    found = parsed(page_file(site, language, "")).select_one(f".excerpt__part--{name}")
    assert found
    return found


def items(tag: Tag) -> list[str]:
    """The items of the outer list, as they read."""
    return [plain(item.get_text()) for item in tag.select(":scope > ul > li")]


def rows(tag: Tag) -> list[list[str]]:
    """The cells of the table under its head."""
    return [[plain(cell.get_text()) for cell in row.select("td")] for row in tag.select("tbody tr")]


@pytest.mark.parametrize("language", HOMES)
def test_what_to_do_first_is_the_plans_with_the_reasons_of_its_lead(site: Path, language: str) -> None:
    made, labels = plan(language), Labels(language, "JO")
    said = items(part(site, language, "first"))
    lead, *others = (one for one in made["channels"] if one["posts_per_week"])
    assert lead["decision"] == "lead"
    assert said[0].startswith(f"{lead['name']} (")
    assert lead["reasons"]
    for reason in lead["reasons"]:
        assert plain(reason["text"]) in said[0]
    for one, line in zip(others, said[1:], strict=False):
        assert line.startswith(f"{one['name']} (")
    tasks = said[1 + len(others) :]
    assert len(tasks) == 3
    for task, line in zip(made["tasks"], tasks, strict=False):
        for words in (task["title"], labels.day(task["due"]), labels.minutes(task["minutes"])):
            assert plain(labels.words(words)) in line


@pytest.mark.parametrize("language", HOMES)
def test_what_is_left_alone_is_the_plans_with_every_reason(site: Path, language: str) -> None:
    left = [one for one in plan(language)["channels"] if not one["posts_per_week"]]
    said = items(part(site, language, "leave"))
    assert len(said) == len(left) > 0
    for one, line in zip(left, said, strict=True):
        assert line.startswith(f"{one['name']} (")
        for reason in one["reasons"]:
            assert plain(reason["text"]) in line


@pytest.mark.parametrize("language", HOMES)
def test_the_range_and_the_cost_are_the_plans(site: Path, language: str) -> None:
    made, labels = plan(language), Labels(language, "JO")
    said = items(part(site, language, "brings"))
    aim, percent = goal(made), made["coverage"]["percent"]
    assert aim
    span = labels.span(percent["low"], percent["high"], percent["central"], percent=True)
    assert said[0].endswith(plain(span))
    assert f"{aim['name']}: {plain(labels.span(aim['low'], aim['high'], aim['target']))}" in said
    assert plain(labels.words(labels.money(made["budget"]["total"], "JOD"))) in said[-1]


@pytest.mark.parametrize("language", HOMES)
def test_the_budget_is_the_plans_line_by_line(site: Path, language: str) -> None:
    money, labels = plan(language)["budget"], Labels(language)
    expected = [[line["label"], labels.phase(line["phase"]), f"{line['amount']:g}"] for line in money["lines"]]
    assert rows(part(site, language, "budget")) == [*expected, [labels["total"], "", f"{money['total']:g}"]]


@pytest.mark.parametrize("language", HOMES)
def test_the_week_is_the_plans_post_by_post(site: Path, language: str) -> None:
    made = plan(language)
    names = {one["id"]: one["name"] for one in made["channels"]}
    start = made["brief"]["period"]["start"]
    posts = [one for one in made["calendar"] if start <= one["date"] <= f"{start[:8]}{int(start[8:]) + 6:02}"]
    shown = rows(part(site, language, "week"))
    assert posts
    assert [(row[2], row[4], row[6]) for row in shown] == [
        (names[one["channel"]], plain(one["title"]), str(one["minutes"])) for one in posts
    ]
    assert all(one["time"] in row[1] for one, row in zip(posts, shown, strict=True))


@pytest.mark.parametrize("language", HOMES)
def test_another_plan_would_be_another_excerpt(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    plans, excerpt = hook("plans"), hook("excerpt")
    before = excerpt.markdown(EXAMPLE, language)
    changed = {one: copy.deepcopy(plan(one)) for one in HOMES}
    for one in changed.values():
        one["budget"]["lines"][0]["amount"] = 98765
        one["tasks"][0]["minutes"] = 4321
        one["channels"][0]["reasons"][0]["text"] = "Because."
    monkeypatch.setattr(plans, "plan", lambda _, one: changed[one])
    after = excerpt.markdown(EXAMPLE, language)
    for new in ("98,765", Labels(language).minutes(4321), "Because."):
        assert new in after
        assert new not in before


@pytest.mark.parametrize("language", HOMES)
def test_no_figure_of_the_example_is_written_by_hand(language: str) -> None:
    source = (ROOT / f"docs/{language}/index.md").read_text("utf-8")
    own = source.partition("{ #example }")[2].partition("\n## ")[0]
    assert f"<!-- plan: {EXAMPLE} -->" in own
    assert not re.search(r"\d", own)


@pytest.mark.parametrize("language", HOMES)
def test_numbers_of_sources_and_the_button_lead_to_the_whole_plan(site: Path, language: str) -> None:
    file = page_file(site, language, "")
    whole = page_file(site, language, f"examples/{EXAMPLE}/")
    marks = parsed(file).select(".excerpt a")
    assert marks
    for link in marks:
        assert target(site, file, link["href"]) == (whole, "sources")
        assert re.fullmatch(r"\[\d+([,،] \d+)*\]", plain(link.get_text()))
    buttons = [target(site, file, link["href"])[0] for link in parsed(file).select(".excerpt ~ .hero__actions a")]
    assert buttons == [whole, page_file(site, language, "examples/")]


@pytest.mark.parametrize("language", HOMES)
def test_the_way_is_all_chapters_in_the_order_of_the_menu_with_the_time_they_take(site: Path, language: str) -> None:
    file = page_file(site, language, "")
    soup = parsed(file)
    ways = soup.select(".path > ol > li")
    assert [target(site, file, way.a["href"])[0] for way in ways] == [page_file(site, language, one) for one in CHAPTERS]
    taken = []
    for slug, way in zip(CHAPTERS, ways, strict=True):
        (said,) = re.findall(r"\d+", way.select_one(".minutes").get_text())
        words = len(parsed(page_file(site, language, slug)).main.get_text(" ").split())
        # The page holds a little more than the text: the question of the planner, the way on.
        assert words / 300 < int(said) < words / 120, slug
        taken.append(int(said))
    assert Labels(language).minutes(sum(taken)) in soup.select_one("#path + p").get_text()
    assert "<!--" not in str(soup.main)


@pytest.fixture
def phone(browser: Any) -> Iterator[Any]:
    context = browser.new_context(viewport={"width": 360, "height": 640})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("language", HOMES)
def test_a_phone_shows_at_once_what_this_is_and_both_ways(phone: Any, root: str, language: str) -> None:
    phone.goto(f"{root}{HOMES[language]}")
    assert phone.locator(".hero h1, .hero p").count() == 3  # the headline, the sentence, the two ways
    for part_of in phone.locator(".hero h1, .hero p, .hero a").all():
        box = part_of.bounding_box()
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= 640
    ways = phone.locator(".hero a")
    assert ways.evaluate_all("all => all.map(one => one.href)") == [
        f"{root}{HOMES[language]}planner/",
        f"{root}{HOMES[language]}#path",
    ]
    first, second = (way.bounding_box() for way in ways.all())
    assert first["y"] == second["y"], "side by side"


@pytest.mark.parametrize("language", HOMES)
def test_what_was_read_is_counted_and_the_next_chapter_named(phone: Any, root: str, language: str) -> None:
    home = f"{root}{HOMES[language]}"
    phone.goto(home)
    line = phone.locator("#site-progress")
    phone.wait_for_load_state("networkidle")
    assert not re.search(r"\d", line.inner_text())
    phone.evaluate("localStorage.setItem('smo-planner:1:read', '[\"smo\", \"platforms\"]')")
    phone.reload()
    phone.wait_for_selector("#site-progress a")
    assert re.findall(r"\d", line.inner_text()) == ["2", "7"]
    assert line.locator("a").evaluate("link => link.href") == f"{home}impact/"
    assert phone.locator(".path .read").count() == 2
    every = [slug.rstrip("/") for slug in CHAPTERS]
    phone.evaluate("read => localStorage.setItem('smo-planner:1:read', JSON.stringify(read))", every)
    phone.reload()
    phone.locator(".path .read").nth(6).wait_for()
    assert line.locator("a").count() == 0
