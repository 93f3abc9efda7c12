"""What the checklist can hold: every task and warning of the rules, in the words of the first brief that has it.

A rule is code; what it says shows when it is run. So the rules are run over the example briefs and over chance ones
until each has spoken. Plain Python, no MkDocs.
"""

from __future__ import annotations

import json
from functools import cache
from typing import NamedTuple

from briefs import documents
from smo_planner.brief import Brief, read
from smo_planner.knowledge import facts
from smo_planner.plan import case_of
from smo_planner.rules import CHECKS, RULES, Case, Caution, Check, Rule, Task
from smo_planner.stages import stages


class Book(NamedTuple):
    """Every rule with the first task that it gave, every check with its first warning."""

    tasks: tuple[tuple[Rule, Task], ...]
    warnings: tuple[tuple[Check, Caution], ...]


@cache
def book() -> Book:
    """Run the rules over the briefs; LookupError names those that none of them brings."""
    tasks: dict[str, Task] = {}
    warnings: dict[str, Caution] = {}
    for document in documents():
        case = _case(document)
        for rule in RULES:
            task = None if rule.id in tasks else rule.task(case)
            if task:
                tasks[rule.id] = task
        for check in CHECKS:
            caution = None if check.id in warnings else next(iter(check.make(case)), None)
            if caution:
                warnings[check.id] = caution
        if len(tasks) == len(RULES) and len(warnings) == len(CHECKS):
            break
    silent = [one.id for one in (*RULES, *CHECKS) if one.id not in tasks and one.id not in warnings]
    if silent:
        raise LookupError(f"no answer in overrides/hooks/briefs.py brings {', '.join(silent)}")
    return Book(tuple((one, tasks[one.id]) for one in RULES), tuple((one, warnings[one.id]) for one in CHECKS))


def _case(document: dict[str, object]) -> Case:
    brief = read(json.dumps(document))
    if not isinstance(brief, Brief):
        raise TypeError(f"no valid brief: {brief}")
    return case_of(brief, facts(), stages(brief, facts()))
