"""Knowledge with round numbers, so that what the engine works out from it can be checked by hand.

One country (JO, 100,000 women and 100,000 men of 25-34, half of them online), three platforms, three formats.
"""

from smo_planner.knowledge import (
    Benchmark,
    CategoryFit,
    Fit,
    Format,
    Judgement,
    Knowledge,
    LeastAge,
    Mix,
    Platform,
    Population,
    Reach,
    Source,
    facts,
)

# The platforms that the contract names; only the first three are anything here.
_OTHERS = ("x", "snapchat", "tiktok", "linkedin", "whatsapp")
JUDGED = {
    "channel-time": 0.5,
    "quantum": 15.0,
    "reach-cap": 90.0,
    "foreign-range": 0.5,
    "dated-after": 4.0,
    "dated-range": 0.25,
    "bent-range": 0.0,
    "new-account": 0.5,
    "organic-local": 0.4,
    "organic-national": 0.2,
    "organic-international": 0.1,
    "fair-fit": 0.3,
    "thin-reach": 20.0,
    "paid-share": 0.5,
    "paid-step": 100.0,
    "paid-least-day": 10.0,
    "paid-least-days": 14.0,
    "frequency": 2.0,
    "unskilled-ads": 0.5,
    "local-people": 10_000.0,
    "elsewhere-people": 50_000.0,
    "post-reach-low": 0.5,
    "post-reach-high": 2.0,
}


def simple() -> Knowledge:
    """The facts with the tables above replaced; all others as they are."""
    known = facts()
    platforms = {
        "facebook": _platform("facebook", saturation=2.0, ads=True),
        "instagram": _platform("instagram", saturation=4.0, ads=True),
        "youtube": _platform("youtube", saturation=1.0, ads=False),
    }
    judged = {name: Judgement(name, value, "") for name, value in JUDGED.items()}
    fits = {"facebook": 1.0, "instagram": 0.5, "youtube": 0.2, **dict.fromkeys(_OTHERS, 0.0)}
    cited = ("cia", "un", "survey", "terms", "prices", "habits")
    return known._replace(
        sources=dict.fromkeys(cited, Source("", "", "", 2026, "", "WORLD", "", "A")),
        countries={
            **known.countries,
            "JO": known.countries["JO"]._replace(online_percent=50.0, online_year=2026, online_sources=("cia",)),
        },
        population={
            ("JO", "25-34", gender): Population("JO", "25-34", gender, 100.0, 2025, ("un",))
            for gender in ("women", "men")
        },
        reach={
            ("facebook", "JO", "all", "all"): _reach("facebook", "JO", 50.0, 40.0, 60.0),
            ("instagram", "JO", "all", "all"): _reach("instagram", "JO", 40.0, 30.0, 45.0),
            ("youtube", "WORLD", "all", "all"): _reach("youtube", "WORLD", 80.0, 70.0, 90.0),
        },
        profiles={
            (platform, dimension, value): known.profiles[platform, dimension, value]._replace(
                factor=1.0, year=2026, sources=()
            )
            for platform, dimension, value in known.profiles
        },
        judgements={**known.judgements, **judged},
        platforms=platforms,
        formats={
            "photo": Format("photo", "Photo", "photo", 30, 20, 1.0, needs_skill=False),
            "text": Format("text", "Text post", "writing", 10, 5, 0.5, needs_skill=False),
            "video": Format("video", "Long video", "video", 120, 100, 4.0, needs_skill=True),
        },
        mixes=tuple(
            Mix(platform, name, formats)
            for platform in platforms
            for name, formats in (("pictures", ("photo", "text")), ("video", ("video",)))
        ),
        fits={"sales": Fit("sales", fits)},
        category_fits={"food": CategoryFit("food", {**dict.fromkeys(fits, 1.0), "facebook": 1.5})},
        least_ages={platform: LeastAge(platform, 13, ("terms",)) for platform in platforms},
        suspensions={},
        benchmarks=(
            Benchmark("cpm", "facebook", "all", "USD", "1000 impressions", 2026, "WORLD", ("prices",), 1.0, 2.0, 3.0),
            Benchmark("cpm", "instagram", "all", "USD", "1000 impressions", 2026, "WORLD", ("prices",), 2.0, 4.0, 6.0),
        ),
    )


def _platform(name: str, *, saturation: float, ads: bool) -> Platform:
    return Platform(name, name.title(), (1, 2), saturation, 5, 3, 2, ads, ("habits",))


def _reach(platform: str, place: str, percent: float, low: float, high: float) -> Reach:
    return Reach(platform, place, "all", "all", percent, low, high, 2026, percent, "internet_users", "", ("survey",))
