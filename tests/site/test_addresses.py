"""Absolute addresses stand in pages and sitemap exactly when the site knows its own; built twice for that, in haste."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.site.built import EXAMPLES, HOMES, SLUGS, pages

ROOT = Path(__file__).parents[2]
ADDRESS = "https://example.org/repo/"
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Builds the site for an address ("" for none) and gives its folder; strict, as `make site` does."""
    done: dict[str, Path] = {}

    def build(address: str) -> Path:
        if address not in done:
            folder = tmp_path_factory.mktemp("site")
            command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
            environment = os.environ | {"SITE_URL": address, "NO_MKDOCS_2_WARNING": "1"}
            ran = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
            assert ran.returncode == 0, ran.stderr
            done[address] = folder
        return done[address]

    return build


def expected(slug: str) -> dict[str, str]:
    """The `hreflang` addresses of a page."""
    languages = {language: f"{ADDRESS}{home}{slug}" for language, home in HOMES.items()}
    return languages | {"x-default": languages["ar"]}


def test_pages_name_themselves_and_their_translations(built: Callable[[str], Path]) -> None:
    for language, slug, soup in pages(built(ADDRESS)):
        (canonical,) = soup.select("link[rel=canonical]")
        assert canonical["href"] == f"{ADDRESS}{HOMES[language]}{slug}"
        alternates = soup.select("link[rel=alternate]")
        assert len(alternates) == 3
        assert {link["hreflang"]: link["href"] for link in alternates} == expected(slug)


def test_sitemap_lists_every_page_with_its_translations(built: Callable[[str], Path]) -> None:
    listed = {}
    for url in ET.parse(built(ADDRESS) / "sitemap.xml").getroot().findall("s:url", NAMES):
        alternates = {link.get("hreflang"): link.get("href") for link in url.findall("x:link", NAMES)}
        listed[url.findtext("s:loc", namespaces=NAMES)] = alternates
    assert listed == {f"{ADDRESS}{home}{slug}": expected(slug) for home in HOMES.values() for slug in (*SLUGS, *EXAMPLES)}


def test_links_within_the_site_stay_relative(built: Callable[[str], Path]) -> None:
    for _, _, soup in pages(built(ADDRESS)):
        assert not [link for link in soup.find_all("a", href=True) if link["href"].startswith((ADDRESS, "/"))]


def test_without_an_address_none_is_given(built: Callable[[str], Path]) -> None:
    site = built("")
    for _, _, soup in pages(site):
        assert not soup.select("link[rel=canonical], link[rel=alternate], meta[property='og:url'], meta[property='og:image']")
    assert not (site / "sitemap.xml").exists()
    assert "None" not in (site / "404.html").read_text("utf-8")


def test_missing_page_leads_below_the_given_address_without_script(built: Callable[[str], Path]) -> None:
    assert 'href="/repo/en/steps/"' in (built(ADDRESS) / "404.html").read_text("utf-8")
    assert 'href="/en/steps/"' in (built("") / "404.html").read_text("utf-8")
