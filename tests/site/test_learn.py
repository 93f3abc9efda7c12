"""Every way from the plan into the guide leads somewhere, in both languages."""

import re
from pathlib import Path

import pytest
from smo_planner.knowledge import facts

from tests.site.built import ids, parsed

ENGINE = Path(__file__).parents[2] / "planner" / "smo_planner"
WRITTEN = {
    address
    for file in ENGINE.rglob("*.py")
    for address in re.findall(r'"(/[a-z-]+/#[a-z-]+)"', file.read_text("utf-8"))
}
ADDRESSES = sorted(WRITTEN | {f"/platforms/#{platform}" for platform in facts().platforms})


def test_the_engine_points_into_the_guide() -> None:
    assert len(ADDRESSES) > 20


@pytest.mark.parametrize("home", ["", "en/"])
@pytest.mark.parametrize("address", ADDRESSES)
def test_the_address_and_its_anchor_exist(site: Path, address: str, home: str) -> None:
    page, _, anchor = address.strip("/").partition("#")
    file = site / home / page / "index.html"
    assert file.is_file()
    assert anchor in ids(parsed(file))
