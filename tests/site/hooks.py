"""The modules of overrides/hooks/ for tests, found where MkDocs finds them."""

import importlib
import sys
from pathlib import Path
from types import ModuleType

HOOKS = Path(__file__).parents[2] / "overrides/hooks"


def hook(name: str) -> ModuleType:
    """A module of that folder; it imports its neighbours by their bare names, as MkDocs lets it."""
    if str(HOOKS) not in sys.path:
        sys.path.insert(0, str(HOOKS))
    return importlib.import_module(name)
