"""Brief -> Plan: calls the stages in their order and puts what they give into the shape of the contract."""

import json
from datetime import date
from functools import partial
from typing import Any

from . import __version__
from .audit import Audit, audit
from .brief import Brief
from .budget import Budget
from .channels import Channel, Choice
from .content import Content, Message, message
from .counted import worded
from .experiments import Experiment, experiments
from .figures import Line, as_lines, shown
from .flight import WEEKDAYS, Post
from .gates import Gate, gates
from .knowledge import Knowledge
from .kpis import Kpi, objective_kpi
from .links import links
from .money import from_minor
from .reading import Reading, readings
from .roughness import Roughness, roughness
from .rules import Case, Caution, Dated, checklist
from .seasons import Season
from .segment import Segment
from .stages import Stages, stages
from .titles import Titles
from .words import DIRECTIONS, Shaped, Show, Text, render, say, text
from .written import dumps

type Json = dict[str, Any]

# Decimals of a percentage. Whoever shows it rounds it once more; with fewer, 33.46 became 34 there and 33 in our texts.
_PERCENT = 4
_BASE = say("internet users of the country in the chosen ages and gender")
_COVERAGE_METHOD = say(
    "Channels are taken as independent; in truth their users overlap, so the low end takes the best channel alone."
)


def case_of(brief: Brief, known: Knowledge, done: Stages) -> Case:
    """What the rules see: the brief, and all that was worked out from it."""
    audience, choice, said, found, unused, posts, money, seen, measures = done
    rules = gates(brief, choice, seen, known)
    voice = message(brief, choice)
    return Case(brief, known, audience, choice, voice, said, found, unused, posts, money, measures, rules)


def make(brief: Brief, known: Knowledge) -> Json:
    """The plan of a brief, without `sensitivity` and `brings`; its texts wait for their language (see `finish`)."""
    done = stages(brief, known)
    audience, choice, said, found, _, posts, money, seen, measures = done
    case = case_of(brief, known, done)
    voice, rules = case.message, case.gates
    tasks, warnings = checklist(case)
    return {
        "engine": __version__,
        "brief": brief.as_json(),
        "assumed": list(brief.assumed),
        "weekend": [WEEKDAYS[day] for day in known.countries[brief.country].weekend],
        "coverage": _coverage(audience, choice),
        "roughness": _roughness(roughness(brief, audience, choice, known)),
        "message": _message(voice),
        "audit": _audit(audit(brief, known)),
        "warnings": [_warning(one) for one in warnings],
        "channels": [_channel(one, rank) for rank, one in enumerate(choice.channels, start=1)],
        "content": [_content(one) for one in said],
        "calendar": Shaped(partial(_calendar, posts, found, known)),
        "events": [_event(one) for one in found],
        "budget": _budget(money, known),
        "kpis": [
            _kpi(one, readings(brief, choice, one), worded(one, money.currency, known), objective_kpi(brief))
            for one in measures
        ],
        "links": [one._asdict() for one in links(brief, choice)],
        "experiments": [_experiment(one) for one in experiments(brief, choice, seen, measures, known)],
        "gates": [_gate(one) for one in rules],
        "sensitivity": [],
        "brings": [],
        "tasks": [_task(one) for one in tasks],
    }


def finish(plan: Json, language: str, known: Knowledge) -> Json:
    """The plan in a language, with the sources that it cites."""
    shown = _shown(plan, language, known)
    return {**shown, "calendar": [json.loads(row) for row in shown["calendar"]]}


def write(plan: Json, language: str, known: Knowledge) -> str:
    """`{"plan": ...}` with what `finish` gives, as JSON text; it is long, so it is put together once."""
    pieces: list[str] = []
    for name, part in _shown(plan, language, known).items():
        if name == "calendar":
            part[0] = f'"{name}": [{part[0]}'
            part[-1] += "]"
            pieces += part
        else:
            pieces.append(f'"{name}": {dumps(part)}')
    pieces[0] = '{"plan": {' + pieces[0]
    pieces[-1] += "}}"
    return ", ".join(pieces)


