"""Disputed regions are known by the names of each side, all over the world."""

from __future__ import annotations

import pytest

from sayso import lexicons
from sayso.sentences.regions import region_of, same_region


@pytest.mark.parametrize(
    ("left", "right"),
    [("Falkland Islands", "Malvinas"), ("the West Bank", "Judea and Samaria"), ("Transnistria", "Pridnestrovie")],
)
def test_names_of_one_region(left: str, right: str) -> None:
    """Names that sides use for one region are the same region, in either order."""
    assert same_region(left, right)
    assert same_region(right, left)


@pytest.mark.parametrize(("left", "right"), [("Abkhazia", "South Ossetia"), ("Orlen", "Orlen"), ("Tibet", "Xinjiang")])
def test_other_regions(left: str, right: str) -> None:
    """Different regions, and names that are not listed, are not said to be the same."""
    assert not same_region(left, right)


def test_list_is_worldwide() -> None:
    """At least 60 regions in at least 30 disputes, each row with a user and a source."""
    rows = lexicons.load("disputed_regions")
    assert len({r.get("region") for r in rows}) >= 60
    assert len({r.class_ for r in rows}) >= 30
    assert all(r.get("used_by") and r.get("source") for r in rows)


def test_no_name_stands_for_two_regions() -> None:
    """A name is listed once."""
    names = [r.term.lower() for r in lexicons.load("disputed_regions")]
    assert len(names) == len(set(names))


def test_names_carry_their_users() -> None:
    """A region tells whose word each of its names is."""
    region = region_of("Dokdo")
    assert region is not None
    assert dict(region.names)["Takeshima"] == "Japanese usage"
