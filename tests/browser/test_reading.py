"""The page as a screen reader has it: what is heard of form, plan and dialogs, in which order and under which names."""

from __future__ import annotations

import itertools
import json
import re
import textwrap
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import jinja2
import pytest
from playwright.sync_api import expect

OVERRIDES = Path(__file__).parents[2] / "overrides"
# A Wednesday of the second week of the bakery's campaign.
DAY = datetime(2027, 1, 13, 10, tzinfo=UTC)
SIZES = {"ar": "phone", "en": "desktop"}

both = pytest.mark.parametrize("language", ["ar", "en"])
Say = Callable[..., str]


@pytest.fixture(scope="module")
def say() -> Say:
    """`say("ar", "take.done")`: the page's words, as its partials hold them."""
    partials = jinja2.Environment(loader=jinja2.FileSystemLoader(OVERRIDES))
    own = {
        key: text
        for file in (OVERRIDES / "partials/languages/planner").glob("*.html")
        for key, text in partials.get_template(f"partials/languages/planner/{file.name}").module.words.items()  # type: ignore[attr-defined]
    }
    shared = {one: partials.get_template(f"partials/languages/{one}.html").module for one in SIZES}

    def said(language: str, key: str, **values: Any) -> str:
        text = own[key][language] if key in own else shared[language].t(f"planner.{key}")  # type: ignore[attr-defined]
        return str(text).format(**values) if values else str(text)

    return said


@pytest.fixture(scope="module")
def heard(visitor: Any, bakery: Any, request: Any) -> Iterator[Any]:
    """The bakery's plan in its second week, one figure measured. Shared: what is opened stays so."""
    language = request.param
    with visitor(language, SIZES[language]) as visit:
        page = visit.plan_on(bakery[language], DAY)
        page.locator("#plan-sensitivity li").first.wait_for()
        page.locator("#plan-review tbody input").first.fill("7")
        page.locator(".pl-verdict").wait_for()
        yield visit


each = pytest.mark.parametrize("heard", ["ar", "en"], indirect=True)


def matches(locator: Any, snapshot: str) -> None:
    """The tree holds these lines, in this order; `role "a: b"` is quoted here, as YAML wants it."""
    lines = []
    for line in textwrap.dedent(snapshot).strip().splitlines():
        indent, text = re.fullmatch(r"( *)- (.*)", line).groups()  # type: ignore[union-attr]
        node, colon, value = re.fullmatch(
            r'(/url|\w+(?: "(?:[^"\\]|\\.)*"| /(?:[^/\\]|\\.)*/)?(?: \[[^\]]*\])*)(:?)(.*)', text
        ).groups()  # type: ignore[union-attr]
        quoted = node if node == "/url" else json.dumps(node, ensure_ascii=False)
        value = value.strip()
        lines.append(f"{indent}- {quoted}{colon} {json.dumps(value, ensure_ascii=False) if value else ''}".rstrip())
    expect(locator).to_match_aria_snapshot("\n".join(lines))


def text_of(locator: Any) -> str:
    return str(locator.evaluate("one => one.textContent.trim()"))


