"""The words that exports put around a plan: headings, columns, names of steps, phases, days and places."""

from datetime import date, timedelta
from typing import Any

from smo_planner.knowledge import facts
from smo_planner.words import N_, Day, Isolated, Money, Number, Own, Percent, number, render_text, say, say_n, text

LABELS = {
    "title": N_("Campaign plan"),
    "decision": N_("The decision"),
    "first": N_("What to do first"),
    "leave": N_("What to leave alone, and why"),
    "brings": N_("What it brings"),
    "roughness": N_("How rough this plan is"),
    "warnings": N_("Look at this first"),
    "checklist": N_("Checklist"),
    "audience": N_("Audience"),
    "voice": N_("Voice"),
    "audit": N_("Competitors"),
    "competitor": N_("Competitor"),
    "channels": N_("Channels"),
    "content": N_("Content"),
    "formats": N_("Formats"),
    "pillars": N_("Content pillars"),
    "ideas": N_("Ideas"),
    "events": N_("Days and seasons"),
    "calendar": N_("Calendar"),
    "budget": N_("Budget"),
    "minimum": N_("The least that makes sense"),
    "kpis": N_("KPIs"),
    "links": N_("Addresses that can be measured"),
    "tracker": N_("KPI tracker"),
    "experiments": N_("Experiments"),
    "gates": N_("Stop and go rules"),
    "sensitivity": N_("What would change this plan"),
    "answers": N_("Your answers"),
    "assumed": N_("What we assumed"),
    "sources": N_("Sources"),
    "explain": N_("How this was worked out"),
    "do": N_("Do"),
    "dont": N_("Limits"),
    "id": N_("Code"),
    "done": N_("Done"),
    "done_count": N_("Done so far"),
    "done_on": N_("Done on"),
    "owner": N_("Who does it"),
    "note": N_("Note"),
    "kind": N_("Kind"),
    "task": N_("Task"),
    "post": N_("Post"),
    "date": N_("Date"),
    "time": N_("Time"),
    "step": N_("Step"),
    "channel": N_("Channel"),
    "format": N_("Format"),
    "pillar": N_("Content pillar"),
    "phase": N_("Phase"),
    "title_column": N_("Title"),
    "detail": N_("How"),
    "minutes": N_("Minutes"),
    "repeat": N_("Repeats"),
    "why": N_("Why"),
    "done_when": N_("Done when"),
    "event": N_("Occasion"),
    "learn": N_("In the guide"),
    "decision_column": N_("Decision"),
    "score": N_("Score of 100"),
    "reach": N_("Share of the segment that uses it"),
    "covered": N_("Covered share of the segment"),
    "hours": N_("Hours a week"),
    "posts_per_week": N_("Posts a week"),
    "share": N_("Share"),
    "item": N_("Item"),
    "amount": N_("Amount"),
    "spent": N_("Spent"),
    "left": N_("Left"),
    "total": N_("Total"),
    "measure": N_("KPI"),
    "formula": N_("Formula"),
    "how_to_measure": N_("How to measure it"),
    "observe": N_("What is measured"),
    "sample": N_("People needed for each variant"),
    "low": N_("Low"),
    "target_column": N_("Target value"),
    "central": N_("Middle"),
    "high": N_("High"),
    "unit": N_("Unit"),
    "so_far": N_("So far"),
    "expected": N_("Expected by now"),
    "state": N_("State"),
    "measured_line": N_("Measured"),
    "expected_line": N_("Expected"),
    "go": N_("Go on"),
    "stop": N_("Stop"),
    "question": N_("Question"),
    "answer": N_("Answer"),
    "publisher": N_("Publisher"),
    "year": N_("Year"),
    "place": N_("Place"),
    "grade": N_("Grade"),
    "address": N_("Address"),
    "people_covered": N_("People"),
    "restore": N_("Open this plan again"),
}
STEPS = {
    "target": N_("Target"),
    "content": N_("Content"),
    "innovate": N_("Innovate"),
    "measure": N_("Measure"),
}
PHASES = {
    "prepare": N_("Prepare"),
    "launch": N_("Launch"),
    "sustain": N_("Sustain"),
    "review": N_("Review"),
}
DECISIONS = {
    "lead": N_("Lead"),
    "support": N_("Support"),
    "later": N_("Later"),
    "skip": N_("Leave alone"),
}
SEVERITIES = {
    "info": N_("Note"),
    "warning": N_("Warning"),
    "critical": N_("Critical"),
}
REPEATS = {"weekly": N_("every week"), "monthly": N_("every four weeks")}
WEEKDAYS = (
    N_("Monday"),
    N_("Tuesday"),
    N_("Wednesday"),
    N_("Thursday"),
    N_("Friday"),
    N_("Saturday"),
    N_("Sunday"),
)
# Places of sources that are none of the planner's countries.
PLACES = {
    "WORLD": N_("the world"),
    "ARAB": N_("the Arab countries"),
    "MENA": N_("the Middle East and North Africa"),
    "GCC": N_("the Gulf states"),
    "LEVANT": N_("the Levant"),
    "MAGHREB": N_("the Maghreb"),
    "EU": N_("the European Union"),
    "US": N_("the United States"),
    "GB": N_("the United Kingdom"),
    "AU": N_("Australia"),
    "JP": N_("Japan"),
    "CN": N_("China"),
    "IN": N_("India"),
    "ES": N_("Spain"),
    "SG": N_("Singapore"),
}
# What a visitor may mark on a task or post (see `marks`), with its label.
MARKS = {"done": "done_on", "owner": "owner", "note": "note"}
_COMMAS = {"ar": "، ", "en": ", "}


