"""The checklist: task rules and warnings by theme, and the days on which tasks fall due."""

from . import tasks, warnings
from .case import Case, Caution, Task
from .registry import CHECKS, RULES, Check, Rule
from .schedule import Dated, schedule

__all__ = [
    "CHECKS",
    "RULES",
    "Case",
    "Caution",
    "Check",
    "Dated",
    "Rule",
    "Task",
    "checklist",
    "tasks",
    "warnings",
]

_SEVERITIES = ("critical", "warning", "info")


def checklist(case: Case) -> tuple[tuple[Dated, ...], tuple[Caution, ...]]:
    """The dated tasks, and all warnings of a case, the gravest first."""
    dated, left_out = schedule(case, [task for rule in RULES if (task := rule.task(case))])
    found = [*(caution for check in CHECKS for caution in check.make(case)), *left_out]
    found.sort(key=lambda one: _SEVERITIES.index(one.severity))
    return dated, tuple(found)
