"""Sentences are parsed as spaCy's own loop parses them: `sayso.sentences.stepping`."""

from __future__ import annotations

from sayso.sentences.parsing import load_model
from sayso.sentences.stepping import TOGETHER, annotated

SENTENCES = [
    "The army of Ostmark left Harvel on Monday, and it did not say that it would return.",
    "Ana Verin, who leads the Red Cross in Tamra, told the New Post that 1,200 people had fled.",
    "Go.",
    " ",
    "",
]


def test_stepped_from_here_the_trees_are_spacys_own() -> None:
    """Heads, relations, tags and entities of each sentence are those that spaCy's own pipeline gives."""
    language, texts = load_model(), SENTENCES * TOGETHER
    expected, found = language.pipe(texts), annotated(language, texts)
    assert [doc.to_json() for doc in found] == [doc.to_json() for doc in expected]


def test_nothing_is_parsed_without_a_word() -> None:
    """A batch of sentences without a word has docs without one."""
    assert [len(doc) for doc in annotated(load_model(), ["", ""])] == [0, 0]
