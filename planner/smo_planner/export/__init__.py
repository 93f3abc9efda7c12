"""A finished plan in the shapes in which people take it along. Each is a pure function of the plan and its options."""

from collections.abc import Callable
from typing import Any, NamedTuple

__all__ = ["FORMATS", "PRESETS", "TEXTS", "Options", "parts", "write"]

# The columns that a scheduler expects; see `schedule`.
PRESETS = ("generic", "hootsuite", "highlevel", "postfast")


class Options(NamedTuple):
    """What an export may be told besides the plan."""

    site: str = ""  # address of the site, for links; none without it
    campaign: str = ""  # first part of iCalendar UIDs; made from the brief without it
    previous: bytes = b""  # an earlier .ics of the same campaign
    preset: str = PRESETS[0]  # one of PRESETS
    restore: str = ""  # an address that opens the brief again, for the description of each calendar event
    moment: str = ""  # when the .ics is made, as 2026-11-25T18:20:00Z: its events are newer than an earlier file's
    alarms: bool = True  # whether the .ics reminds of each task and post
    id: str = ""  # of the task or post to be copied
    start: str = ""  # the day from which on a writer is to write; the period's first without it
    weeks: int = 4  # for how many weeks


type Plan = dict[str, Any]
type Parts = tuple[bytes, ...]


def _json(plan: Plan, _options: Options) -> Parts:
    from smo_planner.api import dumps

    return ((dumps(plan) + "\n").encode(),)


def _markdown(plan: Plan, options: Options) -> Parts:
    from . import markdown

    return (markdown.write(plan, options.site).encode(),)


def _csv(plan: Plan, options: Options) -> Parts:
    from . import csv

    return (csv.write(plan, options.site).encode("utf-8-sig"),)


def _ics(plan: Plan, options: Options) -> Parts:
    from . import ics

    return (ics.write(plan, options),)


def _xlsx(plan: Plan, options: Options) -> Parts:
    from . import xlsx

    return (xlsx.write(plan, options.site),)


def _schedule(plan: Plan, options: Options) -> Parts:
    from . import schedule

    return tuple(table.encode() for table in schedule.write(plan, options.preset))


# Each format is loaded when it is first asked for: the page needs none of them for a plan.
FORMATS: dict[str, Callable[[Plan, Options], Parts]] = {
    "json": _json,
    "md": _markdown,
    "ics": _ics,
    "csv": _csv,
    "xlsx": _xlsx,
    "schedule": _schedule,
}


def _writer(plan: Plan, options: Options) -> Parts:
    from . import writer

    return (writer.write(plan, options.start, int(options.weeks)).encode(),)


def _task(plan: Plan, options: Options) -> Parts:
    from . import single

    return (single.task(plan, options.id, options.site).encode(),)


def _post(plan: Plan, options: Options) -> Parts:
    from . import single

    return (single.post(plan, options.id).encode(),)


def _tasks(plan: Plan, options: Options) -> Parts:
    del options
    from . import single

    return (single.tasks(plan).encode(),)


# What is copied rather than kept in a file; of the page alone.
TEXTS: dict[str, Callable[[Plan, Options], Parts]] = {
    "writer": _writer,
    "task": _task,
    "post": _post,
    "tasks": _tasks,
}


def parts(plan: Plan, form: str, options: Options = Options()) -> Parts:  # noqa: B008 - a NamedTuple is immutable
    """The plan as the files of the given format: one, or more where a scheduler takes only so many rows at a time.

    Raises KeyError for an unknown format, preset, task or post, ValueError when `options.previous` is no iCalendar
    file, `options.start` no day or `options.moment` no moment.
    """
    return {**FORMATS, **TEXTS}[form](plan, options)


def write(plan: Plan, form: str, options: Options = Options()) -> bytes:  # noqa: B008 - as above
    """`parts`, for a plan that goes into one file; ValueError for one that does not."""
    (file,) = parts(plan, form, options)
    return file
