"""A general noun for a pact means the truce that was named last."""

from __future__ import annotations

import pytest

from sayso.claims.frames.pacts import with_pacts_known
from sayso.claims.frames.things import certain_classes


def _classes(annotate, text, word):
    sentence = with_pacts_known(annotate(text).sentences)[-1]
    return certain_classes(sentence, next(t for t in sentence.tokens if t.text == word))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("A truce began at noon. The deal was broken on Friday.", "deal"),
        ("A truce began at noon. The first such undertaking had lasted a week.", "undertaking"),
        ("The sides announced a truce. The one struck in March had collapsed.", "one"),
    ],
)
def test_a_bare_deal_is_the_truce_before(annotate, text, word):
    """ "The deal" after a truce is the truce."""
    assert "truce-accord" in _classes(annotate, text, word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("A truce began at noon. The deal on oil was broken on Friday.", "deal"),
        ("A truce began at noon. Then parliament passed a law on land. The text was printed on Friday.", "text"),
        ("Prices rose at noon. The deal was broken on Friday.", "deal"),
    ],
)
def test_a_deal_on_something_else_is_none(annotate, text, word):
    """A deal that says what it is on, another pact between or no truce at all: no truce."""
    assert "truce-accord" not in _classes(annotate, text, word)