def _shown(plan: Json, language: str, known: Knowledge) -> Json:
    """`finish`, but each post of the calendar is still JSON text."""
    cited: dict[str, None] = {}
    rendered = render(plan, language, cited)
    assert isinstance(rendered, dict)
    return {
        "engine": plan["engine"],
        "language": language,
        "direction": DIRECTIONS[language],
        **rendered,
        "sources": [_source(source, known) for source in sorted(cited)],
    }


def _day(day: date) -> str:
    return day.isoformat()


def _lines(lines: tuple[Line, ...]) -> list[Json]:
    return as_lines(lines)


def _coverage(audience: Segment, choice: Choice) -> Json:
    percent = choice.coverage.rounded(_PERCENT)
    people = audience.people.rounded() if audience.people else None
    covered = None
    if audience.people:
        covered = choice.coverage.times(audience.people.central / 100).rounded()
    found: Json = {
        "percent": percent._asdict(),
        "people": people._asdict() if people else None,
        "people_covered": covered._asdict() if covered else None,
    }
    if audience.no_people:
        found["reason"] = audience.no_people
    method = Line(_COVERAGE_METHOD)
    return {**found, "base": _BASE, "explain": _lines((*audience.explain, method))}


def _roughness(one: Roughness) -> Json:
    return {"level": one.level, "text": one.text, "explain": _lines(one.explain)}


def _channel(one: Channel, rank: int) -> Json:
    reach = one.reach
    percent = reach.percent.rounded(_PERCENT) if reach else None
    minutes = one.option.minutes if one.option else 0
    return {
        "id": one.id,
        "name": one.name,
        "rank": rank,
        "decision": one.decision,
        "reach_percent": percent.central if percent else None,
        "reach_low": percent.low if percent else None,
        "reach_high": percent.high if percent else None,
        "reach_year": reach.year if reach else None,
        "reach_geography": reach.geography if reach else None,
        "covered_percent": shown(one.covered.central, _PERCENT),
        "score": shown(one.score, 1),
        "hours_per_week": minutes // 60 if minutes % 60 == 0 else minutes / 60,
        "posts_per_week": one.option.posts if one.option else 0,
        "formats": list(dict.fromkeys(one.option.formats)) if one.option else [],
        "reasons": [{"text": line.text, "sources": list(line.sources), "learn": learn} for line, learn in one.reasons],
        "explain": _lines(one.explain),
    }


def _message(one: Message) -> Json:
    return {
        "positioning": one.positioning,
        "do": list(one.do),
        "dont": list(one.dont),
        "explain": _lines(one.explain),
    }


def _audit(one: Audit | None) -> Json | None:
    """The worksheet with a row of empty cells for each competitor."""
    if one is None:
        return None
    return {
        "text": one.text,
        "columns": [column._asdict() for column in one.columns],
        "rows": [{"competitor": name, "cells": [""] * len(one.columns)} for name in one.competitors],
        "sources": list(one.sources),
    }


def _content(one: Content) -> Json:
    return {
        "channel": one.channel,
        "pillars": [{"id": each.id, "label": each.label, "share": each.hundredths / 100} for each in one.pillars],
        "formats": [{"id": each.id, "label": each.label, "share": each.hundredths / 100} for each in one.formats],
        "ideas": list(one.ideas),
    }


def _event(one: Season) -> Json:
    return {
        "id": one.event.id,
        "title": text(one.event.name),
        "first": _day(one.first),
        "last": _day(one.last),
        "expected": one.expected,
        "tone": one.tone,
        "hours": one.hours,
        "budget": one.budget,
        "sources": list(one.sources),
    }


