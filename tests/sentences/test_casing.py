"""Headlines in capitals are parsed as prose: `sayso.sentences.casing`."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.model import AnnotatedReport
from sayso.sentences.casing import as_prose
from sayso.sentences.parsing import load_model

Annotate = Callable[..., AnnotatedReport]


@pytest.mark.parametrize(
    ("headline", "prose"),
    [
        ("REBELS HAND OVER 200 RIFLES IN MOSCOW", "rebels hand over 200 rifles in Moscow"),
        ("TANU ARMY SHELLED THE TOWN OF ORVALE", "Tanu army shelled the town of Orvale"),
        ("UN AND OSCE", "un and Osce"),
        ("ORVALE FALLS", "Orvale falls"),
        ("LIVE", "LIVE"),
        ("The UN AND THE OSCE met", "The UN AND THE OSCE met"),
    ],
)
def test_only_names_keep_a_capital(headline: str, prose: str) -> None:
    """A sentence all in capitals becomes prose of the same length; any other stays."""
    assert as_prose(headline, load_model().vocab) == prose
    assert len(prose) == len(headline)


def test_the_verb_of_a_headline_in_capitals_is_found(annotate: Annotate) -> None:
    """Tags and base forms are those of the words in small letters; offsets are those of the text."""
    (sentence,) = annotate("REBELS HAND OVER 200 RIFLES TO THE MISSION").sentences
    verb = sentence.tokens[1]
    assert (verb.lemma, verb.pos) == ("hand", "VERB")
    assert sentence.text[verb.start : verb.end] == "HAND"
