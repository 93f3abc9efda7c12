"""The page's door to the engine, in a browser: it answers, or says in time why it can't, and can begin anew."""

import base64
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from smo_planner import api
from smo_planner.export import FORMATS, TEXTS

ROOT = Path(__file__).parents[2]
BRIEF = json.loads((ROOT / "planner/examples/bakery-amman.json").read_text(encoding="utf-8"))
FILES = ["pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip", "packages.zip", "pyodide-lock.json"]

MAKE = """
async ({ root, runtime, timeout }) => {
  const { Engine } = await import(`${root}assets/planner/engine.js`);
  window.engine = new Engine({ runtime: `${root}assets/runtime/${runtime}/`, timeout });
  window.states = [];
  engine.addEventListener("state", () => states.push(engine.state));
}
"""
# What a plan comes to: its number of tasks, its faults, or the reason for none.
ASK = """
(language) => window.ask = (brief) => engine.plan(brief, language).then(
  (answer) => answer.plan ? { tasks: answer.plan.tasks.length, language: answer.plan.language } : answer,
  (error) => ({ reason: error.reason, name: error.name }),
)
"""


class Door:
    """An engine on an empty page."""

    def __init__(self, page: Any, root: str, timeout: int = 60_000) -> None:
        (runtime,) = (ROOT / "site/assets/runtime").iterdir()
        self.page = page
        page.goto(f"{root}404.html")
        page.evaluate(MAKE, {"root": root, "runtime": runtime.name, "timeout": timeout})
        page.evaluate(ASK, "ar")

    def plan(self, brief: dict[str, Any] = BRIEF) -> dict[str, Any]:
        return self.page.evaluate("(brief) => ask(brief)", brief)

    @property
    def state(self) -> str:
        return self.page.evaluate("() => engine.state")


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    context = browser.new_context(service_workers="block")
    yield context.new_page()
    context.close()


def test_what_other_answers_would_change_comes_in_a_message_of_its_own(page: Any, root: str) -> None:
    Door(page, root)
    plan, later, faults = page.evaluate(
        "async (brief) => [await engine.plan(brief, 'en'), await engine.sensitivity(brief, 'en'), "
        "await engine.sensitivity({}, 'en')]",
        BRIEF,
    )
    assert plan["plan"]["sensitivity"] == []
    assert 1 <= len(later["sensitivity"]) <= 5
    assert {fault["path"] for fault in faults["faults"]} >= {"country", "period.weeks"}


def test_a_plan_asked_for_before_the_start_waits_for_it(page: Any, root: str) -> None:
    door = Door(page, root)
    assert door.state == "idle"
    assert door.plan()["tasks"] >= 20
    assert page.evaluate("() => states") == ["starting", "ready"]


def test_each_of_two_questions_at_once_gets_its_own_answer(page: Any, root: str) -> None:
    door = Door(page, root)
    answers = page.evaluate(
        "(brief) => Promise.all([engine.plan(brief, 'ar'), engine.plan({}, 'en'), engine.plan(brief, 'en')])", BRIEF
    )
    assert answers[0]["plan"]["language"] == "ar"
    assert {fault["path"] for fault in answers[1]["faults"]} >= {"country", "audience.ages"}
    assert answers[2]["plan"]["language"] == "en"
    assert door.state == "ready"


EXPORT = """
async ({ brief, form, options }) => {
  const { plan } = await engine.plan(brief, "ar");
  try {
    const files = await engine.export(plan, form, options);
    const text = (file) => btoa(Array.from(file, (byte) => String.fromCharCode(byte)).join(""));
    return { plan: JSON.stringify(plan), files: files.map(text) };
  } catch (error) {
    return { reason: error.reason };
  }
}
"""


def exported(page: Any, form: str, **options: str) -> dict[str, Any]:
    return page.evaluate(EXPORT, {"brief": BRIEF, "form": form, "options": options})


@pytest.mark.parametrize("form", FORMATS)
def test_an_export_gives_the_files_that_the_command_line_gives(page: Any, root: str, form: str) -> None:
    Door(page, root)
    options = {"site": "https://example.org/", "preset": "postfast"}
    said = exported(page, form, **options)
    files = [base64.b64decode(file) for file in said["files"]]
    here = api.export(said["plan"], form, json.dumps(options))
    # Another zlib may pack a workbook otherwise.
    assert (len(files), files[0][:4]) == (1, b"PK\x03\x04") if form == "xlsx" else files == here


def test_what_only_an_export_needs_is_loaded_once_and_not_before(page: Any, root: str) -> None:
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    door = Door(page, root)
    door.plan()
    assert not [name for name in asked if name.startswith("export-")]
    for form in ("ics", "csv", "ics", "schedule"):
        assert exported(page, form)["files"]
    assert [name for name in asked if name.startswith("export-")] == ["export-ics.zip"]


def test_an_exporter_that_does_not_arrive_can_be_tried_again(page: Any, root: str) -> None:
    where = "**/assets/runtime/*/export-xlsx.zip"
    page.context.route(where, lambda route: route.fulfill(status=503, body=""))
    door = Door(page, root)
    assert exported(page, "xlsx") == {"reason": "download"}
    assert door.state == "ready"
    assert exported(page, "csv")["files"]
    page.context.unroute(where)
    assert exported(page, "xlsx")["files"]
    assert page.evaluate("() => states") == ["starting", "ready"]


