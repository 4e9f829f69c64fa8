"""Subjects that stand away from their verb."""

from __future__ import annotations

import pytest

from sayso.claims.grammar import functions


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("What has left the ridge is two battalions out of three.", "left", "battalions"),
        ("The tanks, the general staff assures us, have left the ridge.", "left", "tanks"),
    ],
)
def test_a_subject_set_apart_is_found(annotate, text, verb, subject):
    """What stands behind "is", or before whoever says it, does what the clause tells."""
    (sentence,) = annotate(text).sentences
    token = next(t for t in sentence.tokens if t.text == verb)
    assert subject in [t.text for t in functions(sentence, token).get("subj", [])]