@both
def test_the_form_and_its_faults(visitor: Any, say: Say, language: str) -> None:
    with visitor(language, SIZES[language]) as visit:
        page = visit.open()
        page.locator(".pl-answering").wait_for()
        groups = [text_of(title) for title in page.locator("#planner section.pl-group > h3").all()]
        first = page.locator("#planner [data-question] .pl-label")
        country, ages = text_of(first.nth(0)), text_of(first.nth(1))
        why = say(language, "why")
        matches(
            page.locator("#planner"),
            f"""
            - form "{say(language, "form.title")}":
              - heading "{say(language, "form.title")}" [level=2]
              - region "{groups[0]}":
                - heading "{groups[0]}" [level=3]
                - text: {country}
                - paragraph: /.+/
                - combobox "{country}"
                - group: {why} – {country}
                - group "{ages}":
                  - paragraph: /.+/
                  - checkbox /13.+17/
                  - checkbox /18.+24/
                  - group: {why} – {ages}
              - region "{groups[1]}":
                - heading "{groups[1]}" [level=3]
              - region "{groups[2]}":
                - heading "{groups[2]}" [level=3]
              - region "{groups[3]}":
                - heading "{groups[3]}" [level=3]
              - region "{say(language, "form.more")}":
                - heading "{say(language, "form.more")}" [level=3]
                - group
              - button "{say(language, "form.submit")}"
            """,
        )
        matches(
            page.locator(".pl-answering"),
            f"""
            - group "{say(language, "answering.label")}":
              - text: {say(language, "answering.count", n=0, all=9)}
              - link "{say(language, "answering.next")}"
            """,
        )
        hours = page.locator('[data-question="resources.hours_per_week"]')
        label = text_of(hours.locator(".pl-label"))
        hours.locator("summary").click()
        matches(
            hours,
            f"""
            - text: {label}
            - paragraph: /1.+80/
            - textbox "{label}"
            - text: /.+/
            - group:
              - text: {why} – {label}
              - paragraph: /.+/
              - paragraph: /{say(language, "example")} \\d+/
            """,
        )
        visit.submit()
        page.locator("#faults li").nth(8).wait_for()
        matches(
            page.locator("#faults"),
            f"""
            - region "{say(language, "faults.title")}":
              - heading "{say(language, "faults.title")}" [level=3]
              - list:
                - listitem:
                  - link /{re.escape(country)} .+/:
                    - /url: /#q-country$/
                - listitem:
                  - link /{re.escape(ages)} .+/
            """,
        )
        # The fault is told with the control, before its help.
        matches(
            page.locator('[data-question="country"]'),
            f"""
            - paragraph: /{say(language, "faults.fault")} .+/
            - combobox "{country}" [invalid]
            """,
        )
        control = page.locator("#q-country")
        told = control.evaluate(
            "one => one.getAttribute('aria-describedby').split(' ').map(id => document.getElementById(id).textContent)"
        )
        assert told[0].startswith(say(language, "faults.fault"))
        assert len(told) == 2
        expect(page.locator('[data-question="audience.ages"] fieldset')).to_have_accessible_description(
            re.compile(re.escape(told[0].split()[0]))
        )


@each
def test_the_decision(heard: Any, say: Say) -> None:
    page, language = heard.page, heard.language
    lead, support = (
        text_of(page.locator(f".pl-channel[data-decision={one}] h4 span").first) for one in ("lead", "support")
    )
    tasks = [text_of(link) for link in page.locator(".pl-first a").all()]
    part = say(language, "section.decision")
    question = text_of(page.locator("[data-question='baseline.conversion_rate'] .pl-label"))
    matches(
        page.locator("#plan-decision"),
        f"""
        - region "{part}":
          - heading "{part}" [level=3]
          - paragraph:
            - text: {say(language, "decision.lead")}
            - strong: {lead}
            - text: /4/
          - heading "{say(language, "decision.first")}" [level=4]
          - list:
            - listitem:
              - link "{tasks[0]}"
              - text: /\\d+/
            - listitem:
              - link "{tasks[1]}"
            - listitem:
              - link "{tasks[2]}"
          - heading "{say(language, "decision.leave")}" [level=4]
          - list:
            - listitem:
              - strong: /.+/
              - text: /.+/
          - term: {say(language, "decision.support")}
          - definition: /{support}.+/
          - term: {say(language, "decision.coverage")}
          - definition: /[\\d.]+%.+[\\d.]+%/
          - paragraph:
            - strong: {say(language, "decision.improve")}
            - text: /.+/
            - link "{say(language, "link.question")} – {question}":
              - /url: /#q-baseline-conversion-rate$/
          - group: /{say(language, "explain")} ?: {part}/
          - link "{say(language, "plan.nav")}":
            - /url: /#plan-parts$/
        """,
    )
    matches(
        page.locator(".pl-toolbar"),
        f"""
        - navigation "{say(language, "plan.nav")}":
          - list:
            - listitem:
              - link "{part}"
        - link "{say(language, "plan.change")}"
        """,
    )


@each
def test_what_if(heard: Any, say: Say) -> None:
    page, language = heard.page, heard.language
    matches(
        page.locator("#plan-whatif"),
        f"""
        - region "{say(language, "section.whatif")}":
          - slider "{say(language, "whatif.hours")}"
          - slider "{say(language, "whatif.money")}"
          - text: {say(language, "whatif.more")}
          - textbox "{say(language, "whatif.more")}"
          - group "{say(language, "whatif.skills")}":
            - checkbox [checked]
        """,
    )
    assert page.locator("#whatif-hours").get_attribute("aria-valuetext").startswith("6 ")


