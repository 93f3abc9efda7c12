"""How the engine's tests run, on the machine and on the visitors' interpreter alike."""

import sys

import pytest
from hypothesis import HealthCheck, settings

# The same cases each time, on slow machines too, and nothing left on the disk. The visitors' interpreter is several
# times slower; it gets fewer of them.
settings.register_profile(
    "engine",
    deadline=None,
    derandomize=True,
    database=None,
    max_examples=4 if sys.platform == "emscripten" else 25,
    suppress_health_check=[HealthCheck.too_slow],
)
# Every break of `make mutation` is tried on few briefs: what only chance finds is no test of a stage.
settings.register_profile("mutation", settings.get_profile("engine"), max_examples=2)
settings.load_profile("engine")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "host: needs processes, sources or compiled packages: not in Pyodide")


if sys.platform != "emscripten":
    from tests.pyodide.twins import pytest_collection_finish, pytest_collection_modifyitems, pytest_sessionfinish

    __all__ = ["pytest_collection_finish", "pytest_collection_modifyitems", "pytest_sessionfinish"]
