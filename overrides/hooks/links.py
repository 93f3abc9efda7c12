"""Tells each page its addresses in both languages, and what Markdown's own extensions are to say in its language.

MkDocs calls `on_config` once a language (the i18n plugin builds once for each, and comes after hooks without a
priority, so ours comes later still) and `on_page_context` before each page is rendered. Out come, for the templates,
`translations`, one `Translation` a language, and footnotes whose way back is named and points the right way.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from mkdocs.plugins import event_priority

# The sign turns with the direction of the text; U+FE0E keeps it from becoming a picture.
FOOTNOTES = {
    "ar": {"BACKLINK_TEXT": "&#8618;&#65038;", "BACKLINK_TITLE": "العودة إلى موضع الحاشية %d في النص"},
    "en": {"BACKLINK_TEXT": "&#8617;&#65038;", "BACKLINK_TITLE": "Back to footnote %d in the text"},
}


class Translation(NamedTuple):
    """A page in one language: `url` from the site's root, `absolute` with the site's address (None when unset)."""

    language: str
    name: str
    url: str
    absolute: str | None
    current: bool


def translations(page: Any, config: Any) -> list[Translation]:
    """The page in every language of the site, in the order of mkdocs.yml."""
    languages = config.plugins["i18n"].config.languages
    found = []
    for language in languages:
        url = page.file.alternates[language.locale].url
        address = "" if url in (".", "./") else url
        found.append(
            Translation(
                language.locale,
                language.name,
                url,
                f"{config.site_url}{address}" if config.site_url else None,
                language.locale == config.theme["language"],
            )
        )
    return found


@event_priority(-200)
def on_config(config: Any) -> Any:
    """Set the words of footnotes; the i18n plugin has set `theme.language` by now."""
    config.mdx_configs.setdefault("footnotes", {}).update(FOOTNOTES[config.theme["language"]])
    return config


def on_page_context(context: dict[str, Any], page: Any, config: Any, nav: Any) -> dict[str, Any]:
    """Add `translations` to the page's context."""
    context["translations"] = translations(page, config)
    return context
