"""Every plan is valid by its schema, and the schema takes no other."""

from typing import Any

import pytest
from hypothesis import given
from smo_planner.plan_schema import schema

from tests.engine.briefs import BAKERY, documents, plan

pytestmark = pytest.mark.host  # jsonschema has compiled parts that the visitors' interpreter does not load


def validator() -> Any:
    from jsonschema import Draft202012Validator

    Draft202012Validator.check_schema(schema())
    return Draft202012Validator(schema())


VALIDATOR = validator()


@given(documents())
def test_every_plan_is_valid(document: dict[str, Any]) -> None:
    for language in ("ar", "en"):
        VALIDATOR.validate(plan(document, language))


@pytest.mark.parametrize("part", sorted(plan(BAKERY)))
def test_a_plan_that_lacks_a_part_is_not(part: str) -> None:
    made = plan(BAKERY)
    del made[part]
    assert not VALIDATOR.is_valid(made)


def test_a_part_that_nobody_knows_is_not_valid() -> None:
    assert not VALIDATOR.is_valid({**plan(BAKERY), "surprise": 1})
