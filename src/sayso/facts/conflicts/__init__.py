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


def find_conflicts(matters: Sequence[Matter], outlets: Outlets, weigh: Weigh) -> tuple[Conflict, ...]:
    """All conflicts inside one fact, in the order of the fields."""
    return (
        *role_conflicts(matters, outlets),
        *time_conflicts(matters, outlets),
        *figure_conflicts(matters, outlets),
        *modality_conflicts(matters, outlets, weigh),
    )
