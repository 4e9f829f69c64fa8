"""The terms of `lexicons/things.tsv` that a word ends: "gun", and with the words before it "machine gun".

In: a word in its sentence. Out: the classes of these terms; most words end none, which is looked up once for each.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from sayso import lexicons
from sayso.claims.spelling import singulars, spelled
from sayso.model import Sentence, Token


class _Terms(NamedTuple):
    """What terms make of their last word: its classes `alone`, and `behind` the word before it.

    `behind` gives for that word each class with the further words that must stand before it.
    """

    alone: tuple[str, ...]
    behind: dict[str, list[tuple[tuple[str, ...], str]]]


@lexicons.cached
@lru_cache(maxsize=1)
def _entries() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Last word of each term -> (the words before it, class)."""
    index: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for entry in lexicons.load("things"):
        *before, last = spelled(entry.term).replace("-", " ").split()
        index.setdefault(last, []).append((tuple(before), entry.class_))
    return index


@lexicons.cached
@lru_cache(maxsize=50_000)
def _terms_of(text: str, lemma: str, is_name: bool) -> _Terms | None:
    """The terms that a word can end, as written or as its lemma; None if there are none."""
    keys = {spelled(text), spelled(lemma), *(singulars(spelled(text)) if is_name else ())}
    entries = [entry for key in sorted(keys) for entry in _entries().get(key, ())]
    behind: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for words, class_ in entries:
        if words:
            behind.setdefault(words[-1], []).append((words[:-1], class_))
    return _Terms(tuple(class_ for words, class_ in entries if not words), behind) if entries else None


def by_words(sentence: Sentence, token: Token) -> tuple[str, ...]:
    """The classes of the terms that end with a word, as far as their other words stand before it."""
    terms = _terms_of(token.text, token.lemma, token.pos == "PROPN")
    if terms is None:
        return ()
    before = _word_before(sentence, token.index) if terms.behind else None
    if before is None:
        return terms.alone
    longer = [entry for form in forms(before) if form in terms.behind for entry in terms.behind[form]]
    return (*terms.alone, *(class_ for words, class_ in longer if _precede(sentence, before, words)))


def _precede(sentence: Sentence, token: Token, words: tuple[str, ...]) -> bool:
    """Whether these words stand right before a word, hyphens left out."""
    place = token.index
    for word in reversed(words):
        before = _word_before(sentence, place)
        if before is None or word not in forms(before):
            return False
        place = before.index
    return True


def _word_before(sentence: Sentence, index: int) -> Token | None:
    """The nearest word before `index`, hyphens left out."""
    place = index - 1
    while place >= 0 and sentence.tokens[place].text == "-":
        place -= 1
    return sentence.tokens[place] if place >= 0 else None


def forms(token: Token) -> set[str]:
    """A word as written and as its lemma, each in one spelling."""
    return {spelled(token.text), spelled(token.lemma)}
