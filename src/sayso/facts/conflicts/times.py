"""Days that cannot both hold: one happening, done once, told of different days.

Only days are compared, never running totals or states that go on. An agreement is signed, comes into
effect and ends on days of their own, so each step is compared with its like; but what takes effect before
it was reached is a conflict.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from sayso.facts.conflicts.likeness import DAILY
from sayso.facts.conflicts.senses import is_back
from sayso.facts.matters import Matter
from sayso.facts.sides import Outlets, Sure, conflict, opposed
from sayso.facts.timing import same_words
from sayso.model import Conflict

ONCE = frozenset({
    "ceasefire.agreement", "hostilities.attack", "harm.damage", "harm.casualties", "talks.meeting", "territory.control",
    "justice.amnesty", "detainee.release", "forces.withdraw", "political.rights", "political.status",
    "thirdparty.peacekeeping", "aid.delivery", "detainee.custody",
})  # fmt: skip
FINE = frozenset({"day", "hour", "minute"})


def time_conflicts(matters: Sequence[Matter], outlets: Outlets, sure: Sure) -> Iterator[Conflict]:
    """One conflict for each step of the happening that is told of different days."""
    dated = [m for m in matters if _is_dated_event(m)]
    for step in sorted({step_of(m) for m in dated}):
        yield from _different_days([m for m in dated if step_of(m) == step], outlets, sure)
    yield from _effect_before_signing(dated, outlets)
    told = [m for m in matters if m.standing == "told" and m.grain == "month" and m.claim.type not in DAILY]
    yield from _miscopied(told, outlets)


def _is_dated_event(matter: Matter) -> bool:
    return (
        (matter.claim.type in ONCE or is_back(matter) or _is_lifted(matter))
        and (matter.claim.modality in ("done", "agreed") or _began(matter) or _is_lifted(matter))
        and matter.standing == "told"
        and matter.days is not None
        and matter.days[0] == matter.days[1]
        and matter.grain in FINE
    )


def _is_lifted(matter: Matter) -> bool:
    """Whether a blockade or closure is told to have ended."""
    return matter.claim.type == "access.restriction" and matter.claim.modality == "ended"


def _began(matter: Matter) -> bool:
    """Whether a state that lasts is told with its first day: "in force since Wednesday"."""
    when = matter.claim.when
    if matter.claim.modality != "ongoing" or when is None:
        return False
    return f"since {when.text}".lower() in matter.claim.evidence.lower()


def step_of(matter: Matter) -> str:
    """The step of an agreement that a claim dates: the one that it names alone, "effect" before all others."""
    steps = matter.facets.get("step", frozenset())
    return next((step for step in ("effect", "ratified", "ended", "signed") if step in steps), "")


def _different_days(matters: Sequence[Matter], outlets: Outlets, sure: Sure) -> Iterator[Conflict]:
    sides: dict[str, list[Matter]] = {}
    for matter in sorted(matters, key=lambda m: m.days or (0, 0)):
        sides.setdefault(_iso(matter), []).append(matter)
    sides = opposed(sides, lambda one, other: sure(one, other) and not _one_weekday(one, other))
    if len(sides) > 1 and len({m.claim.report for held in sides.values() for m in held}) > 1:
        yield conflict("when", sides, outlets, "told of different days")


def _one_weekday(one: Matter, other: Matter) -> bool:
    """Whether both say the same bare weekday, which each report counts from its own date."""
    ours, theirs = (m.claim.when.text.lower() if m.claim.when else "" for m in (one, other))
    return ours == theirs and not any(c.isdigit() for c in ours)


def _effect_before_signing(matters: Sequence[Matter], outlets: Outlets) -> Iterator[Conflict]:
    effect = [m for m in matters if step_of(m) == "effect"]
    signed = [m for m in matters if step_of(m) == "signed"]
    early = [m for m in effect if any((s.days or (0, 0)) > (m.days or (0, 0)) for s in signed)]
    late = [s for s in signed if any((s.days or (0, 0)) > (m.days or (0, 0)) for m in early)]
    if early and late and {m.claim.report for m in early} != {m.claim.report for m in late}:
        sides = {f"in effect {_iso(early[0])}": early, f"reached {_iso(late[-1])}": late}
        yield conflict("when", sides, outlets, "in effect before it was reached")


def _iso(matter: Matter) -> str:
    return date.fromordinal(matter.days[0]).isoformat() if matter.days else ""


def _miscopied(matters: Sequence[Matter], outlets: Outlets) -> Iterator[Conflict]:
    """A conflict of the first two reports that tell one sentence of two months."""
    for one, other in combinations(matters, 2):
        if one.days != other.days and same_words(one, other):
            sides = {_iso(matter)[:7]: [matter] for matter in (one, other)}
            yield conflict("when", sides, outlets, "one sentence, told of two months")
            return
