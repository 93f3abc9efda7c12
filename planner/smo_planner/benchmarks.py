"""Looking a benchmark up: the nearest platform and place that a source gives, as a range."""

from typing import NamedTuple

from .figures import Range
from .knowledge import Benchmark, Knowledge


class Measured(NamedTuple):
    """A published range, and whose it is."""

    range: Range
    geography: str
    year: int
    denominator: str
    sources: tuple[str, ...]


def benchmark(
    known: Knowledge, metric: str, platform: str, country: str = "", industry: str = "all"
) -> Measured | None:
    """The newest figures of `metric`, nearest in place, industry and platform; None where nobody published one."""
    candidates = [one for one in known.benchmarks if one.metric == metric]
    for wanted_platform in (platform, "all"):
        for wanted_industry in dict.fromkeys((industry, "all")):
            matching = [
                one
                for one in candidates
                if wanted_platform in one.platform.split("+") and one.industry == wanted_industry
            ]
            for place in (country, "MENA", ""):
                near = [one for one in matching if one.geography == place or not place]
                if near:
                    return _newest(near, known.judgements["benchmark-spread"].value)
    return None


def _newest(records: list[Benchmark], spread: float) -> Measured:
    newest = max(one.year for one in records)
    chosen = [one for one in records if one.year == newest]
    ranges = [_as_range(one, spread) for one in chosen]
    return Measured(
        Range(
            min(one.low for one in ranges),
            sum(one.central for one in ranges) / len(ranges),
            max(one.high for one in ranges),
        ),
        chosen[0].geography,
        newest,
        chosen[0].denominator,
        tuple(dict.fromkeys(source for one in chosen for source in one.sources)),
    )


def _as_range(one: Benchmark, spread: float) -> Range:
    known_ends = [end for end in (one.low, one.median, one.high) if end is not None]
    middle = one.median if one.median is not None else sum(known_ends) / len(known_ends)
    low = one.low if one.low is not None else middle * (1 - spread)
    high = one.high if one.high is not None else middle * (1 + spread)
    return Range(min(low, middle), middle, max(high, middle))
