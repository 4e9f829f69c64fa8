"""Asides are found between marks even where the parser takes the cue for a noun."""

from __future__ import annotations

import pytest

from attributed import Annotate
from sayso.claims.attribution.attributions import find_attributions
from sayso.claims.attribution.surface import find_asides

ASIDES = [
    ("Light is back in the port, the utility Gridnor reports.", "the utility Gridnor"),
    ("Shells fell on sixteen days, the staff's daily communiqué records.", "the staff 's daily communiqué"),
    ("Prices rose, the minister, Ada Holm, estimates.", "the minister , Ada Holm"),
    ("“A bad hour,” shrugs the mission's head, Ada Rham, of the rout.", "the mission 's head , Ada Rham"),
    ("The boats, says a trader from Velm, were empty.", "a trader"),
]


@pytest.mark.parametrize(("text", "source"), ASIDES)
def test_name_and_cue_between_marks(annotate: Annotate, text: str, source: str) -> None:
    """NAME + CUE or CUE + NAME between two marks is an aside."""
    found = find_asides(annotate(text).sentences[0])
    assert [" ".join(t.text for t in aside.source) for aside in found] == [source]


@pytest.mark.parametrize("text", ["He read the letters, the annual reports.", "In the north, states vote."])
def test_plain_nouns_are_no_cues(annotate: Annotate, text: str) -> None:
    """A plural noun between marks is no verb of saying."""
    sentence = annotate(text).sentences[0]
    assert all(aside.cue.head.pos != "NOUN" or aside.source[0].pos == "DET" for aside in find_asides(sentence))


DESCRIBED = [
    (
        "Nine times has it been broken by the rebels, recalls the bulletin of the General Staff.",
        "the bulletin of the General Staff",
    ),
    ("The crossing was shut, the daily Velm Herald reported on its website.", "the daily Velm Herald"),
    (
        "Of a vote there can be no talk, the minister, Ada Holm, repeated on television: “None.”",
        "the minister, Ada Holm",
    ),
    ("A vote could be held in June, two people who have seen the annex said.", "two people who have seen the annex"),
    ("The captain was relieved of his command, BNNB reports.", "BNNB"),
    ("One guard is dead: so says the council.", "the council"),
]


@pytest.mark.parametrize(("text", "source"), DESCRIBED)
def test_names_before_and_after_a_cue(annotate: Annotate, text: str, source: str) -> None:
    """A name with a clause about it, an acronym before "reports", and a name after "so says" or "recalls" speak."""
    sources = [a.source.text for a in find_attributions(annotate(text)) if a.source]
    assert sources == [source]
