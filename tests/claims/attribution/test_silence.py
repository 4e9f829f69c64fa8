"""Where nobody says, means or reports anything there is no attribution."""

from __future__ import annotations

import pytest

from attributed import Annotate
from sayso.claims.attribution.attributions import find_attributions

SILENT = [
    "Videos posted online showed burnt shops in Orlan.",
    "He smuggled out thousands of photos taken in May that show burnt houses.",
    "The radio ran footage purportedly showing fighters in the town.",
    "Activists published pictures of the burnt bridge.",
    "The council did not specify the cause of the fire.",
    "The council has not said whether the road is open.",
    "The council seeks to reopen the harbour.",
    "The council is considering a ban on ferries.",
    "The clan opposed the militia.",
    "The guards refused to leave the bridge.",
    "A mortar attack on the school claimed 11 children.",
]


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_said(annotate: Annotate, text: str) -> None:
    """A picture, a deed, a plan or a silence makes no speaker."""
    assert [a for a in find_attributions(annotate(text)) if a.source] == []


TOLD = [
    ("The mayor refused to comment on the fire.", "refused"),
    ("The council hopes to reopen the harbour.", "hopes"),
    ("The mayor wants to ban the ferries.", "wants"),
    ("The council did not deny that the bridge was mined.", "did not deny"),
]


@pytest.mark.parametrize(("text", "cue"), TOLD)
def test_still_told(annotate: Annotate, text: str, cue: str) -> None:
    """Hopes, wishes, refusals to say and denials are kept."""
    assert [a.cue for a in find_attributions(annotate(text))] == [cue]


def test_nobody_announced_it(annotate: Annotate) -> None:
    """The "it" of "it was announced" speaks for nobody."""
    text = "A day after it was announced that the bridge had fallen the Valley Council said the road was shut."
    assert all(a.source.text != "it" for a in find_attributions(annotate(text)) if a.source)


def test_gloss(annotate: Annotate) -> None:
    """What the reporter explains with "referring to" is nobody's statement."""
    found = find_attributions(annotate("The bridge fell, the mayor said, referring to the old crossing at Orlan."))
    assert [a.cue for a in found] == ["said"]


def test_speaker_after_with(annotate: Annotate) -> None:
    """Who stands between "with" and "saying" speaks, not the subject of the sentence."""
    text = "The pair were taken to the court with activists saying they would protest at the gate."
    assert [a.source.text for a in find_attributions(annotate(text)) if a.source] == ["activists"]
