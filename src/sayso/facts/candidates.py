"""Which matters are compared at all: those of one type that share a key, so that cost grows slower than the square.

Inside a story small blocks are compared whole. In a large one, and between stories, two matters meet through a
name, a place, a figure, a day with a name, or a speaker; a key that very many share is passed over.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from sayso.facts.matters import Matter

WHOLE_BLOCK = 120  # matters of one type and story; below this all pairs are cheap
BUSIEST_KEY = 40  # matters; a key that more share is no key


def blocks(matters: Sequence[Matter]) -> list[list[Matter]]:
    """The matters by type, each block in the order given."""
    by_type: dict[str, list[Matter]] = defaultdict(list)
    for matter in matters:
        by_type[matter.claim.type].append(matter)
    return [by_type[type_] for type_ in sorted(by_type)]


def candidate_pairs(block: Sequence[Matter]) -> set[tuple[int, int]]:
    """Pairs of indices, the smaller first, of matters worth comparing."""
    stories: dict[int, list[int]] = defaultdict(list)
    for index, matter in enumerate(block):
        stories[matter.story].append(index)
    whole = [held for held in stories.values() if len(held) <= WHOLE_BLOCK]
    pairs = {pair for held in whole for pair in combinations(held, 2)}
    return pairs if len(stories) == len(whole) == 1 else pairs | _meeting(block)


def _meeting(block: Sequence[Matter]) -> set[tuple[int, int]]:
    holders: dict[tuple[str, object], list[int]] = defaultdict(list)
    for index, matter in enumerate(block):
        for key in _keys(matter):
            holders[key].append(index)
    return {pair for held in holders.values() if len(held) <= BUSIEST_KEY for pair in combinations(held, 2)}


def _keys(matter: Matter) -> Iterator[tuple[str, object]]:
    yield "report", matter.claim.report
    yield from (("name", name) for name in matter.names | matter.places)
    yield from (("figure", (f.low, f.high)) for f in matter.claim.figures if (f.low or f.high or 0) > 2)
    yield "words", matter.claim.evidence
    if matter.days:
        yield from (("day", (matter.days, name)) for name in matter.context)
    if matter.speaker:
        yield "speaker", matter.speaker
