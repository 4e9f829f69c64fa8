"""What kind of thing a noun stands for, and that one report says nothing about the next."""

from __future__ import annotations

from sayso.claims import find_claims
from sayso.claims.frames.things import certain_classes, with_places_marked
from sayso.sentences.places import find_places


def test_claims_do_not_depend_on_what_was_read_before(annotate):
    """Two reports read in either order, and read twice, give the same claims."""
    first = annotate("Besk, a town on the dyke, fell to the rebels on Monday. Besk was quiet.", id="first")
    second = annotate("Anton Besk was captured on Monday. The rebels released Besk a day later.", id="second")
    forward = [find_claims(first), find_claims(second)]
    backward = [find_claims(second), find_claims(first)]
    assert forward == backward[::-1]
    assert any(forward)


def test_a_place_name_is_a_place_wherever_it_recurs(annotate):
    """A name that the text gives as a place once is a place in every sentence, on records of their own."""
    annotated = annotate("The convoy stopped in the town of Besk. Besk fell on Monday.")
    marked = with_places_marked(annotated.sentences, find_places(annotated))
    name = marked[1].tokens[0]
    assert "place" in certain_classes(marked[1], name)
    assert marked[1] is not annotated.sentences[1]
