"""A deed that is named as a noun in "-ing" is told like its verb."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.claims.assemble import read_claims
from sayso.claims.frames.gerunds import resolved
from sayso.model import AnnotatedReport

Annotate = Callable[..., AnnotatedReport]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The handing over of the rifles began on Monday.", ("disarm.handover", "done")),
        ("The pulling back of artillery was completed on 8 October.", ("forces.withdraw", "done")),
        ("The standing down of the brigade is planned for May.", ("disarm.demobilise", "planned")),
        ("The blowing up of the dam left the plain under water.", ("harm.damage", "done")),
        ("The switching on of the turbines is planned for Monday.", ("supply.essential", "planned")),
    ],
)
def test_a_deed_named_as_a_noun_is_told(text: str, told: tuple[str, str], annotate: Annotate) -> None:
    """What follows its "of" is its object."""
    assert told in [(c.type, c.modality) for c in read_claims(annotate(text))]


def test_its_owner_does_it(annotate: Annotate) -> None:
    """ "The army's handing over of" is done by the army."""
    (claim,) = read_claims(annotate("The rebels' handing over of the rifles began on Monday."))
    assert [m.text.removeprefix("The ") for m in claim.roles["actor"]] == ["rebels"]


@pytest.mark.parametrize(
    "text",
    [
        "The pulling back of curtains woke the house.",
        "The handing over of the keys took place at noon.",
        "On the handing over of heavy weapons.",
        "The meeting of the council was short.",
        "Nothing has moved since the beginning of the conflict.",
    ],
)
def test_other_nouns_tell_nothing_new(text: str, annotate: Annotate) -> None:
    """Curtains are no guns, a heading tells nothing, and a meeting is a noun with frames of its own."""
    assert not [
        c for c in read_claims(annotate(text)) if c.type in ("forces.withdraw", "disarm.handover", "hostilities.attack")
    ]


def test_a_noun_with_frames_of_its_own_stays(annotate: Annotate) -> None:
    """ "The shelling of the town" needs no help."""
    (sentence,) = annotate("The shelling of the town went on.").sentences
    assert resolved(sentence) is sentence
