"""The plan as Markdown: what a visitor downloads, and what the build shows as an example plan."""

from collections.abc import Iterable
from typing import Any

from smo_planner.words import number

from .labels import STEPS, Labels, guide_address, names

_SPECIAL = str.maketrans({character: f"\\{character}" for character in "\\`*_[]<>|#"})


def write(plan: dict[str, Any], site: str = "") -> str:
    """The whole plan, every part under a heading, sources with their addresses at the end."""
    label = Labels(plan["language"])
    name = plan["brief"]["name"]
    parts = [
        [f"# {label['title']}{f': {_escape(name)}' if name else ''}"],
        _first(plan, label),
        _section(label["warnings"], [f"- {_escape(one['text'])}" for one in plan["warnings"]]),
        _checklist(plan, label, site),
        _channels(plan, label),
        _content(plan, label),
        _calendar(plan, label),
        _budget(plan, label),
        _kpis(plan, label),
        _section(
            label["experiments"],
            [f"- **{_escape(one['hypothesis'])}** {_escape(one['text'])}" for one in plan["experiments"]],
        ),
        _section(label["gates"], list(_gates(plan, label))),
        _section(label["sensitivity"], [f"- {_escape(one['text'])}" for one in plan["sensitivity"]]),
        _sources(plan, label),
    ]
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def _escape(words: object) -> str:
    return str(words).translate(_SPECIAL)


def _section(title: str, lines: list[str]) -> list[str]:
    return [f"## {title}", "", *lines] if lines else []


def _table(heads: Iterable[str], rows: Iterable[Iterable[object]]) -> list[str]:
    heads = list(heads)
    return [
        f"| {' | '.join(heads)} |",
        f"| {' | '.join('---' for _ in heads)} |",
        *(f"| {' | '.join(_escape(cell) for cell in row)} |" for row in rows),
    ]


def _first(plan: dict[str, Any], label: Labels) -> list[str]:
    percent = plan["coverage"]["percent"]
    return [
        f"## {label['decision']}",
        "",
        _escape(plan["message"]["positioning"]),
        "",
        f"- {label['coverage']}: {_span(percent['central'], percent['low'], percent['high'])}",
        *(f"- {label['do']}: {_escape(one)}" for one in plan["message"]["do"]),
        *(f"- {label['dont']}: {_escape(one)}" for one in plan["message"]["dont"]),
    ]


def _figure(value: float | None) -> str:
    return "" if value is None else number(value, 1)


def _span(central: float, low: float, high: float) -> str:
    return f"{_figure(central)}% ({_figure(low)}–{_figure(high)}%)"


def _checklist(plan: dict[str, Any], label: Labels, site: str) -> list[str]:
    lines = [f"## {label['checklist']}"]
    for step in STEPS:
        lines += ["", f"### {label.step(step)}", ""]
        for task in plan["tasks"]:
            if task["step"] == step:
                lines += _task(task, plan, label, site)
    return lines


def _task(task: dict[str, Any], plan: dict[str, Any], label: Labels, site: str) -> list[str]:
    when = " · ".join(
        part for part in (task["due"], label.repeat(task["repeat"]), label.minutes(task["minutes"])) if part
    )
    address = guide_address(site, plan["language"], task["learn"])
    lines = [
        f"- [ ] **{_escape(task['title'])}** ({when})",
        f"    - {_escape(task['detail'])}",
        f"    - {label['why']}: {_escape(task['why'])}{_marks(task['sources'], plan)}",
        f"    - {label['done_when']}: {_escape(task['done_when'])}",
    ]
    if address:
        lines.append(f"    - [{label['learn']}]({address})")
    return lines


def _marks(sources: list[str], plan: dict[str, Any]) -> str:
    """Numbers of sources in the list at the end."""
    order = [source["id"] for source in plan["sources"]]
    return "".join(f" [{order.index(source) + 1}]" for source in sources)


def _channels(plan: dict[str, Any], label: Labels) -> list[str]:
    heads = [label[key] for key in ("channel", "decision_column", "reach", "hours", "posts_per_week")]
    rows = [
        (
            one["name"],
            label.decision(one["decision"]),
            "" if one["reach_percent"] is None else _span(one["reach_percent"], one["reach_low"], one["reach_high"]),
            _figure(one["hours_per_week"]) or "0",
            one["posts_per_week"],
        )
        for one in plan["channels"]
    ]
    reasons = [
        f"- **{_escape(one['name'])}**: {' '.join(_escape(reason['text']) for reason in one['reasons'])}"
        for one in plan["channels"]
    ]
    return _section(label["channels"], [*_table(heads, rows), "", *reasons])


def _content(plan: dict[str, Any], label: Labels) -> list[str]:
    channels = names(plan, "channels")
    lines = []
    for one in plan["content"]:
        shares = ", ".join(f"{_escape(each['label'])} {round(each['share'] * 100)}%" for each in one["pillars"])
        lines.append(f"- **{_escape(channels[one['channel']])}**: {shares}")
        lines += [f"    - {_escape(idea)}" for idea in one["ideas"]]
    return _section(label["content"], lines)


def _calendar(plan: dict[str, Any], label: Labels) -> list[str]:
    channels = names(plan, "channels")
    heads = [label[key] for key in ("date", "time", "channel", "title_column", "minutes")]
    rows = [
        (post["date"], post["time"], channels[post["channel"]], post["title"], post["minutes"])
        for post in plan["calendar"]
    ]
    return _section(label["calendar"], _table(heads, rows))


def _budget(plan: dict[str, Any], label: Labels) -> list[str]:
    budget = plan["budget"]
    rows = [
        (line["label"], label.phase(line["phase"]) if line["phase"] else "", number(line["amount"], 3))
        for line in budget["lines"]
    ]
    rows.append((label["total"], "", f"{number(budget['total'], 3)} {budget['currency']}"))
    heads = [label[key] for key in ("item", "phase", "amount")]
    notes = [f"- {_escape(line['text'])}" for line in budget["explain"]]
    return _section(label["budget"], [*_table(heads, rows), "", *notes])


def _kpis(plan: dict[str, Any], label: Labels) -> list[str]:
    heads = [label[key] for key in ("measure", "low", "target_column", "high", "unit")]
    rows = [
        (one["name"], _figure(one["low"]), _figure(one["target"]), _figure(one["high"]), one["unit"])
        for one in plan["kpis"]
    ]
    notes = [f"- **{_escape(one['name'])}**: {_escape(one['how_to_measure'])}" for one in plan["kpis"]]
    return _section(label["kpis"], [*_table(heads, rows), "", *notes])


def _gates(plan: dict[str, Any], label: Labels) -> Iterable[str]:
    for one in plan["gates"]:
        yield f"- **{one['date']}** {_escape(one['measure'])}"
        yield f"    - {label['go']}: {_escape(one['go'])}"
        yield f"    - {label['stop']}: {_escape(one['stop'])}"
        yield f"    - {_escape(one['text'])}"


def _sources(plan: dict[str, Any], label: Labels) -> list[str]:
    return _section(
        label["sources"],
        [
            f"{place}. [{_escape(source['title'])}]({source['url'].replace(' ', '%20').replace(')', '%29')}), "
            f"{_escape(source['publisher'])}, {source['year']}, {_escape(source['geography'])}, "
            f"{label['grade']} {source['grade']}"
            for place, source in enumerate(plan["sources"], start=1)
        ],
    )
