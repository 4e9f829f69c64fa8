"""The words for a doer -> whether they name a state's forces or those of an armed side that is no state's.

The words are data: `lexicons/forces.tsv`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from sayso import lexicons
from sayso.facts.patterns import any_of

KINDS = {"state": "state forces", "rebel": "non-state forces"}
_PREPOSITION = re.compile(r"\s(?:in|on|at|of|from|by|to|near|with|called|that|who|which)\s")


@lexicons.cached
@lru_cache(maxsize=8192)
def force_kind(words: str) -> str | None:
    """The kind of force that the words before the first preposition name; None where they name both or neither.

    >>> force_kind("the rebels of the army's own district"), force_kind("a gunboat")
    ('non-state forces', None)
    """
    head = _PREPOSITION.split(words, maxsplit=1)[0]
    found = [kind for class_, kind in KINDS.items() if any_of("forces", class_).search(head)]
    return found[0] if len(found) == 1 else None
