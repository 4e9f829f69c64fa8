"""The figures of a claim that count what it is about: no measures, and none that is only a part of another."""

from __future__ import annotations

import re

from sayso.facts.figures import counted
from sayso.facts.words import stem
from sayso.model import Claim, Figure

HARMED = frozenset({"killed", "injured", "displaced", "missing"})
PERSONS = frozenset({"people", "households", *HARMED})
OF_THINGS = frozenset({"disarm.handover", "mines.clearance"})  # types whose figures count things, never people
_ADDS = re.compile(r"\s*(?:more|fewer|further|of them|of whom|were children|was a child)\b")
_PART = re.compile(r"\b(?:including|among them|as well as the|along with|counting)$")
_REACH = 20  # characters before a figure that hold any of these words and the end of the one before it
_OTHERS = re.compile(r"\b(?:others?|another|more(?! than))\b", re.IGNORECASE)


def tallies_of(claim: Claim) -> tuple[Figure, ...]:
    """Its figures but for what is only a part: "31 dead, including 10 on a bus", "21 others died elsewhere"."""
    return tuple([figure for figure in claim.figures if tells(figure, claim) and not _of_others(figure, claim)])


def tells(figure: Figure, claim: Claim) -> bool:
    """Whether a figure counts what its claim is about: no measure, no "one of", no people among handed-over arms."""
    kind = counted_in(figure, claim)
    number = figure.low if figure.low is not None else figure.high
    if number is None or kind == "measures" or (number <= 1 and kind not in ("killed", "injured")):
        return False
    if claim.type in OF_THINGS and kind in PERSONS:
        return False
    before, _, after = claim.evidence.partition(figure.text) if figure.text else ("", "", "")
    return not _ADDS.match(after) and not _PART.search(before.rstrip()[-_REACH:])


def counted_in(figure: Figure, claim: Claim) -> str:
    """What a figure counts in its claim: "violated it eight times" counts breaches."""
    times = claim.type == "ceasefire.violation" and stem(figure.what) == stem("times")
    return "breaches" if times else counted(figure)


def _of_others(figure: Figure, claim: Claim) -> bool:
    """Whether a figure counts others than those before: "another 21 were killed", but not "7 dead, 20 others hurt"."""
    if _OTHERS.search(figure.text):
        return counted(figure) != "injured"
    before = claim.evidence.partition(figure.text)[0] if figure.text else ""
    return before.rstrip().lower().endswith("another")
