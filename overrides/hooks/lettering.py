"""Draws lines of text into a picture, Arabic joined and from the right. Not a hook; cards.py uses it.

HarfBuzz chooses and places the glyphs, their outlines come from the font, Pillow fills them. A line is parted into runs
of one script; numbers and Latin words inside Arabic keep their own direction.
"""

from __future__ import annotations

import re
from functools import cache
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import uharfbuzz
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont
from PIL import Image, ImageChops, ImageDraw

PACKAGE = Path(__file__).parents[2] / "node_modules/@fontsource/ibm-plex-sans-arabic/files"
ARABIC = re.compile(r"[\u0600-\u06ff\u0750-\u077f]")
RUNS = re.compile(
    r"[\u0600-\u06ff]+|[A-Za-z0-9À-ÿ][A-Za-z0-9À-ÿ.'’&%+-]*(?: [A-Za-z0-9À-ÿ][A-Za-z0-9À-ÿ.'’&%+-]*)*|\s+|."
)
FINE = 4  # drawn so many times larger, then made smaller: smooth edges
STEPS = 6  # straight lines for each curve


class Face(NamedTuple):
    """A font as HarfBuzz and as fontTools read it."""

    shaper: Any
    glyphs: Any
    order: list[str]
    units: int


class Run(NamedTuple):
    """Glyphs that stand together: for each its name and where it stands from the run's left, in units of the font."""

    face: Face
    glyphs: list[tuple[str, float, float]]
    width: float  # in ems


@cache
def face(script: str, weight: int) -> Face:
    """The font of one script and weight, unpacked once."""
    font = TTFont(PACKAGE / f"ibm-plex-sans-arabic-{script}-{weight}-normal.woff2")
    font.flavor = None
    unpacked = BytesIO()
    font.save(unpacked)
    shaper = uharfbuzz.Font(uharfbuzz.Face(unpacked.getvalue()))
    return Face(shaper, font.getGlyphSet(), font.getGlyphOrder(), font["head"].unitsPerEm)


def shaped(text: str, weight: int, rtl: bool) -> Run:
    """A piece of one script, shaped in its own direction; signs and spaces take that of the line."""
    arabic = bool(ARABIC.match(text))
    used = face("arabic" if arabic else "latin", weight)
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    letters = arabic or text[0].isalnum()
    buffer.direction = "rtl" if arabic or (rtl and not letters) else "ltr"
    uharfbuzz.shape(used.shaper, buffer)
    at, placed = 0.0, []
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        placed.append((used.order[info.codepoint], at + position.x_offset, float(position.y_offset)))
        at += position.x_advance
    return Run(used, placed, at / used.units)


def runs(text: str, weight: int, rtl: bool) -> list[Run]:
    """The runs of a text in the order in which it is read."""
    return [shaped(part, weight, rtl) for part in RUNS.findall(text)]


def lines(text: str, weight: int, ems: float, rtl: bool, most: int) -> list[str]:
    """The text in lines of at most `ems` width; what goes beyond `most` lines is left out, with an ellipsis."""
    made = [""]
    for word in text.split():
        longer = f"{made[-1]} {word}".strip()
        if made[-1] and sum(run.width for run in runs(longer, weight, rtl)) > ems:
            made.append(word)
        else:
            made[-1] = longer
    if len(made) > most:
        made = [*made[: most - 1], f"{made[most - 1].rsplit(' ', 1)[0].rstrip('،,.:؛')}…"]
    return made


def contours(used: Face, glyph: str) -> list[list[tuple[float, float]]]:
    """A glyph's outlines as polygons, in units of the font."""
    pen = DecomposingRecordingPen(used.glyphs)
    used.glyphs[glyph].draw(pen)
    found: list[list[tuple[float, float]]] = []
    for step, points in pen.value:
        if step == "moveTo":
            found.append([points[0]])
        elif step == "lineTo":
            found[-1].append(points[0])
        elif step == "qCurveTo":
            found[-1].extend(_quadratic(found[-1][-1], points))
        elif step == "curveTo":
            found[-1].extend(_bezier([found[-1][-1], *points]))
    return found


def write(
    picture: Any, text: str, box: tuple[float, float, float], size: float, weight: int, colour: str, rtl: bool
) -> None:
    """Write one line: `box` is its left, its right and its base line in pixels."""
    left, right, base = box
    mask = Image.new("1", (picture.width * FINE, int(size * 2) * FINE))
    read = runs(text, weight, rtl)
    at = right - sum(run.width for run in read) * size if rtl else left
    for run in reversed(read) if rtl else read:
        scale = size / run.face.units * FINE
        for glyph, x, y in run.glyphs:
            outlines = [
                [(at * FINE + (x + px) * scale, 1.3 * size * FINE - (y + py) * scale) for px, py in outline]
                for outline in contours(run.face, glyph)
                if len(outline) > 2
            ]
            if outlines:
                _fill(mask, outlines)
        at += run.width * size
    small = mask.convert("L").resize((picture.width, int(size * 2)), Image.Resampling.BOX)
    picture.paste(Image.new("RGB", small.size, colour), (0, int(base - 1.3 * size)), small)


def _fill(mask: Any, outlines: list[list[tuple[float, float]]]) -> None:
    """Fill a glyph: what lies in two of its outlines is a hole. Glyphs that join may overlap."""
    xs, ys = zip(*(point for outline in outlines for point in outline), strict=True)
    left, top = int(min(xs)) - 1, int(min(ys)) - 1
    size = (int(max(xs)) - left + 2, int(max(ys)) - top + 2)
    glyph = Image.new("1", size)
    for outline in outlines:
        one = Image.new("1", size)
        ImageDraw.Draw(one).polygon([(x - left, y - top) for x, y in outline], fill=1)
        glyph = ImageChops.logical_xor(glyph, one)
    box = (left, top, left + size[0], top + size[1])
    mask.paste(ImageChops.logical_or(mask.crop(box), glyph), box)


def _quadratic(start: tuple[float, float], points: Any) -> list[tuple[float, float]]:
    """A TrueType curve: between two points off it lies one on it, halfway."""
    found: list[tuple[float, float]] = []
    for place, control in enumerate(points[:-1]):
        after = points[place + 1]
        end = after if place == len(points) - 2 else ((control[0] + after[0]) / 2, (control[1] + after[1]) / 2)
        found.extend(_bezier([start, control, end]))
        start = end
    return found


def _bezier(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """A curve as straight lines, its start left out."""
    found = []
    for step in range(1, STEPS + 1):
        left, t = list(points), step / STEPS
        while len(left) > 1:
            left = [(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t) for a, b in pairwise(left)]
        found.append(left[0])
    return found
