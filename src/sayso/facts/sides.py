"""Values that differ -> the sides of a conflict, and whether it is a contradiction, an update or wording."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Literal

from sayso.facts.days import first_day
from sayso.facts.matters import Matter
from sayso.model import Conflict, ConflictField, ConflictSide

Kind = Literal["contradiction", "update", "wording"]
Outlets = Mapping[str, str | None]
Sure = Callable[[Matter, Matter], bool]  # whether two matters fit well enough to be set against each other


def said_day(matter: Matter) -> int | None:
    """The day on which a claim was made: said, else published."""
    return first_day(matter.claim.said_on) or matter.published


def family_of(matter: Matter, outlets: Outlets) -> str:
    """Who stands behind a claim: the speaker's family or name, else the outlet (the report where it has none)."""
    return matter.speaker or outlets.get(matter.claim.report) or matter.claim.report


def conflict(
    field: ConflictField, sides: Mapping[str, Sequence[Matter]], outlets: Outlets, why: str, kind: Kind | None = None
) -> Conflict:
    """A conflict whose sides are in the order of their earliest claims."""
    return Conflict(
        field=field,
        kind=kind or kind_of(list(sides.values()), outlets),
        sides=tuple(_side(value, matters, outlets) for value, matters in sides.items()),
        why=why,
    )


def kind_of(sides: Sequence[Sequence[Matter]], outlets: Outlets) -> Kind:
    """One family on later days updates; one speaker on one day differs in wording; all else contradicts."""
    if len({family_of(matter, outlets) for side in sides for matter in side}) > 1:
        return "contradiction"
    days = [{said_day(matter) for matter in side} for side in sides]
    if None in set().union(*days):
        return "contradiction"
    return "update" if all(a.isdisjoint(b) for n, a in enumerate(days) for b in days[n + 1 :]) else "wording"


def opposed(sides: Mapping[str, list[Matter]], sure: Sure) -> dict[str, list[Matter]]:
    """The sides of which some matter surely tells the same as one of another side."""
    return {
        value: held
        for value, held in sides.items()
        if any(sure(one, other) for v, others in sides.items() if v != value for one in held for other in others)
    }


def _side(value: str, matters: Iterable[Matter], outlets: Outlets) -> ConflictSide:
    listed = list(matters)
    return ConflictSide(
        value=value,
        claims=tuple(dict.fromkeys(matter.id for matter in listed)),
        families=tuple(sorted({family_of(matter, outlets) for matter in listed})),
    )
