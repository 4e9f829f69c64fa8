"""Words that mean the parties of a conflict together."""

from __future__ import annotations

import re
from functools import lru_cache

_WHOSE = "sides|parties|armies|staffs|capitals|governments|states|countries|camps|commands|headquarters|delegations"
_COLLECTIVE = re.compile(
    rf"\b(?:both|the two|the warring|the opposing|the conflicting|all) (?:{_WHOSE})\b|\bwarring (?:sides|parties)\b"
    r"|^each(?: side| party| of the two| of them)?$",
    re.IGNORECASE,
)


@lru_cache(maxsize=65536)
def is_collective(words: str) -> bool:
    """Whether the words mean the parties of the conflict together ("both sides", "the two armies").

    >>> is_collective("the warring sides")
    True
    """
    return bool(_COLLECTIVE.search(words))
