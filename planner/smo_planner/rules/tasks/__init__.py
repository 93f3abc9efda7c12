"""The task rules, one module a theme; importing this puts all of them on the checklist, in this order."""

from . import (
    accounts,
    audience,
    calendar,
    community,
    content,
    government,
    innovate,
    law,
    measure,
    objective,
    paid,
    platforms,
    team,
)

__all__ = [
    "accounts",
    "audience",
    "calendar",
    "community",
    "content",
    "government",
    "innovate",
    "law",
    "measure",
    "objective",
    "paid",
    "platforms",
    "team",
]
