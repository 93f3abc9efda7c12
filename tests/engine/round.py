"""A plan on round numbers, so that every figure can be worked out on paper.

Two channels: Facebook with four photos a week, and X with two texts. In the segment are 60,000 people; 50 % use
Facebook and 20 % X, both fit by a half. Whoever can be reached sees one post a week on Facebook and half a post on X.
Half of the money for ads, 100 dollars, is for Facebook, at 2 dollars a thousand impressions (1 to 4), and the team
knows ads.
"""

import math
import re
from typing import Any

from smo_planner.brief import Brief
from smo_planner.budget import Budget, BudgetLine
from smo_planner.channels import Channel, Choice
from smo_planner.exposure import Exposure, exposures
from smo_planner.figures import Range
from smo_planner.knowledge import Benchmark, Knowledge, facts
from smo_planner.least_spend import Minimum
from smo_planner.mix import Option
from smo_planner.segment import PlatformReach, Segment, segment
from smo_planner.words import render_text, text

from tests.engine.briefs import bakery, brief

# Names that Arabic texts keep.
_NAMES = {"UTM", "CPM", "JSON", "UTF", "MB"}
JUDGED = {
    "local-people": 60_000.0,
    "post-reach-low": 0.5,
    "post-reach-high": 1.5,
    "unskilled-ads": 0.7,
    "frequency": 4.0,
    "posts-kept": 0.8,
    "benchmark-spread": 0.5,
    "lift": 0.3,
    "gate-posts": 6.0,
    "gate-clicks": 30.0,
    "effort-share": 0.25,
    "review-weeks": 2.0,
    "review-tolerance": 0.1,
    "review-scatter": 0.15,
}


def _rate(metric: str, platform: str, low: float, median: float, high: float) -> Benchmark:
    return Benchmark(metric, platform, "all", "percent", "cases", 2025, "WORLD", ("statista-2024-conversion",),
                     low, median, high)  # fmt: skip


BENCHMARKS = (
    _rate("cpm", "facebook", 1.0, 2.0, 4.0),
    _rate("cpc", "facebook", 0.2, 0.5, 1.0),
    _rate("ctr", "facebook", 1.0, 2.0, 3.0),
    _rate("ctr", "x", 0.5, 1.0, 2.0),
    _rate("engagement_rate_impressions", "facebook", 2.0, 4.0, 6.0),
    _rate("conversion_rate_site", "all", 1.0, 2.0, 3.0),
    _rate("conversion_rate_landing", "all", 5.0, 10.0, 15.0),
    _rate("response_time_expected", "all", 0.5, 1.0, 24.0),
)


def known(benchmarks: tuple[Benchmark, ...] = BENCHMARKS, **judged: float) -> Knowledge:
    """The facts with round figures in place of those that the plan here rests on."""
    real = facts()
    values = {**JUDGED, **{name.replace("_", "-"): value for name, value in judged.items()}}
    return real._replace(
        benchmarks=benchmarks,
        judgements={**real.judgements, **{one: real.judgements[one]._replace(value=v) for one, v in values.items()}},
        platforms={
            one: platform._replace(saturation={"facebook": 4.0, "x": 4.0}.get(one, 1.0))
            for one, platform in real.platforms.items()
        },
        formats={one: form._replace(pull=1.0) for one, form in real.formats.items()},
        fits={one: fit._replace(platforms=dict.fromkeys(fit.platforms, 0.5)) for one, fit in real.fits.items()},
        category_fits={
            one: fit._replace(platforms=dict.fromkeys(fit.platforms, 1.0)) for one, fit in real.category_fits.items()
        },
        currencies={**real.currencies, "JOD": real.currencies["JOD"]._replace(per_usd=0.7)},
    )


def asked(**answers: Any) -> Brief:
    """The bakery for eight weeks, with 400 dinars, ads skill and no target."""
    return brief(
        bakery(**{"objective__target": None, "resources__skills": ["ads"], "resources__accounts": {}, **answers})
    )


def _channel(name: str, percent: float, formats: tuple[str, ...], often: float, quarters: int) -> Channel:
    reach = PlatformReach(Range(percent / 2, percent, 1.2 * percent), 2025, "JO", True, (), ("cst-2024-sa",), ())
    option = Option(len(formats), formats, (30,) * len(formats), 30 * len(formats), 0.1 * (1 - math.exp(-often)))
    return Channel(
        name, text(facts().platforms[name].name), "lead", reach, option, quarters, Range(1, 2, 3), 1.0, (), ()
    )


def choice(quarters: int = 2, paid_usd: float | None = 200.0) -> Choice:
    """Facebook leads with some quarters of the money; X supports."""
    channels = (
        _channel("facebook", 50, ("photo",) * 4, 1.0, quarters),
        _channel("x", 20, ("text",) * 2, 0.5, 0),
    )
    return Choice(channels, Range(2, 5, 8), 180, paid_usd)


def money(coins: int = 400_000) -> Budget:
    """Of Facebook's money 60 % is for the two weeks of the launch, 40 % for the five after it."""
    lines = (
        BudgetLine("paid-facebook-launch", text(""), "facebook", "launch", 60_000, ()),
        BudgetLine("paid-facebook-sustain", text(""), "facebook", "sustain", 40_000, ()),
        BudgetLine("reserve", text(""), None, None, coins - 100_000, ()),
    )
    return Budget("JOD", coins, lines if coins else (), Minimum(None, ()), ())


def audience(found: Brief) -> Segment:
    """The segment itself; it is local, so its people are those assumed."""
    return segment(found, facts())


def seen(found: Brief | None = None, quarters: int = 2) -> tuple[Exposure, ...]:
    """Impressions of both channels."""
    found = found or asked()
    return exposures(found, audience(found), choice(quarters), money(), known())


def told(words: object) -> str:
    """A text in English, which has to be in Arabic as well."""
    check_arabic(render_text(words, "ar"))
    return render_text(words, "en")


def check_arabic(words: str) -> None:
    """No Latin word stands in it but names and what is isolated; no field was left unfilled."""
    bare = re.sub("[\u2066\u2068][^\u2069]*\u2069", "", words)
    assert not set(re.findall("[A-Za-z]{2,}", bare)) - _NAMES, words
    assert "{" not in bare, words
