"""Another actor or another recipient: one act told of two who cannot both have done or taken it.

Names alone do not differ safely: "the army" and "the garrison" may be one. So two sides stand only where
the reports put them in different parties, or in different kinds of force.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.facts.matters import Matter, mention_keys
from sayso.facts.sides import Outlets, conflict
from sayso.model import Conflict, ConflictField, Mention

BLAMED = frozenset({"hostilities.attack", "ceasefire.violation", "harm.damage", "harm.casualties", "territory.control"})
TAKEN = frozenset({"disarm.handover", "detainee.release", "missing.persons", "aid.delivery"})
_STATE = re.compile(
    r"\b(?:army|troops|soldiers?|garrison|police|armed forces|government|military|security forces)\b", re.I
)
_REBEL = re.compile(
    r"\b(?:rebels?|guerrillas?|insurgents?|separatists?|militants?|gunm[ae]n|fighters?|subversives?|bandits)\b", re.I
)


def role_conflicts(matters: Sequence[Matter], outlets: Outlets) -> Iterator[Conflict]:
    """A conflict of recipients and one of actors, where the type has them."""
    told = [m for m in matters if m.standing == "told"]
    if matters[0].claim.type in TAKEN:
        yield from _role_conflict("recipient", told, outlets)
    if matters[0].claim.type in BLAMED:
        yield from _role_conflict("actor", told, outlets)


def _role_conflict(role: ConflictField, matters: Sequence[Matter], outlets: Outlets) -> Iterator[Conflict]:
    sides: dict[str, list[Matter]] = {}
    for matter in matters:
        for mention in matter.claim.roles.get(role, ())[:1]:
            sides.setdefault(_side_of(mention, sides), []).append(matter)
    if len(sides) > 1 and len({m.claim.report for side in sides.values() for m in side}) > 1:
        yield conflict(role, sides, outlets, f"different {role}s")


def _side_of(mention: Mention, sides: dict[str, list[Matter]]) -> str:
    """The side that a mention belongs to: its party, else a side that shares a name with it, else its own."""
    if mention.party:
        return mention.party
    keys = mention_keys(mention)
    for value, matters in sides.items():
        if keys & {
            k
            for m in matters
            for r in ("actor", "recipient")
            for o in m.claim.roles.get(r, ())
            for k in mention_keys(o)
        }:
            return value
    return mention.entity or mention.text
