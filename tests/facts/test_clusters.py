"""Clusters have no chains: every member must fit the whole cluster."""

from __future__ import annotations

from itertools import combinations

from invented_claims import claim, matters_of

from sayso.facts.clusters import cluster
from sayso.facts.comparisons import Comparison
from sayso.facts.matters import Matter


def grouped(weights: dict[str, float]) -> list[list[str]]:
    """Clusters of matters a, b, c … under stated weights ("ab": 3.0)."""
    names = sorted({name for pair in weights for name in pair})
    matters = list(matters_of([claim(f"{name}-1", "Shells fell.") for name in names]).values())

    def weigh(left: Matter, right: Matter) -> Comparison:
        return Comparison(weights["".join(sorted(left.id[0] + right.id[0]))], ())

    pairs = set(combinations(range(len(matters)), 2))
    return [[m.id[0] for m in group] for group in cluster(matters, pairs, weigh)]


def test_a_chain_does_not_hold() -> None:
    """A fits B and B fits C, but A and C speak against each other: C stays out."""
    assert grouped({"ab": 4.0, "bc": 3.0, "ac": -3.0}) == [["a", "b"], ["c"]]


def test_members_that_fit_each_other_join() -> None:
    """Three that fit each other are one cluster."""
    assert grouped({"ab": 2.0, "bc": 2.0, "ac": 0.5}) == [["a", "b", "c"]]


def test_the_heaviest_pair_joins_first() -> None:
    """Of two that exclude each other, the better one joins."""
    assert grouped({"ab": 1.0, "bc": 5.0, "ac": -4.0}) == [["a"], ["b", "c"]]


def test_nothing_joins_below_zero() -> None:
    """Weights below zero join nothing."""
    assert grouped({"ab": -0.1, "bc": -2.0, "ac": -2.0}) == [["a"], ["b"], ["c"]]
