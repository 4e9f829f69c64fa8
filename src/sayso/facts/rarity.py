"""How much a shared name, word or place tells, and how many happenings compete for one matter, in the pile at hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from math import log2

from sayso.facts.kinds import SINGULAR
from sayso.facts.matters import Matter

SMALL_PILE = 8  # reports that tell of one type of matter and may well all mean the same one
FEW_TELLINGS = 4  # claims of one type in a report that may well all be of one happening
MOSTLY_ONE, AGAIN_AND_AGAIN = 1.8, -0.2  # log2 odds of two claims being one, by how often such things happen
PARTS_FROM = 2  # claims in a report of what there is mostly one of, from which they tell of parts of it
SEVERAL = 12  # claims of a type in a pile, from which they are of several happenings; half as many may be of one
FEW_ARE_ONE = 0.8
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
        self._priors = {(type_, story): _prior(type_, held, mixed) for (type_, story), held in told.items()}

    def prior(self, matter: Matter) -> float:
        """The log odds (base 2) that two claims of its type and story are one, before they are looked at."""
        return self._priors[matter.claim.type, matter.story]

    def crowd(self, matter: Matter) -> float:
        """How much less likely two claims of a type and story are one matter than in a small pile (log2, from 0)."""
        return self._base + self._crowds.get((matter.claim.type, matter.story), 0.0)

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


def _prior(type_: str, told: Counter[str], mixed: bool) -> float:
    """Of what there is mostly one of, the more a report tells the less; of all else, the more the fewer are told."""
    if type_ in SINGULAR:
        return MOSTLY_ONE - max(0.0, log2(told.total() / len(told) / PARTS_FROM))
    few = 0.0 if mixed else min(1.0, max(0.0, log2(SEVERAL / told.total())))
    return AGAIN_AND_AGAIN + FEW_ARE_ONE * few
