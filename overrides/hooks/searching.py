"""Makes the search index: one file a language, with the planner's questions and the words that people search by.

The search plugin of the theme writes one index of both languages. MkDocs calls `on_env` once a language, where the
names of the plan's parts are read, and `on_post_build` once a language: after the last, the index is parted into
`search/ar.json` and `search/en.json`, lists of sections (`at` from the site's root, `page`, `title`, `text`, `also`).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import planner_page
from bs4 import BeautifulSoup
from mkdocs.plugins import event_priority
from smo_planner import questions
from smo_planner.knowledge.guide import known

HOMES = {"ar": "", "en": "en/"}
# How people write the platforms, beside the names in the guide.
WRITTEN = {
    "facebook": "فيس بوك الفيس فيسبوك facebook fb meta ميتا",
    "instagram": "انستقرام انستغرام انستجرام أنستا انستا الانستا instagram insta ig",
    "youtube": "يوتوب اليوتيوب youtube yt",
    "x": "تويتر التويتر إكس اكس twitter tweet تغريدة تغريدات",
    "snapchat": "سناب السناب سنابشات سناب شات snapchat snap",
    "tiktok": "تيكتوك التيك توك تك توك tiktok tik tok",
    "linkedin": "لينكدان لينكدإن لنكدان لينكد ان لينكدن linkedin linked in",
    "whatsapp": "واتس اب الواتس واتساب واتس آب whatsapp whats app",
}
PARTS = (
    "tasks", "channels", "content", "calendar", "budget", "kpis", "experiments", "gates", "sensitivity",
)  # fmt: skip
_parts: dict[str, list[tuple[str, str]]] = {}


def plain(html: str) -> str:
    """The words of a piece of HTML."""
    return " ".join(BeautifulSoup(html, "html.parser").get_text(" ").split())


def also(address: str) -> str:
    """Other words for what stands at an address within a language: a term's, a platform's."""
    page, _, anchor = address.partition("#")
    if page == "glossary/" and anchor in known().glossary:
        term = known().glossary[anchor]
        return " ".join(filter(None, (term.also, term.latin, term.en, term.ar)))
    return WRITTEN.get(anchor, "") if page == "platforms/" else ""


def of_pages(docs: list[dict[str, str]], home: str) -> Iterator[dict[str, str]]:
    """The sections of the pages under one home, each with the title of its page."""
    own = [one for one in docs if one["location"].startswith("en/") == (home == "en/")]
    titles = {one["location"]: plain(one["title"]) for one in own if "#" not in one["location"]}
    for one in own:
        # An entry of the glossary ends with its name in the other language; that is among the other words.
        title = plain(one["title"])
        if one["location"].startswith(f"{home}glossary/#"):
            title = title.partition(" (")[0]
        page = titles.get(one["location"].partition("#")[0], title)
        more = also(one["location"].removeprefix(home))
        yield {"at": one["location"], "page": page, "title": title, "text": plain(one["text"])} | (
            {"also": more} if more else {}
        )


def of_planner(language: str, page: str) -> Iterator[dict[str, str]]:
    """The planner's questions and the parts of a plan, which are in no page's text."""
    form = planner_page.with_units(questions.form(language))
    for group in form["groups"]:
        for question in group["questions"]:
            choices = " ".join(choice["label"] for choice in question["choices"] or [])
            anchor = "q-" + question["path"].replace(".", "-").replace("_", "-")
            text = f"{question['help']} {question['why']} {choices}"
            yield {"at": f"{HOMES[language]}planner/#{anchor}", "page": page, "title": question["label"], "text": text}
    for title, text in _parts[language]:
        yield {"at": f"{HOMES[language]}planner/#plan", "page": page, "title": title, "text": text}


def on_env(env: Any, config: Any, files: Any) -> Any:
    """Read the names of a plan's parts where the templates have them."""
    language = config.theme["language"]
    words = env.get_template(f"partials/languages/{language}.html").module
    said = [(plain(words.t(f"planner.section.{part}")), f"planner.intro.{part}") for part in PARTS]
    _parts[language] = [(title, plain(words.t(intro))) for title, intro in said]
    return env


@event_priority(-200)
def on_post_build(config: Any) -> None:
    """Part the index, once the last language has been built."""
    if config.plugins["i18n"].building:
        return
    whole = Path(config.site_dir) / "search/search_index.json"
    docs = json.loads(whole.read_text("utf-8"))["docs"]
    for language, home in HOMES.items():
        sections = list(of_pages(docs, home))
        (planner,) = (one["title"] for one in sections if one["at"] == f"{home}planner/")
        sections += of_planner(language, planner)
        text = json.dumps(sections, ensure_ascii=False, separators=(",", ":"))
        (whole.parent / f"{language}.json").write_text(text, "utf-8")
    whole.unlink()
