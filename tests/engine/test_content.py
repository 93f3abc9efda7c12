"""What channels say: pillars for the body that speaks, ideas in the brief's own words, a voice, a worksheet."""

import json
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from smo_planner import api
from smo_planner.channels import choose
from smo_planner.content import Content, contents, event_ideas, hundredths
from smo_planner.ideas import (
    Bank,
    Teller,
    business,
    causes,
    days,
    fields,
    goods,
    platforms,
    public,
    services,
    waiting,
)
from smo_planner.ideas.fitting import needed
from smo_planner.knowledge import facts
from smo_planner.questions import FIELDS, values
from smo_planner.segment import segment
from smo_planner.voice import RULES
from smo_planner.words import Text, render_text

from tests.engine.briefs import BAKERY, LEAST, bakery, brief, changed, documents, plan

EXAMPLES = sorted((Path(__file__).parents[2] / "planner" / "examples").glob("*.json"))
PLATFORMS = values(FIELDS["resources.accounts"])
CATEGORIES = values(FIELDS["offer.category"])
SPEAKERS = {"business": "shop", "government": "government", "nonprofit": "nonprofit", "creator": "creator"}
BANKS = (business, causes, days, goods, platforms, public, services)
SELLING = {"offer", "proof", "giving", "partners", "work"}
# Everything that an idea can name.
RICH = bakery(
    name="Sanabel",
    audience__place="Amman",
    offer__competitors=["Al-Nour"],
    resources__destination="whatsapp",
    resources__people=2,
)


def content(document: dict[str, Any]) -> tuple[Content, ...]:
    asked = brief(document)
    return contents(asked, choose(asked, segment(asked, facts()), facts()), facts())


# What isolates the visitor's words and figures.
MARKS = dict.fromkeys(range(0x2066, 0x206A))


def bare(words: str) -> str:
    return words.translate(MARKS)


def english(value: object) -> str:
    return bare(render_text(value, "en"))


def shares(document: dict[str, Any]) -> dict[str, dict[str, int]]:
    return {one.channel: {pillar.id: pillar.hundredths for pillar in one.pillars} for one in content(document)}


# Ideas


@given(documents())
def test_no_idea_is_told_on_two_channels(document: dict[str, Any]) -> None:
    ideas = [idea for one in plan(document)["content"] for idea in one["ideas"]]
    assert len(ideas) == len(set(ideas)) == 3 * len(plan(document)["content"])


@given(documents())
def test_ideas_hold_what_the_visitor_wrote(document: dict[str, Any]) -> None:
    made = plan(document)
    edge = made["brief"]["offer"]["edge"]
    assert not edge or all(any(edge in idea for idea in one["ideas"]) for one in made["content"])


def told(document: dict[str, Any]) -> dict[str, list[str]]:
    """What each channel tells, post by post, with its angle; what it says for a day or season is another matter."""
    found: dict[str, list[str]] = {}
    for post in plan(document)["calendar"]:
        if post["event"] is None:
            head, _, idea = post["title"].partition(" · ")
            found.setdefault(post["channel"], []).append(f"{idea} ({head.partition(', ')[2]})")
    return found


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda file: file.stem)
def test_a_year_repeats_no_idea_within_eight_posts_of_a_channel(example: Path) -> None:
    document = changed(json.loads(example.read_text("utf-8")), period__weeks=52, resources__hours_per_week=30)
    for channel, words in told(document).items():
        for number, idea in enumerate(words):
            assert idea not in words[max(0, number - 8) : number], (channel, number)


def test_the_same_idea_is_one_object_throughout_a_plan() -> None:
    bank = Bank(brief(RICH), ["instagram", "facebook"])
    assert idea_of(bank, "instagram", "offer", 3) is idea_of(bank, "instagram", "offer", 3)
    told = [idea_of(bank, "facebook", "offer", number) for number in range(40)]
    assert any(idea.values.get("idea") is told[1] for idea in told)


