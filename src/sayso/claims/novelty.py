"""Tells nouns that report a happening ("a raid killed") from those that only refer to one ("in the raid")."""

from __future__ import annotations

from sayso import lexicons
from sayso.claims.grammar import is_verbal
from sayso.model import Sentence, Token


def is_told_of(sentence: Sentence, noun: Token) -> bool:
    """Tells nouns that report a happening ("a raid killed") from those that only refer to one ("in the raid")."""
    if _is_offence(sentence, noun):
        return False
    if not _refers_back(sentence, noun):
        return True
    return _says_more(sentence, noun) or _happens(sentence, noun)


def _is_offence(sentence: Sentence, noun: Token) -> bool:
    """ "wanted for *murder*": the name of a crime, not a happening."""
    head = sentence.head(noun)
    if noun.dep == "conj":
        return _is_offence(sentence, head)
    bare = noun.tag == "NN" and not any(c.dep in ("det", "poss", "prep", "nummod") for c in sentence.children(noun))
    return bare and head.text.lower() in ("for", "with", "of") and sentence.head(head).lemma in _PROSECUTED


_PROSECUTED = (
    "want",
    "charge",
    "convict",
    "try",
    "indict",
    "prosecute",
    "sentence",
    "jail",
    "guilty",
    "trial",
    "arrest",
)


def _refers_back(sentence: Sentence, noun: Token) -> bool:
    return any(
        (c.dep in ("det", "poss") and c.text.lower() in lexicons.terms("grammar_words", "referring"))
        or (c.dep == "amod" and c.lemma.lower() == "such")
        for c in sentence.children(noun)
    )


def _says_more(sentence: Sentence, noun: Token) -> bool:
    for child in sentence.children(noun):
        if child.dep == "poss" and child.pos != "PRON":
            return True
        if child.dep in ("acl", "relcl", "nummod", "nmod"):
            return True
        if child.dep in ("amod", "compound") and child.lemma.lower() not in lexicons.terms("grammar_words", "plain"):
            return True
        if child.dep == "prep" and child.text.lower() in (
            "of",
            "on",
            "against",
            "at",
            "in",
            "near",
            "with",
            "by",
            "between",
        ):
            return True
    return False


def _happens(sentence: Sentence, noun: Token) -> bool:
    if noun.dep not in ("nsubj", "nsubjpass", "dobj", "conj"):
        return False
    verb = sentence.head(noun)
    return is_verbal(verb) and verb.lemma.lower() in lexicons.terms("grammar_words", "happening")
