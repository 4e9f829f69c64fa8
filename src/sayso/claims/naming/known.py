"""Whom a report has named so far, and whether a mention may mean one of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from sayso import lexicons
from sayso.claims.naming.names import title_words
from sayso.model import SourceKind, Token

_FORCES = frozenset(("Armed Forces", "Government", "Police", "Rebels", "Parliament"))
_BROAD = frozenset(("Official", "Officer", "Minister", "Envoy"))  # classes of titles that many people have at once
_LITTLE = frozenset(("the", "of", "for", "and", "to", "in", "s"))
_HEADS = frozenset(("head", "chief", "leader", "director", "commander"))
_TITLE_TAIL = re.compile(r" (?:of|for|in|to|at|from|who|which|with) |,")


@dataclass
class Known:
    """Somebody or something that the report names: fullest name, head noun, what it is called, where."""

    name: str
    head: str
    kind: SourceKind
    person: bool
    called: set[str] = field(default_factory=set)
    at: list[int] = field(default_factory=list)
    gender: str | None = None
    plural: bool = False


def agrees(known: Known, wanted: str) -> bool:
    """Whether a pronoun may mean them; `wanted` is "man", "woman", "many" or "thing"."""
    if wanted in ("man", "woman"):
        return known.person and not known.plural and known.gender in (None, wanted)
    if wanted == "many":
        return not known.person and (known.plural or known.kind != "unknown")
    return not known.person and not known.plural


def is_titled(known: Known, core: str, noun: str) -> bool:
    """Whether a person is called by this title: "the colonel", "the Head of State" for a president."""
    classes = organ_classes(core.lower()) | organ_classes(noun)
    if not known.person or (noun not in title_words() and not classes):
        return False
    for called in sorted(known.called):
        title = _TITLE_TAIL.split(called)[0].split()
        if title and title[-1] == noun and not _is_another_office(called, core.lower(), noun):
            return True
        if called == core.lower() or (classes & organ_classes(called)) - _BROAD:
            return True
    return False


def _is_another_office(called: str, core: str, noun: str) -> bool:
    """Whether two titles with one noun that many bear at once name different charges: two ministers, two envoys."""
    charges = [set(re.findall(r"\w+", words)) - _LITTLE - {noun} for words in (called, core)]
    return bool(organ_classes(noun) & _BROAD) and all(charges) and not charges[0] & charges[1]


def holds_office(known: Known, core: str) -> bool:
    """Whether a person is called by this office: "head of the mission" of somebody who leads the Relief Mission."""
    title, _, body = _office(core)
    if not known.person or not body:
        return False
    for called in sorted(known.called):
        other, _, whole = _office(called)
        same_title = other == title or {other, title} <= _HEADS
        if same_title and whole and set(body) <= set(whole) and body[-1] == whole[-1]:
            return True
    return False


def _office(words: str) -> tuple[str, str, list[str]]:
    title, of, body = words.lower().partition(" of ")
    return title, of, body.removeprefix("the ").split()


def is_fuller(known: Known, core: str, head: Token) -> bool:
    """Whether a body has the same head noun and all the words spoken: "the Mission" for "Relief Mission".

    Words for forces and governments, which more sides than one have, must be written with a capital.
    """
    if known.person or known.head != head.lemma.lower() or (head.text.isupper() and len(head.text) > 1):
        return False
    if known.name.isupper():
        return False  # a heading is no name
    spoken, words = ({w.lower() for w in re.findall(r"\w+", name)} for name in (core, known.name))
    return spoken < words and (head.text[:1].isupper() or not organ_classes(known.head) & _FORCES)


def gender_of(words: Iterable[str]) -> str | None:
    """The gender that a calling tells ("man" or "woman"), else None."""
    found = set(words)
    if found & lexicons.terms("source_kinds", "woman"):
        return "woman"
    return "man" if found & lexicons.terms("source_kinds", "man") else None


def is_personal(head: Token) -> bool:
    """Whether a common noun names a person: an office, a calling, a witness."""
    noun = head.lemma.lower()
    kinds = ("witness", "unnamed", "person", "man", "woman")
    return noun in title_words() or any(noun in lexicons.terms("source_kinds", kind) for kind in kinds)


def organ_classes(words: str) -> frozenset[str]:
    """The classes that the lexicon of organs and titles gives these words, lower case."""
    return _organ_classes().get(words, frozenset())


@lexicons.cached
@lru_cache(maxsize=1)
def _organ_classes() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for entry in lexicons.load("organs"):
        term = entry.term.lower()
        found[term] = found.get(term, frozenset()) | {entry.class_}
    return found