def test_plans_that_differ_in_hours_or_money_share_their_ideas() -> None:
    first, same = (content(bakery(budget__amount=amount)) for amount in (400, 401))
    other = content(bakery(offer__edge="open all night"))
    assert first[0].bank is same[0].bank
    assert other[0].bank is not first[0].bank
    for edge in ("one", "two", "three", "four"):
        content(bakery(offer__edge=edge))
    again = content(BAKERY)
    assert again[0].bank is not first[0].bank
    assert [english(one) for one in again[0].ideas] == [english(one) for one in first[0].ideas]


def test_what_comes_back_comes_from_a_new_angle() -> None:
    bank = Bank(brief(RICH), ["instagram"])
    told = [english(idea_of(bank, "instagram", "making", number)) for number in range(24)]
    assert len(set(told)) == 24
    assert any(again.startswith(f"{told[2]} (") for again in told[3:])


def test_a_channel_takes_an_others_idea_from_its_own_angle() -> None:
    bank = Bank(brief(RICH), ["instagram", "whatsapp"])
    both = [{english(idea_of(bank, channel, "proof", n)) for n in range(20)} for channel in ("instagram", "whatsapp")]
    assert not both[0] & both[1]


def test_a_poll_is_a_question_to_vote_on() -> None:
    teller = Teller(Bank(brief(RICH), ["facebook"]), "facebook")
    polls = [english(teller.tell("offer", "poll")) for _ in range(4)]
    assert polls[0].startswith("Which of two")
    assert polls[3].startswith(f"{polls[0]} (")
    assert english(teller.tell("offer", "photo")).startswith("A story that gets retold")


def test_an_idea_that_needs_an_unanswered_question_is_left_out() -> None:
    told = [
        english(idea_of(Bank(brief(LEAST), ["x"]), "x", pillar, n))
        for pillar in ("offer", "teaching")
        for n in range(60)
    ]
    assert all("{" not in idea and "  " not in idea for idea in told)
    assert not any("The way to you in" in idea for idea in told)
    rich = Bank(brief(RICH), ["x"])
    assert any("Al-Nour" in english(idea_of(rich, "x", "teaching", n)) for n in range(20))
    assert any("your WhatsApp number" in english(idea_of(rich, "x", "offer", n)) for n in range(20))


@pytest.mark.parametrize("price", values(FIELDS["offer.price"]))
def test_price_and_family_stage_have_ideas_of_their_own(price: str) -> None:
    def told(document: dict[str, Any]) -> set[str]:
        return {english(idea_of(Bank(brief(document), ["x"]), "x", "offer", number)) for number in range(20)}

    plain = told(bakery(offer__price=price, audience__family=[]))
    assert business.IDEAS[f"offer/price-{price}"][0] in plain
    for stage in values(FIELDS["audience.family"]):
        assert business.IDEAS[f"offer/family-{stage}"][0] in told(bakery(audience__family=[stage]))


@pytest.mark.parametrize("category", CATEGORIES)
@pytest.mark.parametrize("speaker", SPEAKERS)
def test_every_pillar_has_ideas_enough_whatever_is_answered(speaker: str, category: str) -> None:
    bare = brief(changed(LEAST, organisation=SPEAKERS[speaker], offer={"category": category}))
    for channel in PLATFORMS:
        bank = Bank(bare, [channel])
        for pillar in (one.id for one in facts().pillars.values() if one.speaker == speaker):
            bases = {needed_words(idea_of(bank, channel, pillar, number)) for number in range(8)}
            assert len(bases) >= 6, (pillar, bases)
            assert len({english(idea_of(bank, channel, pillar, n, poll=True)) for n in range(3)}) == 3
        assert len(set(map(english, bank.first(channel, [])))) == 3


def idea_of(bank: Bank, channel: str, pillar: str, number: int, *, poll: bool = False) -> Text:
    """The idea with that number (from 0) of a channel's pillar."""
    return next(islice(bank.ideas(channel, pillar, poll=poll), number, None))


def needed_words(idea: Text) -> str:
    return english(idea.values.get("idea", idea))