class Labels:
    """The words in one language, with the names of months as a country prints them; each is worked out once."""

    def __init__(self, language: str, country: str = "ZZ") -> None:
        self.language, self.country = language, country
        self._done: dict[object, str] = {}

    def __getitem__(self, key: str) -> str:
        return self._named(LABELS, key)

    def words(self, value: object) -> str:
        """Any text of the engine."""
        return render_text(value, self.language)

    def step(self, step: str) -> str:
        """A step of the checklist."""
        return self._named(STEPS, step)

    def phase(self, phase: str | None) -> str:
        """A phase of the flight; nothing for none."""
        return self._named(PHASES, phase) if phase else ""

    def decision(self, decision: str) -> str:
        """What is decided of a channel."""
        return self._named(DECISIONS, decision)

    def severity(self, severity: str) -> str:
        """How much a warning weighs."""
        return self._named(SEVERITIES, severity)

    def minutes(self, minutes: int) -> str:
        """A number of minutes in words."""
        return self.words(say_n("{n} minute", "{n} minutes", minutes))

    def hours(self, hours: float) -> str:
        """A number of hours in words, parts of one as decimals."""
        if hours == int(hours):
            return self.words(say_n("{n} hour", "{n} hours", int(hours)))
        return self.words(say("{hours} hours", hours=Number(hours, 2)))

    def repeat(self, repeat: str | None) -> str:
        """How often a task comes; nothing for once."""
        return self._named(REPEATS, repeat) if repeat else ""

    def day(self, iso: str) -> str:
        """A day, such as 4 January 2027."""
        if iso not in self._done:
            self._done[iso] = self.words(Day(date.fromisoformat(iso), self.country))
        return self._done[iso]

    def weekday(self, iso: str) -> str:
        """A day with its name, such as Monday 4 January 2027."""
        name = WEEKDAYS[date.fromisoformat(iso).weekday()]
        return f"{self.words(text(name))} {self.day(iso)}"

    def time(self, clock: str) -> str:
        """A time or another run of figures, left to right whatever stands around it."""
        return self.words(Isolated(clock))

    def list(self, items: list[str]) -> str:
        """Items with the language's comma between them."""
        return _COMMAS[self.language].join(items)

    def span(self, low: float, high: float, central: float, *, percent: bool = False) -> str:
        """A range after its middle."""
        ends = {"low": _number(low, percent=percent), "high": _number(high, percent=percent)}
        return self.words(say("{central} ({low} to {high})", central=_number(central, percent=percent), **ends))

    def event(self, event: dict[str, Any] | None) -> str:
        """The occasion of a post, marked where its day hangs on the moon; nothing for none."""
        if not event:
            return ""
        if not event["expected"]:
            return str(event["title"])
        return self.words(say("{event} (expected, give or take a day)", event=event["title"]))

    def mark(self, item: dict[str, Any], part: str) -> str:
        """What is marked on a task or post; nothing where nothing is."""
        if part not in item:
            return ""
        return self.day(item[part]) if part == "done" else self.words(Own(item[part]))

    def marks(self, item: dict[str, Any]) -> tuple[str, ...]:
        """All that is marked on a task or post, a line each."""
        return tuple(f"{self[name]}: {self.mark(item, part)}" for part, name in MARKS.items() if part in item)

    def place(self, codes: str) -> str:
        """A source's place: codes of countries and regions, a space between. A code without a name stays."""
        return self.list([self._place(code) for code in codes.split()])

    def currency(self, code: str) -> str:
        """The name of a currency with its code, or the code alone where we know no name."""
        name = facts().currencies[code].name
        return f"{self.words(text(name))} ({self.time(code)})" if name else self.time(code)

    def money(self, amount: float, code: str) -> str:
        """An amount with its currency, as the plan's own texts write it."""
        return self.words(Money(number(amount, 3), code, facts().currencies[code].symbol_ar or code))

    def _place(self, code: str) -> str:
        countries = facts().countries
        if code in PLACES:
            return self._named(PLACES, code)
        return self.words(text(countries[code].name)) if code in countries else self.time(code)

    def _named(self, names: dict[str, str], key: str) -> str:
        message = names[key]
        if message not in self._done:
            self._done[message] = self.words(text(message))
        return self._done[message]


