"""Which tasks fit, and on which day: within every week's minutes, never on a weekend, and not all on one day."""

from datetime import date, timedelta
from typing import NamedTuple

from smo_planner.flight import is_weekend
from smo_planner.words import Listed, Text, say, say_n

from .case import Case, Caution, Task

PREPARATION_WEEKS = 2
MOST_TASKS = 45
_FULL_CHECKLIST_HOURS = 4  # from which the contract asks for twenty tasks
_NAMED = 3  # of the tasks that were left out, in the warning's own sentence
_STEPS = ("target", "content", "innovate", "measure")
_EVERY = {"weekly": 1, "monthly": 4}  # blocks of seven days


class Dated(NamedTuple):
    """A task on its day, with the minutes that it takes this team."""

    task: Task
    due: date
    minutes: int


class _Placed(NamedTuple):
    """A task in its block of seven days, the preparation's first being 0."""

    task: Task
    block: int
    minutes: int


def schedule(case: Case, tasks: list[Task]) -> tuple[tuple[Dated, ...], tuple[Caution, ...]]:
    """The tasks that fit, by date; and the warning that names what was left out, if anything was."""
    blocks = _Blocks(case)
    placed: list[_Placed] = []
    left: list[Task] = []
    most = _most(case)
    crowded = True  # whether the checklist's length alone kept the rest out
    for task in _by_importance(tasks):
        minutes = _minutes(case, task)
        block = blocks.place(task, minutes) if len(placed) < most else None
        if block is None:
            left.append(task)
            crowded = crowded and len(placed) == most
        else:
            placed.append(_Placed(task, block, minutes))
    dated = _dated(case, placed)
    dated.sort(key=lambda one: (one.due, one.task.advice.day, -one.task.advice.weight, one.task.id))
    return tuple(dated), _left_out(left, most if crowded else None)


def _most(case: Case) -> int:
    """How long the checklist may get: where hours are few it follows them, or they all go into beginnings."""
    hours = case.brief.minutes_per_week / 60
    if hours >= _FULL_CHECKLIST_HOURS:
        return MOST_TASKS
    return int(hours * case.known.judgements["tasks-per-hour"].value)


def _by_importance(tasks: list[Task]) -> list[Task]:
    """The weightiest task of each step first, so that no step stays empty; then by weight."""
    ordered = sorted(tasks, key=lambda task: (-task.advice.weight, task.id))
    first = [next(task for task in ordered if task.step == step) for step in _STEPS]
    return first + [task for task in ordered if task not in first]


def _minutes(case: Case, task: Task) -> int:
    """Minutes of the form of the task that suits the team's hours, in fives."""
    full, least = (case.known.judgements[one].value for one in ("full-task-hours", "least-task-minutes"))
    share = min(1.0, case.brief.minutes_per_week / 60 / full)
    return max(int(least), int(task.advice.minutes * share) // 5 * 5)


class _Blocks:
    """Minutes that are left for tasks in each block of seven days, the preparation's first."""

    def __init__(self, case: Case) -> None:
        weekly = case.brief.minutes_per_week
        self._left = [weekly] * PREPARATION_WEEKS + [weekly - case.choice.minutes] * case.brief.period.weeks

    def place(self, task: Task, minutes: int) -> int | None:
        """Take the minutes from the wished block, else the next later, else the nearest earlier one with room."""
        last = len(self._left) - 1
        wished = min(max(0, _block(task)), last)
        order: list[int] = [*range(wished, last + 1), *range(wished - 1, -1, -1)]
        for block in order:
            needed = self._needed(task, block)
            if all(self._left[one] >= minutes for one in needed):
                for one in needed:
                    self._left[one] -= minutes
                return block
        return None

    def _needed(self, task: Task, block: int) -> range:
        if task.advice.repeat is None:
            return range(block, block + 1)
        return range(block, len(self._left), _EVERY[task.advice.repeat])


def _block(task: Task) -> int:
    return task.advice.day // 7 + PREPARATION_WEEKS


def _dated(case: Case, placed: list[_Placed]) -> list[Dated]:
    """Every task on a working day: those bound to a day on theirs, the others in order over their block's days."""
    blocks: dict[int, list[_Placed]] = {}
    for one in placed:
        blocks.setdefault(one.block, []).append(one)
    dated: list[Dated] = []
    for block, members in blocks.items():
        first = case.brief.period.start + timedelta(weeks=block - PREPARATION_WEEKS)
        days = [first + timedelta(days=number) for number in range(7)]
        working = [day for day in days if not is_weekend(day, case.brief, case.known)]
        bound = [one for one in members if one.task.advice.fixed or one.task.advice.repeat]
        free = sorted(
            (one for one in members if one not in bound),
            key=lambda one: (one.task.advice.day, -one.task.advice.weight, one.task.id),
        )
        dated += [Dated(one.task, _own_day(one, days, working), one.minutes) for one in bound]
        dated += _spread(free, working)
    return dated


def _own_day(one: _Placed, days: list[date], working: list[date]) -> date:
    """The wished day where the block is the wished one, else its first; moved on to a working day of the block."""
    wished = days[one.task.advice.day % 7] if _block(one.task) == one.block else days[0]
    return next((day for day in working if day >= wished), working[-1])


def _spread(free: list[_Placed], working: list[date]) -> list[Dated]:
    """Tasks in their order over the working days, so that each day gets about the same minutes."""
    total = sum(one.minutes for one in free)
    dated: list[Dated] = []
    before = 0
    for one in free:
        dated.append(Dated(one.task, working[before * len(working) // total], one.minutes))
        before += one.minutes
    return dated


def _left_out(left: list[Task], most: int | None) -> tuple[Caution, ...]:
    """The warning that tells of these tasks; `most` is how many there may be, where that alone kept them out."""
    if not left:
        return ()
    named: list[Text] = [say("“{title}”", title=task.advice.title) for task in left[:_NAMED]]
    if others := len(left) - len(named):
        named.append(say_n("{n} further task", "{n} further tasks", others))
    tasks = Listed(tuple(named))
    caution = Caution(
        "tasks-left-out",
        "resources.hours_per_week",
        "info",
        _why_left_out(most, tasks),
        "/method/#calendar",
        items=tuple(task.advice.title for task in left),
    )
    return (caution,)


def _why_left_out(most: int | None, tasks: Listed) -> Text:
    match most:
        case None:
            return say(
                "These tasks did not fit the hours and were left out, the most important of them first: {tasks}.",
                tasks=tasks,
            )
        case _ if most == MOST_TASKS:
            return say(
                "The checklist ends at 45 tasks. These were left out, the most important of them first: {tasks}.",
                tasks=tasks,
            )
        case _:
            return say_n(
                "With so few hours the checklist keeps to the most important task. These were left out, the most "
                "important of them first: {tasks}.",
                "With so few hours the checklist keeps to the {n} most important tasks. These were left out, the most "
                "important of them first: {tasks}.",
                most,
                tasks=tasks,
            )
