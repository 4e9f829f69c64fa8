"""A title says what kind of matter it is in a line that a person might write, and takes no side."""

from __future__ import annotations

from typing import Any

from invented_claims import claim, matters_of, number

from sayso.facts.titles import title_of
from sayso.model import Claim, Figure


def title(*claims: Claim) -> str:
    """The title of the fact that these claims make."""
    return title_of(list(matters_of(claims).values()))


def aid(id_: str, **fields: Any) -> Claim:
    """Food brought to Dunmar."""
    return claim(id_, "The Compact brought food to Dunmar.", type="aid.delivery", **fields)


def test_a_place_alone_is_no_title() -> None:
    """Where only a place is known, the doer is named as well if all name the same."""
    told = {"actor": ["Compact"], "place": ["Dunmar"]}
    assert title(aid("a-1", roles=told)) == "Aid delivered: by Compact, Dunmar"
    assert "by" not in title(aid("a-1", roles=told), aid("b-1", roles=told | {"actor": ["Ostria"]})).split("“")[0]


def test_nobody_is_named_as_an_attacker() -> None:
    """Who did it is what reports differ in: their words are quoted instead."""
    shelled = claim("a-1", "Ostria shelled Dunmar.", roles={"actor": ["Ostria"], "place": ["Dunmar"]})
    assert title(shelled) == "Attack or fighting: Dunmar, “Ostria shelled Dunmar.”"


def test_the_dead_are_written_as_a_person_would() -> None:
    """ "Only 30 people" killed are "30 killed", and bodies are not killed once more."""
    people = Figure(what="killed people", text="only 30 people", low=30, high=30)
    bodies = Figure(what="killed", text="34 bodies", low=34, high=34)
    assert title(claim("a-1", "It was shelled.", type="harm.casualties", figures=(people,))).endswith(": 30 killed")
    assert title(claim("a-1", "It was shelled.", type="harm.casualties", figures=(bodies,))).endswith(": 34 bodies")


def test_a_part_of_a_whole_is_no_figure_of_a_title() -> None:
    """ "The last seven" say nothing of how many there were."""
    last = number(7, "rifles")
    rest = Figure(what="rifles", text="the last seven", low=7, high=7)
    handed = {"type": "disarm.handover"}
    assert "7 rifles" in title(claim("a-1", "Arms were handed over.", figures=(last,), **handed))
    assert "seven" not in title(claim("a-1", "Arms were handed over.", figures=(rest,), **handed))
