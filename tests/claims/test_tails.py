"""An attribution at the end of a sentence is found by the order of the words, where commas are missing."""

from __future__ import annotations

import pytest
from attributed import Annotate, said

TAILS = [
    (
        "Nine men were killed when a bomb fell on the market the Valley Observatory said on Monday.",
        "Valley Observatory",
    ),
    ("Nine men were killed when a bomb fell on the market a monitoring group said.", "monitoring group"),
    ("Nine men were killed when a bomb fell on the market said the Valley Observatory.", "Valley Observatory"),
    ("Nine men were killed when a bomb fell on the market activists said.", "activists"),
    ("Nine men were killed when a bomb fell on the market according to the Valley Observatory.", "Valley Observatory"),
]


@pytest.mark.parametrize(("text", "source"), TAILS)
def test_tails_without_commas(annotate: Annotate, text: str, source: str) -> None:
    """The name at the end of the sentence is the source of all that stands before it."""
    found = said(annotate, text)[-1]
    assert (found.source, found.contents[0]) == (source, "Nine men were killed when a bomb fell on the market")


def test_sentence_that_is_only_a_cue(annotate: Annotate) -> None:
    """A sentence without a clause before its last cue attributes nothing by its tail."""
    assert said(annotate, "That is what the Valley Observatory said.") == []