def _calendar(
    posts: tuple[Post, ...], found: tuple[Season, ...], known: Knowledge, show: Show, language: str
) -> list[str]:
    """Each post as JSON text: a year has so many that building rows, for another to write, costs a tenth of a plan."""
    title = Titles(show, language, known).written
    days = {day: day.isoformat() for day in {one.date for one in posts}}
    events = {(one.event.id, one.first): dumps(show(_post_event(one))) for one in found}
    return [
        f'{{"id": "{name}", "date": "{days[day]}", "time": "{time}", "channel": "{channel}", "format": "{format_id}", '
        f'"pillar": "{pillar}", "title": {title(format_id, idea, made_for)}, "phase": "{phase}", '
        f'"minutes": {minutes}, '
        f'"event": {events[made_for.season.event.id, made_for.season.first] if made_for else "null"}}}'
        for name, day, time, channel, format_id, pillar, idea, phase, minutes, made_for in posts
    ]


def _post_event(season: Season) -> Json:
    return {
        "id": season.event.id,
        "title": text(season.event.name),
        "expected": season.expected,
        "sources": list(season.sources),
    }


def _budget(one: Budget, known: Knowledge) -> Json:
    least = one.minimum
    return {
        "currency": one.currency,
        "total": from_minor(one.coins, one.currency, known),
        "lines": [
            {
                "id": line.id,
                "label": line.label,
                "channel": line.channel,
                "phase": line.phase,
                "amount": from_minor(line.coins, one.currency, known),
                "explain": _lines(line.explain),
            }
            for line in one.lines
        ],
        "minimum": {
            "amount": None if least.coins is None else from_minor(least.coins, one.currency, known),
            "explain": _lines(least.explain),
        },
        "explain": _lines(one.explain),
    }


def _kpi(one: Kpi, by_channel: tuple[Reading, ...], words: Text | None, objective: str) -> Json:
    estimate = one.range.rounded(one.decimals) if one.range else None
    found: Json = {
        "id": one.id,
        "kind": one.kind,
        "objective": one.id == objective,
        "name": one.name,
        "formula": one.formula,
        "unit": one.unit,
        "low": estimate.low if estimate else None,
        "target": estimate.central if estimate else None,
        "high": estimate.high if estimate else None,
        "text": words,
    }
    if one.reason:
        found["reason"] = one.reason
    return {
        **found,
        "sources": list(one.sources),
        "how_to_measure": one.how_to_measure,
        "by_channel": [reading._asdict() for reading in by_channel],
        "explain": _lines(one.explain),
    }


def _experiment(one: Experiment) -> Json:
    found: Json = {
        "id": one.id,
        "hypothesis": one.hypothesis,
        "measure": one.measure,
        "sample": one.sample,
    }
    if one.reason:
        found["reason"] = one.reason
    return {
        **found,
        "feasible": one.feasible,
        "text": one.text,
        "sources": list(one.sources),
        "explain": _lines(one.explain),
    }


def _gate(one: Gate) -> Json:
    return {**one._asdict(), "date": _day(one.date), "sources": list(one.sources)}


def _task(one: Dated) -> Json:
    task, advice = one.task, one.task.advice
    return {
        "id": task.id,
        "step": task.step,
        "title": advice.title,
        "detail": advice.detail,
        "why": advice.why,
        "because": list(advice.because),
        "sources": list(task.sources),
        "judged": task.judged,
        "learn": advice.learn,
        "due": _day(one.due),
        "repeat": advice.repeat,
        "minutes": one.minutes,
        "done_when": advice.done_when,
    }


def _warning(one: Caution) -> Json:
    found = {**one._asdict(), "sources": list(one.sources), "items": list(one.items)}
    if not one.items:
        del found["items"]
    return found


def _source(source_id: str, known: Knowledge) -> Json:
    found = known.sources[source_id]
    return {
        "id": found.id,
        "title": found.title,
        "publisher": found.publisher,
        "year": found.year,
        "url": found.url,
        "geography": found.geography,
        "grade": found.grade,
    }
