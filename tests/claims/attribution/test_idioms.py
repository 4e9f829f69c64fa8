"""To make something clear, plain or known, or to let it be known, is to say it; so is what is had from somebody."""

from __future__ import annotations

import pytest

from attributed import Annotate, said

IDIOMS = [
    ("The envoy made clear that the road would stay shut.", "made clear", "that the road would stay shut"),
    ("The envoy made it plain that the road would stay shut.", "made it plain", "that the road would stay shut"),
    ("The road would stay shut, the envoy made plain yesterday.", "made plain", "The road would stay shut"),
    (
        "Nine families have gone home, the envoy has let it be known.",
        "has let it be known",
        "Nine families have gone home",
    ),
    ("The road was shut, we have it from the envoy.", "have it from", "The road was shut"),
    ("The road was shut, I was told by the envoy.", "was told", "The road was shut"),
    ("The envoy would have us believe that the road is shut.", "would have us believe", "that the road is shut"),
    ("The envoy let slip that the road is shut.", "let slip", "that the road is shut"),
]


@pytest.mark.parametrize(("text", "cue", "content"), IDIOMS)
def test_made_clear(annotate: Annotate, text: str, cue: str, content: str) -> None:
    """The clause after "that", or before the comma, is what was made clear, let be known or had from somebody."""
    found = said(annotate, text)[0]
    assert (found.source, found.cue, found.contents) == ("envoy", cue, (content,))


def test_made_something_else(annotate: Annotate) -> None:
    """Whoever makes a clear soup says nothing."""
    assert said(annotate, "The cook made clear soup for the guests.") == []
