"""The example plans as pages of the guide: the engine's own Markdown and what a page needs around it. Plain Python."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import answered
from pymdownx.slugs import slugify
from smo_planner import words
from smo_planner.brief import Brief, read
from smo_planner.export import markdown
from smo_planner.export.link import encode
from smo_planner.knowledge import facts
from smo_planner.plan import finish, make
from smo_planner.weighed import weigh

FOLDER = Path(__file__).parents[2] / "planner/examples"
# Where the export's links into the guide would lead, were it a site; in a page they lead to the page's neighbours.
GUIDE = "https://guide.invalid"
NAMES = {
    "ar": {
        "bakery-amman": "مخبز في عمّان",
        "cafe-kuwait": "مقهى في الكويت",
        "charity-beirut": "جمعية خيرية في بيروت",
        "clinic-cairo": "عيادة أسنان في القاهرة",
        "creator-dubai": "صانعة محتوى في دبي",
        "electronics-baghdad": "متجر إلكترونيات في بغداد",
        "fashion-riyadh": "متجر أزياء إلكتروني في الرياض",
        "participation-riyadh": "إدارة للمشاركة المجتمعية في الرياض",
        "professional-muscat": "مكتب استشارات هندسية في مسقط",
        "service-rabat": "خدمة مواعيد حكومية في الرباط",
        "tourism-tunis": "جولات سياحية في تونس",
        "training-algiers": "مركز تدريب في الجزائر",
    },
    "en": {
        "bakery-amman": "A bakery in Amman",
        "cafe-kuwait": "A café in Kuwait",
        "charity-beirut": "A charity in Beirut",
        "clinic-cairo": "A dental clinic in Cairo",
        "creator-dubai": "A content creator in Dubai",
        "electronics-baghdad": "An electronics shop in Baghdad",
        "fashion-riyadh": "An online fashion store in Riyadh",
        "participation-riyadh": "A public body in Riyadh that asks for opinions",
        "professional-muscat": "Engineering consultants in Muscat",
        "service-rabat": "A government appointment service in Rabat",
        "tourism-tunis": "City walks in Tunis",
        "training-algiers": "A training centre in Algiers",
    },
}
# A task is ticked on the page itself, with no script and on paper too.
_TASK, _BOX = re.compile(r"^- \[ \] (.*)$"), r'- <label class="tick"><input type="checkbox"> \1</label>'
_DESCRIPTIONS = {
    "ar": "خطة حملة كاملة كما صنعها المخطِّط: {name}. القنوات والمحتوى والتقويم والميزانية والمهام، بأسبابها ومصادرها.",
    "en": "A whole campaign plan as the planner made it: {name}. Channels, content, calendar, budget and tasks, with "
    "the reasons and sources.",
}


class Example(NamedTuple):
    """An example plan in a list, in the page's language."""

    slug: str
    name: str
    answers: dict[str, str]  # by path of the brief
    lead: str
    covered: str
    span: str
    link: str  # what opens its answers in the planner, after "#brief="


def slugs() -> list[str]:
    """The example briefs, each the name of a page."""
    return sorted(file.stem for file in FOLDER.glob("*.json"))


@cache
def _made(slug: str) -> tuple[Brief, dict[str, Any]]:
    brief = read((FOLDER / f"{slug}.json").read_bytes())
    if not isinstance(brief, Brief):
        raise TypeError(f"{slug}.json is no valid brief: {brief}")
    return brief, {**make(brief, facts()), **weigh(brief, facts())}


@cache
def plan(slug: str, language: str) -> dict[str, Any]:
    """The plan of an example, worked out once for both languages."""
    return finish(_made(slug)[1], language, facts())


def page(slug: str, language: str) -> str:
    """The Markdown of an example's page: the export with a front matter, explicit ids and links to its neighbours."""
    name, title = NAMES[language][slug], markdown.write(plan(slug, language), GUIDE)
    lines = _with_ids(title.splitlines(), markdown.write(plan(slug, "en"), GUIDE).splitlines())
    first, *rest = re.sub(rf"{GUIDE}(?:/en)?/([a-z-]+)/(?=[#)])", r"../\1.md", "\n".join(lines)).split("\n")
    meta = {
        "template": "plan.html",
        "title": name,
        "description": _DESCRIPTIONS[language].format(name=name),
        "search": {"exclude": True},
    }
    # JSON is YAML that no colon in a name can break.
    head = f"---\n{json.dumps(meta, ensure_ascii=False)}\n---\n"
    return "\n".join([head, first, "", "<!-- answers -->", *(_TASK.sub(_BOX, line) for line in rest), ""])


def _with_ids(lines: list[str], english: list[str]) -> list[str]:
    """Every heading under the title with the id that its English twin has; both plans have the same headings."""
    named = iter(_ids(line for line in english if line.startswith("##")))
    return [f"{line} {{ #{next(named)} }}" if line.startswith("##") else line for line in lines]


def _ids(headings: Iterator[str]) -> Iterator[str]:
    seen: dict[str, int] = {}
    for heading in headings:
        plain = slugify(case="lower")(heading.lstrip("# "), "-")
        seen[plain] = seen.get(plain, 0) + 1
        yield plain if seen[plain] == 1 else f"{plain}-{seen[plain]}"


def example(slug: str, language: str) -> Example:
    """An example for the list of them."""
    shown = plan(slug, language)
    percent = shown["coverage"]["percent"]
    span = f"{words.number(percent['low'], 1)}–{words.number(percent['high'], 1)}%"
    central = words.render_text(words.Percent(percent["central"]), language)
    brief = _made(slug)[0]
    return Example(
        slug,
        NAMES[language][slug],
        answered.answers(brief, language),
        shown["channels"][0]["name"],
        central,
        span,
        encode(brief.as_json(), list(brief.assumed)),
    )


def samples(language: str) -> dict[str, list[Example]]:
    """The examples that a campaign may begin from, by kind of organisation."""
    found: dict[str, list[Example]] = {}
    for slug in slugs():
        one = example(slug, language)
        found.setdefault(one.answers["organisation"], []).append(one)
    return found
