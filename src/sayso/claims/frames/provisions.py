"""What an accord provides for: such a thing is agreed, in whatever tense it is told.

In: a word that tells of something. Out: the accord by which it is to happen, if the sentence names one.
"""

from __future__ import annotations

from sayso import lexicons
from sayso.claims.frames.things import certain_classes
from sayso.claims.grammar import functions
from sayso.claims.tense import tense_of
from sayso.claims.voice import is_verbal
from sayso.model import Sentence, Token

_OPEN = ("present", "future", "duty")
_TO_COME = ("future", "duty", "infinitive")
_ACCORDS = frozenset(("accord", "accord-strict", "ceasefire", "truce-accord"))


def provided_by(sentence: Sentence, trigger: Token) -> Token | None:
    """The accord that something is to happen by: "the *accord* grants the rebels an amnesty", "*under* the deal …"."""
    for verb in (t for t in (trigger, *sentence.ancestors(trigger)) if is_verbal(t)):
        tense, around = tense_of(sentence, verb).name, functions(sentence, verb)
        places = ["under"] if tense in _TO_COME else []
        if tense in _OPEN and verb.lemma in lexicons.terms("grammar_words", "providing"):
            places.append("subj")
        nouns = (t for place in places for t in around.get(place, ()))
        if accord := next((t for t in nouns if _is_accord(sentence, t)), None):
            return accord
    return None


def _is_accord(sentence: Sentence, noun: Token) -> bool:
    parts = functions(sentence, noun).get("of", ())  # "the terms of the accord"
    return any(not _ACCORDS.isdisjoint(certain_classes(sentence, t)) for t in (noun, *parts))
