"""Nouns beside a word, by the order of the text: what to look at where the parser tied them to something else."""

from __future__ import annotations

from sayso.claims.grammar import conjuncts
from sayso.model import Sentence, Token

_BEFORE = 14  # tokens looked back over
_BEHIND = 8
_OF = 14
_PARTICLES = frozenset(("in", "up", "off", "out", "down", "over", "back", "away"))


def nouns_before(sentence: Sentence, verb: Token) -> list[Token]:
    """The nouns before a verb in its clause, the nearest first, whatever the parser made of them."""
    found = []
    for token in reversed(sentence.tokens[max(0, verb.index - _BEFORE) : verb.index]):
        if token.text in (";", ":") or _is_finite(token):
            break
        if token.pos in ("NOUN", "PROPN"):
            found.append(token)
    return found


def _is_finite(token: Token) -> bool:
    finite = token.tag in ("VBZ", "VBP", "MD", "VBD") and token.dep not in ("aux", "auxpass")
    return finite and token.lemma not in ("be", "have")


def noun_behind(sentence: Sentence, verb: Token) -> Token | None:
    """The head of the first noun phrase right behind a verb and its particle, whatever the parser made of it."""
    found: Token | None = None
    for token in sentence.tokens[verb.index + 1 : verb.index + 1 + _BEHIND]:
        if token.pos in ("NOUN", "PROPN"):
            found = token
        elif token.tag == "POS":
            found = None  # "restored the *villagers'* title": only whose it is
        elif (
            found
            or token.pos not in ("DET", "ADJ", "NUM", "PRON", "PART", "ADP", "ADV")
            or (token.dep == "prep" and not (token.index == verb.index + 1 and token.text.lower() in _PARTICLES))
        ):
            return found
    return found


def nouns_of(sentence: Sentence, noun: Token) -> list[Token]:
    """The nouns of the first "of" behind a noun and before the next verb, whatever the parser tied it to."""
    for token in sentence.tokens[noun.index + 1 : noun.index + 1 + _OF]:
        if token.pos == "VERB":
            break
        if token.text.lower() == "of" and token.head != noun.index:
            return [t for inner in sentence.children(token) if inner.dep == "pobj" for t in conjuncts(sentence, inner)]
    return []
