"""Bare movers are the people told of before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.claims.assemble import read_claims
from sayso.model import AnnotatedReport

Annotate = Callable[..., AnnotatedReport]


@pytest.mark.parametrize(
    ("before", "again", "type_"),
    [
        ("The rebels freed nineteen porters on Monday.", "They went home on Tuesday.", "detainee.release"),
        ("The army holds 40 prisoners.", "Three have come home.", "detainee.release"),
        ("The militia was disbanded in May.", "Many have gone home to their villages.", "disarm.demobilise"),
        ("Nine hundred families fled Marn.", "Few have gone back.", "harm.displacement"),
    ],
)
def test_movers_are_those_told_of_before(before: str, again: str, type_: str, annotate: Annotate) -> None:
    """Captives are released, fighters demobilised, the displaced return."""
    last = read_claims(annotate(f"{before} {again}"))[-1]
    assert (last.type, last.evidence) == (type_, again)


def test_movers_with_a_name_are_themselves(annotate: Annotate) -> None:
    """Villagers who return after a release were not held."""
    text = "The rebels freed nineteen porters on Monday. About 700 villagers returned to Doln."
    assert read_claims(annotate(text))[-1].type == "harm.displacement"
