"""A page looks right where it is shared, and asks nobody for comments where no repository is named."""

from pathlib import Path

import pytest
from PIL import Image

from tests.site.built import ADDRESSES, HOMES, html_files, page_file, parsed

LOCALES = {"ar": "ar_AR", "en": "en_GB"}


@pytest.mark.parametrize(("language", "slug"), ADDRESSES)
def test_a_page_says_what_it_is_where_it_is_shared(site: Path, language: str, slug: str) -> None:
    head = parsed(page_file(site, language, slug)).head
    said = {tag["property"]: tag["content"] for tag in head.select("meta[property^='og:']")}
    assert said["og:title"]
    assert said["og:description"] == head.select_one("meta[name=description]")["content"]
    assert said["og:locale"] == LOCALES[language]
    assert said["og:type"] == ("website" if not slug else "article")
    assert head.select_one("meta[name='twitter:card']")["content"] == "summary_large_image"
    known = head.select_one("link[rel=canonical]") is not None
    assert ("og:image" in said) == ("og:url" in said) == known


def _ink(card: Path) -> tuple[float, float]:
    """How much of the left and of the right half of the title's first line is written on."""
    with Image.open(card) as picture:
        band = picture.convert("L").crop((0, 180, 1200, 270)).point(lambda level: 255 if level < 128 else 0)
    halves = (band.crop((0, 0, 600, 90)), band.crop((600, 0, 1200, 90)))
    return tuple(sum(half.histogram()[128:]) / (600 * 90) for half in halves)  # type: ignore[return-value]


def test_every_page_has_a_card_that_begins_on_its_side(site: Path) -> None:
    cards = sorted((site / "assets/cards").glob("*.png"))
    assert len(cards) == len(html_files(site)) - 1  # all but 404.html
    for card in cards:
        with Image.open(card) as picture:
            assert picture.size == (1200, 630)
        assert card.stat().st_size < 60_000
    for language in HOMES:
        (card,) = (site / "assets/cards").glob(f"{language}-about.*.png")  # a short title
        left, right = _ink(card)
        assert (right > 4 * left) if language == "ar" else (left > 4 * right)


def test_without_a_repository_there_is_no_way_to_comment(site: Path) -> None:
    for language in HOMES:
        soup = parsed(page_file(site, language, "smo/"))
        assert not soup.select(".suggest, [data-suggest]") or "issues/new" in str(soup.select_one(".suggest a")["href"])
