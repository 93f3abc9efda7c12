"""Measured figures against the plan: on course or not, with what chance allows, the likely end, and what to do next."""

import math
from typing import Any, NamedTuple

from . import pace
from .advice import next_steps
from .brief import Brief, Faults
from .budget import Budget
from .course import course, figure, weekly
from .figures import Line, Range, as_lines
from .funnel import Kpi
from .knowledge import Knowledge
from .measured import Entry, Measurements, read
from .pace import Pace
from .rates import about
from .results import objective_kpi
from .stages import Stages, stages
from .words import DIRECTIONS, N_, Isolated, Listed, Number, Percent, Text, render, say, say_n

_VERDICTS = {
    "ahead": N_("{name}: ahead of the plan."),
    "on_course": N_("{name}: on course."),
    "behind": N_("{name}: behind the plan."),
    "too_early": N_("{name}: too early to say."),
}
_MEASURED = (
    N_("Measured {measured}, expected {expected} ({unit})."),
    N_("Likely in the end: {central} ({low} to {high})."),
)
# Weeks of reach do not add up, so a mean week and the whole period stand side by side: each figure says which it is.
_WEEK_AND_PERIOD = (
    N_("Measured in a week on average {measured}, expected {expected} ({unit})."),
    N_("Likely for the whole period: {central} ({low} to {high})."),
)


class Reviewed(NamedTuple):
    """One measure after some weeks."""

    kpi: Kpi
    verdict: str
    pace: Pace
    reason: Text | None
    explain: tuple[Line, ...]
    course: dict[str, Any]


def review(document: str | bytes, language: str, known: Knowledge) -> dict[str, Any] | Faults:
    """The review of a document (see `measured`) in a language, or all faults of the document."""
    made: list[Stages] = []

    def kinds(brief: Brief) -> dict[str, str]:
        made.append(stages(brief, known))
        return {kpi.id: kpi.kind for kpi in made[0].measures}

    given = read(document, kinds)
    if not isinstance(given, Measurements):
        return given
    measured = {entry.kpi for entry in given.entries}
    found = [_reviewed(kpi, given, made[0], known) for kpi in made[0].measures if kpi.id in measured]
    rendered = render([_json(one, given.brief, made[0].money) for one in found], language)
    # The pages draw a measure's course before its first figure is there.
    open_kpis = [
        {"id": kpi.id, **course(kpi, _target(kpi, given.brief)[0], (), given.brief, made[0], known)}
        for kpi in made[0].measures
        if kpi.id not in measured
    ]
    return {
        "language": language,
        "direction": DIRECTIONS[language],
        "first": render(_first(found, made[0], given.brief), language),
        "kpis": rendered,
        "unmeasured": open_kpis,
    }


def _first(found: list[Reviewed], made: Stages, brief: Brief) -> dict[str, Any] | None:
    """The measure that says most of how the campaign stands, and the one step to begin with; None without figures.

    Each measure follows from those before it, up to the objective's: of those that are behind, the objective's says how
    things stand, and the step is one for the earliest. What lies beyond the objective counts where nothing else does.
    """
    if not found:
        return None
    objective = objective_kpi(brief)
    order = [kpi.id for kpi in made.measures]
    leading = [one for one in found if order.index(one.kpi.id) <= order.index(objective)] or found
    behind = [one for one in found if one.verdict == "behind"]
    chosen = [one for one in leading if one.verdict == "behind"] or behind or leading
    key = chosen[0] if behind and chosen[-1].kpi.id != objective else chosen[-1]
    start = chosen[0] if behind else key
    count = say_n(
        "{n} of {all} KPIs with figures is behind the plan.",
        "{n} of {all} KPIs with figures are behind the plan.",
        len(behind),
        all=Number(len(found)),
    )
    return {
        "id": key.kpi.id,
        "verdict": key.verdict,
        "text": _text(key),
        "behind": count if behind else None,
        "step": {
            "id": start.kpi.id,
            "text": next_steps(start.kpi, start.verdict, start.pace.end is None, brief, made.money)[0],
        },
    }


