"""Two matters -> a weight for and against their being one, with the reasons.

After Fellegi and Sunter (1969), "A Theory for Record Linkage", JASA 64: each agreement or disagreement adds a
weight (log odds, base 2) and the sum decides. Departure: the weights are stated here, not estimated from the
pile at hand, except how rare a name is and how many reports compete for one matter.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from math import log2
from typing import NamedTuple

from sayso.facts.figures import counted, ratio, same
from sayso.facts.matters import Matter

Part = Iterator[tuple[float, str, frozenset[str]]]  # weight, reason, and the keys that show it

# Types of which a story rarely holds more than one matter at a time; all others happen again and again.
NONE: frozenset[str] = frozenset()
SINGULAR = frozenset({
    "ceasefire.agreement", "ceasefire.holding", "ceasefire.violation", "political.status", "political.rights",
    "justice.amnesty", "thirdparty.peacekeeping", "thirdparty.monitoring", "harm.need", "talks.meeting",
    "disarm.handover", "disarm.demobilise", "mines.clearance",
})  # fmt: skip
# Types whose actor tells one matter from another, because both sides do it.
ACTOR_TELLS = frozenset({
    "hostilities.attack", "forces.withdraw", "territory.control", "disarm.handover", "disarm.demobilise",
    "thirdparty.peacekeeping",
})  # fmt: skip
ONCE_FOR_ALL = frozenset({"ceasefire.agreement", "justice.amnesty", "political.rights", "political.status"})
TELLING_BITS = 2.0  # a name that one in four matters has tells nothing
MOST_FOR_NAMES = 2.5
SMALL_PILE = 8  # reports that tell of one type of matter and may well all mean the same one
CROWD_WEIGHT = 0.8
ANOTHER_STORY = -4.0
NEAR_DAYS = 3
LASTING_DAYS = 5
NEWS_DAYS = 14  # in a stream of news, what is told without a day is hardly older
LONG_AGO_DAYS = 120
FAR_RATIO = 0.3


class Comparison(NamedTuple):
    """`weight`: log odds, base 2, above 0 for one matter; `parts`: what it is the sum of."""

    weight: float
    parts: tuple[tuple[float, str, frozenset[str]], ...]

    @property
    def reasons(self) -> tuple[str, ...]:
        """Each part, a line each: "+2.0 same place or target: dunmar"."""
        return tuple(f"{w:+.1f} {why}{': ' if keys else ''}{', '.join(sorted(keys))}" for w, why, keys in self.parts)


class Rarity:
    """How much it tells that two matters share a name: the rarer in the pile, the more (log2 of one over its share).

    Source: Winkler (1989), frequency-based matching in the Fellegi-Sunter model.
    """

    def __init__(self, matters: Iterable[Matter]) -> None:
        self._spread: Counter[str] = Counter()
        self._of = 0
        reports: dict[tuple[str, int], set[str]] = {}
        for matter in matters:
            self._of += 1
            self._spread.update(matter.context)
            reports.setdefault((matter.claim.type, matter.story), set()).add(matter.claim.report)
        self._crowds = {block: max(0.0, log2(len(held) / SMALL_PILE)) for block, held in reports.items()}

    def crowd(self, matter: Matter) -> float:
        """How much less likely two claims of a type and story are one matter than in a small pile (log2, from 0)."""
        return self._crowds.get((matter.claim.type, matter.story), 0.0)

    def bits(self, key: str) -> float:
        """0 for what all matters share; about 7 for what one in a hundred has."""
        return log2((self._of + 1) / (self._spread[key] + 0.5)) if self._spread[key] else 0.0


def compare(left: Matter, right: Matter, rarity: Rarity) -> Comparison:
    """Weigh two matters of one type against each other."""
    parts = [part for compare_part in PARTS for part in compare_part(left, right)]
    parts.extend(_names(left, right, rarity))
    parts.extend(_crowd(left, right, rarity))
    return Comparison(sum(weight for weight, _, _ in parts), tuple(parts))


def _prior(left: Matter, right: Matter) -> Part:
    if left.claim.type == "stance.statement":
        yield -6.0, "statements are one only in the same words", NONE
    elif left.claim.type in SINGULAR:
        yield 1.5, "such a matter is mostly the only one of a story", NONE
    else:
        yield -0.5, "such things happen again and again", NONE
    if left.claim.report == right.claim.report and _overlap(left, right):
        if left.speaker and right.speaker and left.speaker != right.speaker:
            yield 2.5, "one sentence sets two speakers against each other", NONE
        else:
            yield -1.0, "one sentence tells them apart", NONE


def _overlap(left: Matter, right: Matter) -> bool:
    return left.claim.start < right.claim.end and right.claim.start < left.claim.end


def _names(left: Matter, right: Matter, rarity: Rarity) -> Part:
    """Shared rare names of the clauses count in full, those of the paragraphs by half; inside one report none."""
    if left.claim.report == right.claim.report:
        return
    said = {key: rarity.bits(key) for key in left.names & right.names}
    near = {key: rarity.bits(key) / 2 for key in left.context & right.context if key not in said}
    telling = {key: bits for key, bits in (said | near).items() if bits >= TELLING_BITS}
    if telling:
        most = MOST_FOR_NAMES + rarity.crowd(left)
        yield min(most, sum(telling.values()) / 3), "shared names", frozenset(telling)


def _crowd(left: Matter, right: Matter, rarity: Rarity) -> Part:
    """Where many reports tell of such matters, or tell other stories, more must speak for two being one."""
    crowd = max(rarity.crowd(left), rarity.crowd(right))
    if left.story != right.story:
        yield ANOTHER_STORY, "the reports tell different stories", NONE
    if crowd > 0:
        weight = CROWD_WEIGHT / 2 if left.claim.report == right.claim.report else CROWD_WEIGHT
        yield -weight * crowd, "many reports tell of such matters", NONE
    if (crowd > 0 or left.story != right.story) and _told_apart(left, right):
        yield -3.0, "many such matters, and these are of other days", NONE


def _told_apart(left: Matter, right: Matter) -> bool:
    """Whether two tellings are of other days, or weeks apart where a day is missing: news is mostly of late."""
    if left.days and right.days:
        return left.days[0] > right.days[1] or right.days[0] > left.days[1]
    ours, theirs = (m.days[0] if m.days else m.published for m in (left, right))
    return bool(ours and theirs and abs(ours - theirs) > NEWS_DAYS)


def _places(left: Matter, right: Matter) -> Part:
    shared = left.places & right.places or left.targets & right.targets
    if shared:
        yield 2.0, "same place or target", shared
    elif left.claim.report != right.claim.report and _named_beside(left, right):
        yield 1.0, "the place of one is named beside the other", NONE
    elif left.places and right.places:
        yield -0.5, "different places", NONE
    elif left.targets & left.names and right.targets & right.names:
        yield -1.5, "different targets", NONE


def _named_beside(left: Matter, right: Matter) -> bool:
    ours, theirs = left.places | left.targets & left.names, right.places | right.targets & right.names
    return bool(ours & (right.names | right.context) or theirs & (left.names | left.context))


def _actors(left: Matter, right: Matter) -> Part:
    if left.actors & right.actors:
        yield 1.0, "same actor", left.actors & right.actors
    elif left.sides and right.sides and not left.sides & right.sides:
        tells = left.claim.type in ACTOR_TELLS and not _named_beside(left, right)
        yield (-1.5 if tells else -0.5), "different actors", NONE


def _days(left: Matter, right: Matter) -> Part:
    if left.claim.modality == right.claim.modality == "ongoing":
        return  # a state that lasts is of no one day
    if left.days and right.days:
        gap = max(left.days[0], right.days[0]) - min(left.days[1], right.days[1])
        if gap <= 0:
            yield (2.0 if "year" not in (left.grain, right.grain) else 1.0), "same time", NONE
        elif gap > LONG_AGO_DAYS:
            yield -8.0, "months apart", NONE
        elif gap > NEWS_DAYS:
            yield -5.0, "weeks apart", NONE
        elif left.claim.report == right.claim.report and not _may_last(left, right):
            yield -2.0, "one report gives each a day of its own", NONE
        elif gap > (LASTING_DAYS if _may_last(left, right) else NEAR_DAYS) and not same_weekday(left, right):
            yield -2.5, "days apart", NONE
    elif _long_ago(left, right):
        yield -3.0, "one tells of long ago", NONE


def _long_ago(left: Matter, right: Matter) -> bool:
    """Whether only one gives a time, and that lies long before the telling of both."""
    dated, other = (left, right) if left.days else (right, left)
    told = other.published or dated.published
    return bool(told and dated.days and told - dated.days[1] > LONG_AGO_DAYS and not _looks_back(other))


def _may_last(left: Matter, right: Matter) -> bool:
    """Whether one tells of a state, or of a later step of what happens once, so that days may differ."""
    if {"ongoing", "denied"} & {left.claim.modality, right.claim.modality}:
        return True
    return left.claim.type in ONCE_FOR_ALL and {left.standing, right.standing} == {"told", "ahead"}


def same_weekday(left: Matter, right: Matter) -> bool:
    """Whether the days are a week or two apart and one is told as a bare weekday, which may be the other one."""
    if not (left.days and right.days and (left.days[0] - right.days[0]) % 7 == 0):
        return False
    bare = [m for m in (left, right) if m.claim.when and not any(c.isdigit() for c in m.claim.when.text)]
    return bool(bare) and abs(left.days[0] - right.days[0]) <= 14


def _looks_back(matter: Matter) -> bool:
    return bool(re.search(r"\b(?:19|20)\d\d\b", matter.claim.evidence))


def _facets(left: Matter, right: Matter) -> Part:
    for kind in sorted(left.facets.keys() & right.facets.keys()):
        if left.facets[kind] & right.facets[kind]:
            yield 0.8, f"same {kind}", left.facets[kind] & right.facets[kind]
        else:
            yield (-0.8 if kind == "people" else -1.5), f"different {kind}", left.facets[kind] | right.facets[kind]
    for kind in sorted(left.facets.keys() ^ right.facets.keys()):
        stated, near = (left.facets, right.near_facets) if kind in left.facets else (right.facets, left.near_facets)
        if stated[kind] & near.get(kind, frozenset()):
            yield 0.4, f"same {kind} in the paragraph", stated[kind] & near[kind]


def _speakers(left: Matter, right: Matter) -> Part:
    if left.speaker and left.speaker == right.speaker:
        yield 0.7, "same speaker", frozenset({left.speaker})


def _standings(left: Matter, right: Matter) -> Part:
    standings = {left.standing, right.standing}
    if len(standings) == 1:
        return
    if "asked" in standings:
        yield -2.0, "one is only asked for", NONE
    elif "ahead" in standings and "told" in standings:
        yield (-1.5 if left.claim.type in SINGULAR - {"talks.meeting"} else -0.5), "one is still to come", NONE
    elif standings == {"denied", "told"} and left.claim.report != right.claim.report:
        yield 0.7, "a denial answers what others tell", NONE
    if right.answers == left.id or left.answers == right.id:
        yield 3.0, "one answers the other", NONE


def _figures(left: Matter, right: Matter) -> Part:
    if "denied" in (left.standing, right.standing):
        return
    pairs = [(a, b) for a in left.claim.figures for b in right.claim.figures if counted(a) == counted(b) != "measures"]
    if not pairs:
        return
    nearest = max(ratio(a, b) for a, b in pairs)
    if any(same(a, b) for a, b in pairs):
        yield 2.0, "same figure", NONE
    elif nearest == 1:
        return
    elif _counts_on(left, right):
        yield 1.5, "one speaker counts on", NONE
    elif {"ahead", "asked"} & {left.standing, right.standing}:
        yield -3.0, "figures of what is to come differ", NONE
    elif nearest < FAR_RATIO and counted(pairs[0][0]) != "breaches":
        yield (-1.5 if left.claim.type in SINGULAR else -3.0), "figures far apart", NONE
    else:
        yield -0.3, "figures differ", NONE


def _counts_on(left: Matter, right: Matter) -> bool:
    """Whether one speaker gives a running total in two reports."""
    return left.speaker is not None and left.speaker == right.speaker and left.claim.report != right.claim.report


def _words(left: Matter, right: Matter) -> Part:
    shared = left.stems & right.stems
    size = min(len(left.stems), len(right.stems))
    share = len(shared) / size if size else 0.0
    apart = left.claim.report == right.claim.report or _disagree(left, right)
    if share >= 0.6 and size >= 4 and not apart:
        yield (6.0 if share > 0.9 else 3.0), "nearly the same words", NONE
    elif share >= 0.25:
        yield 0.7, "shared words", shared


def _disagree(left: Matter, right: Matter) -> bool:
    """Whether the same words are told of another actor or of another time."""
    actors = left.sides and right.sides and not left.sides & right.sides
    days = left.days and right.days and (left.days[0] > right.days[1] or right.days[0] > left.days[1])
    return bool(actors or days)


PARTS: tuple[Callable[[Matter, Matter], Part], ...] = (
    _prior, _places, _actors, _days, _facets, _speakers, _standings, _figures, _words,
)  # fmt: skip
