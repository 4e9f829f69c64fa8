"""Words that the tree tore off the end of what was said are given back."""

from __future__ import annotations

import pytest

from attributed import Annotate, said
from sayso.claims.attribution.attributions import find_attributions

TORN = [
    "The Observatory said nine men were killed in Orlan and two others - including a child - died in the hills.",
    'The mayor told reporters the "raids by the army are aimed at the bridge" including the road behind it.',
    "Residents say the fighting flared up in the east on Sunday and continued into Monday.",
    "The army said rebels opposed to the council had left the valley.",
    "The radio said two men died when shells fell on the market.",
]


@pytest.mark.parametrize("text", TORN)
def test_content_reaches_the_end(annotate: Annotate, text: str) -> None:
    """The content goes on to the end of the sentence where no other voice begins."""
    assert text.endswith(f"{said(annotate, text)[0].contents[-1]}.")


def test_predicate_of_a_belief(annotate: Annotate) -> None:
    """What is believed goes on with its verb though the tree took its subject for an object."""
    text = "The camp was welcomed by some villagers who believed its combat experience would help feed the valley."
    (start, end) = find_attributions(annotate(text))[-1].content_spans[-1]
    assert text[start:end] == "its combat experience would help feed the valley"


def test_phrase_behind_an_object(annotate: Annotate) -> None:
    """What somebody is asked to do belongs to what was asked."""
    found = said(annotate, "The council demanded the release of the men by the rebels.")
    assert not found or found[0].contents[-1].endswith("by the rebels")


def test_turn_ends_the_content(annotate: Annotate) -> None:
    """Where the subject of the words torn off stands behind "but", the reporter's own sentence begins with it."""
    text = "It said it was targeting only depots but damage was visible on the streets of the town."
    assert said(annotate, text)[0].contents == ("it was targeting only depots",)


def test_reason_of_a_charge(annotate: Annotate) -> None:
    """The reason given for a charge belongs to it."""
    found = said(annotate, "Activists have accused the army of avoiding fights because it has weakened its rivals.")[0]
    assert found.contents[-1].endswith("weakened its rivals")


def test_predicate_of_a_short_participle(annotate: Annotate) -> None:
    """What follows "saying" is a clause though the tree took its subject for an object."""
    text = "The report said shells hit the square and the market saying losses came from the burning houses."
    assert said(annotate, text)[-1].contents[-1].startswith("losses came from")