@pytest.mark.parametrize("category", CATEGORIES)
def test_a_business_hears_first_what_suits_its_category(category: str) -> None:
    asked = brief(changed(LEAST, offer={"category": category}))
    for pillar in ("offer", "making", "teaching", "proof", "talking"):
        told = [english(idea_of(Bank(asked, ["linkedin"]), "linkedin", pillar, number)) for number in range(3)]
        own = {**goods.IDEAS, **services.IDEAS}[f"{pillar}/{category}"]
        assert set(told) & set(own), pillar


def test_every_text_has_only_fields_that_a_brief_can_fill() -> None:
    known = set(fields.fields(brief(RICH)))
    for bank in BANKS:
        for key, ideas in bank.IDEAS.items():
            for idea in ideas:
                assert needed(idea) <= known | ({"event"} if bank is days else set()), (key, idea)


@pytest.mark.parametrize("speaker", SPEAKERS)
@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_idea_reads_without_a_gap(speaker: str, language: str) -> None:
    for base in (RICH, LEAST):
        asked = brief(changed(base, organisation=SPEAKERS[speaker]))
        bank = Bank(asked, PLATFORMS)
        for pillar in (one.id for one in facts().pillars.values() if one.speaker == speaker):
            for channel in PLATFORMS:
                for number in range(24):
                    said = bare(render_text(idea_of(bank, channel, pillar, number), language))
                    assert said.strip() == said
                    assert not any(fault in said for fault in ("{", "  ", " ،", "،،", ",,")), said


# Pillars


def test_pillars_follow_the_platform_and_the_answers() -> None:
    plain = changed(LEAST, resources__hours_per_week=40, resources__skills=["video", "photo", "design"])
    by_channel = shares(plain)
    assert len({tuple(one.items()) for one in by_channel.values()}) == len(by_channel) > 3
    lead = next(iter(by_channel))
    for answers in (
        {"objective__primary": "loyalty"},
        {"roles": ["trust"]},
        {"roles": ["educate", "support"]},
        {"offer__category": "professional"},
        {"audience__ages": ["55+"]},
        {"audience__family": ["young_children"]},
    ):
        assert shares(changed(plain, **answers)).get(lead) != by_channel[lead], answers


@given(documents())
def test_who_speaks_decides_the_pillars(document: dict[str, Any]) -> None:
    own = {one.id for one in facts().pillars.values() if one.speaker == fields.kind(brief(document))}
    for channel in shares(document).values():
        assert set(channel) <= own
        assert 2 <= len(channel) <= 5
        assert document["organisation"] != "government" or not set(channel) & SELLING


def test_a_cause_has_donors_and_volunteers_and_a_creator_sponsors() -> None:
    cause = shares(changed(LEAST, organisation="nonprofit"))
    creator = shares(changed(LEAST, organisation="creator", objective__primary="leads"))
    assert all({"giving", "impact"} <= set(channel) for channel in cause.values())
    assert any("partners" in channel for channel in creator.values())


def test_a_role_raises_the_share_of_its_pillar() -> None:
    before, after = shares(bakery()), shares(bakery(roles=["trust"]))
    assert all(after[channel]["proof"] > before[channel]["proof"] for channel in before)


def test_hundredths_add_up_to_a_hundred() -> None:
    assert hundredths({"a": 1.0, "b": 1.0, "c": 1.0}) == {"a": 34, "b": 33, "c": 33}
    assert hundredths({"small": 1.0, "large": 7.0}) == {"large": 87, "small": 13}


# Formats


@given(documents())
def test_three_posts_a_week_hold_two_formats_at_least(document: dict[str, Any]) -> None:
    made = plan(document)
    for channel in made["channels"]:
        assert channel["posts_per_week"] < 3 or len(channel["formats"]) >= 2, channel["id"]


def test_every_mix_varies_within_its_first_three() -> None:
    for mix in facts().mixes:
        if max(facts().platforms[mix.platform].cadences) >= 3:
            assert len({mix.formats[number % len(mix.formats)] for number in range(3)}) >= 2, mix


