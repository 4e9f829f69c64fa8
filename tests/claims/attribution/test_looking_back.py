"""A sentence that only names who said so gives the sentence before it a speaker."""

from __future__ import annotations

import pytest

from attributed import Annotate, said

SAID_SO = [
    ("The quarter has light again. So says the ministry.", "ministry"),
    ("The quarter has light again. So reads the notice on the door.", "notice"),
    ("The quarter has light again. The mayor of Velm said so.", "mayor of Velm"),
]


@pytest.mark.parametrize(("text", "source"), SAID_SO)
def test_said_so(annotate: Annotate, text: str, source: str) -> None:
    """The sentence before is the content."""
    found = said(annotate, text)[0]
    assert found.source is not None
    assert (source in found.source, found.contents) == (True, ("The quarter has light again",))


def test_other_openings(annotate: Annotate) -> None:
    """ "So" with a deed says nothing of who spoke, and what has a speaker keeps it."""
    assert said(annotate, "The shells fell at dawn. So they fled.") == []
    assert len(said(annotate, "The quarter has light again, says the mayor. So says the ministry.")) == 1
