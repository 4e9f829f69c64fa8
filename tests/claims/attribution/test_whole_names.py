"""The name of a speaker is whole though the tree cut it."""

from __future__ import annotations

import pytest

from attributed import Annotate
from sayso.claims.attribution.attributions import find_attributions

CUT = [
    ("A source at Orlan police told the agency that the shells burnt six cars.", "A source at Orlan police"),
    ("In a note Rolf Dane of the Harvel Centre said rebels were close.", "Rolf Dane of the Harvel Centre"),
    ("The shells fell on the market state-run news agency VANA reported.", "state-run news agency VANA"),
    ("One man was hurt by fire from its outskirts the state VANA news agency reported.", "the state VANA news agency"),
    ("The Harvel Council (HC) said that the dam held.", "The Harvel Council (HC)"),
]


@pytest.mark.parametrize(("text", "source"), CUT)
def test_whole_source(annotate: Annotate, text: str, source: str) -> None:
    """The source has the words before a preposition, a hyphen and a bracket."""
    start = text.index(source)
    assert find_attributions(annotate(text))[0].source_spans == ((start, start + len(source)),)
