"""What somebody said that fits no other type is a statement, told by the innermost speaker."""

from __future__ import annotations

import pytest

from attributed import Annotate
from sayso.claims.assemble import read_claims
from sayso.model import Claim


def _statement(annotate: Annotate, text: str) -> Claim:
    return next(c for c in read_claims(annotate(text)) if c.type == "stance.statement")


MODALITIES = [
    ("No bribe had been paid, the mayor said.", "denied"),
    ("A bribe had been paid, the mayor said.", "done"),
    ("The mayor denied that a bribe had been paid.", "denied"),
]


@pytest.mark.parametrize(("text", "modality"), MODALITIES)
def test_modality(annotate: Annotate, text: str, modality: str) -> None:
    """What is said not to be so, or denied, is denied."""
    assert _statement(annotate, text).modality == modality


def test_innermost_speaker(annotate: Annotate) -> None:
    """Whoever is cited says it, and the outlet that cites passes it on."""
    claim = _statement(annotate, "The captain has lost his temper, Radio Velm reports, quoting an officer.")
    assert claim.said_by is not None
    assert (claim.said_by.text, [v.text for v in claim.via]) == ("an officer", ["Radio Velm"])


def test_own_voice(annotate: Annotate) -> None:
    """What "I" say outside a quotation is no statement of a source."""
    assert all(c.said_by for c in read_claims(annotate("I say that the captain has lost his temper.")))
