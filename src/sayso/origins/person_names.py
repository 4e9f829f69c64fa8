"""Names of persons: how one looks, and what is left of it without titles."""

from __future__ import annotations

import re
from functools import lru_cache

from sayso import lexicons
from sayso.origins.heads import BODY_HEADS, GROUP_HEADS
from sayso.origins.organ_words import PHRASES

_PARTICLES = frozenset(
    ("al", "el", "bin", "ibn", "de", "da", "do", "dos", "von", "van", "der", "di", "la", "ben", "abu", "y")
)


@lexicons.cached
@lru_cache(maxsize=PHRASES)
def is_personal(name: str) -> bool:
    """Whether a name looks like a person's: two to four capitalised words, none of them for a body.

    >>> is_personal("Ana Ohm"), is_personal("Upland Relief"), is_personal("an officer")
    (True, False, False)
    """
    words = name.split()
    if not 2 <= len(words) <= 4 or not all(_begins_name(w) for w in words):
        return False
    return not {w.lower() for w in words} & _body_words() and name.lower() not in lexicons.terms("organs")


def _begins_name(word: str) -> bool:
    """Whether a word can be part of a name: "Ohm", "von", "al-Sarraf"."""
    return word[:1].isupper() or word.lower() in _PARTICLES or bool(re.match(r"[a-z]{1,3}[-’'][A-ZÀ-Þ]", word))


def names_body(word: str) -> bool:
    """Whether a word is one that only names of bodies hold: "Office", "Front"."""
    return word.lower() in _body_words()


@lexicons.cached
@lru_cache(maxsize=1)
def _body_words() -> frozenset[str]:
    """Words that only names of bodies hold."""
    kinds = {e.term.lower() for e in lexicons.load("bodies") if e.class_.endswith("_word")}
    offices = {
        w for e in lexicons.load("organs") if e.get("kind") in ("office", "side") for w in e.term.lower().split()
    }
    heads = {w.lower() for w in re.findall(r"[A-Z][a-z]+", f"{BODY_HEADS} {GROUP_HEADS}")}
    return frozenset(kinds | offices | heads | {"news", "office", "oil", "archive", "museum"})


@lru_cache(maxsize=PHRASES)
def surname_of(name: str) -> str:
    """The last word of a name without its article, which texts leave out at will.

    >>> surname_of("Ana al-Sarraf")
    'Sarraf'
    """
    return re.sub(r"^(?:[Aa]l|[Ee]l|[Aa][dnrst]|[Aa]sh|[Aa]z)-(?=[A-ZÀ-Þ])", "", name.split()[-1])


@lexicons.cached
@lru_cache(maxsize=PHRASES)
def untitled(name: str) -> str:
    """The name after its last title: "Ana Ohm" of "Interior Ministry spokeswoman Ana Ohm"; an organ keeps its name."""
    if re.sub(r"^(?:the|its|their|his|her|our) ", "", name.lower()) in lexicons.terms("organs"):
        return name
    words = re.sub(r"[\"“”]|^(?:its|their|his|her|our) ", "", name).split()
    last = max((n for n, w in enumerate(words[:-1]) if w.lower().strip(",.") in title_words()), default=-1)
    return " ".join(words[last + 1 :])


@lexicons.cached
@lru_cache(maxsize=1)
def title_words() -> frozenset[str]:
    """Words that stand right before a name: the last of each title that has no "of" and does not end in "for"; "Mr"."""
    titles = {e.term.lower() for e in lexicons.load("organs") if e.get("kind") == "title" and " of " not in e.term}
    lasts = {title.split()[-1] for title in titles if not title.endswith(" for")}
    return frozenset(lasts | lexicons.terms("honorifics"))
