"""Addresses by which visits are told apart."""

import pytest
from hypothesis import given
from smo_planner import export
from smo_planner.links import campaign, code, links, utm

from tests.engine import round as plan_
from tests.engine.briefs import bakery, brief, documents, plan

ASKED = brief(bakery(name="مخبز السنابل"))


def test_a_campaigns_name_is_ascii_whatever_the_business_is_called() -> None:
    assert campaign(ASKED) == "jo-sales-20270104"


@pytest.mark.parametrize(("kind", "medium"), [("organic", "social"), ("paid", "paid_social")])
def test_parameters_tell_channel_and_kind(kind: str, medium: str) -> None:
    expected = f"utm_source=tiktok&utm_medium={medium}&utm_campaign=jo-sales-20270104"
    assert utm(ASKED, "tiktok", kind) == expected


@pytest.mark.parametrize(
    ("channel", "short"),
    [("facebook", "FB"), ("instagram", "IG"), ("youtube", "YT"), ("x", "X"), ("snapchat", "SC"), ("tiktok", "TT"),
     ("linkedin", "LI"), ("whatsapp", "WA")],
)  # fmt: skip
def test_a_code_is_short_enough_to_be_said(channel: str, short: str) -> None:
    assert code(ASKED, channel) == f"{short}0104"
    assert code(ASKED, channel, "paid") == f"{short}0104A"


def test_each_channel_has_one_and_those_with_money_two() -> None:
    found = links(ASKED, plan_.choice())
    assert [(one.channel, one.kind) for one in found] == [
        ("facebook", "organic"),
        ("facebook", "paid"),
        ("x", "organic"),
    ]
    assert [one.kind for one in links(ASKED, plan_.choice(0))] == ["organic", "organic"]


@pytest.mark.parametrize(
    ("destination", "organic", "paid"),
    [
        ("website", "in posts and in the profile on Facebook", "in ads on Facebook"),
        ("store_page", "in posts and in the profile on Facebook", "in ads on Facebook"),
        ("form", "in posts and in the profile on Facebook", "in ads on Facebook"),
        (None, "in posts and in the profile on Facebook", "in ads on Facebook"),
        ("whatsapp", "In posts on Facebook use \u2066https://wa.me/NUMBER?text=FB0104\u2069",
         "In ads on Facebook use \u2066https://wa.me/NUMBER?text=FB0104A\u2069"),
        ("visit", "\u2066FB0104\u2069 in posts on Facebook", "\u2066FB0104A\u2069 in ads on Facebook"),
        ("none", "lead nowhere yet", "lead nowhere yet"),
    ],
)  # fmt: skip
def test_the_text_says_what_to_do_with_it(destination: str | None, organic: str, paid: str) -> None:
    found = links(brief(bakery(resources__destination=destination)), plan_.choice())
    assert organic in plan_.told(found[0].text)
    assert paid in plan_.told(found[1].text)


@given(documents())
def test_every_used_channel_has_its_address(document: dict[str, object]) -> None:
    made = plan(document)
    used = [one["id"] for one in made["channels"] if one["posts_per_week"]]
    assert [one["channel"] for one in made["links"] if one["kind"] == "organic"] == used
    unread = made["brief"]["resources"]["destination"] in ("whatsapp", "visit")
    assert all((one["utm"] is None) is unread for one in made["links"])
    if not unread:
        assert len({one["utm"] for one in made["links"]}) == len(made["links"])
        assert all(one["utm"].isascii() for one in made["links"])


def test_nobody_who_is_in_the_chat_is_sent_to_it() -> None:
    choice = plan_.choice()
    chat = choice.used[0]._replace(id="whatsapp")
    (own, *_) = links(brief(bakery(resources__destination="whatsapp")), choice._replace(channels=(chat,)))
    assert "wa.me" not in plan_.told(own.text)
    assert "\u2066WA0104\u2069" in plan_.told(own.text)


@pytest.mark.parametrize(("destination", "shown"), [("website", True), ("whatsapp", False)])
def test_markdown_shows_an_address_only_where_it_is_read(destination: str, shown: bool) -> None:
    made = plan(bakery(resources__destination=destination))
    assert ("`utm_source=" in export.write(made, "md").decode()) is shown
