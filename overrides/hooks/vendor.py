"""Puts the scripts of others that the planner's page uses beside its own, from node_modules.

MkDocs calls `on_files` once a language. Out comes `assets/planner/vendor/NAME.js` for each package.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from mkdocs.structure.files import File

NODE_MODULES = Path(__file__).parents[2] / "node_modules"
SCRIPTS = {"idb-keyval": "idb-keyval/dist/index.js"}


def on_files(files: Any, config: Any) -> Any:
    """Add each package's script to the site."""
    for name, source in SCRIPTS.items():
        address = f"assets/planner/vendor/{name}.js"
        files.append(File.generated(config, address, abs_src_path=str(NODE_MODULES / source)))
    return files
