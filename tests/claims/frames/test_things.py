"""What kind of thing a noun stands for, and that one report says nothing about the next."""

from __future__ import annotations

import pytest

from sayso.claims import find_claims
from sayso.claims.frames.things import certain_classes, classes, with_places_marked
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


@pytest.mark.parametrize(
    "text",
    [
        "The militia gave up 40 rifles. The tubes were smashed at the foundry.",
        "The militia gave up 40 rifles. All items were smashed at the foundry.",
        "The militia gave up 40 rifles. Nine of the items were smashed at the foundry.",
    ],
)
def test_a_bare_unknown_noun_is_what_was_named_before(text, annotate):
    """A noun that is pointed at, and that the lexicon does not have, stands for what the sentence before acts on."""
    before, sentence = annotate(text).sentences
    word = next(t for t in sentence.tokens if t.text in ("tubes", "items"))
    assert "small" in classes(sentence, word, (before,))
