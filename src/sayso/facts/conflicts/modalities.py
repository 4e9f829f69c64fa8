"""Done, denied or still to come: what cannot both hold.

A denial stands against the telling of the same act, unless each speaks of another actor. A plan conflicts
with the deed only where it comes too late: it is still told as to come after it was done, or it gives a
later day for what is said to have happened once and already.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from sayso.facts.answers import answered
from sayso.facts.conflicts.likeness import same_scene
from sayso.facts.conflicts.times import step_of
from sayso.facts.kinds import ONCE_FOR_ALL
from sayso.facts.matters import Matter, mention_keys
from sayso.facts.settings import other_sides
from sayso.facts.sides import Kind, Outlets, Sure, conflict, family_of, said_day
from sayso.facts.timing import same_weekday, same_words
from sayso.model import Conflict

ACCUSED_WORDS = 2  # stems that a denial shares with the charge that it answers
_TO_COME = re.compile(r"\b(?:will|would|shall|never|won't|won’t)\b", re.IGNORECASE)
_OWN = re.compile(r"(?:its|their|his|her|our)\s", re.IGNORECASE)
BLAMED = frozenset({"hostilities.attack", "ceasefire.violation", "harm.damage", "harm.casualties"})
PLANS = ("planned", "conditional", "proposed")


def modality_conflicts(matters: Sequence[Matter], outlets: Outlets, sure: Sure) -> Iterator[Conflict]:
    """A conflict of told against denied, and one of told against still to come."""
    told = [m for m in matters if m.standing == "told"]
    denied = [m for m in matters if _is_denial(m)]
    ahead = [m for m in matters if m.standing == "ahead"]

    def denies(one: Matter, denial: Matter) -> bool:
        return _may_deny(one, denial) and sure(one, denial)

    def takes_back(plan: Matter, denial: Matter) -> bool:
        return plan.speaker is not None and family_of(plan, outlets) == family_of(denial, outlets)

    def rules_out(plan: Matter, denial: Matter) -> bool:
        voiced = None not in (plan.speaker, denial.speaker) and not takes_back(plan, denial)
        to_come = voiced and _TO_COME.search(denial.claim.evidence) is not None
        return (to_come or (plan.speaker is not None and answered(plan, denial))) and denies(plan, denial)

    agreed = [m for m in ahead if m.claim.modality == "agreed"]
    yield from _against(told or agreed, denied, outlets, "told and denied", denies)
    yield from _against(told, ahead, outlets, "told as done and as still to come on a later day", later_day)
    yield from _against(
        told, ahead, outlets, "an older state: told as still to come when it was done", told_before, "update"
    )
    yield from _against(ahead, denied, outlets, "denied, then announced by the same speaker", takes_back)
    yield from _against(ahead, denied, outlets, "announced, and denied for the time to come", rules_out)


def _is_denial(matter: Matter) -> bool:
    """Whether it denies that something happened; what nobody can refuse to do is denied where it is refused."""
    if matter.claim.modality == "refused":
        return matter.claim.type in BLAMED
    return matter.claim.modality == "denied" and matter.claim.type != "harm.need"


def _against(
    ours: Sequence[Matter],
    theirs: Sequence[Matter],
    outlets: Outlets,
    why: str,
    test: Callable[[Matter, Matter], bool],
    kind: Kind | None = None,
) -> Iterator[Conflict]:
    pairs = [(a, b) for a in ours for b in theirs if test(a, b)]
    left = [a for a in ours if any(a is x for x, _ in pairs)]
    right = [b for b in theirs if any(b is y for _, y in pairs)]
    if pairs and _value(left) != _value(right):
        yield conflict("modality", {_value(left): left, _value(right): right}, outlets, why, kind)


def _value(matters: Sequence[Matter]) -> str:
    return ", ".join(dict.fromkeys(m.claim.modality for m in matters))


def _may_deny(told: Matter, denial: Matter) -> bool:
    if told.claim.report == denial.claim.report and told.speaker == denial.speaker:
        return False
    if same_words(told, denial):
        return False  # a copy that has lost the end of the sentence before
    if told.claim.type in BLAMED and denial.actors and not told.actors:
        return False  # who denies having done it may grant that it happened
    if not other_sides(told, denial) or told.actors & denial.actors:
        return True
    accused = told.speaker != denial.speaker and _denies_for_itself(denial)
    return accused and (len(told.stems & denial.stems) >= ACCUSED_WORDS or same_scene(told, denial))


def _denies_for_itself(denial: Matter) -> bool:
    """Whether the speaker denies having done it, so that another name of the accused may well be the speaker's."""
    voice = denial.voice
    own = any(_OWN.match(mention.text) for mention in denial.claim.roles.get("actor", ()))
    return voice is not None and (own or bool(mention_keys(voice) & denial.actors))


def told_before(told: Matter, plan: Matter) -> bool:
    """Whether the report of the plan came out after this very deed was done and told."""
    if not _one_act(told, plan) or not _may_be_stale(told, plan):
        return False
    done = told.days[1] if told.days else said_day(told)
    return plan.published is not None and done is not None and plan.published > done and not _is_later(plan, told, done)


def _may_be_stale(told: Matter, plan: Matter) -> bool:
    """Whether a later plan is an old one: of a law only where both tell of its adoption, for its other steps follow."""
    if told.claim.type not in ONCE_FOR_ALL - {"ceasefire.agreement"}:
        return True
    return step_of(told) == step_of(plan) == "ratified" and told.days is not None


def later_day(told: Matter, plan: Matter) -> bool:
    """Whether the plan names a later day for what happens once and is said to have happened already."""
    if not _one_act(told, plan) or told.claim.type not in ONCE_FOR_ALL or step_of(told) != step_of(plan):
        return False
    done = told.days[1] if told.days else told.published or plan.published
    return plan.days is not None and done is not None and plan.days[0] > done


def _one_act(told: Matter, plan: Matter) -> bool:
    """Whether a plan is for this very act, and not for another like it."""
    if plan.claim.modality not in PLANS or told.claim.modality != "done" or told.claim.report == plan.claim.report:
        return False
    return told.claim.type in {*ONCE_FOR_ALL, "talks.meeting"} or (told.days is not None and told.days == plan.days)


def _is_later(plan: Matter, told: Matter, done: int) -> bool:
    """Whether the plan names a day after the deed; a bare weekday some weeks on may be the old one, told again."""
    if plan.days is None or plan.days[0] <= done:
        return False
    return not same_weekday(told, plan)
