"""A participle that opens its sentence has its subject behind "be"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.claims.assemble import read_claims
from sayso.claims.frames.inverted import righted
from sayso.model import AnnotatedReport

Annotate = Callable[..., AnnotatedReport]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Also freed were six sailors.", "detainee.release"),
        ("Also detained were two editors.", "detainee.custody"),
        ("Destroyed were two mills and a school.", "harm.damage"),
        ("Wounded were three medics.", "harm.casualties"),
    ],
)
def test_subject_behind_be(text: str, type_: str, annotate: Annotate) -> None:
    """What was done is done to the noun behind "be"."""
    assert [c.type for c in read_claims(annotate(text))] == [type_]


@pytest.mark.parametrize("text", ["Freed in May, the six sailors were at home.", "The six sailors were freed."])
def test_other_participles_stay(text: str, annotate: Annotate) -> None:
    """A subject before "be" is in its place."""
    (sentence,) = annotate(text).sentences
    assert righted(sentence) is sentence
