"""What the tests of the built site share: the site, servers for it, a browser. `make test` builds before."""

import importlib.util
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]

# A browser that asks nobody for anything of its own: what it requests, the page requested.
QUIET = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-sync",
    "--no-default-browser-check",
    "--no-first-run",
    "--no-pings",
)


def _handler() -> Any:
    """The request handler of `make serve`, silent: tests see the site as visitors of a static host do."""
    spec = importlib.util.spec_from_file_location("serve", ROOT / ".ci/serve.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)

    class Silent(module.Handler):
        def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
            pass

        def log_error(self, *_: Any) -> None:
            pass

    return Silent


@pytest.fixture(scope="session")
def site() -> Path:
    """The built tree: site/, or another build that SMO_SITE names."""
    folder = Path(os.environ.get("SMO_SITE", ROOT / "site")).resolve()
    assert (folder / "index.html").is_file(), f"there is no {folder}: make site builds it"
    return folder


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Serves a folder on a free port and gives its address, which ends in /."""
    servers = []
    handler = _handler()

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_: Any) -> None:
            """A browser that leaves in the middle of a file is no fault."""

    def start(folder: Path) -> str:
        server = Server(("127.0.0.1", 0), partial(handler, directory=str(folder)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}/"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def root(site: Path, serve: Callable[[Path], str]) -> str:
    """The site served at the root of its host."""
    return serve(site)


@pytest.fixture(scope="session")
def below(site: Path, serve: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    """The site served under a sub-path, as on https://USER.github.io/REPO/."""
    host = tmp_path_factory.mktemp("host")
    (host / "user").mkdir()
    (host / "user/repo").symlink_to(site, target_is_directory=True)
    shutil.copyfile(site / "404.html", host / "404.html")
    return f"{serve(host)}user/repo/"


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """A Chromium: the one that `make test` found, else one on the path. One for all tests: Playwright has one loop."""
    from playwright.sync_api import sync_playwright

    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    named = os.environ.get("SMO_CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=named, args=list(QUIET))
        yield chromium
        chromium.close()
