"""Check the spelling of all that visitors read: ``spelling.py``; list what no dictionary knows: ``--list LANGUAGE``.

The pages of docs/, the guide's glossary and the engine's Arabic are read by hunspell with its dictionary of the
language and our own words, one a line, in .ci/spelling/LANGUAGE.txt: names, terms of the field, forms that it lacks.
Where hunspell can't be had the check is left out, unless CI is set. Prints one line an unknown word, and exits 1.
"""

import os
import re
import subprocess
import sys
import tomllib
from collections import defaultdict
from pathlib import Path

from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parent.parent
OWN = ROOT / ".ci/spelling"
DICTIONARIES = {"ar": "ar", "en": "en_US"}
ARABIC = re.compile(r"[\u0621-\u064a][\u0621-\u0655\u0670]*")
LATIN = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ]*(?:['’][a-z]+)?")
# Marks that a reader does not need: hunspell's Arabic is written without them.
# What Arabic writes before a word: our own words are listed without it.
BEFORE = re.compile(r"^[وف]?(?:لل|[بكل]?ال|[بكل])?(?=..)")
MARKS = re.compile(r"[\u064b-\u0655\u0670\u0640]")


def prose(markdown: str) -> str:
    """A page's own words: its title and description, its text without addresses, ids, markers and code."""
    head, _, body = markdown.removeprefix("---\n").partition("\n---\n")
    titles = [line.partition(": ")[2] for line in head.splitlines() if line.startswith(("title:", "description:"))]
    body = re.sub(r"`[^`]*`|<!--.*?-->|<[^>]+>|\{ *[#.][^}]*\}|\[@[^\]]*\]|\]\([^)\s]*", " ", body)
    return "\n".join([*titles, body])


def texts(language: str) -> dict[str, str]:
    """Everything in a language, by the file that it stands in."""
    found = {
        str(page.relative_to(ROOT)): prose(page.read_text("utf-8")) for page in (ROOT / "docs" / language).glob("*.md")
    }
    glossary = ROOT / "planner/smo_planner/knowledge/guide/glossary.toml"
    terms = tomllib.loads(glossary.read_text("utf-8"))["glossary"]
    found["glossary.toml"] = "\n".join(f"{term[language]} {term[f'{language}_text']}" for term in terms)
    if language == "ar":
        catalogue = ROOT / "planner/smo_planner/locale/ar/LC_MESSAGES/smo_planner.po"
        with catalogue.open("rb") as file:
            messages = [one.string for one in read_po(file, locale="ar") if one.id]
        flat = [text for one in messages for text in (one if isinstance(one, tuple | list) else [one])]
        found["smo_planner.po"] = "\n".join(re.sub(r"\{\w+\}", " ", text) for text in flat)
    return found


def words(text: str, language: str) -> set[str]:
    """The words of a text in its own script."""
    if language == "ar":
        return {word for word in (MARKS.sub("", one) for one in ARABIC.findall(text)) if len(word) > 2}
    return {word.replace("’", "'") for word in LATIN.findall(text)}


def unknown(language: str, hunspell: str) -> dict[str, list[str]]:
    """What neither the dictionary nor our own words know, with the files where it stands."""
    where: dict[str, list[str]] = defaultdict(list)
    for name, text in texts(language).items():
        for word in words(text, language):
            where[word].append(name)
    own = set((OWN / f"{language}.txt").read_text("utf-8").split())
    asked = sorted(word for word in where if not {word, word[1:], BEFORE.sub("", word)} & own)
    done = subprocess.run(
        [hunspell, "-l", "-i", "UTF-8", "-d", DICTIONARIES[language]],
        input="\n".join(asked), capture_output=True, text=True, check=True, encoding="utf-8",
    )  # fmt: skip
    return {word: where[word] for word in sorted(set(done.stdout.split())) if word in where}


def main(arguments: list[str]) -> int:
    """Check both languages, or list the unknown words of one."""
    finder = subprocess.run([str(ROOT / ".ci/find-hunspell")], capture_output=True, text=True, check=False)
    if finder.returncode:
        print(finder.stderr.strip())
        return 1 if os.environ.get("CI") else 0
    hunspell = finder.stdout.strip()
    if arguments[:1] == ["--list"]:
        print("\n".join(unknown(arguments[1], hunspell)))
        return 0
    found = {language: unknown(language, hunspell) for language in DICTIONARIES}
    for language, some in found.items():
        for word, files in some.items():
            print(f"{word}: {', '.join(sorted(files))}: mend it, or add it to .ci/spelling/{language}.txt")
    return 1 if any(found.values()) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
