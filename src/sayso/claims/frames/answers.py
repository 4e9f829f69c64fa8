"""Who did what was asked for or told just before: "Who fired? The guerrillas, says a trader", "It was the soldiers".

In: a sentence that no frame is evoked in, and the one before. Out: an `Evoked` named `answered` of the attack that the
one before asks for or tells, with its doer for actor. Without it, nobody would be seen to contradict anybody.
"""

from __future__ import annotations

from sayso import lexicons
from sayso.claims.frames.matching import find_asked
from sayso.claims.frames.needs import Context
from sayso.claims.frames.resumed import Before
from sayso.claims.frames.rivals import Evoked
from sayso.claims.frames.things import certain_classes
from sayso.claims.voice import is_verbal
from sayso.model import Sentence, Token

_TYPE = "hostilities.attack"
_DOERS = frozenset(("force", "fighters", "side-word", "weapon-agent", "projectile", "party", "explosive"))
_OPENING = 3  # words among which a bare answer begins


def answered(sentence: Sentence, before: Before | None, topics: frozenset[str]) -> list[Evoked]:
    """The attack before, by whom this sentence names; [] if it names nobody so."""
    doer = _named(sentence)
    if before is None or doer is None:
        return []
    asked = find_asked(before.sentence, Context((), topics))
    told = [e for e in (*before.found, *asked) if e.frame.type == _TYPE]
    if not told:
        return []
    frame = told[-1].frame._replace(name="answered", form="noun", needs=(), slots=(("subj", "actor"),), aspect="event")
    return [Evoked(frame, told[-1].term, doer, (doer,), (doer,), {"subj": [doer]})]


def _named(sentence: Sentence) -> Token | None:
    """ "it was the *soldiers*", or "the *guerrillas*, says a trader"."""
    for token in sentence.tokens:
        if token.dep == "attr" and _is_it(sentence, sentence.head(token)) and _acts(sentence, token):
            return token
    verb = next((t for t in sentence.tokens if is_verbal(t)), None)
    if verb is None or verb.lemma.lower() not in lexicons.terms("cues") or sentence.tokens[verb.index - 1].text != ",":
        return None
    opening = sentence.tokens[: min(_OPENING, verb.index)]
    return next((t for t in opening if t.head == verb.index and _acts(sentence, t)), None)


def _is_it(sentence: Sentence, verb: Token) -> bool:
    subject = sentence.child(verb, "nsubj")
    return verb.lemma == "be" and subject is not None and subject.text.lower() == "it"


def _acts(sentence: Sentence, noun: Token) -> bool:
    return not _DOERS.isdisjoint(certain_classes(sentence, noun))
