"""Where two matters took place, and who acted: the same place, target, scene or actor, or another."""

from __future__ import annotations

from sayso.facts.kinds import ACTOR_TELLS, SINGULAR
from sayso.facts.matters import Matter
from sayso.facts.rarity import Rarity
from sayso.facts.scenes import VIOLENCE
from sayso.facts.timing import NONE, Part

FOUGHT = frozenset({"hostilities.attack", "territory.control"})  # what one side does to the other


def places(left: Matter, right: Matter, rarity: Rarity) -> Part:
    """What the places and targets say; a place that most of the pile is about says little."""
    one_report = left.claim.report == right.claim.report
    if shared := left.places & right.places or left.targets & right.targets:
        yield 2.0 * rarity.telling(shared), "same place or target", shared
    elif (scene := (left.places | left.scene) & (right.places | right.scene)) and one_report:
        if not rarity.crowd(left):
            yield rarity.telling(scene), "same scene in one report", scene
    elif scene:
        yield 1.5 * rarity.telling(scene), "same scene", scene
    elif left.places and right.places:
        if left.claim.type not in SINGULAR:
            yield _elsewhere(left, right, rarity), "different places", left.places | right.places
    elif not one_report and (beside := _named_beside(left, right)):
        yield rarity.telling(beside), "the place of one is named beside the other", beside
    elif left.targets & left.names and right.targets & right.names:
        yield -1.5, "different targets", NONE


def _elsewhere(left: Matter, right: Matter, rarity: Rarity) -> float:
    """How far two places tell two matters apart: little where one is what the whole pile is about."""
    most = -1.8 if left.claim.type in VIOLENCE else -0.8
    return most * min(rarity.telling(left.places), rarity.telling(right.places))


def _named_beside(left: Matter, right: Matter) -> frozenset[str]:
    """The keys of places and targets of one that the paragraph of the other names."""
    ours, theirs = left.places | left.targets & left.names, right.places | right.targets & right.names
    return ours & (right.names | right.context) | theirs & (left.names | left.context)


def actors(left: Matter, right: Matter, rarity: Rarity) -> Part:
    """What the actors say; another one speaks against one matter only where both sides do such things."""
    if _turned_round(left, right):
        yield -2.0, "the actor of one is the target of the other", NONE
    elif left.actors & right.actors:
        yield 1.0, "same actor", left.actors & right.actors
    elif left.claim.type in ACTOR_TELLS and other_sides(left, right) and not _named_beside(left, right):
        yield (-1.5 if left.claim.type in FOUGHT else -0.7), "different actors", NONE


def _turned_round(left: Matter, right: Matter) -> bool:
    """Whether who acts in one suffers in the other; the town where people died is named beside them and no sufferer."""
    both = (left.targets & right.actors) | (left.actors & right.targets)
    return bool(both - left.places - right.places if left.claim.type == "harm.casualties" else both)


def other_sides(left: Matter, right: Matter) -> bool:
    """Whether the actors are known on both and are of different sides."""
    return bool(left.sides and right.sides and not left.sides & right.sides)
