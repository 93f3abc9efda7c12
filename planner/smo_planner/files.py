"""Files that travel with the package: facts and translations."""

import os
from typing import Any


def read(name: str) -> bytes:
    """The bytes of a file below this package ("knowledge/facts.json"); OSError where there is none.

    The module's own loader reads from a folder and from a zip alike, without importing more
    (pathlib and importlib.resources would cost a browser more than the facts themselves).
    """
    loader: Any = __spec__.loader
    data: bytes = loader.get_data(__file__.rpartition(os.sep)[0] + os.sep + name.replace("/", os.sep))
    return data
