"""A brief of another version, opened with what of it still holds: the rest is dropped, with a sentence for each.

Version 1 is the only one so far. A newer one is refused, since this planner can't know what it means.
"""

from typing import Any, NamedTuple

from .brief import Brief, Fault, Faults, read_answers
from .document import Numeral, UnreadableError, exact, is_blank, one_line, parse, shown
from .questions import FIELDS, values
from .words import Own, Text, say, text

_VERSION = 1
_GROUPS = {path.partition(".")[0] for path in FIELDS if "." in path}


class Upgraded(NamedTuple):
    """What of a brief opens, what was dropped of it, and which required answers it lacks."""

    brief: dict[str, Any]
    converted: tuple[Text, ...]
    open: Faults


def upgrade(document: str | bytes) -> Upgraded | Faults:
    """The brief that a document holds, for today's questions, or why it can't be opened at all. Never raises."""
    try:
        given = parse(document)
    except UnreadableError as unreadable:
        return (Fault("brief", unreadable.reason),)
    version = given.get("version")
    if isinstance(version, Numeral) and exact(version) > _VERSION:
        return (Fault("version", text(
            "This was made by a newer planner and is kept as it is. Reload the page, which brings the newest planner, "
            "and open it again."
        )),)  # fmt: skip
    told: list[Text] = []
    brief = _known_fields(given, told)
    for path in FIELDS:
        _keep_offered(path, brief, told)
    found = read_answers(brief)
    # A round drops one answer: what is wrong with one may show only when another is gone.
    while not isinstance(found, Brief) and any(_drop(path, brief, told) for path in _fields(found)):
        found = read_answers(brief)
    return Upgraded(_plain(brief), tuple(told), () if isinstance(found, Brief) else found)


def _known_fields(given: dict[str, Any], told: list[Text]) -> dict[str, Any]:
    """The fields that are asked for, in a new object."""
    known: dict[str, Any] = {}
    for name, value in given.items():
        if name in FIELDS:
            known[name] = value
        elif name in _GROUPS and isinstance(value, dict):
            known[name] = {inner: answer for inner, answer in value.items() if f"{name}.{inner}" in FIELDS}
            told += [_unknown(f"{name}.{inner}") for inner in value if f"{name}.{inner}" not in FIELDS]
        elif name not in _GROUPS or not is_blank(value):
            told.append(_unknown(name))
    return known


def _keep_offered(path: str, brief: dict[str, Any], told: list[Text]) -> None:
    """Of several answers to one question, those that can still be given."""
    question, holder, name = FIELDS[path], *_place(path, brief)
    answer = holder.get(name)
    offered = values(question)
    if question.kind == "set" and isinstance(answer, list):
        holder[name] = [one for one in answer if is_blank(one) or (isinstance(one, str) and one in offered)]
        told += [_left_out(path, one) for one in answer if one not in holder[name]]
    elif question.kind in ("counts", "dates") and isinstance(answer, dict):
        holder[name] = {one: value for one, value in answer.items() if one in offered}
        told += [_left_out(path, one) for one in answer if one not in offered]


def _fields(faults: Faults) -> list[str]:
    """The questions at fault, once each; a fault may lie deeper in an answer."""
    return [path for path in FIELDS if any(f"{fault.path}.".startswith(f"{path}.") for fault in faults)]


def _drop(path: str, brief: dict[str, Any], told: list[Text]) -> bool:
    """Leave an answer out; False where there is none, so that a missing one stays a fault."""
    holder, name = _place(path, brief)
    answer = holder.pop(name, None)
    if is_blank(answer):
        return False
    told.append(_left_out(path, answer))
    return True


def _place(path: str, brief: dict[str, Any]) -> tuple[dict[str, Any], str]:
    """The object that holds an answer, and its name there."""
    group, _, inner = path.partition(".")
    return (brief.get(group, {}), inner) if inner else (brief, group)


def _unknown(path: str) -> Text:
    return say("This planner does not know the field {field}. It was left out.", field=Own(one_line(path)))


def _left_out(path: str, answer: object) -> Text:
    question = text(FIELDS[path].label)
    return say("{question} The answer {value} no longer fits and was left out.", question=question, value=shown(answer))


def _plain(value: Any) -> Any:
    """What was read, with its numbers as numbers."""
    if isinstance(value, Numeral):
        number = exact(value)
        return int(number) if number == number.to_integral_value() else float(number)
    if isinstance(value, dict):
        return {name: _plain(item) for name, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value
