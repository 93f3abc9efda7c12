"""The command line: ``smo-planner BRIEF.json`` prints the plan. `USAGE` lists the options.

Exit code 0: done. 2: the brief, an option or a file to read is at fault; one line each on standard error, as
``audience.ages: ...``, in the language of ``--lang``. 1: the result could not be written. Never a traceback.
"""

import contextlib
import errno
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple, TextIO

from . import __version__
from .document import MOST_BYTES, one_line
from .words import LANGUAGES, N_, Isolated, Own, Text, render_text, say, say_n, text

DONE, NOT_WRITTEN, AT_FAULT, INTERRUPTED = 0, 1, 2, 130

FORMATS = ("json", "md", "ics", "csv", "xlsx", "schedule")
SCHEMAS = ("brief", "plan")
PRESETS = ("generic", "hootsuite", "highlevel", "postfast")
_MOST_CALENDAR = 16_000_000  # bytes; a year of posts and tasks takes a thirtieth

# Options that take a value, and which values where only some are possible.
_VALUES: dict[str, tuple[str, ...]] = {
    "--lang": LANGUAGES,
    "--format": FORMATS,
    "--out": (),
    "--site": (),
    "--campaign": (),
    "--previous": (),
    "--preset": PRESETS,
    "--review": (),
    "--schema": SCHEMAS,
}
# The formats that an option changes, where not all do.
_FITS = {"--campaign": ("ics",), "--previous": ("ics",), "--preset": ("schedule",)}
_FITS_PLANS_ALONE = ("--format", "--site", "--campaign", "--previous", "--preset")

USAGE = (
    ("smo-planner BRIEF.json", N_("Print the plan for a brief; - reads it from standard input.")),
    ("smo-planner --review FILE", N_("Set measured figures against the plan.")),
    ("smo-planner --schema [brief|plan]", N_("Print the JSON Schema of a brief or of a plan.")),
    ("--lang ar|en", N_("The language of the result and of the messages; English unless set.")),
    ("--format json|md|ics|csv|xlsx|schedule", N_("The form of the plan; JSON unless set.")),
    ("--out FILE", N_("Write to this file instead of standard output.")),
    ("--site URL", N_("The address of the guide, so that the result links to it.")),
    ("--campaign ID", N_("What the identifiers of the calendar’s entries begin with; ics only.")),
    ("--previous FILE", N_("An earlier calendar of the campaign, so that what has gone is cancelled; ics only.")),
    ("--preset generic|hootsuite|highlevel|postfast", N_("The columns that a scheduler expects; schedule only.")),
    ("--help", N_("Print this list.")),
    ("--version", N_("Print the version.")),
)


class _Problem(NamedTuple):
    """What is wrong, and with what: a path of the brief, an option or a file."""

    subject: str
    text: Text | str


class _StopError(Exception):
    """Nothing more can be done: the problems to tell, and the exit code."""

    def __init__(self, code: int, *problems: _Problem) -> None:
        super().__init__(code)
        self.code, self.problems = code, problems


