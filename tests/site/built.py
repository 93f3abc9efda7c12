"""The built pages as data: where they lie, what they link to, what they load."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup, Tag

# The contract's addresses, from the home of each language.
SLUGS = (
    "", "smo/", "impact/", "platforms/", "questions/", "demographics/", "e-government/", "steps/", "planner/",
    "examples/", "glossary/", "sources/", "method/", "about/",
)  # fmt: skip
HOMES = {"ar": "", "en": "en/"}
DIRECTIONS = {"ar": "rtl", "en": "ltr"}
# One page an example brief; no menu leads there, their list does.
EXAMPLES = tuple(
    f"examples/{file.stem}/" for file in sorted((Path(__file__).parents[2] / "planner/examples").glob("*.json"))
)
ADDRESSES = tuple((language, slug) for language in HOMES for slug in SLUGS)

# Attributes whose address the browser fetches by itself, and the rels of <link> that do so.
FETCHED = (("script", "src"), ("img", "src"), ("img", "srcset"), ("source", "src"), ("source", "srcset"),
           ("iframe", "src"), ("embed", "src"), ("object", "data"), ("video", "src"), ("video", "poster"),
           ("audio", "src"), ("track", "src"), ("use", "href"), ("image", "href"), ("form", "action"),
           ("button", "formaction"))  # fmt: skip
FETCHED_RELS = {"stylesheet", "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch", "icon",
                "apple-touch-icon", "manifest"}  # fmt: skip


def page_file(site: Path, language: str, slug: str) -> Path:
    """The file of a page."""
    return site / HOMES[language] / slug / "index.html"


@cache
def parsed(file: Path) -> BeautifulSoup:
    """The HTML of a file as a browser reads it."""
    return BeautifulSoup(file.read_bytes(), "html5lib")


def pages(site: Path) -> Iterator[tuple[str, str, BeautifulSoup]]:
    """Language, slug and HTML of every page of the contract."""
    for language, slug in ADDRESSES:
        yield language, slug, parsed(page_file(site, language, slug))


def html_files(site: Path) -> list[Path]:
    """Every HTML file of the site."""
    return sorted(site.rglob("*.html"))


def ids(soup: BeautifulSoup) -> set[str]:
    """Every id of a page."""
    return {tag["id"] for tag in soup.find_all(id=True)}


def fetched(soup: BeautifulSoup) -> Iterator[tuple[Tag, str]]:
    """What a browser fetches for a page without being asked: element and address."""
    for name, attribute in FETCHED:
        for tag in soup.find_all(name, attrs={attribute: True}):
            for one in str(tag[attribute]).split(",") if attribute == "srcset" else [str(tag[attribute])]:
                yield tag, one.split()[0] if one.split() else ""
    for link in soup.find_all("link", href=True):
        if FETCHED_RELS & set(link.get("rel", [])):
            yield link, str(link["href"])


def target(site: Path, file: Path, address: str) -> tuple[Path, str]:
    """The file that a relative address on a page leads to, and the fragment it names."""
    parts = urlsplit(address)
    path = unquote(parts.path)
    found = (file.parent / path).resolve() if path else file
    if path.endswith("/") or found == site or (path and found.is_dir()):
        found /= "index.html"
    return found, unquote(parts.fragment)
