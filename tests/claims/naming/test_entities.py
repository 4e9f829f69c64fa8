"""Pronouns, titles, short names and acronyms resolve inside a report, with a confidence and a reason."""

from __future__ import annotations

import pytest

from attributed import Annotate, said
from sayso.claims.attribution.attributions import find_attributions

# text, entity of the last source
MENTIONS = [
    ("Colonel Ana Brod spoke. Brod said the hill was lost.", "Ana Brod"),
    ("“It is lost,” said Ana Brod. The hill, she added, was lost.", "Ana Brod"),
    ("“It is lost,” said Colonel Ana Brod. The hill, the colonel added, was lost.", "Ana Brod"),
    ("“It is lost,” said Ana Brod, spokeswoman of the staff. The hill, the spokeswoman added, was lost.", "Ana Brod"),
    ("The Valley Observer Mission opened an office. The mission said the hill was lost.", "Valley Observer Mission"),
    ("The Valley Relief Union (VRU) opened an office. The VRU said the hill was lost.", "Valley Relief Union"),
    ("The Ministry of Defence spoke first. The hill was lost, the Ministry said.", "Ministry of Defence"),
    ("The hill was lost, said the General Staff's daily communiqué.", "General Staff"),
    ("Valley Army spokesman Ivo Tarn said the hill was lost.", "Ivo Tarn"),
    ("Its director, Omar Shab, said the hill was lost.", "Omar Shab"),
    (
        "The Valley Observer Mission met. The ministry said it rained.\n\nThe Mission counts nine graves, it says.",
        "Valley Observer Mission",
    ),
    ("The hill was lost, the Ministry of Roads for its part acknowledges.", "Ministry of Roads"),
    ("The League's envoy, Peer Vald, said that two generals had not agreed to go. It was late, he said.", "Peer Vald"),
    ("Omar Shab, a member of the council, said that Pol Varga had left. “It is late,” he said.", "Omar Shab"),
    ("Lt. Col. Rogel Gav, spokesman of the Army, said it was lost.", "Rogel Gav"),
    ("A group calling itself the Resnam Military Junta said it was lost.", "Resnam Military Junta"),
    ("A group named after Ivan Ohm said it was lost.", "group"),
    ("The Truce and Security Watch Mechanism (TSWM) said it was lost.", "Truce and Security Watch Mechanism"),
    ("“It is lost,” said Ana Brod. The same Ana Brod spoke.\n\nShe said the hill was lost.", "Ana Brod"),
]


@pytest.mark.parametrize(("text", "entity"), MENTIONS)
def test_mentions_resolve_to_the_full_name(annotate: Annotate, text: str, entity: str) -> None:
    """A source resolves to the fullest name that the report has for it."""
    assert said(annotate, text)[-1].source == entity


def test_possessive_does_not_merge_two_people(annotate: Annotate) -> None:
    """ "His spokesman X" is X, not the one whose spokesman he is."""
    text = "Prime Minister Pol Varga said the road was closed. His spokesman Jon Pell said it was open."
    assert [s.source for s in said(annotate, text)] == ["Pol Varga", "Jon Pell"]


OFFICES = [
    ("Health Minister Ana Brod spoke. The Minister of Foreign Affairs, Pol Varga, said it was lost.", "Pol Varga"),
    (
        "Health Minister Ana Brod spoke. The Minister of Foreign Affairs said it was lost.",
        "Minister of Foreign Affairs",
    ),
    ("Health Minister Ana Brod spoke. The Minister of Health said it was lost.", "Ana Brod"),
    ("Health Minister Ana Brod spoke. The minister said it was lost.", "Ana Brod"),
]


@pytest.mark.parametrize(("text", "entity"), OFFICES)
def test_two_ministers_stay_two(annotate: Annotate, text: str, entity: str) -> None:
    """An office that many bear at once means one of them only if the charge, where both name it, is the same."""
    assert said(annotate, text)[-1].source == entity


def test_gender_of_a_calling_is_kept(annotate: Annotate) -> None:
    """ "She" does not resolve to a spokesman who spoke last."""
    text = "Ana Brod, the spokeswoman, said it was lost. Jon Pell, a spokesman, said it was not. She added a date."
    assert said(annotate, text + " The hill, she said, was lost.")[-1].source == "Ana Brod"


def test_unknown_pronoun_stays_unresolved(annotate: Annotate) -> None:
    """A pronoun without a likely antecedent resolves to nobody and says so."""
    found = find_attributions(annotate("The hill, he said, was lost."))[0]
    assert found.source is not None
    assert (found.source.entity, found.confidence) == (None, 0.0)
    assert "no likely antecedent" in found.trail[-1]


def test_relative_pronoun_means_its_antecedent(annotate: Annotate) -> None:
    """The source of a relative clause keeps the pronoun's words and the antecedent's name."""
    found = find_attributions(annotate("The rebels, who claim that they hold the airport, came down the road."))[0]
    assert found.source is not None
    assert (found.source.text, found.source.entity) == ("who", "rebels")


HOLDERS = [
    ("The chief of the river guard said it held. Colonel Bo Reth, chief of the river guard, agreed.", "Bo Reth"),
    ("The head of the mission said it held. Ana Ohm, who leads the Valley Mission, said so too.", "Ana Ohm"),
    ("The deputy head of the mission said it held. Ana Ohm, who leads the Valley Mission, said so too.",
     "deputy head of the mission"),
    ("The mayor of Orlan said it held. Ana Ohm, mayor of Teval, said so too.", "mayor of Orlan"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "entity"), HOLDERS)
def test_office_before_its_holder(annotate: Annotate, text: str, entity: str) -> None:
    """An office without a name is the one person whom the report calls so, also where the name comes later."""
    assert said(annotate, text)[0].source == entity


def test_ministry_of_a_state(annotate: Annotate) -> None:
    """A ministry with its state is no person, and the bare ministry after it is the same."""
    found = said(annotate, "Talvar's Defence Ministry said nine men had died. The ministry said the front was quiet.")
    assert [f.source for f in found] == ["Talvar's Defence Ministry"] * 2
