"""A plan's views: the decision, its row of sections, pictures, what-if, what changed; and each as the plan has it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from smo_planner.words import number

both = pytest.mark.parametrize("language", ["ar", "en"])
mixed = pytest.mark.parametrize(("language", "size"), [("ar", "phone"), ("en", "desktop")])

BRIEF = """async () => {
    const main = document.querySelector('script[src$="planner/main.js"]').src;
    const { briefOf } = await import(new URL("form.js", main).href);
    return briefOf(document.querySelector("#planner"));
}"""
# Every folded part of the plan, and folded again.
UNFOLD = """() => {
    window.folded = [...document.querySelectorAll("#plan details:not([open])")];
    for (const details of window.folded) details.open = true;
}"""
FOLD = "() => { for (const details of window.folded) details.open = false; }"


def plan_of(page: Any, language: str) -> dict[str, Any]:
    """The plan of the page's own answers, from the command line."""
    told = subprocess.run(
        [sys.executable, "-m", "smo_planner", "-", "--lang", language],
        input=json.dumps(page.evaluate(BRIEF)).encode(),
        stdout=subprocess.PIPE,
        check=True,
    )
    plan: dict[str, Any] = json.loads(told.stdout)
    return plan


def percent(value: float) -> str:
    """As the engine writes it."""
    return f"{number(value, 0 if value >= 10 else 1)}%"


PHASES: dict[str, dict[str | None, str]] = {
    "en": {
        "prepare": "Prepare",
        "launch": "Launch",
        "sustain": "Sustain",
        "review": "Review",
        None: "No fixed phase",
    },
    "ar": {
        "prepare": "التحضير",
        "launch": "الإطلاق",
        "sustain": "الاستمرار",
        "review": "المراجعة",
        None: "بلا مرحلة محدَّدة",
    },
}


def add_up(parts: Iterable[tuple[Any, float]]) -> dict[Any, Decimal]:
    """The sum of each name, without a float's error."""
    sums: defaultdict[Any, Decimal] = defaultdict(Decimal)
    for name, amount in parts:
        sums[name] += Decimal(str(amount))
    return dict(sums)


def money(page: Any) -> list[dict[str, Decimal]]:
    """The amounts of each picture of the budget, by what they are for."""
    found = []
    for picture in page.locator("#plan-budget .pl-picture").all():
        amounts = [re.findall(r"[\d.,]+\d|\d", text)[0].replace(",", "") for text in texts(picture, ".pl-bar__text")]
        found.append(dict(zip(texts(picture, ".pl-bar__name"), map(Decimal, amounts), strict=True)))
    return found


def texts(page: Any, selector: str) -> list[str]:
    """What stands there, without marks of direction."""
    return [
        re.sub(r"[\u200e\u200f\u2066-\u2069]", "", text).strip() for text in page.locator(selector).all_text_contents()
    ]


@mixed
def test_what_to_do_first_is_seen_without_scrolling(planned: Any, language: str, size: str) -> None:
    page = planned(language, size).page
    page.evaluate("document.querySelector('#plan').scrollIntoView()")
    height = page.viewport_size["height"]
    ends = "all => all.map(one => one.getBoundingClientRect().bottom)"
    assert 0 < page.locator(".pl-decision__lead strong").evaluate_all(ends)[0] < height
    tasks = page.locator(".pl-first li").evaluate_all(ends)
    assert len(tasks) == 3
    assert max(tasks) < height
    left = page.locator(".pl-left li").evaluate_all(ends)
    assert (max(left) if size == "desktop" else page.locator(".pl-left").bounding_box()["y"]) < height


@both
def test_why_tiktok_is_left_alone_is_in_the_decision(planned: Any, language: str) -> None:
    page = planned(language, "phone").page
    name, reason = {"ar": ("تيك توك", "موقوفة"), "en": ("TikTok", "suspended")}[language]
    (text,) = [text for text in texts(page, ".pl-left li") if text.startswith(name)]
    assert reason in text
    assert "2022" in text


