"""Links lead somewhere, nothing is loaded from elsewhere, and the HTML is HTML."""

import functools
import os
import re
import shutil
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

from tests.site.built import fetched, html_files, ids, parsed, target

ROOT = Path(__file__).parents[2]
# 404.html is shown at any depth: its links are set by its script (test_not_found.py).
# A name that no browser fetches, and a link that a visitor may follow.
NAMED = ("http://www.w3.org/2000/svg", "https://wa.me/?text=")
FOREIGN = re.compile(r"""(?:https?:)?//[\w-]""")


def test_every_relative_link_and_anchor_resolves(site: Path) -> None:
    lost = []
    for file in html_files(site):
        if file.name == "404.html":
            continue
        soup = parsed(file)
        links = [str(link["href"]) for link in soup.find_all("a", href=True)]
        links += [address for _, address in fetched(soup)]
        for address in links:
            if urlsplit(address).scheme:
                continue
            assert not address.startswith("/"), f"{file}: {address} would leave a sub-path"
            found, anchor = target(site, file, address)
            # A brief is no place in the page: the planner's script reads it.
            anchor = "" if anchor.startswith("brief=") else anchor
            whole = found.is_file() and (not anchor or found.suffix != ".html" or anchor in ids(parsed(found)))
            if not whole:
                lost.append(f"{file.relative_to(site)}: {address}")
    assert not lost


def test_links_elsewhere_are_secure_addresses_that_could_be_one(site: Path) -> None:
    for file in html_files(site):
        for link in parsed(file).find_all("a", href=True):
            parts = urlsplit(link["href"])
            if parts.scheme:
                assert parts.scheme in {"https", "http", "mailto"}, link
                assert " " not in link["href"], link


def test_pages_load_nothing_from_another_origin(site: Path) -> None:
    for file in html_files(site):
        for tag, address in fetched(parsed(file)):
            parts = urlsplit(address)
            assert not parts.netloc, f"{file.relative_to(site)}: {tag}"
            assert parts.scheme in {"", "data"}, f"{file.relative_to(site)}: {tag}"


def test_stylesheets_load_nothing_from_another_origin(site: Path) -> None:
    sheets = [(file.relative_to(site), file.read_text("utf-8")) for file in site.rglob("*.css")]
    for file in html_files(site):
        sheets += [(file.relative_to(site), style.get_text()) for style in parsed(file).find_all("style")]
    assert sheets
    for name, text in sheets:
        for address in re.findall(r"""(?:url\(\s*|@import\s+)["']?([^"')\s;]+)""", text):
            assert not urlsplit(address).netloc, f"{name}: {address}"
            if not address.startswith(("data:", "#")) and (site / name).suffix == ".css":
                assert ((site / name).parent / address).is_file(), f"{name}: {address}"


def test_our_scripts_name_no_other_origin(site: Path) -> None:
    scripts = [
        (file, file.read_text("utf-8"))
        for name in ("site", "planner")
        for file in (site / "assets" / name).rglob("*.js")
    ]
    for file in html_files(site):
        scripts += [(file, script.get_text()) for script in parsed(file).find_all("script") if not script.get("src")]
    assert scripts
    for file, text in scripts:
        for string in re.findall(r""""[^"\n]*"|'[^'\n]*'|`[^`]*`""", text):
            unnamed = functools.reduce(lambda left, name: left.replace(name, ""), NAMED, string)
            assert not FOREIGN.search(unnamed), f"{file.relative_to(site)}: {string}"


def test_nu_html_checker_finds_no_error(site: Path) -> None:
    java = os.environ.get("SMO_JAVA") or shutil.which("java")
    assert java, "no Java: make test looks for one"
    checker = ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"
    command = [java, "-jar", str(checker), "--errors-only", "--skip-non-html", str(site)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
