"""A state that cannot follow what was told denies it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.claims.assemble import read_claims
from sayso.model import AnnotatedReport

Annotate = Callable[..., AnnotatedReport]
LEFT = "The brigade has left the pass, the ministry said."
GIVEN = "The band has handed over its mortars, its chief said."
WRECKED = "A shell brought down the roof of the mosque, the imam said."


@pytest.mark.parametrize(
    ("told", "answer", "type_"),
    [
        (LEFT, "It is still there, the monitors said.", "forces.withdraw"),
        (LEFT, "Half its guns remain, the monitors said.", "forces.withdraw"),
        (LEFT, "Its tents still stand, the monitors said.", "forces.withdraw"),
        (GIVEN, "It still has them, the envoy said.", "disarm.handover"),
        (WRECKED, "The roof is whole, the army said.", "harm.damage"),
    ],
)
def test_contrary_state_denies(told: str, answer: str, type_: str, annotate: Annotate) -> None:
    """Who stays has not left, what is kept was not given up, what is whole was not wrecked."""
    last = [c for c in read_claims(annotate(f"{told} {answer}")) if c.evidence == answer]
    assert [(c.type, c.modality) for c in last] == [(type_, "denied")]


def test_contrary_state_denies_in_one_sentence(annotate: Annotate) -> None:
    """A second speaker may say in the same breath that they are still there."""
    text = "The regiment left the pass, two witnesses said, but the mayor said soldiers were still in the school."
    ways = [(c.type, c.modality) for c in read_claims(annotate(text))]
    assert {("forces.withdraw", "done"), ("forces.withdraw", "denied")} <= set(ways)


@pytest.mark.parametrize(
    "answer",
    [
        "Snow still lies in the valley, the mayor said.",
        "The envoy remained in the town, the mayor said.",
        "Two other brigades remain in the valley, the monitors said.",
        "Those remaining are civilians, the mayor said.",
    ],
)
def test_others_who_stay_deny_nothing(answer: str, annotate: Annotate) -> None:
    """That snow, an envoy or another brigade stays does not say that the brigade has."""
    assert "denied" not in [c.modality for c in read_claims(annotate(f"{LEFT} {answer}"))]


def test_same_voice_denies_nothing(annotate: Annotate) -> None:
    """Who told that the brigade left and goes on to say what it left behind does not deny it."""
    text = "The brigade has left the pass, the ministry said. Its tents still stand, the ministry said."
    assert "denied" not in [c.modality for c in read_claims(annotate(text))]
