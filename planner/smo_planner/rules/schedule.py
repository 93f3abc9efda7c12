"""Which tasks fit, and on which day: within every week's minutes, never on a weekend."""

from datetime import date, timedelta
from typing import NamedTuple

from smo_planner.flight import is_weekend
from smo_planner.words import Listed, say

from .case import Case, Caution, Task

PREPARATION_WEEKS = 2
MOST_TASKS = 45
_STEPS = ("target", "content", "innovate", "measure")
_EVERY = {"weekly": 1, "monthly": 4}  # blocks of seven days
# A team with this many hours does a task in full; one with fewer does its short form; our judgement.
_FULL_HOURS = 8
_LEAST_MINUTES = 10


class Dated(NamedTuple):
    """A task on its day, with the minutes that it takes this team."""

    task: Task
    due: date
    minutes: int


def schedule(case: Case, tasks: list[Task]) -> tuple[tuple[Dated, ...], Caution | None]:
    """The tasks that fit, by date; and a warning that names what was left out."""
    blocks = _Blocks(case)
    placed: list[Dated] = []
    left: list[Task] = []
    for task in _by_importance(tasks):
        minutes = _minutes(case, task)
        block = blocks.place(task, minutes) if len(placed) < MOST_TASKS else None
        if block is None:
            left.append(task)
        else:
            placed.append(Dated(task, _due(case, task, block), minutes))
    placed.sort(key=lambda one: (one.due, -one.task.weight, one.task.id))
    return tuple(placed), _left_out(left)


def _by_importance(tasks: list[Task]) -> list[Task]:
    """The weightiest task of each step first, so that no step stays empty; then by weight."""
    ordered = sorted(tasks, key=lambda task: (-task.weight, task.id))
    first = [next(task for task in ordered if task.step == step) for step in _STEPS]
    return first + [task for task in ordered if task not in first]


def _minutes(case: Case, task: Task) -> int:
    """Minutes of the form of the task that suits the team's hours, in fives."""
    share = min(1.0, case.brief.minutes_per_week / 60 / _FULL_HOURS)
    return max(_LEAST_MINUTES, int(task.minutes * share) // 5 * 5)


class _Blocks:
    """Minutes that are left for tasks in each block of seven days, the preparation's first."""

    def __init__(self, case: Case) -> None:
        weekly = case.brief.minutes_per_week
        self._left = [weekly] * PREPARATION_WEEKS + [weekly - case.choice.minutes] * case.brief.period.weeks

    def place(self, task: Task, minutes: int) -> int | None:
        """Take the minutes from the wished block, else the next later, else the nearest earlier one with room."""
        last = len(self._left) - 1
        wished = min(max(0, task.day // 7 + PREPARATION_WEEKS), last)
        order: list[int] = [*range(wished, last + 1), *range(wished - 1, -1, -1)]
        for block in order:
            needed = self._needed(task, block)
            if all(self._left[one] >= minutes for one in needed):
                for one in needed:
                    self._left[one] -= minutes
                return block
        return None

    def _needed(self, task: Task, block: int) -> range:
        if task.repeat is None:
            return range(block, block + 1)
        return range(block, len(self._left), _EVERY[task.repeat])


def _due(case: Case, task: Task, block: int) -> date:
    """The wished day where the block is the wished one, else its first; moved on to a working day of the block."""
    first = case.brief.period.start + timedelta(weeks=block - PREPARATION_WEEKS)
    offset = task.day % 7 if task.day // 7 + PREPARATION_WEEKS == block else 0
    days = [first + timedelta(days=(offset + number) % 7) for number in range(7)]
    return next(day for day in days if not is_weekend(day, case.brief, case.known))


def _left_out(left: list[Task]) -> Caution | None:
    if not left:
        return None
    return Caution(
        "tasks-left-out",
        "resources.hours_per_week",
        "info",
        say(
            "These tasks did not fit the hours and were left out, the least important first: {tasks}.",
            tasks=Listed(tuple(say("“{title}”", title=task.title) for task in reversed(left))),
        ),
        "/method/#calendar",
    )
