"""Who was asked in an interview speaks the paragraphs behind the questions."""

from __future__ import annotations

from attributed import Annotate
from sayso.claims.attribution.attributions import find_attributions

TEXT = (
    "An interview with Colonel Ira Holm\n\nShe received us at dawn.\n\nIs the truce kept?\n\nWe counted nine breaches."
    "\n\nBy whom?\n\nBy both.\n\nWill it last?\n\nI doubt it.\n\nThe envoys met yesterday."
)


def test_answers(annotate: Annotate) -> None:
    """Paragraphs from the first question to the last answer are the words of the one who was asked."""
    found = [a for a in find_attributions(annotate(TEXT)) if a.cue == "interview"]
    told = [TEXT[s:e].strip() for a in found for s, e in a.content_spans]
    assert told == ["We counted nine breaches.", "By both.", "I doubt it."]
    assert {a.source.entity for a in found if a.source} == {"Colonel Ira Holm"}


def test_quoted_answers(annotate: Annotate) -> None:
    """Where answers stand in quotation marks, what stands outside them is told by the outlet."""
    text = TEXT.replace("We counted nine breaches.", "“We counted nine breaches.” Her list is long.")
    text = text.replace("I doubt it.", "“I doubt it.”")
    found = [a for a in find_attributions(annotate(text)) if a.cue == "interview"]
    assert [text[s:e] for a in found for s, e in a.content_spans] == ["We counted nine breaches.", "I doubt it."]
    assert {a.quote for a in found} == {"direct"}


def test_no_interview(annotate: Annotate) -> None:
    """A report with questions that nobody is named to answer has no such speaker."""
    assert not [a for a in find_attributions(annotate(TEXT.replace("An interview with ", ""))) if a.cue == "interview"]
