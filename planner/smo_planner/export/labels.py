"""The words that exports put around a plan: headings, columns, names of steps, phases and decisions."""

from smo_planner.words import N_, render_text, say_n, text

LABELS = {
    "title": N_("Campaign plan"),
    "decision": N_("First of all"),
    "warnings": N_("Look at this first"),
    "checklist": N_("Checklist"),
    "channels": N_("Channels"),
    "content": N_("Content"),
    "calendar": N_("Calendar"),
    "budget": N_("Budget"),
    "kpis": N_("KPIs"),
    "experiments": N_("Experiments"),
    "gates": N_("Stop and go rules"),
    "sensitivity": N_("What would change this plan"),
    "sources": N_("Sources"),
    "do": N_("Do"),
    "dont": N_("Don’t"),
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
    "minutes": N_("Minutes"),
    "repeat": N_("Repeats"),
    "why": N_("Why"),
    "done_when": N_("Done when"),
    "event": N_("Occasion"),
    "learn": N_("In the guide"),
    "decision_column": N_("Decision"),
    "reach": N_("Share of the segment that uses it"),
    "hours": N_("Hours a week"),
    "posts_per_week": N_("Posts a week"),
    "item": N_("Item"),
    "amount": N_("Amount"),
    "total": N_("Total"),
    "measure": N_("KPI"),
    "low": N_("Low"),
    "target_column": N_("Target value"),
    "high": N_("High"),
    "unit": N_("Unit"),
    "go": N_("Go on"),
    "stop": N_("Stop"),
    "coverage": N_("Covered share of the segment"),
    "grade": N_("Grade"),
}
STEPS = {
    "target": N_("Target"),
    "content": N_("Content"),
    "innovate": N_("Innovate"),
    "measure": N_("KPI"),
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
REPEATS = {"weekly": N_("every week"), "monthly": N_("every four weeks")}


class Labels:
    """The labels in one language."""

    def __init__(self, language: str) -> None:
        self._language = language

    def __getitem__(self, key: str) -> str:
        return render_text(text(LABELS[key]), self._language)

    def step(self, step: str) -> str:
        """A step of the checklist."""
        return render_text(text(STEPS[step]), self._language)

    def phase(self, phase: str) -> str:
        """A phase of the flight."""
        return render_text(text(PHASES[phase]), self._language)

    def decision(self, decision: str) -> str:
        """What is decided of a channel."""
        return render_text(text(DECISIONS[decision]), self._language)

    def minutes(self, minutes: int) -> str:
        """A number of minutes in words."""
        return render_text(say_n("{n} minute", "{n} minutes", minutes), self._language)

    def repeat(self, repeat: str | None) -> str:
        """How often a task comes; nothing for once."""
        return render_text(text(REPEATS[repeat]), self._language) if repeat else ""


def names(plan: dict[str, object], part: str) -> dict[str, str]:
    """Ids to labels: of channels ("channels"), or of "formats" and "pillars" over all channels' content."""
    if part == "channels":
        rows: object = plan["channels"]
        return {row["id"]: row["name"] for row in _rows(rows)}
    return {row["id"]: row["label"] for content in _rows(plan["content"]) for row in _rows(content[part])}


def _rows(value: object) -> list[dict[str, str]]:
    if not isinstance(value, list):
        raise TypeError("a plan holds lists here")
    return value


def guide_address(site: str, language: str, learn: str) -> str:
    """Where a `learn` address lies on a site; nothing without one."""
    if not site:
        return ""
    return f"{site.rstrip('/')}{'' if language == 'ar' else f'/{language}'}{learn}"
