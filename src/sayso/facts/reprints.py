"""Whole reports that are printed again: what a reprint tells was told before, and is compared once for all its prints.

A reprint adds a report to a fact and no telling: it neither makes a kind of matter more crowded, nor can it join
what its original holds apart.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from sayso.facts.matters import Matter


def tellings(matters: Iterable[Matter]) -> list[list[Matter]]:
    """The matters, those that are one telling together; each telling, and all of them, in the order given."""
    found: dict[Hashable, list[Matter]] = {}
    for matter in matters:
        found.setdefault((matter.printed, matter.published, matter.story), []).append(matter)
    return list(found.values())


def with_reprints(clusters: Iterable[Sequence[Matter]], told: Iterable[Sequence[Matter]]) -> list[list[Matter]]:
    """Clusters of first prints with the other prints, each in the order of reports and of their texts."""
    prints = {telling[0].id: telling for telling in told}
    whole = ([one for matter in group for one in prints[matter.id]] for group in clusters)
    return [sorted(group, key=lambda m: (m.claim.report, m.claim.start, m.claim.end, m.id)) for group in whole]
