"""A finished plan in the shapes in which people take it along. Each is a pure function of the plan and its options."""

from collections.abc import Callable
from typing import Any, NamedTuple

__all__ = ["FORMATS", "Options", "write"]


class Options(NamedTuple):
    """What an export may be told besides the plan."""

    site: str = ""  # address of the site, for links; none without it
    campaign: str = ""  # first part of iCalendar UIDs; made from the brief without it
    previous: bytes = b""  # an earlier .ics of the same campaign


type Plan = dict[str, Any]


def _json(plan: Plan, _options: Options) -> bytes:
    from smo_planner.api import dumps

    return (dumps(plan) + "\n").encode()


def _markdown(plan: Plan, options: Options) -> bytes:
    from . import markdown

    return markdown.write(plan, options.site).encode()


def _csv(plan: Plan, options: Options) -> bytes:
    from . import csv

    return csv.write(plan, options.site).encode("utf-8-sig")


def _ics(plan: Plan, options: Options) -> bytes:
    from . import ics

    return ics.write(plan, options.site, options.campaign, options.previous)


# Each format is loaded when it is first asked for: the page needs none of them for a plan.
FORMATS: dict[str, Callable[[Plan, Options], bytes]] = {"json": _json, "md": _markdown, "ics": _ics, "csv": _csv}


def write(plan: Plan, form: str, options: Options = Options()) -> bytes:  # noqa: B008 - a NamedTuple is immutable
    """The plan as a file of the given format; KeyError for an unknown one.

    Raises ValueError when `options.previous` is no iCalendar file.
    """
    return FORMATS[form](plan, options)
