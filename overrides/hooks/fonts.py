"""Cuts the site's fonts down to the letters of its two languages, so that they are its own and small.

MkDocs calls `on_files` once a language, before pages are read. Out come four files in `assets/fonts/`,
`plex-SCRIPT-WEIGHT.HASH.woff2` (Arabic and Latin, 400 and 700), made from the npm package and kept in `build/fonts/`.
`faces()` is the CSS that names them (hooks/styles.py takes it in) and `preloads(language)` what a page asks for first.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from fontTools import subset
from mkdocs.structure.files import File

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "node_modules/@fontsource/ibm-plex-sans-arabic/files"
KEPT = ROOT / "build/fonts"
FAMILY = "Plex"
WEIGHTS = (400, 700)


class Script(NamedTuple):
    """What a file holds (`letters`), which of its features are kept, and for which characters a browser takes it."""

    letters: str
    features: tuple[str, ...]
    range: str


# Arabic has no space or digits of its own here: those come from the Latin file, which every page has.
SCRIPTS = {
    "arabic": Script(
        "060C 061B 061F 0621-063A 0640-0655 0660-066C 0670-0671 067E 0686 0698"
        " 06A4 06A9 06AF 06BA 06C1 06CC 06D2 06F0-06F9 FDFC",
        ("init", "medi", "fina", "rlig", "calt", "ccmp", "locl", "kern", "mark", "mkmk"),
        "U+0600-06FF, U+FB50-FDFF, U+FE70-FEFC",
    ),
    "latin": Script(
        "0020-007E 00A0-00FF 0152-0153 2013-2014 2018-201A 201C-201E 2022 2026 2030 2039-203A 20AC 2122 2190-2193"
        " 2212 2260 2264-2265",
        ("liga", "ccmp", "locl", "kern"),
        "U+0000-00FF, U+0152-0153, U+2000-206F, U+20AC, U+2122, U+2190-2193, U+2212, U+2260-2265",
    ),
}

# Until the font is there, a local one stands in, stretched to its width and set on its lines, so that nothing jumps.
# The width is Plex's over the other's, measured on the guide's own sentences in Chromium.
STAND_INS = (
    ("Plex stand-in Latin", "latin", "100.7%", ("Roboto", "Arial", "Liberation Sans")),
    ("Plex stand-in Naskh", "arabic", "103.2%", ("Noto Naskh Arabic UI", "Noto Naskh Arabic")),
    ("Plex stand-in Sans", "arabic", "92.8%", ("Noto Sans Arabic UI", "Noto Sans Arabic")),
)


def codepoints(letters: str) -> list[int]:
    """The code points of `0020-007E 00A0`: hexadecimal, single or from-to, separated by spaces."""
    found: list[int] = []
    for part in letters.split():
        first, _, last = part.partition("-")
        found.extend(range(int(first, 16), int(last or first, 16) + 1))
    return found


@cache
def made(script: str, weight: int) -> Path:
    """The subset of one script and weight, made when it is not kept from an earlier build. Its name holds its hash."""
    original = PACKAGE / f"ibm-plex-sans-arabic-{script}-{weight}-normal.woff2"
    key = hashlib.sha256(original.read_bytes() + Path(__file__).read_bytes()).hexdigest()[:16]
    kept = KEPT / f"plex-{script}-{weight}.{key}.woff2"
    if not kept.exists():
        options = subset.Options(flavor="woff2", layout_features=list(SCRIPTS[script].features), hinting=False)
        font = subset.load_font(str(original), options)
        cutter = subset.Subsetter(options)
        cutter.populate(unicodes=codepoints(SCRIPTS[script].letters))
        cutter.subset(font)
        KEPT.mkdir(parents=True, exist_ok=True)
        subset.save_font(font, str(kept), options)
    return kept


def address(script: str, weight: int) -> str:
    """Where the file lies in the site, from its root."""
    return f"assets/fonts/{made(script, weight).name}"


def faces() -> str:
    """`@font-face` rules for a stylesheet in `assets/stylesheets/`."""
    rules = [
        f'@font-face{{font-family:"{FAMILY}";font-weight:{weight};font-display:optional;'
        f'src:url("../fonts/{made(name, weight).name}") format("woff2");unicode-range:{script.range}}}'
        for name, script in SCRIPTS.items()
        for weight in WEIGHTS
    ]
    for family, name, width, fonts in STAND_INS:
        sources = ",".join(f'local("{font}")' for font in fonts)
        rules.append(
            f'@font-face{{font-family:"{family}";src:{sources};size-adjust:{width};ascent-override:108.5%;'
            f"descent-override:41.5%;line-gap-override:0%;unicode-range:{SCRIPTS[name].range}}}"
        )
    return "\n".join(rules)


def preloads(language: str) -> list[str]:
    """The files that the first screen of a page needs: Arabic pages show Western digits, so they need both scripts."""
    scripts = ("arabic", "latin") if language == "ar" else ("latin",)
    return [address(script, weight) for script in scripts for weight in WEIGHTS]


def on_files(files: Any, config: Any) -> Any:
    """Add the four files to the site."""
    for script in SCRIPTS:
        for weight in WEIGHTS:
            files.append(File.generated(config, address(script, weight), abs_src_path=str(made(script, weight))))
    return files
