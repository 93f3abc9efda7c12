"""Makes one stylesheet of the fonts', the theme's and our own, so that a page waits for one file only.

MkDocs calls `on_files` once a language, then `on_env`. Out comes `assets/stylesheets/site.HASH.css`, named to the
templates as `stylesheet`; `preloads` are the fonts a page asks for first. What of the theme no page of ours loads
(its scripts, its icon, the stylesheets taken in here) is left out of the site.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import fonts
from mkdocs.structure.files import File

OURS = ("colours", "base", "frame", "prose", "chapter", "home", "print")
KEPT = Path(__file__).parents[2] / "build/styles"
UNUSED = ("assets/javascripts/", "assets/stylesheets/", "assets/images/favicon.png")


def merged(files: Any) -> str:
    """The whole stylesheet: `@font-face` rules, the theme's `main` (no `@import` in it), ours in the order of OURS."""
    by_path = {file.src_uri: file for file in files}
    theme = next(uri for uri in by_path if uri.startswith("assets/stylesheets/main.") and uri.endswith(".css"))
    wanted = [theme, *(f"assets/stylesheets/{name}.css" for name in OURS)]
    texts = [Path(by_path[uri].abs_src_path).read_text(encoding="utf-8") for uri in wanted]
    # The map of the theme's own stylesheet does not fit the merged one.
    texts[0] = texts[0].partition("/*# sourceMappingURL")[0]
    return "\n".join([fonts.faces(), *texts])


def on_files(files: Any, config: Any) -> Any:
    """Put the merged stylesheet into the site in place of its parts."""
    css = merged(files)
    name = f"site.{hashlib.sha256(css.encode()).hexdigest()[:10]}.css"
    KEPT.mkdir(parents=True, exist_ok=True)
    (KEPT / name).write_text(css, encoding="utf-8")
    for file in [file for file in files if file.src_uri.startswith(UNUSED)]:
        files.remove(file)
    files.append(File.generated(config, f"assets/stylesheets/{name}", abs_src_path=str(KEPT / name)))
    config.extra["stylesheet"] = f"assets/stylesheets/{name}"
    return files


def on_env(env: Any, config: Any, files: Any) -> Any:
    """Name the stylesheet and the fonts to the templates."""
    env.globals["stylesheet"] = config.extra["stylesheet"]
    env.globals["preloads"] = fonts.preloads(config.theme["language"])
    return env
