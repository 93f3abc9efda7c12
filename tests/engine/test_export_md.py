"""The plan as text: whole, in its language, the decision first, and no markup that a visitor wrote."""

import re
from itertools import pairwise
from typing import Any

import markdown
import pytest
from hypothesis import given
from smo_planner import export
from smo_planner.export import Options
from smo_planner.export.markdown.page import escape, figure
from smo_planner.voice import RULES
from smo_planner.words import Percent, render_text

from tests.engine.briefs import BAKERY, LEAST, bakery, changed, documents, plan
from tests.engine.exports import EXAMPLES, NAMED, NOWHERE, SITE, home
from tests.engine.test_arabic import CODES, texts


def written(document: dict[str, Any], language: str = "en", site: str = "") -> str:
    return export.write(plan(document, language), "md", Options(site=site)).decode()


def headings(text: str, level: int = 2) -> list[str]:
    mark = "#" * level + " "
    return [line.removeprefix(mark) for line in text.splitlines() if line.startswith(mark)]


def part(text: str, heading: str) -> str:
    """What stands under a heading of the second level."""
    return text.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("document", [BAKERY, LEAST, NAMED, NOWHERE, *EXAMPLES[:4]])
def test_every_text_of_the_plan_is_there(document: dict[str, Any], language: str) -> None:
    made = plan(document, language)
    found = export.write(made, "md").decode()
    assert [text for text in texts(made) if escape(text) not in found] == []
    assert found.count("- [ ] **") == len(made["tasks"])
    for source in made["sources"]:
        assert escape(source["title"]) in found
        assert f"(<{source['url']}>)" in found


def test_the_decision_comes_first() -> None:
    made = plan(BAKERY)
    found = written(BAKERY)
    assert headings(found)[0] == "The decision"
    decision = part(found, "The decision")
    assert headings(decision, 3)[:3] == ["What to do first", "What to leave alone, and why", "What it brings"]
    do, leave = decision.split("### What to leave alone, and why")
    for channel in made["channels"]:
        used = bool(channel["posts_per_week"])
        assert (f"- **{channel['name']}**" in do) == used
        assert (f"- **{channel['name']}**" in leave) == (not used)
    low, central, high = (
        render_text(Percent(made["coverage"]["percent"][end]), "en") for end in ("low", "central", "high")
    )
    assert f"Covered share of the segment: {central} ({low} to {high})" in leave
    assert made["roughness"]["text"] in leave
    assert "It costs 6 hours a week and 400 " in leave


def test_each_part_stands_once() -> None:
    found = headings(written(BAKERY))
    assert len(found) == len(set(found))
    assert found[-1] == "Sources"
    assert {"Checklist", "Audience", "Voice", "Channels", "Content", "Calendar", "Budget", "KPIs"} <= set(found)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_what_a_visitor_wrote_is_no_markup(language: str) -> None:
    text = written(NAMED, language)
    assert text.splitlines()[0].endswith("\u2068مخبز \\*الفجر\\* \\[عمّان\\]\u2069")
    html = markdown.markdown(
        text, extensions=[f"markdown.extensions.{name}" for name in ("tables", "attr_list", "md_in_html")]
    )
    assert "<b>" not in html
    assert "<em>" not in html
    assert "&lt;b&gt;نخبز&lt;/b&gt;" in html
    assert "مخبز *الفجر* [عمّان]" in html


@pytest.mark.parametrize("document", EXAMPLES)
def test_every_row_of_a_table_has_the_columns_of_its_headings(document: dict[str, Any]) -> None:
    lines = written(document, "ar").splitlines()
    for above, line in pairwise(lines):
        if line.startswith("|") and above.startswith("|"):
            assert line.count("|") == above.count("|")


def test_named_competitors_have_a_row_each_to_be_filled_in() -> None:
    assert "| \u2068@فرن\u2069 |" in part(written(NAMED), "Competitors")
    assert "Competitors" not in headings(written(BAKERY))


def test_the_calendar_has_a_table_a_week() -> None:
    made = plan(BAKERY)
    weeks = headings(part(written(BAKERY), "Calendar"), 3)
    assert weeks[0] == "Week 1, from 4 January 2027: Launch"
    assert len(weeks) == 8
    rows = [line for line in part(written(BAKERY), "Calendar").splitlines() if re.match(r"\| [MTWFS]", line)]
    assert len(rows) == len(made["calendar"])
    assert rows[0].startswith("| Monday 4 January 2027 | \u2066")


def test_occasions_are_marked_as_expected_until_the_visitor_sets_them() -> None:
    expected = written(bakery(period__start="2027-02-01"))
    assert "Ramadan (expected, give or take a day)" in expected


@pytest.mark.parametrize("language", ["ar", "en"])
def test_money_has_its_currency_and_days_their_months(language: str) -> None:
    found = written(BAKERY, language)
    assert ("400 د.أ" if language == "ar" else "400 JOD") in found
    assert ("4 كانون الثاني 2027" if language == "ar" else "4 January 2027") in found


