"""The checks of the text: what they read, and that they find what is wrong."""

import importlib.util
import shutil
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


def _script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / f".ci/{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


fresh, spelling = _script("fresh"), _script("spelling")


@pytest.fixture
def pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for language in ("ar", "en"):
        (tmp_path / "docs" / language).mkdir(parents=True)
        (tmp_path / "docs" / language / "x.md").write_text(f"---\ntitle: {language}\n---\n\ntext\n", "utf-8")
    monkeypatch.setattr(fresh, "ROOT", tmp_path)
    return tmp_path


def test_a_changed_page_makes_its_counterpart_stale_until_somebody_confirms(pages: Path) -> None:
    assert len(fresh.stale()) == 2
    fresh.confirm("x.md")
    assert fresh.stale() == []
    fresh.confirm("x.md")
    assert fresh.stale() == []
    with (pages / "docs/en/x.md").open("a", encoding="utf-8") as page:
        page.write("more\n")
    (told,) = fresh.stale()
    assert told.startswith("docs/ar/x.md is stale: docs/en/x.md has changed")


def test_the_day_of_checking_makes_nothing_stale(pages: Path) -> None:
    fresh.confirm("x.md")
    page = pages / "docs/en/x.md"
    page.write_text(page.read_text("utf-8").replace("title:", "checked: {text: 2026-01-01}\ntitle:"), "utf-8")
    assert fresh.stale() == []


def test_spelling_reads_what_a_visitor_reads() -> None:
    page = "---\ntitle: Tytle\ncovers: [p01]\n---\n\n# Head { #anker }\n\nText `kode` [@sorce-2020] [werds](adress.md) <bdi>x</bdi>"
    assert spelling.words(spelling.prose(page), "en") == {"Tytle", "Head", "Text", "werds", "x"}
    assert spelling.words("مُؤَشِّر الأداء SMO", "ar") == {"مؤشر", "الأداء"}


@pytest.mark.skipif(not shutil.which("hunspell"), reason="no hunspell: make lint installs it where it may")
@pytest.mark.parametrize(("language", "wrong"), [("en", "recieve"), ("ar", "المستخدمبن")])
def test_spelling_finds_a_slip(monkeypatch: pytest.MonkeyPatch, language: str, wrong: str) -> None:
    monkeypatch.setattr(spelling, "texts", lambda _: {"page": wrong})
    assert spelling.unknown(language, "hunspell") == {wrong: ["page"]}
