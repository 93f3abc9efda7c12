"""Puts the engine's runtime into the site, in one folder named after its content.

MkDocs calls `on_files` once a language, then `on_env`. Out comes `assets/runtime/HASH/` with the files of
build/runtime/ (planner/runtime.py makes them); templates get `runtime.path`, that folder from the site's root with a
"/" at its end. Another runtime has another name, so a browser that kept the old one is never given half of each.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File

MADE = Path(__file__).parents[2] / "build/runtime"


def contents() -> list[Path]:
    """The files of the runtime; PluginError where there are none."""
    found = sorted(MADE.glob("*"))
    if not found:
        raise PluginError("build/runtime is not there: `make site` makes it before the pages")
    return found


def folder(made: list[Path]) -> str:
    """The address of the runtime from the site's root."""
    digest = hashlib.sha256()
    for path in made:
        digest.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return f"assets/runtime/{digest.hexdigest()[:16]}/"


def on_files(files: Any, config: Any) -> Any:
    """Add the runtime's files to the site."""
    made = contents()
    config.extra["runtime"] = {"path": folder(made)}
    for path in made:
        files.append(File.generated(config, config.extra["runtime"]["path"] + path.name, abs_src_path=str(path)))
    return files


def on_env(env: Any, config: Any, files: Any) -> Any:
    """Name the folder to the templates."""
    env.globals["runtime"] = config.extra["runtime"]
    return env
