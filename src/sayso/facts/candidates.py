"""Which matters are compared at all: those of one type that share a key, so that cost grows slower than the square.

Small blocks are compared whole. In a large one two matters meet through a name, a place, a figure, a day with
a facet, or a speaker; a key that very many share tells nothing and is passed over.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from sayso.facts.matters import Matter

WHOLE_BLOCK = 120  # matters; below this all pairs are cheap
BUSIEST_KEY = 60  # matters; a key that more share is no key


def blocks(matters: Sequence[Matter]) -> list[list[Matter]]:
    """The matters by type, each block in the order given."""
    by_type: dict[str, list[Matter]] = defaultdict(list)
    for matter in matters:
        by_type[matter.claim.type].append(matter)
    return [by_type[type_] for type_ in sorted(by_type)]


def candidate_pairs(block: Sequence[Matter]) -> set[tuple[int, int]]:
    """Pairs of indices, the smaller first, of matters worth comparing."""
    if len(block) <= WHOLE_BLOCK:
        return set(combinations(range(len(block)), 2))
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
