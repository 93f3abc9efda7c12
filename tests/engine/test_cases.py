"""Cases that a marketer can read: what differs from the bakery in Amman, and what must and must not be in the plan."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.engine.briefs import BAKERY, changed, plan

CASES = [
    pytest.param(case, id=case["name"].replace(" ", "-"))
    for file in sorted((Path(__file__).parent / "cases").glob("*.yaml"))
    for case in yaml.safe_load(file.read_text("utf-8"))
]
KEYS = {"name", "changes", "warnings", "no_warnings", "critical", "tasks", "no_tasks"}


@pytest.mark.parametrize("case", CASES)
def test_case(case: dict[str, Any]) -> None:
    assert set(case) <= KEYS
    changes = {path.replace(".", "__"): _plain(answer) for path, answer in case["changes"].items()}
    made = plan(changed(BAKERY, **changes))
    warnings = {one["id"]: one["severity"] for one in made["warnings"]}
    tasks = {one["id"] for one in made["tasks"]}
    assert set(case.get("warnings", [])) <= set(warnings)
    assert not set(case.get("no_warnings", [])) & set(warnings)
    assert all(warnings.get(one) == "critical" for one in case.get("critical", []))
    assert set(case.get("tasks", [])) <= tasks
    assert not set(case.get("no_tasks", [])) & tasks


def _plain(answer: object) -> object:
    """YAML reads a day as a date; a brief holds it as text."""
    return answer.isoformat() if hasattr(answer, "isoformat") else answer
