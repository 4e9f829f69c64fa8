"""Two counts of one report -> whether its words set the later against the first, or show that it counts something else.

"The monitor counted 15; rescue workers gave a higher toll of 23." The words are data: `lexicons/contrasts.tsv`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from sayso import lexicons
from sayso.facts.kinds import SINGULAR
from sayso.facts.matters import Matter
from sayso.facts.patterns import any_of

_NOT_FIRST = "second|third|fourth|fifth|another|further|last|remaining"
_RETURN = re.compile(r"\bin (?:return|exchange|turn)\b", re.IGNORECASE)
RECOUNTED = "recounted"  # the rule of claims that give a number again and nothing else
NEXT = 100  # characters between a count and the next sentence's
RIGHT_BEHIND = 30  # characters between the words and the figure that they bring in


def set_beside(left: Matter, right: Matter) -> bool:
    """Whether by the words of one report a second speaker counts what the first did: "placed the death toll at 12"."""
    if not _two_speak(left, right):
        return False
    return counted_again(left, right) or _says("beside", _later(left, right)) or _says("against", _later(left, right))


def counted_again(left: Matter, right: Matter) -> bool:
    """Whether one gives no more than a number for what the other, right before it, counts: "the mayor says nine"."""
    first, later = sorted((left.claim, right.claim), key=lambda claim: (claim.rule == RECOUNTED, claim.start))
    return later.rule == RECOUNTED and later.start - first.start >= 0 and later.start - first.end <= NEXT


def counts_anew(matter: Matter) -> bool:
    """Whether such words stand right before a figure of its own: "says that the figure is below 9,000"."""
    if matter.claim.rule == RECOUNTED:
        return matter.claim.type not in SINGULAR  # of which there is one anyway
    told = matter.claim.evidence
    ends = [found.end() for class_ in ("beside", "against") for found in any_of("contrasts", class_).finditer(told)]
    figures = [told.find(figure.text) for figure in matter.claim.figures if figure.text]
    return any(0 <= at - end <= RIGHT_BEHIND for at in figures for end in ends)


def set_against(left: Matter, right: Matter) -> bool:
    """Whether a report says that the later of two counts differs: "gave a higher toll", "but the clinic said 20"."""
    if not _two_speak(left, right):
        return False
    later = _later(left, right)
    turned = any_of("contrasts", "turn").match(later.claim.evidence) is not None
    return turned or _says("against", later) or (_says("beside", later) and _says("aside", later))


def called_another(left: Matter, right: Matter) -> bool:
    """Whether a report calls the later of two counts a different one: "gave a higher toll".

    To turn from one to the other ("but", "while") is less: "at least 15 died; but the clinic counted 20".
    """
    return _two_speak(left, right) and _says("against", _later(left, right))


def _two_speak(left: Matter, right: Matter) -> bool:
    return left.claim.report == right.claim.report and left.speaker != right.speaker


def counts_further(matter: Matter) -> bool:
    """Whether the words of a count tell of more than was counted before, of a part of it, or of another time."""
    return counts_others(matter) or _says("part", matter)


def counts_others(matter: Matter) -> bool:
    """Whether the words of a count tell of more than was counted before: "also killed", "in another attack"."""
    return _says("further", matter)


def updates(matter: Matter) -> bool:
    """Whether a count is told as one that replaces an earlier one, or that was replaced: "updating an earlier toll"."""
    return _says("updates", matter)


def lot_of(matter: Matter) -> str | None:
    """The ordinal of what comes in several lots: "a *second* train"; none for the first, which is seldom called so."""
    return _lot_in(matter.claim.evidence)


def given_in_return(matter: Matter) -> bool:
    """Whether what it counts goes the other way: "gave up 20 captives *in exchange*"."""
    return _is_return(matter.claim.evidence)


def _later(left: Matter, right: Matter) -> Matter:
    return max(left, right, key=lambda m: (m.claim.start, m.claim.rule == RECOUNTED, m.claim.end))


def _says(class_: str, matter: Matter) -> bool:
    return _stands_in(class_, matter.claim.evidence)


@lexicons.cached
@lru_cache(maxsize=8192)
def _stands_in(class_: str, evidence: str) -> bool:
    """Looked for once, as a count is compared with many others."""
    return any_of("contrasts", class_).search(evidence) is not None


@lru_cache(maxsize=8192)
def _is_return(evidence: str) -> bool:
    return _RETURN.search(evidence) is not None


@lexicons.cached
@lru_cache(maxsize=8192)
def _lot_in(evidence: str) -> str | None:
    """Looked for once, as a count is compared with many others."""
    found = _lots().search(evidence)
    return found[1].lower() if found else None


@lexicons.cached
@lru_cache(maxsize=1)
def _lots() -> re.Pattern[str]:
    nouns = "|".join(map(re.escape, sorted(lexicons.terms("contrasts", "lot"))))
    return re.compile(rf"\b({_NOT_FIRST}) (?:\w+ ){{0,2}}?(?:{nouns})s?\b", re.IGNORECASE)
