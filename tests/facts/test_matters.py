"""A matter holds the keys of a claim, each read once."""

from __future__ import annotations

import pytest
from invented_claims import claim, day, matters_of, who

from sayso import lexicons
from sayso.facts.facets import facets_in
from sayso.facts.words import name_key


def test_we_is_the_speaker() -> None:
    """An actor in the first person is whoever speaks."""
    one = claim("a-1", "“We hold Dunmar,” the Vellish staff said.", said_by="Vell", roles={"actor": ["We"]})
    assert name_key("Vell") in matters_of([one])["a-1"].actors


def test_a_bare_denial_takes_over_what_it_answers() -> None:
    """ "Nothing of the kind took place" speaks of the place that the sentence before it names."""
    told = claim("a-1", "Drones struck Dunmar, Ostria said.", said_by="Ostria", roles={"target": ["Dunmar"]})
    denial = claim("a-2", "Nothing of the kind took place, Vell replied.", modality="denied", said_by="Vell", start=40)
    matters = matters_of([told, denial])
    assert matters["a-2"].targets == matters["a-1"].targets != frozenset()
    assert matters["a-2"].answers == "a-1"


def test_the_outlet_itself_answers_nobody() -> None:
    """ "No one was hurt" in the own voice of a report is of another happening, not an answer to what it just told."""
    told = claim("a-1", "Four fishermen died off Dunmar, Ostria said.", said_by="Ostria", type="harm.casualties")
    unhurt = claim("a-2", "No one was hurt.", modality="denied", type="harm.casualties", start=50)
    assert matters_of([told, unhurt])["a-2"].answers is None


def test_people_harmed_are_those_who_were_hit() -> None:
    """Neither the attackers nor the monitors who tell of it are among the people harmed; who was hit may be unnamed."""
    harm = {"type": "harm.casualties", "said_by": "The monitors"}
    told = claim("a-1", "Rebels killed two farmers, the monitors said.", roles={"target": ["two farmers"]}, **harm)
    unnamed = claim("a-1", "Rebels took two lives, The monitors said.", **harm)
    assert matters_of([told])["a-1"].facets["people"] == {"civilians"}
    assert matters_of([unnamed])["a-1"].facets["people"] == {"fighters"}


def test_a_denial_that_names_its_own_place_answers_nothing() -> None:
    """A denial with a place of its own is not bent to the sentence before it."""
    told = claim("a-1", "Drones struck Dunmar, Ostria said.", said_by="Ostria", roles={"target": ["Dunmar"]})
    denial = claim(
        "a-2",
        "Kestrel was not shelled, Vell said.",
        modality="denied",
        said_by="Vell",
        start=40,
        roles={"place": ["Kestrel"]},
    )
    assert matters_of([told, denial])["a-2"].answers is None


def test_a_lone_earlier_year_dates_a_claim() -> None:
    """A sentence that names one earlier year is of that year, where nothing else dates it."""
    matter = matters_of([claim("a-1", "The army took Dunmar in the war of 1998.", type="territory.control")])["a-1"]
    assert matter.grain == "year"
    assert matter.days is not None


def test_the_day_of_publication_is_no_day_of_the_event() -> None:
    """An undated claim stays undated."""
    assert matters_of([claim("a-1", "The army took Dunmar.")])["a-1"].days is None


def test_the_speaker_is_not_part_of_the_matter() -> None:
    """Two happenings are not one because the same office tells of both."""
    one = claim("a-1", "The bridge fell, General Staff said.", said_by=who("General Staff"), when=day("2031-04-09"))
    assert not matters_of([one])["a-1"].names


@pytest.mark.parametrize(
    ("type_", "sentence", "kind", "value"),
    [
        ("aid.delivery", "Tankers with diesel crossed.", "goods", "fuel"),
        ("aid.delivery", "Ten lorries with flour came.", "goods", "food"),
        ("aid.delivery", "Insulin was let through.", "goods", "medicine"),
        ("aid.delivery", "Blankets and tents came.", "goods", "shelter"),
        ("aid.delivery", "Three patients were flown out.", "goods", "patients"),
        ("supply.essential", "Electricity is back.", "service", "power"),
        ("supply.essential", "The gas line was cut.", "service", "gas"),
        ("supply.essential", "There is no water.", "service", "water"),
        ("supply.essential", "Mobile network is down.", "service", "telecoms"),
        ("harm.damage", "The bridge fell.", "structure", "bridge"),
        ("harm.damage", "Forty houses burned.", "structure", "home"),
        ("harm.damage", "A school was hit.", "structure", "school"),
        ("harm.damage", "The clinic was hit.", "structure", "hospital"),
        ("harm.damage", "A mosque was hit.", "structure", "worship"),
        ("harm.damage", "The fuel depot burned.", "structure", "depot"),
        ("harm.damage", "The runway is cratered.", "structure", "road"),
        ("harm.damage", "The market burned.", "structure", "market"),
        ("access.corridor", "The road was opened.", "passage", "road"),
        ("access.corridor", "The track was opened.", "passage", "track"),
        ("access.restriction", "The corridor is shut.", "passage", "corridor"),
        ("access.restriction", "The crossing is closed.", "passage", "crossing"),
        ("access.restriction", "The airport is closed.", "passage", "airport"),
        ("harm.casualties", "Two soldiers died.", "people", "soldiers"),
        ("harm.casualties", "Two rebels died.", "people", "fighters"),
        ("harm.casualties", "A peacekeeper died.", "people", "peacekeepers"),
        ("harm.casualties", "Two villagers died.", "people", "civilians"),
        ("forces.withdraw", "The howitzers left.", "force", "artillery"),
        ("forces.withdraw", "The brigade left.", "force", "troops"),
        ("harm.displacement", "Families have come back.", "way", "back"),
        ("harm.displacement", "Families fled.", "way", "out"),
        ("missing.persons", "Six bodies were found.", "remains", "dead"),
        ("missing.persons", "Forty are missing.", "remains", "missing"),
        ("ceasefire.agreement", "They signed the text.", "step", "signed"),
        ("ceasefire.agreement", "The truce took effect.", "step", "effect"),
        ("ceasefire.agreement", "The assembly ratified it.", "step", "ratified"),
        ("ceasefire.agreement", "The truce collapsed.", "step", "ended"),
        ("ceasefire.agreement", "A draft is on the table.", "step", "proposed"),
    ],
)
def test_each_facet_is_found(type_: str, sentence: str, kind: str, value: str) -> None:
    """Every class of the lexicon has a sentence that shows it."""
    assert value in facets_in(sentence, type_)[kind]


def test_every_facet_has_a_type() -> None:
    """A facet counts for at least one type of claim."""
    assert all(entry.get("types") for entry in lexicons.load("facets"))
