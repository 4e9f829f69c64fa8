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
        "Soldiers shot two shepherds dead near Lorn.",
    ],
)
def test_harm_by_a_weapon_is_an_attack_too(text: str, annotate: Annotate) -> None:
    """A weapon that kills or hurts gives both claims."""
    assert {"harm.casualties", "hostilities.attack"} == {c.type for c in read_claims(annotate(text))}


@pytest.mark.parametrize("text", ["Masked men torched three houses at Doln.", "Rebels set fire to the railway bridge."])
def test_what_armed_people_wreck_was_attacked(text: str, annotate: Annotate) -> None:
    """Whoever in arms burns or wrecks something attacks it."""
    assert {"harm.damage", "hostilities.attack"} == {c.type for c in read_claims(annotate(text))}


@pytest.mark.parametrize(
    "text",
    [
        "The army demolished two sheds.",
        "Cholera killed nine people.",
        "A lorry killed two girls.",
        "The army executed two captives.",
    ],
)
def test_other_deaths_are_no_attack(text: str, annotate: Annotate) -> None:
    """Disease, traffic and executions are none."""
    assert "hostilities.attack" not in {c.type for c in read_claims(annotate(text))}
