"""Check that no page changed without its counterpart: ``fresh.py``; say that two match: ``fresh.py --confirm PAGE...``.

Each page carries in its front matter, as ``against``, a digest of the page in the other language that it was last held
against. A page whose text changed since makes the other stale: somebody reads both, changes the other where needed, and
confirms (PAGE is a file of docs/, in either language; ``--confirm all`` for every page). The engine's messages need
none of this: a changed English sentence is a new message without Arabic.
"""

import hashlib
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = {"ar": "en", "en": "ar"}
AGAINST = re.compile(r"^against: (\w+)\n", re.MULTILINE)
# What may change without a word of the text: when it was checked, and this mark itself.
APART = re.compile(r"^(?:against|checked):.*\n", re.MULTILINE)


def digest(page: Path) -> str:
    """Of everything that a reader may see, line breaks and spaces apart."""
    text = APART.sub("", page.read_text("utf-8"))
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:12]


def stale() -> list[str]:
    """One line for each page whose counterpart has changed since the two were held against each other."""
    found = []
    for language, other in LANGUAGES.items():
        for page in sorted((ROOT / "docs" / language).glob("*.md")):
            counterpart = ROOT / "docs" / other / page.name
            mark = AGAINST.search(page.read_text("utf-8"))
            if not counterpart.exists() or not mark or mark[1] != digest(counterpart):
                found.append(
                    f"docs/{language}/{page.name} is stale: docs/{other}/{page.name} has changed. Read both, then "
                    f".venv/bin/python .ci/fresh.py --confirm docs/{language}/{page.name}"
                )
    return found


def confirm(name: str) -> None:
    """Write into both pages of a name that they match now."""
    for language, other in LANGUAGES.items():
        page = ROOT / "docs" / language / name
        text = AGAINST.sub("", page.read_text("utf-8"))
        head, _, body = text.removeprefix("---\n").partition("\n---\n")
        page.write_text(f"---\n{head}\nagainst: {digest(ROOT / 'docs' / other / name)}\n---\n{body}", "utf-8")


def main(arguments: list[str]) -> int:
    """Check, or confirm the pages that are named."""
    if arguments[:1] == ["--confirm"]:
        names = sorted(page.name for page in (ROOT / "docs/en").glob("*.md"))
        for name in names if arguments[1:] == ["all"] else sorted({Path(one).name for one in arguments[1:]}):
            confirm(name)
        return 0
    found = stale()
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
