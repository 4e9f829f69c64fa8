"""Headlines whose verb the parser takes for a noun."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.claims import find_claims
from sayso.claims.frames.headlines import mended
from sayso.model import AnnotatedReport

Annotate = Callable[..., AnnotatedReport]


@pytest.mark.parametrize(
    ("title", "type_"),
    [
        ("Gunmen storm police post in Zuwara", "hostilities.attack"),
        ("First aid ship docks in Port Selim", "aid.delivery"),
        ("Sappers clear coast road", "mines.clearance"),
        ("4,000 flee clashes in Upper Bahr", "harm.displacement"),
    ],
)
def test_a_verb_between_two_nouns_is_read_as_one(title: str, type_: str, annotate: Annotate) -> None:
    """A headline tells what its verb says, though every word of it could be a noun."""
    assert type_ in {c.type for c in find_claims(annotate(title))}


def test_a_sentence_with_a_verb_stays_as_it_is(annotate: Annotate) -> None:
    """Where the parser found a verb, its tree is kept."""
    (sentence,) = annotate("The gunmen left a police post in ruins.").sentences
    assert mended(sentence) is sentence
