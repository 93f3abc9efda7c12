"""Published rates of the plan's channels, what they make of its impressions, and how that is told."""

from typing import NamedTuple

from .benchmarks import Measured, benchmark
from .brief import Brief
from .exposure import Exposure, together
from .figures import Line, Range, unique
from .knowledge import Knowledge
from .words import Listed, Number, Percent, Text, say


class Rated(NamedTuple):
    """The channels with a published rate, and the names of those without."""

    rates: tuple[tuple[Exposure, Measured], ...]
    missing: tuple[Text, ...]

    @property
    def results(self) -> Range | None:
        """Impressions × rate, added up; None without any rate."""
        if not self.rates:
            return None
        return together(
            tuple(
                Range(*(seen * percent / 100 for seen, percent in zip(one.total, rate.range, strict=True)))
                for one, rate in self.rates
            )
        )

    @property
    def percent(self) -> Range | None:
        """The rates' mean, weighted by impressions."""
        if not self.rates:
            return None
        weight = sum(one.total.central for one, _ in self.rates)
        return together(tuple(rate.range.times(one.total.central / weight) for one, rate in self.rates))

    @property
    def sources(self) -> tuple[str, ...]:
        """Of all the rates."""
        return unique(source for _, rate in self.rates for source in rate.sources)


def rated(metric: str, seen: tuple[Exposure, ...], brief: Brief, known: Knowledge) -> Rated:
    """The published rate of each channel."""
    found = [(one, benchmark(known, metric, one.channel, brief.country)) for one in seen]
    return Rated(
        tuple((one, rate) for one, rate in found if rate), tuple(one.name for one, rate in found if rate is None)
    )


def about(value: float) -> Number:
    """An estimate as a sentence shows it: three figures, small ones with a decimal."""
    return Number(float(f"{value:.3g}"), 1 if value < 10 else 0)


def no_rate(rates: Rated) -> Text | None:
    """Why there is no estimate; None where there is one."""
    return None if rates.rates else say("No source gives a share to reckon with.")


def left_out(rates: Rated) -> tuple[Line, ...]:
    """The channels that the estimate lacks."""
    if not rates.missing:
        return ()
    return (
        Line(
            say(
                "No source gives a rate for {platforms}, so what comes from there is not in the estimate.",
                platforms=Listed(rates.missing),
            )
        ),
    )


def multiplied(rates: Rated) -> list[Line]:
    """How each channel’s share of the results was reckoned."""
    return [
        Line(
            say(
                "{platform}: {base} impressions × {percent} ({year}, {low} to {high}) = {result}.",
                platform=one.name,
                base=about(one.total.central),
                percent=Percent(rate.range.central),
                year=str(rate.year),
                low=Percent(rate.range.low),
                high=Percent(rate.range.high),
                result=about(one.total.central * rate.range.central / 100),
            ),
            rate.sources,
        )
        for one, rate in rates.rates
    ]


def published(rates: Rated) -> list[Line]:
    """The rate of each channel, as it was published."""
    return [
        Line(
            say(
                "{platform}: {percent} ({year}, {low} to {high}), weighted by its impressions.",
                platform=one.name,
                percent=Percent(rate.range.central),
                year=str(rate.year),
                low=Percent(rate.range.low),
                high=Percent(rate.range.high),
            ),
            rate.sources,
        )
        for one, rate in rates.rates
    ]
