"""What a fragment leaves out, because the sentence before names it: "The bridge? *Destroyed*", "*Freed* on Friday".

In: a word of a sentence and the sentences before. Out: the kinds of what the fragment is said of: of the subject of the
sentence before, or of the noun that it consists of.
"""

from __future__ import annotations

from sayso import lexicons
from sayso.claims.frames.things import certain_classes
from sayso.claims.voice import FINITE, is_nominal, is_verbal
from sayso.model import Sentence, Token

_LEADING = 4  # words among which a fragment's head stands
_PREDICATES = ("VBN", "VBG", "VBD", "JJ")
_SUBJECTS = ("nsubj", "nsubjpass")
_NONE: frozenset[str] = frozenset()


def elided(sentence: Sentence, token: Token, before: tuple[Sentence, ...]) -> frozenset[str]:
    """The kinds of what a word is said of, where nothing in its sentence can be that; empty if it is no such word."""
    if not before or token.index >= _LEADING or not _opens_fragment(sentence, token):
        return _NONE
    named = [t for t in before[0].tokens if t.dep in (*_SUBJECTS, "ROOT") and is_nominal(t)]
    return _NONE.union(*(certain_classes(before[0], t) for t in named))


def _opens_fragment(sentence: Sentence, token: Token) -> bool:
    """Whether a participle, an adjective or what follows a preposition opens a sentence that has no subject."""
    leading = sentence.tokens[: token.index]
    if token.tag not in _PREDICATES and not (leading and leading[-1].pos == "ADP"):
        return False
    return not any(t.pos in ("NOUN", "PROPN", "PRON") for t in _after_label(leading)) and not _has_subject(sentence)


def _after_label(leading: tuple[Token, ...]) -> tuple[Token, ...]:
    """The words behind a speaker's label: "JOLDO: *Still* missing"."""
    colon = next((t.index + 1 for t in leading if t.text == ":"), 0)
    return leading[colon:]


def _has_subject(sentence: Sentence) -> bool:
    """Whether anything is subject of a verb other than one of saying."""
    verbs = [sentence.head(t) for t in sentence.tokens if t.dep in _SUBJECTS]
    return any(is_verbal(v) and v.lemma.lower() not in lexicons.terms("cues") for v in verbs) or _is_command(sentence)


def _is_command(sentence: Sentence) -> bool:
    return any(t.dep == "ROOT" and t.tag in FINITE for t in sentence.tokens[:1])
