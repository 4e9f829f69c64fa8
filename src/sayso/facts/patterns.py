"""Words of a lexicon -> a pattern that finds any of them in a text."""

from __future__ import annotations

import re
from functools import lru_cache

from sayso import lexicons


@lexicons.cached
@lru_cache(maxsize=32)
def any_of(lexicon: str, class_: str) -> re.Pattern[str]:
    """Any of the terms of a class, as whole words, in whatever case and however they are spaced."""
    terms = (r"\s+".join(map(re.escape, term.split())) for term in sorted(lexicons.terms(lexicon, class_)))
    return re.compile(rf"\b(?:{'|'.join(terms)})\b", re.IGNORECASE)
