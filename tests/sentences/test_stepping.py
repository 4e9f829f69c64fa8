"""Sentences are parsed as spaCy's own loop parses them: `sayso.sentences.stepping`."""

from __future__ import annotations

import gc

from spacy.ml.parser_model import ParserStepModel

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


def test_what_the_states_were_decided_with_is_let_go() -> None:
    """A batch leaves no array of a megabyte behind for the next search of cycles."""
    language = load_model()
    gc.collect()
    gc.disable()
    try:
        annotated(language, SENTENCES)
        held = [o for o in gc.get_objects() if isinstance(o, ParserStepModel) and hasattr(o, "state2vec")]
    finally:
        gc.enable()
    assert held == []


def test_nothing_is_parsed_without_a_word() -> None:
    """A batch of sentences without a word has docs without one."""
    assert [len(doc) for doc in annotated(load_model(), ["", ""])] == [0, 0]
