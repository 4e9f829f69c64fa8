"""The clause that sets the scene of a harm: "two men died *when their lorry hit a mine near Ruhl on Monday*".

In: the word that tells of the harm. Out: the verb of such a clause, whose time and place are the harm's own.
"""

from __future__ import annotations

from sayso import lexicons
from sayso.claims.spelling import words_of
from sayso.model import Sentence, Token

_OPENERS = frozenset(("when", "as"))
_HARMS = ("harm.casualties", "harm.damage")


def scene_of(sentence: Sentence, trigger: Token, type_: str) -> Token | None:
    """The verb behind "when" or "as" that says how the harm of `trigger` came about; None for other happenings."""
    if type_ not in _HARMS or _OPENERS.isdisjoint(words_of(sentence)):
        return None
    return next((c for c in sentence.children(trigger) if c.dep == "advcl" and _is_scene(sentence, c)), None)


def _is_scene(sentence: Sentence, verb: Token) -> bool:
    """ "when" or "as" opens a clause of the past with a subject of its own."""
    first = sentence.subtree(verb)[0]
    told = verb.tag in ("VBD", "VBN") and sentence.child(verb, "nsubj", "nsubjpass") is not None
    says = verb.lemma.lower() in lexicons.terms("cues")  # "as the ministry *said* in Ruhl"
    return told and not says and first.text.lower() in _OPENERS
