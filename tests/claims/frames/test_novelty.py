"""A word for a happening tells of it only where it is not broken, averted or meant to be."""

from __future__ import annotations

import pytest

from attributed import Annotate
from sayso.claims import find_claims

TOLD = [
    (
        "In a new breach of the cessation of hostilities the rebels shelled the port.",
        "ceasefire.agreement",
        False,
    ),
    ("The rebels violated the truce on Monday.", "ceasefire.agreement", False),
    ("A truce was announced on Monday.", "ceasefire.agreement", True),
    ("The mission called on the army to prevent civilian deaths.", "harm.casualties", False),
    ("The mission counted nine civilian deaths.", "harm.casualties", True),
    ("Rebels detonated two car bombs in the city.", "mines.clearance", False),
    ("Sappers blew up the device in a field.", "mines.clearance", True),
    ("Workers rescue civilians in the war.", "detainee.release", False),
    ("Troops rescued nine girls in the forest.", "detainee.release", True),
    ("The group has settled foreign fighters in empty homes.", "disarm.demobilise", False),
    ("Ninety fighters were moved to the assembly area.", "disarm.demobilise", True),
    ("One of the guards manning the checkpoint told reporters so.", "access.restriction", False),
    ("Shells fell in the city inflicting losses on private properties.", "harm.casualties", False),
    ("War takes hundreds of lives in Orlan.", "harm.displacement", False),
]


@pytest.mark.parametrize(("text", "type_", "told"), TOLD)
def test_words_that_only_mention(annotate: Annotate, text: str, type_: str, told: bool) -> None:
    """What is broken or to be prevented, and deeds of others with the same words, are no claims of the type."""
    assert (type_ in [claim.type for claim in find_claims(annotate(text))]) is told