def test_a_format_that_there_is_not_ends_one_export_and_not_the_engine(page: Any, root: str) -> None:
    door = Door(page, root)
    assert exported(page, "pdf") == {"reason": "internal"}
    assert door.plan()["tasks"] >= 20


# What each door answers to: the arguments, and what the engine says here.
DOORS = {
    "compare": lambda: ([PLAN, {**PLAN, "tasks": PLAN["tasks"][1:]}], api.compare),
    "adjust": lambda: ([PLAN, {"tasks": {PLAN["tasks"][0]["id"]: {"due": "2027-01-08", "note": "خبز"}}}], api.adjust),
    "spread": lambda: (
        [PLAN, [PLAN["tasks"][0]["id"]], "2027-01-20"],
        lambda *given: json.dumps(json.loads(api.spread(*given))["days"]),
    ),
    "review": lambda: ([BRIEF, [{"week": 1, "kpi": "visits", "value": 3}], "ar"], review),
    "upgrade": lambda: ([{**BRIEF, "colour": "red"}, "ar"], api.upgrade),
    "restore": lambda: ([api.link(json.dumps(BRIEF)), "ar"], api.restore),
    "link": lambda: ([BRIEF], api.link),
}
PLAN = json.loads(api.first(json.dumps(BRIEF), "ar"))["plan"]


def review(brief: str, weeks: str, language: str) -> str:
    return api.review(json.dumps({"brief": json.loads(brief), "weeks": json.loads(weeks)}), language)


@pytest.mark.parametrize("name", DOORS)
def test_each_door_says_what_the_engine_says_here(page: Any, root: str, name: str) -> None:
    Door(page, root)
    given, here = DOORS[name]()
    said = page.evaluate("([name, given]) => engine[name](...given)", [name, given])
    expected = here(*(one if isinstance(one, str) else json.dumps(one) for one in given))
    assert said == (expected if name == "link" else json.loads(expected))


@pytest.mark.parametrize("form", TEXTS)
def test_texts_to_be_copied_come_without_another_download(page: Any, root: str, form: str) -> None:
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    Door(page, root)
    items = {"task": PLAN["tasks"][0]["id"], "post": PLAN["calendar"][0]["id"]}
    said = exported(page, form, id=items.get(form, ""))
    (file,) = [base64.b64decode(file) for file in said["files"]]
    assert [file] == api.export(said["plan"], form, json.dumps({"id": items.get(form, "")}))
    assert not [name for name in asked if name.startswith("export-")]


def test_starting_twice_starts_once(page: Any, root: str) -> None:
    Door(page, root)
    assert page.evaluate("() => engine.start() === engine.start()")
    page.evaluate("() => engine.start()")
    assert page.evaluate("() => states") == ["starting", "ready"]


@pytest.mark.parametrize("file", FILES)
def test_a_file_that_does_not_arrive_is_named_so_and_can_be_tried_again(page: Any, root: str, file: str) -> None:
    where = f"**/assets/runtime/*/{file}"
    page.context.route(where, lambda route: route.fulfill(status=503, body=""))
    door = Door(page, root)
    assert door.plan() == {"reason": "download", "name": "EngineError"}
    assert door.state == "failed"
    page.context.unroute(where)
    assert door.plan()["tasks"] >= 20
    assert page.evaluate("() => states") == ["starting", "failed", "starting", "ready"]


def test_a_worker_that_does_not_arrive_is_a_download_that_failed(page: Any, root: str) -> None:
    page.context.route("**/planner/worker.js", lambda route: route.abort())
    assert Door(page, root).plan()["reason"] == "download"


def test_a_policy_that_forbids_webassembly_is_told_and_not_waited_for(page: Any, root: str) -> None:
    def forbid(route: Any) -> None:
        answer = route.fetch()
        policy = {"content-security-policy": "script-src 'self'"}
        route.fulfill(response=answer, headers={**answer.headers, **policy})

    page.context.route("**/planner/worker.js", forbid)
    assert Door(page, root).plan()["reason"] == "unsupported"


def test_a_browser_without_webassembly_is_told_so(page: Any, root: str) -> None:
    page.add_init_script("delete window.WebAssembly")
    door = Door(page, root)
    assert door.plan()["reason"] == "unsupported"
    assert door.state == "failed"


def test_what_never_comes_ends_with_the_time_limit(page: Any, root: str) -> None:
    held: list[Any] = []
    page.context.route("**/pyodide.asm.wasm", lambda route: held.append(route))  # noqa: PLW0108 (Playwright marks it)
    door = Door(page, root, timeout=1500)
    assert door.plan()["reason"] == "timeout"
    assert door.state == "failed"


def test_a_fault_in_the_engine_ends_one_plan_and_not_the_engine(page: Any, root: str) -> None:
    door = Door(page, root)
    said = page.evaluate("(brief) => engine.plan(brief, 'xx').catch((error) => [error.reason, error.message])", BRIEF)
    assert said[0] == "internal"
    assert "ValueError" in said[1]
    assert door.plan()["tasks"] >= 20
    assert page.evaluate("() => states") == ["starting", "ready"]


def test_beginning_anew_gives_up_what_waits(page: Any, root: str) -> None:
    door = Door(page, root)
    reason = page.evaluate(
        "async (brief) => { const waiting = ask(brief); engine.restart(); return (await waiting).reason; }", BRIEF
    )
    assert reason == "internal"
    assert door.plan()["tasks"] >= 20
