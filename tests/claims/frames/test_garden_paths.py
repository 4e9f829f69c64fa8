"""Clauses whose verb the parser missed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.claims import find_claims
from sayso.claims.frames.garden_paths import reread
from sayso.model import AnnotatedReport

Annotate = Callable[..., AnnotatedReport]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The truce concluded at Marn on 20 May continues to hold in most districts.", "ceasefire.holding"),
        ("Fourteen sailors captured in last year's raid on Lorn were swapped for nine rebels.", "detainee.release"),
        ("Lorn proposes that the border commission convene on 12 May.", "talks.meeting"),
    ],
)
def test_the_verb_behind_a_bare_participle_heads_the_clause(text: str, type_: str, annotate: Annotate) -> None:
    """A participle behind its noun does not hide what the clause tells."""
    assert type_ in {c.type for c in find_claims(annotate(text))}


@pytest.mark.parametrize("text", ["The clerk said the ferry was late.", "The gunmen left, and the ferry sailed."])
def test_a_clause_with_its_own_subject_stays_as_it_is(text: str, annotate: Annotate) -> None:
    """Where each verb has its subject, the tree is kept."""
    (sentence,) = annotate(text).sentences
    assert reread(sentence) is sentence


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The captives are at Lorn. Thirty-eight it has freed.", "detainee.release"),
        ("Independence it rules out.", "political.status"),
        ("The port we shall hold.", "territory.control"),
        ("Not a soul has returned to the village.", "harm.displacement"),
    ],
)
def test_a_noun_that_opens_a_sentence_fills_the_empty_place(text: str, type_: str, annotate: Annotate) -> None:
    """What stands before subject and verb is the object, and without another noun the subject."""
    assert type_ in [c.type for c in find_claims(annotate(text))]


@pytest.mark.parametrize("text", ["Last week they shelled the port.", "Two nights they slept there."])
def test_a_time_fills_no_place(text: str, annotate: Annotate) -> None:
    """A time that opens a sentence stays what it is."""
    (sentence,) = annotate(text).sentences
    assert reread(sentence) is sentence


def test_a_number_that_opens_a_sentence_is_no_name(annotate: Annotate) -> None:
    """The capital of "Eleven" makes no name of it."""
    (sentence,) = annotate("Eleven out of thirty now stand in the depot.").sentences
    assert reread(sentence).tokens[0].tag == "CD"


def test_a_noun_with_a_subject_is_the_verb(annotate: Annotate) -> None:
    """ "The houses lie in ruins", where the parser took "lie" for a noun."""
    claims = find_claims(annotate("Twenty-six houses, a school and the mosque lie in ruins."))
    assert "harm.damage" in [c.type for c in claims]


def test_a_subject_behind_its_verb_is_one(annotate: Annotate) -> None:
    """A place before the verb sends its subject behind it."""
    claims = find_claims(annotate("Out of the valley on Monday rolled the last of the tanks."))
    assert "forces.withdraw" in [c.type for c in claims]


@pytest.mark.parametrize(
    "text",
    [
        "Under the truce, brokered by the bishops, the militia must leave the mill.",
        "In line with the ceasefire, agreed on 3 June, the guns were withdrawn.",
    ],
)
def test_a_participle_says_more_about_the_noun_that_opens_the_sentence(text: str, annotate: Annotate) -> None:
    """Behind a comma it belongs to that noun, and the phrase to the main verb."""
    assert "ceasefire.agreement" in [c.type for c in find_claims(annotate(text))]


@pytest.mark.parametrize("text", ["In March, freed by the court, the men went home.", "Under fire, the men went home."])
def test_a_participle_behind_a_time_stays(text: str, annotate: Annotate) -> None:
    """A time is done nothing to."""
    (sentence,) = annotate(text).sentences
    assert reread(sentence) is sentence
