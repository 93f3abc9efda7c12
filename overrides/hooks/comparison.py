"""Compares the platforms side by side, from the very facts that the planner plans with.

MkDocs calls `on_page_markdown` before each page is read. `<!-- platforms-people -->` becomes a table of who is there,
`<!-- platforms-effort -->` one of what a channel takes; both in the language of the page, a row a platform, its name
leading to the section of that anchor. Shares are of internet users, with the year of their data; a place without a
figure has none, and what was counted in accounts is marked. Ages stand first, where a phone shows them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import places
from smo_planner import words
from smo_planner.knowledge import facts
from smo_planner.knowledge.records import Reach

COUNTRIES = ("SA", "EG", "MA", "IQ")
ADULTS = ("18-24", "25-34", "35-44", "45-54", "55+")
AHEAD = 1.1  # an age uses a platform clearly more than all users do, from this factor on

SAID = {
    "ar": {
        "who": "من تجد فيها",
        "what": "ما تحتاج إليه",
        "platform": "المنصّة",
        "region": "البلاد العربية، من أدنى إلى أعلى",
        "ages": "أكثر ما تُستخدم في سنّ",
        "least": "أدنى سنّ",
        "formats": "أشكال المحتوى في الخطط",
        "posts": "منشورات مفيدة في الأسبوع",
        "ads": "تبيع إعلانات",
        "yes": "نعم",
        "no": "لا",
        "even": "كل الأعمار",
        "none": "لا رقم",
        "comma": "، ",
        "people": "الحصص من مستخدمي الإنترنت بالمئة، وبجانبها سنة البيانات. أصلها مسوح سُئل فيها الناس، إلا ما عليه "
        "علامة †، فأصله عدد حسابات، وقد يكون للشخص أكثر من حساب. حوّلها المخطِّط إلى أساس واحد: "
        "[كيف](method.md#reach)، ومصادرها في [قائمة المصادر](sources.md#list).",
        "effort": "أعداد المنشورات وأشكالها من [طريقة الحساب](method.md#judgements)، وأكثرها تقدير منّا بلا مصدر.",
    },
    "en": {
        "who": "Who is there",
        "what": "What a channel takes",
        "platform": "Platform",
        "region": "Arab countries, lowest to highest",
        "ages": "Ages that use it most",
        "least": "Minimum age",
        "formats": "Formats in plans",
        "posts": "Useful posts a week",
        "ads": "Sells ads",
        "yes": "yes",
        "no": "no",
        "even": "all ages",
        "none": "no figure",
        "comma": ", ",
        "people": "Shares of internet users in percent, with the year of the data. They come from surveys of people, "
        "except those marked †: these come from counts of accounts, and one person may have several. The planner "
        "brought all of them onto one base: [how](method.md#reach). Their sources are in [the list](sources.md#list).",
        "effort": "Numbers of posts and their formats come from [the method](method.md#judgements); most are our own "
        "judgement, without a source.",
    },
}


def name(message: str, language: str) -> str:
    """A name of the knowledge in the language of the page."""
    return words.render(words.text(message), language)


def left_to_right(text: str) -> str:
    """A range, kept in its order in Arabic too."""
    return f'<bdi dir="ltr">{text}</bdi>'


def share(level: Reach) -> str:
    """A figure of reach with its year, marked where no survey of people gave it."""
    mark = "†" if facts().bases[level.reported_base].people_low < 1 else ""
    return f"{level.percent:.0f}{mark} ({level.year})"


def table(title: str, heads: list[str], row: Callable[[str], list[str]], note: str) -> str:
    """A Markdown table with a row for each platform under its title, in a box that tells it is generated."""
    lines = ["| " + " | ".join(heads) + " |", "| " + " | ".join("---" for _ in heads) + " |"]
    lines += ["| " + " | ".join(row(platform)) + " |" for platform in facts().platforms]
    return f'### {title}\n\n<div class="generated" markdown>\n\n' + "\n".join(lines) + f"\n\n{note}\n\n</div>"


def people(language: str) -> str:
    """Who is there: ages, the region, some countries."""
    said = SAID[language]

    def row(platform: str) -> list[str]:
        region = facts().reach[(platform, "ARAB", "all", "all")]
        ahead = [age for age in ADULTS if facts().profiles[(platform, "age", age)].factor >= AHEAD]
        cells = [
            f"[{name(facts().platforms[platform].name, language)}](#{platform})",
            said["comma"].join(left_to_right(age) for age in ahead) or said["even"],
            left_to_right(f"{region.low:.0f}-{region.high:.0f}"),
        ]
        for country in COUNTRIES:
            level = facts().reach.get((platform, country, "all", "all"))
            cells.append(left_to_right(share(level)) if level else said["none"])
        return cells

    heads = [said["platform"], said["ages"], said["region"], *(places.name(one, language) or one for one in COUNTRIES)]
    return table(f"{said['who']} {{ #compare-people }}", heads, row, said["people"])


def effort(language: str) -> str:
    """What a channel takes: formats, posts, whether ads can help, who may use it."""
    said = SAID[language]

    def row(platform: str) -> list[str]:
        one = facts().platforms[platform]
        used = dict.fromkeys(
            format_id for mix in facts().mixes if mix.platform == platform for format_id in mix.formats
        )
        least = facts().least_ages.get(platform)
        return [
            f"[{name(one.name, language)}](#{platform})",
            said["comma"].join(name(facts().formats[format_id].name, language) for format_id in used),
            left_to_right(f"{one.cadences[0]}-{one.cadences[-1]}"),
            said["yes"] if one.ads else said["no"],
            str(least.years) if least else said["none"],
        ]

    heads = [said[key] for key in ("platform", "formats", "posts", "ads", "least")]
    return table(f"{said['what']} {{ #compare-effort }}", heads, row, said["effort"])


def on_page_markdown(markdown: str, page: Any, config: Any, files: Any) -> str:
    """Put the tables in."""
    for mark, made in (("<!-- platforms-people -->", people), ("<!-- platforms-effort -->", effort)):
        if mark in markdown:
            markdown = markdown.replace(mark, made(config.theme["language"]))
    return markdown
