"""Cases that a marketer can read: what differs from a base brief, and what must and must not be in the plan.

A case has a `name`, a `base` (`bakery`, the bakery in Amman, unless named; `least`, the nine required answers; else a
file of planner/examples) and `changes` by path, null taking an answer out. Then what the plan holds: ids of `tasks`,
`warnings` (`critical` ones by themselves), channels by decision (`lead`, `support`, `unused`), `kpis`, `budget` lines,
`events` of the calendar, each with its `no_` where it must be missing; `fewest` and `most` tasks; `texts` that stand
somewhere in the plan; `before`, pairs of tasks of which the first is due no later.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.engine.briefs import BAKERY, LEAST, changed, plan

EXAMPLES = Path(__file__).parents[2] / "planner" / "examples"
CASES = [
    pytest.param(case, id=f"{file.stem}: {case['name']}")
    for file in sorted((Path(__file__).parent / "cases").glob("*.yaml"))
    for case in yaml.safe_load(file.read_text("utf-8"))
]
LISTS = ("tasks", "warnings", "kpis", "budget", "events")
KEYS = {
    "name", "base", "changes", "critical", "lead", "support", "unused", "fewest", "most", "texts", "no_texts", "before",
    *LISTS, *(f"no_{one}" for one in LISTS),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_case(case: dict[str, Any]) -> None:
    assert set(case) <= KEYS
    made = plan(brief_of(case))
    held = {name: set(ids(made, name)) for name in LISTS}
    for name in LISTS:
        assert set(case.get(name, [])) <= held[name], name
        assert not set(case.get(f"no_{name}", [])) & held[name], name
    graves = {one["id"] for one in made["warnings"] if one["severity"] == "critical"}
    assert set(case.get("critical", [])) <= graves
    decided = {one["id"]: one["decision"] for one in made["channels"]}
    assert decided.get(case.get("lead", ""), "lead") == "lead"
    assert all(decided[one] == "support" for one in case.get("support", []))
    assert all(decided[one] in ("later", "skip") for one in case.get("unused", []))
    assert case.get("fewest", 0) <= len(made["tasks"]) <= case.get("most", 45)
    said = "\n".join(texts(made))
    assert all(one in said for one in case.get("texts", []))
    assert not any(one in said for one in case.get("no_texts", []))
    due = {one["id"]: one["due"] for one in made["tasks"]}
    assert all(due[first] <= due[then] for first, then in case.get("before", []))


def test_there_are_enough_of_them_and_no_name_is_taken_twice() -> None:
    names = [case.values[0]["name"] for case in CASES]
    assert len(names) >= 60
    assert len(set(names)) == len(names)


def brief_of(case: dict[str, Any]) -> dict[str, Any]:
    """The document that a case describes."""
    base = case.get("base", "bakery")
    own = {"bakery": BAKERY, "least": LEAST}
    document = own[base] if base in own else json.loads((EXAMPLES / f"{base}.json").read_text("utf-8"))
    changes = {path.replace(".", "__"): _plain(answer) for path, answer in case.get("changes", {}).items()}
    return changed(document, **changes)


def ids(made: dict[str, Any], name: str) -> Iterator[str]:
    """The ids of one kind of thing in a plan."""
    match name:
        case "budget":
            yield from (one["id"] for one in made["budget"]["lines"])
        case "events":
            yield from (post["event"]["id"] for post in made["calendar"] if post["event"])
        case _:
            yield from (one["id"] for one in made[name])


def texts(value: object) -> Iterator[str]:
    """Every text in a plan, without the marks that isolate one direction from another."""
    if isinstance(value, dict):
        for item in value.values():
            yield from texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from texts(item)
    elif isinstance(value, str):
        yield value.translate(dict.fromkeys((0x2066, 0x2068, 0x2069)))


def _plain(answer: object) -> object:
    """YAML reads a day as a date; a brief holds it as text."""
    if isinstance(answer, dict):
        return {key: _plain(item) for key, item in answer.items()}
    if isinstance(answer, list):
        return [_plain(item) for item in answer]
    return answer.isoformat() if hasattr(answer, "isoformat") else answer
