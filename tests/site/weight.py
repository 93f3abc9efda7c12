"""What a page costs who comes for the first time: measured in a browser, counted as a static host sends it."""

import gzip
from typing import Any
from urllib.parse import urlsplit

# What hosts compress; fonts, pictures and archives go as they are.
COMPRESSED = (
    "text/",
    "application/json",
    "application/javascript",
    "application/xml",
    "application/wasm",
    "image/svg+xml",
)
LEVEL = 6


def cold(browser: Any, address: str, **context: Any) -> dict[str, int]:
    """Bytes over the wire for each file that a page loads by itself, by its path; headers are not counted.

    `browser` is Playwright's, `context` goes to its new context (viewport, color_scheme), which holds nothing of an
    earlier visit. What the page fetches only when asked for (search) is not counted.
    """
    visit = browser.new_context(**context)
    try:
        page = visit.new_page()
        answers: list[Any] = []
        page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 (Playwright marks its listeners)
        page.goto(address, wait_until="networkidle")
        sizes = {}
        for answer in answers:
            if urlsplit(answer.url).scheme not in {"http", "https"}:
                continue
            body = answer.body()
            if answer.headers.get("content-type", "").startswith(COMPRESSED):
                body = gzip.compress(body, LEVEL, mtime=0)
            sizes[urlsplit(answer.url).path] = len(body)
        return sizes
    finally:
        visit.close()
