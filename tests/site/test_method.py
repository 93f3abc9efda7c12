"""The method page says what the engine does: every rule, every constant, and figures that come out as it says."""

import re
from pathlib import Path

import pytest
from smo_planner.knowledge import facts
from smo_planner.questions import FIELDS
from smo_planner.rules import CHECKS, RULES

from tests.site.built import HOMES, ids, page_file, parsed
from tests.site.hooks import hook
from tests.site.test_pages import strings

KEPT = "segment reach channels calendar budget kpis experiments gates warnings judgements privacy".split()
NEW = "figures bases example benchmarks rules unknown".split()


def test_every_rule_is_there_with_words_and_condition() -> None:
    tasks = [one for found in hook("method_page").tasks("en").values() for one in found]
    assert sorted(one["id"] for one in tasks) == sorted(rule.id for rule in RULES)
    by_id = {one["id"]: one for one in tasks}
    assert by_id["describe-audience"]["conditions"] == []
    assert by_id["keep-records"]["conditions"] == ["a public body"]
    warnings = hook("method_page").warnings("en")
    assert [one["id"] for one in warnings] == [check.id for check in CHECKS]
    for one in (*tasks, *warnings):
        assert one.get("title") or one["text"]
        assert one.get("why") or one["condition"]


def test_a_rule_that_no_brief_brings_stops_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    rulebook = hook("rulebook")
    monkeypatch.setattr(rulebook, "documents", lambda: [])
    with pytest.raises(LookupError, match="keep-records"):
        rulebook.book.__wrapped__()


@pytest.mark.parametrize("language", HOMES)
def test_every_rule_figure_and_table_has_its_place(site: Path, language: str) -> None:
    soup = parsed(page_file(site, language, "method/"))
    known = facts()
    expected = {f"rule-{rule.id}" for rule in RULES} | {f"warning-{check.id}" for check in CHECKS}
    expected |= {f"judgement-{name}" for name in known.judgements} | {f"base-{name}" for name in known.bases}
    expected |= {f"reach-{one.geography.lower()}" for one in known.reach.values()}
    expected |= {f"table-{name}" for name in ("fits", "category_fits", "formats", "platforms", "mixes", "rates")}
    assert expected | {*KEPT, *NEW} <= ids(soup)
    assert "${" not in soup.get_text()
    assert not soup.find_all(string=re.compile("<!--"))
    for cell in soup.select("main table th, main summary, main dt, main strong"):
        assert cell.get_text(strip=True), cell.find_parent("tr") or cell


def test_a_constant_stands_where_the_engine_reads_it() -> None:
    reads = hook("reads")
    assert reads.part("organic-local") == "channels", "named by a part of its id only"
    assert reads.part("production-share") == "budget"
    assert reads.part("no-such-constant") == reads.OTHER
    unread = [name for name in facts().judgements if reads.part(name) == reads.OTHER]
    assert not unread, "nobody reads them, or reads.PARTS lacks the module"


@pytest.mark.parametrize("language", HOMES)
def test_templates_have_a_word_for_all_that_the_data_name(language: str) -> None:
    tabled, published = hook("tabled"), hook("published")
    tables = tabled.tables("en")
    measures = [one for found in published.benchmarks("en").values() for one in found]
    wanted = {f"answer.{path}" for path in FIELDS if path != "version"}
    wanted |= {f"answer.{path}" for _, task in hook("rulebook").book().tasks for path in task.advice.because}
    wanted |= {f"method.group.{name}" for name in (*hook("reads").PARTS, "other")}
    wanted |= {f"method.table.{table.id}" for table in tables}
    wanted |= {f"method.column.{key}" for table in tables for key, _ in table.heads if key}
    wanted |= {cell.key for table in tables for row in table.rows for cell in row if cell.key}
    wanted |= {f"method.metric.{name}" for name in published.benchmarks("en")}
    for part in ("unit", "denominator", "scope"):
        wanted |= {f"method.{part}.{getattr(one, part)}" for one in measures if getattr(one, part)}
    assert not wanted - strings(language).keys()


def test_arabic_tables_hold_no_english() -> None:
    for table in hook("tabled").tables("ar"):
        for row in table.rows:
            for cell in row:
                assert not re.search("[A-Za-z]{3}", cell.text), (table.id, cell.text)


@pytest.mark.parametrize("language", HOMES)
def test_the_worked_example_comes_out(language: str) -> None:
    numbers = hook("worked").numbers(language)

    def figure(name: str) -> float:
        return float(numbers[name].rstrip("%").replace(",", ""))

    covered = figure("reach") * figure("fit") * figure("share") / 100
    assert covered == pytest.approx(figure("covered"), abs=0.02)
    assert figure("effect") * figure("ceiling") / 100 == pytest.approx(figure("share"), abs=0.05)
    left = 1.0
    for one in numbers["missed"].split(" × "):
        left *= float(one.rstrip("%")) / 100
    assert 100 * left == pytest.approx(figure("missed_all"), abs=0.02)
    assert 100 - figure("missed_all") == pytest.approx(figure("together"), abs=0.011)
    assert figure("low") <= figure("together") <= figure("high")


def test_a_figure_that_nobody_computes_stops_the_build() -> None:
    method = hook("method_page")
    assert method.filled("${reach} $$", "en").endswith("% $")
    with pytest.raises(KeyError):
        method.filled("${nobody}", "en")


def test_the_page_is_cut_at_its_marks() -> None:
    assert hook("method_page").parts("a<!-- rules -->b<!-- rates -->") == [("", "a"), ("rules", "b"), ("rates", "")]