class _Request(NamedTuple):
    """What the command line asks for."""

    brief: str | None
    options: dict[str, str]

    def value(self, option: str, default: str = "") -> str:
        return self.options.get(option, default)


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments (without the program's name) say, and return the exit code."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    language = _language(given)
    try:
        _run(given, language)
    except _StopError as stop:
        for problem in stop.problems:
            _tell(f"{one_line(problem.subject, 200)}: {render_text(problem.text, language)}")
        return stop.code
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as bug:  # noqa: BLE001 - whoever plans a campaign is not to read a traceback
        broken = say("This is a fault of the planner: {fault}. Please report it.", fault=Own(one_line(repr(bug), 200)))
        _tell(f"smo-planner: {render_text(broken, language)}")
        return NOT_WRITTEN
    return DONE


def _run(given: list[str], language: str) -> None:
    if "--help" in given or "-h" in given:
        return _deliver(_usage(language), "")
    if "--version" in given:
        return _deliver(f"{__version__}\n", "")
    request = _parse(given)
    if "--schema" in request.options:
        return _deliver(_schema(request, language), request.value("--out"))
    if "--review" in request.options:
        return _deliver(_review(request, language), request.value("--out"))
    return _deliver_all(_plan(request, language), request)


def _language(given: list[str]) -> str:
    """The language of the messages: the last one that the line names, wherever it stands."""
    named = [value for kind, word, value in _words(given) if (kind, word) == ("option", "--lang")]
    return next((value for value in reversed(named) if value in LANGUAGES), "en")


# --- Reading the line


def _parse(given: list[str]) -> _Request:
    problems: list[_Problem] = []
    options: dict[str, str] = {}
    files: list[str] = []
    for kind, word, value in _words(given):
        if kind == "file":
            files.append(word)
        elif word not in _VALUES:
            problems.append(_Problem(word, text("There is no such option. See --help for those that there are.")))
        elif value is None:
            problems.append(_Problem(word, text("A value is missing after this option.")))
        elif _VALUES[word] and value not in _VALUES[word]:
            problems.append(
                _Problem(
                    word,
                    say(
                        "{value} is not possible here. Choose one of these: {choices}.",
                        value=Own(one_line(value)),
                        choices=Isolated(", ".join(_VALUES[word])),
                    ),
                )
            )
        else:
            options[word] = value
    request = _Request(files[0] if files else None, options)
    # What follows from a word that was not understood is not held against the others.
    problems = problems or list(_misfits(request, files))
    if problems:
        raise _StopError(AT_FAULT, *problems)
    return request


def _words(given: list[str]) -> Iterator[tuple[str, str, str | None]]:
    """Each file as ("file", name, None), each option as ("option", name, its value or None)."""
    rest = list(given)
    while rest:
        word = rest.pop(0)
        if word == "--":
            yield from (("file", name, None) for name in rest)
            return
        if word == "-" or not word.startswith("-"):
            yield "file", word, None
            continue
        option, equals, value = word.partition("=")
        if equals:
            yield "option", option, value
        elif option in _VALUES and rest and (rest[0] == "-" or not rest[0].startswith("-")):
            yield "option", option, rest.pop(0)
        else:
            yield "option", option, "brief" if option == "--schema" else None


def _misfits(request: _Request, files: list[str]) -> Iterator[_Problem]:
    """What is missing, superfluous, or doesn't fit what is asked for."""
    options = request.options
    other = next((option for option in ("--schema", "--review") if option in options), None)
    for name in files[1:] if other is None else files:
        yield _Problem(name, text("No file is needed here. Leave this name out."))
    if other is None and not files:
        yield _Problem("BRIEF.json", text("No brief is named. Name a file, or - for standard input."))
    if other:
        for option in options:
            if option in _FITS_PLANS_ALONE or (option == "--review" and other != option):
                yield _Problem(option, say("This option does not go with {other}. Remove it.", other=Isolated(other)))
    else:
        wanted = request.value("--format", "json")
        for option, formats in _FITS.items():
            if option in options and wanted not in formats:
                yield _Problem(
                    option,
                    say(
                        "This option does not fit the format {format}. Remove it, or ask for {fitting}.",
                        format=Isolated(wanted),
                        fitting=Isolated(f"--format {formats[0]}"),
                    ),
                )
    for option, wrong in _UNUSABLE.items():
        if option in options and (problem := wrong(options[option])):
            yield _Problem(option, problem)


def _wrong_address(given: str) -> Text | None:
    scheme, _, rest = given.partition("://")
    usable = scheme.lower() in {"http", "https"} and rest.partition("/")[0] and not set('?#\\"<>') & set(rest)
    if usable and not any(character.isspace() or not character.isprintable() for character in given):
        return None
    return say(
        "{value} is not the address of a site. Write it whole, such as {example}.",
        value=Own(one_line(given)),
        example=Isolated("https://example.org/guide/"),
    )


def _wrong_campaign(given: str) -> Text | None:
    if given and not any(character.isspace() or not character.isprintable() for character in given):
        return None
    return text("A campaign is named by letters and digits, without spaces.")


def _wrong_file(given: str) -> Text | None:
    return None if given else text("The name of the file is empty.")


_UNUSABLE: dict[str, Callable[[str], Text | None]] = {
    "--site": _wrong_address,
    "--campaign": _wrong_campaign,
    "--out": _wrong_file,
    "--previous": _wrong_file,
    "--review": _wrong_file,
}


# --- Doing it


def _schema(request: _Request, language: str) -> str:
    if request.value("--schema") == "plan":
        from .plan_schema import schema as of_plan

        found: object = of_plan()
    else:
        from .brief_schema import schema as of_brief

        found = of_brief(language)
    # Patterns hold characters that no editor shows: as escapes they stay legible.
    return f"{json.dumps(found, indent=2)}\n"


def _plan(request: _Request, language: str) -> tuple[bytes, ...]:
    from . import api, export

    document = _read(str(request.brief), MOST_BYTES + 1)
    previous = _previous(request.value("--previous")) if "--previous" in request.options else b""
    made = api.make(document, language)
    if made.plan is None:
        raise _StopError(AT_FAULT, *(_Problem(fault["path"], fault["text"]) for fault in made.faults))
    options = export.Options(
        request.value("--site"), request.value("--campaign"), previous, request.value("--preset", PRESETS[0])
    )
    try:
        return export.parts(made.plan, request.value("--format", "json"), options)
    except ValueError:
        # All else that a plan is written from is the engine's own.
        if not previous:
            raise
        raise _no_calendar(request.value("--previous")) from None


def _review(request: _Request, language: str) -> str:
    from . import api

    made = api.make_reviewed(_read(request.value("--review"), MOST_BYTES + 1), language)
    if made.review is None:
        raise _StopError(AT_FAULT, *(_Problem(fault["path"], fault["text"]) for fault in made.faults))
    return f"{api.dumps(made.review)}\n"


def _previous(name: str) -> bytes:
    found = _read(name, _MOST_CALENDAR + 1)
    if not found or len(found) > _MOST_CALENDAR:
        raise _no_calendar(name)
    return found


def _no_calendar(name: str) -> _StopError:
    strange = text("This is no calendar file. Name an earlier calendar of the same campaign.")
    return _StopError(AT_FAULT, _Problem(name, strange))


def _usage(language: str) -> str:
    width = max(len(usage) for usage, _ in USAGE)
    return "".join(f"{usage:<{width}}  {render_text(text(meaning), language)}\n" for usage, meaning in USAGE)


# --- Files and streams


def _read(name: str, most: int) -> bytes:
    """What a file holds, or standard input for "-"; no more than `most` bytes, so that an endless one has an end."""
    try:
        if name != "-":
            with open(name, "rb") as file:  # noqa: PTH123 - Path("") is the folder
                return file.read(most)
        return _open(sys.stdin).read(most)
    except (OSError, ValueError) as reason:
        raise _StopError(AT_FAULT, _Problem(name, _why_unreadable(reason))) from None


def _why_unreadable(reason: OSError | ValueError) -> Text:
    match reason:
        case FileNotFoundError():
            return text("There is no such file. Check its name and folder.")
        case IsADirectoryError():
            return text("This is a folder. Name a file in it.")
        case PermissionError():
            return text("This file may not be read by you. Change its permissions, or name another one.")
        case _:
            return say("This file cannot be read: {code}.", code=_code(reason))


def _deliver_all(files: tuple[bytes, ...], request: _Request) -> None:
    """Write the files: the first as it was named, each further one beside it as FILE-2, FILE-3 and so on."""
    out = request.value("--out")
    if len(files) > 1 and out in {"", "-"}:
        several = say_n(
            "The posts fill {n} file of this scheduler. Name the first one with --out FILE.",
            "The posts fill {n} files of this scheduler. Name the first one with --out FILE.",
            len(files),
        )
        raise _StopError(AT_FAULT, _Problem("--out", several))
    for place, file in enumerate(files, start=1):
        _deliver(file, out if place == 1 else _beside(out, place))


def _beside(out: str, place: int) -> str:
    first = Path(out)
    return str(first.with_name(f"{first.stem}-{place}{first.suffix or '.csv'}"))


def _deliver(result: str | bytes, out: str) -> None:
    """Write the result, in UTF-8 whatever the machine is set to."""
    data = result.encode() if isinstance(result, str) else result
    if out in {"", "-"}:
        return _print(data)
    try:
        with open(out, "wb") as file:  # noqa: PTH123 - like the reading
            file.write(data)
    except (OSError, ValueError) as reason:
        raise _StopError(NOT_WRITTEN, _Problem(out, _why_unwritable(reason))) from None
    return None


def _why_unwritable(reason: OSError | ValueError) -> Text:
    match reason:
        case FileNotFoundError() | NotADirectoryError():
            return text("The folder of this file does not exist. Make it, or choose another one.")
        case IsADirectoryError():
            return text("This is a folder. Name a file in it.")
        case PermissionError():
            return text("This file may not be written by you. Choose another one.")
        case _:
            return say("This file cannot be written: {code}.", code=_code(reason))


def _code(reason: OSError | ValueError) -> Isolated:
    number = reason.errno if isinstance(reason, OSError) else None
    return Isolated(errno.errorcode.get(number or 0, type(reason).__name__))


def _print(data: bytes) -> None:
    try:
        _open(sys.stdout).write(data)
        _open(sys.stdout).flush()
    except BrokenPipeError:  # pragma: no cover - tried in a process of its own
        # Whoever read has seen enough. What is left in the buffer must not be tried again at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise _StopError(NOT_WRITTEN) from None
    except OSError as reason:
        unwritten = say("The result could not be printed: {code}.", code=_code(reason))
        raise _StopError(NOT_WRITTEN, _Problem("smo-planner", unwritten)) from None


def _tell(line: str) -> None:
    """One line on standard error, in UTF-8."""
    with contextlib.suppress(OSError):
        _open(sys.stderr).write(f"{line}\n".encode("utf-8", "backslashreplace"))
        _open(sys.stderr).flush()


def _open(stream: TextIO | None) -> BinaryIO:
    """The bytes of a standard stream, which is None where whoever started the program has closed it."""
    if stream is None:
        raise OSError(errno.EBADF, "closed")
    return stream.buffer
