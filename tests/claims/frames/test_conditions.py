"""Conditions: what a clause waits for, in one word or in more, before it or behind it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.claims.frames.conditions import condition_before, condition_beside
from sayso.claims.tense import tense_of
from sayso.model import AnnotatedReport, Sentence, Token

Annotate = Callable[..., AnnotatedReport]


def _verb(annotate: Annotate, text: str, word: str) -> tuple[Sentence, Token]:
    sentence = annotate(text).sentences[0]
    return sentence, next(t for t in sentence.tokens if t.text == word)


@pytest.mark.parametrize(
    ("text", "word", "condition"),
    [
        ("The port will open if the guns fall silent.", "open", "if"),
        ("Should the convoy be stopped, the navy would strike.", "strike", "Should"),
        ("The port will open provided that the guns fall silent.", "open", "provided that"),
        ("Food shipments would resume as soon as the road was safe.", "resume", "as soon as"),
        ("Talks can begin only after the last prisoner is home.", "begin", "only after"),
        ("The gate would be reopened only in exchange for the bodies.", "reopened", "only in exchange"),
        ("Anyone who breaks the curfew will be locked up.", "locked", "Anyone"),
        ("They fled as soon as the guns fell silent.", "fled", None),
        ("The rebels who broke the curfew will be locked up.", "locked", None),
    ],
)
def test_what_waits(text: str, word: str, condition: str | None, annotate: Annotate) -> None:
    """A clause that is yet to come waits for the condition beside it; one that is told as past waits for nothing."""
    sentence, verb = _verb(annotate, text, word)
    assert condition_beside(sentence, verb, tense_of(sentence, verb)) == condition


@pytest.mark.parametrize(
    ("text", "word", "condition"),
    [
        ("The port opens provided that the rebels hand over their guns.", "hand", "provided that"),
        ("Talks can begin only after the last prisoner has walked free.", "walked", "only after"),
        ("Talks began only after the last prisoner had walked free.", "walked", None),
    ],
)
def test_what_is_waited_for(text: str, word: str, condition: str | None, annotate: Annotate) -> None:
    """The clause of a condition is known by the words that open it."""
    sentence, verb = _verb(annotate, text, word)
    assert condition_before(sentence, verb) == condition
