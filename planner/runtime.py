"""Makes build/runtime/: Python for the browser, cut down to what the engine needs and compiled.

    python planner/runtime.py [--out FOLDER]

Needs node_modules/pyodide and the engine's wheel in build/wheel/. Out come, with the same bytes for the same input:

- pyodide.mjs, pyodide.asm.js, pyodide.asm.wasm: as they are in the npm package;
- python_stdlib.zip: the modules named below, as bytecode, and planner/boot.py as `sitecustomize`;
- packages.zip: the engine's wheel and the wheels that it depends on, as bytecode; it is imported from as it is;
- export-NAME.zip: for each extra of the engine, the wheels that it adds, and what these import of the standard library
  beyond the above: loaded when the first export asks for it;
- pyodide-lock.json: which Python this is, and no packages.

`pyodide py-compile` compiles; it does so for the Python that runs it, which therefore is the visitors' minor version.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path
from tempfile import TemporaryDirectory

from packaging.requirements import Requirement
from smo_planner.knowledge import facts

ROOT = Path(__file__).resolve().parents[1]
PYODIDE = ROOT / "node_modules/pyodide"
WHEELS = ROOT / "build/wheel"
BOOT = ROOT / "planner/boot.py"

AS_IT_IS = ("pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm")
LIBRARY = "python_stdlib.zip"
PACKAGES = "packages.zip"
LOCK = "pyodide-lock.json"

# A name stands for the module and, where it is a package, all that is in it. What CPython freezes into its binary
# (os, abc, codecs, io, site, importlib.util ...) and what is written in C is there without being named.

# Pyodide's start, with the stand-ins of boot.py; tests/pyodide starts it with nothing else.
START = """
    _colorize _opcode_metadata _pyodide _weakrefset ast collections contextlib copy copyreg dis encodings.aliases
    encodings.utf_8 enum functools importlib.__init__ importlib._abc inspect json keyword linecache opcode operator
    pyodide.__init__ pyodide._state pyodide.code pyodide.ffi re reprlib textwrap token tokenize traceback types typing
    warnings weakref encodings.__init__
"""

# What the engine and its dependencies import; tests/pyodide imports and runs all of it.
ENGINE = "base64 bisect csv datetime decimal gettext hashlib pathlib"

# What an exporter's own packages import beyond that, by the engine's extra.
EXPORTERS = {
    "ics": """
        encodings.cp437 importlib.abc importlib.readers importlib.resources ipaddress shutil sysconfig.__init__
        tempfile threading uuid zipfile zoneinfo
    """,
    "xlsx": "encodings.utf_16_le shutil tempfile threading zipfile",
}
# Of them stays out what only their own tests, command lines and other systems need; of the world's time zones all but
# those of the engine's countries.
LEFT_OUT = (
    "dateutil/tz/win.py", "dateutil/tzwin.py", "dateutil/zoneinfo/", "icalendar/cli.py",
    "icalendar/tests/", "xlsxwriter/test/",
)  # fmt: skip

# What they may come to import next, or import only on the way to an error: small, and a plan lost is worse.
SAFETY = """
    __future__ _strptime calendar codeop contextvars dataclasses encodings.ascii encodings.idna
    encodings.latin_1 encodings.unicode_escape encodings.utf_16 encodings.utf_8_sig fnmatch fractions glob graphlib
    heapq html.__init__ locale numbers random signal statistics string stringprep struct urllib.__init__ urllib.parse
