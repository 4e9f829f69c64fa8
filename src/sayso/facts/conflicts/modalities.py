"""Done, denied or still to come: what cannot both hold.

A denial stands against the telling of the same act, unless each speaks of another actor. A plan conflicts
with the deed only where it comes too late: it is still told as to come after it was done, or it gives a
later day for what is said to have happened once and already.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.facts.conflicts.times import step_of
from sayso.facts.matters import Matter
from sayso.facts.sides import Outlets, conflict, family_of, said_day
from sayso.model import Conflict

ONCE_FOR_ALL = frozenset({"ceasefire.agreement", "justice.amnesty", "political.rights", "political.status"})


def modality_conflicts(matters: Sequence[Matter], outlets: Outlets) -> Iterator[Conflict]:
    """A conflict of told against denied, and one of told against still to come."""
    told = [m for m in matters if m.standing == "told"]
    denied = [m for m in matters if m.claim.modality == "denied"]
    ahead = [m for m in matters if m.standing == "ahead"]
    yield from _against(told, denied, outlets, "told and denied", _denies)
    yield from _against(told, ahead, outlets, "told as done and as still to come", comes_too_late)
    yield from _against(ahead, denied, outlets, "denied, then announced by the same speaker", _changed_mind, outlets)


def _against(ours, theirs, outlets, why, test, *more) -> Iterator[Conflict]:  # type: ignore[no-untyped-def]
    pairs = [(a, b) for a in ours for b in theirs if test(a, b, *more)]
    if pairs:
        left = [a for a in ours if any(a is x for x, _ in pairs)]
        right = [b for b in theirs if any(b is y for _, y in pairs)]
        sides = {_value(left): left, _value(right): right}
        if len(sides) == 2:
            yield conflict("modality", sides, outlets, why)


def _value(matters: Sequence[Matter]) -> str:
    return ", ".join(dict.fromkeys(m.claim.modality for m in matters))


def _denies(told: Matter, denial: Matter) -> bool:
    if told.claim.report == denial.claim.report and told.speaker == denial.speaker:
        return False
    return not (told.actors and denial.actors and told.actors.isdisjoint(denial.actors))


def comes_too_late(told: Matter, plan: Matter) -> bool:
    """Whether what `told` tells as done is still to come for `plan`, which should have known or names a later day."""
    if plan.claim.modality not in ("planned", "conditional", "proposed") or told.claim.modality == "ended":
        return False
    if told.claim.report == plan.claim.report or not _one_act(told, plan):
        return False
    return _told_before(told, plan) or _later_day(told, plan)


def _one_act(told: Matter, plan: Matter) -> bool:
    """Whether the plan is for this very act, and not for another like it."""
    if told.claim.type in ONCE_FOR_ALL or told.claim.type == "talks.meeting":
        return True
    return told.days is not None and told.days == plan.days


def _told_before(told: Matter, plan: Matter) -> bool:
    """Whether the report of the plan came out after the deed was done and told."""
    done = told.days[1] if told.days else said_day(told)
    return plan.published is not None and done is not None and plan.published > done and not _is_later(plan, done)


def _is_later(plan: Matter, done: int) -> bool:
    return plan.days is not None and plan.days[0] > done


def _later_day(told: Matter, plan: Matter) -> bool:
    if told.claim.type not in ONCE_FOR_ALL or step_of(told) != step_of(plan):
        return False
    done = told.days[1] if told.days else told.published or plan.published
    return plan.days is not None and done is not None and plan.days[0] > done


def _changed_mind(plan: Matter, denial: Matter, outlets: Outlets) -> bool:
    return plan.speaker is not None and family_of(plan, outlets) == family_of(denial, outlets)
