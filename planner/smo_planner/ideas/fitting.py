"""Which ideas a brief can fill."""

from collections.abc import Collection, Iterable
from functools import cache


def fitting(ideas: Iterable[str], fields: Collection[str]) -> list[str]:
    """The ideas all of whose fields the brief can fill: one that names the edge is left out where none was given."""
    return [idea for idea in ideas if needed(idea).issubset(fields)]


@cache
def needed(idea: str) -> frozenset[str]:
    """The names of an idea's `{fields}`."""
    return frozenset(part.partition("}")[0] for part in idea.split("{")[1:])
