"""Parts of speech are told as spaCy's own ruler tells them: `sayso.sentences.ruling`."""

from __future__ import annotations

import pytest

from sayso.sentences.parsing import load_model

SENTENCES = (
    "The army of Ostmark left Harvel on Monday, and it did not say that it would return.",
    "They ain't gonna go, y'all; let's see: there's nothin' there and I've got ta leave.",
    "Nine who had been held were freed  in May, as those are the terms.",
)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_what_is_remembered_is_what_the_ruler_finds(sentence: str) -> None:
    """The matches are those of the ruler itself, when a word is met first and when it is remembered."""
    from spacy.pipeline import AttributeRuler

    language = load_model()
    ruler = language.get_pipe("attribute_ruler")
    doc = language.make_doc(sentence)
    for name in ("tok2vec", "tagger", "parser"):
        doc = language.get_pipe(name)(doc)
    expected = AttributeRuler.match(ruler, doc)
    assert expected
    assert [ruler.match(doc), ruler.match(doc)] == [expected, expected]


def test_words_that_no_pattern_names_are_of_one_kind() -> None:
    """A second noun in the place of a first is looked up, and the patterns are tried on neither word again."""
    language = load_model()
    remembering = language.get_pipe("attribute_ruler").match.__self__  # type: ignore[attr-defined]
    language("The baker sang.")
    before = len(remembering._known)
    language("The miller sang.")
    assert len(remembering._known) == before
