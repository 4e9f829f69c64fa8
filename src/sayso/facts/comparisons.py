"""Two matters -> a weight for and against their being one, with the reasons.

After Fellegi and Sunter (1969), "A Theory for Record Linkage", JASA 64: each agreement or disagreement adds a
weight (log odds, base 2) and the sum decides. Departure: the weights are stated here, not estimated from the
pile at hand, so that adding a report never changes what two other reports come to.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from sayso.facts.matters import Matter
from sayso.model import Figure

Part = Iterator[tuple[float, str]]

# Types of which a story rarely holds more than one matter at a time; all others happen again and again.
SINGULAR = frozenset({
    "ceasefire.agreement", "ceasefire.holding", "political.status", "political.rights", "justice.amnesty",
    "thirdparty.peacekeeping", "thirdparty.monitoring", "harm.need", "talks.meeting", "disarm.handover",
    "disarm.demobilise", "mines.clearance",
})  # fmt: skip
# Types whose actor tells one matter from another, because both sides do it.
ACTOR_TELLS = frozenset(
    {"hostilities.attack", "forces.withdraw", "territory.control", "disarm.handover", "disarm.demobilise"}
)
NEAR_DAYS = 3
LONG_AGO_DAYS = 120
FAR_RATIO = 0.3


class Comparison(NamedTuple):
    """`weight`: log odds, base 2, above 0 for one matter; `reasons`: each part of it, a line each."""

    weight: float
    reasons: tuple[str, ...]


def compare(left: Matter, right: Matter) -> Comparison:
    """Weigh two matters of one type against each other."""
    parts = [part for compare_part in PARTS for part in compare_part(left, right)]
    return Comparison(sum(weight for weight, _ in parts), tuple(f"{weight:+.1f} {reason}" for weight, reason in parts))


def _prior(left: Matter, right: Matter) -> Part:
    if left.claim.type in SINGULAR:
        yield 1.5, f"{left.claim.type} in one story is mostly one matter"
    else:
        yield -0.5, f"{left.claim.type} happens again and again"


def _places(left: Matter, right: Matter) -> Part:
    shared = left.places & right.places or left.targets & right.targets
    if shared:
        yield 2.0, f"same place or target: {_list(shared)}"
    elif left.places & (right.names | right.context) or right.places & (left.names | left.context):
        yield 1.0, "the place of one is named beside the other"
    elif left.places and right.places:
        yield -0.5, "different places"
    if left.targets and right.targets and not left.targets & right.targets:
        yield -1.5, "different targets"


def _actors(left: Matter, right: Matter) -> Part:
    if left.actors & right.actors:
        yield 1.0, f"same actor: {_list(left.actors & right.actors)}"
    elif left.actors and right.actors:
        yield (-1.5 if left.claim.type in ACTOR_TELLS else -0.5), "different actors"


def _days(left: Matter, right: Matter) -> Part:
    if left.days and right.days:
        gap = max(left.days[0], right.days[0]) - min(left.days[1], right.days[1])
        if gap <= 0:
            yield (2.0 if "year" not in (left.grain, right.grain) else 1.0), "same time"
        elif gap > LONG_AGO_DAYS:
            yield -8.0, "months apart"
        elif gap > NEAR_DAYS:
            yield -2.5, "days apart"
    elif left.days or right.days:
        dated, other = (left, right) if left.days else (right, left)
        anchor = other.published or dated.published
        if anchor and anchor - dated.days[1] > LONG_AGO_DAYS and not _looks_back(other):
            yield -3.0, "one tells of long ago"


def _looks_back(matter: Matter) -> bool:
    return bool(re.search(r"\b(?:19|20)\d\d\b", matter.claim.evidence))


def _facets(left: Matter, right: Matter) -> Part:
    for kind in sorted(left.facets.keys() & right.facets.keys()):
        if left.facets[kind] & right.facets[kind]:
            yield 0.8, f"same {kind}: {_list(left.facets[kind] & right.facets[kind])}"
        else:
            yield -1.5, f"different {kind}: {_list(left.facets[kind])}, {_list(right.facets[kind])}"


def _speakers(left: Matter, right: Matter) -> Part:
    if left.speaker and left.speaker == right.speaker:
        yield 0.7, f"same speaker: {left.speaker}"


def _standings(left: Matter, right: Matter) -> Part:
    if left.standing != right.standing and "ahead" in (left.standing, right.standing):
        yield (-1.5 if left.claim.type in SINGULAR else 0.0), "one is still to come"


def _figures(left: Matter, right: Matter) -> Part:
    ratios = [ratio(a, b) for a in left.claim.figures for b in right.claim.figures if figure_kind(a) == figure_kind(b)]
    if not ratios:
        return
    if max(ratios) == 1:
        yield 2.0, "same figure"
    elif max(ratios) < FAR_RATIO:
        yield -3.0, "figures far apart"
    else:
        yield -0.3, "figures differ"


def _words(left: Matter, right: Matter) -> Part:
    if left.claim.evidence == right.claim.evidence and left.claim.report != right.claim.report:
        yield 6.0, "same words"
        return
    shared = left.stems & right.stems
    size = min(len(left.stems), len(right.stems))
    share = len(shared) / size if size else 0.0
    if share >= 0.6 and size >= 5 and left.claim.report != right.claim.report:
        yield 4.0, "nearly the same words"
    elif share >= 0.25:
        yield 0.7, f"shared words: {_list(shared)}"


def figure_kind(figure: Figure) -> str:
    """What a figure counts, coarsely: killed, injured, displaced, missing, or things counted otherwise."""
    return next((k for k in ("killed", "injured", "displaced", "missing") if k in figure.what), "count")


def ratio(left: Figure, right: Figure) -> float:
    """How near two figures are: 1 where their intervals meet, else the smaller bound over the larger one."""
    low = max(left.low or 0, right.low or 0)
    high = min(_top(left), _top(right))
    return 1.0 if low <= high else high / low


def _top(figure: Figure) -> float:
    return figure.high if figure.high is not None else (figure.low or 0) * 1.0 + 1e-9


def _list(keys: frozenset[str]) -> str:
    return ", ".join(sorted(keys))


PARTS: tuple[Callable[[Matter, Matter], Part], ...] = (
    _prior, _places, _actors, _days, _facets, _speakers, _standings, _figures, _words,
)  # fmt: skip
