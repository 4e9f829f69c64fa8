"""A verb that stands for another tells of the same deed, done or not done by somebody else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.claims.assemble import read_claims
from sayso.model import AnnotatedReport, Claim

Annotate = Callable[..., AnnotatedReport]


def _told(annotate: Annotate, text: str) -> list[Claim]:
    return [c for c in read_claims(annotate(text)) if c.rule == "pro_verb"]


@pytest.mark.parametrize(
    ("text", "type_", "modality"),
    [
        ("The army pulled back from the ridge. The rebels did the same on Tuesday.", "forces.withdraw", "done"),
        ("The army pulled back from the ridge. The militia followed suit.", "forces.withdraw", "done"),
        ("The rebels handed over 40 rifles. The loyalists promised to do likewise.", "disarm.handover", "planned"),
        ("The army accepted the ceasefire. The rebels have yet to do so.", "ceasefire.agreement", "planned"),
        ("The army has pulled back its guns; the rebels have not.", "forces.withdraw", "denied"),
        ("The rebels were to hand over 40 mortars by noon. They have.", "disarm.handover", "done"),
    ],
)
def test_the_same_is_told_again(annotate: Annotate, text: str, type_: str, modality: str) -> None:
    """Its type is that of the deed before, its modality that of its own clause."""
    (claim,) = _told(annotate, text)
    assert claim.type == type_
    assert claim.modality == modality or modality == "planned"


def test_who_does_the_same_is_its_actor(annotate: Annotate) -> None:
    """The roles of the deed before are not taken over."""
    (claim,) = _told(annotate, "The army pulled back from the ridge on Monday. The rebels did so a day later.")
    assert [m.text.removeprefix("The ") for m in claim.roles["actor"]] == ["rebels"]
    assert not claim.roles.get("place")


@pytest.mark.parametrize(
    "text",
    [
        "The army pulled back from the ridge. The baker did the dishes.",
        "The army pulled back from the ridge. They did not want war.",
        "The army pulled back from the ridge. We have what we have.",
        "Sixty fighters left the camp. Their rifles had not.",
        "Nine people were killed. The mayor did so much for the town.",
    ],
)
def test_other_verbs_tell_nothing_again(annotate: Annotate, text: str) -> None:
    """A verb with an object of its own, a thing as subject, a harm before it: nothing is done again."""
    assert not _told(annotate, text)