def _number(value: float, *, percent: bool) -> Number | Percent:
    return Percent(value) if percent else Number(estimated(value), 0 if abs(value) >= 10 else 2)


def estimated(value: float) -> float:
    """An estimate without digits that it does not have: from a thousand on three figures count."""
    return float(f"{value:.3g}") if abs(value) >= 1000 else value


def marked(rows: list[dict[str, Any]]) -> list[str]:
    """What the visitor marked on any of the tasks or posts: each is worth a column."""
    return [part for part in MARKS if any(part in row for row in rows)]


def of_plan(plan: dict[str, Any]) -> Labels:
    """The words for a plan."""
    return Labels(plan["language"], plan["brief"]["country"])


def names(plan: dict[str, Any], part: str) -> dict[str, str]:
    """Ids to labels: of channels ("channels"), or of "formats" and "pillars" over all channels' content."""
    if part == "channels":
        return {row["id"]: row["name"] for row in plan["channels"]}
    return {row["id"]: row["label"] for content in plan["content"] for row in content[part]}


# The measures that count an objective where they do not bear its name.
_COUNTED_BY = {"awareness": "people", "engagement": "interactions", "traffic": "visits"}


def goal(plan: dict[str, Any]) -> dict[str, Any] | None:
    """The measure that counts the brief's objective; None where the plan has none for it."""
    primary = plan["brief"]["objective"]["primary"]
    return next((one for one in plan["kpis"] if one["id"] == _COUNTED_BY.get(primary, primary)), None)


def week_starts(plan: dict[str, Any]) -> list[str]:
    """The first day of each week of the period."""
    period = plan["brief"]["period"]
    start = date.fromisoformat(period["start"])
    return [(start + timedelta(weeks=week)).isoformat() for week in range(period["weeks"])]


def last_day(plan: dict[str, Any]) -> str:
    """The last day of the period."""
    period = plan["brief"]["period"]
    return (date.fromisoformat(period["start"]) + timedelta(days=7 * period["weeks"] - 1)).isoformat()


def guide_address(site: str, language: str, learn: str) -> str:
    """Where a `learn` address lies on a site; nothing without one."""
    if not site:
        return ""
    return f"{site.rstrip('/')}{'' if language == 'ar' else f'/{language}'}{learn}"
