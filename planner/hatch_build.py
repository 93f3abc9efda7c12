"""What the build adds to the package: compiled facts and compiled translations.

Hatchling calls ``KnowledgeAndWords.initialize`` before it collects files, for a wheel and for an
editable install alike. Both results are written into the source tree (git ignores them), so that
the checkout, the editable install and the wheel read the very same files.

``python hatch_build.py`` does the same without a build, for someone who edits a fact or a word.
"""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).resolve().parent


def compile_knowledge(root: Path = ROOT) -> Path:
    """Check knowledge/*.toml and write knowledge/facts.json; raises ValueError naming every fault."""
    sys.path.insert(0, str(root))
    try:
        from smo_planner.knowledge import guide
        from smo_planner.knowledge.compile import write_facts

        guide.check()
    finally:
        sys.path.remove(str(root))
    return write_facts(root / "smo_planner" / "knowledge")


def compile_words(root: Path = ROOT) -> list[Path]:
    """Compile each locale/*/LC_MESSAGES/smo_planner.po to the .mo beside it; fuzzy entries are left out."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    written = []
    for source in sorted(root.glob("smo_planner/locale/*/LC_MESSAGES/smo_planner.po")):
        with source.open("rb") as file:
            catalogue = read_po(file, locale=source.parts[-3])
        target = source.with_suffix(".mo")
        with target.open("wb") as file:
            write_mo(file, catalogue)
        written.append(target)
    return written


class KnowledgeAndWords(BuildHookInterface[Any]):
    """The hook that pyproject.toml names."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Write what the package needs at run time before its files are collected."""
        root = Path(self.root)
        compile_knowledge(root)
        compile_words(root)


if __name__ == "__main__":
    compile_knowledge()
    compile_words()
