"""A speaker who is only called by what he is may be one who is named, or surely is another."""

from __future__ import annotations

import pytest
from invented_claims import claim, matters_of

from sayso import lexicons
from sayso.facts.callings import CALLINGS, may_differ


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("Ostrian agency", "Clinic of Dunmar", True),
        ("monitoring group", "Dunmar Observatory", False),
        ("monitoring group", "Ostrian agency", True),
        ("source", "Ostrian agency", False),
        ("residents", "state media", True),
        ("residents", "rescue workers", False),
    ],
)
def test_a_vague_speaker_may_be_the_named_one(one: str, other: str, differ: bool) -> None:
    """ "A monitoring group" may be the observatory that is named later, but not a state agency."""
    found = matters_of([claim("a-1", "Three died.", said_by=one), claim("a-2", "Four died.", said_by=other, start=80)])
    assert may_differ(found["a-1"], found["a-2"]) is differ


def test_each_class_of_callings_has_a_word() -> None:
    """Every class of the lexicon is one that is asked for, and holds words."""
    assert {entry.class_ for entry in lexicons.load("callings")} == {*CALLINGS, "anybody"}
