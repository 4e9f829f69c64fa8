"""Which people a report means by "the men", "the soldiers", "the eight": those of the last group that it named.

In: the sentences of a report. Out: the same, those with such a bare word as new records that know what the people were
before (`Sentence.bodies`): held, of a third party's force, monitors, fighters. What was done to them counts too:
"twelve sailors *were seized*. *The sailors* crossed the bridge".
"""

from __future__ import annotations

from collections.abc import Iterator

from sayso.claims.frames.qualifying import made_by
from sayso.claims.frames.things import certain_classes
from sayso.claims.spelling import words_of
from sayso.model import Sentence, Token

_FAR = 3  # sentences looked back over
_GENERAL = frozenset(("man", "woman", "boy", "lad", "youth", "member", "comrade"))
_SOLDIERS = frozenset(("soldier", "troop", "contingent", "battalion", "unit", "personnel"))
_TO_GENERAL = frozenset(("held", "third", "monitor", "fighters", "ex-force"))
_TO_SOLDIERS = frozenset(("third",))
_TO_THE_SAME = frozenset(("held",))
_GROUPS = frozenset(("people", "force", "third", "monitor", "fighters"))
_POINTING = frozenset(("the", "these", "those", "all", "both"))


def with_groups_known(sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """The sentences, where bare words for people know the group that they stand for."""
    return tuple(_knowing(sentence, sentences[max(0, n - _FAR) : n]) for n, sentence in enumerate(sentences))


def _knowing(sentence: Sentence, before: tuple[Sentence, ...]) -> Sentence:
    if not before or _POINTING.isdisjoint(words_of(sentence)):
        return sentence
    bare = [t for t in sentence.tokens if t.pos in ("NOUN", "NUM") and _is_bare(sentence, t)]
    known = {t.text: kinds for t in bare if (kinds := _of_group(sentence, t, before))}
    return sentence.with_bodies({**sentence.bodies, **known}) if known else sentence


def _is_bare(sentence: Sentence, word: Token) -> bool:
    """ "*the men*", "three of *the sailors*", "the *eight*": pointed at, and said no more of."""
    children = sentence.children(word)
    points = [c for c in children if c.dep in ("det", "predet") and c.text.lower() in _POINTING]
    if not points or (word.pos == "NOUN" and _GROUPS.isdisjoint(certain_classes(sentence, word))):
        return False
    return all(c.dep in ("det", "predet", "nummod", "punct", "prep", "acl") for c in children)


def _of_group(sentence: Sentence, word: Token, before: tuple[Sentence, ...]) -> frozenset[str]:
    """What the last group before was, as far as the word may stand for it."""
    for other in reversed(before):
        groups = list(_groups(other))
        same = [kinds for lemma, kinds in groups if lemma == word.lemma]
        if same:
            return same[-1] & (_TO_GENERAL if word.lemma in _GENERAL else _TO_THE_SAME)
        if groups:
            return groups[-1][1] & _passed_on(word)
    return frozenset()


def _passed_on(word: Token) -> frozenset[str]:
    if word.tag == "CD":
        return _TO_THE_SAME
    return _TO_GENERAL if word.lemma in _GENERAL else _TO_SOLDIERS if word.lemma in _SOLDIERS else frozenset()


def _groups(sentence: Sentence) -> Iterator[tuple[str, frozenset[str]]]:
    """The groups of people that a sentence names: the noun, and what they are or become in it."""
    for noun in sentence.tokens:
        if noun.pos != "NOUN":
            continue
        kinds = certain_classes(sentence, noun)
        if not _GROUPS.isdisjoint(kinds) and (noun.tag == "NNS" or not kinds.isdisjoint(("third", "monitor"))):
            yield noun.lemma, kinds | made_by(sentence, noun, kinds)
