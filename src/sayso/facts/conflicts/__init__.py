"""The matters of one fact -> where they cannot all hold, field by field.

In: the matters of a fact. Out: `Conflict` records, few and sure: only like is set against like, what an
earlier promise said is no conflict with what was then done, and "at least N" leaves room for more.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.facts.clusters import Weigh
from sayso.facts.conflicts.figures import figure_conflicts
from sayso.facts.conflicts.modalities import modality_conflicts
from sayso.facts.conflicts.roles import role_conflicts
from sayso.facts.conflicts.times import time_conflicts
from sayso.facts.matters import Matter
from sayso.facts.sides import Outlets
from sayso.model import Conflict

__all__ = ["find_conflicts"]

ROLE_FROM = 0.5  # weight from which two who are named for an act are named for the same act
DENIAL_FROM = 1.0  # weight from which a denial is taken to speak of the very act that is told


def find_conflicts(
    matters: Sequence[Matter], outlets: Outlets, weigh: Weigh, sure_from: float = 0.0
) -> tuple[Conflict, ...]:
    """All conflicts inside one fact, in the order of the fields.

    Args:
        matters: of the fact.
        outlets: outlet by report id.
        weigh: compares two matters.
        sure_from: weight from which two matters are set against each other; more in a large pile, where what
            looks like a conflict is mostly another happening of the same kind.
    """

    def sure(one: Matter, other: Matter) -> bool:
        return weigh(one, other).weight >= sure_from

    def surely_one(one: Matter, other: Matter) -> bool:
        return weigh(one, other).weight >= max(sure_from, ROLE_FROM)

    def surely_denied(one: Matter, denial: Matter) -> bool:
        return weigh(one, denial).weight >= max(sure_from, DENIAL_FROM)

    return (
        *role_conflicts(matters, outlets, surely_one),
        *time_conflicts(matters, outlets, sure),
        *figure_conflicts(matters, outlets, sure),
        *modality_conflicts(matters, outlets, surely_denied),
    )
