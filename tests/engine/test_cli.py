"""The command line: plans on standard output, faults one a line on standard error, never a traceback."""

import errno
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from smo_planner import __version__, api, cli
from smo_planner.brief_schema import schema
from smo_planner.export import FORMATS, Options, parts, write
from smo_planner.words import render_text

from tests.engine.briefs import LEAST, changed

pytestmark = pytest.mark.host("no browser has a command line")

EXAMPLE = Path(__file__).parents[2] / "planner" / "examples" / "bakery-amman.json"
BRIEF = changed(LEAST, period__weeks=4)
LONG = changed(LEAST, resources__hours_per_week=20, resources__skills=["photo", "video"], period__weeks=26)


class Ran(NamedTuple):
    code: int
    out: bytes
    lines: list[str]  # of standard error


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes]) -> Any:
    def run(*arguments: object) -> Ran:
        code = cli.main([str(argument) for argument in arguments])
        out, err = capfdbinary.readouterr()
        assert not err or err.endswith(b"\n")
        return Ran(code, out, err.decode("utf-8").split("\n")[:-1])

    return run


@pytest.fixture
def brief(tmp_path: Path) -> Path:
    path = tmp_path / "brief.json"
    path.write_text(json.dumps(BRIEF))
    return path


def wrong(ran: Ran, subject: str, code: int = 2) -> str:
    """The words of the only fault, which is told of `subject`."""
    assert ran.code == code
    assert ran.out == b""
    (line,) = ran.lines
    assert line.startswith(f"{subject}: ")
    return line.removeprefix(f"{subject}: ")


# --- Plans


def test_english_and_json_unless_asked(run: Any, brief: Path) -> None:
    ran = run(brief)
    assert ran.code == 0
    assert ran.lines == []
    assert json.loads(ran.out) == api.make(brief.read_bytes(), "en").plan
    assert json.loads(ran.out)["language"] == "en"
    assert ran.out == run(brief, "--lang", "en", "--format", "json").out


def test_the_language_asked_for(run: Any, brief: Path) -> None:
    assert json.loads(run(brief, "--lang", "ar").out)["language"] == "ar"
    assert run("--lang=ar", brief).out == run(brief, "--lang", "ar").out


@pytest.mark.parametrize("form", FORMATS)
def test_each_format_is_the_export_of_the_same_plan(run: Any, brief: Path, form: str, tmp_path: Path) -> None:
    plan = api.make(brief.read_bytes(), "ar").plan
    assert plan is not None
    expected = write(plan, form, Options("https://example.org/guide/"))
    asked = (brief, "--lang", "ar", "--format", form, "--site", "https://example.org/guide/")
    assert run(*asked) == Ran(0, expected, [])
    out = tmp_path / "plan"
    out.write_text("what stood there before, and longer" * 10_000)
    assert run(*asked, "--out", out) == Ran(0, b"", [])
    assert out.read_bytes() == expected


def test_a_campaign_and_its_earlier_calendar(run: Any, brief: Path, tmp_path: Path) -> None:
    first = tmp_path / "first.ics"
    asked = (brief, "--format", "ics", "--campaign", "bakery-1")
    assert run(*asked, "--out", first).code == 0
    assert b"UID:bakery-1-" in first.read_bytes()
    shorter = tmp_path / "shorter.json"
    shorter.write_text(json.dumps({**BRIEF, "period": {"start": "2027-01-04", "weeks": 2}}))
    ran = run(shorter, *asked[1:], "--previous", first)
    assert ran.code == 0
    assert b"STATUS:CANCELLED" in ran.out
    assert b"STATUS:CANCELLED" not in first.read_bytes()


def test_standard_input(run: Any, brief: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = run(brief)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(brief.read_bytes())))
    assert run("-") == expected


def test_an_example(run: Any) -> None:
    assert json.loads(run(EXAMPLE).out)["brief"]["name"] == "مخبز السنابل"


def test_a_preset_gives_its_columns(run: Any, brief: Path) -> None:
    assert run(brief, "--format", "schedule").out.startswith(b"date,time,")
    assert run(brief, "--format", "schedule", "--preset", "postfast").out.startswith(b"scheduled_at,")


