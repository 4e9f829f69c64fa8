"""What the words around a noun make of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.claims.frames.things import certain_classes
from sayso.model import AnnotatedReport

Annotate = Callable[..., AnnotatedReport]


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("The soldiers who were captured in May are home.", "soldiers", "held"),
        ("As to the porters detained on 29 April, they were delivered to the consul.", "porters", "held"),
        ("The first 300 soldiers of the Interposition Force have come ashore.", "soldiers", "third"),
        ("Two trucks carrying tents left the depot.", "trucks", "aid"),
        ("Three stallholders are dead.", "stallholders", "people"),
    ],
)
def test_a_noun_is_what_is_said_of_it(text: str, word: str, kind: str, annotate: Annotate) -> None:
    """Participles, relative clauses, bodies and loads say what kind of thing a noun stands for."""
    (sentence,) = annotate(text).sentences
    token = next(t for t in sentence.tokens if t.text == word)
    assert kind in certain_classes(sentence, token)


def test_who_does_the_holding_is_not_held(annotate: Annotate) -> None:
    """A relative clause with an object of its own says nothing of the kind."""
    (sentence,) = annotate("The soldiers who captured the town are home.").sentences
    assert "held" not in certain_classes(sentence, sentence.tokens[1])


def test_members_are_of_their_force(annotate: Annotate) -> None:
    """Members of an army are soldiers; members of a choir are not."""
    army, choir = annotate("Members of the army came. Members of the choir came.").sentences
    assert "force" in certain_classes(army, army.tokens[0])
    assert "force" not in certain_classes(choir, choir.tokens[0])


def test_a_force_of_a_regional_body_is_a_third_partys(annotate: Annotate) -> None:
    """What the sender is called says whose the force is."""
    (sentence,) = annotate("A battalion of the regional organisation landed.").sentences
    assert "third" in certain_classes(sentence, sentence.tokens[1])