def test_the_row_of_sections_stays_and_marks_what_is_read(planned: Any) -> None:
    for language, size in (("en", "desktop"), ("ar", "phone")):
        page = planned(language, size).page
        for name in ("kpis", "channels"):
            page.evaluate("name => document.querySelector(`#plan-${name}`).scrollIntoView()", name)
            current = page.locator(".pl-nav a[aria-current]")
            page.locator(f'.pl-nav a[aria-current][href="#plan-{name}"]').wait_for()
            assert current.count() == 1
            row, link = page.locator(".pl-nav ul").bounding_box(), current.bounding_box()
            # Below the site's bar, above the section's title; and the link has been brought into the row's sight.
            assert 40 < row["y"] < page.locator(f"#plan-{name} h3").bounding_box()["y"]
            assert row["y"] + row["height"] <= page.locator(f"#plan-{name} h3").bounding_box()["y"] < 200
            assert row["x"] <= link["x"]
            assert link["x"] + link["width"] <= row["x"] + row["width"] + 1
        assert planned(language, size).sideways() == 0


@mixed
def test_all_sections_are_listed_and_a_folded_one_opens(planned: Any, language: str, size: str) -> None:
    page = planned(language, size).page
    sections = page.locator("#plan-body .pl-section").evaluate_all("all => all.map(one => `#${one.id}`)")
    page.locator(".pl-all-open").click()
    links = page.locator("#plan-all a")
    assert links.evaluate_all("all => all.map(one => one.hash)") == sections
    assert not page.locator("#plan-gates .pl-fold > :not(summary)").is_visible()
    links.and_(page.locator('[href="#plan-gates"]')).click()
    page.locator("#plan-gates .pl-fold > :not(summary)").wait_for()
    assert not page.locator("#plan-all").is_visible()
    # As others find it.
    page.locator("#plan-gates .pl-fold > summary").click()


@both
def test_pictures_say_what_the_plan_says(planned: Any, language: str) -> None:
    page = planned(language, "phone").page
    plan = plan_of(page, language)
    known = [one for one in plan["channels"] if one["reach_percent"] is not None]
    known.sort(key=lambda one: -one["reach_percent"])
    assert texts(page, "#plan-channels .pl-bar__name") == [one["name"] for one in known]
    for one, text in zip(known, texts(page, "#plan-channels .pl-bar__text"), strict=True):
        ends = ("reach_percent", "reach_low", "reach_high")
        assert re.findall(r"[\d.]+%", text) == [percent(one[end]) for end in ends]
    drawn = page.locator("#plan-channels .pl-bar [data-slot=bar]").evaluate_all(
        """all => all.map(({ style }) => ["--low", "--central", "--high"].map(
            (name) => parseFloat(style.getPropertyValue(name))))"""
    )
    assert drawn == [[one["reach_low"], one["reach_percent"], one["reach_high"]] for one in known]

    lines = plan["budget"]["lines"]
    assert money(page) == [
        add_up((line["label"], line["amount"]) for line in lines),
        add_up((PHASES[language][line["phase"]], line["amount"]) for line in lines),
    ]
    # Phases stand in their order, what belongs to none at the end.
    assert list(money(page)[1]) == [name for name in PHASES[language].values() if name in money(page)[1]]
    for picture in page.locator("#plan-budget .pl-picture").all():
        shares = [float(text.rpartition(" ")[2].strip("%")) for text in texts(picture, ".pl-bar__text")]
        assert 99 <= sum(shares) <= 101

    targets = page.locator("#plan-kpis [data-kpi]").evaluate_all(
        """all => all.map((one) => [one.dataset.kpi, parseFloat(
            one.querySelector("[data-slot=bar]")?.style.getPropertyValue("--central"))])"""
    )
    wanted = {one["id"]: 100 * one["target"] / one["high"] for one in plan["kpis"] if one["high"]}
    assert {kpi: share for kpi, share in targets if share is not None} == pytest.approx(wanted)


