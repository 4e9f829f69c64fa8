"""Two matters -> a weight for and against their being one, with the reasons.

After Fellegi and Sunter (1969), "A Theory for Record Linkage", JASA 64: each agreement or disagreement adds a
weight (log odds, base 2) and the sum decides. Departure: the weights are stated here, not estimated from the
pile at hand, except how rare a name is and how many reports compete for one matter.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from sayso.facts.figures import counted, ratio, same
from sayso.facts.matters import Matter, mention_keys
from sayso.facts.rarity import Rarity
from sayso.facts.timing import NONE, Part, time_parts, told_apart

# Types of which a story rarely holds more than one matter at a time; all others happen again and again.
SINGULAR = frozenset({
    "ceasefire.agreement", "ceasefire.holding", "ceasefire.violation", "political.status", "political.rights",
    "justice.amnesty", "thirdparty.peacekeeping", "thirdparty.monitoring", "harm.need", "talks.meeting",
    "disarm.handover", "disarm.demobilise", "mines.clearance",
})  # fmt: skip
# Types whose actor tells one matter from another, because both sides do it.
ACTOR_TELLS = frozenset({
    "hostilities.attack", "forces.withdraw", "territory.control", "disarm.handover", "disarm.demobilise",
    "thirdparty.peacekeeping", "aid.delivery",
})  # fmt: skip
TELLING_BITS = 2.0  # a name that one in four matters has tells nothing
MOST_FOR_NAMES = 2.5
CROWD_WEIGHT = 0.8
ANOTHER_STORY = -4.0
FAR_RATIO = 0.3
LARGE = 10  # from which two equal figures are hardly equal by chance


class Comparison(NamedTuple):
    """`weight`: log odds, base 2, above 0 for one matter; `parts`: what it is the sum of."""

    weight: float
    parts: tuple[tuple[float, str, frozenset[str]], ...]

    @property
    def reasons(self) -> tuple[str, ...]:
        """Each part, a line each: "+2.0 same place or target: dunmar"."""
        return tuple(f"{w:+.1f} {why}{': ' if keys else ''}{', '.join(sorted(keys))}" for w, why, keys in self.parts)


def compare(left: Matter, right: Matter, rarity: Rarity) -> Comparison:
    """Weigh two matters of one type against each other."""
    parts = [part for compare_part in PARTS for part in compare_part(left, right)]
    parts.extend(_names(left, right, rarity))
    parts.extend(_crowd(left, right, rarity))
    parts.extend(_telling_words(left, right, rarity))
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
            yield -2.5, "one sentence tells them apart", NONE


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


def _telling_words(left: Matter, right: Matter, rarity: Rarity) -> Part:
    """Rare content words that both clauses have, and by half those that only the paragraph of one has."""
    if left.claim.report == right.claim.report:
        return
    said = left.stems & right.stems
    near = (left.stems & right.near_stems | right.stems & left.near_stems) - said
    bits = {key: rarity.word_bits(key) for key in said} | {key: rarity.word_bits(key) / 2 for key in near}
    telling = {key: weight for key, weight in bits.items() if weight >= TELLING_BITS}
    if telling:
        yield min(MOST_FOR_NAMES, sum(telling.values()) / 4), "telling words", frozenset(telling)


def _crowd(left: Matter, right: Matter, rarity: Rarity) -> Part:
    """Where many reports tell of such matters, or tell other stories, more must speak for two being one."""
    crowd = max(rarity.crowd(left), rarity.crowd(right))
    if left.story != right.story:
        yield ANOTHER_STORY, "the reports tell different stories", NONE
    if crowd > 0:
        weight = CROWD_WEIGHT / 2 if left.claim.report == right.claim.report else CROWD_WEIGHT
        yield -weight * crowd, "many reports tell of such matters", NONE
    if (crowd > 0 or left.story != right.story) and told_apart(left, right):
        yield -3.0, "many such matters, and these are of other days", NONE


def _places(left: Matter, right: Matter) -> Part:
    shared = left.places & right.places or left.targets & right.targets
    scene = (left.places | left.scene) & (right.places | right.scene)
    if shared:
        yield 2.0, "same place or target", shared
    elif scene:
        yield 1.5, "same scene", scene
    elif left.claim.report != right.claim.report and _named_beside(left, right):
        yield 1.0, "the place of one is named beside the other", NONE
    elif left.targets & left.names and right.targets & right.names:
        yield -1.5, "different targets", NONE


def _named_beside(left: Matter, right: Matter) -> bool:
    ours, theirs = left.places | left.targets & left.names, right.places | right.targets & right.names
    return bool(ours & (right.names | right.context) or theirs & (left.names | left.context))


def _actors(left: Matter, right: Matter) -> Part:
    if left.actors & right.actors:
        yield 1.0, "same actor", left.actors & right.actors
    elif left.claim.type in ACTOR_TELLS and _other_sides(left, right) and not _named_beside(left, right):
        yield -0.5, "different actors", NONE


def _other_sides(left: Matter, right: Matter) -> bool:
    return bool(left.sides and right.sides and not left.sides & right.sides)


def _facets(left: Matter, right: Matter) -> Part:
    for kind in sorted(left.facets.keys() & right.facets.keys()):
        if left.facets[kind] & right.facets[kind]:
            yield 0.8, f"same {kind}", left.facets[kind] & right.facets[kind]
        else:
            yield (-1.2 if kind == "people" else -1.5), f"different {kind}", left.facets[kind] | right.facets[kind]
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
        yield from _denials(left if left.standing == "denied" else right)
    if right.answers == left.id or left.answers == right.id:
        yield 3.0, "one answers the other", NONE


def _denials(denial: Matter) -> Part:
    """A denial of the accused answers what others tell; that of nobody by name is mostly of another matter."""
    if denial.claim.said_by is None:
        yield -1.0, "nobody is named as denying it", NONE
    elif mention_keys(denial.claim.said_by) & denial.actors:
        yield 0.7, "the accused denies it", NONE
    else:
        yield -0.3, "somebody denies what others tell", NONE


def _figures(left: Matter, right: Matter) -> Part:
    if "denied" in (left.standing, right.standing):
        return
    pairs = [(a, b) for a in left.claim.figures for b in right.claim.figures if counted(a) == counted(b) != "measures"]
    if not pairs:
        yield from _same_number(left, right)
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


def _words(left: Matter, right: Matter) -> Part:
    shared = left.stems & right.stems
    size = min(len(left.stems), len(right.stems))
    share = len(shared) / size if size else 0.0
    apart = left.claim.report == right.claim.report or _disagree(left, right)
    if share > 0.9 and size >= 4 and not apart:
        yield 6.0, "nearly the same words", NONE
    elif share >= 0.6 and size >= 4 and not apart and not told_apart(left, right):
        yield 3.0, "nearly the same words", NONE
    elif share >= 0.25:
        yield 0.7, "shared words", shared


def _disagree(left: Matter, right: Matter) -> bool:
    """Whether the same words are told of another actor or of another time."""
    days = left.days and right.days and (left.days[0] > right.days[1] or right.days[0] > left.days[1])
    return bool(_other_sides(left, right) or days)


PARTS: tuple[Callable[[Matter, Matter], Part], ...] = (
    _prior, _places, _actors, time_parts, _facets, _speakers, _standings, _figures, _words,
)  # fmt: skip
