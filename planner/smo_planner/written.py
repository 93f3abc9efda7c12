"""JSON as the engine writes it: the same value gives the same bytes."""

import json
from json.encoder import encode_basestring

_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False)


def dumps(value: object) -> str:
    """Any value."""
    return _ENCODER.encode(value)


def quoted(words: str) -> str:
    """A string, as `dumps` writes it, sooner."""
    return encode_basestring(words)
