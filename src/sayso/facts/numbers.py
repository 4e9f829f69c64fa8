"""The figures of two matters: the same, one counting on, near or far apart. Only like is compared with like."""

from __future__ import annotations

from sayso.facts.figures import counted, population, ratio, same
from sayso.facts.kinds import SINGULAR
from sayso.facts.matters import Matter
from sayso.facts.rarity import Rarity
from sayso.facts.timing import NONE, Part
from sayso.model import Figure

OTHERS = -1.0
SENT = frozenset({"thirdparty.peacekeeping", "thirdparty.monitoring"})  # of whom fewer may come than were promised
FAR_RATIO = 0.3
LARGE = 10  # from which two equal figures are hardly equal by chance

Pairs = list[tuple[Figure, Figure]]


def numbers(left: Matter, right: Matter, rarity: Rarity) -> Part:
    """What the figures of two matters say for and against their being one."""
    if "denied" in (left.standing, right.standing):
        return
    pairs = [(a, b) for a in left.claim.figures for b in right.claim.figures if counted(a) == counted(b) != "measures"]
    like = [(a, b) for a, b in pairs if population(a) == population(b)]
    if pairs and not like and not any(same(a, b) for a, b in pairs):
        yield OTHERS, "figures of other people", NONE
        return
    pairs = like or pairs
    if not pairs:
        yield from _same_number(left, right)
    elif alike := [a for a, b in pairs if same(a, b)]:
        yield _for_same(alike, crowded=rarity.crowd(left) > 0), "same figure", NONE
    elif max(ratio(a, b) for a, b in pairs) < 1:
        yield from _differing(left, right, pairs)


def _for_same(figures: list[Figure], *, crowded: bool) -> float:
    """Where many such things are told, a small number is often shared by chance."""
    large = any(max(figure.low or 0, figure.high or 0) >= LARGE for figure in figures)
    return 2.0 if large or not crowded else 1.0


def _differing(left: Matter, right: Matter, pairs: Pairs) -> Part:
    if _counts_on(left, right):
        yield 1.5, "one speaker counts on", NONE
    elif {"ahead", "asked"} & {left.standing, right.standing}:
        yield (-1.0 if left.claim.type in SENT else -3.0), "figures of what is to come differ", NONE
    elif max(ratio(a, b) for a, b in pairs) < FAR_RATIO and counted(pairs[0][0]) != "breaches":
        yield (-1.5 if left.claim.type in SINGULAR else -3.0), "figures far apart", NONE
    else:
        yield -0.3, "figures differ", NONE


def _same_number(left: Matter, right: Matter) -> Part:
    """Figures of unlike nouns: a large number is hardly shared by chance."""
    ours, theirs = (
        {f.low for f in m.claim.figures if f.low == f.high and counted(f) != "measures"} for m in (left, right)
    )
    if any((number or 0) >= LARGE for number in ours & theirs):
        yield 1.5, "same number", NONE


def _counts_on(left: Matter, right: Matter) -> bool:
    """Whether one speaker gives a running total in two reports."""
    return left.speaker is not None and left.speaker == right.speaker and left.claim.report != right.claim.report
