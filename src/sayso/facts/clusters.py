"""Weighed pairs -> clusters without chains: every member must fit the cluster, not only its neighbour.

Group-average linkage with a floor: two clusters join where the mean weight over all their pairs is at least 0
and no single pair speaks against it. Pairs are taken from the heaviest down, ties by where the claims stand,
so that neither the order of reports nor the names in them can change what comes out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import product

from sayso.facts.comparisons import Comparison
from sayso.facts.matters import Matter

JOIN_FROM = 0.0
FLOOR = -1.0
Weigh = Callable[[Matter, Matter], Comparison]


def cluster(matters: Sequence[Matter], pairs: Iterable[tuple[int, int]], weigh: Weigh) -> list[list[Matter]]:
    """Group the matters of one block.

    Args:
        matters: the block, in stable order.
        pairs: indices of matters that may be one; only these start a join.
        weigh: compares two matters; called once a pair.
    Returns:
        Clusters of one or more, each in the order of `matters`.
    """
    known: dict[tuple[int, int], float] = {}

    def weight(left: int, right: int) -> float:
        key = (left, right) if left < right else (right, left)
        if key not in known:
            known[key] = weigh(matters[key[0]], matters[key[1]]).weight
        return known[key]

    member_of = {index: [index] for index in range(len(matters))}
    joins = (pair for pair in pairs if weight(*pair) >= JOIN_FROM)
    for left, right in sorted(joins, key=lambda pair: (-weight(*pair), pair)):
        ours, theirs = member_of[left], member_of[right]
        if ours is not theirs and _fit(ours, theirs, weight):
            ours.extend(theirs)
            for index in theirs:
                member_of[index] = ours
    groups = {id(group): sorted(group) for group in member_of.values()}
    return [[matters[index] for index in group] for group in sorted(groups.values())]


def _fit(ours: Sequence[int], theirs: Sequence[int], weight: Callable[[int, int], float]) -> bool:
    total = 0.0
    for pair in product(ours, theirs):
        if (one := weight(*pair)) < FLOOR:
            return False
        total += one
    return total >= JOIN_FROM * len(ours) * len(theirs)
