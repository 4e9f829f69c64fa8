"""Which matters are compared at all: those of one type that share a key, so that cost grows slower than the square.

Inside a story small blocks are compared whole; in a large one two matters meet through a name, a figure, a
speaker or their report. Between stories, where little is one matter, they meet through the same words, or
through a name with a figure or a day. A key that very many share is passed over. In a mixed pile one key that
few share brings two matters together, of keys that many share it takes two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import combinations

from sayso.facts.matters import Matter

WHOLE_BLOCK = 120  # matters of one type and story; below this all pairs are cheap
BUSIEST_KEY = 40  # matters; a key that more share is no key
TELLING_KEY = 10  # matters; in a mixed pile a key that no more share brings two together by itself
LONGEST_STEMS = 3  # words of a sentence by which its near copies are found
SMALLEST_FIGURE = 2  # figures up to it are too common to bring two matters together


def blocks(matters: Sequence[Matter]) -> list[list[Matter]]:
    """The matters by type, each block in the order given."""
    by_type: dict[str, list[Matter]] = defaultdict(list)
    for matter in matters:
        by_type[matter.claim.type].append(matter)
    return [by_type[type_] for type_ in sorted(by_type)]


def candidate_pairs(block: Sequence[Matter], *, mixed: bool = False) -> set[tuple[int, int]]:
    """Pairs of indices, the smaller first, of matters worth comparing.

    Args:
        mixed: whether the block is of a mixed pile, where two matters are one only if something particular agrees.
    """
    if mixed:
        return _meeting_in_crowd(block)
    stories: dict[int, list[int]] = defaultdict(list)
    for index, matter in enumerate(block):
        stories[matter.story].append(index)
    pairs = _meeting(block, range(len(block)), _keys_between) if len(stories) > 1 else set()
    for held in stories.values():
        pairs |= set(combinations(held, 2)) if len(held) <= WHOLE_BLOCK else _meeting(block, held, _keys_inside)
    return pairs


def _meeting(
    block: Sequence[Matter], indices: Iterable[int], keys: Callable[[Matter], Iterable[Hashable]]
) -> set[tuple[int, int]]:
    return {pair for held in _holders(block, indices, keys) for pair in combinations(held, 2)}


def _meeting_in_crowd(block: Sequence[Matter]) -> set[tuple[int, int]]:
    met, once = set[tuple[int, int]](), set[tuple[int, int]]()
    for held in _holders(block, range(len(block)), lambda matter: set(_particulars(matter))):
        pairs = set(combinations(held, 2))
        met |= pairs if len(held) <= TELLING_KEY else pairs & once
        once |= pairs
    return met


def _holders(
    block: Sequence[Matter], indices: Iterable[int], keys: Callable[[Matter], Iterable[Hashable]]
) -> list[list[int]]:
    """For each key that two or more have and not very many, the indices of those that have it."""
    holders: dict[Hashable, list[int]] = defaultdict(list)
    for index in indices:
        for key in keys(block[index]):
            holders[key].append(index)
    return [held for held in holders.values() if 1 < len(held) <= BUSIEST_KEY]


def _keys_inside(matter: Matter) -> Iterator[Hashable]:
    yield "report", matter.claim.report
    yield from (("name", name) for name in matter.names | matter.places)
    yield from (("figure", figure) for figure in _figures(matter))
    yield "speaker", matter.speaker or matter.claim.report
    yield from _keys_between(matter)


def _particulars(matter: Matter) -> Iterator[Hashable]:
    """What may show that two matters are one: words, names, scene, figures, days."""
    yield "words", " ".join(matter.claim.evidence.split())
    yield from (("name", name) for name in matter.names | matter.places | matter.scene)
    yield from (("figure", figure) for figure in _figures(matter))
    yield from (("stem", stem) for stem in sorted(matter.stems, key=lambda s: (-len(s), s))[:LONGEST_STEMS])
    yield "day", matter.days or matter.scene_days or matter.id


def _keys_between(matter: Matter) -> Iterator[Hashable]:
    yield "words", " ".join(matter.claim.evidence.split())
    for name in sorted(matter.names | matter.places):
        yield from (("figure", figure, name) for figure in _figures(matter))
        if matter.days:
            yield "day", matter.days, name


def _figures(matter: Matter) -> set[float]:
    """The bounds of the figures: "at least 40" meets "40"."""
    return {one for f in matter.claim.figures for one in (f.low, f.high) if one and one > SMALLEST_FIGURE}
