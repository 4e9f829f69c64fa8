"""Two matters -> a weight for and against their being one, with the reasons.

After Fellegi and Sunter (1969), "A Theory for Record Linkage", JASA 64: each agreement or disagreement adds a
weight (log odds, base 2) and the sum decides. Departure: the weights are stated here, not estimated from the
pile at hand, except how rare a name or word is and how many happenings compete for one matter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from sayso.facts.answers import answers
from sayso.facts.kinds import SINGULAR
from sayso.facts.matters import Matter
from sayso.facts.numbers import numbers
from sayso.facts.periods import periods
from sayso.facts.rarity import Rarity
from sayso.facts.settings import actors, places
from sayso.facts.standings import speakers, standings
from sayso.facts.strikes import strike_tolls
from sayso.facts.tellings import tellings
from sayso.facts.timing import NONE, Part, meetings, time_parts, told_apart
from sayso.facts.tolls import tolls
from sayso.facts.wordings import names, telling_words, twins, wording

CROWD_WEIGHT = 0.8
ANOTHER_STORY = -4.0
PARTICULAR_FROM = 0.9  # weight from which a part shows something particular
FEW, FEW_WEIGHT = "few such things are told", 0.8
# Reasons that hold for any two matters of a kind, and so show nothing particular.
COMMON = ("same speaker", "same actor", "same people", "shared words", "such a matter is mostly", FEW)
AGAINST = -2.0  # weight of a part from which what is told parts two matters


FindParts = Callable[[Matter, Matter, Rarity], Part]


class Comparison(NamedTuple):
    """`weight`: log odds, base 2, above 0 for one matter; `parts`: what it is the sum of."""

    weight: float
    parts: tuple[tuple[float, str, frozenset[str]], ...]

    @property
    def shown(self) -> float:
        """The weight of what is told of the two themselves, without that few such things are told."""
        return self.weight - sum(weight for weight, why, _ in self.parts if why == FEW)

    @property
    def reasons(self) -> tuple[str, ...]:
        """Each part, a line each: "+2.0 same place or target: dunmar"."""
        return tuple(f"{w:+.1f} {why}{': ' if keys else ''}{', '.join(sorted(keys))}" for w, why, keys in self.parts)


def compare(left: Matter, right: Matter, rarity: Rarity) -> Comparison:
    """Weigh two matters of one type against each other."""
    return _compared(left, right, rarity, _finders(left, right))


def compare_rivals(left: Matter, right: Matter, rarity: Rarity) -> Comparison:
    """As `compare`, and that two tolls stand where rival tolls of one happening do speaks for them as well."""
    return _compared(left, right, rarity, (*_finders(left, right), tolls))


def _finders(left: Matter, right: Matter) -> Sequence[FindParts]:
    return INSIDE if left.claim.report == right.claim.report else BETWEEN


def _compared(left: Matter, right: Matter, rarity: Rarity, finders: Sequence[FindParts]) -> Comparison:
    parts = [part for find_parts in finders for part in find_parts(left, right, rarity)]
    parts.extend(_crowd(left, right, rarity, parts))
    return Comparison(sum(weight for weight, _, _ in parts), tuple(parts))


def parted(left: Matter, right: Matter, rarity: Rarity) -> bool:
    """Whether something that is told, numbers and how many are told aside, parts two matters by itself."""
    if left.story != right.story or told_apart(left, right):
        return True
    told = (find_parts for find_parts in _finders(left, right) if find_parts is not numbers)
    return any(weight <= AGAINST for find_parts in told for weight, _, _ in find_parts(left, right, rarity))


def _prior(left: Matter, right: Matter, rarity: Rarity) -> Part:
    if left.claim.type == "stance.statement":
        yield -6.0, "statements are one only in the same words", NONE
    elif left.claim.type in SINGULAR:
        yield 1.8 - rarity.listed(left), "such a matter is mostly the only one of a story", NONE
    else:
        yield -0.2, "such things happen again and again", NONE
        if few := rarity.few(left):
            yield FEW_WEIGHT * few, FEW, NONE


def _facets(left: Matter, right: Matter, rarity: Rarity) -> Part:
    for kind in sorted(left.facets.keys() & right.facets.keys()):
        people = kind == "people"
        if shared := left.facets[kind] & right.facets[kind]:
            yield (0.3 if people else 0.8), f"same {kind}", shared
        else:
            yield (-1.2 if people else -1.5), f"different {kind}", left.facets[kind] | right.facets[kind]
    for kind in sorted((left.facets.keys() ^ right.facets.keys()) - {"people"}):
        stated, near = (left.facets, right.near_facets) if kind in left.facets else (right.facets, left.near_facets)
        if shared := stated[kind] & near.get(kind, frozenset()):
            yield 0.4, f"same {kind} in the paragraph", shared


def _crowd(left: Matter, right: Matter, rarity: Rarity, parts: Iterable[tuple[float, str, frozenset[str]]]) -> Part:
    """Where many such things are told, or other stories, more must speak for two being one."""
    crowd = rarity.crowd(left)
    if left.story != right.story:
        crowd = max(crowd, rarity.crowd(right))
        yield ANOTHER_STORY, "the reports tell different stories", NONE
    if crowd > 0:
        yield -CROWD_WEIGHT * crowd, "many such things are told", NONE
        if not any(map(_is_particular, parts)):
            yield -1.0, "nothing particular agrees", NONE
    if (crowd > 0 or left.story != right.story) and told_apart(left, right):
        yield -3.0, "many such matters, and these are of other days", NONE


def _is_particular(part: tuple[float, str, frozenset[str]]) -> bool:
    weight, why, _ = part
    return weight >= PARTICULAR_FROM and not why.startswith(COMMON)


PARTS: tuple[FindParts, ...] = (
    _prior, tellings, places, actors, time_parts, meetings, periods, _facets, speakers, standings, numbers,
    strike_tolls, answers, wording, twins, names, telling_words,
)  # fmt: skip
INSIDE = tuple(part for part in PARTS if part not in (strike_tolls, twins, names, telling_words))  # one report
BETWEEN = tuple(part for part in PARTS if part not in (tellings, answers))  # two of them
