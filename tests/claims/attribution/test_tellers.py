"""A word's teller is whose content holds it, whose cue it is, or who wishes it."""

from __future__ import annotations

import pytest

from attributed import Annotate
from sayso.claims.assemble import read_claims
from sayso.claims.attribution.attributions import find_attributions
from sayso.claims.attribution.tellers import innermost


def test_innermost_speaker(annotate: Annotate) -> None:
    """Of nested attributions the innermost one covers a passage, with the outer ones as relays."""
    text = "Norpress reported that the ministry of defence had said that the station was taken."
    annotated = annotate(text)
    at = text.index("station")
    inner = innermost(find_attributions(annotated), at, at + 7)
    assert inner is not None
    assert inner.source is not None
    assert inner.source.entity == "ministry of defence"
    assert [v.entity for v in inner.via] == ["Norpress"]


def test_denier(annotate: Annotate) -> None:
    """Whoever denies what others assert is the one who speaks of it."""
    text = "The ministry denied the rebels' claim that a shell had struck the clinic."
    annotated = annotate(text)
    at = text.index("struck")
    teller = innermost(find_attributions(annotated), at, at + 6)
    assert teller is not None
    assert teller.source is not None
    assert (teller.source.text, teller.polarity) == ("The ministry", "denies")


def test_own_voice(annotate: Annotate) -> None:
    """What "we" say outside a quotation is said by the outlet."""
    text = "We say that a shell struck the clinic."
    assert innermost(find_attributions(annotate(text)), text.index("struck"), text.index("struck") + 6) is None


VOICED = [
    ("The premier described the valley as Lorvian.", "political.status", "The premier"),
    (
        "The Joint Monitoring Team reported no ceasefire violation in May.",
        "ceasefire.holding",
        "The Joint Monitoring Team",
    ),
    ("The truce that began at noon on Tuesday, 16 May, is being observed by our forces.", "ceasefire.holding", None),
    ("The junta threatened to attack the town if the vote went ahead.", "hostilities.attack", "The junta"),
    ("The army has promised to send sappers to the wells next week.", "mines.clearance", "The army"),
    ("The ministry blamed the rebels for the shelling of the bakery.", "hostilities.attack", "The ministry"),
    ("The ministers rule out autonomy.", "political.status", "The ministers"),
    ("The Observatory puts the dead of both banks at no fewer than 187.", "harm.casualties", "The Observatory"),
    ("The government and the rebels agreed on a truce on Sunday.", "ceasefire.agreement", None),
]


@pytest.mark.parametrize(("text", "type_", "speaker"), VOICED)
def test_voiced(annotate: Annotate, text: str, type_: str, speaker: str | None) -> None:
    """A cue that tells of harm or a wish is said by its source; one that brings about an agreement is a deed."""
    claim = next(c for c in read_claims(annotate(text)) if c.type == type_)
    assert (claim.said_by and claim.said_by.text) == speaker