@pytest.mark.parametrize(
    ("name", "second"), [("posts.csv", "posts-2.csv"), ("posts", "posts-2.csv"), ("a.b.txt", "a.b-2.txt")]
)
def test_what_is_beyond_a_schedulers_limit_goes_beside_the_file(
    run: Any, brief: Path, tmp_path: Path, name: str, second: str
) -> None:
    brief.write_text(json.dumps(LONG))
    folder = tmp_path / "out"
    folder.mkdir()
    plan = api.make(brief.read_bytes(), "en").plan
    assert plan is not None
    expected = parts(plan, "schedule", Options(preset="highlevel"))
    assert len(expected) > 2
    asked = (brief, "--format", "schedule", "--preset", "highlevel")
    assert run(*asked, "--out", folder / name) == Ran(0, b"", [])
    assert (folder / name).read_bytes() == expected[0]
    assert (folder / second).read_bytes() == expected[1]
    assert {path.read_bytes() for path in folder.iterdir()} == set(expected)


def test_several_files_cannot_be_printed(run: Any, brief: Path) -> None:
    brief.write_text(json.dumps(LONG))
    asked = (brief, "--format", "schedule", "--preset", "highlevel")
    assert "Name the first one with --out FILE." in wrong(run(*asked), "--out")
    assert wrong(run(*asked, "--out", "-"), "--out")


def test_a_further_file_that_cannot_be_written_is_named(run: Any, brief: Path, tmp_path: Path) -> None:
    brief.write_text(json.dumps(LONG))
    (tmp_path / "posts-2.csv").mkdir()
    ran = run(brief, "--format", "schedule", "--preset", "highlevel", "--out", tmp_path / "posts.csv")
    assert "folder" in wrong(ran, str(tmp_path / "posts-2.csv"), code=1)


# --- Reviews


@pytest.fixture
def figures(tmp_path: Path) -> Path:
    path = tmp_path / "figures.json"
    weeks = [{"week": week, "kpi": "visits", "value": 40} for week in (1, 2)]
    path.write_text(json.dumps({"brief": BRIEF, "weeks": weeks}))
    return path


def test_a_review_is_printed_in_the_language_asked(run: Any, figures: Path, tmp_path: Path) -> None:
    expected = api.make_reviewed(figures.read_bytes(), "ar").review
    ran = run("--review", figures, "--lang", "ar")
    assert (ran.code, ran.lines) == (0, [])
    assert json.loads(ran.out) == expected
    assert ran.out.endswith(b"}\n")
    assert json.loads(run("--review", figures).out)["language"] == "en"
    out = tmp_path / "review.json"
    assert run("--review", figures, "--lang", "ar", "--out", out) == Ran(0, b"", [])
    assert out.read_bytes() == ran.out


def test_a_review_reads_standard_input(run: Any, figures: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = run("--review", figures)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(figures.read_bytes())))
    assert run("--review", "-") == expected


def test_faults_of_a_review_are_told_one_a_line(run: Any, figures: Path, tmp_path: Path) -> None:
    document = {"brief": {**BRIEF, "country": "XX"}, "weeks": [{"week": 0, "kpi": "visits", "value": -1}]}
    figures.write_text(json.dumps(document))
    out = tmp_path / "review.json"
    ran = run("--review", figures, "--out", out)
    assert (ran.code, ran.out) == (2, b"")
    assert [line.partition(": ")[0] for line in ran.lines] == ["brief.country", "weeks.0.week", "weeks.0.value"]
    assert not out.exists()
    arabic = run("--review", figures, "--lang", "ar")
    assert [line.partition(": ")[0] for line in arabic.lines] == [line.partition(": ")[0] for line in ran.lines]


@pytest.mark.parametrize("document", [b"", b"\xff", b"[" * 50_000, b" " * 1_000_001])
def test_a_review_that_cannot_be_read(run: Any, figures: Path, document: bytes) -> None:
    figures.write_bytes(document)
    wrong(run("--review", figures), "brief")


# --- Faults of the brief


