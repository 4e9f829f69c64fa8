"""A deed is denied with nothing but a pronoun for what it was done to."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.claims.assemble import read_claims
from sayso.model import AnnotatedReport

Annotate = Callable[..., AnnotatedReport]


@pytest.mark.parametrize(
    ("told", "answer", "type_"),
    [
        ("The army took the hill, Ostria says.", "The army denies having taken an inch of it.", "territory.control"),
        ("The rebels have held the pass since May, Ostria says.", "The rebels deny being there.", "territory.control"),
        ("The rebels are holding nine fishermen, a union said.", "The rebels deny holding them.", "detainee.custody"),
        ("The rebels are holding nine fishermen, a union said.", "The rebels say they have none.", "detainee.custody"),
        ("The army has closed the bridge, the mayor said.", "The army denies having closed it.", "access.restriction"),
        ("A truce was signed in Lorn, he said.", "The rebels deny having signed anything.", "ceasefire.agreement"),
    ],
)  # fmt: skip
def test_deed_is_denied_by_its_verb(told: str, answer: str, type_: str, annotate: Annotate) -> None:
    """The verb says which of the things told before is denied."""
    last = [c for c in read_claims(annotate(f"{told} {answer}")) if c.evidence == answer]
    assert [(c.type, c.modality) for c in last] == [(type_, "denied")]


@pytest.mark.parametrize(
    "text",
    [
        "The rebels are holding nine fishermen, a union said. Their families do not have anything, a priest said.",
        "The army took the hill, Ostria says. Nobody was there, the priest said.",
        "The army took the hill, Ostria says. The army will not leave it, the general said.",
        "The army took the hill, Ostria says. The army denies taking bribes.",
        "The army took the hill, Ostria says. The junta has left nothing but graves, an exile said.",
    ],
)
def test_other_deeds_deny_nothing(text: str, annotate: Annotate) -> None:
    """What others lack, what is refused and what is named by itself answers nothing."""
    told = {"detainee.custody", "territory.control", "harm.casualties"}
    assert not [c for c in read_claims(annotate(text)) if c.modality == "denied" and c.type in told]


def test_nobody_denies_what_he_tells(annotate: Annotate) -> None:
    """Who says that an army took a hill does not deny it in the next breath."""
    text = "The army took the hill, the mayor said. The army did not keep it, the mayor said."
    assert "denied" not in [c.modality for c in read_claims(annotate(text)) if c.rule == "echo"]
