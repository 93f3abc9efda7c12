"""On paper: the whole plan and the one page, read back from the PDF; and what is copied."""

from __future__ import annotations

import os
import re
import subprocess
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.parametrize("language", ["ar", "en"])
ORDER = ("decision", "warnings", "tasks", "channels", "content", "calendar", "budget", "kpis", "gates", "sources")


@pytest.fixture
def paper(tmp_path: Path, planned: Any, language: str) -> Any:
    """`paper(button)`: the pages that the button prints, as text."""
    page = planned(language, "desktop").page

    def paper(button: str) -> tuple[Any, list[str], str]:
        page.evaluate("window.print = () => {}")
        page.locator(f"#plan-take {button}").click()
        file = tmp_path / "plan.pdf"
        page.pdf(path=str(file), prefer_css_page_size=True)
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        text = subprocess.run(
            [os.environ.get("SMO_PDFTOTEXT", "pdftotext"), "-layout", file, "-"],
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        return page, [one for one in text.split("\f") if one.strip()], text

    return paper


def plain(text: str) -> str:
    """The letters of a line in alphabetical order: of Arabic, pdftotext parts words and turns ligatures around."""
    text = unicodedata.normalize("NFKC", text)
    text = re.sub(r"[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\u064b-\u0652\u0640\s]", "", text)
    return "".join(sorted(text))


def alike(line: str, title: str) -> bool:
    """Whether a line is the title, but for a letter under a mark, which pdftotext may lose."""
    return sum(((Counter(line) - Counter(title)) + (Counter(title) - Counter(line))).values()) < 2


def test_all_of_the_plan_is_printed_in_its_order(paper: Any) -> None:
    page, pages, raw = paper('[data-export="print"]')
    lines = [plain(line) for text in pages for line in text.splitlines()]
    at = -1
    for name in ORDER:
        title = plain(page.locator(f"#plan-{name}-title").text_content())
        found = [place for place, line in enumerate(lines) if place > at and alike(line, title)]
        assert found, name
        at = found[0]
    # What is folded on the screen is on paper.
    assert len(re.findall(r"\b\d\d:\d\d\b", raw)) >= page.locator("[data-post-id]").count()
    hosts = page.locator("#plan-sources li > a").evaluate_all("all => all.map(link => new URL(link.href).host)")
    assert len(hosts) > 20
    assert [host for host in hosts if host not in raw] == []
    assert page.locator("details[open]").count() < 10


def test_the_short_print_is_one_page_with_the_decision(paper: Any, language: str) -> None:
    page, pages, _ = paper("[data-action=print-short]")
    assert len(pages) == 1
    lead = page.locator("[data-channel][data-decision=lead] h4 span").first.text_content()
    for wanted in (lead, "TikTok" if language == "en" else "تيك توك", "400"):
        assert wanted in unicodedata.normalize("NFKC", pages[0])
    assert page.evaluate("document.documentElement.dataset.print") is None


def test_the_one_page_holds_the_largest_plan_and_leaves_out_what_is_done(
    visitor: Any, bakery: Any, language: str, tmp_path: Path
) -> None:
    large = {
        **bakery[language],
        "name": "وزارة Ministry",
        "resources.hours_per_week": "60",
        "resources.skills": ["photo", "writing", "design", "video", "live", "ads"],
        "budget.amount": "90000",
        "audience.reach": "national",
    }
    with visitor(language, "desktop") as visit:
        visit.open()
        visit.fill(large)
        visit.submit()
        visit.wait_for("ready")
        page = visit.page
        done = page.locator("[data-task-id]").first
        done.locator("input").check()
        page.evaluate("window.print = () => {}")
        page.locator("#plan-take [data-action=print-short]").click()
        short = page.locator("#plan-short")
        said = short.text_content()
        assert "وزارة Ministry" in said
        assert done.locator("[data-slot=title]").text_content() not in said
        # The objective, people, and both limits of a rule.
        gate = page.locator("#plan-gates .pl-card").first
        for limit in ("go", "stop"):
            assert gate.locator(f"[data-slot={limit}]").text_content() in said
        assert short.locator("[data-key='print.targets'] dt").first.text_content() in (
            page.locator(".pl-decision__goal").text_content()
        )
        assert short.locator("[data-key='print.posts.first'] dd").count() >= 2
        file = tmp_path / "page.pdf"
        page.pdf(path=str(file), prefer_css_page_size=True)
        assert len(re.findall(rb"/Type\s*/Page\b", file.read_bytes())) == 1


def test_parts_of_the_plan_are_copied(visitor: Any, nine: Any, language: str) -> None:
    with visitor(language, permissions=["clipboard-read", "clipboard-write"]) as visit:
        page = visit.open()
        visit.fill(nine[language])
        visit.submit()
        visit.wait_for("ready")
        for form in ("tasks", "writer"):
            page.locator(f'#plan-take [data-copy="{form}"]').click()
            page.locator(f'#plan-take [data-copy="{form}"] + .pl-copied').wait_for()
            text = page.evaluate("navigator.clipboard.readText()")
            if form == "tasks":
                assert len(text.strip().splitlines()) == len(visit.tasks())
            else:
                assert text.startswith("# ")
