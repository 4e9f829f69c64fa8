"""Roles: who gives up, who takes, who attacks whom, who mediates, whatever the voice of the sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.claims import find_claims
from sayso.model import AnnotatedReport

Annotate = Callable[..., AnnotatedReport]
CASES = [
    ("The militia handed over rifles to the observers.", "disarm.handover", "actor", "militia"),
    ("The militia handed over rifles to the observers.", "disarm.handover", "recipient", "observers"),
    ("Rifles were handed over to the observers by the militia.", "disarm.handover", "actor", "militia"),
    ("Under the truce the observers collected rifles from the militia.", "disarm.handover", "actor", "militia"),
    ("Under the truce the observers collected rifles from the militia.", "disarm.handover", "recipient", "observers"),
    ("The militia agreed to hand over its rifles.", "disarm.handover", "actor", "militia"),
    ("The peacekeepers disarmed the militia.", "disarm.handover", "actor", "militia"),
    ("The surrender of rifles by the militia to the observers began.", "disarm.handover", "recipient", "observers"),
    ("Gunmen attacked the depot.", "hostilities.attack", "target", "depot"),
    ("The depot was attacked by gunmen.", "hostilities.attack", "actor", "gunmen"),
    ("The army launched an offensive against the port.", "hostilities.attack", "actor", "army"),
    ("The ministry accused the rebels of shelling the port.", "hostilities.attack", "actor", "rebels"),
    ("The soldiers, who captured the town, left on Monday.", "territory.control", "actor", "soldiers"),
    ("The truce is being observed by the militia.", "ceasefire.holding", "actor", "militia"),
    ("Both armies are observing the truce.", "ceasefire.holding", "actor", "Both armies"),
    ("Nine mortars were received by the observers and sealed.", "disarm.handover", "recipient", "observers"),
    ("Rifles were handed over on Monday by the militia.", "disarm.handover", "actor", "militia"),
    ("The militia deposited 64 rifles with the bishop.", "disarm.handover", "recipient", "bishop"),
    ("The band claimed responsibility for the bombing of the depot.", "hostilities.attack", "actor", "band"),
    ("Of the foreign soldiers sixty have left already.", "forces.withdraw", "actor", "foreign soldiers"),
    ("The truce was agreed in Ruhl, with Sweden as mediator.", "ceasefire.agreement", "mediator", "Sweden"),
    ("Two captives were freed through the good offices of Sweden.", "detainee.release", "mediator", "Sweden"),
    ("The observers, to whom rifles were handed over, left.", "disarm.handover", "recipient", "observers"),
    ("The mothers of nineteen boys whom the rebels marched off wait.", "detainee.custody", "actor", "rebels"),
    ("The mothers of nineteen boys whom the rebels marched off wait.", "detainee.custody", "target", "nineteen boys"),
    ("A truce brokered by Sweden was announced.", "ceasefire.agreement", "mediator", "Sweden"),
    ("Talks between the army and the rebels opened, chaired by Norway.", "talks.meeting", "mediator", "Norway"),
    ("Parliament is to vote on Thursday on an amnesty.", "justice.amnesty", "actor", "Parliament"),
    ("The council adopted a bill of amnesty.", "justice.amnesty", "actor", "council"),
    ("The rebels want a joint administration of the port.", "political.status", "actor", "rebels"),
    ("The envoy has proposed to put the port under a neutral authority.", "political.status", "actor", "envoy"),
    ("One of our crews fired on the boat.", "hostilities.attack", "actor", "One of our crews"),
    ("He called on the league to recognise Dorland.", "political.status", "actor", "league"),
    ("The junta keeps forty officers in prison.", "detainee.custody", "actor", "junta"),
    ("Orlen has offered a battalion of peacekeepers.", "thirdparty.peacekeeping", "actor", "Orlen"),
    ("The rebels accepted the proposal of the peacekeepers for a truce.", "ceasefire.agreement", "mediator", "peacek"),
    ("A lorry blew up near a barracks killing six guards.", "harm.casualties", "actor", "lorry"),
    (
        "Dorland warplanes hit rebel camps in the hills killing six men.",
        "harm.casualties",
        "actor",
        "Dorland warplanes",
    ),
    ("The garrison withdrew from the ridge to the port.", "forces.withdraw", "actor", "garrison"),
]


@pytest.mark.parametrize(("text", "type_", "role", "name"), CASES, ids=[f"{c[2]}: {c[0][:40]}" for c in CASES])
def test_role_of_a_sentence(text: str, type_: str, role: str, name: str, annotate: Annotate) -> None:
    """The words that fill a role are found in actives, passives, nouns, relative clauses and under control verbs."""
    claims = [c for c in find_claims(annotate(text)) if c.type == type_]
    assert claims, [c.type for c in find_claims(annotate(text))]
    assert any(name in m.text for m in claims[0].roles.get(role, ())), claims[0].roles


def test_mentions_index_back_into_the_text(annotate: Annotate) -> None:
    """Every role's words stand at the offsets that it gives."""
    report = annotate("The militia of Doln handed over rifles to the observers near the port of Selk.")
    for claim in find_claims(report):
        for mentions in claim.roles.values():
            assert all(report.report.text[m.start : m.end] == m.text for m in mentions)