def test_faults_are_told_one_a_line_in_the_language_asked(run: Any, brief: Path) -> None:
    brief.write_text(json.dumps({**BRIEF, "audience": {}, "budget": {"amount": "x\ny"}, "a\nb": 1}))
    ran = run(brief)
    assert ran.code == 2
    assert ran.out == b""
    assert [line.partition(": ")[0] for line in ran.lines] == ["audience.ages", "budget.amount", "a\\u000ab"]
    assert ran.lines[0] == "audience.ages: There is no answer yet. Choose one or more."
    arabic = run(brief, "--lang", "ar")
    assert [line.partition(": ")[0] for line in arabic.lines] == [line.partition(": ")[0] for line in ran.lines]


def test_nothing_is_written_where_the_brief_is_at_fault(run: Any, brief: Path, tmp_path: Path) -> None:
    brief.write_text("{}")
    out = tmp_path / "plan.json"
    assert run(brief, "--out", out).code == 2
    assert not out.exists()


@pytest.mark.parametrize("document", [b"", b"\xff\xfe", b"[" * 50_000, b"null", b" " * 1_000_001])
def test_a_brief_that_cannot_be_read(run: Any, brief: Path, document: bytes) -> None:
    brief.write_bytes(document)
    wrong(run(brief), "brief")


# --- Faults of the line


@pytest.mark.parametrize(
    ("arguments", "subject", "said"),
    [
        ("", "BRIEF.json", "No brief"),
        ("--format md", "BRIEF.json", "No brief"),
        ("BRIEF --color red", "--color", "no such option"),
        ("BRIEF -x", "-x", "no such option"),
        ("BRIEF --out=", "--out", "empty"),
        ("BRIEF --lang", "--lang", "value is missing"),
        ("BRIEF --out --lang en", "--out", "value is missing"),
        ("BRIEF --lang fr", "--lang", "ar, en"),
        ("BRIEF --lang=", "--lang", "ar, en"),
        ("BRIEF --format pdf", "--format", "json, md, ics, csv, xlsx, schedule"),
        ("BRIEF --format JSON", "--format", "json, md"),
        ("BRIEF --previous BRIEF", "--previous", "--format ics"),
        ("BRIEF --format md --previous BRIEF", "--previous", "--format ics"),
        ("BRIEF --format csv --campaign a", "--campaign", "--format ics"),
        ("BRIEF --format ics --preset generic", "--preset", "--format schedule"),
        ("BRIEF --format xlsx --preset generic", "--preset", "--format schedule"),
        ("BRIEF --format schedule --campaign a", "--campaign", "--format ics"),
        ("BRIEF --format xlsx --previous BRIEF", "--previous", "--format ics"),
        ("BRIEF --preset buffer", "--preset", "generic, hootsuite, highlevel, postfast"),
        ("BRIEF --format md --site example.org", "--site", "not the address"),
        ("BRIEF --format md --site https://", "--site", "not the address"),
        ("BRIEF --format md --site javascript:alert(1)", "--site", "not the address"),
        ("BRIEF --format ics --campaign=", "--campaign", "letters and digits"),
        ("--schema tasks", "--schema", "brief, plan"),
        ("--schema brief --format md", "--format", "does not go with"),
        ("--schema brief --site https://example.org/", "--site", "does not go with"),
        ("--review", "--review", "value is missing"),
        ("--review=", "--review", "empty"),
        ("--review BRIEF --format md", "--format", "does not go with"),
        ("--review BRIEF --schema", "--review", "does not go with"),
        ("--review missing.json", "missing.json", "no such file"),
    ],
)
def test_a_wrong_line_is_told_in_a_line(run: Any, brief: Path, arguments: str, subject: str, said: str) -> None:
    words = arguments.replace("BRIEF", str(brief)).split()
    assert said in wrong(run(*words), subject)


def test_one_file_is_enough(run: Any, brief: Path) -> None:
    assert wrong(run(brief, "other.json"), "other.json")
    assert wrong(run("--schema", "plan", brief), str(brief))


def test_after_two_dashes_everything_is_a_file(run: Any) -> None:
    assert "no such file" in wrong(run("--", "--odd-name.json"), "--odd-name.json")


