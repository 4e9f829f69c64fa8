"""Who is opposed to whom, as the texts show it."""

from __future__ import annotations

import re

_COLLECTIVE = re.compile(
    r"\b(?:both|the two|the warring|the opposing|the conflicting|all) (?:sides|parties|armies|staffs|capitals|governments|states|countries"
    r"|camps|commands|headquarters|delegations)\b|\bwarring (?:sides|parties)\b",
    re.IGNORECASE,
)


def is_collective(words: str) -> bool:
    """Whether the words mean the parties of the conflict together ("both sides", "the two armies").

    >>> is_collective("the warring sides")
    True
    """
    return bool(_COLLECTIVE.search(words))
