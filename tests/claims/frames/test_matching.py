"""Matching: what a phrase takes where the parser tied it to another word of the phrase."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.claims import find_claims
from sayso.model import AnnotatedReport

Annotate = Callable[..., AnnotatedReport]
FOUND = [
    ("In 1998 soldiers set the church alight with nine villagers in it.", "harm.damage"),
    ("We can have the bridge open to trucks within a day.", "access.corridor"),
    ("The Council arrested nine glimters.", "detainee.custody"),
    ("This is a violation of the truce concluded on 15 October.", "ceasefire.agreement"),
    ("Rebels gave up guns under the agreement that ended the jungle war.", "ceasefire.agreement"),
    ("Both sides respect the cease-fire, in force since 3 November.", "ceasefire.agreement"),
    ("The truce crumbled on Tuesday.", "ceasefire.violation"),
    ("A missile tore into a block of flats in Sorrel.", "hostilities.attack"),
    ("The government has been in touch with the insurgents.", "talks.meeting"),
    ("Fighting between the army and the rebels went on. Thousands uprooted by delta fighting.", "harm.displacement"),
    ("Barely a house in the town still has a roof.", "harm.damage"),
]


@pytest.mark.parametrize(("text", "type_"), FOUND, ids=[c[0][:40] for c in FOUND])
def test_objects_that_the_parser_tied_elsewhere(text: str, type_: str, annotate: Annotate) -> None:
    """A thing inside a verb's phrase or clause is its object, and an unknown noun can be arrested."""
    assert type_ in {c.type for c in find_claims(annotate(text))}


def test_what_was_done_to_a_noun_is_not_done_by_it(annotate: Annotate) -> None:
    """The subject of a bare past form read as a passive does not come back as its subject."""
    claims = find_claims(annotate("Anna Miller left in the mayor's car."))
    assert "harm.displacement" not in {c.type for c in claims}


def test_whose_a_thing_is_is_not_what_happens_to_it(annotate: Annotate) -> None:
    """The owner right behind a verb is not its object."""
    claims = find_claims(annotate("The tribunal restored the villagers' title to their fields."))
    assert "detainee.release" not in {c.type for c in claims}


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The truce held.", "ceasefire.holding"),
        ("The region declared itself independent.", "political.status"),
        ("The rebels withdrew on Monday. The howitzers are still there.", "forces.withdraw"),
    ],
)
def test_short_pasts_reflexives_and_what_verbs_speak_of(text, type_, annotate):
    """A verb without objects is no passive, "itself" is the subject, and a verb too tells what a report is about."""
    assert type_ in [c.type for c in find_claims(annotate(text))]
