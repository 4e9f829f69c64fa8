"""Who brought the sides together: "Maru-brokered", "mediated by X", "through the mediation of X", "chaired by X"."""

from __future__ import annotations

from sayso import lexicons
from sayso.claims.frames.things import certain_classes
from sayso.claims.grammar import functions
from sayso.claims.voice import is_passive, is_verbal
from sayso.model import Sentence, Token

_PROPOSALS = ("proposal", "plan", "initiative", "offer", "formula", "draft", "suggestion")


def mediators(sentence: Sentence, trigger: Token) -> list[Token]:
    """The words that name a mediator of what `trigger` tells (a truce, talks); [] if none is named."""
    found: list[Token] = []
    for token in sentence.tokens:
        if is_verbal(token) and token.lemma.lower() in lexicons.terms("grammar_words", "mediating"):
            found.extend(_of_verb(sentence, token))
        elif token.lemma.lower() in lexicons.terms("grammar_words", "mediation") or _are_good_offices(sentence, token):
            found.extend(_of_noun(sentence, token))
        elif token.lemma.lower() in _PROPOSALS and token.dep in ("dobj", "pobj", "nsubjpass"):
            found.extend(t for t in _of_noun(sentence, token) if _is_third(sentence, t))
    return [t for t in found if t.index != trigger.index]


def _is_third(sentence: Sentence, token: Token) -> bool:
    """Whether the words name neither side: "peacekeepers", "the command *of the observer mission*"."""
    words = (token, *functions(sentence, token).get("of", ()))
    return any(certain_classes(sentence, t) & {"third", "monitor"} for t in words)


def _of_verb(sentence: Sentence, verb: Token) -> list[Token]:
    before = [c for c in sentence.children(verb) if c.dep == "npadvmod" and c.pos in ("PROPN", "NOUN", "ADJ")]
    around = functions(sentence, verb)
    return before or around.get("by") or (around.get("subj", []) if verb.dep not in ("amod", "acl") else [])


def _are_good_offices(sentence: Sentence, token: Token) -> bool:
    return token.lemma == "office" and any(c.lemma == "good" for c in sentence.children(token))


def _of_noun(sentence: Sentence, noun: Token) -> list[Token]:
    link = sentence.head(noun)
    if noun.dep == "pobj" and link.text.lower() == "as":
        host = sentence.head(link)  # "with *the bishop* as mediator"
        return functions(sentence, host).get("with", []) if is_verbal(host) else [host]
    if noun.dep == "compound":
        noun = sentence.head(noun)  # "the mediation *efforts* of"
    around = functions(sentence, noun)
    begun = [c for c in sentence.children(noun) if c.dep == "acl" and is_passive(sentence, c)]
    named = [t for t in around.get("mod", ()) if t.entity in ("GPE", "NORP", "ORG")]
    agents = [t for verb in begun for t in functions(sentence, verb).get("subj", ())]
    return around.get("of") or around.get("by") or around.get("poss") or agents or named
