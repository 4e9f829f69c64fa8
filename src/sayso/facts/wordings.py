"""The words of two matters: how much their rare names and words, and their wording as a whole, speak for one matter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from sayso import lexicons
from sayso.facts.kinds import SINGULAR
from sayso.facts.matters import Matter
from sayso.facts.numbers import figures_differ
from sayso.facts.rarity import Rarity
from sayso.facts.settings import other_sides
from sayso.facts.strikes import tolls_differ
from sayso.facts.timing import NONE, Part, meet, news_of_other_days, told_apart
from sayso.facts.words import stem

TELLING_BITS = 2.0  # a name or word that one in four matters has tells nothing
MOST_FOR_WORDS = 2.5
# Stems from which a likeness of wording is no chance: in a small pile, in a crowded one, beside other figures.
SHORTEST, MIDDLING, LONG = 4, 6, 8
IN_ITS_OWN_WORDS = -1.5
SET_PHRASES = frozenset({"harm.damage"})  # types told day by day in the same words: "damage to houses and property"


def names(left: Matter, right: Matter, rarity: Rarity) -> Part:
    """Shared rare names of the clauses count in full, those of the paragraphs by half; inside one report none."""
    said = left.names & right.names
    if telling := _telling(said, (left.context & right.context) - said, rarity.name_bits):
        most = MOST_FOR_WORDS + rarity.crowd(left)
        yield min(most, _fading(telling.values(), 0.7) / 3), "shared names", frozenset(telling)


def telling_words(left: Matter, right: Matter, rarity: Rarity) -> Part:
    """Rare content words that both clauses have, and by half those that only the paragraph of one has."""
    evoking = evoking_stems(left.claim.type)
    said = (left.stems & right.stems) - evoking
    near = (left.stems & right.near_stems | right.stems & left.near_stems) - said - evoking
    if telling := _telling(said, near, rarity.word_bits):
        yield min(MOST_FOR_WORDS, _fading(telling.values(), 0.65) / 3.5), "telling words", frozenset(telling)


def _fading(bits: Iterable[float], rate: float) -> float:
    """The sum of what each tells, each further one by `rate` less: parts of a name or phrase come together."""
    return sum(one * rate**rank for rank, one in enumerate(sorted(bits, reverse=True)))


@lexicons.cached
@lru_cache(maxsize=64)
def evoking_stems(type_: str) -> frozenset[str]:
    """The stems of the words by which claims of a type are known, so that all of its matters share them."""
    frames = {frame.term for frame in lexicons.load("frames") if frame.class_ == type_}
    return frozenset(stem(e.term) for e in lexicons.load("evokers") if e.class_ in frames and " " not in e.term)


def _telling(said: Iterable[str], near: Iterable[str], bits: Mapping[str, float]) -> dict[str, float]:
    found = {key: weight for key in said if (weight := bits.get(key, 0.0)) >= TELLING_BITS}
    return found | {key: weight for key in near if (weight := bits.get(key, 0.0) / 2) >= TELLING_BITS}


def wording(left: Matter, right: Matter, rarity: Rarity) -> Part:
    """How far the shorter of two sentences stands in the other."""
    shared = left.stems & right.stems
    size = min(len(left.stems), len(right.stems))
    share = len(shared) / size if size else 0.0
    if share >= 0.6 and (likeness := _likeness(left, right, size, share, crowded=rarity.crowd(left) > 0)):
        yield likeness, "nearly the same words", NONE
    elif share >= 0.25:
        yield 0.7, "shared words", shared


def twins(left: Matter, right: Matter, rarity: Rarity) -> Part:
    """What a report tells in the words of another, it mostly tells once: its other sentences are of other matters."""
    if left.stems == right.stems or rarity.crowd(left) == 0:
        return
    if any(_stands_in(one, other.claim.report, rarity) for one, other in ((left, right), (right, left))):
        yield IN_ITS_OWN_WORDS, "one stands in the other report in its own words", NONE


def _stands_in(matter: Matter, report: str, rarity: Rarity) -> bool:
    return len(matter.stems) >= SHORTEST and rarity.told_in_same_words(matter, report)


def _likeness(left: Matter, right: Matter, size: int, share: float, *, crowded: bool) -> float:
    """What it weighs that most words of the shorter sentence, of `size` stems, stand in the other; 0 where nothing."""
    if left.claim.report == right.claim.report or _disagree(left, right):
        return 0.0
    lately, apart = not told_apart(left, right), _set_apart(left, right)
    certain = LONG if apart or figures_differ(left, right) else SHORTEST
    if share > 0.9 and size >= certain and (lately or left.claim.type in SINGULAR):
        return 6.0
    if crowded and left.claim.type in SET_PHRASES and news_of_other_days(left, right):
        return 0.0
    return 3.0 if lately and not apart and size >= (MIDDLING if crowded else SHORTEST) else 0.0


def _disagree(left: Matter, right: Matter) -> bool:
    """Whether the same words are told of another actor, place or time."""
    days = left.days and right.days and not meet(left.days, right.days)
    places = left.places and right.places and left.places.isdisjoint(right.places)
    return bool(other_sides(left, right) or places or days)


def _set_apart(left: Matter, right: Matter) -> bool:
    """Whether the same words are told of another day of the scene, or beside another toll."""
    ours, theirs = left.days or left.scene_days, right.days or right.scene_days
    apart = ours and theirs and not meet(ours, theirs)
    return bool(apart) or tolls_differ(left, right)