@each
def test_a_task(heard: Any, say: Say) -> None:
    page, language = heard.page, heard.language
    step = page.locator("#plan-tasks .pl-step").first
    item = step.locator("[data-task-id]").first
    title = text_of(item.locator("[data-slot=title]"))
    folded = rf"{say(language, 'task.more')} ?: {re.escape(title)}"
    question = text_of(page.locator("[data-question='objective.primary'] .pl-label"))
    matches(
        page.locator("#plan-tasks"),
        f"""
        - heading "{say(language, "section.tasks")}" [level=3]
        - progressbar "{text_of(page.locator("#plan-progress-text"))}"
        - group: {say(language, "marks.weeks")}
        - heading /{say(language, "step.target")} .*\\d+.*\\d+/ [level=4]
        - list:
          - listitem:
            - checkbox "{title}"
            - paragraph: /.+21.+{say(language, "separator").strip()} 20.+/
            - group: /{folded}/
        """,
    )
    item.locator("summary").click()
    item.locator(".pl-marks").wait_for()
    matches(
        item,
        f"""
        - listitem:
          - checkbox "{title}"
          - group:
            - text: /{folded}/
            - group "{say(language, "marks.label")}: {title}":
              - button "{say(language, "marks.tomorrow")}"
              - button "{say(language, "marks.next_week")}"
              - button "{say(language, "marks.have")}"
              - combobox "{say(language, "marks.owner")}"
              - textbox "{say(language, "marks.due")}": 2026-12-21
              - textbox "{say(language, "marks.note")}"
              - button "{say(language, "copying.one")}"
            - paragraph: /.+/
            - term: {say(language, "task.why")}
            - definition: /.+/
            - term: {say(language, "task.done_when")}
            - definition: /.+/
            - term: {say(language, "task.because")}
            - definition:
              - list:
                - listitem:
                  - link "{question}"
            - term: {say(language, "task.learn")}
            - definition:
              - link /^{say(language, "link.learn")} – .+/
            - term: {say(language, "task.sources")}
            - definition:
              - list:
                - listitem:
                  - link /.+/
                  - text: /2\\d\\d\\d .+ [ABC]|[أبج]$/
        """,
    )


@each
def test_a_channel(heard: Any, say: Say) -> None:
    page, language = heard.page, heard.language
    card = page.locator(".pl-channel").first
    name = text_of(card.locator("h4 span").first)
    matches(
        page.locator("#plan-channels"),
        f"""
        - heading "{say(language, "section.channels")}" [level=3]
        - figure "{say(language, "pictures.reach")}":
          - list:
            - listitem: /.+ \\d+% .+\\d+%.+\\d+%/
        """,
    )
    matches(
        card,
        f"""
        - listitem:
          - heading "{name} {say(language, "decision.value.lead")}" [level=4]
          - paragraph: /\\d+%.+\\d+%.+\\d+%.+20\\d\\d/
          - term: {say(language, "channel.posts")}
          - definition: /\\d+/
          - term: {say(language, "channel.hours")}
          - definition: /\\d.+/
          - list:
            - listitem:
              - text: /.+/
              - link /^{say(language, "cite", n="\\d+", title=".+")}$/
              - link /^{say(language, "link.learn")} – .+/
          - group: /{say(language, "explain")} ?: {name}/
        """,
    )


@each
def test_a_month_and_a_post(heard: Any, say: Say) -> None:
    page, language = heard.page, heard.language
    month = page.locator(".pl-month").first
    name = text_of(month.locator("summary"))
    days = {"ar": ("السبت", "الأحد", "الاثنين"), "en": ("Saturday", "Sunday", "Monday")}[language]
    link = text_of(month.locator("td a .pl-hidden").first)
    assert days[2] in link
    matches(
        month,
        f"""
        - group:
          - text: {name}
          - table "{name}":
            - rowgroup:
              - row "{" ".join(text_of(head) for head in month.locator("thead .pl-hidden").all())}":
                - columnheader "{days[0]}"
                - columnheader "{days[1]}"
                - columnheader "{days[2]}"
            - rowgroup:
              - row:
                - cell /^1 .+/
              - row:
                - cell "3"
                - cell:
                  - text: /^4$/
                  - link "{link}":
                    - /url: /#post-instagram-w01-01$/
        """,
    )
    # The week that runs is the open one; this is the first.
    page.locator("#plan-calendar .pl-week summary").first.click()
    item = page.locator("#post-instagram-w01-01")
    channel, title = (text_of(item.locator(f"[data-slot={one}]")) for one in ("channel", "title"))
    item.locator("summary").click()
    item.locator(".pl-marks").wait_for()
    named, plain = f"{channel}: 4 .+: {re.escape(title)}", re.escape(title)
    matches(
        item,
        f"""
        - listitem:
          - paragraph: /4 .+ \\d\\d:\\d\\d/
          - paragraph: /.+ {plain}/
          - paragraph: /.+, .+|.+، .+/
          - button /{say(language, "marks.published")} ?: {named}/
          - group:
            - text: /{say(language, "marks.move")} ?: {named}/
            - group /{say(language, "marks.label")}: {plain}/:
              - textbox "{say(language, "marks.date")}": 2027-01-04
              - textbox "{say(language, "marks.time")}"
              - textbox "{say(language, "marks.note")}"
              - button "{say(language, "copying.one")}"
        """,
    )


