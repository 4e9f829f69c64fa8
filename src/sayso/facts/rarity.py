"""How much a shared name tells, and how many reports compete for one matter, in the pile at hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from math import log2

from sayso.facts.matters import Matter

SMALL_PILE = 8  # reports that tell of one type of matter and may well all mean the same one


class Rarity:
    """How much it tells that two matters share a name: the rarer in the pile, the more (log2 of one over its share).

    Source: Winkler (1989), frequency-based matching in the Fellegi-Sunter model.
    """

    def __init__(self, matters: Iterable[Matter]) -> None:
        self._spread: Counter[str] = Counter()
        self._stems: Counter[str] = Counter()
        self._of = 0
        reports: dict[tuple[str, int], set[str]] = {}
        for matter in matters:
            self._of += 1
            self._spread.update(matter.context)
            self._stems.update(matter.stems)
            reports.setdefault((matter.claim.type, matter.story), set()).add(matter.claim.report)
        self._crowds = {block: max(0.0, log2(len(held) / SMALL_PILE)) for block, held in reports.items()}

    def crowd(self, matter: Matter) -> float:
        """How much less likely two claims of a type and story are one matter than in a small pile (log2, from 0)."""
        return self._crowds.get((matter.claim.type, matter.story), 0.0)

    def word_bits(self, stem: str) -> float:
        """As `bits`, of a content word in the clauses."""
        return log2((self._of + 1) / (self._stems[stem] + 0.5)) if self._stems[stem] else 0.0

    def bits(self, key: str) -> float:
        """0 for what all matters share; about 7 for what one in a hundred has."""
        return log2((self._of + 1) / (self._spread[key] + 0.5)) if self._spread[key] else 0.0
