"""What is told only to be called untrue is denied."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso import lexicons
from sayso.claims.assemble import read_claims
from sayso.model import AnnotatedReport

Annotate = Callable[..., AnnotatedReport]


@pytest.mark.parametrize(
    "text",
    [
        "The colonel described as pure invention the assertion that a civilian had also been killed.",
        "“Slander,” was her word for the claim that Orvian mortars had shelled Sarn.",
        "The claim that its planes had bombed the market was a lie, the ministry said.",
        "The army rejected as false reports that its guns had shelled the town.",
    ],
)
def test_verdict_of_untruth_denies(text: str, annotate: Annotate) -> None:
    """Whoever calls a claim an invention, a slander or false denies what it holds."""
    assert {claim.modality for claim in read_claims(annotate(text))} == {"denied"}


@pytest.mark.parametrize(
    "text",
    [
        "The claim that its planes had bombed the market is no invention.",
        "The report that three people were killed reached the capital on Sunday.",
        "Three people were killed, and the minister's account of the talks was false.",
    ],
)
def test_what_is_not_called_untrue_stays_told(text: str, annotate: Annotate) -> None:
    """A verdict that is negated, or passed on something else, denies nothing."""
    told = [c for c in read_claims(annotate(text)) if c.type in ("harm.casualties", "hostilities.attack")]
    assert {claim.modality for claim in told} == {"done"}


def test_denial_in_a_relative_clause(annotate: Annotate) -> None:
    """What “who deny” brings in is said by whoever they are; only what stands behind it is taken for granted."""
    text = "The Rifles, who deny having burned two farms near the culvert, left."
    claims = [c for c in read_claims(annotate(text)) if c.type == "harm.damage"]
    assert [(c.modality, c.said_by.entity if c.said_by else None) for c in claims] == [("denied", "Rifles")]


def test_classes_of_untruths() -> None:
    """Each class of the lexicon has a word that everybody expects in it."""
    assert "lie" in lexicons.terms("untruths", "verdict")
    assert "claim" in lexicons.terms("untruths", "telling")
