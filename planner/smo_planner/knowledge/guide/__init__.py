"""What only the guide cites, says and names: sources, facts, short names of sources, terms. Not in the wheel.

``sources.toml`` holds the same records as the engine's and is checked by the same code; the other tables have their
records here. ``known()`` is everything, the engine's sources included; ``check()`` names every fault at once and is
called by each build of the engine and of the site.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from smo_planner.knowledge.compile import FOLDER as ENGINE
from smo_planner.knowledge.compile import faults_of_source, records
from smo_planner.knowledge.records import Source

FOLDER = Path(__file__).resolve().parent
LANGUAGES = ("ar", "en")
TOPICS = ("reach", "audience", "effect", "content", "cost", "government", "law", "seasons", "term")
GROUPS = {
    "basics": ("Basics", "الأساس"),
    "planning": ("Planning", "التخطيط"),
    "content": ("Content", "المحتوى"),
    "reach": ("Reach and engagement", "الوصول والتفاعل"),
    "measuring": ("Money and measuring", "المال والقياس"),
    "trust": ("Trust in figures", "الثقة بالأرقام"),
    "government": ("Public bodies", "الجهات العامة"),
}


class Citation(NamedTuple):
    """How the guide names a source in running text: a short name in each language, beside it place and year."""

    id: str  # of the source
    en: str
    ar: str
    topics: tuple[str, ...]  # of TOPICS: what a reader of the sources page looks for
    year: int = 0  # of the data that the guide quotes, where it is not the source's own year
    about: bool = False  # the year is approximate


class Fact(NamedTuple):
    """Figures that the guide quotes. The prose of both languages may show these and no other beside their sources."""

    id: str
    fact: str  # what was found, in our own words, for those who maintain the guide
    figures: tuple[float, ...]  # as they may stand in prose: 0.5 % is 0.5, 12,000 is 12000
    unit: str
    year: int
    geography: str
    sources: tuple[str, ...]


class Term(NamedTuple):
    """An entry of the glossary. A form is a term as it stands in a text; Arabic ones are without the article."""

    id: str  # its anchor on the glossary page
    group: str  # of GROUPS
    en: str
    ar: str
    latin: str  # what stands beside the Arabic name
    en_text: str
    ar_text: str
    en_forms: tuple[str, ...] = ()
    ar_forms: tuple[str, ...] = ()
    also: str = ""  # words that people search by, apart by spaces


class Known(NamedTuple):
    """The guide's knowledge by id; ``sources`` has the engine's too."""

    sources: dict[str, Source]
    citations: dict[str, Citation]
    facts: dict[str, Fact]
    glossary: dict[str, Term]


@cache
def known() -> Known:
    """Everything that the guide may cite; raises ValueError for a record of a wrong shape."""
    engine: list[Source] = list(records(ENGINE, "sources", Source))
    own: list[Source] = list(records(FOLDER, "sources", Source))
    return Known(
        _by_id("sources", [*engine, *own]),
        _by_id("citations", list(records(FOLDER, "citations", Citation))),
        _by_id("facts", list(records(FOLDER, "facts", Fact))),
        _by_id("glossary", list(records(FOLDER, "glossary", Term))),
    )


def check() -> None:
    """Raise ValueError with one line a fault when the guide's knowledge is not sound."""
    found = list(faults(known()))
    if found:
        raise ValueError("knowledge/guide/*.toml:\n" + "\n".join(found))


def faults(guide: Known) -> Iterator[str]:
    """What is wrong, one line each."""
    for source in guide.sources.values():
        yield from faults_of_source(source)
    for citation in guide.citations.values():
        if citation.id not in guide.sources:
            yield f"citations {citation.id}: no such source"
        if not citation.topics or not set(citation.topics) <= set(TOPICS):
            yield f"citations {citation.id}: topics {citation.topics}, known are {TOPICS}"
        if not citation.en or not citation.ar:
            yield f"citations {citation.id}: a name is missing in one language"
    for fact in guide.facts.values():
        for source_id in fact.sources:
            if source_id not in guide.sources:
                yield f"facts {fact.id}: {source_id} is no source"
        if not fact.sources or not fact.figures:
            yield f"facts {fact.id}: a figure and its source are what a fact is"
    for term in guide.glossary.values():
        if term.group not in GROUPS:
            yield f"glossary {term.id}: group {term.group}, known are {tuple(GROUPS)}"
        if bool(term.en_forms) != bool(term.ar_forms):
            yield f"glossary {term.id}: a term is explained in both languages or in none"
    for name in ("en_forms", "ar_forms"):
        forms = [form.casefold() for term in guide.glossary.values() for form in getattr(term, name)]
        for twice in sorted({form for form in forms if forms.count(form) > 1}):
            yield f"glossary: {name}: {twice} belongs to two terms"
    used = guide.citations.keys() | {source_id for fact in guide.facts.values() for source_id in fact.sources}
    engine = {source.id for source in records(ENGINE, "sources", Source)}
    for orphan in sorted(guide.sources.keys() - engine - used):
        yield f"sources {orphan}: cited by nothing"


def _by_id(name: str, found: list[Any]) -> dict[str, Any]:
    by_id = {one.id: one for one in found}
    if len(by_id) < len(found):
        twice = {one.id for one in found if sum(other.id == one.id for other in found) > 1}
        raise ValueError(f"{name}.toml: {sorted(twice)} is there twice, or in the engine's as well")
    return by_id
