"""Who the audience is and whom a platform reaches: by hand in a made-up country, and for every one that there is."""

from typing import Any

import pytest
from hypothesis import given
from smo_planner.knowledge import Knowledge, Population, Profile, Reach, facts
from smo_planner.segment import BAND_YEARS, PlatformReach, Segment, place_name, segment
from smo_planner.words import render_text

from tests.engine.briefs import bakery, brief, documents

GENDERS = ("women", "men")
# Of equal groups, each of the two averages 1.
AGE_FACTORS = {"13-17": 0.5, "18-24": 1.5, "25-34": 1.5, "35-44": 1.0, "45-54": 0.75, "55+": 0.75}
GENDER_FACTORS = {"women": 0.8, "men": 1.2}
A_SOURCE = "nuq-2019-social"
THIS_YEAR = 2025


def level(
    geography: str = "JO", age: str = "all", gender: str = "all", percent: float = 50, year: int = THIS_YEAR
) -> Reach:
    """A figure of Facebook, ten points either side."""
    low, high = percent - 10, percent + 10
    base = "internet_users"
    return Reach("facebook", geography, age, gender, percent, low, high, year, percent, base, "", (A_SOURCE,))


def made_up(*levels: Reach, bent: bool = True, bent_in: int = THIS_YEAR) -> Knowledge:
    """Jordan with a hundred thousand people in each band and gender, all facts of a year that is not dated."""
    known = facts()
    factors = [("age", AGE_FACTORS), ("gender", GENDER_FACTORS)]
    return known._replace(
        population={
            ("JO", age, gender): Population("JO", age, gender, 100.0, 2025, ("un-wpp-2024",))
            for age in BAND_YEARS
            for gender in GENDERS
        },
        profiles=known.profiles
        | {
            ("facebook", dimension, value): Profile(
                "facebook", dimension, value, factor if bent else 1.0, bent_in, "MA", (A_SOURCE,)
            )
            for dimension, values in factors
            for value, factor in values.items()
        },
        reach={key: one for key, one in known.reach.items() if key[0] != "facebook"}
        | {(one.platform, one.geography, one.age, one.gender): one for one in levels},
    )


def found(known: Knowledge, **answers: Any) -> Segment:
    return segment(brief(bakery(**{"audience__reach": "national", **answers})), known)


def facebook(known: Knowledge, **answers: Any) -> PlatformReach:
    return found(known, **answers).reach["facebook"]


def said(lines: Any) -> str:
    return "\n".join(render_text(line.text, "en") for line in lines).translate(dict.fromkeys((0x2066, 0x2068, 0x2069)))


def test_a_level_is_bent_to_the_ages_and_gender_of_the_segment() -> None:
    # Women and men of 25 to 34: 50 x 1.5 x 0.8 = 60, 50 x 1.5 x 1.2 = 90; of 35 to 44: 40 and 60. Their mean is 62.5.
    # Low: 48, 72, 32, 48, a tenth off for the bending. High: 72, 97 (not 108), 48, 72, a tenth on.
    reach = facebook(made_up(level()))
    assert reach.percent == pytest.approx((50 * 0.9, 62.5, 72.25 * 1.1))
    assert (reach.year, reach.geography, reach.own_country, reach.grade) == (THIS_YEAR, "JO", True, "A")


def test_groups_weigh_by_their_people() -> None:
    known = made_up(level(age="25-34", percent=30), level(age="35-44", percent=60), bent=False)
    known = known._replace(
        population=known.population
        | {("JO", "35-44", gender): Population("JO", "35-44", gender, 200.0, 2025, ()) for gender in GENDERS}
    )
    assert facebook(known).percent.central == pytest.approx((30 + 2 * 60) / 3)


def test_everybody_together_keeps_the_level_of_the_country() -> None:
    known = made_up(level(percent=40))
    uneven = known._replace(
        population=known.population
        | {("JO", age, "men"): Population("JO", age, "men", 300.0, 2025, ()) for age in BAND_YEARS}
    )
    for one in (known, uneven):
        assert facebook(one, audience__ages=[*BAND_YEARS]).percent.central == pytest.approx(40)


def test_figures_are_taken_from_the_nearest_place_age_and_gender() -> None:
    nearest_first = [
        level("JO", "25-34", "women", 11), level("JO", "25-34", "all", 12), level("JO", "all", "women", 13),
        level("JO", percent=14), level("LEVANT", percent=15), level("ARAB", percent=16), level("WORLD", percent=17),
    ]  # fmt: skip
    only = {"audience__ages": ["25-34"], "audience__gender": "women"}
    for start, expected in enumerate(nearest_first):
        reach = facebook(made_up(*nearest_first[start:], bent=False), **only)
        assert reach.percent.central == pytest.approx(expected.percent)
        assert reach.geography == expected.geography
        assert reach.own_country == (expected.geography == "JO")
    with pytest.raises(LookupError):
        facebook(made_up(), **only)


def test_a_figure_from_elsewhere_has_a_wider_range_and_a_lower_grade() -> None:
    reach = facebook(made_up(level("LEVANT"), bent=False))
    assert reach.percent == pytest.approx((40 * 0.65, 50, 60 * 1.35))
    assert reach.grade == "B"
    assert "its place (the Levant)" in said(reach.explain)


@pytest.mark.parametrize(
    ("start", "wider", "grade"), [("2029-01-01", 0.1, "A"), ("2030-01-01", 0.25, "C"), ("2001-01-01", 0.1, "A")]
)
def test_a_dated_figure_has_a_wider_range_and_a_lower_grade(start: str, wider: float, grade: str) -> None:
    # From 2030 on both the level and the profiles of 2025 are dated: two steps.
    reach = facebook(made_up(level(), bent=False), period__start=start)
    assert reach.percent == pytest.approx((40 * (1 - wider), 50, 60 * (1 + wider)))
    assert reach.grade == grade
    assert ("its age (2025)" in said(reach.explain)) == (grade == "C")


