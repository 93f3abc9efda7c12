"""What alone.mjs runs after for_tests.py: whether what does not ship is there for tests only."""

import json


def imports_asyncio(module: str) -> bool:
    """Whether code of that module can import what does not ship."""
    space = {"__name__": module}
    exec("def ask():\n    import asyncio.queues", space)
    try:
        space["ask"]()
    except ImportError:
        return False
    return True


json.dumps({"for_engine": imports_asyncio("smo_planner.rules.other"), "for_tests": imports_asyncio("test_other")})
