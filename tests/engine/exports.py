"""What the tests of every export share."""

import json
from pathlib import Path

from tests.engine.briefs import bakery

# Words that a careless writer would let through as markup, formula or column.
NAMED = bakery(
    name="مخبز *الفجر* [عمّان]",
    offer__edge="=1+1 | <b>نخبز</b> {قبل} الفجر; ok, \\n",
    offer__competitors=["@فرن", "-2"],
    audience__place="+عمّان",
)
# A year with all skills: the most rows that a plan can have.
YEAR = bakery(
    resources__hours_per_week=80,
    resources__skills=["writing", "photo", "design", "video", "live", "ads"],
    period__weeks=52,
)
NOWHERE = bakery(country="ZZ", budget__currency="USD", audience__languages=["en"])
SITE = "https://example.org/smo/"
EXAMPLES = [
    json.loads(path.read_text(encoding="utf-8"))
    for path in sorted((Path(__file__).parents[2] / "planner/examples").glob("*.json"))
]


def home(language: str) -> str:
    """The guide in a language on SITE."""
    return SITE.rstrip("/") + ("" if language == "ar" else "/en")