def test_whoever_breaks_off_reads_no_traceback(run: Any, brief: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken_off(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "_run", broken_off)
    assert run(brief) == Ran(130, b"", [])


def test_a_fault_of_the_planner_is_told_as_one(run: Any, brief: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ValueError("odd")

    monkeypatch.setattr("smo_planner.export.parts", broken)
    assert "fault of the planner" in wrong(run(brief, "--format", "ics"), "smo-planner", code=1)


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        (FileNotFoundError(), "no such file"),
        (IsADirectoryError(), "folder"),
        (PermissionError(), "may not be read"),
        (OSError(errno.EIO, ""), "cannot be read: \u2066EIO\u2069"),
        (ValueError(), "cannot be read: \u2066ValueError\u2069"),
    ],
)
def test_why_a_file_cannot_be_read_is_said(reason: OSError | ValueError, said: str) -> None:
    assert said in render_text(cli._why_unreadable(reason), "en")


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        (FileNotFoundError(), "does not exist"),
        (NotADirectoryError(), "does not exist"),
        (IsADirectoryError(), "folder"),
        (PermissionError(), "may not be written"),
        (OSError(errno.ENOSPC, ""), "cannot be written: \u2066ENOSPC\u2069"),
    ],
)
def test_why_a_file_cannot_be_written_is_said(reason: OSError | ValueError, said: str) -> None:
    assert said in render_text(cli._why_unwritable(reason), "en")