def _reviewed(kpi: Kpi, given: Measurements, made: Stages, known: Knowledge) -> Reviewed:
    entries = tuple(entry for entry in given.entries if entry.kpi == kpi.id)
    target, own = _target(kpi, given.brief)
    found = _pace(kpi, target, entries, given.brief, made, known)
    enough = min(known.judgements["review-weeks"].value, given.brief.period.weeks)
    few = len(entries) < enough
    verdict, reason = "too_early", None
    if found.end is None:
        reason = _no_end(kpi)
    elif target is not None and not few:
        verdict = _verdict(kpi, target, found.end, known)
    lines = _explain(kpi, entries, found, given.brief, own)
    if few:
        lines.append(_few(int(enough)))
    if target is None:
        lines.append(
            Line(say("The plan has no estimate for this measure, so there is nothing to hold it against yet."))
        )
    elif found.end is not None:
        lines.append(_explain_verdict(kpi, known))
    return Reviewed(kpi, verdict, found, reason, tuple(lines), course(kpi, target, entries, given.brief, made, known))


def _target(kpi: Kpi, brief: Brief) -> tuple[float | None, bool]:
    """What is to be reached by the end, and whether it is the visitor's own figure for want of an estimate."""
    if kpi.range is not None:
        return kpi.range.central, False
    if kpi.id == objective_kpi(brief) and brief.objective.target is not None:
        return float(brief.objective.target), True
    return None, False


def _pace(
    kpi: Kpi, target: float | None, entries: tuple[Entry, ...], brief: Brief, made: Stages, known: Knowledge
) -> Pace:
    scatter = known.judgements["review-scatter"].value
    match kpi.kind:
        case "rate":
            return pace.rate(entries, target)
        case "cost":
            return pace.cost(entries, target, scatter)
        case "hours":
            return pace.hours(entries, target)
        case "people":
            most = made.audience.people.high if made.audience.people else math.inf
            plan = weekly(kpi, target, brief, made, known)
            return pace.reached(entries, plan, kpi.range or Range(0.0, 0.0, 0.0), most, scatter)
        case _ if kpi.id == "posts":
            return pace.kept(entries, weekly(kpi, target, brief, made, known))
        case _:
            found = pace.counted(entries, weekly(kpi, target, brief, made, known), scatter)
            return found if target is not None else found._replace(expected=None)


def _verdict(kpi: Kpi, target: float, end: Range, known: Knowledge) -> str:
    """How the likely end stands to the target; what lies within the tolerance is on course."""
    tolerance = known.judgements["review-tolerance"].value
    least, most = target * (1 - tolerance), target * (1 + tolerance)
    if kpi.kind == "hours":
        # The middle week decides.
        end = Range(end.central, end.central, end.central)
    below, above = ("ahead", "behind") if kpi.kind in ("cost", "hours") else ("behind", "ahead")
    if end.high < least:
        return below
    if end.low > most:
        return above
    return "too_early" if end.low < least and end.high > most else "on_course"


def _no_end(kpi: Kpi) -> Text:
    if kpi.kind == "cost":
        return say("Without what was spent and how many results it brought, no end can be reckoned: write down both.")
    return say("Without what the rate is a share of, chance is not told from change: write down both figures.")


def _few(enough: int) -> Line:
    return Line(
        say_n(
            "A verdict takes the figures of {n} week at the least (our judgement).",
            "A verdict takes the figures of {n} weeks at the least (our judgement).",
            enough,
        )
    )


def _explain(kpi: Kpi, entries: tuple[Entry, ...], found: Pace, brief: Brief, own: bool) -> list[Line]:
    weeks = Listed(tuple(Number(entry.week) for entry in entries))
    values = {"weeks": weeks, "measured": _measured(kpi, found)}
    lines = []
    match kpi.kind:
        case "rate":
            lines += _explain_rate(entries, found, weeks)
        case "cost":
            lines += _explain_cost(entries, found, weeks)
        case "hours":
            words = say(
                "The middle one of the weeks with figures ({weeks}) is, in hours, {measured}; the range goes from the "
                "best week to the worst.",
                **values,
            )
            lines.append(Line(words))
        case "people":
            lines += [
                Line(
                    say(
                        "Reach does not add up: week after week it is much the same people. So an average week "
                        "({measured}) of those with figures ({weeks}) is held against an average week of the plan "
                        "({expected}), both for the platform that reaches most.",
                        expected=about(found.expected or 0.0),
                        **values,
                    )
                ),
                Line(
                    say(
                        "The likely end is the plan’s estimate for the period moved in the same proportion, and no "
                        "less than the best week."
                    )
                ),
            ]
        case _:
            lines += _explain_count(entries, found, brief, own, weeks, kpi.id == "posts")
    if kpi.kind not in ("rate", "cost") and any(entry.of for entry in entries):
        lines.append(Line(say("This measure is no rate, so what was written in {of} is not used.", of=Isolated("of"))))
    return [*lines, *_own_target(kpi, found, brief)]


