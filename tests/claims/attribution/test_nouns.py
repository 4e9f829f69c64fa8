"""Nouns and adjectives attribute when they have an owner or a verb that lends them one."""

from __future__ import annotations

from attributed import Annotate
from sayso.claims.attribution.attributions import find_attributions


def test_owner_of_a_claim(annotate: Annotate) -> None:
    """The possessor of a claim is its source, and its clause the content."""
    text = "The court heard the rebels' claim that the bridge was mined."
    found = next(a for a in find_attributions(annotate(text)) if "claim" in a.cue)
    assert found.source is not None
    assert (found.source.entity, found.proposition) == ("rebels", True)
    assert text[slice(*found.content_spans[0])] == "that the bridge was mined"


def test_report_that_is_dismissed(annotate: Annotate) -> None:
    """A report that somebody dismisses is denied by them."""
    found = find_attributions(annotate("The admiral dismissed the report that a shell had struck the clinic."))
    assert any(a.polarity == "denies" and a.source and a.source.entity == "admiral" for a in found)


def test_adjective_of_belief(annotate: Annotate) -> None:
    """Who is confident of something believes it."""
    found = find_attributions(annotate("The engineer is confident that the dam will hold."))[0]
    assert (found.cue, found.kind) == ("is confident", "belief")


def test_adjective_that_is_compared(annotate: Annotate) -> None:
    """Who is as sure as ever of something believes it."""
    found = find_attributions(annotate("The chief is as sure as ever that a gunboat fired."))[0]
    assert found.source is not None
    assert (found.source.text, found.kind) == ("The chief", "belief")


def test_maker_of_a_claim(annotate: Annotate) -> None:
    """Who makes a claim is its source, whether "made" is said or not."""
    for made in ("The claim by the rebels", "The claim, made by the rebels,"):
        text = f"{made} that the bridge fell is new."
        sources = [a.source.text for a in find_attributions(annotate(text)) if a.source]
        assert sources == ["the rebels"], text


def test_said_in_a_statement(annotate: Annotate) -> None:
    """What was said in a statement is said by whoever made it, though the tree hangs the clause on the statement."""
    text = "The Guard said in a statement that it was committed to the truce but accused the army of bombing a clinic."
    found = find_attributions(annotate(text))[0]
    assert found.source is not None
    assert (found.source.text, found.proposition) == ("The Guard", True)
