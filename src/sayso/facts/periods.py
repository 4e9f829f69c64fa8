"""What is told of a whole time ("57 dead in recent days", "677 breaches since the truce") is not of one day."""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.facts.figures import counted, same
from sayso.facts.matters import Matter
from sayso.facts.rarity import Rarity
from sayso.facts.timing import NONE, Part

SUMMED_UP = -2.0
_PERIOD = re.compile(
    r"\bso far (?:this|in)\b|\bsince (?!then\b|dawn\b|morning\b|midnight\b)|\bto date\b"
    r"|\b(?:in|over|during|within) (?:the )?(?:recent|last|past) (?:[\w-]+ ){0,2}(?:days|weeks|months|years)\b",
    re.IGNORECASE,
)


def periods(left: Matter, right: Matter, rarity: Rarity) -> Part:
    """What sums up a time speaks against what does not, where many such things are told and no count is the same."""
    told = left.standing == right.standing == "told"
    if told and rarity.crowd(left) > 0 and sums_up(left) != sums_up(right) and not _one_count(left, right):
        yield SUMMED_UP, "one sums up a time", NONE


def sums_up(matter: Matter) -> bool:
    """Whether the words of a claim name a time of some length that it tells of."""
    return _names_period(matter.claim.evidence)


@lru_cache(maxsize=4096)
def _names_period(evidence: str) -> bool:
    """Each claim is compared with many others, its words are read once."""
    return _PERIOD.search(evidence) is not None


def _one_count(left: Matter, right: Matter) -> bool:
    return any(same(a, b) and counted(a) == counted(b) for a in left.claim.figures for b in right.claim.figures)
