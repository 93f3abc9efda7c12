"""The runtime that ships: whole without anything beside it, the same from the same input, and within its weight."""

import ast
import base64
import gzip
import importlib.util
import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path
from types import ModuleType
from typing import Any

import hijridate
import pytest
from mkdocs.exceptions import PluginError

ROOT = Path(__file__).parents[2]
RUNTIME = ROOT / "build/runtime"
ENGINE = ROOT / "planner/smo_planner"
# What the first load leaves to those who ask for an export.
LATER = ("export-ics.zip", "export-xlsx.zip")
# Neither runs at the first load: the build's part of the knowledge, the command line, and what needs time zones.
NOT_AT_FIRST = {
    ENGINE / f"{name}.py"
    for name in ("knowledge/compile", "__main__", "cli", "export/ics", "export/schedule", "export/zones")
}


def loaded(path: Path) -> ModuleType:
    """A module by its path."""
    spec = importlib.util.spec_from_file_location(f"loaded_{path.stem}", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def imported(folder: Path) -> set[str]:
    """The modules of the standard library that the sources of a folder name, wherever in them."""
    found: set[str] = set()
    for path in set(folder.rglob("*.py")) - NOT_AT_FIRST:
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.Import):
                found.update(alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and not node.level:
                found.add(node.module or "")
    return {name for name in found if name.partition(".")[0] in sys.stdlib_module_names}


@pytest.fixture(scope="module")
def alone() -> dict[str, Any]:
    """What the shipped runtime says of itself."""
    modules = imported(ENGINE) | imported(Path(hijridate.__file__).parent)
    assert {"json", "decimal", "gettext"} <= modules
    script = str(Path(__file__).with_name("alone.mjs"))
    ran = subprocess.run(
        ["node", script, str(ROOT), json.dumps(sorted(modules))],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr[-5000:]
    return json.loads(ran.stdout.splitlines()[-1])


def test_every_module_of_the_engine_imports_on_what_ships(alone: dict[str, Any]) -> None:
    assert alone["shipped"] > 30
    assert alone["engine"] == []


def test_every_standard_module_that_the_engine_names_ships(alone: dict[str, Any]) -> None:
    assert alone["library"] == []


def test_stand_ins_are_gone_after_the_start(alone: dict[str, Any]) -> None:
    assert alone["stand_ins"] == []


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_shipped_engine_gives_the_same_bytes_as_the_one_here(alone: dict[str, Any], language: str) -> None:
    from smo_planner import api

    briefs = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "planner/examples").glob("*.json"))]
    here = [api.plan(brief, language) for brief in briefs]
    assert all(text.startswith('{"plan": ') for text in here)
    assert alone["plans"][language] == here


def test_shipped_exporters_give_the_same_files_as_the_ones_here(alone: dict[str, Any]) -> None:
    from smo_planner import api

    options = json.dumps({"site": "https://example.org/", "preset": "postfast", "campaign": "c1"})
    briefs = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "planner/examples").glob("*.json"))]
    plans = [api.dumps(json.loads(api.plan(brief, "ar"))["plan"]) for brief in briefs]
    for form, exported in alone["exports"].items():
        for plan, there in zip(plans, exported, strict=True):
            files = [base64.b64decode(file) for file in there]
            here = api.export(plan, form, options)
            # Another zlib may pack the same sheets otherwise.
            assert (list(map(unpacked, files)) == list(map(unpacked, here))) if form == "xlsx" else files == here


def unpacked(workbook: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_tests_cannot_lend_the_engine_a_module_that_does_not_ship(alone: dict[str, Any]) -> None:
    assert alone["for_tests"] is True
    assert alone["for_engine"] is False


def test_the_same_input_gives_the_same_runtime(tmp_path: Path) -> None:
    loaded(ROOT / "planner/runtime.py").make(tmp_path / "again")
    made = {path.name: path.read_bytes() for path in RUNTIME.iterdir()}
    again = {path.name: path.read_bytes() for path in (tmp_path / "again").iterdir()}
    assert made.keys() == again.keys()
    assert [name for name in made if made[name] != again[name]] == []


def test_a_name_that_the_library_does_not_have_is_refused() -> None:
    runtime = loaded(ROOT / "planner/runtime.py")
    with pytest.raises(LookupError, match="no_such_module"):
        list(runtime.library("json no_such_module"))


def test_the_runtime_weighs_at_most_4_8_mb_over_the_wire() -> None:
    weights = [
        path.stat().st_size if path.suffix == ".zip" else len(gzip.compress(path.read_bytes(), 6))
        for path in RUNTIME.iterdir()
        if path.name not in LATER
    ]
    assert 3e6 < sum(weights) <= 4.8e6


@pytest.mark.parametrize("archive", LATER)
def test_an_exporter_weighs_less_than_a_photograph(archive: str) -> None:
    assert 1e5 < (RUNTIME / archive).stat().st_size <= 7e5


def test_exporters_bring_the_time_zones_of_the_engine_and_no_others() -> None:
    from smo_planner.knowledge import facts

    with zipfile.ZipFile(RUNTIME / "export-ics.zip") as archive:
        names = {name.removeprefix("tzdata/zoneinfo/") for name in archive.namelist() if "tzdata/zoneinfo/" in name}
    zones = {name for name in names if not name.endswith(".pyc")}
    assert zones == {"UTC", *(country.timezone for country in facts().countries.values())} - {""}


def test_the_site_holds_the_runtime_in_one_folder_that_both_planners_name(site: Path) -> None:
    (folder,) = (site / "assets/runtime").iterdir()
    made = {path.name: path.read_bytes() for path in RUNTIME.iterdir()}
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == made
    for page, up in (("planner", "../"), ("en/planner", "../../")):
        text = (site / page / "index.html").read_text(encoding="utf-8")
        assert f'data-runtime="{up}assets/runtime/{folder.name}/"' in text


def test_another_runtime_has_another_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    hook = loaded(ROOT / "overrides/hooks/runtime.py")
    monkeypatch.setattr(hook, "MADE", tmp_path)
    folders = []
    for text in ("one", "other"):
        (tmp_path / "python_stdlib.zip").write_text(text)
        folders.append(hook.folder(hook.contents()))
    assert len(set(folders)) == 2


def test_a_site_without_a_runtime_is_not_built(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    hook = loaded(ROOT / "overrides/hooks/runtime.py")
    monkeypatch.setattr(hook, "MADE", tmp_path / "nothing")
    with pytest.raises(PluginError, match="build/runtime"):
        hook.contents()
