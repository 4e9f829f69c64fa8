"""The matters of one fact -> where they cannot all hold, field by field.

In: the matters of a fact. Out: `Conflict` records, few and sure: only like is set against like, what an
earlier promise said is no conflict with what was then done, and "at least N" leaves room for more.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.facts.answers import answered
from sayso.facts.clusters import Weigh
from sayso.facts.conflicts.figures import figure_conflicts
from sayso.facts.conflicts.likeness import (
    DAILY,
    alike,
    answers_it,
    days_agree,
    facets_agree,
    figures_agree,
    near,
    one_date_mistaken,
    same_spot,
    shares_words,
    surely_one_of_many,
)
from sayso.facts.conflicts.modalities import modality_conflicts
from sayso.facts.conflicts.roles import TAKEN, role_conflicts
from sayso.facts.conflicts.senses import sense_conflicts
from sayso.facts.conflicts.things import thing_conflicts
from sayso.facts.conflicts.times import time_conflicts
from sayso.facts.matters import Matter
from sayso.facts.sides import Outlets
from sayso.facts.tolls import tied_through
from sayso.model import Conflict

__all__ = ["find_conflicts"]

DENIAL_FROM = 0.5  # weight from which a denial is taken to speak of the very act that is told
DENIED_BY = 1.0  # how much less will do where somebody is named as denying it


def find_conflicts(
    matters: Sequence[Matter], outlets: Outlets, weigh: Weigh, *, crowded: bool = False
) -> tuple[Conflict, ...]:
    """All conflicts inside one fact, in the order of the fields.

    Args:
        matters: of the fact.
        outlets: outlet by report id.
        weigh: compares two matters.
        crowded: whether what looks like a conflict is mostly another happening of the same kind, as in a large or
            mixed pile, so that day and place must show that it is one.
    """

    def fits(one: Matter, other: Matter, least: float) -> bool:
        one_of_many = not crowded or surely_one_of_many(one, other)
        return one_of_many and weigh(one, other).shown >= least

    def counted_alike(one: Matter, other: Matter) -> bool:
        return fits(one, other, 0.0) or (crowded and near(one, other) and tied_through(one, other, matters))

    def other_actor(one: Matter, other: Matter) -> bool:
        alike_in_number = figures_agree(one, other) or (one.claim.type in TAKEN and not crowded)
        one_ground = one.claim.type != "territory.control" or same_spot(one, other) or shares_words(one, other)
        return days_agree(one, other) and alike_in_number and one_ground and fits(one, other, 0.0)

    def other_day(one: Matter, other: Matter) -> bool:
        told_alike = one_date_mistaken(one, other) if crowded else alike(one, other)
        return told_alike and figures_agree(one, other) and weigh(one, other).shown >= 0

    def other_figure(one: Matter, other: Matter) -> bool:
        one_day = one.claim.type not in DAILY or one.speaker == other.speaker or days_agree(one, other)
        return one_day and facets_agree(one, other) and counted_alike(one, other)

    def denied(one: Matter, denial: Matter) -> bool:
        voiced = not crowded or denial.speaker is not None or answered(one, denial)
        spoken_of = voiced and answers_it(denial, one) and facets_agree(one, denial) and _not_before(denial, one)
        return spoken_of and fits(one, denial, DENIAL_FROM - (DENIED_BY if denial.claim.said_by else 0.0))

    return (
        *role_conflicts(matters, outlets, other_actor, kinds_only=crowded),
        *time_conflicts(matters, outlets, other_day),
        *figure_conflicts(matters, outlets, other_figure),
        *modality_conflicts(matters, outlets, denied),
        *sense_conflicts(matters, outlets, other_figure),
        *thing_conflicts(matters, outlets, other_figure),
    )


def _not_before(denial: Matter, told: Matter) -> bool:
    """Whether a denial may be of the time that is told: of the same day, or of any later one where it goes on."""
    last = denial.days[1] if denial.days else denial.published
    if told.claim.modality == "ongoing" and told.days and last is not None:
        return last >= told.days[0]
    return days_agree(told, denial)
