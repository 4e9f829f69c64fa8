"""Whoever is hurt by a weapon was attacked."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.claims.assemble import read_claims
from sayso.model import AnnotatedReport

Annotate = Callable[..., AnnotatedReport]


@pytest.mark.parametrize(
    "text",
    [
        "On Saturday a sniper wounded a shepherd near Lorn.",
        "Two boys were killed by a mine on the road to Doln.",
        "The guns of the fleet killed nineteen people.",
        "A missile killed six cooks.",
    ],
)
def test_harm_by_a_weapon_is_an_attack_too(text: str, annotate: Annotate) -> None:
    """A weapon that kills or hurts gives both claims."""
    assert {"harm.casualties", "hostilities.attack"} == {c.type for c in read_claims(annotate(text))}


@pytest.mark.parametrize(
    "text", ["Cholera killed nine people.", "A lorry killed two girls.", "The army executed two captives."]
)
def test_other_deaths_are_no_attack(text: str, annotate: Annotate) -> None:
    """Disease, traffic and executions are none."""
    assert "hostilities.attack" not in {c.type for c in read_claims(annotate(text))}
