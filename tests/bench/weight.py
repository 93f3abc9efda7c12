"""What the planner's runtime weighs over the wire: text and WebAssembly as gzip -6, archives as they are."""

import gzip
from collections.abc import Iterator
from pathlib import Path

from tests.bench import ROOT, Row, Tools

LIMIT = 4.3  # MB


def over_the_wire(path: Path) -> int:
    """The bytes that a static host sends for a file."""
    data = path.read_bytes()
    return len(data) if path.suffix in {".zip", ".whl"} else len(gzip.compress(data, 6, mtime=0))


def rows(tools: Tools) -> Iterator[Row]:
    """The runtime's row, with its parts; what waits until an export is asked for does not count."""
    del tools
    (folder,) = (ROOT / "site/assets/runtime").iterdir()
    sizes = {path.name: over_the_wire(path) / 1e6 for path in sorted(folder.iterdir())}
    total = sum(size for name, size in sizes.items() if not name.startswith("export-"))
    parts = ", ".join(f"{name} {size:.2f}" for name, size in sizes.items() if size >= 0.005)
    yield Row("planner runtime over the wire", f"<= {LIMIT} MB", f"{total:.2f} MB ({parts})", total <= LIMIT)
