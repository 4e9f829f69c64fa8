"""Whoever dismisses a report denies what it tells."""

from __future__ import annotations

import pytest

from attributed import Annotate
from sayso.claims import find_claims
from sayso.claims.attribution.attributions import find_attributions

DENIED = [
    "The colonel dismissed reports of a raid on the port.",
    "The colonel brushed aside reports that the army had shelled the port.",
    "The claim that the army had shelled the port was rejected by the colonel.",
]


@pytest.mark.parametrize("text", DENIED)
def test_denied(annotate: Annotate, text: str) -> None:
    """A report that is dismissed, in the active or the passive, makes its content denied by whoever dismissed it."""
    claims = [c for c in find_claims(annotate(text)) if c.type == "hostilities.attack"]
    assert {(c.modality, c.said_by and c.said_by.text.lower()) for c in claims} == {("denied", "the colonel")}


def test_not_denied(annotate: Annotate) -> None:
    """A report that is not dismissed is denied by nobody."""
    found = find_attributions(annotate("The colonel did not dismiss reports of a raid on the port."))
    assert not [a for a in found if a.polarity == "denies"]