"""


def main() -> None:
    """Make the runtime of what is built."""
    parser = argparse.ArgumentParser(description="Make the browser's Python.")
    parser.add_argument("--out", type=Path, default=ROOT / "build/runtime")
    try:
        make(parser.parse_args().out)
    except (LookupError, OSError, RuntimeError) as problem:
        raise SystemExit(f"planner/runtime.py: {problem}") from problem


def make(out: Path) -> None:
    """Write the runtime into `out`; RuntimeError, LookupError or OSError says what is missing or does not fit."""
    info = json.loads((PYODIDE / LOCK).read_bytes())["info"]
    if info["python"].split(".")[:2] != [str(part) for part in sys.version_info[:2]]:
        raise RuntimeError(f"Pyodide has Python {info['python']}, so {sys.version.split()[0]} can't compile for it")
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    for name in AS_IT_IS:
        shutil.copyfile(PYODIDE / name, out / name)
    (out / LOCK).write_text(json.dumps({"info": info, "packages": {}}))
    with TemporaryDirectory() as folder:
        sources = Path(folder)
        write_zip(sources / LIBRARY, first_library())
        wheel = the_wheel()
        shutil.copyfile(wheel, sources / wheel.name)
        needed = dependencies(wheel)
        for name in needed:
            write_zip(sources / f"{name}-0-py3-none-any.whl", installed(name))
        for extra in EXPORTERS:
            write_zip(sources / f"export-{extra}.zip", exporter(extra, wheel, needed))
        compiled = compile_all(sources)
    write_zip(out / LIBRARY, compiled.pop(LIBRARY))
    for extra in EXPORTERS:
        archive = f"export-{extra}.zip"
        write_zip(out / archive, all_placed(compiled.pop(archive)))
    write_zip(out / PACKAGES, all_placed(entry for files in compiled.values() for entry in files))


def all_placed(files: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    """The files of wheels where they go; those that go nowhere stay out."""
    return ((place, data) for name, data in files if (place := placed(name)))


def placed(name: str) -> str | None:
    """Where a file of a wheel goes: of what describes the package only the licence travels, nothing reads the rest."""
    folder, _, rest = name.partition("/")
    if not folder.endswith(".dist-info"):
        return name
    return f"licenses/{folder.partition('-')[0]}/{Path(rest).name}" if rest.startswith("licenses/") else None


def first_library() -> Iterator[tuple[str, bytes]]:
    """The standard library of the first load."""
    yield from library(START + ENGINE + SAFETY)
    yield "sitecustomize.py", BOOT.read_bytes()


def exporter(extra: str, wheel: Path, there: list[str]) -> Iterator[tuple[str, bytes]]:
    """What an extra of the engine adds to what is there: the packages, and the library that they need."""
    yield from library(EXPORTERS[extra])
    zones = used_zones()
    for name in dependencies(wheel, extra):
        if name not in there:
            for path, data in installed(name):
                if not path.startswith(LEFT_OUT) and (not path.startswith("tzdata/zoneinfo/") or path in zones):
                    yield path, data


def used_zones() -> set[str]:
    """The files of tzdata that the engine's countries need, with the packages in which they lie."""
    # Times of making are in UTC.
    zones = {"UTC", *(country.timezone for country in facts().countries.values() if country.timezone)}
    packages = {f"{folder}/__init__.py" for zone in zones for folder in Path("tzdata/zoneinfo", zone).parents}
    return packages | {f"tzdata/zoneinfo/{zone}" for zone in zones}


def library(modules: str) -> Iterator[tuple[str, bytes]]:
    """The sources that are kept of Pyodide's standard library; LookupError for a name that it does not have."""
    with zipfile.ZipFile(PYODIDE / LIBRARY) as archive:
        there = [name for name in archive.namelist() if name.endswith(".py")]
        kept: set[str] = set()
        for module in modules.split():
            path = module.replace(".", "/")
            found = [name for name in there if name == f"{path}.py" or name.startswith(f"{path}/")]
            if not found:
                raise LookupError(f"Pyodide's standard library has no {module}")
            kept.update(found)
        for name in sorted(kept):
            yield name, archive.read(name)


def the_wheel() -> Path:
    """The engine's wheel; RuntimeError unless there is exactly one."""
    wheels = sorted(WHEELS.glob("*.whl"))
    if len(wheels) != 1:
        raise RuntimeError(f"one wheel is expected in {WHEELS.relative_to(ROOT)}, not {len(wheels)}")
    return wheels[0]


def dependencies(wheel: Path, extra: str = "") -> list[str]:
    """The distributions that the wheel needs to run, one of its extras included, and those that they need."""
    with zipfile.ZipFile(wheel) as archive:
        (described,) = [name for name in archive.namelist() if name.endswith(".dist-info/METADATA")]
        lines = archive.read(described).decode().partition("\n\n")[0].splitlines()
    waiting = [line.removeprefix("Requires-Dist: ") for line in lines if line.startswith("Requires-Dist: ")]
    found: set[str] = set()
    while waiting:
        needed = Requirement(waiting.pop())
        if needed.name in found or not (needed.marker is None or needed.marker.evaluate({"extra": extra})):
            continue
        found.add(needed.name)
        waiting += metadata.requires(needed.name) or []
    return sorted(found)


def installed(name: str) -> Iterator[tuple[str, bytes]]:
    """The files of an installed distribution; RuntimeError where one of them is not pure Python's."""
    for file in metadata.files(name) or []:
        if file.suffix in {".so", ".pyd"}:
            raise RuntimeError(f"{name} has a compiled part, {file}, which no browser can load")
        if not {"..", "__pycache__"} & set(file.parts):
            yield file.as_posix(), file.read_binary()


def compile_all(folder: Path) -> dict[str, list[tuple[str, bytes]]]:
    """A folder's archives, every `.py` in them as `.pyc`, without asserts and docstrings: {archive: [(name, data)]}."""
    command = [str(Path(sys.executable).parent / "pyodide"), "py-compile", "--silent", str(folder)]
    # Nothing that only tracebacks show: the columns of each instruction are a fifth of the bytecode.
    small = {"PYTHONOPTIMIZE": "2", "PYTHONNODEBUGRANGES": "1"}
    # The date makes bytecode that carries a hash of its source in place of a time.
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "315532800", "PYTHONHASHSEED": "0", **small}
    said = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if said.returncode:
        raise RuntimeError(f"pyodide py-compile failed:\n{said.stdout}{said.stderr}")
    made = {}
    for path in sorted(folder.iterdir()):
        with zipfile.ZipFile(path) as archive:
            made[path.name] = [(name, archive.read(name)) for name in archive.namelist() if not name.endswith("/")]
    return made


def write_zip(path: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Write an archive whose bytes depend on names and data alone."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in sorted(files):
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data, compresslevel=9)


if __name__ == "__main__":
    main()
