"""What a report is about: the classes of its nouns, and whether much of it tells of fighting.

In a report of fighting a frame may ask less of what stands around its word ("a truck was hit"); frames say so
by the need `topic:armed-conflict` in `lexicons/frames.tsv`. The bar was set by trial on development reports of
war and on articles of US politics, which must stay below it.
"""

from __future__ import annotations

from collections.abc import Iterable

from sayso.claims.frames.things import certain_classes
from sayso.model import Sentence

ARMED_CONFLICT = "armed-conflict"
_MARTIAL = frozenset(("fighters", "attack-noun", "projectile", "heavy", "armour", "explosive", "drone-word"))
_FEWEST_MARTIAL = 3  # nouns
_MARTIAL_SHARE = 0.03  # of all nouns of the report


def topics(sentences: Iterable[Sentence]) -> frozenset[str]:
    """The classes of all nouns of a report; `armed-conflict` where enough of them are of arms and attacks."""
    nouns = [certain_classes(s, t) for s in sentences for t in s.tokens if t.pos in ("NOUN", "PROPN")]
    martial = sum(1 for kinds in nouns if kinds & _MARTIAL)
    found = {class_ for kinds in nouns for class_ in kinds}
    if martial >= _FEWEST_MARTIAL and martial >= _MARTIAL_SHARE * len(nouns):
        found.add(ARMED_CONFLICT)
    return frozenset(found)
