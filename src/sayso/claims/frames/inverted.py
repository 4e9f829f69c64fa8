"""Passives whose subject stands behind the verb: "Also freed *were six sailors*", "Destroyed *were two mills*".

In: a parsed sentence. Out: the same, or one in which the participle that opens the sentence heads the clause, "be" is
its auxiliary and the noun behind "be" its subject.
"""

from __future__ import annotations

from itertools import islice

import msgspec

from sayso.claims.voice import FINITE, is_nominal
from sayso.model import Sentence, Token

_OPENING = 2  # words among which a participle opens its sentence


def righted(sentence: Sentence) -> Sentence:
    """The sentence, with the subject of an inverted passive put right."""
    participle = next((t for t in islice(sentence.tokens, _OPENING) if t.tag == "VBN"), None)
    if participle is None or sentence.child(participle, "nsubjpass"):
        return sentence
    be = sentence.child(participle, "auxpass") or sentence.head(participle)
    inverted = be.lemma == "be" and be.tag in FINITE and be.index > participle.index
    behind = [c for c in sentence.children(be) if c.dep in ("attr", "nsubj") and c.index > be.index and is_nominal(c)]
    if not inverted or not behind:
        return sentence
    return sentence.with_tokens(_tied(t, participle, be, behind[0]) for t in sentence.tokens)


def _tied(token: Token, participle: Token, be: Token, noun: Token) -> Token:
    """A token of the clause, with "be" and the noun below the participle."""
    replace = msgspec.structs.replace
    if token is participle:
        above = participle if be.head == participle.index else be
        return replace(token, dep=above.dep, head=token.index if above.dep == "ROOT" else above.head)
    if token is be:
        return replace(token, dep="auxpass", head=participle.index)
    if token is noun:
        return replace(token, dep="nsubjpass", head=participle.index)
    return replace(token, head=participle.index) if token.head == be.index else token
