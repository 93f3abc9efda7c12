"""Which part of the engine reads a constant, found in its code: nobody has to keep a list. Plain Python, no MkDocs."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import smo_planner

ENGINE = Path(smo_planner.__file__).parent
# Parts of the method page, with the modules that they tell of; the first that reads a constant gives it its place.
PARTS = {
    "reach": ("segment", "grades", "knowledge.compile"),
    "channels": ("candidates", "channels", "mix", "roughness"),
    "content": ("content", "message", "audit"),
    "calendar": ("flight", "seasons"),
    "budget": ("budget", "money"),
    "kpis": ("kpis", "benchmarks"),
    "experiments": ("experiments",),
    "gates": ("gates",),
    "review": ("review",),
    "checklist": ("rules",),
    "sensitivity": ("sensitivity", "tries", "brings"),
}
OTHER = "other"


@cache
def _patterns() -> dict[str, tuple[re.Pattern[str], ...]]:
    """By module, the texts in its code; what is filled in at run time stands for anything."""
    found = {}
    for file in sorted(ENGINE.rglob("*.py")):
        module = ".".join(file.relative_to(ENGINE).with_suffix("").parts)
        found[module] = tuple(map(re.compile, _texts(ast.parse(file.read_text("utf-8")))))
    return found


def _texts(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield re.escape(node.value)
        elif isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
            parts = (re.escape(one.value) if isinstance(one, ast.Constant) else ".+" for one in node.values)
            yield "".join(parts)


def readers(name: str) -> tuple[str, ...]:
    """The modules of the engine whose code names it."""
    return tuple(module for module, texts in _patterns().items() if any(one.fullmatch(name) for one in texts))


def part(name: str) -> str:
    """The part of the method page where a constant belongs."""
    modules = readers(name)
    for found, stages in PARTS.items():
        if any(module == stage or module.startswith(f"{stage}.") for module in modules for stage in stages):
            return found
    return OTHER
