"""Phases: what says that a happening goes on or is over."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.claims.frames.phases import comes_to_end, goes_on
from sayso.model import AnnotatedReport

Annotate = Callable[..., AnnotatedReport]


@pytest.mark.parametrize(
    ("text", "on", "over"),
    [
        ("The talks went into a third day.", True, False),
        ("The talks went into detail.", False, False),
        ("The siege entered its ninth week.", True, False),
        ("The siege dragged on.", True, False),
        ("The fighting is under way again.", True, False),
        ("The siege is over.", False, True),
        ("The siege is not over.", False, False),
        ("The offensive is at an end.", False, True),
        ("The truce came to an end.", False, True),
    ],
)
def test_phase_of_a_subject(text: str, on: bool, over: bool, annotate: Annotate) -> None:
    """The main verb says whether what its subject names goes on or is over."""
    sentence = annotate(text).sentences[0]
    verb = next(t for t in sentence.tokens if t.dep == "ROOT")
    assert (goes_on(sentence, verb, "event"), comes_to_end(sentence, verb)) == (on, over)
