"""Sources get their kind from general lexicons of organs, bodies and callings."""

from __future__ import annotations

import pytest

from sayso import lexicons
from sayso.claims.naming.source_kinds import kind_of

KINDS = [
    ("the defence ministry", "ministry", False, "official"),
    ("Colonel Ana Brod", "Brod", True, "official"),
    ("the rebels", "rebel", False, "armed_group"),
    ("Reuters", "Reuters", False, "news_agency"),
    ("the International Committee of the Red Cross", "Committee", False, "aid_agency"),
    ("the observer mission", "mission", False, "international_body"),
    ("a trader who was on the road", "trader", False, "witness"),
    ("a source", "source", False, "unnamed"),
    ("an official who asked not to be named", "official", False, "unnamed"),
    ("Ana Brod", "Brod", True, "person"),
    ("the balcony", "balcony", False, "unknown"),
]


@pytest.mark.parametrize(("words", "head", "person", "kind"), KINDS)
def test_kinds(words: str, head: str, person: bool, kind: str) -> None:
    """The words of a source tell its kind; what no lexicon knows is unknown."""
    assert kind_of(words, head, person=person) == kind


def test_every_class_of_the_lexicon_is_read() -> None:
    """The lexicon of source kinds holds only classes that the code asks for."""
    classes = {entry.class_ for entry in lexicons.load("source_kinds")}
    assert classes == {"witness", "unnamed", "document", "own", "person", "woman", "man", "institution", "picture"}
