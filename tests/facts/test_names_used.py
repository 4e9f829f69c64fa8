"""The ledger of names tells what each outlet calls the same thing, in its own voice and in quotation."""

from __future__ import annotations

import pytest
from invented_claims import claim, day, reconciled, who

from sayso import lexicons
from sayso.facts.names import happenings_in
from sayso.model import Mention

NINTH = {"when": day("2031-04-09"), "type": "hostilities.attack"}


def at(text: str, evidence: str, **fields: object) -> Mention:
    """A mention where its words stand in the evidence."""
    start = evidence.index(text)
    return who(text, start=start, end=start + len(text), **fields)


def test_two_names_of_one_party_in_one_role_are_listed_together() -> None:
    """Each report's words stand under one entity with counts and spans."""
    left, right = "Vellish rebels shelled Dunmar.", "The Free Vell Army shelled Dunmar."
    claims = [
        claim("a-1", left, roles={"actor": [at("Vellish rebels", left, party="Vell")], "target": ["Dunmar"]}, **NINTH),
        claim(
            "b-1", right, roles={"actor": [at("Free Vell Army", right, party="Vell")], "target": ["Dunmar"]}, **NINTH
        ),
    ]
    (use,) = reconciled(claims).names
    assert [(w.report, w.word, w.own_voice, w.quoted) for w in use.words] == [
        ("a", "Vellish rebels", 1, 0),
        ("b", "Free Vell Army", 1, 0),
    ]


def test_a_happening_is_named_by_its_nouns() -> None:
    """One outlet's operation is another's aggression, and words in quotation marks count as quoted."""
    fields = {"roles": {"target": ["Dunmar"]}, **NINTH}
    claims = [
        claim("a-1", "The military operation reached Dunmar.", **fields),
        claim("b-1", "“Their naked aggression reached Dunmar.”", **fields),
    ]
    (use,) = reconciled(claims).names
    assert [(w.word, w.own_voice, w.quoted) for w in use.words] == [
        ("military operation", 1, 0),
        ("naked aggression", 0, 1),
    ]


@pytest.mark.parametrize(
    ("type_", "sentence"),
    [
        ("hostilities.attack", "A large-scale attack began."),
        ("territory.control", "The occupation goes on."),
        ("ceasefire.agreement", "The shaky truce was signed."),
        ("access.restriction", "The nine-month blockade goes on."),
        ("harm.displacement", "The mass exodus goes on."),
    ],
)
def test_each_class_of_happening_nouns_is_found(type_: str, sentence: str) -> None:
    """Every class of the lexicon has a sentence that shows it."""
    assert happenings_in(sentence, type_)
    assert type_ in {entry.class_ for entry in lexicons.load("happenings")}


def test_a_number_makes_no_other_name() -> None:
    """ "17 engineers" and "the engineers" are called the same."""
    left, right = "The front freed 17 engineers in Dunmar.", "The front freed the engineers in Dunmar."
    claims = [
        claim(f"{id_}-1", words, roles={"target": [at(called, words)], "place": ["Dunmar"]}, **NINTH)
        for id_, words, called in (("a", left, "17 engineers"), ("b", right, "the engineers"))
    ]
    assert not reconciled(claims).names


def test_names_of_a_party_stand_under_the_party() -> None:
    """Where one of the names is the party's own, that is how the line is called."""
    left, right = "The Avel Wing shelled Dunmar.", "Vell shelled Dunmar."
    claims = [
        claim("a-1", left, roles={"actor": [at("Avel Wing", left, party="Vell")], "target": ["Dunmar"]}, **NINTH),
        claim("b-1", right, roles={"actor": [at("Vell", right, party="Vell")], "target": ["Dunmar"]}, **NINTH),
    ]
    assert [use.entity for use in reconciled(claims).names] == ["Vell"]
