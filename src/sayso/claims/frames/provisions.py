"""What an accord or a draft provides for: such a thing is agreed, or proposed, in whatever tense it is told.

In: a word that tells of something. Out: the accord or draft by which it is to happen, if the sentence names one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sayso import lexicons
from sayso.claims.frames.operators import operator
from sayso.claims.frames.things import certain_classes
from sayso.claims.grammar import functions
from sayso.claims.tense import tense_of, to_come
from sayso.claims.voice import is_verbal
from sayso.model import Modality, Sentence, Token

_OPEN = ("present", "future", "duty")
_TO_COME = ("future", "duty", "infinitive")
_ACCORDS = frozenset(("accord", "accord-strict", "ceasefire", "truce-accord"))


class Provision(NamedTuple):
    """The noun of the accord or draft, and what it makes of what it provides for."""

    noun: Token
    modality: Modality


def provided_by(sentence: Sentence, trigger: Token) -> Provision | None:
    """What something is to happen by: "the *accord* grants the rebels an amnesty", "*under* the draft they would …"."""
    for verb in (t for t in (trigger, *sentence.ancestors(trigger)) if is_verbal(t)):
        for noun in _providing(sentence, verb):
            if _is_draft(sentence, noun):
                return Provision(noun, "proposed")
            if _is_accord(sentence, noun):
                return Provision(noun, "agreed")
    return None


def _providing(sentence: Sentence, verb: Token) -> Iterator[Token]:
    """What a verb that tells of what is to come stands under, and its subject, where that provides for something."""
    tense = tense_of(sentence, verb).name
    if tense in _TO_COME or to_come(sentence, verb):
        yield from functions(sentence, verb).get("under", ())
    if verb.dep in ("acl", "advcl") and _is_draft(sentence, sentence.head(verb)):
        yield sentence.head(verb)  # "a bill pardoning the deserters"
    if tense in _OPEN and verb.lemma in lexicons.terms("grammar_words", "providing"):
        yield from functions(sentence, verb).get("subj", ())
    elif tense == "future":
        yield from (
            t for t in functions(sentence, verb).get("subj", ()) if _is_draft(sentence, t)
        )  # "the bill would pardon them"


def _is_draft(sentence: Sentence, noun: Token) -> bool:
    before = (c.text.lower() for c in sentence.children(noun) if c.dep in ("amod", "compound"))
    return operator(noun, "provides") == "proposed" or any(word in ("draft", "proposed") for word in before)


def _is_accord(sentence: Sentence, noun: Token) -> bool:
    if operator(noun, "provides") == "agreed":
        return True
    parts = functions(sentence, noun).get("of", ())  # "the terms of the accord"
    return any(not _ACCORDS.isdisjoint(certain_classes(sentence, t)) for t in (noun, *parts))
