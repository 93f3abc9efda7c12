"""From the worker's start to the first plan: ours against stock Pyodide, turn by turn in one run.

Ours is the page's own engine.js on the built site. Stock is `loadPyodide` as the npm package has it (its library, its
lock file, micropip) and the same wheels as they come from their build, all served from here too. Each round has a new
profile for either; a later visit is the same profile in a browser that was closed in between.
"""

import hashlib
import json
import shutil
import statistics
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib import metadata
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.bench import ROOT, Row, Tools
from tests.engine.briefs import longest

ROUNDS = 5
LATER = 2  # visits after the first
SETTLE = 2500  # ms before: a browser that was just opened is busy with itself, and a new profile more than an old one
STAY = 2000  # ms on the page after the plan, as browsers keep compiled code only of those who stay
COLD, WARM, NEW_PLAN = 0.33, 0.20, 50
SENSITIVITY = 10  # times a plan

OURS = """
async ({ engine, runtime, brief, longest, stay }) => {
  const { Engine } = await import(engine);
  const time = async (ask) => {
    const asked = performance.now();
    await ask();
    return performance.now() - asked;
  };
  const begin = performance.now();
  const ours = new Engine({ runtime, timeout: 120000 });
  const first = await ours.plan(brief, "ar");
  const start = performance.now() - begin;
  if (!first.plan) throw new Error(JSON.stringify(first));
  const plans = [], sensitivities = [], longestPlans = [];
  for (let at = 0; at < 20; at++) {
    brief.resources.hours_per_week = 4 + at;
    plans.push(await time(() => ours.plan(brief, "ar")));
    sensitivities.push(await time(() => ours.sensitivity(brief, "ar")));
    longest.resources.hours_per_week = 60 + at;
    longestPlans.push(await time(() => ours.plan(longest, "ar")));
  }
  await new Promise((resolve) => setTimeout(resolve, stay));
  return { start, plans, sensitivities, longestPlans };
}
"""

STOCK = """
async ({ folder, wheels, brief, stay }) => {
  const begin = performance.now();
  const worker = new Worker(`${folder}stock.worker.js`, { type: "module" });
  const answer = await new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => (data.problem ? reject(new Error(data.problem)) : resolve(data.result));
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage({ folder, wheels, brief: JSON.stringify(brief), language: "ar" });
  });
  const { plan } = JSON.parse(answer);
  const start = performance.now() - begin;
  if (!plan) throw new Error(answer);
  await new Promise((resolve) => setTimeout(resolve, stay));
  return { start };
}
"""


class Handler(SimpleHTTPRequestHandler):
    """A static host: files may be kept for ten minutes, as on GitHub Pages."""

    extensions_map = SimpleHTTPRequestHandler.extensions_map | {".mjs": "text/javascript", ".wasm": "application/wasm"}
    protocol_version = "HTTP/1.1"

    def end_headers(self) -> None:
        """Allow keeping."""
        self.send_header("Cache-Control", "max-age=600")
        super().end_headers()

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


def pack(name: str, folder: Path) -> Path:
    """The wheel of an installed distribution."""
    path = folder / f"{name.replace('-', '_')}-{metadata.version(name)}-py3-none-any.whl"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in metadata.files(name) or []:
            if not {"..", "__pycache__"} & set(file.parts):
                archive.writestr(file.as_posix(), file.read_binary())
    return path


def stock(folder: Path) -> list[str]:
    """Lay out stock Pyodide in a folder; returns the names of the wheels that the engine consists of."""
    package = ROOT / "node_modules/pyodide"
    for name in ("pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip"):
        (folder / name).symlink_to(package / name)
    shutil.copyfile(Path(__file__).with_name("stock.worker.js"), folder / "stock.worker.js")
    # micropip is not in the npm package: its lock file names a wheel of a download server. Ours is from PyPI.
    lock = json.loads((package / "pyodide-lock.json").read_bytes())
    wheel = pack("micropip", folder)
    lock["packages"]["micropip"] |= {"file_name": wheel.name, "sha256": hashlib.sha256(wheel.read_bytes()).hexdigest()}
    (folder / "pyodide-lock.json").write_text(json.dumps(lock))
    (engine,) = (ROOT / "build/wheel").glob("*.whl")
    shutil.copyfile(engine, folder / engine.name)
    return [pack("hijridate", folder).name, engine.name]


