"""How the engine's tests run, on the machine and on the visitors' interpreter alike."""

import pytest
from hypothesis import settings

# The same cases each time, on slow machines too, and nothing left on the disk.
settings.register_profile("engine", deadline=None, derandomize=True, database=None)
settings.load_profile("engine")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "host: needs processes, so it runs on the machine and not in Pyodide")
