"""Babel extractor for the texts in knowledge/*.toml, used by the translator and the parity lint.

A Babel mapping names it as ``extract:extract_toml``. A text is the value of one of ``TEXT_KEYS``
(option ``keys``: other ones, separated by spaces), wherever it stands in the file.
"""

import tomllib
from collections.abc import Collection, Iterator, Mapping
from typing import IO, Any

TEXT_KEYS = ("name", "tone", "trade", "hours", "budget", "conversion", "note_text")


def extract_toml(
    fileobj: IO[bytes],
    keywords: Any,  # noqa: ARG001  (Babel gives each extractor the same four)
    comment_tags: Collection[str],  # noqa: ARG001
    options: Mapping[str, str],
) -> Iterator[tuple[int, None, str, list[str]]]:
    """Yield line number, no function name, the text and no comments, for each text that is not empty."""
    content = fileobj.read().decode("utf-8")
    lines = content.splitlines()
    keys = options.get("keys", "").split() or TEXT_KEYS
    start = 0
    for key, message in _texts(tomllib.loads(content), keys):
        # The parser keeps no line numbers, but gives the texts in the order in which they stand.
        start = next((n for n in range(start, len(lines)) if key in lines[n] and message[:40] in lines[n]), start)
        yield start + 1, None, message, []


def _texts(value: Any, keys: Collection[str]) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in keys and isinstance(inner, str):
                if inner:
                    yield key, inner
            else:
                yield from _texts(inner, keys)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner, keys)
