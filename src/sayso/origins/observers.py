"""Claims in an outlet's own words -> the body that the same sentence says observed it.

"The Mission recorded four breaches", "the ministry put the dead at 90" or "has 90 names on its list", "the army denied
having fired" name whose count, estimate or word it is without a verb of saying and a clause; the outlet is then no
voice of its own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from sayso import lexicons
from sayso.model import Claim
from sayso.origins.offices import office_of
from sayso.origins.owners import World, owner_of

_COUNTED = (
    r"(?:has |have |had |also |itself |alone )*(?:recorded|counted|registered|documented|tallied|logged|verified"
    r"|observed|witnessed|established|estimated|estimates|counts|lists|listed)\b"
)
_PUT = r"(?:has |have |had |now |later )*puts? [^.;]{3,60}? at\b"
_LISTED = (
    r"(?:still |now )?(?:has|had|holds|held|keeps|kept) [^.;]{3,60}? (?:on|in) (?:its|her|his|their) "
    r"(?:lists?|books?|registers?|records?|rolls?|files?|wards?|morgue)\b"
)
_OWNED_TO = (
    r"(?:has |have |had )?(?:denie[ds]|admit(?:s|ted)|acknowledge[ds]|concede[ds]|confirm(?:s|ed)|announce[ds]"
    r"|disclose[ds]) (?:having|any|the|a|an|its)\b"
)
NAME_WORDS = 8  # words that the name of an observer may have


@lexicons.cached
@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    word = r"[\w’'-]+"
    told = f"{_COUNTED}|{_PUT}|{_LISTED}|{_OWNED_TO}"
    return re.compile(rf"^(?P<who>(?:{word} ){{0,{NAME_WORDS - 1}}}?{word}),? (?:{told})(?! (?:by|to)\b)")


def find_observers(claims: Sequence[Claim], world: World) -> Mapping[str, tuple[str, str]]:
    """Claim id -> (entity, family) of the body whose count or word it is, for claims that nobody is said to say."""
    found = {}
    for claim in claims:
        match = _pattern().match(claim.evidence) if claim.said_by is None else None
        if not match or re.match(r"(?:[Ww]e|[Ii]t|[Tt]hey|[Hh]e|[Ss]he|I)\b", match.group("who")):
            continue
        who = match.group("who")
        family = owner_of(who, claim.report, world)
        if family:
            found[claim.id] = (office_of(who, family, world) or family, family)
    return found
