"""A brief in the part of an address that no server sees: `decode` gives back what `encode` was given.

The form is `VERSION.DATA`: the answers as JSON without what was left open, compressed (RFC 1950, whose checksum tells
a broken link) and in the letters that addresses may hold. A browser can read it without Python. What comes out of a
link is a document like any other: `brief.read` has to look at it, and nothing in it is ever run.
"""

import base64
import json
import zlib
from typing import Any

from smo_planner.document import MOST_BYTES
from smo_planner.words import Text, text

_VERSION = "1"


def encode(brief: dict[str, Any], assumed: list[str]) -> str:
    """The link of a normalised brief (`plan["brief"]`), without what was not answered (`plan["assumed"]`)."""
    answers: dict[str, Any] = {}
    for name, value in brief.items():
        left = value
        if isinstance(value, dict) and name not in assumed:
            left = {inner: answer for inner, answer in value.items() if f"{name}.{inner}" not in assumed}
        if name not in assumed and left != {}:
            answers[name] = left
    document = json.dumps(answers, ensure_ascii=False, separators=(",", ":")).encode()
    return f"{_VERSION}.{base64.urlsafe_b64encode(zlib.compress(document, 9)).decode().rstrip('=')}"


def decode(link: str) -> str | Text:
    """The document that a link holds, to be read as any brief; a text that says why there is none."""
    version, _, data = link.strip().partition(".")
    if not data or not version.isdecimal():
        return text("This is no link to a plan. Copy it again, from its beginning to its end.")
    if version != _VERSION:
        return text("This link was made by a newer planner. Reload the page, and open it again.")
    unpacker = zlib.decompressobj()
    try:
        packed = base64.b64decode(data + "=" * (-len(data) % 4), altchars="-_", validate=True)
        document = unpacker.decompress(packed, MOST_BYTES + 1).decode()
    except (ValueError, zlib.error):
        document = ""
    if not document or not unpacker.eof or unpacker.unused_data:
        return text("This link is broken. Copy it again, from its beginning to its end.")
    return document
