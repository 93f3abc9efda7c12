"""Time zones from the tzdata package alone: machines keep older and newer ones, and then the same plan differs."""

from functools import cache
from importlib import resources
from zoneinfo import ZoneInfo


@cache
def zone(name: str) -> ZoneInfo | None:
    """A time zone by its IANA name; None for one that is not known, and for none."""
    place = resources.files("tzdata").joinpath("zoneinfo", *name.split("/"))
    if not name or not place.is_file():
        return None
    with place.open("rb") as file:
        return ZoneInfo.from_file(file, key=name)
