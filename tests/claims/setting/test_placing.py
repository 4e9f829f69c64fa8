"""The place of a claim is named with its happening, before its clause, or is itself what is closed or supplied."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.claims import find_claims
from sayso.model import AnnotatedReport

Annotate = Callable[..., AnnotatedReport]
CASES = [
    ("The road to Selk has been closed by soldiers.", "access.restriction", "road"),
    ("The southern districts remain without power.", "supply.essential", "southern districts"),
    ("The rebels have quit the port of Doln.", "forces.withdraw", "Doln"),
    ("In Doln the engineers found forty houses destroyed.", "harm.damage", "Doln"),
    ("The power is off in the whole of Selk Town.", "supply.essential", "Selk Town"),
    ("It was calm but for Doln, where gunmen opened fire on a boat.", "hostilities.attack", "Doln"),
    ("The prisoners were exchanged at the Doln ferry landing.", "detainee.release", "Doln ferry landing"),
    (
        "At the General Hospital, 34 bodies were taken in, its director said.",
        "harm.casualties",
        "General Hospital",
    ),
    ("At the quarry, from which the army decamped on Tuesday, a goat slept.", "forces.withdraw", "quarry"),
    ("Rebels have quit Brevik.", "forces.withdraw", "Brevik"),
    ("Envoys from Selk and Orlen met in Brevik.", "talks.meeting", "Brevik"),
    ("Shells rained upon the port of Brevik, killing two men.", "harm.casualties", "Brevik"),
    ("The gunboat was attacked off Selk Point.", "hostilities.attack", "Selk Point"),
    ("Three men died when their lorry drove over a mine at Selk, a nurse said.", "harm.casualties", "Selk"),
    ("Divers have neutralised nine mines that the rebels sowed in the roadstead.", "mines.clearance", "roadstead"),
    ("Two mines that drifted ashore at Selk were blown up by divers.", "mines.clearance", "Selk"),
    ("Fourteen houses on the waterfront were wrecked.", "harm.damage", "waterfront"),
    ("Two men died in the church hall.", "harm.casualties", "church hall"),
    ("Nineteen women walked out of Selk jail on Sunday.", "detainee.release", "Selk"),
    ("Jets rocketed the camp at Selk.", "hostilities.attack", "Selk"),
    ("A soldier died near the Selk grain silo.", "harm.casualties", "Selk"),
    ("The navy will lift its blockade of the port at Brevik.", "access.restriction", "Brevik"),
    ("Sappers have made safe nine mines in the weavers' quarter.", "mines.clearance", "weavers' quarter"),
    ("Fog hid the city of Selk. A gunboat turns back ships there.", "access.restriction", "there"),
    ("Envoys of the Selk garrison met in Brevik.", "talks.meeting", "Brevik"),
    ("A hundred lorries of flour have reached the town of Selk.", "aid.delivery", "Selk"),
]


@pytest.mark.parametrize(("text", "type_", "name"), CASES, ids=[c[0][:40] for c in CASES])
def test_place_of_a_claim(text: str, type_: str, name: str, annotate: Annotate) -> None:
    """The words for the place are among those of the role `place`."""
    claims = [c for c in find_claims(annotate(text)) if c.type == type_]
    assert claims, [c.type for c in find_claims(annotate(text))]
    assert any(name in m.text for m in claims[0].roles.get("place", ())), claims[0].roles


def test_places_index_back_into_the_text(annotate: Annotate) -> None:
    """The words of a described place stand at the offsets that it gives."""
    report = annotate("The southern districts remain without power.")
    mentions = [m for c in find_claims(report) for m in c.roles.get("place", ())]
    assert mentions
    assert all(report.report.text[m.start : m.end] == m.text for m in mentions)


def test_known_name_behind_any_preposition(annotate: Annotate) -> None:
    """A name that one sentence shows to be an island's is the place of what happened "on" it in another."""
    report = annotate("They fled the island of Tavorai. Two men were killed on Tavorai.")
    (claim,) = [c for c in find_claims(report) if c.type == "harm.casualties"]
    assert [m.text for m in claim.roles["place"]] == ["Tavorai"]


@pytest.mark.parametrize(
    "text", ["Five people were shot, a nurse at the clinic said.", "Forty died, as a nurse said in Selk."]
)
def test_where_the_speaker_is(annotate: Annotate, text: str) -> None:
    """Where the one who tells of a harm is, or told of it, is no place of the harm."""
    (claim,) = [c for c in find_claims(annotate(text)) if c.type == "harm.casualties"]
    assert "place" not in claim.roles


def test_where_mines_were_made(annotate: Annotate) -> None:
    """Only a verb of laying, lying or finding says where the mines were."""
    (claim,) = [c for c in find_claims(annotate("Sappers lifted nine mines which were made in Sweden.")) if c.figures]
    assert "place" not in claim.roles
