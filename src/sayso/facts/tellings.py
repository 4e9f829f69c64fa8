"""Two matters of one report: told apart by one sentence, told on about the same, or each told in its place."""

from __future__ import annotations

from sayso.facts.kinds import SINGULAR
from sayso.facts.matters import Matter
from sayso.facts.rarity import Rarity
from sayso.facts.scenes import REACH
from sayso.facts.timing import NONE, Part


def tellings(left: Matter, right: Matter, rarity: Rarity) -> Part:
    """What the places of two matters in one report say for and against their being one."""
    if left.claim.report != right.claim.report:
        return
    first, later = sorted((left, right), key=lambda m: m.claim.start)
    if later.claim.start < first.claim.end:
        yield from _of_one_sentence(first, later)
    elif later.claim.start - first.claim.end > REACH:
        if _has_details(later) and left.claim.type not in SINGULAR:
            yield -0.7, "one report tells of each in its place", NONE
    elif not _has_details(later):
        yield (0.3 if left.claim.type in SINGULAR else 2.0), "one goes on about the other", NONE


def _of_one_sentence(left: Matter, right: Matter) -> Part:
    if left.speaker and right.speaker and left.speaker != right.speaker:
        yield 2.5, "one sentence sets two speakers against each other", NONE
    else:
        yield -2.5, "one sentence tells them apart", NONE


def _has_details(matter: Matter) -> bool:
    """Whether a telling names a place, day, target or number of its own."""
    return bool(matter.places or matter.days or matter.targets & matter.names or matter.claim.figures)
