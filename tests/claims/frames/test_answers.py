"""Whoever is named for an attack that was asked for or told is its doer."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.claims.assemble import read_claims
from sayso.model import AnnotatedReport

Annotate = Callable[..., AnnotatedReport]


@pytest.mark.parametrize(
    ("before", "answer", "doer"),
    [
        ("Who fired on the mill at Doln?", "The guerrillas, says a trader.", "guerrillas"),
        ("Gunmen attacked the mill at Doln.", "Two drivers swear that it was the soldiers.", "soldiers"),
    ],
)
def test_answer_names_the_doer(before: str, answer: str, doer: str, annotate: Annotate) -> None:
    """A bare answer and "it was …" tell the attack again, by whom they name."""
    last = read_claims(annotate(f"{before} {answer}"))[-1]
    assert (last.type, last.rule, last.evidence) == ("hostilities.attack", "answered", answer)
    assert doer in last.roles["actor"][0].text


def test_answer_to_nothing_tells_nothing(annotate: Annotate) -> None:
    """Where no attack was asked for or told, nobody has done one."""
    claims = read_claims(annotate("Who built the mill at Doln? The soldiers, says a trader."))
    assert "hostilities.attack" not in [c.type for c in claims]