def test_a_result_that_cannot_be_printed_is_told(run: Any, brief: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Full(io.BytesIO):
        def write(self, _: object) -> int:
            raise OSError(errno.ENOSPC, "full")

    out = io.TextIOWrapper(Full())
    monkeypatch.setattr("sys.stdout", out)
    assert "could not be printed" in wrong(run(brief), "smo-planner", code=1)
    monkeypatch.undo()


def test_several_faults_of_a_line_are_told_together(run: Any) -> None:
    ran = run("--lang", "fr", "--format", "pdf", "--color")
    assert ran.code == 2
    assert [line.partition(":")[0] for line in ran.lines] == ["--lang", "--format", "--color"]


def test_an_option_given_twice_counts_once(run: Any, brief: Path) -> None:
    assert json.loads(run(brief, "--lang", "en", "--lang", "ar").out)["language"] == "ar"


@pytest.mark.parametrize(
    "arguments", [["--color", "--lang", "ar"], ["--lang=ar", "--format", "pdf"], ["x", "y", "--lang", "ar"]]
)
def test_messages_are_in_the_language_that_stands_anywhere(
    arguments: list[str], run: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = set()

    def seen(value: object, language: str) -> str:
        asked.add(language)
        return str(value)

    monkeypatch.setattr(cli, "render_text", seen)
    assert run(*arguments).code == 2
    assert asked == {"ar"}


# --- Files


def test_a_file_that_is_not_there(run: Any, tmp_path: Path) -> None:
    missing = tmp_path / "missing.json"
    assert "no such file" in wrong(run(missing), str(missing))


def test_a_folder_is_no_brief(run: Any, tmp_path: Path) -> None:
    assert "folder" in wrong(run(tmp_path), str(tmp_path))


def test_a_name_that_no_file_can_have(run: Any) -> None:
    assert "cannot be read" in wrong(run("a\0b"), "a\\u0000b")


def test_a_name_that_no_text_can_have(run: Any) -> None:
    assert "no such file" in wrong(run("caf\udce9.json"), "caf\\udce9.json")


def test_an_earlier_calendar_that_is_none(run: Any, brief: Path, tmp_path: Path) -> None:
    for content in (b"", b"hello", b"\xff\x00"):
        other = tmp_path / "other.ics"
        other.write_bytes(content)
        assert "no calendar" in wrong(run(brief, "--format", "ics", "--previous", other), str(other))
    missing = tmp_path / "missing.ics"
    assert "no such file" in wrong(run(brief, "--format", "ics", "--previous", missing), str(missing))


def test_a_result_that_cannot_be_written(run: Any, brief: Path, tmp_path: Path) -> None:
    nowhere = tmp_path / "missing" / "plan.json"
    assert "does not exist" in wrong(run(brief, "--out", nowhere), str(nowhere), code=1)
    assert "folder" in wrong(run(brief, "--out", tmp_path), str(tmp_path), code=1)
    inside = brief / "plan.json"
    assert "does not exist" in wrong(run(brief, "--out", inside), str(inside), code=1)


def test_standard_streams_that_are_closed(run: Any, brief: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert "cannot be read" in wrong(run("-"), "-")
    with monkeypatch.context() as closed:
        closed.setattr(sys, "stdout", None)
        code = cli.main([str(brief)])
    assert code == 1
    with monkeypatch.context() as closed:
        closed.setattr(sys, "stderr", None)
        assert cli.main([]) == 2


def test_a_fault_of_the_engine_is_a_line_too(run: Any, brief: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def break_down(*_: object) -> None:
        raise ZeroDivisionError("two\nlines")

    monkeypatch.setattr(api, "make", break_down)
    assert "ZeroDivisionError" in wrong(run(brief), "smo-planner", code=1)


# --- Schemas, help


def test_the_schemas(run: Any) -> None:
    assert json.loads(run("--schema").out) == schema()
    assert run("--schema", "brief") == run("--schema") == run("--schema=brief")
    plan = json.loads(run("--schema", "plan").out)
    assert plan["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert "tasks" in plan["properties"]


def test_a_schema_is_legible_in_every_editor(run: Any) -> None:
    assert run("--schema").out.isascii()


def test_a_schema_goes_into_a_file(run: Any, tmp_path: Path) -> None:
    out = tmp_path / "schema.json"
    assert run("--schema", "--out", out) == Ran(0, b"", [])
    assert json.loads(out.read_bytes()) == schema()


def test_help_lists_every_option(run: Any) -> None:
    ran = run("--help")
    assert ran.code == 0
    for option in cli._VALUES:
        assert option.encode() in ran.out
    assert ran.out == run("-h", "--format").out
    assert run("--version").out.decode() == f"{__version__}\n"


# --- The program itself


def program(*arguments: str, **more: Any) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0", **more.pop("env", {})}
    return subprocess.run(
        [sys.executable, "-m", "smo_planner", *arguments], capture_output=True, env=environment, check=False, **more
    )


def test_the_output_is_utf_8_whatever_the_machine_is_set_to() -> None:
    found = program("-", "--lang", "ar", input=EXAMPLE.read_bytes())
    assert found.returncode == 0
    assert found.stderr == b""
    assert "مخبز السنابل" in found.stdout.decode("utf-8")


def test_faults_of_the_program_are_lines_of_utf_8() -> None:
    found = program("-", "--lang", "ar", input=b"{}")
    assert found.returncode == 2
    assert found.stdout == b""
    assert len(found.stderr.decode("utf-8").splitlines()) == 9


def test_the_same_brief_gives_the_same_bytes_in_every_run() -> None:
    for form in FORMATS:
        runs = {program(str(EXAMPLE), "--format", form, env={"PYTHONHASHSEED": seed}).stdout for seed in ("1", "2")}
        assert len(runs) == 1
        assert all(runs)


def test_a_reader_that_has_seen_enough_hears_no_complaint() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        found = subprocess.run(
            [sys.executable, "-m", "smo_planner", str(EXAMPLE)], stdout=writing, stderr=subprocess.PIPE, check=False
        )
    finally:
        os.close(writing)
    assert (found.returncode, found.stderr) == (1, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full disk to write to is Linux's own")
def test_a_full_disk_is_told_in_a_line() -> None:
    with Path("/dev/full").open("wb") as full:
        found = subprocess.run(
            [sys.executable, "-m", "smo_planner", str(EXAMPLE)], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert found.returncode == 1
    assert found.stderr.decode().startswith("smo-planner: ")
    assert len(found.stderr.splitlines()) == 1
    assert b"/dev/full: " in program(str(EXAMPLE), "--out", "/dev/full").stderr


def test_the_command_is_installed() -> None:
    command = Path(sys.executable).with_name("smo-planner")
    found = subprocess.run([command, "--version"], capture_output=True, check=False)
    assert found.stdout.decode() == f"{__version__}\n"


def test_the_command_line_loads_no_more_than_it_needs() -> None:
    code = "import sys; from smo_planner import cli; cli.main(['--schema']); print(*sys.modules, file=sys.stderr)"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    loaded = set(found.stderr.decode().split())
    assert "smo_planner.brief_schema" in loaded
    assert (
        not {"argparse", "inspect", "dataclasses", "icalendar", "xlsxwriter", "smo_planner.api", "smo_planner.export"}
        & loaded
    )
