"""Clusters -> the same, those made one that are of one happening by where they stand: rival tolls, and denials.

In a crowded pile, that many such things are told speaks against any two claims, so that the count of a second speaker
rarely joins what the others tell, nor a denial what it answers. Where a tie shows that they are of one happening, that
is settled for all that stand with either of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, product

from sayso.facts.answers import answered
from sayso.facts.clusters import Weigh
from sayso.facts.comparisons import parted
from sayso.facts.matters import Matter
from sayso.facts.rarity import Rarity
from sayso.facts.tolls import TOLLS, tied


def with_rivals(clusters: Sequence[Sequence[Matter]], weigh: Weigh, rarity: Rarity) -> list[list[Matter]]:
    """The clusters of one type, made one where a tie holds two of them together and nothing told parts them."""
    member_of = {matter.id: list(group) for group in clusters for matter in group}
    for group in clusters:
        for matter in group:
            member_of[matter.id] = member_of[group[0].id]
    for one, other in _ties([m for group in clusters for m in group]):
        ours, theirs = member_of[one.id], member_of[other.id]
        if ours is not theirs and weigh(one, other).weight >= 0 and not _parted(ours, theirs, (one, other), rarity):
            ours.extend(theirs)
            member_of |= {matter.id: ours for matter in theirs}
    groups = {id(group): group for group in member_of.values()}
    return [sorted(group, key=_stand) for group in sorted(groups.values(), key=lambda g: min(map(_stand, g)))]


def _ties(matters: Sequence[Matter]) -> list[tuple[Matter, Matter]]:
    """The pairs that are of one happening though they differ, tolls and what is denied, in the order of their texts."""
    in_order = sorted(matters, key=_stand)
    told = [m for m in in_order if m.standing == "told"]
    counted = [m for m in told if m.claim.type in TOLLS and m.tallies]
    denied = [m for m in in_order if m.standing == "denied"]
    ties = [(a, b) for a, b in combinations(counted, 2) if tied(a, b)]
    return [*ties, *((a, b) for a, b in product(told, denied) if answered(a, b))]


def _parted(ours: Sequence[Matter], theirs: Sequence[Matter], tie: tuple[Matter, Matter], rarity: Rarity) -> bool:
    """Whether what two of them but the tied ones tell parts them."""
    others = (pair for pair in product(ours, theirs) if pair not in (tie, tie[::-1]))
    return any(parted(*pair, rarity) for pair in others)


def _stand(matter: Matter) -> tuple[str, int, str]:
    return matter.claim.report, matter.claim.start, matter.id