# Days and seasons


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("speaker", SPEAKERS)
def test_every_day_has_ideas_for_everybody(speaker: str, language: str) -> None:
    for base in (RICH, LEAST):
        for category in CATEGORIES:
            asked = brief(changed(base, organisation=SPEAKERS[speaker], offer__category=category))
            for event in facts().events:
                two = [render_text(event_ideas(asked, event)[number], language) for number in range(2)]
                assert two[0] != two[1], event
                assert not any("{" in said for said in two)


def test_a_day_is_met_by_category_and_by_who_speaks() -> None:
    def said(event: str, number: int = 0, **answers: object) -> str:
        return english(event_ideas(brief(bakery(**answers)), event)[number])

    assert "iftar table" in said("ramadan")
    assert "who should ask a doctor" in said("ramadan", offer__category="health")
    assert "Working hours in Ramadan" in said("ramadan", organisation="government")
    assert "parcel" in said("ramadan", organisation="nonprofit")
    assert "without an offer" in said("mawlid", 1)
    assert "fresh on the first morning" in said("new-year")
    assert all("no offer" in said("lb-martyrs") or "quietly" in said("lb-martyrs", number) for number in range(2))
    assert "The price before White Friday" in said("white-friday")
    assert "Independence Day" in said("jo-independence")
    assert "those who celebrate" in said("valentine", organisation="nonprofit")
    with pytest.raises(KeyError):
        said("no-such-day")


# Naming


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, "parents of young children"),
        ({"audience__place": "Amman"}, "parents of young children in Amman"),
        ({"audience__family": ["single", "newlywed"]}, "people aged 25-44"),
        ({"audience__family": [], "audience__place": "Irbid", "audience__gender": "women"}, "women in Irbid"),
        ({"audience__family": [], "audience__ages": ["18-24", "55+"]}, "people aged 18-24 and 55 and over"),
        ({"audience__family": [], "audience__ages": ["18-24", "25-34", "35-44", "45-54"]}, "people"),
        ({"audience__family": ["large_family"], "audience__gender": "men"}, "fathers in large families"),
    ],
)
def test_the_audience_in_passing(answers: dict[str, object], expected: str) -> None:
    assert english(fields.crowd(brief(bakery(**answers)))) == expected


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, "parents of young children (aged 25-44)"),
        (
            {"audience__family": ["single", "newlywed"], "audience__place": "Amman"},
            "single people and newly married couples in Amman (aged 25-44)",
        ),
        ({"audience__family": ["single", "newlywed", "empty_nest"]}, "people aged 25-44"),
        (
            {"audience__family": [], "audience__ages": ["18-24", "25-34", "35-44", "45-54", "55+"]},
            "people aged 18 and over",
        ),
    ],
)
def test_the_audience_in_full(answers: dict[str, object], expected: str) -> None:
    assert english(fields.audience_name(brief(bakery(**answers)))) == expected


@pytest.mark.parametrize(
    ("organisation", "name", "expected"),
    [
        ("shop", "Sanabel", "your food and drink"),
        ("government", "", "your authority"),
        ("government", "Sanabel", "Sanabel"),
        ("nonprofit", "", "your association"),
        ("creator", "", "your work"),
    ],
)
def test_a_shops_name_is_not_what_it_sells(organisation: str, name: str, expected: str) -> None:
    assert english(fields.offer_name(brief(bakery(organisation=organisation, name=name)))) == expected


# Message


@given(documents())
def test_the_voice_has_three_of_each(document: dict[str, Any]) -> None:
    said = plan(document)["message"]
    assert len(set(said["do"])) == len(set(said["dont"])) == 3
    assert said["explain"]


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"name": "Sanabel", "organisation": "shop"}, "Sanabel offers food and drink with one difference: baked"),
        ({"name": "Sanabel", "offer__edge": ""}, "Sanabel offers food and drink; one sentence is still missing"),
        ({}, "(aged 25-44): food and drink with one difference: baked"),
        ({"offer__edge": ""}, ": food and drink; one sentence is still missing: why here and not elsewhere?"),
        ({"name": "Sanabel", "organisation": "nonprofit"}, "Sanabel stands for this: baked"),
        ({"name": "Sanabel", "organisation": "government", "offer__edge": ""}, "what do people gain by it?"),
        ({"organisation": "government", "offer__edge": ""}, ": food and drink; one sentence is still missing: what do"),
    ],
)
def test_positioning_in_one_sentence(answers: dict[str, object], expected: str) -> None:
    positioning = bare(plan(bakery(**answers))["message"]["positioning"])
    assert positioning.startswith("For parents of young children")
    assert expected in positioning


