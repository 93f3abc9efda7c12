"""Money over phases, paid reach by channel, making content, tools and a reserve; exact to the minor unit."""

from typing import NamedTuple

from .brief import Brief
from .channels import Channel, Choice
from .figures import Line
from .flight import Phase, phases
from .knowledge import Knowledge
from .least_spend import Minimum, least_a_day, least_spend, trial_days
from .mix import QUARTERS
from .money import from_minor, minor_units, money, to_minor
from .paid import explain_paid, explain_rate, explain_seasons
from .seasons import Season
from .words import Money, Number, Percent, Text, say, say_n

# From so many of the currency's units on, lines are in whole units of at most so many figures: 14,600 and not 14,639.
_WHOLE_UNITS_FROM = 100
_FIGURES = 3
# Skills with which a team makes pictures and films itself.
_MAKING = frozenset(("photo", "design", "video"))
# Where paid reach that works is bought again at once, more is worth keeping back for it.
_BOUGHT_AGAIN = frozenset(("traffic", "leads", "sales"))


class BudgetLine(NamedTuple):
    """A part of the budget, in the currency's smallest coins."""

    id: str
    label: Text
    channel: str | None
    phase: str | None
    coins: int
    explain: tuple[Line, ...]


class Budget(NamedTuple):
    """The lines add up to the total exactly; a budget of 0 has none."""

    currency: str
    coins: int
    lines: tuple[BudgetLine, ...]
    minimum: Minimum
    explain: tuple[Line, ...]


def budget(brief: Brief, choice: Choice, found: tuple[Season, ...], known: Knowledge) -> Budget:
    """The brief's money over what it is for."""
    coins = to_minor(brief.budget.amount, brief.budget.currency, known)
    minimum = least_spend(brief, choice, coins, known)
    if coins == 0:
        explain: tuple[Line, ...] = (
            Line(say("There is no money in the brief, so the plan is organic: it lives on your hours alone.")),
        )
        return Budget(brief.budget.currency, 0, (), minimum, explain)
    purse = _Purse(brief, coins, known)
    lines = [*_paid_lines(purse, choice), *_other_lines(purse, choice)]
    lines = [line for line in lines if line.coins]
    explain = (
        *explain_rate(brief, known),
        *_explain_choice(choice),
        *(explain_seasons(brief, found) if any(line.channel for line in lines) else ()),
    )
    return Budget(brief.budget.currency, coins, tuple(lines), minimum, explain)


class _Purse:
    """The money of a brief, and how it is cut."""

    def __init__(self, brief: Brief, coins: int, known: Knowledge) -> None:
        self.brief, self.coins, self.known = brief, coins, known
        self._unit: int = 10 ** minor_units(brief.budget.currency, known)
        self.left = coins
        self._rate = known.currencies[brief.budget.currency].per_usd
        self.usd = self.in_usd(coins) if self._rate else None

    def judged(self, name: str) -> float:
        """The value of a judgement."""
        return self.known.judgements[name].value

    def whole(self, coins: int) -> int:
        """Rounded down to round amounts, where the budget is large enough for that."""
        if self.coins < _WHOLE_UNITS_FROM * self._unit:
            return coins
        units = coins // self._unit
        figures: int = 10 ** max(0, len(str(units)) - _FIGURES)
        return units // figures * figures * self._unit

    def take(self, coins: int) -> int:
        """So much of what is left, in round amounts."""
        taken = min(self.left, self.whole(coins))
        self.left -= taken
        return taken

    def part(self, share: float) -> int:
        """A share of the whole budget, in thousandths and so without a float's error."""
        return self.coins * round(share * 1000) // 1000

    def in_usd(self, coins: int) -> float:
        """Coins in US dollars; no rate, no money."""
        return float(from_minor(coins, self.brief.budget.currency, self.known)) / self._rate if self._rate else 0.0

    def show(self, coins: int) -> Money:
        """Coins in a text."""
        return money(coins, self.brief.budget.currency, self.known)

    @property
    def small(self) -> bool:
        """Too little to be divided."""
        return self.usd is not None and self.usd < self.judged("small-budget")


