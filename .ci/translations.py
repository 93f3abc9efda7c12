"""Check that every text of the engine has its Arabic: ``translations.py``; bring the catalogue in step: ``--update``.

A message is what ``say``, ``say_n``, ``N_`` and ``text`` hold in planner/smo_planner, and each text of
knowledge/*.toml. The check prints one line a fault and exits 1: a message without a translation, a fuzzy or an obsolete
one, fields that differ, plural forms that are not Arabic's six. ``--update`` adds what is new without guessing, drops
what the code no longer says, and leaves every finished translation as it is.
"""

import ast
import gettext
import string
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
PLANNER = ROOT / "planner"
PACKAGE = PLANNER / "smo_planner"
ARABIC = PACKAGE / "locale" / "ar" / "LC_MESSAGES" / "smo_planner.po"
KEYWORDS = {"N_": None, "say": (1,), "say_n": (1, 2), "text": (1,)}
METHODS = [("**.py", "python"), ("knowledge/**.toml", "extract:extract_toml")]
CLASSES = ("zero", "one", "two", "few", "many", "other")
PLURALS = (
    "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 && n%100<=99 ? 4 : 5);"
)
# Arabic says these three without the figure: "no tasks", "a task", "two tasks" are words of their own.
COUNTED_BY_THE_WORD = {"zero", "one", "two"}


def said() -> Catalog:
    """Every message that the code and the facts hold."""
    sys.path.insert(0, str(PLANNER))
    catalogue = Catalog(project="smo_planner", charset="utf-8")
    for path, _, message, comments, context in extract_from_dir(
        PACKAGE, METHODS, keywords=KEYWORDS, comment_tags=("Translators:",), strip_comment_tags=True
    ):
        catalogue.add(message, None, [(f"smo_planner/{path}", 0)], auto_comments=comments, context=context)
    return catalogue


def translated() -> Catalog:
    """The Arabic catalogue as it stands."""
    with ARABIC.open("rb") as file:
        return read_po(file, locale="ar", domain="smo_planner")


def fields(message: str) -> set[str]:
    """The names of its ``{fields}``; raises ValueError on a brace that stands alone."""
    return {name for _, name, _, _ in string.Formatter().parse(message) if name is not None}


def class_of_form(expression: str) -> dict[int, str]:
    """Which plural class of Arabic each form of the catalogue is for; empty where the expression tells them wrong."""
    form = gettext.c2py(expression)
    rule = Locale("ar").plural_form
    pairs = {(form(n), rule(n)) for n in range(1000)}
    return dict(pairs) if len(pairs) == len(CLASSES) == len({index for index, _ in pairs}) else {}


def computed_messages() -> Iterator[str]:
    """Calls whose message is put together at run time, so that no catalogue can hold it."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in KEYWORDS:
                for argument in node.args[: 2 if node.func.id == "say_n" else 1]:
                    if isinstance(argument, ast.JoinedStr | ast.BinOp):
                        yield f"{path.relative_to(ROOT)}:{node.lineno}: {node.func.id} is given a computed message"


def faults_of(message: Message, classes: dict[int, str]) -> Iterator[str]:
    """What is wrong with one translation."""
    if message.fuzzy:
        yield "fuzzy: somebody has to confirm it"
    sources = message.id if isinstance(message.id, tuple) else (message.id,)
    forms = message.string if isinstance(message.string, tuple) else (message.string,)
    if message.pluralizable != (len(forms) > 1) or (message.pluralizable and len(forms) != len(CLASSES)):
        yield f"has {len(forms)} forms"
        return
    if not any(form.strip() for form in forms):
        yield "not translated"
        return
    try:
        known = set().union(*(fields(source) for source in sources))
        for index, form in enumerate(forms):
            name = f"form {index} ({classes.get(index, '?')})" if message.pluralizable else "translation"
            free = {"n"} if message.pluralizable and classes.get(index) in COUNTED_BY_THE_WORD else set()
            if not form.strip():
                yield f"{name} is empty"
            elif not known - free <= fields(form) <= known:
                yield f"{name} has the fields {sorted(fields(form))} instead of {sorted(known)}"
            elif form.strip() != form and sources[0].strip() == sources[0]:
                yield f"{name} begins or ends with white space"
            elif form == sources[0] and len(form.split()) > 2:
                yield f"{name} is the English"
    except ValueError as fault:
        yield f"a brace stands alone ({fault})"


def check() -> list[str]:
    """Every fault, none where the catalogue and the code are in step."""
    faults = list(computed_messages())
    code, arabic = said(), translated()
    classes = class_of_form(arabic.plural_expr)
    if not classes:
        faults.append(f"the header's Plural-Forms are not Arabic's; use {PLURALS}")
    for message in code:
        if not message.id:
            continue
        found = arabic.get(message.id, message.context)
        if found is None or found.pluralizable != message.pluralizable:
            faults.append(f"not in the catalogue: {message.id!r}")
        else:
            faults += [f"{message.id!r}: {fault}" for fault in faults_of(found, classes)]
    faults += [f"the code no longer says {m.id!r}" for m in arabic if m.id and code.get(m.id, m.context) is None]
    faults += [f"obsolete: {message.id!r}" for message in arabic.obsolete.values()]
    return faults


def update() -> None:
    """Write the catalogue with every message of the code, new ones empty, and nothing else."""
    arabic = translated()
    arabic.update(said(), no_fuzzy_matching=True, update_header_comment=False)
    arabic.obsolete.clear()
    # The header stays as somebody wrote it: Babel would add the time of day and empty forms to be filled in.
    header = ARABIC.read_text("utf-8").split("\n\n")[0].strip()
    body = BytesIO()
    write_po(body, arabic, 120, sort_by_file=True, include_lineno=False, ignore_obsolete=True, omit_header=True)
    ARABIC.write_text(f"{header}\n\n{body.getvalue().decode('utf-8').strip()}\n", "utf-8")


def main(arguments: list[str]) -> int:
    """Returns the exit status: 0 in step, 1 with faults, 2 for an unknown argument."""
    if arguments == ["--update"]:
        update()
        return 0
    if arguments:
        print("usage: translations.py [--update]", file=sys.stderr)
        return 2
    faults = check()
    for fault in faults:
        print(f"{ARABIC.relative_to(ROOT)}: {fault}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
