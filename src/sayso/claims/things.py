"""What kind of thing a noun stands for: arms, force, people, route, utility, by lexicon and by entity label.

In: a token in its sentence. Out: the classes of `lexicons/things.tsv` that its head noun has, looking
through words of quantity ("a cache of weapons", "some of the villagers") and, for pronouns and bare
numbers, to what stands before them ("None was seized": none of what the sentence before speaks of).
"""

from __future__ import annotations

from functools import lru_cache

from sayso import lexicons
from sayso.claims.grammar import is_nominal, spelled
from sayso.model import Sentence, Token

_BY_ENTITY = {
    "PERSON": ("people", "person", "party"),
    "NORP": ("people", "party"),
    "GPE": ("place", "party"),
    "LOC": ("place",),
    "FAC": ("place",),
    "ORG": ("party",),
}


@lru_cache(maxsize=1)
def _entries() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Last word of each term -> (the words before it, class)."""
    index: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for entry in lexicons.load("things"):
        *before, last = spelled(entry.term).replace("-", " ").split()
        index.setdefault(last, []).append((tuple(before), entry.class_))
    return index


@lru_cache(maxsize=1)
def _quantifiers() -> frozenset[str]:
    return lexicons.terms("things", "quantity")


def certain_classes(sentence: Sentence, token: Token) -> frozenset[str]:
    """The classes of the word itself and of what it counts, without a guess at what a pronoun stands for."""
    found = set(_own(sentence, token))
    for inner in _contents(sentence, token):
        found |= certain_classes(sentence, inner)
    return frozenset(found)


def classes(sentence: Sentence, token: Token, before: tuple[Sentence, ...] = ()) -> frozenset[str]:
    """All classes that the word can stand for.

    Args:
        sentence, token: the word, the head of its phrase.
        before: sentences to look in for what a pronoun stands for, nearest first.
    """
    kept = sentence.__dict__.setdefault("_classes", {})
    if token.index not in kept:
        found = set(certain_classes(sentence, token))
        for inner in _contents(sentence, token):
            found |= classes(sentence, inner, before)
        if not found - {"number"} and _is_stand_in(sentence, token):
            found |= _classes_before(sentence, token, before)
        kept[token.index] = frozenset(found)
    known: frozenset[str] = kept[token.index]
    return known


def _own(sentence: Sentence, token: Token) -> list[str]:
    found = []
    for key in dict.fromkeys((spelled(token.text), spelled(token.lemma))):
        for words, class_ in _entries().get(key, ()):
            if not words or _precede(sentence, token, words):
                found.append(class_)
    found.extend(_BY_ENTITY.get(token.entity, ()) if token.pos in ("PROPN", "NOUN") else ())
    word = token.text.lower()
    if word in lexicons.terms("grammar_words", "stands_for_person"):
        found.append("people")
    if token.pos == "NUM" or token.tag == "CD":
        found.append("number")
    return found


def _precede(sentence: Sentence, token: Token, words: tuple[str, ...]) -> bool:
    place = token.index - 1
    for word in reversed(words):
        while place >= 0 and sentence.tokens[place].text == "-":
            place -= 1
        if place < 0 or word not in (spelled(sentence.tokens[place].text), spelled(sentence.tokens[place].lemma)):
            return False
        place -= 1
    return True


def _contents(sentence: Sentence, token: Token) -> list[Token]:
    """What a word of quantity counts: "hundreds of *civilians*", "a *weapons* cache"."""
    if token.lemma.lower() not in _quantifiers() and token.pos not in ("NUM", "DET", "PRON") and token.tag != "JJS":
        return []
    return [
        inner
        for prep in sentence.children(token)
        if prep.dep == "prep" and prep.text.lower() in ("of", "among")
        for inner in sentence.children(prep)
        if inner.dep == "pobj" and is_nominal(inner)
    ]


def _is_stand_in(sentence: Sentence, token: Token) -> bool:
    word = token.text.lower()
    return word in lexicons.terms("grammar_words", "stands_for_any") or token.pos == "NUM" or token.tag == "CD"


def _classes_before(sentence: Sentence, token: Token, before: tuple[Sentence, ...]) -> set[str]:
    found: set[str] = set()
    for other in reversed(sentence.tokens[: token.index]):
        if other.pos in ("NOUN", "PROPN"):
            found.update(_own(sentence, other))
    for earlier in before:
        for other in earlier.tokens:
            if other.pos in ("NOUN", "PROPN"):
                found.update(_own(earlier, other))
    return found
