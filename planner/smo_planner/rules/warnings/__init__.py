"""The warnings, one module a theme; importing this gathers all of them, in this order."""

from . import answers, limits, means, public

__all__ = ["answers", "limits", "means", "public"]
