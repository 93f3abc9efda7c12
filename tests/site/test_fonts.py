"""The fonts are our own, hold every letter that the site writes, and are no larger than that takes."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from tests.site.built import pages


def letters(font: Path) -> set[int]:
    return set(TTFont(font).getBestCmap())


def fonts(site: Path, script: str) -> list[Path]:
    found = sorted((site / "assets/fonts").glob(f"plex-{script}-*.woff2"))
    assert len(found) == 2, "two weights"
    return found


# Blocks that the subsets are for; a letter of another (Tifinagh, say) comes from the visitor's own fonts.
BLOCKS = {"arabic": (range(0x0600, 0x0700),), "latin": (range(0x20, 0x7F), range(0xA0, 0x100))}


@pytest.mark.parametrize("script", BLOCKS)
def test_every_letter_on_a_page_has_its_shape(site: Path, script: str) -> None:
    written = {ord(letter) for _, _, soup in pages(site) for letter in soup.body.get_text()}
    needed = {code for code in written if any(code in block for block in BLOCKS[script])}
    assert needed
    for font in fonts(site, script):
        missing = needed - letters(font) - {0xAD}  # a soft hyphen has no shape
        assert not missing, [chr(code) for code in missing]


def test_arabic_letters_join_and_its_digits_and_signs_are_there(site: Path) -> None:
    for font in fonts(site, "arabic"):
        features = {record.FeatureTag for record in TTFont(font)["GSUB"].table.FeatureList.FeatureRecord}
        assert {"init", "medi", "fina", "rlig"} <= features
        assert set(map(ord, "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫٬٪،؛؟ًٌٍَُِّْپچگڤ")) <= letters(font)


def test_pages_ask_first_for_the_fonts_of_their_language(site: Path) -> None:
    for language, _, soup in pages(site):
        asked = [Path(link["href"]).name.split(".")[0] for link in soup.select("link[rel=preload][as=font]")]
        latin = ["plex-latin-400", "plex-latin-700"]
        assert asked == (["plex-arabic-400", "plex-arabic-700", *latin] if language == "ar" else latin)
        for link in soup.select("link[rel=preload][as=font]"):
            assert link.has_attr("crossorigin"), "else the browser fetches it twice"
