"""A title says what happened, to whom, where and when in a line that a person might write, and takes no side."""

from __future__ import annotations

from typing import Any

import pytest
from invented_claims import claim, day, matters_of, number

from sayso.facts.titles import title_of
from sayso.model import Claim, Figure, Mention


def title(*claims: Claim) -> str:
    """The title of the fact that these claims make."""
    return title_of(list(matters_of(claims).values()))


def aid(id_: str, **fields: Any) -> Claim:
    """Food brought to Dunmar."""
    return claim(id_, "The Compact brought food to Dunmar.", type="aid.delivery", **fields)


def killed(text: str, **fields: Any) -> Claim:
    """People killed, as a figure of these words."""
    figure = Figure(what="killed", text=text, low=30, high=30)
    return claim("a-1", f"Shells killed {text}.", type="harm.casualties", figures=(figure,), **fields)


def test_a_doer_is_named_where_all_name_the_same() -> None:
    """Two who are named as bringing aid leave the title without either."""
    told = {"actor": ["Compact"], "place": ["Dunmar"]}
    assert title(aid("a-1", roles=told)) == "Aid delivered by Compact, Dunmar"
    assert "by Compact" not in title(aid("a-1", roles=told), aid("b-1", roles=told | {"actor": ["Ostria"]}))


def test_a_doer_that_names_nobody_is_left_out() -> None:
    """ "It", and a number of people, do not tell who acted."""
    for nobody in ("It", "Three of the patients"):
        assert " by " not in title(aid("a-1", roles={"actor": [nobody], "place": ["Dunmar"]}))


def test_an_attack_is_titled_by_what_was_attacked() -> None:
    """The target is named and nobody as the attacker; a place that is the target is not named twice."""
    told = {"actor": ["Ostria"], "target": ["Dunmar"], "place": ["Dunmar"]}
    shelled = claim("a-1", "Ostria shelled Dunmar.", roles=told, when=day("2031-04-09"))
    assert title(shelled) == "Attack on Dunmar, 9 April 2031"


def test_an_attack_without_a_target_is_quoted() -> None:
    """Where neither whom nor how many is told, the report's own words stand in quotation marks."""
    shelled = claim("a-1", "Guns were heard all night.", roles={"place": ["Dunmar"]})
    assert title(shelled) == "Attack or fighting: “Guns were heard all night.”"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("only 30 people", "Killed: 30 people"),
        ("34 bodies", "Killed: 34 bodies"),
        ("30", "Killed: 30 people"),
        ("Hundreds", "Killed: hundreds of people"),
        ("a number of men", "Killed: “Shells"),
    ],
)
def test_the_dead_are_written_as_a_person_would(text: str, expected: str) -> None:
    """A number that does not say what it counts is given its noun; "a number of" is no number."""
    assert title(killed(text)).startswith(expected)


def test_the_place_keeps_its_preposition() -> None:
    """ "near Dunmar" is told as near it."""
    evidence = "Shells killed 30 men near Dunmar."
    at = Mention(text="Dunmar", entity="Dunmar", start=evidence.index("Dunmar"))
    figure = Figure(what="killed", text="30 men", low=30, high=30)
    told = claim("a-1", evidence, type="harm.casualties", figures=(figure,), roles={"place": [at]})
    assert title(told) == "Killed: 30 men, near Dunmar"


def test_a_part_of_a_whole_is_no_figure_of_a_title() -> None:
    """ "The last seven" say nothing of how many there were."""
    last = number(7, "rifles")
    rest = Figure(what="rifles", text="the last seven", low=7, high=7)
    handed = {"type": "disarm.handover"}
    assert "7 rifles" in title(claim("a-1", "Arms were handed over.", figures=(last,), **handed))
    assert "seven" not in title(claim("a-1", "Arms were handed over.", figures=(rest,), **handed))


def test_those_who_agree_are_named_but_not_the_mediator() -> None:
    """A ceasefire is titled by the two who made it."""
    roles = {"participants": ["Ostria", "Vell", "Norvia"], "mediator": ["Norvia"]}
    agreed = claim("a-1", "Ostria and Vell agreed in Norvia.", type="ceasefire.agreement", roles=roles)
    assert title(agreed) == "Ceasefire agreement between Ostria and Vell"


def test_what_is_only_announced_or_denied_is_marked() -> None:
    """A title never tells as done what nobody tells as done."""
    denied = claim("a-1", "No gun was fired in Dunmar.", modality="denied")
    assert title(denied).startswith("Attack or fighting (denied): “")


@pytest.mark.parametrize(
    ("words", "label"), [("Thousands fled the town.", "People displaced"), ("They went back.", "People returned")]
)
def test_the_way_of_the_displaced_is_told(words: str, label: str) -> None:
    """Who fled is told apart from who came back."""
    assert title(claim("a-1", words, type="harm.displacement")).startswith(label)


@pytest.mark.parametrize("target", ["two", "their helicopter", "others"])
def test_a_target_that_names_nothing_is_not_a_title(target: str) -> None:
    """Where the target is a number or another's possession, the sentence is quoted in its stead."""
    shelled = claim("a-1", f"Ostria shelled {target}.", roles={"target": [target]})
    assert title(shelled) == f"Attack or fighting: “Ostria shelled {target}.”"


def test_others_are_no_figure_of_a_title() -> None:
    """How many others died says nothing to who does not know of the first."""
    assert title(killed("21 others")) == "Killed: “Shells killed 21 others.”"
