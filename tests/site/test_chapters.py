"""Every chapter has the parts that a reader was promised, covers its points, and shows no figure that is not known."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml
from bs4 import BeautifulSoup, Tag
from smo_planner.knowledge import facts
from smo_planner.knowledge.guide import known

from tests.site.built import HOMES, page_file, parsed

ROOT = Path(__file__).parents[2]
POINTS: list[dict[str, str]] = yaml.safe_load((Path(__file__).parent / "points.yaml").read_text("utf-8"))
ALLOWED: dict[str, dict[float, str]] = yaml.safe_load((Path(__file__).parent / "figures.yaml").read_text("utf-8"))
CHAPTERS = ("smo", "impact", "platforms", "questions", "demographics", "e-government", "steps")
PARTS = ("outcomes", "idea", "evidence", "mistakes", "takeaways", "check", "apply", "reading")
WORDS = (1200, 2500)
LONGEST_PARAGRAPH = 120
LONGEST_SENTENCE = 25.0  # English, on average

each_chapter = pytest.mark.parametrize(
    ("language", "chapter"), [(language, chapter) for chapter in CHAPTERS for language in HOMES]
)


class Block(NamedTuple):
    """A paragraph, a point of a list, or a table: what a figure and its source stand in together."""

    text: str
    cited: tuple[str, ...]


def front_matter(language: str, page: str) -> dict[str, Any]:
    text = (ROOT / f"docs/{language}/{page}.md").read_text("utf-8")
    found: dict[str, Any] = yaml.safe_load(text.split("---\n")[1])
    return found


def prose(site: Path, language: str, chapter: str) -> BeautifulSoup:
    """What the author wrote of a page: its text without the planner's form and the notes of the page."""
    soup = BeautifulSoup(str(parsed(page_file(site, language, f"{chapter}/")).main), "html5lib")
    for other in soup.select(".apply, .onward, .checked, .suggest, .terms, .generated, template, script"):
        other.decompose()
    return soup


def blocks(soup: BeautifulSoup) -> Iterator[Block]:
    for tag in soup.find_all(["p", "li", "table", "figcaption", "dd", "h2", "h3", "summary"]):
        if tag.find(["p", "li"]) or tag.find_parent("table"):
            continue
        tag = BeautifulSoup(str(tag), "html.parser")
        cited = tuple(link["href"].rpartition("#")[2] for link in tag.select('a[href*="sources/#"]'))
        for cite in tag.select(".cite"):
            cite.replace_with("")
        yield Block(tag.get_text(" ", strip=True), cited)


def figures(text: str) -> Iterator[float]:
    """The figures that need a source: shares, and numbers above twelve that are no year and no age."""
    for found in re.finditer(r"(?<![\w.:])(\d+(?:,\d{3})*(?:\.\d+)?)(\s?%)?", text):
        value = float(found[1].replace(",", ""))
        year = 1900 <= value <= 2099 and "," not in found[1] and "." not in found[1]
        if found[2] or (value > 12 and not year):
            yield value


def figures_of(sources: tuple[str, ...]) -> set[float]:
    """Every figure that the knowledge has from one of these sources."""
    found = {value for fact in known().facts.values() if set(fact.sources) & set(sources) for value in fact.figures}
    found |= {one.reported for one in facts().reach.values() if set(one.sources) & set(sources)}
    for one in facts().countries.values():
        if set(one.online_sources) & set(sources):
            found.add(one.online_percent or 0.0)
    for age in facts().least_ages.values():
        if set(age.sources) & set(sources):
            found.add(float(age.years))
    for benchmark in facts().benchmarks:
        if set(benchmark.sources) & set(sources):
            found |= {end for end in (benchmark.low, benchmark.median, benchmark.high) if end is not None}
    return found


@pytest.mark.parametrize("point", POINTS, ids=lambda point: point["id"])
def test_each_point_is_covered_by_its_page_in_both_languages(point: dict[str, str]) -> None:
    for language in HOMES:
        assert point["id"] in front_matter(language, point["page"])["covers"], language


def test_pages_cover_no_point_that_is_not_theirs() -> None:
    pages = {page.stem for page in (ROOT / "docs/en").glob("*.md")}
    theirs = {page: [point["id"] for point in POINTS if point["page"] == page] for page in pages}
    for language in HOMES:
        for page in pages:
            assert front_matter(language, page).get("covers", []) == theirs[page], f"{language} {page}"


@each_chapter
def test_a_chapter_has_its_parts_in_order(site: Path, language: str, chapter: str) -> None:
    headings = [tag.get("id") for tag in prose(site, language, chapter).find_all("h2")]
    assert [one for one in headings if one in PARTS] == list(PARTS)


