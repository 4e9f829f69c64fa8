"""How much a shared name, word or place tells, and how many happenings compete for one matter, in the pile at hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from math import log2

from sayso.facts.kinds import SINGULAR
from sayso.facts.matters import Matter

SMALL_PILE = 8  # reports that tell of one type of matter and may well all mean the same one
FEW_TELLINGS = 4  # claims of one type in a report that may well all be of one happening
PARTS_FROM = 2  # claims in a report of what there is mostly one of, from which they tell of parts of it
SEVERAL = 12  # claims of a type in a pile, from which they are of several happenings; half as many may be of one
LISTED_WEIGHT = 3.0  # a report that lists happenings tells of as many as it has claims
MIXED = 3.6  # log2: how much less likely two claims are one matter where the pile was not put together by somebody
PADDING = 6  # matters that share nothing, without which all that a few matters share would tell nothing
TELLS_ALL = 2.0  # bits from which a place tells one matter from all others


class Rarity:
    """How much it tells that two matters share a name: the rarer in the pile, the more (log2 of one over its share).

    `name_bits`, `word_bits`: of each name and of each content word in the clauses; 0 for what all matters share, about
    7 for what one in a hundred has.
    Source: Winkler (1989), frequency-based matching in the Fellegi-Sunter model.
    """

    def __init__(self, matters: Iterable[Matter], *, mixed: bool = False) -> None:
        names, words = Counter[str](), Counter[str]()
        of = 0
        told: dict[tuple[str, int], Counter[str]] = {}
        self._told_in: dict[tuple[str, frozenset[str]], set[str]] = {}
        for matter in matters:
            of += 1
            names.update(matter.context | matter.names | matter.places | matter.targets)
            words.update(matter.stems)
            self._told_in.setdefault((matter.claim.type, matter.stems), set()).add(matter.claim.report)
            told.setdefault((matter.claim.type, matter.story), Counter())[matter.claim.report] += 1
        self.name_bits = _bits(names, of)
        self.word_bits = _bits(words, of)
        self._base = MIXED if mixed else 0.0
        self._crowds = {(type_, story): _crowd(type_, held) for (type_, story), held in told.items()}
        self._listed = {key: _listed(held) for key, held in told.items()}
        self._few = {} if mixed else {key: _few(held) for key, held in told.items()}

    def crowd(self, matter: Matter) -> float:
        """How much less likely two claims of a type and story are one matter than in a small pile (log2, from 0)."""
        return self._base + self._crowds.get((matter.claim.type, matter.story), 0.0)

    def listed(self, matter: Matter) -> float:
        """How far the reports tell of parts of what there is mostly one of: log2, from 0."""
        return self._listed[matter.claim.type, matter.story]

    def few(self, matter: Matter) -> float:
        """How far so little of its type is told that all may be of one happening: 0 to 1, and 0 in a mixed pile."""
        return self._few.get((matter.claim.type, matter.story), 0.0)

    def told_in_same_words(self, matter: Matter, report: str) -> bool:
        """Whether a report tells a matter of the same type in the very words of this one."""
        return report in self._told_in.get((matter.claim.type, matter.stems), ())

    def telling(self, names: Iterable[str]) -> float:
        """How far the rarest of the names tells one matter from the others of the pile, 0 to 1."""
        return min(1.0, max([self.name_bits.get(name, 0.0) for name in names]) / TELLS_ALL)


def _bits(spread: Counter[str], of: int) -> dict[str, float]:
    """What it tells to share each of these, by how many `of` all matters have it."""
    return {key: log2((of + PADDING) / (held + 0.5)) for key, held in spread.items()}


def _crowd(type_: str, told: Counter[str]) -> float:
    """How crowded a type is: by the reports that tell of it and, where it happens again and again, by how often."""
    by_reports = max(0.0, log2(len(told) / SMALL_PILE))
    if type_ in SINGULAR:
        return by_reports
    return by_reports + LISTED_WEIGHT * max(0.0, log2(told.total() / len(told) / FEW_TELLINGS))


def _listed(told: Counter[str]) -> float:
    """How far the reports tell of parts of what there is mostly one of (log2)."""
    return max(0.0, log2(told.total() / len(told) / PARTS_FROM))


def _few(told: Counter[str]) -> float:
    """How far so little is told that all of it may be of one happening, 0 to 1."""
    return min(1.0, max(0.0, log2(SEVERAL / told.total())))
