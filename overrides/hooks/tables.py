"""Lets a wide table scroll in a box of its own, so that the page never scrolls sideways.

MkDocs calls `on_page_content` with the HTML of a page's Markdown. Out comes the same HTML with each table in
`<div class="table" data-label="HEADING">` (assets/site/site.js makes a box that does scroll reachable by keyboard,
named by that label), its columns aligned by class instead of by `style`, which a strict content policy would refuse.
"""

from __future__ import annotations

from typing import Any

from bs4 import BeautifulSoup, Tag

HEADINGS = ("h1", "h2", "h3", "h4")
LONG = 60  # letters, from which on a text in a narrow column is a tower


def label(table: Tag) -> str:
    """What the table is about: its caption, else the heading it stands under."""
    named = table.caption or table.find_previous(HEADINGS)
    return named.get_text(" ", strip=True) if named else ""


def widen(table: Tag) -> None:
    """Give the cells of a column with long texts the class `wide`, so that a narrow screen does not draw them tall."""
    rows = [row.find_all(("th", "td")) for row in table.select("tbody tr")]
    for column in zip(*rows, strict=False):
        if max(len(cell.get_text()) for cell in column) > LONG:
            for cell in column:
                cell["class"] = [*cell.get("class", []), "wide"]


def on_page_content(html: str, page: Any, config: Any, files: Any) -> str:
    """Wrap the tables of a page; a page without any stays as it is, to the byte."""
    if "<table" not in html:
        return html
    soup = BeautifulSoup(html, "html.parser")
    for table in soup.find_all("table"):
        name = label(table) or page.title
        box = table.wrap(soup.new_tag("div", attrs={"class": "table"}))
        box["data-label"] = name
        for cell in table.find_all(("th", "td"), style=True):
            side = cell["style"].partition("text-align:")[2].strip(" ;")
            if side:
                del cell["style"]
                cell["class"] = [*cell.get("class", []), f"align-{side}"]
        widen(table)
        corner = table.select_one("thead th")
        for cell in table.select("thead th"):
            cell["scope"] = "col"
        # An empty corner stands above a column of names: it heads nothing, they head their rows.
        if corner and not corner.get_text(strip=True):
            corner.name = "td"
            del corner["scope"]
            for cell in table.select("tbody td:first-child"):
                cell.name = "th"
                cell["scope"] = "row"
    return soup.decode(formatter="minimal")
