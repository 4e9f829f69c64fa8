"""Some objects make a cue of saying a word for a deed."""

from __future__ import annotations

import pytest

from attributed import Annotate
from sayso.claims.attribution.attributions import find_attributions


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("The blast claimed ten lives.", []),
        ("The militia calls itself Free Orlan.", []),
        ("The militia claimed the attack.", ["claimed"]),
    ],
)
def test_objects_make_no_content(annotate: Annotate, text: str, cues: list[str]) -> None:
    """Lives that are claimed and names that are taken are not said; an attack that is claimed is."""
    assert [a.cue for a in find_attributions(annotate(text)) if a.source] == cues