@both
def test_pictures_of_money_add_up_to_the_last_coin_and_without_money_there_are_none(
    visitor: Any, nine: Any, language: str
) -> None:
    with visitor(language) as visit:
        page = visit.open()
        visit.fill(nine[language] | {"country": "KW", "budget.amount": "2000.335"})
        visit.submit()
        visit.wait_for("ready")
        lines = plan_of(page, language)["budget"]["lines"]
        for picture, key in zip(money(page), ("label", "phase"), strict=True):
            assert sum(picture.values()) == Decimal("2000.335")
            assert sorted(picture.values()) == sorted(add_up((line[key], line["amount"]) for line in lines).values())
        assert visit.sideways() == 0
        page.locator('[name="budget.amount"]').fill("0")
        page.locator("#plan-budget .pl-picture").first.wait_for(state="detached")
        # Not whether it is seen: it may not be laid out yet, and a look would be noted by the browser.
        assert page.locator("#plan-budget h3").count() == 1


@both
def test_the_month_shows_the_weekend_of_the_country(planned: Any, language: str) -> None:
    page = planned(language, "phone").page
    plan = plan_of(page, language)
    assert plan["weekend"] == ["fri", "sat"]
    name, days = {"en": ("weekend", "Friday, Saturday"), "ar": ("عطلة أسبوعية", "الجمعة، السبت")}[language]
    assert texts(page, "#plan-calendar .pl-small:has(.pl-rest)")[0].endswith(days)
    month = page.locator(".pl-month").first
    # Weeks begin on Saturday in Jordan, as the browser knows.
    assert texts(month, "th .pl-hidden")[0] == days.rpartition(" ")[2]
    shaded = texts(month, "td[data-rest] > span:first-child")
    assert shaded == [str(day) for day in range(1, 32) if date(2027, 1, day).weekday() in (4, 5)]
    # Told once to who sees no shade: in the link where there is one.
    assert [text.count(name) for text in texts(month, "td[data-rest]")] == [1] * len(shaded)
    assert name not in "".join(texts(month, "td:not([data-rest])"))
    links = month.locator("td[data-rest] a")
    assert links.count()
    assert all(name in text for text in links.all_text_contents())


def test_weeks_begin_as_in_the_country(planned: Any) -> None:
    page = planned("en", "desktop").page
    first = """async ([country, weekend, known]) => {
        const main = document.querySelector("script[src*='planner/main']").src;
        const { firstWeekday } = await import(new URL("days.js", main));
        const { getWeekInfo } = Intl.Locale.prototype;
        if (!known) delete Intl.Locale.prototype.getWeekInfo;
        const day = firstWeekday({ brief: { country }, ...(weekend && { weekend: weekend.split(" ") }) });
        Object.assign(Intl.Locale.prototype, { getWeekInfo });
        return ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"][day];
    }"""
    for country, weekend, known, day in (
        ("EG", "fri sat", True, "Sat"),
        ("SA", "fri sat", True, "Sun"),
        ("AE", "sat sun", True, "Mon"),
        ("LB", "sat sun", True, "Mon"),
        ("ZZ", "sat sun", True, "Mon"),
        # The browser knows nothing of the country, or another weekend: the day after the plan's own.
        ("EG", "fri sat", False, "Sun"),
        ("MA", "sat sun", False, "Mon"),
        ("PS", "fri sat", True, "Sun"),
        ("EG", "fri", True, "Sat"),
        # A plan of an earlier version tells no weekend.
        ("EG", None, True, "Sun"),
    ):
        assert page.evaluate(first, [country, weekend, known]) == day, (country, weekend, known)


