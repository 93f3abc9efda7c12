"""How rules are gathered: each under its id, with the condition on which it holds and what backs it."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from smo_planner.words import Text

from .case import Advice, Case, Caution, Task


class Condition(NamedTuple):
    """When a rule applies: in words for the method page, and as a test of a case."""

    words: tuple[Text, ...]  # all of them have to hold; none: every brief
    holds: Callable[[Case], bool]


class Rule(NamedTuple):
    """A task of the checklist with its condition; `findings` back it, and none means that it is our judgement."""

    id: str
    step: str
    condition: Condition
    findings: tuple[str, ...]
    make: Callable[[Case], Advice]

    def task(self, case: Case) -> Task | None:
        """The task that the rule gives for a case, if it applies."""
        if not self.condition.holds(case):
            return None
        advice = self.make(case)
        sources = case.found(*self.findings) if advice.sources is None else advice.sources
        return Task(self.id, self.step, advice, sources)


class Check(NamedTuple):
    """A warning with the condition in words; it gives none, one or, for several items of a kind, several."""

    id: str
    condition: Text
    make: Callable[[Case], Iterable[Caution]]


RULES: list[Rule] = []
CHECKS: list[Check] = []


def rule(
    rule_id: str, step: str, condition: Condition, *findings: str
) -> Callable[[Callable[[Case], Advice]], Callable[[Case], Advice]]:
    """Put a function on the checklist under an id that is never translated and never used again."""

    def gather(make: Callable[[Case], Advice]) -> Callable[[Case], Advice]:
        RULES.append(Rule(rule_id, step, condition, findings, make))
        return make

    return gather


def check(
    check_id: str, condition: Text
) -> Callable[[Callable[[Case], Iterable[Caution]]], Callable[[Case], Iterable[Caution]]]:
    """Put a function among the warnings."""

    def gather(make: Callable[[Case], Iterable[Caution]]) -> Callable[[Case], Iterable[Caution]]:
        CHECKS.append(Check(check_id, condition, make))
        return make

    return gather


def both(*conditions: Condition) -> Condition:
    """All of several conditions."""
    return Condition(
        tuple(words for one in conditions for words in one.words),
        lambda case: all(one.holds(case) for one in conditions),
    )
