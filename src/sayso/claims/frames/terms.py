"""The terms of `lexicons/things.tsv` that a word heads: "gun", "machine *gun*", "*prisoner* of war".

In: a word in its sentence. Out: the classes of these terms; most words head none, which is looked up once for each.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from sayso import lexicons
from sayso.claims.spelling import singulars, spelled
from sayso.model import Sentence, Token

_LINKS = frozenset(("of", "to", "on", "in", "for", "from"))
_REACH = 4  # words from a preposition to the word that it governs in a term: "cessation of all *hostilities*"


class _Entry(NamedTuple):
    """A term, by what stands around its head: the words `before` it, and a preposition and its words `after` it."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    class_: str


class _Terms(NamedTuple):
    """What terms make of their head: its classes `alone`, `behind` the word before it, and with a phrase `ahead`.

    `behind` gives for the word before each class with the further words that must stand before it; `ahead` the terms
    by the preposition that opens their phrase.
    """

    alone: tuple[str, ...]
    behind: dict[str, list[tuple[tuple[str, ...], str]]]
    ahead: dict[str, list[_Entry]]


@lexicons.cached
@lru_cache(maxsize=1)
def _entries() -> dict[str, list[_Entry]]:
    """Head of each term -> the term."""
    index: dict[str, list[_Entry]] = {}
    for entry in lexicons.load("things"):
        words = spelled(entry.term).replace("-", " ").split()
        end = next((n for n, word in enumerate(words[:-1]) if n and word in _LINKS), len(words))
        found = _Entry(tuple(words[: end - 1]), tuple(words[end:]), entry.class_)
        index.setdefault(words[end - 1], []).append(found)
    return index


@lexicons.cached
@lru_cache(maxsize=50_000)
def _terms_of(text: str, lemma: str, is_name: bool) -> _Terms | None:
    """The terms that a word can head, as written or as its lemma; None if there are none."""
    keys = {spelled(text), spelled(lemma), *(singulars(spelled(text)) if is_name else ())}
    entries = [entry for key in sorted(keys) for entry in _entries().get(key, ())]
    behind: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    ahead: dict[str, list[_Entry]] = {}
    for entry in entries:
        if entry.after:
            ahead.setdefault(entry.after[0], []).append(entry)
        elif entry.before:
            behind.setdefault(entry.before[-1], []).append((entry.before[:-1], entry.class_))
    alone = tuple(entry.class_ for entry in entries if not entry.before and not entry.after)
    return _Terms(alone, behind, ahead) if entries else None


def by_words(sentence: Sentence, token: Token) -> tuple[str, ...]:
    """The classes of the terms that a word heads, as far as their other words stand around it."""
    terms = _terms_of(token.text, token.lemma, token.pos == "PROPN")
    if terms is None:
        return ()
    found = list(terms.alone)
    if terms.ahead and token.index + 1 < len(sentence.tokens):
        opened = terms.ahead.get(spelled(sentence.tokens[token.index + 1].text), ())
        ahead = [e for e in opened if _follow(sentence, token, e.after) and _precede(sentence, token, e.before)]
        found.extend([entry.class_ for entry in ahead])
    if terms.behind and (before := _word_before(sentence, token.index)) is not None:
        longer = [entry for form in forms(before) for entry in terms.behind.get(form, ())]
        found.extend([class_ for words, class_ in longer if _precede(sentence, before, words)])
    return tuple(found)


def _follow(sentence: Sentence, token: Token, words: tuple[str, ...]) -> bool:
    """Whether the words that a preposition right behind a word governs follow in their order."""
    behind = iter(sentence.tokens[token.index + 2 : token.index + 2 + _REACH])
    return all(any(word in forms(t) for t in behind) for word in words[1:])


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
