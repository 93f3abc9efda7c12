"""Makes the picture that stands beside a page where it is shared: 1200 by 630, title and description in its language.

MkDocs calls `on_page_context` before each page is rendered. Out comes `assets/cards/LANGUAGE-PAGE.HASH.png`, kept in
`build/cards/` from build to build, and `card` for the template, its address from the site's root.
"""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path
from typing import Any

import lettering
from PIL import Image, ImageDraw

KEPT = Path(__file__).parents[2] / "build/cards"
SIZE = (1200, 630)
MARGIN = 84
PAPER, INK, SOFT, BRAND = "#fbfaf7", "#1b2a31", "#4c5c63", "#0d5a66"


def drawn(title: str, description: str, site: str, rtl: bool) -> Any:
    """The card."""
    card = Image.new("RGB", SIZE, PAPER)
    draw = ImageDraw.Draw(card)
    draw.rectangle((0, 0, SIZE[0], 16), fill=BRAND)
    left, right = MARGIN, SIZE[0] - MARGIN
    emblem(draw, right - 64 if rtl else left, 62)
    site_box = (left, right - 84, 108.0) if rtl else (left + 84, right, 108.0)
    lettering.write(card, site, site_box, 34, 700, BRAND, rtl)
    base = 240.0
    for line in lettering.lines(title, 700, (right - left) / 68, rtl, 3):
        lettering.write(card, line, (left, right, base), 68, 700, INK, rtl)
        base += 92
    base += 14
    for line in lettering.lines(description, 400, (right - left) / 36, rtl, 3):
        lettering.write(card, line, (left, right, base), 36, 400, SOFT, rtl)
        base += 56
    return card


def emblem(draw: Any, x: float, y: float) -> None:
    """The speech bubble with its tick, as in the bar of each page."""
    draw.rounded_rectangle((x, y, x + 64, y + 52), radius=12, fill=BRAND)
    draw.polygon([(x + 22, y + 50), (x + 42, y + 50), (x + 32, y + 64)], fill=BRAND)
    draw.line([(x + 18, y + 27), (x + 28, y + 37), (x + 47, y + 17)], fill=PAPER, width=7, joint="curve")


def made(name: str, *texts: str, rtl: bool) -> Path:
    """The file of a card, drawn when it is not kept from an earlier build. Its name holds its hash."""
    sources = b"".join(Path(one).read_bytes() for one in (__file__, lettering.__file__))
    digest = hashlib.sha256("\0".join(texts).encode() + sources).hexdigest()[:10]
    kept = KEPT / f"{name}.{digest}.png"
    if not kept.exists():
        KEPT.mkdir(parents=True, exist_ok=True)
        drawn(*texts, rtl=rtl).quantize(64).save(kept, optimize=True)
    return kept


def on_page_context(context: dict[str, Any], page: Any, config: Any, nav: Any) -> dict[str, Any]:
    """Put the card beside the page, and its address into the context."""
    language = config.theme["language"]
    name = f"{language}-{page.file.name}"
    texts = (page.meta.get("title") or page.title, page.meta.get("description") or "", config.site_name)
    card = made(name, *texts, rtl=language == "ar")
    folder = Path(config.site_dir) / "assets/cards"
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(card, folder / card.name)
    context["card"] = f"assets/cards/{card.name}"
    return context