def _paid_lines(purse: _Purse, choice: Choice) -> list[BudgetLine]:
    """Paid reach: each channel's quarters of the pool, over launch and what follows."""
    pool = purse.part(purse.judged("paid-share"))
    return [
        line
        for channel in choice.used
        if channel.quarters
        for line in _channel_lines(purse, channel, purse.take(pool * channel.quarters // QUARTERS))
    ]


def _channel_lines(purse: _Purse, channel: Channel, coins: int) -> list[BudgetLine]:
    """A channel's paid money; what would end before it can be judged is one push at the launch."""
    brief, known = purse.brief, purse.known
    spans = [span for span in phases(brief) if span.id in ("launch", "sustain")]
    days = trial_days(brief, known)
    push = purse.in_usd(coins) < days * least_a_day(channel.id, known)
    first = 1.0 if push or len(spans) == 1 else purse.judged("paid-launch-share")
    launch = purse.whole(coins * round(first * 100) // 100)
    parts = (launch, coins - launch) if coins > launch and len(spans) > 1 else (coins,)
    why = [
        Line(
            say(
                "That is less than the ads need to run for {days}, so all of it goes into one push at the launch.",
                days=say_n("{n} day", "{n} days", days),
            )
        )
    ]
    return [
        BudgetLine(
            f"paid-{channel.id}-{span.id}",
            say("Paid reach on {platform}", platform=channel.name),
            channel.id,
            span.id,
            part,
            (*explain_paid(brief, channel, part, span, known), *(why if push else ())),
        )
        for span, part in zip(spans, parts, strict=False)
    ]


def _other_lines(purse: _Purse, choice: Choice) -> list[BudgetLine]:
    """What is not paid reach: tools where they are worth it, a reserve, and the making of content with the rest."""
    if purse.small:
        whole = Line(
            say("{amount} is too little to divide: it goes into what is posted.", amount=purse.show(purse.left))
        )
        return [BudgetLine("production-prepare", _MAKING_LABEL, None, "prepare", purse.left, (whole,))]
    tools = _tools(purse)
    share, reasons = _reserve_share(purse.brief, purse)
    # What is still for the reserve stays in the purse until the making of content is taken out.
    reserve = purse.part(share)
    lines = _production(purse, max(0, purse.left - reserve), choice)
    kept = purse.left
    held = Line(
        say(
            "{percent} of the budget is kept back for what works best in the first weeks (our judgement); with what "
            "rounding leaves that is {amount}.",
            percent=Percent(100 * share),
            amount=purse.show(kept),
        )
    )
    return [*lines, *tools, BudgetLine("reserve", say("Reserve"), None, None, kept, (held, *reasons))]


def _reserve_share(brief: Brief, purse: _Purse) -> tuple[float, list[Line]]:
    """The share that is kept back, with what raised or lowered it."""
    step = purse.judged("reserve-step")
    share, reasons = purse.judged("reserve-share"), []
    if brief.objective.primary in _BOUGHT_AGAIN:
        share += step
        reasons.append(Line(say("For this objective, what works is bought again, so more is kept back.")))
    if brief.period.weeks < purse.judged("short-weeks"):
        share -= step
        reasons.append(
            Line(
                say_n(
                    "The campaign lasts {n} week, so there is little time to learn and less is kept back.",
                    "The campaign lasts {n} weeks, so there is little time to learn and less is kept back.",
                    brief.period.weeks,
                )
            )
        )
    if not _MAKING.intersection(brief.resources.skills):
        share -= step
        reasons.append(
            Line(say("Nobody in the team takes photos, designs or films, so more goes into making content."))
        )
    if brief.organisation == "government":
        share -= step
        reasons.append(Line(say("A public body spends on subtitles, plain versions and access first.")))
    return max(step, share), reasons


_MAKING_LABEL = say("Making content")


def _production(purse: _Purse, coins: int, choice: Choice) -> list[BudgetLine]:
    """The making of content: a stock before the start, then by weeks."""
    first = purse.judged("production-prepare")
    weeks = purse.brief.period.weeks
    posts = sum(channel.option.posts for channel in choice.used if channel.option)
    spans = _working_phases(purse.brief)
    lines = []
    for name, lasts in spans:
        if name == "prepare":
            share = coins * round(first * 100) // 100
            why = say(
                "{percent} of the money for content is spent before the start (our judgement), on pictures and "
                "templates that all later posts draw on.",
                percent=Percent(100 * first),
            )
        else:
            share = (coins - coins * round(first * 100) // 100) * lasts // weeks
            why = say(
                "The rest of the money for content follows the weeks: {part} of {weeks}, with {posts} a week.",
                part=say_n("{n} week", "{n} weeks", lasts),
                weeks=Number(weeks),
                posts=say_n("{n} post", "{n} posts", posts),
            )
        taken = purse.take(share)
        lines.append(
            BudgetLine(f"production-{name}", _MAKING_LABEL, None, name, taken, (Line(why), *_who_makes(purse.brief)))
        )
    return lines


def _working_phases(brief: Brief) -> list[tuple[str, int]]:
    """Phases in which content is made, with their weeks; the review's posts count to the phase before it."""
    spans: dict[str, Phase] = {span.id: span for span in phases(brief)}
    launch = ((spans["launch"].last - spans["launch"].first).days + 1) // 7
    after = brief.period.weeks - launch
    return [("prepare", 2), ("launch", launch), *([("sustain", after)] if "sustain" in spans else [])]


def _who_makes(brief: Brief) -> tuple[Line, ...]:
    if _MAKING.intersection(brief.resources.skills):
        return (
            Line(
                say("The team makes pictures itself; the money is for what it can’t: props, a model, a cut, a print.")
            ),
        )
    return (
        Line(say("The team has no skill for pictures, so the money is for a photographer, a designer or an editor.")),
    )


def _tools(purse: _Purse) -> list[BudgetLine]:
    """Tools, where their share of the budget pays for one at all."""
    if purse.usd is None:
        return []
    months = max(1.0, purse.brief.period.weeks * 7 / 30)
    share = purse.judged("tools-share")
    most = purse.judged("tools-most-month") * purse.brief.resources.people * months
    worth = min(purse.usd * share, most)
    if worth / months < purse.judged("tools-least-month"):
        return []
    coins = purse.take(int(purse.coins * worth / purse.usd))
    why = Line(
        say(
            "{amount} for scheduling, design and measuring over the whole campaign: at the most {percent} of the "
            "budget, and never more than a team of {people} needs (our judgement).",
            amount=purse.show(coins),
            percent=Percent(100 * share),
            people=say_n("{n} person", "{n} people", purse.brief.resources.people),
        )
    )
    return [BudgetLine("tools", say("Tools"), None, None, coins, (why,))]


def _explain_choice(choice: Choice) -> list[Line]:
    """Why there is no paid reach, where there is none."""
    if choice.paid_usd is None or any(channel.quarters for channel in choice.used):
        return []
    return [
        Line(say("The money is too little for paid reach on any channel of the plan, so it goes into what is posted."))
    ]
