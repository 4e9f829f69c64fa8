"""Who brought the sides together: "Maru-brokered", "mediated by X", "through the mediation of X", "chaired by X"."""

from __future__ import annotations

from sayso import lexicons
from sayso.claims.grammar import functions, is_verbal
from sayso.model import Sentence, Token


def mediators(sentence: Sentence, trigger: Token) -> list[Token]:
    """The words that name a mediator of what `trigger` tells (a truce, talks); [] if none is named."""
    found: list[Token] = []
    for token in sentence.tokens:
        if is_verbal(token) and token.lemma.lower() in lexicons.terms("grammar_words", "mediating"):
            found.extend(_of_verb(sentence, token))
        elif token.lemma.lower() in lexicons.terms("grammar_words", "mediation"):
            found.extend(_of_noun(sentence, token))
    return [t for t in found if t.index != trigger.index]


def _of_verb(sentence: Sentence, verb: Token) -> list[Token]:
    before = [c for c in sentence.children(verb) if c.dep == "npadvmod" and c.pos in ("PROPN", "NOUN", "ADJ")]
    around = functions(sentence, verb)
    return before or around.get("by") or (around.get("subj", []) if verb.dep not in ("amod", "acl") else [])


def _of_noun(sentence: Sentence, noun: Token) -> list[Token]:
    around = functions(sentence, noun)
    named = [t for t in around.get("mod", ()) if t.entity in ("GPE", "NORP", "ORG")]
    return around.get("of") or around.get("by") or around.get("poss") or named
