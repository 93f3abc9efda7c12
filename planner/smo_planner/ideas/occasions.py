"""What to post for a day or season: ideas by the kind of day, and by who speaks."""

from smo_planner.brief import Brief
from smo_planner.knowledge import facts
from smo_planner.words import Text, say, text

from .days import IDEAS
from .fields import fields, kind
from .fitting import fitting

# Days of one nature are met with the same ideas; the first whose beginning fits, else a national day.
_NATURES = {
    "ramadan": ("ramadan",),
    "pre-ramadan": ("pre-ramadan",),
    "faith": ("hijri-new-year", "mawlid", "isra-miraj", "eid-al-ghadir"),
    "eid": ("eid-",),
    "solemn": ("ashura", "ly-martyrs", "tn-martyrs", "lb-martyrs"),
    "greeting": (
        "christmas", "armenian", "easter", "sham-el-nessim", "st-maron", "annunciation", "assumption", "nowruz",
        "amazigh",
    ),
    "new-year": ("new-year",),
    "labour": ("labour",),
    "mothers": ("mothers-day",),
    "women": ("womens-day",),
    "youth": ("ma-youth", "tn-revolution"),
    "sale": ("singles-day", "white-friday"),
    "festival": ("dubai-summer", "riyadh-season"),
    "school": ("back-to-school", "exam"),
    "valentine": ("valentine",),
    "travel": ("hajj", "marhaba"),
    "day": (
        "qa-sports", "mr-africa", "health-day", "teachers-day", "food-day", "tourism-day", "public-service-day",
        "arabic-day",
    ),
}  # fmt: skip

# Where a public body, a cause or a creator has no ideas of its own for a day.
_GREETINGS = IDEAS["greeting/other"]


def event_ideas(brief: Brief, event_id: str) -> list[Text]:
    """The ideas for posts on a day or season of `knowledge/events.toml`.

    A business hears first what suits its category, then what suits every business. Raises KeyError for an unknown
    event.
    """
    found = {**fields(brief), "event": text(facts().events[event_id].name)}
    return [say(idea, **found) for idea in fitting(_ideas(nature(event_id), brief), found)]


def nature(event_id: str) -> str:
    """The kind of a day: days of one kind are met with the same ideas."""
    return next((name for name, starts in _NATURES.items() if event_id.startswith(starts)), "national")


def _ideas(of: str, brief: Brief) -> tuple[str, ...]:
    who = kind(brief)
    if who == "business":
        own = IDEAS.get(f"{of}/{brief.offer.category}", ())
        return (*own, *IDEAS.get(f"{of}/business", ()), *IDEAS.get(f"{of}/all", ()))
    return next((IDEAS[key] for key in (f"{of}/{who}", f"{of}/all", f"{of}/other") if key in IDEAS), _GREETINGS)
