"""Every page is there in both languages, says which language it is, and is the other's equal, anchor for anchor."""

import re
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from tests.site.built import ADDRESSES, DIRECTIONS, EXAMPLES, HOMES, SLUGS, html_files, ids, page_file, pages, parsed, target

ROOT = Path(__file__).parents[2]
OVERRIDES = ROOT / "overrides"


@pytest.mark.parametrize(
    ("language", "slug"), [*ADDRESSES, *((language, slug) for language in HOMES for slug in EXAMPLES)]
)
def test_page_says_its_language_and_has_one_heading(site: Path, language: str, slug: str) -> None:
    soup = parsed(page_file(site, language, slug))
    assert (soup.html["lang"], soup.html["dir"]) == (language, DIRECTIONS[language])
    assert len(soup.find_all("h1")) == 1
    assert soup.h1.get_text(strip=True)


def test_site_has_these_pages_and_no_other(site: Path) -> None:
    expected = {page_file(site, language, slug) for language in HOMES for slug in (*SLUGS, *EXAMPLES)}
    assert set(html_files(site)) == expected | {site / "404.html"}


def test_titles_and_descriptions_tell_pages_apart(site: Path) -> None:
    for what in ("title", "meta[name=description]"):
        said: dict[str, str] = {}
        for language, slug in (*ADDRESSES, *((language, slug) for language in HOMES for slug in EXAMPLES)):
            soup = parsed(page_file(site, language, slug))
            tag = soup.select_one(f"head > {what}")
            words = (tag.get("content") or tag.get_text()).strip()
            assert words
            assert words not in said, f"/{HOMES[language]}{slug} and {said[words]} have the same {what}: {words}"
            said[words] = f"/{HOMES[language]}{slug}"


@pytest.mark.parametrize("slug", SLUGS)
def test_anchors_are_the_same_in_both_languages(site: Path, slug: str) -> None:
    found = {}
    for language in HOMES:
        main = parsed(page_file(site, language, slug)).main
        title = main.h1.get("id")
        # Which terms a text mentions is its own affair.
        found[language] = {tag["id"] for tag in main.find_all(id=True) if not tag["id"].startswith("term-")} - {title}
    assert found["ar"] == found["en"]


def test_menu_leads_to_every_page_in_the_same_order(site: Path) -> None:
    for language, slug, soup in pages(site):
        file = page_file(site, language, slug)
        menu = soup.select("nav#site-menu a[href]")
        leads = [target(site, file, link["href"])[0] for link in menu]
        assert leads == [page_file(site, language, other) for other in SLUGS]
        assert [link["href"] for link in menu if link.get("aria-current") == "page"] == [
            link["href"] for link, lead in zip(menu, leads, strict=True) if lead == file
        ]


def test_language_switch_leads_to_the_same_page(site: Path) -> None:
    for language, slug, soup in pages(site):
        (switch,) = soup.select("a[data-keep-place]")
        other = "en" if language == "ar" else "ar"
        assert (switch["hreflang"], switch["lang"]) == (other, other)
        assert target(site, page_file(site, language, slug), switch["href"])[0] == page_file(site, other, slug)


def test_every_source_has_its_place(site: Path) -> None:
    from smo_planner import knowledge

    for language in HOMES:
        assert knowledge.facts().sources.keys() <= ids(parsed(page_file(site, language, "sources/")))


def strings(language: str) -> dict[str, str]:
    """The strings that the templates know in a language, read from the one dictionary of its file."""
    source = (OVERRIDES / f"partials/languages/{language}.html").read_text("utf-8")
    (table,) = Environment(autoescape=False).parse(source).find_all(nodes.Dict)
    keys = [pair.key.as_const() for pair in table.items]
    assert len(keys) == len(set(keys)), "a key stands twice"
    return {pair.key.as_const(): pair.value.as_const() for pair in table.items}


def test_templates_say_the_same_things_in_both_languages() -> None:
    arabic, english = strings("ar"), strings("en")
    assert arabic.keys() == english.keys()
    for key in arabic.keys() - {"language", "direction", "locale", "comma"}:
        assert re.search(r"[\u0600-\u06ff]", arabic[key]) or not re.search("[A-Za-z]{3}", english[key]), key
        # Arabic says none, one and two without the figure.
        if not re.search(r"\.(zero|one|two)$", key):
            assert sorted(re.findall(r"\{\w+\}", arabic[key])) == sorted(re.findall(r"\{\w+\}", english[key])), key


def test_templates_ask_for_no_string_that_is_missing() -> None:
    known = strings("ar").keys()
    environment = Environment(autoescape=False)
    asked = set()
    for template in OVERRIDES.rglob("*.html"):
        for call in environment.parse(template.read_text("utf-8")).find_all(nodes.Call):
            if isinstance(call.node, nodes.Getattr) and call.node.attr == "t" and isinstance(call.args[0], nodes.Const):
                asked.add(call.args[0].value)
    assert asked
    assert asked <= known
