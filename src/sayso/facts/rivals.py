"""Clusters of tolls -> the same, those made one that a report sets side by side or that reports of a day open with.

In a crowded pile, that many such things are told speaks against any two claims, so that the count of a second speaker
rarely joins what the others tell. Where a tie shows that it is of the same happening, that is settled for all of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, product

from sayso.facts.clusters import Weigh
from sayso.facts.comparisons import CROWDED
from sayso.facts.matters import Matter
from sayso.facts.tolls import TOLLS, tied

AGAINST = -2.0  # weight of a part from which what is told parts two matters


def with_rivals(clusters: Sequence[Sequence[Matter]], weigh: Weigh) -> list[list[Matter]]:
    """The clusters of one type, made one where two tolls tie them together and nothing told parts them.

    Many such things are told in a crowded pile, which speaks against any two claims; a tie outweighs it once for all
    that stand with either of them.
    """
    member_of = {matter.id: list(group) for group in clusters for matter in group}
    for group in clusters:
        for matter in group:
            member_of[matter.id] = member_of[group[0].id]
    for one, other in _ties([m for group in clusters for m in group]):
        ours, theirs = member_of[one.id], member_of[other.id]
        if ours is not theirs and weigh(one, other).weight >= 0 and not _parted(ours, theirs, weigh):
            ours.extend(theirs)
            member_of |= {matter.id: ours for matter in theirs}
    groups = {id(group): group for group in member_of.values()}
    return [sorted(group, key=_stand) for group in sorted(groups.values(), key=lambda g: min(map(_stand, g)))]


def _ties(matters: Sequence[Matter]) -> list[tuple[Matter, Matter]]:
    """The pairs of tolls that are of one happening though they may differ, in the order of their texts."""
    told = sorted((m for m in matters if m.claim.type in TOLLS and m.standing == "told"), key=_stand)
    return [(a, b) for a, b in combinations(told, 2) if tied(a, b)]


def _parted(ours: Sequence[Matter], theirs: Sequence[Matter], weigh: Weigh) -> bool:
    """Whether what two of them tell, their numbers and how many such things are told aside, parts them."""
    parts = (part for pair in product(ours, theirs) for part in weigh(*pair).parts)
    return any(weight <= AGAINST and why != CROWDED and not why.startswith("figures") for weight, why, _ in parts)


def _stand(matter: Matter) -> tuple[str, int, str]:
    return matter.claim.report, matter.claim.start, matter.id
