"""How one part of a plan differs from the same part of another, in sentences, the weightiest first.

Only what a reader would see counts: figures that are written alike are alike.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from .export.labels import PHASES, Labels, estimated, goal
from .finished import Plan, Row, figure, listed, rows, words
from .knowledge import facts
from .words import Number, Own, Percent, Text, say, say_n

# Of more than these, the first are named and the others counted.
_MOST_NAMED = 3
_BETWEEN = {"ar": "؛ ", "en": "; "}
# Shares of content that move by less are noise.
_LEAST_SHARE = 0.05
_HEAVIEST_FIRST = ("critical", "warning", "info")


class Change(NamedTuple):
    """What changed; `why` where the plan itself gives a reason, `more`: there is more of it now."""

    text: Text
    why: str = ""
    more: bool = False


def rules(before: Plan, after: Plan, label: Labels, *, same_answers: bool) -> Iterator[Text]:
    """Why the same answers give another plan: another engine, or other data."""
    old, new = words(before, "engine"), words(after, "engine")
    if old != new:
        yield say(
            "The earlier plan was made by version {before} of the planner, this one by version {after}.",
            before=Own(old or "?"),
            after=Own(new or "?"),
        )
    if not same_answers:
        return
    was, now = rows(before, "sources"), rows(after, "sources")
    newer = [one for key, one in now.items() if key in was and _year(one) > _year(was[key])]
    added = _only(now, was)
    if newer:
        yield say_n(
            "{n} source has newer data: {names}",
            "{n} sources have newer data: {names}",
            len(newer),
            names=_names(newer, "title", label),
        )
    if added:
        yield say_n(
            "{n} source is new: {names}",
            "{n} sources are new: {names}",
            len(added),
            names=_names(added, "title", label),
        )
    if old == new and not newer and not added and _worked_out(before) != _worked_out(after):
        yield say("The planner’s rules or data have changed since the earlier plan was made.")


def coverage(before: Plan, after: Plan, label: Labels) -> Iterator[Change]:
    """What share of the segment is reached, and how many people that is."""
    old, new = (figure(plan, "coverage", "percent", "central") for plan in (before, after))
    if old is not None and new is not None and _differ(Percent(old), Percent(new), label):
        told = say(
            "The plan reaches about {after} of the segment instead of {before}.",
            before=Percent(old),
            after=Percent(new),
        )
        yield Change(told)
    old, new = (figure(plan, "coverage", "people", "central") for plan in (before, after))
    if old is not None and new is not None and _differ(_about(old), _about(new), label):
        told = say("The segment has about {after} people instead of {before}.", before=_about(old), after=_about(new))
        yield Change(told)


def channels(before: Plan, after: Plan, label: Labels) -> Iterator[Change]:
    """What comes in and what goes, then how often is posted, then who leads."""
    del label
    was, now = rows(before, "channels"), rows(after, "channels")
    posts = {key: (_posts(was.get(key)), _posts(now.get(key))) for key in {**now, **was}}
    kept = []
    for key, (old, new) in posts.items():
        name = words(now.get(key, was.get(key)), "name")
        if new and not old:
            come = say_n(
                "{channel} comes in with {n} post a week.",
                "{channel} comes in with {n} posts a week.",
                new,
                channel=name,
            )
            yield Change(come, _reason(now[key]), more=True)
        elif old and not new:
            left = say_n(
                "{channel} is left out; it had {n} post a week.",
                "{channel} is left out; it had {n} posts a week.",
                old,
                channel=name,
            )
            yield Change(left, _reason(now.get(key)))
        elif old:
            kept.append((key, name, old, new))
    for _, name, old, new in sorted(kept, key=lambda one: -abs(one[3] - one[2])):
        if old != new:
            cadence = say_n(
                "{channel} goes from {before} to {n} post a week.",
                "{channel} goes from {before} to {n} posts a week.",
                new,
                channel=name,
                before=Number(old),
            )
            yield Change(cadence, more=new > old)
    for key, name, _, _ in kept:
        old_role, new_role = words(was[key], "decision"), words(now[key], "decision")
        if old_role != new_role and new_role == "lead":
            yield Change(say("{channel} is now a lead channel.", channel=name), more=True)
        elif old_role != new_role and new_role == "support":
            yield Change(say("{channel} now supports and no longer leads.", channel=name))


def kpis(before: Plan, after: Plan, label: Labels) -> Iterator[Change]:
    """The measure that counts the objective first."""
    was, now = rows(before, "kpis"), rows(after, "kpis")
    counted = words(after, "brief", "objective", "primary")
    aim = goal({"brief": {"objective": {"primary": counted}}, "kpis": list(now.values())})
    for key in sorted(now, key=lambda one: now[one] is not aim):
        found, name = now[key], words(now[key], "name")
        new = figure(found, "target")
        old = figure(was.get(key), "target")
        if key not in was:
            yield Change(say("A measure is new: {measure}", measure=name))
        elif old is None and new is not None:
            yield Change(say("{measure}: there is an estimate now, {after}.", measure=name, after=_sized(new)))
        elif new is None and old is not None:
            yield Change(
                say("{measure}: there is no estimate any more; it was {before}.", measure=name, before=_sized(old))
            )
        elif old is not None and new is not None and _differ(_sized(old), _sized(new), label):
            yield Change(
                say(
                    "{measure}: the target value is {after} instead of {before} ({unit}).",
                    measure=name,
                    before=_sized(old),
                    after=_sized(new),
                    unit=words(found, "unit"),
                )
            )
    for one in _only(was, now):
        yield Change(say("A measure falls away: {measure}", measure=words(one, "name")))


def budget(before: Plan, after: Plan, label: Labels) -> Iterator[Change]:
    """The whole, then the lines, those that move most first; lines of two currencies are not compared."""
    codes = [words(plan, "budget", "currency") for plan in (before, after)]
    totals = [figure(plan, "budget", "total") for plan in (before, after)]
    if not facts().currencies.keys() >= {*codes} or None in totals:
        return
    (was_code, code), (was_total, total) = codes, totals
    if (was_code, was_total) != (code, total):
        yield Change(
            say(
                "The budget is {after} instead of {before}.",
                before=label.money(was_total or 0, was_code),
                after=label.money(total or 0, code),
            )
        )
    # Where there is no money on one side, each line would say the same once more.
    if was_code != code or not was_total or not total:
        return
    was, now = rows(before, "budget", "lines"), rows(after, "budget", "lines")
    moved = {key: (_amount(was.get(key)), _amount(now.get(key))) for key in {**now, **was}}
    for key, (old, new) in sorted(moved.items(), key=lambda one: -abs(one[1][1] - one[1][0])):
        line = now.get(key) or was[key]
        phase = words(line, "phase")
        item = label.list([words(line, "label"), *([label.phase(phase)] if phase in PHASES else [])])
        if old and new and old != new:
            amounts = {"before": label.money(old, code), "after": label.money(new, code)}
            yield Change(say("{item}: {after} instead of {before}.", item=item, **amounts))
        elif new and not old:
            yield Change(say("{item}: {after}, which is new.", item=item, after=label.money(new, code)))
        elif old and not new:
            yield Change(say("{item}: nothing any more; it was {before}.", item=item, before=label.money(old, code)))


def warnings(before: Plan, after: Plan, label: Labels) -> Iterator[Change]:
    """Those that come, the critical first, then those that go."""
    del label
    was, now = rows(before, "warnings"), rows(after, "warnings")
    for one in sorted(_only(now, was), key=_weight):
        yield Change(say("A warning comes: {warning}", warning=words(one, "text")))
    for one in sorted(_only(was, now), key=_weight):
        yield Change(say("A warning goes: {warning}", warning=words(one, "text")))


def calendar(before: Plan, after: Plan, label: Labels) -> Iterator[Change]:
    """How many posts, how many of them on other days, and the days and seasons among them."""
    del label
    was, now = rows(before, "calendar"), rows(after, "calendar")
    if len(was) != len(now):
        yield Change(
            say_n(
                "The calendar has {n} post instead of {before}.",
                "The calendar has {n} posts instead of {before}.",
                len(now),
                before=Number(len(was)),
            )
        )
    moved = [key for key in now if key in was and words(now[key], "date") != words(was[key], "date")]
    if moved:
        yield Change(say_n("{n} post falls on another day.", "{n} posts fall on another day.", len(moved)))
    was, now = rows(before, "events"), rows(after, "events")
    for one in _only(now, was):
        yield Change(say("{event} now falls into the campaign.", event=words(one, "title")))
    for one in _only(was, now):
        yield Change(say("{event} no longer falls into the campaign.", event=words(one, "title")))


def tasks(before: Plan, after: Plan, label: Labels) -> Iterator[Change]:
    """How many come, go and move."""
    was, now = rows(before, "tasks"), rows(after, "tasks")
    new, gone = _only(now, was), _only(was, now)
    if new:
        yield Change(
            say_n("{n} task is new: {names}", "{n} tasks are new: {names}", len(new), names=_names(new, "title", label))
        )
    if gone:
        yield Change(
            say_n(
                "{n} task falls away: {names}",
                "{n} tasks fall away: {names}",
                len(gone),
                names=_names(gone, "title", label),
            )
        )
    moved = [key for key in now if key in was and words(now[key], "due") != words(was[key], "due")]
    if moved:
        yield Change(say_n("{n} task is due on another day.", "{n} tasks are due on another day.", len(moved)))


def content(before: Plan, after: Plan, label: Labels) -> Iterator[Change]:
    """The positioning, and the pillars and formats of channels that both plans use."""
    del label
    old, new = (words(plan, "message", "positioning") for plan in (before, after))
    if old and new and old != new:
        yield Change(say("The positioning is another: {positioning}", positioning=new))
    was, now = rows(before, "content", key="channel"), rows(after, "content", key="channel")
    names = rows(after, "channels")
    for channel in [channel for channel in now if channel in was]:
        for part in ("pillars", "formats"):
            yield from _shares(words(names.get(channel), "name"), rows(was[channel], part), rows(now[channel], part))


def experiments(before: Plan, after: Plan, label: Labels) -> Iterator[Change]:
    """Which can be done, and which no longer."""
    del label
    was, now = (
        {key: one for key, one in rows(plan, "experiments").items() if one.get("feasible") is True}
        for plan in (before, after)
    )
    for one in _only(now, was):
        yield Change(say("This can be tried now: {hypothesis}", hypothesis=words(one, "hypothesis")))
    for one in _only(was, now):
        yield Change(say("This can no longer be tried: {hypothesis}", hypothesis=words(one, "hypothesis")))


def gates(before: Plan, after: Plan, label: Labels) -> Iterator[Change]:
    """Rules that come, go or are decided by other figures."""
    was, now = rows(before, "gates"), rows(after, "gates")
    for one in _only(now, was):
        yield Change(say("A stop and go rule is new: {measure}", measure=words(one, "measure")))
    for one in _only(was, now):
        yield Change(say("A stop and go rule falls away: {measure}", measure=words(one, "measure")))
    other = [
        one
        for key, one in now.items()
        if key in was and any(words(one, part) != words(was[key], part) for part in ("date", "go", "stop"))
    ]
    if other:
        yield Change(
            say_n(
                "{n} stop and go rule has another day or limit: {names}",
                "{n} stop and go rules have another day or limit: {names}",
                len(other),
                names=_names(other, "measure", label),
            )
        )


def _shares(channel: str, was: dict[str, Row], now: dict[str, Row]) -> Iterator[Change]:
    """What takes clearly more or less of a channel's posts than before; 0 where it was not there."""
    found = {
        key: (figure(was.get(key), "share") or 0.0, figure(now.get(key), "share") or 0.0) for key in {**now, **was}
    }
    for key, (old, new) in sorted(found.items(), key=lambda one: -abs(one[1][1] - one[1][0])):
        if abs(new - old) > _LEAST_SHARE:
            yield Change(
                say(
                    "On {channel}, “{label}” takes {after} of the posts instead of {before}.",
                    channel=channel,
                    label=words(now.get(key, was.get(key)), "label"),
                    before=Percent(100 * old),
                    after=Percent(100 * new),
                )
            )