def test_a_date_is_no_part_of_a_name_behind_it(annotate: Annotate) -> None:
    """A fronted date that the parser took into the subject is left out of the mention."""
    claims = find_claims(annotate("On 15 August twelve lorries brought 190 tonnes of maize to Selk."))
    assert [m.text for m in claims[0].roles["actor"]] == ["twelve lorries"]


def test_victims_are_no_actors(annotate: Annotate) -> None:
    """In a claim of harm the actor is the perpetrator, and nobody where none is named."""
    (claim,) = [c for c in find_claims(annotate("Two farmers were killed in Selk.")) if c.type == "harm.casualties"]
    assert "actor" not in claim.roles
    assert claim.roles["target"][0].text == "Two farmers"


def test_pronoun_in_a_relative_clause(annotate: Annotate) -> None:
    """ "They" in a clause behind the subject stands for the subject."""
    text = "About 250 fighters remain on the ridge, from which they were to have withdrawn by May."
    claims = [c for c in find_claims(annotate(text)) if c.type == "forces.withdraw"]
    assert any("fighters" in (m.entity or m.text) for c in claims for m in c.roles.get("actor", ()))


@pytest.mark.parametrize(
    ("text", "role", "names"),
    [
        ("The band gave its rifles to the chiefs, not to the navy.", "recipient", ["chiefs"]),
        ("The rebels and not the army shelled the market.", "actor", ["rebels"]),
        ("The rifles were not handed to the army.", "recipient", ["army"]),
    ],
)
def test_who_is_named_as_not_meant_fills_no_role(text: str, role: str, names: list[str], annotate: Annotate) -> None:
    """Behind "not", set apart from the rest, somebody is named who did not do it or get it; a denial has its roles."""
    (found,) = find_claims(annotate(text))
    assert [mention.text for mention in found.roles[role]] == names


def test_who_did_it_and_not_another_did_it(annotate: Annotate) -> None:
    """ "The army, not the rebels, fired" denies nothing of the army."""
    (found,) = find_claims(annotate("The army, not the rebels, shelled the market."))
    assert found.modality == "done"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The army left 64 rifles with broken stocks in the yard.", "recipient"),
        ("Two captives were freed from the offices of the mill.", "mediator"),
    ],
)
def test_nobody_is_named(text: str, role: str, annotate: Annotate) -> None:
    """What rifles have is no recipient; offices alone are no mediation."""
    assert all(role not in claim.roles for claim in find_claims(annotate(text)))


@pytest.mark.parametrize(("verb", "modality"), [("claimed", "done"), ("denied", "denied"), ("disclaimed", "denied")])
def test_responsibility(verb: str, modality: str, annotate: Annotate) -> None:
    """Who disowns an attack tells of none that was done, whoever he is."""
    claims = find_claims(annotate(f"The gang {verb} responsibility for the bombing of the depot."))
    assert {c.modality for c in claims if c.type == "hostilities.attack"} == {modality}
