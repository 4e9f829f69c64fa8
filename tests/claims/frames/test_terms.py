"""The terms that a word heads, by the words before it and by a preposition with its words behind it."""

from __future__ import annotations

import pytest

from sayso.claims.frames.terms import by_words


@pytest.mark.parametrize(
    ("text", "word", "class_"),
    [
        ("The regime of silence was kept.", "regime", "accord-strict"),
        ("A cessation of all hostilities began.", "cessation", "ceasefire"),
        ("The line of actual contact runs along the river.", "line", "line-word"),
        ("A machine gun was found.", "gun", "small"),
    ],
)
def test_a_term_is_known_by_its_head(annotate, text, word, class_):
    """The head of "regime of silence" is its first word."""
    sentence = annotate(text).sentences[0]
    token = next(t for t in sentence.tokens if t.text == word)
    assert class_ in by_words(sentence, token)


def test_the_head_alone_is_no_term(annotate):
    """A regime that falls to silence is no truce."""
    sentence = annotate("The regime fell to silence.").sentences[0]
    assert "accord-strict" not in by_words(sentence, sentence.tokens[1])