@each_chapter
def test_a_chapter_has_a_figure_that_can_be_heard(site: Path, language: str, chapter: str) -> None:
    drawings = prose(site, language, chapter).select("figure.drawing svg")
    assert drawings
    for drawing in drawings:
        assert drawing["role"] == "img"
        assert len(drawing["aria-label"]) > 40
        # On a phone of 360 px a drawing is 328 px wide: letters are to stay legible there.
        shrunk = min(1.0, 328 / float(drawing["viewbox" if drawing.get("viewbox") else "viewBox"].split()[2]))
        sizes = [float(text["font-size"]) for text in drawing.find_all("text")]
        assert min(sizes) * shrunk >= 12


@each_chapter
def test_a_chapter_asks_four_to_six_questions_and_explains_the_answers(
    site: Path, language: str, chapter: str
) -> None:
    soup = prose(site, language, chapter)
    asked = [tag for tag in _under(soup, "check") if tag.name == "details"]
    assert 4 <= len(asked) <= 6
    for question in asked:
        assert question.summary.get_text(strip=True).endswith(("?", "؟", ".")), question.summary
        assert len(question.get_text(" ").split()) >= 15 + len(question.summary.get_text(" ").split())


@each_chapter
def test_a_chapter_asks_the_planners_own_question(site: Path, language: str, chapter: str) -> None:
    form = parsed(page_file(site, language, f"{chapter}/")).select_one("form#site-apply")
    assert form
    assert [tag["data-question"] for tag in form.select("[data-question]")] == front_matter(language, chapter)["apply"]
    assert front_matter("ar", chapter)["apply"] == front_matter("en", chapter)["apply"]


@each_chapter
def test_a_chapter_cites_and_says_when_it_was_checked(site: Path, language: str, chapter: str) -> None:
    soup = prose(site, language, chapter)
    assert len({cited for block in blocks(soup) for cited in block.cited}) >= 3
    assert len(parsed(page_file(site, language, f"{chapter}/")).select(".checked time")) == 2


@each_chapter
def test_both_languages_of_a_chapter_cite_the_same_sources(site: Path, language: str, chapter: str) -> None:
    cited = {
        one: {source for block in blocks(prose(site, one, chapter)) for source in block.cited} for one in HOMES
    }
    assert cited["ar"] == cited["en"]


@each_chapter
def test_no_figure_stands_without_a_source_that_has_it(site: Path, language: str, chapter: str) -> None:
    lost = []
    for block in blocks(prose(site, language, chapter)):
        there = figures_of(block.cited) | set(ALLOWED.get(chapter, {}))
        lost += [f"{value:g}: {block.text[:80]}" for value in figures(block.text) if value not in there]
    assert not lost, "in knowledge/guide/facts.toml, or with its reason in tests/site/figures.yaml:\n" + "\n".join(lost)


@each_chapter
def test_a_chapter_is_neither_too_short_nor_too_long(site: Path, language: str, chapter: str) -> None:
    words = len(prose(site, language, chapter).get_text(" ").split())
    assert WORDS[0] <= words <= WORDS[1]


@each_chapter
def test_no_wall_of_text(site: Path, language: str, chapter: str) -> None:
    for tag in prose(site, language, chapter).find_all(["p", "li"]):
        assert len(tag.get_text(" ").split()) <= LONGEST_PARAGRAPH, tag.get_text()[:80]


# For English alone: Arabic joins what English parts.
@pytest.mark.parametrize("chapter", CHAPTERS)
def test_english_sentences_are_short(site: Path, chapter: str) -> None:
    lengths = [
        len(sentence.split())
        for block in blocks(prose(site, "en", chapter))
        for sentence in re.split(r"(?<=[.?!])\s+", block.text)
        if len(sentence.split()) > 3
    ]
    assert sum(lengths) / len(lengths) <= LONGEST_SENTENCE


def test_exceptions_are_still_needed(site: Path) -> None:
    for chapter, allowed in ALLOWED.items():
        shown = {
            value
            for language in HOMES
            for block in blocks(prose(site, language, chapter))
            for value in figures(block.text)
            if value not in figures_of(block.cited)
        }
        assert set(allowed) <= shown, chapter


def _under(soup: BeautifulSoup, heading: str) -> Iterator[Tag]:
    """What stands between a heading and the next of its kind."""
    found = soup.find(id=heading)
    assert found, heading
    for tag in found.find_next_siblings():
        if tag.name == "h2":
            return
        yield tag
