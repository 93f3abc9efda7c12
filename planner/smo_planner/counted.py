"""A measure's estimate in words, with its unit bent to the number: "about 20 orders (2 to 77)"."""

from collections.abc import Callable

from .funnel import Kpi
from .knowledge import Knowledge
from .money import estimated
from .words import Number, Percent, Text, say, say_n

# By the unit's own message, which the measures bear in the plural.
_COUNTS: dict[str, Callable[[int], Text]] = {
    "posts": lambda n: say_n("{n} post", "{n} posts", n),
    "impressions": lambda n: say_n("{n} impression", "{n} impressions", n),
    "chats": lambda n: say_n("{n} chat", "{n} chats", n),
    "steps": lambda n: say_n("{n} step", "{n} steps", n),
    "hours": lambda n: say_n("{n} hour", "{n} hours", n),
    "people reached": lambda n: say_n("{n} person reached", "{n} people reached", n),
    "interactions": lambda n: say_n("{n} interaction", "{n} interactions", n),
    "visits": lambda n: say_n("{n} visit", "{n} visits", n),
    "enquiries": lambda n: say_n("{n} enquiry", "{n} enquiries", n),
    "orders": lambda n: say_n("{n} order", "{n} orders", n),
    "repeat customers": lambda n: say_n("{n} repeat customer", "{n} repeat customers", n),
    "requests answered": lambda n: say_n("{n} request answered", "{n} requests answered", n),
    "responses": lambda n: say_n("{n} response", "{n} responses", n),
    "people who open the official page": lambda n: say_n(
        "{n} person who opens the official page", "{n} people who open the official page", n
    ),
    "contributions": lambda n: say_n("{n} contribution", "{n} contributions", n),
}


def worded(kpi: Kpi, currency: str, known: Knowledge) -> Text | None:
    """The estimate of a measure; None where it has none."""
    if kpi.range is None:
        return None
    low: object
    central: object
    high: object
    if kpi.kind == "rate":
        low, central, high = (Percent(end) for end in kpi.range)
    elif kpi.id in ("revenue", "cost"):
        low, central, high = (estimated(end, currency, known) for end in kpi.range)
    else:
        assert isinstance(kpi.unit, Text)
        low, high = (Number(_rounded(end), kpi.decimals) for end in (kpi.range.low, kpi.range.high))
        central = _COUNTS[kpi.unit.message](round(_rounded(kpi.range.central)))
    if kpi.range.low == kpi.range.high:
        return say("about {central}", central=central)
    return say("about {central} ({low} to {high})", central=central, low=low, high=high)


def _rounded(value: float) -> float:
    """An estimate without digits that it does not have: from a thousand on three figures count."""
    return float(f"{value:.3g}") if value >= 1000 else value