@pytest.mark.parametrize(
    ("answers", "rule"),
    [
        ({"offer__edge": ""}, "do/no-edge/business"),
        ({"offer__edge": "", "organisation": "creator"}, "do/no-edge/creator"),
        ({"audience__ages": ["18-24"]}, "do/young"),
        ({"audience__ages": ["45-54", "55+"]}, "do/older"),
        ({"audience__family": ["large_family", "newlywed"]}, "do/newlywed"),
        ({"audience__family": [], "audience__income": "low"}, "do/income-low"),
        ({"audience__family": [], "audience__income": "low"}, "dont/income-low"),
        ({"audience__family": [], "audience__gender": "women"}, "do/women"),
        ({"audience__family": []}, "do/everyone"),
        ({"organisation": "online_store"}, "dont/online_store"),
        ({"offer__price": "premium"}, "dont/price-premium"),
        ({"organisation": "government"}, "dont/tone-government"),
        ({"audience__ages": ["13-17", "25-34"]}, "dont/minors"),
        ({"audience__languages": ["ar", "en"]}, "dont/languages"),
        ({}, "do/instagram"),
        ({}, "dont/instagram"),
    ],
)
def test_the_voice_follows_the_answers(answers: dict[str, object], rule: str) -> None:
    said = plan(bakery(**answers))["message"]
    assert RULES[rule] in (*said["do"], *said["dont"])


def test_the_edge_is_to_be_proved_in_its_own_words() -> None:
    assert "baked before dawn with local wheat" in plan(bakery())["message"]["do"][0]


# Audit


def test_named_competitors_get_a_worksheet() -> None:
    sheet = plan(bakery(offer__competitors=["Al-Nour", "Crust & Co"]))["audit"]
    assert [bare(row["competitor"]) for row in sheet["rows"]] == ["Al-Nour", "Crust & Co"]
    assert all(row["cells"] == [""] * len(sheet["columns"]) for row in sheet["rows"])
    assert [column["id"] for column in sheet["columns"]] == [
        "channels",
        "cadence",
        "best",
        "open",
        "tone",
        "price",
        "own",
    ]
    assert sheet["sources"]


def test_without_competitors_there_is_no_worksheet() -> None:
    assert plan(bakery())["audit"] is None


def test_a_finished_plan_is_the_same_in_both_languages() -> None:
    text = json.dumps(RICH)
    english_plan, arabic_plan = (api.make(text, language).plan for language in ("en", "ar"))
    assert english_plan is not None
    assert arabic_plan is not None
    for one, other in zip(english_plan["content"], arabic_plan["content"], strict=True):
        assert [pillar["id"] for pillar in one["pillars"]] == [pillar["id"] for pillar in other["pillars"]]
        assert len(one["ideas"]) == len(other["ideas"])


PARTICIPATION = json.loads((EXAMPLES[0].parent / "participation-riyadh.json").read_text("utf-8"))


def weeks_told(document: dict[str, Any], telling: set[str]) -> list[int]:
    """The weeks (from 0) in which a post tells one of these."""
    start = date.fromisoformat(document["period"]["start"])
    posts = plan(document)["calendar"]
    return [
        (date.fromisoformat(one["date"]) - start).days // 7
        for one in posts
        if any(idea.partition(" {")[0].partition(":")[0] in one["title"] for idea in telling)
    ]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda file: file.stem)