def test_a_budget_of_nothing_is_told_in_words() -> None:
    found = written(bakery(budget__amount=0))
    assert "It costs 6 hours a week and no money." in found
    assert "| Total |  | 0 |" in found


def test_a_currency_without_a_name_keeps_its_code() -> None:
    assert "500 \u2066SEK\u2069" in written(bakery(budget__amount=500, budget__currency="SEK"), "ar")


def test_answers_are_told_in_words_and_open_ones_with_what_was_taken() -> None:
    full = bakery(
        events={"ramadan": ["2027-02-08"]}, baseline__conversion_rate=0.025, baseline__order_value=12.5, name="Sanabel"
    )
    answers = part(written(full), "Your answers")
    assert "| Do you want to reach women, men or both? | Women and men |" in answers
    assert "Instagram: 800, WhatsApp: 0" in answers
    assert "8 February 2027" in answers
    assert "| 2.5% |" in answers
    assert "| 12.5 JOD |" in answers
    assumed = answers.partition("### What we assumed")[2]
    assert "How many people share the work? We took: 1" in assumed
    assert "Where should a post lead people? Left open." in assumed


def test_nothing_is_said_to_be_assumed_where_all_is_answered() -> None:
    everything = bakery(
        version=1,
        name="Sanabel",
        offer__competitors=["Al Waha"],
        audience__place="Amman",
        roles=["sell"],
        resources__people=2,
        resources__destination="website",
        events={"ramadan": ["2027-02-08"]},
        baseline__conversion_rate=0.02,
        baseline__order_value=10,
    )
    made = plan(everything)
    assert made["assumed"] == []
    assert "What we assumed" not in written(everything)


def test_links_lead_into_the_guide_in_the_language_of_the_plan() -> None:
    for language in ("ar", "en"):
        made = plan(BAKERY, language)
        found = written(BAKERY, language, SITE)
        assert all(f"(<{home(language)}{task['learn']}>)" in found for task in made["tasks"])
    assert "](</" not in written(BAKERY)
    assert "In the guide" not in written(BAKERY)


def test_a_platform_without_a_known_reach_says_so() -> None:
    made = plan(BAKERY)
    made["channels"][-1] |= dict.fromkeys(("reach_percent", "reach_low", "reach_high", "reach_year", "reach_geography"))
    assert "| Leave alone | unknown |" in export.write(made, "md").decode()


def test_a_plan_without_a_name_or_a_target_has_neither() -> None:
    document = changed(LEAST, objective__primary="research")
    assert written(document).splitlines()[0] == "# Campaign plan"
    assert "Responses:" not in part(written(document), "The decision")


@pytest.mark.parametrize("document", EXAMPLES)
def test_an_arabic_plan_holds_no_english_but_names(document: dict[str, Any]) -> None:
    text, _, _ = written(document, "ar").partition("\n## المصادر\n")
    without_own = re.sub("[\u2066\u2068][^\u2069]*\u2069|`[^`]*`", "", text)
    assert not set(re.findall(r"[A-Za-z]{2,}", without_own)) - CODES
    assert ", " not in without_own


@given(documents())
def test_every_plan_is_written_whole(document: dict[str, Any]) -> None:
    made = plan(document, "ar")
    found = export.write(made, "md").decode()
    assert [text for text in texts(made) if escape(text) not in found] == []
    assert found.endswith("\n")
    assert "\n\n\n" not in found


def test_what_is_not_done_is_not_denied_twice() -> None:
    lines = part(written(BAKERY), "Voice").splitlines()
    at = lines.index("- **Limits**")
    # Each of them says "No ..." by itself: under "Don’t" it would say the opposite.
    assert all(line.startswith(("    - No ", "    - On ")) for line in lines[at + 1 : at + 4])
    assert all(re.search(r"\bno\b", rule, re.IGNORECASE) for name, rule in RULES.items() if name.startswith("dont/"))


def test_a_cost_below_a_cent_keeps_its_digits() -> None:
    charity = next(one for one in EXAMPLES if one["country"] == "LB" and one["objective"]["primary"] == "engagement")
    kpis = part(written(charity), "KPIs")
    cells = next(line for line in kpis.splitlines() if line.startswith("| Cost of an interaction")).split(" | ")
    low, target, high = (float(cell) for cell in cells[1:4])
    assert 0 < low < target < high < 1
    assert low < 0.01


@pytest.mark.parametrize(
    ("value", "shown"), [(0.0043, "0.0043"), (0.25, "0.25"), (1.2345, "1.23"), (99.456, "99.46"), (123456, "123,000")]
)
def test_figures_of_an_estimate_are_as_exact_as_their_size_asks(value: float, shown: str) -> None:
    assert figure(value) == shown
