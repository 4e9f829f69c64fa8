"""A number that somebody gives again, in few words, tells of what was counted before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.claims.assemble import read_claims
from sayso.model import AnnotatedReport

Annotate = Callable[..., AnnotatedReport]
DIED = "Seven people were killed at Merrow, the army said."


@pytest.mark.parametrize(
    ("again", "low"),
    [
        ("The port doctor says nine.", 9),
        ("Officials confirmed only five.", 5),
        ("Villagers insist there were nine.", 9),
        ("The register gives eleven.", 11),
    ],
)
def test_a_number_is_given_again(again: str, low: int, annotate: Annotate) -> None:
    """A verb of saying or counting before a bare number, or "there were", counts the same dead again."""
    last = read_claims(annotate(f"{DIED} {again}"))[-1]
    assert (last.type, last.rule, last.said_by is not None) == ("harm.casualties", "recounted", True)
    assert [(f.what, f.low) for f in last.figures] == [("killed", low)]


@pytest.mark.parametrize(
    "again",
    [
        "There were two roads to the village.",
        "The mayor says there are nine.",
        "It was five in the morning.",
        "The army puts at 400 the shells that the rebels fired.",
    ],
)
def test_other_numbers_are_not(again: str, annotate: Annotate) -> None:
    """How many there are of something, and the hour, count nobody again."""
    assert "recounted" not in [c.rule for c in read_claims(annotate(f"{DIED} {again}"))]


def test_what_befell_them_is_what_was_told_before(annotate: Annotate) -> None:
    """A bare number behind the wounded counts the wounded, and who counts it has no part in what happened."""
    last = read_claims(annotate("Six people were hurt at Tolm, the mayor said. The army reported five."))[-1]
    assert [(f.what, f.low) for f in last.figures] == [("injured", 5)]
    last = read_claims(annotate("The army freed 19 detainees. The families put the number at eleven."))[-1]
    assert [f.what for f in last.figures] == ["detainees"]
    assert "actor" not in last.roles


def test_a_number_does_what_the_verb_would_tell(annotate: Annotate) -> None:
    """Who acknowledges four of the dead recognises no state."""
    found = read_claims(annotate("Nine people were killed in the square at Merrow. Police acknowledge four."))
    assert [(c.type, c.rule) for c in found[1:]] == [("harm.casualties", "recounted")]
