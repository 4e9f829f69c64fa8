"""A label before a headline's colon, or behind its dash, is a speaker if it is of a known kind."""

from __future__ import annotations

import pytest

from attributed import Annotate, said

HEADLINES = [
    ("Army: forty rebels killed at Velm", "Army", "forty rebels killed at Velm"),
    ("Rebels surrender 40 rifles at Velm - UN", "UN", "Rebels surrender 40 rifles at Velm"),
    ("Militia killed 270 in gas field battle: monitor.", "monitor", "Militia killed 270 in gas field battle"),
    ("Army kills 32 rebels in Velm province ambush NGO AFP", "NGO", "Army kills 32 rebels in Velm province ambush"),
]


@pytest.mark.parametrize(("text", "source", "content"), HEADLINES)
def test_headline(annotate: Annotate, text: str, source: str, content: str) -> None:
    """A headline's label speaks the rest of it."""
    found = said(annotate, text)[0]
    assert (found.source, found.contents) == (source, (content,))


@pytest.mark.parametrize(
    "text",
    [
        "Casualties: forty people were killed.",
        "RUMOUR: “Forty people were killed.”",
        "Velm, 8 March: five dead.",
        "The truce has one aim: peace",
    ],
)
def test_headings(annotate: Annotate, text: str) -> None:
    """What a list or a rumour is headed with says nothing."""
    assert said(annotate, text) == []