@both
def test_each_day_with_posts_leads_to_them(planned: Any, language: str) -> None:
    page = planned(language, "desktop").page
    plan = plan_of(page, language)
    first: dict[str, str] = {}
    for post in sorted(plan["calendar"], key=lambda post: (post["date"], post["time"])):
        first.setdefault(post["date"], post["id"])
    links = page.locator(".pl-month td a")
    page.wait_for_function("count => document.querySelectorAll('.pl-month td a').length === count", arg=len(first))
    hrefs = links.evaluate_all("all => all.map(link => link.getAttribute('href'))")
    assert hrefs == [f"#post-{post}" for post in first.values()]
    # Of no two channels the letters are the same.
    letters = re.findall(r"(\S+): ", page.locator("#plan-calendar .pl-small").first.text_content())
    used = {post["channel"] for post in plan["calendar"]}
    assert len(set(letters)) == len(letters) == len(used)

    month = page.locator(".pl-month").last
    month.locator("summary").click()
    month.locator("td a").last.click()
    post = page.locator(f"#post-{list(first.values())[-1]}")
    assert post.is_visible()
    assert 0 < post.bounding_box()["y"] < page.viewport_size["height"]
    week = page.locator(".pl-week", has=post)
    week.locator("> summary").click()
    month.locator("summary").click()
    page.evaluate("history.replaceState(null, '', location.pathname)")


@both
def test_occasions_links_and_message_are_those_of_the_plan(planned: Any, language: str) -> None:
    page = planned(language, "phone").page
    plan = plan_of(page, language)
    assert texts(page, "#plan-events h4") == [event["title"] for event in plan["events"]]
    assert texts(page, "#plan-links code") == [link["utm"] for link in plan["links"]]
    left_out = [item for one in plan["warnings"] for item in one.get("items", [])]
    assert left_out
    assert texts(page, "#plan-warnings details li") == left_out
    said = page.locator("#plan-message .pl-quote").text_content()
    assert said == plan["message"]["positioning"]
    assert len(texts(page, "#plan-message .pl-columns li")) == len(plan["message"]["do"]) + len(plan["message"]["dont"])
    # Nobody to compare with was named.
    assert not page.locator("#plan-audit").count()


@mixed
def test_axe_finds_nothing_with_all_unfolded_and_nothing_is_too_wide(planned: Any, language: str, size: str) -> None:
    visit = planned(language, size)
    page = visit.page
    page.evaluate(UNFOLD)
    assert not visit.axe_both("#plan")
    before = page.viewport_size
    page.set_viewport_size({"width": 320, "height": 640})
    assert visit.sideways() == 0
    wide = page.evaluate(
        """() => [...document.querySelectorAll("#plan .pl-section *")].filter((one) => {
            const { left, right } = one.getBoundingClientRect();
            return !one.closest(".pl-scroll, .pl-hidden") && one.checkVisibility() && (right > 321 || left < -1);
        }).map((one) => one.outerHTML.slice(0, 120))"""
    )
    assert not wide
    page.set_viewport_size(before)
    page.evaluate(FOLD)


