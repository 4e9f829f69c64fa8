"""Noun phrases are read as names: core, person, what the person is called."""

from __future__ import annotations

import pytest

from attributed import Annotate
from sayso.claims.attribution.noun_phrases import noun_phrase
from sayso.claims.naming.names import read_name

NAMES = [
    ("Lieutenant Colonel Ana Brod spoke.", "Ana Brod", "lieutenant colonel"),
    ("Valley Army spokesman Ivo Tarn spoke.", "Ivo Tarn", "valley army spokesman"),
    ("The director, Omar Shab, spoke.", "Omar Shab", "director"),
    ("The Minister of Foreign Affairs, Séraphin Mobeke, spoke.", "Séraphin Mobeke", "minister of foreign affairs"),
    ("The Valley Relief Committee spoke.", None, ""),
    ("The rebels spoke.", None, ""),
]


@pytest.mark.parametrize(("text", "person", "called"), NAMES)
def test_person_and_title(annotate: Annotate, text: str, person: str | None, called: str) -> None:
    """Titles before a name and callings beside it are told from the name; institutions are no persons."""
    sentence = annotate(text).sentences[0]
    verb = next(t for t in sentence.tokens if t.lemma == "speak")
    subject = sentence.child(verb, "nsubj")
    assert subject is not None
    name = read_name(sentence, noun_phrase(sentence, subject))
    assert name.person == person
    assert called in " ".join(name.called)