def _only(these: dict[str, Row], others: dict[str, Row]) -> list[Row]:
    return [one for key, one in these.items() if key not in others]


def _names(found: Iterable[Row], part: str, label: Labels) -> str:
    """The first of them by name, with a mark where there are more."""
    named = [words(one, part) for one in found]
    # Titles may have commas of their own.
    return _BETWEEN[label.language].join([*named[:_MOST_NAMED], *(["…"] if len(named) > _MOST_NAMED else [])])


def _differ(old: object, new: object, label: Labels) -> bool:
    """Whether two figures are written differently."""
    return label.words(old) != label.words(new)


def _about(value: float) -> Number:
    return Number(estimated(value))


def _sized(value: float) -> Number:
    return Number(estimated(value), 0 if abs(value) >= 10 else 2)


def _posts(row: Row | None) -> int:
    return int(figure(row, "posts_per_week") or 0)


def _amount(row: Row | None) -> float:
    return figure(row, "amount") or 0.0


def _reason(row: Row | None) -> str:
    """Why a channel is used or left, in the plan's own words."""
    reasons = listed(row, "reasons")
    return words(reasons[0], "text") if reasons else ""


def _weight(warning: Row) -> int:
    severity = words(warning, "severity")
    return _HEAVIEST_FIRST.index(severity) if severity in _HEAVIEST_FIRST else len(_HEAVIEST_FIRST)


def _year(source: Row) -> float:
    return figure(source, "year") or 0.0


def _worked_out(plan: Plan) -> Plan:
    """What answers, rules and data decide: what costs many plans comes in a message of its own, or not at all."""
    return {part: found for part, found in plan.items() if part not in ("engine", "sensitivity", "brings")}
