"""A whole time ("57 dead in recent days") is told apart from one day, and a whole country from one place."""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.facts.figures import counted, same
from sayso.facts.matters import Matter
from sayso.facts.rarity import Rarity
from sayso.facts.timing import NONE, Part

SUMMED_UP = -2.0
_YEARS = re.compile(
    r"(?<!first time )\b(?:for|during) (?:(?:the|past|more|than|almost|nearly|some) )*[\w-]+ (?:years|decades)\b"
    r"|\b[\w-]+-(?:year|decade)(?:-old|-long)? (?:[\w-]+ )?(?:war|insurgency|conflict|rebellion|revolt|struggle)\b",
    re.IGNORECASE,
)
_COUNTRY = re.compile(
    r"\b(?:across|throughout|all over) (?:the )?(?:\w+ )?country\b|\b(?:nation|country)-?wide\b", re.IGNORECASE
)
_PERIOD = re.compile(
    r"\bso far (?:this|in)\b|\bsince (?!then\b|dawn\b|morning\b|midnight\b)|\bto date\b"
    r"|\b(?:in|over|during|within) (?:the )?(?:recent|last|past) (?:[\w-]+ ){0,2}(?:days|weeks|months|years)\b",
    re.IGNORECASE,
)
_SAYING = {"years": _YEARS, "country": _COUNTRY, "period": _PERIOD}


def periods(left: Matter, right: Matter, rarity: Rarity) -> Part:
    """What is of years of fighting speaks against an attack; where much is told, any sum against what is none."""
    if left.standing == right.standing == "told":
        parts = list(_summed_up(left, right, rarity))
        yield from () if parts and _one_count(left, right) else parts


def _summed_up(left: Matter, right: Matter, rarity: Rarity) -> Part:
    if left.claim.type == "hostilities.attack" and _says("years", left) != _says("years", right):
        yield SUMMED_UP, "one is of years of fighting", NONE
    if rarity.crowd(left) == 0:
        return
    if sums_up(left) != sums_up(right):
        yield SUMMED_UP, "one sums up a time", NONE
    if _one_is_of_all(left, right):
        yield SUMMED_UP, "one is of the whole country", NONE


def sums_up(matter: Matter) -> bool:
    """Whether the words of a claim name a time of some length that it tells of."""
    return _says("period", matter)


def _one_is_of_all(left: Matter, right: Matter) -> bool:
    """Whether one tells of places, and the other of a whole country and of no place in it."""
    placed, other = (left, right) if left.places else (right, left)
    return bool(placed.places) and not other.places and _says("country", other)


def _says(what: str, matter: Matter) -> bool:
    return _found(what, matter.claim.evidence)


@lru_cache(maxsize=8192)
def _found(what: str, evidence: str) -> bool:
    """Each claim is compared with many others, its words are read once."""
    return _SAYING[what].search(evidence) is not None


def _one_count(left: Matter, right: Matter) -> bool:
    return any(same(a, b) and counted(a) == counted(b) for a in left.claim.figures for b in right.claim.figures)
