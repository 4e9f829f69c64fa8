"""A pronoun stands for what was named before it, outside its own clause."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.claims.assemble import read_claims
from sayso.claims.frames.antecedents import antecedents, farther_antecedents
from sayso.model import AnnotatedReport

Annotate = Callable[..., AnnotatedReport]


def test_own_clause_holds_no_antecedent(annotate: Annotate) -> None:
    """In "By our count it changed hands", it is no count."""
    before, sentence = annotate("The army shelled the fort. By our count it changed hands twice.").sentences
    it = next(t for t in sentence.tokens if t.text == "it")
    assert "count" not in [noun.text for _, noun in antecedents(sentence, it, (before,))]


def test_object_is_not_who_acts_on_it(annotate: Annotate) -> None:
    """Who passes a thing is not that thing."""
    before, sentence = annotate("A pardon was drafted. On 3 June the Senate passed it by 60 votes to 12.").sentences
    pronoun = next(t for t in sentence.tokens if t.text == "it")
    assert "Senate" not in [noun.text for _, noun in antecedents(sentence, pronoun, (before,))]


def test_farther_sentences_are_looked_into(annotate: Annotate) -> None:
    """What the nearest sentence does not name, the one before it may."""
    first, second, third = annotate("A truce is in force. The mill is open. The army will respect it.").sentences
    it = next(t for t in third.tokens if t.text == "it")
    assert "truce" not in [noun.text for _, noun in antecedents(third, it, (second, first))]
    assert "truce" in [noun.text for _, noun in farther_antecedents(third, it, (second, first))]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        (
            "A truce is in force. Trade goes on at the mill. Both armies said that they would respect it.",
            "ceasefire.holding",
        ),
        (
            "Rebels seized nine hostages. The ministry asked for news. The Front denied holding them.",
            "detainee.custody",
        ),
    ],
)
def test_verb_tells_what_a_pronoun_stands_for(text: str, type_: str, annotate: Annotate) -> None:
    """Who respects it respects the truce, also where something else was named in between."""
    assert read_claims(annotate(text))[-1].type == type_


def test_a_pronoun_stands_for_what_the_same_subject_before_it_does(annotate: Annotate) -> None:
    """ "They … a third of them": both are the fighters, not the camps between."""
    before, sentence = annotate("The fighters came in. They will live in camps; a third of them may join.").sentences
    them = next(t for t in sentence.tokens if t.text == "them")
    assert "camps" not in [noun.text for _, noun in antecedents(sentence, them, (before,))]


def test_nothing_stands_for_what_it_is_said_within(annotate: Annotate) -> None:
    """ "None of its soldiers": "its" is not the none."""
    before, sentence = annotate("The Union will send a force. None of its soldiers has arrived.").sentences
    its = next(t for t in sentence.tokens if t.text == "its")
    assert "None" not in [noun.text for _, noun in antecedents(sentence, its, (before,))]


def test_a_number_stands_for_what_a_number_counted(annotate: Annotate) -> None:
    """In "61 guns go to the inspectors. Nineteen have arrived", nineteen are guns."""
    before, sentence = annotate("The navy gives 61 guns to the inspectors. Nineteen have arrived.").sentences
    number = next(t for t in sentence.tokens if t.text == "Nineteen")
    assert [noun.text for _, noun in antecedents(sentence, number, (before,))] == ["guns"]
