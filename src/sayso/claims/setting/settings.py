"""One scene, several claims: an attack, its dead, its damage and the breach share who, when and where.

In: the claims of one sentence. Out: the same claims, where one of a scene lacked its actor, time or place and
exactly one other gives it ("two were killed *at the bridge on Monday* when *gunmen* opened fire").
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from sayso.model import Claim, When

SCENE = ("hostilities.attack", "harm.casualties", "harm.damage", "ceasefire.violation")


def share_settings(claims: Sequence[Claim], linked: Callable[[Claim, Claim], bool]) -> list[Claim]:
    """The claims of a sentence, completed from each other.

    Args:
        claims: of one sentence.
        linked: whether one of two claims stands in a clause of the other ("when", "killing", "that left").
    """
    if len(claims) < 2:
        return list(claims)
    return [
        _completed(claim, [c for c in claims if c is not claim and _one_scene(claim, c, linked)]) for claim in claims
    ]


def _one_scene(one: Claim, other: Claim, linked: Callable[[Claim, Claim], bool]) -> bool:
    if one.type not in SCENE or other.type not in SCENE or one.said_by != other.said_by:
        return False
    return one.modality == other.modality and linked(one, other)


def _completed(claim: Claim, others: list[Claim]) -> Claim:
    roles = dict(claim.roles)
    for role in ("actor", "place"):
        given = {c.roles[role] for c in others if c.roles.get(role)}
        if role not in roles and len(given) == 1 and _may_take(role, others):
            roles[role] = given.pop()
    times = {c.when for c in others if c.when}
    when: When | None = claim.when or (times.pop() if len(times) == 1 else None)
    if roles == claim.roles and when == claim.when:
        return claim
    return msgspec.structs.replace(
        claim, roles=roles, when=when, trail=(*claim.trail, "setting: shared in the sentence")
    )


def _may_take(role: str, others: list[Claim]) -> bool:
    """Only an attack tells who did it."""
    return role != "actor" or any(c.type == "hostilities.attack" and c.roles.get("actor") for c in others)
