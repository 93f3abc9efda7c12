"""Makes a page of each example brief, and the list of them.

MkDocs calls `on_files` once a language: pages that are on no disk join the others before the i18n plugin sorts them by
language. `on_page_read_source` then gives their Markdown (plans.py), and `on_page_context` hands their template the
answers (`example`), the list's template all examples (`examples`), and the planner's those by kind (`samples`).
"""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

import plans
from mkdocs.structure.files import File
from smo_planner import __version__
from smo_planner.knowledge import facts

FOLDER = "examples"


def on_files(files: Any, config: Any) -> Any:
    """Add a page an example and language."""
    for language in plans.NAMES:
        for slug in plans.slugs():
            path = f"{language}/{FOLDER}/{slug}.md"
            files.append(File(path, config.docs_dir, config.site_dir, config.use_directory_urls))
    return files


def _slug(page: Any) -> str | None:
    """Whose plan a page shows, if it shows one."""
    path = PurePosixPath(page.file.src_uri)
    return path.stem if path.parent.name == FOLDER else None


def on_page_read_source(page: Any, config: Any) -> str | None:
    """The Markdown of an example's page; other pages are read from their files."""
    slug = _slug(page)
    return plans.page(slug, config.theme["language"]) if slug else None


def on_page_context(context: dict[str, Any], page: Any, config: Any, nav: Any) -> dict[str, Any]:
    """Hand the templates what they show beside the plan."""
    language, slug = config.theme["language"], _slug(page)
    if slug:
        context["example"] = plans.example(slug, language)
        context["engine"] = {"version": __version__, "newest": max(one.year for one in facts().sources.values())}
    elif page.meta.get("template") == "examples.html":
        context["examples"] = [plans.example(one, language) for one in plans.slugs()]
    elif page.meta.get("template") == "planner.html":
        context["samples"] = plans.samples(language)
    return context
