"""A supply told as back and as still cut, a closure told as lifted and as still in place: opposite senses of one type.

What was cut or closed before is the history of what came back and no conflict; what is told as cut on the day of the
return or later is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from sayso import lexicons
from sayso.facts.matters import Matter
from sayso.facts.sides import Outlets, Sure, conflict
from sayso.model import Conflict


def sense_conflicts(matters: Sequence[Matter], outlets: Outlets, sure: Sure) -> Iterator[Conflict]:
    """A conflict of those who tell a supply or a way as back and those who tell it as cut."""
    told = [m for m in matters if m.standing == "told"]
    back = [m for m in told if is_back(m)]
    cut = [m for m in told if _stays_cut(m)]
    pairs = [(b, c) for b in back for c in cut if _no_history(b, c) and sure(b, c)]
    if pairs:
        sides = {
            "back": [b for b in back if any(b is x for x, _ in pairs)],
            "cut": [c for c in cut if any(c is y for _, y in pairs)],
        }
        yield conflict("modality", sides, outlets, "told as back and as cut")


def is_back(matter: Matter) -> bool:
    """Whether a supply is told as there, or a closure as ended."""
    if matter.claim.type == "access.restriction":
        return matter.claim.modality == "ended"
    return matter.claim.type == "supply.essential" and not is_cut(matter)


def _stays_cut(matter: Matter) -> bool:
    """Whether a supply is told as cut, or a closure as going on."""
    if matter.claim.type == "access.restriction":
        return matter.claim.modality == "ongoing"
    return matter.claim.type == "supply.essential" and is_cut(matter)


def is_cut(matter: Matter) -> bool:
    """Whether the words tell of a supply that is not there."""
    return matter.claim.rule in _cut_frames()


@lexicons.cached
@lru_cache(maxsize=1)
def _cut_frames() -> frozenset[str]:
    return frozenset(frame.term for frame in lexicons.load("frames") if frame.get("sense") == "cut")


def _no_history(back: Matter, cut: Matter) -> bool:
    """Whether the supply is told as cut by another report, as of its return or later."""
    if back.claim.report == cut.claim.report:
        return False
    returned = back.days[0] if back.days else back.published
    since = cut.days[1] if cut.days else cut.published
    return returned is None or since is None or since >= returned