@contextmanager
def served() -> Iterator[tuple[str, str, list[str]]]:
    """A host with what stands now, whatever is built meanwhile: its address, our runtime's on it, stock's wheels."""
    with TemporaryDirectory(prefix="bench-") as root:
        for name in ("planner", "runtime"):
            shutil.copytree(ROOT / "site/assets" / name, Path(root) / "assets" / name)
        (runtime,) = (Path(root) / "assets/runtime").iterdir()
        (Path(root) / "stock").mkdir()
        (Path(root) / "blank.html").write_text("<!doctype html><title>bench</title>")
        wheels = stock(Path(root) / "stock")
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=root))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            address = f"http://127.0.0.1:{server.server_port}/"
            yield address, f"{address}assets/runtime/{runtime.name}/", wheels
        finally:
            server.shutdown()
            server.server_close()


def visit(browser: Any, address: str, script: str, given: dict[str, Any]) -> dict[str, Any]:
    """What the script says on a page of its own, in a browser that is closed after it."""
    page = browser.new_page()
    page.goto(f"{address}blank.html")
    page.wait_for_timeout(SETTLE)
    said: dict[str, Any] = page.evaluate(script, given)
    browser.close()
    return said


def rows(tools: Tools) -> Iterator[Row]:
    """Cold start, later visits, and a new plan in the worker that stands."""
    brief = json.loads((ROOT / "planner/examples/bakery-amman.json").read_text(encoding="utf-8"))
    said: dict[str, list[list[dict[str, Any]]]] = {"ours": [], "stock": []}
    with served() as (address, runtime, wheels):
        given = {"brief": brief, "longest": longest(), "stay": STAY}
        engine = f"{address}assets/planner/engine.js"
        scripts = {
            "ours": (OURS, given | {"engine": engine, "runtime": runtime}),
            "stock": (STOCK, given | {"folder": f"{address}stock/", "wheels": wheels}),
        }
        for at in range(ROUNDS):
            # Side by side, the first in turn: what else this machine does meanwhile meets both.
            kinds = sorted(scripts, reverse=at % 2 == 1)
            for kind in kinds:
                said[kind].append([])
            with tools.visitor() as one, tools.visitor() as other:
                for _ in range(1 + LATER):
                    for kind, open_browser in zip(kinds, (one, other), strict=True):
                        said[kind][-1].append(visit(open_browser(), address, *scripts[kind]))

    def median(rounds: list[list[dict[str, Any]]], which: slice) -> float:
        return statistics.median(one["start"] for visits in rounds for one in visits[which])

    for what, limit, which in (
        ("worker start to first plan, cold, against stock", COLD, slice(0, 1)),
        ("the same, later visits", WARM, slice(1, None)),
    ):
        mine, other = median(said["ours"], which), median(said["stock"], which)
        yield Row(
            what, f"<= {limit:.2f}", f"{mine / other:.2f} ({mine:.0f} ms of {other:.0f} ms)", mine / other <= limit
        )

    def of(name: str) -> float:
        return statistics.median(time for visits in said["ours"] for one in visits for time in one[name])

    plan, other, longer = of("plans"), of("sensitivities"), of("longestPlans")
    yield Row("a new plan in the worker: bakery in Amman", f"<= {NEW_PLAN} ms", f"{plan:.0f} ms", plan <= NEW_PLAN)
    yield Row(
        "a new plan in the worker: a year, all skills", f"<= {NEW_PLAN} ms", f"{longer:.0f} ms", longer <= NEW_PLAN
    )
    yield Row(
        "sensitivity in the worker",
        f"<= {SENSITIVITY} plans",
        f"{other / plan:.1f} plans ({other:.0f} ms)",
        other <= SENSITIVITY * plan,
    )
