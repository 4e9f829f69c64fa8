"""A name in capitals before a colon speaks its paragraph of a transcript."""

from __future__ import annotations

from attributed import Annotate
from sayso.claims.attribution.attributions import find_attributions

TEXT = "With me is the minister, Hanne Dolan.\n\nDOLAN: We shall stay. The road is shut.\n\nRUMOUR: Nobody stays."


def test_transcript(annotate: Annotate) -> None:
    """The label stands for the name that the report writes out, and speaks to the end of its paragraph."""
    (found,) = [a for a in find_attributions(annotate(TEXT)) if a.cue == ":"]
    assert found.source is not None
    assert (found.source.text, found.source.entity) == ("DOLAN", "Hanne Dolan")
    assert [TEXT[s:e] for s, e in found.content_spans] == ["We shall stay. The road is shut."]
