"""Puts the guide's drawings into the page itself, in its language and direction.

`![What it shows](figure:NAME "Caption")` on a line of its own becomes a `<figure>` with the drawing of
`docs/assets/figures/NAME.svg` inline, in the colours of the page. A drawing is made once, for left to right:
each `<text>` carries its words as `en="..."` and `ar="..."`, and in Arabic everything is mirrored, texts by their place
only. MkDocs calls `on_config` once a language, where the extension is added. An unknown name stops the build.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority

FOLDER = Path(__file__).parents[2] / "docs/assets/figures"
SVG = "{http://www.w3.org/2000/svg}"
LANGUAGES = ("ar", "en")


def mirrored(x: str, width: float) -> str:
    """A place on the other side."""
    return f"{width - float(x):g}"


@cache
def drawn(name: str, language: str, alternative: str) -> str:
    """The drawing as HTML; PluginError where there is none, or where a text lacks a language."""
    path = FOLDER / f"{name}.svg"
    if not path.is_file():
        raise PluginError(f"figure:{name}: there is no {path.name} in docs/assets/figures")
    drawing = ET.parse(path).getroot()  # noqa: S314 - our own files
    width = float(drawing.attrib["viewBox"].split()[2])
    shapes = ET.Element(f"{SVG}g")
    texts = ET.Element(f"{SVG}g")
    if language == "ar":
        shapes.set("transform", f"translate({width:g} 0) scale(-1 1)")
        texts.set("direction", "rtl")
    for part in list(drawing):
        if part.tag != f"{SVG}text":
            shapes.append(part)
            continue
        words = {one: part.attrib.pop(one, None) for one in LANGUAGES}
        if None in words.values():
            raise PluginError(f"figure:{name}: a text lacks a language: {words}")
        part.text = words[language]
        if language == "ar":
            part.set("x", mirrored(part.attrib["x"], width))
        texts.append(part)
    drawing[:] = [shapes, texts]
    drawing.set("role", "img")
    drawing.set("aria-label", alternative)
    for part in drawing.iter():
        part.tag = part.tag.removeprefix(SVG)
        part.tail = None
    return ET.tostring(drawing, "unicode", short_empty_elements=False)


class Drawings(Treeprocessor):
    """Makes a figure of each paragraph that holds nothing but a picture of ours."""

    def __init__(self, markdown: Markdown, language: str) -> None:
        super().__init__(markdown)
        self.language = language

    def run(self, root: ET.Element) -> None:
        """Change the tree in place, before MkDocs looks at the addresses of pictures."""
        for paragraph in root.iter("p"):
            picture = paragraph.find("img")
            if picture is None or not picture.get("src", "").startswith("figure:"):
                continue
            if len(paragraph) > 1 or (paragraph.text or "").strip() or not picture.get("alt"):
                raise PluginError(f"{picture.get('src')}: needs a line of its own and a text alternative")
            drawing = drawn(picture.get("src", "").removeprefix("figure:"), self.language, picture.get("alt", ""))
            paragraph.tag, paragraph.text = "figure", self.md.htmlStash.store(drawing)
            paragraph.set("class", "drawing")
            paragraph.remove(picture)
            if caption := picture.get("title"):
                ET.SubElement(paragraph, "figcaption").text = caption


class Figures(Extension):
    """The processor for one language."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.language = language

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """After inline patterns (20), before MkDocs' own (0)."""
        md.treeprocessors.register(Drawings(md, self.language), "figures", 12)


@event_priority(-200)
def on_config(config: Any) -> Any:
    """Add the extension in the language of this build, in place of the one before."""
    kept = [one for one in config.markdown_extensions if not isinstance(one, Figures)]
    config.markdown_extensions = [*kept, Figures(config.theme["language"])]
    return config
