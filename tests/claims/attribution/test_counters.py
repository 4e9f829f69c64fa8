"""Whoever gives a number without a noun is the one who says it."""

from __future__ import annotations

import pytest

from attributed import Annotate, said

COUNTERS = [
    ("The rebels admit to three.", "rebels", "three"),
    ("The army claims thirty.", "army", "thirty"),
    ("The army listed only 12.", "army", "only 12"),
]


@pytest.mark.parametrize(("text", "source", "content"), COUNTERS)
def test_who_counts_says_it(annotate: Annotate, text: str, source: str, content: str) -> None:
    """A verb of counting attributes the bare number behind it to its subject."""
    found = said(annotate, text)[-1]
    assert (found.source, found.contents) == (source, (content,))


def test_a_counted_noun_is_an_object_as_any_other(annotate: Annotate) -> None:
    """What somebody claims by name is no count."""
    assert said(annotate, "The army claims thirty villages.") == []
