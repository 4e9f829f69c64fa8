"""A speaker who is only called by what he is may be one who is named, or surely is another."""

from __future__ import annotations

import pytest
from invented_claims import claim, matters_of

from sayso import lexicons
from sayso.facts.callings import CALLINGS, may_differ, one_speaker


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


@pytest.mark.parametrize(("speaker", "one"), [("source", False), ("civil sources", True), ("Ostrian agency", True)])
def test_a_source_is_another_in_each_report(speaker: str, one: bool) -> None:
    """ "A source" of two reports is nobody known; whoever is called by more is the same."""
    found = matters_of([claim("a-1", "Three died.", said_by=speaker), claim("b-1", "Four died.", said_by=speaker)])
    assert one_speaker(found["a-1"], found["b-1"]) is one


def test_each_class_of_callings_has_a_word() -> None:
    """Every class of the lexicon is one that is asked for, and holds words."""
    assert {entry.class_ for entry in lexicons.load("callings")} == {*CALLINGS, "anybody"}
