"""Where and when a report stands as it tells on: what a claim does not name itself, the telling before it does.

"A boat was fired on near Arun on Sunday. Two women were killed." The second sentence names neither place nor
day; both are of the scene that the first one set. A scene reaches from a claim to those of its kind that follow
in the same sentence or shortly after it, never from one report to another.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.facts.matters import Matter

REACH = 400  # characters between the telling that sets a scene and one that is set in it
VIOLENCE = frozenset({"hostilities.attack", "harm.casualties", "harm.damage", "ceasefire.violation"})
TRANSFERS = frozenset({"detainee.release", "missing.persons"})
SET_APART = ("asked", "ahead")  # standings of what did not happen, so that it sets no scene for what did


def staged(matters: Sequence[Matter]) -> list[Matter]:
    """The same matters, in the order of their reports and texts, each with the scene that it is told in."""
    found: list[Matter] = []
    for matter in matters:
        setter = next((m for m in reversed(found[-8:]) if _sets(m, matter)), None)
        found.append(_in_scene(matter, setter) if setter else matter)
    return found


def _sets(before: Matter, matter: Matter) -> bool:
    if before.claim.report != matter.claim.report or matter.claim.start - before.claim.end > REACH:
        return False
    if (before.standing in SET_APART) != (matter.standing in SET_APART):
        return False
    if not (before.places | before.targets | before.scene or before.days or before.scene_days):
        return False
    return kind_of_scene(before) == kind_of_scene(matter)


def kind_of_scene(matter: Matter) -> str:
    """The types that tell of one happening together, under one name."""
    if matter.claim.type in VIOLENCE:
        return "violence"
    return "transfer" if matter.claim.type in TRANSFERS else matter.claim.type


def _in_scene(matter: Matter, setter: Matter) -> Matter:
    there = setter.places | setter.scene
    elsewhere = bool(matter.places) and matter.places.isdisjoint(there)
    another_day = matter.days is not None and matter.days != (setter.days or setter.scene_days)
    if elsewhere or another_day:
        return matter
    return matter._replace(
        scene=setter.scene | setter.places | (setter.targets & setter.names),
        scene_days=setter.days or setter.scene_days,
    )
