"""What a report is about: the classes of its nouns, and the matters that much of it tells of.

In a report of fighting, disarmament or relief a frame may ask less of what stands around its word ("a truck was
hit"); frames say so by a need such as `topic:armed-conflict` in `lexicons/frames.tsv`. The bar was set by trial
on development reports of war and on articles of US politics, which must stay below it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sayso.claims.frames.things import certain_classes
from sayso.model import Sentence

_MATTERS = {
    "armed-conflict": ("fighters", "attack-noun", "projectile", "heavy", "armour", "explosive", "drone-word"),
    "disarmament": ("disarm-topic", "small", "ex-force", "arms", "ranks-word"),
    "relief": ("aid", "strict-convoy", "relief-people", "refugee-word", "camp-place"),
}  # matter of a report -> classes of the nouns that tell of it
_OF_VERBS = {"withdraw": "withdrawal-word", "disengage": "withdrawal-word", "disarm": "disarm-topic",
             "demobilise": "disarm-topic", "demobilize": "disarm-topic"}  # fmt: skip
_FEWEST = 3  # such nouns
_SHARE = 0.03  # of all nouns of the report


def topics(sentences: Sequence[Sentence]) -> frozenset[str]:
    """The classes of the nouns of a report, what its verbs tell of, and the matters that enough nouns tell of."""
    nouns = Counter(certain_classes(s, t) for s in sentences for t in s.tokens if t.pos in ("NOUN", "PROPN"))
    found = {class_ for kinds in nouns for class_ in kinds}
    found.update(_OF_VERBS[t.lemma] for s in sentences for t in s.tokens if t.lemma in _OF_VERBS)
    for matter, classes in _MATTERS.items():
        count = sum(number for kinds, number in nouns.items() if not kinds.isdisjoint(classes))
        if count >= max(_FEWEST, _SHARE * nouns.total()):
            found.add(matter)
    return frozenset(found)