@each
def test_money_and_kpis(heard: Any, say: Say) -> None:
    page, language = heard.page, heard.language
    budget = say(language, "section.budget")
    matches(
        page.locator("#plan-budget"),
        f"""
        - region "{budget}":
          - figure "{say(language, "pictures.budget")}":
            - list:
              - listitem: /.+180.+45%/
          - table "{budget}":
            - rowgroup:
              - row "{say(language, "budget.line")} {say(language, "budget.amount")}":
                - columnheader "{say(language, "budget.line")}"
                - columnheader "{say(language, "budget.amount")}"
            - rowgroup:
              - row:
                - rowheader /.+/
                - cell /72/
            - rowgroup:
              - row:
                - rowheader "{say(language, "budget.total")}"
                - cell /400/
          - group: /{say(language, "explain")} ?: {budget}/
        """,
    )
    card = page.locator("#plan-kpis [data-kpi]").first
    name = text_of(card.locator("h4"))
    card.locator("summary").click()
    matches(
        card,
        f"""
        - listitem:
          - heading "{name}" [level=4]
          - paragraph:
            - text: {say(language, "kpi.target")}
            - strong: /^\\d+$/
          - paragraph: /\\d+.+\\d+/
          - group:
            - text: /{say(language, "kpi.more")} ?: {name}/
            - term: {say(language, "kpi.formula")}
            - definition: /.+/
            - term: {say(language, "kpi.how")}
            - definition: /.+/
        """,
    )


@each
def test_measured_figures(heard: Any, say: Say) -> None:
    page, language = heard.page, heard.language
    part = say(language, "section.review")
    card = page.locator(".pl-verdict").first
    name = text_of(card.locator("h4 span").first)
    card.locator("figure summary").click()
    weeks = page.locator("#plan-review thead th[data-week]")
    first = text_of(weeks.first)
    comma = say(language, "separator")
    matches(
        page.locator("#plan-review"),
        f"""
        - region "{part}":
          - table "{part}":
            - rowgroup:
              - row:
                - columnheader "{say(language, "review.measure")}"
                - columnheader "{first}"
            - rowgroup:
              - row:
                - rowheader /{name}/
                - cell:
                  - textbox "{name}{comma}{first}": /7/
          - group: {say(language, "review.paste")}
          - heading "{name} {say(language, "verdict.too_early")}" [level=4]
          - paragraph: /7/
          - figure:
            - img "{say(language, "course.label", name=name)}"
            - group:
              - text: /{say(language, "course.table")} ?: {name}/
              - table "{name}":
                - rowgroup:
                  - row:
                    - columnheader "{say(language, "review.week")}"
                    - columnheader "{say(language, "course.expected")}"
                    - columnheader "{say(language, "course.measured")}"
                - rowgroup:
                  - row:
                    - rowheader "1"
                    - cell /\\d+/
                    - cell "7"
          - group: {say(language, "review.open")}
        """,
    )


@each
def test_what_is_shared(heard: Any, say: Say) -> None:
    page, language = heard.page, heard.language
    page.locator("[data-action=link]").click()
    # It is read at once, by whoever cannot see it appear.
    page.wait_for_function("document.activeElement.id === 'share-address'")
    matches(
        page.locator(".pl-share"),
        f"""
        - heading "{say(language, "share.heading")}" [level=4]
        - paragraph: {say(language, "share.text")}
        - button "{say(language, "share.make")}"
        - textbox "{say(language, "share.label")}": /#brief=1\\./
        - button "{say(language, "share.copy")}"
        - link "{say(language, "share.whatsapp")}"
        """,
    )


