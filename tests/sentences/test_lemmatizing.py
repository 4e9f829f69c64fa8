"""Base forms are those that spaCy's own lists give: `sayso.sentences.lemmatizing`."""

from __future__ import annotations

import importlib

import pytest

from sayso.sentences.parsing import MODEL, load_model

SENTENCE = "The worst-hit villages' leaders were fleeing, and geese, dice and axes lay on the better-built roads."


@pytest.mark.filterwarnings("ignore:.*W095")
def test_sets_of_known_forms_give_the_lemmas_of_lists() -> None:
    """Each word has the lemma that the pipeline gives as it was published."""
    published = importlib.import_module(MODEL).load()
    expected, found = published(SENTENCE), load_model()(SENTENCE)
    assert [token.lemma_ for token in found] == [token.lemma_ for token in expected]


def test_known_forms_are_looked_up_in_sets() -> None:
    """No part of speech keeps its known forms in a list."""
    forms = load_model().get_pipe("lemmatizer").lookups.get_table("lemma_index")  # type: ignore[attr-defined]
    assert {type(known) for known in forms.values()} == {frozenset}
