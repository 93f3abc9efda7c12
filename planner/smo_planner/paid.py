"""Paid reach in sentences: what the money buys, at whose rate, and what a season does to its price."""

from datetime import date

from .benchmarks import Measured
from .brief import Brief
from .candidates import cost_of_thousand
from .channels import Channel, part_of_money
from .figures import Line, unique
from .flight import Phase, phases
from .knowledge import Currency, Knowledge
from .money import dollars, from_minor, money
from .seasons import Season
from .words import Day, Isolated, Number, Percent, Text, say, say_n, text


def explain_paid(brief: Brief, channel: Channel, coins: int, span: Phase, known: Knowledge) -> list[Line]:
    """What a channel's paid money of one phase is, and what it buys."""
    currency = brief.budget.currency
    rate = known.currencies[currency].per_usd
    price = cost_of_thousand(brief, channel.id, known)
    assert rate, "reach is bought only where a rate is known"
    assert price is not None, "reach is bought only where its price is known"
    usd = float(from_minor(coins, currency, known)) / rate
    return [
        Line(
            say(
                "Of the advertising money, {part} is for this channel, where it adds most; {amount} of it goes into "
                "this phase.",
                part=part_of_money(channel.quarters),
                amount=money(coins, currency, known),
            )
        ),
        _explain_bought(brief, usd / price.range.central * 1000, price, known),
        *_explain_days(brief, channel, usd, span, known),
    ]


def _explain_bought(brief: Brief, impressions: float, price: Measured, known: Knowledge) -> Line:
    """What the money buys; a team without advertising skill gets less out of it, as in the measures."""
    cost = dollars(price.range.central, brief.budget.currency, known)
    if "ads" in brief.resources.skills:
        words = say(
            "At about {cost} for a thousand impressions ({year}) that buys some {impressions} impressions.",
            cost=cost,
            year=str(price.year),
            impressions=Number(float(f"{impressions:.2g}")),
        )
    else:
        part = known.judgements["unskilled-ads"].value
        words = say(
            "At about {cost} for a thousand impressions ({year}) that buys some {impressions} impressions: a team "
            "without advertising skill gets {percent} of what the price promises (our judgement).",
            cost=cost,
            year=str(price.year),
            impressions=Number(float(f"{impressions * part:.2g}")),
            percent=Percent(100 * part),
        )
    return Line(words, price.sources)


def _explain_days(brief: Brief, channel: Channel, usd: float, span: Phase, known: Knowledge) -> list[Line]:
    """On how many days the money runs, where it does not last the phase at the platform's least."""
    least = known.least_spends.get(channel.id)
    if least is None:
        return []
    days = int(usd / least.usd_a_day)
    lasts = (span.last - span.first).days + 1
    if days >= lasts:
        return []
    a_day = dollars(least.usd_a_day, brief.budget.currency, known)
    if not days:
        return [
            Line(
                say(
                    "{platform} takes at least {least} a day, more than there is: leave the ads there out, or add to "
                    "them.",
                    platform=channel.name,
                    least=a_day,
                ),
                least.sources,
            )
        ]
    return [
        Line(
            say(
                "{platform} takes at least {least} a day, so the money lasts {days} out of {lasts}: run the ads in "
                "bursts, not every day.",
                platform=channel.name,
                least=a_day,
                days=say_n("{n} day", "{n} days", days),
                lasts=say_n("{n} day", "{n} days", lasts),
            ),
            least.sources,
        )
    ]


def explain_rate(brief: Brief, known: Knowledge) -> list[Line]:
    """Whose exchange rate was used, and of when."""
    currency = known.currencies[brief.budget.currency]
    note = [Line(text(currency.note_text), currency.sources)] if currency.note_text else []
    if not currency.per_usd:
        return [
            Line(
                say(
                    "No dated exchange rate is known for {currency}, so what paid reach would bring is not estimated.",
                    currency=_name(currency),
                )
            ),
            *note,
        ]
    if currency.code == "USD":
        return []
    return [
        Line(
            say(
                "Prices of paid reach are published in US dollars; they were converted at {rate} {currency} a dollar, "
                "the rate of {date}.",
                rate=Number(currency.per_usd, 4),
                currency=_name(currency),
                date=Day(date.fromisoformat(currency.per_usd_date), brief.country),
            ),
            currency.sources,
        ),
        *note,
    ]


def _name(currency: Currency) -> Text | Isolated:
    return text(currency.name) if currency.name else Isolated(currency.code)


def explain_seasons(brief: Brief, found: tuple[Season, ...]) -> list[Line]:
    """The seasons that change the price of paid reach while it runs."""
    running = [span for span in phases(brief) if span.id in ("launch", "sustain")]
    first, last = running[0].first, running[-1].last
    return [
        Line(
            say(
                "{event} ({first} to {last}): {effect}",
                event=text(season.event.name),
                first=Day(season.first, brief.country),
                last=Day(season.last, brief.country),
                effect=season.budget,
            ),
            unique(season.event.effect_sources),
        )
        for season in found
        if season.budget and season.first <= last and season.last >= first
    ]
