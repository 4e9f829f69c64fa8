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


def test_transcript_of_plain_names(annotate: Annotate) -> None:
    """Labels in small letters are speakers where two of them take turns."""
    text = "Ada Rham met Ira Holm.\n\nRham: Is it over?\n\nHolm: No.\n\nRham: Who fired?\n\nHolm: We fired at dawn."
    found = [a for a in find_attributions(annotate(text)) if a.cue == ":"]
    assert [(a.source.text, a.source.entity) for a in found if a.source][-1] == ("Holm", "Ira Holm")


def test_headings_are_no_speakers(annotate: Annotate) -> None:
    """A heading before a colon that no other takes turns with speaks nothing."""
    text = "Access: The road is shut.\n\nWater: The taps are dry.\n\nAccess: The ferry runs again."
    assert not [a for a in find_attributions(annotate(text)) if a.cue == ":"]
