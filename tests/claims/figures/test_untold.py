"""Harm that no frame tells becomes a claim of its own."""

from __future__ import annotations

from sayso.claims import find_claims
from sayso.claims.figures.untold import untold_harms
from sayso.claims.frames.matching import find_evoked


def test_a_counted_harm_without_a_frame_is_told(annotate):
    """A number of people hurt, in words that no frame knows, gives one happening of harm."""
    sentence = annotate("A nurse with burns and two boys with bullet wounds lay in the corridor.").sentences[0]
    assert {e.frame.type for e in untold_harms(sentence, [])} <= {"harm.casualties"}


def test_what_a_frame_tells_is_not_told_again(annotate):
    """A frame of casualties in the sentence leaves nothing untold."""
    sentence = annotate("Two sailors were killed at Doln.").sentences[0]
    assert untold_harms(sentence, find_evoked(sentence)) == []


def test_bodies_that_are_handed_over_are_no_new_deaths(annotate):
    """Bodies returned are missing.persons, and give no claim of casualties beside it."""
    claims = find_claims(annotate("The bodies of five fishermen were handed over at Doln bridge."))
    assert [c.type for c in claims] == ["missing.persons"]


def test_a_question_tells_of_no_harm(annotate):
    """A direct question claims no dead."""
    assert not [c for c in find_claims(annotate("Were nine people shot?")) if c.type == "harm.casualties"]
