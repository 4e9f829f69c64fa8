"""A body is named by its own words, not by who leads it."""

from __future__ import annotations

import pytest

from sayso.model import Report
from sayso.origins.body_names import body_names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Truce Commission of Madame Ohm met.", "Truce Commission"),
        ("The Lake Mission of General Ohm met.", "Lake Mission"),
        ("The Truce Commission of Lorn met.", "Truce Commission of Lorn"),
    ],
)
def test_leader_is_no_part_of_the_name(text: str, name: str) -> None:
    """Behind a title stands the person who leads the body, elsewhere what it is for."""
    report = Report(id="a", outlet="Daily", text=text, published="2031-04-10")
    assert [found.full for found in body_names(report)] == [name]


def test_headline_credit_is_no_body() -> None:
    """Words before an agency's name credit a headline: the place before "Monitor" is no part of a name."""
    report = Report(id="a", outlet="Daily", text="Raid kills nine in North Orlan Monitor Reuters", published=None)
    assert list(body_names(report)) == []
    named = Report(id="a", outlet="Daily", text="The North Orlan Monitor told Reuters so.", published=None)
    assert [found.full for found in body_names(named)] == ["North Orlan Monitor"]
