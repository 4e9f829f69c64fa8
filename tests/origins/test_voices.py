"""Who a claim goes back to, and whether an outlet that names nobody was there itself."""

from __future__ import annotations

import pytest

from sayso.model import Claim
from sayso.origins.voices import Speakers, voice_of


def own(evidence: str) -> str:
    """How much is known of the voice behind what a paper says itself."""
    claim = Claim(
        id="c", report="r", start=0, end=len(evidence), evidence=evidence, type="stance.statement", modality="done"
    )
    return voice_of(claim, Speakers({"r": "Quay Times"})).certain


@pytest.mark.parametrize(
    "evidence",
    [
        "As this reporter looked on, a crane set down the guns.",
        "Nine trucks came over the bridge before my eyes.",
        "As we stood by, the last tank left.",
        "Our correspondent counted nine trucks.",
    ],
)
def test_what_the_outlets_own_people_saw_is_first_hand(evidence: str) -> None:
    """Words for a reporter on the spot make the outlet the origin."""
    assert own(evidence) == "known"


def test_what_nobody_is_said_to_have_seen_is_not() -> None:
    """An outlet that tells something without a source need not have been there."""
    assert own("Nine trucks came over the bridge.") == "unknown"
