"""A number without a noun counts what it is said of, what stands beside it, or what was told before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.claims.figures.counting import accepted
from sayso.claims.figures.ellipses import understood
from sayso.model import AnnotatedReport
from sayso.sentences.quantities import find_quantities

Annotate = Callable[..., AnnotatedReport]


@pytest.mark.parametrize(
    ("text", "trigger", "claim_type", "noun"),
    [
        ("The number of breaches has risen to 46.", "risen", "ceasefire.violation", "breaches"),
        ("Thousands were trapped in the town.", "trapped", "access.restriction", "people"),
        ("They took nine villages on Monday and shelled another 12.", "took", "territory.control", "villages"),
        ("Guards seized the town, where the other 10 fell.", "seized", "territory.control", None),
        ("Three posts burned and 22 injured were seen.", "burned", "territory.control", None),
        ("They agreed to the evacuation of 85 wounded.", "evacuation", "aid.delivery", "wounded"),
        ("Nine guards met farmers, and some 200 were held.", "held", "detainee.custody", "guards"),
        ("Fifteen of the dead fell in the post.", "fell", "territory.control", None),
    ],
)
def test_understood(annotate: Annotate, text: str, trigger: str, claim_type: str, noun: str | None) -> None:
    """The noun fits the type of the claim; a number of something else has none."""
    annotated = annotate(text)
    sentence = annotated.sentences[0]
    bare = next(q for q in find_quantities(sentence) if q.head is None)
    word = next(t for t in sentence.tokens if t.text == trigger)
    assert understood(annotated, sentence, word, bare, accepted(claim_type)) == noun
