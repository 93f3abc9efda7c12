"""Check the pins: ``pins.py``. Every package by version and hash, no address, in step with what was asked for.

``--digest`` prints what requirements.txt remembers of requirements.in; ``--strip`` takes the addresses that npm adds
(of funding pages) out of the lock file. Needs no network.
"""

import hashlib
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
ASKED = ROOT / "requirements.in"
PINNED = ROOT / "requirements.txt"
LOCK = ROOT / "package-lock.json"
# One requirement: its name, an exact version, perhaps a condition, and one hash at least.
PIN = re.compile(r"[a-z0-9][a-z0-9.-]*==\S+( ; [^\\]+)?( --hash=sha256:[0-9a-f]{64})+")


def digest() -> str:
    """Of the requirements asked for; comments and order of lines count, so that the two are edited together."""
    return hashlib.sha256(ASKED.read_bytes()).hexdigest()


def python_faults() -> Iterator[str]:
    """What is wrong with requirements.txt."""
    text = PINNED.read_text("utf-8")
    if digest() not in text:
        yield "not in step with requirements.in: run .ci/pin"
    joined = re.sub(r"\s*\\\n\s*", " ", text)
    for line in joined.splitlines():
        if line and not line.startswith("#") and not PIN.fullmatch(line.strip()):
            yield f"not a pinned version with its hashes: {line[:60]}"
    if "://" in text:
        yield "holds an address"


def node_faults() -> Iterator[str]:
    """What is wrong with the lock file."""
    text = LOCK.read_text("utf-8")
    lock = json.loads(text)
    if "://" in text or '"resolved"' in text:
        yield "holds an address: run .ci/pin"
    asked = json.loads(LOCK.with_name("package.json").read_text("utf-8"))
    for kind in ("dependencies", "devDependencies", "optionalDependencies"):
        if asked.get(kind) != lock["packages"][""].get(kind):
            yield f"not in step with package.json ({kind}): run .ci/pin"
    for name, package in lock["packages"].items():
        if name and not package.get("integrity", "").startswith("sha512-"):
            yield f"without a hash: {name}"


def strip() -> None:
    """Rewrite the lock file without addresses."""
    lock: dict[str, Any] = json.loads(LOCK.read_text("utf-8"))
    for package in lock["packages"].values():
        package.pop("funding", None)
    text = json.dumps(lock, indent=2, ensure_ascii=False) + "\n"
    if text != LOCK.read_text("utf-8"):
        LOCK.write_text(text, "utf-8")


def main(arguments: list[str]) -> int:
    """Returns the exit status: 1 where a pin is wrong."""
    if arguments == ["--digest"]:
        print(digest())
        return 0
    if arguments == ["--strip"]:
        strip()
        return 0
    faults = [f"requirements.txt: {fault}" for fault in python_faults()]
    faults += [f"{LOCK.name}: {fault}" for fault in node_faults()]
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
