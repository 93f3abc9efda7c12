"""The checklist: rules by step, one function each, the warnings, and the days on which tasks fall due."""

from . import content, government, innovate, measure, platforms, target
from .case import Case, Caution, Task, gather
from .schedule import Dated, schedule
from .warnings import CHECKS, unused_dates

__all__ = ["Case", "Caution", "Dated", "Task", "checklist"]

_SEVERITIES = ("critical", "warning", "info")
_RULES = [*target.RULES, *content.RULES, *platforms.RULES, *innovate.RULES, *measure.RULES, *government.RULES]


def checklist(case: Case) -> tuple[tuple[Dated, ...], tuple[Caution, ...]]:
    """The dated tasks, and all warnings of a case, the gravest first."""
    dated, left_out = schedule(case, gather(_RULES, case))
    warnings = [*gather(CHECKS, case), *unused_dates(case)]
    if left_out:
        warnings.append(left_out)
    warnings.sort(key=lambda one: _SEVERITIES.index(one.severity))
    return dated, tuple(warnings)
