"""An Arabic plan is Arabic: no English is left in it but names, codes and the visitor's own words."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from smo_planner import api

EXAMPLES = sorted((Path(__file__).parents[2] / "planner" / "examples").glob("*.json"))
# What stays as it is by the contract: ids, codes, dates, addresses, what the visitor wrote and sources' own titles.
AS_IT_IS = {
    "assumed", "because", "brief", "channel", "currency", "date", "decision", "due", "engine",
    "field", "first", "format", "formats", "id", "kind", "language", "learn", "level", "direction", "last",
    "phase", "pillar", "reach_geography", "repeat", "severity", "sources", "step", "time", "url", "utm", "weekend",
}  # fmt: skip
CODES = {"UTM", "CPM"}


def texts(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, item in value.items():
            # The formats of `content` have labels; those of `channels` are ids.
            if key not in AS_IT_IS or (key == "formats" and any(isinstance(one, dict) for one in item)):
                yield from texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from texts(item)
    elif isinstance(value, str):
        yield value


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda file: file.stem)
def test_no_english_is_left(example: Path) -> None:
    made = api.make(example.read_bytes(), "ar").plan
    assert made is not None
    for shown in texts(made):
        without_own = re.sub("[\u2066\u2068][^\u2069]*\u2069", "", shown)
        assert not set(re.findall(r"[A-Za-z]{2,}", without_own)) - CODES, shown
        assert "{" not in without_own, shown
