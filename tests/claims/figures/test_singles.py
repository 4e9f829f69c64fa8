"""Single things in a list with a number are figures of one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.claims.figures.counting import accepted
from sayso.claims.figures.singles import singles
from sayso.model import AnnotatedReport
from sayso.sentences.quantities import find_quantities

Annotate = Callable[..., AnnotatedReport]


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("The fire destroyed 430 houses and a clinic.", ["a clinic"]),
        ("The shells destroyed two barns, a school and a mill.", ["a school", "a mill"]),
        ("The shells destroyed a mill, two barns and a school.", ["a mill", "a school"]),
        ("The shells destroyed two barns on a Monday.", []),
        ("The shells destroyed two barns and nine sheds.", []),
    ],
)
def test_singles(annotate: Annotate, text: str, things: list[str]) -> None:
    """Each thing of a fitting class beside the number counts once; days and other numbers do not."""
    sentence = annotate(text).sentences[0]
    found = singles(sentence, find_quantities(sentence)[:1], accepted("harm.damage") - {"thing"})
    assert [f.text for f in found] == things
    assert all((f.low, f.high) == (1, 1) for f in found)
