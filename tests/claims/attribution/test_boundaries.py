"""Where a name begins in a sentence without commas, what stands before it belongs to what was said."""

from __future__ import annotations

import pytest

from attributed import Annotate, said

JOINED = [
    ("Shells killed more than 20 rebels a monitoring group said on Monday.", "monitoring group"),
    ("Shells killed at least 18 people including 11 children state media reported.", "state media"),
    ("Shells hit the square in the attack local journalist Rolf Dane said.", "Rolf Dane"),
]


@pytest.mark.parametrize(("text", "source"), JOINED)
def test_joined_noun_phrases(annotate: Annotate, text: str, source: str) -> None:
    """The last noun phrase before the cue speaks, and the content keeps every word before it."""
    found = said(annotate, text)[-1]
    start = text.index(found.contents[0])
    assert (found.source, start) == (source, 0)


def test_description_of_a_name(annotate: Annotate) -> None:
    """A description behind a name stays with it."""
    found = said(annotate, "The Harvel Observatory a rights group based abroad said that the dam held.")[0]
    assert (found.source, found.contents) == ("Harvel Observatory", ("that the dam held",))


def test_clause_before_the_name(annotate: Annotate) -> None:
    """A clause that ends in a comma before the name is part of what was said."""
    text = "Two were killed at once; the third held out until Friday, the hospital's director, Omar Dali, said."
    found = said(annotate, text)[-1]
    assert found.source == "Omar Dali"
    assert "held out until Friday" in found.contents[0]


def test_place_before_an_agency(annotate: Annotate) -> None:
    """A place right before an agency in capitals belongs to what was said."""
    found = said(annotate, "Mortar fire also wounded three people in northeast Damascus NTVA said on Monday.")[-1]
    assert (found.source, found.contents[0][-8:]) == ("NTVA", "Damascus")


def test_headline_before_a_name(annotate: Annotate) -> None:
    """A headline that ran into a name is no part of it."""
    found = said(annotate, "More than 500 casualties in Damascus The Valley Observatory said that the road was shut.")[
        0
    ]
    assert found.source == "Valley Observatory"
