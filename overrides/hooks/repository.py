"""Keeps of a page the words that are true of this build: a repository is named (SITE_REPOSITORY), or none is.

MkDocs calls `on_page_markdown` as a page is read. Of `<!-- repository -->` one text `<!-- no repository -->` another
`<!-- end -->` one stays; in it, an address that begins with `REPOSITORY/` leads into the repository.
"""

from __future__ import annotations

import re
from typing import Any

_CHOICE = re.compile(r"<!-- repository -->(.*?)<!-- no repository -->(.*?)<!-- end -->", re.DOTALL)


def chosen(markdown: str, repository: str | None) -> str:
    """The text for a build with that repository, or with none."""
    kept = _CHOICE.sub(lambda found: found[1 if repository else 2], markdown)
    return kept.replace("](REPOSITORY/", f"]({(repository or '').rstrip('/')}/")


def on_page_markdown(markdown: str, page: Any, config: Any, files: Any) -> str:
    """Choose."""
    return chosen(markdown, config.extra["repository"])