def test_what_has_come_in_is_told_later_and_results_at_the_end(example: Path) -> None:
    document = json.loads(example.read_text("utf-8"))
    weeks = document["period"]["weeks"]
    results = {idea for idea in waiting.WAITING if waiting.comes(idea) == waiting.CLOSING}
    assert all(week == weeks - 1 for week in weeks_told(document, results))
    assert all(week >= min(3, round(weeks / 4)) for week in weeks_told(document, set(waiting.WAITING) - results))


def test_a_consultation_tells_its_result() -> None:
    results = {"A proposal that came from a citizen", "The result in figures"}
    assert weeks_told(PARTICIPATION, results)
    assert weeks_told(PARTICIPATION, {"What was said so far"})


def test_what_waits_is_an_idea_of_some_bank() -> None:
    assert {idea for bank in BANKS for ideas in bank.IDEAS.values() for idea in ideas} >= waiting.WAITING


@pytest.mark.parametrize("speaker", SPEAKERS)
def test_there_is_enough_to_tell_before_anything_has_come_in(speaker: str) -> None:
    asked = brief(changed(LEAST, organisation=SPEAKERS[speaker]))
    for channel in PLATFORMS:
        for pillar in (one.id for one in facts().pillars.values() if one.speaker == speaker):
            for post in ("text", "poll"):
                teller = Teller(Bank(asked, [channel]), channel)
                told = [teller.tell(pillar, post, waiting.EARLY) for _ in range(4)]
                assert all(waiting.comes(one.values.get("idea", one).message) == waiting.EARLY for one in told)
                assert len({english(one) for one in told}) == 4, (channel, pillar, post)


def test_who_works_alone_has_no_team() -> None:
    def names_a_team(people: int, organisation: str) -> bool:
        asked = brief(bakery(resources__people=people, organisation=organisation))
        bank = Bank(asked, PLATFORMS)
        pillars = [one.id for one in facts().pillars.values() if one.speaker == fields.kind(asked)]
        ideas = [idea_of(bank, one, pillar, n) for one in PLATFORMS for pillar in pillars for n in range(24)]
        days_too = [idea for event in facts().events for idea in event_ideas(asked, event)]
        return any("team" in english(idea) for idea in (*ideas, *days_too))

    assert [names_a_team(people, "shop") for people in (1, 2)] == [False, True]
    assert not names_a_team(1, "creator")
    assert names_a_team(1, "government")


def test_a_practice_shows_no_patients() -> None:
    def shown(category: str) -> set[str]:
        bank = Bank(brief(bakery(offer__category=category)), ["x"])
        return {idea_of(bank, "x", "proof", number).message for number in range(12)} & business.OF_PEOPLE

    assert {idea for ideas in business.IDEAS.values() for idea in ideas} >= business.OF_PEOPLE
    assert shown("food")
    assert not shown("health")


def test_what_can_run_out_is_told_by_those_who_sell_goods() -> None:
    def tells(category: str) -> bool:
        bank = Bank(brief(bakery(offer__category=category)), ["x"])
        return any("only available this week" in english(idea_of(bank, "x", "offer", number)) for number in range(20))

    assert tells("food")
    assert not tells("health")


def test_a_broadcast_is_a_conversation() -> None:
    broadcasts = [post["title"] for post in plan(PARTICIPATION)["calendar"] if post["format"] == "live"]
    angles = platforms.IDEAS["live/angle"]
    assert [angles.index(title.partition(" · ")[0].partition(", ")[2]) for title in broadcasts[:4]] == [0, 1, 2, 0]


def test_an_angle_stands_with_the_format_and_the_idea_reads_by_itself() -> None:
    poll, reel = (
        next(post for post in plan(PARTICIPATION, "ar")["calendar"] if f"({name}، " in post["title"])
        for name in ("استطلاع أو سؤال", "مقطع قصير")
    )
    assert poll["format"] == "poll"
    assert reel["format"] == "reel"
    assert reel["title"].endswith(")")
    assert reel["title"].count("(") == 1


@given(documents())
def test_no_poll_and_no_broadcast_is_made_for_a_day_or_season(document: dict[str, Any]) -> None:
    assert not any(post["event"] for post in plan(document)["calendar"] if post["format"] in ("poll", "live"))