def _explain_count(
    entries: tuple[Entry, ...], found: Pace, brief: Brief, own: bool, weeks: Listed, posts: bool
) -> list[Line]:
    lines = []
    if found.expected is None:
        lines.append(Line(say("The weeks with figures ({weeks}) brought {measured} in all.",
                              weeks=weeks, measured=Number(found.measured, 2))))  # fmt: skip
    elif own:
        lines.append(
            Line(
                say(
                    "The weeks with figures ({weeks}) brought {measured} in all; of your own target they would bring "
                    "{expected}, if it came as the posts and ads do.",
                    weeks=weeks,
                    measured=Number(found.measured, 2),
                    expected=about(found.expected),
                )
            )
        )
    elif posts:
        lines.append(
            Line(
                say(
                    "The weeks with figures ({weeks}) brought {measured} in all; the calendar has {expected} in the "
                    "same weeks.",
                    weeks=weeks,
                    measured=Number(found.measured, 2),
                    expected=about(found.expected),
                )
            )
        )
    else:
        lines.append(
            Line(
                say(
                    "The weeks with figures ({weeks}) brought {measured} in all; the plan has {expected} for the same "
                    "weeks, more where there is more money.",
                    weeks=weeks,
                    measured=Number(found.measured, 2),
                    expected=about(found.expected),
                )
            )
        )
    missing = entries[-1].week - len(entries)
    if missing:
        lines.append(
            Line(
                say_n(
                    "{n} week in between has no figure; it is left out on both sides, and for the end it is taken to "
                    "go as the others did.",
                    "{n} weeks in between have no figure; they are left out on both sides, and for the end they are "
                    "taken to go as the others did.",
                    missing,
                )
            )
        )
    if len(entries) == brief.period.weeks:
        words = say("Every week has its figure, so the end is known.")
    elif posts:
        words = say(
            "Of the posts to come, as many are taken to go out as of those so far; the range is what chance allows in "
            "95 of 100 cases (Wilson interval)."
        )
    else:
        words = say(
            "The other weeks are reckoned at the pace so far. The range is what weeks that scatter like these allow in "
            "95 of 100 cases (quasi-Poisson)."
        )
    return [*lines, Line(words)]


def _explain_rate(entries: tuple[Entry, ...], found: Pace, weeks: Listed) -> list[Line]:
    whole = [entry for entry in entries if entry.of]
    if not whole:
        words = say("The mean of the weeks with figures ({weeks}) is {measured}%.",
                    weeks=weeks, measured=Number(found.measured, 2))  # fmt: skip
        return [Line(words)]
    lines = [
        Line(
            say(
                "All weeks together: {value} of {of}, which is {measured}%. In 95 of 100 cases the true rate lies in "
                "the range (Wilson interval), which is wider where weeks scatter more than chance alone would.",
                value=Number(sum(entry.value for entry in whole), 2),
                of=Number(sum(entry.of or 0 for entry in whole), 2),
                measured=Number(found.measured, 2),
            )
        )
    ]
    return [*lines, *_without_of(len(entries) - len(whole))]


def _explain_cost(entries: tuple[Entry, ...], found: Pace, weeks: Listed) -> list[Line]:
    whole = [entry for entry in entries if entry.of]
    if not whole:
        words = say("The mean of the weeks with figures ({weeks}) is {measured}.",
                    weeks=weeks, measured=Number(found.measured, 2))  # fmt: skip
        return [Line(words)]
    lines = [
        Line(
            say(
                "All weeks together: {value} spent for {of} results, which is {measured} each. The range is what "
                "chance allows for so few results in 95 of 100 cases.",
                value=Number(sum(entry.value for entry in whole), 2),
                of=Number(sum(entry.of or 0 for entry in whole), 2),
                measured=Number(found.measured, 2),
            )
        )
    ]
    return [*lines, *_without_of(len(entries) - len(whole))]


