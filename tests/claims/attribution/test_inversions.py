"""Speaker and content are told apart where, without commas, their order misleads the tree."""

from __future__ import annotations

from attributed import Annotate, said
from sayso.claims.attribution.attributions import find_attributions


def test_speaker_behind_the_cue(annotate: Annotate) -> None:
    """A name behind the cue speaks, if a whole clause stands before it."""
    text = "On Monday mortar rounds struck near the depot said the Harvel Centre a local monitor."
    attribution = find_attributions(annotate(text))[0]
    assert attribution.source
    assert attribution.source.text == "the Harvel Centre"
    found = said(annotate, text)[0]
    assert found.contents == ("On Monday mortar rounds struck near the depot",)


def test_subject_before_the_speaker(annotate: Annotate) -> None:
    """The subject that stands before an inserted speaker belongs to the content."""
    found = said(annotate, "The bridge he said would be open by spring.")[0]
    assert found.contents == ("The bridge", "would be open by spring")
