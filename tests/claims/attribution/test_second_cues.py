"""A second cue of the same speaker keeps the speaker and ends the first content."""

from __future__ import annotations

import pytest

from attributed import Annotate, said

SECOND = [
    ("Shells killed six people said the Observatory adding that two of them were children.", "Observatory"),
    ("The mayor told reporters that the blast killed six people adding that two were children.", "mayor"),
    ("The council condemned the raid on the town calling on the army to leave.", "council"),
]


@pytest.mark.parametrize(("text", "source"), SECOND)
def test_participle_has_the_same_speaker(annotate: Annotate, text: str, source: str) -> None:
    """A participle of saying belongs to the speaker before it, not to the nearest noun."""
    assert said(annotate, text)[-1].source == source


def test_preposition_before_the_second_cue(annotate: Annotate) -> None:
    """The "without" of a second cue is no part of the first content."""
    found = said(annotate, "The council added that six people were killed without specifying whether they were armed.")
    assert found[0].contents == ("that six people were killed",)


def test_first_content_ends(annotate: Annotate) -> None:
    """The words of the second cue are no part of the first content."""
    found = said(annotate, "The council condemned the raid on the town calling on the army to leave.")
    assert found[0].contents == ("the raid on the town",)


def test_who_denies_turns_round_and_accuses(annotate: Annotate) -> None:
    """ "Denied that it had … and blamed": the denier blames, and what is blamed on others is not denied."""
    found = said(annotate, "The army denied that it had shelled the mill and blamed the rebels for the fire.")
    assert [one.source for one in found] == ["army", "army"]
    assert found[0].contents == ("that it had shelled the mill",)


def test_participle_on_what_was_told(annotate: Annotate) -> None:
    """Who confirms a toll "saying that" speaks, not the toll; a statement that says so may."""
    found = said(annotate, "An activist confirmed the death toll saying that troops killed nine men.")
    assert {f.source for f in found} == {"activist"}
