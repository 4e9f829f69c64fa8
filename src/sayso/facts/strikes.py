"""The toll that the sentence of an attack gives: it tells this attack from others as it tells its dead from others.

"Three shells hit the market of Arun, killing nine" makes two claims, and only that of the dead has the nine.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.facts.figures import counted, nearness, same, vague
from sayso.facts.matters import Matter
from sayso.facts.numbers import FAR_RATIO, Pairs, is_large
from sayso.facts.rarity import Rarity
from sayso.facts.scenes import VIOLENCE
from sayso.facts.timing import NONE, Part
from sayso.model import Claim

HARM = "harm.casualties"
STRIKES = VIOLENCE - {HARM}


def with_tolls(matters: Sequence[Matter]) -> list[Matter]:
    """The same matters, those of violence with the figures of people harmed that their sentences give."""
    told: dict[str, list[Claim]] = {}
    for matter in matters:
        if matter.claim.type == HARM and matter.claim.figures:
            told.setdefault(matter.claim.report, []).append(matter.claim)
    return [_with_toll(m, told.get(m.claim.report, ())) if m.claim.type in STRIKES else m for m in matters]


def _with_toll(strike: Matter, told: Iterable[Claim]) -> Matter:
    start, end = strike.claim.start, strike.claim.end
    beside = (claim.figures for claim in told if claim.start < end and start < claim.end)
    return strike._replace(toll=tuple(figure for figures in beside for figure in figures))


def strike_tolls(left: Matter, right: Matter, rarity: Rarity) -> Part:
    """What the tolls in the sentences of two attacks say for and against their being one."""
    pairs = _like_tolls(left, right)
    if not pairs:
        return
    if alike := [(a, b) for a, b in pairs if same(a, b)]:
        yield _for_same(alike), "same toll", NONE
    elif max(nearness(a, b) for a, b in pairs) < FAR_RATIO:
        yield -2.0, "tolls far apart", NONE
    else:
        yield -0.3, "another toll", NONE


def _for_same(pairs: Pairs) -> float:
    if any(is_large(a) and is_large(b) for a, b in pairs):
        return 1.5
    return 0.3 if all(vague(a) or vague(b) for a, b in pairs) else 0.7


def tolls_differ(left: Matter, right: Matter) -> bool:
    """Whether the sentences of both count something alike, and no count of one is that of the other."""
    pairs = _like_tolls(left, right)
    return bool(pairs) and not any(same(a, b) for a, b in pairs)


def _like_tolls(left: Matter, right: Matter) -> Pairs:
    return [(a, b) for a in left.toll for b in right.toll if counted(a) == counted(b)]
