"""Money over phases, paid reach by channel, production, tools and a reserve; exact to the minor unit."""

from datetime import date
from typing import NamedTuple

from .brief import Brief
from .candidates import cost_of_thousand, paid_steps_usd
from .channels import Choice, part_of_money
from .figures import Line
from .flight import phases
from .knowledge import Knowledge
from .mix import QUARTERS
from .money import dollars, from_minor, money, to_minor
from .words import Day, Isolated, Number, Percent, Text, say, text

# Of the paid money of a channel, what goes into the launch when there is a phase after it; our judgement.
_LAUNCH_SHARE = 0.4


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
    explain: tuple[Line, ...]


def budget(brief: Brief, choice: Choice, known: Knowledge) -> Budget:
    """The brief's money over what it is for."""
    currency = brief.budget.currency
    coins = to_minor(brief.budget.amount, currency, known)
    if coins == 0:
        return Budget(
            currency,
            0,
            (),
            (Line(say("There is no money in the brief, so the plan is organic: it lives on your hours alone.")),),
        )
    paid_share = known.judgements["paid-share"].value
    lines = _paid_lines(brief, choice, int(coins * paid_share), known)
    if not lines:
        # Without paid reach the money is better spent on what is posted.
        production_share = known.judgements["production-share"].value + paid_share
    else:
        production_share = known.judgements["production-share"].value
    lines.append(_share_line("production", say("Making content"), "prepare", coins, production_share, brief, known))
    tools_share = known.judgements["tools-share"].value
    lines.append(_share_line("tools", say("Tools"), "prepare", coins, tools_share, brief, known))
    rest = coins - sum(line.coins for line in lines)
    reserve = Line(
        say(
            "What is left, {amount}, waits for what works best in the first weeks.", amount=money(rest, currency, known)
        )
    )
    lines.append(BudgetLine("reserve", say("Reserve"), None, None, rest, (reserve,)))
    return Budget(currency, coins, tuple(line for line in lines if line.coins), tuple(_explain(brief, choice, known)))


def _paid_lines(brief: Brief, choice: Choice, pool: int, known: Knowledge) -> list[BudgetLine]:
    """Paid reach: each channel's quarters of the pool, over launch and sustain."""
    paid = [channel for channel in choice.used if channel.quarters]
    spans = [span.id for span in phases(brief) if span.id in ("launch", "sustain")]
    lines = []
    for channel in paid:
        share = pool * channel.quarters // QUARTERS
        launch = int(share * _LAUNCH_SHARE) if len(spans) > 1 else share
        for phase, coins in zip(spans, (launch, share - launch), strict=False):
            lines.append(
                BudgetLine(
                    f"paid-{channel.id}-{phase}",
                    say("Paid reach on {platform}", platform=channel.name),
                    channel.id,
                    phase,
                    coins,
                    tuple(_explain_paid(brief, channel.id, channel.quarters, coins, known)),
                )
            )
    return lines


def _explain_paid(brief: Brief, channel: str, quarters: int, coins: int, known: Knowledge) -> list[Line]:
    lines = [
        Line(
            say(
                "{part} of the advertising money brings most on this channel; {amount} of it goes into this phase.",
                part=part_of_money(quarters),
                amount=money(coins, brief.budget.currency, known),
            )
        )
    ]
    price = cost_of_thousand(brief, channel, known)
    cost = price and dollars(price.range.central, brief.budget.currency, known)
    currency = known.currencies[brief.budget.currency]
    if price and cost:
        impressions = (
            float(from_minor(coins, currency.code, known)) / (currency.per_usd or 1) / price.range.central * 1000
        )
        lines.append(
            Line(
                say(
                    "At about {cost} for a thousand impressions ({year}) that buys some {impressions} impressions.",
                    cost=cost,
                    year=str(price.year),
                    impressions=Number(float(f"{impressions:.2g}")),
                ),
                price.sources,
            )
        )
    return lines


def _share_line(
    line_id: str, label: Text, phase: str, coins: int, share: float, brief: Brief, known: Knowledge
) -> BudgetLine:
    part = int(coins * share)
    why = Line(
        say(
            "{percent} of the budget (our judgement): {amount}.",
            percent=Percent(100 * share),
            amount=money(part, brief.budget.currency, known),
        )
    )
    return BudgetLine(line_id, label, None, phase, part, (why,))


def _explain(brief: Brief, choice: Choice, known: Knowledge) -> list[Line]:
    currency = known.currencies[brief.budget.currency]
    usd = paid_steps_usd(brief, known)
    if usd is None:
        return [
            Line(
                say(
                    "No dated exchange rate is known for {currency}, so what paid reach would bring is not estimated.",
                    currency=text(currency.name) if currency.name else Isolated(currency.code),
                )
            )
        ]
    lines = [
        Line(
            say(
                "Prices of paid reach are published in US dollars; they were converted at {rate} {currency} a dollar, "
                "the rate of {date}.",
                rate=Number(currency.per_usd or 0, 4),
                currency=text(currency.name) if currency.name else Isolated(currency.code),
                date=Day(date.fromisoformat(currency.per_usd_date), brief.country),
            ),
            currency.sources,
        )
    ]
    if not any(channel.quarters for channel in choice.used):
        lines.append(
            Line(
                say(
                    "The money is too little for paid reach on any channel of the plan, so it goes into what is posted."
                )
            )
        )
    return lines
