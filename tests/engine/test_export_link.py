"""Links that restore a brief: everything comes back, and what is broken is told."""

import base64
import json
import zlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from smo_planner import api
from smo_planner.export.link import decode
from smo_planner.words import Text

from tests.engine.briefs import BAKERY, LEAST, documents, plan
from tests.engine.exports import EXAMPLES, NAMED


def packed(document: bytes, version: str = "1") -> str:
    return f"{version}.{base64.urlsafe_b64encode(zlib.compress(document)).decode().rstrip('=')}"


def faults(link: str, language: str = "en") -> list[dict[str, str]]:
    return json.loads(api.restore(link, language))["faults"]


@pytest.mark.parametrize("document", [LEAST, BAKERY, NAMED, *EXAMPLES])
def test_a_link_gives_the_same_plan(document: dict[str, Any]) -> None:
    link = api.link(json.dumps(document))
    again = json.loads(api.restore(link, "en"))["brief"]
    assert plan(again) == plan(document)


@pytest.mark.parametrize("document", EXAMPLES)
def test_a_link_fits_everywhere_that_addresses_do(document: dict[str, Any]) -> None:
    link = api.link(json.dumps(document))
    assert len(link) <= 1000
    assert set(link) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.")


def test_what_was_not_answered_is_not_in_the_link() -> None:
    again = decode(api.link(json.dumps(LEAST)))
    assert isinstance(again, str)
    assert json.loads(again) == LEAST


def test_the_same_answers_give_the_same_link() -> None:
    shuffled = dict(reversed(BAKERY.items()))
    assert api.link(json.dumps(shuffled)) == api.link(json.dumps(BAKERY))


def test_a_brief_at_fault_gives_no_link() -> None:
    assert api.link("{}") == ""


@pytest.mark.parametrize("link", ["", "1", "1.", ".abc", "hello", "abc.def", "-1.abc", "²³.abc"])
def test_what_is_no_link_is_told(link: str) -> None:
    (fault,) = faults(link)
    assert fault["path"] == "brief"
    assert "no link" in fault["text"]


def test_a_link_of_a_later_version_is_told() -> None:
    (fault,) = faults(packed(b"{}", "2"))
    assert "newer" in fault["text"]


@pytest.mark.parametrize(
    "link",
    [
        "1.eJw",
        "1.!!!!",
        "1.خبز",
        packed(b"\xff"),
        packed(b""),
        packed(b"{}")[:-3],
        packed(b"{}" + b" " * 2_000_000),
        "1." + base64.urlsafe_b64encode(zlib.compress(b"{}") + b"more").decode().rstrip("="),
    ],
)
def test_a_broken_link_is_told(link: str) -> None:
    (fault,) = faults(link)
    assert "broken" in fault["text"]
    assert faults(link, "ar")[0]["text"] != fault["text"]


def test_what_a_link_holds_is_read_like_any_brief() -> None:
    opened = json.loads(api.restore(packed(b'{"country": "__import__(\'os\')"}'), "en"))
    assert opened["brief"] == {}
    assert len(opened["converted"]) == 1
    assert "country" in {fault["path"] for fault in opened["open"]}
    assert faults(packed(b"[]"))[0]["path"] == "brief"


@given(documents())
def test_every_brief_comes_back(document: dict[str, Any]) -> None:
    again = json.loads(api.restore(api.link(json.dumps(document)), "en"))["brief"]
    made = api.make(json.dumps(again), "en").plan
    assert made is not None
    assert (made["brief"], made["assumed"]) == (plan(document)["brief"], plan(document)["assumed"])


@given(st.text())
def test_no_text_breaks_the_reader(link: str) -> None:
    assert isinstance(decode(link), Text)