def test_old_profiles_lower_a_new_figure_too() -> None:
    reach = facebook(made_up(level(), bent=False, bent_in=2019))
    assert reach.percent == pytest.approx((40 * 0.75, 50, 60 * 1.25))
    assert reach.grade == "B"
    assert "old figures on ages and genders" in said(reach.explain)


def test_a_figure_of_the_very_group_is_not_bent() -> None:
    reach = facebook(
        made_up(level(age="25-34", gender="men", percent=30)), audience__ages=["25-34"], audience__gender="men"
    )
    assert reach.percent == pytest.approx((20, 30, 40))
    assert "30% of men aged 25-34 online in Jordan use the platform (2025)." in said(reach.explain)
    assert "bent" not in said(reach.explain)


def test_the_published_figure_and_its_conversion_are_said() -> None:
    explain = said(found(facts(), country="JO").reach["instagram"].explain)
    assert "The published figure is 43% (accounts as a share of internet users)" in explain
    assert "Accounts are not people" in explain
    assert "of your segment" in explain


@pytest.mark.parametrize(("ages", "share"), [(["13-17"], 0.4), (["13-17", "18-24"], 0.7), (["18-24"], 1.0)])
def test_a_least_age_leaves_the_part_of_a_band_above_it(ages: list[str], share: float) -> None:
    known = made_up(level(), bent=False)
    known = known._replace(least_ages=known.least_ages | {"facebook": known.least_ages["linkedin"]._replace(years=16)})
    reach = facebook(known, audience__ages=ages)
    assert reach.percent.central == pytest.approx(50 * share)
    assert reach.cut_ages == (("13-17",) if share < 1 else ())
    assert ("admit no one younger" in said(reach.explain)) == (share < 1)


def test_nobody_is_reached_where_all_are_below_the_least_age() -> None:
    known = made_up(level())
    known = known._replace(least_ages=known.least_ages | {"facebook": known.least_ages["linkedin"]._replace(years=18)})
    reach = facebook(known, audience__ages=["13-17"])
    assert reach.percent == (0, 0, 0)
    assert reach.cut_ages == ("13-17",)
    assert reach.sources == known.least_ages["linkedin"].sources


def test_people_are_those_online_and_never_more_than_live_there() -> None:
    # Four groups of 100,000; 95.6 % of Jordan are online. Five percent more than those would be more than there are.
    people = found(made_up(level())).people
    assert people == pytest.approx((400_000 * 0.956 * 0.95, 400_000 * 0.956, 400_000))


def test_the_low_end_counts_fewer_of_those_aged_45_and_over() -> None:
    audience = found(made_up(level()), audience__ages=["35-44", "55+"], audience__gender="women")
    assert audience.people is not None
    assert audience.people.low == pytest.approx(100_000 * 0.956 * (0.95 + 0.75))
    assert "fewer are online" in said(audience.explain)


def test_an_old_share_online_widens_the_count_and_lowers_its_grade() -> None:
    # The share is of 2024, so from 2029 on it is dated.
    audience = found(made_up(level()), period__start="2029-01-01")
    assert audience.people == pytest.approx((400_000 * 0.956 * 0.8, 400_000 * 0.956, 400_000))
    assert "because of its age (2024)" in said(audience.explain)
    assert "its age" not in said(found(made_up(level())).explain)


def test_the_count_of_the_united_nations_stands_beside_the_people_online() -> None:
    audience = found(made_up(level()), audience__ages=["13-17", "18-24"])
    explain = said(audience.explain)
    assert "400,000 people of these ages and gender live in Jordan by the UN’s estimate for 2025" in explain
    assert "13-17 and 18-24 are made by splitting" in explain
    assert "fewer are online" not in explain
    assert {"un-wpp-2024", "jordan-ict-2024"} <= {source for line in audience.explain for source in line.sources}


@pytest.mark.parametrize(
    ("answers", "reason"),
    [
        ({"audience__reach": "local"}, "single town"),
        ({"audience__reach": "international"}, "people of one country"),
        ({"country": "ZZ", "budget__currency": "USD"}, "not one of the 22"),
    ],
)
def test_people_are_not_counted_where_nobody_could(answers: dict[str, Any], reason: str) -> None:
    audience = found(facts(), **answers)
    assert audience.people is None
    assert audience.no_people is not None
    assert reason in render_text(audience.no_people, "en")


def test_elsewhere_takes_the_figures_of_the_world_and_weighs_groups_alike() -> None:
    audience = found(facts(), country="ZZ", budget__currency="USD")
    assert [cell.weight for cell in audience.cells] == [0.25] * 4
    assert {reach.geography for reach in audience.reach.values()} == {"WORLD"}
    assert not any(reach.own_country for reach in audience.reach.values())


def test_every_place_of_a_figure_has_a_name() -> None:
    places = {one.geography for one in (*facts().reach.values(), *facts().profiles.values())}
    assert all(render_text(place_name(place, facts()), "ar") for place in places)


@given(documents())
def test_reach_is_a_share_within_its_range_with_sources_that_are_there(document: dict[str, Any]) -> None:
    known = facts()
    audience = segment(brief(document), known)
    assert sum(cell.weight for cell in audience.cells) == pytest.approx(1)
    assert audience.reach.keys() == known.platforms.keys()
    for reach in audience.reach.values():
        assert 0 <= reach.percent.low <= reach.percent.central <= reach.percent.high <= 100
        assert set(reach.sources) <= known.sources.keys()
        assert reach.grade in ("A", "B", "C")
    if audience.people:
        assert audience.people.low <= audience.people.central <= audience.people.high