def _without_of(missing: int) -> list[Line]:
    if not missing:
        return []
    words = say_n(
        "{n} week without the second figure is left out.", "{n} weeks without the second figure are left out.", missing
    )
    return [Line(words)]


def _explain_verdict(kpi: Kpi, known: Knowledge) -> Line:
    if kpi.kind == "hours" and kpi.range:
        words = say(
            "The target is what most people expect, in hours {central}: within {percent} of it is on course (our "
            "judgement), faster is ahead, slower is behind.",
            central=Number(kpi.range.central, 1),
            percent=Percent(100 * known.judgements["review-tolerance"].value),
        )
        return Line(words, kpi.sources)
    if kpi.kind == "cost":
        words = say(
            "On course means that the likely cost may be within {percent} of the plan’s; too early, that it may as "
            "well be above as below (our judgement). Less is better.",
            percent=Percent(100 * known.judgements["review-tolerance"].value),
        )
    else:
        words = say(
            "On course means that the likely end may be within {percent} of the target; too early, that it may as well "
            "be above as below (our judgement).",
            percent=Percent(100 * known.judgements["review-tolerance"].value),
        )
    return Line(words)


def _own_target(kpi: Kpi, found: Pace, brief: Brief) -> list[Line]:
    target = brief.objective.target
    if target is None or found.end is None or kpi.id != objective_kpi(brief):
        return []
    value = Number(float(target), 2)
    if found.end.low >= target:
        words = say("Your own target of {target} is likely to be reached.", target=value)
    elif found.end.high < target:
        words = say("Your own target of {target} is not likely to be reached.", target=value)
    else:
        words = say("Your own target of {target} lies within the range: it may be reached or not.", target=value)
    return [Line(words)]


def _json(one: Reviewed, brief: Brief, money: Budget) -> dict[str, Any]:
    end = one.pace.end
    found: dict[str, Any] = {
        "id": one.kpi.id,
        "verdict": one.verdict,
        "measured": figure(one.pace.measured),
        "expected": None if one.pace.expected is None else figure(one.pace.expected),
        "end": Range(*(figure(part) for part in end))._asdict() if end else None,
    }
    if one.reason:
        found["reason"] = one.reason
    return {
        **found,
        "text": _text(one),
        "next": list(next_steps(one.kpi, one.verdict, end is None, brief, money)),
        "explain": as_lines(one.explain),
        **one.course,
    }


def _text(one: Reviewed) -> Text:
    found = one.pace
    values = {"name": one.kpi.name, "measured": _measured(one.kpi, found), "unit": one.kpi.unit}
    if found.end is None:
        return say("{name}: too early to say. Measured {measured} ({unit}).", **values)
    end = {name: _written(one.kpi, part) for name, part in found.end._asdict().items()}
    if found.expected is None:
        return say(
            "{name}: measured {measured} ({unit}). Likely in the end: {central} ({low} to {high}).", **values, **end
        )
    measured, likely = _WEEK_AND_PERIOD if one.kpi.kind == "people" else _MEASURED
    values["expected"] = _written(one.kpi, found.expected)
    verdict = say(
        "{verdict} {measured}", verdict=say(_VERDICTS[one.verdict], name=one.kpi.name), measured=say(measured, **values)
    )
    # One week says nothing of the others, and after the last there is nothing to expect.
    if found.end.low == found.end.high:
        return verdict
    return say("{verdict} {likely}", verdict=verdict, likely=say(likely, **end))


def _measured(kpi: Kpi, found: Pace) -> Number:
    """People are whole, a mean of weeks too."""
    return Number(found.measured, 0 if kpi.kind == "people" else 2)


def _written(kpi: Kpi, value: float) -> Number:
    """Nobody brings half an order: what is counted is whole."""
    return Number(about(value).value) if kpi.kind in ("count", "people") else Number(value, kpi.decimals)
