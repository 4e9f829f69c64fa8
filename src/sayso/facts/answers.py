"""A denial that follows shortly in the same report answers what was told before it, of the same doer.

"Planes of Vell bombed the market, the observers said. Vell denied it." In a crowded pile little else shows it: the
denial names no place and no day of its own.
"""

from __future__ import annotations

import re

from sayso.facts.matters import Matter
from sayso.facts.rarity import Rarity
from sayso.facts.timing import NONE, Part

ANSWERED = 8.0
_EXCEPTIVE = re.compile(
    r"\b(?:beyond|further|except|apart from|other than|more than|since then|again|any ?more|no longer)\b", re.I
)
WITHIN = 300  # characters between what is told and the denial that answers it


def answers(left: Matter, right: Matter, rarity: Rarity) -> Part:
    """What a denial says for its being of what stands before it, where many such things are told."""
    if rarity.crowd(left) > 0 and {left.standing, right.standing} == {"told", "denied"}:
        told, denial = (left, right) if left.standing == "told" else (right, left)
        if answered(told, denial):
            yield ANSWERED, "a denial answers it in one report", NONE


def answered(told: Matter, denial: Matter) -> bool:
    """Whether a report gives the denial shortly after what it denies: of one doer, by somebody else."""
    one, other = told.claim, denial.claim
    behind = one.report == other.report and one.start <= other.start <= one.end + WITHIN
    return behind and told.speaker != denial.speaker and bool(told.actors & denial.actors)


def excepts(denial: Matter) -> bool:
    """Whether a denial grants what was told and denies that there was more: "no further releases", "no longer"."""
    return _EXCEPTIVE.search(denial.claim.evidence) is not None