@mixed
def test_a_visitor_improves_the_plan_tries_what_if_and_comes_back(
    visitor: Any, nine: Any, language: str, size: str
) -> None:
    with visitor(language, size) as visit:
        page = visit.open()
        visit.fill(nine[language])
        visit.submit()
        visit.wait_for("ready")
        plan = page.locator("#plan")
        first = plan.get_attribute("data-brief")
        changes = page.locator("#plan-changes")
        hours = page.locator('[name="resources.hours_per_week"]')
        typed = hours.input_value()
        assert changes.is_hidden()
        assert "28" in page.locator(".pl-rough").text_content()

        # The answer that would help most opens its question.
        page.locator(".pl-improve a").click()
        asked = page.evaluate_handle("document.activeElement.closest('[data-question]')").as_element()
        assert asked.is_visible()
        assert asked.evaluate("one => one.closest('details')?.open ?? true")

        # An answer in the form: the plan follows, and says what changed.
        hours.fill("12")
        page.locator(f'#plan:not([data-brief="{first}"])').wait_for()
        changes.wait_for()
        said = page.locator("#plan-changes-first").text_content()
        assert said
        assert page.locator("#plan-changes-said").text_content() == said
        changes.locator("summary").click()
        (answer,) = texts(page, "#plan-changes-answers li")
        assert re.findall(r"\d+", answer) == ["6", "12"]
        assert len(texts(page, "#plan-changes-all li")) >= 1
        page.locator("#plan-title").focus()
        second = plan.get_attribute("data-brief")

        # The slider is the form's own answer; it keeps the focus while the plan follows.
        slider = page.locator("#plan-whatif input[type=range]").first
        assert slider.get_attribute("aria-valuetext").startswith("12 ")
        slider.focus()
        page.keyboard.press("ArrowRight" if language == "en" else "ArrowLeft")
        page.locator(f'#plan:not([data-brief="{second}"])').wait_for()
        changes.wait_for()
        assert hours.input_value() == "14"
        assert page.locator("#plan-whatif output").first.text_content().startswith("14 ")
        assert slider.evaluate("one => one === document.activeElement")
        skill = page.locator("#plan-whatif input[type=checkbox]").first
        skill.check()
        assert page.locator('#planner [name="resources.skills"]:checked').count() == 1

        # As it was: what was typed, to the letter, and the plan of it.
        page.locator("#plan-whatif [data-action=back]").click()
        assert hours.input_value() == typed
        assert not skill.is_checked()
        page.locator(f'#plan[data-brief="{first}"]').wait_for()

        # Whom the customer would choose instead gets a row in a sheet to fill in.
        visit.fill({"offer.competitors": "Rival"})
        page.locator("#plan-audit tbody th", has_text="Rival").wait_for(state="attached")
        assert texts(page, "#plan-audit tbody th") == ["Rival"]
        assert page.locator("#plan-audit tbody td").count() == page.locator("#plan-audit dt").count()
        assert not visit.axe("#plan-audit, #plan-changes")

        # A link to a part of the plan that stands leads there.
        page.locator("#plan-sensitivity li").first.wait_for()
        page.goto("about:blank")
        visit.open("planner/#plan-budget")
        visit.wait_for("ready")
        page.locator('.pl-nav a[aria-current][href="#plan-budget"]').wait_for()
        assert 60 <= page.locator("#plan-budget h3").bounding_box()["y"] < 200


def test_a_scroll_that_begins_on_a_slider_changes_nothing(visitor: Any, nine: Any) -> None:
    with visitor("ar", has_touch=True) as visit:
        page = visit.open()
        visit.fill(nine["ar"])
        visit.submit()
        visit.wait_for("ready")
        typed = page.locator("[name='budget.amount']")
        amount = typed.input_value()
        slider = page.locator("#whatif-money")
        slider.scroll_into_view_if_needed()
        client = page.context.new_cdp_session(page)

        def stroke(*way: tuple[float, float]) -> None:
            box = slider.bounding_box()
            points = [{"x": box["x"] + box["width"] * x, "y": box["y"] + box["height"] / 2 + y} for x, y in way]
            for at, point in enumerate(points):
                kind = "touchMove" if at else "touchStart"
                client.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [point]})
                page.wait_for_timeout(16)
            client.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
            page.wait_for_timeout(200)

        height = page.evaluate("scrollY")
        stroke(*((0.1, -12.0 * step) for step in range(12)))
        assert page.evaluate("scrollY") > height
        assert typed.input_value() == amount
        page.evaluate("height => scrollTo({top: height, behavior: 'instant'})", height)
        # Along the track it follows the finger, and a tap is meant.
        stroke(*((0.5 - 0.04 * step, 0.0) for step in range(6)))
        moved = typed.input_value()
        assert moved != amount
        stroke((0.9, 0.0))
        assert typed.input_value() not in (amount, moved)


@both
def test_a_channel_that_is_left_out_says_what_would_bring_it_in(visitor: Any, nine: Any, language: str) -> None:
    with visitor(language) as visit:
        page = visit.open()
        visit.fill(nine[language])
        visit.submit()
        visit.wait_for("ready")
        page.locator("#plan-sensitivity li").first.wait_for()
        ways = {way["channel"]: way["text"] for way in plan_of(page, language)["brings"]}
        assert "tiktok" in ways
        page.locator("#plan-channels aside details, #plan-channels details").last.evaluate("one => one.open = true")
        for channel, text in ways.items():
            assert text in page.locator(f"#plan-channels [data-channel={channel}]").text_content()
        assert page.locator('#plan-decision a[href="#plan-channels"]').is_visible()
