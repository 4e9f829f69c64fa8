"""A quotation in a title holds what is said, not who says it, and ends where a phrase ends."""

from __future__ import annotations

from invented_claims import claim, matters_of

from sayso.facts.excerpts import excerpt, plainest, quotation


def test_a_long_text_is_cut_at_a_phrase() -> None:
    """The cut falls before "after", not in the middle of what follows."""
    text = "The bridge at Dunmar was closed to lorries on Monday after shells had hit its northern pier twice"
    assert quotation(text, 80) == "“The bridge at Dunmar was closed to lorries on Monday …”"


def test_the_speaker_behind_a_quotation_is_left_out() -> None:
    """ "…, said the mayor" is no part of what is said."""
    said = claim("a-1", "“The bridge is closed to all lorries,” said the mayor.", cue="said", said_by="Mayor")
    assert excerpt(said, 100) == "“The bridge is closed to all lorries”"


def test_the_speaker_before_a_clause_is_left_out() -> None:
    """ "The mayor said that" is no part of what is said; a few words alone are left as they are."""
    said = claim("a-1", "The mayor said that the bridge was closed.", cue="said", said_by="Mayor")
    short = claim("a-1", "The mayor said that it was.", cue="said", said_by="Mayor")
    assert excerpt(said, 100) == "“the bridge was closed.”"
    assert excerpt(short, 100) == "“The mayor said that it was.”"


def test_words_that_hang_on_others_are_not_chosen() -> None:
    """ "It was closed" says less than a sentence that names the bridge."""
    hanging = claim("a-1", "It was closed on Monday.", type="access.restriction")
    plain = claim("b-1", "The bridge was closed on Monday.", type="access.restriction")
    assert plainest(list(matters_of([hanging, plain]).values()), 100) is plain
