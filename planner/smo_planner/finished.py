"""A plan that was made before, perhaps by another engine: what it has is read, what it lacks is no fault."""

import json
from typing import Any

type Plan = dict[str, Any]
type Row = dict[str, Any]


def read(document: str) -> Plan:
    """The plan that a JSON text holds; ValueError where it holds none."""
    plan = json.loads(document)
    if not isinstance(plan, dict) or not isinstance(plan.get("brief"), dict):
        raise ValueError("no plan")  # noqa: TRY004 - what the text holds is a value, whatever its type
    return plan


def dig(holder: object, *path: str) -> Any:
    """What stands at a path; None where it does not go so far."""
    for name in path:
        holder = holder.get(name) if isinstance(holder, dict) else None
    return holder


def listed(holder: object, *path: str) -> list[Row]:
    """The objects of a list; none where there is no such list."""
    found = dig(holder, *path)
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def rows(plan: Plan, *path: str, key: str = "id") -> dict[str, Row]:
    """The rows of a list, each by its id; those without one are left out."""
    return {one[key]: one for one in listed(plan, *path) if isinstance(one.get(key), str)}


def figure(holder: object, *path: str) -> float | None:
    """A number; None for anything else."""
    found = dig(holder, *path)
    return found if isinstance(found, int | float) and not isinstance(found, bool) else None


def words(holder: object, *path: str) -> str:
    """A text; an empty one for anything else."""
    found = dig(holder, *path)
    return found if isinstance(found, str) else ""