@both
def test_campaigns_and_the_question_before_another_one(visitor: Any, say: Say, language: str) -> None:
    with visitor(language, SIZES[language]) as visit:
        page = visit.open()
        visit.fill({"country": "JO", "name": "Warda"})
        page.locator(".pl-samples > summary").click()
        page.locator(".pl-samples a").first.click()
        dialog = page.locator("dialog[open]")
        dialog.wait_for()
        matches(
            dialog,
            f"""
            - dialog "{say(language, "share.ask")}":
              - heading "{say(language, "share.ask")}" [level=3]
              - term: {say(language, "share.name")}
              - definition: /.+/
              - term: {say(language, "share.organisation")}
              - definition: /.+/
              - paragraph: {say(language, "share.beside")}
              - button "{say(language, "share.open")}"
              - button "{say(language, "share.leave")}"
            """,
        )
        dialog.locator("button").last.click()
        page.locator(".pl-campaigns > summary").click()
        page.locator("[data-campaign=copy]").click()
        everything, copy = say(language, "campaigns.others"), say(language, "campaigns.copied", name="Warda")
        matches(
            page.locator("#campaigns"),
            f"""
            - region "{say(language, "campaigns.label")}":
              - group:
                - textbox "{say(language, "campaigns.name")}"
                - button "{say(language, "campaigns.new")}"
                - button "{say(language, "campaigns.copy")}"
                - button "{say(language, "campaigns.delete")}"
                - list "{everything}":
                  - listitem:
                    - button /Warda .+/
              - button "{say(language, "campaigns.open")}"
              - group
              - status: {say(language, "campaigns.twin")}
            """,
        )
        chosen = page.locator("#campaign-list [aria-current=true]")
        assert chosen.count() == 1
        assert copy in text_of(chosen)


# The plan with all that is folded opened: its headings, the names of what folds, of links, and what has no name.
HEARD = """() => {
    for (let more = 1; more; ) {
        const folded = document.querySelectorAll("#plan details:not([open])");
        for (const details of folded) details.open = true;
        more = folded.length;
    }
    const all = (selector) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility());
    const heard = (one) => one?.textContent.trim();
    const nameOf = (one) => one.ariaLabel || heard(document.getElementById(one.getAttribute("aria-labelledby") ?? ""))
        || heard(one.querySelector(":scope > :is(caption, figcaption)"));
    return {
        headings: all("h1, h2, h3, h4, h5, h6").map((one) => [Number(one.localName[1]), heard(one)]),
        folded: all("#plan summary").map(heard),
        links: all("#plan a").map(heard),
        unnamed: all("#plan :is(table, figure, svg, nav, [role=group])").filter((one) => !nameOf(one))
            .map((one) => one.outerHTML.slice(0, 120)),
    };
}"""


@each
def test_nothing_in_the_plan_is_nameless_and_what_differs_is_called_differently(heard: Any, say: Say) -> None:
    page, language = heard.page, heard.language
    page.evaluate(HEARD)
    # What is folded is filled as it opens.
    page.wait_for_timeout(1000)
    found = page.evaluate(HEARD)
    levels = [level for level, _ in found["headings"]]
    assert levels[0] == 1
    assert all(level <= before + 1 for before, level in itertools.pairwise(levels)), found["headings"]
    assert len(found["folded"]) > 100
    assert [text for text, count in Counter(found["folded"]).items() if count > 1] == []
    assert not {say(language, "link.learn"), say(language, "link.question")} & set(found["links"])
    assert found["unnamed"] == []


SPOKEN = """() => {
    window.spoken = [];
    const places = document.querySelectorAll("[role=status], [role=alert], [aria-live], output:not([aria-hidden])");
    for (const place of places) {
        new MutationObserver(() => place.textContent.trim() && spoken.push(place.id || place.outerHTML.slice(0, 80)))
            .observe(place, { childList: true, characterData: true, subtree: true });
    }
}"""


@each
def test_a_change_of_the_plan_is_told_once(heard: Any) -> None:
    page = heard.page
    page.evaluate(SPOKEN)
    brief = page.locator("#plan").get_attribute("data-brief")
    page.locator("#whatif-hours").focus()
    page.keyboard.press("ArrowUp")
    page.locator(f'#plan:not([data-brief="{brief}"])').wait_for()
    page.locator("#plan-changes").wait_for()
    page.wait_for_timeout(300)
    assert page.evaluate("spoken") == ["plan-changes-said"]
    page.keyboard.press("Escape")
