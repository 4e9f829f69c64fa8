"""What an answer says by itself: yes, no, a number, a time, or somebody."""

from __future__ import annotations

import pytest

from sayso.claims.frames.replies import replies


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("So far, yes.", ["yes"]),
        ("Lasko: No.", ["no"]),
        ("They did not.", ["no"]),
        ("It was, the mayor said.", ["yes"]),
        ("Not quite.", []),
        ("Nineteen, the nurse says.", ["number"]),
        ("By Sunday, the staff tells us.", ["time"]),
        ("The guerrillas, says a trader.", ["somebody"]),
        ("No comment.", []),
        ("They left the hill on Monday.", []),
    ],
)
def test_an_answer_is_read_by_its_opening(annotate, text, says):
    """Openings of the lexicon say yes, no or neither; a number, a time or a noun answers what asks for it."""
    found = [reply.says for reply in replies(annotate(text).sentences[0])]
    assert found[:1] == says
