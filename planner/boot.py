"""What Pyodide's start may leave out, for an engine that needs no event loop and installs no packages.

The build puts this file into the visitors' standard library as `sitecustomize`, which Python imports before
Pyodide's own modules. Those would import asyncio, zipfile, tempfile, subprocess and some forty others, a third of the
start and of the library's size, for doors that nobody here walks through. A stand-in takes the place of each such door,
just wide enough for the start; `done` removes them, so that a later import finds the true module or says plainly that
it does not ship.
"""

import gc
import importlib
import os
import sys
from importlib import _abc
from types import ModuleType

# Until all is imported there is nothing to collect.
gc.disable()


class _MetaPathFinder:
    """What `importlib.abc.MetaPathFinder` is to a finder that only derives from it."""


class _Folder:
    """A path of which only the text is asked."""

    def __init__(self, path: str) -> None:
        self.path = path

    def __str__(self) -> str:
        return self.path


def _nothing(*_: object) -> None:
    """For what is called at the start and has nothing to do here."""


_STAND_INS: dict[str, dict[str, object]] = {
    # Derived from by the finder of JavaScript modules; the true one brings importlib.resources, tempfile and shutil.
    "importlib.abc": {"Loader": _abc.Loader, "MetaPathFinder": _MetaPathFinder},
    # Looked at once, for coroutines that JavaScript awaits: there are none.
    "asyncio": {"get_event_loop": _nothing},
    "pyodide.webloop": {"_initialize_event_loop": _nothing},
    # For loadPackage and unpackArchive: the engine is imported from its archive as it is.
    "pyodide._package_loader": {
        "SITE_PACKAGES": _Folder(f"/lib/python{sys.version_info.major}.{sys.version_info.minor}/site-packages"),
        "DSO_DIR": _Folder("/usr/lib"),
        "init_loaded_packages": _nothing,
    },
    # Signatures for the help texts of Pyodide's own methods.
    "_pyodide.docstring": {"get_cmeth_docstring": lambda method: f"{method.__name__}()\n--\n\n"},
}


def add(archive: str) -> None:
    """Import from one more archive, also what it adds to packages that are there already."""
    # The zones come with the archive; the machine, which is asked for its own otherwise, has none.
    os.environ["PYTHONTZPATH"] = ""
    sys.path.append(archive)
    for name, module in list(sys.modules.items()):
        if hasattr(module, "__path__"):
            module.__path__.append(f"{archive}/{name.replace('.', '/')}")


def _put_in() -> None:
    for name, attributes in _STAND_INS.items():
        module = ModuleType(name)
        vars(module).update(attributes)
        sys.modules[name] = module
    importlib.abc = sys.modules["importlib.abc"]


def done() -> None:
    """Take the stand-ins away again; what was imported until now is never garbage."""
    for name in _STAND_INS:
        sys.modules.pop(name, None)
    del importlib.abc
    gc.freeze()
    gc.enable()


_put_in()
